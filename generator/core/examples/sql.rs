//! Prints the SQL of a schema: `sql PATH DIALECT [down]`.
use isotype_core::diagnostic::{Diagnostics, Severity};
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;
use isotype_core::{dialect, language, lower, model};
use std::path::Path;

fn files(path: &Path, out: &mut Vec<std::path::PathBuf>) {
    if path.is_dir() {
        let mut list: Vec<_> = std::fs::read_dir(path).unwrap().map(|e| e.unwrap().path()).collect();
        list.sort();
        for p in list {
            files(&p, out);
        }
    } else if path.extension().is_some_and(|e| e == "prisma") {
        out.push(path.to_owned());
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let mut list = Vec::new();
    files(Path::new(&arguments[1]), &mut list);
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let mut asts = Vec::new();
    for path in list {
        let text = std::fs::read_to_string(&path).unwrap();
        let id = sources.add(path.display().to_string(), text.clone());
        asts.push(language::parser::parse(id, &text, &mut diagnostics));
    }
    let schema = model::resolve(&asts, &mut diagnostics);
    let which = Dialect::from_name(&arguments[2]).unwrap();
    let tables = lower::lower(&schema, which, &mut diagnostics);
    for d in &diagnostics {
        let at = d.span.map(|s| (sources.line_column(s).line, sources.slice(s).to_owned()));
        eprintln!("{:?} {} {} {at:?}", d.severity, d.code, d.message);
    }
    if diagnostics.iter().any(|d| d.severity == Severity::Error) {
        std::process::exit(1)
    }
    match arguments.get(3).map(String::as_str) {
        Some("down") => print!("{}", dialect::drop_all(which, &tables).to_sql_with_transaction()),
        Some("init") => {
            let about = isotype_core::migration::About {
                version: "20260101000000",
                name: "init",
                source: &arguments[1],
                dialect: which,
                both: schema.dialects().len() > 1,
            };
            let files = isotype_core::initial_migration(&schema, &about, &mut Diagnostics::default());
            println!("{}\n=====\n{}", files.up, files.down);
        }
        _ => print!("{}", dialect::create(which, &tables).to_sql_with_transaction()),
    }
}
