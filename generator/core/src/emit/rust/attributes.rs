//! Attributes and declarations, laid out as rustfmt does.

/// The width of a line.
const MAX_WIDTH: usize = 100;
/// The width of the arguments of an attribute on one line.
const ARGUMENT_WIDTH: usize = 70;

/// `#[name(arguments)]`, or nothing without arguments. An argument of several lines is one of [`list`].
pub(super) fn attribute(name: &str, arguments: &[String], indent: usize) -> Vec<String> {
    if arguments.is_empty() {
        return Vec::new();
    }
    let blanks = " ".repeat(indent);
    let line = arguments.join(", ");
    // A single argument may be as long as the line.
    let short = arguments.len() == 1 || width(&line) <= ARGUMENT_WIDTH;
    let fits = short && indent + width(name) + width(&line) + 5 <= MAX_WIDTH;
    if !line.contains('\n') && fits {
        return vec![format!("{blanks}#[{name}({line})]")];
    }
    if let [argument] = arguments
        && argument.contains('\n')
    {
        let text = format!("#[{name}({argument})]");
        return text.lines().map(|line| format!("{blanks}{line}")).collect();
    }
    let mut lines = vec![format!("{blanks}#[{name}(")];
    for (index, argument) in arguments.iter().enumerate() {
        lines.extend(argument.lines().map(|line| format!("{blanks}    {line}")));
        if index + 1 < arguments.len() {
            lines.last_mut().expect("a line was added").push(',');
        }
    }
    lines.push(format!("{blanks})]"));
    lines
}

/// The argument `name(parts)`, over several lines where one is too long.
pub(super) fn list(name: &str, parts: &[String]) -> String {
    let line = parts.join(", ");
    if width(&line) <= ARGUMENT_WIDTH {
        return format!("{name}({line})");
    }
    format!("{name}(\n    {}\n)", parts.join(",\n    "))
}

/// `#[derive(…)]`
pub(super) fn derive(traits: &[&str]) -> Vec<String> {
    let line = format!("#[derive({})]", traits.join(", "));
    // rustfmt keeps room here for a comma and more.
    if width(&line) <= MAX_WIDTH - 4 {
        return vec![line];
    }
    let mut lines = vec!["#[derive(".to_owned()];
    let line = format!("    {},", traits.join(", "));
    if width(&line) <= MAX_WIDTH {
        lines.extend([line, ")]".to_owned()]);
        return lines;
    }
    lines.extend(traits.iter().map(|name| format!("    {name},")));
    lines.push(")]".to_owned());
    lines
}

/// `pub name: Type,`
pub(super) fn field(name: &str, ty: &str) -> Vec<String> {
    let line = format!("    pub {name}: {ty},");
    if width(&line) <= MAX_WIDTH {
        return vec![line];
    }
    vec![format!("    pub {name}:"), format!("        {ty},")]
}

/// `Name(Type),`, or `Name,`.
pub(super) fn variant(name: &str, ty: Option<&str>) -> Vec<String> {
    let Some(ty) = ty else { return vec![format!("    {name},")] };
    let line = format!("    {name}({ty}),");
    if width(&line) <= MAX_WIDTH {
        return vec![line];
    }
    vec![format!("    {name}("), format!("        {ty},"), "    ),".to_owned()]
}

fn width(text: &str) -> usize {
    text.chars().count()
}
