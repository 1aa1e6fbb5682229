//! What the `generator` blocks of a schema ask for, as typed requests.

#[cfg(test)]
mod tests;

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{ConfigValue, Generator, Schema, help_for};
use crate::source::Span;

/// What can be generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// One Rust file.
    Rust,
    /// A folder of TypeScript.
    TypeScript,
    /// A folder of JSON Schemas.
    JsonSchema,
    /// One file that a template of the project's own lays out.
    Template,
}

/// One output that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// What.
    pub target: Target,
    /// The file (Rust, templates) or folder (the others) to write, relative to the file that holds the block.
    pub output: String,
    /// The options.
    pub options: Options,
    /// `templates`: the folder of the project's own templates, relative like `output`.
    pub templates: Option<String>,
    /// `template`: of a [`Target::Template`], its name in that folder.
    pub template: Option<String>,
    /// The block.
    pub span: Span,
}

/// The options of all targets; each reads its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// `tsRs`: Rust types also derive `ts_rs::TS`.
    pub ts_rs: bool,
    /// `schemars`: Rust types also derive `schemars::JsonSchema`.
    pub schemars: bool,
    /// `zod`: zod schemas beside the TypeScript types.
    pub zod: bool,
}

/// Whether a block is for this program, and not for somebody else's.
pub(super) fn is_ours(generator: &Generator) -> bool {
    Target::of(generator).is_some() || generator.is_documents()
}

impl Target {
    /// The target of a block. A block with a provider of somebody else's is somebody else's, whatever its name.
    fn of(generator: &Generator) -> Option<Target> {
        let name = match generator.text("provider") {
            Some(provider) => provider.strip_prefix("isotype-")?,
            None if generator.property("provider").is_some() => return None,
            None => generator.name.as_str(),
        };
        match name {
            "rust" => Some(Target::Rust),
            "typescript" => Some(Target::TypeScript),
            "jsonSchema" | "json-schema" => Some(Target::JsonSchema),
            "template" => Some(Target::Template),
            _ => None,
        }
    }

    fn options(self) -> &'static [&'static str] {
        match self {
            Target::Rust => &["output", "provider", "schemars", "templates", "tsRs"],
            Target::TypeScript => &["jsonSchema", "output", "provider", "templates", "zod"],
            Target::JsonSchema => &["output", "provider"],
            Target::Template => &["output", "provider", "template", "templates"],
        }
    }

    /// What messages call it.
    pub fn name(self) -> &'static str {
        match self {
            Target::Rust => "Rust",
            Target::TypeScript => "TypeScript",
            Target::JsonSchema => "JSON Schema",
            Target::Template => "a template of your own",
        }
    }
}

/// What the first block for this target asks for, written to this place: what a build script and the macro go by. Without
/// such a block the options are those of an empty one.
pub fn first(schema: &Schema, target: Target, output: &str, diagnostics: &mut Diagnostics) -> Request {
    let block = schema.generators.iter().find(|generator| Target::of(generator) == Some(target));
    if target == Target::Template && block.is_none() {
        let message = "no generator of the schema has a template of its own";
        diagnostics.push(
            Diagnostic::new(Severity::Error, "no-template", None, message)
                .help(format!("add a block\n{EXAMPLE_OF_TEMPLATE}")),
        );
    }
    Request {
        target,
        output: output.to_owned(),
        options: block.map(read_options).unwrap_or_default(),
        templates: block.and_then(|block| templates(block, target, diagnostics)),
        template: block.and_then(|block| template(block, target, diagnostics)),
        span: block.map(|block| block.span).unwrap_or_default(),
    }
}

