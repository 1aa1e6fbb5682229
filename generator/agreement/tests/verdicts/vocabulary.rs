//! The words of a schema, and the values beside the bounds of its rules: what a random text would never hit.

use isotype_agreement::random::dice::Dice;
use isotype_core::document::{EnumId, FieldShape, Shapes, ValueShape};
use isotype_core::scalar::{Rule, Scalar};

/// Values in the spelling of JSON that are right somewhere and wrong elsewhere.
const RAW: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-0.0",
    "1.0",
    "1e2",
    "1.5",
    "-1",
    "1e400",
    "-1e999",
    "1e17",
    "2147483647",
    "2147483648",
    "-2147483649",
    "2147483647.0",
    "2147483647.5",
    "1E+2",
    "10e-1",
    "9007199254740993",
    "-9007199254740993",
    "18446744073709551616",
    "123456789012345678901234567890",
    "0.1e1",
    "5e-324",
    "1e-400",
    "1.7976931348623157e308",
    "1.7976931348623159e308",
    "\"\"",
    "\"x\"",
    "\"1\"",
    "\"01\"",
    "\"-0\"",
    "\"-0.00\"",
    "\"+1\"",
    "\"1.50\"",
    "\"1e3\"",
    "\".5\"",
    "\"1.\"",
    "\"9223372036854775807\"",
    "\"9223372036854775808\"",
    "\"-9223372036854775808\"",
    "\"-9223372036854775809\"",
    "\"12345678901234567890123456789012345\"",
    "\"123456789012345678901234567890123456\"",
    "\"0.123456789012345678901234567890\"",
    "\"0.1234567890123456789012345678901\"",
    "\"2001-02-29T00:00:00Z\"",
    "\"2000-02-29T00:00:00Z\"",
    "\"2001-02-03T04:05:06Z\"",
    "\"2001-02-03t04:05:06Z\"",
    "\"2001-02-03T04:05:06.123456+01:30\"",
    "\"2001-02-03T04:05:60Z\"",
    "\"2001-02-03T24:00:00Z\"",
    "\"2001-12-31T23:59:59.9999-23:59\"",
    "\"0001-01-01T00:00:00+00:01\"",
    "\"0001-01-01T00:00:00-00:00\"",
    "\"9999-12-31T23:59:59.999999Z\"",
    "\"0000-01-01T00:00:00Z\"",
    "\"2001-02-03\"",
    "\"2001-02-03T04:05:06\"",
    "\"2001-02-03T04:05:06Z\\n\"",
    "\"AA==\"",
    "\"AB==\"",
    "\"AA\"",
    "\"AAA=\"",
    "\"AAB=\"",
    "\"A===\"",
    "\"_-8=\"",
    "\"AAAA\\n\"",
    "\"constructor\"",
    "\"__proto__\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\\udc00\\ud800\"",
    "\"\\ud83d\\ude00\"",
    "\"\u{e000}\u{feff}\u{2028}\"",
    "\"\\u00e9\"",
    "\"e\u{301}\"",
    "[]",
    "{}",
    "[null]",
    "[[]]",
    "[{}]",
    "{\"a\":1}",
    "{\"a\":null}",
    "{\"__proto__\":1}",
    "{\"\\u005f_proto__\":null}",
    "{\"constructor\":\"x\"}",
    "{\"\\u0000\":1}",
    "{\"\\udfff\":1}",
    "{\"type\":\"?\"}",
    "{\"type\":\"?\",\"x\":\"\\udfff\"}",
    "{\"a\":{\"a\":{},\"a\":1}}",
    "[1e400]",
    "[1,\"a\"]",
    "\"a@b\"",
    "\"a@b.\"",
    "\"https://x\"",
    "\"https:/x\"",
    "\"１\"",
];

/// Keys that a reader may not know, or may not take.
const KEYS: &[&str] = &[
    "\"extra\"",
    "\"__proto__\"",
    "\"constructor\"",
    "\"toString\"",
    "\"hasOwnProperty\"",
    "\"\"",
    "\"type\"",
    "\"kind\"",
    "\"0\"",
    "\"\\u0001\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"a\\/b\"",
    "\"\\u005f_proto__\"",
    "\"valueOf\"",
    "\"length\"",
    "\"then\"",
];

