//! What everybody says of a text, and what the contract says that they must.

use std::collections::BTreeSet;
use std::thread;

use isotype_agreement::random::same;
use isotype_core::document::ValueShape;
use isotype_core::document::json::Json;
use isotype_core::document::rewrite::{Extent, Program};
use isotype_core::document::scalars::{is_date_time, is_decimal};
use isotype_core::document::verdict::{faults, faults_within};
use serde_json::Value;

use crate::batch::{Batch, Request};
use crate::tree::Tree;

/// JSON Schema is asked about no deeper texts: serde reads no `Value` from them.
const DEEPEST: usize = 127;

/// A text for a document.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) schema: usize,
    pub(crate) document: usize,
    pub(crate) text: String,
    /// What it means, where it is known from how it was made.
    pub(crate) meaning: Option<Value>,
}

impl Case {
    fn request(&self) -> Request<'_> {
        (self.schema, self.document, &self.text)
    }
}

/// What came of a case.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    /// What is wrong; the first word says which rule is broken.
    pub(crate) complaints: Vec<String>,
    /// What Rust writes, where it reads.
    pub(crate) written: Option<String>,
    /// Everybody's verdict, for a person.
    pub(crate) said: String,
    /// Equal keys let JavaScript see another verdict.
    pub(crate) split_by_keys: bool,
    /// Depth lets JSON Schema see another verdict.
    pub(crate) split_by_depth: bool,
    /// JavaScript and JSON Schema were asked, since it is JSON.
    pub(crate) is_json: bool,
}

/// The verdicts that the contract asks for.
struct Expected {
    rust: bool,
    /// What an audit says; it is asked here, since it is a function of the core.
    fits: bool,
    /// Where Rust has a problem, and where zod has one.
    places: [BTreeSet<String>; 2],
    /// What is left once the last of equal keys has won; `None` where the text is no JSON.
    collapsed: Option<String>,
    zod: bool,
    /// `None` where JSON Schema is not asked.
    json_schema: Option<bool>,
    /// What a data step makes of a text that Rust takes: the same as reading and writing it.
    rewritten: Option<Value>,
}

impl Expected {
    fn of(batch: &Batch, case: &Case) -> Expected {
        let subject = &batch.subjects[case.schema];
        let (shapes, document) = (&subject.schema.shapes, subject.documents()[case.document]);
        let found = |text: &str| -> BTreeSet<String> {
            faults(shapes, document, text).into_iter().map(|fault| fault.path).collect()
        };
        let of_rust = found(&case.text);
        let rust = of_rust.is_empty();
        let fits = subject.fits(case.document, &case.text);
        let Some(tree) = Tree::read(&case.text) else {
            let places = [of_rust, BTreeSet::new()];
            let (collapsed, json_schema, rewritten) = (None, Some(false), None);
            return Expected { rust, fits, places, collapsed, zod: false, json_schema, rewritten };
        };
        let whole = tree.text();
        let tree = tree.collapsed();
        let collapsed = tree.text();
        let of_zod = found(&collapsed);
        let zod = of_zod.is_empty();
        let json_schema = (tree.depth() <= DEEPEST)
            .then(|| faults_within(shapes, document, &collapsed, usize::MAX).is_empty());
        // What holds a key twice, where readers do not look, stays as it is.
        let rewritten = (rust && whole == collapsed).then(|| {
            let program = Program::forth(shapes, &ValueShape::Document(document), None, Extent::All);
            let made = program.apply(&Json::read(&case.text).expect("Rust takes JSON alone"));
            serde_json::from_str(&made.to_string()).expect("a program makes JSON")
        });
        let (places, collapsed) = ([of_rust, of_zod], Some(collapsed));
        Expected { rust, fits, places, collapsed, zod, json_schema, rewritten }
    }
}

