//! A case: a schema with rows, changes in one or several migrations, what people do in between, and the way back.

mod between;
mod checks;
mod others;
mod run;

use std::collections::BTreeSet;

pub(crate) use run::run;

use crate::database::By;
use crate::dice::Dice;
use crate::edit::{self, Edit};
use crate::truth::Gift;
use crate::value::{self, Value};
use crate::world::{self, Arity, Id, World};

/// A case. Everything else comes from its seed, each thing for itself, so that parts can be left out.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) seed: u64,
    pub(crate) first: World,
    /// The changes of each migration.
    pub(crate) steps: Vec<Vec<Edit>>,
    /// Rows that are left out, by model and number.
    pub(crate) without: BTreeSet<(Id, u32)>,
    /// Whether people work with the database between up and down.
    pub(crate) busy: bool,
    /// Whether PostgreSQL's plan is for a database in use.
    pub(crate) online: bool,
    /// Whether others have a view and triggers.
    pub(crate) others: bool,
    /// Whether values are given where they are needed.
    pub(crate) giving: bool,
}

/// What went wrong: of what kind, and everything that helps.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

impl Failure {
    pub(crate) fn new(kind: &'static str, text: impl Into<String>) -> Failure {
        Failure { kind, text: text.into() }
    }
}

/// What a case did.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) migrations: usize,
    pub(crate) stopped: usize,
    pub(crate) downs: usize,
    pub(crate) stopped_downs: usize,
    pub(crate) rows: usize,
}

/// The case of a seed: a pair, or every fourth a chain of three migrations.
pub(crate) fn random(seed: u64) -> Case {
    let dice = &mut Dice::new(seed, &[10]);
    let first = (0..)
        .map(|attempt| world::random(seed.wrapping_add(attempt << 32), 4))
        .find(|world| is_valid(world, world))
        .expect("some schema is valid");
    let steps = if dice.chance(25) { 3 } else { 1 };
    let most = if steps > 1 { 4 } else { 7 };
    let mut world = first.clone();
    let mut list = Vec::new();
    for _ in 0..steps {
        let (mut edits, wanted) = (Vec::new(), dice.below(most) + 1);
        let before = world.clone();
        for _ in 0..wanted * 4 {
            if edits.len() == wanted {
                break;
            }
            if let Some((edit, next)) = edit::random(&world, dice)
                && is_valid(&next, &before)
            {
                edits.push(edit);
                world = next;
            }
        }
        list.push(edits);
    }
    Case {
        seed,
        first,
        steps: list,
        without: BTreeSet::new(),
        busy: dice.chance(60),
        online: dice.chance(60),
        others: dice.chance(50),
        giving: dice.chance(70),
    }
}

/// Whether a schema can be said in the language, after the one before it, so that nobody has to guess what was what.
pub(crate) fn is_valid(world: &World, previous: &World) -> bool {
    use isotype_core::scalar::Dialect;
    if !world.is_clear_after(previous) {
        return false;
    }
    let text = world::text(world, Some(previous));
    Dialect::ALL.into_iter().all(|dialect| crate::load::tables(&text, dialect).is_ok())
}

impl Case {
    /// Who applies its migrations.
    pub(crate) fn by(&self) -> By {
        if self.seed.is_multiple_of(2) { By::Command } else { By::Sqlx }
    }

    /// The schemas, from the first to the last. Changes that do not fit any more are left out.
    pub(crate) fn worlds(&self) -> Vec<World> {
        let mut worlds = vec![self.first.clone()];
        for edits in &self.steps {
            let before = worlds.last().expect("the first is there").clone();
            let mut world = before.clone();
            for edit in edits {
                if let Some(next) = edit.apply(&world)
                    && is_valid(&next, &before)
                {
                    world = next;
                }
            }
            worlds.push(world);
        }
        worlds
    }

    /// What a person gives for the way up: for new required fields, and for those that may not be NULL any more.
    pub(crate) fn gifts_up(&self, from: &World, to: &World) -> Vec<Gift> {
        self.gifts(from, to, 20)
    }

    /// What a person gives for the way down.
    pub(crate) fn gifts_down(&self, from: &World, to: &World) -> Vec<Gift> {
        self.gifts(to, from, 21)
    }

    fn gifts(&self, from: &World, to: &World, purpose: u64) -> Vec<Gift> {
        let mut gifts = Vec::new();
        for model in to.models.iter().filter(|_| self.giving) {
            let Some(old) = from.model(model.id) else { continue };
            for field in model.fields.iter().filter(|field| field.arity == Arity::Required) {
                let former = old.field(field.id);
                let wanted = former.is_none_or(|it| it.arity != Arity::Required || it.kind != field.kind);
                let dice = &mut Dice::new(self.seed, &[purpose, model.id.into(), field.id.into()]);
                let plain =
                    !field.unique && !model.key.contains(&field.id) && !to.holds_relation(model.id, field.id);
                if wanted && plain && dice.chance(80) {
                    match value::random(to, field, dice) {
                        Value::Null => {}
                        value => gifts.push(Gift { model: model.id, field: field.id, value }),
                    }
                }
            }
        }
        gifts
    }
}

/// The SQL of a case's migrations.
pub(crate) fn plans(dialect: isotype_core::scalar::Dialect, case: &Case) -> String {
    let worlds = case.worlds();
    let mut text = String::new();
    let mut tables = crate::load::tables(&world::text(&worlds[0], None), dialect);
    for (number, pair) in worlds.windows(2).enumerate() {
        let next = crate::load::tables(&world::text(&pair[1], Some(&pair[0])), dialect);
        let (Ok(from), Ok(to)) = (&tables, &next) else { break };
        let gifts = (case.gifts_up(&pair[0], &pair[1]), case.gifts_down(&pair[0], &pair[1]));
        match run::plan(case, dialect, (&pair[0], &pair[1]), (from, to), (&gifts.0, &gifts.1), number) {
            Err(failure) => text.push_str(&failure.text),
            Ok(plan) => {
                for part in &plan.parts {
                    for (direction, script) in [("up", &part.up), ("down", &part.down)] {
                        text.push_str(&format!("---- {}.{direction}.sql\n{}\n", part.what, script.to_sql()));
                    }
                }
            }
        }
        tables = next;
    }
    text
}
