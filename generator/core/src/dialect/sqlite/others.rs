//! What a SQLite database has and no schema can say. The pragmas tell some of it; the rest stands in the words of the
//! statements alone.

use serde::Deserialize;

use super::reading::{index_extras, table_extras};
use crate::dialect::others::Other;

/// Gives one row with one text: a list of JSON.
pub(in crate::dialect) const QUERY: &str = r#"
WITH mine AS (
  SELECT m.name, m.sql, l.wr, l.strict FROM sqlite_master m JOIN pragma_table_list l ON l.name = m.name AND l.schema = 'main'
  WHERE m.type = 'table' AND l.type = 'table' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND m.name NOT LIKE '\_isotype%' ESCAPE '\'
    AND m.name <> '_sqlx_migrations'
), found (kind, tab, name, words, role) AS (
  SELECT 'view', NULL, name, NULL, 'beside' FROM sqlite_master WHERE type = 'view' AND name NOT LIKE '\_isotype%' ESCAPE '\'
  UNION ALL SELECT 'trigger', NULL, name || ' of ' || tbl_name, NULL, 'beside' FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE '\_isotype%' ESCAPE '\'
  UNION ALL SELECT 'virtual table', NULL, name, NULL, 'beside' FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'
  UNION ALL SELECT 'table', name, '', iif(wr, 'WITHOUT ROWID', '') || iif(wr AND strict, ', ', '') || iif(strict, 'STRICT', ''), 'property'
    FROM mine WHERE wr OR strict
  UNION ALL SELECT 'generated column', m.name, c.name, NULL, 'generated' FROM mine m, pragma_table_xinfo(m.name) c WHERE c.hidden IN (2, 3)
  UNION ALL SELECT 'unique constraint', m.name, i.name,
      (SELECT group_concat(p.name, ', ') FROM pragma_index_info(i.name) p), 'constraint'
    FROM mine m, pragma_index_list(m.name) i WHERE i.origin = 'u'
)
SELECT json_object(
  'found', (SELECT json_group_array(json_object('kind', kind, 'schema', NULL, 'table', tab, 'name', name, 'words', words, 'role', role)) FROM found),
  'tables', (SELECT json_group_array(json_object('name', name, 'sql', sql)) FROM mine),
  'indexes', (SELECT json_group_array(json_object('table', s.tbl_name, 'name', s.name, 'sql', s.sql)) FROM sqlite_master s JOIN mine m ON m.name = s.tbl_name
    WHERE s.type = 'index' AND s.sql IS NOT NULL AND s.name NOT LIKE '\_isotype%' ESCAPE '\'))
"#;

#[derive(Deserialize)]
struct Answer {
    found: Vec<Other>,
    tables: Vec<AnswerTable>,
    indexes: Vec<AnswerIndex>,
}

#[derive(Deserialize)]
struct AnswerTable {
    name: String,
    sql: String,
}

#[derive(Deserialize)]
struct AnswerIndex {
    table: String,
    name: String,
    sql: String,
}

/// Reads the answer to [`QUERY`].
pub(in crate::dialect) fn read(answer: &str) -> Result<Vec<Other>, String> {
    let answer: Answer = serde_json::from_str(answer).map_err(|error| error.to_string())?;
    let mut others = answer.found;
    for table in &answer.tables {
        for (part, words) in table_extras(&table.sql) {
            let kind = if part.is_empty() { "table" } else { "column" };
            others.push(Other::of_words(kind, &table.name, &part, &words));
        }
    }
    for index in &answer.indexes {
        let words = index_extras(&index.sql);
        others.extend(words.map(|words| Other::of_index(&index.table, &index.name, &words)));
    }
    Ok(others)
}