/// Asks everybody.
pub(crate) fn judge(batch: &Batch, cases: &[Case]) -> Vec<Outcome> {
    let requests: Vec<Request<'_>> = cases.iter().map(Case::request).collect();
    let expected: Vec<Expected> = on_all(cases, |case| Expected::of(batch, case));
    let asked: Vec<(Request<'_>, bool)> = requests
        .iter()
        .zip(&expected)
        .map(|(request, expected)| (*request, expected.json_schema.is_some()))
        .collect();
    let (rust, javascript) = thread::scope(|scope| {
        let javascript = scope.spawn(|| batch.javascript(&asked));
        (batch.rust(&requests), javascript.join().expect("no panic"))
    });
    // A value has each key once.
    let asked: Vec<(&Case, &Expected)> = cases.iter().zip(&expected).collect();
    let crates = on_all(&asked, |(case, expected)| {
        let text = expected.collapsed.as_deref().unwrap_or(&case.text);
        batch.subjects[case.schema].json_schema(case.document, text)
    });
    let mut outcomes: Vec<Outcome> = Vec::with_capacity(cases.len());
    for (index, case) in cases.iter().enumerate() {
        outcomes.push(first(case, &expected[index], &rust[index], &javascript[index], crates[index]));
    }
    second(batch, cases, &javascript, &mut outcomes);
    outcomes
}

/// The verdicts on the text itself.
fn first(
    case: &Case,
    expected: &Expected,
    rust: &Value,
    javascript: &Value,
    by_crate: Option<bool>,
) -> Outcome {
    let mut complaints = Vec::new();
    let written = rust["written"].as_str().map(str::to_owned);
    let zod = javascript["value"].as_str();
    let mut hold = |holds: bool, what: String| {
        if !holds {
            complaints.push(what);
        }
    };
    hold(
        rust["unwritten"].is_null(),
        format!("unwritten: Rust reads what it does not write: {}", rust["unwritten"]),
    );
    hold(
        written.is_some() == expected.rust || !rust["unwritten"].is_null(),
        format!("rust: expected {}", expected.rust),
    );
    hold(expected.fits == expected.rust, format!("fits: an audit must say {}", expected.rust));
    hold(
        javascript["json"] == expected.collapsed.is_some(),
        "json: JavaScript and the grammar differ".to_owned(),
    );
    hold(zod.is_some() == expected.zod, format!("zod: expected {}", expected.zod));
    let agrees = rust["same"] != false;
    hold(agrees, format!("itself: Rust's two readings differ: {rust}"));
    let places = |answer: &Value| -> BTreeSet<String> {
        let places = answer["places"].as_array().into_iter().flatten();
        places.filter_map(|place| place.as_str().map(str::to_owned)).collect()
    };
    // Rust keeps a hundred problems and counts the rest.
    if expected.rust == written.is_some() && rust["omitted"].as_u64().is_none_or(|count| count == 0) {
        hold(
            places(rust) == expected.places[0],
            format!("places: Rust has others than {:?}", expected.places[0]),
        );
    }
    if expected.zod == zod.is_some() {
        hold(
            places(javascript) == expected.places[1],
            format!("places: zod has others than {:?}", expected.places[1]),
        );
    }
    // In untyped JSON it stays; everywhere else it is zero.
    let zeros = written.as_deref().map(negative_zeros);
    hold(
        zeros.is_none_or(|zeros| javascript["negativeZeros"] == zeros),
        "zero: zod has another number of negative zeros".to_owned(),
    );
    if let (Some(wanted), true) = (expected.json_schema, expected.collapsed.is_some()) {
        hold(javascript["ajv"] == wanted, format!("ajv: expected {wanted}"));
        // What serde does not read, no validator sees.
        hold(by_crate.unwrap_or(false) == wanted, format!("jsonschema: expected {wanted}"));
    }
    if let (Some(meaning), Some(written)) = (&case.meaning, &written) {
        let value: Value = serde_json::from_str(written).expect("Rust writes JSON");
        hold(same(&value, meaning), format!("meaning: Rust reads another value than {meaning}"));
    }
    // What is null in an optional field is left out where it is written.
    if let (Some(rewritten), Some(written)) = (&expected.rewritten, &written) {
        let value: Value = serde_json::from_str(written).expect("Rust writes JSON");
        hold(
            means(&in_canonical_form(rewritten), &in_canonical_form(&value)),
            format!("rewritten: a data step makes {rewritten}"),
        );
    }
    if let Some(meaning) = &case.meaning {
        hold(
            expected.rust,
            format!("made: a value that was made from the schema is refused; it means {meaning}"),
        );
        let value = zod.map(|text| serde_json::from_str::<Value>(text).expect("zod's value is JSON"));
        hold(
            value.is_none_or(|value| means(&value, meaning)),
            format!("meaning: zod reads another value than {meaning}"),
        );
    }
    let said = format!("rust {rust}\nzod and ajv {javascript}\njsonschema {by_crate:?}");
    Outcome {
        complaints,
        split_by_keys: expected.rust != expected.zod && expected.collapsed.is_some(),
        split_by_depth: expected.json_schema.is_some_and(|verdict| verdict != expected.zod),
        is_json: expected.collapsed.is_some(),
        written,
        said,
    }
}

/// How many numbers of a text are -0.
fn negative_zeros(text: &str) -> usize {
    let tree = Tree::read(text).expect("Rust writes JSON");
    let zero = |leaf: &str| leaf.starts_with('-') && leaf.parse::<f64>().is_ok_and(|number| number == 0.0);
    tree.leaves(&zero)
}

/// What zod reads from `null` in an optional field is `null`, which is its absence in Rust.
fn means(read: &Value, expected: &Value) -> bool {
    match (read, expected) {
        (Value::Object(read), Value::Object(expected)) => {
            expected.iter().all(|(key, value)| read.get(key).is_some_and(|other| means(other, value)))
                && read.iter().all(|(key, value)| expected.contains_key(key) || value.is_null())
        }
        (Value::Array(read), Value::Array(expected)) => {
            read.len() == expected.len()
                && read.iter().zip(expected).all(|(read, expected)| means(read, expected))
        }
        (read, expected) => same(read, expected),
    }
}

/// The same with decimals and moments in one form: a program leaves such texts as they are, and Rust writes its own form.
fn in_canonical_form(value: &Value) -> Value {
    match value {
        Value::String(text) if is_date_time(text) => "a moment".into(),
        Value::String(text) if is_decimal(text, 65, 30) => {
            let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("-", digits));
            let digits = match digits.contains('.') {
                true => digits.trim_end_matches('0').trim_end_matches('.'),
                false => digits,
            };
            let digits = digits.trim_start_matches('0');
            if digits.is_empty() { "0".into() } else { format!("{sign}{digits}").into() }
        }
        Value::Array(items) => items.iter().map(in_canonical_form).collect(),
        Value::Object(entries) => {
            entries.iter().map(|(key, value)| (key.clone(), in_canonical_form(value))).collect()
        }
        other => other.clone(),
    }
}

