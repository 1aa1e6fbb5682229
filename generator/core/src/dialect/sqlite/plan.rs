//! From one state of a database to another, and back.

use super::create;
use crate::migration::{Part, Plan, Request};

/// The plan of a change.
pub fn plan(request: &Request<'_>) -> Plan {
    let part = Part {
        what: "init".to_owned(),
        up: create::create(request.next),
        down: create::drop_all(request.next),
        notes: Vec::new(),
    };
    Plan { parts: vec![part], risks: Vec::new() }
}
