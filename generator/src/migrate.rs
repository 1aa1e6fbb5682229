//! Migrations and databases.

#[allow(dead_code, reason = "the commands that need it are landing one by one")]
pub(crate) mod verify;
