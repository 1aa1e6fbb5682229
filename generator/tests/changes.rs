//! Each kind of change: what is generated for it, and what that does to databases with rows in them.
//!
//! `changes/<case>/` holds a schema `before.prisma` and `after.prisma` (or folders of those names), the rows that are
//! there before (`rows.sql`, or `rows.<dialect>.sql` where the databases write them differently), what an application
//! does after the change (`between.sql`, likewise) and when it was undone (`undone.sql`), what the release that is running
//! does between the parts for PostgreSQL (`writes.sql`) and `options`: a line each, `fill Model.field = SQL`,
//! `fill-down Model.field = SQL` (both may name a dialect before the model), `rewrite Model.field`, `offline`, `hide Table.column` for values
//! that are different each time, `others name` for a table or an index that is there beside the
//! schema, `nothing <dialect>` where one of the databases has nothing to do, `stays <dialect> name` for an extension or a
//! schema that the undo leaves because rows that are kept need it, and `fails <dialect>: why` for what is
//! known to be wrong: it must fail until it is mended, and has no goldens.
//!
//! Beside them lie the goldens: for each database the generated files and `story.txt`, which tells every row before
//! the change, after it, after what the application did, after the undo and after doing it again; and `risks.txt`.
//! A case whose name says `stops` must stop, in words of ours and with nothing changed; one that begins with
//! `nothing` must have nothing to do; all others must go through. The catalog must be that of the schema each time,
//! and an undo without changes in between must give back every row.
//!
//! `CHANGES=part_of_a_name` runs some of them. `UPDATE_GOLDENS=1` writes the goldens anew: read the difference.

mod changing;
mod databases;

use std::fmt::Write as _;

use changing::case::{self, Case, Change};
use changing::files::{self, Pair};
use changing::{cut_short, floor, from_live, goldens, lint, live, story, with_each, writers};
use isotype_core::migration::Grade;
use isotype_core::scalar::Dialect;

fn planned(case: &Case, dialect: Dialect) -> (Change, Vec<Pair>) {
    let change = case.change(dialect);
    let pairs = files::files(case, dialect, &change);
    (change, pairs)
}

fn prove(case: &Case, dialect: Dialect) -> Vec<String> {
    let (change, pairs) = planned(case, dialect);
    let mut proof = story::Proof::new(case, dialect, &change, &pairs);
    proof.run();
    if !pairs.is_empty() {
        proof.by_sqlx();
    }
    let (story, mut failures) = (proof.story, proof.failures);
    if let Some(reason) = case.known_to_fail(dialect) {
        return match failures.is_empty() {
            true => vec![format!("{} on {} does not fail any more: {reason}", case.name, dialect.name())],
            false => Vec::new(),
        };
    }
    if case.changes_nothing(dialect) != pairs.is_empty() {
        failures.push(format!("{} on {}: {} files", case.name, dialect.name(), pairs.len()));
    }
    let folder = case.folder.join(dialect.name());
    let mut names = vec!["story.txt".to_owned()];
    goldens::compare(&folder.join("story.txt"), &story, &mut failures);
    for pair in &pairs {
        names.extend([pair.up_name(), pair.down_name()]);
        goldens::compare(&folder.join(pair.up_name()), pair.up(), &mut failures);
        goldens::compare(&folder.join(pair.down_name()), pair.down(), &mut failures);
    }
    goldens::nothing_else(&folder, &names, &mut failures);
    failures
}

/// squawk has nothing to say of any generated file but what the file itself excepts, and every exception is one that
/// `MIGRATIONS.md` lists, with its reason.
#[test]
fn squawk_finds_nothing() {
    let mut files = lint::Files::new();
    for case in case::all().iter().filter(|case| case.dialects().contains(&Dialect::Postgresql)) {
        for pair in planned(case, Dialect::Postgresql).1 {
            files.add(&pair.up_name(), pair.up());
            files.add(&pair.down_name(), pair.down());
        }
    }
    let page = isotype_testkit::workspace().join("generator/core/MIGRATIONS.md");
    let page = std::fs::read_to_string(page).expect("the page is there");
    assert!(page.contains(&lint::table()), "MIGRATIONS.md does not show the list:\n{}", lint::table());
    report(&files.findings());
}

fn report(failures: &[String]) {
    assert!(failures.is_empty(), "{} failures\n\n{}", failures.len(), failures.join("\n\n"));
}

#[test]
fn every_change_is_made_and_undone_on_sqlite() {
    report(&with_each(&case::all(), |case| {
        if case.dialects().contains(&Dialect::Sqlite) { prove(case, Dialect::Sqlite) } else { Vec::new() }
    }));
}

