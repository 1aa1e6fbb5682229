//! Data steps as SQL: one expression that finds every place of a document where something is to be done, and does it from
//! the deepest one to the root.
//!
//! Its names begin with `_isotype` and `_j`: an expression of a migration is read for the tables and columns that it
//! mentions. What is no JSON, and what holds a key twice, stays as it is.

use super::literals::{name, text};
use crate::document::rewrite::{Edit, NO_WAY_BACK, Op, Steps, WayKind};
use crate::tables::Column;

/// What the value of a column becomes, as an expression over its row.
pub fn rewritten(steps: &Steps, column: &Column) -> String {
    let source = name(&column.name);
    if steps.is_empty() {
        return source;
    }
    folded(steps, &source)
}

/// Whether the expression gives a place that has no way back.
pub fn has_no_way_back(expression: &str) -> String {
    format!("instr({expression}, {}) > 0", text(NO_WAY_BACK))
}

fn folded(steps: &Steps, source: &str) -> String {
    let mut tables = String::new();
    let (ways, edits) = (ways(steps, &mut tables), edits(steps, &mut tables));
    format!(
        "(WITH RECURSIVE _isotype_json(_jwhole) AS MATERIALIZED (SELECT {source}),
{tables}_isotype_place(_jpath, _jnow, _jnode, _jdepth) AS (
    SELECT '$', '$', 0, 0 FROM _isotype_json WHERE json_valid(_jwhole) AND NOT EXISTS (SELECT 1 FROM json_tree(_jwhole) WHERE \"key\" IS NOT NULL GROUP BY \"parent\", \"key\" HAVING count(*) > 1)
    UNION ALL
    {ways}
),
_isotype_list(_jlist) AS (
    SELECT json_group_array(json_array(_jop, _jpath, _ja, _jb, _jc, _jv)) FROM (
        SELECT * FROM (
        {edits}
        ) ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN _jdepth ELSE -_jdepth END, _jturn, _jpath
    )
),
_isotype_fold(_jat, _jlist, _jdoc, _jop, _jpath, _ja, _jb, _jc, _jv) AS (
    SELECT 0, _jlist, _jwhole, {first} FROM _isotype_json JOIN _isotype_list
    UNION ALL
    SELECT _jat + 1, _jlist, CASE _jop
        {done}
        ELSE _jdoc END, {next}
    FROM _isotype_fold WHERE _jop IS NOT NULL
)
SELECT _jdoc FROM _isotype_fold WHERE _jop IS NULL)",
        first = of_edit("0"),
        done = done(steps),
        next = of_edit("(_jat + 1)"),
    )
}

/// What there is to know of an edit, by its number. The list of them goes along as one text: a table of them would be
/// made anew for each.
fn of_edit(number: &str) -> String {
    let part = |index: usize| format!("json_extract(_jlist, '$[' || {number} || '][{index}]')");
    (0..6).map(part).collect::<Vec<_>>().join(", ")
}

/// What keys add to a path.
fn below(keys: &[String]) -> String {
    // A path spells a key as JSON does.
    let keys = keys.iter().map(|key| format!(".{}", serde_json::Value::from(key.as_str())));
    text(&keys.collect::<String>())
}

/// Keys as a list of JSON.
fn keys_text(keys: &[String]) -> String {
    text(&serde_json::Value::from(keys.to_vec()).to_string())
}

/// That an object holds none of the keys in a list.
fn without(list: &str) -> String {
    format!(
        "NOT EXISTS (SELECT 1 FROM json_each({list}) AS _isotype_key WHERE json_type(_jwhole, _jpath || '.' || json_quote(_isotype_key.\"value\")) IS NOT NULL)"
    )
}

fn pair(keys: &[String]) -> String {
    let one = |index: usize| match keys.get(index) {
        Some(key) => below(std::slice::from_ref(key)),
        None => "NULL".to_owned(),
    };
    format!("{}, {}", one(0), one(1))
}

/// Rows of constants as a table of that name, beside the query: inside of it they would make it deeper than the parser of
/// an older SQLite can go.
fn table(tables: &mut String, name: &str, columns: &[&str], rows: &[String]) {
    tables.push_str(&format!("{name}({}) AS (VALUES {}),\n", columns.join(", "), rows.join(", ")));
}

