//! The wire form of a struct: an object with known keys.

use super::{default, rules, serde_impls, wire_impl};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, Ident, Type};

/// A struct, its attributes read.
pub(crate) struct Object<'a> {
    /// The struct.
    pub(crate) name: &'a Ident,
    /// The fields that travel.
    pub(crate) fields: Vec<Field<'a>>,
    /// The other keys.
    pub(crate) extras: Extras<'a>,
    /// A row, an input or a patch: no document, so depth is counted from its columns' values.
    pub(crate) is_row: bool,
    /// An input or a patch: what is read is to be written, so it is validated.
    pub(crate) is_input: bool,
}

/// What happens to keys that no field has.
pub(crate) enum Extras<'a> {
    /// They are passed over.
    Ignore,
    /// They go into this field.
    Keep(&'a Ident),
    /// They are refused.
    Refuse,
}

/// A field of an object.
pub(crate) struct Field<'a> {
    /// The name in Rust.
    pub(crate) name: &'a Ident,
    /// The type in Rust.
    pub(crate) ty: &'a Type,
    /// The key in JSON.
    pub(crate) key: String,
    /// The keys that it had before, the latest first. Only documents have them.
    pub(crate) former: Vec<String>,
    /// What absence means.
    pub(crate) presence: Presence,
    /// The value rules.
    pub(crate) rules: Vec<rules::Rule>,
}

/// What absence and `null` mean, and what is written.
#[derive(Clone)]
pub(crate) enum Presence {
    /// Absent is refused; always written.
    Required,
    /// `Option<T>`: absent and `null` are `None`, which is left out.
    Optional,
    /// Absent is this constant; always written.
    Default(Expr),
    /// `Option<T>`: absent is `None`, which is left out. `null` is a value of `T`, or refused.
    Absent,
}

/// Makes `Object`, `Wire`, `Serialize` and `Deserialize`.
pub(crate) fn implement(object: &Object<'_>) -> TokenStream {
    let name = object.name;
    let title = name.to_string();
    let mut keys: Vec<&String> = object.fields.iter().map(|field| &field.key).collect();
    let former = object
        .fields
        .iter()
        .enumerate()
        .flat_map(|(index, field)| field.former.iter().map(move |key| (index, key)));
    let (owners, former): (Vec<usize>, Vec<&String>) = former.unzip();
    keys.extend(former);
    let former = (!owners.is_empty()).then(|| quote!(const FORMER: &'static [usize] = &[#(#owners),*];));
    let indexes = 0..keys.len();
    let (is_row, is_input) = (object.is_row, object.is_input);
    let read = read_entries(object);
    let write = write_entries(object);
    let examine = examine_fields(object);
    let extras = extras(object);
    let wire = wire_impl(
        name,
        &format!("an object ({title})"),
        [
            &quote!(::isotype::wire::read_object),
            &quote!(::isotype::wire::write_object),
            &quote!(::isotype::wire::examine_object),
        ],
    );
    let serde = serde_impls(name);
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::all)]
        impl ::isotype::wire::Object for #name {
            const TITLE: &'static str = #title;
            const KEYS: &'static [&'static str] = &[#(#keys),*];
            #former
            const IS_ROW: bool = #is_row;
            const IS_INPUT: bool = #is_input;
            const EXTRAS: ::isotype::wire::Extras = #extras;

            #[inline]
            fn position(key: &str) -> ::core::option::Option<usize> {
                match key {
                    #(#keys => ::core::option::Option::Some(#indexes),)*
                    _ => ::core::option::Option::None,
                }
            }
            #read
            #write
            #examine
        }
        #wire
        #serde
    }
}

