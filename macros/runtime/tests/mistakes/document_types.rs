use isotype::Document;

struct Other;

#[derive(Document)]
struct Holds {
    fine: i32,
    unsigned: u64,
    other: Option<Other>,
    list: Vec<Other>,
    #[isotype(default = "text")]
    wrong: i32,
    #[isotype(default = 1)]
    text: String,
    #[isotype(regex = "^a$")]
    number: i32,
    #[isotype(gte = 1, length(max = 3))]
    list_of_texts: Vec<String>,
    #[isotype(length(max = 3))]
    flag: bool,
}

fn main() {}
