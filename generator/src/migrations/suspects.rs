//! What looks like a rename, at its place in the schema, with the line to paste.

use isotype_core::diagnostic::{Diagnostic, Diagnostics};
use isotype_core::migration::{Suspect, SuspectKind, suspects};
use isotype_core::model::Schema;
use isotype_core::source::Span;

use super::planning::Change;
use crate::failure::Error;
use crate::project::Project;

/// Stops for everything that looks like a rename and is not marked as one.
pub(crate) fn refuse(project: &Project, changes: &[Change], command: &str) -> Result<(), Error> {
    let mut found: Vec<Suspect> = Vec::new();
    for change in changes {
        for suspect in suspects(&change.previous, &change.next, &change.matching) {
            if !found.contains(&suspect) {
                found.push(suspect);
            }
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    let mut diagnostics = Diagnostics::default();
    let mut lines = Vec::new();
    for suspect in &found {
        let span = place(&project.schema, suspect);
        diagnostics.push(diagnostic(suspect, span));
        lines.push((span, line(project, suspect, span)));
    }
    diagnostics.sort();
    lines.sort_by_key(|(span, _)| (span.is_none(), *span));
    let mut ways_out = vec![String::from("Where it was renamed, write this and run the command again:")];
    ways_out.extend(lines.into_iter().map(|(_, line)| line));
    ways_out
        .push(String::from("Where the old one goes and the new one is another, nothing is lost either: run"));
    ways_out.push(format!("  {command} --accept-data-loss"));
    ways_out.push(String::from(
        "which keeps what is dropped where the undo finds it, until `isotype migrate purge`. Nothing was written.",
    ));
    Err(Error::Refused { sources: project.files.sources.clone(), diagnostics, ways_out })
}

fn diagnostic(suspect: &Suspect, span: Option<Span>) -> Diagnostic {
    let Suspect { kind, block, from, to } = suspect;
    let message = match kind {
        SuspectKind::Table => format!("the model `{to}` is new, `{from}` is gone, and they are alike"),
        SuspectKind::Enum => format!("the enum `{to}` is new, `{from}` is gone, and they are alike"),
        SuspectKind::Column => format!("`{block}.{to}` is new, `{block}.{from}` is gone, and they are alike"),
        SuspectKind::Value => format!("the value `{block}.{to}` is new and `{block}.{from}` is gone"),
    };
    let message = format!("{message}: was it renamed? Renames are never guessed");
    match span {
        Some(span) => Diagnostic::error("rename-or-drop", span, message),
        None => Diagnostic::new(isotype_core::diagnostic::Severity::Error, "rename-or-drop", None, message),
    }
}

/// The name in the schema that the suspect speaks of.
fn place(schema: &Schema, suspect: &Suspect) -> Option<Span> {
    let model = || schema.models.iter().find(|model| model.name == suspect.block);
    let an_enum = || schema.shapes.enums.iter().find(|it| it.name == suspect.block);
    match suspect.kind {
        SuspectKind::Table => Some(model()?.span),
        SuspectKind::Column => Some(model()?.fields.iter().find(|field| field.name == suspect.to)?.span),
        SuspectKind::Enum => Some(an_enum()?.span),
        SuspectKind::Value => Some(
            an_enum()?.values.iter().find(|value| value.name == suspect.to || value.text == suspect.to)?.span,
        ),
    }
}

/// `  schema/app.prisma:7:   years Int @renamed(from: "age")`
fn line(project: &Project, suspect: &Suspect, span: Option<Span>) -> String {
    let attribute = suspect.attribute();
    let Some(span) = span else { return format!("  in {}: {attribute}", suspect.block) };
    let sources = &project.files.sources;
    let at = sources.line_column(span).line;
    let file = sources.file(span.file);
    let path = file.map_or("", |file| file.path.as_str());
    match suspect.kind {
        SuspectKind::Table | SuspectKind::Enum => {
            format!("  {path}:{at}: in the block `{}`:   {attribute}", suspect.block)
        }
        SuspectKind::Column | SuspectKind::Value => {
            let written = file.and_then(|file| file.text.lines().nth(at - 1)).unwrap_or("").trim();
            // Where several things share a line, as in `enum Role { A B }`, only the attribute can be shown.
            let name = sources.slice(span);
            if written.starts_with(name) && !written.contains(['{', '}']) {
                let (declared, comment) = without_comment(written);
                let space = if comment.is_empty() { "" } else { " " };
                format!("  {path}:{at}:   {declared} {attribute}{space}{comment}")
            } else {
                format!("  {path}:{at}:   {name} … {attribute}")
            }
        }
    }
}

/// A line of a schema and the comment at its end; `//` inside a text is no comment.
fn without_comment(line: &str) -> (&str, &str) {
    let mut inside = false;
    let mut escaped = false;
    for (at, letter) in line.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' => inside = !inside,
            '/' if !inside && line[at..].starts_with("//") => return (line[..at].trim_end(), &line[at..]),
            _ => {}
        }
    }
    (line, "")
}

#[cfg(test)]
mod tests {
    use super::without_comment;

    #[test]
    fn an_address_is_no_comment() {
        assert_eq!(
            without_comment(r#"a String @default("http://\"x") // why"#),
            (r#"a String @default("http://\"x")"#, "// why")
        );
        assert_eq!(without_comment("a Int"), ("a Int", ""));
    }
}
