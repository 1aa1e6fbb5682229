//! Data steps as SQL: one expression that finds every place of a document where something is to be done, and does it from
//! the deepest one to the root.
//!
//! It needs no function, so that nothing has to be made before it and dropped behind it. Its names begin with `_isotype`
//! and `_j`: an expression of a migration is read for the tables and columns that it mentions.

use super::literals::{name, text};
use super::types::declared;
use crate::document::rewrite::{Edit, NO_WAY_BACK, Op, Steps, WayKind};
use crate::tables::Column;

/// What the value of a column becomes, as an expression over its row.
pub fn rewritten(steps: &Steps, column: &Column) -> String {
    let source = name(&column.name);
    if steps.is_empty() {
        return source;
    }
    if column.ty.list {
        let json = folded(steps, &format!("to_jsonb({source})"));
        return format!(
            "CASE WHEN {source} IS NOT NULL THEN ARRAY(SELECT _jvalue FROM jsonb_array_elements({json}) WITH ORDINALITY AS _isotype_item(_jvalue, _jat) ORDER BY _jat)::{} END",
            declared(&column.ty)
        );
    }
    format!("{}::{}", folded(steps, &format!("{source}::jsonb")), declared(&column.ty))
}

/// Whether the expression gives a place that has no way back.
pub fn has_no_way_back(expression: &str) -> String {
    format!("position({} IN ({expression})::text) > 0", text(NO_WAY_BACK))
}

fn folded(steps: &Steps, source: &str) -> String {
    format!(
        "(WITH RECURSIVE _isotype_place(_jpath, _jvalue, _jnode) AS (
    SELECT '{{}}'::text[], {source}, 0
    UNION ALL
    SELECT _isotype_held.* FROM _isotype_place CROSS JOIN LATERAL (
        {ways}
    ) AS _isotype_held
),
_isotype_edit AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN cardinality(_jpath) ELSE -cardinality(_jpath) END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jv::jsonb AS _jv
    FROM (
        {edits}
    ) AS _isotype_found
),
_isotype_fold(_jat, _jdoc) AS (
    SELECT 0::bigint, {source}
    UNION ALL
    SELECT _isotype_edit._jat, CASE _jop
        {done}
        ELSE _jdoc END
    FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
)
SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)",
        ways = ways(steps),
        edits = edits(steps),
        done = done(steps),
    )
}

/// `ARRAY['a', 'b']`, of any length.
fn array(keys: &[String]) -> String {
    let keys: Vec<String> = keys.iter().map(|key| text(key)).collect();
    format!("ARRAY[{}]::text[]", keys.join(", "))
}

/// Rows as `(VALUES …) AS name(columns)`.
fn values(rows: &[String], called: &str) -> String {
    format!("(VALUES {}) AS {called}", rows.join(", "))
}

/// The places that a place leads to.
fn ways(steps: &Steps) -> String {
    let of = |pick: &dyn Fn(&WayKind) -> Option<String>| -> Vec<String> {
        let rows = steps.ways.iter().filter_map(|way| {
            let rest = pick(&way.kind)?;
            let rest = if rest.is_empty() { rest } else { format!(", {rest}") };
            Some(format!("({}, {}{rest})", way.from, way.to))
        });
        rows.collect()
    };
    let object = "jsonb_typeof(_jvalue) = 'object'";
    let kinds: [(Vec<String>, &str, &str, String); 8] = [
        (
            of(&|kind| match kind {
                WayKind::Key(key) => Some(text(key)),
                _ => None,
            }),
            "_isotype_way(_jfrom, _jto, _jkey)",
            "_jpath || _jkey, _jvalue -> _jkey, _jto",
            "(_jvalue -> _jkey) IS NOT NULL".to_owned(),
        ),
        (
            of(&|kind| match kind {
                WayKind::Taken { from, to, unless } => {
                    Some(format!("{}, {}, {}", array(from), text(to), array(unless)))
                }
                _ => None,
            }),
            "_isotype_way(_jfrom, _jto, _jsource, _jkey, _junless)",
            "_jpath || _jkey, _jvalue #> _jsource, _jto",
            format!("{object} AND (_jvalue #> _jsource) IS NOT NULL AND NOT _jvalue ?| _junless"),
        ),
        (
            of(&|kind| matches!(kind, WayKind::Item).then(String::new)),
            "_isotype_way(_jfrom, _jto), jsonb_array_elements(CASE jsonb_typeof(_jvalue) WHEN 'array' THEN _jvalue ELSE '[]' END) WITH ORDINALITY AS _isotype_item(_jitem, _jnumber)",
            "_jpath || (_jnumber - 1)::text, _jitem, _jto",
            "true".to_owned(),
        ),
        (
            of(&|kind| matches!(kind, WayKind::Entry).then(String::new)),
            "_isotype_way(_jfrom, _jto), jsonb_each(CASE jsonb_typeof(_jvalue) WHEN 'object' THEN _jvalue ELSE '{}' END) AS _isotype_entry(_jkey, _jitem)",
            "_jpath || _jkey, _jitem, _jto",
            "true".to_owned(),
        ),
        (
            of(&|kind| matches!(kind, WayKind::Single).then(String::new)),
            "_isotype_way(_jfrom, _jto)",
            "_jpath, _jvalue, _jto",
            "jsonb_typeof(_jvalue) <> 'array'".to_owned(),
        ),
        (
            of(&|kind| match kind {
                WayKind::Bare(keys) => Some(array(keys)),
                _ => None,
            }),
            "_isotype_way(_jfrom, _jto, _jkeys)",
            "_jpath, _jvalue, _jto",
            format!("{object} AND NOT _jvalue ?| _jkeys"),
        ),
        (
            of(&|kind| match kind {
                WayKind::Tagged(keys) => Some(array(keys)),
                _ => None,
            }),
            "_isotype_way(_jfrom, _jto, _jkeys)",
            "_jpath, _jvalue, _jto",
            format!("{object} AND _jvalue ?| _jkeys"),
        ),
        (
            of(&|kind| match kind {
                WayKind::Tag { keys, tags } => Some(format!("{}, {}", array(keys), array(tags))),
                _ => None,
            }),
            "_isotype_way(_jfrom, _jto, _jkeys, _jtags)",
            "_jpath, _jvalue, _jto",
            "coalesce(_jvalue -> _jkeys[1], _jvalue -> _jkeys[2]) IN (SELECT to_jsonb(_jtag) FROM unnest(_jtags) AS _isotype_tag(_jtag))".to_owned(),
        ),
    ];
    let some = kinds.iter().filter(|(rows, ..)| !rows.is_empty());
    let some: Vec<String> = some
        .map(|(rows, called, columns, condition)| {
            format!("SELECT {columns} FROM {} WHERE _jfrom = _jnode AND {condition}", values(rows, called))
        })
        .collect();
    if some.is_empty() {
        return "SELECT _jpath, _jvalue, _jnode WHERE false".to_owned();
    }
    some.join("\n        UNION ALL\n        ")
}

