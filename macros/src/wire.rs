//! The wire form of objects: what derives of documents and of rows share.

pub(crate) mod default;
pub(crate) mod object;
pub(crate) mod rules;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

/// `Serialize` and `Deserialize` by way of `Wire`.
pub(crate) fn serde_impls(name: &Ident) -> TokenStream {
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::all)]
        impl ::isotype::serde::Serialize for #name {
            fn serialize<S: ::isotype::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                ::isotype::wire::Wire::write(self, &::isotype::wire::At::ROOT, serializer)
            }
        }
        #[automatically_derived]
        #[allow(deprecated, clippy::all)]
        impl<'de> ::isotype::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::isotype::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                ::isotype::wire::Wire::read(&::isotype::wire::At::ROOT, deserializer)
            }
        }
    }
}

/// `Wire` by way of three functions of the runtime: read, write and examine.
pub(crate) fn wire_impl(name: &Ident, expected: &str, functions: [&TokenStream; 3]) -> TokenStream {
    let [read, write, examine] = functions;
    quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl ::isotype::wire::rules::Checked for #name {
            const BINDS: ::isotype::wire::rules::Binds = ::isotype::wire::rules::Binds::NOTHING;

            fn keeps(&self, _: &::isotype::wire::rules::Rule) -> bool {
                true
            }
        }
        #[automatically_derived]
        #[allow(deprecated, clippy::all)]
        impl ::isotype::wire::Wire for #name {
            const EXPECTED: &'static str = #expected;

            fn read<'de, D: ::isotype::serde::Deserializer<'de>>(
                at: &::isotype::wire::At<'_>,
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                #read(at, deserializer)
            }
            fn write<S: ::isotype::serde::Serializer>(
                &self,
                at: &::isotype::wire::At<'_>,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                #write(self, at, serializer)
            }
            fn examine(
                cursor: &mut ::isotype::wire::Cursor<'_>,
                at: &::isotype::wire::At<'_>,
                rules: ::isotype::wire::rules::Binding<'_>,
                problems: &mut ::isotype::wire::Problems,
            ) {
                #examine::<Self>(cursor, at, rules, problems)
            }
        }
    }
}
