//! Paths into documents: filters on what stands inside of a JSON column.
//!
//! `TrainingModule::CONFIGURATION.path().word_recall().word_count().gt(10)`: every type of the schema has a method for
//! each of its fields, every union one for each of its variants, and what stands at the end has the comparisons that
//! its wire form allows. A filter holds for what a reader would read: a former key counts where the field's own is not
//! there, and so does the constant of `@default`. It looks along its path alone, so a document that does not fit
//! elsewhere is found as well; a value of another kind is no match, and never an error.

mod operand;
mod postgres;
mod reach;
mod route;
mod sql;
mod sqlite;

#[doc(hidden)]
pub use operand::Operand;
pub use reach::{Equal, Ordered, Reach, Root, enumeration};
pub(crate) use route::Condition;
pub(crate) use sql::write;
#[doc(hidden)]
pub use sql::{Inside, Shape, Spelling};

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use super::page::{Field, Filter};
use crate::wire::{At, Wire};
use route::{Comparison, Route, Step, Test};

/// How far a path has got: a column, and the steps into its document. For generated code.
pub struct Place<M> {
    route: Route,
    of: PhantomData<fn() -> M>,
}

impl<M> Clone for Place<M> {
    fn clone(&self) -> Self {
        Place { route: self.route.clone(), of: PhantomData }
    }
}

impl<M> fmt::Debug for Place<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.route.fmt(f)
    }
}

impl<M> Place<M> {
    fn root(column: usize) -> Self {
        Place { route: Route { column, steps: Vec::new(), default: None }, of: PhantomData }
    }

    fn then(&self, step: Step) -> Self {
        let mut place = self.clone();
        place.route.steps.push(step);
        place.route.default = None;
        place
    }

    /// The value of a field: its own key, and then its former ones, the latest first.
    #[doc(hidden)]
    pub fn field(&self, keys: &'static [&'static str]) -> Self {
        self.then(Step::Field(keys))
    }

    /// The same object where it is a variant with one of these tags.
    #[doc(hidden)]
    pub fn variant(&self, discriminator: &'static str, tags: &'static [&'static str]) -> Self {
        self.then(Step::Variant { discriminator, tags })
    }

    /// What a reader takes where the key is not there.
    #[doc(hidden)]
    pub fn or<T: Wire>(mut self, constant: fn(&At<'_>) -> Result<T, serde_json::Error>) -> Self {
        self.route.default = Some(match constant(&At::ROOT) {
            Ok(value) => Operand::of(&value),
            Err(error) => Operand::refused(error.to_string()),
        });
        self
    }

    fn filter(&self, is_text: bool, test: Test) -> Filter<M> {
        Filter::inside(Condition { route: self.route.clone(), is_text, test })
    }
}

impl<M, T: Root> Field<M, T> {
    /// Into the document: the fields of a type, the variants of a union and what these share are methods of this.
    pub fn path(self) -> T::Path<M> {
        T::path(Place::root(self.index()))
    }
}

/// A value at the end of a path, to filter by.
///
/// | the field | offers |
/// |---|---|
/// | Int, Float | `eq`, `ne` and `gt`, `gte`, `lt`, `lte`: compared as numbers |
/// | String | the same: compared as texts, in the order that the database gives texts |
/// | DateTime | the same: the canonical text sorts as the time does |
/// | Boolean, enums | `eq`, `ne`; former texts of a value are that value |
/// | BigInt, Decimal, Bytes | `eq`, `ne` of the canonical text: these are texts on the wire, which do not sort as numbers |
/// | Json, lists | nothing |
/// | each of them with `?` | also `is_none`, `is_some` |
pub struct End<M, T> {
    place: Place<M>,
    of: PhantomData<fn() -> T>,
}

impl<M, T> Clone for End<M, T> {
    fn clone(&self) -> Self {
        End { place: self.place.clone(), of: PhantomData }
    }
}

impl<M, T> fmt::Debug for End<M, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.place.fmt(f)
    }
}

