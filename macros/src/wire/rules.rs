//! Value rules as attributes: `gte = 1`, `length(min = 1, max = 80)`, `email`.

use crate::attributes::{Item, Items, Mistakes, Value};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, ExprUnary, Ident, Lit, LitInt, LitStr, Token, Type, UnOp};

/// The names of the rules, for messages.
pub(crate) const KNOWN: &str = "length, entry_length, gt, gte, lt, lte, regex, starts_with, ends_with, contains, email, url, datetime, decimal";

/// A rule of a field.
#[derive(Clone)]
pub(crate) struct Rule {
    /// The name of the attribute, at its place.
    name: Ident,
    /// Which of `::isotype::wire::rules::Binds` the type of the field must have.
    needs: &'static str,
    /// An expression of `::isotype::wire::rules::Rule`.
    expression: TokenStream,
    /// No empty list keeps it.
    pub(crate) refuses_empty: bool,
}

impl ToTokens for Rule {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.expression.to_tokens(tokens);
    }
}

/// Takes the rules of a field.
pub(crate) fn take(items: &mut Items<'_>, mistakes: &Mistakes) -> Vec<Rule> {
    let mut rules = Vec::new();
    for item in items.take_all("length") {
        let name = item.name.clone();
        let ends = length(item, mistakes);
        rules.extend(ends.map(|(expression, refuses_empty)| Rule {
            name,
            needs: "length",
            expression: quote!(::isotype::wire::rules::Rule::Length #expression),
            refuses_empty,
        }));
    }
    let mut push = |name: Ident, needs, expression: Option<TokenStream>| {
        rules.extend(expression.map(|expression| Rule { name, needs, expression, refuses_empty: false }));
    };
    for item in items.take_all("entry_length") {
        let name = item.name.clone();
        let ends = length(item, mistakes).map(|(ends, _)| ends);
        push(name, "entries", ends.map(|ends| quote!(::isotype::wire::rules::Rule::EntryLength #ends)));
    }
    for (name, rule) in [("gt", quote!(Gt)), ("gte", quote!(Gte)), ("lt", quote!(Lt)), ("lte", quote!(Lte))] {
        for item in items.take_all(name) {
            let name = item.name.clone();
            let bound = bound(item, mistakes);
            push(name, "number", bound.map(|bound| quote!(::isotype::wire::rules::Rule::#rule(#bound))));
        }
    }
    for item in items.take_all("regex") {
        let name = item.name.clone();
        let text = items.text_of(item);
        push(name, "text", text.map(|text| pattern(&text)));
    }
    let texts = [
        ("starts_with", quote!(StartsWith)),
        ("ends_with", quote!(EndsWith)),
        ("contains", quote!(Contains)),
    ];
    for (name, rule) in texts {
        for item in items.take_all(name) {
            let name = item.name.clone();
            let text = items.text_of(item);
            push(name, "text", text.map(|text| quote!(::isotype::wire::rules::Rule::#rule(#text))));
        }
    }
    for (name, rule) in [("email", quote!(Email)), ("url", quote!(Url)), ("datetime", quote!(Datetime))] {
        if let Some(name) = items.flag(name) {
            push(name, "text", Some(quote!(::isotype::wire::rules::Rule::#rule)));
        }
    }
    if let Some(item) = items.take("decimal") {
        push(item.name.clone(), "decimal", decimal(item, mistakes));
    }
    rules
}

fn pattern(text: &LitStr) -> TokenStream {
    quote!(::isotype::wire::rules::Rule::Regex({
        static PATTERN: ::isotype::wire::rules::Pattern = ::isotype::wire::rules::Pattern::new(#text);
        &PATTERN
    }))
}

/// The rule of a row's column of so many digits. Its derive knows the name as `digits`.
pub(crate) fn of_digits(name: &Ident, precision: &LitInt, scale: &LitInt) -> Rule {
    let expression = quote!(::isotype::wire::rules::Rule::Decimal(#precision, #scale));
    Rule { name: name.clone(), needs: "decimal", expression, refuses_empty: false }
}

/// The statement that declares the rules of a field as `RULES`.
pub(crate) fn declaration(rules: &[Rule]) -> TokenStream {
    quote!(static RULES: &[::isotype::wire::rules::Rule] = &[#(#rules),*];)
}

/// Statements that check `value` by each of `RULES`.
pub(crate) fn checks(rules: &[Rule]) -> TokenStream {
    let indexes = 0..rules.len();
    quote!(#(::isotype::wire::rules::keep(value, &RULES[#indexes])?;)*)
}

/// Statements that do not compile where a rule means nothing for the type of its field: it would pass in silence.
pub(crate) fn assertions(rules: &[Rule], ty: &Type) -> TokenStream {
    let assertions = rules.iter().map(|rule| {
        let needs = Ident::new(rule.needs, Span::call_site());
        let message = format!("`{}` means nothing for the type of this field", rule.name);
        quote_spanned! {rule.name.span()=>
            const _: () = ::core::assert!(<#ty as ::isotype::wire::rules::Checked>::BINDS.#needs, #message);
        }
    });
    quote!(#(#assertions)*)
}

/// `length(min = 1, max = 80)`, either end alone too: the ends, and whether nothing is too little.
fn length(item: Item, mistakes: &Mistakes) -> Option<(TokenStream, bool)> {
    let Value::List(list) = item.value else {
        mistakes.at(item.name.span(), format_args!("write `{}(min = …, max = …)`", item.name));
        return None;
    };
    let ends = match Punctuated::<Item, Token![,]>::parse_terminated.parse2(list) {
        Ok(ends) => ends,
        Err(error) => {
            mistakes.note(error);
            return None;
        }
    };
    let (mut min, mut max) = (None, None);
    for end in ends {
        let slot = match end.name.to_string().as_str() {
            "min" => &mut min,
            "max" => &mut max,
            other => {
                mistakes
                    .at(end.name.span(), format_args!("`{other}` is not known here; known are: min, max"));
                continue;
            }
        };
        match end.value {
            Value::Expression(expression) => match *expression {
                Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => *slot = Some(number),
                other => mistakes.note(syn::Error::new_spanned(other, "a whole number is expected here")),
            },
            _ => mistakes.at(end.name.span(), format_args!("write `{} = …`", end.name)),
        }
    }
    let reversed = |min: &LitInt, max: &LitInt| match (min.base10_parse::<u64>(), max.base10_parse::<u64>()) {
        (Ok(low), Ok(high)) => low > high,
        _ => false,
    };
    if let (Some(min), Some(max)) = (&min, &max)
        && reversed(min, max)
    {
        mistakes.at(max.span(), "`max` is below `min`");
    }
    let refuses_empty = min.as_ref().is_some_and(|min| min.base10_parse::<u64>().is_ok_and(|min| min > 0));
    let [min, max] = [min, max].map(|end| match end {
        Some(number) => quote!(::core::option::Option::Some(#number)),
        None => quote!(::core::option::Option::None),
    });
    Some((quote!({ min: #min, max: #max }), refuses_empty))
}

/// A whole number, a number with a point, or the text of a number.
fn bound(item: Item, mistakes: &Mistakes) -> Option<TokenStream> {
    let Value::Expression(expression) = item.value else {
        mistakes.at(item.name.span(), format_args!("write `{} = …`", item.name));
        return None;
    };
    let literal = match &*expression {
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => expr,
        _ => &expression,
    };
    match &**literal {
        Expr::Lit(ExprLit { lit: Lit::Int(_), .. }) => {
            return Some(quote!(::isotype::wire::rules::Bound::Int(#expression)));
        }
        Expr::Lit(ExprLit { lit: Lit::Float(_), .. }) => {
            return Some(quote!(::isotype::wire::rules::Bound::Float(#expression)));
        }
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if text.value().parse::<f64>().is_ok() => {
            return Some(quote!(::isotype::wire::rules::Bound::Decimal(#text)));
        }
        _ => {}
    }
    mistakes.note(syn::Error::new_spanned(&expression, "a number, or the text of one, is expected here"));
    None
}

/// `decimal(precision, scale)`
fn decimal(item: Item, mistakes: &Mistakes) -> Option<TokenStream> {
    let numbers = match item.value {
        Value::List(list) => Punctuated::<LitInt, Token![,]>::parse_terminated.parse2(list).ok(),
        _ => None,
    };
    match numbers.iter().flatten().collect::<Vec<_>>()[..] {
        [precision, scale] => Some(quote!(::isotype::wire::rules::Rule::Decimal(#precision, #scale))),
        _ => {
            mistakes.at(item.name.span(), "write `decimal(precision, scale)`");
            None
        }
    }
}
