//! Whether the values that people gave are values of the types that are asked for. Asked before anything changes: a batch
//! that meets such a value would stop half way, and a column that changes places would be found empty at the end.

use super::super::literals::{qualified, text};
use super::super::rewrite::has_no_way_back;
use super::super::types::declared;
use super::change::{mentions, plain};
use super::enums::{enum_of, list_of};
use super::keep::{asking, subject};
use super::outlook::{Ahead, Outlook, Value, Way};
use super::preflight::{Rows, question, stop_body};
use super::scene::{Ends, Scene};
use super::{Planner, TableChange};
use crate::dialect::steps;
use crate::migration::Statement;
use crate::tables::Name;

impl Planner<'_> {
    /// Asks of all of them.
    pub(super) fn ask_what_fits(&mut self) {
        for way in [Way::Up, Way::Down] {
            let outlooks = self.outlooks(way, false);
            let columns =
                outlooks.iter().flat_map(|outlook| outlook.columns.iter().map(move |it| (outlook, it)));
            let statements: Vec<Statement> =
                columns.flat_map(|(outlook, it)| self.asked_of(way, outlook, it)).collect();
            match way {
                Way::Up => self.parts.before_up.extend(statements),
                Way::Down => self.parts.before_down.extend(statements),
            }
        }
    }

    fn asked_of(&self, way: Way, outlook: &Outlook, it: &Ahead) -> Vec<Statement> {
        // A data step makes JSON of JSON.
        if self.rewrites(way, &outlook.table, &it.column) {
            return self.no_way_back(way, outlook, it).into_iter().collect();
        }
        let fill = self.fill(way, &outlook.table, &it.column);
        let (Value::Made(made), Some(fill), Some(ends)) = (&it.value, fill, self.ends(way, outlook)) else {
            return Vec::new();
        };
        if self.sees_another_type(way, (outlook, it), &fill) {
            return Vec::new();
        }
        let Some(mut scene) = self.scene((way, false), ends.before, self.turn_of(way, outlook, it), &fill)
        else {
            return Vec::new();
        };
        scene.without_kept(outlook, it);
        let flag = if way == Way::Up { "fill" } else { "fill-down" };
        let about = subject(&outlook.table, &it.column);
        let asked = Asked {
            scene: &scene,
            outlook,
            given: format!("--{flag} '{about}=SQL'"),
            about,
            made,
            ty: declared(&it.column.ty),
        };
        let mut statements = Vec::new();
        if it.zoned {
            statements.push(Statement::new("SET LOCAL timezone = 'UTC'"));
        }
        statements.extend(it.function.iter().map(|(make, _)| make.clone()));
        statements.push(asked.fits());
        if let Some(values) = enum_of(&it.column).and_then(|it| self.values_of(way, it)) {
            statements.push(asked.is_one_of(&values, it.column.ty.list));
        }
        statements.extend(it.function.iter().map(|(_, drop)| drop.clone()));
        statements
    }

    /// Stops an undo that meets a document for which the earlier form has no place.
    fn no_way_back(&self, way: Way, outlook: &Outlook, it: &Ahead) -> Option<Statement> {
        let (Way::Down, Value::Made(made)) = (way, &it.value) else { return None };
        let body = stop_body(
            &Rows { with: "", from: &qualified(&outlook.source), told: outlook.told.clone() },
            &subject(&outlook.table, &it.column),
            &has_no_way_back(made),
            ("holds a document", "hold documents"),
            steps::NO_PLACE,
        );
        Some(question(&body))
    }

    /// The values of an enum at the end of a way, and those of before that have another name then: what is kept of a
    /// column has them until it is back.
    fn values_of(&self, way: Way, it: &Name) -> Option<Vec<String>> {
        let (starts, ends) = match way {
            Way::Up => (self.request.previous, self.request.next),
            Way::Down => (self.request.next, self.request.previous),
        };
        let place = ends.enums.iter().position(|there| plain(&there.name) == *it)?;
        let mut values = ends.enums[place].values.clone();
        for pair in &self.request.matching.enums {
            let (from, to) =
                if way == Way::Up { (pair.previous, pair.next) } else { (pair.next, pair.previous) };
            let stays = |it: &(Option<usize>, Option<usize>)| it.0.is_some() && it.1.is_some();
            if let Some(from) = from.filter(|_| to == Some(place)) {
                let both = pair.values.iter().filter(|it| stays(it));
                let names = both.filter_map(|it| if way == Way::Up { it.0 } else { it.1 });
                values.extend(names.map(|it| starts.enums[from].values[it].clone()));
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        values.retain(|it| seen.insert(it.clone()));
        Some(values)
    }

    /// Whether a fill speaks of another column that has another type by then.
    fn sees_another_type(&self, way: Way, (outlook, own): (&Outlook, &Ahead), fill: &str) -> bool {
        self.at_first.iter().any(|change| {
            let ends = Ends::of(way, change);
            let both = ends.before.columns.iter().zip(&ends.working.columns);
            let mut retyped = both.filter(|(_, working)| change.is_retyped(&working.name));
            retyped.any(|(there, working)| {
                let swapped =
                    |it: &super::retype::Retype| it.table == change.old.name && it.from.name == working.name;
                // Those that change places do so when all others have their values.
                let first = way == Way::Up && self.swapped.iter().any(swapped);
                let is_own = outlook.source == ends.before.name
                    && becomes(way, change, &working.name) == Some(&own.column.name);
                !first && !is_own && mentions(fill, &there.name)
            })
        })
    }
}

/// The name of a column at the end of a way.
fn becomes<'a>(way: Way, change: &'a TableChange, working: &str) -> Option<&'a String> {
    let column = if way == Way::Up { change.last_column(working) } else { change.first_column(working) };
    column.map(|it| &it.name)
}

