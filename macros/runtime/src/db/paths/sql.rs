//! Conditions on what stands inside of documents, as SQL.
//!
//! The value of the first way, where every key is the field's own, is spelled as an index on the path is. By the other
//! ways that value is NULL, and the same index finds these rows by that.

use super::operand::{Form, Operand};
use super::route::{Comparison, Condition, Guard, Step, Test, Way};
use crate::db::dialect::Dialect;
use crate::db::error::{Fault, Result};
use crate::db::page_sql::Writing;
use crate::db::table::{Column, Table};

/// What a value is in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Shape {
    Text,
    Number,
    Boolean,
    Object,
    /// Anything but `null`.
    Some,
}

/// A place inside of a column.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Inside<'a> {
    pub table: &'static Table,
    pub column: &'static Column,
    pub keys: &'a [&'a str],
}

/// How a database spells what stands inside of JSON. Nothing of this ever fails, whatever the JSON is: what is not
/// there is NULL, and a condition on it does not hold.
pub trait Spelling {
    /// The value, as an index on the path spells it. A number or Boolean is one that the database compares as such.
    #[doc(hidden)]
    fn value(sql: &mut String, inside: Inside<'_>, is_text: bool);
    /// That the value, as it is spelled, is not there or `null`.
    #[doc(hidden)]
    fn missing(sql: &mut String, inside: Inside<'_>, is_text: bool);
    /// That the value is of this shape.
    #[doc(hidden)]
    fn shape(sql: &mut String, inside: Inside<'_>, shape: Shape);
    /// That there is nothing under the key, not even `null`.
    #[doc(hidden)]
    fn absent(sql: &mut String, inside: Inside<'_>);
    /// A text.
    #[doc(hidden)]
    fn literal(sql: &mut String, text: &str);
    /// The place of argument number `number`, which compares with a value of this shape.
    #[doc(hidden)]
    fn argument(sql: &mut String, number: usize, shape: Shape);
    /// How a number in its JSON form is bound, so that it compares with a value.
    #[doc(hidden)]
    fn write_number(arguments: &mut <Self as sqlx::Database>::Arguments, number: &str) -> Result<(), Fault>
    where
        Self: sqlx::Database;
    /// How a Boolean is bound, so that it compares with a value.
    #[doc(hidden)]
    fn write_flag(arguments: &mut <Self as sqlx::Database>::Arguments, flag: bool) -> Result<(), Fault>
    where
        Self: sqlx::Database;
}

/// Writes a condition, in parentheses.
pub(crate) fn write<D: Dialect>(writing: &mut Writing<D>, condition: &Condition) -> Result<(), Fault> {
    let steps = &condition.route.steps;
    let has_nul = |step: &Step| matches!(step, Step::Key(key) if key.contains('\0'));
    if steps.iter().any(has_nul) {
        return Err(Fault::new("has no key with NUL"));
    }
    let mut clause = Clause { writing, condition, column: condition.route.column };
    match &condition.test {
        Test::Missing => clause.missing(),
        Test::Present => clause.present(Way::default(), steps),
        Test::Compare(tests) => clause.compare(tests),
    }
}

struct Clause<'w, 'c, D: Dialect> {
    writing: &'w mut Writing<D>,
    condition: &'c Condition,
    column: usize,
}

impl<'c, D: Dialect> Clause<'_, 'c, D> {
    fn push(&mut self, text: &str) {
        self.writing.sql.push_str(text);
    }

    fn inside<'a>(&self, keys: &'a [&'a str]) -> Inside<'a> {
        let table = self.writing.table;
        Inside { table, column: &table.columns[self.column], keys }
    }

    fn value(&mut self, keys: &[&str], is_text: bool) {
        let inside = self.inside(keys);
        D::value(&mut self.writing.sql, inside, is_text);
    }

    fn shape(&mut self, keys: &[&str], shape: Shape) {
        let inside = self.inside(keys);
        D::shape(&mut self.writing.sql, inside, shape);
    }

    fn is_missing(&mut self, keys: &[&str], is_text: bool) {
        let inside = self.inside(keys);
        D::missing(&mut self.writing.sql, inside, is_text);
    }

    /// `… AND …`, with an `AND` behind it.
    fn guards(&mut self, guards: &[Guard<'_>]) {
        for guard in guards {
            match guard {
                Guard::Absent(keys) => {
                    let inside = self.inside(keys);
                    D::absent(&mut self.writing.sql, inside);
                }
                Guard::Object(keys) => self.shape(keys, Shape::Object),
                Guard::OneOf(keys, texts) => {
                    self.value(keys, true);
                    self.push(" IN ");
                    for (index, text) in texts.iter().enumerate() {
                        self.push(if index == 0 { "(" } else { ", " });
                        D::literal(&mut self.writing.sql, text);
                    }
                    self.push(") AND ");
                    self.shape(keys, Shape::Text);
                }
            }
            self.push(" AND ");
        }
    }

    /// The ways, each in parentheses with what must hold at its end; in parentheses. All but the first one stand together
    /// behind the condition that the index finds them by, so that it is searched twice and not once for each.
    fn ways(
        &mut self,
        ways: &[Way<'_>],
        is_text: bool,
        mut end: impl FnMut(&mut Self, &Way<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        for (index, way) in ways.iter().enumerate() {
            match index {
                0 => self.push("(("),
                1 => {
                    self.push(" OR (");
                    self.value(&ways[0].keys, is_text);
                    self.push(" IS NULL AND ((");
                }
                _ => self.push(" OR ("),
            }
            self.guards(&way.guards);
            end(self, way)?;
            self.push(")");
        }
        self.push(if ways.len() > 1 { ")))" } else { ")" });
        Ok(())
    }

    fn compare(&mut self, tests: &[(Comparison, Operand)]) -> Result<(), Fault> {
        let mut shape = Shape::Some;
        for (_, operand) in tests {
            shape = shape_of(operand)?;
        }
        let (steps, is_text) = (&self.condition.route.steps, shape == Shape::Text);
        let mut ways = Way::default().along(steps);
        let own = ways.len();
        // What the default decides by itself is left out, or leaves its way out.
        let mut open: Vec<&(Comparison, Operand)> = Vec::new();
        if let Some(default) = &self.condition.route.default {
            let told = tests.iter().map(|test| (test, default.compares(test.0, &test.1)));
            let told: Vec<_> = told.collect();
            if told.iter().all(|(_, holds)| *holds != Some(false)) {
                ways.extend(Way::default().lacking(steps));
                open.extend(told.iter().filter(|(_, holds)| holds.is_none()).map(|(test, _)| *test));
            }
        }
        let mut number = 0;
        self.ways(&ways, is_text, |clause, way| {
            number += 1;
            if number > own {
                clause.push("1 = 1");
                for (comparison, operand) in &open {
                    clause.push(" AND ");
                    clause.default();
                    clause.than(*comparison, operand)?;
                }
                return Ok(());
            }
            for (comparison, operand) in tests {
                clause.value(&way.keys, is_text);
                clause.than(*comparison, operand)?;
                clause.push(" AND ");
            }
            clause.shape(&way.keys, shape);
            Ok(())
        })
    }

    /// The text that a reader takes where there is none.
    fn default(&mut self) {
        if let Some(Operand(Form::Texts(texts))) = &self.condition.route.default {
            D::literal(&mut self.writing.sql, texts.first().map_or("", String::as_str));
        }
    }

    /// ` = $1`, ` IN ($1, $2)`
    fn than(&mut self, comparison: Comparison, operand: &Operand) -> Result<(), Fault> {
        let texts: &[String] = match &operand.0 {
            Form::Texts(texts) => texts,
            _ => &[],
        };
        if texts.len() > 1 && matches!(comparison, Comparison::Equal | Comparison::Unequal) {
            self.push(if comparison == Comparison::Equal { " IN " } else { " NOT IN " });
            for (index, text) in texts.iter().enumerate() {
                self.push(if index == 0 { "(" } else { ", " });
                self.argument(Shape::Text, |arguments| D::write_text(arguments, text))?;
            }
            self.push(")");
            return Ok(());
        }
        self.push(comparison.sql());
        match &operand.0 {
            Form::Number(number) => {
                self.argument(Shape::Number, |arguments| D::write_number(arguments, number))
            }
            Form::Boolean(flag) => self.argument(Shape::Boolean, |arguments| D::write_flag(arguments, *flag)),
            _ => {
                let text = texts.first().map_or("", String::as_str);
                self.argument(Shape::Text, |arguments| D::write_text(arguments, text))
            }
        }
    }

    fn argument(
        &mut self,
        shape: Shape,
        write: impl FnOnce(&mut D::Arguments) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.writing.count += 1;
        D::argument(&mut self.writing.sql, self.writing.count, shape);
        write(&mut self.writing.arguments)
    }

    /// That there is a value behind these steps.
    fn present(&mut self, from: Way<'c>, steps: &'c [Step]) -> Result<(), Fault> {
        let is_text = self.condition.is_text;
        let is_variant = matches!(steps.last(), Some(Step::Variant { .. }));
        let mut ways = from.clone().along(steps);
        let own = ways.len();
        if self.condition.route.default.as_ref().is_some_and(|default| default.0 != Form::Null) {
            ways.extend(from.lacking(steps));
        }
        let mut number = 0;
        self.ways(&ways, is_text, |clause, way| {
            number += 1;
            if number > own {
                clause.push("1 = 1");
            } else {
                clause.shape(&way.keys, if is_variant { Shape::Object } else { Shape::Some });
            }
            Ok(())
        })
    }

    /// That there is none. Variants on the way are chosen, so they must be there; what lies behind the last of them,
    /// or in front of one that is itself the end, need not.
    fn missing(&mut self) -> Result<(), Fault> {
        let condition = self.condition;
        let (steps, is_text) = (&condition.route.steps, condition.is_text);
        let on_the_way = steps.len().saturating_sub(1);
        let chosen = steps[..on_the_way].iter().rposition(|step| matches!(step, Step::Variant { .. }));
        let (before, behind) = steps.split_at(chosen.map_or(0, |index| index + 1));
        let starts = Way::default().along(before);
        for (index, start) in starts.into_iter().enumerate() {
            self.push(if index == 0 { "((" } else { " OR (" });
            self.guards(&start.guards);
            let start = Way { guards: Vec::new(), ..start };
            let ways = start.clone().along(behind);
            let is_variant = matches!(behind.last(), Some(Step::Variant { .. }));
            if !is_variant {
                self.is_missing(&ways[0].keys, is_text);
            }
            let is_plain = ways.len() == 1 && ways[0].guards.is_empty() && condition.route.default.is_none();
            if is_variant || !is_plain {
                self.push(if is_variant { "" } else { " AND " });
                self.present(start, behind)?;
                self.push(" IS NOT TRUE");
            }
            self.push(")");
        }
        self.push(")");
        Ok(())
    }
}

fn shape_of(operand: &Operand) -> Result<Shape, Fault> {
    match &operand.0 {
        Form::Texts(_) => Ok(Shape::Text),
        Form::Number(_) => Ok(Shape::Number),
        Form::Boolean(_) => Ok(Shape::Boolean),
        Form::Refused(reason) => Err(Fault::new(reason)),
        Form::Null | Form::Many => Err(Fault::new("is compared with what is no single value")),
    }
}
