//! Steps gathered into parts: one pair of files each, in the order of the contract.

use super::super::literals::qualified;
use crate::migration::{Note, Part, Script, Statement, Step};
use crate::tables::Name;

/// Where in a migration something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Questions that stop a migration before it changes anything.
    Check,
    /// Values of enums.
    Enum,
    /// New things beside the old ones.
    Expand,
    /// Values for rows that are there, in batches.
    Backfill,
    /// Conditions for rows to come.
    Guard,
    /// Indexes, beside running writers.
    Index,
    /// Keys for rows to come.
    Key,
    /// Conditions for rows that are there.
    Validate,
    /// What running releases must no longer need.
    Contract,
    /// Keys into what has just changed.
    Rekey,
    /// Proof that every index is whole.
    Proof,
}

impl Phase {
    fn word(self) -> &'static str {
        match self {
            Phase::Check => "check",
            Phase::Enum => "enum",
            Phase::Expand => "expand",
            Phase::Backfill => "backfill",
            Phase::Guard => "guard",
            Phase::Index => "index",
            Phase::Key => "key",
            Phase::Validate => "validate",
            Phase::Contract => "contract",
            Phase::Rekey => "rekey",
            Phase::Proof => "proof",
        }
    }
}

struct Group {
    phase: Phase,
    subject: String,
    steps: Vec<Step>,
    /// Whether more steps of the same phase and subject may join.
    open: bool,
    up_in_transaction: bool,
    down_in_transaction: bool,
    locks: Locks,
    /// Whether a table has another name at its end.
    renames: bool,
}

/// Tables that a part locks before it does anything, on its way up and on its way down, in the order of the locks.
#[derive(Clone, Debug, Default)]
pub(super) struct Locks {
    pub(super) up: Vec<Name>,
    pub(super) down: Vec<Name>,
}

/// What a step wants of its part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Nothing,
    /// It gives a table another name, so that the part can lock none at its beginning.
    Renames,
    /// The part locks tables at its beginning, by the names that they have at its end, too.
    Locks,
}

/// Gathers steps into parts.
pub(super) struct Parts {
    groups: Vec<Group>,
    /// The group that got the last step.
    last: Option<usize>,
    online: bool,
    /// Asked before the first step, in a transaction.
    pub(super) before_up: Vec<Statement>,
    /// Asked before the first step back.
    pub(super) before_down: Vec<Statement>,
    /// Proven after the last step back.
    pub(super) after_down: Vec<Statement>,
}

impl Parts {
    pub(super) fn new(online: bool) -> Self {
        Parts {
            groups: Vec::new(),
            last: None,
            online,
            before_up: Vec::new(),
            before_down: Vec::new(),
            after_down: Vec::new(),
        }
    }

    /// A brief step: it shares a transaction with those of the same phase and subject.
    pub(super) fn add(&mut self, phase: Phase, subject: &str, step: Step) {
        self.add_with(phase, subject, step, Wish::Nothing);
    }

    /// A brief step that gives a table another name.
    pub(super) fn add_rename(&mut self, phase: Phase, subject: &str, step: Step) {
        self.add_with(phase, subject, step, Wish::Renames);
    }

    /// A brief step whose part locks tables at its beginning.
    pub(super) fn add_locking(&mut self, phase: Phase, subject: &str, step: Step) {
        self.add_with(phase, subject, step, Wish::Locks);
    }

    /// What the part of the last step locks.
    pub(super) fn locks(&self) -> Locks {
        self.last.map(|place| self.groups[place].locks.clone()).unwrap_or_default()
    }

    /// The part of the last step locks these; a part of everything, where nobody else is at work, locks none.
    pub(super) fn lock(&mut self, locks: Locks) {
        if let Some(place) = self.last.filter(|_| self.online) {
            self.groups[place].locks = locks;
        }
    }

    fn add_with(&mut self, phase: Phase, subject: &str, step: Step, wish: Wish) {
        match self.joined(phase, subject, &step, wish) {
            Some(place) => {
                self.groups[place].steps.push(step);
                self.last = Some(place);
            }
            None => self.push(phase, subject, step, true),
        }
        if let (Wish::Renames, Some(place)) = (wish, self.last) {
            self.groups[place].renames = true;
        }
    }

    /// The group that a brief step joins: the last one, or an earlier one of new things beside the old ones, or of
    /// conditions, where nothing in between has to do with the step.
    fn joined(&self, phase: Phase, subject: &str, step: &Step, wish: Wish) -> Option<usize> {
        if !self.online {
            return self.groups.len().checked_sub(1);
        }
        let far = matches!(phase, Phase::Expand | Phase::Guard);
        for (place, group) in self.groups.iter().enumerate().rev() {
            if group.phase != phase || !group.open {
                return None;
            }
            if group.subject == subject {
                let clash = match wish {
                    Wish::Nothing => false,
                    Wish::Renames => !group.locks.up.is_empty() || !group.locks.down.is_empty(),
                    Wish::Locks => group.renames,
                };
                return (!clash).then_some(place);
            }
            let alone =
                !speaks_of(std::slice::from_ref(step), &group.subject) && !speaks_of(&group.steps, subject);
            if !far || !alone || wish != Wish::Nothing {
                return None;
            }
        }
        None
    }

    /// A step that scans or rewrites a table: it has a transaction of its own, unless all share one.
    pub(super) fn alone(&mut self, phase: Phase, subject: &str, step: Step) {
        if self.online {
            self.push(phase, subject, step, false);
        } else {
            self.add(phase, subject, step);
        }
    }

