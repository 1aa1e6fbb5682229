//! What changed between two pictures, in words: a migration is called by it, and told by it.

use super::diff::{ListDiff, diff};
use super::matching::{Matching, Pair};
use crate::tables::{Enum, Label, Table, Tables};

/// Something that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What happened: `add`, `drop`, `rename`, `change`.
    pub verb: &'static str,
    /// The thing, by the names of the schema: `User.age`, `User to Person`.
    pub what: String,
    /// Whether it is a table, a column, an enum or a value: such things give a migration its name first.
    pub leading: bool,
}

/// The longest name that is made for a migration, in bytes.
const LONGEST: usize = 60;

/// What changed. `same` is the old picture by the names of the new one, normalized, and `new` the new one, normalized.
pub fn changes(
    previous: &Tables,
    next: &Tables,
    matching: &Matching,
    same: &Tables,
    new: &Tables,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for it in &matching.tables {
        let (old, table) = (it.previous.map(|at| &previous.tables[at]), it.next.map(|at| &next.tables[at]));
        match (old, table) {
            (None, Some(table)) => changes.push(leading("add", called(&table.label, &table.name.name))),
            (Some(old), None) => changes.push(leading("drop", called(&old.label, &old.name.name))),
            (Some(old), Some(table)) => table_changes(&mut changes, old, table, &it.columns, same, new),
            (None, None) => {}
        }
    }
    for it in &matching.enums {
        let (old, one) = (it.previous.map(|at| &previous.enums[at]), it.next.map(|at| &next.enums[at]));
        match (old, one) {
            (None, Some(one)) => changes.push(leading("add", called(&one.label, &one.name.name))),
            (Some(old), None) => changes.push(leading("drop", called(&old.label, &old.name.name))),
            (Some(old), Some(one)) => enum_changes(&mut changes, old, one, &it.values),
            (None, None) => {}
        }
    }
    let names = |list: &[String], other: &[String]| -> Vec<String> {
        list.iter().filter(|name| !other.contains(name)).cloned().collect()
    };
    changes.extend(
        names(&new.schemas, &same.schemas).into_iter().map(|name| other("add", format!("schema {name}"))),
    );
    changes.extend(
        names(&same.schemas, &new.schemas).into_iter().map(|name| other("drop", format!("schema {name}"))),
    );
    let extensions = |tables: &Tables| tables.extensions.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
    let (was, is) = (extensions(previous), extensions(next));
    changes.extend(names(&is, &was).into_iter().map(|name| other("add", format!("extension {name}"))));
    changes.extend(names(&was, &is).into_iter().map(|name| other("drop", format!("extension {name}"))));
    changes
}

fn leading(verb: &'static str, what: String) -> Change {
    Change { verb, what, leading: true }
}

fn other(verb: &'static str, what: String) -> Change {
    Change { verb, what, leading: false }
}

/// The name in the schema, else the one in the database.
fn called(label: &Label, stored: &str) -> String {
    if label.name.is_empty() { stored.to_owned() } else { label.name.clone() }
}

