//! What the rows of a column hold: how many fit, and the misfits by place and reason.

use std::collections::BTreeMap;

use isotype_core::document::fits::Fits;
use isotype_core::document::json::Json;
use isotype_core::document::place::{self, folded};
use isotype_core::document::rewrite::{Extent, Program};
use isotype_core::document::verdict::faults_of;
use isotype_core::document::{Shapes, ValueShape};
use isotype_core::migration::StoredColumn;

use crate::migrate::rows::Cell;

/// So many kinds of misfits are told apart; the rest is counted as one.
const MOST_PLACES: usize = 1_000;
/// The most of a value that is shown, in characters.
const SHOWN: usize = 80;

/// What the rows of a column hold.
#[derive(Debug)]
pub(crate) struct Tally {
    shapes: Shapes,
    shape: ValueShape,
    fits: Fits,
    /// What readers do to a row that a data step has not reached.
    upgrade: Program,
    optional: bool,
    most_samples: usize,
    /// How many rows there are.
    pub(crate) rows: u64,
    /// In how many of them the column is NULL.
    pub(crate) nulls: u64,
    /// How many hold something that does not fit.
    pub(crate) misfits: u64,
    /// The misfits; a row may have several.
    pub(crate) places: BTreeMap<(String, String), Place>,
    /// Rows with misfits at further places.
    pub(crate) elsewhere: u64,
}

/// A kind of misfit.
#[derive(Debug, Default)]
pub(crate) struct Place {
    /// How many rows have it.
    pub(crate) rows: u64,
    /// The first of them.
    pub(crate) samples: Vec<Sample>,
}

/// A row that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sample {
    /// Its key: each column with its value; none where the table has no key.
    pub(crate) key: Vec<(String, String)>,
    /// What stands at the place, shortened.
    pub(crate) value: String,
}

impl Tally {
    /// Nothing is read yet.
    pub(crate) fn new(shapes: Shapes, column: &StoredColumn, most_samples: usize) -> Tally {
        let shape = column.shape.clone();
        Tally {
            fits: Fits::new(&shapes, &shape),
            upgrade: Program::forth(&shapes, &shape, column.was.as_ref(), Extent::Was),
            shapes,
            shape,
            optional: column.optional,
            most_samples,
            rows: 0,
            nulls: 0,
            misfits: 0,
            places: BTreeMap::new(),
            elsewhere: 0,
        }
    }

    /// Counts the value of a row. SQLite's affinities store a document that is only a number as one.
    pub(crate) fn judge(&mut self, cell: Cell<'_>, keys: &[String], key: &[Cell<'_>]) {
        self.rows += 1;
        let number;
        let text = match cell {
            // Whether a column may be NULL is the database's own business, and a list that is NULL is an empty one.
            Cell::Null => {
                self.nulls += 1;
                return;
            }
            Cell::Text(text) => text,
            Cell::Integer(value) => {
                number = value.to_string();
                &number
            }
            Cell::Real(value) => {
                number = value.to_string();
                &number
            }
            Cell::Bytes(bytes) => {
                let value = format!("{} bytes", bytes.len());
                let found = vec![((String::new(), "bytes, not a text".to_owned()), value)];
                return self.count(found, keys, key);
            }
        };
        if self.fits.fits(text) || (self.optional && text.trim_ascii() == "null") {
            return;
        }
        let upgraded = self.upgraded(text);
        let text = upgraded.as_deref().unwrap_or(text);
        if upgraded.is_some() && self.fits.fits(text) {
            return;
        }
        self.count(self.described(text), keys, key);
    }

    /// A text in the form of today, if it is JSON and the schema says how rows were.
    fn upgraded(&self, text: &str) -> Option<String> {
        if self.upgrade.is_empty() {
            return None;
        }
        Some(self.upgrade.apply(&Json::read(text).ok()?).to_string())
    }

    /// Every place and reason of a text that does not fit, once, with what stands there.
    fn described(&self, text: &str) -> Vec<((String, String), String)> {
        let Ok((json, _)) = Json::read_all(text) else {
            return vec![((String::new(), "no JSON".to_owned()), shortened(text))];
        };
        let whole: Option<serde_json::Value> = serde_json::from_str(text).ok();
        let mut found: Vec<((String, String), String)> = Vec::new();
        for fault in faults_of(&self.shapes, &self.shape, text) {
            let place = (folded(&self.shapes, &self.shape, &json, &fault.path), fault.reason);
            if found.iter().any(|(known, _)| *known == place) {
                continue;
            }
            let around = fault.path.rsplit_once('/').map_or("", |(around, _)| around);
            let value = whole.as_ref().and_then(|it| it.pointer(&fault.path).or_else(|| it.pointer(around)));
            let value = value.map_or_else(|| text.to_owned(), serde_json::Value::to_string);
            found.push((place, shortened(&value)));
        }
        found
    }

    fn count(&mut self, found: Vec<((String, String), String)>, keys: &[String], key: &[Cell<'_>]) {
        self.misfits += 1;
        let mut elsewhere = false;
        for (place, value) in found {
            if self.places.len() >= MOST_PLACES && !self.places.contains_key(&place) {
                elsewhere = true;
                continue;
            }
            let place = self.places.entry(place).or_default();
            place.rows += 1;
            if place.samples.len() < self.most_samples {
                let key = keys.iter().cloned().zip(key.iter().map(told)).collect();
                place.samples.push(Sample { key, value });
            }
        }
        self.elsewhere += u64::from(elsewhere);
    }
}

/// A value of a key, for people.
fn told(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Text(text) => shortened(text),
        other => {
            let mut text = String::new();
            other.literal(&mut text);
            shortened(&text)
        }
    }
}

fn shortened(text: &str) -> String {
    place::shortened(text, SHOWN).into_owned()
}