/// A question about the values that a person gave for a column.
struct Asked<'a> {
    scene: &'a Scene,
    outlook: &'a Outlook,
    about: String,
    given: String,
    made: &'a str,
    ty: String,
}

impl Asked<'_> {
    /// Whether there is a value of the type for each row. All are tried at once; only where that fails, one by one.
    fn fits(&self) -> Statement {
        let Asked { scene, outlook, about, given, made, ty } = self;
        let (with, from) = (scene.with(), qualified(&outlook.source));
        // What stands in may not be what is meant.
        let unsure =
            if with.is_empty() { "" } else { "WHEN undefined_table OR undefined_column THEN\n    NULL;\n" };
        let body = format!(
            "{with}SELECT count({made}) INTO isotype_found FROM {from};
EXCEPTION {unsure}WHEN syntax_error_or_access_rule_violation THEN
    RAISE EXCEPTION USING MESSAGE = {no_value} || SQLERRM || {another};
WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
    isotype_why := SQLERRM;
    isotype_found := 0;
    FOR isotype_place, isotype_label IN SELECT ctid, {words} FROM {from} ORDER BY {order} LOOP
        BEGIN
            {with}SELECT ({made})::text INTO isotype_value FROM {from} WHERE ctid = isotype_place;
        EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
            isotype_found := isotype_found + 1;
            isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
        END;
    END LOOP;
    RAISE EXCEPTION USING MESSAGE = {about} || isotype_found || CASE isotype_found WHEN 1 THEN {one} ELSE {many} END || {told} || isotype_named || '): ' || isotype_why || {another};",
            no_value = text(&format!("isotype: {about}: {given} gives no {ty}: ")),
            another = text("; write the migration anew with another value"),
            words = outlook.told.words,
            order = outlook.told.order,
            about = text(&format!("isotype: {about}: ")),
            one = text(&format!(" row gets from {given} what is no {ty}")),
            many = text(&format!(" rows get from {given} what is no {ty}")),
            told = text(&format!(" ({} ", outlook.told.label)),
        );
        let body = format!("BEGIN\n{body}\nEND;");
        asking(
            &[
                "isotype_found bigint",
                "isotype_named text",
                "isotype_label text",
                "isotype_place tid",
                "isotype_value text",
                "isotype_why text",
            ],
            &scene.asked(&body),
        )
        .comment("What a person gave is tried before anything changes.")
    }

    /// Whether it is one of an enum's values.
    fn is_one_of(&self, values: &[String], list: bool) -> Statement {
        let Asked { scene, outlook, about, given, made, ty } = self;
        let values = list_of(values);
        let another = match list {
            true => format!("NOT (({made}) <@ ARRAY[{values}]::text[])"),
            false => format!("({made}) <> ALL (ARRAY[{values}]::text[])"),
        };
        let rows =
            Rows { with: &scene.with(), from: &qualified(&outlook.source), told: outlook.told.clone() };
        let found = ["gets", "get"].map(|gets| format!("{gets} from {given} what is no {ty}"));
        let found = (found[0].as_str(), found[1].as_str());
        let body = stop_body(&rows, about, &another, found, "; write the migration anew with another value");
        question(&scene.asked(&body))
    }
}
