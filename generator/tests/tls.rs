//! TLS and passwords, on a server of this process that knows both: each way to be let in works, and each way not to be
//! is told with its cause and the next step, never with a password.

mod common;

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use common::{Project, Said};
use isotype_testkit::postgres::server;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};

/// What must never be printed.
const PASSWORD: &str = "s3cret&word";
const WRITTEN: &str = "s3cret%26word";

/// The port, and the certificates of two authorities: the one that knows the server, and another one.
struct Guarded {
    port: String,
    root: PathBuf,
    other_root: PathBuf,
    _folder: tempfile::TempDir,
}

/// An authority: its own certificate, and what it signs with.
fn authority(name: &str) -> (String, Issuer<'static, KeyPair>) {
    let mut params = CertificateParams::new(Vec::new()).expect("no names are right names");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.distinguished_name.push(rcgen::DnType::CommonName, name);
    let key = KeyPair::generate().expect("a key");
    let certificate = params.self_signed(&key).expect("a certificate");
    (certificate.pem(), Issuer::new(params, key))
}

/// The shared server, with a certificate for `localhost`, a database that wants TLS and a role that wants a password.
fn guarded() -> &'static Guarded {
    static GUARDED: OnceLock<Guarded> = OnceLock::new();
    GUARDED.get_or_init(|| {
        let run = |sql: &str| server().run("postgres", sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        let data = PathBuf::from(run("SHOW data_directory").remove(0).remove(0).expect("a folder"));
        let folder = tempfile::tempdir().expect("a folder");
        let (root, issuer) = authority("Isotype's tests");
        let (other_root, _) = authority("Somebody else");
        let key = KeyPair::generate().expect("a key");
        let certificate = CertificateParams::new(vec!["localhost".to_owned()]).expect("a name");
        let certificate = certificate.signed_by(&key, &issuer).expect("a certificate");
        let owner = fs::metadata(&data).expect("the folder is there");
        let write = |name: &str, text: &str| {
            let path = data.join(name);
            fs::write(&path, text).expect("it can be written");
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("it is ours");
            chown(&path, Some(owner.uid()), Some(owner.gid())).expect("it is given to the server");
        };
        write("server.crt", &certificate.pem());
        write("server.key", &key.serialize_pem());
        run("CREATE ROLE careful LOGIN SUPERUSER");
        run("CREATE DATABASE only_tls");
        run("SET password_encryption = 'scram-sha-256'");
        run(&format!("ALTER ROLE careful PASSWORD '{PASSWORD}'"));
        write(
            "pg_hba.conf",
            "hostnossl only_tls all 127.0.0.1/32 reject\n\
             host all careful 127.0.0.1/32 scram-sha-256\n\
             host all postgres 127.0.0.1/32 trust\n",
        );
        run("ALTER SYSTEM SET ssl = on");
        run("SELECT pg_reload_conf()");
        let (ours, others) = (folder.path().join("root.pem"), folder.path().join("other.pem"));
        fs::write(&ours, root).expect("a file");
        fs::write(&others, other_root).expect("a file");
        let url = server().database();
        let port = url.rsplit(':').next().and_then(|it| it.split('/').next()).expect("a port").to_owned();
        let guarded = Guarded { port, root: ours, other_root: others, _folder: folder };
        // The reload comes soon, not at once.
        for _ in 0..200 {
            if run("SHOW ssl")[0][0].as_deref() == Some("on") {
                return guarded;
            }
            std::thread::sleep(std::time::Duration::from_millis(25));
        }
        panic!("the server does not take its certificate");
    })
}

fn project() -> Project {
    let project = Project::empty();
    project.write("schema/migrations/postgresql/20240101000000_init.up.sql", "CREATE TABLE a (id INT);\n");
    project.write("schema/migrations/postgresql/20240101000000_init.down.sql", "DROP TABLE a;\n");
    project
}

/// `migrate up` at `user@host/database?parameters`; nobody's password is told.
fn up(at: &str) -> Said {
    let url = address(at);
    let said = project().run(&["migrate", "up", "--schema", "schema", "--database", &url]);
    for text in [&said.out, &said.err] {
        assert!(!text.contains(PASSWORD) && !text.contains(WRITTEN) && !text.contains("wr0ng"), "{said:?}");
    }
    said
}

fn address(at: &str) -> String {
    let (who, rest) = at.split_once('@').expect("user@host/database");
    let (host, rest) = rest.split_once('/').expect("host/database");
    format!("postgres://{who}@{host}:{}/{rest}", guarded().port)
}

/// A database of its own, and whether the last session in it was encrypted.
fn database() -> String {
    server().database().rsplit('/').next().expect("a name").to_owned()
}

