//! The everything-schema, and the proof that both databases and all validators agree about it.

pub mod databases;
pub mod hostile;
pub mod random;

/// The everything-schema.
pub const FULL: &str = include_str!("../schema/full.prisma");

/// The schema that ships.
pub const AXON: &str = include_str!("../../../schema/axon.prisma");

/// What Isotype makes of the everything-schema.
#[allow(missing_docs)]
pub mod full {
    #![deny(warnings)]
    include!(concat!(env!("OUT_DIR"), "/full.rs"));
}

/// What Isotype makes of the schema that ships.
#[allow(missing_docs)]
pub mod axon {
    #![deny(warnings)]
    include!(concat!(env!("OUT_DIR"), "/axon.rs"));
}
