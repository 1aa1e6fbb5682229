//! A live database as tables: one query, whose answer is one JSON text, and its reader.
//!
//! Left out: what extensions brought along, what Isotype keeps for its own purposes (`_isotype…`), the ledger of
//! migrations, and things that tables do not know, as views and functions.

use serde::Deserialize;

use crate::dialect::tokens::{after_bracket, is_sign, placed};
use crate::tables::{
    Action, Base, Check, Column, Condition, Default, Enum, Extension, ForeignKey, Index, Label, Method, Name,
    Part, PartKey, Predicate, PrimaryKey, Table, Tables, Type,
};

/// Gives one row with one text.
pub const QUERY: &str = r"
WITH spaces AS (
  SELECT oid, nspname FROM pg_namespace
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND nspname !~ '^_isotype'
), brought AS (
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
), relations AS (
  SELECT c.oid, n.nspname AS space, c.relname FROM pg_class c JOIN spaces n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relname <> '_sqlx_migrations' AND c.relname !~ '^_isotype'
    AND NOT EXISTS (SELECT FROM brought b WHERE b.classid = 'pg_class'::regclass AND b.objid = c.oid)
)
SELECT jsonb_build_object(
  'schemas', (SELECT coalesce(jsonb_agg(nspname ORDER BY nspname), '[]') FROM spaces s
    WHERE NOT EXISTS (SELECT FROM brought b WHERE b.classid = 'pg_namespace'::regclass AND b.objid = s.oid)),
  'extensions', (SELECT coalesce(jsonb_agg(extname ORDER BY extname), '[]') FROM pg_extension WHERE extname <> 'plpgsql'),
  'enums', (SELECT coalesce(jsonb_agg(jsonb_build_object('schema', n.nspname, 'name', t.typname, 'values',
      (SELECT coalesce(jsonb_agg(e.enumlabel ORDER BY e.enumsortorder), '[]') FROM pg_enum e WHERE e.enumtypid = t.oid))), '[]')
    FROM pg_type t JOIN spaces n ON n.oid = t.typnamespace WHERE t.typtype = 'e' AND t.typname !~ '^_isotype'
      AND NOT EXISTS (SELECT FROM brought b WHERE b.classid = 'pg_type'::regclass AND b.objid = t.oid)),
  'tables', (SELECT coalesce(jsonb_agg(jsonb_build_object('schema', r.space, 'name', r.relname,
    'columns', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', a.attname, 'not_null', a.attnotnull,
        'type', format_type(a.atttypid, a.atttypmod),
        'enum', (SELECT jsonb_build_object('schema', en.nspname, 'name', et.typname, 'list', et.oid <> a.atttypid)
          FROM pg_type et JOIN pg_namespace en ON en.oid = et.typnamespace
          WHERE et.typtype = 'e' AND a.atttypid IN (et.oid, et.typarray)),
        'default', pg_get_expr(d.adbin, d.adrelid),
        'counts', a.attidentity <> '' OR (pg_get_expr(d.adbin, d.adrelid) ~ '^nextval\(' AND EXISTS (SELECT FROM pg_depend o JOIN pg_class q ON q.oid = o.objid AND q.relkind = 'S'
          WHERE o.classid = 'pg_class'::regclass AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum AND o.deptype = 'a')))
        ORDER BY a.attnum), '[]')
      FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname !~ '^_isotype'),
    'primary_key', (SELECT jsonb_build_object('name', k.conname, 'columns',
        (SELECT jsonb_agg(a.attname ORDER BY u.place) FROM unnest(k.conkey) WITH ORDINALITY u(number, place)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number))
      FROM pg_constraint k WHERE k.conrelid = r.oid AND k.contype = 'p'),
    'indexes', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', x.relname, 'unique', i.indisunique, 'method', am.amname,
        'predicate', pg_get_expr(i.indpred, i.indrelid),
        'parts', (SELECT jsonb_agg(jsonb_build_object('column', a.attname,
              'expression', CASE WHEN u.number = 0 THEN pg_get_indexdef(i.indexrelid, p::int, false) END,
              'included', p > i.indnkeyatts,
              'descending', p <= i.indnkeyatts AND i.indoption[p::int - 1] & 1 = 1,
              'class', CASE WHEN p <= i.indnkeyatts THEN (SELECT opcname FROM pg_opclass o WHERE o.oid = i.indclass[p::int - 1] AND NOT o.opcdefault) END)
            ORDER BY p)
          FROM unnest(i.indkey::int2[]) WITH ORDINALITY u(number, p)
          LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.number AND u.number <> 0))), '[]')
      FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am am ON am.oid = x.relam
      WHERE i.indrelid = r.oid AND NOT i.indisprimary AND x.relname !~ '^_isotype'),
    'foreign_keys', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', k.conname, 'schema', pn.nspname, 'parent', p.relname,
        'on_delete', k.confdeltype, 'on_update', k.confupdtype,
        'columns', (SELECT jsonb_agg(a.attname ORDER BY u.place) FROM unnest(k.conkey) WITH ORDINALITY u(number, place)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number),
        'references', (SELECT jsonb_agg(a.attname ORDER BY u.place) FROM unnest(k.confkey) WITH ORDINALITY u(number, place)
          JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number))), '[]')
      FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
      WHERE k.conrelid = r.oid AND k.contype = 'f' AND k.conparentid = 0 AND k.conname !~ '^_isotype'),
    'checks', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', k.conname, 'expression', pg_get_expr(k.conbin, k.conrelid))), '[]')
      FROM pg_constraint k WHERE k.conrelid = r.oid AND k.contype = 'c' AND k.conname !~ '^_isotype')
    )), '[]') FROM relations r)
)::text
";

