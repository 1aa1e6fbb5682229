use isotype::{Document, Extra};

#[derive(Document)]
struct Tuple(String, i32);

#[derive(Document)]
struct Unit;

#[derive(Document)]
union Memory {
    a: i32,
    b: u32,
}

#[derive(Document)]
#[isotype(open)]
struct NowhereToKeep {
    a: i32,
}

#[derive(Document)]
struct NothingToKeep {
    #[isotype(extra)]
    extra: Extra,
}

#[derive(Document)]
#[isotype(default)]
struct NoDefault {
    a: i32,
    #[isotype(default = "1.5")]
    b: isotype::BigDecimal,
    #[isotype(default = ["2024-01-01T00:00:00Z"])]
    c: Vec<isotype::DateTime>,
}

fn main() {}
