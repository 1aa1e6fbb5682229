//! Former keys: a value under one is held as it stands in the text, until the whole object has been seen.

use super::object::twice;
use super::raw::{Raw, RawSeed};
use super::{At, Seed, Wire};
use serde::de::{Error, MapAccess};

/// What stands under the former keys of a field.
pub struct Former<'de, const N: usize> {
    keys: [&'static str; N],
    held: [Option<Raw<'de>>; N],
}

impl<'de, const N: usize> Former<'de, N> {
    /// Nothing yet. The keys are those of one field, the latest first.
    pub fn new(keys: [&'static str; N]) -> Former<'de, N> {
        Former { keys, held: [const { None }; N] }
    }

    /// Holds the value under the former key with this index.
    pub fn hold<A: MapAccess<'de>>(
        &mut self,
        index: usize,
        at: &At<'_>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if self.held[index].is_some() {
            return Err(twice(at, self.keys[index]));
        }
        self.held[index] = Some(map.next_value_seed(RawSeed)?);
        Ok(())
    }

    /// Reads the value under the latest former key that is there, if the field has none of its own; that key is the
    /// answer. Of all others it is known only that they are wire JSON.
    pub fn read<T: Wire, E: Error>(
        self,
        slot: &mut Option<T>,
        at: &At<'_>,
    ) -> Result<Option<&'static str>, E> {
        let mut found = None;
        for (key, raw) in self.keys.into_iter().zip(self.held) {
            let Some(raw) = raw else { continue };
            let place = at.key(key);
            if slot.is_some() {
                raw.check(&place)?;
            } else {
                *slot = Some(raw.read(Seed::new(&place))?);
                found = Some(key);
            }
        }
        Ok(found)
    }
}