/// Reads the answer to [`QUERY`]: a picture in the server's own words, from which each thing can be made as it is.
///
/// # Errors
///
/// An answer of another form.
pub fn read(answer: &str) -> Result<Tables, String> {
    let answer: Answer = serde_json::from_str(answer).map_err(|error| error.to_string())?;
    let mut enums: Vec<Enum> = answer
        .enums
        .into_iter()
        .map(|it| Enum {
            name: name(it.schema, it.name),
            label: Label::default(),
            values: it.values,
            value_labels: Vec::new(),
            docs: None,
        })
        .collect();
    enums.sort_by(|a, b| a.name.cmp(&b.name));
    let mut tables = answer.tables.into_iter().map(table).collect::<Result<Vec<Table>, String>>()?;
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    let extensions =
        answer.extensions.into_iter().map(|name| Extension { name, schema: None, version: None }).collect();
    let schemas = answer.schemas.into_iter().filter(|name| name != "public").collect();
    Ok(Tables { schemas, extensions, enums, tables })
}

#[derive(Deserialize)]
struct Answer {
    schemas: Vec<String>,
    extensions: Vec<String>,
    enums: Vec<AnswerEnum>,
    tables: Vec<AnswerTable>,
}

#[derive(Deserialize)]
struct AnswerEnum {
    schema: String,
    name: String,
    values: Vec<String>,
}

#[derive(Deserialize)]
struct AnswerTable {
    schema: String,
    name: String,
    columns: Vec<AnswerColumn>,
    primary_key: Option<AnswerKey>,
    indexes: Vec<AnswerIndex>,
    foreign_keys: Vec<AnswerForeignKey>,
    checks: Vec<AnswerCheck>,
}

#[derive(Deserialize)]
struct AnswerColumn {
    name: String,
    not_null: bool,
    #[serde(rename = "type")]
    ty: String,
    #[serde(rename = "enum")]
    enumeration: Option<AnswerEnumName>,
    default: Option<String>,
    counts: Option<bool>,
}

#[derive(Deserialize)]
struct AnswerEnumName {
    schema: String,
    name: String,
    list: bool,
}

#[derive(Deserialize)]
struct AnswerKey {
    name: String,
    columns: Vec<String>,
}

#[derive(Deserialize)]
struct AnswerIndex {
    name: String,
    unique: bool,
    method: String,
    predicate: Option<String>,
    parts: Vec<AnswerPart>,
}

#[derive(Deserialize)]
struct AnswerPart {
    column: Option<String>,
    expression: Option<String>,
    included: bool,
    descending: bool,
    class: Option<String>,
}

#[derive(Deserialize)]
struct AnswerForeignKey {
    name: String,
    schema: String,
    parent: String,
    on_delete: char,
    on_update: char,
    columns: Vec<String>,
    references: Vec<String>,
}

#[derive(Deserialize)]
struct AnswerCheck {
    name: String,
    expression: String,
}

