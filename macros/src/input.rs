//! `#[derive(Insert)]` and `#[derive(Patch)]`: what is written to a table.

use crate::attributes::{Item, Items, Mistakes, Value, is_option, last_segment, refuse_generics};
use crate::model::keys::handle_name;
use crate::model::named_fields;
use crate::wire::object::{self, Extras, Object, Presence};
use crate::wire::rules;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::{DeriveInput, Expr, Ident, LitInt, Type};

/// What the struct is for.
#[derive(Clone, Copy, PartialEq)]
enum Purpose {
    Insert,
    Patch,
}

struct Field<'a> {
    name: &'a Ident,
    ty: &'a Type,
    key: String,
    /// May be left out: a default makes it, or the row keeps it.
    may_be_absent: bool,
    made: Option<TokenStream>,
    rules: Vec<rules::Rule>,
}

pub(crate) fn derive_insert(input: &DeriveInput) -> syn::Result<TokenStream> {
    derive(input, Purpose::Insert)
}

pub(crate) fn derive_patch(input: &DeriveInput) -> syn::Result<TokenStream> {
    derive(input, Purpose::Patch)
}

fn derive(input: &DeriveInput, purpose: Purpose) -> syn::Result<TokenStream> {
    let mistakes = Mistakes::default();
    refuse_generics(&input.generics, &mistakes);
    let mut items = Items::read(&input.attrs, &mistakes);
    let model = items.expression("model");
    items.finish("model = …");
    if model.is_none() {
        mistakes.at(input.ident.span(), "say which model this is for: `#[isotype(model = …)]`");
    }
    let fields = named_fields(input, &mistakes, "an input");
    let fields: Vec<Field<'_>> = fields
        .iter()
        .filter_map(|field| Some(read_field(field, field.ident.as_ref()?, purpose, &mistakes)))
        .collect();
    mistakes.finish()?;
    let Some(model) = model else { return Ok(TokenStream::new()) };

    let (wire, body) = (wire(input, &fields), body(&model, &fields));
    let (ident, methods) = (&input.ident, methods(input, &model, purpose));
    let constructor = (purpose == Purpose::Insert).then(|| constructor(input, &fields));
    let purpose = match purpose {
        Purpose::Insert => quote!(Insert),
        Purpose::Patch => quote!(Patch),
    };
    Ok(quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl ::isotype::#purpose for #ident {
            type Model = #model;
            #body
        }
        #constructor
        #methods
        #wire
    })
}

fn read_field<'a>(
    field: &'a syn::Field,
    name: &'a Ident,
    purpose: Purpose,
    mistakes: &Mistakes,
) -> Field<'a> {
    let mut items = Items::read(&field.attrs, mistakes);
    let key = items.text("key").map_or_else(|| name.unraw().to_string(), |text| text.value());
    let default = items.flag("default");
    let made = items.take("made").and_then(|item| maker(item, mistakes));
    let rules = rules::take(&mut items, mistakes);
    items.finish(&format!("key, default, made(…), {}", rules::KNOWN));
    let may_be_absent = purpose == Purpose::Patch || default.is_some() || made.is_some();
    if may_be_absent && !is_option(&field.ty) {
        mistakes.note(syn::Error::new_spanned(&field.ty, "what may be left out is an `Option`"));
    }
    Field { name, ty: &field.ty, key, may_be_absent, made, rules }
}

