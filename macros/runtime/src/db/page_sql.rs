//! Pages as statements: the rows beyond a cursor, by comparing with the values that it holds.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::dialect::Dialect;
use super::error::{Error, Fault, Result};
use super::model::Model;
use super::page::{Condition, Filter, List, Page};
use super::paths;
use super::plain::Plain;
use super::statement;
use super::table::Table;

pub(crate) fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(crate) fn decoded(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// A column of the order, and whether the greatest value is first.
type Term = (usize, bool);

/// The columns that the list goes by, the key's last.
fn terms<M: Model>(page: &Page<M>) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    for order in &page.order {
        if terms.iter().all(|(column, _)| *column != order.column) {
            terms.push((order.column, order.descending));
        }
    }
    let descending = terms.last().is_some_and(|(_, descending)| *descending);
    for &column in M::table().key {
        if terms.iter().all(|(known, _)| *known != column) {
            terms.push((column, descending));
        }
    }
    terms
}

fn cursor_error<M: Model>(reason: impl std::fmt::Display) -> Error {
    Error::Cursor { model: M::table().model, reason: reason.to_string() }
}

/// A statement that is being written, with its arguments.
pub(crate) struct Writing<D: Dialect> {
    pub(crate) sql: String,
    pub(crate) arguments: D::Arguments,
    pub(crate) count: usize,
    pub(crate) table: &'static Table,
}

impl<D: Dialect> Writing<D> {
    fn argument(&mut self, column: usize, value: &Plain) -> Result<()> {
        let table = self.table;
        self.count += 1;
        D::placeholder(&mut self.sql, self.count, &table.columns[column]);
        let bound = value.bind::<D>(&mut self.arguments, &table.columns[column]);
        bound.map_err(|fault| self.refused(column, fault))
    }

    fn refused(&self, column: usize, fault: Fault) -> Error {
        let field = self.table.columns[column].key;
        Error::Value { model: self.table.model, field, reason: fault.reason }
    }

    fn name(&mut self, column: usize) {
        D::quote(&mut self.sql, self.table.columns[column].name);
    }

    fn filter<M>(&mut self, filter: &Filter<M>) -> Result<()> {
        for (index, condition) in filter.conditions.iter().enumerate() {
            self.sql.push_str(if index == 0 { " WHERE " } else { " AND " });
            let compared = match condition {
                Condition::Column(compared) => compared,
                Condition::Inside(condition) => {
                    let written = paths::write(self, condition);
                    written.map_err(|fault| self.refused(condition.route.column, fault))?;
                    continue;
                }
            };
            self.name(compared.column);
            match &compared.value {
                Some(value) => {
                    self.sql.push(' ');
                    self.sql.push_str(compared.comparison);
                    self.sql.push(' ');
                    let stored = value.as_stored(&self.table.columns[compared.column]);
                    let stored = stored.map_err(|fault| self.refused(compared.column, fault))?;
                    self.argument(compared.column, &stored)?;
                }
                None if compared.comparison == "=" => self.sql.push_str(" IS NULL"),
                None => self.sql.push_str(" IS NOT NULL"),
            }
        }
        Ok(())
    }

    /// `(a, b) > ($1, $2)`, or the same spelled out where the directions differ.
    fn beyond(&mut self, terms: &[Term], values: &[Plain], backward: bool) -> Result<()> {
        let comparison = |descending: bool| if descending == backward { " > " } else { " < " };
        let one_direction = terms.iter().all(|(_, descending)| *descending == terms[0].1);
        if one_direction {
            self.sql.push('(');
            for (index, (column, _)) in terms.iter().enumerate() {
                self.sql.push_str(if index == 0 { "" } else { ", " });
                self.name(*column);
            }
            self.sql.push(')');
            self.sql.push_str(comparison(terms[0].1));
            self.sql.push('(');
            for (index, ((column, _), value)) in terms.iter().zip(values).enumerate() {
                self.sql.push_str(if index == 0 { "" } else { ", " });
                self.argument(*column, value)?;
            }
            self.sql.push(')');
            return Ok(());
        }
        self.sql.push('(');
        for last in 0..terms.len() {
            self.sql.push_str(if last == 0 { "(" } else { " OR (" });
            for (index, ((column, descending), value)) in terms.iter().zip(values).take(last + 1).enumerate()
            {
                self.sql.push_str(if index == 0 { "" } else { " AND " });
                self.name(*column);
                self.sql.push_str(if index < last { " = " } else { comparison(*descending) });
                self.argument(*column, value)?;
            }
            self.sql.push(')');
        }
        self.sql.push(')');
        Ok(())
    }
}

