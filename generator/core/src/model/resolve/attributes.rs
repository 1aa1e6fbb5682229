//! Reading attributes and their arguments: every pass takes what it knows, and what is left over is reported once.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Compatibility;
use crate::language::ast::{Argument, Attribute, Expr, ExprKind, Ident};
use crate::model::suggest;
use crate::source::Span;

/// The attributes of one item, taken one by one.
pub(crate) struct Attributes<'a> {
    sigil: &'static str,
    list: &'a [Attribute],
    taken: Vec<bool>,
}

impl<'a> Attributes<'a> {
    /// Attributes of a field or value.
    pub(crate) fn of_field(list: &'a [Attribute]) -> Self {
        Attributes { sigil: "@", list, taken: vec![false; list.len()] }
    }

    /// Attributes of a block.
    pub(crate) fn of_block(list: &'a [Attribute]) -> Self {
        Attributes { sigil: "@@", list, taken: vec![false; list.len()] }
    }

    /// Takes the attribute with this name. A second one is an error.
    pub(crate) fn one(&mut self, name: &str, diagnostics: &mut Diagnostics) -> Option<&'a Attribute> {
        let mut found: Option<&'a Attribute> = None;
        for (index, attribute) in self.list.iter().enumerate() {
            if attribute.name.text != name {
                continue;
            }
            self.taken[index] = true;
            match found {
                None => found = Some(attribute),
                Some(first) => diagnostics.push(
                    Diagnostic::error(
                        "attribute-twice",
                        attribute.span,
                        format!("`{}{name}` is given twice", self.sigil),
                    )
                    .related(first.span, "first given here")
                    .help("Keep one of them"),
                ),
            }
        }
        found
    }

    /// Takes an attribute that has no arguments; tells whether it was there.
    pub(crate) fn marker(&mut self, name: &str, diagnostics: &mut Diagnostics) -> bool {
        let found = self.one(name, diagnostics);
        if let Some(attribute) = found {
            Arguments::of(self.sigil, attribute).finish(diagnostics);
        }
        found.is_some()
    }

    /// Takes an attribute whose only argument is a text.
    pub(crate) fn text(
        &mut self,
        name: &str,
        argument: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<(&'a str, Span)> {
        let attribute = self.one(name, diagnostics)?;
        let mut arguments = Arguments::of(self.sigil, attribute);
        let value = arguments
            .required(argument, diagnostics)
            .and_then(|expr| text(expr, &arguments.title, diagnostics));
        arguments.finish(diagnostics);
        value.map(|value| (value, attribute.span))
    }

    /// Takes an attribute whose only argument is a name in a database.
    pub(crate) fn name(
        &mut self,
        name: &str,
        argument: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<&'a str> {
        let attribute = self.one(name, diagnostics)?;
        let mut arguments = Arguments::of(self.sigil, attribute);
        let value = arguments.required(argument, diagnostics);
        let value = value.and_then(|expr| self::name(expr, &arguments.title, diagnostics));
        arguments.finish(diagnostics);
        value
    }

    /// Whether there is an attribute whose name fits.
    pub(crate) fn any(&self, fits: impl Fn(&str) -> bool) -> bool {
        self.list.iter().any(|attribute| fits(&attribute.name.text))
    }

    /// Takes all attributes with this name.
    pub(crate) fn all(&mut self, name: &str) -> Vec<&'a Attribute> {
        self.all_where(|other| other == name)
    }

    /// Takes all attributes whose name fits.
    pub(crate) fn all_where(&mut self, fits: impl Fn(&str) -> bool) -> Vec<&'a Attribute> {
        let mut found = Vec::new();
        for (index, attribute) in self.list.iter().enumerate() {
            if !self.taken[index] && fits(&attribute.name.text) {
                self.taken[index] = true;
                found.push(attribute);
            }
        }
        found
    }

    /// Takes `@renamed(from: "…")`, every one of them: former names, oldest first.
    pub(crate) fn renamed_from(&mut self, diagnostics: &mut Diagnostics) -> Vec<String> {
        let mut names = Vec::new();
        for attribute in self.all("renamed") {
            let mut arguments = Arguments::of(self.sigil, attribute);
            if let Some(name) = arguments
                .required("from", diagnostics)
                .and_then(|expr| text(expr, &arguments.title, diagnostics))
            {
                names.push(name.to_owned());
            }
            arguments.finish(diagnostics);
        }
        names
    }

    /// Takes `@@reserved("…")`, every one of them: names that went.
    pub(crate) fn reserved(&mut self, diagnostics: &mut Diagnostics) -> Vec<String> {
        let mut names = Vec::new();
        for attribute in self.all("reserved") {
            let mut arguments = Arguments::of(self.sigil, attribute);
            let name = arguments.required("name", diagnostics);
            names.extend(name.and_then(|expr| text(expr, &arguments.title, diagnostics)).map(str::to_owned));
            arguments.finish(diagnostics);
        }
        names
    }

    /// Takes `@@compatibility(level)`.
    pub(crate) fn compatibility(&mut self, diagnostics: &mut Diagnostics) -> Option<Compatibility> {
        let attribute = self.one("compatibility", diagnostics)?;
        let mut arguments = Arguments::of(self.sigil, attribute);
        let level = arguments.required("level", diagnostics);
        arguments.finish(diagnostics);
        let level = level?;
        let read = match &level.kind {
            ExprKind::Path(name) => Compatibility::from_name(name),
            _ => None,
        };
        if read.is_none() {
            diagnostics.push(
                Diagnostic::error("unknown-level", level.span, "This is no level of compatibility")
                    .help("Write `none`, `backward` or `full`"),
            );
        }
        read
    }

    /// Takes `@deprecated`, with or without the reason.
    pub(crate) fn deprecated(&mut self, diagnostics: &mut Diagnostics) -> Option<String> {
        let attribute = self.one("deprecated", diagnostics)?;
        let mut arguments = Arguments::of(self.sigil, attribute);
        let reason = arguments.either("reason", diagnostics);
        let reason = reason.and_then(|expr| text(expr, &arguments.title, diagnostics)).unwrap_or("");
        arguments.finish(diagnostics);
        Some(reason.to_owned())
    }

    /// Reports what nobody took. `known` are the attributes that this place has.
    pub(crate) fn finish(self, place: &str, known: &[&str], diagnostics: &mut Diagnostics) {
        let sigil = self.sigil;
        for (attribute, taken) in self.list.iter().zip(self.taken) {
            if taken {
                continue;
            }
            let name = &attribute.name.text;
            diagnostics.push(
                Diagnostic::error(
                    "unknown-attribute",
                    attribute.name.span,
                    format!("`{sigil}{name}` is not an attribute of {place}"),
                )
                .help(suggest::help_for(name, sigil, known.iter().copied())),
            );
        }
    }
}

