//! SIGKILL at every point between two statements: the next `migrate up` ends in the state that an undisturbed run ends
//! in, rows included, and a `migrate down` instead of it in the state before. The way back is gone from every third point;
//! from each one in a night, with `ISOTYPE_KILLS=all`.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::Command;

use crate::scene::{Dialect, NAME_REQUIRED, Scene, each, run_sql, state, state_of_people};

/// Runs a command undisturbed on a copy of `from`; gives the state after it and the names of the points that it passed.
fn undisturbed(scene: &Scene, from: &str, arguments: &[&str]) -> (String, Vec<String>) {
    let url = scene.copy_of(from);
    let points = scene.path().join(format!("points_{}", arguments.join("_")));
    let mut command = scene.command(&url, arguments);
    let output = command.env("ISOTYPE_KILL_COUNT", &points).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let names = fs::read_to_string(points).expect("a debug build tells its points");
    (url, names.lines().map(str::to_owned).collect())
}

/// Kills the command at each of its points on a copy of `from`; then `migrate up` has to lead to `to`, and `migrate
/// down` to `base`.
fn killed_everywhere(
    scene: &Scene,
    (base, from, to): (&str, &str, &str),
    arguments: &[&str],
    points: &[String],
) {
    let before = begun(scene, base);
    let numbers: Vec<usize> = (1..=points.len()).collect();
    each(&numbers, |&number| {
        let place = format!("{:?}, {arguments:?} killed at {number}, {}", scene.dialect, points[number - 1]);
        let url = scene.copy_of(from);
        let mut command = scene.command(&url, arguments);
        let output = command.env("ISOTYPE_KILL_AT", number.to_string()).output().unwrap();
        assert_eq!(output.status.signal(), Some(9), "{place}: {output:?}");
        let other_way = goes_back(number, points.len()).then(|| scene.copy_of(&url));
        scene.run(&url, &["up"]).ok();
        assert_eq!(state(&url), to, "{place}");
        let Some(other_way) = other_way else { return };
        // Whoever goes back instead comes to where it began.
        let left = begun(scene, &other_way).saturating_sub(before);
        scene.run(&other_way, &["down", &left.to_string()]).ok();
        // An index that no migration recorded may be somebody else's: the undo leaves it, the next up takes it.
        let alone = "after a statement of its own";
        if arguments[0] == "up" && points[number - 1].ends_with(alone) {
            run_sql(&other_way, "DROP INDEX IF EXISTS \"Book_title_idx\"").unwrap();
        }
        assert_eq!(state_of_people(&other_way), state_of_people(base), "{place}, then down");
    });
}

/// Whether the way back is gone from this point too: it takes as long as all the rest.
fn goes_back(number: usize, points: usize) -> bool {
    number % 3 == 1 || number == points || std::env::var("ISOTYPE_KILLS").is_ok_and(|kills| kills == "all")
}

/// How many migrations are applied or have begun.
fn begun(scene: &Scene, url: &str) -> usize {
    let said = scene.run(url, &["status"]);
    said.out.lines().filter(|line| [" applied ", " partly "].iter().any(|word| line.contains(word))).count()
}

fn up_and_down(dialect: Dialect, least: usize) {
    let scene = Scene::new(dialect);
    let base = scene.seeded();
    let (raised, points) = undisturbed(&scene, &base, &["up"]);
    assert!(points.len() >= least, "{points:?}");
    let end = state(&raised);
    killed_everywhere(&scene, (&base, &base, &end), &["up"], &points);
    let (lowered, points) = undisturbed(&scene, &raised, &["down", "3"]);
    assert_eq!(state(&lowered), state(&base), "the undo leads back");
    assert!(points.len() >= least, "{points:?}");
    killed_everywhere(&scene, (&base, &raised, &end), &["down", "3"], &points);
}

#[test]
fn sqlite_goes_on_where_it_was_killed() {
    // Three migrations, each begun, recorded and committed, and fifteen statements.
    up_and_down(Dialect::Sqlite, 15);
}

#[test]
fn postgresql_goes_on_where_it_was_killed() {
    up_and_down(Dialect::Postgresql, 25);
}

/// The change that other tools fail, in the files that isotype makes of it.
#[test]
fn the_five_table_change_may_be_killed_anywhere() {
    for dialect in Dialect::ALL {
        let (scene, base) = Scene::five_tables(dialect);
        let (raised, points) = undisturbed(&scene, &base, &["up"]);
        let end = state(&raised);
        killed_everywhere(&scene, (&base, &base, &end), &["up"], &points);
    }
}

/// Types of columns that are keys, counted, checked and indexed, changed beside writers: there and back.
#[test]
fn a_change_of_types_may_be_killed_anywhere() {
    let (scene, base) = Scene::of_case(Dialect::Postgresql, "int_to_bigint", &[]);
    let (raised, points) = undisturbed(&scene, &base, &["up"]);
    let end = state(&raised);
    killed_everywhere(&scene, (&base, &base, &end), &["up"], &points);
    let (lowered, points) = undisturbed(&scene, &raised, &["down"]);
    assert_eq!(state(&lowered), state(&base), "the undo leads back");
    killed_everywhere(&scene, (&base, &raised, &end), &["down"], &points);
}

