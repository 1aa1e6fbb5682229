//! The headers of a migration's files, for people: what is done and why, what it costs, what is to be done by hand, how
//! the databases differ.

use super::file::{About, Context};
use super::plan::{Note, Part, Plan, Script};
use crate::capabilities;
use crate::scalar::{Dialect, Scalar};
use crate::tables::{Base, Default, Table, Tables};

/// A header's lines are about this long.
const WIDTH: usize = 112;

/// What the headers of all files of a plan are made from.
pub(super) struct Headers<'a> {
    pub(super) about: &'a About<'a>,
    pub(super) plan: &'a Plan,
    pub(super) context: &'a Context<'a>,
    pub(super) stems: &'a [String],
}

/// The lines of a header: a label and a text, wrapped, with the label's place kept free below it.
#[derive(Default)]
struct Lines {
    lines: Vec<String>,
    /// The label of the last text; a further one of the same is indented.
    last: &'static str,
}

impl Lines {
    fn say(&mut self, label: &'static str, text: &str) {
        let mut first = self.last != label;
        self.last = label;
        for paragraph in text.lines() {
            let mut line = String::new();
            for word in paragraph.split_whitespace() {
                if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH - 9 {
                    self.line(label, &mut first, &line);
                    line.clear();
                }
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
            }
            if !line.is_empty() {
                self.line(label, &mut first, &line);
            }
        }
    }

    fn line(&mut self, label: &str, first: &mut bool, line: &str) {
        let label = if std::mem::take(first) { format!("{label}:") } else { String::new() };
        self.lines.push(format!("{label:<9}{line}"));
    }

    fn empty(&mut self) {
        self.lines.push(String::new());
        self.last = "";
    }
}

