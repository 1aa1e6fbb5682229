//! Names, texts and comments of a schema as TypeScript: whatever they hold, what comes out is one token.

use std::fmt::Write as _;

/// Words that may not name a type, or mean something else where a type is expected.
const RESERVED: &[&str] = &[
    "abstract",
    "any",
    "as",
    "asserts",
    "async",
    "await",
    "bigint",
    "boolean",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "constructor",
    "continue",
    "debugger",
    "declare",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "from",
    "function",
    "get",
    "global",
    "if",
    "implements",
    "import",
    "in",
    "infer",
    "instanceof",
    "interface",
    "intrinsic",
    "is",
    "keyof",
    "let",
    "module",
    "namespace",
    "never",
    "new",
    "null",
    "number",
    "object",
    "of",
    "out",
    "override",
    "package",
    "private",
    "protected",
    "public",
    "readonly",
    "require",
    "return",
    "satisfies",
    "set",
    "static",
    "string",
    "super",
    "switch",
    "symbol",
    "this",
    "throw",
    "true",
    "try",
    "type",
    "typeof",
    "undefined",
    "unique",
    "unknown",
    "using",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

/// A name that a type or constant can have: the name itself wherever that is possible.
pub fn identifier(name: &str) -> String {
    let mut result = String::with_capacity(name.len() + 1);
    for character in name.chars() {
        let continues = character == '_' || character == '$' || unicode_ident::is_xid_continue(character);
        let starts = character == '_' || character == '$' || unicode_ident::is_xid_start(character);
        if result.is_empty() && continues && !starts {
            result.push('_');
        }
        result.push(if continues { character } else { '_' });
    }
    if result.is_empty() || RESERVED.binary_search(&result.as_str()).is_ok() {
        result.push('_');
    }
    result
}

/// A key of an object, in quotes where it needs them.
pub fn key(name: &str) -> String {
    let mut bytes = name.bytes();
    let plain = |byte: u8| byte == b'_' || byte == b'$' || byte.is_ascii_alphanumeric();
    let bare = bytes.next().is_some_and(|first| plain(first) && !first.is_ascii_digit()) && bytes.all(plain);
    if bare { name.to_owned() } else { string(name) }
}

/// A text in double quotes, harmless inside an HTML `<script>` too.
pub fn string(text: &str) -> String {
    let mut result = String::with_capacity(text.len() + 2);
    result.push('"');
    let mut previous = ' ';
    for character in text.chars() {
        match character {
            '"' => result.push_str("\\\""),
            '\\' => result.push_str("\\\\"),
            '\n' => result.push_str("\\n"),
            '\r' => result.push_str("\\r"),
            '\t' => result.push_str("\\t"),
            '/' | '!' if previous == '<' => {
                result.push('\\');
                result.push(character);
            }
            character if is_unseen(character) => escape(&mut result, character),
            character => result.push(character),
        }
        previous = character;
    }
    result.push('"');
    result
}

/// A regular expression literal with the flag `u`.
pub fn regular_expression(source: &str) -> String {
    let mut result = String::with_capacity(source.len() + 4);
    result.push('/');
    let mut escaped = false;
    let mut in_class = false;
    for character in source.chars() {
        match character {
            '/' if !escaped => result.push_str("\\/"),
            '\n' | '\r' | '\t' if !escaped => escape(&mut result, character),
            character if is_unseen(character) && !escaped => escape(&mut result, character),
            character => result.push(character),
        }
        match character {
            '[' if !escaped => in_class = true,
            ']' if !escaped => in_class = false,
            _ => {}
        }
        escaped = character == '\\' && !escaped;
    }
    debug_assert!(!escaped && !in_class, "a rule of the schema has checked the expression {source}");
    if source.is_empty() {
        result.push_str("(?:)");
    }
    result.push_str("/u");
    result
}

/// The lines of a comment, none of which can end it.
pub fn comment(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let mut lines: Vec<String> = text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(comment_line).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// What begins or ends a comment in some language, or leads out of its file, with a blank between its two characters.
const MARKS: [&str; 21] = [
    // C and those like it, SQL, Lua, XML and HTML.
    "/*", "*/", "--", "]]", "]=", // Haskell, D, Nim, Lisp, PowerShell, Pascal and the ML family.
    "{-", "-}", "/+", "+/", "#[", "]#", "#|", "|#", "<#", "#>", "(*", "*)",
    // What ends a line of PHP and a script within HTML, and an escape that Java reads in comments too. The last one is an old
    // spelling of `\` in C.
    "?>", "</", "\\u", "?/",
];

/// A text on one line that begins and ends no comment, with a blank on both sides: not one that ends with its line, as
/// `//`, `#` and `--` do, and not one between two marks, as `/* */`, `<!-- -->` and `--[[ ]]`.
pub fn line_comment(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut previous = ' ';
    let text = text.replace("\r\n", "\n");
    let lines: Vec<&str> = text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(str::trim_end).collect();
    for character in lines.join(" ").trim_end().chars() {
        if MARKS.iter().any(|mark| mark.chars().eq([previous, character])) {
            result.push(' ');
        }
        match character {
            '\t' => result.push(character),
            character if is_unseen(character) => escape(&mut result, character),
            character => result.push(character),
        }
        previous = character;
    }
    // To C the next line would belong to the comment.
    if result.ends_with('\\') {
        result.pop();
        escape(&mut result, '\\');
    }
    result
}

fn comment_line(line: &str) -> String {
    let mut result = String::with_capacity(line.len());
    let mut previous = ' ';
    for character in line.trim_end().chars() {
        match character {
            '/' if previous == '*' => result.push_str("\\/"),
            '\t' => result.push(character),
            character if is_unseen(character) => escape(&mut result, character),
            character => result.push(character),
        }
        previous = character;
    }
    result
}

/// Control characters, line separators and the marks that turn the direction of text: read one way, compiled another.
pub(crate) fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}

fn escape(result: &mut String, character: char) {
    let code = u32::from(character);
    let written =
        if code <= 0xffff { write!(result, "\\u{code:04x}") } else { write!(result, "\\u{{{code:x}}}") };
    debug_assert!(written.is_ok(), "a String takes everything");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_words_are_in_order() {
        assert!(RESERVED.is_sorted());
    }

    #[test]
    fn names_stay_where_they_can() {
        for name in ["User", "user_sessions", "Größe", "名前", "Object", "Date", "$x"] {
            assert_eq!(identifier(name), name);
        }
        for (name, expected) in [
            ("my-model", "my_model"),
            ("2fa", "_2fa"),
            ("class", "class_"),
            ("string", "string_"),
            ("", "_"),
            ("x²", "x_"),
        ] {
            assert_eq!(identifier(name), expected);
        }
    }

    #[test]
    fn keys_are_quoted_where_needed() {
        assert_eq!(key("wordCount"), "wordCount");
        assert_eq!(key("class"), "class");
        assert_eq!(key("2nd"), "\"2nd\"");
        assert_eq!(key("a-b"), "\"a-b\"");
        assert_eq!(key(""), "\"\"");
    }

    #[test]
    fn texts_cannot_break_out() {
        assert_eq!(string("a\"b\\c\nd"), r#""a\"b\\c\nd""#);
        assert_eq!(string("</script><!--"), r#""<\/script><\!--""#);
        assert_eq!(string("\0\u{202e}\u{2028}😀"), r#""\u0000\u202e\u2028😀""#);
    }

    #[test]
    fn comments_cannot_be_ended() {
        assert_eq!(comment("a */ b **/\r\nc\n\n"), ["a *\\/ b **\\/", "c"]);
        assert_eq!(comment("\u{202e}x"), ["\\u202ex"]);
    }

    #[test]
    fn a_comment_on_one_line_is_safe_in_every_language() {
        for (text, expected) in [
            (
                "a plain text, with its - dashes and (brackets[0])",
                "a plain text, with its - dashes and (brackets[0])",
            ),
            ("a\r\nb\n\n\u{2028}\u{85}\u{b}c\n", "a b   \\u0085\\u000bc"),
            ("*/ /* /**/", "* / / * / ** /"),
            ("<!-- a -->", "<!- - a - ->"),
            ("--- ]]] ]==]", "- - - ] ] ] ] ==]"),
            ("C:\\users\\", "C:\\ users\\u005c"),
            ("ends \\  \n \n", "ends \\u005c"),
            ("??/", "?? /"),
            ("?> </script>", "? > < /script>"),
        ] {
            assert_eq!(line_comment(text), expected, "{text:?}");
        }
        // Every text of three of these.
        let letters: Vec<char> = "-]/*\\u>}{#?|(=<+) \n\u{85}\u{2029}".chars().collect();
        for number in 0..letters.len().pow(3) {
            let at = |place: u32| letters[number / letters.len().pow(place) % letters.len()];
            let text: String = (0..3).map(at).collect();
            let made = line_comment(&text);
            // Escapes are ours, and behind a second `\` they are none.
            let bare = made.replace("\\u005c", "x").replace("\\u0085", "x");
            let is_safe = !MARKS.iter().any(|mark| bare.contains(mark)) && !made.ends_with('\\');
            let is_seen = !made.contains(is_unseen);
            assert!(is_safe && is_seen, "{text:?} is {made:?}");
        }
    }

    #[test]
    fn expressions_cannot_be_ended() {
        assert_eq!(regular_expression("^https?://[a/]$"), r"/^https?:\/\/[a\/]$/u");
        assert_eq!(regular_expression(r"a\/b\\/"), r"/a\/b\\\//u");
        assert_eq!(regular_expression(""), "/(?:)/u");
        assert_eq!(regular_expression("a\nb"), r"/a\u000ab/u");
    }
}
