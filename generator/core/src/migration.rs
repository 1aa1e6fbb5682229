//! Migrations: files and their form.