/// The ways of a kind: their rows and columns, what more is read, what is found, and when.
type Kind<'k> = (Vec<String>, &'k [&'k str], &'k str, &'k str, String);

/// The places that a place leads to: where each was, by which the document is read, and where it is when its turn has come.
fn ways(steps: &Steps, tables: &mut String) -> String {
    let of = |pick: &dyn Fn(&WayKind) -> Vec<String>| -> Vec<String> {
        let rows = steps.ways.iter().flat_map(|way| {
            let rest = pick(&way.kind);
            rest.into_iter().map(|rest| {
                let rest = if rest.is_empty() { rest } else { format!(", {rest}") };
                format!("({}, {}{rest})", way.from, way.to)
            })
        });
        rows.collect()
    };
    let empty = |is: bool| if is { vec![String::new()] } else { Vec::new() };
    let object = "json_type(_jwhole, _jpath) = 'object'";
    let there = |key: &str| format!("json_type(_jwhole, _jpath || {key}) IS NOT NULL");
    let absent = |key: &str| format!("json_type(_jwhole, _jpath || {key}) IS NULL");
    let kinds: [Kind<'_>; 8] = [
        (
            of(&|kind| match kind {
                WayKind::Key(key) => vec![below(std::slice::from_ref(key))],
                _ => Vec::new(),
            }),
            &["_jfrom", "_jto", "_jkey"],
            "",
            "_jpath || _jkey, _jnow || _jkey, _jto, _jdepth + 1",
            there("_jkey"),
        ),
        (
            of(&|kind| match kind {
                WayKind::Taken { from, to, unless } => {
                    let to = below(std::slice::from_ref(to));
                    vec![format!("{}, {to}, {}", below(from), keys_text(unless))]
                }
                _ => Vec::new(),
            }),
            &["_jfrom", "_jto", "_jsource", "_jkey", "_junless"],
            "",
            "_jpath || _jsource, _jnow || _jkey, _jto, _jdepth + 1",
            format!("{object} AND {} AND {}", there("_jsource"), without("_junless")),
        ),
        (
            of(&|kind| empty(matches!(kind, WayKind::Item))),
            &["_jfrom", "_jto"],
            ", json_each(_jwhole, _jpath) AS _isotype_item",
            "_jpath || '[' || _isotype_item.\"key\" || ']', _jnow || '[' || _isotype_item.\"key\" || ']', _jto, _jdepth + 1",
            "json_type(_jwhole, _jpath) = 'array'".to_owned(),
        ),
        (
            of(&|kind| empty(matches!(kind, WayKind::Entry))),
            &["_jfrom", "_jto"],
            ", json_each(_jwhole, _jpath) AS _isotype_item",
            "_isotype_item.\"fullkey\", _jnow || substr(_isotype_item.\"fullkey\", length(_jpath) + 1), _jto, _jdepth + 1",
            object.to_owned(),
        ),
        (
            of(&|kind| empty(matches!(kind, WayKind::Single))),
            &["_jfrom", "_jto"],
            "",
            "_jpath, _jnow, _jto, _jdepth",
            "json_type(_jwhole, _jpath) <> 'array'".to_owned(),
        ),
        (
            of(&|kind| match kind {
                WayKind::Bare(keys) => vec![pair(keys)],
                _ => Vec::new(),
            }),
            &["_jfrom", "_jto", "_jkey", "_jother"],
            "",
            "_jpath, _jnow, _jto, _jdepth",
            format!("{object} AND {} AND {}", absent("_jkey"), absent("_jother")),
        ),
        (
            of(&|kind| match kind {
                WayKind::Tagged(keys) => vec![pair(keys)],
                _ => Vec::new(),
            }),
            &["_jfrom", "_jto", "_jkey", "_jother"],
            "",
            "_jpath, _jnow, _jto, _jdepth",
            format!("{object} AND ({} OR {})", there("_jkey"), there("_jother")),
        ),
        (
            of(&|kind| match kind {
                WayKind::Tag { keys, tags } => {
                    tags.iter().map(|tag| format!("{}, {}", pair(keys), text(tag))).collect()
                }
                _ => Vec::new(),
            }),
            &["_jfrom", "_jto", "_jkey", "_jother", "_jtag"],
            "",
            "_jpath, _jnow, _jto, _jdepth",
            format!(
                "{object} AND CASE WHEN {} THEN json_type(_jwhole, _jpath || _jkey) = 'text' AND json_extract(_jwhole, _jpath || _jkey) = _jtag
        ELSE json_type(_jwhole, _jpath || _jother) = 'text' AND json_extract(_jwhole, _jpath || _jother) = _jtag END",
                there("_jkey")
            ),
        ),
    ];
    let some = kinds.iter().filter(|(rows, ..)| !rows.is_empty());
    let some: Vec<String> = some
        .enumerate()
        .map(|(index, (rows, columns, more, found, condition))| {
            let name = format!("_isotype_way{index}");
            table(tables, &name, columns, rows);
            format!(
                "SELECT {found} FROM _isotype_place JOIN _isotype_json JOIN {name} ON _jfrom = _jnode{more} WHERE {condition}"
            )
        })
        .collect();
    if some.is_empty() {
        return "SELECT _jpath, _jnow, _jnode, _jdepth FROM _isotype_place WHERE 0".to_owned();
    }
    some.join("\n    UNION ALL\n    ")
}

/// The columns of an edit: two paths, the place around the second one, and JSON.
fn columns(op: &Op) -> String {
    let string = |value: &String| text(&serde_json::Value::from(value.as_str()).to_string());
    let one = |key: &String| below(std::slice::from_ref(key));
    let around = |keys: &[String]| below(&keys[..keys.len().saturating_sub(1)]);
    match op {
        Op::Take { from, to, unless } => {
            format!("{}, {}, {}, NULL", below(from), one(to), keys_text(unless))
        }
        Op::Move { from, to } => format!("{}, {}, {}, NULL", one(from), below(to), around(to)),
        Op::Make { from, at } => {
            format!("{}, {}, {}, {}", one(from), below(at), around(at), text("{}"))
        }
        Op::Fill { key, json, .. } => format!("NULL, {}, '', {}", one(key), text(json)),
        Op::Drop(key) => format!("{}, NULL, NULL, NULL", one(key)),
        Op::Text { key, text } => format!("NULL, {}, NULL, {}", one(key), string(text)),
        Op::Texts { from, to } => format!("{}, NULL, NULL, {}", text(from), string(to)),
        Op::ToText | Op::ToNumber | Op::Wrap | Op::Unwrap { .. } => "NULL, NULL, NULL, NULL".to_owned(),
        Op::Tag { keys, tag } | Op::Untag { keys, tag } => format!("{}, NULL, {}", pair(keys), string(tag)),
    }
}

/// When there is something to do for each kind of edit, by what a place holds before anything is done.
const FOUND: [(&str, &str); 15] = [
    (
        "take",
        "json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(_jc) AS _isotype_key WHERE json_type(_jwhole, _jpath || '.' || json_quote(_isotype_key.\"value\")) IS NOT NULL)",
    ),
    ("move", "json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL"),
    ("make", "json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL"),
    ("fill", "json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _jb) IS NULL"),
    (
        "fill null",
        "json_type(_jwhole, _jpath) = 'object' AND coalesce(json_type(_jwhole, _jpath || _jb), 'null') = 'null'",
    ),
    ("drop", "json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL"),
    ("text", "json_type(_jwhole, _jpath) = 'object'"),
    ("texts", "json_type(_jwhole, _jpath) = 'text' AND json_extract(_jwhole, _jpath) = _ja"),
    ("to text", "json_type(_jwhole, _jpath) IN ('integer', 'real')"),
    ("to number", "json_type(_jwhole, _jpath) = 'text'"),
    ("wrap", "json_type(_jwhole, _jpath) NOT IN ('array', 'null')"),
    ("unwrap", "json_type(_jwhole, _jpath) = 'array'"),
    ("unwrap or null", "json_type(_jwhole, _jpath) = 'array'"),
    (
        "tag",
        "json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NULL AND json_type(_jwhole, _jpath || _jb) IS NULL",
    ),
    (
        "untag",
        "json_type(_jwhole, _jpath) = 'object' AND (json_type(_jwhole, _jpath || _ja) IS NOT NULL OR json_type(_jwhole, _jpath || _jb) IS NOT NULL)",
    ),
];

/// What is found to be done, by what a place holds before anything is.
fn edits(steps: &Steps, tables: &mut String) -> String {
    let row = |(number, edit): (usize, &Edit)| {
        format!("({}, {number}, '{}', {})", edit.node, edit.op.name(), columns(&edit.op))
    };
    let rows: Vec<String> = steps.numbered().map(row).collect();
    let when = steps.arms(&FOUND).join("\n            ");
    let mut found = Vec::new();
    if !rows.is_empty() {
        let columns = ["_jof", "_jturn", "_jop", "_ja", "_jb", "_jc", "_jv"];
        table(tables, "_isotype_rule", &columns, &rows);
        found.push(format!(
            "SELECT _jnow AS _jpath, _jdepth, _jturn, _jop, _ja, _jb, _jc, _jv
        FROM _isotype_place JOIN _isotype_json JOIN _isotype_rule ON _jof = _jnode
        WHERE CASE _jop
            {when} END",
        ));
    }
    let kept: Vec<String> =
        steps.kept.iter().map(|(node, keys)| format!("({node}, {})", keys_text(keys))).collect();
    if !kept.is_empty() {
        table(tables, "_isotype_kept", &["_jof", "_jkeys"], &kept);
        found.push(format!(
            "SELECT _jnow || substr(_isotype_item.\"fullkey\", length(_isotype_place._jpath) + 1) AS _jpath, _jdepth, {} AS _jturn, 'drop' AS _jop, '' AS _ja, NULL AS _jb, NULL AS _jc, NULL AS _jv
        FROM _isotype_place JOIN _isotype_json JOIN _isotype_kept ON _jof = _jnode, json_each(_jwhole, _jpath) AS _isotype_item
        WHERE json_type(_jwhole, _jpath) = 'object' AND _isotype_item.\"key\" NOT IN (SELECT \"value\" FROM json_each(_jkeys))",
            steps.number_of_kept(),
        ));
    }
    if found.is_empty() {
        return "SELECT '' AS _jpath, 0 AS _jdepth, 0 AS _jturn, '' AS _jop, '' AS _ja, '' AS _jb, '' AS _jc, '' AS _jv WHERE 0".to_owned();
    }
    found.join("\n        UNION ALL\n        ")
}

/// What each kind of edit does to the document as it is by then.
fn done(steps: &Steps) -> String {
    let marked = format!("json_set(_jdoc, _jpath, json({}))", text(&format!("{{\"{NO_WAY_BACK}\":true}}")));
    let value = "json_extract(_jdoc, _jpath)";
    let free = "json_type(_jdoc, _jpath || _jb) IS NULL AND json_type(_jdoc, _jpath || _ja) IS NOT NULL AND json_type(_jdoc, _jpath || _jc) = 'object'";
    let filled = "json_set(_jdoc, _jpath || _jb, json(_jv))";
    let tag = "_jpath || CASE WHEN json_type(_jdoc, _jpath || _ja) IS NOT NULL THEN _ja ELSE _jb END";
    let all: [(&str, String); 15] = [
        (
            "take",
            "CASE WHEN json_type(_jdoc, _jpath || _ja) IS NOT NULL THEN json_set(json_remove(_jdoc, _jpath || _ja), _jpath || _jb, json(_jdoc -> (_jpath || _ja))) ELSE _jdoc END".to_owned(),
        ),
        (
            "move",
            format!("CASE WHEN {free}
            THEN json_set(json_remove(_jdoc, _jpath || _ja), _jpath || _jb, json(_jdoc -> (_jpath || _ja))) ELSE _jdoc END"),
        ),
        ("make", format!("CASE WHEN {free} THEN {filled} ELSE _jdoc END")),
        ("fill", format!("CASE WHEN json_type(_jdoc, _jpath || _jb) IS NULL THEN {filled} ELSE _jdoc END")),
        (
            "fill null",
            format!("CASE WHEN coalesce(json_type(_jdoc, _jpath || _jb), 'null') = 'null' THEN {filled} ELSE _jdoc END"),
        ),
        ("drop", "json_remove(_jdoc, _jpath || _ja)".to_owned()),
        ("text", filled.to_owned()),
        ("texts", "json_set(_jdoc, _jpath, json(_jv))".to_owned()),
        (
            "to text",
            format!("CASE WHEN {value} = CAST({value} AS INTEGER) AND {value} BETWEEN -9007199254740991 AND 9007199254740991
            THEN json_set(_jdoc, _jpath, CAST(CAST({value} AS INTEGER) AS TEXT)) ELSE _jdoc END"),
        ),
        (
            "to number",
            format!("CASE WHEN CAST(CAST({value} AS INTEGER) AS TEXT) = {value} AND CAST({value} AS INTEGER) BETWEEN -2147483648 AND 2147483647
            THEN json_set(_jdoc, _jpath, CAST({value} AS INTEGER)) ELSE {marked} END"),
        ),
        ("wrap", "json_set(_jdoc, _jpath, json_array(json(_jdoc -> _jpath)))".to_owned()),
        (
            "unwrap",
            format!("CASE json_array_length(_jdoc, _jpath) WHEN 1 THEN json_set(_jdoc, _jpath, json(_jdoc -> (_jpath || '[0]'))) ELSE {marked} END"),
        ),
        (
            "unwrap or null",
            format!("CASE json_array_length(_jdoc, _jpath) WHEN 1 THEN json_set(_jdoc, _jpath, json(_jdoc -> (_jpath || '[0]'))) WHEN 0 THEN json_set(_jdoc, _jpath, NULL) ELSE {marked} END"),
        ),
        ("tag", "json_set(_jdoc, _jpath || _ja, json(_jv))".to_owned()),
        (
            "untag",
            format!("CASE WHEN json_type(_jdoc, {tag}) = 'text' AND json_extract(_jdoc, {tag}) = json_extract(_jv, '$')
            THEN json_remove(_jdoc, _jpath || _ja, _jpath || coalesce(_jb, _ja)) ELSE {marked} END"),
        ),
    ];
    steps.arms(&all).join("\n        ")
}
