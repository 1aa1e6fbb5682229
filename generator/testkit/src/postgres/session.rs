//! Just enough of PostgreSQL's protocol to run SQL text: no driver, so that tests of the core stay small.

use std::io::{Read, Write};
use std::net::TcpStream;

/// One row, every value as the text that PostgreSQL prints.
pub type Row = Vec<Option<String>>;

/// A connection that speaks the simple query protocol: the text may hold several statements.
pub struct Session {
    stream: TcpStream,
}

impl Session {
    /// Connects without a password, as the test server allows.
    pub fn open(port: u16, database: &str) -> Result<Session, String> {
        let stream = TcpStream::connect(("127.0.0.1", port)).map_err(|error| error.to_string())?;
        let mut session = Session { stream };
        let mut body = 196_608_i32.to_be_bytes().to_vec();
        for word in ["user", "postgres", "database", database, "client_encoding", "UTF8", ""] {
            body.extend_from_slice(word.as_bytes());
            body.push(0);
        }
        session.send(None, &body)?;
        session.answer()?;
        Ok(session)
    }

    /// Runs SQL and gives the rows of all its statements; an error is the server's own message.
    pub fn run(&mut self, sql: &str) -> Result<Vec<Row>, String> {
        let mut body = sql.as_bytes().to_vec();
        body.push(0);
        self.send(Some(b'Q'), &body)?;
        self.answer()
    }

    fn send(&mut self, kind: Option<u8>, body: &[u8]) -> Result<(), String> {
        let mut message = Vec::with_capacity(body.len() + 5);
        message.extend(kind);
        let length =
            u32::try_from(body.len() + 4).map_err(|_| "the SQL is too long for one message".to_owned())?;
        message.extend_from_slice(&length.to_be_bytes());
        message.extend_from_slice(body);
        self.stream.write_all(&message).map_err(|error| error.to_string())
    }

    /// Reads messages until the server is ready for the next query.
    fn answer(&mut self) -> Result<Vec<Row>, String> {
        let (mut rows, mut failure) = (Vec::new(), None);
        loop {
            let mut head = [0_u8; 5];
            if let Err(error) = self.stream.read_exact(&mut head) {
                return Err(failure.unwrap_or_else(|| error.to_string()));
            }
            let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]) as usize;
            let mut body = vec![0; length.saturating_sub(4)];
            self.stream.read_exact(&mut body).map_err(|error| error.to_string())?;
            match head[0] {
                b'D' => rows.push(row(&body)),
                b'E' => failure = failure.or_else(|| Some(failure_text(&body))),
                b'R' if body[..4] != [0; 4] => return Err("the server asks for a password".into()),
                b'Z' => return failure.map_or(Ok(rows), Err),
                _ => {}
            }
        }
    }
}

fn row(body: &[u8]) -> Row {
    let count = u16::from_be_bytes([body[0], body[1]]);
    let mut rest = &body[2..];
    (0..count)
        .map(|_| {
            let (length, after) = rest.split_at(4);
            let length = i32::from_be_bytes([length[0], length[1], length[2], length[3]]);
            rest = after;
            // NULL has the length -1.
            let length = usize::try_from(length).ok()?;
            let (value, after) = rest.split_at(length);
            rest = after;
            Some(String::from_utf8_lossy(value).into_owned())
        })
        .collect()
}

/// "ERROR 23505: message (detail) at 17", from the fields of an error message.
fn failure_text(body: &[u8]) -> String {
    let field = |code: u8| {
        body.split(|byte| *byte == 0)
            .find(|field| field.first() == Some(&code))
            .map(|field| String::from_utf8_lossy(&field[1..]).into_owned())
    };
    let mut text = format!(
        "{} {}: {}",
        field(b'S').unwrap_or_default(),
        field(b'C').unwrap_or_default(),
        field(b'M').unwrap_or_default()
    );
    if let Some(detail) = field(b'D') {
        text.push_str(&format!(" ({detail})"));
    }
    if let Some(position) = field(b'P') {
        text.push_str(&format!(" at character {position}"));
    }
    text
}
