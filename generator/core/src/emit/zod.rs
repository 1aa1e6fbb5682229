//! zod 4 schemas that give the same verdicts as Rust and JSON Schema, and canonical values.
//!
//! Each exported schema first walks its value to see whether it is JSON of the wire at all; what follows can then
//! rely on it. Schemas are constants without annotation, so that what zod infers is a second opinion on the interfaces.

mod defaults;
mod expressions;
mod rules;
mod view;

use std::fmt::Write as _;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::json::MOST_DEPTH;
use crate::document::{DocumentId, EnumId, Extras, FieldShape, TypeId, UnionId};
use crate::emit::columns::{is_insertable, may_be_left_out, visible_columns, visible_models};
use crate::emit::typescript::Context;
use crate::emit::typescript::names::by_name;
use crate::model::{Column, Field, Model};
use crate::naming::typescript::{key, string};
use expressions::{Checks, Expressions};
pub(crate) use view::File;
use view::{Declaration, Export, Member, Names, Texts};

/// What every object has, so that a reader cannot tell an absent key by looking.
const KEYS_OF_EVERY_OBJECT: &[&str] = &[
    "__defineGetter__",
    "__defineSetter__",
    "__lookupGetter__",
    "__lookupSetter__",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toLocaleString",
    "toString",
    "valueOf",
];

/// Decides everything that `zod.ts` says.
pub(crate) fn view(context: &Context<'_>, source: &str, diagnostics: &mut Diagnostics) -> File {
    let mut file =
        Builder { expressions: Expressions::new(context), declarations: Vec::new(), exports: Vec::new() };
    file.enums(context);
    for document in context.groups.order() {
        match document {
            DocumentId::Type(id) => file.ty(context, id),
            DocumentId::Union(id) => file.union(context, id),
        }
    }
    file.documents(context);
    file.models(context, diagnostics);
    File {
        source: source.to_owned(),
        texts: Texts::new(),
        names: Names {
            json_value: context.names.json_value.clone(),
            unknown_tag: context.names.unknown_tag.clone(),
        },
        uses: file.expressions.uses,
        declarations: file.declarations,
        exports: file.exports,
    }
}

struct Builder<'a> {
    expressions: Expressions<'a>,
    declarations: Vec<Declaration>,
    exports: Vec<Export>,
}