/// The arguments of one attribute or call, taken one by one.
pub(crate) struct Arguments<'a> {
    /// How messages call the owner: `` `@default` `` or `` `nanoid()` ``.
    pub(crate) title: String,
    span: Span,
    list: &'a [Argument],
    taken: Vec<bool>,
    known: Vec<&'static str>,
}

impl<'a> Arguments<'a> {
    /// The arguments of an attribute.
    pub(crate) fn of(sigil: &str, attribute: &'a Attribute) -> Self {
        Self::new(format!("`{sigil}{}`", attribute.name.text), attribute.span, &attribute.arguments)
    }

    /// The arguments of a call.
    pub(crate) fn of_call(name: &Ident, span: Span, list: &'a [Argument]) -> Self {
        Self::new(format!("`{}()`", name.text), span, list)
    }

    fn new(title: String, span: Span, list: &'a [Argument]) -> Self {
        Arguments { title, span, list, taken: vec![false; list.len()], known: Vec::new() }
    }

    /// Takes `name: …`. A second one is an error.
    pub(crate) fn named(&mut self, name: &'static str, diagnostics: &mut Diagnostics) -> Option<&'a Expr> {
        self.known.push(name);
        let mut found: Option<&'a Argument> = None;
        for (index, argument) in self.list.iter().enumerate() {
            if argument.name.as_ref().is_none_or(|given| given.text != name) {
                continue;
            }
            self.taken[index] = true;
            match found {
                None => found = Some(argument),
                Some(first) => diagnostics.push(
                    Diagnostic::error(
                        "argument-twice",
                        argument.span,
                        format!("`{name}:` is given twice to {}", self.title),
                    )
                    .related(first.span, "first given here")
                    .help("Keep one of them"),
                ),
            }
        }
        found.map(|argument| &argument.value)
    }

    /// Takes the next argument without a name.
    pub(crate) fn positional(&mut self) -> Option<&'a Expr> {
        let index =
            (0..self.list.len()).find(|&index| !self.taken[index] && self.list[index].name.is_none())?;
        self.taken[index] = true;
        Some(&self.list[index].value)
    }

