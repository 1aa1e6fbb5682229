//! What valid schemas mean: every name bound, every relation paired, every default and path resolved.
//!
//! Beside each case of `schemas/valid` its `.model` says it in few words. Run with `UPDATE_GOLDENS=1` to write these
//! files anew, and read the difference.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use isotype_core::document::{DocumentId, Shapes, ValueShape};
use isotype_core::model::{
    Arity, Column, ColumnType, FieldId, FieldKind, IndexField, Model, Relation, Schema,
};
use isotype_core::source::Sources;

fn arity(arity: Arity) -> &'static str {
    match arity {
        Arity::Required => "",
        Arity::Optional => "?",
        Arity::List => "[]",
    }
}

fn value(shapes: &Shapes, shape: &ValueShape) -> String {
    match shape {
        ValueShape::Scalar(scalar) => scalar.name().to_owned(),
        ValueShape::Enum(id) => format!("enum {}", shapes.enumeration(*id).name),
        ValueShape::Document(DocumentId::Type(id)) => format!("type {}", shapes.ty(*id).name),
        ValueShape::Document(DocumentId::Union(id)) => format!("union {}", shapes.union(*id).name),
        ValueShape::List(inner) => format!("{}[]", value(shapes, inner)),
        ValueShape::Map(inner) => format!("Map<{}>", value(shapes, inner)),
    }
}

fn column(schema: &Schema, column: &Column, many: Arity) -> String {
    let ty = match &column.ty {
        ColumnType::Scalar(scalar) => scalar.name().to_owned(),
        ColumnType::Enum(id) => value(&schema.shapes, &ValueShape::Enum(*id)),
        ColumnType::Document(id) => value(&schema.shapes, &ValueShape::Document(*id)),
        ColumnType::Unsupported(words) => format!("unsupported {words:?}"),
    };
    let mut text = format!("{ty}{} as {:?}", arity(many), column.database_name);
    if let Some(native) = &column.native {
        write!(text, " native {}{:?}", native.name, native.arguments).expect("a string takes it");
    }
    if let Some(default) = &column.default {
        write!(text, " default {default:?}").expect("a string takes it");
    }
    if column.updated_at {
        text.push_str(" updated");
    }
    for rule in &column.rules {
        write!(text, " rule {rule:?}").expect("a string takes it");
    }
    if !column.renamed_from.is_empty() {
        write!(text, " renamed {:?}", column.renamed_from).expect("a string takes it");
    }
    text
}

fn names(model: &Model, fields: &[FieldId]) -> String {
    let names: Vec<&str> = fields.iter().map(|&field| model.field(field).name.as_str()).collect();
    names.join(", ")
}

fn parts(model: &Model, parts: &[IndexField]) -> String {
    let parts: Vec<String> = parts
        .iter()
        .map(|part| {
            let mut text = model.field(part.field).name.clone();
            if let Some(end) = &part.path_scalar {
                write!(text, " at {:?} {end:?}", part.path).expect("a string takes it");
            }
            if part.descending {
                text.push_str(" descending");
            }
            if let Some(class) = &part.operator_class {
                write!(text, " {class:?}").expect("a string takes it");
            }
            text
        })
        .collect();
    format!("[{}]", parts.join(", "))
}

fn model(text: &mut String, schema: &Schema, model: &Model) -> std::fmt::Result {
    let kind = if model.is_view { "view" } else { "model" };
    let place = model.database_schema.as_ref().map_or_else(String::new, |schema| format!("{schema:?}."));
    write!(text, "{kind} {} as {place}{:?}", model.name, model.database_name)?;
    if !model.renamed_from.is_empty() {
        write!(text, " renamed {:?}", model.renamed_from)?;
    }
    writeln!(text, "{}", if model.ignored { " ignored" } else { "" })?;
    for field in &model.fields {
        let what = match &field.kind {
            FieldKind::Column(stored) => column(schema, stored, field.arity),
            FieldKind::Relation(id) => format!("relation {}{}", id.0, arity(field.arity)),
        };
        writeln!(text, "  {}: {what}{}", field.name, if field.ignored { " ignored" } else { "" })?;
    }
    if let Some(key) = &model.primary_key {
        writeln!(text, "  id {} map {:?} name {:?}", parts(model, &key.fields), key.map, key.client_name)?;
    }
    for index in &model.indexes {
        let kind = if index.unique {
            "unique"
        } else if index.fulltext {
            "fulltext"
        } else {
            "index"
        };
        write!(text, "  {kind} {} {:?} map {:?}", parts(model, &index.fields), index.method, index.map)?;
        write!(text, " name {:?}", index.client_name)?;
        if let Some(predicate) = &index.predicate {
            write!(text, " where {predicate:?}")?;
        }
        writeln!(
            text,
            "{}",
            if index.include.is_empty() {
                String::new()
            } else {
                format!(" include {}", names(model, &index.include))
            }
        )?;
    }
    for check in &model.checks {
        writeln!(text, "  check {:?} {:?} map {:?}", check.sqlite, check.postgresql, check.map)?;
    }
    Ok(())
}