/// `made(cuid)`, `made(nanoid(10))`: the call that makes the value.
fn maker(item: Item, mistakes: &Mistakes) -> Option<TokenStream> {
    let parsed = match item.value {
        Value::List(list) => syn::parse2::<Item>(list).ok(),
        _ => None,
    };
    if let Some(Item { name, value }) = parsed {
        match (name.to_string().as_str(), value) {
            ("now" | "cuid" | "cuid2" | "uuid4" | "uuid7" | "ulid", Value::Flag) => {
                return Some(quote!(making.#name()));
            }
            ("nanoid", Value::List(length)) => {
                if let Ok(length) =
                    (|input: syn::parse::ParseStream<'_>| input.parse::<LitInt>()).parse2(length)
                {
                    return Some(quote!(making.nanoid(#length)));
                }
            }
            _ => {}
        }
    }
    let message = "write `made(…)` with one of: now, cuid, cuid2, uuid4, uuid7, ulid, nanoid(length)";
    mistakes.at(item.name.span(), message);
    None
}

impl Field<'_> {
    /// Whether the empty list stands for a list that is not given: not where a rule refuses it.
    fn may_be_empty(&self) -> bool {
        is_list(self.ty) && !self.rules.iter().any(|rule| rule.refuses_empty)
    }
}

fn is_list(ty: &Type) -> bool {
    last_segment(ty).is_some_and(|segment| segment.ident == "Vec" && !is_bytes(segment))
}

fn is_bytes(segment: &syn::PathSegment) -> bool {
    match &segment.arguments {
        syn::PathArguments::AngleBracketed(arguments) => matches!(
            arguments.args.first(),
            Some(syn::GenericArgument::Type(inner)) if last_segment(inner).is_some_and(|inner| inner.ident == "u8")
        ),
        _ => false,
    }
}

fn wire(input: &DeriveInput, fields: &[Field<'_>]) -> TokenStream {
    object::implement(&Object {
        name: &input.ident,
        fields: fields
            .iter()
            .map(|field| object::Field {
                name: field.name,
                ty: field.ty,
                key: field.key.clone(),
                former: Vec::new(),
                presence: if field.may_be_absent {
                    Presence::Absent
                } else if is_option(field.ty) {
                    Presence::Optional
                } else if field.may_be_empty() {
                    let empty: Expr = syn::parse_quote!([]);
                    Presence::Default(empty)
                } else {
                    Presence::Required
                },
                rules: field.rules.clone(),
            })
            .collect(),
        extras: Extras::Ignore,
        is_row: true,
        is_input: true,
    })
}

fn body(model: &Expr, fields: &[Field<'_>]) -> TokenStream {
    let index =
        |key: &str| quote!(const { ::isotype::db::index_of(<#model as ::isotype::Model>::COLUMNS, #key) });
    let makes = fields.iter().filter_map(|field| {
        let (name, call) = (field.name, field.made.as_ref()?);
        Some(quote! {
            if self.#name.is_none() {
                self.#name = ::core::option::Option::Some(#call);
            }
        })
    });
    let checks = fields.iter().filter(|field| !field.rules.is_empty()).map(|field| {
        let (name, index, declaration) = (field.name, index(&field.key), rules::declaration(&field.rules));
        quote! {{
            #declaration
            ::isotype::db::check_rules::<#model, _>(#index, &self.#name, RULES)?;
        }}
    });
    let writes = fields.iter().map(|field| {
        let (name, index) = (field.name, index(&field.key));
        let put = if field.may_be_absent { quote!(put_given) } else { quote!(put) };
        quote_spanned!(field.ty.span()=> writer.#put(#index, &self.#name)?;)
    });
    quote! {
        fn make(&mut self, making: &::isotype::db::Making) {
            let _ = making;
            #(#makes)*
        }

        fn check(&self) -> ::core::result::Result<(), ::isotype::Error> {
            #(#checks)*
            ::core::result::Result::Ok(())
        }

        fn write<__D: ::isotype::Dialect>(
            &self,
            writer: &mut ::isotype::db::Writer<'_, __D>,
        ) -> ::core::result::Result<(), ::isotype::Error> {
            let _ = &writer;
            #(#writes)*
            ::core::result::Result::Ok(())
        }
    }
}

/// `new`, with what has to be given, for `..NewUser::new("a@b.c")`. Where nothing has to be, `Default` does it.
fn constructor(input: &DeriveInput, fields: &[Field<'_>]) -> TokenStream {
    let (ident, visibility) = (&input.ident, &input.vis);
    let has_to_be_given =
        |field: &&Field<'_>| !field.may_be_absent && !is_option(field.ty) && !field.may_be_empty();
    let required: Vec<&Field<'_>> = fields.iter().filter(has_to_be_given).collect();
    if required.is_empty() {
        return TokenStream::new();
    }
    let arguments = required.iter().map(|field| {
        let (name, ty) = (field.name, field.ty);
        if is_made_of(ty) { quote!(#name: impl ::core::convert::Into<#ty>) } else { quote!(#name: #ty) }
    });
    let values = fields.iter().map(|field| {
        let name = field.name;
        if !has_to_be_given(&field) {
            let none = if is_list(field.ty) && !field.may_be_absent {
                quote!(::std::vec::Vec::new())
            } else {
                quote!(::core::option::Option::None)
            };
            quote!(#name: #none)
        } else if is_made_of(field.ty) {
            quote!(#name: ::core::convert::Into::into(#name))
        } else {
            quote!(#name)
        }
    });
    quote! {
        #[automatically_derived]
        #[allow(dead_code, deprecated, clippy::too_many_arguments, clippy::self_named_constructors)]
        impl #ident {
            /// A new row with the values that have to be given; everything else is left out.
            #visibility fn new(#(#arguments),*) -> Self {
                Self { #(#values),* }
            }
        }
    }
}

/// Whether a constructor takes whatever the type can be made of: texts, and documents where the column keeps others too.
fn is_made_of(ty: &Type) -> bool {
    last_segment(ty)
        .is_some_and(|segment| ["String", "Lenient", "Stored"].iter().any(|name| segment.ident == name))
}

fn methods(input: &DeriveInput, model: &Expr, purpose: Purpose) -> TokenStream {
    let (ident, visibility) = (&input.ident, &input.vis);
    let db = handle_name();
    match purpose {
        Purpose::Insert => quote! {
            #[automatically_derived]
            #[allow(dead_code, clippy::self_named_constructors)]
            impl #ident {
                /// Inserts the row and gives it as the database has it.
                #visibility fn insert<'h, __H: ::isotype::Handle<'h>>(
                    self,
                    #db: __H,
                ) -> ::isotype::db::Operation<'h, #model> {
                    ::isotype::db::insert::<Self, __H>(#db, self)
                }
            }
            #[automatically_derived]
            #[allow(dead_code, clippy::self_named_constructors)]
            impl #model {
                /// Inserts rows, all or none, and gives them as the database has them, in the same order.
                #visibility fn insert_many<'h, __H: ::isotype::Handle<'h>>(
                    #db: __H,
                    new: impl ::core::iter::IntoIterator<Item = #ident>,
                ) -> ::isotype::db::Operation<'h, ::std::vec::Vec<Self>> {
                    ::isotype::db::insert_many::<#ident, __H>(#db, new)
                }
            }
        },
        Purpose::Patch => quote! {
            #[automatically_derived]
            #[allow(dead_code, clippy::self_named_constructors)]
            impl #model {
                /// Changes the row with this key and gives it as the database has it afterwards.
                #visibility fn update<'h, __H: ::isotype::Handle<'h>>(
                    #db: __H,
                    key: <Self as ::isotype::Model>::Key<'_>,
                    patch: #ident,
                ) -> ::isotype::db::Operation<'h, Self> {
                    ::isotype::db::update::<#ident, __H>(#db, key, patch)
                }
            }
        },
    }
}
