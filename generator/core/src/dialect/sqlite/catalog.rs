//! A live database as tables: one query, whose answer is one JSON text, and its reader.
//!
//! The pragmas tell columns, keys and indexes; names of constraints, checks, expressions and predicates stand in the
//! words of the statements alone, which SQLite keeps. Left out: SQLite's own tables, Isotype's own (`_isotype…`), the
//! ledger of migrations, virtual tables and their shadows, views and triggers.

use serde::Deserialize;

use super::reading::{IndexWords, TableWords, index_words, table_words};
use crate::tables::{
    Action, Base, Check, Column, Condition, Default, ForeignKey, Index, Label, Method, Name, Part, PartKey,
    Predicate, PrimaryKey, Table, Tables, Type,
};

/// Gives one row with one text.
pub const QUERY: &str = r#"
SELECT json_object('tables', json_group_array(json(answer))) FROM (
  SELECT json_object('name', t.name, 'sql', t.sql,
    'columns', (SELECT json_group_array(json_object('name', c.name, 'type', c.type, 'not_null', c."notnull",
        'default', c.dflt_value, 'key', c.pk))
      FROM pragma_table_xinfo(t.name) c WHERE c.name NOT LIKE '\_isotype%' ESCAPE '\'),
    'indexes', (SELECT json_group_array(json_object('name', i.name, 'unique', i."unique", 'sql', s.sql,
        'parts', (SELECT json_group_array(json_object('column', p.name, 'descending', p."desc"))
          FROM pragma_index_xinfo(i.name) p WHERE p.key)))
      FROM pragma_index_list(t.name) i LEFT JOIN sqlite_master s ON s.type = 'index' AND s.name = i.name
      WHERE i.origin <> 'pk' AND i.name NOT LIKE '\_isotype%' ESCAPE '\'),
    'foreign_keys', (SELECT json_group_array(json_object('id', f.id, 'parent', f."table", 'column', f."from",
        'reference', f."to", 'on_update', f.on_update, 'on_delete', f.on_delete))
      FROM pragma_foreign_key_list(t.name) f)
  ) AS answer
  FROM sqlite_master t
  WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND t.name NOT LIKE '\_isotype%' ESCAPE '\'
    AND t.name <> '_sqlx_migrations'
    AND t.name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table')
  ORDER BY t.name
)
"#;

/// Reads the answer to [`QUERY`]: a picture in the words of the statements, from which each thing can be made as it is.
///
/// # Errors
///
/// An answer of another form.
pub fn read(answer: &str) -> Result<Tables, String> {
    let answer: Answer = serde_json::from_str(answer).map_err(|error| error.to_string())?;
    let mut tables = answer.tables.into_iter().map(table).collect::<Result<Vec<Table>, String>>()?;
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Tables { tables, ..Tables::default() })
}

#[derive(Deserialize)]
struct Answer {
    tables: Vec<AnswerTable>,
}

#[derive(Deserialize)]
struct AnswerTable {
    name: String,
    sql: String,
    columns: Vec<AnswerColumn>,
    indexes: Vec<AnswerIndex>,
    foreign_keys: Vec<AnswerForeignKey>,
}

#[derive(Deserialize)]
struct AnswerColumn {
    name: String,
    #[serde(rename = "type")]
    ty: String,
    not_null: u8,
    default: Option<String>,
    /// The place in the primary key, from 1; 0 outside.
    key: usize,
}

#[derive(Deserialize)]
struct AnswerIndex {
    name: String,
    unique: u8,
    /// None where the index belongs to a UNIQUE constraint.
    sql: Option<String>,
    parts: Vec<AnswerPart>,
}

#[derive(Deserialize)]
struct AnswerPart {
    /// None for an expression.
    column: Option<String>,
    descending: u8,
}

#[derive(Deserialize)]
struct AnswerForeignKey {
    id: u32,
    parent: String,
    column: String,
    /// None where the primary key is meant.
    reference: Option<String>,
    on_update: String,
    on_delete: String,
}

fn table(it: AnswerTable) -> Result<Table, String> {
    let words = table_words(&it.sql);
    let mut keys: Vec<(usize, String)> = it
        .columns
        .iter()
        .filter(|column| column.key > 0)
        .map(|column| (column.key, column.name.clone()))
        .collect();
    keys.sort();
    let key: Vec<String> = keys.into_iter().map(|(_, name)| name).collect();
    let columns = it.columns.into_iter().map(|column| self::column(column, &key, &words)).collect();
    let mut indexes: Vec<Index> = it.indexes.into_iter().map(index).collect();
    indexes.sort_by(|a, b| a.name.cmp(&b.name));
    let foreign_keys = foreign_keys(it.foreign_keys, &words)?;
    let mut checks: Vec<Check> = words
        .checks
        .into_iter()
        .map(|(name, words)| Check { name, column: None, conditions: vec![Condition::Sql(words)] })
        .collect();
    checks.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Table {
        name: Name::plain(it.name),
        label: Label::default(),
        docs: None,
        columns,
        primary_key: (!key.is_empty()).then_some(PrimaryKey { name: None, columns: key }),
        indexes,
        foreign_keys,
        checks,
    })
}

