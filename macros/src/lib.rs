//! The derive macros of Isotype.
//!
//! Every derive reads its attributes into a type of its own before it generates anything, and reports every mistake at
//! its own place, all at once.

mod attributes;
mod document;
mod input;
mod model;
mod paths;
#[cfg(feature = "schema")]
mod schema;
mod text_enum;
mod union;
mod wire;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Derives the wire form of a document: a struct, a union, or an enum that only documents use.
///
/// On the type: `tag = "…"` (a union), `open`, `strict`; on a union also `shared(field: Type, …)`, the fields that all of
/// its variants have, or `field(Variant, …): Type` for some of them: paths lead to these as well. On fields: `key = "…"`, `default = …`, `extra`, and value
/// rules: `length(min = …, max = …)`, `entry_length(…)` (of each text in a list or map), `gt`, `gte`, `lt`, `lte`, `regex`, `starts_with`, `ends_with`, `contains`,
/// `email`, `url`, `datetime`. On variants: `text = "…"`, `unknown`. On fields and variants: `former("…", …)`, the names
/// that they had before, which readers still take; the latest first.
#[proc_macro_derive(Document, attributes(isotype))]
pub fn derive_document(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    document::derive(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Derives the wire form and the database's text of an enum.
///
/// On the enum: `name = "…"` and `schema = "…"` of its type in PostgreSQL. On variants: `text = "…"`, `former("…", …)`.
#[proc_macro_derive(DbEnum, attributes(isotype))]
pub fn derive_db_enum(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    text_enum::derive_db_enum(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Derives a row of a table or view: reading it, its keys and its wire form.
///
/// On the struct: `name = "…"` (of the model), `table = "…"`, `schema = "…"`, `view`, `key(field, …)` and any number of
/// `unique(field, …, name = "find_by_…")`. On fields: `key = "…"` (the name in the schema and on the wire),
/// `column = "…"` (the name in the database), `timestamptz`, `padded`, `cast = "…"`,
/// `digits(precision, scale)`, `upgrade` (older rows hold other forms of the document), `was = …` (or another document).
#[proc_macro_derive(Model, attributes(isotype))]
pub fn derive_model(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    model::derive(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Derives a new row.
///
/// On the struct: `model = …`. On fields: `key = "…"`, `default` (the database has one), `made(…)` (the application makes
/// it: `now`, `cuid`, `cuid2`, `uuid4`, `uuid7`, `ulid`, `nanoid(length)`) and value rules. A field with either may be
/// left out and is an `Option`.
#[proc_macro_derive(Insert, attributes(isotype))]
pub fn derive_insert(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    input::derive_insert(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Derives changes of a row. The attributes are those of `Insert`; every field may be left out.
#[proc_macro_derive(Patch, attributes(isotype))]
pub fn derive_patch(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    input::derive_patch(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// The generated Rust of a schema, in place: `isotype::schema!("schema/app.prisma");`.
///
/// The path of the file or folder is relative to the package. The options are those of the schema's own `rust`
/// generator, its `templates` too, so the code is what the command `isotype` writes. The crate is built again when one of the files changes;
/// a file that is added to a folder is noticed with the next change of any of them.
#[cfg(feature = "schema")]
#[proc_macro]
pub fn schema(input: TokenStream) -> TokenStream {
    schema::expand(input.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}
