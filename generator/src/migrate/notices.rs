//! What a PostgreSQL server says beside its answers. sqlx hands it to `tracing` only, so this listens there.

use std::fmt;
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// Collects notices and warnings; clones share them.
#[derive(Clone, Debug, Default)]
pub(super) struct Notices(Arc<Mutex<Vec<(&'static str, String)>>>);

impl Notices {
    /// What was said since the last time, with its severity.
    pub(super) fn take(&self) -> Vec<(&'static str, String)> {
        self.0.lock().map(|mut said| std::mem::take(&mut *said)).unwrap_or_default()
    }
}

impl Subscriber for Notices {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::postgres::notice" && *metadata.level() <= Level::INFO
    }

    fn new_span(&self, _span: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _span: &Id, _values: &Record<'_>) {}

    fn record_follows_from(&self, _span: &Id, _follows: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let severity = if *event.metadata().level() == Level::INFO { "NOTICE" } else { "WARNING" };
        let mut message = Message(String::new());
        event.record(&mut message);
        if let Ok(mut said) = self.0.lock() {
            said.push((severity, message.0));
        }
    }

    fn enter(&self, _span: &Id) {}

    fn exit(&self, _span: &Id) {}
}

struct Message(String);

impl Visit for Message {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "message" {
            self.0 = value.to_owned();
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "message" {
            self.0 = format!("{value:?}");
        }
    }
}