#[test]
fn every_change_is_made_and_undone_on_postgresql() {
    report(&with_each(&case::all(), |case| {
        if case.dialects().contains(&Dialect::Postgresql) {
            prove(case, Dialect::Postgresql)
        } else {
            Vec::new()
        }
    }));
}

/// Inserts, updates and deletes of the release that is running, between every two parts, come out as if they had been
/// made before; and each part is undone by itself.
#[test]
fn writers_between_the_parts_lose_nothing() {
    report(&with_each(&case::all(), writers::prove));
}

/// Batches that gave values to rows and were cut short leave nothing behind, whoever undoes what came before them.
#[test]
fn batches_that_were_cut_short_are_undone() {
    report(&with_each(&case::all(), cut_short::prove));
}

/// An undo in batches that was cut short is gone on with in both directions.
#[test]
fn batches_of_an_undo_that_were_cut_short_are_completed() {
    report(&with_each(&case::all(), cut_short::prove_undone));
}

/// A value that has no place in the new type is no reason to refuse what a running release writes: the migration stops,
/// in words, before it proves that there is none, and goes on when the value has changed.
#[test]
fn a_value_that_came_meanwhile_stops_the_migration_and_not_the_writer() {
    let all = case::all();
    let Some(case) = all.iter().find(|case| case.name == "bigint_to_int_stops_at_large_numbers") else {
        return;
    };
    let pairs = planned(case, Dialect::Postgresql).1;
    let mut database = databases::Database::fresh(Dialect::Postgresql);
    let change = case.change(Dialect::Postgresql);
    database
        .run(&isotype_core::dialect::create(Dialect::Postgresql, &change.previous).to_sql())
        .expect("tables");
    database.run("INSERT INTO \"Counter\" VALUES (1, 1), (2, 2)").expect("rows");
    let large = "UPDATE \"Counter\" SET \"count\" = 3000000000 WHERE \"id\" = 2";
    let small = "UPDATE \"Counter\" SET \"count\" = 4 WHERE \"id\" = 2";
    let guard = pairs.iter().position(|it| it.up_name().contains("_guard_")).expect("there is a guard");
    for pair in &pairs[..guard] {
        live::apply(&mut database, pair.up()).expect("the parts before go through");
        database.run(large).expect("it is written");
    }
    let stopped = live::apply(&mut database, pairs[guard].up()).expect_err("a value has no place");
    let words = "isotype: Counter.count: 1 row came meanwhile and has a value that the new type cannot give back (id 2)";
    assert!(stopped.contains(words), "{stopped}");
    assert_eq!(
        database.run("SELECT \"count\"::text FROM \"Counter\" ORDER BY \"id\"").expect("rows"),
        [Some("1".to_owned()), Some("3000000000".to_owned())]
    );
    // What follows is the proof and the change of places: from here on such a value is refused, as the new type will.
    assert_eq!(pairs.len() - guard, 3);
    database.run(small).expect("it is written");
    for pair in &pairs[guard..] {
        live::apply(&mut database, pair.up()).expect("it goes on");
        database.run(large).expect_err("it is refused");
        database.run(small).expect("it is written");
    }
}

