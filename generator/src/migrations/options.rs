//! What people ask of a new migration: values for rows, the short form, drops that are meant. The first file of the
//! migration says it in its header, so that the migration can be written anew.

use isotype_core::migration::{DataStep, Fill, Fills};
use isotype_core::model::help_for;
use isotype_core::scalar::Dialect;
use isotype_core::tables::{Label, Table, Tables};

use super::planning::Change;
use crate::failure::Failure;

/// What `--rewrite` says for every column of documents.
pub(crate) const ALL_COLUMNS: &str = "all";

/// What was asked besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// Nobody else uses the database meanwhile.
    pub(crate) offline: bool,
    /// What looks like a rename is a drop and an add.
    pub(crate) accept_data_loss: bool,
    /// `--fill`, as given.
    pub(crate) fill: Vec<String>,
    /// `--fill-down`, as given.
    pub(crate) fill_down: Vec<String>,
    /// `--rewrite`, as given.
    pub(crate) rewrite: Vec<String>,
}

impl Options {
    /// As they would be typed, in a fixed order; empty where nothing was asked.
    pub(crate) fn typed(&self) -> String {
        let mut words: Vec<String> = Vec::new();
        words.extend(self.offline.then(|| "--offline".to_owned()));
        words.extend(self.accept_data_loss.then(|| "--accept-data-loss".to_owned()));
        words.extend(self.fill.iter().map(|fill| format!("--fill {}", quoted(fill))));
        words.extend(self.fill_down.iter().map(|fill| format!("--fill-down {}", quoted(fill))));
        words.extend(self.rewrite.iter().map(|column| format!("--rewrite {}", quoted(column))));
        words.join(" ")
    }

    /// Whether a data step is due, or asked for.
    pub(crate) fn takes(&self, step: &DataStep) -> bool {
        step.due || self.rewrite.iter().any(|asked| asked == ALL_COLUMNS || *asked == step.label())
    }

    /// From the header of a file that says them.
    pub(crate) fn of_file(text: &str) -> Options {
        let lines = text.lines().take_while(|line| line.starts_with("--"));
        let typed = lines.filter_map(|line| line.strip_prefix("-- Options: ")).next().unwrap_or("");
        let mut options = Options::default();
        let mut words = words(typed).into_iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--offline" => options.offline = true,
                "--accept-data-loss" => options.accept_data_loss = true,
                "--fill" => options.fill.extend(words.next()),
                "--fill-down" => options.fill_down.extend(words.next()),
                "--rewrite" => options.rewrite.extend(words.next()),
                _ => {}
            }
        }
        options
    }

    /// These, with what is asked now going before what was asked earlier of the same field.
    pub(crate) fn with(mut self, now: Options) -> Options {
        let place = |fill: &String| fill.split('=').next().unwrap_or("").trim().to_owned();
        let merge = |earlier: &mut Vec<String>, now: Vec<String>| {
            earlier.retain(|fill| !now.iter().any(|other| place(other) == place(fill)));
            earlier.extend(now);
        };
        merge(&mut self.fill, now.fill);
        merge(&mut self.fill_down, now.fill_down);
        self.rewrite.retain(|column| !now.rewrite.contains(column));
        self.rewrite.extend(now.rewrite);
        self.offline |= now.offline;
        self.accept_data_loss |= now.accept_data_loss;
        self
    }

    /// The values for one database. Every mistake is told, and each once: `told` is whose turn it is.
    pub(crate) fn fills(&self, changes: &[Change]) -> Result<Vec<(Dialect, Fills)>, Vec<Failure>> {
        let mut fills: Vec<(Dialect, Fills)> =
            changes.iter().map(|change| (change.dialect, Fills::default())).collect();
        let mut failures = Vec::new();
        for (down, list) in [(false, &self.fill), (true, &self.fill_down)] {
            for text in list {
                let flag = if down { "--fill-down" } else { "--fill" };
                match Asked::parse(text, flag).and_then(|asked| asked.resolve(changes, down, flag)) {
                    Ok(resolved) => {
                        for (dialect, fill) in resolved {
                            let of = fills.iter_mut().find(|(other, _)| *other == dialect);
                            of.into_iter().for_each(|(_, fills)| {
                                (if down { &mut fills.down } else { &mut fills.up }).push(fill.clone());
                            });
                        }
                    }
                    Err(failure) => failures.push(failure),
                }
            }
        }
        if failures.is_empty() { Ok(fills) } else { Err(failures) }
    }
}

/// `postgresql:User.age=0`, taken apart.
struct Asked<'a> {
    dialect: Option<Dialect>,
    model: &'a str,
    field: &'a str,
    sql: &'a str,
}