/// The columns of an edit: two paths and JSON.
fn columns(op: &Op) -> (String, String, String) {
    let (none, null) = ("NULL::text[]".to_owned(), "NULL".to_owned());
    let one = |key: &String| array(std::slice::from_ref(key));
    let string = |value: &String| text(&serde_json::Value::from(value.as_str()).to_string());
    match op {
        Op::Take { from, unless, .. } => (array(from), array(unless), null),
        Op::Move { from, to } => (one(from), array(to), null),
        Op::Make { from, at } => (one(from), array(at), text("{}")),
        Op::Fill { key, json, .. } => (none, one(key), text(json)),
        Op::Drop(key) => (one(key), none, null),
        Op::Text { key, text } => (none, one(key), string(text)),
        Op::Texts { from, to } => (one(from), none, string(to)),
        Op::ToText | Op::ToNumber | Op::Wrap | Op::Unwrap { .. } => (none.clone(), none, null),
        Op::Tag { keys, tag } | Op::Untag { keys, tag } => (array(keys), none, string(tag)),
    }
}

/// When there is something to do for each kind of edit, by what a place holds before anything is done.
const FOUND: [(&str, &str); 15] = [
    ("take", "jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL AND NOT _jvalue ?| _jb"),
    ("move", "jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL"),
    ("make", "jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL"),
    ("fill", "jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _jb) IS NULL"),
    ("fill null", "jsonb_typeof(_jvalue) = 'object' AND coalesce(_jvalue #> _jb, 'null') = 'null'"),
    ("drop", "(_jvalue -> _ja[1]) IS NOT NULL"),
    ("text", "jsonb_typeof(_jvalue) = 'object'"),
    ("texts", "_jvalue = to_jsonb(_ja[1])"),
    ("to text", "jsonb_typeof(_jvalue) = 'number'"),
    ("to number", "jsonb_typeof(_jvalue) = 'string'"),
    ("wrap", "jsonb_typeof(_jvalue) NOT IN ('array', 'null')"),
    ("unwrap", "jsonb_typeof(_jvalue) = 'array'"),
    ("unwrap or null", "jsonb_typeof(_jvalue) = 'array'"),
    ("tag", "jsonb_typeof(_jvalue) = 'object' AND NOT _jvalue ?| _ja"),
    ("untag", "jsonb_typeof(_jvalue) = 'object' AND _jvalue ?| _ja"),
];

