//! Names, texts and comments that try to break out of the SQL, made at random from the worst characters: they are
//! applied to both databases, and everything reads back as it was said.

mod databases;

use databases::Database;
use isotype_core::dialect;
use isotype_core::scalar::{Constant, Dialect, Rule, Scalar};
use isotype_core::tables::{
    Action, Base, Check, Column, Comparison, Condition, Default, Enum, ForeignKey, Index, JsonShape, Label,
    Method, Name, Part, PartKey, Path, PathValue, Predicate, PrimaryKey, Table, Tables, Type,
};

/// Pieces that mean something to some reader of SQL, comments, JSON paths or shells of it.
const PIECES: [&str; 40] = [
    "'",
    "\"",
    "\\",
    "\n",
    "\r\n",
    ";",
    "--",
    "/*",
    "*/",
    "$$",
    "$isotype$",
    "$1",
    "?",
    ":a",
    "::text",
    "%",
    "(",
    ")",
    "[",
    "]",
    "`",
    "{{ x }}",
    ", ",
    " ",
    "\t",
    "E'",
    "select",
    "NULL",
    "DROP TABLE x",
    "a",
    "Z",
    "é",
    "😀",
    "\u{2028}",
    "\u{feff}",
    "\u{202e}",
    "0",
    "x'",
    "-- no-transaction",
    "\u{1}",
];

/// Numbers that are the same on every run: a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("a small number")
    }

    fn text(&mut self) -> String {
        (0..self.below(7)).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }

    /// A name that no other has on either dialect: short enough for both, different in more than case.
    fn name(&mut self, made: &mut usize) -> String {
        *made += 1;
        let mut name = format!("{made}{}", self.text());
        let mut end = name.len().min(50);
        while !name.is_char_boundary(end) {
            end -= 1;
        }
        name.truncate(end);
        name
    }
}

fn text_type() -> Type {
    Type { base: Base::Scalar(Scalar::String), list: false }
}

/// A table with one of everything that carries a text of the schema.
fn table(random: &mut Random, made: &mut usize, space: Option<&str>, role: &Enum, which: Dialect) -> Table {
    let name = Name { schema: space.map(str::to_owned), name: random.name(made) };
    let mut columns = Vec::new();
    let mut column = |random: &mut Random, made: &mut usize, ty: Type, default: Option<Default>| {
        let name = random.name(made);
        columns.push(Column {
            name: name.clone(),
            label: Label::default(),
            ty,
            nullable: true,
            default,
            docs: Some(random.text()),
        });
        name
    };
    let constant = |text: String| Some(Default::Constant(Constant::String(text)));
    let default = constant(random.text());
    let id = column(random, made, text_type(), default);
    let default = constant(random.text());
    let plain = column(random, made, text_type(), default);
    let list = (0..random.below(4)).map(|_| Constant::String(random.text())).collect();
    let lists = Type { base: Base::Scalar(Scalar::String), list: true };
    column(random, made, lists, Some(Default::Constant(Constant::List(list))));
    let json = Type { base: Base::Scalar(Scalar::Json), list: false };
    let value = serde_json::json!({ random.text(): random.text() }).to_string();
    column(random, made, json, constant(value));
    let value = role.values[random.below(role.values.len())].clone();
    let base = match which {
        Dialect::Sqlite => Base::EnumText(role.name.clone()),
        Dialect::Postgresql => Base::Enum(role.name.clone()),
    };
    let kind = column(random, made, Type { base, list: false }, constant(value));
    let document = column(random, made, Type { base: Base::Document, list: false }, None);
    let mut key = random.text();
    if which == Dialect::Sqlite {
        key.retain(|c| !matches!(c, '"' | '\\'));
    }
    let mut checks = vec![
        Check {
            name: Some(random.name(made)),
            column: Some(plain.clone()),
            conditions: vec![
                Condition::Rule(Rule::Length { min: None, max: Some(1000) }),
                Condition::Rule(Rule::Contains(String::new())),
            ],
        },
        Check {
            name: Some(random.name(made)),
            column: Some(document.clone()),
            conditions: vec![Condition::Json(JsonShape::Tagged(key.clone()))],
        },
    ];
    if which == Dialect::Sqlite {
        checks.push(Check {
            name: Some(random.name(made)),
            column: Some(kind.clone()),
            conditions: vec![Condition::OneOf(role.values.clone())],
        });
    }
    let part = |key: PartKey| Part { key, descending: false, operator_class: None };
    let indexes = vec![
        Index {
            name: random.name(made),
            unique: true,
            method: Method::BTree,
            parts: vec![part(PartKey::Column(plain.clone()))],
            include: Vec::new(),
            predicate: Some(Predicate::All(vec![Comparison {
                column: plain.clone(),
                negated: true,
                value: Constant::String(random.text()),
            }])),
        },
        Index {
            name: random.name(made),
            unique: false,
            method: Method::BTree,
            parts: vec![part(PartKey::Path(Path {
                column: document,
                keys: vec![key, "k".to_owned()],
                value: PathValue::Text,
            }))],
            include: Vec::new(),
            predicate: None,
        },
    ];
    // A key column is never NULL, whatever is said.
    columns[0].nullable = false;
    Table {
        label: Label::default(),
        docs: Some(random.text()),
        columns,
        primary_key: Some(PrimaryKey {
            name: (which == Dialect::Postgresql).then(|| random.name(made)),
            columns: vec![id],
        }),
        indexes,
        foreign_keys: Vec::new(),
        checks,
        name,
    }
}

