//! The oldest SQLite that files are for: what they may not use, and how they fare on a SQLite that is not the one that
//! is built in here.

use std::io::Write as _;
use std::process::{Command, Stdio};

use isotype_core::scalar::Dialect;
use serde_json::json;

use super::case::Case;
use super::files::Pair;

/// What came after 3.38, the version that is declared.
const NEWER: [(&str, &str); 24] = [
    ("is distinct from", "3.39"),
    ("is not distinct from", "3.39"),
    ("right join", "3.39"),
    ("full join", "3.39"),
    ("right outer", "3.39"),
    ("full outer", "3.39"),
    ("unhex (", "3.41"),
    ("json_error_position (", "3.42"),
    ("octet_length (", "3.43"),
    ("timediff (", "3.43"),
    ("concat (", "3.44"),
    ("concat_ws (", "3.44"),
    ("string_agg (", "3.44"),
    ("jsonb (", "3.45"),
    ("jsonb_", "3.45"),
    ("json_pretty (", "3.46"),
    ("if (", "3.48"),
    ("unistr (", "3.50"),
    ("add constraint", "3.53"),
    ("drop constraint", "3.53"),
    ("alter column", "3.53"),
    ("set not null", "3.53"),
    ("drop not null", "3.53"),
    ("percentile", "3.51"),
];

/// What is newer in a file: its words in lower case, one blank between them, without texts, names and comments.
pub(crate) fn newer(sql: &str) -> Vec<String> {
    let (mut words, mut rest) = (String::from(" "), sql);
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        rest = match letter {
            '\'' | '"' => {
                words.push_str(" ? ");
                after.find(letter).map_or("", |end| &after[end + 1..])
            }
            '-' if after.starts_with('-') => after.find('\n').map_or("", |end| &after[end..]),
            '(' | ')' | ',' | ';' => {
                words.extend([' ', letter, ' ']);
                after
            }
            _ => {
                words.extend(letter.to_lowercase());
                after
            }
        };
    }
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = format!(" {words}");
    let found = NEWER.iter().filter(|(word, _)| words.contains(&format!(" {word}")));
    let mut found: Vec<String> = found.map(|(word, since)| format!("{word} (since {since})")).collect();
    // An aggregate with an order of its own came with 3.44.
    for (at, _) in words.match_indices(" group_concat (") {
        let mut depth = 0;
        for word in words[at..].split(' ').skip(2) {
            depth += i32::from(word == "(") - i32::from(word == ")");
            if depth == 0 {
                break;
            }
            if depth == 1 && word == "order" {
                found.push("an aggregate with ORDER BY (since 3.44)".to_owned());
            }
        }
    }
    found
}

/// Everything that is not as it should be on the SQLite of python3, or of the library that `ISOTYPE_SQLITE` names.
pub(crate) fn on_another(cases: &[(&Case, String, Vec<Pair>)]) -> Vec<String> {
    let told: Vec<_> = cases
        .iter()
        .map(|(case, setup, pairs)| {
            json!({
                "name": case.name, "setup": setup, "hidden": case.hidden(), "stops": case.stops_up(),
                "ups": pairs.iter().map(Pair::up).collect::<Vec<_>>(),
                "downs": pairs.iter().rev().map(Pair::down).collect::<Vec<_>>(),
            })
        })
        .collect();
    let mut command = Command::new("python3");
    command.args(["-c", include_str!("floor.py")]).stdin(Stdio::piped()).stdout(Stdio::piped());
    if let Some(library) = std::env::var_os("ISOTYPE_SQLITE") {
        command.env("LD_PRELOAD", library);
    }
    let mut child = command.spawn().unwrap_or_else(|error| panic!("cannot run python3: {error}; install it"));
    let input = serde_json::Value::from(told).to_string();
    child.stdin.take().expect("it is piped").write_all(input.as_bytes()).expect("python3 reads");
    let output = child.wait_with_output().expect("python3 ends");
    assert!(output.status.success(), "python3 with its module sqlite3 did not end well; its words are above");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut lines = said.lines().map(str::to_owned);
    let version = lines.next().unwrap_or_default();
    println!("{} cases on SQLite {version} ({})", cases.len(), Dialect::Sqlite.name());
    lines.collect()
}
