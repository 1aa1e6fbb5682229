//! Changes of a random schema with what a data step needs to know: `@was(…)`.

use super::fields::Fields;
use super::{Field, RandomSchema, Value, edits, words};
use crate::hostile::quoted;
use crate::random::dice::Dice;

/// Another schema of the same documents whose rows a data step brings over, made from this one by chance. `others` says
/// whether other changes are made beside.
pub fn stepped(before: &RandomSchema, seed: u64, others: bool) -> RandomSchema {
    let mut attempts = (0..400).map(|attempt| {
        let mut dice = Dice::new(seed, &[3, attempt]);
        let mut after = before.clone();
        for _ in 0..1 + dice.below(3) {
            step(&mut dice, &mut after);
        }
        if others && dice.chance(40) {
            edits::edit(&mut dice, &mut after);
        }
        after
    });
    attempts.find(|after| after != before && edits::shapes(after).is_some()).unwrap_or_else(|| before.clone())
}

fn step(dice: &mut Dice, made: &mut RandomSchema) {
    match dice.below(8) {
        0 if !made.unions.is_empty() => {
            let index = dice.below(made.unions.len());
            let union = &mut made.unions[index];
            let old = union.key().to_owned();
            union.discriminator = Some(words::key(dice));
            union.was = Some(old);
        }
        1 | 2 => moved(dice, made),
        3 => tagged(dice, made),
        _ => {
            let filled: Vec<usize> =
                (0..made.types.len()).filter(|&at| !made.types[at].fields.is_empty()).collect();
            let documents: Vec<String> = made.documents().into_iter().map(str::to_owned).collect();
            let enums = made.enums.clone();
            let fresh = Fields { enums: &enums, documents: &documents }.field(dice, &mut Vec::new());
            let Some(index) = dice.any(&filled) else { return };
            let fields = &mut made.types[index].fields;
            let place = dice.below(fields.len());
            of_field(dice, fields, place, fresh);
        }
    }
}

fn of_field(dice: &mut Dice, fields: &mut Vec<Field>, place: usize, fresh: Field) {
    let field = &mut fields[place];
    if field.was.is_some() {
        return;
    }
    match (&field.value, dice.below(4)) {
        // What nobody wrote gets a value.
        (_, 0) => {
            let Some(constant) = fresh.default.clone() else { return };
            let was = Some(format!("absent: {constant}"));
            fields.push(Field { default: None, optional: false, was, ..fresh });
        }
        (Value::Named(name), 1 | 2) if name != "Json" => {
            let absent = if field.optional { ", absent: []" } else { "" };
            field.was = Some(format!("{name}{absent}"));
            field.value = Value::List(Box::new(field.value.clone()));
            (field.optional, field.default) = (false, None);
            if dice.chance(70) {
                (field.rules, field.least) = (Vec::new(), 0);
            }
        }
        (value, _) if value.name() == "Int" => {
            let text = *dice.pick(&["BigInt", "Decimal", "String"]);
            field.value = edits::replaced(value, text);
            field.was = Some("Int".to_owned());
            field.default = None;
            if text == "String" || dice.chance(50) {
                (field.rules, field.least) = (Vec::new(), 0);
            }
        }
        _ => {}
    }
}

/// A field goes from a document to one that holds it.
fn moved(dice: &mut Dice, made: &mut RandomSchema) {
    let mut ways = Vec::new();
    for (outer, ty) in made.types.iter().enumerate() {
        for field in &ty.fields {
            let inner = made.types.iter().position(|it| field.value == Value::Named(it.name.clone()));
            let Some(inner) = inner.filter(|&inner| inner != outer && field.was.is_none()) else { continue };
            for (place, below) in made.types[inner].fields.iter().enumerate() {
                if below.was.is_none() {
                    let optional = field.optional || below.optional;
                    ways.push((outer, field.key().to_owned(), inner, place, optional));
                }
            }
        }
    }
    let Some((outer, key, inner, place, optional)) = dice.any(&ways) else { return };
    let mut field = made.types[inner].fields.remove(place);
    let at = format!("at: [{}, {}]", quoted(&key), quoted(field.key()));
    let mut names = made.types[outer].fields.iter().map(|field| field.name.clone()).collect();
    let map = Some(words::key(dice));
    field = Field { name: words::member(dice, &mut names), map, was: Some(at), renamed: Vec::new(), ..field };
    if optional {
        (field.optional, field.default) = (true, None);
    }
    made.types[outer].fields.push(field);
}

/// A document becomes the one variant of a union that holds it.
fn tagged(dice: &mut Dice, made: &mut RandomSchema) {
    let mut ways = Vec::new();
    for (index, ty) in made.types.iter().enumerate() {
        for (place, field) in ty.fields.iter().enumerate().filter(|(_, field)| field.was.is_none()) {
            for union in &made.unions {
                let of_type = union.variants.iter().filter(|it| it.payload == field.value.name());
                if of_type.count() == 1 {
                    ways.push((index, place, union.name.clone()));
                }
            }
        }
    }
    let Some((index, place, union)) = dice.any(&ways) else { return };
    let field = &mut made.types[index].fields[place];
    field.was = Some(field.value.name().to_owned());
    field.value = edits::replaced(&field.value, &union);
    field.default = None;
}

#[cfg(test)]
mod tests {
    use super::super::schema;
    use super::stepped;

    #[test]
    fn every_kind_of_step_is_made() {
        let (mut same, mut kinds) = (0, [0; 5]);
        for seed in 0..400 {
            let before = schema(seed);
            let after = stepped(&before, seed, false);
            same += usize::from(before == after);
            let text = after.text();
            let signs = ["@was(absent:", "absent: [])", "@was(Int)", "@was(at:", ", was: "];
            for (count, sign) in kinds.iter_mut().zip(signs) {
                *count += usize::from(text.contains(sign));
            }
        }
        assert!(same < 10 && kinds.iter().all(|count| *count > 10), "{same} {kinds:?}");
    }
}
