//! Folders of migrations, right ones and wrong ones: what the proof says of them.

use std::fs;

use isotype_core::scalar::Dialect;

use super::{Report, Request, verify};
use crate::migrations::folder::Folder;

const PROVIDER: &str = "datasource db { provider = [\"sqlite\", \"postgresql\"] }\n";

/// What stands after a brace on its line is ignored, as Prisma does: here a line is enough for a whole model.
fn schema(models: &str) -> String {
    format!("{PROVIDER}{models}").replace("{ ", "{\n").replace(" }", "\n}")
}

/// A folder of migrations: each with its models, and up and down per dialect, where the same text serves both.
struct Project {
    folder: tempfile::TempDir,
}

impl Project {
    fn new() -> Project {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in ["snapshots", "sqlite", "postgresql"] {
            fs::create_dir(folder.path().join(name)).expect("a folder");
        }
        Project { folder }
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.folder.path().join(path), text).expect("a file");
    }

    /// A migration with hand-written SQL for both.
    fn step(self, stem: &str, models: &str, up: &str, down: &str) -> Project {
        self.write(&format!("snapshots/{stem}.schema"), &schema(models));
        for dialect in ["sqlite", "postgresql"] {
            self.write(&format!("{dialect}/{stem}.up.sql"), up);
            self.write(&format!("{dialect}/{stem}.down.sql"), down);
        }
        self
    }

    fn verify(&self, dialects: &[Dialect], postgresql: Option<&str>) -> Report {
        let folder = Folder::read(self.folder.path()).expect("the folder can be read");
        let request = Request { folder: &folder, dialects, postgresql, since: None };
        verify(&request).expect("a report")
    }

    /// The problems and notices on both, which must be the same but for the name of the database.
    fn told(&self) -> (Vec<String>, Vec<String>) {
        let server = isotype_testkit::postgres::server();
        let url = server.database();
        let report = self.verify(&Dialect::ALL, Some(&url));
        assert!(report.unproven.is_empty(), "{:?}", report.unproven);
        let left = server.run(&url, "SELECT datname FROM pg_database WHERE datname ~ '^isotype_scratch'");
        let mine = format!("_{}_", std::process::id());
        let left: Vec<_> = left.expect("an answer").into_iter().flatten().flatten().collect();
        // Other tests of this process are at work on the same server.
        assert!(left.iter().all(|name| name.contains(&mine)), "{left:?}");
        let of = |list: &[String], name: &str| -> Vec<String> {
            let marked = format!(" on {name}: ");
            // Types are shouted on one of them, and texts quoted.
            let plain = |it: &String| it.replace(&marked, ": ").replace('\'', "").to_lowercase();
            list.iter().filter(|it| it.contains(&marked)).map(plain).collect()
        };
        let (problems, notices) = (report.problems, report.notices);
        assert_eq!(of(&problems, "SQLite"), of(&problems, "PostgreSQL"), "{problems:#?}");
        assert_eq!(of(&notices, "SQLite"), of(&notices, "PostgreSQL"), "{notices:#?}");
        (of(&problems, "SQLite"), of(&notices, "SQLite"))
    }
}

const USER: &str = "CREATE TABLE \"User\" (\"id\" TEXT NOT NULL, \"name\" TEXT, CONSTRAINT \"User_pkey\" PRIMARY KEY (\"id\"));\n";

/// The first migration, whose down keeps what the tables hold, as the contract wants it.
fn begun() -> Project {
    let up = format!(
        "{USER}CREATE TABLE IF NOT EXISTS \"_isotype_1_User\" (\"id\" TEXT, \"name\" TEXT);\n\
         INSERT INTO \"User\" SELECT \"id\", \"name\" FROM \"_isotype_1_User\";\nDROP TABLE \"_isotype_1_User\";\n"
    );
    let down = "CREATE TABLE \"_isotype_1_User\" AS SELECT * FROM \"User\";\nDROP TABLE \"User\";\n";
    Project::new().step("20260101000000_init", "model User { id String @id\n name String? }\n", &up, down)
}

#[test]
fn what_is_right_is_proven() {
    let project = begun();
    let (problems, notices) = project.told();
    assert_eq!((problems, notices), (Vec::new(), Vec::new()));
    let report = project.verify(&[Dialect::Sqlite], None);
    assert_eq!((report.proven.len(), report.proven[0].migrations), (1, 1));
}

#[test]
fn a_down_that_forgets_rows_is_found() {
    let project = Project::new().step(
        "20260101000000_init",
        "model User { id String @id\n name String? }\n",
        USER,
        "DROP TABLE \"User\";",
    );
    let (problems, _) = project.told();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0].contains("after the second up, rows of user: 0 rows, should be 3 rows"),
        "{problems:?}"
    );
}

