//! The command `isotype`.

fn main() -> std::process::ExitCode {
    generator::cli::main()
}