/// What is found to be done, by what a place holds before anything is.
fn edits(steps: &Steps) -> String {
    let row = |(number, edit): (usize, &Edit)| {
        let (a, b, value) = columns(&edit.op);
        format!("({}, {number}, '{}', {a}, {b}, {value})", edit.node, edit.op.name())
    };
    let rows: Vec<String> = steps.numbered().map(row).collect();
    let when = steps.arms(&FOUND).join("\n            ");
    let mut found = Vec::new();
    if !rows.is_empty() {
        found.push(format!(
            "SELECT _jpath, _jturn, _jop, _ja, _jb, _jv
        FROM _isotype_place JOIN {} ON _isotype_rule._jnode = _isotype_place._jnode
        WHERE CASE _jop
            {when} END",
            values(&rows, "_isotype_rule(_jnode, _jturn, _jop, _ja, _jb, _jv)")
        ));
    }
    let kept: Vec<String> =
        steps.kept.iter().map(|(node, keys)| format!("({node}, {})", array(keys))).collect();
    if !kept.is_empty() {
        found.push(format!(
            "SELECT _jpath, {} AS _jturn, 'drop' AS _jop, ARRAY[_jkey] AS _ja, NULL::text[] AS _jb, NULL AS _jv
        FROM _isotype_place JOIN {} ON _isotype_kept._jnode = _isotype_place._jnode,
            jsonb_object_keys(CASE jsonb_typeof(_jvalue) WHEN 'object' THEN _jvalue ELSE '{{}}' END) AS _isotype_key(_jkey)
        WHERE _jkey <> ALL (_jkeys)",
            steps.number_of_kept(),
            values(&kept, "_isotype_kept(_jnode, _jkeys)")
        ));
    }
    if found.is_empty() {
        return "SELECT _jpath, 0 AS _jturn, '' AS _jop, _jpath AS _ja, _jpath AS _jb, NULL AS _jv FROM _isotype_place WHERE false".to_owned();
    }
    found.join("\n        UNION ALL\n        ")
}

/// What each kind of edit does to the document as it is by then.
fn done(steps: &Steps) -> String {
    let put = |value: &str| {
        format!("CASE WHEN _jpath = '{{}}' THEN {value} ELSE jsonb_set(_jdoc, _jpath, {value}) END")
    };
    let marked = put(&format!("{}::jsonb", text(&format!("{{\"{NO_WAY_BACK}\": true}}"))));
    let number = "(_jdoc #>> _jpath)::numeric";
    let whole = "_jdoc #>> _jpath";
    let parent = "jsonb_typeof(_jdoc #> (_jpath || _jb[:cardinality(_jb) - 1])) = 'object'";
    let there = "_jdoc #> (_jpath || _jb)";
    let first = "coalesce(_jdoc #> (_jpath || _ja[1]), _jdoc #> (_jpath || _ja[2]))";
    let all: [(&str, String); 15] = [
        (
            "take",
            "CASE WHEN (_jdoc #> (_jpath || _ja)) IS NOT NULL THEN jsonb_set(_jdoc #- (_jpath || _ja), _jpath || _jb[1], _jdoc #> (_jpath || _ja)) ELSE _jdoc END".to_owned(),
        ),
        (
            "move",
            format!("CASE WHEN ({there}) IS NULL AND (_jdoc #> (_jpath || _ja)) IS NOT NULL AND {parent}
            THEN jsonb_set(_jdoc #- (_jpath || _ja), _jpath || _jb, _jdoc #> (_jpath || _ja)) ELSE _jdoc END"),
        ),
        (
            "make",
            format!("CASE WHEN ({there}) IS NULL AND (_jdoc #> (_jpath || _ja)) IS NOT NULL AND {parent}
            THEN jsonb_set(_jdoc, _jpath || _jb, _jv) ELSE _jdoc END"),
        ),
        ("fill", format!("CASE WHEN ({there}) IS NULL THEN jsonb_set(_jdoc, _jpath || _jb, _jv) ELSE _jdoc END")),
        (
            "fill null",
            format!("CASE WHEN coalesce({there}, 'null') = 'null' THEN jsonb_set(_jdoc, _jpath || _jb, _jv) ELSE _jdoc END"),
        ),
        ("drop", "_jdoc #- (_jpath || _ja)".to_owned()),
        ("text", "jsonb_set(_jdoc, _jpath || _jb, _jv)".to_owned()),
        ("texts", put("_jv")),
        (
            "to text",
            format!("CASE WHEN {number} = trunc({number}) AND abs({number}) <= 9007199254740991
            THEN {} ELSE _jdoc END", put(&format!("to_jsonb(trunc({number})::bigint::text)"))),
        ),
        (
            "to number",
            format!("CASE WHEN {whole} ~ '^(0|-?[1-9][0-9]{{0,9}})$' THEN
            CASE WHEN ({whole})::bigint BETWEEN -2147483648 AND 2147483647 THEN {} ELSE {marked} END ELSE {marked} END",
            put(&format!("to_jsonb(({whole})::bigint)"))),
        ),
        ("wrap", put("jsonb_build_array(_jdoc #> _jpath)")),
        (
            "unwrap",
            format!("CASE jsonb_array_length(_jdoc #> _jpath) WHEN 1 THEN {} ELSE {marked} END", put("(_jdoc #> _jpath) -> 0")),
        ),
        (
            "unwrap or null",
            format!(
                "CASE jsonb_array_length(_jdoc #> _jpath) WHEN 1 THEN {} WHEN 0 THEN {} ELSE {marked} END",
                put("(_jdoc #> _jpath) -> 0"),
                put("'null'::jsonb")
            ),
        ),
        ("tag", "jsonb_set(_jdoc, _jpath || _ja[1], _jv)".to_owned()),
        (
            "untag",
            format!("CASE WHEN {first} = _jv THEN {} ELSE {marked} END", put("(_jdoc #> _jpath) - _ja")),
        ),
    ];
    steps.arms(&all).join("\n        ")
}