fn column(it: AnswerColumn, key: &[String], words: &TableWords) -> Column {
    let counting = words.autoincrement && key == [it.name.clone()];
    let default = if counting { Some(Default::Autoincrement) } else { it.default.map(Default::Expression) };
    Column {
        ty: Type { base: Base::Sql(it.ty), list: false },
        nullable: it.not_null == 0,
        name: it.name,
        label: Label::default(),
        default,
        docs: None,
    }
}

fn index(it: AnswerIndex) -> Index {
    let IndexWords { parts: words, predicate } = it.sql.as_deref().map(index_words).unwrap_or_default();
    let parts = it
        .parts
        .into_iter()
        .enumerate()
        .map(|(place, part)| {
            let key = match part.column {
                Some(column) => PartKey::Column(column),
                None => PartKey::Expression(words.get(place).cloned().unwrap_or_default()),
            };
            Part { key, descending: part.descending != 0, operator_class: None }
        })
        .collect();
    Index {
        name: it.name,
        unique: it.unique != 0,
        method: Method::BTree,
        parts,
        include: Vec::new(),
        predicate: predicate.map(Predicate::Sql),
    }
}

fn foreign_keys(rows: Vec<AnswerForeignKey>, words: &TableWords) -> Result<Vec<ForeignKey>, String> {
    let mut keys: Vec<(u32, ForeignKey)> = Vec::new();
    for row in rows {
        let reference = row.reference.unwrap_or_default();
        if let Some((_, key)) = keys.iter_mut().find(|(id, _)| *id == row.id) {
            key.columns.push(row.column);
            key.references.push(reference);
            continue;
        }
        let action = |words: &str| action(words).ok_or_else(|| format!("unknown action `{words}`"));
        let key = ForeignKey {
            name: String::new(),
            columns: vec![row.column],
            parent: Name::plain(row.parent),
            references: vec![reference],
            on_delete: action(&row.on_delete)?,
            on_update: action(&row.on_update)?,
        };
        keys.push((row.id, key));
    }
    // The pragma counts from the last key to the first, the statement the other way round.
    keys.sort_by_key(|(id, _)| std::cmp::Reverse(*id));
    let mut list: Vec<ForeignKey> = keys.into_iter().map(|(_, key)| key).collect();
    for (place, key) in list.iter_mut().enumerate() {
        key.name = words.foreign_keys.get(place).cloned().flatten().unwrap_or_default();
    }
    list.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(list)
}

fn action(words: &str) -> Option<Action> {
    match words {
        "CASCADE" => Some(Action::Cascade),
        "RESTRICT" => Some(Action::Restrict),
        "NO ACTION" => Some(Action::NoAction),
        "SET NULL" => Some(Action::SetNull),
        "SET DEFAULT" => Some(Action::SetDefault),
        _ => None,
    }
}
