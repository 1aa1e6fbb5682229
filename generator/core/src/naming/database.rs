//! Names of keys, indexes and constraints: exactly those that Prisma makes, so that an adopted database needs no change.

use crate::capabilities::Capabilities;

/// The maker of names for one dialect.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    limit: Option<usize>,
}

impl Names {
    /// The names of a dialect.
    pub fn new(capabilities: &Capabilities) -> Self {
        Names { limit: capabilities.name_limit }
    }

    /// `T_pkey`
    pub fn primary_key(self, table: &str) -> String {
        self.suffixed(table, "_pkey")
    }

    /// `T_a_b_key`
    pub fn unique<S: AsRef<str>>(self, table: &str, parts: &[S]) -> String {
        self.suffixed(&joined(table, parts), "_key")
    }

    /// `T_a_b_idx`
    pub fn index<S: AsRef<str>>(self, table: &str, parts: &[S]) -> String {
        self.suffixed(&joined(table, parts), "_idx")
    }

    /// `T_a_b_fkey`
    pub fn foreign_key<S: AsRef<str>>(self, table: &str, columns: &[S]) -> String {
        self.suffixed(&joined(table, columns), "_fkey")
    }

    /// `T_a_check`, the name that PostgreSQL itself would give.
    pub fn column_check(self, table: &str, column: &str) -> String {
        self.suffixed(&joined(table, &[column]), "_check")
    }

    /// `T_check`, `T_check1`, `T_check2`, …
    pub fn table_check(self, table: &str, ordinal: usize) -> String {
        if ordinal == 0 {
            return self.suffixed(table, "_check");
        }
        self.suffixed(table, &format!("_check{ordinal}"))
    }

    /// `_AToB_AB_pkey`
    pub fn join_primary_key(self, table: &str) -> String {
        self.suffixed(table, "_AB_pkey")
    }

    /// `_AToB_AB_unique`
    pub fn join_unique(self, table: &str) -> String {
        self.suffixed(table, "_AB_unique")
    }

    /// `_AToB_B_index`
    pub fn join_index(self, table: &str) -> String {
        self.suffixed(table, "_B_index")
    }

    /// `_AToB_A_fkey`
    pub fn join_foreign_key(self, table: &str, column: &str) -> String {
        self.suffixed(table, &format!("_{column}_fkey"))
    }

    /// A name as the server keeps it: cut to the limit at the end of a character.
    pub fn cut(self, name: &str) -> &str {
        match self.limit {
            Some(limit) => floor(name, limit),
            None => name,
        }
    }

    /// The stem cut so that the suffix fits.
    fn suffixed(self, stem: &str, suffix: &str) -> String {
        let stem = match self.limit {
            Some(limit) => floor(stem, limit.saturating_sub(suffix.len())),
            None => stem,
        };
        format!("{stem}{suffix}")
    }
}

fn joined<S: AsRef<str>>(table: &str, parts: &[S]) -> String {
    let mut name = table.to_owned();
    for part in parts {
        name.push('_');
        name.push_str(part.as_ref());
    }
    name
}

/// At most `limit` bytes of a text, ending between two characters.
fn floor(text: &str, limit: usize) -> &str {
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capabilities;
    use crate::scalar::Dialect;

    fn names(dialect: Dialect) -> Names {
        Names::new(capabilities::of(dialect))
    }

    #[test]
    fn a_long_name_is_cut_and_keeps_its_suffix() {
        let (table, columns) = ("FunctionWorkerRevisionModuleBinding", ["workerRevisionId", "importAlias"]);
        assert_eq!(
            names(Dialect::Postgresql).unique(table, &columns),
            "FunctionWorkerRevisionModuleBinding_workerRevisionId_import_key"
        );
        assert_eq!(
            names(Dialect::Sqlite).unique(table, &columns),
            "FunctionWorkerRevisionModuleBinding_workerRevisionId_importAlias_key"
        );
    }

    #[test]
    fn a_cut_never_splits_a_character() {
        let table = "é".repeat(40);
        let name = names(Dialect::Postgresql).primary_key(&table);
        assert_eq!(name, format!("{}_pkey", "é".repeat(29)));
        assert!(name.len() <= 63);
    }

    #[test]
    fn a_join_table_keeps_its_columns_in_its_names() {
        let table = format!("_{}", "a".repeat(62));
        let names = names(Dialect::Postgresql);
        assert_eq!(names.join_primary_key(&table), format!("_{}_AB_pkey", "a".repeat(54)));
        assert_eq!(names.join_index(&table), format!("_{}_B_index", "a".repeat(54)));
        assert_eq!(names.join_foreign_key(&table, "A"), format!("_{}_A_fkey", "a".repeat(55)));
    }
}