impl<M, T> End<M, T> {
    /// The value at this place; for generated code.
    #[doc(hidden)]
    pub fn at(place: Place<M>) -> Self {
        End { place, of: PhantomData }
    }
}

impl<M, T: Equal> End<M, T> {
    /// Rows with this value; `None` is a value that is absent or `null`, and a document on the way that is.
    pub fn eq(&self, value: impl Into<T>) -> Filter<M> {
        self.place.filter(T::IS_TEXT, Test::of(Comparison::Equal, value.into().operand()))
    }
    /// Rows with another value; where there is none only with `None`, which says that there is one.
    pub fn ne(&self, value: impl Into<T>) -> Filter<M> {
        self.place.filter(T::IS_TEXT, Test::of(Comparison::Unequal, value.into().operand()))
    }
}

impl<M, T: Ordered> End<M, T> {
    fn than(&self, comparison: Comparison, value: T::Value) -> Filter<M> {
        self.place.filter(T::IS_TEXT, Test::of(comparison, Operand::of(&value)))
    }
    /// Rows with a greater value.
    pub fn gt(&self, value: impl Into<T::Value>) -> Filter<M> {
        self.than(Comparison::Greater, value.into())
    }
    /// Rows with this value or a greater one.
    pub fn gte(&self, value: impl Into<T::Value>) -> Filter<M> {
        self.than(Comparison::GreaterOrEqual, value.into())
    }
    /// Rows with a smaller value.
    pub fn lt(&self, value: impl Into<T::Value>) -> Filter<M> {
        self.than(Comparison::Less, value.into())
    }
    /// Rows with this value or a smaller one.
    pub fn lte(&self, value: impl Into<T::Value>) -> Filter<M> {
        self.than(Comparison::LessOrEqual, value.into())
    }
}

impl<M, T: Reach> End<M, Option<T>> {
    /// Rows where it is absent or `null`, or a document on the way is.
    pub fn is_none(&self) -> Filter<M> {
        self.place.filter(T::IS_TEXT, Test::Missing)
    }
    /// Rows where there is one.
    pub fn is_some(&self) -> Filter<M> {
        self.place.filter(T::IS_TEXT, Test::Present)
    }
}

/// A document that need not be there, or a variant of a union: leads on as the document itself does.
///
/// A field that is called `is_none` or `is_some` is reached through `(*path)`.
pub struct Maybe<M, T: Reach> {
    place: Place<M>,
    path: T::Path<M>,
}

impl<M, T: Reach> Maybe<M, T> {
    /// The document at this place; for generated code.
    #[doc(hidden)]
    pub fn at(place: Place<M>) -> Self {
        Maybe { path: T::path(place.clone()), place }
    }
    /// Rows where it is absent or `null`, or a document on the way is; of a variant, rows with another one.
    pub fn is_none(&self) -> Filter<M> {
        self.place.filter(false, Test::Missing)
    }
    /// Rows where it is there; of a variant, rows with this one.
    pub fn is_some(&self) -> Filter<M> {
        self.place.filter(false, Test::Present)
    }
}

impl<M, T: Reach> Deref for Maybe<M, T> {
    type Target = T::Path<M>;

    fn deref(&self) -> &T::Path<M> {
        &self.path
    }
}

impl<M, T: Reach> fmt::Debug for Maybe<M, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.place.fmt(f)
    }
}

/// A map: leads on by its keys.
pub struct Entries<M, T> {
    place: Place<M>,
    of: PhantomData<fn() -> T>,
}

impl<M, T: Reach> Entries<M, T> {
    pub(crate) fn at(place: Place<M>) -> Self {
        Entries { place, of: PhantomData }
    }
    /// The value under this key, which need not be there.
    pub fn key(&self, key: impl Into<String>) -> T::Optional<M> {
        T::optional(self.place.then(Step::Key(key.into())))
    }
}

impl<M, T> fmt::Debug for Entries<M, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.place.fmt(f)
    }
}
