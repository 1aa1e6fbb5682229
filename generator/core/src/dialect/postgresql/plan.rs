//! From one state of a database to another, and back, on tables that others use meanwhile.
//!
//! Everything is done under one set of names: the old ones, and new names are given at the end; or, where something new
//! wants an old name, what is dropped goes first, then names change, then the rest follows under the new names. Between
//! the steps the planner carries the picture of the database as it is at that moment, so that each step's way back leads
//! exactly to where it began.

mod batches;
mod change;
mod columns;
mod constraints;
mod conversions;
mod create;
mod dependents;
mod drops;
mod enums;
mod fits;
mod foreign_keys;
mod forms;
mod given;
mod gone;
mod indexes;
mod keep;
mod lints;
mod losses;
mod notes;
mod outlook;
mod parts;
mod preflight;
mod questions;
mod remap;
mod renames;
mod required;
mod retype;
mod scene;
mod strangers;
mod swap;
mod views;

use change::TableChange;
use keep::Places;
use parts::Parts;

use crate::migration::{Plan, Request, Risk, Step};
use crate::tables::{Name, Table, Tables};

/// The plan of a change.
pub fn plan(request: &Request<'_>) -> Plan {
    let mut planner = Planner::new(request);
    if is_empty(request.previous) {
        planner.everything();
        return planner.finish(false);
    }
    planner.clashes = planner.names_clash();
    planner.namespaces();
    planner.rename_enums();
    if planner.clashes {
        planner.drop_first();
        planner.rename_all();
        planner.drop_objects_of_all();
        planner.rename_objects();
        planner.values_of_enums();
        planner.make();
        planner.contract();
        planner.late();
    } else {
        planner.values_of_enums();
        planner.make();
        let last = planner.tables_go_last();
        planner.drop_all(!last);
        planner.rename_objects();
        planner.contract();
        planner.late();
        if last {
            planner.drop_last();
        }
        planner.rename_all();
    }
    planner.drop_namespaces();
    planner.prove_indexes();
    planner.ask_what_strangers_gave();
    planner.ask_what_fits();
    planner.ask_ahead();
    planner.finish(true)
}

fn is_empty(tables: &Tables) -> bool {
    tables.tables.is_empty()
        && tables.enums.is_empty()
        && tables.extensions.is_empty()
        && tables.schemas.iter().all(|name| name == "public")
}

/// Carries the state of a migration from step to step.
struct Planner<'a> {
    request: &'a Request<'a>,
    places: Places,
    parts: Parts,
    risks: Vec<Risk>,
    /// Both pictures, each by its own names; the default namespace has one.
    previous: Tables,
    next: Tables,
    /// Names that only the old picture has, and those that only the new one has.
    names: scene::Names,
    /// The old picture, by the names under which things are done.
    old: Tables,
    /// The new picture, by the same names.
    new: Tables,
    /// The database as it is at this moment.
    now: Tables,
    /// The tables that are in both pictures.
    changes: Vec<TableChange>,
    /// The same, as they are before anything is done.
    at_first: Vec<TableChange>,
    /// Indexes that were built beside running writers.
    built: Vec<Name>,
    /// Indexes that the undo builds so, by their names of before.
    built_back: Vec<Name>,
    /// Indexes and constraints that wait under another name until theirs is free: table, what they are, from, to.
    waiting: Vec<(Name, Object, String, String)>,
    /// Columns whose rows wait for values.
    required: Vec<required::Required>,
    /// Columns that change places with second ones.
    swaps: Vec<swap::Group>,
    /// Checks of a table that are gone before others, under whose names new ones may be there.
    made_room: Vec<(Name, String)>,
    /// All columns that change places with a second one, also those that have.
    swapped: Vec<retype::Retype>,
    /// Conditions that rows to come obey and those that are there are to be read for.
    to_validate: Vec<(Name, Step)>,
    /// New tables whose foreign keys wait until everything else is done.
    late_tables: Vec<Table>,
    /// Whether the names of the new picture are in use already.
    renamed: bool,
    /// Whether something new wants a name that something old has, so that what is dropped goes first.
    clashes: bool,
}

/// What has a name inside a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Object {
    Index,
    Constraint,
}

impl<'a> Planner<'a> {
    fn new(request: &'a Request<'a>) -> Self {
        let (old, new) = change::by_old_names(request);
        let mut planner = Planner {
            request,
            places: Places::new(request.version),
            parts: Parts::new(request.online),
            risks: Vec::new(),
            previous: change::with_plain_names(request.previous),
            next: change::with_plain_names(request.next),
            names: scene::Names::of(request.previous, request.next),
            now: old.clone(),
            changes: Vec::new(),
            at_first: Vec::new(),
            old,
            new,
            built: Vec::new(),
            built_back: Vec::new(),
            waiting: Vec::new(),
            required: Vec::new(),
            swaps: Vec::new(),
            swapped: Vec::new(),
            made_room: Vec::new(),
            to_validate: Vec::new(),
            late_tables: Vec::new(),
            renamed: false,
            clashes: false,
        };
        planner.changes = change::at_first(&planner.old, &planner.new, request);
        planner.at_first.clone_from(&planner.changes);
        planner
    }

    fn online(&self) -> bool {
        self.request.online
    }

    /// A table as it is at this moment.
    fn table(&self, name: &Name) -> Table {
        self.now.table(name).cloned().unwrap_or_else(|| change::nothing(name))
    }

    fn with_table(&mut self, name: &Name, change: impl FnOnce(&mut Table)) {
        if let Some(table) = self.now.tables.iter_mut().find(|table| table.name == *name) {
            change(table);
        }
    }

    fn drop_objects_of_all(&mut self) {
        for change in self.changes.clone() {
            self.drop_constraints(&change);
        }
    }

    /// New tables, columns, values, indexes, keys and conditions.
    fn make(&mut self) {
        self.new_things();
        self.drop_keys_of_filled();
        self.expand();
        self.swap_expand();
        self.backfill();
        self.swap_backfill();
        self.remap();
        self.guard_values();
        self.guards(false);
        self.swap_guards();
        self.indexes(false);
        self.swap_indexes();
        self.keys(false);
        self.swap_keys();
        self.validate();
        self.swap_analyze();
        self.swap_late_guards();
    }

    /// What running releases must no longer need: types, NULL, defaults, keys.
    fn contract(&mut self) {
        self.retypes();
        self.rebuild_enums();
        for change in self.changes.clone() {
            self.allow_nulls(&change, true);
            self.set_defaults(&change, true);
        }
        self.refuse_nulls();
        self.add_primary_keys();
        self.drop_enums();
    }

    /// What had to wait for a change of type.
    fn late(&mut self) {
        self.indexes(true);
        self.guards(true);
        self.late_orphans();
        self.keys(true);
        self.validate();
        self.settle_names();
    }

    fn finish(self, timeouts: bool) -> Plan {
        let mut parts = self.parts.finish(timeouts);
        lints::except(&mut parts, self.request.online);
        Plan { parts, risks: self.risks }
    }
}
