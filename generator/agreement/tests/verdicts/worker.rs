//! Reads texts as documents of generated Rust: a request a line, an answer a line.

use isotype::serde_json::{Value, from_str, json};
use isotype::wire::{Wire, from_json, problems, read_all, to_json};
use std::io::{BufRead, BufWriter, Write, stdin, stdout};

fn through<T: Wire>(text: &str) -> Value {
    let problems = problems::<T>(text);
    match from_json::<T>(text) {
        Err(error) => json!({
            "refused": error.to_string(),
            "places": problems.iter().map(|problem| problem.path()).collect::<Vec<_>>(),
            "omitted": problems.omitted(),
            "same": read_all::<T>(text).is_err_and(|told| told == problems),
        }),
        Ok(_) if !problems.is_empty() => json!({ "refused": problems.to_string(), "same": false }),
        Ok(value) => match to_json(&value) {
            Ok(text) => json!({ "written": text }),
            Err(error) => json!({ "unwritten": error.to_string() }),
        },
    }
}

fn main() {
    // Deep texts need the room that a thread of a server has not in a build without optimization.
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(work);
    worker.expect("a thread").join().expect("no panic");
}

fn work() {
    let mut out = BufWriter::new(stdout().lock());
    for line in stdin().lock().lines() {
        let line = line.expect("a line");
        let (schema, document, text): (usize, usize, String) = from_str(&line).expect("a request");
        writeln!(out, "{}", answer(schema, document, &text)).expect("an answer");
    }
}
