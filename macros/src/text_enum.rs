//! Enums: a text per value. `#[derive(DbEnum)]` for those that columns use, `#[derive(Document)]` for the others.

use crate::attributes::{Items, Mistakes, refuse_generics};
use crate::document::document_impl;
use crate::wire::{serde_impls, wire_impl};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeSet;
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, Ident};

struct Values<'a> {
    known: Vec<(&'a Ident, String)>,
    /// Former texts of values.
    former: Vec<(&'a Ident, String)>,
    unknown: Option<&'a Ident>,
}

pub(crate) fn derive_db_enum(input: &DeriveInput) -> syn::Result<TokenStream> {
    let mistakes = Mistakes::default();
    refuse_generics(&input.generics, &mistakes);
    let mut items = Items::read(&input.attrs, &mistakes);
    let database_name =
        items.text("name").map_or_else(|| input.ident.unraw().to_string(), |text| text.value());
    let schema = items.text("schema");
    items.finish("name, schema");
    let values = values(input, false, &mistakes);
    mistakes.finish()?;

    let name = &input.ident;
    let (names, texts): (Vec<_>, Vec<_>) = values.known.iter().map(|(name, text)| (*name, text)).unzip();
    let schema = match schema {
        Some(schema) => quote!(::core::option::Option::Some(#schema)),
        None => quote!(::core::option::Option::None),
    };
    let text = text_impls(name, &values);
    Ok(quote! {
        #text
        #[allow(dead_code, deprecated, clippy::all)]
        impl #name {
            /// Every value, in the order of the schema.
            pub const ALL: &'static [#name] = &[#(#name::#names),*];

            /// The text in the database and in JSON.
            pub const fn as_str(self) -> &'static str {
                match self { #(#name::#names => #texts),* }
            }
        }
        #[automatically_derived]
        #[allow(deprecated, clippy::all)]
        impl ::isotype::wire::DbEnum for #name {
            const NAME: &'static str = #database_name;
            const SCHEMA: ::core::option::Option<&'static str> = #schema;
            const ALL: &'static [#name] = #name::ALL;

            fn text(self) -> &'static str {
                self.as_str()
            }
            fn from_text(text: &str) -> ::core::option::Option<Self> {
                <Self as ::isotype::wire::TextEnum>::from_wire(text)
            }
        }
        ::isotype::column_value!(enum #name);
    })
}

pub(crate) fn derive_document(input: &DeriveInput) -> syn::Result<TokenStream> {
    let mistakes = Mistakes::default();
    refuse_generics(&input.generics, &mistakes);
    let mut items = Items::read(&input.attrs, &mistakes);
    let open = items.flag("open");
    items.finish("open, or tag for a union");
    let values = values(input, open.is_some(), &mistakes);
    if let (Some(open), None) = (&open, values.unknown) {
        mistakes.at(open.span(), "an open enum needs a variant `#[isotype(unknown)] Unknown(String)`");
    }
    mistakes.finish()?;

    let name = &input.ident;
    let (names, texts): (Vec<_>, Vec<_>) = values.known.iter().map(|(name, text)| (*name, text)).unzip();
    let unknown = values.unknown.map(|unknown| quote!(#name::#unknown(text) => text,));
    let text = text_impls(name, &values);
    let document = document_impl(name);
    Ok(quote! {
        #text
        #document
        #[allow(dead_code, deprecated, clippy::all)]
        impl #name {
            /// The text in JSON.
            pub fn as_str(&self) -> &str {
                match self {
                    #(#name::#names => #texts,)*
                    #unknown
                }
            }
        }
    })
}

fn values<'a>(input: &'a DeriveInput, open: bool, mistakes: &Mistakes) -> Values<'a> {
    let mut values = Values { known: Vec::new(), former: Vec::new(), unknown: None };
    let Data::Enum(data) = &input.data else {
        mistakes.at(input.ident.span(), "only an enum has values");
        return values;
    };
    let mut texts = BTreeSet::new();
    for variant in &data.variants {
        let mut items = Items::read(&variant.attrs, mistakes);
        let unknown = items.flag("unknown");
        let text = items.text("text");
        let former = items.former();
        items.finish("text, former, unknown");
        if let Some(flag) = unknown {
            if !open {
                mistakes.at(flag.span(), "only an `open` enum of documents has an unknown value");
            }
            if let Some(text) = text {
                mistakes.at(text.span(), "the unknown value has no text of its own");
            }
            if let Some(former) = former.first() {
                mistakes.at(former.span(), "the unknown value has no former text");
            }
            if !matches!(&variant.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1) {
                mistakes.at(variant.ident.span(), "the unknown value holds its text: `Unknown(String)`");
            }
            if values.unknown.is_some() {
                mistakes.at(flag.span(), "`unknown` is another value already");
            }
            values.unknown = Some(&variant.ident);
            continue;
        }
        if !matches!(variant.fields, Fields::Unit) {
            mistakes.at(
                variant.ident.span(),
                "a value of an enum holds nothing; a union has `#[isotype(tag = \"…\")]`",
            );
        }
        let span = text.as_ref().map_or(variant.ident.span(), syn::LitStr::span);
        let text = text.map_or_else(|| variant.ident.unraw().to_string(), |text| text.value());
        if text.contains('\0') {
            mistakes.at(span, "a text holds no NUL");
        }
        if !texts.insert(text.clone()) {
            mistakes.at(span, format_args!("the text {text:?} is another value's too"));
        }
        values.known.push((&variant.ident, text));
        for former in former {
            if !texts.insert(former.value()) {
                let message = format!("the text {:?} is another value's too", former.value());
                mistakes.at(former.span(), message);
            }
            values.former.push((&variant.ident, former.value()));
        }
    }
    values
}

