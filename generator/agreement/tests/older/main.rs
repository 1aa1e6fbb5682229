//! Programs of an older release against rows of a newer one: a server and a page whose schema knew less. What was
//! emitted for them is a fixture and is not made again; it also shows that such code goes on compiling.

mod page;
mod server;

/// What the older release was made of.
#[allow(missing_docs, unreachable_pub)]
mod older {
    #![deny(warnings)]
    include!("fixture/schema.rs");
}

/// What the release at hand is made of.
#[allow(missing_docs, unreachable_pub)]
mod newer {
    #![deny(warnings)]
    include!(concat!(env!("OUT_DIR"), "/newer.rs"));
}

const OLDER: &str = include_str!("fixture/older.prisma");
const NEWER: &str = include_str!("newer.prisma");

/// Rows of the newer release, with everything that the older one does not know: a variant, on its own, in a list and
/// inside of a variant that is known; a value of an enum; a key of an open type.
const ROWS: [&str; 2] = [
    r#"{
        "id": 1, "title": "one",
        "exercise": {
            "kind": "listening", "clip": "größe.ogg", "seconds": 0.1,
            "speakers": { "a\"b": { "name": "Ada", "born": "9007199254740993" }, "": { "name": "" } }
        },
        "exercises": [
            { "kind": "quiz", "question": "?", "answers": ["1", "2"] },
            { "kind": "listening", "clip": "", "seconds": 100000000000000000000, "speakers": {} },
            { "kind": "group", "title": "both", "parts": [
                { "kind": "listening", "clip": "deep", "seconds": 2, "speakers": {} },
                { "kind": "quiz", "question": "??", "answers": [] }
            ] }
        ],
        "settings": { "level": "insane", "sound": false, "tempo": 1.5 }
    }"#,
    r#"{
        "id": 2, "title": "two",
        "exercise": { "kind": "quiz", "question": "?", "answers": [] },
        "exercises": [],
        "settings": { "level": "easy", "sound": true }
    }"#,
];

/// A row of the newer release after somebody of the older one gave it another title, another question at the start of
/// its list where there is one, and the other sound.
fn edited(row: &str) -> serde_json::Value {
    let mut row: serde_json::Value = serde_json::from_str(row).expect("a row");
    row["title"] = "edited".into();
    if let Some(question) = row.pointer_mut("/exercises/0/question") {
        *question = "edited".into();
    }
    let sound = row["settings"]["sound"] == true;
    row["settings"]["sound"] = (!sound).into();
    row
}
