//! Random schemas, changed with all that a data step needs to know, and what the earlier one wrote: both databases do
//! what the interpreter says, forth and back, once and again, and each side reads what it makes.
//!
//! `ISOTYPE_PAIRS=1000` pairs are a night, `ISOTYPE_SEED=7` one.

use isotype_agreement::random::dice::Dice;
use isotype_agreement::random::schemas::{RandomSchema, edited, schema, stepped};
use isotype_agreement::random::{document, runner};
use isotype_core::document::evolution::{Direction, Finding};
use isotype_core::document::json::Json;
use isotype_core::document::rewrite::{Extent, NO_WAY_BACK, Program};
use isotype_core::document::{ValueShape, verdict};
use isotype_core::migration::document_findings;
use isotype_core::model::Schema;
use isotype_core::source::Sources;
use proptest::strategy::{Strategy, ValueTree};

use crate::databases::{made, open, read, sorted};

/// Pairs of a usual run.
const PAIRS: u64 = 24;
/// Values of each document.
const VALUES: usize = 6;

#[derive(Debug, Default)]
struct Count {
    programs: u64,
    texts: u64,
    changed: u64,
    safe: u64,
    back: u64,
}

fn resolved(made: &RandomSchema) -> Schema {
    let (schema, diagnostics) = isotype_core::read(&Sources::single("random.prisma", made.text()));
    assert!(!diagnostics.has_errors(), "{diagnostics:?}\n{}", made.text());
    schema
}

/// A document with another one's parts in it.
fn mutant(dice: &mut Dice, json: &serde_json::Value, other: &serde_json::Value) -> serde_json::Value {
    use serde_json::{Value, json};
    if dice.chance(15) {
        let odd = [Value::Null, json!(1), json!("1"), json!([]), json!({}), json!([[1.5]]), other.clone()];
        return dice.pick(&odd).clone();
    }
    match json {
        Value::Array(items) => items.iter().map(|item| mutant(dice, item, other)).collect(),
        Value::Object(entries) => {
            let mut made = serde_json::Map::new();
            for (key, value) in entries {
                if !dice.chance(10) {
                    made.insert(key.clone(), mutant(dice, value, other));
                }
            }
            if dice.chance(20) {
                let odd = ["a\"b", "", "\\", "it's", "$.x[0]", "é", "type", "kind"];
                made.insert((*dice.pick(&odd)).to_owned(), json!({ "x": 1 }));
            }
            Value::Object(made)
        }
        other => other.clone(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn random_programs_do_the_same_everywhere() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let seeds = match number("ISOTYPE_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("ISOTYPE_PAIRS").unwrap_or(PAIRS),
    };
    let whole = seeds.end - seeds.start;
    let databases = open().await;
    let mut count = Count::default();
    for seed in seeds {
        let first = schema(seed).with_former_names(seed);
        let only_steps = seed % 2 == 0;
        let second = match seed % 4 {
            3 => edited(&first, seed),
            _ => stepped(&first, seed, !only_steps),
        };
        let (before, after) = (resolved(&first), resolved(&second));
        // What moves up into one document is gone for all others that hold the one it came from.
        let only_steps = only_steps && !second.text().contains("@was(at:");
        let safe = !document_findings(Direction::Backward, &before, &after).iter().any(Finding::refuses);
        count.safe += u64::from(safe);
        let mut random = runner(seed);
        let mut dice = Dice::new(seed, &[11]);
        for name in first.documents() {
            let named = |schema: &Schema| schema.shapes.document(name).expect("the same documents");
            let id = named(&before);
            let (old, new) = (ValueShape::Document(id), ValueShape::Document(named(&after)));
            let forth = Program::forth(&after.shapes, &new, None, Extent::All);
            let back = Program::back((&before.shapes, &old), (&after.shapes, &new));
            let strategy = document(&before.shapes, id, 2);
            let mut values: Vec<serde_json::Value> = Vec::new();
            for _ in 0..VALUES {
                values.push(strategy.new_tree(&mut random).expect("a value").current().expected);
            }
            let written = values.len();
            for index in 0..written {
                let other = values[(index + 1) % written].clone();
                values.push(mutant(&mut dice, &values[index], &other));
            }
            let mut texts: Vec<String> = values.iter().map(ToString::to_string).collect();
            let shown = |text: &str| {
                format!("seed {seed}, {name}: {text}\n{}\n----\n{}", first.text(), second.text())
            };
            for (program, way) in [(&forth, "forth"), (&back, "back")] {
                count.programs += 1;
                let of_databases = made(&databases, program, &texts).await;
                for (index, text) in texts.iter().enumerate() {
                    count.texts += 1;
                    let json = Json::read(text).unwrap_or_else(|why| panic!("{why}: {}", shown(text)));
                    let expected = program.apply(&json);
                    count.changed += u64::from(expected != json);
                    for (database, text_there) in ["SQLite", "PostgreSQL"].iter().zip(&of_databases) {
                        let there = read(&text_there[index]);
                        assert_eq!(there, sorted(&expected), "{way}, {database}, {}", shown(text));
                    }
                    // Of a list in a list that no schema wrote there is more to take off.
                    if way == "forth" || index < written {
                        let again = program.apply(&expected);
                        assert_eq!(again, expected, "{way} once more, {}", shown(text));
                    }
                    if way == "forth" && safe && index < written {
                        let faults = verdict::faults_of(&after.shapes, &new, &expected.to_string());
                        assert!(faults.is_empty(), "{expected}\n{faults:?}\n{}", shown(text));
                    }
                    if way == "back" && safe && only_steps && index < written {
                        count.back += 1;
                        let text_back = expected.to_string();
                        assert!(!text_back.contains(NO_WAY_BACK), "{text_back}\n{}", shown(text));
                        let faults = verdict::faults_of(&before.shapes, &old, &text_back);
                        assert!(faults.is_empty(), "{text_back}\n{faults:?}\n{}", shown(text));
                    }
                }
                // What came forth goes back.
                let made =
                    texts.iter().map(|text| program.apply(&Json::read(text).expect("JSON")).to_string());
                texts = made.collect();
            }
        }
    }
    eprintln!("{count:?}");
    if whole >= PAIRS {
        let Count { programs, texts, changed, safe, back } = count;
        assert!(programs > PAIRS * 4 && changed * 3 > texts && safe * 4 > PAIRS && back > 100);
    }
}
