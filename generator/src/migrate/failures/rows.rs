//! Rows that PostgreSQL refuses where a migration had asked about them, or could not: they came afterwards.

use isotype_core::scalar::Dialect;
use sqlx::postgres::PgDatabaseError;

use super::Refusal;

impl Refusal<'_> {
    /// What rows stand in the way, in words: the table, the values, and what refuses them.
    pub(super) fn of_rows(&self) -> Option<String> {
        if self.address.dialect() != Dialect::Postgresql {
            return None;
        }
        let error = self.error.as_database_error()?.try_downcast_ref::<PgDatabaseError>()?;
        let table = error.table()?;
        let detail = error.detail().and_then(values);
        let rows = detail.map_or_else(|| "rows".to_owned(), str::to_owned);
        let found = match (error.code(), error.constraint()) {
            ("23505", Some(index)) => match detail {
                Some(values) => format!(
                    "{values} is there more than once, and the unique index {index} tells such rows apart"
                ),
                None => format!("rows are equal that the unique index {index} tells apart"),
            },
            ("23503", Some(key)) => match detail {
                Some(values) => {
                    format!("the foreign key {key} finds no row for {values}, or rows that still refer to it")
                }
                None => format!("the foreign key {key} finds rows that refer to nothing"),
            },
            ("23514", Some(check)) => format!("the check {check} refuses {rows}"),
            ("23502", _) => match error.column() {
                Some(column) => format!("{rows}: {column} is NULL and would have to hold a value"),
                None => return None,
            },
            _ => return None,
        };
        let code = error.code();
        Some(self.address.without_secrets(&format!("{table}: {found} ({code})")))
    }
}

/// The columns and values of a detail, `(email)=(ada@example.org)`, whatever the language around them.
fn values(detail: &str) -> Option<&str> {
    let (from, to) = (detail.find('(')?, detail.rfind(')')?);
    (from < to).then(|| &detail[from..=to])
}

#[cfg(test)]
mod tests {
    use super::values;

    #[test]
    fn values_are_found_in_every_language() {
        assert_eq!(values("Key (email)=(ada@example.org) is duplicated."), Some("(email)=(ada@example.org)"));
        assert_eq!(
            values("Schlüssel »(a, lower(b))=(1, x)« existiert bereits."),
            Some("(a, lower(b))=(1, x)")
        );
        assert_eq!(values("Duplicate keys exist."), None);
    }
}
