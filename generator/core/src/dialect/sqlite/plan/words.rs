//! The words of statements that others wrote, as SQLite keeps them: read when a file is run.

use super::super::literals::text;
use super::super::statements;
use super::others::texts;
use super::strangers::stop;
use crate::dialect::tokens::{Token, tokens};
use crate::migration::Statement;
use crate::tables::Table;

/// Words that change what a table or an index does, as they are counted: upper case, with a blank on either side.
const WORDS: [&str; 8] =
    ["COLLATE", "CHECK", "ON CONFLICT", "DEFERRABLE", "AUTOINCREMENT", "REFERENCES", "DEFAULT", "WHERE"];

/// How often a word stands in a statement of ours.
fn count(sql: &str, words: &str) -> usize {
    let list = tokens(sql);
    let words: Vec<Token> = words.split(' ').map(|it| Token::Word(it.to_lowercase())).collect();
    list.windows(words.len()).filter(|it| **it == *words).count()
}

/// Tables and indexes that are made anew, or that only an undo makes again, hold more than the schema says. The words of
/// their statements are counted: without comments, quoted names and texts, and more than there are in ours is too many.
pub(super) fn more_than_ours(tables: &[&Table]) -> Option<Statement> {
    if tables.is_empty() {
        return None;
    }
    let mut ours = Vec::new();
    for table in tables {
        ours.push((table.name.name.as_str(), statements::create_table(table)));
        let indexes = table.indexes.iter().filter(|it| !it.name.starts_with("sqlite_autoindex_"));
        ours.extend(indexes.map(|index| (index.name.as_str(), statements::create_index(table, index))));
    }
    let mut known = Vec::new();
    for (thing, sql) in &ours {
        let counted = WORDS.iter().map(|word| (word, count(sql, word))).filter(|(_, count)| *count > 0);
        known.extend(counted.map(|(word, count)| format!("({}, '{word}', {count})", text(thing))));
    }
    let known = if known.is_empty() {
        "SELECT NULL, NULL, 0".to_owned()
    } else {
        format!("VALUES {}", known.join(", "))
    };
    let (things, names): (Vec<&str>, Vec<&str>) = (
        ours.iter().map(|(thing, _)| *thing).collect(),
        tables.iter().map(|it| it.name.name.as_str()).collect(),
    );
    let words: Vec<String> = WORDS.iter().map(|word| format!("('{word}')")).collect();
    Some(stop(
        "the schema does not know what these hold, and making them anew would lose it: ",
        "; say it in the schema where that can be said, else take it out first and put it back afterwards",
        &format!(
            "WITH RECURSIVE \"known\"(\"thing\", \"word\", \"count\") AS ({known}),\n    \
             \"read\"(\"thing\", \"rest\", \"bare\") AS (\n        \
             SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ({things}) AND type IN ('table', 'index')\n        \
             UNION ALL\n        \
             SELECT \"thing\", substr(\"rest\", p.value + s.value + instr(substr(\"rest\", p.value + s.value) || e.value, e.value) + length(e.value) - 1),\n            \
             \"bare\" || substr(\"rest\", 1, p.value - 1) || iif(s.value = 2, ' ', ' ? ')\n        \
             FROM \"read\", json_each(json_array(min(instr(\"rest\" || '\"', '\"'), instr(\"rest\" || '''', ''''), instr(\"rest\" || '`', '`'),\n                \
             instr(\"rest\" || '[', '['), instr(\"rest\" || '--', '--'), instr(\"rest\" || '/*', '/*')))) AS p,\n            \
             json_each(json_array(iif(substr(\"rest\", p.value, 1) IN ('-', '/'), 2, 1))) AS s,\n            \
             json_each(json_array(CASE substr(\"rest\", p.value, 1) WHEN '[' THEN ']' WHEN '-' THEN char(10) WHEN '/' THEN '*/' WHEN '' THEN ' ' ELSE substr(\"rest\", p.value, 1) END)) AS e\n        \
             WHERE \"rest\" <> ''),\n    \
             \"spaced\"(\"thing\", \"words\") AS (SELECT \"thing\", replace(replace(replace(upper(replace(replace(replace(replace(replace(replace(\"bare\",\n        \
             char(9), ' '), char(10), ' '), char(13), ' '), '(', ' ( '), ')', ' ) '), ',', ' , ')), ' ', ' ' || char(1)), char(1) || ' ', ''), char(1), '')\n        \
             FROM \"read\" WHERE \"rest\" = ''),\n    \
             \"found\"(\"thing\", \"what\") AS (\n        \
             SELECT \"thing\", w.column1 FROM \"spaced\", (VALUES {words}) AS w\n        \
             WHERE (length(\"words\") - length(replace(\"words\", ' ' || w.column1 || ' ', ''))) / (length(w.column1) + 2)\n            \
             > coalesce((SELECT \"count\" FROM \"known\" AS k WHERE k.\"thing\" = \"spaced\".\"thing\" COLLATE NOCASE AND \"word\" = w.column1), 0)\n        \
             UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ({names})\n        \
             UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ({names})\n        \
             UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ({names})\n        \
             UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x.\"desc\" AND m.type = 'table' AND m.name COLLATE NOCASE IN ({names}))\n    \
             SELECT group_concat(\"what\", ', ') AS \"names\" FROM (SELECT \"thing\" || ' (' || group_concat(\"what\", ', ') || ')' AS \"what\" FROM \"found\" GROUP BY \"thing\" ORDER BY \"thing\")",
            things = texts(&things),
            names = texts(&names),
            words = words.join(", "),
        ),
    ))
}

/// Whether a name stands in a text of SQL as a word.
pub(super) fn mentions(sql: &str, name: &str) -> String {
    let mut word = String::new();
    for letter in name.to_ascii_lowercase().replace('"', "\"\"").chars() {
        match letter {
            '*' | '?' | '[' => word.extend(['[', letter, ']']),
            _ => word.push(letter),
        }
    }
    format!("' ' || lower({sql}) || ' ' GLOB {}", text(&format!("*[^a-z0-9_$]{word}[^a-z0-9_$]*")))
}
