//! The portable subset of regular expressions, as PostgreSQL reads it.

/// The expression in PostgreSQL's spelling: the same texts match. Three things differ from the portable spelling: a
/// bracket inside a class begins a named class, NUL does not exist, and `\u{…}` has eight digits.
pub(super) fn translated(expression: &str) -> String {
    let mut out = String::with_capacity(expression.len());
    let mut class = false;
    let mut rest = expression.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\\' => match rest.next() {
                Some('u') => {
                    let mut digits = String::new();
                    if rest.peek() == Some(&'{') {
                        digits.extend(rest.by_ref().skip(1).take_while(|&c| c != '}'));
                    } else {
                        digits.extend(rest.by_ref().take(4));
                    }
                    // No text holds NUL, so a range may as well begin after it.
                    let code = u32::from_str_radix(&digits, 16).unwrap_or(1).max(1);
                    out.push_str(&format!("\\U{code:08x}"));
                }
                Some(escaped) => {
                    out.push('\\');
                    out.push(escaped);
                }
                None => out.push('\\'),
            },
            '[' if class => out.push_str("\\["),
            '[' => {
                class = true;
                out.push('[');
                // A class that begins with a bracket would be read as a class that holds it.
                if rest.peek() == Some(&'^') {
                    out.extend(rest.next());
                }
            }
            ']' if class => {
                class = false;
                out.push(']');
            }
            _ => out.push(c),
        }
    }
    // `***` at the beginning would choose another kind of expression.
    if out.starts_with('*') { format!("(?:){out}") } else { out }
}

#[cfg(test)]
mod tests {
    use super::translated;

    #[test]
    fn what_differs_is_respelled() {
        assert_eq!(translated(r"^[a-z[]+$"), r"^[a-z\[]+$");
        assert_eq!(translated(r"^[^\u0000-\u0020]$"), r"^[^\U00000001-\U00000020]$");
        assert_eq!(translated(r"\u{1F600}"), r"\U0001f600");
        assert_eq!(translated(r"^a\.b(?:c|d){2,3}$"), r"^a\.b(?:c|d){2,3}$");
    }
}
