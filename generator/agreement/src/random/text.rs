//! Random texts, and texts that keep the rules of a field.

use isotype_core::document::pattern::Pattern;
use isotype_core::scalar::Rule;
use proptest::collection::vec;
use proptest::prelude::*;

/// Any text that the wire allows: no NUL; `char` has no surrogates.
pub(super) fn any_text() -> BoxedStrategy<String> {
    let odd = prop_oneof![
        Just("").boxed(),
        Just(" ").boxed(),
        Just("it's").boxed(),
        Just("\"; DROP TABLE \"Scalars\"; --").boxed(),
        Just("\\").boxed(),
        Just("\n\r\t\u{1}\u{7f}").boxed(),
        Just("null").boxed(),
        Just("{\"a\":1}").boxed(),
        Just("{}").boxed(),
        Just("{a,\"b\",NULL}").boxed(),
        Just("$1 ?1 :a %s").boxed(),
        Just("é e\u{301} \u{feff}\u{200d}").boxed(),
        Just("😀\u{10ffff}\u{ffff}\u{e000}").boxed(),
        Just("\u{2028}\u{2029}</script>").boxed(),
        Just("constructor").boxed(),
        Just("  padded  ").boxed(),
        Just("0").boxed(),
        Just("1e5").boxed(),
    ]
    .prop_map(str::to_owned);
    prop_oneof![3 => odd, 5 => of_length(0, 12)].boxed()
}

/// A text of so many code points.
pub(super) fn of_length(least: usize, most: usize) -> BoxedStrategy<String> {
    let character = prop_oneof![4 => proptest::char::range(' ', '~'), 1 => any::<char>().prop_filter("no NUL", |c| *c != '\0')];
    vec(character, least..=most).prop_map(String::from_iter).boxed()
}

/// A text that keeps the rules: made for one of them that says what the whole text is, else around the parts that it
/// must have, and held to the others.
pub(super) fn ruled(rules: &[Rule]) -> BoxedStrategy<String> {
    if rules.is_empty() {
        return any_text();
    }
    let rules = rules.to_vec();
    let whole = rules.iter().find_map(|rule| match rule {
        Rule::Regex(pattern) => Some(fitting(pattern)),
        Rule::Email => Some(listed(&["a@b.co", "first.last+tag@sub.example.org", "x_1@example.travel"])),
        Rule::Url => Some(listed(&[
            "https://example.org",
            "http://example.org:8080/a/b?c=d&e=%20#f",
            "https://a.b.c/",
            "x+y://ä?",
        ])),
        Rule::Datetime => Some(listed(&["2024-02-29T23:59:59Z", "2020-01-01T00:00:00.123Z"])),
        _ => None,
    });
    let texts = whole.unwrap_or_else(|| around(&rules));
    texts.prop_filter("keeps the rules", move |text| rules.iter().all(|rule| keeps(rule, text))).boxed()
}

fn listed(texts: &[&str]) -> BoxedStrategy<String> {
    proptest::sample::select(texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>()).boxed()
}

/// A text that fits an expression.
fn fitting(pattern: &str) -> BoxedStrategy<String> {
    // The anchors are implied by making the text from the pattern alone.
    let bare = pattern.trim_start_matches('^').trim_end_matches('$');
    if let Ok(texts) = proptest::string::string_regex(bare)
        && !pattern.contains('|')
    {
        return texts.prop_filter("no NUL", |text| !text.contains('\0')).boxed();
    }
    let texts: Vec<String> = (0..64).filter_map(|seed| Pattern::example(pattern, seed)).collect();
    assert!(!texts.is_empty(), "no text is found that fits {pattern}");
    proptest::sample::select(texts).boxed()
}

/// A text with the parts that rules ask for, as long as they allow.
fn around(rules: &[Rule]) -> BoxedStrategy<String> {
    let (mut least, mut most) = (0, None);
    let (mut start, mut end, mut middle) = (String::new(), String::new(), String::new());
    for rule in rules {
        match rule {
            Rule::Length { min, max } => {
                least = min.map_or(0, |min| min as usize);
                most = max.map(|max| max as usize);
            }
            Rule::StartsWith(text) => start.clone_from(text),
            Rule::EndsWith(text) => end.clone_from(text),
            Rule::Contains(text) => middle.clone_from(text),
            other => panic!("{other:?} does not bind a text"),
        }
    }
    let parts = start.chars().count() + middle.chars().count() + end.chars().count();
    let (least, most) =
        (least.saturating_sub(parts), most.unwrap_or(least + parts + 12).saturating_sub(parts));
    of_length(least, most).prop_map(move |text| format!("{start}{text}{middle}{end}")).boxed()
}

/// What the rules of a part and of a length mean.
fn keeps(rule: &Rule, text: &str) -> bool {
    match rule {
        Rule::Length { min, max } => {
            let length = text.chars().count();
            min.is_none_or(|min| length >= min as usize) && max.is_none_or(|max| length <= max as usize)
        }
        Rule::StartsWith(part) => text.starts_with(part),
        Rule::EndsWith(part) => text.ends_with(part),
        Rule::Contains(part) => text.contains(part),
        _ => true,
    }
}
