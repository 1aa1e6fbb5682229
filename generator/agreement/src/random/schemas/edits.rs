//! Changes of a random schema, as people make them: one to three, anywhere.

use isotype_core::document::Shapes;
use isotype_core::scalar::Scalar;
use isotype_core::source::Sources;

use super::fields::Fields;
use super::{EnumValue, RandomSchema, Type, Value, Variant, words};
use crate::random::dice::Dice;

/// Another schema of the same documents, made from this one by chance. It is without a mistake, and its documents have
/// the same names and columns.
pub fn edited(before: &RandomSchema, seed: u64) -> RandomSchema {
    // What an edit makes may be against a law of the language; then another one is tried.
    let mut attempts = (0..200).map(|attempt| {
        let mut dice = Dice::new(seed, &[2, attempt]);
        let mut after = before.clone();
        for _ in 0..1 + dice.below(3) {
            edit(&mut dice, &mut after);
        }
        after
    });
    attempts.find(|after| after != before && shapes(after).is_some()).unwrap_or_else(|| before.clone())
}

/// The shapes of a schema; none where it has a mistake.
pub(super) fn shapes(made: &RandomSchema) -> Option<Shapes> {
    let (schema, diagnostics) = isotype_core::read(&Sources::single("edited.prisma", made.text()));
    (!diagnostics.has_errors()).then_some(schema.shapes)
}

pub(super) fn edit(dice: &mut Dice, made: &mut RandomSchema) {
    match dice.below(10) {
        0 if !made.enums.is_empty() => edit_enum(dice, made),
        1 | 2 if !made.unions.is_empty() => edit_union(dice, made),
        3 => {
            let index = dice.below(made.types.len());
            made.types[index].extras = *dice.pick(&[None, Some("open"), Some("strict")]);
        }
        _ => edit_type(dice, made),
    }
}

fn edit_enum(dice: &mut Dice, made: &mut RandomSchema) {
    let index = dice.below(made.enums.len());
    let it = &mut made.enums[index];
    let place = dice.below(it.values.len());
    match dice.below(4) {
        0 => it.open = !it.open,
        // Other edits choose among those that are left.
        1 if it.values.len() > 1 => {
            it.values.remove(place);
        }
        2 => it.values[place].map = Some(words::tag(dice)),
        _ => {
            let name = words::member(dice, &mut it.values.iter().map(|value| value.name.clone()).collect());
            it.values.push(EnumValue {
                name,
                docs: Vec::new(),
                map: None,
                renamed: Vec::new(),
                deprecated: None,
            });
        }
    }
}

fn edit_union(dice: &mut Dice, made: &mut RandomSchema) {
    let index = dice.below(made.unions.len());
    let payload = dice.pick(&made.types).name.clone();
    let it = &mut made.unions[index];
    let place = dice.below(it.variants.len());
    match dice.below(6) {
        0 => it.open = !it.open,
        1 if it.variants.len() > 1 => {
            it.variants.remove(place);
        }
        2 => it.variants[place].map = Some(words::tag(dice)),
        3 => it.variants[place].payload = payload,
        4 => it.discriminator = words::discriminator(dice),
        _ => {
            let mut names = it.variants.iter().map(|variant| variant.name.clone()).collect();
            let name = words::member(dice, &mut names);
            it.variants.push(Variant {
                name,
                docs: Vec::new(),
                payload,
                map: None,
                renamed: Vec::new(),
                deprecated: None,
            });
        }
    }
}

fn edit_type(dice: &mut Dice, made: &mut RandomSchema) {
    let documents: Vec<String> = made.documents().into_iter().map(str::to_owned).collect();
    let enums = made.enums.clone();
    let fields = Fields { enums: &enums, documents: &documents };
    let filled: Vec<usize> = (0..made.types.len()).filter(|&at| !made.types[at].fields.is_empty()).collect();
    let choice = dice.below(12);
    let Some(index) = dice.any(&filled).filter(|_| choice > 1) else {
        let index = dice.below(made.types.len());
        let ty = &mut made.types[index];
        let mut taken = ty.fields.iter().map(|field| field.name.clone()).collect();
        let field = fields.field(dice, &mut taken);
        return ty.fields.push(field);
    };
    edit_field(dice, &mut made.types[index], &fields, choice);
}

fn edit_field(dice: &mut Dice, ty: &mut Type, fields: &Fields<'_>, choice: usize) {
    let place = dice.below(ty.fields.len());
    let field = &mut ty.fields[place];
    let mut taken: Vec<String> = Vec::new();
    let fresh = fields.field(dice, &mut taken);
    match choice {
        2 => {
            ty.fields.remove(place);
        }
        3 | 4 => {
            let marked = dice.chance(60);
            let old = field.key().to_owned();
            field.map = Some(words::key(dice));
            if marked {
                field.renamed = vec![old];
            }
        }
        5 => field.optional = !field.optional,
        6 => field.default = if field.default.is_some() { None } else { fresh.default },
        7 => {
            // Another scalar, under the rules that stand.
            let scalar = dice.pick(&Scalar::ALL).name().to_owned();
            field.value = replaced(&field.value, &scalar);
            if dice.chance(60) {
                (field.rules, field.least) = (Vec::new(), 0);
            }
            field.default = None;
        }
        8 => {
            field.value = match field.value.clone() {
                Value::List(inner) | Value::Map(inner) if dice.chance(60) => *inner,
                value if dice.chance(50) => Value::Map(Box::new(value)),
                value => Value::List(Box::new(value)),
            };
            field.default = None;
            (field.rules, field.least) = (Vec::new(), 0);
        }
        9 => (field.rules, field.least) = (Vec::new(), 0),
        10 if !field.rules.is_empty() => {
            let gone = dice.below(field.rules.len());
            field.rules.remove(gone);
        }
        10 | 11 if fresh.value == field.value => {
            (field.rules, field.least, field.default) = (fresh.rules, fresh.least, fresh.default);
        }
        _ => {
            // A field of another making under the same name and key.
            let (name, map) = (field.name.clone(), field.map.clone());
            *field = super::Field { name, map, ..fresh };
        }
    }
}

/// The same lists and maps of something else.
pub(super) fn replaced(value: &Value, name: &str) -> Value {
    match value {
        Value::Named(_) => Value::Named(name.to_owned()),
        Value::List(inner) => Value::List(Box::new(replaced(inner, name))),
        Value::Map(inner) => Value::Map(Box::new(replaced(inner, name))),
    }
}

#[cfg(test)]
mod tests {
    use super::super::schema;
    use super::{edited, shapes};

    #[test]
    fn an_edited_schema_is_another_one_without_mistake() {
        let mut same = 0;
        for seed in 0..500 {
            let before = schema(seed);
            let after = edited(&before, seed);
            same += usize::from(before == after);
            assert!(shapes(&after).is_some(), "seed {seed}");
            assert_eq!(before.documents(), after.documents());
        }
        assert!(same < 5, "{same} were not changed");
    }
}
