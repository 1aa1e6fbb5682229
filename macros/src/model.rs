//! `#[derive(Model)]`: a row of a table or view.

pub(crate) mod keys;

use crate::attributes::{Items, Mistakes, Value, last_segment, refuse_generics};
use crate::wire::object::{self, Extras, Object, Presence};
use crate::wire::rules;
use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use std::collections::BTreeSet;
use syn::ext::IdentExt;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{
    Data, DeriveInput, Expr, Fields, GenericArgument, Ident, LitInt, LitStr, PathArguments, Token, Type,
};

/// A field of the row, its attributes read.
struct Field<'a> {
    name: &'a Ident,
    ty: &'a Type,
    key: String,
    column: String,
    timestamptz: bool,
    padded: bool,
    cast: Option<LitStr>,
    digits: Option<TokenStream>,
    /// What a row that comes as JSON has to keep, since its type does not say it.
    rules: Vec<rules::Rule>,
    upgrade: Option<TokenStream>,
}

pub(crate) fn derive(input: &DeriveInput) -> syn::Result<TokenStream> {
    let mistakes = Mistakes::default();
    refuse_generics(&input.generics, &mistakes);
    let mut items = Items::read(&input.attrs, &mistakes);
    let ident = &input.ident;
    let model = items.text("name").map_or_else(|| ident.unraw().to_string(), |text| text.value());
    let table = items.text("table").map_or_else(|| model.clone(), |text| text.value());
    let schema = items.text("schema");
    let view = items.flag("view").is_some();
    let key_item = items.take("key");
    let unique_items = items.take_all("unique");
    items.finish("name, table, schema, view, key(…), unique(…)");
    let fields = named_fields(input, &mistakes, "a model");
    let fields: Vec<Field<'_>> =
        fields.iter().filter_map(|field| Some(read_field(field, field.ident.as_ref()?, &mistakes))).collect();
    refuse_repeated(&fields, &mistakes);
    let key = key_item.and_then(|item| keys::read(item, &fields, &mistakes));
    let uniques: Vec<keys::Key> =
        unique_items.into_iter().filter_map(|item| keys::read(item, &fields, &mistakes)).collect();
    mistakes.finish()?;

    let columns = fields.iter().map(column);
    let reads = fields.iter().enumerate().map(|(index, field)| {
        let (name, ty) = (field.name, field.ty);
        // Where the type is no value of a column, the error belongs to the type.
        quote_spanned!(ty.span()=> #name: row.get::<#ty>(#index)?)
    });
    let schema = match schema {
        Some(schema) => quote!(::core::option::Option::Some(#schema)),
        None => quote!(::core::option::Option::None),
    };
    let key_indexes = key.iter().flat_map(|key| &key.indexes);
    let key_type = key.as_ref().map_or_else(|| quote!(()), |key| keys::key_type(key, &fields));
    let methods = keys::methods(input, key.as_ref(), &uniques, &fields, view);
    let constants = constants(input, &fields);
    let wire = object::implement(&Object {
        name: ident,
        fields: fields
            .iter()
            .map(|field| object::Field {
                name: field.name,
                ty: field.ty,
                key: field.key.clone(),
                former: Vec::new(),
                presence: Presence::Required,
                rules: field.rules.clone(),
            })
            .collect(),
        extras: Extras::Ignore,
        is_row: true,
        is_input: false,
    });
    Ok(quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl ::isotype::Model for #ident {
            const COLUMNS: &'static [::isotype::db::Column] = &[#(#columns),*];
            type Key<'k> = #key_type;

            fn table() -> &'static ::isotype::db::Table {
                static TABLE: ::isotype::db::Table = ::isotype::db::Table::new(
                    #model,
                    #schema,
                    #table,
                    <#ident as ::isotype::Model>::COLUMNS,
                    &[#(#key_indexes),*],
                );
                &TABLE
            }

            fn read<__D: ::isotype::Dialect>(
                row: ::isotype::db::Reader<'_, __D>,
            ) -> ::core::result::Result<Self, ::isotype::Error> {
                let _ = row;
                ::core::result::Result::Ok(Self { #(#reads),* })
            }
        }

        #[automatically_derived]
        impl<'r, __R: ::isotype::db::DatabaseRow> ::isotype::sqlx::FromRow<'r, __R> for #ident {
            fn from_row(row: &'r __R) -> ::core::result::Result<Self, ::isotype::sqlx::Error> {
                ::isotype::db::read_row(row)
            }
        }

        #constants
        #methods
        #wire
    })
}

/// The named fields of a struct; anything else is a mistake.
pub(crate) fn named_fields<'a>(
    input: &'a DeriveInput,
    mistakes: &Mistakes,
    what: &str,
) -> Vec<&'a syn::Field> {
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(named) => return named.named.iter().collect(),
            // A model none of whose columns is known has no fields.
            Fields::Unit => return Vec::new(),
            Fields::Unnamed(unnamed) => {
                mistakes.at(unnamed.span(), format_args!("{what} is a struct with named fields"));
            }
        },
        _ => mistakes.at(input.ident.span(), format_args!("{what} is a struct with named fields")),
    }
    Vec::new()
}

