//! One story of requests and answers, which is the same on both databases: `story.txt` tells it.
//!
//! Run with `UPDATE_GOLDENS=1` to write it anew, and read the difference.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use isotype_testkit::scratch;
use regex::{Captures, Regex};
use serde_json::json;

use crate::http::{Answer, ask, send};
use crate::process::{on_postgresql, on_sqlite};

/// Who sends the requests and writes down what comes back.
struct Teller {
    address: String,
    told: String,
}

impl Teller {
    fn write(&mut self, request: &str, body: &str, answer: &Answer) {
        self.told.push_str(&format!("> {request}\n"));
        if !body.is_empty() {
            self.told.push_str(&format!("> {body}\n"));
        }
        self.told.push_str(&format!("{}\n", answer.status));
        for name in ["content-type", "location", "allow"] {
            if let Some(value) = answer.header(name) {
                self.told.push_str(&format!("{name}: {value}\n"));
            }
        }
        self.told.push_str(&format!("{}\n\n", answer.body));
    }

    fn ask(&mut self, method: &str, path: &str) -> Answer {
        let answer = ask(&self.address, method, path);
        self.write(&format!("{method} {path}"), "", &answer);
        answer
    }

    fn send(&mut self, method: &str, path: &str, body: &str) -> Answer {
        let answer = send(&self.address, method, path, "application/json", body.as_bytes());
        self.write(&format!("{method} {path}"), body, &answer);
        answer
    }

    /// Sends what is too long, or of too strange a form, to be told.
    fn send_strange(&mut self, what: &str, media_type: &str, body: &[u8]) {
        let answer = send(&self.address, "POST", "/api/modules", media_type, body);
        self.write(&format!("POST /api/modules with {what}"), "", &answer);
    }
}

/// The story with numbers for ids and moments that the server made, in the order in which they appear first. All moments
/// that are sent are of 2001.
fn with_placeholders(told: &str) -> String {
    let made = Regex::new(r"\bc[a-z0-9]{24}\b|\b[0-9]{4}-[0-9T:.-]{18}Z").unwrap();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let replaced = made.replace_all(told, |found: &Captures<'_>| {
        if found[0].starts_with("2001-") {
            return found[0].to_owned();
        }
        let next = numbers.len() + 1;
        let number = numbers.entry(found[0].to_owned()).or_insert(next);
        let kind = if found[0].starts_with('c') { "id" } else { "moment" };
        format!("<{kind} {number}>")
    });
    replaced.into_owned()
}

/// Everything a module may hold, with a moment of its own, so that lists have an order.
fn module(number: u32, configuration: &str) -> String {
    let at = format!("2001-02-{number:02}T04:05:06.789Z");
    format!(
        r#"{{"id":"module-{number}","slug":"slug-{number}","title":"Module {number}","description":"the {number}.","published":{},"configuration":{configuration},"createdAt":"{at}","updatedAt":"{at}"}}"#,
        number.is_multiple_of(2)
    )
}

const KNOWN: [&str; 5] = [
    r##"{"type":"wordRecall","categories":["animals","Größe"],"hints":{"cat":"it purrs"},"scoring":{"points":5,"limitMs":"9007199254740993"}}"##,
    r##"{"type":"numberSequence","direction":"backward","digits":[1,2,3]}"##,
    r##"{"type":"memoryGrid","size":{"rows":3},"patterns":[{"name":"corner","cells":[{"row":0,"column":0}]}],"color":"#ffffff"}"##,
    r##"{"type":"reactionTime","delay":{},"stimuli":[{"name":"star","target":false}],"weights":{"star":2.5}}"##,
    r##"{"type":"dual-n-back","n":3,"modalities":["position","smell"],"matchRate":"0.250"}"##,
];

/// A kind that no program knows yet, with what databases like to change: nulls, floats, order, empty things, texts of
/// numbers and dates, keys that look like others.
const UNKNOWN: &str = r#"{"zeta":1,"type":"breathing","pace":{"in":4.5,"out":[6,null,{"hold":true}]},"Type":"x","empty":{},"none":null,"list":[],"text":"1e2","at":"2001-02-03","float":0.1,"large":9007199254740991,"small":-1e-7,"ä":"\u00e4 \"quoted\" \\ \ud83e\udde0"}"#;

