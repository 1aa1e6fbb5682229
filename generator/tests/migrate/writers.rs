//! A release that is running, and migrations beside it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;

use isotype_testkit::postgres;

use crate::common::Project;
use crate::world::{Postgresql, World};

const BEFORE: &str = r#"datasource db {
  provider = "postgresql"
}

model User {
  id    Int    @id @default(autoincrement())
  views Int    @default(0) @gte(0)
  posts Post[]

  @@index([views])
}

model Post {
  id     Int  @id @default(autoincrement())
  userId Int
  user   User @relation(fields: [userId], references: [id], onDelete: Cascade)

  @@index([userId])
}
"#;

/// What the threads of the release have done.
#[derive(Default)]
struct Done {
    over: AtomicBool,
    users: AtomicU64,
    posts: AtomicU64,
    views: AtomicU64,
}

impl Done {
    fn add(&self, what: &AtomicU64, number: u64) {
        what.fetch_add(number, Ordering::Relaxed);
    }
}

/// One thread: it makes users with posts, counts views and deletes users, and is never refused.
fn work(database: &str, done: &Done, thread: u64) {
    let mut session = postgres::server().session(database);
    let mut time = 0;
    while !done.over.load(Ordering::Relaxed) {
        time += 1;
        let mut run = |sql: &str| {
            let rows = session.run(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
            rows.into_iter().next().and_then(|row| row.into_iter().next().flatten()).unwrap_or_default()
        };
        let id = run("INSERT INTO \"User\" (\"views\") VALUES (0) RETURNING \"id\"");
        run(&format!("INSERT INTO \"Post\" (\"userId\") VALUES ({id}), ({id}), ({thread})"));
        done.add(&done.posts, 3);
        done.add(&done.users, 1);
        run(&format!("UPDATE \"User\" SET \"views\" = \"views\" + 1 WHERE \"id\" IN ({id}, {thread})"));
        done.add(&done.views, 2);
        if time % 2 == 0 {
            run(&format!("DELETE FROM \"User\" WHERE \"id\" = {id}"));
            done.users.fetch_sub(1, Ordering::Relaxed);
            done.posts.fetch_sub(2, Ordering::Relaxed);
            done.views.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

#[test]
fn a_running_release_goes_on_while_types_change_and_change_back() {
    let project = Project::new(&[("schema/app.prisma", BEFORE)]);
    project.run(&["generate"]).ok();
    let after = BEFORE.replace("id    Int ", "id    BigInt ").replace("views Int ", "views BigInt ");
    project.write("schema/app.prisma", after.replace("userId Int", "userId BigInt"));
    project.run(&["migrate", "new", "wide", "--no-verify"]).ok();
    let world = World { project, dialect: Postgresql, url: postgres::server().database() };
    world.run(&["up", "--to", "init"]).ok();
    world.rows("INSERT INTO \"User\" (\"views\") SELECT 0 FROM generate_series(1, 3000)");
    world.rows("INSERT INTO \"Post\" (\"userId\") SELECT \"id\" FROM \"User\" WHERE \"id\" > 10");
    let database = world.url.rsplit('/').next().unwrap();
    let done = Done::default();
    thread::scope(|scope| {
        let threads: Vec<_> = (1..4)
            .map(|thread| {
                scope.spawn({
                    let done = &done;
                    move || work(database, done, thread)
                })
            })
            .collect();
        // Whoever waits for a lock gives up after two seconds, and is run again.
        let run = |what: &str| (0..5).any(|_| world.run(&[what]).code == 0);
        let went = run("up") && run("down") && run("up");
        done.over.store(true, Ordering::Relaxed);
        assert!(went, "{:?}", world.run(&["up"]));
        threads.into_iter().for_each(|it| it.join().unwrap());
    });
    let told = [3000 + done.users.into_inner(), 2990 + done.posts.into_inner(), done.views.into_inner()];
    let there = "SELECT (SELECT count(*) FROM \"User\"), (SELECT count(*) FROM \"Post\"), (SELECT sum(\"views\") FROM \"User\")";
    assert_eq!(world.rows(there), [told.map(|number| number.to_string()).join(",")]);
    assert!(told[2] > 0, "nobody wrote");
    let types = "SELECT DISTINCT pg_typeof(\"id\"), pg_typeof(\"views\") FROM \"User\"";
    assert_eq!(world.rows(types), ["bigint,bigint"]);
}

const KEYS: &str = r#"datasource db {
  provider = "postgresql"
}

model User {
  id    Int    @id
  views Int    @default(0)
  posts Post[] @relation("author")
}

model Post {
  id       Int  @id @default(autoincrement())
  authorId Int
  editorId Int?
  author   User @relation("author", fields: [authorId], references: [id], onDelete: Cascade)

  @@index([authorId])
}
"#;

/// Deletes a user whose row it has touched a while before, and with it the posts: the parent first, then its children.
fn delete_with_posts(database: &str, over: &AtomicBool, thread: u64) {
    let mut session = postgres::server().session(database);
    let mut id = thread;
    while !over.load(Ordering::Relaxed) {
        id += 10;
        for sql in [
            format!("INSERT INTO \"User\" (\"id\") VALUES ({id})"),
            format!("INSERT INTO \"Post\" (\"authorId\", \"editorId\") VALUES ({id}, {id}), ({id}, NULL)"),
            "BEGIN".to_owned(),
            format!("UPDATE \"User\" SET \"views\" = 1 WHERE \"id\" = {id}"),
            "SELECT pg_sleep(0.1)".to_owned(),
            format!("UPDATE \"Post\" SET \"editorId\" = NULL WHERE \"editorId\" = {id}"),
            format!("DELETE FROM \"User\" WHERE \"id\" = {id}"),
            "COMMIT".to_owned(),
        ] {
            session.run(&sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        }
    }
}

#[test]
fn a_new_foreign_key_and_cascading_deletes_do_not_wait_for_each_other() {
    let project = Project::new(&[("schema/app.prisma", KEYS)]);
    project.run(&["generate"]).ok();
    let after = KEYS.replace(
        "posts Post[] @relation(\"author\")",
        "posts Post[] @relation(\"author\")\n  edits Post[] @relation(\"editor\")",
    );
    let after = after.replace(
        "\n  @@index",
        "  editor   User? @relation(\"editor\", fields: [editorId], references: [id], onDelete: Cascade)\n\n  @@index",
    );
    project.write("schema/app.prisma", after);
    project.run(&["migrate", "new", "editors", "--no-verify"]).ok();
    let world = World { project, dialect: Postgresql, url: postgres::server().database() };
    world.run(&["up", "--to", "init"]).ok();
    let database = world.url.rsplit('/').next().unwrap();
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let threads: Vec<_> = (1..5)
            .map(|thread| {
                let over = &over;
                scope.spawn(move || delete_with_posts(database, over, thread))
            })
            .collect();
        let runs: Vec<_> = (0..4).flat_map(|_| ["up", "down"]).map(|way| world.run(&[way])).collect();
        over.store(true, Ordering::Relaxed);
        threads.into_iter().for_each(|it| it.join().unwrap());
        runs.iter().for_each(|it| assert!(it.ok().out.contains("file"), "{it:?}"));
    });
    let found = format!("SELECT deadlocks FROM pg_stat_database WHERE datname = '{database}'");
    assert_eq!(world.rows(&found), ["0"]);
    assert_eq!(world.rows("SELECT count(*) FROM \"Post\""), ["0"]);
}
