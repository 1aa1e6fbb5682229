//! Enums made anew: the new form of a type takes the place of the old one, and columns that no schema names follow.

use super::super::literals::{name, qualified, text};
use super::super::statements;
use super::Planner;
use super::keep::block;
use crate::migration::Statement;
use crate::tables::{Enum, Name};

/// A type that is made anew: before the columns follow, and after.
pub(super) struct NewForm {
    pub(super) begin: Vec<Statement>,
    pub(super) end: Vec<Statement>,
}

impl Planner<'_> {
    /// A type in a new form. The old one goes, unless something that is kept still uses it.
    pub(super) fn new_form(&self, from: &Enum, to: &Enum, backwards: bool) -> NewForm {
        let aside = Name {
            schema: from.name.schema.clone(),
            name: self.places.helper(&format!("type_{}", from.name.name)),
        };
        let place = if backwards { self.places.undone_schema() } else { self.places.kept_schema() };
        let stem = self.places.helper("type_");
        NewForm {
            begin: vec![
                Statement::new(format!(
                    "ALTER TYPE {} RENAME TO {}",
                    qualified(&from.name),
                    name(&aside.name)
                )),
                Statement::new(statements::create_enum(to)),
            ],
            end: vec![
                followed(&aside, &to.name).comment(
                    "What is kept follows where its values fit: an undo to come finds them by their names.",
                ),
                left(&aside, &place, &stem, &to.name)
                    .comment("The old form goes, unless a kept column still has it."),
            ],
        }
    }
}

/// What the comment on an old form of an enum says.
fn form_of(it: &Name) -> String {
    format!("isotype: an old form of {}", qualified(it))
}

/// Columns that still have an old form of an enum take the new one: what is kept of dropped columns and tables, and
/// columns of tables that no schema speaks of. Those that hold a value that the new form lacks stay as they are, and so
/// does what belongs to somebody else or has things built on it that tell its type.
fn followed(aside: &Name, it: &Name) -> Statement {
    let body = format!(
        "FOR it IN
    SELECT a.attrelid::regclass AS relation, a.attname AS name, form.oid AS form,
        CASE WHEN a.atttypid = form.oid THEN '' ELSE '[]' END AS brackets,
        pg_get_expr(d.adbin, d.adrelid) AS standard
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
    JOIN pg_type form ON a.atttypid IN (form.oid, form.typarray)
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.attgenerated = ''
    WHERE a.attinhcount = 0 AND NOT a.attisdropped
        AND (form.oid = {aside}::regtype OR obj_description(form.oid, 'pg_type') = {comment})
LOOP
    BEGIN
        EXECUTE format('ALTER TABLE %1$s ALTER COLUMN %2$I DROP DEFAULT, ALTER COLUMN %2$I TYPE %3$s USING %2$I::text%4$s::%3$s',
            it.relation, it.name, {to}::regtype || it.brackets, it.brackets)
            || CASE WHEN it.standard IS NULL THEN '' ELSE format(', ALTER COLUMN %I SET DEFAULT %s', it.name,
                replace(it.standard, '::' || it.form::regtype, '::' || {to}::regtype)) END;
    EXCEPTION WHEN invalid_text_representation OR datatype_mismatch OR undefined_function OR feature_not_supported
        OR insufficient_privilege THEN
        NULL;
    END;
END LOOP;",
        aside = text(&qualified(aside)),
        comment = text(&form_of(it)),
        to = text(&qualified(it)),
    );
    block(&["it record"], &body)
}

/// The old form of an enum is dropped, or moved to where things are kept while a column still has it.
fn left(aside: &Name, place: &str, stem: &str, it: &Name) -> Statement {
    let form = format!("form oid := {}::regtype", text(&qualified(aside)));
    let end = format!(
        "DROP TYPE {aside};
EXCEPTION WHEN dependent_objects_still_exist THEN
    CREATE SCHEMA IF NOT EXISTS {schema};
    EXECUTE format('COMMENT ON TYPE %s IS %L', form::regtype, {comment});
    EXECUTE format('ALTER TYPE %s RENAME TO %I', form::regtype, {stem} || form);
    EXECUTE format('ALTER TYPE %s SET SCHEMA {schema}', form::regtype);",
        aside = qualified(aside),
        comment = text(&form_of(it)),
        schema = name(place),
        stem = text(stem),
    );
    block(&[&form], &end)
}