impl Headers<'_> {
    fn first(&self) -> bool {
        self.context.previous == &Tables::default()
    }

    fn title(&self, index: usize, role: &str) -> String {
        let people = capabilities::of(self.about.dialect).display_name;
        format!("{} for {people}, {role}made by isotype from {}.", self.stems[index], self.about.source)
    }

    /// Where the part stands among the others.
    fn place(&self, lines: &mut Lines, index: usize) {
        let count = self.stems.len();
        if count < 2 {
            return;
        }
        let name = format!("{}_{}", self.about.version, self.about.name);
        let mut text = format!("{} of {count} of {name}", index + 1);
        if index > 0 {
            text.push_str(&format!("; after {}", self.stems[index - 1]));
        }
        if index + 1 < count {
            text.push_str(&format!("; before {}", self.stems[index + 1]));
        }
        lines.say("Part", &format!("{text}."));
    }

    /// The header of an up file.
    pub(super) fn up(&self, index: usize) -> Vec<String> {
        let part = &self.plan.parts[index];
        let mut lines = Lines::default();
        lines.lines.push(self.title(index, ""));
        lines.empty();
        self.place(&mut lines, index);
        if index == 0 && !self.context.options.is_empty() {
            // Read back when the migration is written anew, so it stays on one line.
            lines.lines.push(format!("Options: {}", self.context.options));
        }
        if self.first() && self.stems.len() == 1 {
            self.beginning(&mut lines);
        } else {
            for note in told(part) {
                say_note(&mut lines, note);
            }
        }
        self.who(&mut lines, &part.up);
        if index == 0 {
            self.others(&mut lines);
            for missing in self.context.missing {
                let dot = if missing.ends_with('.') { "" } else { "." };
                lines.say("Missing", &format!("{missing}{dot}"));
            }
        }
        trimmed(lines)
    }

    /// The header of a down file.
    pub(super) fn down(&self, index: usize) -> Vec<String> {
        let part = &self.plan.parts[index];
        let mut lines = Lines::default();
        lines.lines.push(self.title(index, "the undo, "));
        lines.empty();
        self.place(&mut lines, index);
        let sql = part.down.to_sql();
        if part.down.statements.is_empty() {
            lines.say("What", "nothing is left to undo here.");
            return trimmed(lines);
        }
        if self.first() && self.stems.len() == 1 {
            lines.say("What", &format!("drops {}.", self.contents()));
            lines.say("Why", "the undo of the first migration.");
        } else {
            for note in told(part).rev() {
                lines.say("Undoes", &sentence(&note.what));
            }
        }
        if sql.contains("_isotype_") {
            lines.say(
                "Keeps",
                "what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back; \
                 what the up kept comes back now. `isotype migrate purge` ends the keeping.",
            );
        } else if self.first() {
            lines.say(
                "Cost",
                "every row is lost. Whatever else uses these tables stops the undo before anything is dropped.",
            );
        }
        self.who(&mut lines, &part.down);
        trimmed(lines)
    }

    /// The first migration, told as a whole.
    fn beginning(&self, lines: &mut Lines) {
        lines.say("What", &format!("makes {}.", self.contents()));
        lines.say("Why", "the first migration; the database is empty.");
        lines.say("Cost", "nothing is read, rewritten or waited for: every table is new and empty.");
        let tables = self.context.next;
        if tables.schemas.iter().any(|name| name != "public") {
            lines.say("By hand", "schemas need the right CREATE on the database.");
        }
        if !tables.extensions.is_empty() {
            lines.say(
                "By hand",
                "extensions may need a superuser; one that is there already is left as it is.",
            );
        }
    }

    fn contents(&self) -> String {
        contents(self.about.dialect, self.context.next)
    }

    /// Who may run a file that waits for others.
    fn who(&self, lines: &mut Lines, script: &Script) {
        let concurrent = |sql: &str| sql.to_ascii_uppercase().contains("CONCURRENTLY");
        if !script.transactional && script.statements.iter().any(|statement| concurrent(&statement.sql)) {
            lines.say(
                "Who",
                "`isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those \
                 that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.",
            );
        }
    }

    /// How the other database does the same.
    fn others(&self, lines: &mut Lines) {
        if !self.about.both {
            return;
        }
        let touched = touched(self.context);
        differences(lines, self.about.dialect, &touched);
        if let (Some(plan), false) = (self.context.other, self.first()) {
            let other = match self.about.dialect {
                Dialect::Sqlite => Dialect::Postgresql,
                Dialect::Postgresql => Dialect::Sqlite,
            };
            let other = capabilities::of(other).display_name;
            let text = match plan.parts.as_slice() {
                [] => format!("{other} needs nothing for this change."),
                [_] => format!("on {other} the same change is one file."),
                parts => {
                    let names: Vec<&str> = parts.iter().map(|part| part.what.as_str()).collect();
                    format!("on {other} the same change is {} parts: {}.", names.len(), names.join(", "))
                }
            };
            lines.say("Differs", &text);
        }
    }
}

fn trimmed(lines: Lines) -> Vec<String> {
    let mut lines = lines.lines;
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// What there is to tell of a part: a step that only helps another one has nothing to say.
fn told(part: &Part) -> impl DoubleEndedIterator<Item = &Note> {
    part.notes.iter().filter(|note| !note.what.is_empty())
}

fn say_note(lines: &mut Lines, note: &Note) {
    if lines.lines.last().is_some_and(|line| !line.is_empty()) {
        lines.empty();
    }
    lines.say("What", &sentence(&note.what));
    if let Some(why) = &note.why {
        lines.say("Why", &sentence(why));
    }
    if !note.cost.is_empty() {
        lines.say("Cost", &sentence(&note.cost));
    }
    if let Some(by_hand) = &note.by_hand {
        lines.say("By hand", &sentence(by_hand));
    }
}

/// With a full stop.
fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', ':']) { text.to_owned() } else { format!("{text}.") }
}