fn tables(random: &mut Random, which: Dialect) -> Tables {
    let made = &mut 0;
    let space = (which == Dialect::Postgresql).then(|| random.name(made));
    let mut values: Vec<String> = (0..3).map(|_| random.name(made)).collect();
    values.dedup();
    let role = Enum {
        name: Name { schema: space.clone(), name: random.name(made) },
        label: Label::default(),
        values,
        value_labels: Vec::new(),
        docs: Some(random.text()),
    };
    let mut list: Vec<Table> = (0..2).map(|_| table(random, made, space.as_deref(), &role, which)).collect();
    let key = ForeignKey {
        name: random.name(made),
        columns: vec![list[1].columns[1].name.clone()],
        parent: list[0].name.clone(),
        references: vec![list[0].columns[0].name.clone()],
        on_delete: Action::Cascade,
        on_update: Action::SetNull,
    };
    list[1].foreign_keys.push(key);
    let enums = if which == Dialect::Postgresql { vec![role] } else { Vec::new() };
    Tables { schemas: space.into_iter().collect(), extensions: Vec::new(), enums, tables: list }
}

/// The text that a column holds by its default, read back through the database.
fn stored(database: &mut Database, which: Dialect, table: &Table, column: &Column) -> Option<String> {
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    let space = table.name.schema.as_deref().map(|space| format!("{}.", quoted(space))).unwrap_or_default();
    let cast = if which == Dialect::Postgresql { "::text" } else { "" };
    let sql = format!("SELECT {}{cast} FROM {space}{}", quoted(&column.name), quoted(&table.name.name));
    database.run(&sql).expect("a column can be read").pop().expect("there is one row")
}

fn check(which: Dialect, rounds: u64) {
    let mut database = Database::fresh(which);
    let before = database.catalog();
    for seed in 1..=rounds {
        let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let tables = tables(&mut random, which);
        let up = dialect::create(which, &tables).to_sql_with_transaction();
        database.run(&up).unwrap_or_else(|error| panic!("seed {seed}: {error}\n{up}"));
        let actual = database.catalog();
        assert_eq!(dialect::normalize(which, &tables), actual, "seed {seed}:\n{up}");
        let first = &tables.tables[0];
        let space = first.name.schema.as_ref().map(|it| format!("\"{}\".", it.replace('"', "\"\"")));
        let name = format!("{}\"{}\"", space.unwrap_or_default(), first.name.name.replace('"', "\"\""));
        database
            .run(&format!("INSERT INTO {name} DEFAULT VALUES"))
            .unwrap_or_else(|error| panic!("seed {seed}: {error}\n{up}"));
        for column in &first.columns {
            let Some(Default::Constant(Constant::String(text))) = &column.default else { continue };
            let stored = stored(&mut database, which, first, column).expect("a default is no NULL");
            if column.ty.base == Base::Scalar(Scalar::Json) {
                let parsed = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
                assert_eq!(parsed(&stored), parsed(text), "seed {seed}");
            } else {
                assert_eq!(&stored, text, "seed {seed}");
            }
        }
        let down = dialect::drop_all(which, &tables).to_sql_with_transaction();
        database.run(&down).unwrap_or_else(|error| panic!("seed {seed}: {error}\n{down}"));
        assert_eq!(before, database.catalog(), "seed {seed}:\n{down}");
    }
}

#[test]
fn sqlite_keeps_every_name_and_text() {
    check(Dialect::Sqlite, 150);
}

#[test]
fn postgresql_keeps_every_name_and_text() {
    check(Dialect::Postgresql, 40);
}
