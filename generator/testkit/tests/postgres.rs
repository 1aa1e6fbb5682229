//! The test server is real, private to its process, and gone when its process is.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use isotype_testkit::postgres::server;

#[test]
fn every_database_is_fresh_and_may_be_copied() {
    let (one, two) = (server().database(), server().database());
    server().run(&one, "CREATE TABLE t (a text); INSERT INTO t VALUES ('x'), (NULL)").unwrap();
    let rows = server().run(&one, "SELECT a FROM t ORDER BY a").unwrap();
    assert_eq!(rows, [vec![Some("x".to_owned())], vec![None]]);
    let error = server().run(&two, "SELECT a FROM t").unwrap_err();
    assert!(error.contains("42P01"), "{error}");
    let copy = server().copy_of(&one);
    assert_eq!(server().run(&copy, "SELECT count(*) FROM t").unwrap(), [vec![Some("2".to_owned())]]);
}

#[test]
fn a_mistake_in_sql_is_told_with_its_code_and_the_session_goes_on() {
    let mut session = server().session("postgres");
    assert!(session.run("SELECT 1; SELEC 2").unwrap_err().contains("42601"));
    assert_eq!(session.run("SELECT 'ü'").unwrap(), [vec![Some("ü".to_owned())]]);
}

#[test]
fn a_killed_process_leaves_no_server_behind() {
    // The process that is killed is this test again, told so by a variable.
    if std::env::var_os("ISOTYPE_TEST_HOLD").is_some() {
        let rows = server().run("postgres", "SHOW data_directory").unwrap();
        println!("held {} by", rows[0][0].as_deref().unwrap());
        std::thread::sleep(Duration::from_secs(120));
        return;
    }
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["a_killed_process_leaves_no_server_behind", "--exact", "--nocapture"])
        .env("ISOTYPE_TEST_HOLD", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = std::io::BufRead::lines(std::io::BufReader::new(process.stdout.take().unwrap()));
    let line = lines.find_map(|line| line.ok().filter(|line| line.contains("held "))).unwrap();
    let data = line.split_once("held ").unwrap().1.trim_end_matches(" by").to_owned();
    let folder = Path::new(&data).parent().unwrap();
    let pid = std::fs::read_to_string(Path::new(&data).join("postmaster.pid")).unwrap();
    let pid = pid.lines().next().unwrap();
    process.kill().unwrap();
    process.wait().unwrap();
    let since = Instant::now();
    while folder.exists() {
        assert!(since.elapsed() < Duration::from_secs(30), "{} is still there", folder.display());
        std::thread::sleep(Duration::from_millis(50));
    }
    let alive = Command::new("kill").args(["-0", pid]).stderr(Stdio::null()).status().unwrap();
    assert!(!alive.success(), "the server {pid} still runs");
}
