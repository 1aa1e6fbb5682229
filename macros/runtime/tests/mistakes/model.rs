//! Mistakes in rows, new rows and patches.

use isotype::{Insert, Model, Patch};

#[derive(Model)]
#[isotype(tabel = "users", key(id, id), unique(nobody), unique(), unique(email, name = "find by"))]
struct User {
    #[isotype(colum = "x", digits)]
    id: i32,
    #[isotype(column = "id", key = "id")]
    email: String,
}

#[derive(Model)]
struct Tuple(i32);

#[derive(Model)]
struct Generic<T> {
    value: T,
}

#[derive(Model)]
#[isotype(key(id))]
struct Post {
    id: i32,
    title: String,
}

#[derive(Model)]
struct Old {
    #[isotype(upgrade = Post, was)]
    first: i32,
    #[isotype(was = "Post", upgrade)]
    second: i32,
    #[isotype(upgrade, was = Post)]
    third: i32,
}

#[derive(Insert)]
struct NewPost {
    id: i32,
}

#[derive(Insert)]
#[isotype(model = Post)]
struct OtherPost {
    #[isotype(made(guid))]
    id: Option<i32>,
    #[isotype(default, lenght(min = 1))]
    title: String,
}

#[derive(Patch)]
#[isotype(model = Post)]
struct PostPatch {
    title: String,
}

fn main() {}
