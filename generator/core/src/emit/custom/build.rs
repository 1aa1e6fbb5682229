//! The whole schema as a view.

use super::view::{
    Column, ColumnRust, ColumnTypeScript, DefaultBy, DocumentTypeScript, Enum, EnumValue, FieldTypeScript,
    JoinSide, JoinTable, Kind, Model, ModelNames, Name, Relation, Type, TypeField, Union, Variant, Whole,
    WholeTypeScript,
};
use crate::diagnostic::Diagnostics;
use crate::document::{DocumentId, EnumId, Extras, Reading, TypeId, UnionId};
use crate::emit::columns::{Form, is_insertable, may_be_left_out, visible_columns, visible_models};
use crate::emit::rust;
use crate::emit::typescript::{self, Side};
use crate::language::ast::Arity;
use crate::model::{self, ColumnType, DefaultValue, FieldId, FieldKind, ModelId, NativeType, Schema};
use crate::naming::typescript::{key, line_comment};

pub(super) fn whole(schema: &Schema, source: &str) -> Result<Whole, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let typescript = typescript::Context::of(schema, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    let builder = Builder { schema, typescript, rust: rust::Names::of(schema) };
    Ok(builder.whole(source))
}

struct Builder<'a> {
    schema: &'a Schema,
    typescript: typescript::Context<'a>,
    rust: rust::Names,
}

