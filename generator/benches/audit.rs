//! What an audit costs: the command as a cold process over a table of small documents in a SQLite file, and the verdict
//! on one of them by the walk over its text and by the interpreter.

use std::hint::black_box;
use std::process::{Command, Stdio};
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use isotype_core::document::fits::Fits;
use isotype_core::document::verdict::faults_of;
use isotype_core::document::{DocumentId, TypeId, ValueShape};
use isotype_core::source::Sources;
use isotype_testkit::scratch;
use sqlx::ConnectOptions;

/// Rows of the table.
const ROWS: u64 = 200_000;

const SCHEMA: &str = r#"datasource db {
  provider = ["sqlite"]
}

model Result {
  id      Int    @id
  details Detail
}

type Detail {
  name    String   @length(1, 80)
  score   Int      @gte(0)
  ratio   Float
  passed  Boolean
  at      DateTime
  level   Level
  answers String[]
}

enum Level {
  easy
  hard
}
"#;

const DOCUMENT: &str = r#"{"name":"Dual n-back","score":87,"ratio":0.725,"passed":true,"at":"2026-01-31T12:00:00.000Z","level":"hard","answers":["left","right","left"]}"#;

fn verdict(criterion: &mut Criterion) {
    let (schema, _) = isotype_core::read(&Sources::single("bench.prisma", SCHEMA));
    let shape = ValueShape::Document(DocumentId::Type(TypeId(0)));
    let fits = Fits::new(&schema.shapes, &shape);
    assert!(fits.fits(DOCUMENT));
    let mut group = criterion.benchmark_group("verdict on seven fields");
    group.throughput(Throughput::Elements(1));
    group.bench_function("walk", |bencher| bencher.iter(|| fits.fits(black_box(DOCUMENT))));
    group.bench_function("interpreter", |bencher| {
        bencher.iter(|| faults_of(&schema.shapes, &shape, black_box(DOCUMENT)).len())
    });
    group.finish();
}

fn audit(criterion: &mut Criterion) {
    let folder = scratch::folder();
    let isotype = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_isotype"));
        command.args(arguments).current_dir(folder.path()).stdin(Stdio::null()).stdout(Stdio::null());
        let output = command.stderr(Stdio::piped()).output().expect("the command starts");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    std::fs::write(folder.path().join("schema.prisma"), SCHEMA).expect("a file");
    isotype(&["generate"]);
    isotype(&["migrate", "up", "--database", "sqlite:bench.db"]);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime starts");
    runtime.block_on(async {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(folder.path().join("bench.db"));
        let mut connection = options.connect().await.expect("SQLite opens");
        let sql = format!(
            "WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {ROWS}) \
             INSERT INTO \"Result\" (id, details) SELECT n, '{DOCUMENT}' FROM s"
        );
        sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut connection).await.expect("rows");
    });
    let mut group = criterion.benchmark_group("audit");
    group.throughput(Throughput::Elements(ROWS)).sample_size(10).measurement_time(Duration::from_secs(15));
    group.bench_function("sqlite", |bencher| {
        bencher.iter(|| isotype(&["documents", "audit", "--database", "sqlite:bench.db"]));
    });
    group.finish();
}

criterion_group!(benches, verdict, audit);
criterion_main!(benches);
