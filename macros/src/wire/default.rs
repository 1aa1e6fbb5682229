//! Constants of the schema as Rust expressions.

use crate::attributes::{is_option, last_segment};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Expr, ExprLit, Lit, Type};

/// The expression of `default = …` for a field of this type. It stands where an error of the type `E` can be returned.
///
/// Texts become the type of the field by its wire form, lists and `{}` become lists and empty maps, everything else is
/// Rust as it stands. On an optional field the value is wrapped, `None` is not.
pub(crate) fn expression(expression: &Expr, ty: &Type, key: &str) -> TokenStream {
    let inner = constant(expression, key);
    if is_option(ty) && !is_none(expression) { quote!(::core::option::Option::Some(#inner)) } else { inner }
}

fn constant(expression: &Expr, key: &str) -> TokenStream {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
            let span = Span::call_site().located_at(text.span());
            quote_spanned!(span=> ::isotype::wire::text_default(#text, at, #key)?)
        }
        Expr::Array(array) => {
            let items = array.elems.iter().map(|item| constant(item, key));
            quote!(::std::vec![#(#items),*])
        }
        Expr::Block(block) if block.block.stmts.is_empty() => quote!(::core::default::Default::default()),
        other => quote!(#other),
    }
}

/// The same outside of a reader, for `Default`: no error can be returned, so a text must be a `String`.
pub(crate) fn infallible(expression: &Expr, ty: &Type) -> syn::Result<TokenStream> {
    let inner = infallible_constant(expression, innermost(ty))?;
    Ok(if is_option(ty) && !is_none(expression) {
        quote!(::core::option::Option::Some(#inner))
    } else {
        inner
    })
}

fn infallible_constant(expression: &Expr, ty: &Type) -> syn::Result<TokenStream> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
            if last_segment(ty).is_none_or(|segment| segment.ident != "String") {
                let message = "`default` of the type needs a constant here that is not read from a text";
                return Err(syn::Error::new(text.span(), message));
            }
            Ok(quote!(::std::string::String::from(#text)))
        }
        Expr::Array(array) => {
            let items = array.elems.iter().map(|item| infallible_constant(item, ty));
            let items = items.collect::<syn::Result<Vec<_>>>()?;
            Ok(quote!(::std::vec![#(#items),*]))
        }
        Expr::Block(block) if block.block.stmts.is_empty() => Ok(quote!(::core::default::Default::default())),
        other => Ok(quote!(#other)),
    }
}

/// The type inside of `Option`, `Vec` and `Map`.
fn innermost(ty: &Type) -> &Type {
    let Some(segment) = last_segment(ty) else { return ty };
    let syn::PathArguments::AngleBracketed(arguments) = &segment.arguments else { return ty };
    match arguments.args.last() {
        Some(syn::GenericArgument::Type(inner)) => innermost(inner),
        _ => ty,
    }
}

/// How many arrays and objects this constant may have inside each other, at most: what a text holds, which may be JSON,
/// is counted by its brackets. Zero for what is a scalar for certain.
pub(crate) fn levels(expression: &Expr) -> usize {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => text.value().matches(['[', '{']).count(),
        Expr::Array(array) => 1 + array.elems.iter().map(levels).max().unwrap_or(0),
        Expr::Block(block) if block.block.stmts.is_empty() => 1,
        _ => 0,
    }
}

fn is_none(expression: &Expr) -> bool {
    matches!(expression, Expr::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "None"))
}
