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
