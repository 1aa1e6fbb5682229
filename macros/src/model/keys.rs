//! The keys of a model, and what is done by them: find, list, count, delete.

use super::Field;
use crate::attributes::{Item, Mistakes, Value, last_segment};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use std::collections::BTreeSet;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{DeriveInput, Expr, ExprLit, GenericArgument, Ident, Lit, PathArguments, Token, Type};

/// Columns that no two rows have the same values in.
pub(super) struct Key {
    /// Indexes of the fields.
    pub(super) indexes: Vec<usize>,
    /// The name of the method that finds by it, where it is not made of the fields' names.
    name: Option<String>,
}

/// A field, or `name = "…"`.
struct Part {
    name: Ident,
    value: Option<Expr>,
}

impl Parse for Part {
    fn parse(input: ParseStream<'_>) -> syn::Result<Part> {
        let name = Ident::parse_any(input)?;
        let value = if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            Some(input.parse()?)
        } else {
            None
        };
        Ok(Part { name, value })
    }
}

/// Reads `key(a, b)` or `unique(a, b, name = "by_both")`.
pub(super) fn read(item: Item, fields: &[Field<'_>], mistakes: &Mistakes) -> Option<Key> {
    let Value::List(list) = item.value else {
        mistakes.at(item.name.span(), format_args!("write `{}(field, …)`", item.name));
        return None;
    };
    let parts = match Punctuated::<Part, Token![,]>::parse_terminated.parse2(list) {
        Ok(parts) => parts,
        Err(error) => {
            mistakes.note(error);
            return None;
        }
    };
    let mut key = Key { indexes: Vec::new(), name: None };
    for part in parts {
        if let Some(value) = part.value {
            match value {
                Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if part.name == "name" => {
                    if syn::parse_str::<Ident>(&text.value()).is_err() {
                        mistakes.at(text.span(), "a method cannot have this name");
                    }
                    key.name = Some(text.value());
                }
                _ => mistakes.at(part.name.span(), "write `name = \"find_by_…\"` here, or a field"),
            }
            continue;
        }
        match fields.iter().position(|field| field.name.unraw() == part.name.unraw()) {
            Some(index) if key.indexes.contains(&index) => {
                mistakes.at(part.name.span(), "the key has this field already");
            }
            Some(index) => key.indexes.push(index),
            None => mistakes.at(part.name.span(), "the struct has no field with this name"),
        }
    }
    if key.indexes.is_empty() {
        mistakes.at(item.name.span(), "a key has at least one field");
        return None;
    }
    if key.indexes.len() > 16 {
        mistakes.at(item.name.span(), "a key has at most sixteen fields");
        return None;
    }
    Some(key)
}

/// The argument that an operation runs on: `db`, and yet no field's name, because of where it comes from.
pub(crate) fn handle_name() -> Ident {
    Ident::new("db", Span::mixed_site())
}

/// The type that a key is looked up by: texts and bytes borrowed, small values as they are.
fn parameter(ty: &Type, lifetime: Option<&TokenStream>) -> TokenStream {
    if let Some(segment) = last_segment(ty) {
        let inner = match &segment.arguments {
            PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
                Some(GenericArgument::Type(inner)) => Some(inner),
                _ => None,
            },
            _ => None,
        };
        match (segment.ident.to_string().as_str(), inner) {
            ("String", None) => return quote!(& #lifetime str),
            ("Vec", Some(item)) => return quote!(& #lifetime [#item]),
            ("Option", Some(inner)) => return parameter(inner, lifetime),
            (
                "i16" | "i32" | "i64" | "f32" | "f64" | "bool" | "DateTime" | "Date" | "Time" | "Uuid",
                None,
            ) => {
                return quote!(#ty);
            }
            _ => {}
        }
    }
    quote!(& #lifetime #ty)
}

/// `Model::Key`
pub(super) fn key_type(key: &Key, fields: &[Field<'_>]) -> TokenStream {
    let lifetime = quote!('k);
    let mut types = key.indexes.iter().map(|&index| parameter(fields[index].ty, Some(&lifetime)));
    if let [_] = key.indexes[..] {
        return types.next().unwrap_or_default();
    }
    quote!((#(#types),*))
}

/// The methods of the model.
pub(super) fn methods(
    input: &DeriveInput,
    key: Option<&Key>,
    uniques: &[Key],
    fields: &[Field<'_>],
    view: bool,
) -> TokenStream {
    let ident = &input.ident;
    let visibility = &input.vis;
    let db = handle_name();
    let mut names = BTreeSet::new();
    let mut finders = TokenStream::new();
    for key in key.into_iter().chain(uniques) {
        let mut name = key.name.clone().unwrap_or_else(|| {
            let parts: Vec<String> =
                key.indexes.iter().map(|&index| fields[index].name.unraw().to_string()).collect();
            format!("find_by_{}", parts.join("_and_"))
        });
        // The same columns in another order, or the primary key said again as unique.
        while !names.insert(name.clone()) {
            name.push('_');
        }
        let name = format_ident!("{name}");
        let arguments: Vec<&Ident> = key.indexes.iter().map(|&index| fields[index].name).collect();
        let types = key.indexes.iter().map(|&index| parameter(fields[index].ty, None));
        let indexes = &key.indexes;
        let values = if let [one] = arguments[..] { quote!(#one) } else { quote!((#(#arguments),*)) };
        let docs = format!(
            "The row with this {}, if there is one.",
            key.indexes.iter().map(|&index| fields[index].key.as_str()).collect::<Vec<_>>().join(" and ")
        );
        finders.extend(quote! {
            #[doc = #docs]
            #visibility fn #name<'h, __H: ::isotype::Handle<'h>>(
                #db: __H,
                #(#arguments: #types),*
            ) -> ::isotype::db::Operation<'h, ::core::option::Option<Self>> {
                ::isotype::db::find_by::<Self, __H>(#db, &[#(#indexes),*], #values)
            }
        });
    }
    let list = key.map(|_| {
        quote! {
            /// A page of rows.
            #visibility fn list<'h, __H: ::isotype::Handle<'h>>(
                #db: __H,
                page: ::isotype::Page<Self>,
            ) -> ::isotype::db::Operation<'h, ::isotype::List<Self>> {
                ::isotype::db::list::<Self, __H>(#db, page)
            }
        }
    });
    let delete = key.filter(|_| !view).map(|_| {
        quote! {
            /// Deletes the row with this key, and says whether there was one.
            #visibility fn delete<'h, __H: ::isotype::Handle<'h>>(
                #db: __H,
                key: <Self as ::isotype::Model>::Key<'_>,
            ) -> ::isotype::db::Operation<'h, bool> {
                ::isotype::db::delete::<Self, __H>(#db, key)
            }
        }
    });
    quote! {
        #[automatically_derived]
        #[allow(dead_code, deprecated, clippy::too_many_arguments, clippy::self_named_constructors)]
        impl #ident {
            #finders
            #list
            #delete

            /// How many rows a filter lets through.
            #visibility fn count<'h, __H: ::isotype::Handle<'h>>(
                #db: __H,
                filter: ::isotype::Filter<Self>,
            ) -> ::isotype::db::Operation<'h, i64> {
                ::isotype::db::count::<Self, __H>(#db, filter)
            }
        }
    }
}
