//! A scratch crate is compiled against this workspace.

use isotype_testkit::scratch::Crate;

#[test]
fn a_scratch_crate_stands_on_the_workspace() {
    let made = Crate::new("scratch-on-core", "isotype-core.workspace = true");
    made.write("src/lib.rs", "#![deny(warnings)]\npub use isotype_core::source;\n");
    let checked = made.cargo(&["check"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    made.write("src/lib.rs", "#![deny(warnings)]\nfn unused() {}\n");
    let refused = made.cargo(&["check"]);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("never used"));
}
