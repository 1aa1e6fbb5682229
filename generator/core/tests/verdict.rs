//! The oracle of documents, held to the rows of the wire contract one after the other.

use isotype_core::document::fits::Fits;
use isotype_core::document::verdict::{accepts, faults};
use isotype_core::document::{DocumentId, Shapes, TypeId, UnionId, ValueShape};
use isotype_core::source::Sources;

fn shapes(text: &str) -> Shapes {
    let (schema, diagnostics) = isotype_core::read(&Sources::single("case.prisma", text));
    assert!(!diagnostics.has_errors(), "{diagnostics:?}");
    schema.shapes
}

/// Whether a type with one field accepts an object with this value under its key; an empty text leaves the key out.
fn field(declared: &str, value: &str) -> bool {
    let shapes = shapes(&format!(
        "type T {{\n  k {declared}\n}}\ntype Inner {{\n  n Int\n}}\nenum Level {{\n  easy\n  hard @map(\"HARD\")\n}}\nenum Open {{\n  a\n  @@open\n}}\n"
    ));
    let text = if value.is_empty() { "{}".to_owned() } else { format!("{{\"k\": {value}}}") };
    accepts(&shapes, DocumentId::Type(TypeId(0)), &text)
}

fn check(declared: &str, accepted: &[&str], refused: &[&str]) {
    for value in accepted {
        assert!(field(declared, value), "{declared} accepts {value:?}");
    }
    for value in refused {
        assert!(!field(declared, value), "{declared} refuses {value:?}");
    }
}

#[test]
fn fields_are_absent_null_or_there_as_the_contract_says() {
    check("Int", &["1"], &["", "null"]);
    check("Int?", &["1", "", "null"], &["\"1\""]);
    check("Int @default(1)", &["1", ""], &["null"]);
    check("Int? @default(1)", &["1", "", "null"], &[]);
    check("Int[]", &["[]", "[1]"], &["", "null", "[null]", "1"]);
    check("Int[] @default([])", &["[]", ""], &["null"]);
    check("Map<Int>", &["{}", "{\"constructor\": 1}"], &["", "null", "{\"a\": null}", "[]"]);
    check("Map<Int> @default({})", &["{}", ""], &["null"]);
    check("Json", &["null", "1", "{}"], &[""]);
    check("Json?", &["null", "1", ""], &[]);
    check("Json[]", &["[null]"], &["null"]);
}

#[test]
fn scalars_are_of_their_kind_and_form() {
    check("Int", &["1.0", "1e2", "-0", "2147483647"], &["1.5", "2147483648", "\"1\"", "true"]);
    check("Float", &["1.5", "-0.0", "1e308"], &["1e400", "\"1\""]);
    check(
        "BigInt",
        &["\"9223372036854775807\"", "\"-9223372036854775808\"", "\"0\""],
        &["\"9223372036854775808\"", "\"-0\"", "\"01\"", "\"+1\"", "1"],
    );
    check(
        "Decimal",
        &["\"-0\"", "\"1.500\"", "\"0.000000000000000000000000000001\""],
        &["\"01\"", "\"1.\"", "\".5\"", "\"1e5\"", "\"100000000000000000000000000000000000\"", "1"],
    );
    check(
        "DateTime",
        &[
            "\"2026-01-31T12:00:00Z\"",
            "\"2024-02-29T00:00:00.123456+02:00\"",
            "\"0001-01-01T00:00:00+00:00\"",
        ],
        &[
            "\"2026-01-31t12:00:00Z\"",
            "\"0001-01-01T00:00:00+01:00\"",
            "\"2026-02-29T00:00:00Z\"",
            "\"2026-01-31\"",
        ],
    );
    check("Bytes", &["\"\"", "\"aGk=\""], &["\"aGl=\"", "\"a\"", "\"a_k=\""]);
    check("String", &["\"\"", "\"\\ud83d\\ude00\""], &["\"\\u0000\"", "\"\\ud83d\"", "1"]);
    check("Level", &["\"HARD\""], &["\"hard\"", "\"x\"", "1"]);
    check("Open", &["\"a\"", "\"x\""], &["1"]);
    check("Inner", &["{\"n\": 1}", "{\"n\": 1, \"x\": null}"], &["{}", "[1]", "{\"n\": 1, \"n\": 1}"]);
}

