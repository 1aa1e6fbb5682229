//! What zod infers is what the interfaces say: two independent ways from the schema to a type.

use std::fmt::Write as _;

use isotype_core::model::Schema;

use crate::project::{Project, file, full, read};

const EQUAL: &str = r#"import type * as z from "zod";
import type * as t from "./index.js";
import type * as s from "./zod.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const hold = <_ extends true>(): void => {};
"#;

/// Says for every exported schema that its types are the interfaces.
fn assertions(schema: &Schema) -> String {
    let mut text = EQUAL.to_owned();
    let mut equal = |left: &str, schema: &str, right: &str| {
        writeln!(text, "hold<Equal<z.{left}<typeof s.{schema}Schema>, t.{right}>>();").unwrap();
    };
    let shapes = &schema.shapes;
    for name in shapes.enums.iter().map(|shape| &shape.name) {
        equal("output", name, name);
        equal("input", name, name);
    }
    let documents =
        shapes.types.iter().map(|shape| &shape.name).chain(shapes.unions.iter().map(|shape| &shape.name));
    for name in documents {
        equal("output", name, name);
        equal("input", name, &format!("{name}Input"));
    }
    for model in &schema.models {
        let name = &model.name;
        equal("output", name, name);
        equal("input", &format!("New{name}"), &format!("New{name}"));
        equal("input", &format!("{name}Patch"), &format!("{name}Patch"));
    }
    text
}

fn agree(text: &str) {
    let schema = read(text);
    let project = Project::of(&schema);
    project.write("types.ts", &assertions(&schema));
    project.compiled();
}

#[test]
fn zod_infers_the_interfaces_of_axon() {
    agree(&file("schema/axon.prisma"));
}

#[test]
fn zod_infers_the_interfaces_of_everything() {
    agree(&full());
}

#[test]
fn zod_infers_the_interfaces_of_postgresql_s_own_types() {
    agree(&file("generator/agreement/schema/pg.prisma"));
}

#[test]
fn a_difference_would_be_found() {
    let schema = read(&full());
    let project = Project::of(&schema);
    let wrong = "hold<Equal<z.input<typeof s.ClosedSchema>, t.Closed>>();\n";
    project.write("types.ts", &(EQUAL.to_owned() + wrong));
    let said = project.compile().unwrap_err();
    assert!(said.contains("types.ts(7,"), "{said}");
}
