//! What the `generator` blocks of a schema ask for, as typed requests.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{ConfigValue, Generator, Schema};
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
}

/// One output that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// What.
    pub target: Target,
    /// The file (Rust) or folder (the others) to write, relative to the file that holds the block.
    pub output: String,
    /// The options.
    pub options: Options,
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
            _ => None,
        }
    }

    fn options(self) -> &'static [&'static str] {
        match self {
            Target::Rust => &["output", "provider", "schemars", "tsRs"],
            Target::TypeScript => &["jsonSchema", "output", "provider", "zod"],
            Target::JsonSchema => &["output", "provider"],
        }
    }
}

/// The options of the first block for this target; what a build script and the macro go by.
pub fn options(schema: &Schema, target: Target) -> Options {
    let block = schema.generators.iter().find(|generator| Target::of(generator) == Some(target));
    block.map(read_options).unwrap_or_default()
}

/// Every output that the schema asks for, in the order of its blocks.
pub fn requests(schema: &Schema, diagnostics: &mut Diagnostics) -> Vec<Request> {
    let mut requests = Vec::new();
    for generator in &schema.generators {
        let Some(target) = Target::of(generator) else { continue };
        check_names(generator, target, diagnostics);
        let Some(output) = output(generator, target, diagnostics) else { continue };
        let options = read_options(generator);
        let schemas = json_schema_folder(generator, target, &output, diagnostics);
        requests.push(Request { target, output, options, span: generator.span });
        if let Some(output) = schemas {
            requests.push(Request { target: Target::JsonSchema, output, options, span: generator.span });
        }
    }
    requests
}

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
                .help(format!("its options are {}", known.join(", "))),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn block(name: &str, properties: &[(&str, ConfigValue)]) -> Schema {
        let properties = properties.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
        let generator = Generator { name: name.to_owned(), properties, span: Span::default() };
        Schema { generators: vec![generator], ..Schema::default() }
    }

    fn text(text: &str) -> ConfigValue {
        ConfigValue::String(text.to_owned())
    }

    fn errors(schema: &Schema) -> Vec<String> {
        let mut diagnostics = Diagnostics::default();
        requests(schema, &mut diagnostics);
        diagnostics.iter().map(|diagnostic| diagnostic.message.clone()).collect()
    }

    #[test]
    fn a_generator_of_somebody_else_is_left_alone() {
        for schema in [
            block("client", &[("provider", text("prisma-client-js")), ("whatever", text("x"))]),
            block("rust", &[("provider", text("prisma-client-rust")), ("output", text("x"))]),
            block("typescript", &[("provider", ConfigValue::Env("PROVIDER".into()))]),
        ] {
            let mut diagnostics = Diagnostics::default();
            assert_eq!(requests(&schema, &mut diagnostics), []);
            assert!(diagnostics.is_empty());
        }
    }

    #[test]
    fn typescript_may_ask_for_json_schemas() {
        let asked = |value| {
            let schema = block("typescript", &[("output", text("../web/")), ("jsonSchema", value)]);
            let mut diagnostics = Diagnostics::default();
            let requests = requests(&schema, &mut diagnostics);
            assert!(diagnostics.is_empty(), "{diagnostics:?}");
            requests.into_iter().map(|request| (request.target, request.output)).collect::<Vec<_>>()
        };
        let typescript = (Target::TypeScript, String::from("../web/"));
        let schemas = |path: &str| (Target::JsonSchema, path.to_owned());
        assert_eq!(asked(ConfigValue::Boolean(true)), [typescript.clone(), schemas("../web/json-schema")]);
        assert_eq!(asked(text("../shapes")), [typescript.clone(), schemas("../shapes")]);
        assert_eq!(asked(ConfigValue::Boolean(false)), [typescript]);
    }

    #[test]
    fn what_cannot_be_meant_is_an_error() {
        let output = ("output", text("../src/schema.rs"));
        assert_eq!(errors(&block("rust", std::slice::from_ref(&output))), [""; 0]);
        assert_eq!(errors(&block("rust", &[])), ["the generator `rust` does not say where to write"]);
        assert_eq!(
            errors(&block("rust", &[("output", text("../src"))])),
            ["the output of the generator `rust` is one file that ends in .rs, not `../src`"]
        );
        assert_eq!(
            errors(&block("rust", &[output.clone(), ("tsrs", ConfigValue::Boolean(true))])),
            ["the generator `rust` has no option `tsrs`"]
        );
        assert_eq!(
            errors(&block("rust", &[output, ("tsRs", text("yes"))])),
            ["`tsRs` of the generator `rust` is `true` or `false`, not `yes`"]
        );
        assert_eq!(
            errors(&block("typescript", &[("output", text("index.ts"))])),
            ["the output of the generator `typescript` is a folder, not the file `index.ts`"]
        );
    }
}
