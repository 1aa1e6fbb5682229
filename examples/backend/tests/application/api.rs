//! What a story cannot tell: time, ends and beginnings.

use isotype_testkit::{postgres, scratch};

use crate::http::{Exchange, ask, send};
use crate::process::{Listening, on_postgresql, on_sqlite, program, server};

const MODULE: &str = r#"{"slug":"words","title":"Words","configuration":{"type":"breathing"}}"#;

fn headers(body: &str) -> [(&'static str, String); 3] {
    [
        ("content-type", "application/json".to_owned()),
        ("content-length", body.len().to_string()),
        ("expect", "100-continue".to_owned()),
    ]
}

fn begin_module(address: &str) -> Exchange {
    let headers = headers(MODULE);
    let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Exchange::begin(address, "POST", "/api/modules", &headers)
}

#[test]
fn a_request_that_takes_too_long_is_given_up() {
    let folder = scratch::folder();
    let database = postgres::server().database();
    let server = server(folder.path(), &[("DATABASE_URL", database.as_str()), ("TIMEOUT_SECONDS", "1")]);

    // The client is slow: its body never comes.
    let mut exchange = begin_module(&server.address);
    exchange.wait_for_continue();
    let answer = exchange.answer();
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    let told = (answer.status, &answer.json()["detail"]);
    assert_eq!(told, (408, &"the body of the request took longer than 1 s".into()));

    // The database is slow: somebody holds the table.
    let mut holder = postgres::server().session(database.rsplit('/').next().unwrap());
    holder.run("BEGIN; LOCK TABLE \"TrainingModule\" IN ACCESS EXCLUSIVE MODE").unwrap();
    let answer = ask(&server.address, "GET", "/api/modules");
    let told = (answer.status, &answer.json()["detail"]);
    assert_eq!(told, (503, &"the request took longer than 1 s".into()));
    holder.run("COMMIT").unwrap();
    drop(holder);
    assert_eq!(ask(&server.address, "GET", "/api/modules").status, 200, "it goes on afterwards");
}

/// What is being answered is answered, nobody else is let in, and whoever comes back finds everything.
#[cfg(unix)]
fn stops_gracefully(server: Listening, again: impl Fn() -> Listening) {
    let mut exchange = begin_module(&server.address);
    exchange.wait_for_continue();
    server.terminate();
    while std::net::TcpStream::connect(&server.address).is_ok() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    exchange.send(MODULE.as_bytes());
    let created = exchange.answer();
    assert_eq!(created.status, 201, "{created:?}");
    assert!(server.ended().success());

    let server = again();
    let list = ask(&server.address, "GET", "/api/modules").json();
    assert_eq!(list["items"], serde_json::json!([created.json()]));
}

#[cfg(unix)]
#[test]
fn a_server_that_is_told_to_stop_answers_first_and_its_rows_stay() {
    let folder = scratch::folder();
    stops_gracefully(on_sqlite(folder.path()), || on_sqlite(folder.path()));
    assert!(folder.path().join("axon.sqlite").is_file());
    let database = postgres::server().database();
    let start = || server(folder.path(), &[("DATABASE_URL", &database)]);
    stops_gracefully(start(), start);
}

#[cfg(unix)]
#[test]
fn nobody_keeps_a_server_from_stopping() {
    let folder = scratch::folder();
    let server = server(folder.path(), &[("TIMEOUT_SECONDS", "1")]);
    // Half of a request's head, and then nothing.
    let mut exchange = Exchange::connect(&server.address);
    exchange.send(b"GET /api/modules HTTP/1.1\r\n");
    assert_eq!(ask(&server.address, "GET", "/api/modules").status, 200, "the half has arrived by now");
    server.terminate();
    assert!(server.ended().success());
}

#[test]
fn servers_that_start_together_migrate_once() {
    let folder = scratch::folder();
    let database = postgres::server().database();
    let started: Vec<Listening> = std::thread::scope(|scope| {
        let start = || server(folder.path(), &[("DATABASE_URL", &database)]);
        let threads: Vec<_> = (0..3).map(|_| scope.spawn(start)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let body = MODULE.as_bytes();
    assert_eq!(send(&started[0].address, "POST", "/api/modules", "application/json", body).status, 201);
    assert_eq!(ask(&started[2].address, "GET", "/api/modules").json()["items"][0]["slug"], "words");
}

#[test]
fn what_stands_in_the_way_of_a_start_is_told() {
    let folder = scratch::folder();
    let running = on_postgresql(folder.path());
    let cases = [
        ("DATABASE_URL", "mysql://somebody:secret@somewhere/db", 2, "DATABASE_URL is of another database"),
        ("DATABASE_URL", "postgres://ada:secret@127.0.0.1:1/axon", 1, "cannot be opened: it does not answer"),
        ("DATABASE_URL", "sqlite://nowhere/axon.sqlite", 1, "the database cannot be opened"),
        ("TIMEOUT_SECONDS", "0", 2, "TIMEOUT_SECONDS is `0`: give a whole number of seconds from 1 on"),
        ("ADDRESS", running.address.as_str(), 1, "ADDRESS says where, as in 127.0.0.1:3001"),
    ];
    for (name, value, code, words) in cases {
        let output = program(folder.path()).env(name, value).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{name}={value}: {said}");
        assert!(said.contains(words) && !said.contains("secret"), "{name}={value}: {said}");
    }
}
