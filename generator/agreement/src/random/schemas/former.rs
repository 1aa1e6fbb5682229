//! Former names by chance: keys, tags and texts, several of one thing sometimes.

use super::{RandomSchema, words};
use crate::random::dice::Dice;

impl RandomSchema {
    /// The same schema, in which many things had other names.
    #[must_use]
    pub fn with_former_names(mut self, seed: u64) -> RandomSchema {
        let mut dice = Dice::new(seed, &[7]);
        let discriminators: Vec<String> = self.unions.iter().map(|it| it.key().to_owned()).collect();
        for ty in &mut self.types {
            let mut keys = discriminators.clone();
            keys.extend(ty.fields.iter().map(|field| field.key().to_owned()));
            keys.extend(ty.fields.iter().flat_map(|field| field.renamed.clone()));
            for field in &mut ty.fields {
                some(&mut dice, &mut keys, &mut field.renamed, words::key);
            }
        }
        for union in &mut self.unions {
            let mut tags: Vec<String> =
                union.variants.iter().map(|it| it.map.as_ref().unwrap_or(&it.name).clone()).collect();
            for variant in &mut union.variants {
                some(&mut dice, &mut tags, &mut variant.renamed, words::tag);
            }
        }
        for it in &mut self.enums {
            let standing: Vec<String> =
                it.values.iter().map(|value| value.map.as_ref().unwrap_or(&value.name).clone()).collect();
            let mut texts = Vec::new();
            for value in &mut it.values {
                let own = value.map.as_ref().unwrap_or(&value.name).clone();
                some(&mut dice, &mut texts, &mut value.renamed, |dice| {
                    // A text that stands by now is no former one of what lost it; a value had it all the same.
                    let other = dice.pick(&standing).clone();
                    if dice.chance(30) && other != own { other } else { words::tag(dice) }
                });
                value.renamed.retain(|text| *text != own);
            }
        }
        self
    }
}

/// Gives some things former names that nobody has.
fn some(
    dice: &mut Dice,
    taken: &mut Vec<String>,
    names: &mut Vec<String>,
    name: impl Fn(&mut Dice) -> String,
) {
    if !dice.chance(40) {
        return;
    }
    for _ in 0..1 + dice.below(2) {
        let name = name(dice);
        if !taken.contains(&name) {
            taken.push(name.clone());
            names.push(name);
        }
    }
}
