//! Such rows beside running writers, some at a time in both directions.
//!
//! The first part makes room, the second one changes the rows. On the way back the second part asks its questions and
//! makes room in its turn, and the rows are given back by the first one. So the part whose way up does the rows is undone
//! by then: whoever was cut short among the rows may go on with `migrate down` and with `migrate up` alike.

use super::super::super::literals::{name, qualified, text};
use super::super::super::rewrite::has_no_way_back;
use super::super::Planner;
use super::super::batches::{Batch, Passes};
use super::super::keep::{has_column, indented};
use super::super::losses::add_originals;
use super::super::parts::Phase;
use super::{Given, Places, ROOM, Remap, came_since, not_done, room_note, update};
use crate::dialect::steps;
use crate::migration::Step;

impl Planner<'_> {
    pub(super) fn remap_in_batches(&mut self, it: &Remap, given: &Given, places: &Places, what: &str) {
        let Places { kept, undone } = places;
        let subject = format!("{}_{}", it.table.name, it.column.name);
        let (batch, has_earlier) = match given.rows {
            Some(_) => (Batch::Large, "the check refuses a row"),
            None => (Batch::Small, "a row has an earlier form"),
        };
        let passes = Passes { batch, table: &it.table };
        let back = it.back(&passes, places, what);
        let room = vec![add_originals(&it.table, &kept.0, &kept.1).comment(ROOM)];
        let down = vec![passes.statement(&back, "a row has what it got")];
        self.parts.undone_outside(Phase::Expand, &subject, Step { up: room, down, note: room_note(what) });

        let forth = it.forth(&passes, given, places);
        let up = vec![passes.statement(&forth, has_earlier)];
        let down = it.down.iter().map(|_| add_originals(&it.table, &undone.0, &undone.1)).collect();
        self.parts.outside(Phase::Backfill, &subject, Step { up, down, note: it.note(what) }, true);
    }
}

impl Remap {
    /// The way up. An undo may have been ended behind its last row, so that the room is gone; and one that was ended
    /// whole left what it took away.
    fn forth(&self, passes: &Passes<'_>, given: &Given, Places { kept, undone }: &Places) -> String {
        let room = add_originals(&self.table, &kept.0, &kept.1).sql;
        let mut body = vec![format!("{};", self.unless_there(&kept.0, &Passes::brief(&room)))];
        if self.down.is_some() {
            let again = format!(
                "{}\n{}",
                passes.pass(&[self.returned(passes.batch, undone, Some(kept))]),
                self.dropped(undone)
            );
            body.push(format!("{};", self.if_there(&undone.0, &again)));
        }
        body.push(passes.pass(&[update(self, given, kept, &not_done(kept), Some(passes.batch))]));
        body.join("\n")
    }

    /// The way down. Where nothing was undone yet, the batches up were cut short, and rows have no other form yet than
    /// what they held.
    fn back(&self, passes: &Passes<'_>, Places { kept, undone }: &Places, what: &str) -> String {
        let returned = self.returned(passes.batch, kept, None);
        let mut statements = vec![returned];
        let mut asked = String::new();
        if let Some(given) = &self.down {
            let anew = Remap::is_written_anew(self.down.as_ref());
            let some = if anew { format!(" AND {}", self.is_of_today(kept, undone)) } else { String::new() };
            let changed = update(self, given, undone, &some, Some(passes.batch));
            let changed =
                if anew { format!("{changed} AND NOT {}", has_no_way_back("mapped.value")) } else { changed };
            // What comes back as it was is no matter of a data step, but it is one of a check.
            let place = if anew { 0 } else { 1 };
            statements.insert(place, self.if_there(&undone.0, &format!("{changed};")));
            if anew {
                asked = self.if_there(&undone.0, &self.came_meanwhile(given, kept, undone, what));
                asked.push_str(";\n");
            }
        }
        let all = format!("{}\n{asked}{}", passes.pass(&statements), self.dropped(kept));
        format!("{};", self.if_there(&kept.0, &all))
    }

    /// The rows that a data step has to bring to the earlier form: neither given back, nor brought there already.
    fn is_of_today(&self, kept: &(String, String), undone: &(String, String)) -> String {
        format!(
            "({kept} IS NULL OR {became} IS NOT NULL) AND ({since}) AND ({other})",
            kept = name(&kept.0),
            became = name(&kept.1),
            since = came_since(self, kept),
            other = came_since(self, undone),
        )
    }

    /// Rows that came behind the questions may have no place in the earlier form. They stay as they are, and the undo
    /// stops while what the others held is kept.
    fn came_meanwhile(
        &self,
        given: &Given,
        kept: &(String, String),
        undone: &(String, String),
        what: &str,
    ) -> String {
        let column = name(&self.column.name);
        format!(
            "SELECT string_agg(place, ', ') INTO named FROM (SELECT ctid::text AS place FROM {table} WHERE {column} IS NOT NULL AND {today} AND {no_way_back} ORDER BY ctid LIMIT 3) AS told;
IF named IS NOT NULL THEN
    RAISE EXCEPTION USING MESSAGE = {about} || named || {therefore};
END IF;",
            table = qualified(&self.table),
            today = self.is_of_today(kept, undone),
            no_way_back = has_no_way_back(&given.value),
            about = text(&format!("isotype: {what}: rows came while others were undone (ctid ")),
            therefore = text(&format!("){}, and undo it again", steps::NO_PLACE)),
        )
    }

    /// Rows that still hold what they got have again what they held. What told so goes with it, so that they are not
    /// taken for rows that came since; on the way up it is told that they are done.
    fn returned(&self, batch: Batch, from: &(String, String), kept: Option<&(String, String)>) -> String {
        let more = match kept {
            Some(kept) => format!(", {} = NULL, {} = ''", name(&from.0), name(&kept.1)),
            None => String::new(),
        };
        format!(
            "UPDATE {table} SET {value}{more}, {became} = NULL WHERE {there}{pages}",
            table = qualified(&self.table),
            value = self.held(from),
            became = name(&from.1),
            there = self.still_holds(from),
            pages = batch.rows(),
        )
    }

    /// What told so goes.
    fn dropped(&self, (was, became): &(String, String)) -> String {
        let table = qualified(&self.table);
        Passes::brief(&format!("ALTER TABLE {table} DROP COLUMN {}, DROP COLUMN {}", name(was), name(became)))
    }

    fn if_there(&self, column: &str, body: &str) -> String {
        format!("IF {} THEN\n    {}\nEND IF", has_column(&self.table, column), indented(body))
    }

    fn unless_there(&self, column: &str, body: &str) -> String {
        format!("IF NOT {} THEN\n    {}\nEND IF", has_column(&self.table, column), indented(body))
    }
}
