//! Lists, page by page: which rows, in which order, from where.

use std::marker::PhantomData;

use super::paths;
use super::plain::{Comparable, Orderable, Plain};

/// A column of a model, to filter and order by: `TrainingSession::CREATED_AT`.
#[derive(Debug)]
pub struct Field<M, T> {
    index: usize,
    of: PhantomData<fn() -> (M, T)>,
}

impl<M, T> Clone for Field<M, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<M, T> Copy for Field<M, T> {}

impl<M, T> Field<M, T> {
    /// The column with this index; for generated code.
    pub const fn new(index: usize) -> Self {
        Field { index, of: PhantomData }
    }

    pub(crate) fn index(self) -> usize {
        self.index
    }

    fn compared(self, comparison: &'static str, value: Option<Plain>) -> Filter<M> {
        let compared = Compared { column: self.index, comparison, value };
        Filter { conditions: vec![Condition::Column(compared)], of: PhantomData }
    }
}

impl<M, T: Comparable> Field<M, T> {
    /// Rows with this value; `None` is NULL.
    pub fn eq(self, value: impl Into<T>) -> Filter<M> {
        self.compared("=", value.into().plain())
    }
    /// Rows with another value; `None` is NULL.
    pub fn ne(self, value: impl Into<T>) -> Filter<M> {
        self.compared("<>", value.into().plain())
    }
}

impl<M, T: Orderable> Field<M, T> {
    /// Rows with a greater value.
    pub fn gt(self, value: impl Into<T>) -> Filter<M> {
        self.compared(">", value.into().plain())
    }
    /// Rows with this value or a greater one.
    pub fn gte(self, value: impl Into<T>) -> Filter<M> {
        self.compared(">=", value.into().plain())
    }
    /// Rows with a smaller value.
    pub fn lt(self, value: impl Into<T>) -> Filter<M> {
        self.compared("<", value.into().plain())
    }
    /// Rows with this value or a smaller one.
    pub fn lte(self, value: impl Into<T>) -> Filter<M> {
        self.compared("<=", value.into().plain())
    }
    /// The smallest value first.
    pub fn ascending(self) -> Order<M> {
        Order { column: self.index, descending: false, of: PhantomData }
    }
    /// The greatest value first.
    pub fn descending(self) -> Order<M> {
        Order { column: self.index, descending: true, of: PhantomData }
    }
}

/// Which rows: all of the conditions hold. Made of [`Field`]s, and of what stands inside of their documents; the default lets every row through.
#[derive(Clone, Debug)]
pub struct Filter<M> {
    pub(crate) conditions: Vec<Condition>,
    of: PhantomData<fn() -> M>,
}

#[derive(Clone, Debug)]
pub(crate) enum Condition {
    Column(Compared),
    Inside(paths::Condition),
}

/// A column and the value that it is compared with.
#[derive(Clone, Debug)]
pub(crate) struct Compared {
    pub(crate) column: usize,
    pub(crate) comparison: &'static str,
    pub(crate) value: Option<Plain>,
}

impl<M> Default for Filter<M> {
    fn default() -> Self {
        Filter { conditions: Vec::new(), of: PhantomData }
    }
}

impl<M> Filter<M> {
    pub(crate) fn inside(condition: paths::Condition) -> Self {
        Filter { conditions: vec![Condition::Inside(condition)], of: PhantomData }
    }

    /// Rows that the other filter lets through as well.
    #[must_use]
    pub fn and(mut self, other: Filter<M>) -> Self {
        for condition in other.conditions {
            if let Condition::Inside(new) = &condition {
                let mut joined = self.conditions.iter_mut().filter_map(|known| match known {
                    Condition::Inside(known) => known.join(new),
                    Condition::Column(_) => None,
                });
                if joined.next().is_some() {
                    continue;
                }
            }
            self.conditions.push(condition);
        }
        self
    }
}

/// A column that a list goes by, and in which direction.
#[derive(Clone, Debug)]
pub struct Order<M> {
    pub(crate) column: usize,
    pub(crate) descending: bool,
    of: PhantomData<fn() -> M>,
}

/// A page of a list: at most so many rows, after or before a cursor.
///
/// Without an order the list goes by the model's key, and the key always decides between equals, so that no row is seen
/// twice or left out. Texts sort as the database sorts them: by code point in SQLite, by its collation in PostgreSQL.
#[derive(Clone, Debug)]
pub struct Page<M> {
    pub(crate) limit: u32,
    pub(crate) filter: Filter<M>,
    pub(crate) order: Vec<Order<M>>,
    pub(crate) from: Option<From>,
}

#[derive(Clone, Debug)]
pub(crate) struct From {
    pub(crate) cursor: String,
    pub(crate) backward: bool,
}

impl<M> Page<M> {
    /// The first rows.
    pub fn first(limit: u32) -> Self {
        Page { limit, filter: Filter::default(), order: Vec::new(), from: None }
    }

    /// Goes on after a row: takes [`List::next`].
    #[must_use]
    pub fn after(mut self, cursor: impl Into<String>) -> Self {
        self.from = Some(From { cursor: cursor.into(), backward: false });
        self
    }

    /// Goes back before a row: takes [`List::previous`]. The rows come in the same order as forwards.
    #[must_use]
    pub fn before(mut self, cursor: impl Into<String>) -> Self {
        self.from = Some(From { cursor: cursor.into(), backward: true });
        self
    }

    /// Orders by this column, after those that were named before.
    #[must_use]
    pub fn order_by(mut self, order: Order<M>) -> Self {
        self.order.push(order);
        self
    }

    /// Only these rows.
    #[must_use]
    pub fn only(mut self, filter: Filter<M>) -> Self {
        self.filter = self.filter.and(filter);
        self
    }
}

/// Rows of a page, and where its neighbours begin.
#[derive(Clone, Debug, PartialEq)]
pub struct List<M> {
    /// The rows.
    pub items: Vec<M>,
    /// Where the next page goes on; `None` after the last row.
    pub next: Option<String>,
    /// Where the page before goes back from; `None` before the first row.
    pub previous: Option<String>,
}