fn relation(text: &mut String, schema: &Schema, index: usize, relation: &Relation) -> std::fmt::Result {
    match relation {
        Relation::ForeignKey(key) => {
            let (child, parent) = (schema.model(key.child), schema.model(key.parent));
            let back = key.parent_field.map_or("-", |field| parent.field(field).name.as_str());
            let kind = if key.one_to_one { "one to one" } else { "one to many" };
            write!(text, "relation {index} {:?} {kind}: ", key.name)?;
            write!(
                text,
                "{}.{}[{}]",
                child.name,
                child.field(key.child_field).name,
                names(child, &key.fields)
            )?;
            write!(text, " -> {}.{back}[{}]", parent.name, names(parent, &key.references))?;
            writeln!(
                text,
                " delete {:?} update {:?} map {:?}",
                key.delete_action(schema),
                key.update_action(),
                key.map
            )
        }
        Relation::ManyToMany(pairs) => {
            let side = |(model, field): (_, FieldId)| {
                let model = schema.model(model);
                format!("{}.{}", model.name, model.field(field).name)
            };
            writeln!(
                text,
                "relation {index} {:?} many to many: {} A {} B {}",
                pairs.name,
                pairs.table_name,
                side(pairs.a),
                side(pairs.b)
            )
        }
    }
}

fn shapes(text: &mut String, schema: &Schema) -> std::fmt::Result {
    let shapes = &schema.shapes;
    for (shape, stored) in shapes.enums.iter().zip(&schema.enums) {
        let values: Vec<String> =
            shape.values.iter().map(|value| format!("{} {:?}", value.name, value.text)).collect();
        let used = format!("columns {} documents {}", stored.in_columns, stored.in_documents);
        let open = if shape.open { " open" } else { "" };
        writeln!(
            text,
            "enum {} as {:?}{open} {used}: {}",
            shape.name,
            stored.database_name,
            values.join(", ")
        )?;
    }
    for shape in &shapes.types {
        writeln!(text, "type {} {:?}", shape.name, shape.extras)?;
        for field in &shape.fields {
            let optional = if field.optional { "?" } else { "" };
            write!(text, "  {}: {}{optional} key {:?}", field.name, value(shapes, &field.value), field.key)?;
            if let Some(default) = &field.default {
                write!(text, " default {default:?}")?;
            }
            for rule in &field.rules {
                write!(text, " rule {rule:?}")?;
            }
            writeln!(text)?;
        }
    }
    for shape in &shapes.unions {
        writeln!(
            text,
            "union {} by {:?}{}",
            shape.name,
            shape.discriminator,
            if shape.open { " open" } else { "" }
        )?;
        for variant in &shape.variants {
            writeln!(text, "  {} tag {:?}: {}", variant.name, variant.tag, shapes.ty(variant.payload).name)?;
        }
    }
    Ok(())
}

fn describe(schema: &Schema) -> String {
    let mut text = String::new();
    let mut write = || -> std::fmt::Result {
        if let Some(source) = &schema.datasource {
            writeln!(text, "datasource {:?} schemas {:?}", source.providers, source.schemas)?;
            writeln!(text, "  emulated {} extensions {:?}", source.emulated_relations, source.extensions)?;
        }
        for generator in &schema.generators {
            writeln!(text, "generator {} {:?}", generator.name, generator.properties)?;
        }
        for item in &schema.models {
            model(&mut text, schema, item)?;
        }
        for (index, item) in schema.relations.iter().enumerate() {
            relation(&mut text, schema, index, item)?;
        }
        shapes(&mut text, schema)
    };
    write().expect("a string takes everything");
    text
}

#[test]
fn valid_schemas_mean_what_their_goldens_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas/valid");
    let mut cases: Vec<_> = fs::read_dir(&folder)
        .expect("the cases are there")
        .map(|entry| entry.expect("an entry can be read").path())
        .collect();
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "prisma"));
    cases.sort();
    assert!(cases.len() > 5, "the cases are there");
    let mut wrong = Vec::new();
    for path in cases {
        let text = fs::read_to_string(&path).expect("a case can be read");
        let (schema, _) = isotype_core::read(&Sources::single("case.prisma", text));
        let said = describe(&schema);
        let golden = path.with_extension("model");
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if said != expected && std::env::var_os("UPDATE_GOLDENS").is_some() {
            fs::write(&golden, &said).expect("a golden can be written");
        } else if said != expected {
            wrong.push(format!("{}\n--- expected\n{expected}--- said\n{said}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_files_of_a_folder_are_one_schema() {
    let mut sources = Sources::default();
    sources.add("b.prisma", "model Post {\n  id Int @id\n  userId Int\n  user User @relation(fields: [userId], references: [id])\n}\nenum Role {\n  A\n}\n");
    let second = sources.add(
        "a.prisma",
        "model User {\n  id Int @id\n  posts Post[]\n  role Role\n}\nmodel Role {\n  id Int @id\n}\n",
    );
    let (schema, diagnostics) = isotype_core::read(&sources);
    assert_eq!(schema.relations.len(), 1);
    let found: Vec<_> = diagnostics.iter().map(|it| (it.code, it.span.map(|span| span.file))).collect();
    assert_eq!(found, [("name-taken", Some(second))]);
    assert_ne!(diagnostics.iter().next().expect("one").related[0].0.file, second);
}