    /// One statement that no transaction may hold; the way back may be a script in a transaction.
    pub(super) fn outside(&mut self, phase: Phase, subject: &str, step: Step, down_in_transaction: bool) {
        self.push(phase, subject, step, false);
        if let Some(group) = self.groups.last_mut() {
            group.open = false;
            group.up_in_transaction = false;
            group.down_in_transaction = down_in_transaction;
        }
    }

    /// A brief step whose way back is one statement that no transaction may hold.
    pub(super) fn undone_outside(&mut self, phase: Phase, subject: &str, step: Step) {
        self.outside(phase, subject, step, false);
        if let Some(group) = self.groups.last_mut() {
            group.up_in_transaction = true;
        }
    }

    fn push(&mut self, phase: Phase, subject: &str, step: Step, open: bool) {
        self.groups.push(Group {
            phase,
            subject: subject.to_owned(),
            steps: vec![step],
            open,
            up_in_transaction: true,
            down_in_transaction: true,
            locks: Locks::default(),
            renames: false,
        });
        self.last = self.groups.len().checked_sub(1);
    }

    /// The parts. Questions stand in the first and the last one, which are transactions. Tables that nobody uses yet
    /// need no timeouts.
    pub(super) fn finish(mut self, timeouts: bool) -> Vec<Part> {
        if self.groups.is_empty() {
            return Vec::new();
        }
        let question = |what: &str| Step {
            up: Vec::new(),
            down: Vec::new(),
            note: Note {
                what: what.to_owned(),
                cost: "reads, changes nothing".to_owned(),
                ..Note::default()
            },
        };
        let asks = !self.before_up.is_empty() && !self.groups[0].up_in_transaction;
        let proves = !self.after_down.is_empty() && !self.groups[0].down_in_transaction;
        if asks || proves {
            let (what, subject) = match self.before_up.is_empty() {
                false => ("asks whether the rows that are there allow it", "rows"),
                true => {
                    ("nothing on the way up; on the way down, proves that every index is whole", "indexes")
                }
            };
            self.push(Phase::Check, subject, question(what), false);
            self.groups.rotate_right(1);
        }
        let last = self.groups.len() - 1;
        if !self.before_down.is_empty() && !self.groups[last].down_in_transaction {
            let step = question("nothing on the way up; on the way down, asks whether the rows allow it");
            self.push(Phase::Proof, "rows", step, false);
        }
        let last = self.groups.len() - 1;
        let (before_up, before_down, after_down) = (self.before_up, self.before_down, self.after_down);
        let groups = self.groups.into_iter().enumerate();
        groups
            .map(|(index, group)| {
                let what = format!("{}_{}", group.phase.word(), slug(&group.subject));
                let mut part = Part::of_steps(what, group.steps);
                // Questions read, and hold nobody up: locks come after them.
                part.up.statements.splice(0..0, lock(&group.locks.up));
                part.down.statements.splice(0..0, lock(&group.locks.down));
                if index == 0 {
                    part.up.statements.splice(0..0, before_up.clone());
                    part.down.statements.extend(after_down.clone());
                }
                if index == last {
                    part.down.statements.splice(0..0, before_down.clone());
                }
                part.up = script(part.up, group.up_in_transaction, timeouts);
                part.down = script(part.down, group.down_in_transaction, timeouts);
                part
            })
            .collect()
    }
}

/// `LOCK TABLE`, in a mode that those who make a child go through with: they hold it and look at its parent. When no
/// writer is left inside, a stronger lock catches nobody half way.
pub(super) fn lock(tables: &[Name]) -> Option<Statement> {
    let list: Vec<String> = tables.iter().map(qualified).collect();
    let words = format!("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE", list.join(", "));
    (!list.is_empty()).then(|| Statement::new(words))
}

/// Whether SQL of these steps holds a name, wherever it stands in it.
fn speaks_of(steps: &[Step], name: &str) -> bool {
    let is_part = |character: Option<char>| character.is_some_and(|it| it.is_alphanumeric() || it == '_');
    let names = |sql: &str| {
        sql.match_indices(name).any(|(at, _)| {
            let (before, after) = (&sql[..at], &sql[at + name.len()..]);
            !is_part(before.chars().next_back()) && !is_part(after.chars().next())
        })
    };
    steps.iter().flat_map(|step| step.up.iter().chain(&step.down)).any(|it| names(&it.sql))
}

fn script(mut script: Script, transactional: bool, timeouts: bool) -> Script {
    script.transactional = transactional;
    if transactional && timeouts && !script.statements.is_empty() {
        let settings = [
            Statement::new("SET LOCAL lock_timeout = '2s'")
                .comment("Waits two seconds for a lock, no longer: whoever comes after waits behind it."),
            Statement::new("SET LOCAL statement_timeout = 0"),
        ];
        script.statements.splice(0..0, settings);
    }
    script
}

/// A name in letters that any file system holds.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    let mut after_lower = false;
    for character in name.chars() {
        if character.is_ascii_alphanumeric() {
            if character.is_ascii_uppercase() && after_lower {
                slug.push('_');
            }
            slug.push(character.to_ascii_lowercase());
            after_lower = !character.is_ascii_uppercase();
        } else {
            if !slug.ends_with('_') && !slug.is_empty() {
                slug.push('_');
            }
            after_lower = false;
        }
    }
    slug.truncate(40);
    let slug = slug.trim_end_matches('_');
    if slug.is_empty() { "table".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_of_files_are_plain() {
        assert_eq!(slug("TrainingModule"), "training_module");
        assert_eq!(slug("HTTPLog \"x\""), "httplog_x");
        assert_eq!(slug("日本"), "table");
    }
}
