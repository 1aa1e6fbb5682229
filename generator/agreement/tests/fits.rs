//! The fast check of a text gives the verdict of the interpreter of shapes: random schemas, texts of their documents,
//! and mutants of these, most of them broken.
//!
//! `ISOTYPE_TEXTS=10000` schemas are a night.

use isotype_agreement::random::dice::Dice;
use isotype_agreement::random::schemas::schema;
use isotype_agreement::random::{document, runner};
use isotype_core::document::fits::Fits;
use isotype_core::document::verdict::faults_of;
use isotype_core::document::{DocumentId, Shapes, TypeId, ValueShape};
use isotype_core::source::Sources;
use proptest::strategy::{Strategy, ValueTree};

/// Schemas of a usual run.
const SCHEMAS: u64 = 40;
/// Values of each document.
const VALUES: usize = 6;
/// Mutants of each value.
const MUTANTS: usize = 12;

/// What is put into a text.
const PARTS: [&str; 40] = [
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "1.0",
    "1.5",
    "1e2",
    "1E400",
    "01",
    "-",
    "2147483648",
    "1e-400",
    "123456789012345678",
    "\"\"",
    "\"a\"",
    "\"1\"",
    "\"-0\"",
    "\"1.50\"",
    "\"aGk=\"",
    "\"2026-01-31T12:00:00Z\"",
    "\"\\u0000\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud83d\"",
    "\"\\ude00\"",
    "\"\\x\"",
    "\"\\u00e9\\n\\/\"",
    "\"\u{1}\"",
    "\"__proto__\"",
    "\"\\u005f_proto__\"",
    "[]",
    "{}",
    "[null]",
    "{\"a\":1,\"a\":2}",
    "\u{feff}",
    " \t\r\n",
    ",",
    "\"type\":\"x\",",
];

fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let (mut inside, mut escaped, mut joins) = (false, false, false);
    for letter in text.chars() {
        let sign = !inside && "{}[],:".contains(letter);
        match tokens.last_mut() {
            Some(last) if joins && !sign => last.push(letter),
            _ => tokens.push(letter.to_string()),
        }
        if letter == '"' && !escaped {
            inside = !inside;
        }
        escaped = inside && letter == '\\' && !escaped;
        joins = !sign && (inside || letter != '"');
    }
    tokens
}

fn mutant(dice: &mut Dice, text: &str, other: &str) -> String {
    let mut parts = tokens(text);
    for _ in 0..1 + dice.below(2) {
        let (at, to) = (dice.below(parts.len()), dice.below(parts.len()));
        let (low, high) = (at.min(to), at.max(to).min(at.min(to) + 8));
        match dice.below(8) {
            0 if parts.len() > 1 => drop(parts.remove(at)),
            1 => parts.insert(at, (*dice.pick(&PARTS)).to_owned()),
            2 | 3 => (*dice.pick(&PARTS)).clone_into(&mut parts[at]),
            4 => parts.swap(at, to),
            5 => {
                let again = parts[low..high].to_vec();
                parts.splice(high..high, again);
            }
            6 => parts[at] = dice.pick(&tokens(other)).clone(),
            _ => {
                // Another spelling of the same text, and sometimes no text any more.
                let letters = parts[at].chars().map(|letter| match dice.below(4) {
                    0 if letter.is_alphabetic() && (letter as u32) < 0x10000 => {
                        format!("\\u{:04x}", letter as u32)
                    }
                    _ => letter.to_string(),
                });
                parts[at] = letters.collect();
            }
        }
        if parts.is_empty() {
            parts.push(String::new());
        }
    }
    parts.concat()
}

#[derive(Default)]
struct Count {
    taken: u64,
    refused: u64,
}

fn hold(shapes: &Shapes, shape: &ValueShape, fits: &Fits, text: &str, count: &mut Count) {
    let faults = faults_of(shapes, shape, text);
    assert_eq!(fits.fits(text), faults.is_empty(), "{text:?}: {faults:?} {shape:?} of {shapes:#?}");
    *(if faults.is_empty() { &mut count.taken } else { &mut count.refused }) += 1;
}

