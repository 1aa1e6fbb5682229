//! Migrations as `isotype migrate new` writes them: parts on PostgreSQL, a rebuild with its own transaction on SQLite.

use isotype_testkit::postgres;

use crate::common::Project;
use crate::world::{BOTH, Postgresql, Sqlite, World};

const BEFORE: &str = r#"datasource db {
  provider = ["sqlite", "postgresql"]
}

model User {
  id    Int    @id @default(autoincrement())
  name  String
  posts Post[]
}

model Post {
  id     Int  @id @default(autoincrement())
  userId Int
  user   User @relation(fields: [userId], references: [id], onDelete: Cascade)
}
"#;

#[test]
fn what_the_planner_writes_goes_up_and_down_by_turns_with_sqlx() {
    let project = Project::new(&[("schema/app.prisma", BEFORE)]);
    project.run(&["generate"]).ok();
    let after =
        BEFORE.replace("  name  String\n", "  name  String @length(1, 80)\n  nick  String? @unique\n");
    project.write("schema/app.prisma", after);
    project.run(&["migrate", "new", "nick"]).ok();
    let mut project = Some(project);
    for dialect in BOTH {
        let url = match dialect {
            Sqlite => format!("sqlite:{}", project.as_ref().unwrap().at("test.db").display()),
            Postgresql => postgres::server().database(),
        };
        let world = World { project: project.take().unwrap(), dialect, url };
        world.run(&["up", "--to", "init"]).ok();
        world
            .rows("INSERT INTO \"User\" (name) VALUES ('Ann'); INSERT INTO \"Post\" (\"userId\") VALUES (1)");
        let first = world.ledger().len();
        world.run(&["up"]).ok();
        let all = world.ledger().len();
        assert_eq!(world.rows("SELECT id, name, nick FROM \"User\""), ["1,Ann,NULL"]);
        assert_eq!(world.rows("SELECT \"userId\" FROM \"Post\""), ["1"]);
        world.rows("UPDATE \"User\" SET nick = 'a'");
        world.sqlx_up().unwrap();
        world.run(&["down"]).ok();
        assert_eq!(world.ledger().len(), first);
        world.sqlx_up().unwrap();
        // What the undo dropped is there again, whoever goes up.
        assert_eq!(world.rows("SELECT id, name, nick FROM \"User\""), ["1,Ann,a"]);
        assert_eq!(world.ledger().len(), all);
        let init: i64 = world.ledger()[0].parse().unwrap();
        world.sqlx_down(init).unwrap();
        assert_eq!(world.rows("SELECT name FROM \"User\""), ["Ann"]);
        world.run(&["up"]).ok();
        assert_eq!(world.rows("SELECT nick FROM \"User\""), ["a"]);
        assert_eq!(world.rows("SELECT \"userId\" FROM \"Post\""), ["1"]);
        world.run(&["status"]).ok();
        project = Some(world.project);
    }
}

/// A column whose type changed beside running writers is kept; its end costs the undo nothing where every value converts
/// back, and the undo nothing less than everything where a fill mapped values.
#[test]
fn the_undo_of_a_changed_type_outlives_a_purge_unless_values_were_mapped() {
    let before = "datasource db {\n  provider = \"postgresql\"\n}\n\nmodel Item {\n  id    Int    @id @default(autoincrement())\n  size  Int    @unique\n  count BigInt @default(7)\n}\n";
    for mapped in [false, true] {
        let project = Project::new(&[("schema/app.prisma", before)]);
        project.run(&["generate"]).ok();
        project.write(
            "schema/app.prisma",
            before.replace("size  Int ", "size  BigInt ").replace("BigInt @default(7)", "Int @default(7)"),
        );
        let fill = ["migrate", "new", "wide", "--no-verify", "--fill", "Item.count=0"];
        project.run(&fill[..if mapped { 6 } else { 4 }]).ok();
        let world = World { project, dialect: Postgresql, url: postgres::server().database() };
        world.run(&["up", "--to", "init"]).ok();
        world.rows("INSERT INTO \"Item\" (\"size\") VALUES (1), (2)");
        world.run(&["up"]).ok();
        world.rows(
            "UPDATE \"Item\" SET \"size\" = 3 WHERE \"id\" = 2; INSERT INTO \"Item\" (\"size\") VALUES (4)",
        );
        world.run(&["purge", "--yes"]).ok();
        let kept = "SELECT attname::text FROM pg_attribute WHERE attname ~ '^_isotype' AND NOT attisdropped AND attrelid = '\"Item\"'::regclass";
        assert_eq!(world.rows(kept), [""; 0]);
        let down = world.run(&["down"]);
        if mapped {
            assert_eq!(down.code, 3, "{down:?}");
            assert!(down.err.contains("purged") && down.err.contains("_count"), "{}", down.err);
            continue;
        }
        down.ok();
        let rows = "SELECT id, size, count, pg_typeof(size), pg_typeof(count) FROM \"Item\" ORDER BY id";
        assert_eq!(
            world.rows(rows),
            ["1,1,7,integer,bigint", "2,3,7,integer,bigint", "3,4,7,integer,bigint"]
        );
        world.rows("INSERT INTO \"Item\" (\"size\") VALUES (5)");
        world.run(&["up"]).ok();
        assert_eq!(
            world.rows("SELECT id, size, count FROM \"Item\" WHERE id > 2 ORDER BY id"),
            ["3,4,7", "4,5,7"]
        );
        assert_eq!(world.rows(kept).len(), 2);
    }
}
