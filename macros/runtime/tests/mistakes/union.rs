use isotype::{Document, Unknown};

#[derive(Clone, Document)]
struct Payload {
    #[isotype(key = "type")]
    kind: String,
}

#[derive(Clone, Document)]
#[isotype(tag = "type", opne)]
enum Closed<T> {
    #[isotype(text = "a")]
    A(Empty),
    #[isotype(text = "a", txet = "b")]
    B(Empty),
    #[isotype(text = "c")]
    C { empty: Empty },
    #[isotype(text = 1)]
    D,
    #[isotype(unknown, text = "e")]
    E(Unknown),
    #[isotype(text = "f\0")]
    F(T),
}

#[derive(Clone, Document)]
#[isotype(tag = "type", open)]
enum Open {
    #[isotype(text = "a")]
    A(Empty),
}

#[derive(Clone, Document)]
#[isotype(tag = "type")]
enum Collides {
    #[isotype(text = "a")]
    A(Empty),
    #[isotype(text = "b")]
    B(Payload),
}

#[derive(Clone, Document)]
#[isotype(tag = "type", shared(width(A, C): i32, height = 1))]
enum Shares {
    A(Empty),
    B(Empty),
}

#[derive(Clone, Document)]
#[isotype(tag = "type", shared(width(A, C): i32))]
enum SharesNothing {
    A(Empty),
    B(Empty),
}

#[derive(Clone, Document)]
struct Empty {}

fn main() {}
