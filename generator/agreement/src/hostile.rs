//! Schemas of the worst names and comments that we can think of.

use std::fmt::Write;

/// Texts that end, open or break something in one language or another.
pub const TEXTS: [&str; 22] = [
    "*/ } ; drop everything /*",
    "it's \"quoted\" and `ticked`",
    "\\",
    "\\\\\" \\' \\n \\u{0} \\x00",
    "line\nbreak\r\nand\ttab",
    "\"; DROP TABLE \"A\"; --",
    "'; DROP TABLE \"A\"; --",
    "</script><script>alert(1)</script><!-- -->",
    "{{ 7 * 7 }} {% raw %} {# #}",
    "${process.exit(1)} #{1} $$ $1 ?1 :a",
    "\"#; \"##; r#\"",
    "///  //! /** */",
    "[link](javascript:alert(1)) <b> &amp;",
    "```\ncode\n```",
    "\u{2028}\u{2029}\u{feff}\u{202e}rtl",
    "😀 größe \u{1f468}\u{200d}\u{1f469} \u{10ffff}",
    "%s %d %n {} {0} {name}",
    "#![deny(warnings)] #[derive(X)]",
    "@deprecated @param {x} y",
    "\u{1}\u{7f}\u{9f}",
    " leading and trailing ",
    "COMMIT; ROLLBACK",
];

/// Words that mean something in Rust, TypeScript, JavaScript or SQL, and are names in the schema language; the last of
/// them are the names of types inside traits, once they are variants.
pub const WORDS: [&str; 88] = [
    "as",
    "async",
    "await",
    "become",
    "box",
    "crate",
    "dyn",
    "extern",
    "fn",
    "gen",
    "impl",
    "loop",
    "match",
    "mod",
    "move",
    "mut",
    "pub",
    "ref",
    "self",
    "struct",
    "trait",
    "type",
    "union",
    "unsafe",
    "use",
    "where",
    "macro",
    "priv",
    "try",
    "virtual",
    "unsized",
    "final",
    "abstract",
    "override",
    "static",
    "any",
    "never",
    "unknown",
    "string",
    "number",
    "symbol",
    "object",
    "undefined",
    "interface",
    "declare",
    "namespace",
    "readonly",
    "arguments",
    "eval",
    "select",
    "from",
    "table",
    "order",
    "group",
    "user",
    "index",
    "primary",
    "key",
    "values",
    "default",
    "check",
    "column",
    "grant",
    "limit",
    "offset",
    "references",
    "row",
    "rows",
    "rowid",
    "oid",
    "end",
    "begin",
    "new",
    "patch",
    "insert",
    "update",
    "delete",
    "list",
    "ok",
    "err",
    "error",
    "path",
    "optional",
    "required",
    "output",
    "item",
    "target",
    "owned",
];

/// Names of types that generated code uses itself, and that a schema may give to its own models and documents.
pub const TYPES: [&str; 49] = [
    "Option",
    "Some",
    "None",
    "Result",
    "Ok",
    "Err",
    "Vec",
    "Box",
    "Default",
    "Clone",
    "Debug",
    "PartialEq",
    "Send",
    "Sync",
    "Iterator",
    "Into",
    "From",
    "Model",
    "Document",
    "Insert",
    "Patch",
    "Page",
    "List",
    "Filter",
    "Handle",
    "Error",
    "Promise",
    "Array",
    "Record",
    "Map",
    "Set",
    "Date",
    "Object",
    "Number",
    "Symbol",
    "Partial",
    "Readonly",
    "Infer",
    "JsonValue",
    "UnknownTag",
    "Upgrade",
    "Program",
    "Node",
    "Key",
    "Fill",
    "Union",
    "Variant",
    "Tagging",
    "Keep",
];

/// A text as the schema language writes it.
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Comments above everything, every line of the text in turn.
fn comment(indent: &str, text: &str) -> String {
    text.lines().fold(String::new(), |mut lines, line| {
        writeln!(lines, "{indent}/// {line}").expect("a String takes everything");
        lines
    })
}

fn head() -> String {
    "datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n}\n".to_owned()
}

/// Every text wherever the language takes a text: comments, names in the database, keys, tags, values of enums,
/// defaults, reasons, rules and names of constraints.
pub fn texts() -> String {
    let mut schema = head();
    let all: String = TEXTS.iter().map(|text| comment("", text)).collect();
    let inner: String = TEXTS.iter().map(|text| comment("  ", text)).collect();
    let (mut columns, mut fields, mut values, mut variants) =
        (String::new(), String::new(), String::new(), String::new());
    for (index, text) in TEXTS.iter().enumerate() {
        let quote = quoted(text);
        let named = quoted(&format!("{index}{text}"));
        let note = comment("  ", text);
        // `@deprecated` may stand in the comment of a column that is not.
        writeln!(columns, "{note}  c{index} String? @default({quote}) @map({named}) @contains({quote})")
            .expect("grows");
        write!(
            fields,
            "{note}  f{index} String @default({quote}) @map({named}) @startsWith({quote})\n  \
             o{index} String? @deprecated({quote}) @endsWith({quote})\n  \
             w{index} String @map({}) @was(absent: {quote}, at: [{quote}, {named}])\n",
            quoted(&format!("was {text}"))
        )
        .expect("grows");
        writeln!(values, "{note}  V{index} @map({named})").expect("grows");
        writeln!(variants, "{note}  v{index} Payload @map({named})").expect("grows");
        let (check, key) = (quoted(&format!("check {text}")), quoted(&format!("index {text}")));
        write!(
            schema,
            "\nmodel M{index} {{\n  id Int @id @map({named})\n  other String @unique(map: {key})\n  e Values @default(V{index})\n  \
             @@check(\"1 = 1\", map: {check})\n  @@map({named})\n}}\n"
        )
        .expect("grows");
    }
    write!(
        schema,
        "\n{all}model Columns {{\n  id Int @id\n{inner}  document Fields\n  either Variants\n  value Values\n{columns}}}\n\
         \n{all}type Fields {{\n{fields}}}\n\n{all}type Payload {{\n  it Int\n}}\n\
         \n{all}enum Values {{\n{values}\n  @@map({})\n}}\n\
         \n{all}union Variants {{\n{variants}\n  @@discriminator({}, was: {})\n  @@open\n}}\n",
        quoted(&TEXTS.concat()[..60]),
        quoted(TEXTS[1]),
        quoted(TEXTS[0]),
    )
    .expect("grows");
    schema
}

