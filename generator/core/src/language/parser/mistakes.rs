//! Mistakes that people make, and what to tell them.

use crate::language::lexer::TokenKind;

/// How a closing bracket is written.
pub(super) fn bracket_text(close: TokenKind) -> &'static str {
    match close {
        TokenKind::CloseBrace => "}",
        TokenKind::CloseBracket => "]",
        _ => ")",
    }
}

/// What to write where a value is expected and this text stands.
pub(super) fn help_for_value(found: &str) -> String {
    match found {
        "+" => "Leave the `+` out",
        "." => "Write a digit before the decimal point: `0.5`",
        "-" => "A minus sign stands right before its digits",
        "$" | "#" => "Write a text between double quotes",
        "@" => "Attributes do not stand in each other; close the bracket first",
        _ => "Values are numbers, \"texts\", names, lists `[a, b]`, calls `f(x)` and objects `{ a: b }`",
    }
    .to_owned()
}

/// The attributes of fields that take no argument or are known to everybody; to recognise a lost `@`.
const FIELD_ATTRIBUTES: [&str; 21] = [
    "id",
    "unique",
    "default",
    "map",
    "relation",
    "updatedAt",
    "ignore",
    "db",
    "json",
    "read",
    "length",
    "gt",
    "gte",
    "lt",
    "lte",
    "regex",
    "startsWith",
    "endsWith",
    "contains",
    "renamed",
    "deprecated",
];

/// Whether a word in the place of an attribute is one whose `@` was forgotten.
pub(super) fn is_field_attribute(word: &str) -> bool {
    FIELD_ATTRIBUTES.contains(&word)
}

/// What to write where a field's line goes on with this text.
pub(super) fn help_after_type(found: &str, next: &str) -> String {
    match found {
        word if is_field_attribute(word) => format!("Attributes begin with `@`: write `@{word}`"),
        "," | ";" => format!("Leave the `{found}` out: a field ends with its line"),
        "=" => "A default is written `@default(value)`".to_owned(),
        "(" => "Lengths and precisions are attributes: `@db.VarChar(255)`, `@db.Decimal(10, 2)`, `@length(0, 255)`"
            .to_owned(),
        "|" => "A type is one name; alternatives are a `union` block, and `?` means that the value may be missing"
            .to_owned(),
        "<" => "Only `Map<T>` takes a type; a list is written `T[]`".to_owned(),
        "#" => "Comments begin with `//`".to_owned(),
        _ if next == "(" => format!("Attributes begin with `@`: write `@{found}(…)`"),
        _ => "Every field, value, setting and block attribute has a line of its own; comments begin with `//`"
            .to_owned(),
    }
}

/// The keyword that was probably meant.
pub(super) fn meant_keyword(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    match lower.as_str() {
        "table" | "entity" | "struct" | "collection" | "class" | "models" => return Some("model"),
        "interface" | "object" | "document" | "record" | "composite" => return Some("type"),
        "database" | "db" | "source" | "datasources" => return Some("datasource"),
        "enumeration" => return Some("enum"),
        "variant" | "oneof" => return Some("union"),
        _ => {}
    }
    let keywords = super::blocks::KEYWORDS;
    keywords.into_iter().find(|keyword| *keyword == lower || one_slip(&lower, keyword))
}

/// Whether two words differ by one letter added, lost or changed, or two neighbours swapped.
fn one_slip(word: &str, keyword: &str) -> bool {
    let (word, keyword) = (word.as_bytes(), keyword.as_bytes());
    let same = word.iter().zip(keyword).take_while(|(a, b)| a == b).count();
    let (left, right) = (&word[same..], &keyword[same..]);
    match (left, right) {
        ([_, left @ ..], [_, right @ ..]) if left == right => true,
        ([_, left @ ..], right) if left == right => true,
        (left, [_, right @ ..]) if left == right => true,
        ([a, b, left @ ..], [c, d, right @ ..]) => a == d && b == c && left == right,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognises_slips_of_the_pen() {
        for (word, keyword) in [
            ("mdoel", "model"),
            ("modle", "model"),
            ("modl", "model"),
            ("Model", "model"),
            ("modell", "model"),
            ("emum", "enum"),
            ("tpye", "type"),
            ("generater", "generator"),
            ("table", "model"),
            ("interface", "type"),
            ("veiw", "view"),
            ("unoin", "union"),
        ] {
            assert_eq!(meant_keyword(word), Some(keyword), "{word}");
        }
        for word in ["", "m", "mode-l-", "elephant", "ÿ"] {
            assert_eq!(meant_keyword(word), None, "{word}");
        }
    }
}
