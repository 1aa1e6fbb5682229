//! Value rules as checks of zod.

use super::view::Uses;
use crate::document::constants::number;
use crate::emit::typescript::literal::expression;
use crate::naming::typescript::{regular_expression, string};
use crate::scalar::Rule;

/// What the rules bind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    Text,
    Number,
    /// BigInt and Decimal.
    NumberText,
}

/// The schema of a list or map whose entries are counted.
pub(super) fn sized(schema: String, rules: &[Rule], uses: &mut Uses) -> String {
    rules.iter().fold(schema, |schema, rule| {
        let Rule::Length { min, max } = rule else { return schema };
        uses.entries = true;
        format!("sized({schema}, {})", ends(*min, *max))
    })
}

/// The checks, to be written behind a schema.
pub(super) fn rules(subject: Subject, rules: &[Rule], uses: &mut Uses) -> String {
    rules.iter().map(|rule| check(subject, rule, uses)).collect()
}

fn check(subject: Subject, rule: &Rule, uses: &mut Uses) -> String {
    match rule {
        Rule::Length { min, max } => {
            uses.length = true;
            format!(".check(length({}))", ends(*min, *max))
        }
        Rule::Gt(bound) => compare(subject, "gt", ">", bound, uses),
        Rule::Gte(bound) => compare(subject, "gte", ">=", bound, uses),
        Rule::Lt(bound) => compare(subject, "lt", "<", bound, uses),
        Rule::Lte(bound) => compare(subject, "lte", "<=", bound, uses),
        Rule::Regex(source) => format!(".regex({})", regular_expression(source)),
        Rule::StartsWith(text) => format!(".startsWith({})", string(text)),
        Rule::EndsWith(text) => format!(".endsWith({})", string(text)),
        Rule::Contains(text) => format!(".includes({})", string(text)),
        Rule::Email => {
            uses.email_rule = true;
            ".check(email)".to_owned()
        }
        Rule::Url => {
            uses.url_rule = true;
            ".check(url)".to_owned()
        }
        Rule::Datetime => {
            uses.datetime_rule = true;
            ".check(datetime)".to_owned()
        }
    }
}

fn ends(min: Option<u32>, max: Option<u32>) -> String {
    let most = max.map_or("Infinity".to_owned(), |bound| bound.to_string());
    format!("{}, {most}", min.unwrap_or(0))
}

fn compare(subject: Subject, method: &str, operator: &str, bound: &str, uses: &mut Uses) -> String {
    if subject == Subject::NumberText {
        uses.range = true;
        return format!(
            ".refine((value) => units(value) {operator} units({}), {})",
            string(bound),
            string(&format!("Invalid input: expected {operator} {bound}"))
        );
    }
    format!(".{method}({})", expression(&number(bound)))
}
