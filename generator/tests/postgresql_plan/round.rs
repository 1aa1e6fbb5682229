//! A round: from one schema to another and back, part by part.

use isotype_core::dialect;
use isotype_core::lower::lower;
use isotype_core::migration::{Fill, Fills, Plan, Request, Script, matching};
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;
use isotype_core::tables::{Name, Tables};

use crate::databases::Database;

/// What a round starts from.
#[derive(Clone, Default)]
pub(crate) struct Round {
    pub(crate) before: &'static str,
    pub(crate) after: &'static str,
    /// Rows of the first state.
    pub(crate) rows: &'static str,
    pub(crate) fills: Vec<(&'static str, &'static str)>,
    pub(crate) fills_down: Vec<(&'static str, &'static str)>,
}

const VERSION: &str = "20260101000000";

pub(crate) fn tables(schema: &str) -> Tables {
    let sources = if schema.contains("datasource") {
        schema.to_owned()
    } else {
        format!("datasource db {{\n  provider = \"postgresql\"\n}}\n{schema}")
    };
    let sources = Sources::single("test.prisma", sources);
    let (schema, mut diagnostics) = isotype_core::read(&sources);
    assert!(!diagnostics.has_errors(), "{diagnostics:#?}");
    let tables = lower(&schema, Dialect::Postgresql, &mut diagnostics);
    assert!(!diagnostics.has_errors(), "{diagnostics:#?}");
    tables
}

fn fills(given: &[(&str, &str)]) -> Vec<Fill> {
    let fill = |(place, sql): &(&str, &str)| {
        let (table, column) = place.split_once('.').expect("Table.column");
        Fill { table: Name::plain(table), column: column.to_owned(), sql: (*sql).to_owned(), rewrites: false }
    };
    given.iter().map(fill).collect()
}

pub(crate) fn plan(it: &Round, online: bool) -> (Tables, Tables, Plan) {
    let (previous, next) = (tables(it.before), tables(it.after));
    let matching = matching(&previous, &next);
    let fills = Fills { up: fills(&it.fills), down: fills(&it.fills_down) };
    let request = Request {
        previous: &previous,
        next: &next,
        matching: &matching,
        version: VERSION,
        fills: &fills,
        online,
    };
    let plan = dialect::plan(Dialect::Postgresql, &request);
    (previous, next, plan)
}

/// Runs a script as the migrator does.
pub(crate) fn run(database: &mut Database, script: &Script) -> Result<(), String> {
    if script.transactional {
        let result = database.run(&format!("BEGIN;\n{}\nCOMMIT;", script.to_sql()));
        if result.is_err() {
            let _ = database.run("ROLLBACK");
        }
        return result.map(|_| ());
    }
    assert!(script.statements.len() <= 1, "one statement alone: {}", script.to_sql());
    database.run(&script.to_sql()).map(|_| ())
}

/// A catalog without the order of columns.
pub(crate) fn picture(mut tables: Tables) -> Tables {
    for table in &mut tables.tables {
        table.columns.sort_by(|a, b| a.name.cmp(&b.name));
    }
    tables
}

/// Everything that the database holds, but for what is kept.
#[derive(Clone, PartialEq)]
pub(crate) struct State {
    pub(crate) catalog: Tables,
    pub(crate) rows: Vec<String>,
}

pub(crate) fn state(database: &mut Database) -> State {
    let catalog = picture(database.catalog());
    let mut rows = Vec::new();
    for table in &catalog.tables {
        let name = dialect::postgresql::literals::qualified(&table.name);
        let sql = format!(
            "SELECT (SELECT coalesce(jsonb_object_agg(key, value), '{{}}') FROM jsonb_each(to_jsonb(the_row)) WHERE key !~ '^_isotype')::text FROM {name} AS the_row ORDER BY 1"
        );
        let found = database.run(&sql).expect("rows can be read");
        rows.extend(found.into_iter().map(|row| format!("{name} {}", row.unwrap_or_default())));
    }
    rows.sort();
    State { catalog, rows }
}

fn differs(what: &str, wanted: &State, actual: &State) -> Option<String> {
    if wanted == actual {
        return None;
    }
    if wanted.rows != actual.rows {
        let lost: Vec<&String> = wanted.rows.iter().filter(|row| !actual.rows.contains(row)).collect();
        let new: Vec<&String> = actual.rows.iter().filter(|row| !wanted.rows.contains(row)).collect();
        return Some(format!("{what}: rows differ\n  missing: {lost:#?}\n  too many: {new:#?}"));
    }
    Some(format!("{what}: {}", first_difference(&wanted.catalog, &actual.catalog)))
}

fn first_difference(wanted: &Tables, actual: &Tables) -> String {
    let (wanted, actual) = (format!("{wanted:#?}"), format!("{actual:#?}"));
    let (wanted, actual): (Vec<&str>, Vec<&str>) = (wanted.lines().collect(), actual.lines().collect());
    let line = wanted.iter().zip(&actual).position(|(a, b)| a != b).unwrap_or(wanted.len().min(actual.len()));
    let around = |lines: &[&str]| lines[line.saturating_sub(12)..(line + 8).min(lines.len())].join("\n");
    format!("catalog differs\nwanted:\n{}\nactual:\n{}", around(&wanted), around(&actual))
}

/// All scripts of a plan, for messages.
pub(crate) fn text(plan: &Plan) -> String {
    let mut text = String::new();
    for part in &plan.parts {
        text.push_str(&format!(
            "======== {} up ({})\n{}-------- {} down ({})\n{}",
            part.what,
            part.up.transactional,
            part.up.to_sql(),
            part.what,
            part.down.transactional,
            part.down.to_sql()
        ));
    }
    text
}

/// Both ways, online and not, twice each.
pub(crate) fn round(it: &Round) {
    for online in [true, false] {
        let (previous, next, plan) = plan(it, online);
        if let Err(problem) = one(it, &previous, &next, &plan) {
            panic!("{problem}\nonline: {online}\n{}", text(&plan));
        }
    }
}

fn one(it: &Round, previous: &Tables, next: &Tables, plan: &Plan) -> Result<(), String> {
    let mut database = Database::fresh(Dialect::Postgresql);
    run(&mut database, &dialect::create(Dialect::Postgresql, previous))?;
    database.run(it.rows).map_err(|error| format!("rows: {error}"))?;
    let wanted = picture(dialect::normalize(Dialect::Postgresql, next));
    for again in [false, true] {
        let mut states = vec![state(&mut database)];
        for part in &plan.parts {
            run(&mut database, &part.up)
                .map_err(|error| format!("up {} (again: {again}): {error}", part.what))?;
            states.push(state(&mut database));
        }
        let there = states.last().expect("at least the first").catalog.clone();
        if there != wanted {
            return Err(format!("after up (again: {again}): {}", first_difference(&wanted, &there)));
        }
        for (place, part) in plan.parts.iter().enumerate().rev() {
            run(&mut database, &part.down)
                .map_err(|error| format!("down {} (again: {again}): {error}", part.what))?;
            let what = format!("after down of {} (again: {again})", part.what);
            let mut here = state(&mut database);
            if place > 0 {
                // Between parts a new column may hold what its batches gave it: the whole column goes next.
                here.rows.clone_from(&states[place].rows);
            }
            if let Some(problem) = differs(&what, &states[place], &here) {
                return Err(problem);
            }
        }
    }
    Ok(())
}
