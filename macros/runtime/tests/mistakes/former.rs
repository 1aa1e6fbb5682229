use isotype::{DbEnum, Document, Unknown};

#[derive(Clone, Document)]
struct Fields {
    #[isotype(former("other", 1))]
    first: i32,
    #[isotype(former = "x")]
    second: i32,
    #[isotype(former("a", "__proto__", "a\0"))]
    other: i32,
    #[isotype(former("a"))]
    again: i32,
}

#[derive(Clone, Document)]
#[isotype(tag = "kind", open)]
enum Figure {
    #[isotype(text = "a", former("b", "\0"))]
    A(Payload),
    #[isotype(text = "b")]
    B(Payload),
    #[isotype(unknown, former("c"))]
    Unknown(Unknown),
}

#[derive(Clone, Document)]
#[isotype(tag = "kind")]
enum Collides {
    A(Payload),
}

#[derive(Clone, Document)]
struct Payload {
    #[isotype(former("kind"))]
    sort: String,
}

#[derive(DbEnum)]
enum Mood {
    #[isotype(text = "a", former("b"))]
    A,
    #[isotype(text = "b", former)]
    B,
}

#[derive(Clone, Document)]
#[isotype(open)]
enum Sky {
    #[isotype(unknown, former("x"))]
    Unknown(String),
}

fn main() {}
