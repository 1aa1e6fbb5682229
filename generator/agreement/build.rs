//! Makes the Rust of the schemas that the tests stand on, as a build script of an application would.

use std::path::Path;
use std::{env, fs};

fn main() {
    generator::Build::new("schema/full.prisma").emit(generator::Rust, "full.rs").run();
    generator::Build::new("tests/older/newer.prisma").emit(generator::Rust, "newer.rs").run();
    // Axon itself needs no derives of others; the comparison with them does.
    let (source, header) = ("../../schema/axon.prisma", "generator rust {\n");
    println!("cargo::rerun-if-changed={source}");
    let axon = fs::read_to_string(source).expect("Axon's schema is there");
    assert!(axon.contains(header), "Axon has a generator for Rust");
    let place = Path::new(&env::var_os("OUT_DIR").expect("cargo says where")).join("axon.prisma");
    fs::write(&place, axon.replace(header, &format!("{header}  tsRs = true\n  schemars = true\n")))
        .expect("the build folder can be written");
    generator::Build::new(place).emit(generator::Rust, "axon.rs").run();
}
