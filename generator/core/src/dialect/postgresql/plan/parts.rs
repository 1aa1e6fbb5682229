//! Steps gathered into parts: one pair of files each, in the order of the contract.

use crate::migration::{Note, Part, Script, Statement, Step};

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
}

/// Gathers steps into parts.
pub(super) struct Parts {
    groups: Vec<Group>,
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
            online,
            before_up: Vec::new(),
            before_down: Vec::new(),
            after_down: Vec::new(),
        }
    }

    /// A brief step: it shares a transaction with those of the same phase and subject around it.
    pub(super) fn add(&mut self, phase: Phase, subject: &str, step: Step) {
        let online = self.online;
        let joins = self
            .groups
            .last_mut()
            .filter(|group| !online || (group.open && group.phase == phase && group.subject == subject));
        match joins {
            Some(group) => group.steps.push(step),
            None => self.push(phase, subject, step, true),
        }
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
            group.up_in_transaction = false;
            group.down_in_transaction = down_in_transaction;
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
        });
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
