//! A case: a folder with a schema before and after, rows, and what is asked for.

use std::fs;
use std::path::{Path, PathBuf};

use isotype_core::dialect::others::{Other, leave_alone};
use isotype_core::dialect::steps::{self, StepFills};
use isotype_core::lower::lower;
use isotype_core::migration::{Fill, Fills, Matching, Plan, Request, data_steps, matching};
use isotype_core::model::Schema;
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;
use isotype_core::tables::Tables;
use isotype_core::{diagnostic, dialect};

/// The version of every migration here.
pub(crate) const VERSION: &str = "20260101000000";

/// A folder of `changes`.
pub(crate) struct Case {
    /// Its name: what changes.
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    before: Schema,
    after: Schema,
    options: Vec<String>,
}

/// What one database is asked to do.
pub(crate) struct Change {
    pub(crate) previous: Tables,
    pub(crate) next: Tables,
    pub(crate) matching: Matching,
    pub(crate) plan: Plan,
}

impl Change {
    /// The tables that the plan says it rewrites.
    pub(crate) fn told_to_be_rewritten(&self) -> Vec<String> {
        let risks = self.plan.risks.iter().filter(|risk| risk.code == "rewrites-table");
        risks.filter_map(|risk| Some(risk.subject.as_ref()?.0.name.clone())).collect()
    }
}

impl Case {
    fn read(folder: PathBuf) -> Case {
        let name = folder.file_name().expect("a case has a name").to_string_lossy().into_owned();
        let options = fs::read_to_string(folder.join("options")).unwrap_or_default();
        let options = options.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        let (before, after) = (schema(&folder, "before"), schema(&folder, "after"));
        Case { name, folder, before, after, options }
    }

    /// The databases of the case.
    pub(crate) fn dialects(&self) -> Vec<Dialect> {
        self.after.dialects()
    }

    /// Whether the name says that the way up stops.
    pub(crate) fn stops_up(&self) -> bool {
        self.name.contains("stops") && !self.stops_down()
    }

    /// Whether the name says that the way down stops, after what the application did meanwhile.
    pub(crate) fn stops_down(&self) -> bool {
        self.name.contains("stops") && (self.name.contains("undone") || self.name.contains("since"))
    }

    /// Whether nothing is to be done: on both databases, as the name says, or on this one.
    pub(crate) fn changes_nothing(&self, dialect: Dialect) -> bool {
        let of_one = format!("nothing {}", dialect.name());
        self.name.starts_with("nothing") || self.options.contains(&of_one)
    }

    /// The SQL of a file for one database, or else for both.
    pub(crate) fn sql(&self, what: &str, dialect: Dialect) -> Option<String> {
        let of_one = self.folder.join(format!("{what}.{}.sql", dialect.name()));
        let of_both = self.folder.join(format!("{what}.sql"));
        fs::read_to_string(of_one).or_else(|_| fs::read_to_string(of_both)).ok()
    }

    /// What makes the database as it is before, with its rows.
    pub(crate) fn setup(&self, dialect: Dialect, change: &Change) -> String {
        let rows = self.sql("rows", dialect).unwrap_or_default();
        format!("{}\n{rows}", dialect::create(dialect, &change.previous).to_sql())
    }

    /// Columns whose values no golden can hold, as `Table.column`.
    pub(crate) fn hidden(&self) -> Vec<&str> {
        self.options.iter().filter_map(|line| line.strip_prefix("hide ")).collect()
    }

    /// What is known to be wrong on this database, in a sentence.
    pub(crate) fn known_to_fail(&self, dialect: Dialect) -> Option<&str> {
        let word = format!("fails {}: ", dialect.name());
        self.options.iter().find_map(|line| line.strip_prefix(&word))
    }

    /// The extensions and schemas that the way up makes and that stay after the way down, since rows that are kept need
    /// them.
    pub(crate) fn stays(&self, dialect: Dialect) -> Vec<&str> {
        let word = format!("stays {} ", dialect.name());
        self.options.iter().filter_map(|line| line.strip_prefix(&word)).collect()
    }

    /// What the command would have been asked besides, as somebody types it.
    pub(crate) fn typed(&self) -> String {
        let typed = self.options.iter().filter_map(|line| match line.split_once(' ') {
            Some((word @ ("fill" | "fill-down" | "rewrite"), value)) => {
                let value = value.replacen(" = ", "=", 1).replace('\'', "'\\''");
                Some(format!("--{word} '{value}'"))
            }
            None if line == "offline" => Some("--offline".to_owned()),
            _ => None,
        });
        typed.collect::<Vec<_>>().join(" ")
    }

    /// Tables and indexes that are not of the schema.
    pub(crate) fn of_others(&self) -> Vec<&str> {
        self.options.iter().filter_map(|line| line.strip_prefix("others ")).collect()
    }

