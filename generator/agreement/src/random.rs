//! Random values in wire form, made from a schema alone and without any generated code: each as it may be sent and as
//! it must come back. Boundary values are as likely as ordinary ones.

pub mod dice;
mod document;
mod json;
mod row;
mod scalar;
pub mod schemas;
mod text;

pub use document::document;
pub use json::{any_json, same};
pub use row::rows;

use proptest::strategy::BoxedStrategy;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
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

/// What draws samples: another seed, other samples.
pub fn runner(seed: u64) -> TestRunner {
    let mut dice = dice::Dice::new(seed, &[]);
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&dice.number().to_le_bytes());
    bytes[8..].copy_from_slice(&dice.number().to_le_bytes());
    let config = Config { max_local_rejects: u32::MAX, ..Config::default() };
    // Most of the time that a sample takes goes into this: the cheapest generator is good enough.
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::XorShift, &bytes))
}