impl Builder<'_> {
    fn whole(&self, source: &str) -> Whole {
        let schema = self.schema;
        let shapes = &schema.shapes;
        let source = line_comment(source);
        Whole {
            header: format!(
                "Made by isotype from {source}. Change the schema and run `isotype`; this file is written anew."
            ),
            databases: schema.dialects().into_iter().map(crate::scalar::Dialect::name).collect(),
            models: visible_models(schema)
                .into_iter()
                .map(|(index, model)| self.model(index, model))
                .collect(),
            join_tables: self.join_tables(),
            enums: (0..shapes.enums.len()).map(|index| self.enumeration(EnumId(index))).collect(),
            types: (0..shapes.types.len()).map(|index| self.ty(TypeId(index))).collect(),
            unions: (0..shapes.unions.len()).map(|index| self.union(UnionId(index))).collect(),
            typescript: WholeTypeScript {
                imports: self.imports(Side::Output),
                input_imports: self.imports(Side::Input),
            },
        }
    }

    fn model(&self, index: usize, model: &model::Model) -> Model {
        let id = ModelId(index);
        let names = rust::field_names(visible_columns(model).map(|(field, _, _)| field.name.as_str()));
        let columns = visible_columns(model).zip(names);
        let fields = |ids: &[model::IndexField]| {
            ids.iter().map(|part| model.field(part.field).name.clone()).collect::<Vec<_>>()
        };
        let unique = model.indexes.iter().filter(|index| index.unique && index.predicate.is_none());
        let whole = unique.filter(|index| index.fields.iter().all(|part| part.path.is_empty()));
        let typescript = &self.typescript.names.models[index];
        Model {
            name: model.name.clone(),
            docs: model.docs.clone(),
            database_name: model.database_name.clone(),
            database_schema: model.database_schema.clone(),
            is_view: model.is_view,
            insertable: is_insertable(model),
            columns: columns
                .map(|((field, column, form), name)| self.column(field, column, form, &name))
                .collect(),
            primary_key: model.primary_key.iter().flat_map(|key| fields(&key.fields)).collect(),
            unique_keys: whole.map(|index| fields(&index.fields)).collect(),
            relations: self.relations(id, model),
            typescript: ModelNames {
                row: typescript.row.clone(),
                new: typescript.new.clone(),
                patch: typescript.patch.clone(),
            },
            rust: ModelNames {
                row: self.rust.model(id).to_owned(),
                new: self.rust.new_row(id).to_owned(),
                patch: self.rust.patch(id).to_owned(),
            },
        }
    }

    fn column(&self, field: &model::Field, column: &model::Column, form: Form, rust_name: &str) -> Column {
        let (schema, typescript) = (self.schema, &self.typescript);
        let ty = match &column.ty {
            ColumnType::Scalar(scalar) => scalar.name().to_owned(),
            ColumnType::Enum(id) => schema.shapes.enumeration(*id).name.clone(),
            ColumnType::Document(id) => schema.shapes.document_name(*id).to_owned(),
            ColumnType::Unsupported(words) => words.clone(),
        };
        Column {
            name: field.name.clone(),
            docs: field.docs.clone(),
            deprecated: field.deprecated.clone(),
            database_name: column.database_name.clone(),
            kind: kind(form),
            ty,
            native: column.native.as_ref().map(spelled),
            list: field.arity == Arity::List,
            nullable: field.arity != Arity::Required,
            may_be_left_out: may_be_left_out(field, column),
            default: default(column),
            updated_at: column.updated_at,
            reading: column.reading.name(),
            typescript: ColumnTypeScript {
                key: key(&field.name),
                ty: typescript.column_type(field, form, column.reading, Side::Output),
                input: typescript.column_type(field, form, Reading::Strict, Side::Input),
                one: typescript.form_type(form, Side::Output),
                one_input: typescript.form_type(form, Side::Input),
            },
            rust: ColumnRust {
                name: crate::naming::rust::raw(rust_name),
                ty: rust::column_type(&self.rust, form, column.reading, field.arity),
            },
        }
    }

    fn relations(&self, id: ModelId, model: &model::Model) -> Vec<Relation> {
        let fields = model.fields.iter().enumerate().filter(|(_, field)| !field.ignored);
        fields
            .filter_map(|(index, field)| match field.kind {
                FieldKind::Relation(relation) => {
                    Some((FieldId(index), field, self.schema.relation(relation)))
                }
                FieldKind::Column(_) => None,
            })
            .filter_map(|(index, field, relation)| {
                let (other, fields, references) = match relation {
                    model::Relation::ForeignKey(key) if (key.child, key.child_field) == (id, index) => {
                        (key.parent, key.fields.as_slice(), key.references.as_slice())
                    }
                    model::Relation::ForeignKey(key) => (key.child, [].as_slice(), [].as_slice()),
                    model::Relation::ManyToMany(join) if join.a == (id, index) => {
                        (join.b.0, [].as_slice(), [].as_slice())
                    }
                    model::Relation::ManyToMany(join) => (join.a.0, [].as_slice(), [].as_slice()),
                };
                let target = self.schema.model(other);
                let names = |model: &model::Model, ids: &[FieldId]| {
                    ids.iter().map(|&id| model.field(id).name.clone()).collect()
                };
                (!target.ignored).then(|| Relation {
                    name: field.name.clone(),
                    model: target.name.clone(),
                    list: field.arity == Arity::List,
                    optional: field.arity == Arity::Optional,
                    fields: names(model, fields),
                    references: names(target, references),
                })
            })
            .collect()
    }

    fn join_tables(&self) -> Vec<JoinTable> {
        let joins = self.schema.relations.iter().filter_map(|relation| match relation {
            model::Relation::ManyToMany(join) => Some(join),
            model::Relation::ForeignKey(_) => None,
        });
        let mut tables: Vec<JoinTable> = joins
            .filter_map(|join| {
                let side = |(id, _): (ModelId, FieldId)| self.join_side(id);
                Some(JoinTable {
                    database_name: join.table_name.clone(),
                    database_schema: self.schema.model(join.a.0).database_schema.clone(),
                    a: side(join.a)?,
                    b: side(join.b)?,
                })
            })
            .collect();
        tables.sort_by(|one, other| one.database_name.cmp(&other.database_name));
        tables
    }

    /// The model and its key; none where generated code does not know them.
    fn join_side(&self, id: ModelId) -> Option<JoinSide> {
        let model = self.schema.model(id);
        let key = model.primary_key.as_ref()?.fields.first()?.field;
        let key = model.field(key);
        let columns = self.model(id.0, model).columns;
        let column = columns.into_iter().find(|column| column.name == key.name)?;
        (!model.ignored).then(|| JoinSide { model: model.name.clone(), column })
    }

    fn enumeration(&self, id: EnumId) -> Enum {
        let shape = self.schema.shapes.enumeration(id);
        let stored = &self.schema.enums[id.0];
        Enum {
            name: shape.name.clone(),
            docs: shape.docs.clone(),
            database_name: stored.database_name.clone(),
            in_columns: stored.in_columns,
            open: shape.open,
            values: shape
                .values
                .iter()
                .map(|value| EnumValue {
                    name: value.name.clone(),
                    text: value.text.clone(),
                    docs: value.docs.clone(),
                    deprecated: value.deprecated.clone(),
                })
                .collect(),
            typescript: Name { name: self.typescript.enum_type(id).to_owned() },
            rust: Name { name: self.rust.enumeration(id).to_owned() },
        }
    }

    fn document(&self, id: DocumentId) -> DocumentTypeScript {
        let name = |side| self.typescript.document_type(id, side).to_owned();
        DocumentTypeScript { name: name(Side::Output), input: name(Side::Input) }
    }

    fn ty(&self, id: TypeId) -> Type {
        let shape = self.schema.shapes.ty(id);
        let fields = shape.fields.iter().map(|field| TypeField {
            name: field.name.clone(),
            key: field.key.clone(),
            docs: field.docs.clone(),
            deprecated: field.deprecated.clone(),
            ty: self.schema.shapes.spelled(&field.value),
            optional: field.optional,
            has_default: field.default.is_some(),
            typescript: FieldTypeScript {
                key: key(&field.key),
                ty: self.typescript.value_type(&field.value, Side::Output),
                input: self.typescript.value_type(&field.value, Side::Input),
            },
        });
        Type {
            name: shape.name.clone(),
            docs: shape.docs.clone(),
            extras: match shape.extras {
                Extras::Ignore => "ignore",
                Extras::Keep => "keep",
                Extras::Refuse => "refuse",
            },
            fields: fields.collect(),
            typescript: self.document(DocumentId::Type(id)),
            rust: Name { name: self.rust.ty(id).to_owned() },
        }
    }

    fn union(&self, id: UnionId) -> Union {
        let shape = self.schema.shapes.union(id);
        let names = &self.typescript.names.variants[id.0];
        let variants = shape.variants.iter().zip(names).map(|(variant, names)| Variant {
            name: variant.name.clone(),
            tag: variant.tag.clone(),
            docs: variant.docs.clone(),
            ty: self.schema.shapes.ty(variant.payload).name.clone(),
            typescript: Name { name: names.output.clone() },
        });
        Union {
            name: shape.name.clone(),
            docs: shape.docs.clone(),
            discriminator: shape.discriminator.clone(),
            open: shape.open,
            variants: variants.collect(),
            typescript: self.document(DocumentId::Union(id)),
            rust: Name { name: self.rust.union(id).to_owned() },
        }
    }

    /// What the types of columns refer to.
    fn imports(&self, side: Side) -> Vec<String> {
        let mut names = Vec::new();
        for (_, model) in visible_models(self.schema) {
            for (_, column, form) in visible_columns(model) {
                match form {
                    Form::Enum(id) => names.push(self.typescript.enum_type(id).to_owned()),
                    Form::Document(id) => names.push(self.typescript.document_type(id, side).to_owned()),
                    _ => {}
                }
                let any = form == Form::Json || (side == Side::Output && column.reading != Reading::Strict);
                names.extend(any.then(|| self.typescript.names.json_value.clone()));
            }
        }
        names.sort();
        names.dedup();
        names
    }
}

