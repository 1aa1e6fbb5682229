//! Statements, one function each.

use super::checks::condition;
use super::literals::{constant_of, dollar_quoted, name, names, path, qualified, text};
use super::types::{counting, declared};
use crate::scalar::Constant;
use crate::tables::{
    Action, Check, Column, Comparison, Default, Enum, Extension, ForeignKey, Index, Method, PartKey,
    Predicate, Table,
};

/// What is written on schemas and extensions that were made here, so that the undo leaves others alone.
const MARK: &str = "Made by isotype.";

/// Makes a schema unless it is there.
pub fn create_schema(schema: &str) -> String {
    let body = format!(
        "BEGIN\n    IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = {}) THEN\n        CREATE SCHEMA {};\n        COMMENT ON SCHEMA {} IS {};\n    END IF;\nEND",
        text(schema),
        name(schema),
        name(schema),
        text(MARK)
    );
    format!("DO {}", dollar_quoted(&body))
}

/// Drops a schema that was made here and in which nothing of others is left.
pub fn drop_schema(schema: &str) -> String {
    let body = format!(
        "BEGIN\n    IF EXISTS (SELECT FROM pg_namespace WHERE nspname = {} AND obj_description(oid, 'pg_namespace') = {}) THEN\n        DROP SCHEMA {};\n    END IF;\nEXCEPTION WHEN dependent_objects_still_exist THEN\n    RAISE NOTICE '%', {};\nEND",
        text(schema),
        text(MARK),
        name(schema),
        text(&format!("schema {schema} stays: others use it"))
    );
    format!("DO {}", dollar_quoted(&body))
}

/// Makes an extension unless it is there.
pub fn create_extension(extension: &Extension) -> String {
    let schema = extension.schema.as_ref().map(|it| format!(" SCHEMA {}", name(it))).unwrap_or_default();
    let version = extension.version.as_ref().map(|it| format!(" VERSION {}", name(it))).unwrap_or_default();
    let with = if schema.is_empty() && version.is_empty() { "" } else { " WITH" };
    let body = format!(
        "BEGIN\n    IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = {}) THEN\n        CREATE EXTENSION {}{with}{schema}{version};\n        COMMENT ON EXTENSION {} IS {};\n    END IF;\nEND",
        text(&extension.name),
        name(&extension.name),
        name(&extension.name),
        text(MARK)
    );
    format!("DO {}", dollar_quoted(&body))
}

/// Drops an extension that was made here and that nothing else uses.
pub fn drop_extension(extension: &Extension) -> String {
    let body = format!(
        "BEGIN\n    IF EXISTS (SELECT FROM pg_extension WHERE extname = {} AND obj_description(oid, 'pg_extension') = {}) THEN\n        DROP EXTENSION {};\n    END IF;\nEXCEPTION WHEN dependent_objects_still_exist THEN\n    RAISE NOTICE '%', {};\nEND",
        text(&extension.name),
        text(MARK),
        name(&extension.name),
        text(&format!("extension {} stays: others use it", extension.name))
    );
    format!("DO {}", dollar_quoted(&body))
}

/// `CREATE TYPE … AS ENUM`.
pub fn create_enum(it: &Enum) -> String {
    let values: Vec<String> = it.values.iter().map(|value| text(value)).collect();
    format!("CREATE TYPE {} AS ENUM ({})", qualified(&it.name), values.join(", "))
}

/// `DROP TYPE`.
pub fn drop_enum(it: &Enum) -> String {
    format!("DROP TYPE {}", qualified(&it.name))
}

/// `CREATE TABLE`, with its key and checks; foreign keys come when every table is there.
pub fn create_table(table: &Table) -> String {
    let mut lines: Vec<String> = table.columns.iter().map(column).collect();
    if let Some(key) = &table.primary_key {
        let label = key.name.as_ref().map(|it| format!("CONSTRAINT {} ", name(it))).unwrap_or_default();
        lines.push(format!("{label}PRIMARY KEY ({})", names(&key.columns)));
    }
    lines.extend(table.checks.iter().map(|check| self::check(table, check)));
    if lines.is_empty() {
        return format!("CREATE TABLE {} ()", qualified(&table.name));
    }
    format!("CREATE TABLE {} (\n    {}\n)", qualified(&table.name), lines.join(",\n    "))
}

/// `DROP TABLE`; its indexes, checks and own sequences go with it. Without CASCADE: what others built on it stops it.
pub fn drop_table(table: &Table) -> String {
    format!("DROP TABLE {}", qualified(&table.name))
}