impl Builder<'_> {
    fn enums(&mut self, context: &Context<'_>) {
        for index in by_name(context.names.enums.iter().map(|pair| &pair.output)) {
            let name = self.expressions.enumeration(EnumId(index));
            let expression = self.expressions.values(EnumId(index));
            // Any text is a value of an open enum, so that the walk has something to find.
            let open = context.schema.shapes.enums[index].open;
            let name_of = &context.names.enums[index].output;
            self.export(name_of, format!("{name_of}Shape"), if open { "document" } else { "" });
            self.declarations.push(Declaration::Enum { name, expression });
        }
    }

    /// Exports the schema behind this name, walked by this helper if by any.
    fn export(&mut self, name: &str, shape: String, helper: &str) {
        match helper {
            "document" => self.expressions.uses.documents = true,
            "row" => self.expressions.uses.row = true,
            _ => {}
        }
        self.exports.push(Export {
            docs: format!("Reads {{@link t.{name}}}."),
            name: format!("{name}Schema"),
            expression: if helper.is_empty() { shape } else { format!("{helper}({shape})") },
        });
    }

    fn ty(&mut self, context: &Context<'_>, id: TypeId) {
        let shape = context.schema.shapes.ty(id);
        let constructor = match shape.extras {
            Extras::Ignore => "object",
            Extras::Keep => "looseObject",
            Extras::Refuse => "strictObject",
        };
        let name = self.expressions.shape(DocumentId::Type(id));
        let members: Vec<Member> =
            shape.fields.iter().map(|field| self.member(DocumentId::Type(id), field)).collect();
        let Some(former) = self.expressions.former_keys(shape) else {
            self.declarations.push(Declaration::object(name, constructor, members));
            return;
        };
        // Variants of unions add a tag, which only an object can take.
        let inner = self.expressions.keys(id);
        self.declarations.push(Declaration::object(inner.clone(), constructor, members));
        self.declarations.push(Declaration::Renamed { name, inner, former });
    }

    fn member(&mut self, holder: DocumentId, field: &FieldShape) -> Member {
        let expression = self.expressions.field(field);
        let recursive =
            field.value.document().is_some_and(|id| self.expressions.context.groups.recursive(holder, id));
        let annotation = recursive.then(|| self.expressions.annotation(field));
        Member { key: key(&field.key), annotation, expression }
    }

    fn union(&mut self, context: &Context<'_>, id: UnionId) {
        let shape = context.schema.shapes.union(id);
        let discriminator = key(&shape.discriminator);
        let mut body = String::new();
        for variant in &shape.variants {
            // In an object literal this one key, unless computed, would set the prototype.
            let tag =
                if variant.tag == "__proto__" { "[\"__proto__\"]".to_owned() } else { key(&variant.tag) };
            let payload = context.schema.shapes.ty(variant.payload);
            let tagged = format!(".extend({{ {discriminator}: z.literal({}) }})", string(&variant.tag));
            match self.expressions.former_keys(payload) {
                None => {
                    let payload = self.expressions.shape(DocumentId::Type(variant.payload));
                    writeln!(body, "    {tag}: {payload}{tagged},")
                }
                Some(former) => {
                    let payload = self.expressions.keys(variant.payload);
                    writeln!(body, "    {tag}: formerKeys({payload}{tagged}, {former}),")
                }
            }
            .expect("a String takes everything");
        }
        self.expressions.uses.union = true;
        if shape.open {
            self.expressions.uses.unknown_tag();
        }
        self.declarations.push(Declaration::Union {
            name: self.expressions.shape(DocumentId::Union(id)),
            discriminator: string(&shape.discriminator),
            body,
            unknown: shape.open.then(|| format!("z.looseObject({{ {discriminator}: unknownTag }})")),
            former: self.expressions.former_tags(shape),
        });
    }

    fn documents(&mut self, context: &Context<'_>) {
        let mut all: Vec<(&String, DocumentId)> =
            context.groups.order().map(|id| (&context.names.document(id).output, id)).collect();
        all.sort_by_key(|(name, _)| *name);
        for (name, id) in all {
            let shape = self.expressions.with_room(id, MOST_DEPTH);
            self.export(name, shape, "document");
        }
    }

    fn models(&mut self, context: &Context<'_>, diagnostics: &mut Diagnostics) {
        for (index, model) in visible_models(context.schema) {
            for (field, _, _) in visible_columns(model) {
                if KEYS_OF_EVERY_OBJECT.contains(&field.name.as_str()) {
                    let message = format!("every object of JavaScript has {} already", field.name);
                    diagnostics.push(
                        Diagnostic::error("key-of-every-object", field.span, message)
                            .help("rename the field; @map keeps the name of its column"),
                    );
                }
            }
            let names = &context.names.models[index];
            self.columns(model, &names.row, Checks::Types, |_, _| false);
            if is_insertable(model) {
                self.columns(model, &names.new, Checks::Rules, may_be_left_out);
            }
            if !model.is_view {
                self.columns(model, &names.patch, Checks::Rules, |_, _| true);
            }
        }
    }

    fn columns(&mut self, model: &Model, name: &str, checks: Checks, optional: fn(&Field, &Column) -> bool) {
        let members = visible_columns(model).map(|(field, column, form)| {
            let mut expression = self.expressions.column(field, column, form, checks);
            if optional(field, column) {
                expression = format!("z.exactOptional({expression})");
            }
            Member { key: key(&field.name), annotation: None, expression }
        });
        let members: Vec<Member> = members.collect();
        self.declarations.push(Declaration::object(format!("{name}Shape"), "object", members));
        self.export(name, format!("{name}Shape"), "row");
    }
}
