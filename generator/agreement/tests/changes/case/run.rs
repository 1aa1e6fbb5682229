//! A case on one database: up, work, down, and up again, compared with the model of truth at every stop.

use std::panic::{AssertUnwindSafe, catch_unwind};

use isotype_core::dialect;
use isotype_core::migration::{self, Fill, Fills, Matching, Plan, Request};
use isotype_core::scalar::Dialect;
use isotype_core::tables::{Name, Tables};

use super::checks::{Seen, compare, counting, free_columns, look};
use super::others::Others;
use super::{Case, Failure, Tally, between, checks};
use crate::database::{By, Database};
use crate::load;
use crate::rows::{self, State};
use crate::truth::{self, Fate, Gift, Sides, Story};
use crate::value;
use crate::world::{self, World};

/// A migration that was done.
struct Done {
    plan: Plan,
    before: State,
    after: State,
    left: State,
    tables: Tables,
}

/// Runs a case on a database, beside a second one where what should be is made.
pub(crate) async fn run(
    case: &Case,
    database: &mut Database,
    fresh: &mut Database,
) -> Result<Tally, Failure> {
    let harness = |error: String| Failure::new("harness", error);
    let (dialect, worlds) = (database.dialect(), case.worlds());
    let mut tally = Tally::default();
    let mut tables = load::tables(&world::text(&worlds[0], None), dialect).map_err(harness)?;
    let mut state = rows::random(&worlds[0], case.seed);
    rows::without(&worlds[0], &mut state, &case.without);
    let mut state = load::make_with_what_fits(database, &worlds[0], &tables, state).await.map_err(harness)?;
    tally.rows = state.count();
    let mut others = Others::choose(case, &worlds);
    if let Some(others) = &others {
        others.install(database, &worlds[0]).await?;
    }
    let mut done: Vec<Done> = Vec::new();
    for (number, pair) in worlds.windows(2).enumerate() {
        let (from, to) = (&pair[0], &pair[1]);
        if from == to {
            break;
        }
        let next = load::tables(&world::text(to, Some(from)), dialect).map_err(harness)?;
        let (ups, downs) = (case.gifts_up(from, to), case.gifts_down(from, to));
        let plan = plan(case, dialect, (from, to), (&tables, &next), (&ups, &downs), number)?;
        let sides = Sides { from, to, dialect };
        let mut fate = truth::up(sides, &state, &ups);
        unclear(&mut fate, case, &others, (from, to), dialect);
        tally.migrations += 1;
        let Some(after) = go(database, fresh, to, &next, fate, (&plan, case.by()), true).await? else {
            tally.stopped += 1;
            break;
        };
        let when = format!("after up {}", number + 1);
        if let Some(others) = &others {
            others.check(database, to, &when).await?;
        }
        counting(database, to, &after, case.seed).await?;
        let mut left = after.clone();
        if case.busy {
            left = between::work(case, database, (from, to), left, &mut others, number as u64).await?;
        }
        done.push(Done { plan, before: state, after, left: left.clone(), tables });
        (state, tables) = (left, next);
    }
    back(case, database, fresh, &worlds, done, &mut others, &mut tally).await?;
    Ok(tally)
}

/// All the way back, and the first step once more.
async fn back(
    case: &Case,
    database: &mut Database,
    fresh: &mut Database,
    worlds: &[World],
    done: Vec<Done>,
    others: &mut Option<Others>,
    tally: &mut Tally,
) -> Result<(), Failure> {
    let dialect = database.dialect();
    let mut current: Option<State> = None;
    let single = done.len() == 1;
    for (number, step) in done.iter().enumerate().rev() {
        let (to, from) = (&worlds[number], &worlds[number + 1]);
        let gifts = case.gifts_down(to, from);
        let left = current.as_ref().unwrap_or(&step.left);
        let story = Story { before: &step.before, after: &step.after, left };
        let mut fate = truth::down(Sides { from, to, dialect }, story, &gifts);
        unclear(&mut fate, case, others, (from, to), dialect);
        let ahead = look(database).await?;
        tally.downs += 1;
        let Some(state) = go(database, fresh, to, &step.tables, fate, (&step.plan, case.by()), false).await?
        else {
            tally.stopped_downs += 1;
            return Ok(());
        };
        if let Some(others) = others {
            others.check(database, to, &format!("after down {}", number + 1)).await?;
        }
        counting(database, to, &state, case.seed).await?;
        if single {
            again(database, (&step.plan, case.by()), &ahead).await?;
        }
        current = Some(state);
    }
    Ok(())
}

/// Where nobody could tell whether a trigger of others needs what goes.
fn unclear(
    fate: &mut truth::Fate,
    case: &Case,
    others: &Option<Others>,
    (from, to): (&World, &World),
    dialect: Dialect,
) {
    let seem = |it: &Others| it.seem_to_use(from, to);
    if dialect == Dialect::Sqlite && case.by() == By::Sqlx && others.as_ref().is_some_and(seem) {
        fate.may_stop.push("a trigger of others seems to use what goes".to_owned());
    }
}