fn table_changes(
    changes: &mut Vec<Change>,
    old: &Table,
    table: &Table,
    columns: &[Pair],
    same: &Tables,
    new: &Tables,
) {
    let name = called(&table.label, &table.name.name);
    if old.name != table.name {
        let was = called(&old.label, &old.name.name);
        // A changed `@@map` renames in the database what keeps its name in the schema.
        let (was, is) =
            if was == name { (old.name.name.clone(), table.name.name.clone()) } else { (was, name.clone()) };
        changes.push(leading("rename", format!("{was} to {is}")));
    }
    for &(from, to) in columns {
        let (from, to) = (from.map(|at| &old.columns[at]), to.map(|at| &table.columns[at]));
        match (from, to) {
            (None, Some(to)) => {
                changes.push(leading("add", format!("{name}.{}", called(&to.label, &to.name))))
            }
            (Some(from), None) => {
                changes.push(leading("drop", format!("{name}.{}", called(&from.label, &from.name))))
            }
            (Some(from), Some(to)) if from.name != to.name => {
                let (was, is) = (called(&from.label, &from.name), called(&to.label, &to.name));
                let (was, is) = if was == is { (from.name.clone(), to.name.clone()) } else { (was, is) };
                changes.push(leading("rename", format!("{name}.{was} to {is}")));
            }
            _ => {}
        }
    }
    let (Some(was), Some(is)) = (same.table(&table.name), new.table(&table.name)) else { return };
    let difference = diff(was, is);
    for column in &difference.changed_columns {
        let label =
            table.column(&column.name).map_or_else(|| column.name.clone(), |it| called(&it.label, &it.name));
        changes.push(leading("change", format!("{name}.{label}")));
    }
    if difference.primary_key.is_some() {
        changes.push(other("change", format!("{name} key")));
    }
    for (list, what) in [
        (&difference.indexes, "index"),
        (&difference.foreign_keys, "foreign key"),
        (&difference.checks, "check"),
    ] {
        list_changes(changes, &name, list, what);
    }
}

fn list_changes(changes: &mut Vec<Change>, table: &str, list: &ListDiff, what: &str) {
    let again = |name: &String| list.dropped.contains(name) && list.added.contains(name);
    let of = |verb, names: &[String]| {
        let counted =
            names.iter().filter(|name| !again(name)).map(move |_| other(verb, format!("{table} {what}")));
        counted.collect::<Vec<_>>()
    };
    changes.extend(of("add", &list.added));
    changes.extend(of("drop", &list.dropped));
    changes.extend(
        list.added.iter().filter(|name| again(name)).map(|_| other("change", format!("{table} {what}"))),
    );
    changes.extend(list.renamed.iter().map(|_| other("rename", format!("{table} {what}"))));
}

fn enum_changes(changes: &mut Vec<Change>, old: &Enum, one: &Enum, values: &[Pair]) {
    let name = called(&one.label, &one.name.name);
    if old.name != one.name {
        changes.push(leading("rename", format!("{} to {name}", called(&old.label, &old.name.name))));
    }
    let value =
        |of: &Enum, at: usize| called(of.value_labels.get(at).unwrap_or(&Label::default()), &of.values[at]);
    let mut kept = Vec::new();
    for &(from, to) in values {
        match (from, to) {
            (None, Some(to)) => changes.push(leading("add", format!("{name}.{}", value(one, to)))),
            (Some(from), None) => changes.push(leading("drop", format!("{name}.{}", value(old, from)))),
            (Some(from), Some(to)) => {
                kept.push(from);
                if old.values[from] != one.values[to] {
                    let (was, is) = (value(old, from), value(one, to));
                    changes.push(leading("rename", format!("{name}.{was} to {is}")));
                }
            }
            (None, None) => {}
        }
    }
    if !kept.is_sorted() {
        changes.push(leading("change", format!("{name} order")));
    }
}

/// A name for a migration that does all this: `add_user_age`, `rename_user_to_person_and_drop_post`.
pub fn name_for(changes: &[Change]) -> String {
    let mut slugs: Vec<String> = Vec::new();
    let mut last = String::new();
    for change in changes.iter().filter(|it| it.leading).chain(changes.iter().filter(|it| !it.leading)) {
        let whole = format!("{}_{}", change.verb, slug(&change.what));
        // `add_user_age_and_email`: what the one before said already is not said again.
        let (block, rest) = change.what.split_once('.').unwrap_or(("", &change.what));
        let beginning =
            if block.is_empty() { String::new() } else { format!("{}_{}", change.verb, slug(block)) };
        let slug = if !beginning.is_empty() && last == beginning { slug(rest) } else { whole };
        last = beginning;
        if !slugs.contains(&slug) {
            slugs.push(slug);
        }
    }
    let mut name = String::new();
    for (index, slug) in slugs.iter().enumerate() {
        let joined = if index == 0 { slug.clone() } else { format!("{name}_and_{slug}") };
        let more = if index + 1 < slugs.len() { "_and_more".len() } else { 0 };
        if joined.len() + more > LONGEST {
            if index > 0 {
                name.push_str("_and_more");
            } else {
                name = cut(&joined, LONGEST - more).to_owned();
                if more > 0 {
                    name.push_str("_and_more");
                }
            }
            break;
        }
        name = joined;
    }
    name
}

