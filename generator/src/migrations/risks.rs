//! What a plan may do to a database or to those who use it, as findings at their places in the schema.

use isotype_core::capabilities;
use isotype_core::diagnostic::{Diagnostic, Diagnostics, Severity};
use isotype_core::migration::{Grade, Plan, Risk};
use isotype_core::model::Schema;
use isotype_core::source::Span;
use isotype_core::tables::{Name, Tables};

use super::planning::Change;

/// Every risk of these plans; one that is the same on both databases is told once.
pub(crate) fn findings(schema: Option<&Schema>, plans: &[(Change, Plan)]) -> Diagnostics {
    let mut findings = Diagnostics::default();
    for (index, (change, plan)) in plans.iter().enumerate() {
        for risk in &plan.risks {
            let same = |other: &Risk| other.code == risk.code && other.what == risk.what;
            let told = plans[..index].iter().any(|(_, earlier)| earlier.risks.iter().any(same));
            if told {
                continue;
            }
            let everywhere = plans.len() < 2 || plans.iter().all(|(_, plan)| plan.risks.iter().any(same));
            let people = capabilities::of(change.dialect).display_name;
            let what = risk.what.trim_end_matches('.');
            let message = if everywhere { what.to_owned() } else { format!("{people}: {what}") };
            let severity = if risk.grade == Grade::Note { Severity::Note } else { Severity::Warning };
            let span = schema.and_then(|schema| place(schema, change, risk));
            let finding = Diagnostic::new(severity, risk.code, span, message);
            findings.push(if risk.help.is_empty() { finding } else { finding.help(risk.help.clone()) });
        }
    }
    findings
}

/// Where the schema speaks of what the risk is about; nothing for what the schema has no more.
fn place(schema: &Schema, change: &Change, risk: &Risk) -> Option<Span> {
    let (table, column) = risk.subject.as_ref()?;
    let table = change.next.table(table)?;
    let model = schema.models.iter().find(|model| model.name == table.label.name)?;
    let Some(column) = column else { return Some(model.span) };
    let label = &table.column(column)?.label.name;
    Some(model.fields.iter().find(|field| field.name == *label)?.span)
}

/// `Model.field` for each value that is needed and was not given, by the names that people use; each once.
pub(crate) fn needed(plans: &[(Change, Plan)]) -> Vec<String> {
    let mut fields = Vec::new();
    for (change, plan) in plans {
        for risk in plan.risks.iter().filter(|risk| risk.grade == Grade::ValueNeeded) {
            if let Some((table, Some(column))) = &risk.subject {
                let field = called(&change.next, &change.previous, table, column);
                if !fields.contains(&field) {
                    fields.push(field);
                }
            }
        }
    }
    fields
}

fn called(next: &Tables, previous: &Tables, table: &Name, column: &str) -> String {
    let found = next.table(table).or_else(|| previous.table(table));
    let model = found.map(|it| it.label.name.as_str()).filter(|name| !name.is_empty()).unwrap_or(&table.name);
    let field = found.and_then(|it| it.column(column)).map(|it| it.label.name.as_str());
    format!("{model}.{}", field.filter(|name| !name.is_empty()).unwrap_or(column))
}
