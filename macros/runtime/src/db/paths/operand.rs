//! What stands at the end of a path, and what it is compared with.

use serde_json::Value;

use super::route::Comparison;
use crate::wire::{self, Wire};

/// A value in its wire form.
#[derive(Clone, Debug, PartialEq)]
pub struct Operand(pub(super) Form);

/// The forms, as far as anything compares with them.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Form {
    /// Texts that mean the same, the one that is written first.
    Texts(Vec<String>),
    /// In its JSON form.
    Number(String),
    Boolean(bool),
    Null,
    /// A list, a map or a document.
    Many,
    /// No value of the wire, and why.
    Refused(String),
}

impl Operand {
    pub(super) const NULL: Operand = Operand(Form::Null);

    pub(super) fn of<T: Wire>(value: &T) -> Operand {
        let text = match wire::to_json(value) {
            Ok(text) => text,
            Err(error) => return Operand::refused(error.to_string()),
        };
        Operand(match serde_json::from_str(&text) {
            Ok(Value::String(text)) => Form::Texts(vec![text]),
            Ok(Value::Number(_)) => Form::Number(text),
            Ok(Value::Bool(flag)) => Form::Boolean(flag),
            Ok(Value::Null) => Form::Null,
            Ok(Value::Array(_) | Value::Object(_)) => Form::Many,
            Err(error) => Form::Refused(error.to_string()),
        })
    }

    pub(super) fn refused(reason: String) -> Operand {
        Operand(Form::Refused(reason))
    }

    pub(super) fn texts(texts: Vec<String>) -> Operand {
        Operand(Form::Texts(texts))
    }

    /// Whether this value compares so with the other one; `None` where the database has to say it, which orders texts.
    pub(super) fn compares(&self, comparison: Comparison, other: &Operand) -> Option<bool> {
        match (&self.0, &other.0) {
            (Form::Number(this), Form::Number(other)) => {
                let (this, other): (f64, f64) = (this.parse().ok()?, other.parse().ok()?);
                this.partial_cmp(&other).map(|order| comparison.holds(order))
            }
            (Form::Boolean(this), Form::Boolean(other)) => Some(comparison.holds(this.cmp(other))),
            (Form::Texts(this), Form::Texts(others)) => {
                let is_one = this.first().is_some_and(|this| others.contains(this));
                match comparison {
                    Comparison::Equal => Some(is_one),
                    Comparison::Unequal => Some(!is_one),
                    _ => None,
                }
            }
            _ => Some(false),
        }
    }
}