/// Every output that the schema asks for, in the order of its blocks.
pub fn requests(schema: &Schema, diagnostics: &mut Diagnostics) -> Vec<Request> {
    let mut requests = Vec::new();
    for generator in &schema.generators {
        let Some(target) = Target::of(generator) else {
            check_provider(generator, diagnostics);
            continue;
        };
        check_names(generator, target, diagnostics);
        let output = output(generator, target, diagnostics);
        let templates = templates(generator, target, diagnostics);
        let template = template(generator, target, diagnostics);
        let Some(output) = output else { continue };
        let options = read_options(generator);
        let schemas = json_schema_folder(generator, target, &output, diagnostics);
        requests.push(Request { target, output, options, templates, template, span: generator.span });
        if let Some(output) = schemas {
            requests.push(Request {
                target: Target::JsonSchema,
                output,
                options,
                templates: None,
                template: None,
                span: generator.span,
            });
        }
    }
    requests
}

/// What is called like one of ours and is none would be left out in silence.
fn check_provider(generator: &Generator, diagnostics: &mut Diagnostics) {
    const OURS: [&str; 5] = [
        "isotype-rust",
        "isotype-typescript",
        "isotype-json-schema",
        "isotype-template",
        "isotype-documents",
    ];
    let unknown = generator.text("provider").filter(|provider| provider.starts_with("isotype-"));
    if let (Some(provider), false) = (unknown, generator.is_documents()) {
        diagnostics.push(
            Diagnostic::error(
                "unknown-generator",
                generator.span,
                format!("`{provider}` is no generator of isotype"),
            )
            .help(help_for(provider, "", OURS)),
        );
    }
}

/// The folder that `templates` names.
fn templates(generator: &Generator, target: Target, diagnostics: &mut Diagnostics) -> Option<String> {
    if !target.options().contains(&"templates") {
        return None;
    }
    match generator.property("templates") {
        Some(ConfigValue::String(path)) if !path.trim().is_empty() && !path.contains('\0') => {
            Some(path.replace('\\', "/"))
        }
        Some(value) => {
            diagnostics.push(
                Diagnostic::error(
                    "bad-generator-option",
                    generator.span,
                    format!(
                        "`templates` of the generator `{}` is the path of a folder, not {}",
                        generator.name,
                        describe(value)
                    ),
                )
                .help("for example templates = \"../templates\""),
            );
            None
        }
        None if target == Target::Template => {
            diagnostics.push(
                Diagnostic::error(
                    "no-templates",
                    generator.span,
                    format!("the generator `{}` does not say where its template is", generator.name),
                )
                .help("for example templates = \"../templates\", the folder of the template"),
            );
            None
        }
        None => None,
    }
}

/// The name that `template` says.
fn template(generator: &Generator, target: Target, diagnostics: &mut Diagnostics) -> Option<String> {
    if target != Target::Template {
        return None;
    }
    let mut report = |message: String| {
        diagnostics.push(
            Diagnostic::error("no-template", generator.span, message)
                .help("name a file of the folder, for example template = \"kysely.ts.j2\""),
        );
        None
    };
    match generator.property("template") {
        Some(ConfigValue::String(name)) if !name.trim().is_empty() => Some(name.replace('\\', "/")),
        Some(value) => report(format!(
            "`template` of the generator `{}` is the name of a template, not {}",
            generator.name,
            describe(value)
        )),
        None => report(format!("the generator `{}` does not say which template it is", generator.name)),
    }
}

const EXAMPLE_OF_TEMPLATE: &str = "generator kysely {\n  provider  = \"isotype-template\"\n  templates = \"../templates\"\n  template  = \"kysely.ts.j2\"\n  output    = \"../web/database.ts\"\n}";

fn read_options(generator: &Generator) -> Options {
    let flag = |name| generator.flag(name).unwrap_or(false);
    Options { ts_rs: flag("tsRs"), schemars: flag("schemars"), zod: flag("zod") }
}