#[test]
fn rules_bind_values_and_entries() {
    check("String @length(1, 2)", &["\"ä\"", "\"😀😀\""], &["\"\"", "\"abc\""]);
    check("Int[] @length(1, 2) @gte(5)", &["[5, 6]"], &["[]", "[5, 4]", "[5, 5, 5]"]);
    check("Map<String> @startsWith(\"a\")", &["{\"x\": \"ab\"}"], &["{\"x\": \"b\"}"]);
    check("BigInt @gt(9)", &["\"10\""], &["\"9\"", "\"-10\""]);
    check("Decimal @lte(1.5)", &["\"1.50\"", "\"-2\""], &["\"1.51\""]);
    check("String @regex(\"^[a-z]+$\")", &["\"abc\""], &["\"aBc\"", "\"\""]);
    check("String @email", &["\"a@b.example\""], &["\"a b@c\""]);
    check("String @url", &["\"https://a.example/x?y\""], &["\"a.example\"", "\"https://a b\""]);
    check("String? @datetime", &["null", "\"2026-01-31T12:00:00Z\""], &["\"2026\""]);
}

#[test]
fn the_domain_holds_in_ignored_keys_too() {
    check("Int?", &[], &["1, \"x\": \"\\u0000\"", "1, \"__proto__\": 1", "1, \"x\": 1e400"]);
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    check("Json", &[&nested(99)], &[&nested(100)]);
}

