//! Paths into documents: a type of their own for each `type` and `union`, with a method for each step that leads on.

use crate::wire::default;
use crate::wire::object::{Field, Presence};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::collections::BTreeSet;
use syn::ext::IdentExt;
use syn::{Ident, Type, Visibility};

/// Methods of every value that would be found before those of the path, which take it by reference.
const TAKEN: [&str; 2] = ["into", "try_into"];

/// The names of methods, no two the same.
#[derive(Default)]
pub(crate) struct Methods(BTreeSet<String>);

impl Methods {
    /// The method for this name, an identifier that may be raw.
    pub(crate) fn name(&mut self, ident: &Ident) -> Ident {
        let mut name = ident.clone();
        while TAKEN.contains(&name.unraw().to_string().as_str()) || !self.0.insert(name.unraw().to_string()) {
            name = format_ident!("{}_", name.unraw(), span = ident.span());
        }
        name
    }
}

/// The paths into a type.
pub(crate) fn of_type(visibility: &Visibility, name: &Ident, fields: &[Field<'_>]) -> TokenStream {
    let mut names = Methods::default();
    let methods = fields.iter().map(|field| {
        let (method, ty, key, former) = (names.name(field.name), field.ty, &field.key, &field.former);
        let default = match &field.presence {
            Presence::Default(constant) => {
                let value = default::expression(constant, ty, key);
                Some(quote!(.or::<#ty>(|at| {
                    let _ = at;
                    ::core::result::Result::Ok(#value)
                })))
            }
            _ => None,
        };
        let place = quote!(self.0.field(&[#key #(, #former)*]) #default);
        method_to(visibility, &method, ty, &place, &format!("To the field `{}`.", field.name.unraw()))
    });
    let methods: TokenStream = methods.collect();
    implement(visibility, name, &methods)
}

/// A variant of a union.
pub(crate) struct Variant<'a> {
    /// Its name in snake case.
    pub(crate) name: Ident,
    /// What it holds.
    pub(crate) payload: &'a Type,
    /// Its tag, and those that it had before.
    pub(crate) tags: Vec<&'a String>,
}

/// A field that variants of a union share.
pub(crate) struct Shared<'a> {
    /// Its name.
    pub(crate) name: &'a Ident,
    /// Its type.
    pub(crate) ty: &'a Type,
    /// The variants that have it.
    pub(crate) variants: Vec<&'a Variant<'a>>,
}

/// The paths into a union.
pub(crate) fn of_union(
    visibility: &Visibility,
    name: &Ident,
    discriminator: &str,
    variants: &[Variant<'_>],
    shared: &[Shared<'_>],
) -> TokenStream {
    let mut names = Methods::default();
    let mut methods: TokenStream = variants
        .iter()
        .map(|variant| {
            let (method, payload, tags) = (names.name(&variant.name), variant.payload, &variant.tags);
            let docs = format!("To the variant with the tag {:?}.", tags[0]);
            quote! {
                #[doc = #docs]
                #visibility fn #method(&self) -> ::isotype::db::paths::Maybe<__M, #payload> {
                    ::isotype::db::paths::Maybe::at(self.0.variant(#discriminator, &[#(#tags),*]))
                }
            }
        })
        .collect();
    methods.extend(shared.iter().map(|field| {
        let Some(first) = field.variants.first() else { return TokenStream::new() };
        let (method, ty, payload) = (names.name(field.name), field.ty, first.payload);
        let tags = field.variants.iter().flat_map(|variant| &variant.tags);
        let inner = Methods::default().name(field.name);
        let docs = format!("To the field `{}`, which variants share.", field.name.unraw());
        quote! {
            #[doc = #docs]
            #visibility fn #method(&self) -> <#ty as ::isotype::db::paths::Reach>::Path<__M> {
                <#payload as ::isotype::db::paths::Reach>::path(self.0.variant(#discriminator, &[#(#tags),*])).#inner()
            }
        }
    }));
    implement(visibility, name, &methods)
}

fn method_to(
    visibility: &Visibility,
    method: &Ident,
    ty: &Type,
    place: &TokenStream,
    docs: &str,
) -> TokenStream {
    quote! {
        #[doc = #docs]
        #visibility fn #method(&self) -> <#ty as ::isotype::db::paths::Reach>::Path<__M> {
            <#ty as ::isotype::db::paths::Reach>::path(#place)
        }
    }
}

/// The type of the paths stands in a block, where it can have no name of the schema. A document that holds itself is
/// no matter: a method says the type of the next path, and nothing is made before somebody goes there.
fn implement(visibility: &Visibility, name: &Ident, methods: &TokenStream) -> TokenStream {
    let docs = format!("Paths into [`{}`].", name.unraw());
    quote! {
        #[allow(dead_code, deprecated, non_snake_case, missing_debug_implementations, clippy::all)]
        const _: () = {
            #[doc = #docs]
            #visibility struct __Path<__M>(::isotype::db::paths::Place<__M>);

            #[automatically_derived]
            impl<__M> __Path<__M> { #methods }

            #[automatically_derived]
            impl ::isotype::db::paths::Reach for #name {
                type Path<__M> = __Path<__M>;
                type Optional<__M> = ::isotype::db::paths::Maybe<__M, #name>;

                fn path<__M>(place: ::isotype::db::paths::Place<__M>) -> __Path<__M> {
                    __Path(place)
                }
                // Not `Self::Optional`: a variant of this name would make that ambiguous.
                fn optional<__M>(
                    place: ::isotype::db::paths::Place<__M>,
                ) -> ::isotype::db::paths::Maybe<__M, #name> {
                    ::isotype::db::paths::Maybe::at(place)
                }
            }
            #[automatically_derived]
            impl ::isotype::db::paths::Root for #name {}
        };
    }
}