/// Indexes, checks, statistics, remarks and rights that others gave a column are those of the one that takes its place,
/// and of the first one again.
#[test]
fn what_others_built_on_a_column_follows_it() {
    let all = case::all();
    let Some(case) = all.iter().find(|case| case.name == "columns_of_others_swapped") else { return };
    let (change, pairs) = planned(case, Dialect::Postgresql);
    let mut database = databases::Database::fresh(Dialect::Postgresql);
    database.run(&case.setup(Dialect::Postgresql, &change)).expect("tables and rows");
    database
        .run("ALTER TABLE \"Account\" ADD CONSTRAINT \"of_others\" CHECK (\"balance\" < 900000000)")
        .expect("a check");
    database
        .run(
            "ALTER TABLE \"Account\" REPLICA IDENTITY USING INDEX \"Account_ref_key\";
             CREATE VIEW richest AS SELECT \"account\" FROM \"Entry\" WHERE \"value\" > 0.25",
        )
        .expect("a view");
    let there = |database: &mut databases::Database| {
        let lines = database.run(
            "SELECT indexdef FROM pg_indexes WHERE indexname = 'theirs'
             UNION ALL SELECT pg_get_statisticsobjdef(oid) FROM pg_statistic_ext WHERE stxname = 'of_theirs'
             UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'of_others'
             UNION ALL SELECT attname || ' ' || coalesce(col_description(attrelid, attnum), '') || ' ' || coalesce(attacl::text, '')
               FROM pg_attribute WHERE attrelid = '\"Account\"'::regclass AND attname IN ('balance', 'ref')
             UNION ALL SELECT 'replicated by ' || indexrelid::regclass FROM pg_index WHERE indisreplident
             ORDER BY 1",
        );
        lines.expect("the catalog answers")
    };
    let first = there(&mut database);
    assert_eq!(first.len(), 6, "{first:?}");
    let words = |database: &mut databases::Database| {
        database.run("SELECT pg_get_viewdef('richest'::regclass)").expect("a view has words")
    };
    let first_words = words(&mut database);
    for _ in 0..2 {
        live::up(&mut database, &pairs).expect("it goes up");
        assert_eq!(there(&mut database), first);
        assert_ne!(words(&mut database), first_words);
        live::down(&mut database, &pairs).expect("it goes down");
        assert_eq!(there(&mut database), first);
        assert_eq!(words(&mut database), first_words);
    }
    // What somebody changed meanwhile stays as it is.
    live::up(&mut database, &pairs).expect("it goes up");
    database
        .run("CREATE OR REPLACE VIEW richest AS SELECT \"account\" FROM \"Entry\" WHERE \"value\" > 200")
        .expect("another view");
    live::down(&mut database, &pairs).expect("it goes down");
    let theirs = words(&mut database);
    assert!(theirs[0].as_deref().is_some_and(|it| it.contains("200")), "{theirs:?}");
    let left =
        database.run("SELECT relname FROM pg_class WHERE relname LIKE '%\\_\\_views'").expect("it answers");
    assert!(left.is_empty(), "{left:?}");
}

/// Files are for SQLite 3.38 and later: they use nothing newer, and run on the SQLite that python3 brings, or on the
/// library that `ISOTYPE_SQLITE` names.
#[test]
fn files_for_sqlite_run_on_older_ones() {
    let cases = case::all();
    let mut failures = Vec::new();
    let mut told = Vec::new();
    for case in cases.iter().filter(|case| case.dialects().contains(&Dialect::Sqlite)) {
        let (change, pairs) = planned(case, Dialect::Sqlite);
        let setup = case.setup(Dialect::Sqlite, &change);
        for sql in [setup.as_str()].into_iter().chain(pairs.iter().flat_map(|it| [it.up(), it.down()])) {
            failures.extend(floor::newer(sql).into_iter().map(|what| format!("{} uses {what}", case.name)));
        }
        told.push((case, setup, pairs));
    }
    failures.extend(floor::on_another(&told));
    report(&failures);
}

#[test]
fn what_is_newer_than_the_oldest_sqlite_is_found() {
    let plain = "SELECT 'concat(', \"jsonb(\" -- unhex(1)\nFROM t; SELECT group_concat(a, ', ') FROM t ORDER BY iif(a, 1, 2)";
    assert_eq!(floor::newer(plain), Vec::<String>::new());
    for sql in [
        "SELECT a IS NOT\n  DISTINCT FROM b",
        "SELECT Concat(a)",
        "SELECT * FROM a RIGHT JOIN b",
        "SELECT group_concat(a, ',' ORDER BY lower(b))",
        "SELECT jsonb_set(a)",
        "ALTER TABLE t ADD CONSTRAINT c CHECK (1)",
    ] {
        assert_eq!(floor::newer(sql).len(), 1, "{sql}");
    }
}

#[test]
fn every_risk_is_told() {
    let mut failures = Vec::new();
    for case in case::all() {
        let mut text = String::new();
        for dialect in case.dialects() {
            for risk in &case.change(dialect).plan.risks {
                let grade = match risk.grade {
                    Grade::Note => "note",
                    Grade::Warning => "warning",
                    Grade::ValueNeeded => "value needed",
                };
                writeln!(text, "{} {grade} {}: {}\n  {}", dialect.name(), risk.code, risk.what, risk.help)
                    .expect("a string takes it");
            }
        }
        goldens::compare(&case.folder.join("risks.txt"), &text, &mut failures);
    }
    report(&failures);
}

/// `diff --from URL` knows of the old state only what the database says.
#[test]
fn every_change_from_a_live_database_leads_back_to_its_words() {
    report(&with_each(&case::all(), |case| {
        case.dialects().into_iter().flat_map(|dialect| from_live::prove(case, dialect)).collect()
    }));
}