fn read_field<'a>(field: &'a syn::Field, name: &'a Ident, mistakes: &Mistakes) -> Field<'a> {
    let mut items = Items::read(&field.attrs, mistakes);
    let key = items.text("key").map_or_else(|| name.unraw().to_string(), |text| text.value());
    let column = items.text("column").map_or_else(|| key.clone(), |text| text.value());
    let timestamptz = items.flag("timestamptz").is_some();
    let padded = items.flag("padded").is_some();
    let cast = items.text("cast");
    let mut rules = Vec::new();
    let digits = items.take("digits").and_then(|item| {
        let numbers = match item.value {
            Value::List(list) => Punctuated::<LitInt, Token![,]>::parse_terminated.parse2(list).ok(),
            _ => None,
        };
        match numbers.iter().flatten().collect::<Vec<_>>()[..] {
            [precision, scale] => {
                rules.push(rules::of_digits(&item.name, precision, scale));
                Some(quote!(.digits(#precision, #scale)))
            }
            [scale] => Some(quote!(.digits(0, #scale))),
            _ => {
                mistakes.at(item.name.span(), "write `digits(precision, scale)` or `digits(fraction)`");
                None
            }
        }
    });
    let upgrade = upgrade(&mut items, &field.ty, mistakes);
    items.finish("key, column, timestamptz, padded, cast, digits(…), upgrade, was");
    Field { name, ty: &field.ty, key, column, timestamptz, padded, cast, digits, rules, upgrade }
}

/// `upgrade`, where older rows hold other forms of the document; `was = Type`, where they hold another document.
fn upgrade(items: &mut Items<'_>, ty: &Type, mistakes: &Mistakes) -> Option<TokenStream> {
    let flag = items.flag("upgrade");
    let was = items.expression("was");
    if let (Some(flag), Some(_)) = (&flag, &was) {
        mistakes.at(flag.span(), "`was` upgrades too; write it alone");
    }
    let of = match was {
        Some(Expr::Path(former)) => Some(quote!(<#former>)),
        Some(other) => {
            mistakes.note(syn::Error::new_spanned(other, "write the former type: `was = Quiz`"));
            return None;
        }
        None => {
            flag?;
            None
        }
    };
    let document = document(ty);
    Some(quote_spanned!(ty.span()=> .upgrade(<#document as ::isotype::Upgrade #of>::PROGRAM)))
}

/// The document that a column holds, in whichever way.
fn document(ty: &Type) -> &Type {
    let Some(segment) = last_segment(ty) else { return ty };
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return ty };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner))
            if ["Option", "Vec", "Lenient", "Stored"].iter().any(|name| segment.ident == name) =>
        {
            document(inner)
        }
        _ => ty,
    }
}

fn refuse_repeated(fields: &[Field<'_>], mistakes: &Mistakes) {
    let (mut keys, mut columns) = (BTreeSet::new(), BTreeSet::new());
    for field in fields {
        if !keys.insert(&field.key) {
            mistakes.at(field.name.span(), format_args!("the key {:?} is another field's too", field.key));
        }
        if !columns.insert(&field.column) {
            mistakes
                .at(field.name.span(), format_args!("the column {:?} is another field's too", field.column));
        }
    }
}

fn column(field: &Field<'_>) -> TokenStream {
    let (ty, column, key) = (field.ty, &field.column, &field.key);
    let timestamptz = field.timestamptz.then(|| quote!(.timestamptz()));
    let padded = field.padded.then(|| quote!(.padded()));
    let cast = field.cast.as_ref().map(|words| quote!(.cast(#words)));
    let (digits, upgrade) = (&field.digits, &field.upgrade);
    quote_spanned! {ty.span()=>
        ::isotype::db::Column::new::<#ty>(#column, #key) #timestamptz #padded #cast #digits #upgrade
    }
}

/// A constant for each column, to filter and order by.
fn constants(input: &DeriveInput, fields: &[Field<'_>]) -> TokenStream {
    let ident = &input.ident;
    let mut used = BTreeSet::new();
    let constants = fields.iter().enumerate().map(|(index, field)| {
        let ty = field.ty;
        let mut name = field.name.unraw().to_string().to_uppercase();
        while !used.insert(name.clone()) {
            name.push('_');
        }
        // Upper case of a raw identifier is no keyword, but `Self` and `_` have no upper case of their own.
        let name = format_ident!("{name}", span = field.name.span());
        let visibility = &input.vis;
        let docs = format!("The column `{}`, to filter and order by.", field.column);
        quote! {
            #[doc = #docs]
            #[allow(deprecated)]
            #visibility const #name: ::isotype::Field<Self, #ty> = ::isotype::Field::new(#index);
        }
    });
    quote! {
        #[automatically_derived]
        #[allow(dead_code)]
        impl #ident {
            #(#constants)*
        }
    }
}
