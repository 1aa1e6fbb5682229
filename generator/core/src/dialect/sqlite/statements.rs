//! Statements, one function each.

use super::literals::{constant_of, default, json_path, name, names, path, text};
use super::types::declared;
use crate::scalar::{Constant, Rule, Scalar};
use crate::tables::{
    Action, Check, Column, Comparison, Condition, Default, ForeignKey, Index, JsonShape, PartKey, Predicate,
    Table,
};

/// `CREATE TABLE`, with its keys and checks.
pub fn create_table(table: &Table) -> String {
    let counting = counting_key(table);
    let single = table.primary_key.as_ref().filter(|key| key.columns.len() == 1).map(|key| &key.columns[0]);
    let mut lines: Vec<String> = table
        .columns
        .iter()
        .map(|column| match single {
            Some(key) if *key == column.name => {
                format!(
                    "{} PRIMARY KEY{}",
                    self::column(column, counting),
                    if counting { " AUTOINCREMENT" } else { "" }
                )
            }
            _ => self::column(column, false),
        })
        .collect();
    if let Some(key) = table.primary_key.as_ref().filter(|key| key.columns.len() != 1) {
        lines.push(format!("PRIMARY KEY ({})", names(&key.columns)));
    }
    lines.extend(table.foreign_keys.iter().map(foreign_key));
    lines.extend(table.checks.iter().map(|check| self::check(table, check)));
    format!("CREATE TABLE {} (\n    {}\n)", name(&table.name.name), lines.join(",\n    "))
}

/// `ALTER TABLE … ADD COLUMN`, with the key and the checks of that column alone.
pub fn add_column(table: &Table, column: &Column) -> String {
    let mut words = self::column(column, false);
    for key in table.foreign_keys.iter().filter(|key| key.columns == [column.name.clone()]) {
        words.push_str(" CONSTRAINT ");
        words.push_str(&name(&key.name));
        words.push(' ');
        words.push_str(&references(key));
    }
    for check in table.checks.iter().filter(|check| check.column.as_ref() == Some(&column.name)) {
        words.push(' ');
        words.push_str(&self::check(table, check));
    }
    format!("ALTER TABLE {} ADD COLUMN {words}", name(&table.name.name))
}

/// Whether the table's key counts by itself.
fn counting_key(table: &Table) -> bool {
    let Some(key) = table.primary_key.as_ref().filter(|key| key.columns.len() == 1) else { return false };
    table.column(&key.columns[0]).is_some_and(|column| column.default == Some(Default::Autoincrement))
}

fn column(column: &Column, counting: bool) -> String {
    // Only INTEGER PRIMARY KEY counts; BIGINT there would be an ordinary column and inserts without id would fail.
    let ty = if counting { "INTEGER".to_owned() } else { declared(&column.ty) };
    let null = if column.nullable { "" } else { " NOT NULL" };
    let default = default_clause(column).map(|value| format!(" DEFAULT {value}")).unwrap_or_default();
    format!("{} {ty}{null}{default}", name(&column.name))
}

/// What follows `DEFAULT`, where anything does.
pub fn default_clause(column: &Column) -> Option<String> {
    match column.default.as_ref()? {
        Default::Constant(constant) => Some(default(column, constant)),
        Default::Now => {
            let form = match column.ty.base.native() {
                Some(("Date", _)) => "%Y-%m-%d",
                Some(("Time", _)) => "%H:%M:%f",
                _ => "%Y-%m-%dT%H:%M:%fZ",
            };
            Some(format!("(strftime('{form}','now'))"))
        }
        Default::Autoincrement => None,
        Default::Expression(words) => Some(format!("({words})")),
    }
}

fn foreign_key(key: &ForeignKey) -> String {
    format!("CONSTRAINT {} FOREIGN KEY ({}) {}", name(&key.name), names(&key.columns), references(key))
}

fn references(key: &ForeignKey) -> String {
    format!(
        "REFERENCES {} ({}) ON DELETE {} ON UPDATE {}",
        name(&key.parent.name),
        names(&key.references),
        action(key.on_delete),
        action(key.on_update)
    )
}

/// The words of an action.
pub fn action(action: Action) -> &'static str {
    match action {
        Action::Cascade => "CASCADE",
        Action::Restrict => "RESTRICT",
        Action::NoAction => "NO ACTION",
        Action::SetNull => "SET NULL",
        Action::SetDefault => "SET DEFAULT",
    }
}

fn check(table: &Table, check: &Check) -> String {
    let label = check.name.as_ref().map(|it| format!("CONSTRAINT {} ", name(it))).unwrap_or_default();
    format!("{label}CHECK ({})", condition(table, check))
}

/// What a check says, without the word CHECK and its brackets.
pub fn condition(table: &Table, check: &Check) -> String {
    let column = check.column.as_ref().and_then(|name| table.column(name));
    let parts: Vec<String> =
        check.conditions.iter().map(|condition| one_condition(column, condition)).collect();
    match parts.as_slice() {
        [only] => only.clone(),
        _ => parts.iter().map(|part| bracketed(part)).collect::<Vec<_>>().join(" AND "),
    }
}

fn bracketed(part: &str) -> String {
    if part.contains(" OR ") { format!("({part})") } else { part.to_owned() }
}