impl<'a> Asked<'a> {
    fn parse(text: &'a str, flag: &str) -> Result<Self, Failure> {
        let wrong = |message: String| {
            Failure::usage("fill-form", message).help(format!(
                "{flag} 'Model.field=SQL', or for one database {flag} 'postgresql:Model.field=SQL'"
            ))
        };
        let Some((place, sql)) = text.split_once('=') else {
            return Err(wrong(format!("`{flag} {text}` says no value: there is no `=` in it")));
        };
        let (dialect, place) = match place.split_once(':') {
            Some((name, rest)) => match Dialect::from_name(name.trim()) {
                Some(dialect) => (Some(dialect), rest),
                None => {
                    return Err(wrong(format!(
                        "`{flag} {text}`: there is no database called `{}`",
                        name.trim()
                    )));
                }
            },
            None => (None, place),
        };
        let Some((model, field)) = place.split_once('.') else {
            return Err(wrong(format!("`{flag} {text}` names no field: there is no `.` before the `=`")));
        };
        let (model, field, sql) = (model.trim(), field.trim(), sql.trim());
        if sql.is_empty() {
            return Err(wrong(format!("`{flag} {text}` gives no SQL after the `=`")));
        }
        if sql.contains(['\n', '\r']) {
            return Err(wrong(format!(
                "`{flag} {model}.{field}=…`: the SQL has to stand on one line, as the file says it"
            )));
        }
        Ok(Asked { dialect, model, field, sql })
    }

    /// The table and the column in every database that it is for.
    fn resolve(&self, changes: &[Change], down: bool, flag: &str) -> Result<Vec<(Dialect, Fill)>, Failure> {
        let mut found = Vec::new();
        let mut unknown = None;
        for change in
            changes.iter().filter(|change| self.dialect.is_none_or(|dialect| dialect == change.dialect))
        {
            match self.place(if down { &change.previous } else { &change.next }, down, flag) {
                Ok(fill) => found.push((change.dialect, fill)),
                Err(failure) => unknown = Some(failure),
            }
        }
        match (found.is_empty(), unknown) {
            (true, Some(failure)) => Err(failure),
            (true, None) => Err(Failure::usage(
                "fill-unknown",
                format!(
                    "{flag} for {}: the schema is not for that database",
                    self.dialect.map_or("", Dialect::name)
                ),
            )),
            (false, _) => Ok(found),
        }
    }

    fn place(&self, tables: &Tables, down: bool, flag: &str) -> Result<Fill, Failure> {
        let whose = if down { "the last snapshot" } else { "the schema" };
        let unknown = |what: &str, names: Vec<&str>, name: &str| {
            let message = format!("{flag} {}.{}: {whose} has no {what} `{name}`", self.model, self.field);
            Failure::usage("fill-unknown", message).help(help_for(name, "", names))
        };
        let called = |label: &Label, stored: &str, name: &str| label.name == name || stored == name;
        let by_label = tables.tables.iter().find(|table| table.label.name == self.model);
        let table = by_label.or_else(|| tables.tables.iter().find(|table| table.name.name == self.model));
        let Some(table) = table else {
            return Err(unknown("model", tables.tables.iter().map(model_name).collect(), self.model));
        };
        let column = table.columns.iter().find(|column| column.label.name == self.field);
        let column = column
            .or_else(|| table.columns.iter().find(|column| called(&column.label, &column.name, self.field)));
        let Some(column) = column else {
            let names = table.columns.iter().map(|column| column.label.name.as_str()).collect();
            return Err(unknown(&format!("field in `{}`", self.model), names, self.field));
        };
        Ok(Fill {
            table: table.name.clone(),
            column: column.name.clone(),
            sql: self.sql.to_owned(),
            rewrites: false,
        })
    }
}

/// What people call a table.
fn model_name(table: &Table) -> &str {
    if table.label.name.is_empty() { &table.name.name } else { &table.label.name }
}

/// A word of a shell.
pub(crate) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// The words of a line of a shell, as [`quoted`] writes them.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut inside = false;
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\'' => {
                inside = !inside;
                word.get_or_insert_default();
            }
            '\\' if !inside => word.get_or_insert_default().extend(letters.next()),
            ' ' if !inside => words.extend(word.take()),
            letter => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_header_says_is_read_back() {
        let options = Options {
            offline: true,
            accept_data_loss: true,
            fill: vec!["User.name='it''s'".to_owned(), "sqlite:User.age=0 -- x".to_owned()],
            fill_down: vec!["User.old=\\".to_owned()],
            rewrite: vec!["Lesson.content".to_owned()],
        };
        let file = format!("-- no-transaction\n-- title\n--\n-- Options: {}\n\nSELECT 1;\n", options.typed());
        assert_eq!(Options::of_file(&file), options);
        assert_eq!(Options::of_file("SELECT 1;\n-- Options: --offline\n"), Options::default());
        let now = Options { fill: vec!["User.name = 1".to_owned()], ..Options::default() };
        assert_eq!(options.with(now).fill, ["sqlite:User.age=0 -- x", "User.name = 1"]);
    }
}
