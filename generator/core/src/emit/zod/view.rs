//! What the template of `zod.ts` lays out.

use std::fmt::Write as _;

use serde::Serialize;

use crate::document::texts;
use crate::naming::typescript::regular_expression;

/// The whole file.
#[derive(Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub(crate) struct File {
    /// What the file is made from, in one line that is harmless inside a comment.
    pub(super) source: String,
    /// The expressions of the wire, as literals.
    pub(super) texts: Texts,
    /// The names of `index.ts` that helpers use.
    pub(super) names: Names,
    /// Which helpers are used.
    pub(super) uses: Uses,
    /// The constants that are not exported, each behind those that it uses.
    pub(super) declarations: Vec<Declaration>,
    /// The constants that are.
    pub(super) exports: Vec<Export>,
}

/// The expressions of the wire, as TypeScript.
#[derive(Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub(super) struct Texts {
    big_int: String,
    date_time: String,
    date: String,
    time: String,
    bytes: String,
    uuid: String,
    email: String,
    url: String,
}

impl Texts {
    pub(super) fn new() -> Texts {
        Texts {
            big_int: regular_expression(texts::BIG_INT),
            date_time: regular_expression(texts::DATE_TIME),
            date: regular_expression(texts::DATE),
            time: regular_expression(texts::TIME),
            bytes: regular_expression(texts::BYTES),
            uuid: regular_expression(texts::UUID),
            email: regular_expression(texts::EMAIL),
            url: regular_expression(texts::URL),
        }
    }
}

/// The names of `index.ts` that helpers use.
#[derive(Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub(super) struct Names {
    pub(super) json_value: String,
    pub(super) unknown_tag: String,
}

/// Which of the helpers at the top of the file are used: what is not would be reported by linters.
#[derive(Default, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
#[allow(clippy::struct_excessive_bools)]
pub(super) struct Uses {
    pub(super) big_int: bool,
    pub(super) bytes: bool,
    pub(super) date: bool,
    pub(super) date_time: bool,
    pub(super) datetime_rule: bool,
    pub(super) decimal: bool,
    pub(super) default: bool,
    pub(super) documents: bool,
    pub(super) email_rule: bool,
    pub(super) entries: bool,
    pub(super) float: bool,
    pub(super) former: bool,
    pub(super) former_keys: bool,
    pub(super) former_tags: bool,
    pub(super) former_texts: bool,
    pub(super) int: bool,
    pub(super) json: bool,
    pub(super) length: bool,
    pub(super) open_enum: bool,
    pub(super) range: bool,
    /// A default may have no level left.
    pub(super) room: bool,
    pub(super) row: bool,
    pub(super) time: bool,
    /// The names of `index.ts`.
    pub(super) types: bool,
    pub(super) union: bool,
    pub(super) unknown_tag: bool,
    pub(super) url_rule: bool,
    pub(super) uuid: bool,
}

impl Uses {
    pub(super) fn unknown_tag(&mut self) {
        self.unknown_tag = true;
        self.types = true;
    }
}

/// A constant that is not exported: a schema that relies on the walk. Members are lines already, since a template that
/// loops over all of them costs more than all other work of this emitter.
#[derive(Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Declaration {
    /// The values of an enum.
    Enum { name: String, expression: String },
    /// A type, or a row or input of a model. The body is whole lines, or empty.
    Object { name: String, constructor: &'static str, body: String },
    /// A type under another name, with the former keys of its fields.
    Renamed { name: String, inner: String, former: String },
    /// A union: a line of the body for each variant.
    Union {
        name: String,
        discriminator: String,
        body: String,
        unknown: Option<String>,
        former: Option<String>,
    },
}

/// A member of an object.
pub(super) struct Member {
    pub(super) key: String,
    /// The type of a getter: only on the way of a recursion.
    pub(super) annotation: Option<String>,
    pub(super) expression: String,
}

impl Declaration {
    pub(super) fn object(
        name: String,
        constructor: &'static str,
        members: impl IntoIterator<Item = Member>,
    ) -> Declaration {
        let mut body = String::new();
        for Member { key, annotation, expression } in members {
            match annotation {
                None => writeln!(body, "  {key}: {expression},"),
                Some(ty) => writeln!(body, "  get {key}(): {ty} {{\n    return {expression};\n  }},"),
            }
            .expect("a String takes everything");
        }
        Declaration::Object { name, constructor, body }
    }
}

/// A constant that is exported.
#[derive(Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub(super) struct Export {
    /// The text of its doc comment, harmless inside one.
    pub(super) docs: String,
    /// The name.
    pub(super) name: String,
    /// What it is.
    pub(super) expression: String,
}
