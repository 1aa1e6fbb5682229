//! How the tables of a database differ from what they should be, in sentences.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use isotype_core::tables::{
    Action, Base, Check, Column, Condition, Default, ForeignKey, Index, Name, Part, PartKey, Predicate,
    PrimaryKey, Table, Tables, Type,
};

/// Every difference between two normalized pictures: a sentence each. The order of columns, of tables and of the rest
/// does not matter, and what begins with `_isotype` is nobody's business but Isotype's.
pub(super) fn differences(is: &Tables, should: &Tables) -> Vec<String> {
    let mut found = Vec::new();
    let schemas = |tables: &Tables| visible(tables.schemas.iter(), |it| it.as_str(), |it| it.clone());
    compare("schema", &schemas(is), &schemas(should), &mut found);
    let extensions =
        |tables: &Tables| visible(tables.extensions.iter(), |it| it.name.as_str(), |it| it.name.clone());
    compare("extension", &extensions(is), &extensions(should), &mut found);
    let enums = |tables: &Tables| {
        visible(
            tables.enums.iter(),
            |it| it.name.name.as_str(),
            |it| format!("{} ({})", full(&it.name), it.values.join(", ")),
        )
    };
    compare("enum", &enums(is), &enums(should), &mut found);
    let tables = |tables: &Tables| -> BTreeSet<Name> {
        let shown = tables.tables.iter().filter(|table| !is_ours(&table.name.name));
        shown.map(|table| table.name.clone()).collect()
    };
    let (there, wanted) = (tables(is), tables(should));
    for name in wanted.difference(&there) {
        found.push(format!("table {} is missing", full(name)));
    }
    for name in there.difference(&wanted) {
        found.push(format!("table {} is there and should not be", full(name)));
    }
    for name in wanted.intersection(&there) {
        if let (Some(is), Some(should)) = (is.table(name), should.table(name)) {
            of_table(is, should, &mut found);
        }
    }
    found
}

/// What Isotype made for its own purposes.
pub(super) fn is_ours(name: &str) -> bool {
    name.starts_with("_isotype")
}

fn visible<'a, T: 'a>(
    list: impl Iterator<Item = &'a T>,
    name: impl Fn(&T) -> &str,
    words: impl Fn(&T) -> String,
) -> Vec<(String, String)> {
    let mut shown: Vec<(String, String)> =
        list.filter(|it| !is_ours(name(it))).map(|it| (name(it).to_owned(), words(it))).collect();
    shown.sort();
    shown
}

/// Two lists of names with words: what is missing, what is too much, and what has other words.
fn compare(what: &str, is: &[(String, String)], should: &[(String, String)], found: &mut Vec<String>) {
    for (name, words) in should {
        match is.iter().find(|(other, _)| other == name) {
            None => found.push(format!("{what} {words} is missing")),
            Some((_, now)) if now != words => found.push(format!("{what} is {now}, should be {words}")),
            Some(_) => {}
        }
    }
    for (name, words) in is {
        if !should.iter().any(|(other, _)| other == name) {
            found.push(format!("{what} {words} is there and should not be"));
        }
    }
}

fn of_table(is: &Table, should: &Table, found: &mut Vec<String>) {
    let place = format!("table {}: ", full(&should.name));
    let mut own = Vec::new();
    let columns = |table: &Table| visible(table.columns.iter(), |it| it.name.as_str(), column_words);
    compare("column", &columns(is), &columns(should), &mut own);
    let key = |key: &Option<PrimaryKey>| match key {
        Some(key) => {
            let name = key.name.as_deref().map_or_else(String::new, |name| format!(" {name}"));
            format!("{name} ({})", key.columns.join(", "))
        }
        None => " none".to_owned(),
    };
    if is.primary_key != should.primary_key {
        own.push(format!("primary key is{}, should be{}", key(&is.primary_key), key(&should.primary_key)));
    }
    let indexes = |table: &Table| visible(table.indexes.iter(), |it| it.name.as_str(), index_words);
    compare("index", &indexes(is), &indexes(should), &mut own);
    let keys = |table: &Table| counted(table.foreign_keys.iter().map(|it| (it.name.clone(), key_words(it))));
    compare("foreign key", &keys(is), &keys(should), &mut own);
    let checks = |table: &Table| {
        counted(table.checks.iter().map(|it| (it.name.clone().unwrap_or_default(), check_words(it))))
    };
    compare("check", &checks(is), &checks(should), &mut own);
    found.extend(own.into_iter().map(|words| format!("{place}{words}")));
}

/// SQLite lets constraints go without a name: those are told apart by their words.
fn counted(list: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> = list
        .filter(|(name, _)| !is_ours(name))
        .map(|(name, words)| if name.is_empty() { (words.clone(), words) } else { (name, words) })
        .collect();
    named.sort();
    named
}

fn full(name: &Name) -> String {
    match &name.schema {
        Some(schema) => format!("{schema}.{}", name.name),
        None => name.name.clone(),
    }
}