/// The place of a field's value.
fn place(object: &Object<'_>, key: &str) -> TokenStream {
    match (object.is_row, object.is_input) {
        (false, _) => quote!(at.key(#key)),
        (true, false) => quote!(at.column(#key)),
        (true, true) => quote!(at.input(#key)),
    }
}

/// The place of a type, with the names of the generated code.
fn at_type(ty: &Type) -> Span {
    Span::call_site().located_at(ty.span())
}

fn slot(index: usize, ty: &Type) -> Ident {
    format_ident!("slot_{index}", span = Span::mixed_site().located_at(ty.span()))
}

fn read_entries(object: &Object<'_>) -> TokenStream {
    let mut slots = TokenStream::new();
    let mut arms = TokenStream::new();
    let mut values = TokenStream::new();
    let mut former = Former { next: object.fields.len(), ..Former::default() };
    for (index, field) in object.fields.iter().enumerate() {
        let (name, ty, key, slot) = (field.name, field.ty, &field.key, slot(index, field.ty));
        former.add(index, field, &slot);
        let place = place(object, key);
        let (declaration, check) = if field.rules.is_empty() {
            (TokenStream::new(), quote!(|_| ::core::result::Result::Ok(())))
        } else {
            let (declaration, assertions) =
                (rules::declaration(&field.rules), rules::assertions(&field.rules, ty));
            let checks = rules::checks(&field.rules);
            (quote!(#declaration #assertions), quote!(|value| { #checks ::core::result::Result::Ok(()) }))
        };
        // Where the type has no wire form, the error belongs to the type.
        let given = quote_spanned! {at_type(ty)=>
            ::isotype::wire::given(&mut #slot, map, at, &#place, #key, #check)?
        };
        slots.extend(match field.presence {
            Presence::Absent => quote!(let mut #slot: #ty = ::core::option::Option::None;),
            _ => quote!(let mut #slot: ::core::option::Option<#ty> = ::core::option::Option::None;),
        });
        arms.extend(quote!(#index => { #declaration #given }));
        let value = match &field.presence {
            Presence::Required => quote!(::isotype::wire::required(#slot, at, #key)?),
            Presence::Optional => quote!(::core::option::Option::flatten(#slot)),
            Presence::Absent => quote!(#slot),
            Presence::Default(constant) => {
                let levels = default::levels(constant);
                let constant = default::expression(constant, ty, key);
                let constant = if levels == 0 {
                    constant
                } else {
                    quote!(::isotype::wire::default_here(#constant, &#place, #levels)?)
                };
                quote! {
                    match #slot {
                        ::core::option::Option::Some(value) => value,
                        ::core::option::Option::None => #constant,
                    }
                }
            }
        };
        values.extend(quote!(#name: #value,));
    }
    let extras = extras(object);
    let of_row = object.is_row.then(|| quote!(.of_row()));
    if let Extras::Keep(name) = object.extras {
        values.extend(quote!(#name: rest.extra(),));
    }
    let Former { slots: former_slots, arms: former_arms, reads: former_reads, .. } = former;
    quote! {
        fn read_entries<'de, __A: ::isotype::serde::de::MapAccess<'de>>(
            at: &::isotype::wire::At<'_>,
            map: &mut __A,
            tag: ::core::option::Option<&str>,
        ) -> ::core::result::Result<Self, __A::Error> {
            #slots
            #former_slots
            let mut rest = ::isotype::wire::Rest::new(at, #extras, tag)#of_row;
            while let ::core::option::Option::Some(entry) =
                map.next_key_seed(rest.key(<Self as ::isotype::wire::Object>::position))?
            {
                match entry {
                    #arms
                    #former_arms
                    _ => rest.take_held(map)?,
                }
            }
            #former_reads
            ::core::result::Result::Ok(Self { #values })
        }
    }
}

fn extras(object: &Object<'_>) -> TokenStream {
    match object.extras {
        Extras::Ignore => quote!(::isotype::wire::Extras::Ignore),
        Extras::Keep(_) => quote!(::isotype::wire::Extras::Keep),
        Extras::Refuse => quote!(::isotype::wire::Extras::Refuse),
    }
}

/// What the second reading needs to know of each field.
fn examine_fields(object: &Object<'_>) -> TokenStream {
    let mut required = TokenStream::new();
    let mut defaults = TokenStream::new();
    let mut arms = TokenStream::new();
    for (index, field) in object.fields.iter().enumerate() {
        let ty = field.ty;
        if matches!(field.presence, Presence::Required) {
            required.extend(quote_spanned! {at_type(ty)=>
                #index => ::core::option::Option::Some(<#ty as ::isotype::wire::Wire>::EXPECTED),
            });
        }
        if let Presence::Default(constant) = &field.presence
            && let levels @ 1.. = default::levels(constant)
        {
            let constant = default::expression(constant, ty, &field.key);
            defaults.extend(quote_spanned! {at_type(ty)=>
                #index if room < #levels => ::isotype::wire::default_text(|at| {
                    let _ = at;
                    ::core::result::Result::Ok::<#ty, ::isotype::serde::de::value::Error>(#constant)
                }),
            });
        }
        let (declaration, rules) = if field.rules.is_empty() {
            (None, quote!(::isotype::wire::rules::Binding::NONE))
        } else {
            (Some(rules::declaration(&field.rules)), quote!(::isotype::wire::rules::Binding::new(RULES)))
        };
        let examine = match field.presence {
            Presence::Absent => quote_spanned! {at_type(ty)=>
                ::isotype::wire::examine_given(::core::marker::PhantomData::<#ty>, cursor, place, #rules, problems)
            },
            _ => quote_spanned! {at_type(ty)=>
                <#ty as ::isotype::wire::Wire>::examine(cursor, place, #rules, problems)
            },
        };
        arms.extend(quote!(#index => { #declaration #examine }));
    }
    let defaults = (!defaults.is_empty()).then(|| {
        quote! {
            fn default_text(index: usize, room: usize) -> ::core::option::Option<::std::string::String> {
                match index {
                    #defaults
                    _ => ::core::option::Option::None,
                }
            }
        }
    });
    quote! {
        #defaults

        fn required(index: usize) -> ::core::option::Option<&'static str> {
            match index {
                #required
                _ => ::core::option::Option::None,
            }
        }

        fn examine_field(
            index: usize,
            cursor: &mut ::isotype::wire::Cursor<'_>,
            place: &::isotype::wire::At<'_>,
            problems: &mut ::isotype::wire::Problems,
        ) {
            let _ = (&cursor, &place, &problems);
            match index {
                #arms
                _ => {}
            }
        }
    }
}

/// What reads the former keys of fields.
#[derive(Default)]
struct Former {
    /// The index of the next former key.
    next: usize,
    slots: TokenStream,
    arms: TokenStream,
    /// Behind the last entry.
    reads: TokenStream,
}

impl Former {
    /// The former keys of a field, if it has any.
    fn add(&mut self, index: usize, field: &Field<'_>, slot: &Ident) {
        if field.former.is_empty() {
            return;
        }
        let keys = &field.former;
        let held = format_ident!("former_{index}", span = Span::mixed_site());
        self.slots.extend(quote!(let mut #held = ::isotype::wire::Former::new([#(#keys),*]);));
        for place in 0..keys.len() {
            let index = self.next;
            self.next += 1;
            self.arms.extend(quote!(#index => #held.hold(#place, at, map)?,));
        }
        let check = (!field.rules.is_empty()).then(|| {
            let declaration = rules::declaration(&field.rules);
            quote! {
                if let ::core::option::Option::Some(key) = former {
                    #declaration
                    ::isotype::wire::rules::check_read(&#slot, RULES, at.key(key))?;
                }
            }
        });
        let answer = if check.is_some() { quote!(former) } else { quote!(_) };
        self.reads.extend(quote!({
            let #answer = #held.read(&mut #slot, at)?;
            #check
        }));
    }
}

fn write_entries(object: &Object<'_>) -> TokenStream {
    let mut entries = TokenStream::new();
    for field in &object.fields {
        let (name, key) = (field.name, &field.key);
        let place = place(object, key);
        let check = (!field.rules.is_empty()).then(|| {
            let declaration = rules::declaration(&field.rules);
            quote! {
                #declaration
                ::isotype::wire::rules::check_write(&self.#name, RULES, #place)?;
            }
        });
        let entry = match field.presence {
            Presence::Required | Presence::Default(_) => {
                quote_spanned!(at_type(field.ty)=> ::isotype::wire::write_entry(map, #place, #key, &self.#name)?;)
            }
            Presence::Optional | Presence::Absent => quote_spanned! {at_type(field.ty)=>
                if let ::core::option::Option::Some(value) = &self.#name {
                    ::isotype::wire::write_entry(map, #place, #key, value)?;
                }
            },
        };
        entries.extend(quote!({ #check #entry }));
    }
    let extra = match object.extras {
        Extras::Keep(name) => quote! {
            ::isotype::wire::write_extra(
                &self.#name,
                at,
                map,
                <Self as ::isotype::wire::Object>::position,
                tag,
            )?;
        },
        // The union has written the tag; only extra keys could collide with it.
        Extras::Ignore | Extras::Refuse => quote!(let _ = tag;),
    };
    quote! {
        fn write_entries<__M: ::isotype::serde::ser::SerializeMap>(
            &self,
            at: &::isotype::wire::At<'_>,
            map: &mut __M,
            tag: ::core::option::Option<&str>,
        ) -> ::core::result::Result<(), __M::Error> {
            #entries
            #extra
            let _ = (at, map);
            ::core::result::Result::Ok(())
        }
    }
}
