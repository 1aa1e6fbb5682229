//! A second opinion: for many pairs of shapes the crate `jsonschema` decides whether one takes every value that the other
//! one takes (expressions, and much else, it leaves open). Where it does, nothing that was written can be refused, and a reason to stop would be a false one.

use isotype_agreement::random::schemas::{edited, schema};
use isotype_core::document::evolution::{Direction, Finding};
use isotype_core::emit::json_schema;
use isotype_core::migration::document_findings;
use isotype_core::model::Schema;
use isotype_core::source::Sources;
use jsonschema::canonical::Containment;

/// Pairs of a usual run.
const PAIRS: u64 = 60;

fn read(text: &str) -> Schema {
    let (schema, diagnostics) = isotype_core::read(&Sources::single("random.prisma", text));
    assert!(!diagnostics.has_errors(), "{diagnostics:?}\n{text}");
    schema
}

/// The JSON Schema of a document, in the form in which it is compared; none where the crate has no such form.
fn canonical(schema: &Schema, name: &str) -> Option<jsonschema::canonical::CanonicalSchema> {
    let files = json_schema::emit(schema, "random.prisma");
    let file = files.iter().find(|file| file.path == format!("{name}.schema.json"))?;
    jsonschema::canonicalize(&serde_json::from_str(&file.text).expect("JSON")).ok()
}

#[test]
fn what_the_new_shape_takes_whole_is_no_break() {
    let (mut yes, mut no, mut unknown, mut changed) = (0, 0, 0, 0);
    for seed in 0..PAIRS {
        let first = schema(seed);
        let second = edited(&first, seed);
        let (before, after) = (read(&first.text()), read(&second.text()));
        let findings = document_findings(Direction::Backward, &before, &after);
        for (index, name) in first.documents().into_iter().enumerate() {
            let (Some(old), Some(new)) = (canonical(&before, name), canonical(&after, name)) else {
                continue;
            };
            match new.covers(&old) {
                Ok(Containment::Yes) => {}
                Ok(Containment::No) => {
                    no += 1;
                    continue;
                }
                _ => {
                    unknown += 1;
                    continue;
                }
            }
            yes += 1;
            let column = format!("Store.d{index}");
            let of_column = |finding: &&Finding| {
                let rest = finding.place.strip_prefix(column.as_str());
                rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_digit()))
            };
            let here: Vec<&Finding> = findings.iter().filter(of_column).collect();
            changed += u64::from(!here.is_empty());
            let refusing = here.iter().find(|finding| finding.refuses());
            let shown = || format!("seed {seed}, {name}\n{}\n----\n{}", first.text(), second.text());
            assert!(refusing.is_none(), "{refusing:?}\n{}", shown());
        }
    }
    eprintln!("one takes all of the other: {yes} yes ({changed} with warnings), {no} no, {unknown} unknown");
    assert!(yes > 8 && yes + no > 10, "{yes} yes, {no} no, {unknown} unknown");
}
