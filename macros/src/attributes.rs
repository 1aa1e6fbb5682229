//! `#[isotype(…)]`: its items, and the mistakes that are found on the way.

use proc_macro2::{Span, TokenStream};
use std::cell::RefCell;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, LitStr, Token};

/// The mistakes of one derive, all of which are reported.
#[derive(Default)]
pub(crate) struct Mistakes(RefCell<Vec<syn::Error>>);

impl Mistakes {
    /// Notes a mistake at this place.
    pub(crate) fn at(&self, span: Span, message: impl std::fmt::Display) {
        self.note(syn::Error::new(span, message));
    }

    /// Notes a mistake.
    pub(crate) fn note(&self, error: syn::Error) {
        self.0.borrow_mut().push(error);
    }

    /// All mistakes as one error, or `Ok`.
    pub(crate) fn finish(self) -> syn::Result<()> {
        let mut mistakes = self.0.into_inner().into_iter();
        match mistakes.next() {
            None => Ok(()),
            Some(mut first) => {
                mistakes.for_each(|other| first.combine(other));
                Err(first)
            }
        }
    }
}

/// One item of an attribute: `name`, `name = expression` or `name(…)`.
pub(crate) struct Item {
    /// The name.
    pub(crate) name: Ident,
    /// What follows it.
    pub(crate) value: Value,
}

/// What follows the name of an item.
pub(crate) enum Value {
    /// Nothing.
    Flag,
    /// `= …`
    Expression(Box<Expr>),
    /// `(…)`
    List(TokenStream),
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> syn::Result<Item> {
        let name = Ident::parse_any(input)?;
        let value = if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            Value::Expression(input.parse()?)
        } else if input.peek(syn::token::Paren) {
            let content;
            syn::parenthesized!(content in input);
            Value::List(content.parse()?)
        } else {
            Value::Flag
        };
        Ok(Item { name, value })
    }
}

/// The items of all `#[isotype(…)]` of one place. Items are taken out by name; what is left is a mistake.
pub(crate) struct Items<'m> {
    items: Vec<Item>,
    mistakes: &'m Mistakes,
}

impl<'m> Items<'m> {
    /// Reads the attributes.
    pub(crate) fn read(attributes: &[Attribute], mistakes: &'m Mistakes) -> Items<'m> {
        let mut items: Vec<Item> = Vec::new();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("isotype")) {
            match attribute.parse_args_with(Punctuated::<Item, Token![,]>::parse_terminated) {
                Ok(list) => items.extend(list),
                Err(error) => mistakes.note(error),
            }
        }
        Items { items, mistakes }
    }

    /// Takes the item with this name. A second one is a mistake.
    pub(crate) fn take(&mut self, name: &str) -> Option<Item> {
        let position = self.items.iter().position(|item| item.name == name)?;
        let item = self.items.remove(position);
        while let Some(position) = self.items.iter().position(|item| item.name == name) {
            let second = self.items.remove(position);
            self.mistakes.at(second.name.span(), format_args!("`{name}` is said twice"));
        }
        Some(item)
    }

    /// Takes every item with this name.
    pub(crate) fn take_all(&mut self, name: &str) -> Vec<Item> {
        let (taken, kept) = std::mem::take(&mut self.items).into_iter().partition(|item| item.name == name);
        self.items = kept;
        taken
    }

    /// Takes a flag.
    pub(crate) fn flag(&mut self, name: &str) -> Option<Ident> {
        let item = self.take(name)?;
        if !matches!(item.value, Value::Flag) {
            self.mistakes.at(item.name.span(), format_args!("`{name}` stands alone"));
        }
        Some(item.name)
    }

    /// Takes `name = "text"`.
    pub(crate) fn text(&mut self, name: &str) -> Option<LitStr> {
        let item = self.take(name)?;
        self.text_of(item)
    }

    /// The text of an item.
    pub(crate) fn text_of(&self, item: Item) -> Option<LitStr> {
        match item.value {
            Value::Expression(expression) => match *expression {
                Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => return Some(text),
                other => self.mistakes.note(syn::Error::new_spanned(other, "a text is expected here")),
            },
            _ => {
                let message = format!("write `{} = \"…\"`", item.name);
                self.mistakes.at(item.name.span(), message);
            }
        }
        None
    }

    /// Takes `former("…", …)`: former names, the latest first.
    pub(crate) fn former(&mut self) -> Vec<LitStr> {
        let Some(item) = self.take("former") else { return Vec::new() };
        let texts = match item.value {
            Value::List(list) => Punctuated::<LitStr, Token![,]>::parse_terminated.parse2(list),
            _ => Err(syn::Error::new(item.name.span(), "write `former(\"…\")`, with any number of texts")),
        };
        texts.map(|texts| texts.into_iter().collect()).unwrap_or_else(|error| {
            self.mistakes.note(error);
            Vec::new()
        })
    }

    /// Takes `name = expression`.
    pub(crate) fn expression(&mut self, name: &str) -> Option<Expr> {
        let item = self.take(name)?;
        match item.value {
            Value::Expression(expression) => Some(*expression),
            _ => {
                self.mistakes.at(item.name.span(), format_args!("write `{name} = …`"));
                None
            }
        }
    }

    /// What is left is not known here.
    pub(crate) fn finish(self, known: &str) {
        for item in self.items {
            let message = format!("`{}` is not known here; known are: {known}", item.name);
            self.mistakes.at(item.name.span(), message);
        }
    }
}

/// Notes generics as a mistake: generated types have none.
pub(crate) fn refuse_generics(generics: &syn::Generics, mistakes: &Mistakes) {
    if !generics.params.is_empty() {
        mistakes.note(syn::Error::new_spanned(generics, "types of a schema have no generics"));
    }
}

/// Whether a type is written as `Option<…>`.
pub(crate) fn is_option(ty: &syn::Type) -> bool {
    last_segment(ty).is_some_and(|segment| segment.ident == "Option")
}

/// The last segment of a type that is a path.
pub(crate) fn last_segment(ty: &syn::Type) -> Option<&syn::PathSegment> {
    match ty {
        syn::Type::Path(path) => path.path.segments.last(),
        syn::Type::Group(group) => last_segment(&group.elem),
        syn::Type::Paren(paren) => last_segment(&paren.elem),
        _ => None,
    }
}
