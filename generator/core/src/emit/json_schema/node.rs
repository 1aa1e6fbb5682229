//! JSON whose keys keep the order in which they were given.

use serde_json::Value;

/// A value of JSON.
#[derive(Clone, Debug)]
pub(super) enum Node {
    Flag(bool),
    Null,
    /// As it is to be written.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    pub(super) fn text(text: impl Into<String>) -> Node {
        Node::Text(text.into())
    }

    pub(super) fn object<const N: usize>(entries: [(&str, Node); N]) -> Node {
        Node::Object(entries.map(|(key, value)| (key.to_owned(), value)).into())
    }

    pub(super) fn texts(texts: impl IntoIterator<Item = impl Into<String>>) -> Node {
        Node::List(texts.into_iter().map(Node::text).collect())
    }

    /// The same with sorted keys, whatever order they have in memory.
    pub(super) fn of(value: &Value) -> Node {
        match value {
            Value::Null => Node::Null,
            Value::Bool(flag) => Node::Flag(*flag),
            Value::Number(number) => Node::Number(number.to_string()),
            Value::String(text) => Node::text(text),
            Value::Array(list) => Node::List(list.iter().map(Node::of).collect()),
            Value::Object(map) => {
                let mut entries: Vec<_> =
                    map.iter().map(|(key, value)| (key.clone(), Node::of(value))).collect();
                entries.sort_by(|(a, _), (b, _)| a.cmp(b));
                Node::Object(entries)
            }
        }
    }

    /// Whether this text stands anywhere in here.
    pub(super) fn holds(&self, sought: &str) -> bool {
        match self {
            Node::Text(text) => text == sought,
            Node::List(list) => list.iter().any(|node| node.holds(sought)),
            Node::Object(entries) => entries.iter().any(|(_, node)| node.holds(sought)),
            Node::Flag(_) | Node::Null | Node::Number(_) => false,
        }
    }

    /// The text of a file.
    pub(super) fn to_text(&self) -> String {
        let mut text = String::new();
        self.write(0, &mut text);
        text.push('\n');
        text
    }

    fn write(&self, level: usize, text: &mut String) {
        match self {
            Node::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
            Node::Null => text.push_str("null"),
            Node::Number(number) => text.push_str(number),
            Node::Text(string) => write_text(string, text),
            Node::List(list) if list.iter().all(Node::is_short) => {
                text.push('[');
                for (index, node) in list.iter().enumerate() {
                    text.push_str(if index == 0 { "" } else { ", " });
                    node.write(level, text);
                }
                text.push(']');
            }
            Node::List(list) => lines('[', ']', list, level, text, |node, text| node.write(level + 1, text)),
            Node::Object(entries) => match entries.as_slice() {
                [] => text.push_str("{}"),
                [(key, value)] if value.is_short() => {
                    text.push_str("{ ");
                    write_text(key, text);
                    text.push_str(": ");
                    value.write(level, text);
                    text.push_str(" }");
                }
                _ => lines('{', '}', entries, level, text, |(key, value), text| {
                    write_text(key, text);
                    text.push_str(": ");
                    value.write(level + 1, text);
                }),
            },
        }
    }

    fn is_short(&self) -> bool {
        match self {
            Node::List(_) | Node::Object(_) => false,
            Node::Text(text) => text.len() <= 80,
            Node::Flag(_) | Node::Null | Node::Number(_) => true,
        }
    }
}

fn lines<T>(
    open: char,
    close: char,
    items: &[T],
    level: usize,
    text: &mut String,
    write: impl Fn(&T, &mut String),
) {
    text.push(open);
    for (index, item) in items.iter().enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.push_str(&"  ".repeat(level + 1));
        write(item, text);
    }
    text.push('\n');
    text.push_str(&"  ".repeat(level));
    text.push(close);
}

fn write_text(string: &str, text: &mut String) {
    text.push_str(&Value::String(string.to_owned()).to_string());
}

/// A reference to a definition, as part of an address.
pub(super) fn reference(name: &str) -> String {
    let mut result = "#/$defs/".to_owned();
    for byte in name.bytes() {
        match byte {
            b'~' => result.push_str("~0"),
            b'/' => result.push_str("~1"),
            b'-' | b'.' | b'_' => result.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => result.push(char::from(byte)),
            byte => result.push_str(&format!("%{byte:02X}")),
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_things_stay_on_a_line() {
        let node = Node::object([
            ("a", Node::texts(["x", "y"])),
            ("b", Node::object([("$ref", Node::text("#"))])),
            ("c", Node::List(vec![Node::Object(Vec::new())])),
        ]);
        assert_eq!(
            node.to_text(),
            "{\n  \"a\": [\"x\", \"y\"],\n  \"b\": { \"$ref\": \"#\" },\n  \"c\": [\n    {}\n  ]\n}\n"
        );
    }

    #[test]
    fn references_are_parts_of_addresses() {
        assert_eq!(reference("Größe.a-b"), "#/$defs/Gr%C3%B6%C3%9Fe.a-b");
    }
}
