//! Blocks by chance.

use super::fields::Fields;
use super::{Enum, EnumValue, MODEL, RandomSchema, Type, Union, Variant, words};
use crate::random::dice::Dice;

/// The schema of a seed. It is without a mistake, and has values: nothing in it holds itself without end.
pub fn schema(seed: u64) -> RandomSchema {
    let mut dice = Dice::new(seed, &[1]);
    let mut names = words::Names::new(&[MODEL]);
    let mut named = |dice: &mut Dice, least: usize, most: usize| -> Vec<String> {
        let count = least + dice.below(most - least + 1);
        (0..count).map(|_| names.block(dice)).collect()
    };
    let (enums, types, unions) = (named(&mut dice, 0, 2), named(&mut dice, 2, 5), named(&mut dice, 0, 2));
    let enums: Vec<Enum> = enums.into_iter().map(|name| enumeration(&mut dice, name)).collect();
    let documents: Vec<String> = types.iter().chain(&unions).cloned().collect();
    let types: Vec<Type> = types
        .into_iter()
        .map(|name| ty(&mut dice, name, &Fields { enums: &enums, documents: &documents }))
        .collect();
    let unions = unions.into_iter().map(|name| union(&mut dice, name, &types)).collect();
    let mut made = RandomSchema { enums, types, unions };
    made.keep_tags_apart();
    made.end_everything();
    made
}

fn enumeration(dice: &mut Dice, name: String) -> Enum {
    let (mut taken, mut texts) = (Vec::new(), Vec::new());
    let values = (0..1 + dice.below(4))
        .map(|_| EnumValue {
            name: words::member(dice, &mut taken),
            docs: words::docs(dice),
            map: dice.chance(50).then(|| words::tag(dice)),
            renamed: Vec::new(),
            deprecated: words::deprecated(dice),
        })
        .filter(|value| fresh(&mut texts, value.map.as_ref().unwrap_or(&value.name)))
        .collect();
    Enum { name, docs: words::docs(dice), values, open: dice.chance(40) }
}

fn ty(dice: &mut Dice, name: String, fields: &Fields<'_>) -> Type {
    let (mut taken, mut keys) = (Vec::new(), Vec::new());
    let count = dice.below(8);
    let mut fields: Vec<_> = (0..count)
        .map(|_| fields.field(dice, &mut taken))
        .filter(|field| fresh(&mut keys, field.key()))
        .collect();
    // A key that still stands is no former one, and a former one has one owner.
    for field in &mut fields {
        field.renamed.retain(|from| fresh(&mut keys, from));
    }
    let extras = [None, None, Some("open"), Some("strict")];
    Type {
        name,
        docs: words::docs(dice),
        fields,
        extras: *dice.pick(&extras),
        deprecated: words::deprecated(dice),
    }
}

fn union(dice: &mut Dice, name: String, types: &[Type]) -> Union {
    let (mut taken, mut tags) = (Vec::new(), Vec::new());
    let variants = (0..1 + dice.below(4))
        .map(|_| Variant {
            name: words::member(dice, &mut taken),
            docs: words::docs(dice),
            payload: dice.pick(types).name.clone(),
            map: dice.chance(50).then(|| words::tag(dice)),
            renamed: Vec::new(),
            deprecated: words::deprecated(dice),
        })
        .filter(|variant| fresh(&mut tags, variant.map.as_ref().unwrap_or(&variant.name)))
        .collect();
    Union {
        name,
        docs: words::docs(dice),
        discriminator: words::discriminator(dice),
        was: None,
        variants,
        open: dice.chance(50),
        deprecated: words::deprecated(dice),
    }
}

/// Takes what is not taken yet.
fn fresh(taken: &mut Vec<String>, text: &str) -> bool {
    let fresh = !taken.iter().any(|other| other == text);
    if fresh {
        taken.push(text.to_owned());
    }
    fresh
}
