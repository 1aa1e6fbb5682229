//! The second opinion on the types: what ts-rs derives from the generated Rust is what the emitter says, once
//! intersections are flattened. It knows neither rows, nor inputs, nor the extra
//! keys of open types.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use isotype_agreement::{axon, full};
use isotype_core::document::Extras;
use isotype_core::model::Schema;
use ts_rs::{Config, TS};

use crate::project::{Project, file, full as schema_text, read};

/// The declarations of a type and of all that it needs, by name.
struct Declarations {
    config: Config,
    seen: HashSet<TypeId>,
    found: BTreeMap<String, String>,
}

impl ts_rs::TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            self.found.insert(T::ident(&self.config), T::decl(&self.config));
        }
        T::visit_dependencies(self);
    }
}

macro_rules! declarations {
    ($module:ident: $($name:ident)*) => {{
        let mut declarations = Declarations { config: Config::new(), seen: HashSet::new(), found: BTreeMap::new() };
        $(ts_rs::TypeVisitor::visit::<$module::$name>(&mut declarations);)*
        declarations.found
    }};
}

/// `Equal` after flattening, all the way down; only any JSON, which has no bottom, stays as it is.
const EQUAL: &str = r#"import type * as ours from "./index.js";
import type * as theirs from "./ts_rs.js";

type Flat<T> = [T] extends [ours.JsonValue | undefined] ? ([ours.JsonValue] extends [T] ? T : Deep<T>) : Deep<T>;
type Deep<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const hold = <_ extends true>(): void => {};
hold<Equal<ours.JsonValue, theirs.JsonValueOfTsRs>>();
"#;

/// What ts-rs derives, as a file. Both sides share one name for any JSON, which is compared by itself; ts-rs cannot say
/// that an open type keeps other keys, so that is added here.
fn declared(schema: &Schema, declarations: &BTreeMap<String, String>) -> String {
    let open = |name: &str| {
        schema.shapes.types.iter().any(|shape| shape.name == name && shape.extras == Extras::Keep)
    };
    let mut text = "import type { JsonValue } from \"./index.js\";\n".to_owned();
    for (name, declaration) in declarations {
        let mut declaration = declaration.trim_end().trim_end_matches(';').to_owned();
        if name == "JsonValue" {
            declaration = declaration.replace("JsonValue", "JsonValueOfTsRs");
        }
        if open(name) {
            declaration.push_str(" & { [key: string]: unknown }");
        }
        writeln!(text, "export {declaration};").unwrap();
    }
    text
}

/// Compares every type; `wrong` puts another of ours in the place of one.
fn compare(
    schema: &Schema,
    declarations: &BTreeMap<String, String>,
    wrong: Option<(&str, &str)>,
) -> Result<(), String> {
    let project = Project::of(schema);
    project.write("ts_rs.ts", &declared(schema, declarations));
    let mut equal = EQUAL.to_owned();
    for name in declarations.keys().filter(|name| *name != "JsonValue") {
        let ours = wrong.filter(|(right, _)| right == name).map_or(name.as_str(), |(_, wrong)| wrong);
        writeln!(equal, "hold<Equal<Flat<ours.{ours}>, Flat<theirs.{name}>>>();").unwrap();
    }
    project.write("equal.ts", &equal);
    project.compile()
}

fn everything() -> BTreeMap<String, String> {
    declarations!(full:
        Closed Maps Shelf OpenType StrictType Tree Drawing Circle Square Group Event Started Finished RuledType
        Moved MovedOpen MovedStrict Figure Happening Odd Finding FirstFinding SecondFinding
        Changed Settings Question Variant Lesson Announcement
    )
}

#[test]
fn ts_rs_says_the_same_of_everything() {
    let schema = read(&schema_text());
    let declarations = everything();
    let shapes = &schema.shapes;
    let names =
        shapes.types.iter().map(|shape| &shape.name).chain(shapes.unions.iter().map(|shape| &shape.name));
    let missing: Vec<_> = names.filter(|name| !declarations.contains_key(*name)).collect();
    assert!(missing.is_empty(), "{missing:?} are not compared");
    compare(&schema, &declarations, None).unwrap_or_else(|said| panic!("{said}"));
}

#[test]
fn ts_rs_says_the_same_of_axon() {
    let schema = read(&file("schema/axon.prisma"));
    let declarations = declarations!(axon: ExerciseConfiguration ExerciseResults ExerciseDifficulty);
    assert!(declarations.len() > 20, "{:?}", declarations.keys());
    compare(&schema, &declarations, None).unwrap_or_else(|said| panic!("{said}"));
}

#[test]
fn another_opinion_would_be_found() {
    let schema = read(&schema_text());
    for wrong in
        [("Closed", "ClosedInput"), ("Tree", "TreeInput"), ("Event", "Finished"), ("Drawing", "DrawingInput")]
    {
        let said = compare(&schema, &everything(), Some(wrong)).unwrap_err();
        assert!(said.contains("equal.ts"), "{said}");
    }
}
