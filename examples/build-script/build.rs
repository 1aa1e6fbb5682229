//! Writes the code for the schema into cargo's build folder.

fn main() {
    generator::Build::new("schema").emit(generator::Rust, "schema.rs").run();
}
