//! Columns whose documents were never another way.

use isotype::{Document, Model, Stored};

#[derive(Debug, Clone, PartialEq, Document)]
struct Page {
    size: i32,
}

#[derive(Debug, Clone, PartialEq, Document)]
struct Other {
    size: i32,
}

#[derive(Model)]
struct Row {
    #[isotype(upgrade)]
    page: Option<Stored<Page>>,
    #[isotype(was = Other)]
    other: Vec<Page>,
    #[isotype(upgrade)]
    number: i32,
}

fn main() {}