#[test]
fn the_first_migration_may_be_killed_too() {
    for dialect in Dialect::ALL {
        let scene = Scene::new(dialect);
        let url = scene.empty();
        if dialect == Dialect::Sqlite {
            run_sql(&format!("{url}?mode=rwc"), "SELECT 1").unwrap_or_default();
            fs::write(url.trim_start_matches("sqlite:"), "").unwrap();
        }
        let (end, points) = undisturbed(&scene, &url, &["up", "--to", "init"]);
        let end = state(&end);
        let numbers: Vec<usize> = (1..=points.len()).collect();
        each(&numbers, |&number| {
            let url = scene.copy_of(&url);
            let mut command = scene.command(&url, &["up", "--to", "init"]);
            let output = command.env("ISOTYPE_KILL_AT", number.to_string()).output().unwrap();
            assert_eq!(output.status.signal(), Some(9), "{output:?}");
            scene.run(&url, &["up", "--to", "init"]).ok();
            assert_eq!(state(&url), end, "{dialect:?} killed at {number}, {}", points[number - 1]);
        });
    }
}

/// sqlx runs a file that brings its own transaction, and is killed before it writes its ledger: the marker, which the
/// file wrote in its transaction, tells that the file is done.
#[test]
fn a_killed_sqlx_is_completed() {
    let scene = Scene::new(Dialect::Sqlite);
    let base = scene.seeded();
    let (raised, _) = undisturbed(&scene, &base, &["up"]);
    let half = scene.copy_of(&base);
    let file = fs::read_to_string(scene.file("name_required.up.sql")).unwrap();
    run_sql(&half, &file).unwrap();
    let said = scene.run(&half, &["up"]);
    assert!(
        format!("{}{}", said.ok().out, said.err).contains("had been applied by a migrator that was ended"),
        "{said:?}"
    );
    assert_eq!(state(&half), state(&raised));
    // The same on the way back: the next `up` names the one thing to do, and after it all is well.
    scene.run(&half, &["down", "2"]).ok();
    let file = fs::read_to_string(scene.file("name_required.down.sql")).unwrap();
    run_sql(&half, &file).unwrap();
    let said = scene.run(&half, &["up"]);
    said.one_error(1, &[NAME_REQUIRED, "isotype migrate down 0"]);
    scene.run(&half, &["down", "0"]).ok();
    scene.run(&half, &["up"]).ok();
    assert_eq!(state(&half), state(&raised));
}

/// Runs a file as sqlx does, a statement after the other, and is killed behind one of them; else tells which one is the
/// first that changes something, and how many there are.
const KILLED: &str = "
import os, signal, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute('PRAGMA foreign_keys = ON')
number, begins, statement = 0, 0, ''
for line in open(sys.argv[2]):
    statement += line
    if sqlite3.complete_statement(statement):
        db.execute(statement).fetchall()
        number += 1
        if 'PRAGMA foreign_keys = OFF' in statement:
            begins = number
        statement = ''
        if number == int(sys.argv[3]):
            os.kill(os.getpid(), signal.SIGKILL)
print(begins, number)
";

/// Kills a migrator behind each statement of a file; then `migrate up` has to lead to the state of `end`, after the one
/// thing that it names where the undo was done and not written down.
fn sqlx_killed_everywhere(scene: &Scene, from: &str, file: &str, end: &str) {
    let file = scene.file(file);
    assert!(fs::read_to_string(&file).unwrap().starts_with("-- no-transaction"), "{}", file.display());
    let killed = |url: &str, number: usize| {
        let mut command = Command::new("python3");
        command.args(["-c", KILLED, url.trim_start_matches("sqlite:")]).arg(&file).arg(number.to_string());
        command.output().unwrap()
    };
    let told = String::from_utf8(killed(&scene.copy_of(from), 0).stdout).unwrap();
    let told: Vec<usize> = told.split_whitespace().map(|number| number.parse().unwrap()).collect();
    let [begins, count] = told[..] else { panic!("{told:?}") };
    assert!(begins > 0 && count > begins + 5, "{told:?}");
    let statements: Vec<usize> = (begins - 1..=count).filter(|number| *number > 0).collect();
    each(&statements, |&number| {
        let place = format!("{} killed behind statement {number}", file.display());
        let url = scene.copy_of(from);
        let output = killed(&url, number);
        assert_eq!(output.status.signal(), Some(9), "{place}: {output:?}");
        let said = scene.run(&url, &["up"]);
        if said.code != 0 {
            assert!(file.to_string_lossy().ends_with(".down.sql"), "{place}: {said:?}");
            said.one_error(1, &["isotype migrate down 0"]);
            scene.run(&url, &["down", "0"]).ok();
            scene.run(&url, &["up"]).ok();
        }
        assert_eq!(state(&url), end, "{place}");
    });
}

#[test]
fn a_killed_sqlx_is_completed_from_every_statement() {
    let scene = Scene::new(Dialect::Sqlite);
    let base = scene.seeded();
    let (raised, _) = undisturbed(&scene, &base, &["up"]);
    let end = state(&raised);
    sqlx_killed_everywhere(&scene, &base, "name_required.up.sql", &end);
    scene.run(&raised, &["down", "2"]).ok();
    sqlx_killed_everywhere(&scene, &raised, "name_required.down.sql", &end);

    let (scene, base) = Scene::five_tables(Dialect::Sqlite);
    let (raised, _) = undisturbed(&scene, &base, &["up"]);
    let end = state(&raised);
    sqlx_killed_everywhere(&scene, &base, "change.up.sql", &end);
    sqlx_killed_everywhere(&scene, &raised, "change.down.sql", &end);
}
