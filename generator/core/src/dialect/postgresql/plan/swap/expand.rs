//! The second columns: made, kept in step by a trigger, and filled for the rows that are there.

use super::super::super::literals::{dollar_quoted, name, qualified};
use super::super::super::types::declared;
use super::super::Planner;
use super::super::batches::{Batch, in_batches};
use super::super::columns::drop_helper;
use super::super::conversions::differ;
use super::super::keep::{called, indented};
use super::super::losses::{add_originals, keeps};
use super::super::notes::{BATCHES, BRIEF, note_why};
use super::super::outlook::Way;
use super::super::parts::Phase;
use super::{Twin, alter, differs};
use crate::migration::{Statement, Step};
use crate::tables::Name;

impl Planner<'_> {
    fn twins(&self) -> Vec<(Name, Vec<Twin>)> {
        let mut tables = Vec::new();
        for group in &self.swaps {
            for table in group.tables() {
                let twins = group.of(&table).cloned().collect();
                tables.push((table, twins));
            }
        }
        tables
    }

    /// The second columns, and the trigger that keeps them in step.
    pub(in super::super) fn swap_expand(&mut self) {
        self.plan_swaps();
        for (table, twins) in self.twins() {
            let mut added = Vec::new();
            let mut down = Vec::new();
            for twin in &twins {
                added.push(format!("ADD COLUMN {} {}", name(&twin.helper), declared(&twin.it.to.ty)));
                down.push(drop_helper(&table, &twin.helper));
                if let Some(became) = &twin.became {
                    added.push(format!("ADD COLUMN {} text", name(became)));
                    down.push(drop_helper(&table, became));
                }
            }
            let mut up = vec![
                Statement::new(alter(&table, &added.join(", ")))
                    .comment("They take the places of those whose type changes, when they hold the same."),
            ];
            for twin in &twins {
                if keeps(twin.it.bad_back.as_ref(), twin.it.fill_back.as_ref()) {
                    let (was, became) = self.originals(twin.column(), true);
                    up.push(add_originals(&table, &was, &became).comment("What an undo kept, if one did."));
                }
            }
            up.extend(self.keep_in_step(&table, &twins));
            down.splice(0..0, self.no_longer_in_step(&table));
            let step = Step {
                up,
                down,
                note: note_why(
                    format!(
                        "makes second columns in {} and keeps them in step: {}",
                        called_in(self, &table),
                        listed(&twins)
                    ),
                    "their type changes, and to rewrite the table would hold everybody up",
                    BRIEF,
                ),
            };
            self.parts.add(Phase::Expand, &table.name, step);
        }
    }

    fn function(&self, table: &Name) -> Name {
        Name { schema: table.schema.clone(), name: self.places.helper(&format!("swap_{}", table.name)) }
    }

    /// The trigger and its function, which reads names and moments as this session does.
    pub(super) fn keep_in_step(&self, table: &Name, twins: &[Twin]) -> Vec<Statement> {
        let (function, trigger) = (qualified(&self.function(table)), name(&self.places.helper("swap")));
        let mut body = "#variable_conflict use_column\n".to_owned();
        if twins.iter().any(|it| it.became.is_some()) {
            body.push_str("DECLARE\n    isotype_is_bad boolean;\n    isotype_is_same boolean;\n");
        }
        body.push_str("BEGIN\n");
        for twin in twins {
            body.push_str(&format!("    {}\n", indented(&self.in_step(table, twin))));
        }
        body.push_str("    RETURN NEW;\nEND");
        vec![
            Statement::new(format!(
                "CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS {}",
                dollar_quoted(&body)
            ))
            .comment("Gives the second columns their values, whoever writes the row. A value that has no place in the new type\nstops nobody: the second column stays NULL, and the migration stops before they change places."),
            Statement::new(format!(
                "CREATE TRIGGER {trigger} BEFORE INSERT OR UPDATE ON {} FOR EACH ROW EXECUTE FUNCTION {function}()",
                qualified(table)
            )),
            Statement::new(alter(table, &format!("ENABLE ALWAYS TRIGGER {trigger}")))
                .comment("Also for rows that replication brings."),
        ]
    }

    pub(super) fn no_longer_in_step(&self, table: &Name) -> Vec<Statement> {
        let trigger = name(&self.places.helper("swap"));
        vec![
            Statement::new(format!("DROP TRIGGER {trigger} ON {}", qualified(table))),
            Statement::new(format!("DROP FUNCTION {}()", qualified(&self.function(table))))
                .ignore("ban-drop-function", "It was made by this migration."),
        ]
    }

    /// What the trigger does for one column.
    fn in_step(&self, table: &Name, twin: &Twin) -> String {
        let new = |column: &str| format!("NEW.{}", name(column));
        let (value, helper) = (new(twin.column()), new(&twin.helper));
        let source = self.source(twin, "NEW.");
        let right = source.value();
        let Some(loss) = &twin.it.bad else { return format!("{helper} := {right};") };
        let bad = self.bad_words(loss, &value, (&twin.it.from.ty, &twin.it.to.ty), Way::Up, true);
        let (Some(became), Some(fill)) = (&twin.became, &twin.it.fill) else {
            return format!(
                "BEGIN
    {helper} := CASE {}WHEN {bad} THEN NULL ELSE {right} END;
EXCEPTION WHEN others THEN
    {helper} := NULL;
END;",
                source.arm(&right)
            );
        };
        let became = new(became);
        format!(
            "isotype_is_same := false;
IF TG_OP = 'UPDATE' THEN
    isotype_is_same := {became} IS NOT NULL AND NOT ({changed});
END IF;
IF NOT isotype_is_same THEN
    {became} := NULL;
    BEGIN
        isotype_is_bad := CASE {kept}WHEN {value} IS NULL THEN false ELSE {bad} END;
    EXCEPTION WHEN others THEN
        isotype_is_bad := true;
    END;
    BEGIN
        IF isotype_is_bad THEN
            {helper} := (SELECT ({fill})::{ty} FROM (SELECT NEW.*) AS {row});
            {became} := ({helper})::text;
        ELSE
            {helper} := {right};
        END IF;
    EXCEPTION WHEN others THEN
        {helper} := NULL;
    END;
END IF;",
            kept = source.arm("false"),
            changed = differ(&value, &format!("OLD.{}", name(twin.column())), &twin.it.from.ty),
            ty = declared(&twin.it.to.ty),
            row = name(&table.name),
        )
    }

    /// Values for the rows that are there: the trigger gives them, as soon as a row is touched.
    pub(in super::super) fn swap_backfill(&mut self) {
        for (table, twins) in self.twins() {
            let open: Vec<String> = twins
                .iter()
                .map(|it| format!("{} IS NULL AND {} IS NOT NULL", name(&it.helper), name(it.column())))
                .collect();
            let helper = name(&twins[0].helper);
            let touch = format!(
                "UPDATE {} SET {helper} = {helper}\nWHERE ({}){}",
                qualified(&table),
                open.join(" OR "),
                Batch::Large.rows()
            );
            let goes_on = "values are missing; the trigger gives them";
            let step = Step {
                up: vec![in_batches(Batch::Large, &table, &touch, goes_on)],
                down: Vec::new(),
                note: note_why(
                    format!(
                        "gives the second columns of {} their values: {}",
                        called_in(self, &table),
                        listed(&twins)
                    ),
                    "rows that nobody writes meanwhile need them too",
                    BATCHES,
                ),
            };
            self.parts.outside(Phase::Backfill, &table.name, step, true);
        }
    }

    /// Rows whose second column is not what it should be: another trigger changed the first one behind ours, or ours was
    /// switched off for a while. The function in it belongs to the statement.
    pub(super) fn stragglers(&self, twin: &Twin) -> Vec<Statement> {
        let (value, helper) = (name(twin.column()), name(&twin.helper));
        let source = self.source(twin, "");
        let differs = differs(twin, &helper, &source.value());
        let mut statements = Vec::new();
        let mut function = None;
        let stale = match &twin.it.bad {
            None => differs,
            Some(loss) => {
                let bad = self.bad(loss, &twin.it.from, &twin.it.to.ty, Way::Up, true);
                function = bad.function;
                let open = match &twin.became {
                    Some(became) => format!("{} IS NULL", name(became)),
                    None => format!("{helper} IS NOT NULL"),
                };
                format!(
                    "CASE WHEN {value} IS NULL THEN {helper} IS NOT NULL {}WHEN {} THEN {open} ELSE {differs} END",
                    source.arm(&differs),
                    bad.condition
                )
            }
        };
        statements.extend(function.iter().map(|(make, _)| make.clone()));
        statements.push(
            Statement::new(format!("UPDATE {} SET {helper} = {helper} WHERE {stale}", qualified(twin.table())))
                .comment("Rows that the trigger did not see in their last form, as where another trigger fires after it."),
        );
        statements.extend(function.map(|(_, drop)| drop));
        statements
    }
}

/// What the schema calls a table.
pub(super) fn called_in(planner: &Planner<'_>, table: &Name) -> String {
    let change = planner.changes.iter().find(|it| it.name() == table);
    change.map_or_else(|| table.name.clone(), |it| called(&it.last).to_owned())
}

/// `views as _isotype_…`
pub(super) fn listed(twins: &[Twin]) -> String {
    let each = twins.iter().map(|it| {
        format!(
            "{} ({} becomes {})",
            super::super::keep::called_column(&it.it.to),
            declared(&it.it.from.ty),
            declared(&it.it.to.ty)
        )
    });
    each.collect::<Vec<_>>().join(", ")
}