/// The words of one schema, in the spelling of JSON.
pub(crate) struct Vocabulary {
    keys: Vec<String>,
    texts: Vec<String>,
    fields: Vec<FieldShape>,
    enums: Vec<Vec<String>>,
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

impl Vocabulary {
    pub(crate) fn of(shapes: &Shapes) -> Vocabulary {
        let fields: Vec<FieldShape> = shapes.types.iter().flat_map(|it| it.fields.iter().cloned()).collect();
        let variants = || shapes.unions.iter().flat_map(|it| &it.variants);
        let enums: Vec<Vec<String>> = shapes
            .enums
            .iter()
            .map(|it| it.values.iter().flat_map(|value| value.texts()).map(quoted).collect())
            .collect();
        let mut keys: Vec<&str> = fields.iter().flat_map(|it| [it.key.as_str(), it.name.as_str()]).collect();
        keys.extend(fields.iter().flat_map(|it| it.renamed_from.iter().map(String::as_str)));
        keys.extend(shapes.unions.iter().map(|it| it.discriminator.as_str()));
        let mut texts: Vec<String> = enums.concat();
        texts.extend(variants().flat_map(|it| it.tags().chain([it.name.as_str()])).map(quoted));
        texts.extend(shapes.enums.iter().flat_map(|it| it.values.iter().map(|value| quoted(&value.name))));
        Vocabulary { keys: keys.into_iter().map(quoted).collect(), texts, fields, enums }
    }

    /// A key, as likely one of the schema as one of none.
    pub(crate) fn key(&self, dice: &mut Dice) -> String {
        match dice.any(&self.keys).filter(|_| dice.chance(60)) {
            Some(key) => key,
            None => (*dice.pick(KEYS)).to_owned(),
        }
    }

    /// Any value.
    pub(crate) fn raw(&self, dice: &mut Dice) -> String {
        match dice.below(10) {
            0 | 1 => dice.any(&self.texts).unwrap_or_else(|| "\"\"".to_owned()),
            2 => dice.any(&self.fields).map_or_else(|| "{}".to_owned(), |field| self.near(&field, dice)),
            _ => (*dice.pick(RAW)).to_owned(),
        }
    }

    /// A value for a key: where the schema has such a field, one beside what its type and rules allow.
    pub(crate) fn for_key(&self, key: &str, dice: &mut Dice) -> String {
        let fields: Vec<&FieldShape> =
            self.fields.iter().filter(|it| it.keys().any(|it| quoted(it) == key)).collect();
        match dice.any(&fields) {
            Some(field) if dice.chance(75) => self.near(field, dice),
            _ => self.raw(dice),
        }
    }

    fn near(&self, field: &FieldShape, dice: &mut Dice) -> String {
        self.near_value(&field.value, &field.rules, dice)
    }