/// The verdicts on what Rust writes and on what zod returns.
fn second(batch: &Batch, cases: &[Case], javascript: &[Value], outcomes: &mut [Outcome]) {
    let written: Vec<(usize, Case)> = outcomes
        .iter()
        .enumerate()
        .filter_map(|(index, outcome)| {
            Some((index, Case { text: outcome.written.clone()?, meaning: None, ..cases[index].clone() }))
        })
        .collect();
    let returned: Vec<(usize, &str)> = javascript
        .iter()
        .enumerate()
        .filter_map(|(index, answer)| Some((index, answer["value"].as_str()?)))
        .collect();
    let asked: Vec<(Request<'_>, bool)> = written.iter().map(|(_, case)| (case.request(), true)).collect();
    let mut requests: Vec<Request<'_>> = asked.iter().map(|(request, _)| *request).collect();
    requests.extend(returned.iter().map(|&(index, text)| (cases[index].schema, cases[index].document, text)));
    let (rust, zod) = thread::scope(|scope| {
        let zod = scope.spawn(|| batch.javascript(&asked));
        (batch.rust(&requests), zod.join().expect("no panic"))
    });
    let alone: Vec<(bool, Option<bool>)> = on_all(&written, |(_, case)| {
        let subject = &batch.subjects[case.schema];
        let by_shape =
            faults(&subject.schema.shapes, subject.documents()[case.document], &case.text).is_empty();
        (by_shape, subject.json_schema(case.document, &case.text))
    });
    let parse = |text: &str| serde_json::from_str::<Value>(text).expect("what is written is JSON");
    for (place, (index, case)) in written.iter().enumerate() {
        let (again, zod, (by_shape, by_crate)) = (&rust[place], &zod[place], alone[place]);
        let complaints = &mut outcomes[*index].complaints;
        let mut hold = |holds: bool, what: &str| {
            if !holds {
                complaints.push(format!("{what}: {}\n  {again}\n  {zod}", case.text));
            }
        };
        hold(by_shape, "written: the shape refuses what Rust writes");
        hold(again["written"].as_str() == Some(&case.text), "again: Rust does not write the same again");
        hold(zod["ajv"] == true, "written: ajv refuses what Rust writes");
        hold(by_crate == Some(true), "written: the crate jsonschema refuses what Rust writes");
        let value = zod["value"].as_str().map(parse);
        hold(
            value.is_some_and(|value| same(&value, &parse(&case.text))),
            "written: zod reads another value than Rust writes",
        );
    }
    for ((index, text), answer) in returned.iter().zip(&rust[written.len()..]) {
        let outcome = &mut outcomes[*index];
        match (answer["written"].as_str(), &outcome.written) {
            (Some(by_way_of_zod), Some(written)) if same(&parse(by_way_of_zod), &parse(written)) => {}
            // Of equal keys Rust takes none, so that there is nothing to compare with.
            (Some(_), None) if outcome.split_by_keys => {}
            _ => outcome.complaints.push(format!(
                "returned: Rust reads another value from what zod returns: {text}\n  {answer}"
            )),
        }
    }
}

/// The answers of a function, computed on both cores; deep texts need room.
fn on_all<T: Sync, A: Send>(items: &[T], answer: impl Fn(&T) -> A + Sync) -> Vec<A> {
    let half = items.len().div_ceil(2).max(1);
    thread::scope(|scope| {
        let threads: Vec<_> = items
            .chunks(half)
            .map(|chunk| {
                let work = || chunk.iter().map(&answer).collect::<Vec<A>>();
                thread::Builder::new().stack_size(256 << 20).spawn_scoped(scope, work).expect("a thread")
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect()
    })
}
