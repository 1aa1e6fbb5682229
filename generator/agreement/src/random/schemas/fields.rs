//! Fields by chance, with the rules and the defaults that their types take.

use isotype_core::scalar::Scalar;

use super::{Enum, Field, Value, words};
use crate::hostile::quoted;
use crate::random::dice::Dice;

/// What the fields of a schema may refer to.
pub(super) struct Fields<'s> {
    pub(super) enums: &'s [Enum],
    pub(super) documents: &'s [String],
}

/// Rules of texts that some text keeps, with one that does.
const TEXTS: &[(&[&str], &str)] = &[
    (&["@length(1, 8)"], "ab"),
    (&["@length(0, 1)"], ""),
    (&["@length(min: 3)"], "größe"),
    (&["@length(max: 5)"], "😀😀😀😀😀"),
    (&["@length(4, 4)"], "e\u{301}e\u{301}"),
    (&["@startsWith(\"x-\")"], "x-"),
    (&["@startsWith(\"^[\\\"\\\\\")", "@length(max: 9)"], "^[\"\\"),
    (&["@endsWith(\"!\")"], "!"),
    (&["@endsWith(\"\\n$\")"], "\n$"),
    (&["@contains(\"m\\\"d\")"], "m\"d"),
    (&["@contains(\"\u{1f600}\")", "@length(1, 6)"], "\u{1f600}"),
    (&["@startsWith(\"a\")", "@endsWith(\"a\")", "@contains(\"b.c\")"], "ab.ca"),
    (&["@startsWith(\"\")"], "any"),
    (&["@regex(\"^[a-z][a-z0-9-]{0,11}$\")"], "a-1"),
    (&["@regex(\"^[a-z]+$\")", "@length(2, 6)"], "abc"),
    (&["@regex(\"^#[0-9a-fA-F]{6}$\")"], "#00ffAA"),
    (&["@regex(\"^(?:red|green|blue)[0-9]?$\")"], "red1"),
    (&["@regex(\"^[^a-z\\n]{2,4}$\")"], "AB"),
    (&["@regex(\"[α-ω]+\")"], "λ"),
    (&["@regex(\"^a|b$\")"], "xb"),
    (&["@regex(\"^$\")"], ""),
    (&["@regex(\"^\\\\+?[0-9]{3}(?:-[0-9]{4}){1,2}$\")"], "+123-4567"),
    (&["@regex(\"^[\\\\]\\\\\\\\/.-]*$\")"], "/.-"),
    (&["@regex(\"^(?:(?:a|b)c?)*$\")", "@endsWith(\"c\")"], "abc"),
    (&["@email"], "a@b.co"),
    (&["@email", "@length(max: 12)"], "a@b.co"),
    (&["@url"], "https://a.b"),
    (&["@url", "@startsWith(\"https://\")"], "https://a.b"),
    (&["@datetime"], "2024-02-29T23:59:59Z"),
];

/// Rules of numbers, with a number that keeps them.
const INTS: &[(&[&str], &str)] = &[
    (&["@gte(1)", "@lte(60)"], "15"),
    (&["@gt(-5)", "@lt(5)"], "0"),
    (&["@gte(0)"], "0"),
    (&["@lt(0)"], "-1"),
    (&["@gt(2147483645)"], "2147483647"),
    (&["@lte(-2147483648)"], "-2147483648"),
    (&["@gte(7)", "@lte(7)"], "7"),
    (&["@gt(99)", "@lte(101)"], "100"),
];
const BIG_INTS: &[(&[&str], &str)] = &[
    (&["@gt(0)"], "9007199254740993"),
    (&["@gte(-10)", "@lte(10)"], "-10"),
    (&["@gte(9223372036854775807)"], "9223372036854775807"),
    (&["@lt(-9223372036854775806)"], "-9223372036854775808"),
    (&["@gt(9007199254740992)", "@lt(9007199254740994)"], "9007199254740993"),
    (&["@gt(-100)", "@lt(1000)"], "99"),
    (&["@lte(0)"], "0"),
];
const FLOATS: &[(&[&str], &str)] = &[
    (&["@gt(0)", "@lte(1)"], "0.5"),
    (&["@gte(-0.1)"], "3"),
    (&["@lt(1.5)"], "-2.25"),
    (&["@gte(0.1)", "@lte(0.3)"], "0.2"),
    (&["@gt(9007199254740991)"], "9007199254740994"),
    (&["@gte(0)", "@lt(360)"], "359.999"),
    (&["@gte(5)", "@lte(5)"], "5"),
];
const DECIMALS: &[(&[&str], &str)] = &[
    (&["@gte(0)", "@lte(1)"], "0.1"),
    (&["@gt(0.05)", "@lt(0.15)"], "0.10"),
    (&["@gte(-12345678901234567890.5)"], "12345678901234567890.123456789"),
    (&["@lt(1000)"], "999.99"),
    (&["@lte(-1)"], "-1.5"),
    (&["@gt(99.9)", "@lte(100.1)"], "100"),
    (&["@gt(9.000000000000000000000000000001)"], "9.000000000000000000000000000002"),
    (&["@gte(12.50)", "@lte(12.50)"], "12.5"),
];

