//! Random texts: soup, schemas with slips, schemas without mistakes.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::language::lexer::lex;

/// Pieces of schemas, whole and broken.
pub(super) const PIECES: [&str; 84] = [
    "model A {",
    "view V {",
    "type T {",
    "union U {",
    "enum E {",
    "datasource db {",
    "generator g {",
    "\n}",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    "@",
    "@@",
    ".",
    ",",
    ":",
    "=",
    "?",
    "!",
    "-",
    "_",
    "a",
    "B",
    "id",
    "Int",
    "String",
    "x1",
    "2fa",
    "7",
    "-1.5",
    "12",
    "é",
    "名",
    "\u{a0}",
    "\u{2028}",
    "\u{feff}",
    "\0",
    "'",
    "`",
    "'q'",
    "\"",
    "\"s\"",
    "\"\\n\"",
    "\"\\x\"",
    "\"\\u00e9\"",
    "\\",
    "// c",
    "/// d",
    "/* e */",
    "/* f\n * g */",
    "/*",
    "*/",
    "///",
    " Int",
    "[]",
    "Map<",
    "Unsupported(\"p\")",
    "@id",
    "@map(\"m\")",
    "@default(now())",
    "@@index([a, b])",
    "@@map(\"m\")",
    "model",
    "null",
    "fields: [a]",
    "{ a: 1 }",
    "raw(\"r\")",
    "#",
    ";",
    "$",
    "\n  a Int",
    "\n  /// d\n",
];

const SCHEMA: &str = r#"// top

/// Where it lives
datasource db {
  provider = ["sqlite", "postgresql"] // both
  url      = env("URL")
}

generator rust { output = "../x.rs" zod = true }

/// A user
/* of ours */
model User { // brace
  id    Int      @id @default(autoincrement())
  email String   @unique @length(1, 80) /// the mail
  tags  String[] @default(["a", "b"])

  /// where
  place Unsupported("point")?
  data  Map<Map<Int[]>> @default("{}")
  owner User @relation(fields: [id], references: [id], onDelete: Cascade)

  // above
  @@index([email(sort: Desc), data.x], where: { a: { not: null } }, include: [
    id, // why
    tags
  ])
  @@check("a > 0", map: "m")
  @@map("users")
}

union Shape {
  circle Circle @map("c")
  @@open
}

enum Role { ADMIN USER @map("user") }

view V {
  id Int @unique
  /* block
     comment */
  n String?
}
"#;

/// A schema with pieces put in, words taken out and words doubled.
pub(super) fn mutated() -> impl Strategy<Value = String> {
    let change = (any::<prop::sample::Index>(), 0..4u8, select(PIECES.to_vec()));
    vec(change, 1..5).prop_map(|changes| {
        let mut text = SCHEMA.to_owned();
        for (index, kind, piece) in changes {
            let tokens = lex(&text);
            let token = tokens[index.index(tokens.len())];
            let (start, end) = (token.start as usize, token.end as usize);
            match kind {
                0 => text.insert_str(start, piece),
                1 => text.insert_str(end, piece),
                2 => text.replace_range(start..end, ""),
                _ => {
                    let word = text[start..end].to_owned();
                    text.insert_str(end, &word);
                }
            }
        }
        text
    })
}

/// A schema without mistakes, written in a random way.
pub(super) fn valid() -> impl Strategy<Value = String> {
    let gap = || select(vec!["", " ", "  ", "\t", " /* i */ "]);
    let line_end = || {
        select(vec![
            "\n",
            " \n",
            "\n\n",
            " // c\n",
            " /// d\n",
            " /* e */\n",
            "\n  // f\n",
            "\n/// g\n",
            "\n\n/* h\n * i */\n\n",
            "\r\n",
        ])
    };
    let value = || {
        let leaf =
            select(vec!["1", "-2.5", "\"t\"", "\"// \\\" {\"", "a", "a.b", "now()", "null", "[]", "{}"]);
        let leaf = leaf.prop_map(str::to_owned).boxed();
        leaf.prop_recursive(3, 12, 3, move |inner| {
            let separator =
                select(vec![",", ", ", " , ", ",\n", "\n,", ", // c\n", " /* i */,", ",\n// o\n"]);
            let opening = select(vec!["", " ", "\n", " // c\n", "/* i */"]);
            let names = select(vec!["", "x: ", "y :", "z:\n", "w: // c\n"]);
            (0..4u8, vec((names, inner, separator), 0..3), opening).prop_map(|(kind, list, opening)| {
                let mut inside = opening.to_owned();
                for (index, (name, value, separator)) in list.iter().enumerate() {
                    // Only arguments and members have names, and members must.
                    let name = match (kind, *name) {
                        (0, _) => "",
                        (1, "") => "v: ",
                        (_, name) => name,
                    };
                    inside += name;
                    inside += value;
                    inside += if index + 1 < list.len() { separator } else { "\n" };
                }
                match kind {
                    0 => format!("[{inside}]"),
                    1 => format!("{{{inside}}}"),
                    2 => format!("f({inside})"),
                    _ => format!("p.q({inside})"),
                }
            })
        })
    };
    let name =
        || select(vec!["id", "default", "map", "db.X", "relation", "length", "ignore", "unique", "index"]);
    let attribute = move || (gap(), name(), prop::option::of(vec(value(), 0..3)));
    let attribute = move |sign: &'static str| {
        attribute().prop_map(move |(gap, name, arguments)| match arguments {
            Some(arguments) => format!("{gap}{sign}{name}({})", arguments.join(", ")),
            None => format!("{gap}{sign}{name}"),
        })
    };
    let types =
        || select(vec!["Int", "String?", "T[]", "Map<Int>", "Map<Map<T[]>>?", "Unsupported(\"p\")", "É ?"]);
    let field = (select(vec!["a", "bc", "2fa", "ключ"]), types(), vec(attribute("@"), 0..3), line_end());
    let field =
        field.prop_map(|(name, ty, attributes, end)| format!("{name} {ty} {}{end}", attributes.concat()));
    let entry = prop_oneof![
        4 => field,
        2 => (attribute("@@"), line_end()).prop_map(|(attribute, end)| format!("{}{end}", attribute.trim_start())),
    ];
    let block =
        (select(vec!["model", "view", "type", "union"]), gap(), line_end(), vec(entry, 0..6), line_end());
    vec(block, 0..4).prop_map(|blocks| {
        let mut text = String::new();
        for (keyword, gap, brace, entries, end) in blocks {
            // A comment of its own before an attribute of the block is no trouble; one inside its line is.
            let entries = entries.concat().replace(" /* i */ @@", "@@");
            text += &format!("{keyword} {gap}Name{gap}{{{brace}{entries}}}{end}");
        }
        text
    })
}
