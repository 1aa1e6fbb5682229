//! Where a path may lead, by the type of the field.

use bigdecimal::BigDecimal;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

use super::operand::Operand;
use super::{End, Entries, Maybe, Place};
use crate::wire::{Lenient, Map, Stored, TextEnum, Wire};

/// The type of a field of a document, or of a column that holds one.
#[diagnostic::on_unimplemented(
    message = "no path leads to `{Self}`",
    note = "fields hold scalars, enums, documents, and `Option`, `Vec`, `Map` or `Box` of them"
)]
pub trait Reach {
    /// What a path to such a field is.
    type Path<M>;
    /// What it is where the value need not be there.
    type Optional<M>;
    /// Whether the value is a text on the wire.
    #[doc(hidden)]
    const IS_TEXT: bool = false;

    /// The path at this place.
    #[doc(hidden)]
    fn path<M>(place: Place<M>) -> Self::Path<M>;
    /// The path at this place, where the value need not be there.
    #[doc(hidden)]
    fn optional<M>(place: Place<M>) -> Self::Optional<M>;
}

/// The type of a column that holds one document.
#[diagnostic::on_unimplemented(
    message = "no path leads into a column of `{Self}`",
    note = "a path begins at a column that holds a `type` or `union` of the schema, and not a list of them"
)]
pub trait Root: Reach {}

/// A value at the end of a path that may be compared.
pub trait Equal: Reach {
    /// What it is compared with.
    #[doc(hidden)]
    fn operand(&self) -> Operand;
}

/// A value at the end of a path whose order is the same in Rust and on both databases, but for texts, which the
/// database orders.
pub trait Ordered: Reach {
    /// The value itself, which is there.
    type Value: Wire;
}

macro_rules! scalars {
    ($($type:ty, $is_text:literal $(, $trait:ident)*;)*) => { $(
        impl Reach for $type {
            type Path<M> = End<M, $type>;
            type Optional<M> = End<M, Option<$type>>;
            const IS_TEXT: bool = $is_text;

            fn path<M>(place: Place<M>) -> End<M, $type> {
                End::at(place)
            }
            fn optional<M>(place: Place<M>) -> End<M, Option<$type>> {
                End::at(place)
            }
        }
        $( scalars!(@ $trait $type); )*
    )* };
    (@ Equal $type:ty) => {
        impl Equal for $type {
            fn operand(&self) -> Operand {
                Operand::of(self)
            }
        }
    };
    (@ Ordered $type:ty) => {
        impl Ordered for $type {
            type Value = $type;
        }
    };
}

// Not of the schema's documents are those behind the blank line; a struct that somebody wrote may hold them.
scalars! {
    String, true, Equal, Ordered;
    bool, false, Equal;
    i32, false, Equal, Ordered;
    i64, true, Equal;
    f64, false, Equal, Ordered;
    BigDecimal, true, Equal;
    DateTime<Utc>, true, Equal, Ordered;
    Vec<u8>, true, Equal;
    serde_json::Value, false;

    i16, false, Equal, Ordered;
    f32, false;
    NaiveDate, true, Equal, Ordered;
    NaiveTime, true, Equal, Ordered;
    Uuid, true, Equal;
}

impl<T: Reach> Reach for Vec<T> {
    type Path<M> = End<M, Vec<T>>;
    type Optional<M> = End<M, Option<Vec<T>>>;

    fn path<M>(place: Place<M>) -> End<M, Vec<T>> {
        End::at(place)
    }
    fn optional<M>(place: Place<M>) -> End<M, Option<Vec<T>>> {
        End::at(place)
    }
}

impl<T: Reach> Reach for Map<T> {
    type Path<M> = Entries<M, T>;
    type Optional<M> = Maybe<M, Map<T>>;

    fn path<M>(place: Place<M>) -> Entries<M, T> {
        Entries::at(place)
    }
    fn optional<M>(place: Place<M>) -> Maybe<M, Map<T>> {
        Maybe::at(place)
    }
}

impl<T: Reach> Reach for Option<T> {
    type Path<M> = T::Optional<M>;
    type Optional<M> = T::Optional<M>;
    const IS_TEXT: bool = T::IS_TEXT;

    fn path<M>(place: Place<M>) -> T::Optional<M> {
        T::optional(place)
    }
    fn optional<M>(place: Place<M>) -> T::Optional<M> {
        T::optional(place)
    }
}

impl<T: Root> Root for Option<T> {}

impl<T: Equal> Equal for Option<T> {
    fn operand(&self) -> Operand {
        self.as_ref().map_or(Operand::NULL, T::operand)
    }
}

impl<T: Ordered> Ordered for Option<T> {
    type Value = T::Value;
}

macro_rules! covers {
    ($($type:ident)*) => { $(
        impl<T: Reach> Reach for $type<T> {
            type Path<M> = T::Path<M>;
            type Optional<M> = T::Optional<M>;
            const IS_TEXT: bool = T::IS_TEXT;

            fn path<M>(place: Place<M>) -> T::Path<M> {
                T::path(place)
            }
            fn optional<M>(place: Place<M>) -> T::Optional<M> {
                T::optional(place)
            }
        }
        impl<T: Root> Root for $type<T> {}
    )* };
}
covers! { Box Lenient Stored }

/// What a value of an enum is compared with: its text, and those that it had before.
#[doc(hidden)]
pub fn enumeration<T: TextEnum>(value: &T) -> Operand {
    let text = value.wire_text();
    let is_former = |former: &&&str| T::from_wire(former).is_some_and(|it| it.wire_text() == text);
    let former = T::FORMER.iter().filter(is_former).map(|&former| former.to_owned());
    Operand::texts(std::iter::once(text.to_owned()).chain(former).collect())
}

/// Makes a generated enum the end of paths.
#[doc(hidden)]
#[macro_export]
macro_rules! path_to_enum {
    ($type:ty) => {
        #[automatically_derived]
        #[allow(deprecated)]
        impl $crate::db::paths::Reach for $type {
            type Path<__M> = $crate::db::paths::End<__M, $type>;
            type Optional<__M> = $crate::db::paths::End<__M, ::core::option::Option<$type>>;
            const IS_TEXT: bool = true;

            // Not `Self::Path`: a variant of this name would make that ambiguous.
            fn path<__M>(place: $crate::db::paths::Place<__M>) -> $crate::db::paths::End<__M, $type> {
                $crate::db::paths::End::at(place)
            }
            fn optional<__M>(
                place: $crate::db::paths::Place<__M>,
            ) -> $crate::db::paths::End<__M, ::core::option::Option<$type>> {
                $crate::db::paths::End::at(place)
            }
        }
        #[automatically_derived]
        #[allow(deprecated)]
        impl $crate::db::paths::Equal for $type {
            fn operand(&self) -> $crate::db::paths::Operand {
                $crate::db::paths::enumeration(self)
            }
        }
    };
}
