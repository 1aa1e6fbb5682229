//! What the emitted TypeScript, zod schemas and JSON Schemas mean to the programs that read them: the real compiler,
//! the real zod, the real ajv.

mod former;
mod helpers;
mod mutants;
mod narrowing;
mod normal;
mod project;
mod random;
mod rust;
mod samples;
mod schemars;
mod second_names;
mod ts_rs;
mod types;
mod verdicts;
