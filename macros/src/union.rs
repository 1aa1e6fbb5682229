//! `#[derive(Document)]` on a union: an enum with `#[isotype(tag = "…")]`.

mod helpers;
mod shared;

use crate::attributes::{Items, Mistakes, last_segment, refuse_generics};
use crate::document::document_impl;
use crate::paths;
use crate::wire::{serde_impls, wire_impl};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use std::collections::{BTreeMap, BTreeSet};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{DataEnum, DeriveInput, Fields, Ident, Type, Variant};

/// Whether an enum is a union: its attributes say a tag, or every variant holds something and none is a text.
pub(crate) fn is_union(input: &DeriveInput) -> bool {
    let ignored = Mistakes::default();
    Items::read(&input.attrs, &ignored).take("tag").is_some()
}

struct Known<'a> {
    name: &'a Ident,
    payload: &'a Type,
    tag: String,
    /// The tags that it had before.
    former: Vec<String>,
}

pub(crate) fn derive(input: &DeriveInput, data: &DataEnum) -> syn::Result<TokenStream> {
    let mistakes = Mistakes::default();
    refuse_generics(&input.generics, &mistakes);
    let mut items = Items::read(&input.attrs, &mistakes);
    let tag = items.text("tag").map(|tag| tag.value()).unwrap_or_default();
    let open = items.flag("open");
    let shared = shared::read(&mut items, &mistakes);
    items.finish("tag, open, shared");

    let mut known: Vec<Known<'_>> = Vec::new();
    let mut unknown: Option<&Ident> = None;
    let mut tags = BTreeSet::new();
    for variant in &data.variants {
        let mut items = Items::read(&variant.attrs, &mistakes);
        let is_unknown = items.flag("unknown");
        let text = items.text("text");
        let former = items.former();
        items.finish("text, former, unknown");
        let Some(payload) = payload(variant, &mistakes) else { continue };
        if let Some(flag) = is_unknown {
            if let Some(text) = text {
                mistakes.at(text.span(), "the unknown variant has no text of its own");
            }
            if let Some(former) = former.first() {
                mistakes.at(former.span(), "the unknown variant has no former tag");
            }
            if unknown.is_some() {
                mistakes.at(flag.span(), "`unknown` is another variant already");
            }
            if open.is_none() {
                mistakes.at(flag.span(), "only an `open` union has an unknown variant");
            }
            unknown = Some(&variant.ident);
            continue;
        }
        let span = text.as_ref().map_or(variant.ident.span(), syn::LitStr::span);
        let text = text.map_or_else(|| variant.ident.unraw().to_string(), |text| text.value());
        let former: Vec<(String, Span)> = former.iter().map(|text| (text.value(), text.span())).collect();
        for (text, span) in [&(text.clone(), span)].into_iter().chain(&former) {
            if text.contains('\0') {
                mistakes.at(*span, "a tag holds no NUL");
            }
            if !tags.insert(text.clone()) {
                mistakes.at(*span, format_args!("the tag {text:?} is another variant's too"));
            }
        }
        let former = former.into_iter().map(|(text, _)| text).collect();
        known.push(Known { name: &variant.ident, payload, tag: text, former });
    }
    if let (Some(open), None) = (&open, unknown) {
        mistakes.at(
            open.span(),
            "an open union needs a variant `#[isotype(unknown)] Unknown(::isotype::Unknown)`",
        );
    }
    let variants = shared::variants(&known);
    let shared = shared::resolve(&shared, &known, &variants, &mistakes);
    mistakes.finish()?;

    let name = &input.ident;
    let paths = paths::of_union(&input.vis, name, &tag, &variants, &shared);
    let union = union_impl(name, &tag, &known, unknown);
    let conversions = conversions(name, &known);
    let helpers = helpers::methods(input, &known, unknown);
    let wire = wire_impl(
        name,
        &format!("an object ({})", name.unraw()),
        [
            &quote!(::isotype::wire::read_union),
            &quote!(::isotype::wire::write_union),
            &quote!(::isotype::wire::examine_union),
        ],
    );
    let serde = serde_impls(name);
    let document = document_impl(name);
    let collisions = known.iter().map(|variant| {
        let payload = variant.payload;
        let message = format!("a field of this type has the key {tag:?}, which is the tag of the union");
        quote_spanned! {payload.span()=>
            #[allow(deprecated)]
            const _: () = ::core::assert!(
                !::isotype::wire::has_key(<#payload as ::isotype::wire::Object>::KEYS, #tag),
                #message
            );
        }
    });
    Ok(quote!(#union #wire #serde #document #conversions #helpers #paths #(#collisions)*))
}

/// The type that a variant holds.
fn payload<'a>(variant: &'a Variant, mistakes: &Mistakes) -> Option<&'a Type> {
    match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => fields.unnamed.first().map(|field| &field.ty),
        _ => {
            mistakes.at(variant.ident.span(), "a variant of a union holds one type: `Variant(Type)`");
            None
        }
    }
}