/// Up and down once more: what the down kept comes back, and what the second up kept too.
async fn again(database: &mut Database, (plan, by): (&Plan, By), ahead: &Seen) -> Result<(), Failure> {
    let behind = look(database).await?;
    let done = database.apply(plan, true, by).await;
    done.map_err(|error| Failure::new("up again fails", error))?;
    compare(database, ahead, &[], ("catalog after up again", "rows after up again")).await?;
    let done = database.apply(plan, false, by).await;
    done.map_err(|error| Failure::new("down again fails", error))?;
    compare(database, &behind, &[], ("catalog after down again", "rows after down again")).await
}

/// Applies or undoes a plan; gives the rows that are there then, or None where it stopped and had to.
async fn go(
    database: &mut Database,
    fresh: &mut Database,
    world: &World,
    tables: &Tables,
    mut fate: Fate,
    (plan, by): (&Plan, By),
    up: bool,
) -> Result<Option<State>, Failure> {
    let dialect = database.dialect();
    let free = free_columns(world, &fate.state);
    let mut wanted = None;
    if fate.stops.is_empty() {
        match load::make(fresh, world, tables, &fate.state).await {
            Ok(()) => {
                let mut seen = look(fresh).await?;
                let broken = |error| Failure::new("harness", error);
                seen.dump = fresh.dump(&seen.catalog, &free).await.map_err(broken)?;
                wanted = Some(seen);
            }
            Err(error) if error.starts_with("create: ") => return Err(Failure::new("harness", error)),
            Err(error) => fate.stops.push(format!("the database refuses the rows: {error}")),
        }
    }
    let mut before = look(database).await?;
    if by == By::Sqlx && dialect == Dialect::Sqlite {
        before.things = checks::without_places_to_keep(&before.things);
    }
    let kinds = if up { UP } else { DOWN };
    match database.apply(plan, up, by).await {
        Err(error) => {
            if !error.contains("isotype: ") {
                let expected = if fate.stops.is_empty() { "" } else { " (it had to stop)" };
                let kind = if fate.stops.is_empty() { kinds.fails } else { kinds.words };
                return Err(Failure::new(kind, format!("{error}{expected}\n  {}", fate.stops.join("\n  "))));
            }
            if fate.stops.is_empty() && fate.may_stop.is_empty() {
                return Err(Failure::new(kinds.stops, error));
            }
            let mut now = look(database).await?;
            if by == By::Sqlx && dialect == Dialect::Sqlite {
                // sqlx runs a file with an envelope as it stands: what it looks at first may be made empty before.
                now.things = checks::without_places_to_keep(&now.things);
            }
            if now.things != before.things || now.dump != before.dump {
                let text = format!(
                    "{error}\n{}{}",
                    checks::difference(&before.things, &now.things),
                    checks::difference(&format!("{:#?}", before.dump), &format!("{:#?}", now.dump))
                );
                return Err(Failure::new(kinds.changed, text));
            }
            Ok(None)
        }
        Ok(()) => {
            let Some(wanted) = wanted else {
                return Err(Failure::new(
                    kinds.goes_on,
                    format!("it had to stop: {}", fate.stops.join("\n  ")),
                ));
            };
            compare(database, &wanted, &free, (kinds.catalog, kinds.rows)).await?;
            Ok(Some(fate.state))
        }
    }
}

/// The names of what can go wrong in one direction.
struct Kinds {
    fails: &'static str,
    words: &'static str,
    stops: &'static str,
    changed: &'static str,
    goes_on: &'static str,
    catalog: &'static str,
    rows: &'static str,
}

const UP: Kinds = Kinds {
    fails: "up fails",
    words: "up stops without words",
    stops: "up stops for nothing",
    changed: "up stopped half way",
    goes_on: "up goes on",
    catalog: "catalog after up",
    rows: "rows after up",
};

const DOWN: Kinds = Kinds {
    fails: "down fails",
    words: "down stops without words",
    stops: "down stops for nothing",
    changed: "down stopped half way",
    goes_on: "down goes on",
    catalog: "catalog after down",
    rows: "rows after down",
};

/// The plan of a migration.
pub(crate) fn plan(
    case: &Case,
    dialect: Dialect,
    (from, to): (&World, &World),
    (previous, next): (&Tables, &Tables),
    (ups, downs): (&[Gift], &[Gift]),
    number: usize,
) -> Result<Plan, Failure> {
    let matching: Matching = migration::matching(previous, next);
    checks::matching(dialect, (from, to), (previous, next), &matching)?;
    let fills = Fills { up: fills(to, dialect, ups), down: fills(from, dialect, downs) };
    let version = format!("202601010000{number:02}");
    let request = Request {
        previous,
        next,
        matching: &matching,
        version: &version,
        fills: &fills,
        online: case.online,
    };
    catch_unwind(AssertUnwindSafe(|| dialect::plan(dialect, &request))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|it| (*it).to_owned()));
        Failure::new("planner panics", text.unwrap_or_default())
    })
}

fn fills(world: &World, dialect: Dialect, gifts: &[Gift]) -> Vec<Fill> {
    let fill = |gift: &Gift| {
        let model = world.model(gift.model)?;
        let field = model.field(gift.field)?;
        let schema = (world.schemas && dialect == Dialect::Postgresql).then(|| model.schema().to_owned());
        Some(Fill {
            table: Name { schema, name: model.table().to_owned() },
            column: field.column().to_owned(),
            sql: value::sql(world, dialect, field, &gift.value),
            rewrites: false,
        })
    };
    gifts.iter().filter_map(fill).collect()
}