    /// Takes `name: …`, else the next argument without a name.
    pub(crate) fn either(&mut self, name: &'static str, diagnostics: &mut Diagnostics) -> Option<&'a Expr> {
        self.named(name, diagnostics).or_else(|| self.positional())
    }

    /// Takes `name: …` or the next argument without a name; an error where neither is there.
    pub(crate) fn required(&mut self, name: &'static str, diagnostics: &mut Diagnostics) -> Option<&'a Expr> {
        let found = self.either(name, diagnostics);
        if found.is_none() {
            diagnostics.push(
                Diagnostic::error(
                    "argument-missing",
                    self.span,
                    format!("{} needs the argument `{name}`", self.title),
                )
                .help(format!("Write it between the parentheses: `{name}: …`, or the value alone")),
            );
        }
        found
    }

    /// Reports what nobody took.
    pub(crate) fn finish(self, diagnostics: &mut Diagnostics) {
        for (argument, taken) in self.list.iter().zip(&self.taken) {
            if *taken {
                continue;
            }
            let diagnostic = match &argument.name {
                Some(name) => Diagnostic::error(
                    "unknown-argument",
                    name.span,
                    format!("`{}:` is not an argument of {}", name.text, self.title),
                )
                .help(suggest::help_for(&name.text, "", self.known.iter().copied())),
                None => Diagnostic::error(
                    "too-many-arguments",
                    argument.span,
                    format!("{} takes no further argument", self.title),
                )
                .help("Remove it; several fields go between brackets: `[a, b]`"),
            };
            diagnostics.push(diagnostic);
        }
    }
}

/// What an expression is, for messages.
pub(crate) fn kind_name(expr: &Expr) -> String {
    match &expr.kind {
        ExprKind::Number(text) => format!("the number `{text}`"),
        ExprKind::String(_) => "a text in quotes".to_owned(),
        ExprKind::Path(path) => format!("`{path}`"),
        ExprKind::Call { name, .. } => format!("the call `{}(…)`", name.text),
        ExprKind::Array(_) => "a list".to_owned(),
        ExprKind::Object(_) => "an object".to_owned(),
    }
}

/// Reports that an argument is of the wrong kind.
pub(crate) fn wrong_kind(expr: &Expr, title: &str, wanted: &str, diagnostics: &mut Diagnostics) {
    diagnostics.push(
        Diagnostic::error(
            "argument-kind",
            expr.span,
            format!("{title} takes {wanted} here, not {}", kind_name(expr)),
        )
        .help(format!("Write {wanted}")),
    );
}

/// A text that a database can hold.
pub(crate) fn text<'a>(expr: &'a Expr, title: &str, diagnostics: &mut Diagnostics) -> Option<&'a str> {
    let ExprKind::String(text) = &expr.kind else {
        wrong_kind(expr, title, "a text in quotes", diagnostics);
        return None;
    };
    if text.contains('\0') {
        diagnostics.push(
            Diagnostic::error("nul", expr.span, "A text cannot hold the character NUL (U+0000)")
                .help("Remove it: PostgreSQL cannot store it, so it is refused everywhere"),
        );
        return None;
    }
    Some(text)
}

/// A text that names something in a database: not empty either.
pub(crate) fn name<'a>(expr: &'a Expr, title: &str, diagnostics: &mut Diagnostics) -> Option<&'a str> {
    let name = text(expr, title, diagnostics)?;
    if name.is_empty() {
        diagnostics.push(
            Diagnostic::error("empty-name", expr.span, format!("The name that {title} gives is empty"))
                .help("Write a name between the quotes, or leave the argument out"),
        );
        return None;
    }
    Some(name)
}

/// A whole number from 0.
pub(crate) fn count(expr: &Expr, title: &str, diagnostics: &mut Diagnostics) -> Option<u32> {
    let number = match &expr.kind {
        ExprKind::Number(text) => text.parse().ok(),
        _ => None,
    };
    if number.is_none() {
        wrong_kind(expr, title, "a whole number from 0", diagnostics);
    }
    number
}

/// A word without quotes.
pub(crate) fn word<'a>(
    expr: &'a Expr,
    title: &str,
    wanted: &str,
    diagnostics: &mut Diagnostics,
) -> Option<&'a str> {
    match &expr.kind {
        ExprKind::Path(path) => Some(path),
        _ => {
            wrong_kind(expr, title, wanted, diagnostics);
            None
        }
    }
}

/// A list, or one expression as a list of one.
pub(crate) fn items(expr: &Expr) -> &[Expr] {
    match &expr.kind {
        ExprKind::Array(items) => items,
        _ => std::slice::from_ref(expr),
    }
}

/// SQL that may differ between the dialects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PerDialect {
    pub(crate) sqlite: Option<String>,
    pub(crate) postgresql: Option<String>,
}

/// Takes one text for both dialects, or `sqlite:` and `postgresql:`.
pub(crate) fn per_dialect(arguments: &mut Arguments<'_>, diagnostics: &mut Diagnostics) -> PerDialect {
    let title = arguments.title.clone();
    let read = |expr: Option<&Expr>, diagnostics: &mut Diagnostics| {
        expr.and_then(|expr| text(expr, &title, diagnostics)).map(str::to_owned)
    };
    let sqlite = arguments.named("sqlite", diagnostics);
    let sqlite = read(sqlite, diagnostics);
    let postgresql = arguments.named("postgresql", diagnostics);
    let postgresql = read(postgresql, diagnostics);
    let both = arguments.positional();
    let both = read(both, diagnostics);
    PerDialect { sqlite: sqlite.or_else(|| both.clone()), postgresql: postgresql.or(both) }
}
