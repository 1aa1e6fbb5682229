//! From one state of a database to another, and back.

use super::create;
use crate::migration::{Part, Plan, Request};

/// The plan of a change.
pub fn plan(request: &Request<'_>) -> Plan {
    let part = Part {
        what: "init".to_owned(),
        up: Part::of_steps("init", create::create(request.next)).up,
        down: Part::of_steps("init", create::create(request.next)).down,
        notes: Vec::new(),
    };
    Plan { parts: vec![part], risks: Vec::new() }
}
