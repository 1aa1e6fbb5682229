//! What others wrote and SQLite reads when something is renamed or dropped: what it says when that does not hold.

use isotype_core::scalar::Dialect;

use super::Refusal;

impl Refusal<'_> {
    /// Which view or trigger it is, and why, in words.
    pub(super) fn stranger(&self) -> Option<String> {
        if self.address.dialect() != Dialect::Sqlite {
            return None;
        }
        let error = self.error.as_database_error()?;
        Some(self.address.without_secrets(&told(error.message())?))
    }
}

/// `error in view v after rename: no such column: a` and its like.
fn told(message: &str) -> Option<String> {
    let rest = message.strip_prefix("error in ")?;
    let kind =
        ["view", "trigger", "index", "table"].into_iter().find(|it| rest.starts_with(&format!("{it} ")))?;
    let (name, cause) = rest[kind.len() + 1..].split_once(": ")?;
    let after = [" after rename", " after drop column"].into_iter().find_map(|end| name.strip_suffix(end));
    Some(match after {
        Some(name) => format!(
            "the {kind} {name}, which the schema does not know, uses what is renamed or goes and would not hold any more ({cause})"
        ),
        None => format!("the {kind} {name}, which the schema does not know, does not hold ({cause})"),
    })
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn what_sqlite_says_is_told_in_words() {
        assert_eq!(
            told("error in view a: b: no such table: main.c").as_deref(),
            Some("the view a, which the schema does not know, does not hold (b: no such table: main.c)")
        );
        assert_eq!(
            told("error in trigger t after drop column: no such column: new.n").as_deref(),
            Some(
                "the trigger t, which the schema does not know, uses what is renamed or goes and would not hold any more (no such column: new.n)"
            )
        );
        assert_eq!(told("no such table: error in view a"), None);
    }
}
