//! zod 4 schemas that give the same verdicts as Rust and JSON Schema, and canonical values.
//!
//! Each exported schema first walks its value to see whether it is JSON of the wire at all; what follows can then
//! rely on it. Schemas are constants without annotation, so that what zod infers is a second opinion on the interfaces.

mod expressions;
mod rules;
mod view;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{DocumentId, Extras, FieldShape, TypeId, UnionId};
use crate::emit::columns::{is_insertable, may_be_left_out, visible_columns, visible_models};
use crate::emit::typescript::Context;
use crate::naming::typescript::{key, string};
use expressions::Expressions;
pub(crate) use view::File;
use view::{Declaration, Export, Member, Names, Texts, Variant};

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
    for document in context.groups.order() {
        match document {
            DocumentId::Type(id) => file.ty(context, id),
            DocumentId::Union(id) => file.union(context, id),
        }
    }
    file.documents(context);
    file.models(context, diagnostics);
    let mut uses = file.expressions.uses;
    uses.documents = !file.exports.is_empty();
    File {
        source: source.to_owned(),
        texts: Texts::new(),
        names: Names {
            json_value: context.names.json_value.clone(),
            unknown_tag: context.names.unknown_tag.clone(),
        },
        uses,
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
    fn ty(&mut self, context: &Context<'_>, id: TypeId) {
        let shape = context.schema.shapes.ty(id);
        let members = shape.fields.iter().map(|field| self.member(DocumentId::Type(id), field)).collect();
        self.declarations.push(Declaration::Object {
            name: self.expressions.shape(DocumentId::Type(id)),
            constructor: match shape.extras {
                Extras::Ignore => "object",
                Extras::Keep => "looseObject",
                Extras::Refuse => "strictObject",
            },
            members,
        });
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
        let variants = shape.variants.iter().map(|variant| Variant {
            // In an object literal this one key, unless computed, would set the prototype.
            key: if variant.tag == "__proto__" { "[\"__proto__\"]".to_owned() } else { key(&variant.tag) },
            expression: format!(
                "{}.extend({{ {discriminator}: z.literal({}) }})",
                self.expressions.shape(DocumentId::Type(variant.payload)),
                string(&variant.tag),
            ),
        });
        let variants = variants.collect();
        self.expressions.uses.union = true;
        if shape.open {
            self.expressions.uses.unknown_tag();
        }
        self.declarations.push(Declaration::Union {
            name: self.expressions.shape(DocumentId::Union(id)),
            discriminator: string(&shape.discriminator),
            variants,
            unknown: shape.open.then(|| format!("z.looseObject({{ {discriminator}: unknownTag }})")),
        });
    }

    fn documents(&mut self, context: &Context<'_>) {
        let names = &context.names;
        let mut all: Vec<&String> =
            names.types.iter().chain(&names.unions).map(|pair| &pair.output).collect();
        all.sort();
        self.exports.extend(all.into_iter().map(|name| Export {
            docs: format!("Reads a {{@link t.{name}}}."),
            name: format!("{name}Schema"),
            expression: format!("document({name}Shape)"),
        }));
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
            let mut part = |name: &str,
                            optional: &dyn Fn(usize) -> bool,
                            expressions: &mut Expressions<'_>| {
                let members = visible_columns(model).enumerate().map(|(number, (field, column, form))| {
                    let expression = expressions.column(field, column, form);
                    let expression =
                        if optional(number) { format!("z.exactOptional({expression})") } else { expression };
                    Member { key: key(&field.name), annotation: None, expression }
                });
                let members = members.collect();
                self.declarations.push(Declaration::Object {
                    name: format!("{name}Shape"),
                    constructor: "object",
                    members,
                });
                self.exports.push(Export {
                    docs: format!("Reads a {{@link t.{name}}}."),
                    name: format!("{name}Schema"),
                    expression: format!("row({name}Shape)"),
                });
            };
            let left_out: Vec<bool> =
                visible_columns(model).map(|(field, column, _)| may_be_left_out(field, column)).collect();
            self.expressions.uses.row = true;
            part(&names.row, &|_| false, &mut self.expressions);
            if is_insertable(model) {
                part(&names.new, &|number| left_out[number], &mut self.expressions);
            }
            if !model.is_view {
                part(&names.patch, &|_| true, &mut self.expressions);
            }
        }
    }
}
