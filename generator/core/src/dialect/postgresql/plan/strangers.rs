//! What others gave to things that are made anew and no schema can say: a collation, a key that can be deferred, NULLs
//! that are equal. The file looks when it is run, and stops before anything would be lost.

use super::super::literals::{qualified, text};
use super::Planner;
use super::change::{check_mentions, index_depends, index_mentions, key_mentions};
use super::conversions::{Kind, kind};
use super::keep::block;
use super::outlook::Way;
use super::scene::Ends;
use crate::migration::{KeyDiff, Statement};
use crate::tables::Name;

impl Planner<'_> {
    /// Asks on both ways.
    pub(super) fn ask_what_strangers_gave(&mut self) {
        for way in [Way::Up, Way::Down] {
            let asked = self.made_anew(way);
            if asked.is_empty() {
                continue;
            }
            match way {
                Way::Up => self.parts.before_up.push(stop(&asked)),
                Way::Down => self.parts.before_down.push(stop(&asked)),
            }
        }
    }

    /// What is there before a way and after it, and is made anew on it: its table, what it is, its name.
    fn made_anew(&self, way: Way) -> Vec<String> {
        let mut asked: Vec<String> = Vec::new();
        let mut ask = |table: &Name, what: &str, label: &str| {
            let it = format!("({}, {}, {})", text(&qualified(table)), text(what), text(label));
            if !asked.contains(&it) {
                asked.push(it);
            }
        };
        let swapped = |table: &Name, column: &str| {
            self.swapped.iter().any(|it| it.table == *table && it.from.name == column)
        };
        for change in &self.at_first {
            let ends = Ends::of(way, change);
            let name = &ends.before.name;
            let both = ends.before.columns.iter().zip(&ends.working.columns);
            for (column, working) in both.filter(|(_, working)| change.is_retyped(&working.name)) {
                let (old, new) = (change.old.column(&working.name), change.new.column(&working.name));
                let [Some(old), Some(new)] = [old, new] else { continue };
                let texts = kind(&old.ty) == Kind::Text && kind(&new.ty) == Kind::Text;
                // The first column of two keeps what it has, and comes back with it.
                if texts && !(way == Way::Down && swapped(&change.old.name, &working.name)) {
                    ask(name, "column", &column.name);
                }
            }
            let retyped = |it: &dyn Fn(&str) -> bool| change.retyped.iter().any(|column| it(column));
            for index in &ends.working.indexes {
                let made = retyped(&|column| match swapped(&change.old.name, column) {
                    true => index_mentions(index, column),
                    false => index_depends(index, column),
                });
                let stays = !change.diff.indexes.dropped.contains(&index.name)
                    && !change.diff.indexes.added.contains(&index.name);
                if made && stays {
                    ask(name, "index", &index.name);
                }
            }
            for check in &ends.working.checks {
                let label = check.name.as_deref().unwrap_or_default();
                let stays = !change.diff.checks.dropped.iter().any(|it| it == label)
                    && !change.diff.checks.added.iter().any(|it| it == label);
                if stays && retyped(&|column| check_mentions(check, column)) {
                    ask(name, "constraint", label);
                }
            }
            if let Some(key) = &ends.working.primary_key {
                let stays = matches!(change.diff.primary_key, None | Some(KeyDiff::Renamed));
                if stays && key.columns.iter().any(|column| swapped(&change.old.name, column)) {
                    let label = key.name.clone().unwrap_or_else(|| format!("{}_pkey", name.name));
                    ask(name, "constraint", &label);
                }
            }
            for key in &ends.working.foreign_keys {
                let stays = !change.diff.foreign_keys.dropped.contains(&key.name)
                    && !change.diff.foreign_keys.added.contains(&key.name);
                let table = &ends.working.name;
                let touched = self.at_first.iter().any(|of| {
                    let it = &Ends::of(way, of).working.name;
                    of.retyped.iter().any(|column| key_mentions(table, key, it, column))
                });
                if stays && touched {
                    ask(name, "constraint", &key.name);
                }
            }
        }
        asked
    }
}

/// The words are those of what a live database has and no schema can say.
fn stop(asked: &[String]) -> Statement {
    let body = format!(
        "SELECT string_agg(format('%s (%s)', asked.label, found.words), '; ' ORDER BY asked.label) INTO isotype_named
FROM (VALUES {}) AS asked(place, what, label), LATERAL (
    SELECT concat_ws(', ', CASE WHEN to_jsonb(i) ->> 'indnullsnotdistinct' = 'true' THEN 'NULLS NOT DISTINCT' END,
        CASE WHEN am.amname = 'btree' AND EXISTS (SELECT FROM unnest(i.indoption::int2[]) AS o WHERE o IN (1, 2)) THEN 'NULLS FIRST or LAST' END,
        CASE WHEN k.condeferrable THEN 'DEFERRABLE' END,
        (SELECT 'COLLATE ' || string_agg(u.c::regcollation::text, ', ') FROM unnest(i.indcollation::oid[], i.indkey::int2[]) AS u(c, number)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.number AND u.number <> 0 WHERE u.c <> 0 AND u.c <> a.attcollation))
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am am ON am.oid = x.relam LEFT JOIN pg_constraint k ON k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')
    WHERE asked.what = 'index' AND i.indrelid = to_regclass(asked.place) AND x.relname = asked.label
    UNION ALL SELECT concat_ws(', ', CASE WHEN k.condeferrable THEN 'DEFERRABLE' END, CASE WHEN k.condeferred THEN 'INITIALLY DEFERRED' END,
        CASE WHEN k.confmatchtype = 'f' THEN 'MATCH FULL' END, CASE WHEN k.contype = 'c' AND k.connoinherit THEN 'NO INHERIT' END)
    FROM pg_constraint k WHERE asked.what = 'constraint' AND k.conrelid = to_regclass(asked.place) AND k.conname = asked.label
    UNION ALL SELECT 'COLLATE ' || a.attcollation::regcollation
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    WHERE asked.what = 'column' AND a.attrelid = to_regclass(asked.place) AND a.attname = asked.label AND a.attcollation <> t.typcollation
) AS found(words)
WHERE found.words <> '';
IF isotype_named IS NOT NULL THEN
    RAISE EXCEPTION USING MESSAGE = 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || isotype_named || '; say it in the schema where that can be said, else take it out first and put it back afterwards';
END IF;",
        asked.join(", ")
    );
    block(&["isotype_named text"], &body)
        .comment("What is made anew must hold nothing that no schema can say.")
}