fn kind(form: Form) -> Kind {
    match form {
        Form::Text { .. } => Kind::Text,
        Form::Boolean => Kind::Boolean,
        Form::Int { .. } => Kind::Int,
        Form::BigInt => Kind::BigInt,
        Form::Float => Kind::Float,
        Form::Real => Kind::Real,
        Form::Decimal { .. } => Kind::Decimal,
        Form::DateTime => Kind::DateTime,
        Form::Date => Kind::Date,
        Form::Time => Kind::Time,
        Form::Json => Kind::Json,
        Form::Bytes => Kind::Bytes,
        Form::Uuid => Kind::Uuid,
        Form::Enum(_) => Kind::Enum,
        Form::Document(_) => Kind::Document,
    }
}

fn default(column: &model::Column) -> DefaultBy {
    match &column.default {
        None if column.updated_at => DefaultBy::Application,
        None => DefaultBy::None,
        Some(
            DefaultValue::Uuid(_) | DefaultValue::Cuid(_) | DefaultValue::Ulid | DefaultValue::Nanoid(_),
        ) => DefaultBy::Application,
        Some(
            DefaultValue::Constant(_)
            | DefaultValue::Autoincrement
            | DefaultValue::Now
            | DefaultValue::DbGenerated { .. },
        ) => DefaultBy::Database,
    }
}

/// `VarChar(191)`
fn spelled(native: &NativeType) -> String {
    let arguments: Vec<String> = native.arguments.iter().map(u32::to_string).collect();
    match arguments.is_empty() {
        true => native.name.clone(),
        false => format!("{}({})", native.name, arguments.join(", ")),
    }
}
