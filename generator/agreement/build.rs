//! Makes the Rust of the schemas that the tests stand on, as a build script of an application would.

fn main() {
    generator::Build::new("schema/full.prisma").emit(generator::Rust, "full.rs").run();
    generator::Build::new("../../schema/axon.prisma").emit(generator::Rust, "axon.rs").run();
}
