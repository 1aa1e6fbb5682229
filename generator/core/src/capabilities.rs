//! What each dialect can say, as data. Layers below the dialects decide by these and never by a dialect's name.

use crate::scalar::Dialect;

/// What one dialect can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capabilities {
    /// The name for people.
    pub display_name: &'static str,
    /// Tables live in named schemas; extensions exist.
    pub schemas: bool,
    /// Enums are types of their own; elsewhere a CHECK lists the values.
    pub native_enums: bool,
    /// Columns can be arrays; elsewhere a list is a JSON array in a text.
    pub native_lists: bool,
    /// `@db.X` names a type; elsewhere a CHECK keeps its lengths and ranges.
    pub native_types: bool,
    /// Index methods other than BTree, and operator classes.
    pub index_methods: bool,
    /// `include:` on indexes.
    pub covering_indexes: bool,
    /// CHECKs can match regular expressions.
    pub regular_expressions: bool,
    /// Decimals compare as numbers in CHECKs up to so many digits; `None`: always.
    pub decimal_digits_compared: Option<u32>,
    /// The longest name in bytes; longer ones are cut.
    pub name_limit: Option<usize>,
    /// Names that differ only in case are one name.
    pub names_ignore_case: bool,
    /// Any column can count by itself; elsewhere only the single column of a primary key.
    pub sequences: bool,
    /// Every single whole-number key counts by itself, asked for or not.
    pub integer_keys_count: bool,
    /// The join table of a many-to-many relation has a primary key; elsewhere a unique index.
    pub join_tables_have_keys: bool,
    /// Primary keys have names.
    pub named_primary_keys: bool,
    /// Keys of JSON objects that a path can name hold neither quotes nor backslashes.
    pub plain_json_keys: bool,
}

const SQLITE: Capabilities = Capabilities {
    display_name: "SQLite",
    schemas: false,
    native_enums: false,
    native_lists: false,
    native_types: false,
    index_methods: false,
    covering_indexes: false,
    regular_expressions: false,
    decimal_digits_compared: Some(15),
    name_limit: None,
    names_ignore_case: true,
    sequences: false,
    integer_keys_count: true,
    join_tables_have_keys: false,
    named_primary_keys: false,
    plain_json_keys: true,
};

const POSTGRESQL: Capabilities = Capabilities {
    display_name: "PostgreSQL",
    schemas: true,
    native_enums: true,
    native_lists: true,
    native_types: true,
    index_methods: true,
    covering_indexes: true,
    regular_expressions: true,
    decimal_digits_compared: None,
    name_limit: Some(63),
    names_ignore_case: false,
    sequences: true,
    integer_keys_count: false,
    join_tables_have_keys: true,
    named_primary_keys: true,
    plain_json_keys: false,
};

/// What this dialect can say.
pub fn of(dialect: Dialect) -> &'static Capabilities {
    match dialect {
        Dialect::Sqlite => &SQLITE,
        Dialect::Postgresql => &POSTGRESQL,
    }
}