#[test]
fn unions_choose_by_the_tag_alone() {
    let text = "type A {\n  n Int\n}\ntype B {\n  n String\n  @@strict\n}\nunion Shut {\n  a A\n  b B @map(\"bee\")\n}\nunion Open {\n  a A\n  @@discriminator(\"kind\")\n  @@open\n}\n";
    let shapes = shapes(text);
    let shut = |text: &str| accepts(&shapes, DocumentId::Union(UnionId(0)), text);
    let open = |text: &str| accepts(&shapes, DocumentId::Union(UnionId(1)), text);
    assert!(shut(r#"{"type": "a", "n": 1, "x": 2}"#));
    assert!(shut(r#"{"n": "1", "type": "bee"}"#));
    for refused in [
        "{}",
        r#"{"type": null, "n": 1}"#,
        r#"{"type": "b", "n": "1"}"#,
        r#"{"type": "bee", "n": "1", "x": 2}"#,
        r#"{"type": "a", "n": "1"}"#,
        r#"{"type": "a", "type": "a", "n": 1}"#,
        r#"["a"]"#,
    ] {
        assert!(!shut(refused), "{refused}");
    }
    assert!(open(r#"{"kind": "other", "n": []}"#));
    for refused in [r#"{"kind": 1}"#, "{}", r#"{"kind": "a"}"#, r#"{"kind": "other", "x": 1, "x": 1}"#] {
        assert!(!open(refused), "{refused}");
    }
}

#[test]
fn every_fault_is_found_with_its_path() {
    let shapes = shapes("type T {\n  a Int\n  b Inner[]\n}\ntype Inner {\n  n Int @map(\"x/y\")\n}\n");
    let found =
        faults(&shapes, DocumentId::Type(TypeId(0)), r#"{"a": "1", "b": [{"x/y": 1}, {"x/y": null}, 5]}"#);
    let found: Vec<(&str, &str)> =
        found.iter().map(|fault| (fault.path.as_str(), fault.reason.as_str())).collect();
    assert_eq!(
        found,
        [("/a", "a text, not Int"), ("/b/1/x~1y", "null"), ("/b/2", "a number, not an object")]
    );
}

/// An absent field has its default, which has to have the levels that it needs; whoever only asks whether a text fits is
/// of the same opinion.
#[test]
fn a_default_needs_the_levels_that_it_has() {
    let shapes = shapes(
        "type T {\n  a T? @map(\"x\")\n  list Int[] @default([])\n  deep Json @default(\"{\\\"b\\\":[1,[]]}\") @renamed(from: \"old\")\n}\n",
    );
    let document = DocumentId::Type(TypeId(0));
    let fits = Fits::new(&shapes, &ValueShape::Document(document));
    let told = |inner: &str, levels: usize| -> Vec<String> {
        let around = levels - 1;
        let text = format!("{}{inner}{}", r#"{"list":[],"deep":1,"x":"#.repeat(around), "}".repeat(around));
        let found = faults(&shapes, document, &text);
        assert_eq!(fits.fits(&text), found.is_empty(), "{text}");
        found.iter().map(|fault| fault.path.replace(&"/x".repeat(around), "…")).collect()
    };
    assert!(told("{}", 97).is_empty());
    assert_eq!(told("{}", 98), ["…/deep/b/1"]);
    assert_eq!(told("{}", 99), ["…/deep/b"]);
    assert_eq!(told("{}", 100), ["…/list", "…/deep"]);
    assert!(told(r#"{"list":[],"old":1}"#, 99).is_empty());
    assert_eq!(told(r#"{"list":1,"old":[]}"#, 100), ["…/old", "…/list"]);
}

mod forms {
    use isotype_core::document::pattern::Pattern;
    use isotype_core::document::{scalars, texts};
    use proptest::prelude::*;

    type Judge = fn(&str) -> bool;

    /// Each form twice: as the expression that the validators carry, and as the function of the oracle.
    fn forms() -> Vec<(&'static str, Pattern, Judge)> {
        let pattern = |text: &str| Pattern::of_wire(text).expect("an expression of the wire is portable");
        vec![
            ("BigInt", pattern(texts::BIG_INT), scalars::is_big_int as Judge),
            ("Decimal(65,30)", pattern(&texts::decimal(65, 30)), |text| scalars::is_decimal(text, 65, 30)),
            ("Decimal(3,3)", pattern(&texts::decimal(3, 3)), |text| scalars::is_decimal(text, 3, 3)),
            ("Decimal(3,0)", pattern(&texts::decimal(3, 0)), |text| scalars::is_decimal(text, 3, 0)),
            ("Decimal(4,3)", pattern(&texts::decimal(4, 3)), |text| scalars::is_decimal(text, 4, 3)),
            ("DateTime", pattern(texts::DATE_TIME), scalars::is_date_time as Judge),
            ("Bytes", pattern(texts::BYTES), scalars::is_base64 as Judge),
        ]
    }

    fn text() -> impl Strategy<Value = String> {
        let seeds = prop::sample::select(vec![
            "9223372036854775807",
            "-9223372036854775808",
            "-0",
            "12345678901234567890123456789012345.123456789012345678901234567890",
            "0.125",
            "999",
            "2024-02-29T23:59:59.999+14:00",
            "0001-01-01T00:00:00Z",
            "9999-12-31T00:00:00-00:00",
            "2100-02-28T00:00:00Z",
            "aGk=",
            "YQ==",
            "AAAA",
            "",
        ]);
        let sign = prop::sample::select(vec![
            '0', '1', '2', '3', '9', '-', '+', '.', ':', 'T', 'Z', 'z', '=', 'A', 'Q', 'é',
        ]);
        (seeds, prop::collection::vec((any::<prop::sample::Index>(), sign, 0..3_u8), 0..3)).prop_map(
            |(seed, changes)| {
                let mut chars: Vec<char> = seed.chars().collect();
                for (at, sign, kind) in changes {
                    let at = at.index(chars.len() + 1);
                    match kind {
                        0 => chars.insert(at, sign),
                        1 if at < chars.len() => chars[at] = sign,
                        2 if at < chars.len() => drop(chars.remove(at)),
                        _ => {}
                    }
                }
                chars.into_iter().collect()
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_expressions_of_the_wire_and_the_oracle_agree(text in text()) {
            for (name, pattern, judge) in forms() {
                prop_assert_eq!(pattern.matches(&text), judge(&text), "{} on {:?}", name, text);
            }
        }
    }
}
