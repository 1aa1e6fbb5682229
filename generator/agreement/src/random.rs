//! Random values in wire form, made from a schema alone and without any generated code: each as it may be sent and as
//! it must come back. Boundary values are as likely as ordinary ones.

mod document;
mod json;
mod row;
mod scalar;
mod text;

pub use document::document;
pub use json::{any_json, same};
pub use row::rows;

use proptest::strategy::BoxedStrategy;
use serde_json::Value;

/// A value as it is sent, and as it must come back.
#[derive(Clone, Debug)]
pub struct Sample {
    /// In any form that readers take.
    pub sent: Value,
    /// In the canonical form that writers give.
    pub expected: Value,
}

impl Sample {
    /// A value that comes back as it was sent.
    pub fn plain(value: impl Into<Value>) -> Sample {
        let value = value.into();
        Sample { sent: value.clone(), expected: value }
    }

    /// A value with another spelling than its canonical one.
    pub fn spelled(sent: impl Into<Value>, expected: impl Into<Value>) -> Sample {
        Sample { sent: sent.into(), expected: expected.into() }
    }
}

/// What makes samples.
pub type Samples = BoxedStrategy<Sample>;
