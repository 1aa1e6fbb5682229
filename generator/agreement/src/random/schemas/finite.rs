//! What keeps a random schema from being refused, or from having no value at all.

use std::collections::BTreeSet;

use super::{Field, RandomSchema, Value};

impl RandomSchema {
    /// Drops the fields of payloads whose key is that of their union's tag.
    pub(super) fn keep_tags_apart(&mut self) {
        for union in &self.unions {
            let key = union.key();
            for ty in &mut self.types {
                if union.variants.iter().any(|variant| variant.payload == ty.name) {
                    ty.fields
                        .retain(|field| field.key() != key && field.renamed.iter().all(|from| from != key));
                }
            }
        }
    }

    /// Makes optional, or empty, what would lead on without end.
    pub(super) fn end_everything(&mut self) {
        loop {
            let finite = self.finite();
            let endless = |name: &str| self.documents().contains(&name) && !finite.contains(name);
            let guilty = self.types.iter().enumerate().find_map(|(index, ty)| {
                let field = ty.fields.iter().position(|field| needs(field).is_some_and(endless))?;
                Some((index, field))
            });
            let Some((ty, field)) = guilty else { return };
            let field = &mut self.types[ty].fields[field];
            match field.value {
                Value::Named(_) => field.optional = true,
                _ => {
                    field.rules.retain(|rule| !rule.starts_with("@length"));
                    field.least = 0;
                }
            }
        }
    }

    /// The documents that have a value.
    fn finite(&self) -> BTreeSet<&str> {
        let documents = self.documents();
        let mut finite: BTreeSet<&str> = BTreeSet::new();
        loop {
            let before = finite.len();
            let ends = |name: &str| !documents.contains(&name) || finite.contains(name);
            let types = self.types.iter().filter(|ty| ty.fields.iter().filter_map(needs).all(ends));
            let unions = self.unions.iter().filter(|it| {
                it.open || it.variants.iter().any(|variant| finite.contains(variant.payload.as_str()))
            });
            let found: Vec<&str> =
                types.map(|it| it.name.as_str()).chain(unions.map(|it| it.name.as_str())).collect();
            finite.extend(found);
            if finite.len() == before {
                return finite;
            }
        }
    }
}

/// What a field holds at least one of.
fn needs(field: &Field) -> Option<&str> {
    let required = match field.value {
        Value::Named(_) => !field.optional,
        _ => field.least > 0,
    };
    required.then(|| field.value.name())
}
