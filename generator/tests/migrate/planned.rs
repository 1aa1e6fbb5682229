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