fn name(schema: String, name: String) -> Name {
    Name { schema: Some(schema).filter(|schema| schema != "public"), name }
}

fn table(it: AnswerTable) -> Result<Table, String> {
    let mut indexes = it.indexes.into_iter().map(index).collect::<Result<Vec<Index>, String>>()?;
    indexes.sort_by(|a, b| a.name.cmp(&b.name));
    let mut foreign_keys =
        it.foreign_keys.into_iter().map(foreign_key).collect::<Result<Vec<ForeignKey>, String>>()?;
    foreign_keys.sort_by(|a, b| a.name.cmp(&b.name));
    let mut checks: Vec<Check> = it
        .checks
        .into_iter()
        .map(|check| Check {
            name: Some(check.name),
            column: None,
            conditions: vec![Condition::Sql(unbracketed(&check.expression))],
        })
        .collect();
    checks.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Table {
        name: name(it.schema, it.name),
        label: Label::default(),
        docs: None,
        columns: it.columns.into_iter().map(column).collect(),
        primary_key: it.primary_key.map(|key| PrimaryKey { name: Some(key.name), columns: key.columns }),
        indexes,
        foreign_keys,
        checks,
    })
}

/// Words without brackets around the whole, which whoever writes them again puts there.
fn unbracketed(sql: &str) -> String {
    let (list, places) = placed(sql);
    let (mut first, mut end) = (0, list.len());
    while first < end && is_sign(list.get(first), "(") && after_bracket(&list, first) == end {
        (first, end) = (first + 1, end - 1);
    }
    match (places.get(first), end.checked_sub(1).and_then(|last| places.get(last))) {
        (Some(from), Some(to)) if first < end => sql[from.start..to.end].to_owned(),
        _ => sql.to_owned(),
    }
}

fn column(it: AnswerColumn) -> Column {
    let ty = match it.enumeration {
        Some(it) => Type { base: Base::Enum(name(it.schema, it.name)), list: it.list },
        None => match it.ty.strip_suffix("[]") {
            Some(element) => Type { base: Base::Sql(element.to_owned()), list: true },
            None => Type { base: Base::Sql(it.ty), list: false },
        },
    };
    let default = if it.counts == Some(true) {
        Some(Default::Autoincrement)
    } else {
        it.default.map(|words| Default::Expression(unbracketed(&words)))
    };
    Column { name: it.name, label: Label::default(), ty, nullable: !it.not_null, default, docs: None }
}

fn index(it: AnswerIndex) -> Result<Index, String> {
    let method = match it.method.as_str() {
        "btree" => Method::BTree,
        "hash" => Method::Hash,
        "gin" => Method::Gin,
        "gist" => Method::Gist,
        "spgist" => Method::SpGist,
        "brin" => Method::Brin,
        other => return Err(format!("index `{}` has the unknown method `{other}`", it.name)),
    };
    let (mut parts, mut include) = (Vec::new(), Vec::new());
    for part in it.parts {
        let key = match (part.column, part.expression) {
            (Some(column), None) if part.included => {
                include.push(column);
                continue;
            }
            (Some(column), None) => PartKey::Column(column),
            (_, Some(words)) => PartKey::Expression(unbracketed(&words)),
            (None, None) => return Err(format!("index `{}` has a part that says nothing", it.name)),
        };
        parts.push(Part { key, descending: part.descending, operator_class: part.class });
    }
    let predicate = it.predicate.map(|words| Predicate::Sql(unbracketed(&words)));
    Ok(Index { name: it.name, unique: it.unique, method, parts, include, predicate })
}

fn foreign_key(it: AnswerForeignKey) -> Result<ForeignKey, String> {
    Ok(ForeignKey {
        parent: name(it.schema, it.parent),
        columns: it.columns,
        references: it.references,
        on_delete: action(it.on_delete).ok_or_else(|| format!("key `{}` has an unknown action", it.name))?,
        on_update: action(it.on_update).ok_or_else(|| format!("key `{}` has an unknown action", it.name))?,
        name: it.name,
    })
}

fn action(letter: char) -> Option<Action> {
    match letter {
        'a' => Some(Action::NoAction),
        'r' => Some(Action::Restrict),
        'c' => Some(Action::Cascade),
        'n' => Some(Action::SetNull),
        'd' => Some(Action::SetDefault),
        _ => None,
    }
}