    /// Whether others use the database meanwhile.
    pub(crate) fn online(&self) -> bool {
        !self.options.iter().any(|line| line == "offline")
    }

    /// Plans the change for one database.
    pub(crate) fn change(&self, dialect: Dialect) -> Change {
        let (previous, next) = (tables(&self.before, dialect), tables(&self.after, dialect));
        let matching = matching(&previous, &next);
        let fills = self.given(dialect, &previous, &next);
        let request = Request {
            previous: &previous,
            next: &next,
            matching: &matching,
            version: VERSION,
            fills: &fills,
            online: self.online(),
        };
        let plan = dialect::plan(dialect, &request);
        Change { previous, next, matching, plan }
    }

    /// Plans the change for a database that tells itself what it is, as `diff --from URL` does.
    pub(crate) fn change_of_live(&self, dialect: Dialect, mut previous: Tables, others: &[Other]) -> Change {
        let (before, next) = (tables(&self.before, dialect), tables(&self.after, dialect));
        leave_alone(&mut previous, &next, others);
        let matching = matching(&previous, &next);
        let fills = self.given(dialect, &before, &next);
        let request = Request {
            previous: &previous,
            next: &next,
            matching: &matching,
            version: VERSION,
            fills: &fills,
            online: self.online(),
        };
        let plan = dialect::plan(dialect, &request);
        Change { previous, next, matching, plan }
    }

    /// What people gave, and the data steps that are due or asked for.
    fn given(&self, dialect: Dialect, previous: &Tables, next: &Tables) -> Fills {
        let mut fills = Fills {
            up: self.fills("fill ", dialect, next),
            down: self.fills("fill-down ", dialect, previous),
        };
        for step in data_steps(&self.before, &self.after) {
            let asked = self.options.iter().any(|line| *line == format!("rewrite {}", step.label()));
            if !step.due && !asked {
                continue;
            }
            let StepFills::Given(both) = steps::fills(dialect, previous, next, &step) else {
                panic!("{}: no step for {}", self.name, step.label());
            };
            let (up, down) = *both;
            fills.up.push(up);
            fills.down.extend(down);
        }
        fills
    }

    fn fills(&self, word: &str, dialect: Dialect, tables: &Tables) -> Vec<Fill> {
        let lines = self.options.iter().filter_map(|line| line.strip_prefix(word));
        let of_this = lines.filter_map(|line| {
            let named = Dialect::ALL.into_iter().find(|it| line.starts_with(&format!("{} ", it.name())));
            match named {
                Some(named) if named == dialect => Some(&line[named.name().len() + 1..]),
                Some(_) => None,
                None => Some(line),
            }
        });
        let fills = of_this.map(|line| {
            let (place, sql) = line.split_once(" = ").expect("fill Model.field = SQL");
            let (model, field) = place.split_once('.').expect("fill Model.field = SQL");
            let table = tables.tables.iter().find(|it| it.label.name == model);
            let table = table.unwrap_or_else(|| panic!("{}: no model {model}", self.name));
            let column = table.columns.iter().find(|it| it.label.name == field);
            let column = column.unwrap_or_else(|| panic!("{}: no field {field}", self.name));
            Fill {
                table: table.name.clone(),
                column: column.name.clone(),
                sql: sql.to_owned(),
                rewrites: false,
            }
        });
        fills.collect()
    }
}

/// Every case, or those whose names hold what `CHANGES` says.
pub(crate) fn all() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/changes");
    let only = std::env::var("CHANGES").unwrap_or_default();
    let mut folders: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of cases is there")
        .map(|entry| entry.expect("an entry can be read").path())
        .filter(|path| path.to_string_lossy().contains(&only))
        .collect();
    folders.sort();
    assert!(folders.len() > 80 || !only.is_empty(), "too few cases in {}", folder.display());
    folders.into_iter().map(Case::read).collect()
}

fn schema(folder: &Path, which: &str) -> Schema {
    let mut sources = Sources::default();
    let file = folder.join(format!("{which}.prisma"));
    let files = if file.is_file() { vec![file] } else { below(&folder.join(which)) };
    assert!(!files.is_empty(), "{} has no {which}.prisma", folder.display());
    for file in files {
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        sources.add(file.display().to_string(), text);
    }
    let (schema, findings) = isotype_core::read(&sources);
    assert!(!findings.has_errors(), "{}: {}", folder.display(), words(&findings));
    schema
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("readable").path());
    let mut files: Vec<PathBuf> =
        entries.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect();
    files.sort();
    files
}

fn tables(schema: &Schema, dialect: Dialect) -> Tables {
    let mut findings = diagnostic::Diagnostics::default();
    let tables = lower(schema, dialect, &mut findings);
    assert!(!findings.has_errors(), "{}", words(&findings));
    tables
}

fn words(findings: &diagnostic::Diagnostics) -> String {
    findings.into_iter().map(|it| format!("{}: {}\n", it.code, it.message)).collect()
}
