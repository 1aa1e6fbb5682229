use isotype::{DbEnum, Document};

#[derive(DbEnum)]
#[isotype(name = Role, shcema = "auth", open)]
enum Role {
    #[isotype(text = "a")]
    A,
    #[isotype(text = "a")]
    B,
    #[isotype(text = "c\0")]
    C(String),
    #[isotype(unknown)]
    Unknown(String),
    #[isotype(txet = "d")]
    D,
}

#[derive(Clone, Document)]
#[isotype(open)]
enum NowhereToKeep {
    A,
}

#[derive(Clone, Document)]
#[isotype(open)]
enum Twice {
    A,
    #[isotype(unknown)]
    B(String),
    #[isotype(unknown, text = "c")]
    C,
}

#[derive(DbEnum)]
struct NoEnum;

fn main() {}