/// Every word as the name of a column, a field of a document, a value of an enum and a variant.
pub fn words() -> String {
    let mut schema = head();
    let lines = |line: &dyn Fn(&str) -> String| WORDS.iter().map(|word| line(word)).collect::<String>();
    let columns = lines(&|word| format!("  {word} Int?\n"));
    let fields = lines(&|word| format!("  {word} String?\n"));
    let values = lines(&|word| format!("  {word}\n"));
    let variants = lines(&|word| format!("  {word} Payload\n"));
    write!(
        schema,
        "\nmodel Columns {{\n  theId Int @id\n  document Fields\n  either Variants\n  value Values\n{columns}}}\n\
         \ntype Fields {{\n{fields}}}\n\ntype Payload {{\n  it Open\n}}\n\nenum Values {{\n{values}}}\n\
         \nenum Open {{\n{values}\n  @@open\n}}\n\
         \nunion Variants {{\n{variants}\n  @@discriminator(\"tag\")\n}}\n"
    )
    .expect("grows");
    schema
}

/// A type name of generated code as the name of a model, and of a document in a schema of its own.
pub fn types(kind: &str) -> String {
    let mut schema = head();
    for (index, name) in TYPES.iter().enumerate() {
        match kind {
            "model" => write!(
                schema,
                "\nmodel {name} {{\n  id Int @id\n  text String?\n  list String[]\n  at DateTime @default(now())\n  any Json\n}}\n"
            ),
            "type" => write!(
                schema,
                "\ntype {name} {{\n  text String?\n  list Int[] @was(Int)\n  map Map<String>\n  any Json?\n}}\n\
                 \nmodel M{index} {{\n  id Int @id\n  document {name}\n  many {name}[]\n}}\n"
            ),
            "enum" => write!(schema, "\nenum {name} {{\n  A\n  B\n}}\n\nmodel M{index} {{\n  id Int @id\n  value {name}\n  maybe {name}?\n}}\n"),
            other => panic!("no kind {other}"),
        }
        .expect("grows");
    }
    schema
}

/// Pairs of names that are one in some target's case, each in a schema of its own: output, or a clear error.
pub fn collisions() -> Vec<(&'static str, String)> {
    let with = |text: &str| head() + text;
    vec![
        ("columns", with("model A {\n  id Int @id\n  fooBar Int\n  foo_bar Int\n  FooBar Int\n}\n")),
        ("columns that differ by case alone", with("model A {\n  id Int @id\n  value Int\n  Value Int\n}\n")),
        ("fields", with("type T {\n  fooBar Int\n  foo_bar Int\n}\n\nmodel A {\n  id Int @id\n  t T\n}\n")),
        (
            "values",
            with("enum E {\n  fooBar\n  foo_bar\n  FOO_BAR\n}\n\nmodel A {\n  id Int @id\n  e E\n}\n"),
        ),
        (
            "variants",
            with(
                "type T {\n  a Int\n}\n\nunion U {\n  fooBar T\n  foo_bar T\n\n  @@discriminator(\"x\")\n}\n\nmodel A {\n  id Int @id\n  u U\n}\n",
            ),
        ),
        ("models", with("model FooBar {\n  id Int @id\n}\n\nmodel foo_bar {\n  id Int @id\n}\n")),
        (
            "inputs",
            with(
                "model User {\n  id Int @id\n}\n\nmodel NewUser {\n  id Int @id\n}\n\nmodel UserPatch {\n  id Int @id\n}\n",
            ),
        ),
        (
            "an enum and a model",
            with("enum foo_bar {\n  A\n}\n\nmodel FooBar {\n  id Int @id\n  e foo_bar\n}\n"),
        ),
        (
            "the unknown variant",
            with(
                "type T {\n  a Int\n}\n\nunion U {\n  unknown T\n  Unknown T\n\n  @@discriminator(\"x\")\n  @@open\n}\n\nmodel A {\n  id Int @id\n  u U\n}\n",
            ),
        ),
        (
            "the extra keys",
            with("type T {\n  extra Int\n\n  @@open\n}\n\nmodel A {\n  id Int @id\n  t T\n}\n"),
        ),
        (
            "methods",
            with(
                "model A {\n  id Int @id\n  insert Int\n  find_by_id Int @unique\n  table String @unique\n}\n",
            ),
        ),
        ("constants of columns", with("model A {\n  id Int @id\n  COLUMNS Int\n  columns_ Int\n}\n")),
    ]
}
