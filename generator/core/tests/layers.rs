//! ARCHITECTURE.md has a table of the core's layers; this holds the code to it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The layer of each module, from the table.
fn table() -> BTreeMap<String, u32> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ARCHITECTURE.md");
    let page = fs::read_to_string(&page).unwrap_or_else(|error| panic!("{}: {error}", page.display()));
    let (_, rest) = page.split_once("```layers\n").expect("ARCHITECTURE.md has a block ```layers");
    let (block, _) = rest.split_once("```").expect("the block ends");
    let mut layers = BTreeMap::new();
    for line in block.lines() {
        let (number, modules) = line.split_once(' ').expect("a line is a number and modules");
        for module in modules.split_whitespace() {
            let before = layers.insert(module.to_owned(), number.parse().expect("a layer is a number"));
            assert_eq!(before, None, "{module} is in the table twice");
        }
    }
    layers
}

/// Every source file with its module path below the crate: `["dialect", "sqlite", "types"]`.
fn files() -> Vec<(PathBuf, Vec<String>)> {
    fn walk(folder: &Path, path: &[String], found: &mut Vec<(PathBuf, Vec<String>)>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let (place, name) = (entry.path(), entry.file_name().into_string().unwrap());
            if place.is_dir() {
                walk(&place, &[path, &[name]].concat(), found);
            } else if let Some(stem) = name.strip_suffix(".rs") {
                let own = if matches!(stem, "lib" | "mod") {
                    path.to_vec()
                } else {
                    [path, &[stem.to_owned()]].concat()
                };
                found.push((place, own));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &[], &mut found);
    found.sort();
    found
}

/// The words and punctuation of Rust source, without comments and the insides of texts.
fn tokens(source: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(length) = text_length(rest) {
            length
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            tokens.push(rest[..end].to_owned());
            end
        } else {
            if !first.is_whitespace() {
                tokens.push(first.to_string());
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

/// The length of a text or character literal at the start, raw ones too.
fn text_length(source: &str) -> Option<usize> {
    let body = source.strip_prefix('b').unwrap_or(source);
    let skipped = source.len() - body.len();
    if let Some(raw) = body.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if raw[hashes..].starts_with('"') {
            let close = format!("\"{}", "#".repeat(hashes));
            let end = raw[hashes + 1..].find(&close)?;
            return Some(skipped + 1 + hashes + 1 + end + close.len());
        }
        return None;
    }
    let quote = body.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    if quote == '\'' {
        // A lifetime has no second quote one character, or one escape, later.
        let after: Vec<char> = body[1..].chars().take(2).collect();
        if after.first() != Some(&'\\') && after.get(1) != Some(&'\'') {
            return None;
        }
    }
    let mut escaped = false;
    for (index, c) in body.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(skipped + index + 1),
            _ => {}
        }
    }
    None
}

/// The top modules that a file's paths lead to: `crate::a::b`, `crate::{a, b::c}`, `super::super::a`.
fn used(own: &[String], tokens: &[String]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let is = |index: usize, text: &str| tokens.get(index).is_some_and(|token| token == text);
    let mut index = 0;
    while index < tokens.len() {
        let mut depth = match tokens[index].as_str() {
            "crate" => 0,
            "super" => own.len().saturating_sub(1),
            _ => {
                index += 1;
                continue;
            }
        };
        index += 1;
        while is(index, ":") && is(index + 1, ":") && is(index + 2, "super") {
            depth = depth.saturating_sub(1);
            index += 3;
        }
        if depth > 0 || !(is(index, ":") && is(index + 1, ":")) {
            continue;
        }
        index += 2;
        if !is(index, "{") {
            found.extend(tokens.get(index).cloned());
            continue;
        }
        // In a group, the first word after the brace and after each comma of that level names a module.
        let (mut level, mut expected) = (0, true);
        while index < tokens.len() {
            match tokens[index].as_str() {
                "{" => level += 1,
                "}" => level -= 1,
                "," if level == 1 => expected = true,
                word if expected && level == 1 => {
                    found.insert(word.to_owned());
                    expected = false;
                }
                _ => {}
            }
            index += 1;
            if level == 0 {
                break;
            }
        }
    }
    found
}

#[test]
fn every_module_is_in_the_table_and_every_name_in_the_table_is_a_module() {
    let mut modules: BTreeSet<String> =
        files().into_iter().filter_map(|(_, own)| own.into_iter().next()).collect();
    modules.insert("lib".into());
    assert_eq!(modules, table().into_keys().collect());
}

#[test]
fn no_module_uses_one_of_a_higher_layer() {
    let layers = table();
    let mut broken = Vec::new();
    for (place, own) in files() {
        let name = own.first().map_or("lib", String::as_str);
        for target in used(&own, &tokens(&fs::read_to_string(&place).unwrap())) {
            if layers.get(&target).is_some_and(|layer| *layer > layers[name]) {
                broken.push(format!("{} ({name}) uses crate::{target}", place.display()));
            }
        }
    }
    assert!(broken.is_empty(), "against the layers of ARCHITECTURE.md:\n{}", broken.join("\n"));
}

#[test]
fn paths_are_found_in_all_their_spellings_and_not_in_texts_or_comments() {
    let source = r##"
        use crate::model::Schema; // crate::emit
        use crate::{tables, source::{self, Span}, naming::rust};
        use super::super::dialect;
        /* crate::lower */ const A: &str = "crate::language"; const B: char = '"'; fn f<'a>(_: &'a str) {}
        const C: &str = r#"crate::document "quoted""#;
        fn g() { crate::diagnostic::g(); super::beside::h() }
    "##;
    let own = ["emit".to_owned(), "rust".to_owned()];
    let expected = ["model", "tables", "source", "naming", "dialect", "diagnostic"];
    assert_eq!(used(&own, &tokens(source)), expected.map(str::to_owned).into());
}

#[test]
fn the_core_depends_on_no_command_line_terminal_or_database_library() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    for refused in ["clap", "miette", "syn", "quote", "sqlx", "rusqlite", "tokio", "indicatif", "reqwest"] {
        let found = manifest.lines().any(|line| line.split(['.', ' ', '=']).next() == Some(refused));
        assert!(!found, "the core must not depend on {refused}");
    }
}
