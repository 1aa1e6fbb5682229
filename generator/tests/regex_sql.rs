//! PostgreSQL's checks of `@regex`, `@email`, `@url` and `@datetime` fit the same texts as the oracle in the core says:
//! random expressions of the portable subset, and random texts made from their own characters.

mod databases;

use databases::Database;
use isotype_core::dialect;
use isotype_core::document::pattern::Pattern;
use isotype_core::document::texts;
use isotype_core::scalar::{Dialect, Rule, Scalar};
use isotype_core::tables::{Base, Check, Column, Condition, Label, Name, Table, Tables, Type};

/// Numbers that are the same on every run: a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("a small number")
    }
}

const CHARACTERS: [char; 16] =
    ['a', 'b', 'Z', '5', '-', '.', '[', ']', '\\', '/', '^', '$', 'é', '😀', '\n', ' '];

fn literal(random: &mut Random) -> String {
    let c = CHARACTERS[random.below(CHARACTERS.len())];
    match c {
        '\n' => "\\n".to_owned(),
        '.' | '[' | ']' | '\\' | '/' | '^' | '$' => format!("\\{c}"),
        _ => c.to_string(),
    }
}

fn class(random: &mut Random) -> String {
    let mut text = String::from(if random.below(3) == 0 { "[^" } else { "[" });
    for _ in 0..=random.below(3) {
        match random.below(4) {
            0 => text.push_str("a-z"),
            1 => text.push_str("\\--5"),
            2 => text.push_str("à-😀"),
            _ => text.push_str(&literal(random).replace('-', "\\-")),
        }
    }
    text.push(']');
    text
}

fn expression(random: &mut Random, depth: usize) -> String {
    let mut text = String::new();
    for _ in 0..random.below(4) {
        let atom = match random.below(if depth == 0 { 4 } else { 6 }) {
            0 | 1 => literal(random),
            2 | 3 => class(random),
            4 => format!("(?:{})", expression(random, depth - 1)),
            _ => format!("({}|{})", expression(random, depth - 1), expression(random, depth - 1)),
        };
        text.push_str(&atom);
        text.push_str(["", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,}"][random.below(9)]);
    }
    text
}

fn text(random: &mut Random) -> String {
    (0..random.below(6)).map(|_| CHARACTERS[random.below(CHARACTERS.len())]).collect()
}

fn table(rule: Rule) -> Tables {
    let name = "text".to_owned();
    let ty = Type { base: Base::Scalar(Scalar::String), list: false };
    let check = Check { name: None, column: Some(name.clone()), conditions: vec![Condition::Rule(rule)] };
    Tables {
        tables: vec![Table {
            name: Name::plain("bound"),
            label: Label::default(),
            docs: None,
            columns: vec![Column {
                name,
                label: Label::default(),
                ty,
                nullable: false,
                default: None,
                docs: None,
            }],
            primary_key: None,
            indexes: Vec::new(),
            foreign_keys: Vec::new(),
            checks: vec![check],
        }],
        ..Tables::default()
    }
}

/// Makes a table with the rule and says of each text whether it is taken.
fn taken(database: &mut Database, rule: Rule, texts: &[String]) -> Vec<bool> {
    let tables = table(rule);
    let up = dialect::create(Dialect::Postgresql, &tables).to_sql();
    database.run(&up).unwrap_or_else(|error| panic!("{error}\n{up}"));
    let verdicts = texts
        .iter()
        .map(|text| {
            let text = text.replace('\\', "\\\\").replace('\'', "''");
            match database.run(&format!("INSERT INTO bound VALUES (E'{text}')")) {
                Ok(_) => true,
                // 23514 is a check that does not hold; anything else is a mistake of ours.
                Err(error) if error.contains("23514") => false,
                Err(error) => panic!("{error}\n{up}"),
            }
        })
        .collect();
    database.run(&dialect::drop_all(Dialect::Postgresql, &tables).to_sql()).expect("the table can go");
    assert_eq!(database.catalog(), Tables::default());
    verdicts
}

#[test]
fn expressions_fit_the_same_texts_on_postgresql() {
    let mut database = Database::fresh(Dialect::Postgresql);
    let mut random = Random(0x5eed);
    let (mut fits, mut fails) = (0, 0);
    for _ in 0..150 {
        let bare = expression(&mut random, 2);
        let written = if random.below(4) > 0 { format!("^(?:{bare})$") } else { bare };
        let pattern = Pattern::read(&written).unwrap_or_else(|fault| panic!("{written}: {fault:?}"));
        let texts: Vec<String> = (0..15).map(|_| text(&mut random)).collect();
        let expected: Vec<bool> = texts.iter().map(|text| pattern.matches(text)).collect();
        let actual = taken(&mut database, Rule::Regex(written.clone()), &texts);
        assert_eq!(actual, expected, "{written}: {texts:?}");
        fits += expected.iter().filter(|fit| **fit).count();
        fails += expected.iter().filter(|fit| !**fit).count();
    }
    // The texts must tell expressions apart, or the test says nothing.
    assert!(fits > 200 && fails > 200, "{fits} fit, {fails} do not");
}

#[test]
fn the_expressions_of_the_wire_fit_the_same_texts_on_postgresql() {
    let mut database = Database::fresh(Dialect::Postgresql);
    let samples = [
        "a@b",
        "a.b+c@d-e.example",
        "a@-b",
        "@b",
        "a b@c",
        "a@b.c.",
        "https://x",
        "ftp://a b",
        "x:y",
        "x://\u{7f}",
        "x://\u{1}",
        "x://é😀",
        "x://a\\b",
        "2024-02-29T00:00:00Z",
        "2023-02-29T00:00:00Z",
        "2024-01-01T00:00:00",
        "2024-01-01T23:59:59.999999+05:30",
        "0001-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59-01:00",
        "2024-1-1T00:00:00Z",
        "",
        "\n",
        "a@b\n",
    ]
    .map(str::to_owned);
    for (rule, wire) in
        [(Rule::Email, texts::EMAIL), (Rule::Url, texts::URL), (Rule::Datetime, texts::DATE_TIME)]
    {
        let pattern = Pattern::of_wire(wire).expect("an expression of the wire");
        let expected: Vec<bool> = samples.iter().map(|text| pattern.matches(text)).collect();
        assert!(expected.contains(&true) && expected.contains(&false));
        assert_eq!(taken(&mut database, rule, &samples), expected, "{wire}: {samples:?}");
    }
}
