//! `shared(…)`: the fields that variants of a union have in common.

use super::Known;
use super::helpers::snake_case;
use crate::attributes::{Items, Mistakes, Value};
use crate::paths::{Shared, Variant};
use quote::format_ident;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Ident, Token, Type};

/// `field: Type` or `field(Variant, …): Type`.
pub(super) struct Field {
    name: Ident,
    variants: Option<Punctuated<Ident, Token![,]>>,
    ty: Type,
}

impl Parse for Field {
    fn parse(input: ParseStream<'_>) -> syn::Result<Field> {
        let name = Ident::parse_any(input)?;
        let variants = if input.peek(syn::token::Paren) {
            let content;
            syn::parenthesized!(content in input);
            Some(Punctuated::parse_terminated(&content)?)
        } else {
            None
        };
        input.parse::<Token![:]>()?;
        Ok(Field { name, variants, ty: input.parse()? })
    }
}

/// Takes the item.
pub(super) fn read(items: &mut Items<'_>, mistakes: &Mistakes) -> Vec<Field> {
    let Some(item) = items.take("shared") else { return Vec::new() };
    let fields = match item.value {
        Value::List(list) => Punctuated::<Field, Token![,]>::parse_terminated.parse2(list),
        _ => Err(syn::Error::new(item.name.span(), "write `shared(field: Type, …)`")),
    };
    fields.map(|fields| fields.into_iter().collect()).unwrap_or_else(|error| {
        mistakes.note(error);
        Vec::new()
    })
}

/// The variants, as paths lead to them.
pub(super) fn variants<'a>(known: &'a [Known<'a>]) -> Vec<Variant<'a>> {
    let variants = known.iter().map(|variant| {
        let name = snake_case(&variant.name.unraw().to_string());
        let span = variant.name.span();
        let name = match name.as_str() {
            // These cannot be raw identifiers.
            "self" | "super" | "crate" => format_ident!("{name}_", span = span),
            // What is no keyword is the same with the prefix and without; which words are depends on the edition.
            _ => Ident::new_raw(&name, span),
        };
        let tags = std::iter::once(&variant.tag).chain(&variant.former).collect();
        Variant { name, payload: variant.payload, tags }
    });
    variants.collect()
}

/// The fields, with the variants that have them.
pub(super) fn resolve<'a>(
    fields: &'a [Field],
    known: &[Known<'_>],
    variants: &'a [Variant<'a>],
    mistakes: &Mistakes,
) -> Vec<Shared<'a>> {
    let shared = fields.iter().map(|field| {
        let having = match &field.variants {
            None => variants.iter().collect(),
            Some(names) => names
                .iter()
                .filter_map(|name| {
                    let position = known.iter().position(|variant| variant.name == name);
                    if position.is_none() {
                        mistakes.at(name.span(), format_args!("`{name}` is no variant of the union"));
                    }
                    position.map(|position| &variants[position])
                })
                .collect(),
        };
        Shared { name: &field.name, ty: &field.ty, variants: having }
    });
    shared.collect()
}
