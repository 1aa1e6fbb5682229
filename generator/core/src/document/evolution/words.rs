//! The words for what differs.

use super::{Direction, Finding, Kind, Verdict};
use crate::document::{FieldShape, Shapes};

/// A field's type as the schema spells it, rules and defaults aside.
pub(super) fn field_words(shapes: &Shapes, field: &FieldShape) -> String {
    format!("{}{}", shapes.spelled(&field.value), if field.optional { "?" } else { "" })
}

/// How rows get what they lack.
const ABSENT: &str = "`@was(absent: …)`: a data step then gives it to the rows";

impl Finding {
    /// What differs, in a sentence that begins with the place.
    pub fn message(&self) -> String {
        let place = format!("`{}`", self.place);
        let backward = self.direction == Direction::Backward;
        // Who wrote and who reads: rows and this schema, or this schema and older code.
        let (rows, reader) =
            if backward { ("stored rows", "this schema") } else { ("new rows", "older code") };
        let refuses = if backward { "this schema refuses" } else { "older code refuses" };
        match &self.kind {
            Kind::Added { .. } if backward => format!("{place} is required, and stored rows lack it"),
            Kind::Added { .. } => format!("{place} is what older code requires, and new rows lack it"),
            Kind::Required if backward => format!("{place} is required, and stored rows may lack it"),
            Kind::Required => format!("{place} is what older code requires, and new rows may lack it"),
            Kind::Null => format!("{place} may be null in {rows}, which {refuses}"),
            Kind::Other { written, read, .. } => {
                format!("{place} is {written} in {rows}, and {reader} reads {read}")
            }
            Kind::Text { written, read } => {
                format!(
                    "{place} is {written} in {rows}, and not every such text is the {read} that {reader} reads"
                )
            }
            Kind::Number { written, read } => {
                format!(
                    "{place} is {written} in {rows}, and not every such number is the {read} that {reader} reads"
                )
            }
            Kind::Rule(rule) => format!("{place} in {rows} may break `{rule}`, so that {refuses} it"),
            Kind::Values(values) => {
                let values: Vec<String> = values.iter().map(|value| format!("{value:?}")).collect();
                format!("{place} may be {} in {rows}, which {refuses}", values.join(" or "))
            }
            Kind::Listed => {
                format!("{place} may be any text in {rows}, and {reader} takes those that it lists")
            }
            Kind::UnknownTexts => {
                format!("{place} was open: {rows} may hold values that nobody listed, which {refuses}")
            }
            Kind::Variant(tag) => format!("{place} may be {tag:?} in {rows}, a variant that {refuses}"),
            Kind::TurnsUnknown(tag) => {
                format!("{place} may be {tag:?} in {rows}, which is unknown to {reader} and kept as it is")
            }
            Kind::Tag(_) => format!("{place} is the tag that {reader} chooses by, and {rows} may lack it"),
            Kind::UnknownVariants => {
                format!("{place} was open: {rows} may hold variants that nobody listed, which {refuses}")
            }
            Kind::Extra => format!("{place} is a key of {rows} that {refuses}, being `@@strict`"),
            Kind::UnknownKeys => {
                format!(
                    "{place} was open: {rows} may hold keys that nobody listed, which {refuses}, being `@@strict`"
                )
            }
            Kind::Untyped(read) => format!("{place} may be any JSON in {rows}, and {reader} reads {read}"),
            Kind::Stranger => {
                format!(
                    "{place} is new to what was open: a row of a newer program may hold something else under that name"
                )
            }
            Kind::Lost => {
                format!("{place} is not read by {reader}: it is lost when such a row is written again")
            }
            Kind::LostExtras => {
                format!("{place}: keys that nobody listed are lost when {reader} writes such a row again")
            }
            Kind::Default => {
                format!("{place} has another default: where the key is absent it means something else")
            }
            Kind::Renamed { to } => {
                format!(
                    "{place} went and `{to}` came: if they are the same thing, what is stored is lost without a word"
                )
            }
            Kind::Undecided => {
                format!(
                    "{place}: the rules of both sides are too large to be compared; {reader} may refuse {rows}"
                )
            }
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        if self.direction == Direction::Forward {
            return self.forward_help();
        }
        let audit = "read the rows with `isotype documents audit --database URL`, which decides it";
        Some(match &self.kind {
            Kind::Added { perhaps: Some(old) } => format!(
                "If it is what {old:?} was, write `@renamed(from: {old:?})`; else give it `@default(…)` or make it optional with `?`"
            ),
            Kind::Added { perhaps: None } => {
                format!("Give it `@default(…)`, make it optional with `?`, or write {ABSENT}")
            }
            Kind::Required => format!("Keep the `?`, give it `@default(…)`, or write {ABSENT}"),
            Kind::Null => {
                "Keep the `?`, or write `@was(absent: …)`, with the value of its `@default` where it has one: a data step then gives it to the rows"
                    .to_owned()
            }
            Kind::Other { written, mended: true, .. } => {
                format!("Write `@was({written})`: a data step then rewrites the rows")
            }
            Kind::Other { .. } => "Keep the type, and add a field of another name".to_owned(),
            Kind::Text { .. } | Kind::Untyped(_) | Kind::Undecided => format!("Keep the type, or {audit}"),
            Kind::Number { .. } => "Keep the type, or add a field of another name".to_owned(),
            Kind::Rule(_) => format!("Loosen the rule, or {audit}"),
            Kind::Values(_) => "Keep the value, or say what became of it with `@renamed(from: …)`".to_owned(),
            Kind::Listed => format!("Keep the String, or {audit}"),
            Kind::UnknownTexts | Kind::UnknownVariants | Kind::UnknownKeys => {
                format!("Keep it `@@open`, or {audit}")
            }
            Kind::Variant(_) => {
                "Keep the variant, say what became of it with `@renamed(from: …)`, or make the union `@@open`"
                    .to_owned()
            }
            Kind::TurnsUnknown(_) => {
                "If a variant has another tag by now, say so with `@renamed(from: …)`".to_owned()
            }
            Kind::Tag(_) => {
                "Write `@was(…)` with the type that was stored, or `@@discriminator(…, was: …)` with the key that the tag had: a data step then rewrites the rows"
                    .to_owned()
            }
            Kind::Extra => "Leave `@@strict` out, or keep the field".to_owned(),
            Kind::Stranger => format!("Where such programs ran, {audit}"),
            Kind::Lost => {
                "If it has another name by now, write `@renamed(from: …)` at the field that took its place"
                    .to_owned()
            }
            Kind::LostExtras => "Keep it `@@open`".to_owned(),
            Kind::Default => "Where the old meaning matters, keep the old default".to_owned(),
            Kind::Renamed { to } => {
                format!(
                    "Write `@renamed(from: …)` at `{to}` if it is the same thing; else `@@reserved(…)` with the name that went"
                )
            }
        })
    }

    fn forward_help(&self) -> Option<String> {
        if self.verdict == Verdict::Warning {
            return None;
        }
        Some(
            "Let the new readers go out first, and what writes this when no older code runs any more"
                .to_owned(),
        )
    }
}