#[test]
fn the_fast_check_and_the_interpreter_agree() {
    let schemas = std::env::var("ISOTYPE_TEXTS").ok().and_then(|it| it.parse().ok()).unwrap_or(SCHEMAS);
    let mut count = Count::default();
    for seed in 0..schemas {
        let made = schema(seed).text();
        let (schema, diagnostics) = isotype_core::read(&Sources::single("random.prisma", made.clone()));
        assert!(!diagnostics.has_errors(), "{diagnostics:?}\n{made}");
        let shapes = &schema.shapes;
        let (mut dice, mut runner) = (Dice::new(seed, &[7]), runner(seed));
        let mut other = String::from("{\"type\":\"a\",\"k\":[1]}");
        for id in shapes.documents() {
            let one = ValueShape::Document(id);
            let list = ValueShape::List(Box::new(one.clone()));
            let (of_one, of_list) = (Fits::new(shapes, &one), Fits::new(shapes, &list));
            let samples = document(shapes, id, 3);
            for _ in 0..VALUES {
                let sample = samples.new_tree(&mut runner).expect("a value").current();
                for text in [sample.sent.to_string(), format!("{:#}", sample.expected)] {
                    hold(shapes, &one, &of_one, &text, &mut count);
                    hold(shapes, &list, &of_list, &format!("[{text},{other}]"), &mut count);
                    for _ in 0..MUTANTS {
                        let mutant = mutant(&mut dice, &text, &other);
                        hold(shapes, &one, &of_one, &mutant, &mut count);
                    }
                    other = text;
                }
            }
        }
    }
    println!("{schemas} schemas: {} texts taken, {} refused", count.taken, count.refused);
    assert!(count.taken * 5 > count.refused, "too few mutants are taken to mean anything");
}

#[test]
fn the_grammar_and_the_depth_are_those_of_the_interpreter() {
    let made = "type T {\n  a Int?\n  b Json? @renamed(from: \"c\")\n  d Int? @renamed(from: \"e\")\n  @@strict\n}\n";
    let (schema, _) = isotype_core::read(&Sources::single("case.prisma", made));
    let shapes = &schema.shapes;
    let nested = |levels: usize| format!("{{\"b\":{}1{}}}", "[".repeat(levels), "]".repeat(levels));
    let mut texts: Vec<String> = [0, 98, 99, 100, 20_000].into_iter().map(nested).collect();
    texts.extend(
        [
            "",
            " ",
            "{}",
            " { } ",
            "{}x",
            "{},",
            "{\"a\":1,}",
            "{,}",
            "{\"a\" 1}",
            "{\"a\":1 \"b\":2}",
            "{\"a\":1}\0",
            "\0",
            "{\"a\":1\0}",
            "{a:1}",
            "{\"a\":+1}",
            "{\"a\":1.}",
            "{\"a\":.5}",
            "{\"a\":1e}",
            "{\"a\":1e+}",
            "{\"a\":-}",
            "{\"a\":-0.0e-0}",
            "{\"a\":1e0}",
            "{\"a\":nulll}",
            "{\"a\":nul}",
            "{\"b\":tru}",
            "{\"b\":\"\\ud800\\n\"}",
            "{\"b\":\"\\ud800\\udbff\"}",
            "{\"b\":\"\\ud83d\u{1f600}\"}",
            "{\"b\":\"\\u12\"}",
            "{\"b\":\"\\u+123\"}",
            "{\"b\":\"\u{7f}\"}",
            "{\"b\":\"\n\"}",
            "{\"b\":[1,2,]}",
            "{\"b\":[,1]}",
            "{\"b\":{\"x\":1,\"x\":1}}",
            "{\"d\":1,\"e\":\"x\"}",
            "{\"e\":\"x\",\"d\":1}",
            "{\"e\":\"x\"}",
            "{\"e\":1}",
            "{\"e\":1,\"e\":1}",
            "{\"c\":[[1]],\"a\":2}",
            "{\"c\":1,\"b\":2}",
            "{\"\\u0061\":1}",
            "{\"\\u0061\":1,\"a\":1}",
            "{\"x\":1}",
            "{\"b\":{\"__proto__\":1}}",
            "{\"b\":\"__proto__\"}",
            "{\"b\":1e308}",
            "{\"b\":1e309}",
            "[{}]",
            "null",
        ]
        .map(str::to_owned),
    );
    let shape = ValueShape::Document(DocumentId::Type(TypeId(0)));
    let (fits, mut count) = (Fits::new(shapes, &shape), Count::default());
    texts.iter().for_each(|text| hold(shapes, &shape, &fits, text, &mut count));
}
