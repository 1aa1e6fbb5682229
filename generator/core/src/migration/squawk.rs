//! What squawk, the linter that teams run on migrations for PostgreSQL, is told not to mind.

/// Rules that a generated statement may except with `-- squawk-ignore`, each with the reason why it does not hold there.
/// Nothing else is ever excepted. `MIGRATIONS.md` shows the same list to people; a test holds both together.
pub const SQUAWK_EXCEPTIONS: &[(&str, &str)] = &[
    (
        "adding-not-nullable-field",
        "SET NOT NULL comes after a CHECK (… IS NOT NULL) was validated in a file before it: PostgreSQL 12 and newer then do not read the table.",
    ),
    (
        "ban-drop-column",
        "A helper column of Isotype's own, or one that the undo of an added column takes away: its values are kept first.",
    ),
    (
        "ban-drop-constraint",
        "The schema no longer has the constraint, and the undo adds it again; or it is made anew in other words at once.",
    ),
    ("ban-drop-not-null", "The schema says that the column may be NULL."),
    (
        "ban-drop-table",
        "A helper table of Isotype's own. Tables of the schema are moved to a schema of their own instead, with their rows.",
    ),
    (
        "prefer-bigint-over-int",
        "The schema says Int, which is INTEGER as Prisma makes it; BigInt is there for those who want it.",
    ),
    (
        "prefer-identity",
        "`autoincrement()` is SERIAL, as Prisma makes it, so that an existing database needs no change.",
    ),
    (
        "prefer-timestamp-tz",
        "DateTime is TIMESTAMP(3) in UTC, as Prisma makes it; `@db.Timestamptz(3)` is there for those who want it.",
    ),
    (
        "renaming-column",
        "The schema asks for it with `@renamed` or `@map`. The header says that it breaks the release that is running, and how to go without (`@map(\"old\")`).",
    ),
    (
        "renaming-table",
        "The schema asks for it with `@renamed` or `@map`. The header says that it breaks the release that is running, and how to go without (`@map(\"old\")`).",
    ),
    (
        "require-lock-timeout",
        "CREATE and DROP INDEX CONCURRENTLY stand alone in a file without a transaction, where SET LOCAL does nothing, and a plain SET would stay on the connection that the migrator gives back. They wait without blocking anybody.",
    ),
    (
        "require-statement-timeout",
        "CREATE and DROP INDEX CONCURRENTLY stand alone in a file without a transaction, where SET LOCAL does nothing, and a plain SET would stay on the connection that the migrator gives back. They wait without blocking anybody.",
    ),
];
