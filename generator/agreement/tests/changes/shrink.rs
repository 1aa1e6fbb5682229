//! The smallest case that still fails in the same way.

use std::collections::BTreeSet;

use crate::case::{Case, Failure};
use crate::edit::Edit;
use crate::rows;
use crate::world::{Id, World};

/// Leaves out whatever can be left out. `still` runs a case and gives how it fails.
pub(crate) async fn shrink(
    mut case: Case,
    mut failure: Failure,
    mut still: impl AsyncFnMut(&Case) -> Option<Failure>,
) -> (Case, Failure) {
    let mut budget = 400;
    loop {
        let mut smaller = false;
        let mut candidates = candidates(&case).into_iter();
        while let Some(candidate) = candidates.next().filter(|_| budget > 0) {
            budget -= 1;
            if let Some(found) = still(&candidate).await.filter(|found| found.kind == failure.kind) {
                (case, failure) = (candidate, found);
                smaller = true;
                break;
            }
        }
        if !smaller || budget == 0 {
            return (case, failure);
        }
    }
}

/// The case without one of its parts, large parts first.
fn candidates(case: &Case) -> Vec<Case> {
    let mut list = Vec::new();
    if case.steps.len() > 1 {
        list.extend((0..case.steps.len()).map(|step| {
            let mut it = case.clone();
            it.steps.remove(step);
            it
        }));
    }
    for (flag, is) in [(0, case.busy), (1, case.others), (2, case.giving), (3, case.online)] {
        let mut it = case.clone();
        match flag {
            0 => it.busy = false,
            1 => it.others = false,
            2 => it.giving = false,
            _ => it.online = false,
        }
        if is {
            list.push(it);
        }
    }
    for (step, edits) in case.steps.iter().enumerate() {
        list.extend((0..edits.len()).map(|edit| {
            let mut it = case.clone();
            it.steps[step].remove(edit);
            it
        }));
    }
    let worlds = smaller_worlds(&case.first);
    list.extend(worlds.into_iter().map(|first| Case { first, ..case.clone() }));
    for model in &case.first.models {
        let ids = rows::random(&case.first, case.seed);
        let left: Vec<u32> = ids
            .of(model.id)
            .iter()
            .map(|row| row.id)
            .filter(|&row| !case.without.contains(&(model.id, row)))
            .collect();
        let mut all: BTreeSet<(Id, u32)> = case.without.clone();
        all.extend(left.iter().map(|&row| (model.id, row)));
        if left.len() > 1 {
            list.push(Case { without: all, ..case.clone() });
        }
        for row in left {
            let mut it = case.clone();
            it.without.insert((model.id, row));
            list.push(it);
        }
    }
    list
}

/// The schema without one of its parts; what rests on the part goes with it.
fn smaller_worlds(world: &World) -> Vec<World> {
    let mut edits: Vec<Edit> = Vec::new();
    edits.extend(world.models.iter().map(|it| Edit::DropModel(it.id)));
    edits.extend(world.joins.iter().map(|it| Edit::DropJoin(it.id)));
    edits.extend(world.relations.iter().map(|it| Edit::DropRelation(it.id, true)));
    for model in &world.models {
        edits.extend(model.fields.iter().map(|it| Edit::DropField(model.id, it.id)));
        edits.extend(model.indexes.iter().map(|it| Edit::DropIndex(model.id, it.id)));
        edits.extend(model.checks.iter().map(|it| Edit::DropCheck(model.id, it.id)));
        edits.push(Edit::MapModel(model.id, None));
        for field in &model.fields {
            edits.push(Edit::MapField(model.id, field.id, None));
            edits.push(Edit::SetDefault(model.id, field.id, None));
            edits.push(Edit::SetRule(model.id, field.id, None));
            edits.push(Edit::SetUnique(model.id, field.id, false));
        }
    }
    for it in &world.enums {
        edits.push(Edit::MapEnum(it.id, None));
        edits.extend(it.values.iter().map(|value| Edit::MapValue(it.id, value.id, None)));
    }
    let mut worlds: Vec<World> = edits.iter().filter_map(|edit| edit.apply(world)).collect();
    for it in &world.enums {
        let used = world
            .models
            .iter()
            .flat_map(|it| &it.fields)
            .any(|field| field.kind == crate::world::Kind::Enum(it.id));
        if !used {
            let mut without = world.clone();
            without.enums.retain(|other| other.id != it.id);
            worlds.push(without);
        }
    }
    if world.schemas {
        let mut plain = world.clone();
        plain.schemas = false;
        plain.models.iter_mut().for_each(|it| it.elsewhere = false);
        plain.enums.iter_mut().for_each(|it| it.elsewhere = false);
        worlds.push(plain);
    }
    worlds.retain(|it| crate::case::is_valid(it, it));
    worlds
}
