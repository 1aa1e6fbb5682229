//! What others have in the database, of which no schema speaks: a view and triggers, which must survive.

use isotype_core::scalar::Dialect;

use super::{Case, Failure};
use crate::database::Database;
use crate::dice::Dice;
use crate::rows::table;
use crate::value::name;
use crate::world::{Field, Id, World};

/// What the view and the triggers are on: a model and some of its fields that all versions have.
#[derive(Clone, Debug)]
pub(crate) struct Others {
    model: Id,
    fields: Vec<Id>,
    inserted: usize,
}

impl Others {
    /// Chooses what they are on.
    pub(crate) fn choose(case: &Case, worlds: &[World]) -> Option<Others> {
        let dice = &mut Dice::new(case.seed, &[30]);
        let first = worlds.first().filter(|_| case.others)?;
        let stays = |model: Id| worlds.iter().all(|world| world.model(model).is_some());
        let models: Vec<Id> = first.models.iter().map(|it| it.id).filter(|&id| stays(id)).collect();
        let model = dice.any(&models)?;
        let stays =
            |field: Id| worlds.iter().all(|it| it.model(model).is_some_and(|it| it.field(field).is_some()));
        let mut fields: Vec<Id> =
            first.model(model)?.fields.iter().map(|it| it.id).filter(|&id| stays(id)).collect();
        fields.truncate(3);
        (!fields.is_empty()).then_some(Others { model, fields, inserted: 0 })
    }

    /// Makes them.
    pub(crate) async fn install(&self, database: &mut Database, world: &World) -> Result<(), Failure> {
        let model = world.model(self.model).ok_or_else(|| Failure::new("harness", "no model"))?;
        let place = table(database.dialect(), model);
        let columns: Vec<String> = self
            .fields
            .iter()
            .enumerate()
            .filter_map(|(number, &id)| Some(format!("t.{} AS c{number}", name(model.field(id)?.column()))))
            .collect();
        let view = format!("CREATE VIEW others_view AS SELECT {} FROM {place} t", columns.join(", "));
        let rest = match database.dialect() {
            Dialect::Sqlite => format!(
                "CREATE TABLE others_log (what TEXT); \
                 CREATE TRIGGER others_insert AFTER INSERT ON {place} BEGIN INSERT INTO others_log VALUES ('inserted'); END; \
                 CREATE TRIGGER others_delete AFTER DELETE ON {place} BEGIN INSERT INTO others_log VALUES ('deleted'); END"
            ),
            Dialect::Postgresql => format!(
                "CREATE TABLE others_log (what TEXT); \
                 CREATE FUNCTION others_note() RETURNS trigger LANGUAGE plpgsql AS \
                   'BEGIN INSERT INTO public.others_log VALUES (TG_OP); RETURN NULL; END'; \
                 CREATE TRIGGER others_insert AFTER INSERT ON {place} FOR EACH ROW EXECUTE FUNCTION others_note(); \
                 CREATE TRIGGER others_delete AFTER DELETE ON {place} FOR EACH ROW EXECUTE FUNCTION others_note()"
            ),
        };
        database.run(&format!("{view}; {rest}")).await.map_err(|error| Failure::new("harness", error))
    }

    /// Whether a row of this model is noted by the triggers.
    pub(crate) fn watches(&self, model: Id) -> bool {
        self.model == model
    }

    /// Whether the triggers mention a name that goes with a column of any table, though they mean their table: a script
    /// of SQLite cannot tell, and stops where somebody else than our own command runs it.
    pub(crate) fn seem_to_use(&self, from: &World, to: &World) -> bool {
        let Some(place) = from.model(self.model).map(|it| it.table()) else { return false };
        from.models.iter().any(|old| {
            let stays = |it: &Field| {
                let new = to.model(old.id).and_then(|new| new.field(it.id));
                new.is_some_and(|new| new.column() == it.column())
            };
            old.fields.iter().any(|it| it.column().eq_ignore_ascii_case(place) && !stays(it))
        })
    }

    /// Says that people inserted or deleted a row.
    pub(crate) fn noted(&mut self, model: Id) {
        if self.watches(model) {
            self.inserted += 1;
        }
    }

    /// Whether they are there and show what the table holds, and whether the triggers noted what people did and
    /// nothing else.
    pub(crate) async fn check(
        &self,
        database: &mut Database,
        world: &World,
        when: &str,
    ) -> Result<(), Failure> {
        let model = world.model(self.model).ok_or_else(|| Failure::new("harness", "no model"))?;
        let place = table(database.dialect(), model);
        let sqlite = database.dialect() == Dialect::Sqlite;
        let text = |it: String| {
            if sqlite { format!("quote({it})") } else { format!("coalesce({it}::text, 'NULL')") }
        };
        let of_view: Vec<String> =
            (0..self.fields.len()).map(|number| text(format!("v.c{number}"))).collect();
        let of_table: Vec<String> = self
            .fields
            .iter()
            .filter_map(|&id| Some(text(format!("t.{}", name(model.field(id)?.column())))))
            .collect();
        let read = |what: &[String], from: &str| {
            format!("SELECT 'x', {} FROM {from} ORDER BY 2", what.join(" || ' ' || "))
        };
        let seen = database.pairs(&read(&of_view, "others_view v")).await;
        let seen = seen.map_err(|error| Failure::new("view of others", format!("{when}: {error}")))?;
        let there = database.pairs(&read(&of_table, &format!("{place} t"))).await;
        let there = there.map_err(|error| Failure::new("table", format!("{when}: {error}")))?;
        if seen != there {
            return Err(Failure::new(
                "view of others",
                format!("{when}: it shows {seen:?}, the table holds {there:?}"),
            ));
        }
        let noted = database.pairs("SELECT 'x', what FROM others_log").await;
        let noted = noted.map_err(|error| Failure::new("table of others", format!("{when}: {error}")))?.len();
        if noted != self.inserted {
            let text = format!("{when}: {noted} rows were noted, people changed {}", self.inserted);
            return Err(Failure::new("triggers of others", text));
        }
        let query = match database.dialect() {
            Dialect::Sqlite => {
                "SELECT cast(count(*) AS TEXT) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'others_%'"
            }
            Dialect::Postgresql => {
                "SELECT count(*)::text FROM pg_trigger WHERE tgname LIKE 'others_%' AND tgenabled <> 'D'"
            }
        };
        let triggers = database.text(query).await.map_err(|error| Failure::new("harness", error))?;
        if triggers != "2" {
            return Err(Failure::new("triggers of others", format!("{when}: {triggers} of 2 are there")));
        }
        Ok(())
    }
}
