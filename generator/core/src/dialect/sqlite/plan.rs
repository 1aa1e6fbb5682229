//! From one state of a database to another, and back: one pair of files.
//!
//! Each direction is planned by one function: lead the tables of one picture to those of the other, say where each
//! value comes from, keep what goes, bring back what the other direction kept. The undo is the same with the pictures
//! exchanged.

mod body;
mod conversions;
pub mod envelope;
mod given;
mod keep;
mod key;
mod kinds;
mod leg;
mod names;
mod notes;
mod order;
mod others;
mod places;
mod sequences;
mod stops;
mod strangers;
mod values;
mod words;

use crate::migration::{Part, Plan, Request, Script, Statement};
use leg::{Leg, Way};

/// The plan of a change.
pub fn plan(request: &Request<'_>) -> Plan {
    let reversed = request.matching.reversed();
    let (up, down) = Leg::both(request, &reversed);
    if up.is_empty() && down.is_empty() {
        return Plan::default();
    }
    let enveloped = [&up, &down].map(order::needs_envelope);
    let marked = enveloped.contains(&true).then_some(request.version);
    let part = Part {
        what: notes::title(&up),
        up: script(&up, enveloped[0], marked),
        down: script(&down, enveloped[1], marked),
        notes: notes::notes(&up, enveloped[0]),
    };
    Plan { parts: vec![part], risks: notes::risks(&up, enveloped[0]) }
}

/// How the statement begins that makes a table anew.
pub(in crate::dialect) fn anew(table: &str) -> String {
    format!("CREATE TABLE {} ", super::literals::name(&format!("_isotype_new_{table}")))
}

fn script(leg: &Leg<'_>, enveloped: bool, marked: Option<&str>) -> Script {
    let stops = stops::stops(leg, !enveloped);
    let mut first = Vec::new();
    let mentioned = |place: &str| stops.iter().any(|stop| stop.sql.contains(place));
    let mut places = keep::places_of_values(leg);
    places.extend(keep::places_of_rows(leg));
    // What the other direction may have kept is looked at before anything changes only where a stop depends on it.
    let places_made = leg.way == Way::Up && mentioned(&format!("_{}_undone_", leg.places.version()));
    if places_made {
        first.append(&mut places);
    }
    first.extend(stops);
    let mut body: Vec<Statement> = match (leg.way, marked) {
        (Way::Up, Some(version)) => envelope::mark(version),
        (Way::Down, Some(version)) => envelope::unmark(version),
        (_, None) => Vec::new(),
    };
    if enveloped {
        let changes = leg.changes.iter().filter(|it| it.from.name != it.to.name);
        let renamed: Vec<(&str, &str)> =
            changes.map(|it| (it.from.name.name.as_str(), it.to.name.name.as_str())).collect();
        body.push(envelope::orphans(&renamed));
    } else if order::ordered(&leg.added).1 {
        body.push(Statement::new("PRAGMA defer_foreign_keys = ON").comment(
            "Tables refer to each other: their rows come back together, and keys are looked at at the end.",
        ));
    } else if leg.changes.iter().any(|it| it.is_rebuilt() && !it.to.foreign_keys.is_empty()) {
        body.push(Statement::new("PRAGMA defer_foreign_keys = ON").comment(
            "A row that had lost its parent before comes along as it is: keys are looked at at the end.",
        ));
    }
    body.extend(body::body(leg, places_made, enveloped));
    if enveloped {
        return Script { statements: envelope::wrap(first, body), transactional: false };
    }
    first.extend(body);
    Script::in_transaction(first)
}