fn root(path: &Path) -> String {
    format!("sslrootcert={}", path.display())
}

#[test]
fn every_mode_that_can_be_had_is_had() {
    let guarded = guarded();
    let right = root(&guarded.root);
    for parameters in [
        "sslmode=disable".to_owned(),
        "sslmode=prefer".to_owned(),
        "sslmode=require".to_owned(),
        format!("sslmode=verify-ca&{right}"),
        format!("sslmode=verify-full&{right}"),
    ] {
        let said = up(&format!("postgres@localhost/{}?{parameters}", database()));
        assert!(
            said.ok().out.contains("Applied 1 file to postgres://postgres@localhost"),
            "{parameters}: {said:?}"
        );
    }
    // An authority vouches for the server; which of its names it is called by is not asked.
    up(&format!("postgres@127.0.0.1/{}?sslmode=verify-ca&{right}", database())).ok();
    // Without a word TLS is taken where it can be had.
    up("postgres@localhost/only_tls").ok();
    let used = format!("careful:{WRITTEN}@localhost/{}?sslmode=verify-full&{right}", database());
    up(&used).ok();
    up(&format!("careful:{WRITTEN}@localhost/{}?sslmode=disable", database())).ok();
}

#[test]
fn a_server_that_is_not_who_it_should_be_is_refused() {
    let guarded = guarded();
    let (right, wrong) = (root(&guarded.root), root(&guarded.other_root));
    for mode in ["verify-ca", "verify-full"] {
        up(&format!("postgres@localhost/postgres?sslmode={mode}&{wrong}"))
            .one_error(1, &["tls-failed", "cannot open postgres://postgres@localhost", "sslrootcert"]);
        // The machine's own authorities do not know it either.
        up(&format!("postgres@localhost/postgres?sslmode={mode}"))
            .one_error(1, &["tls-failed", "sslrootcert"]);
    }
    up(&format!("postgres@127.0.0.1/postgres?sslmode=verify-full&{right}"))
        .one_error(1, &["tls-failed", "127.0.0.1", "name", "sslmode=verify-ca"]);
    up("postgres@localhost/postgres?sslmode=verify-full&sslrootcert=/not/there.pem")
        .one_error(1, &["/not/there.pem", "sslrootcert"]);
    let letter = guarded.root.with_file_name("letter.pem");
    fs::write(&letter, "Dear server,\n").expect("a file");
    up(&format!("postgres@localhost/postgres?sslmode=verify-full&{}", root(&letter)))
        .one_error(1, &["tls-failed", "letter.pem"]);
}

#[test]
fn who_is_not_let_in_is_told_why() {
    guarded();
    up("postgres@localhost/only_tls?sslmode=disable")
        .one_error(1, &["not-allowed", "wants TLS", "sslmode=require"]);
    up(&format!("careful:wr0ng@localhost/{}", database()))
        .one_error(1, &["wrong-password", "user and password in the address"]);
    // A server that asks for a password does not tell who is there.
    up("careful@localhost/postgres").one_error(1, &["wrong-password", "no password"]);
    up("postgres@localhost/nowhere").one_error(1, &["no-such-database", "nowhere", "createdb"]);
    up(&format!("careful:{WRITTEN}@localhost/nowhere")).one_error(1, &["no-such-database", "createdb"]);
    // Nothing in pg_hba.conf speaks of this one.
    up("stranger:wr0ng@localhost/postgres").one_error(1, &["not-allowed", "pg_hba.conf"]);
    server().run("postgres", "CREATE ROLE locked NOLOGIN").unwrap();
}

#[test]
fn the_other_commands_say_the_same() {
    guarded();
    let url = address("careful:wr0ng@localhost/postgres");
    let project = project();
    project.write(
        "schema/app.prisma",
        "datasource db {\n  provider = \"postgresql\"\n}\n\nmodel a {\n  id Int @id\n}\n",
    );
    for arguments in [
        &["migrate", "status", "--schema", "schema", "--database", &url][..],
        &["migrate", "down", "--schema", "schema", "--database", &url],
        &["migrate", "purge", "--schema", "schema", "--yes", "--database", &url],
        &["diff", "--from", &url, "--to", "schema"],
        &["migrate", "verify", "--postgresql", &url],
    ] {
        let said = project.run(arguments);
        let told = format!("{}{}", said.out, said.err);
        assert!(said.code == 1 && told.contains("password authentication failed"), "{arguments:?}: {said:?}");
        assert!(!told.contains("wr0ng"), "{arguments:?}: {said:?}");
    }
}
