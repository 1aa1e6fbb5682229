//! What a union has for each of its variants: `is_…`, `as_…`, `as_…_mut` and `into_…`.

use super::{Known, unboxed};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::collections::BTreeSet;
use syn::ext::IdentExt;
use syn::{DeriveInput, Ident, Type};

/// The methods, and `tag`.
pub(super) fn methods(input: &DeriveInput, known: &[Known<'_>], unknown: Option<&Ident>) -> TokenStream {
    let (name, visibility) = (&input.ident, &input.vis);
    let kept: Type = syn::parse_quote!(::isotype::Unknown);
    let variants = known.iter().map(|variant| (variant.name, variant.payload));
    let variants = variants.chain(unknown.map(|variant| (variant, &kept)));
    let mut used = BTreeSet::from(["tag".to_owned()]);
    let methods = variants.map(|(variant, payload)| {
        let (payload, boxed) = unboxed(payload);
        let value = if boxed { quote!(*value) } else { quote!(value) };
        let snake = snake_case(&variant.unraw().to_string());
        let mut method = |name: String| {
            let mut name = name;
            // `as_a_mut` is of the variant `A`, and of `AMut`.
            while !used.insert(name.clone()) {
                name.push('_');
            }
            format_ident!("{name}", span = variant.span())
        };
        let (is, by_ref) = (method(format!("is_{snake}")), method(format!("as_{snake}")));
        let (by_mut, into) = (method(format!("as_{snake}_mut")), method(format!("into_{snake}")));
        let docs = [
            format!("Whether it is [`{variant}`](Self::{variant})."),
            format!("What [`{variant}`](Self::{variant}) holds, if it is that."),
            format!("What [`{variant}`](Self::{variant}) holds, if it is that; else the union as it was."),
        ];
        let [is_docs, as_docs, into_docs] = &docs;
        quote! {
            #[doc = #is_docs]
            #visibility fn #is(&self) -> bool {
                ::core::matches!(self, Self::#variant(_))
            }
            #[doc = #as_docs]
            #visibility fn #by_ref(&self) -> ::core::option::Option<&#payload> {
                match self {
                    Self::#variant(value) => ::core::option::Option::Some(value),
                    #[allow(unreachable_patterns)]
                    _ => ::core::option::Option::None,
                }
            }
            #[doc = #as_docs]
            #visibility fn #by_mut(&mut self) -> ::core::option::Option<&mut #payload> {
                match self {
                    Self::#variant(value) => ::core::option::Option::Some(value),
                    #[allow(unreachable_patterns)]
                    _ => ::core::option::Option::None,
                }
            }
            #[doc = #into_docs]
            #visibility fn #into(self) -> ::core::result::Result<#payload, Self> {
                match self {
                    Self::#variant(value) => ::core::result::Result::Ok(#value),
                    #[allow(unreachable_patterns)]
                    other => ::core::result::Result::Err(other),
                }
            }
        }
    });
    let methods: TokenStream = methods.collect();
    let (names, tags): (Vec<_>, Vec<_>) = known.iter().map(|variant| (variant.name, &variant.tag)).unzip();
    let unknown = unknown.map(|unknown| quote!(Self::#unknown(value) => &value.tag,));
    quote! {
        #[automatically_derived]
        #[allow(dead_code, deprecated, non_snake_case, clippy::all)]
        impl #name {
            /// The tag in JSON.
            #visibility fn tag(&self) -> &str {
                match self {
                    #(Self::#names(_) => #tags,)*
                    #unknown
                }
            }
            #methods
        }
    }
}

/// `DualNBack` as `dual_n_back`.
pub(super) fn snake_case(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut snake = String::new();
    for (index, letter) in letters.iter().enumerate() {
        let after_small = index > 0 && (letters[index - 1].is_lowercase() || letters[index - 1].is_numeric());
        let before_small = index > 0
            && letters[index - 1].is_uppercase()
            && letters.get(index + 1).is_some_and(|next| next.is_lowercase());
        if letter.is_uppercase() && (after_small || before_small) {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::snake_case;

    #[test]
    fn names_of_variants_as_names_of_methods() {
        let cases = [
            ("WordRecall", "word_recall"),
            ("DualNBack", "dual_n_back"),
            ("HTTPServer2Go", "http_server2_go"),
            ("A", "a"),
            ("Größe", "größe"),
            ("Self_", "self_"),
        ];
        for (name, snake) in cases {
            assert_eq!(snake_case(name), snake);
        }
    }
}
