//! Data steps over several migrations, and their undo: what came since is kept, and on PostgreSQL nobody waits longer than
//! a batch takes.

use isotype_core::scalar::Dialect;
use isotype_testkit::postgres;

use crate::common::Project;
use crate::world::{BOTH, Postgresql, Sqlite, World};

const BEFORE: &str = r#"datasource db {
  provider = ["sqlite", "postgresql"]
}

model Lesson {
  id      Int     @id
  content Content
}

type Content {
  tags String
}
"#;

/// A database with the first migration, and the step after it in the folder.
fn stepped(dialect: Dialect, options: &[&str]) -> World {
    let project = Project::new(&[("schema/app.prisma", BEFORE)]);
    project.run(&["generate"]).ok();
    project.write("schema/app.prisma", BEFORE.replace("tags String", "tags String[] @was(String)"));
    project.run(&[&["migrate", "new", "lists"], options].concat()).ok();
    let url = match dialect {
        Sqlite => format!("sqlite:{}", project.at("test.db").display()),
        Postgresql => postgres::server().database(),
    };
    let world = World { project, dialect, url };
    world.run(&["up", "--to", "init"]).ok();
    world
}

/// Every document, with its keys in order.
fn contents(world: &World) -> Vec<String> {
    let value = |row: String| serde_json::from_str::<serde_json::Value>(&row).unwrap().to_string();
    world.rows("SELECT content FROM \"Lesson\" ORDER BY id").into_iter().map(value).collect()
}

#[test]
fn an_undo_of_several_migrations_takes_nothing_away_for_good() {
    for dialect in BOTH {
        for options in [&[][..], &["--offline"]] {
            let world = stepped(dialect, options);
            world.rows(r#"INSERT INTO "Lesson" VALUES (1, '{"tags":"old"}')"#);
            let text = world.project.read("schema/app.prisma");
            let text = text.replace("@was(String)\n", "@was(String)\n  level Int @default(0)\n");
            world.project.write("schema/app.prisma", text);
            world.project.run(&["migrate", "new", "level"]).ok();
            world.run(&["up"]).ok();
            world.rows(r#"INSERT INTO "Lesson" VALUES (2, '{"tags":["new"],"level":5}')"#);
            let all = [r#"{"tags":["old"]}"#, r#"{"level":5,"tags":["new"]}"#];
            assert_eq!(contents(&world), all, "{dialect:?} {options:?}");
            world.run(&["down", "2"]).ok();
            assert_eq!(contents(&world)[0], r#"{"tags":"old"}"#, "{dialect:?} {options:?}");
            world.run(&["up"]).ok();
            assert_eq!(contents(&world), all, "{dialect:?} {options:?}");
        }
    }
}

/// Rows on more pages than one batch has, some of them from after the step.
fn crowded() -> World {
    let world = stepped(Postgresql, &[]);
    // A row to a page.
    world.rows("ALTER TABLE \"Lesson\" SET (fillfactor = 10)");
    world.rows(
        "INSERT INTO \"Lesson\" SELECT i, jsonb_build_object('tags', repeat(md5(i::text), 20)) \
         FROM generate_series(1, 250) AS i",
    );
    world.run(&["up"]).ok();
    world.rows(
        "INSERT INTO \"Lesson\" SELECT i, jsonb_build_object('tags', jsonb_build_array('n' || i)) \
         FROM generate_series(251, 400) AS i",
    );
    world
}

const NO_LAST: &str = "CREATE FUNCTION no_last() RETURNS trigger LANGUAGE plpgsql AS \
    'BEGIN IF NEW.id = 400 THEN RAISE EXCEPTION ''not this one''; END IF; RETURN NEW; END'; \
    CREATE TRIGGER no_last BEFORE UPDATE ON \"Lesson\" FOR EACH ROW EXECUTE FUNCTION no_last()";

/// How many rows have the earlier form.
fn earlier(world: &World) -> String {
    world.rows("SELECT count(*) FROM \"Lesson\" WHERE jsonb_typeof(content->'tags') = 'string'").remove(0)
}

#[test]
fn an_undo_on_postgresql_is_done_in_batches_and_goes_on_in_both_directions() {
    let at_first = |world: &World| world.rows("SELECT content FROM \"Lesson\" WHERE id <= 250 ORDER BY id");
    for onwards in ["down", "up"] {
        let world = crowded();
        let raised = at_first(&world);
        world.rows(NO_LAST);
        let said = world.run(&["down"]);
        said.one_error(1, &["not this one"]);
        let undone: u32 = earlier(&world).parse().unwrap();
        assert!((100..400).contains(&undone), "what was done before the batch that failed stays: {undone}");
        world.rows("DROP TRIGGER no_last ON \"Lesson\"; DROP FUNCTION no_last");
        world.run(&[onwards]).ok();
        match onwards {
            "down" => assert_eq!(earlier(&world), "400"),
            _ => {
                assert_eq!(earlier(&world), "0");
                assert_eq!(at_first(&world), raised);
            }
        }
        world.run(&["up"]).ok();
        assert_eq!((earlier(&world).as_str(), at_first(&world)), ("0", raised));
        world.run(&["down"]).ok();
        assert_eq!(earlier(&world), "400");
    }
}

/// A row that came behind the questions, for which the earlier form has no place: it stays as it is, and what the others
/// held is kept until somebody has seen to it.
#[test]
fn a_row_that_came_while_others_were_undone_stops_the_undo_and_stays() {
    let world = stepped(Postgresql, &[]);
    world.rows(r#"INSERT INTO "Lesson" VALUES (1, '{"tags":"old"}')"#);
    world.run(&["up"]).ok();
    // The questions find nothing; the first row that is undone brings another one.
    world.rows(
        "CREATE FUNCTION brings() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN \
         INSERT INTO \"Lesson\" VALUES (2, ''{\"tags\":[\"a\",\"b\"]}'') ON CONFLICT DO NOTHING; RETURN NEW; END'; \
         CREATE TRIGGER brings BEFORE UPDATE ON \"Lesson\" FOR EACH ROW EXECUTE FUNCTION brings()",
    );
    let said = world.run(&["down"]);
    said.one_error(1, &["rows came while others were undone (ctid (0,", "no place", "undo it again"]);
    assert_eq!(contents(&world), [r#"{"tags":"old"}"#, r#"{"tags":["a","b"]}"#]);
    world.rows("DROP TRIGGER brings ON \"Lesson\"; DELETE FROM \"Lesson\" WHERE id = 2");
    world.run(&["down"]).ok();
    assert_eq!(contents(&world), [r#"{"tags":"old"}"#]);
    world.run(&["up"]).ok();
    assert_eq!(contents(&world), [r#"{"tags":["old"]}"#]);
}