/// A column as a table declares it.
pub fn column(column: &Column) -> String {
    let ty = match column.default {
        Some(Default::Autoincrement) => counting(&column.ty).to_owned(),
        _ => declared(&column.ty),
    };
    let null = if column.nullable { "" } else { " NOT NULL" };
    let default = default_clause(column).map(|value| format!(" DEFAULT {value}")).unwrap_or_default();
    format!("{} {ty}{null}{default}", name(&column.name))
}

/// What follows `DEFAULT`, where anything does.
pub fn default_clause(column: &Column) -> Option<String> {
    match column.default.as_ref()? {
        Default::Constant(constant) => Some(constant_of(&column.ty, constant)),
        Default::Now => Some("CURRENT_TIMESTAMP".to_owned()),
        Default::Autoincrement => None,
        Default::Expression(words) => Some(format!("({words})")),
    }
}

/// A check as a table declares it.
pub fn check(table: &Table, check: &Check) -> String {
    let label = check.name.as_ref().map(|it| format!("CONSTRAINT {} ", name(it))).unwrap_or_default();
    format!("{label}CHECK ({})", condition(table, check))
}

/// `ALTER TABLE … ADD CONSTRAINT … FOREIGN KEY`.
pub fn add_foreign_key(table: &Table, key: &ForeignKey) -> String {
    format!(
        "ALTER TABLE {} ADD CONSTRAINT {} FOREIGN KEY ({}) REFERENCES {} ({}) ON DELETE {} ON UPDATE {}",
        qualified(&table.name),
        name(&key.name),
        names(&key.columns),
        qualified(&key.parent),
        names(&key.references),
        action(key.on_delete),
        action(key.on_update)
    )
}

/// `ALTER TABLE … DROP CONSTRAINT`.
pub fn drop_foreign_key(table: &Table, key: &ForeignKey) -> String {
    format!("ALTER TABLE {} DROP CONSTRAINT {}", qualified(&table.name), name(&key.name))
}

/// The words of an action.
pub fn action(action: Action) -> &'static str {
    match action {
        Action::Cascade => "CASCADE",
        Action::Restrict => "RESTRICT",
        Action::NoAction => "NO ACTION",
        Action::SetNull => "SET NULL",
        Action::SetDefault => "SET DEFAULT",
    }
}

/// `CREATE INDEX`.
pub fn create_index(table: &Table, index: &Index) -> String {
    let unique = if index.unique { "UNIQUE " } else { "" };
    let method = match index.method {
        Method::BTree => "",
        Method::Hash => " USING HASH ",
        Method::Gin => " USING GIN ",
        Method::Gist => " USING GIST ",
        Method::SpGist => " USING SPGIST ",
        Method::Brin => " USING BRIN ",
    };
    let parts: Vec<String> = index
        .parts
        .iter()
        .map(|part| {
            let class = part.operator_class.as_ref().map(|it| format!(" {it}")).unwrap_or_default();
            format!("{}{class}{}", part_key(&part.key), if part.descending { " DESC" } else { "" })
        })
        .collect();
    let include = if index.include.is_empty() {
        String::new()
    } else {
        format!(" INCLUDE ({})", names(&index.include))
    };
    let rows =
        index.predicate.as_ref().map(|it| format!(" WHERE ({})", predicate(table, it))).unwrap_or_default();
    format!(
        "CREATE {unique}INDEX {} ON {}{method}({}){include}{rows}",
        name(&index.name),
        qualified(&table.name),
        parts.join(", ")
    )
}

/// What a part of an index holds.
pub fn part_key(key: &PartKey) -> String {
    match key {
        PartKey::Column(column) => name(column),
        PartKey::Path(it) => path(it),
        PartKey::Expression(words) => format!("({words})"),
    }
}

/// The rows that a partial index holds.
pub fn predicate(table: &Table, predicate: &Predicate) -> String {
    match predicate {
        Predicate::Sql(words) => words.clone(),
        Predicate::All(terms) => {
            terms.iter().map(|term| comparison(table, term)).collect::<Vec<_>>().join(" AND ")
        }
    }
}

fn comparison(table: &Table, term: &Comparison) -> String {
    let it = name(&term.column);
    match &term.value {
        Constant::Null => format!("{it} IS {}NULL", if term.negated { "NOT " } else { "" }),
        value => {
            let value = table
                .column(&term.column)
                .map_or_else(|| "NULL".to_owned(), |column| constant_of(&column.ty, value));
            format!("{it} {} {value}", if term.negated { "!=" } else { "=" })
        }
    }
}
