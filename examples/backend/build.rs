//! `sqlx::migrate!` reads the migrations while the server is compiled, and cargo does not know of new ones by itself.

fn main() {
    println!("cargo:rerun-if-changed=../../schema/migrations");
}
