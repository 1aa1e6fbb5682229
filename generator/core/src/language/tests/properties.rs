//! Random texts: nothing panics, nothing is lost, places are in the text.

mod texts;
mod trees;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use self::texts::{PIECES, mutated, valid};
pub(super) use self::trees::forget_places;
use self::trees::visit_places;
use crate::diagnostic::Diagnostics;
use crate::language::ast::{Ast, Attribute, Item};
use crate::language::format::format;
use crate::language::lexer::{TokenKind, lex};
use crate::language::parser::parse;
use crate::source::{FileId, Span};

/// The tree without places, its attributes in one order, since formatting sorts them.
fn meaning(text: &str) -> Ast {
    let mut ast = parse(FileId(0), text, &mut Diagnostics::default());
    forget_places(&mut ast);
    let sort = |attributes: &mut Vec<Attribute>| attributes.sort_by_key(|attribute| format!("{attribute:?}"));
    for item in &mut ast.items {
        match item {
            Item::Composite(block) => {
                sort(&mut block.attributes);
                block.fields.iter_mut().for_each(|field| sort(&mut field.attributes));
            }
            Item::Enum(block) => {
                sort(&mut block.attributes);
                block.values.iter_mut().for_each(|value| sort(&mut value.attributes));
            }
            Item::Config(_) => {}
        }
    }
    ast
}

/// All words, signs and comments of a text, sorted; commas at the end of lists may come and go.
fn ingredients(text: &str) -> Vec<String> {
    let mut all: Vec<String> = lex(text)
        .iter()
        .filter(|token| !matches!(token.kind, TokenKind::Newline | TokenKind::End | TokenKind::Comma))
        .map(|token| {
            let written = token.text(text);
            match token.kind {
                TokenKind::BlockComment | TokenKind::InlineComment => {
                    let lines = written[2..written.len() - 2].lines().map(str::trim);
                    let lines = lines.map(|line| line.strip_prefix('*').map_or(line, str::trim_start));
                    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
                }
                _ => written.trim_end().to_owned(),
            }
        })
        .collect();
    all.sort();
    all
}

/// What must hold for every text there is.
fn check(text: &str) {
    let mut diagnostics = Diagnostics::default();
    let mut ast = parse(FileId(0), text, &mut diagnostics);
    let inside = |span: Span| {
        assert!(span.start <= span.end, "{span:?} is backwards in {text:?}");
        assert!(
            text.get(span.start as usize..span.end as usize).is_some(),
            "{span:?} does not fit the text {text:?}"
        );
    };
    visit_places(&mut ast, &mut |span| inside(*span));
    for diagnostic in &diagnostics {
        inside(diagnostic.span.expect("the language knows the place"));
        diagnostic.related.iter().for_each(|(span, _)| inside(*span));
        assert!(diagnostic.help.is_some(), "{diagnostic:?} has no next step");
    }
    match format(text) {
        Err(mistakes) => assert!(mistakes.has_errors() && diagnostics.has_errors()),
        Ok(formatted) => {
            assert!(!diagnostics.has_errors());
            // `modelUser {` is one word before and two words after.
            if !diagnostics.iter().any(|diagnostic| diagnostic.code == "missing-blank") {
                let (before, after) = (ingredients(text), ingredients(&formatted));
                assert_eq!(before, after, "something is lost of\n{text}\nin\n{formatted}");
            }
            assert_eq!(meaning(text), meaning(&formatted), "the meaning changes:\n{text}\nand\n{formatted}");
            let again = format(&formatted).expect("formatted text can be read");
            assert_eq!(formatted, again, "formatting again changes the text\n{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn any_pieces_in_any_order(pieces in vec(select(PIECES.to_vec()), 0..60)) {
        check(&pieces.concat());
    }

    #[test]
    fn a_schema_with_slips(text in mutated()) {
        check(&text);
    }

    #[test]
    fn a_schema_without_mistakes(text in valid()) {
        let mut diagnostics = Diagnostics::default();
        parse(FileId(0), &text, &mut diagnostics);
        prop_assert!(diagnostics.is_empty(), "{text}\n{diagnostics:#?}");
        check(&text);
    }

    #[test]
    fn any_characters(text in vec(any::<char>(), 0..80)) {
        check(&text.into_iter().collect::<String>());
    }
}

/// More of them for a long run: `PROPTEST_CASES=1000000`.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(400)
}

#[test]
fn depth_and_length_are_no_trouble() {
    for piece in
        ["(", "[", "{", "@a(", "Map<", "{ a: ", "f(x: ", "/*", "\"", "@", "@@a(\n", "a.", "/* */", "\\"]
    {
        let many = piece.repeat(50_000);
        for text in [
            many.clone(),
            format!("model A {{\n  a {many}\n}}\n"),
            format!("model A {{\n  a Int @x({many}\n}}\n"),
            format!("model A {{\n  a Int @x([\n{many}\n1])\n}}\n"),
            format!("model A {{\n  @@x({many})\n}}\n"),
        ] {
            check(&text);
        }
    }
}
