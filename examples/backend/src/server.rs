//! From an address of a database to a server that listens.

use std::env;
use std::error::Error;
use std::str::FromStr;
use std::time::Duration;

use isotype::Dialect;
use sqlx::Pool;
use sqlx::migrate::Migrator;
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::api;

/// The migrations travel inside of the program, so that it needs no folder beside it.
static FOR_SQLITE: Migrator = sqlx::migrate!("../../schema/migrations/sqlite");
static FOR_POSTGRESQL: Migrator = sqlx::migrate!("../../schema/migrations/postgresql");

/// So long does a request wait for a connection to the database.
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(3);

/// What the environment says.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The database: `sqlite://…` or `postgres://…`.
    pub database: String,
    /// Where to listen: an address and a port, which the system chooses if it is 0.
    pub address: String,
    /// So long may a request take, and so long may the last ones when the server is told to stop.
    pub timeout: Duration,
}

impl Settings {
    /// `DATABASE_URL`, `ADDRESS` and `TIMEOUT_SECONDS`, each with a default.
    ///
    /// # Errors
    ///
    /// What cannot be read, in words for whoever set it.
    pub fn from_environment() -> Result<Settings, String> {
        let database = text("DATABASE_URL", "sqlite://axon.sqlite")?;
        let seconds = text("TIMEOUT_SECONDS", "10")?;
        let timeout = match seconds.parse::<u32>() {
            Ok(seconds @ 1..) => Duration::from_secs(seconds.into()),
            _ => {
                return Err(format!(
                    "TIMEOUT_SECONDS is `{seconds}`: give a whole number of seconds from 1 on"
                ));
            }
        };
        if is_postgresql(&database) || database.starts_with("sqlite:") {
            Ok(Settings { database, address: text("ADDRESS", "127.0.0.1:3000")?, timeout })
        } else {
            // The address may hold a password, so it is not repeated.
            Err("DATABASE_URL is of another database: give sqlite://… or postgres://…".to_owned())
        }
    }
}

fn text(name: &str, default: &str) -> Result<String, String> {
    match env::var(name) {
        Ok(text) if !text.is_empty() => Ok(text),
        Ok(_) | Err(env::VarError::NotPresent) => Ok(default.to_owned()),
        Err(env::VarError::NotUnicode(_)) => Err(format!("{name} is no text: give it in UTF-8")),
    }
}

fn is_postgresql(url: &str) -> bool {
    url.starts_with("postgres:") || url.starts_with("postgresql:")
}

/// Opens the database, migrates it, and serves until the process is told to stop.
///
/// # Errors
///
/// What stands in the way of that.
pub async fn run(settings: Settings) -> Result<(), Box<dyn Error>> {
    if is_postgresql(&settings.database) {
        let options = PgPoolOptions::new().acquire_timeout(WAIT_FOR_CONNECTION);
        let pool = options.connect(&settings.database).await.map_err(unreachable)?;
        FOR_POSTGRESQL.run(&pool).await?;
        serve(pool, &settings).await
    } else {
        let connection = SqliteConnectOptions::from_str(&settings.database)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal);
        // Each connection to memory would be a database of its own.
        let connections = if settings.database.contains(":memory:") { 1 } else { 4 };
        let options =
            SqlitePoolOptions::new().max_connections(connections).acquire_timeout(WAIT_FOR_CONNECTION);
        let pool = options.connect_with(connection).await.map_err(unreachable)?;
        FOR_SQLITE.run(&pool).await?;
        serve(pool, &settings).await
    }
}

fn unreachable(error: sqlx::Error) -> String {
    let words = match error {
        sqlx::Error::PoolTimedOut => "it does not answer".to_owned(),
        error => error.to_string(),
    };
    format!("the database cannot be opened: {words}\nDATABASE_URL says which one it is")
}

async fn serve<D: Dialect>(pool: Pool<D>, settings: &Settings) -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind(&settings.address).await.map_err(|error| {
        format!("cannot listen on {}: {error}\nADDRESS says where, as in 127.0.0.1:3001", settings.address)
    })?;
    println!("Axon listens on http://{}", listener.local_addr()?);
    let (stop, stopped) = watch::channel(false);
    let mut last = stopped.clone();
    let server = axum::serve(listener, api::router(pool.clone(), settings.timeout)).with_graceful_shutdown(
        async move {
            told_to_stop().await;
            stop.send_replace(true);
        },
    );
    tokio::select! {
        served = server => served?,
        () = async {
            // A sender that is gone has served to its end.
            let _ = last.wait_for(|stopped| *stopped).await;
            tokio::time::sleep(settings.timeout).await;
        } => eprintln!("somebody took too long and was cut off"),
    }
    pool.close().await;
    Ok(())
}

/// Waits for Ctrl-C, or for what a supervisor sends.
async fn told_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
