//! TypeScript of hostile schemas passes the strictest compiler.

use isotype_agreement::hostile;
use isotype_core::emit::typescript::{TypeScriptOptions, emit};
use isotype_testkit::{node, scratch};

const STRICT: [&str; 9] = [
    "--strict",
    "--noEmit",
    "--exactOptionalPropertyTypes",
    "--noUncheckedIndexedAccess",
    "--skipLibCheck",
    "--target",
    "es2022",
    "--module",
    "nodenext",
];

/// Compiles each of the schemas in a folder of its own; those that are refused must be so clearly.
fn compile(schemas: &[(&str, String)], may_be_refused: bool) {
    let folder = scratch::folder();
    let mut files = Vec::new();
    for (index, (name, text)) in schemas.iter().enumerate() {
        let options =
            TypeScriptOptions { source: "*/ \n hostile".into(), zod: true, ..TypeScriptOptions::default() };
        let output = super::read(text).and_then(|schema| emit(&schema, &options));
        match output {
            Ok(output) => {
                for file in output {
                    let place = format!("{index}/{}", file.path);
                    std::fs::create_dir_all(folder.path().join(index.to_string())).unwrap();
                    std::fs::write(folder.path().join(&place), file.text).unwrap();
                    files.push(place);
                }
            }
            Err(diagnostics) if may_be_refused => super::is_clear(&diagnostics),
            Err(diagnostics) => panic!("{name}: {diagnostics:#?}"),
        }
    }
    assert!(!files.is_empty());
    let compiled = node::tsc(folder.path(), STRICT.iter().map(|option| (*option).to_owned()).chain(files));
    assert!(
        compiled.status.success(),
        "{} in {}",
        String::from_utf8_lossy(&compiled.stdout),
        folder.keep().display()
    );
}

#[test]
fn what_is_taken_compiles() {
    compile(&super::taken(), false);
}

#[test]
fn what_collides_compiles_or_is_refused_in_words() {
    compile(&hostile::collisions(), true);
}
