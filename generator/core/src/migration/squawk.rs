//! What squawk, the linter that teams run on migrations for PostgreSQL, is told not to mind.

/// Rules that a generated statement may except with `-- squawk-ignore`, each with the reason why it does not hold there.
/// Nothing else is ever excepted. `MIGRATIONS.md` shows the same list to people; a test holds both together.
pub const SQUAWK_EXCEPTIONS: &[(&str, &str)] = &[
    (
        "adding-foreign-key-constraint",
        "On the way back, with `--offline`, and beside a change of type that locks the table anyway, a key is added and proven at once; the header tells the lock. Online, keys are added NOT VALID and validated in a file of their own.",
    ),
    (
        "adding-field-with-default",
        "The default is a number with a sign, which the server folds to a constant: no row is touched.",
    ),
    (
        "adding-not-nullable-field",
        "SET NOT NULL comes after a CHECK (… IS NOT NULL) was validated in a file before it: PostgreSQL 12 and newer then do not read the table. On the way back, with `--offline` and on a table that was seen to be empty it stands alone.",
    ),
    ("adding-required-field", "The table was seen to be empty by the statement before."),
    (
        "adding-serial-primary-key-field",
        "A primary key is added where the schema has another one; online it takes an index that was built concurrently, on the way back and with `--offline` it builds its own.",
    ),
    (
        "ban-drop-column",
        "A helper column of Isotype's own, or one that the undo of an added column takes away: its values are kept first.",
    ),
    (
        "ban-drop-constraint",
        "The schema no longer has the constraint, and the undo adds it again; or it is made anew in other words at once, or was proven on the column that takes the place.",
    ),
    (
        "ban-drop-default",
        "The schema no longer has the default, or has another one; a type that changes wants it out of the way for a moment.",
    ),
    (
        "ban-drop-function",
        "A function of Isotype's own: one of `pg_temp` that the same file made, to try values one by one, or that of the trigger that keeps a second column in step.",
    ),
    (
        "ban-drop-not-null",
        "The schema says that the column may be NULL; or the column is kept for the undo and must not refuse new rows.",
    ),
    (
        "ban-drop-table",
        "A helper table of Isotype's own. Tables of the schema are moved to a schema of their own instead, with their rows.",
    ),
    (
        "ban-set-schema",
        "This is how a dropped table or type is kept, and how it comes back; or the schema says so with `@@schema`.",
    ),
    (
        "changing-column-type",
        "The schema asks for another type. Where that rewrites the table, the header and the risk `rewrites-table` tell it.",
    ),
    (
        "constraint-missing-not-valid",
        "As for `adding-foreign-key-constraint`: on the way back, with `--offline`, and under the lock of a rewrite.",
    ),
    (
        "prefer-bigint-over-int",
        "The schema says Int, which is INTEGER as Prisma makes it; BigInt is there for those who want it.",
    ),
    ("prefer-bigint-over-smallint", "The schema says `@db.SmallInt`."),
    (
        "prefer-identity",
        "`autoincrement()` is SERIAL, as Prisma makes it, so that an existing database needs no change.",
    ),
    ("prefer-text-field", "The schema says `@db.VarChar`."),
    (
        "prefer-timestamp-tz",
        "DateTime is TIMESTAMP(3) in UTC, as Prisma makes it; `@db.Timestamptz(3)` is there for those who want it.",
    ),
    (
        "renaming-column",
        "The schema asks for it with `@renamed` or `@map`, or a dropped column is kept by another name, or one takes the place of another whose type was different. The header says that it breaks the release that is running, and how to go without (`@map(\"old\")`).",
    ),
    (
        "renaming-object",
        "Indexes, constraints, types and values of enums follow what the schema calls them; the header tells what a running release would miss.",
    ),
    (
        "renaming-table",
        "The schema asks for it with `@@renamed` or `@@map`. The header says that it breaks the release that is running, and how to go without (`@@map(\"Old\")`).",
    ),
    (
        "require-concurrent-index-creation",
        "On the way back, with `--offline`, and beside a change of type that locks the table anyway.",
    ),
    (
        "require-concurrent-index-deletion",
        "As for `require-concurrent-index-creation`; and that of a column that another one replaces goes in the moment in which both change places.",
    ),
    (
        "require-enum-value-ordering",
        "The value stands last, or the type is made anew in its order later in the same migration.",
    ),
    (
        "require-lock-timeout",
        "CREATE and DROP INDEX CONCURRENTLY stand alone in a file without a transaction, where SET LOCAL does nothing, and a plain SET would stay on the connection that the migrator gives back. They wait without blocking anybody.",
    ),
    ("require-statement-timeout", "As for `require-lock-timeout`."),
];
