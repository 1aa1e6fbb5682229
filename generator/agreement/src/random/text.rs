//! Random texts, and texts that keep the rules of a field.

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

/// A text that keeps the rules. Combinations that nobody needs here are a panic, not a guess.
pub(super) fn ruled(rules: &[Rule]) -> BoxedStrategy<String> {
    let (mut least, mut most) = (0, 12);
    let (mut start, mut end, mut middle) = (String::new(), String::new(), String::new());
    let listed = |texts: &[&str]| {
        proptest::sample::select(texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>()).boxed()
    };
    if rules.is_empty() {
        return any_text();
    }
    for rule in rules {
        match rule {
            Rule::Length { min, max } => {
                least = min.map_or(0, |min| min as usize);
                most = max.map_or(least + 12, |max| max as usize);
            }
            Rule::StartsWith(text) => start.clone_from(text),
            Rule::EndsWith(text) => end.clone_from(text),
            Rule::Contains(text) => middle.clone_from(text),
            Rule::Regex(pattern) => {
                assert_eq!(rules.len(), 1, "a pattern together with other rules");
                // The anchors are implied by making the text from the pattern alone.
                let pattern = pattern.trim_start_matches('^').trim_end_matches('$');
                return proptest::string::string_regex(pattern)
                    .expect("the pattern is one of Rust's too")
                    .boxed();
            }
            Rule::Email => {
                return listed(&["a@b.co", "first.last+tag@sub.example.org", "x_1@example.travel"]);
            }
            Rule::Url => {
                return listed(&[
                    "https://example.org",
                    "http://example.org:8080/a/b?c=d&e=%20#f",
                    "https://a.b.c/",
                ]);
            }
            Rule::Datetime => return listed(&["2024-02-29T23:59:59Z", "2020-01-01T00:00:00.123Z"]),
            other => panic!("{other:?} does not bind a text"),
        }
    }
    of_length(least, most).prop_map(move |text| format!("{start}{text}{middle}{end}")).boxed()
}