/// Misspelt options must not pass in silence, nor flags that are neither true nor false.
fn check_names(generator: &Generator, target: Target, diagnostics: &mut Diagnostics) {
    for (name, value) in &generator.properties {
        let known = target.options();
        if !known.contains(&name.as_str()) {
            diagnostics.push(
                Diagnostic::error(
                    "unknown-generator-option",
                    generator.span,
                    format!("the generator `{}` has no option `{name}`", generator.name),
                )
                .help(help_for(name, "", known.iter().copied())),
            );
        } else if matches!(name.as_str(), "tsRs" | "schemars" | "zod") && generator.flag(name).is_none() {
            diagnostics.push(Diagnostic::error(
                "bad-generator-option",
                generator.span,
                format!(
                    "`{name}` of the generator `{}` is `true` or `false`, not {}",
                    generator.name,
                    describe(value)
                ),
            ));
        }
    }
}

/// The `output` of a block, or why it cannot be one.
fn output(generator: &Generator, target: Target, diagnostics: &mut Diagnostics) -> Option<String> {
    let mut report = |message: String, help: &str| {
        diagnostics.push(Diagnostic::error("bad-output", generator.span, message).help(help));
        None
    };
    let example = match target {
        Target::Rust => "output = \"../src/schema.rs\"",
        Target::TypeScript => "output = \"../frontend/src/schema\"",
        Target::JsonSchema => "output = \"../json-schema\"",
        Target::Template => "output = \"../web/database.ts\"",
    };
    let name = &generator.name;
    let output = match generator.property("output") {
        Some(ConfigValue::String(output)) if !output.trim().is_empty() => output.replace('\\', "/"),
        Some(ConfigValue::Env(_)) => {
            return report(format!("the output of the generator `{name}` is a path, not env()"), example);
        }
        Some(_) => {
            return report(format!("the output of the generator `{name}` is a path, as text"), example);
        }
        None => return report(format!("the generator `{name}` does not say where to write"), example),
    };
    if output.contains('\0') {
        return report(format!("the output of the generator `{name}` holds a zero character"), example);
    }
    let ends_in_file = |extension: &str| output.to_ascii_lowercase().ends_with(extension);
    match target {
        Target::Rust if !ends_in_file(".rs") => report(
            format!("the output of the generator `{name}` is one file that ends in .rs, not `{output}`"),
            example,
        ),
        Target::TypeScript if ends_in_file(".ts") => report(
            format!("the output of the generator `{name}` is a folder, not the file `{output}`"),
            example,
        ),
        Target::Template if output.ends_with('/') => report(
            format!("the output of the generator `{name}` is one file, not the folder `{output}`"),
            example,
        ),
        Target::JsonSchema if ends_in_file(".json") => report(
            format!("the output of the generator `{name}` is a folder, not the file `{output}`"),
            example,
        ),
        _ => Some(output),
    }
}

/// `jsonSchema = true` of TypeScript: a folder inside its own; or a path.
fn json_schema_folder(
    generator: &Generator,
    target: Target,
    output: &str,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    if target != Target::TypeScript {
        return None;
    }
    match (generator.flag("jsonSchema"), generator.property("jsonSchema")?) {
        (Some(true), _) => Some(format!("{}/json-schema", output.trim_end_matches('/'))),
        (Some(false), _) => None,
        (None, ConfigValue::String(path)) if !path.trim().is_empty() && !path.contains('\0') => {
            Some(path.replace('\\', "/"))
        }
        (None, value) => {
            diagnostics.push(Diagnostic::error(
                "bad-generator-option",
                generator.span,
                format!(
                    "`jsonSchema` of the generator `{}` is `true`, `false` or a folder, not {}",
                    generator.name,
                    describe(value)
                ),
            ));
            None
        }
    }
}

fn describe(value: &ConfigValue) -> String {
    match value {
        ConfigValue::String(text) => format!("`{text}`"),
        ConfigValue::Boolean(flag) => format!("`{flag}`"),
        ConfigValue::List(_) => String::from("a list"),
        ConfigValue::Env(name) => format!("env(\"{name}\")"),
    }
}
