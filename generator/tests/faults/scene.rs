//! A project with a few migrations of every form that the contract knows, and databases with rows in them.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{fs, thread};

use isotype_testkit::postgres::server;
use isotype_testkit::scratch;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row};

use crate::common::{ISOTYPE, Said};

/// The versions of the migrations.
pub(crate) const INIT: &str = "20260101000000";
pub(crate) const NAME_REQUIRED: &str = "20260102000000";
pub(crate) const TITLE_INDEX: &str = "20260103000000";
pub(crate) const NO_NOTE: &str = "20260104000000";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    Sqlite,
    Postgresql,
}

impl Dialect {
    pub(crate) const ALL: [Dialect; 2] = [Dialect::Sqlite, Dialect::Postgresql];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Dialect::Sqlite => "sqlite",
            Dialect::Postgresql => "postgresql",
        }
    }
}

/// A folder with the migrations, and databases beside it.
pub(crate) struct Scene {
    folder: tempfile::TempDir,
    pub(crate) dialect: Dialect,
    databases: AtomicU32,
}

/// Rows from before the second migration: names that are there and names that are not.
const ROWS: &str = "INSERT INTO \"Author\" (\"id\", \"name\") VALUES \
    ('a', 'Ann'), ('b', NULL), ('c', NULL), ('d', NULL), ('e', NULL), ('f', 'nobody');\n\
    INSERT INTO \"Book\" (\"title\", \"note\", \"authorId\") VALUES \
    ('One', 'good', 'a'), ('Two', NULL, 'a'), ('Three', 'it''s long', 'b'), ('Four', '', 'e');\n";

impl Scene {
    /// The four migrations.
    pub(crate) fn new(dialect: Dialect) -> Scene {
        let folder = scratch::folder();
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/schema");
        scratch::copy(&from, &folder.path().join("schema"));
        Scene { folder, dialect, databases: AtomicU32::new(0) }
    }

    /// The five-table change as isotype plans it, on a database with its rows: the scene, and the address.
    pub(crate) fn five_tables(dialect: Dialect) -> (Scene, String) {
        Scene::of_case(
            dialect,
            "five_tables",
            &["--fill", "Customer.name='unknown'", "--fill", "Product.stock=0"],
        )
    }

    /// A case of `changes` as isotype plans it, on a database with its rows: the scene, and the address.
    pub(crate) fn of_case(dialect: Dialect, case: &str, fills: &[&str]) -> (Scene, String) {
        let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/changes").join(case);
        let scene = Scene { folder: scratch::folder(), dialect, databases: AtomicU32::new(0) };
        let schema = scene.path().join("schema/shop.prisma");
        fs::create_dir_all(schema.parent().unwrap()).unwrap();
        for (state, name, fills) in [("before", "init", &[][..]), ("after", "change", fills)] {
            fs::copy(case.join(format!("{state}.prisma")), &schema).unwrap();
            let mut command = Command::new(ISOTYPE);
            command.args(["migrate", "new", name, "--no-verify"]).args(fills).current_dir(scene.path());
            Said::of(command.stdin(Stdio::null()).output().unwrap()).ok();
        }
        let url = scene.empty();
        scene.run(&url, &["up", "--to", "init"]).ok();
        let rows = [format!("rows.{}.sql", dialect.name()), "rows.sql".to_owned()];
        let rows = rows.iter().map(|name| case.join(name)).find(|file| file.is_file()).unwrap();
        run_sql(&url, &fs::read_to_string(rows).unwrap()).unwrap();
        (scene, url)
    }

    /// Where the files of this database's migrations are.
    pub(crate) fn migrations(&self) -> PathBuf {
        self.folder.path().join("schema/migrations").join(self.dialect.name())
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Takes every file of a migration away, on every database, and its snapshot.
    pub(crate) fn remove(&self, version: &str) {
        let day = &version[..8];
        for folder in ["snapshots", "sqlite", "postgresql"] {
            let folder = self.folder.path().join("schema/migrations").join(folder);
            for entry in fs::read_dir(folder).unwrap().flatten() {
                if entry.file_name().to_string_lossy().starts_with(day) {
                    fs::remove_file(entry.path()).unwrap();
                }
            }
        }
    }

    /// The file of a migration whose name ends so.
    pub(crate) fn file(&self, end: &str) -> PathBuf {
        let found: Vec<PathBuf> = fs::read_dir(self.migrations())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.to_string_lossy().ends_with(end))
            .collect();
        assert_eq!(found.len(), 1, "{end}: {found:?}");
        found[0].clone()
    }

    /// The address of a new database with nothing in it.
    pub(crate) fn empty(&self) -> String {
        match self.dialect {
            Dialect::Sqlite => format!("sqlite:{}", self.fresh_file().display()),
            Dialect::Postgresql => server().database(),
        }
    }

    fn fresh_file(&self) -> PathBuf {
        let number = self.databases.fetch_add(1, Ordering::Relaxed);
        self.folder.path().join(format!("database_{number}.db"))
    }