/// The statement of a page. It asks for one row more, which says whether there is a next page.
pub(crate) fn page<M: Model, D: Dialect>(page: &Page<M>) -> Result<(String, D::Arguments)> {
    let table = M::table();
    let terms = terms(page);
    let backward = page.from.as_ref().is_some_and(|from| from.backward);
    let mut writing = Writing::<D> {
        sql: statement::select::<D>(table),
        arguments: D::Arguments::default(),
        count: 0,
        table,
    };
    writing.filter(&page.filter)?;
    if let Some(from) = &page.from {
        let values = values::<M>(&from.cursor, &terms)?;
        writing.sql.push_str(if page.filter.conditions.is_empty() { " WHERE " } else { " AND " });
        writing.beyond(&terms, &values, backward)?;
    }
    for (index, (column, descending)) in terms.iter().enumerate() {
        writing.sql.push_str(if index == 0 { " ORDER BY " } else { ", " });
        writing.name(*column);
        writing.sql.push_str(if *descending == backward { "" } else { " DESC" });
    }
    writing.sql.push_str(&format!(" LIMIT {}", u64::from(page.limit) + 1));
    Ok((writing.sql, writing.arguments))
}

/// The statement that counts.
pub(crate) fn count<M: Model, D: Dialect>(filter: &Filter<M>) -> Result<(String, D::Arguments)> {
    let table = M::table();
    let mut sql = String::from("SELECT count(*) FROM ");
    D::table(&mut sql, table);
    let mut writing = Writing::<D> { sql, arguments: D::Arguments::default(), count: 0, table };
    writing.filter(filter)?;
    Ok((writing.sql, writing.arguments))
}

/// Reads the rows of a page and makes the cursors to its neighbours.
pub(crate) fn list<M: Model, D: Dialect>(
    page: &Page<M>,
    mut rows: Vec<D::Row>,
    read: fn(&D::Row) -> Result<M>,
) -> Result<List<M>> {
    let terms = terms(page);
    let more = rows.len() > page.limit as usize;
    rows.truncate(page.limit as usize);
    let backward = page.from.as_ref().is_some_and(|from| from.backward);
    if backward {
        rows.reverse();
    }
    let (has_next, has_previous) = if backward { (true, more) } else { (more, page.from.is_some()) };
    let next =
        rows.last().filter(|_| has_next).map(|row| cursor::<D>(row, &terms, M::table())).transpose()?;
    let previous =
        rows.first().filter(|_| has_previous).map(|row| cursor::<D>(row, &terms, M::table())).transpose()?;
    let items = rows.iter().map(read).collect::<Result<Vec<M>>>()?;
    Ok(List { items, next, previous })
}

/// The values that a list goes by, of one row, as one word that fits in an address.
fn cursor<D: Dialect>(row: &D::Row, terms: &[Term], table: &'static Table) -> Result<String> {
    let mut texts = Vec::with_capacity(terms.len());
    for (index, _) in terms {
        let column = &table.columns[*index];
        let value = Plain::read::<D>(row, *index, column)
            .and_then(|value| value.ok_or_else(|| Fault::new("is NULL, which has no place in an order")))
            .map_err(|fault| Error::decode(table.name, column.name, fault))?;
        texts.push(value.to_text());
    }
    let text =
        serde_json::to_string(&texts).map_err(|error| Error::Database(sqlx::Error::Decode(error.into())))?;
    Ok(encoded(text.as_bytes()))
}

fn values<M: Model>(cursor: &str, terms: &[Term]) -> Result<Vec<Plain>> {
    let bytes = decoded(cursor).ok_or_else(|| cursor_error::<M>("it is not base64"))?;
    let texts: Vec<String> =
        serde_json::from_slice(&bytes).map_err(|_| cursor_error::<M>("it is not a list of texts"))?;
    if texts.len() != terms.len() {
        return Err(cursor_error::<M>("it is of a list in another order"));
    }
    texts
        .iter()
        .zip(terms)
        .map(|(text, (index, _))| {
            let column = &M::COLUMNS[*index];
            Plain::from_text(text, column)
                .ok_or_else(|| cursor_error::<M>(format_args!("'{text}' is no value of {}", column.key)))
        })
        .collect()
}
