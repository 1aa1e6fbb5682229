//! What the language can say, and the tree that comes of it.

use super::read;
use crate::language::ast::{Argument, Ast, CompositeKind, ConfigKind, Expr, ExprKind, Field, Item, TypeExpr};
use crate::source::Span;

/// A tree as text without places, to look at.
fn expression(expr: &Expr) -> String {
    let arguments = |list: &[Argument]| {
        let written = list.iter().map(|argument| match &argument.name {
            Some(name) => format!("{}: {}", name.text, expression(&argument.value)),
            None => expression(&argument.value),
        });
        written.collect::<Vec<_>>().join(", ")
    };
    match &expr.kind {
        ExprKind::Number(text) => format!("number {text}"),
        ExprKind::String(text) => format!("text {text:?}"),
        ExprKind::Path(text) => text.clone(),
        ExprKind::Call { name, arguments: list } => format!("{}({})", name.text, arguments(list)),
        ExprKind::Array(list) => {
            format!("[{}]", list.iter().map(expression).collect::<Vec<_>>().join(", "))
        }
        ExprKind::Object(list) => {
            let members = list.iter().map(|(name, value)| format!("{}: {}", name.text, expression(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
    }
}

fn field(text: &str) -> Field {
    let ast = read(&format!("model M {{\n{text}\n}}\n"));
    match ast.items.into_iter().next() {
        Some(Item::Composite(block)) if block.fields.len() == 1 => block.fields.into_iter().next().unwrap(),
        other => panic!("{text} is read as {other:?}"),
    }
}

/// The first argument of the first attribute of a field.
fn value(text: &str) -> String {
    let field = field(&format!("  a Int @default({text})"));
    expression(&field.attributes[0].arguments[0].value)
}

fn docs(ast: &Ast) -> Vec<(String, Option<String>)> {
    let mut docs = Vec::new();
    for item in &ast.items {
        match item {
            Item::Composite(block) => {
                docs.push((block.name.text.clone(), block.docs.clone()));
                docs.extend(block.fields.iter().map(|field| (field.name.text.clone(), field.docs.clone())));
            }
            Item::Enum(block) => {
                docs.push((block.name.text.clone(), block.docs.clone()));
                docs.extend(block.values.iter().map(|value| (value.name.text.clone(), value.docs.clone())));
            }
            Item::Config(block) => docs.push((block.name.text.clone(), block.docs.clone())),
        }
    }
    docs
}

#[test]
fn reads_every_kind_of_block() {
    let ast = read(
        "datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n  url = env(\"URL\")\n}\n\
         generator rust { output = \"../x.rs\" }\nmodel A {\n  id Int @id\n  @@map(\"a\")\n}\n\
         view V {\n  id Int\n}\ntype T {\n  id Int\n}\nunion U {\n  a T\n  @@open\n}\nenum E { A B @map(\"b\") }\n",
    );
    let seen: Vec<String> = ast
        .items
        .iter()
        .map(|item| match item {
            Item::Composite(block) => {
                let kind = match block.kind {
                    CompositeKind::Model => "model",
                    CompositeKind::View => "view",
                    CompositeKind::Type => "type",
                    CompositeKind::Union => "union",
                };
                format!("{kind} {} {} {}", block.name.text, block.fields.len(), block.attributes.len())
            }
            Item::Enum(block) => format!("enum {} {}", block.name.text, block.values.len()),
            Item::Config(block) => {
                let kind = if block.kind == ConfigKind::Datasource { "datasource" } else { "generator" };
                let values = block.properties.iter().map(|property| {
                    format!(
                        "{} = {}",
                        property.name.text,
                        property.value.as_ref().map_or(String::new(), expression)
                    )
                });
                format!("{kind} {} {}", block.name.text, values.collect::<Vec<_>>().join("; "))
            }
        })
        .collect();
    assert_eq!(
        seen,
        [
            "datasource db provider = [text \"sqlite\", text \"postgresql\"]; url = env(text \"URL\")",
            "generator rust output = text \"../x.rs\"",
            "model A 1 1",
            "view V 1 0",
            "type T 1 0",
            "union U 1 1",
            "enum E 2",
        ]
    );
}

#[test]
fn keywords_are_names_inside_blocks() {
    let ast = read(
        "model model {\n  model Int\n  type type\n  enum enum[]\n  view String\n}\nenum type {\n  model\n  enum\n}\n",
    );
    assert_eq!(
        docs(&ast).into_iter().map(|(name, _)| name).collect::<Vec<_>>(),
        ["model", "model", "type", "enum", "view", "type", "model", "enum"]
    );
}

#[test]
fn reads_types_and_arities() {
    let seen = |text: &str| {
        let field = field(text);
        let ty = match &field.ty {
            TypeExpr::Name(name) => name.text.clone(),
            TypeExpr::Unsupported { text, .. } => format!("unsupported {text}"),
            TypeExpr::Map { value, arity, .. } => match value.as_ref() {
                TypeExpr::Map { value, arity: inner, .. } => {
                    let TypeExpr::Name(name) = value.as_ref() else { panic!("{text}") };
                    format!("map {arity:?} of map {inner:?} of {}", name.text)
                }
                TypeExpr::Name(name) => format!("map {arity:?} of {}", name.text),
                TypeExpr::Unsupported { .. } => panic!("{text}"),
            },
        };
        format!("{ty} {:?}", field.arity)
    };
    assert_eq!(seen("a Int"), "Int Required");
    assert_eq!(seen("a Int ?"), "Int Optional");
    assert_eq!(seen("a Int [ ]"), "Int List");
    assert_eq!(seen("a Map"), "Map Required");
    assert_eq!(seen("a Unsupported"), "Unsupported Required");
    assert_eq!(seen("a Unsupported(\"circle(\\\"x\\\")\")[]"), "unsupported circle(\"x\") List");
    assert_eq!(seen("a Unsupported( \"p\" )?"), "unsupported p Optional");
    assert_eq!(seen("a Map<String>?"), "map Required of String Optional");
    assert_eq!(seen("a Map< Map<T []> >[]"), "map Required of map List of T List");
}

#[test]
fn reads_names_of_every_script_and_with_digits_first() {
    for name in ["a", "2fa", "007", "a-b", "größe", "имя", "名前", "a1_", "x---"] {
        assert_eq!(field(&format!("{name} Int")).name.text, name);
        assert_eq!(value(&format!("x{name}")), format!("x{name}"));
    }
}

#[test]
fn reads_values() {
    for (written, read) in [
        ("1", "number 1"),
        ("-12.50", "number -12.50"),
        ("007", "number 007"),
        ("2fa", "2fa"),
        ("true", "true"),
        ("a.b-c.d1", "a.b-c.d1"),
        (r#""""#, r#"text """#),
        (r#""a // b /* c \" \u00e9""#, r#"text "a // b /* c \" é""#),
        ("now()", "now()"),
        ("f(a, b: 1, )", "f(a, b: number 1)"),
        ("a.f([x], g())", "a.f([x], g())"),
        ("[]", "[]"),
        ("[a, [b, 1], ]", "[a, [b, number 1]]"),
        ("{}", "{}"),
        ("{ a: true, b: null, c: { not: -1 } }", "{a: true, b: null, c: {not: number -1}}"),
        (
            r#"dbgenerated(postgresql: "a()", sqlite: "b()")"#,
            r#"dbgenerated(postgresql: text "a()", sqlite: text "b()")"#,
        ),
        ("/* a */ x /* b */", "x"),
    ] {
        assert_eq!(value(written), read, "{written}");
    }
}

#[test]
fn reads_attributes() {
    let field = field("a Int@id@db.VarChar( 1 )@x() @ y . z @default(value: 1, map: \"m\",)");
    let seen: Vec<String> = field
        .attributes
        .iter()
        .map(|attribute| {
            format!("{} {} {}", attribute.name.text, attribute.parenthesised, attribute.arguments.len())
        })
        .collect();
    assert_eq!(seen, ["id false 0", "db.VarChar true 1", "x true 0", "y.z false 0", "default true 2"]);
}

#[test]
fn reads_indexes_on_paths_and_with_conditions() {
    let ast = read(
        "model M {\n  @@index([configuration.wordCount, b(sort: Desc, ops: raw(\"x\"))], where: { a: { not: null } })\n  @@unique(email, include: [a, b])\n  @@check(\"a > 0\", map: \"m\") // why\n}\n",
    );
    let Some(Item::Composite(block)) = ast.items.first() else { panic!("no model") };
    let seen: Vec<String> = block
        .attributes
        .iter()
        .flat_map(|attribute| &attribute.arguments)
        .map(|argument| expression(&argument.value))
        .collect();
    assert_eq!(
        seen,
        [
            "[configuration.wordCount, b(sort: Desc, ops: raw(text \"x\"))]",
            "{a: {not: null}}",
            "email",
            "[a, b]",
            "text \"a > 0\"",
            "text \"m\"",
        ]
    );
}

#[test]
fn brackets_may_stand_in_several_lines() {
    let one = read("model M {\n  a Int @relation(fields: [a, b], references: [c])\n  @@index([a, b])\n}\n");
    let several = read(
        "model M {\n  a Int @relation(\n    // which\n    fields: [a, b, ], /// x\n\n    references:\n      [\n        c\n      ]\n  )\n  @@index([a\n  , b\n  ])\n}\n",
    );
    assert_eq!(format!("{:?}", without_places(one)), format!("{:?}", without_places(several)));
}

fn without_places(mut ast: Ast) -> Ast {
    super::properties::forget_places(&mut ast);
    ast
}

#[test]
fn line_ends_and_blanks_of_every_kind_are_the_same() {
    let unix = read("/// d\nmodel M {\n  a Int // c\n  b Int\n}\n");
    for other in [
        "\u{feff}/// d\r\nmodel M {\r\n  a Int // c\r\n  b Int\r\n}\r\n",
        "/// d\rmodel M {\r  a Int // c\r  b Int\r}",
        "///\td\t\nmodel\tM\u{a0}{\u{3000}\n\ta\u{2003}Int\t//c\n\tb Int}",
        "/// d\nmodel M\n{\n\n  a Int\n\n\n  b Int\n\n} // end",
    ] {
        assert_eq!(without_places(unix.clone()), without_places(read(other)), "{other:?}");
    }
}

#[test]
fn places_are_exact() {
    let text = "model Größe {\n  é Map<Int>? @a.b(x: \"ö\") // c\n}\n";
    let ast = read(text);
    let slice = |span: Span| &text[span.start as usize..span.end as usize];
    let Some(Item::Composite(block)) = ast.items.first() else { panic!("no model") };
    let field = &block.fields[0];
    let attribute = &field.attributes[0];
    assert_eq!(slice(block.span), text.trim_end());
    assert_eq!(slice(block.name.span), "Größe");
    assert_eq!(slice(field.span), "é Map<Int>? @a.b(x: \"ö\")");
    assert_eq!(slice(field.name.span), "é");
    assert_eq!(slice(field.ty.span()), "Map<Int>");
    assert_eq!(slice(attribute.span), "@a.b(x: \"ö\")");
    assert_eq!(slice(attribute.name.span), "a.b");
    assert_eq!(slice(attribute.arguments[0].span), "x: \"ö\"");
    assert_eq!(slice(attribute.arguments[0].value.span), "\"ö\"");
}

#[test]
fn docs_belong_to_what_they_stand_at() {
    let ast = read(
        "/// floating\n\n/// one\n// not this\n///   two  \n/* three\n * four */\nmodel A { /// not this\n\
         \x20 /// over a blank line\n\n  a Int\n  /// replaced\n\n  /// b\n  b Int /// and its line\n\
         \x20 /// of the index\n  @@index([a])\n  c Int /* c */\n  /// waits\n\n  @@map(\"x\")\n  d Int\n}\n\
         /// E\nenum E {\n  X /// x\n  /// y\n  Y\n}\n/// G\ngenerator g { output = \"x\" }\n",
    );
    let said: Vec<(String, String)> =
        docs(&ast).into_iter().map(|(name, text)| (name, text.unwrap_or_else(|| "-".to_owned()))).collect();
    let said: Vec<(&str, &str)> = said.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(
        said,
        [
            ("A", "one\ntwo\nthree\nfour"),
            ("a", "over a blank line"),
            ("b", "b\nand its line"),
            ("c", "c"),
            ("d", "waits"),
            ("E", "E"),
            ("X", "x"),
            ("Y", "y"),
            ("g", "G"),
        ]
    );
}