/// What every enum has: its wire form, `Display` and `FromStr`.
fn text_impls(name: &Ident, values: &Values<'_>) -> TokenStream {
    let (names, texts): (Vec<_>, Vec<_>) = values.known.iter().map(|(name, text)| (*name, text)).unzip();
    let (renamed, former): (Vec<_>, Vec<_>) = values.former.iter().map(|(name, text)| (*name, text)).unzip();
    let former_texts =
        (!former.is_empty()).then(|| quote!(const FORMER: &'static [&'static str] = &[#(#former),*];));
    let other = match values.unknown {
        Some(unknown) => {
            quote!(::core::option::Option::Some(#name::#unknown(::std::borrow::ToOwned::to_owned(text))))
        }
        None => quote!(::core::option::Option::None),
    };
    let expected = if values.unknown.is_some() {
        "a text".to_owned()
    } else {
        let texts: Vec<String> = texts.iter().map(|text| format!("{text:?}")).collect();
        format!("one of {}", texts.join(", "))
    };
    let wire = wire_impl(
        name,
        &expected,
        [
            &quote!(::isotype::wire::read_enum),
            &quote!(::isotype::wire::write_enum),
            &quote!(::isotype::wire::examine_enum),
        ],
    );
    let serde = serde_impls(name);
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::all)]
        impl ::isotype::wire::TextEnum for #name {
            const TEXTS: &'static [&'static str] = &[#(#texts),*];
            #former_texts

            fn from_wire(text: &str) -> ::core::option::Option<Self> {
                match text {
                    #(#texts => ::core::option::Option::Some(#name::#names),)*
                    #(#former => ::core::option::Option::Some(#name::#renamed),)*
                    _ => #other,
                }
            }
            fn wire_text(&self) -> &str {

                self.as_str()
            }
        }
        #wire
        #serde
        ::isotype::path_to_enum!(#name);
        #[automatically_derived]
        #[allow(deprecated, clippy::all)]
        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        #[automatically_derived]
        #[allow(deprecated, clippy::all)]
        impl ::core::str::FromStr for #name {
            type Err = ::isotype::wire::NotAValue;

            // Not `Self::Err`: a variant of this name would make that ambiguous.
            fn from_str(text: &str) -> ::core::result::Result<Self, ::isotype::wire::NotAValue> {
                ::isotype::wire::parse_enum(text)
            }
        }
    }
}