fn contents(dialect: Dialect, tables: &Tables) -> String {
    let enums = if capabilities::of(dialect).native_enums { tables.enums.len() } else { 0 };
    let indexes: usize = tables.tables.iter().map(|table| table.indexes.len()).sum();
    let keys: usize = tables.tables.iter().map(|table| table.foreign_keys.len()).sum();
    let checks: usize = tables.tables.iter().map(|table| table.checks.len()).sum();
    let counts = [
        (tables.schemas.iter().filter(|name| *name != "public").count(), "schema", "schemas"),
        (tables.extensions.len(), "extension", "extensions"),
        (enums, "enum", "enums"),
        (tables.tables.len(), "table", "tables"),
        (indexes, "index", "indexes"),
        (keys, "foreign key", "foreign keys"),
        (checks, "check", "checks"),
    ];
    let words: Vec<String> = counts
        .iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many }))
        .collect();
    listed(&words)
}

/// The columns that are new or different, in tables of their own: what is worth telling about.
fn touched(context: &Context<'_>) -> Tables {
    let mut tables = Vec::new();
    for it in &context.matching.tables {
        let Some(next) = it.next.map(|at| &context.next.tables[at]) else { continue };
        let old = it.previous.map(|at| &context.previous.tables[at]);
        let is_new = |column: &crate::tables::Column| {
            let was =
                it.columns.iter().find(|(_, to)| to.is_some_and(|to| next.columns[to].name == column.name));
            let was = was.and_then(|(from, _)| Some(&old?.columns[(*from)?]));
            was.is_none_or(|was| was.ty != column.ty || was.default != column.default)
        };
        let columns = next.columns.iter().filter(|column| is_new(column)).cloned().collect();
        tables.push(Table { columns, ..next.clone() });
    }
    Tables { tables, ..Tables::default() }
}

/// How the two databases store the same schema, as far as this one touches it.
fn differences(lines: &mut Lines, dialect: Dialect, tables: &Tables) {
    let columns = || tables.tables.iter().flat_map(|table| &table.columns);
    let holds = |scalar: Scalar| columns().any(|column| column.ty.base.scalar() == Some(scalar));
    let enums = columns().any(|column| matches!(column.ty.base, Base::Enum(_) | Base::EnumText(_)));
    let documents = columns().any(|column| column.ty.base == Base::Document);
    let lists = columns().any(|column| column.ty.list);
    let kinds: Vec<String> = [
        (enums, "enums", "enums are types"),
        (documents || holds(Scalar::Json), "JSON", "JSON is JSONB"),
        (lists, "lists", "lists are arrays"),
        (holds(Scalar::Decimal), "decimals", "decimals are numbers"),
        (holds(Scalar::DateTime), "moments", "moments are timestamps"),
    ]
    .into_iter()
    .filter(|(there, ..)| *there)
    .map(|(_, what, elsewhere)| if dialect == Dialect::Sqlite { elsewhere } else { what }.to_owned())
    .collect();
    if kinds.is_empty() {
        return;
    }
    let has_now = columns().any(|column| column.default == Some(Default::Now));
    match dialect {
        Dialect::Sqlite => {
            lines.say("Differs", &format!("on PostgreSQL {}; here they are texts.", listed(&kinds)));
            if has_now {
                lines.say("Differs", "Moments are in UTC with three digits, so that they sort.");
            }
        }
        Dialect::Postgresql => {
            let text = format!("on SQLite {} are texts, with a CHECK where one helps.", listed(&kinds));
            lines.say("Differs", &text);
            if has_now {
                lines.say(
                    "Differs",
                    "TIMESTAMP holds UTC: a session of another zone that relies on CURRENT_TIMESTAMP\nwrites its own \
                     time. `SET TIME ZONE 'UTC'` on each connection; sqlx does.",
                );
            }
        }
    }
}

/// `a, b and c`
fn listed(words: &[String]) -> String {
    match words.split_last() {
        None => "nothing".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} and {last}", first.join(", ")),
    }
}