#[test]
fn a_down_that_loses_a_column_is_found() {
    let project = begun().step(
        "20260102000000_no_name",
        "model User { id String @id }\n",
        "ALTER TABLE \"User\" DROP COLUMN \"name\";",
        "ALTER TABLE \"User\" ADD COLUMN \"name\" TEXT;",
    );
    let (problems, _) = project.told();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0]
            .starts_with("20260102000000_no_name: after the down, rows of user: name is null, should be")
    );
}

#[test]
fn a_wrong_table_is_told_in_words() {
    let project = begun().step(
        "20260102000000_age",
        "model User { id String @id\n name String?\n age Int? }\n",
        "ALTER TABLE \"User\" ADD COLUMN \"age\" TEXT;",
        "ALTER TABLE \"User\" DROP COLUMN \"age\";",
    );
    let (problems, _) = project.told();
    assert!(
        problems[0]
            .to_lowercase()
            .contains("after the up, table user: column is age text null, should be age integer null"),
        "{problems:?}"
    );
}

#[test]
fn a_down_that_fails_ends_the_trial() {
    let project = begun()
        .step(
            "20260102000000_age",
            "model User { id String @id\n name String?\n age Int? }\n",
            "ALTER TABLE \"User\" ADD COLUMN \"age\" INTEGER;",
            "ALTER TABLE \"User\" DROP COLUMN \"aged\";",
        )
        .step(
            "20260103000000_nothing",
            "model User { id String @id\n name String?\n age Int? }\n",
            "SELECT 1;",
            "SELECT 1;",
        );
    let report = project.verify(&[Dialect::Sqlite], None);
    assert_eq!(report.problems.len(), 1, "{:?}", report.problems);
    let words = &report.problems[0];
    assert!(words.starts_with("20260102000000_age on SQLite: the down fails: "), "{words}");
    assert!(words.contains("20260102000000_age.down.sql:1: no such column"), "{words}");
}

#[test]
fn a_migration_may_stop_because_of_rows() {
    // The same words stop both: a division that only rows bring about is refused in SQLite by a check instead.
    let project = begun();
    let stem = "20260102000000_stops";
    project.write(
        &format!("snapshots/{stem}.schema"),
        &schema(
            "model User { id String @id
 name String? }
",
        ),
    );
    let sqlite = "SELECT json_extract('{}', 'isotype: User.name: 3 rows') FROM \"User\" WHERE 1;";
    let postgresql = "DO $$ BEGIN IF EXISTS (SELECT FROM \"User\") THEN RAISE EXCEPTION 'isotype: User.name: 3 rows'; END IF; END $$;";
    for (dialect, up) in [("sqlite", sqlite), ("postgresql", postgresql)] {
        project.write(&format!("{dialect}/{stem}.up.sql"), up);
        project.write(&format!("{dialect}/{stem}.down.sql"), "SELECT 1;");
    }
    let (problems, notices) = project.told();
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert!(
        notices[0].contains("with rows in the tables the up stops")
            && notices[0].contains("user.name: 3 rows")
    );
}

#[test]
fn every_kind_of_column_gets_rows() {
    // Everything that the tests of SQL know, as one first migration each: the tables must not stay empty.
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sql");
    let mut tried = 0;
    for entry in fs::read_dir(folder).expect("the cases are there").flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|extension| extension != "prisma") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a case can be read");
        let sources = isotype_core::source::Sources::single("schema.prisma", text.clone());
        let (schema, _) = isotype_core::read(&sources);
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let url = isotype_testkit::postgres::server().database();
        for dialect in schema.dialects() {
            let project = Project::new();
            let database = isotype_core::database(&schema, dialect).expect("the case is right");
            let stem = format!("20260101000000_{name}");
            project.write(&format!("snapshots/{stem}.schema"), &text);
            project.write(&format!("{}/{stem}.up.sql", dialect.name()), &database.up.to_sql());
            project.write(&format!("{}/{stem}.down.sql", dialect.name()), &database.down.to_sql());
            let report = project.verify(&[dialect], Some(&url));
            assert!(report.unproven.is_empty(), "{:?}", report.unproven);
            let empty: Vec<&String> = report.notices.iter().filter(|it| !may_stay_empty(it)).collect();
            assert!(empty.is_empty(), "{empty:#?}");
            tried += 1;
        }
    }
    assert!(tried > 10, "{tried}");
}

/// What cannot be filled, for reasons that are told.
fn may_stay_empty(_notice: &str) -> bool {
    false
}