/// The beginning of a name that fits, without a `_` at its end.
fn cut(name: &str, length: usize) -> &str {
    name.get(..length).unwrap_or(name).trim_end_matches('_')
}

/// A text as a part of a file's name: small letters, digits and `_` alone.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !slug.is_empty() {
            slug.push('_');
        }
        let letters: Vec<char> = word.chars().collect();
        for (at, letter) in letters.iter().enumerate() {
            let after_small = at > 0 && !letters[at - 1].is_uppercase();
            let before_small = at > 0 && letters.get(at + 1).is_some_and(|next| next.is_lowercase());
            if letter.is_uppercase() && (after_small || before_small) {
                slug.push('_');
            }
            slug.extend(letter.to_lowercase().filter(char::is_ascii_alphanumeric));
        }
    }
    let slug = slug.trim_matches('_');
    if slug.is_empty() { "it".to_owned() } else { slug.to_owned() }
}

/// What changed, as a list for people; the rest is counted.
pub fn told(changes: &[Change]) -> String {
    const SHOWN: usize = 6;
    let mut words: Vec<String> = Vec::new();
    for change in changes {
        let word = format!("{} {}", change.verb, change.what);
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let more = words.len().saturating_sub(SHOWN);
    words.truncate(SHOWN);
    if more > 0 {
        words.push(format!("{more} more"));
    }
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_of(changes: &[(&'static str, &str, bool)]) -> String {
        let change = |&(verb, what, leading): &(&'static str, &str, bool)| Change {
            verb,
            what: what.to_owned(),
            leading,
        };
        name_for(&changes.iter().map(change).collect::<Vec<_>>())
    }

    #[test]
    fn a_migration_is_named_by_what_leads() {
        assert_eq!(name_of(&[("add", "User.age", true)]), "add_user_age");
        assert_eq!(name_of(&[("rename", "User to Person", true)]), "rename_user_to_person");
        let several = [("add", "Post index", false), ("drop", "Post", true), ("add", "HTTPLog.größe", true)];
        assert_eq!(name_of(&several), "drop_post_and_add_http_log_gre_and_add_post_index");
        let columns = [("add", "User.age", true), ("add", "User.email", true), ("drop", "User.old", true)];
        assert_eq!(name_of(&columns), "add_user_age_and_email_and_drop_user_old");
        assert_eq!(name_of(&[("add", "User index", false), ("add", "User index", false)]), "add_user_index");
    }

    #[test]
    fn a_long_name_is_cut_and_says_so() {
        let long = "VeryLongNameOfATable.withAVeryLongNameOfAColumn";
        let name = name_of(&[("change", long, true), ("drop", "Post", true)]);
        assert_eq!(name, "change_very_long_name_of_a_table_with_a_very_long_n_and_more");
        let many: Vec<_> = (0..9).map(|_| ("add", "Post", true)).collect();
        assert_eq!(name_of(&many), "add_post");
        let names: Vec<String> = (0..9).map(|index| format!("Post{index}")).collect();
        let many: Vec<_> = names.iter().map(|name| ("add", name.as_str(), true)).collect();
        let name = name_of(&many);
        assert!(name.len() <= LONGEST && name.ends_with("_and_more"), "{name}");
        assert_eq!(told(&[]), "");
    }

    #[test]
    fn a_slug_is_a_part_of_a_file_name() {
        assert_eq!(slug("../../etc/passwd\0 x"), "etc_passwd_x");
        assert_eq!(slug("日本"), "it");
    }
}