/// Constants of the scalars whose rules, if any, say nothing of them.
fn constant(dice: &mut Dice, scalar: Scalar) -> String {
    let constants: &[&str] = match scalar {
        Scalar::String => return quoted(&words::text(dice)),
        Scalar::Boolean => &["true", "false"],
        Scalar::Int => &["0", "-7", "2147483647", "-2147483648", "15"],
        Scalar::BigInt => &["0", "9007199254740993", "-9223372036854775808", "1"],
        Scalar::Float => &["0", "0.5", "-0.00000015", "3", "123456789.12345678", "100000000000000000"],
        Scalar::Decimal => &["0", "0.1", "-12345678901234567890.123456789", "1.50", "100"],
        Scalar::DateTime => {
            &["1999-12-31T23:59:59.999Z", "2024-02-29T12:00:00.5+01:30", "0001-01-01T00:00:00Z"]
        }
        Scalar::Json => &[
            "{\"a\":[1,null,\"it's\"]}",
            "null",
            "[]",
            "0.1",
            "\"text\"",
            "{\"constructor\":{\"\":[[1e17]]}}",
            "true",
        ],
        Scalar::Bytes => &["", "AAH/", "aGk="],
    };
    let constant: &&str = dice.pick(constants);
    if matches!(scalar, Scalar::DateTime | Scalar::Json | Scalar::Bytes) {
        quoted(constant)
    } else {
        (*constant).to_owned()
    }
}

impl Fields<'_> {
    /// A field with a name that its type has not yet.
    pub(super) fn field(&self, dice: &mut Dice, taken: &mut Vec<String>) -> Field {
        let scalar = *dice.pick(&Scalar::ALL);
        // Texts and numbers have most of the rules.
        let scalar = if dice.chance(35) { Scalar::String } else { scalar };
        let (name, scalar) = match dice.below(10) {
            0..=2 => (dice.pick(self.documents).clone(), None),
            3 if !self.enums.is_empty() => (dice.pick(self.enums).name.clone(), None),
            _ => (scalar.name().to_owned(), Some(scalar)),
        };
        let named = Box::new(Value::Named(name));
        let value = match dice.below(20) {
            0..=2 => Value::List(named),
            3..=4 => Value::Map(named),
            5 => Value::Map(Box::new(Value::List(named))),
            6 => Value::List(Box::new(Value::Map(named))),
            7 if dice.chance(40) => {
                Value::List(Box::new(Value::Map(Box::new(Value::Map(Box::new(Value::List(named)))))))
            }
            _ => *named,
        };
        let optional = !matches!(value, Value::List(_)) && dice.chance(35);
        let mut field = Field {
            name: words::member(dice, taken),
            docs: words::docs(dice),
            optional,
            map: dice.chance(25).then(|| words::key(dice)),
            default: None,
            rules: Vec::new(),
            least: 0,
            deprecated: words::deprecated(dice),
            renamed: dice.chance(4).then(|| words::key(dice)).into_iter().collect(),
            was: None,
            value,
        };
        self.bind(dice, &mut field, scalar);
        field
    }

    /// Rules, and a default that keeps them.
    fn bind(&self, dice: &mut Dice, field: &mut Field, scalar: Option<Scalar>) {
        let rules = match scalar {
            Some(Scalar::String) => TEXTS,
            Some(Scalar::Int) => INTS,
            Some(Scalar::BigInt) => BIG_INTS,
            Some(Scalar::Float) => FLOATS,
            Some(Scalar::Decimal) => DECIMALS,
            _ => &[],
        };
        let ruled = (!rules.is_empty() && dice.chance(50)).then(|| *dice.pick(rules));
        let entries = !matches!(field.value, Value::Named(_));
        if let Some((rules, _)) = ruled {
            // `@length` of a list or a map counts its entries.
            field.rules = rules.iter().map(|rule| (*rule).to_owned()).collect();
            field.rules.retain(|rule| !entries || !rule.starts_with("@length"));
        }
        if entries && dice.chance(40) {
            let lengths =
                [("@length(1, 3)", 1), ("@length(max: 2)", 0), ("@length(min: 1)", 1), ("@length(2, 2)", 2)];
            let (rule, least) = *dice.pick(&lengths);
            field.rules.push(rule.to_owned());
            field.least = least;
        }
        if !dice.chance(35) {
            return;
        }
        let written = |dice: &mut Dice| match (scalar, ruled) {
            (Some(Scalar::String), Some((_, text))) => Some(quoted(text)),
            (Some(_), Some((_, number))) => Some((*number).to_owned()),
            (Some(scalar), None) => Some(constant(dice, scalar)),
            (None, _) => {
                let value = self.enums.iter().find(|it| it.name == field.value.name())?;
                Some(dice.pick(&value.values).name.clone())
            }
        };
        field.default = match &field.value {
            Value::Named(_) if field.optional && dice.chance(15) => Some("null".to_owned()),
            Value::Named(_) => written(dice),
            Value::Map(_) => (field.least == 0).then(|| "{}".to_owned()),
            Value::List(inner) => match inner.as_ref() {
                Value::Named(_) if field.least > 0 || dice.chance(40) => {
                    let count = field.least.max(1);
                    let entries: Option<Vec<String>> = (0..count).map(|_| written(dice)).collect();
                    entries.map(|entries| format!("[{}]", entries.join(", ")))
                }
                _ => (field.least == 0).then(|| "[]".to_owned()),
            },
        };
    }
}
