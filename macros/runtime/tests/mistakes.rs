//! Mistakes in attributes: all of them are reported at once, each at its own place.

#[test]
fn every_mistake_is_reported_at_its_place() {
    trybuild::TestCases::new().compile_fail("tests/mistakes/*.rs");
}