fn union_impl(name: &Ident, tag: &str, known: &[Known<'_>], unknown: Option<&Ident>) -> TokenStream {
    let title = name.unraw().to_string();
    let tags: Vec<&String> = known.iter().map(|variant| &variant.tag).collect();
    let names: Vec<&Ident> = known.iter().map(|variant| variant.name).collect();
    let payloads: Vec<&Type> = known.iter().map(|variant| variant.payload).collect();
    let indexes: Vec<usize> = (0..known.len()).collect();
    let open = unknown.is_some();
    let former: Vec<&Vec<String>> = known.iter().map(|variant| &variant.former).collect();
    let read_unknown = match unknown {
        Some(variant) => quote! {
            ::isotype::wire::unknown_variant(tag, at, map, <Self as ::isotype::wire::Union>::TAG).map(Self::#variant)
        },
        None => quote! {{
            let _ = map;
            ::core::result::Result::Err(::isotype::wire::unknown_tag::<Self, __A::Error>(&tag, at))
        }},
    };
    let write_unknown = unknown.map(
        |variant| quote!(Self::#variant(value) => ::isotype::wire::write_unknown::<Self, __M>(value, at, map),),
    );
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::all)]
        impl ::isotype::wire::Union for #name {
            const TITLE: &'static str = #title;
            const TAG: &'static str = #tag;
            const TAGS: &'static [&'static str] = &[#(#tags),*];
            const OPEN: bool = #open;

            fn position(tag: &str) -> ::core::option::Option<usize> {
                match tag {
                    #(#tags #(| #former)* => ::core::option::Option::Some(#indexes),)*
                    _ => ::core::option::Option::None,
                }
            }

            fn read_variant<'de, __A: ::isotype::serde::de::MapAccess<'de>>(
                index: usize,
                at: &::isotype::wire::At<'_>,
                map: &mut __A,
            ) -> ::core::result::Result<Self, __A::Error> {
                let tag = ::core::option::Option::Some(<Self as ::isotype::wire::Union>::TAG);
                match index {
                    #(#indexes => <#payloads as ::isotype::wire::Object>::read_entries(at, map, tag).map(Self::#names),)*
                    _ => ::core::result::Result::Err(::isotype::wire::unknown_tag::<Self, __A::Error>("", at)),
                }
            }

            fn read_unknown<'de, __A: ::isotype::serde::de::MapAccess<'de>>(
                tag: ::std::string::String,
                at: &::isotype::wire::At<'_>,
                map: &mut __A,
            ) -> ::core::result::Result<Self, __A::Error> {
                #read_unknown
            }

            fn write_variant<__M: ::isotype::serde::ser::SerializeMap>(
                &self,
                at: &::isotype::wire::At<'_>,
                map: &mut __M,
            ) -> ::core::result::Result<(), __M::Error> {
                match self {
                    #(Self::#names(value) => {
                        map.serialize_entry(<Self as ::isotype::wire::Union>::TAG, #tags)?;
                        ::isotype::wire::Object::write_entries(
                            value,
                            at,
                            map,
                            ::core::option::Option::Some(<Self as ::isotype::wire::Union>::TAG),
                        )
                    })*
                    #write_unknown
                }
            }

            fn examine_variant(
                index: usize,
                cursor: &mut ::isotype::wire::Cursor<'_>,
                at: &::isotype::wire::At<'_>,
                problems: &mut ::isotype::wire::Problems,
            ) {
                let tag = ::core::option::Option::Some(<Self as ::isotype::wire::Union>::TAG);
                match index {
                    #(#indexes => ::isotype::wire::examine_entries::<#payloads>(cursor, at, tag, problems),)*
                    _ => {}
                }
            }
        }
    }
}

/// `From` each payload that only one variant holds.
fn conversions(name: &Ident, known: &[Known<'_>]) -> TokenStream {
    let mut holders: BTreeMap<String, usize> = BTreeMap::new();
    for variant in known {
        *holders.entry(unboxed(variant.payload).0.to_token_stream().to_string()).or_default() += 1;
    }
    let unique = known
        .iter()
        .filter(|variant| holders.get(&unboxed(variant.payload).0.to_token_stream().to_string()) == Some(&1));
    let conversions = unique.map(|variant| {
        let (payload, boxed) = unboxed(variant.payload);
        let variant = variant.name;
        let value = if boxed { quote!(::std::boxed::Box::new(value)) } else { quote!(value) };
        quote! {
            #[automatically_derived]
            #[allow(deprecated, clippy::all)]
            impl ::core::convert::From<#payload> for #name {
                fn from(value: #payload) -> Self {
                    Self::#variant(#value)
                }
            }
        }
    });
    quote!(#(#conversions)*)
}

/// The type inside of a `Box`, and whether there was one.
fn unboxed(ty: &Type) -> (&Type, bool) {
    let Some(segment) = last_segment(ty).filter(|segment| segment.ident == "Box") else { return (ty, false) };
    let syn::PathArguments::AngleBracketed(arguments) = &segment.arguments else { return (ty, false) };
    match arguments.args.first() {
        Some(syn::GenericArgument::Type(inner)) => (inner, true),
        _ => (ty, false),
    }
}
