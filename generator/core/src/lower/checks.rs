//! What must hold for each row: enums and documents where the database has no type for them, value rules, `@@check`.
//! A check is a necessary condition: it never refuses what the readers of the generated code accept.

use super::{Lowering, fragment, indexes};
use crate::document::DocumentId;
use crate::model::{self, Arity, ColumnType, Field, Model};
use crate::scalar::{Rule, Scalar};
use crate::tables::{Check, Condition, JsonShape};

pub(super) fn checks(lowering: &mut Lowering<'_>, model: &Model, table: &str) -> Vec<Check> {
    let mut checks = Vec::new();
    for (_, field, column) in model.columns() {
        let conditions = column_conditions(lowering, field, column);
        if !conditions.is_empty() {
            let column = lowering.names.cut(&column.database_name).to_owned();
            let name = lowering.names.column_check(table, &column);
            checks.push(Check { name: Some(name), column: Some(column), conditions });
        }
    }
    for (ordinal, written) in model.checks.iter().enumerate() {
        let Some(words) = lowering.dialect.choose(&written.sqlite, &written.postgresql) else { continue };
        fragment::check(lowering, words, "a condition", written.span);
        let name = lowering.given_or(written.map.as_deref(), || lowering.names.table_check(table, ordinal));
        checks.push(Check {
            name: Some(name),
            column: None,
            conditions: vec![Condition::Sql(words.clone())],
        });
    }
    checks
}

fn column_conditions(lowering: &mut Lowering<'_>, field: &Field, column: &model::Column) -> Vec<Condition> {
    let mut conditions = Vec::new();
    let list = field.arity == Arity::List;
    if list && !lowering.capabilities.native_lists {
        conditions.push(Condition::Json(JsonShape::Array));
    } else {
        match &column.ty {
            ColumnType::Enum(id) if !lowering.capabilities.native_enums => {
                let shape = lowering.schema.shapes.enumeration(*id);
                let texts = shape.values.iter().map(|value| value.text.clone()).collect();
                conditions.push(Condition::OneOf(texts));
            }
            ColumnType::Document(id) => conditions.push(Condition::Json(document(lowering, *id, field))),
            ColumnType::Scalar(_) if !lowering.capabilities.native_types => {
                conditions.extend(native_limits(column));
            }
            _ => {}
        }
    }
    for rule in &column.rules {
        if rule_can_be_checked(lowering, field, column, rule) {
            conditions.push(Condition::Rule(rule.clone()));
        }
    }
    conditions
}

fn document(lowering: &mut Lowering<'_>, id: DocumentId, field: &Field) -> JsonShape {
    let DocumentId::Union(id) = id else { return JsonShape::Object };
    let key = &lowering.schema.shapes.union(id).discriminator;
    if lowering.capabilities.plain_json_keys && !indexes::is_plain_key(key) {
        let what = format!(
            "cannot name a key with a quote or a backslash in a path: the tag of `{}` is not checked there",
            field.name
        );
        lowering.left_out("check-left-out", field.span, &what);
        return JsonShape::Object;
    }
    JsonShape::Tagged(key.clone())
}

/// The lengths and ranges of PostgreSQL's types, for a dialect without them.
fn native_limits(column: &model::Column) -> Option<Condition> {
    let native = column.native.as_ref()?;
    let first = native.arguments.first().copied();
    match native.name.as_str() {
        "VarChar" => Some(Condition::Rule(Rule::Length { min: None, max: Some(first?) })),
        "Char" => Some(Condition::Rule(Rule::Length { min: None, max: Some(first.unwrap_or(1)) })),
        "Bit" => Some(Condition::Bits { count: first.unwrap_or(1), fewer: false }),
        "VarBit" => Some(Condition::Bits { count: first?, fewer: true }),
        "SmallInt" => Some(Condition::Range(i64::from(i16::MIN), i64::from(i16::MAX))),
        "Oid" => Some(Condition::Range(0, i64::from(u32::MAX))),
        "Decimal" => {
            let scale = native.arguments.get(1).copied().unwrap_or(0);
            let precision = first.filter(|&digits| digits <= 15 && digits >= scale)?;
            Some(Condition::Digits(precision - scale))
        }
        _ => None,
    }
}

fn rule_can_be_checked(
    lowering: &mut Lowering<'_>,
    field: &Field,
    column: &model::Column,
    rule: &Rule,
) -> bool {
    let list = field.arity == Arity::List;
    let expression = matches!(rule, Rule::Regex(_) | Rule::Email | Rule::Url | Rule::Datetime);
    let comparison = matches!(rule, Rule::Gt(_) | Rule::Gte(_) | Rule::Lt(_) | Rule::Lte(_));
    if list && !matches!(rule, Rule::Length { .. }) {
        let what = format!(
            "cannot check each entry of a list: a rule of `{}` is left to the application",
            field.name
        );
        lowering.left_out("rule-left-out", field.span, &what);
        return false;
    }
    let respelled =
        column.native.as_ref().is_some_and(|native| matches!(native.name.as_str(), "Inet" | "Xml"));
    if respelled && lowering.capabilities.native_types {
        // 10.0.0.1 becomes 10.0.0.1/32: a check of the text would refuse what the application may write.
        let what = format!("respells the texts of `{}`: a rule of it is left to the application", field.name);
        note(lowering, field, &what);
        return false;
    }
    if expression && !lowering.capabilities.regular_expressions {
        let what = format!(
            "has no regular expressions: a rule of `{}` is checked by the application alone there",
            field.name
        );
        note(lowering, field, &what);
        return false;
    }
    if let Some(limit) = lowering.capabilities.decimal_digits_compared
        && comparison
        && column.ty == ColumnType::Scalar(Scalar::Decimal)
    {
        let digits =
            column.native.as_ref().and_then(|native| native.arguments.first().copied()).unwrap_or(65);
        if digits > limit {
            let what = format!(
                "compares decimals of more than {limit} digits as texts: a rule of `{}` is left to the application",
                field.name
            );
            lowering.left_out("decimal-rule-left-out", field.span, &what);
            return false;
        }
    }
    true
}

fn note(lowering: &mut Lowering<'_>, field: &Field, what: &str) {
    let message = format!("{} {what}", lowering.capabilities.display_name);
    lowering.diagnostics.push(crate::diagnostic::Diagnostic::note("rule-left-out", field.span, message));
}
