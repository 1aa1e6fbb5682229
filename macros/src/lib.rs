//! The derive macros of Isotype.

use proc_macro::TokenStream;

/// Derives the wire form of a document: a struct, a union, or an enum that only documents use.
#[proc_macro_derive(Document, attributes(isotype))]
pub fn derive_document(_: TokenStream) -> TokenStream {
    TokenStream::new()
}

/// Derives the wire form and the database's text of an enum.
#[proc_macro_derive(DbEnum, attributes(isotype))]
pub fn derive_db_enum(_: TokenStream) -> TokenStream {
    TokenStream::new()
}
