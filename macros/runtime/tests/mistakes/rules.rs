use isotype::Document;

#[derive(Clone, Document)]
struct Holds {
    #[isotype(gte = 1)]
    fine: i32,
    #[isotype(regex = "^a$", length(min = 1))]
    number: i32,
    #[isotype(gte = 1, length(max = 3))]
    list_of_texts: Vec<String>,
    #[isotype(length(max = 3), decimal(3, 1))]
    flag: Option<bool>,
    #[isotype(length(max = 3), email)]
    maps: isotype::Map<Holds>,
}

fn main() {}
