//! Plain Prisma: what is exported is a schema with the same tables and columns, whatever they are called.

use std::collections::{BTreeMap, BTreeSet};

use isotype_agreement::random::schemas::schema as random;
use isotype_core::diagnostic::Diagnostics;
use isotype_core::emit::prisma::export;
use isotype_core::lower::lower;
use isotype_core::model::Schema;
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;

use crate::{read, taken};

/// The columns of each table.
fn names(schema: &Schema, dialect: Dialect) -> BTreeMap<String, BTreeSet<String>> {
    let tables = lower(schema, dialect, &mut Diagnostics::default()).tables;
    let columns = |columns: Vec<_>| {
        columns.into_iter().map(|column: isotype_core::tables::Column| column.name).collect()
    };
    tables.into_iter().map(|table| (table.name.name, columns(table.columns))).collect()
}

#[test]
fn what_is_exported_has_the_same_names() {
    let more = (0..60).map(|seed| ("random", random(seed).text()));
    let mut seen = 0;
    for (name, text) in taken().into_iter().chain(more) {
        let schema = read(&text).unwrap();
        for dialect in Dialect::ALL {
            let Ok(exported) = export(&Sources::single("a.prisma", &*text), &schema, dialect, "a */ \n \" b")
            else {
                panic!("{name} is not exported for {dialect:?}");
            };
            let again =
                read(&exported.text).unwrap_or_else(|found| panic!("{name}: {found:#?}\n{}", exported.text));
            let wanted = names(&schema, dialect);
            seen += wanted.len();
            assert_eq!(names(&again, dialect), wanted, "{name}, {dialect:?}");
        }
    }
    assert!(seen > 200, "only {seen} tables");
}
