//! Whole schemas against what is said about them.
//!
//! `schemas/valid/*.prisma` resolve without an error, `schemas/invalid/*.prisma` with one at least. What is said stands
//! beside each case in a `.txt` of the same name: place, severity, code, message, help. A case without one is silent.
//! Run with `UPDATE_GOLDENS=1` to write these files anew, and read the difference.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use isotype_core::diagnostic::{Diagnostics, Severity};
use isotype_core::language::parser;
use isotype_core::model;
use isotype_core::source::Sources;

fn cases(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas").join(folder);
    let mut cases: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of cases is there")
        .map(|entry| entry.expect("an entry can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "prisma"))
        .collect();
    cases.sort();
    assert!(!cases.is_empty(), "no case in {}", folder.display());
    cases
}

fn diagnose(path: &Path) -> (Sources, Diagnostics) {
    let text = fs::read_to_string(path).expect("a case can be read");
    let name = path.file_name().expect("a case has a name").to_string_lossy().into_owned();
    let mut sources = Sources::default();
    let file = sources.add(name, text.clone());
    let mut diagnostics = Diagnostics::default();
    let ast = parser::parse(file, &text, &mut diagnostics);
    model::resolve(&[ast], &mut diagnostics);
    (sources, diagnostics)
}

fn render(sources: &Sources, diagnostics: &Diagnostics) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let place = |span| {
            let at = sources.line_column(span);
            format!("{}:{}", at.line, at.column)
        };
        let at = diagnostic.span.map_or_else(|| "-".to_owned(), place);
        writeln!(text, "{at} {severity} {}: {}", diagnostic.code, diagnostic.message)
            .expect("a string takes it");
        for (span, label) in &diagnostic.related {
            writeln!(text, "  {}: {label}", place(*span)).expect("a string takes it");
        }
        if let Some(help) = &diagnostic.help {
            writeln!(text, "  help: {help}").expect("a string takes it");
        }
    }
    text
}

fn check_folder(folder: &str, wants_error: bool) {
    let mut wrong = Vec::new();
    for path in cases(folder) {
        let (sources, diagnostics) = diagnose(&path);
        let said = render(&sources, &diagnostics);
        let name = path.file_name().expect("a case has a name").to_string_lossy().into_owned();
        if diagnostics.has_errors() != wants_error {
            wrong.push(format!("{name}: errors expected: {wants_error}, said:\n{said}"));
            continue;
        }
        let golden = path.with_extension("txt");
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if said == expected {
            continue;
        }
        if std::env::var_os("UPDATE_GOLDENS").is_some() {
            if said.is_empty() {
                fs::remove_file(&golden).expect("a golden can be removed");
            } else {
                fs::write(&golden, &said).expect("a golden can be written");
            }
        } else {
            wrong.push(format!("{name}\n--- expected\n{expected}--- said\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn valid_schemas_resolve() {
    check_folder("valid", false);
}

#[test]
fn invalid_schemas_say_what_is_wrong_and_what_to_do() {
    check_folder("invalid", true);
}

/// The codes that the model can say, read from its sources.
fn codes_of_the_model() -> BTreeSet<String> {
    fn visit(folder: &Path, codes: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("the sources are there") {
            let path = entry.expect("an entry can be read").path();
            if path.is_dir() {
                visit(&path, codes);
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source can be read");
            for start in ["Diagnostic::error(", "Diagnostic::warning(", "Diagnostic::note("] {
                for (at, _) in text.match_indices(start) {
                    let rest = text[at + start.len()..].trim_start();
                    let code = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
                    let (code, _) = code.unwrap_or_else(|| panic!("{}: a code is a literal", path.display()));
                    let kebab = code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
                    assert!(kebab, "{code} is not in kebab case");
                    codes.insert(code.to_owned());
                }
            }
        }
    }
    let mut codes = BTreeSet::new();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/model"), &mut codes);
    assert!(codes.len() > 50, "only {} codes found", codes.len());
    codes
}

#[test]
fn every_code_of_the_model_has_a_case() {
    let mut seen = BTreeSet::new();
    for path in ["valid", "invalid"].into_iter().flat_map(cases) {
        let (_, diagnostics) = diagnose(&path);
        seen.extend(diagnostics.iter().map(|diagnostic| diagnostic.code.to_owned()));
    }
    let missing: Vec<String> = codes_of_the_model().into_iter().filter(|code| !seen.contains(code)).collect();
    assert!(missing.is_empty(), "no case says: {}", missing.join(", "));
}

#[test]
fn every_diagnostic_has_a_place_a_cause_and_a_next_step() {
    for path in ["valid", "invalid"].into_iter().flat_map(cases) {
        let (_, diagnostics) = diagnose(&path);
        for diagnostic in &diagnostics {
            assert!(diagnostic.span.is_some(), "{}: {} has no place", path.display(), diagnostic.code);
            assert!(diagnostic.help.is_some(), "{}: {} has no help", path.display(), diagnostic.code);
            for text in diagnostic.help.iter().chain([&diagnostic.message]) {
                let sentence = !text.ends_with('.') && !text.starts_with(char::is_lowercase);
                assert!(sentence, "{}: {text}", path.display());
            }
        }
    }
}