fn one_condition(column: Option<&Column>, condition: &Condition) -> String {
    let (Some(column), false) = (column, matches!(condition, Condition::Sql(_))) else {
        return match condition {
            Condition::Sql(words) => words.clone(),
            // A condition of a column that is not there: nothing to hold.
            _ => "1".to_owned(),
        };
    };
    let it = name(&column.name);
    match condition {
        Condition::Sql(words) => words.clone(),
        Condition::OneOf(values) => {
            let values: Vec<String> = values.iter().map(|value| text(value)).collect();
            format!("{it} IN ({})", values.join(", "))
        }
        Condition::Rule(rule) => self::rule(column, &it, rule),
        Condition::Range(low, high) => format!("{it} >= {low} AND {it} <= {high}"),
        Condition::Digits(digits) => {
            format!("abs(CAST({it} AS REAL)) < 1{}", "0".repeat(*digits as usize))
        }
        Condition::Bits { count, fewer } => {
            let comparison = if *fewer { "<=" } else { "=" };
            format!("length({it}) {comparison} {count} AND {it} NOT GLOB '*[^01]*'")
        }
        Condition::Json(shape) => {
            // Each part is true or false, never NULL, since a CHECK that is NULL passes.
            let shape = match shape {
                JsonShape::Array => format!("json_valid({it}) AND json_type({it}) IS 'array'"),
                JsonShape::Object => format!("json_valid({it}) AND json_type({it}) IS 'object'"),
                JsonShape::Tagged(key) => {
                    let tag = text(&json_path(std::slice::from_ref(key)));
                    format!(
                        "json_valid({it}) AND json_type({it}) IS 'object' AND json_type({it}, {tag}) IS 'text'"
                    )
                }
            };
            if column.nullable { format!("{it} IS NULL OR ({shape})") } else { shape }
        }
    }
}

fn rule(column: &Column, it: &str, rule: &Rule) -> String {
    let number = || match column.ty.base.scalar() {
        Some(Scalar::Decimal) => format!("CAST({it} AS REAL)"),
        _ => it.to_owned(),
    };
    match rule {
        Rule::Length { min, max } => {
            let length = if column.ty.list || column.ty.base.scalar() == Some(Scalar::Json) {
                format!("json_array_length({it})")
            } else {
                format!("length({it})")
            };
            let ends = [
                min.filter(|min| *min > 0).map(|min| format!("{length} >= {min}")),
                max.map(|max| format!("{length} <= {max}")),
            ];
            ends.into_iter().flatten().collect::<Vec<_>>().join(" AND ")
        }
        Rule::Gt(bound) => format!("{} > {bound}", number()),
        Rule::Gte(bound) => format!("{} >= {bound}", number()),
        Rule::Lt(bound) => format!("{} < {bound}", number()),
        Rule::Lte(bound) => format!("{} <= {bound}", number()),
        Rule::StartsWith(start) => format!("substr({it}, 1, {}) = {}", start.chars().count(), text(start)),
        Rule::EndsWith(end) => format!("substr({it}, -{}) = {}", end.chars().count(), text(end)),
        Rule::Contains(inner) => format!("instr({it}, {}) > 0", text(inner)),
        // SQLite has no regular expressions; the lowering leaves these out and says so.
        Rule::Regex(_) | Rule::Email | Rule::Url | Rule::Datetime => "1".to_owned(),
    }
}

/// `CREATE INDEX`.
pub fn create_index(table: &Table, index: &Index) -> String {
    let unique = if index.unique { "UNIQUE " } else { "" };
    let parts: Vec<String> = index
        .parts
        .iter()
        .map(|part| {
            let key = part_key(&part.key);
            if part.descending { format!("{key} DESC") } else { key }
        })
        .collect();
    let rows =
        index.predicate.as_ref().map(|it| format!(" WHERE {}", predicate(table, it))).unwrap_or_default();
    format!(
        "CREATE {unique}INDEX {} ON {}({}){rows}",
        name(&index.name),
        name(&table.name.name),
        parts.join(", ")
    )
}

/// What a part of an index holds.
pub fn part_key(key: &PartKey) -> String {
    match key {
        PartKey::Column(column) => name(column),
        PartKey::Path(it) => path(it),
        PartKey::Expression(words) => words.clone(),
    }
}

/// The rows that a partial index holds.
pub fn predicate(table: &Table, predicate: &Predicate) -> String {
    match predicate {
        Predicate::Sql(words) => words.clone(),
        Predicate::All(terms) => {
            terms.iter().map(|term| comparison(table, term)).collect::<Vec<_>>().join(" AND ")
        }
    }
}

fn comparison(table: &Table, term: &Comparison) -> String {
    let it = name(&term.column);
    match &term.value {
        Constant::Null => format!("{it} IS {}NULL", if term.negated { "NOT " } else { "" }),
        value => {
            let value = table
                .column(&term.column)
                .map_or_else(|| "NULL".to_owned(), |column| constant_of(&column.ty, value));
            format!("{it} {} {value}", if term.negated { "!=" } else { "=" })
        }
    }
}

/// `DROP TABLE`; its indexes and checks go with it.
pub fn drop_table(table: &Table) -> String {
    format!("DROP TABLE {}", name(&table.name.name))
}
