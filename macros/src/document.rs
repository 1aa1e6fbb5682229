//! `#[derive(Document)]`.

use crate::attributes::{Items, Mistakes, is_option, refuse_generics};
use crate::wire::object::{self, Extras, Field, Object, Presence};
use crate::wire::{default, rules};
use crate::{paths, text_enum, union};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use std::collections::BTreeSet;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Data, DataStruct, DeriveInput, Fields, Ident};

pub(crate) fn derive(input: &DeriveInput) -> syn::Result<TokenStream> {
    match &input.data {
        Data::Struct(data) => derive_struct(input, data),
        Data::Enum(data) if union::is_union(input) => union::derive(input, data),
        Data::Enum(_) => text_enum::derive_document(input),
        Data::Union(data) => {
            Err(syn::Error::new(data.union_token.span, "a document is a struct or an enum; write `enum`"))
        }
    }
}

/// `impl Document`, and what makes it a value of JSON columns.
pub(crate) fn document_impl(name: &Ident) -> TokenStream {
    let text = name.unraw().to_string();
    quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl ::isotype::wire::Document for #name {
            const NAME: &'static str = #text;
        }
        ::isotype::column_value!(document #name);
    }
}

fn derive_struct(input: &DeriveInput, data: &DataStruct) -> syn::Result<TokenStream> {
    let mistakes = Mistakes::default();
    refuse_generics(&input.generics, &mistakes);
    let mut items = Items::read(&input.attrs, &mistakes);
    let open = items.flag("open");
    let strict = items.flag("strict");
    let default = items.flag("default");
    items.finish("open, strict, default");
    if let (Some(_), Some(strict)) = (&open, &strict) {
        mistakes.at(strict.span(), "a type is open or strict, not both");
    }

    let mut fields = Vec::new();
    let mut extra: Option<&Ident> = None;
    match &data.fields {
        Fields::Named(named) => {
            let mut keys = BTreeSet::new();
            for field in &named.named {
                let Some(name) = &field.ident else { continue };
                match read_field(field, name, &mistakes) {
                    Some(field) => {
                        for key in std::iter::once(&field.key).chain(&field.former) {
                            if !keys.insert(key.clone()) {
                                let message = format_args!("the key {key:?} is another field's too");
                                mistakes.at(name.span(), message);
                            }
                        }
                        fields.push(field);
                    }
                    None if extra.is_some() => mistakes.at(name.span(), "`extra` is another field already"),
                    None => extra = Some(name),
                }
            }
        }
        other => mistakes.at(
            if other.is_empty() { input.ident.span() } else { other.span() },
            "a document is a struct with named fields",
        ),
    }
    match (&open, extra) {
        (Some(open), None) => mistakes.at(open.span(), "an open type needs a field `#[isotype(extra)]`"),
        (None, Some(extra)) => mistakes.at(extra.span(), "only an `open` type has extra keys"),
        _ => {}
    }
    let default = default.map(|flag| default_impl(input, &fields, extra, &flag, &mistakes));
    mistakes.finish()?;

    let extras = match (extra, strict) {
        (Some(extra), _) => Extras::Keep(extra),
        (None, Some(_)) => Extras::Refuse,
        (None, None) => Extras::Ignore,
    };
    let paths = paths::of_type(&input.vis, &input.ident, &fields);
    let object =
        object::implement(&Object { name: &input.ident, fields, extras, is_row: false, is_input: false });
    let document = document_impl(&input.ident);
    Ok(quote!(#object #document #default #paths))
}

/// `impl Default`, where every field has a value of its own.
fn default_impl(
    input: &DeriveInput,
    fields: &[Field<'_>],
    extra: Option<&Ident>,
    flag: &Ident,
    mistakes: &Mistakes,
) -> TokenStream {
    let name = &input.ident;
    let mut values = TokenStream::new();
    for field in fields {
        let (field_name, ty) = (field.name, field.ty);
        let value = match &field.presence {
            Presence::Default(constant) => match default::infallible(constant, ty) {
                Ok(value) => value,
                Err(error) => {
                    mistakes.note(error);
                    continue;
                }
            },
            Presence::Optional => quote!(::core::option::Option::None),
            Presence::Required | Presence::Absent => {
                mistakes.at(flag.span(), format_args!("`{field_name}` has no default"));
                continue;
            }
        };
        values.extend(quote!(#field_name: #value,));
    }
    let extra = extra.map(|extra| quote!(#extra: ::core::default::Default::default(),));
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::all)]
        impl ::core::default::Default for #name {
            fn default() -> Self {
                Self { #values #extra }
            }
        }
    }
}

/// The attributes of a field; `None` for the one that takes the extra keys.
fn read_field<'a>(field: &'a syn::Field, name: &'a Ident, mistakes: &Mistakes) -> Option<Field<'a>> {
    let mut items = Items::read(&field.attrs, mistakes);
    if items.flag("extra").is_some() {
        items.finish("extra, alone");
        return None;
    }
    let key_text = items.text("key");
    let former = items.former();
    let default = items.expression("default");
    let rules = rules::take(&mut items, mistakes);
    items.finish(&format!("key, former, default, extra, {}", rules::KNOWN));
    let key = match &key_text {
        Some(text) => text.value(),
        None => name.unraw().to_string(),
    };
    let span = key_text.as_ref().map_or(name.span(), syn::LitStr::span);
    let former: Vec<(String, Span)> = former.iter().map(|text| (text.value(), text.span())).collect();
    for (key, span) in former.iter().chain([&(key.clone(), span)]) {
        if key == "__proto__" {
            mistakes.at(*span, "no key is `__proto__`: JavaScript would lose it");
        }
        if key.contains('\0') {
            mistakes.at(*span, "a key holds no NUL");
        }
    }
    let former = former.into_iter().map(|(key, _)| key).collect();
    let presence = match default {
        Some(default) => Presence::Default(default),
        None if is_option(&field.ty) => Presence::Optional,
        None => Presence::Required,
    };
    Some(Field { name, ty: &field.ty, key, former, presence, rules })
}