fn story(address: &str) -> String {
    let mut teller = Teller { address: address.to_owned(), told: String::new() };
    let t = &mut teller;
    t.ask("GET", "/api/modules");

    // Every kind is stored and comes back, defaults included.
    for (number, configuration) in (1..).zip(KNOWN) {
        assert_eq!(t.send("POST", "/api/modules", &module(number, configuration)).status, 201);
    }
    assert_eq!(t.send("POST", "/api/modules", &module(6, UNKNOWN)).status, 201);

    // Lists, page by page and back.
    let first = t.ask("GET", "/api/modules?limit=2").json();
    let next = first["next"].as_str().expect("there is more");
    let second = t.ask("GET", &format!("/api/modules?limit=2&after={next}")).json();
    assert_eq!(second["items"][0]["id"], "module-4");
    let previous = second["previous"].as_str().expect("there was more");
    assert_eq!(
        t.ask("GET", &format!("/api/modules?limit=2&before={previous}")).json()["items"],
        first["items"]
    );
    assert_eq!(t.ask("GET", "/api/modules?published=false&limit=1").json()["items"][0]["id"], "module-5");

    // What is unknown comes back equal, and a change of something else leaves it alone.
    let unknown: serde_json::Value = serde_json::from_str(UNKNOWN).unwrap();
    assert_eq!(t.ask("GET", "/api/modules/module-6").json()["configuration"], unknown);
    let change = r#"{"title":"Breath","description":null,"updatedAt":"2001-03-01T00:00:00Z"}"#;
    let changed = t.send("PATCH", "/api/modules/module-6", change).json();
    assert_eq!((&changed["title"], &changed["configuration"]), (&json!("Breath"), &unknown));
    assert_eq!(t.ask("GET", "/api/modules/module-6").json(), changed);

    // Mistakes of a body, all at once and each at its place.
    let mistakes = r#"{"slug":"","title":null,"published":"yes","createdAt":"soon","configuration":{"type":"wordRecall","wordCount":99,"categories":[],"language":"english","hints":{"a/b~c ä":7}}}"#;
    assert_eq!(t.send("POST", "/api/modules", mistakes).status, 422);
    t.send("PATCH", "/api/modules/module-1", r#"{"configuration":{"type":"memoryGrid","size":{"rows":1}}}"#);
    t.send("POST", "/api/modules", r#"{"slug":"a","slug":"b","title":"\u0000","configuration":{}}"#);
    t.send("POST", "/api/modules", r#"{"slug":"a","#);
    t.send("POST", "/api/modules", "[]");
    t.send("POST", "/api/modules", &module(1, UNKNOWN).replace("module-1", "another"));
    t.send("PATCH", "/api/modules/module-1", r#"{"slug":"slug-2"}"#);

    // Sessions, and what they refer to.
    let user = r#"{"id":"ada","email":"ada@example.org","createdAt":"2001-02-03T04:05:06.789Z","updatedAt":"2001-02-03T04:05:06.789Z"}"#;
    t.send("POST", "/api/users", user);
    t.send("POST", "/api/users", r#"{"email":"ada@example.org"}"#);
    t.ask("GET", "/api/users/ada");
    let session = r#"{"id":"session-1","userId":"ada","trainingModuleId":"module-1","startedAt":"2001-02-03T04:05:06Z","createdAt":"2001-02-03T04:05:06Z"}"#;
    t.send("POST", "/api/sessions", session);
    t.send(
        "POST",
        "/api/sessions",
        &session.replace("session-1", "session-2").replace("module-1", "module-9"),
    );
    t.send("POST", "/api/sessions", r#"{"userId":"bob","trainingModuleId":"module-9"}"#);
    t.send("PATCH", "/api/sessions/session-1", r#"{"userId":"bob"}"#);
    t.send("PATCH", "/api/sessions/session-1", r#"{"finishedAt":"2001-02-03T04:05:05Z"}"#);
    t.send("PATCH", "/api/sessions/session-1", r#"{"score":1001}"#);
    let finished = r#"{"finishedAt":"2001-02-03T04:06:00+00:00","score":700,"results":{"type":"wordRecall","shown":["cat"],"recalled":[],"accuracy":0,"environment":{"userAgent":"x","gpu":{"cores":8}}}}"#;
    assert_eq!(t.send("PATCH", "/api/sessions/session-1", finished).status, 200);
    t.ask("GET", "/api/sessions?userId=ada&trainingModuleId=module-1");
    t.ask("GET", "/api/sessions?userId=bob");
    t.ask("DELETE", "/api/modules/module-1");
    t.ask("DELETE", "/api/sessions/session-1");
    t.ask("DELETE", "/api/sessions/session-1");
    t.ask("GET", "/api/sessions/session-1");
    assert_eq!(t.ask("DELETE", "/api/modules/module-1").status, 204);
    t.ask("DELETE", "/api/modules/module-1");
    t.ask("GET", "/api/modules/module-1");
    t.send("PATCH", "/api/modules/module-1", r#"{"title":"x"}"#);

    // What is left out is made, and an id may be any text.
    t.send("POST", "/api/modules", r#"{"slug":"made","title":"Made","configuration":{"type":"breathing"}}"#);
    let odd = r#"{"id":"a/b?c ä","slug":"odd","title":"Odd","configuration":{"type":"breathing"}}"#;
    let place = t.send("POST", "/api/modules", odd).header("location").map(str::to_owned).unwrap();
    assert_eq!(t.ask("GET", &place).json()["id"], "a/b?c ä");

    // Requests that are none.
    t.ask("GET", "/api/modules?limit=0");
    t.ask("GET", "/api/modules?limit=many");
    t.ask("GET", "/api/modules?after=x");
    t.ask("GET", "/api/modules?after=x&before=y");
    t.ask("GET", "/api/modules/%FF");
    t.ask("GET", "/api/nothing");
    t.ask("PUT", "/api/modules");
    t.send_strange("a text", "text/plain", b"{}");
    t.send_strange("bytes that are no text", "application/json; charset=utf-8", b"{\"slug\":\"\xff\"}");
    t.send_strange("more bytes than a body may have", "application/json", &[b' '; 256 * 1024 + 1]);
    with_placeholders(&teller.told)
}

/// Compares two stories, answer by answer.
fn compare(left: &str, right: &str, words: &str) {
    for (left, right) in left.split("\n\n").zip(right.split("\n\n")) {
        assert_eq!(left, right, "{words}");
    }
    assert_eq!(left.len(), right.len(), "one of them goes on: {words}");
}

#[test]
fn the_same_requests_have_the_same_answers_on_both_databases() {
    let folder = scratch::folder();
    let (sqlite, postgresql) = (on_sqlite(folder.path()), on_postgresql(folder.path()));
    let told = story(&sqlite.address);
    compare(&told, &story(&postgresql.address), "SQLite on the left, PostgreSQL on the right");
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/application/story.txt");
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(&golden, &told).unwrap();
    }
    let wanted = fs::read_to_string(&golden).unwrap_or_default();
    compare(&wanted, &told, "the golden on the left; UPDATE_GOLDENS=1 writes it anew");
}
