//! Migrations and databases.

pub(crate) mod verify;
