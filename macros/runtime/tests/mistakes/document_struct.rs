use isotype::{Document, Extra};

#[derive(Clone, Document)]
#[isotype(open, strict, opne, open)]
#[isotype(tagg = "x")]
struct Everything<T> {
    #[isotype(key = 1, default, lenght(min = 1))]
    first: String,
    #[isotype(key = "same", length(min = 3, max = 2, mid = 1), gte = "many", gt = true)]
    second: String,
    #[isotype(key = "same", regex(1), starts_with, email = "x", length = 3)]
    third: String,
    #[isotype(key = "__proto__")]
    fourth: T,
    #[isotype(key = "a\0b", key = "again")]
    fifth: i32,
    #[isotype(extra, key = "x")]
    extra: Extra,
    #[isotype(extra)]
    more: Extra,
    #[isotype(decimal(1), length(min))]
    sixth: i32,
    #[isotype(=)]
    seventh: i32,
}

fn main() {}