fn column_words(column: &Column) -> String {
    let mut words = format!("{} {}", column.name, type_words(&column.ty));
    words.push_str(if column.nullable { " NULL" } else { " NOT NULL" });
    match &column.default {
        Some(Default::Autoincrement) => words.push_str(" counting by itself"),
        Some(Default::Expression(sql)) => _ = write!(words, " DEFAULT {sql}"),
        Some(Default::Now) => words.push_str(" DEFAULT now"),
        Some(Default::Constant(constant)) => _ = write!(words, " DEFAULT {constant:?}"),
        None => {}
    }
    words
}

fn type_words(ty: &Type) -> String {
    let base = match &ty.base {
        Base::Sql(words) => words.clone(),
        Base::Enum(name) => full(name),
        other => format!("{other:?}"),
    };
    if ty.list { format!("{base}[]") } else { base }
}

fn index_words(index: &Index) -> String {
    let parts: Vec<String> = index.parts.iter().map(part_words).collect();
    let unique = if index.unique { "unique " } else { "" };
    let mut words = format!("{} ({unique}{:?}: {})", index.name, index.method, parts.join(", "));
    if !index.include.is_empty() {
        let _ = write!(words, " including {}", index.include.join(", "));
    }
    match &index.predicate {
        Some(Predicate::Sql(sql)) => _ = write!(words, " where {sql}"),
        Some(Predicate::All(list)) => _ = write!(words, " where {list:?}"),
        None => {}
    }
    words
}

fn part_words(part: &Part) -> String {
    let mut words = match &part.key {
        PartKey::Column(name) => name.clone(),
        PartKey::Expression(sql) => sql.clone(),
        PartKey::Path(path) => format!("{}.{}", path.column, path.keys.join(".")),
    };
    if let Some(class) = &part.operator_class {
        let _ = write!(words, " {class}");
    }
    if part.descending {
        words.push_str(" descending");
    }
    words
}

fn key_words(key: &ForeignKey) -> String {
    let action = |action: Action| match action {
        Action::Cascade => "cascade",
        Action::Restrict => "restrict",
        Action::NoAction => "no action",
        Action::SetNull => "set null",
        Action::SetDefault => "set default",
    };
    format!(
        "{} ({}) to {} ({}), on delete {}, on update {}",
        key.name,
        key.columns.join(", "),
        full(&key.parent),
        key.references.join(", "),
        action(key.on_delete),
        action(key.on_update)
    )
    .trim_start()
    .to_owned()
}

fn check_words(check: &Check) -> String {
    let conditions: Vec<String> = check
        .conditions
        .iter()
        .map(|condition| match condition {
            Condition::Sql(sql) => sql.clone(),
            other => format!("{other:?}"),
        })
        .collect();
    let name = check.name.as_deref().map_or_else(String::new, |name| format!("{name}: "));
    format!("{name}{}", conditions.join(" and "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use isotype_core::scalar::Dialect;
    use isotype_core::source::Sources;

    fn picture(models: &str) -> Tables {
        let text = format!("datasource db {{\n provider = \"postgresql\"\n}}\n{models}");
        let text = text.replace("{ ", "{\n").replace(" }", "\n}");
        let (schema, _) = isotype_core::read(&Sources::single("schema.prisma", text));
        let database = isotype_core::database(&schema, Dialect::Postgresql).expect("the schema is right");
        isotype_core::dialect::normalize(Dialect::Postgresql, &database.tables)
    }

    #[test]
    fn every_difference_is_one_sentence() {
        let should = picture(
            "model A { id Int @id\n b String @unique\n c Int\n @@check(\"c > 0\", map: \"c_positive\") }\nenum E { X\n Y }\nmodel D { e E @id }",
        );
        assert_eq!(differences(&should, &should), Vec::<String>::new());
        let is = picture(
            "model A { id Int @id\n b String?\n d Int }\nenum E { X }\nmodel D { e E @id }\nmodel F { id Int @id }",
        );
        assert_eq!(
            differences(&is, &should),
            [
                "enum is E (X), should be E (X, Y)",
                "table F is there and should not be",
                "table A: column is b text NULL, should be b text NOT NULL",
                "table A: column c integer NOT NULL is missing",
                "table A: column d integer NOT NULL is there and should not be",
                "table A: index A_b_key (unique BTree: b) is missing",
                "table A: check c_positive: c > '0' is missing",
            ]
        );
    }

    #[test]
    fn order_and_our_own_things_do_not_matter() {
        let one = picture("model A { id Int @id\n b Int\n c Int }");
        let mut other = picture(
            "model A { c Int\n b Int\n id Int @id }\nmodel B { id Int @id\n @@map(\"_isotype_applied\") }",
        );
        other.tables[0].columns.reverse();
        assert_eq!(differences(&other, &one), Vec::<String>::new());
        assert_eq!(differences(&one, &other), Vec::<String>::new());
    }
}