    /// The address of a new database with the first migration applied and rows in its tables.
    pub(crate) fn seeded(&self) -> String {
        static SQLITE: OnceLock<(Scene, String)> = OnceLock::new();
        static POSTGRESQL: OnceLock<(Scene, String)> = OnceLock::new();
        let cell = match self.dialect {
            Dialect::Sqlite => &SQLITE,
            Dialect::Postgresql => &POSTGRESQL,
        };
        let (_, url) = cell.get_or_init(|| {
            let scene = Scene::new(self.dialect);
            let url = scene.empty();
            scene.run(&url, &["up", "--to", INIT]).ok();
            run_sql(&url, ROWS).unwrap();
            (scene, url)
        });
        self.copy_of(url)
    }

    /// The address of a new database with everything that another one holds.
    pub(crate) fn copy_of(&self, url: &str) -> String {
        match self.dialect {
            Dialect::Sqlite => {
                let file = self.fresh_file();
                fs::copy(url.trim_start_matches("sqlite:"), &file).unwrap();
                format!("sqlite:{}", file.display())
            }
            Dialect::Postgresql => {
                // A process that was just killed may still be known to the server.
                wait_alone(url);
                server().copy_of(url)
            }
        }
    }

    /// `isotype migrate …` on a database, ready to run.
    pub(crate) fn command(&self, url: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(ISOTYPE);
        command.arg("migrate").args(arguments).args(["--database", url]);
        command.current_dir(self.folder.path()).stdin(Stdio::null()).env_remove("DATABASE_URL");
        command
    }

    /// `isotype migrate …` on a database.
    pub(crate) fn run(&self, url: &str, arguments: &[&str]) -> Said {
        Said::of(self.command(url, arguments).output().unwrap())
    }
}

/// A database that is copied may have nobody in it.
fn wait_alone(url: &str) {
    let name = url.rsplit('/').next().unwrap();
    let sql = format!("SELECT count(*) FROM pg_stat_activity WHERE datname = '{name}'");
    for _ in 0..200 {
        if server().run("postgres", &sql).unwrap()[0][0].as_deref() == Some("0") {
            return;
        }
        thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("somebody is still connected to {url}");
}

/// Runs SQL in a database; every row, every value as text.
pub(crate) fn run_sql(url: &str, sql: &str) -> Result<Vec<Vec<Option<String>>>, String> {
    if url.starts_with("postgres") {
        return server().run(url, sql);
    }
    let file = url.trim_start_matches("sqlite:").split('?').next().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let options = SqliteConnectOptions::new().filename(file).foreign_keys(true);
        let mut connection = options.connect().await.map_err(|error| error.to_string())?;
        let rows = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).fetch_all(&mut connection).await;
        let rows = rows.map_err(|error| error.to_string())?;
        let texts = rows
            .iter()
            .map(|row| (0..row.len()).map(|index| row.try_get_unchecked(index).unwrap()).collect())
            .collect();
        connection.close().await.map_err(|error| error.to_string())?;
        Ok(texts)
    })
}

/// Everything that a database holds: its tables as the catalog says, every row of every table (what Isotype keeps
/// included), and the versions in its ledger. The order of columns does not matter. Equal texts, equal states.
pub(crate) fn state(url: &str) -> String {
    told(url, true)
}

/// The same without what Isotype keeps: what an undo takes away is there for the next time.
pub(crate) fn state_of_people(url: &str) -> String {
    told(url, false)
}

fn told(url: &str, kept: bool) -> String {
    use isotype_core::{dialect, scalar};
    let (dialect, tables) = if url.starts_with("postgres") {
        let tables = "SELECT format('%I.%I', n.nspname, c.relname), (SELECT string_agg(quote_ident(a.attname), ', ' \
            ORDER BY a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) \
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' \
            AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1";
        (scalar::Dialect::Postgresql, tables)
    } else {
        let tables = "SELECT '\"' || t.name || '\"', (SELECT group_concat(quoted, ', ') FROM \
            (SELECT '\"' || c.name || '\"' AS quoted FROM pragma_table_info(t.name) AS c ORDER BY c.name)) \
            FROM sqlite_master AS t WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY 1";
        (scalar::Dialect::Sqlite, tables)
    };
    let answer = run_sql(url, dialect::catalog_query(dialect)).unwrap().remove(0).remove(0).unwrap();
    let mut picture = dialect::read_catalog(dialect, &answer).unwrap();
    for table in &mut picture.tables {
        table.columns.sort_by(|a, b| a.name.cmp(&b.name));
    }
    let mut text = format!("{picture:?}\n");
    for row in run_sql(url, tables).unwrap() {
        let [Some(table), Some(columns)] = row.as_slice() else { panic!("{row:?}") };
        if !kept && table.contains("_isotype") {
            continue;
        }
        let columns = &columns
            .split(", ")
            .filter(|column| kept || !column.contains("_isotype"))
            .collect::<Vec<_>>()
            .join(", ");
        let ledger = table.contains("_sqlx_migrations");
        let columns = if ledger { "version, description, success" } else { columns.as_str() };
        let mut rows = run_sql(url, &format!("SELECT {columns} FROM {table}")).unwrap();
        rows.sort();
        // The table of markers stays when it is empty.
        if !(rows.is_empty() && table.contains("_isotype_applied")) {
            text.push_str(&format!("{table} ({columns}): {rows:?}\n"));
        }
    }
    text
}

/// Does the work for each item, a few at a time; a failure names its item.
pub(crate) fn each<T: Sync>(items: &[T], work: impl Fn(&T) + Sync) {
    let next = AtomicU32::new(0);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed) as usize) {
                    work(item);
                }
            });
        }
    });
}
