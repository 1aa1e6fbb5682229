//! The generated Rust, asked by the name of a schema.

use isotype::wire::{Problems, Wire, from_json, problems as all_problems, read_all, to_json};
use isotype_agreement::full;

fn through<T: Wire>(text: &str) -> Result<String, String> {
    let value: T = from_json(text).map_err(|error| error.to_string())?;
    Ok(to_json(&value).unwrap_or_else(|error| panic!("what was read is not written: {error}\n{text}")))
}

fn found<T: Wire>(text: &str) -> Problems {
    let problems = all_problems::<T>(text);
    match read_all::<T>(text) {
        Ok(_) => assert!(problems.is_empty(), "{problems}\n{text}"),
        Err(told) => assert_eq!(told, problems, "{text}"),
    }
    problems
}

macro_rules! readers {
    ($($name:ident)*) => {
        /// Every problem of a text as this document or row.
        pub(crate) fn problems(schema: &str, text: &str) -> Problems {
            match schema {
                $(stringify!($name) => found::<full::$name>(text),)*
                _ => panic!("no reader for {schema}"),
            }
        }

        /// Reads a text as this document or row, and writes it again.
        pub(crate) fn read(schema: &str, text: &str) -> Result<String, String> {
            match schema {
                $(stringify!($name) => through::<full::$name>(text),)*
                _ => panic!("no reader for {schema}"),
            }
        }
    };
}

readers! {
    Closed Maps Shelf OpenType StrictType Tree Drawing Circle Square Group Event Started Finished RuledType
    Moved MovedOpen MovedStrict Figure Happening FormerNames NewFormerNames FormerNamesPatch
    Odd Finding FirstFinding SecondFinding Searched NewSearched SearchedPatch
    Changed Settings Question Variant Lesson Announcement
    Scalars NewScalars ScalarsPatch Optionals NewOptionals OptionalsPatch Lists NewLists ListsPatch
    Natives NewNatives NativesPatch Defaults NewDefaults DefaultsPatch Named NewNamed NamedPatch
    Ruled NewRuled RuledPatch Documents NewDocuments DocumentsPatch
    Readings NewReadings ReadingsPatch Filled NewFilled FilledPatch
}
