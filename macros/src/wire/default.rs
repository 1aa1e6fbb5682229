//! Constants of the schema as Rust expressions.

use crate::attributes::is_option;
use proc_macro2::TokenStream;
use quote::quote;
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
            quote!(::isotype::wire::text_default(#text, at, #key)?)
        }
        Expr::Array(array) => {
            let items = array.elems.iter().map(|item| constant(item, key));
            quote!(::std::vec![#(#items),*])
        }
        Expr::Block(block) if block.block.stmts.is_empty() => quote!(::core::default::Default::default()),
        other => quote!(#other),
    }
}

fn is_none(expression: &Expr) -> bool {
    matches!(expression, Expr::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "None"))
}