    fn near_value(&self, value: &ValueShape, rules: &[Rule], dice: &mut Dice) -> String {
        match value {
            ValueShape::List(inner) | ValueShape::Map(inner) => {
                let is_list = matches!(value, ValueShape::List(_));
                let length = rules.iter().find(|rule| matches!(rule, Rule::Length { .. }));
                let count = length.map_or(1, |rule| near_length(rule, dice)).min(6);
                let rest: Vec<Rule> =
                    rules.iter().filter(|rule| !matches!(rule, Rule::Length { .. })).cloned().collect();
                let entries = (0..count).map(|index| {
                    let entry = self.near_value(inner, &rest, dice);
                    if is_list { entry } else { format!("\"{index}\":{entry}") }
                });
                let entries = entries.collect::<Vec<_>>().join(",");
                if is_list { format!("[{entries}]") } else { format!("{{{entries}}}") }
            }
            ValueShape::Enum(EnumId(index)) => dice.pick(&self.enums[*index]).clone(),
            ValueShape::Document(_) => (*dice.pick(&["{}", "[]", "null", "\"\""])).to_owned(),
            ValueShape::Scalar(scalar) => match dice.any(rules) {
                Some(rule) => near_rule(&rule, *scalar, dice),
                None => (*dice.pick(RAW)).to_owned(),
            },
        }
    }
}

/// A count at the ends of a length, or just beyond them.
fn near_length(rule: &Rule, dice: &mut Dice) -> usize {
    let Rule::Length { min, max } = rule else { return 1 };
    let ends: Vec<i64> = [*min, *max].into_iter().flatten().map(i64::from).collect();
    (dice.pick(&ends) + dice.between(-1, 1)).max(0) as usize
}

/// A value that keeps a rule only just, or breaks it only just.
fn near_rule(rule: &Rule, scalar: Scalar, dice: &mut Dice) -> String {
    match rule {
        Rule::Length { .. } => {
            let letter = dice.pick(&["a", "😀", "\\ud83d\\ude00", "e\u{301}", "\\n", "\\u0001"]);
            // The fourth is two code points.
            format!("\"{}\"", letter.repeat(near_length(rule, dice)))
        }
        Rule::Gt(bound) | Rule::Gte(bound) | Rule::Lt(bound) | Rule::Lte(bound) => {
            let number = beside(bound, dice);
            match scalar {
                Scalar::BigInt | Scalar::Decimal => format!("\"{number}\""),
                _ => number,
            }
        }
        Rule::StartsWith(part) | Rule::EndsWith(part) | Rule::Contains(part) => {
            let mut text: Vec<char> = part.chars().collect();
            match dice.below(7) {
                0 => drop(text.pop()),
                1 => text.insert(0, ' '),
                2 => text.push('\n'),
                3 => text.extend(part.chars()),
                4 => text = part.to_uppercase().chars().collect(),
                5 if !text.is_empty() => drop(text.remove(0)),
                _ => {}
            }
            quoted(&String::from_iter(text))
        }
        Rule::Regex(pattern) => {
            let made = isotype_core::document::pattern::Pattern::example(pattern, dice.below(64) as u32);
            let mut text: Vec<char> = made.unwrap_or_default().chars().collect();
            match dice.below(6) {
                0 => text.push('\n'),
                1 => text.push('\u{2028}'),
                2 if !text.is_empty() => drop(text.remove(dice.below(text.len()))),
                3 => text.insert(0, *dice.pick(&['A', '-', ' ', 'é', '😀', '0'])),
                4 => text.extend(text.clone()),
                _ => {}
            }
            quoted(&String::from_iter(text))
        }
        Rule::Email => (*dice.pick(&[
            "\"a@b\"",
            "\"a.b+c@d-e.example\"",
            "\"a@b.\"",
            "\"@b\"",
            "\"a@\"",
            "\"a b@c\"",
            "\"a@b\\n\"",
            "\"ä@b\"",
            "\"a@-b\"",
            "\"a@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
            "\"a@b@c\"",
            "\".@b\"",
            "\"a@b..c\"",
        ]))
        .to_owned(),
        Rule::Url => (*dice.pick(&[
            "\"https://a\"",
            "\"x+y:\\/\\/ä?\"",
            "\"file:///\"",
            "\"https:/a\"",
            "\"//a\"",
            "\"https://\"",
            "\"https://a b\"",
            "\"1://a\"",
            "\"https://a\\n\"",
            "\"https://a\\u007f\"",
            "\"h://\u{2028}\"",
            "\"https://a`\"",
        ]))
        .to_owned(),
        Rule::Datetime => (*dice.pick(&[
            "\"2001-02-03T04:05:06Z\"",
            "\"2001-02-03\"",
            "\"2001-02-30T00:00:00Z\"",
            "\"9999-12-31T23:59:59-00:01\"",
        ]))
        .to_owned(),
    }
}

/// A number at a bound or just beside it, in one of its spellings.
fn beside(bound: &str, dice: &mut Dice) -> String {
    let whole = !bound.contains('.');
    match dice.below(9) {
        0 | 1 if whole => {
            bound.parse::<i128>().map_or_else(|_| bound.to_owned(), |number| (number + 1).to_string())
        }
        2 | 3 if whole => {
            bound.parse::<i128>().map_or_else(|_| bound.to_owned(), |number| (number - 1).to_string())
        }
        4 if whole => format!("{bound}.0"),
        5 if whole => format!("{bound}.000000000000000000000000000001"),
        6 => format!("{bound}{}", if whole { "e0" } else { "0" }),
        7 if !whole => format!("{bound}1"),
        8 => match bound.strip_prefix('-') {
            Some(bound) => bound.to_owned(),
            None => format!("-{bound}"),
        },
        _ => bound.to_owned(),
    }
}
