use isotype::{Document, Extra};

#[derive(Clone, Document)]
struct Tuple(String, i32);

#[derive(Clone, Document)]
struct Unit;

#[derive(Clone, Copy, Document)]
union Memory {
    a: i32,
    b: u32,
}

#[derive(Clone, Document)]
#[isotype(open)]
struct NowhereToKeep {
    a: i32,
}

#[derive(Clone, Document)]
struct NothingToKeep {
    #[isotype(extra)]
    extra: Extra,
}

#[derive(Clone, Document)]
#[isotype(default)]
struct NoDefault {
    a: i32,
    #[isotype(default = "1.5")]
    b: isotype::BigDecimal,
    #[isotype(default = ["2024-01-01T00:00:00Z"])]
    c: Vec<isotype::DateTime>,
}

fn main() {}
