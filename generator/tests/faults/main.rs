//! What can go wrong while migrations are applied: the process is killed, others migrate at the same time, files and
//! databases are not what they should be, the disk is full, the connection is lost. Each ends in the right state or in
//! one clear message that names the next step; no half of a migration stays without that being told.

#[path = "../common/mod.rs"]
mod common;

mod database;
mod disk;
mod files;
mod kill;
mod scene;
mod servers;
mod together;
