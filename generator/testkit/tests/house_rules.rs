//! What was said twice in review is a test here.

use std::fs;
use std::path::{Path, PathBuf};

use isotype_testkit::workspace;

/// Every file of the workspace that is text, by its path from there.
fn files() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let (path, name) = (entry.path(), entry.file_name());
            let skipped =
                ["target", "node_modules", ".git"].iter().any(|skipped| name.to_str() == Some(skipped));
            if skipped {
            } else if entry.file_type().unwrap().is_dir() {
                walk(&path, found);
            } else {
                found.push(path);
            }
        }
    }
    let root = workspace();
    let mut found = Vec::new();
    walk(&root, &mut found);
    found.sort();
    let relative = |path: &Path| path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
    found.iter().filter_map(|path| Some((relative(path), fs::read_to_string(path).ok()?))).collect()
}

fn is_generated(text: &str) -> bool {
    text.get(..text.len().min(400)).unwrap_or(text).contains("Made by isotype")
}

#[test]
fn a_source_file_can_be_read_in_one_sitting() {
    let long: Vec<String> = files()
        .into_iter()
        .filter(|(path, text)| path.ends_with(".rs") && !is_generated(text) && !path.contains("/golden"))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > 500)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "split by theme:\n{}", long.join("\n"));
}

#[test]
fn nothing_committed_names_a_place_on_somebodys_machine() {
    // This workspace's own folder, and the home of whoever runs the test: their names belong in no file.
    let mut places = vec![workspace().display().to_string()];
    places.extend(std::env::var("HOME"));
    places.retain(|place| place.len() > 1);
    let mut found = Vec::new();
    for (path, text) in files() {
        for line in text.lines() {
            let named = places.iter().any(|place| line.contains(&format!("{place}/")));
            if named || has_home(line) {
                found.push(format!("{path}: {line}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Whether a line has a path below somebody's home: the folder of homes, a name, and more.
fn has_home(line: &str) -> bool {
    ["home", "Users"].iter().any(|homes| {
        line.match_indices(&format!("/{homes}/")).any(|(start, found)| {
            let absolute =
                !line[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
            let name: String =
                line[start + found.len()..].chars().take_while(|c| c.is_alphanumeric()).collect();
            absolute && !name.is_empty() && line[start + found.len() + name.len()..].starts_with('/')
        })
    })
}

#[test]
fn a_home_is_told_from_other_paths() {
    let homes = "home";
    assert!(has_home(&format!("x = \"/{homes}/ada/project\"")));
    assert!(!has_home("https://example.org/home/ada/x") && !has_home("src/home/page/x"));
}

#[test]
fn lock_files_name_no_server() {
    for (path, text) in files().into_iter().filter(|(path, _)| path.ends_with("package-lock.json")) {
        assert!(!text.contains("\"resolved\""), "{path}: made without --omit-lockfile-registry-resolved");
    }
}

#[test]
fn versions_are_said_once_and_every_crate_keeps_the_lints() {
    let manifests = files().into_iter().filter(|(path, _)| path.ends_with("/Cargo.toml"));
    for (path, text) in
        manifests.filter(|(path, _)| !path.contains("/golden") && !path.contains("/fixtures/"))
    {
        assert!(text.contains("[lints]\nworkspace = true"), "{path}: add [lints] workspace = true");
        let mut in_dependencies = false;
        for line in text.lines() {
            if let Some(section) = line.strip_prefix('[') {
                in_dependencies = section.trim_end_matches(']').ends_with("dependencies");
            } else if in_dependencies && line.contains('=') {
                assert!(
                    line.contains("workspace = true"),
                    "{path}: {line}: the version belongs in the root manifest"
                );
            }
        }
    }
}

#[test]
fn unsafe_is_forbidden_everywhere() {
    let root = fs::read_to_string(workspace().join("Cargo.toml")).unwrap();
    assert!(root.contains("unsafe_code = \"forbid\""));
}
