//! What templates receive, for people who write them.

use serde_json::Value;

use super::{custom, rust, typescript};
use crate::diagnostic::Diagnostics;
use crate::model::Schema;

/// Every view by its name: that of the embedded template that it is for, or [`custom::VIEW`].
pub const NAMES: [&str; 4] =
    ["rust/file.rs.j2", "typescript/index.ts.j2", "typescript/zod.ts.j2", custom::VIEW];

/// What the template receives for this schema; nothing where there is no such view.
///
/// # Errors
/// What the target cannot say.
pub fn view(schema: &Schema, name: &str, options: &rust::RustOptions) -> Result<Option<Value>, Diagnostics> {
    let source = &options.source;
    Ok(match name {
        "rust/file.rs.j2" => Some(value(&rust::view(schema, options))),
        "typescript/index.ts.j2" => Some(value(&typescript::views(schema, source)?.0)),
        "typescript/zod.ts.j2" => Some(value(&typescript::views(schema, source)?.1)),
        custom::VIEW => Some(value(&custom::view(schema, source)?)),
        _ => None,
    })
}

fn value(view: &impl serde::Serialize) -> Value {
    serde_json::to_value(view).expect("a view has texts for keys")
}

/// The JSON Schema of what a template receives; nothing where there is no such view.
#[cfg(feature = "view-schemas")]
pub fn json_schema(name: &str) -> Option<Value> {
    let schema = match name {
        "rust/file.rs.j2" => schemars::schema_for!(rust::File),
        "typescript/index.ts.j2" => schemars::schema_for!(typescript::File),
        "typescript/zod.ts.j2" => schemars::schema_for!(super::zod::File),
        custom::VIEW => schemars::schema_for!(custom::view::Whole),
        _ => return None,
    };
    Some(schema.into())
}
