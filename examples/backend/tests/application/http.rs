//! As much of an HTTP client as the tests need: one request, one connection.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// A request that has begun: its body may come later, or never.
pub(crate) struct Exchange {
    stream: TcpStream,
}

impl Exchange {
    /// Opens the connection and sends nothing.
    pub(crate) fn connect(address: &str) -> Exchange {
        let stream = TcpStream::connect(address).unwrap_or_else(|error| panic!("{address}: {error}"));
        // A server that never answers fails a test, and does not keep it.
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        Exchange { stream }
    }

    /// Sends the head of a request, and nothing of a body.
    pub(crate) fn begin(address: &str, method: &str, path: &str, headers: &[(&str, &str)]) -> Exchange {
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n");
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        let mut exchange = Exchange::connect(address);
        exchange.stream.write_all(head.as_bytes()).unwrap();
        exchange
    }

    /// Waits until the server asks for the body: whoever answers the request reads it then.
    pub(crate) fn wait_for_continue(&mut self) {
        let mut line = [0; b"HTTP/1.1 100 Continue\r\n\r\n".len()];
        self.stream.read_exact(&mut line).unwrap();
        assert_eq!(String::from_utf8_lossy(&line), "HTTP/1.1 100 Continue\r\n\r\n");
    }

    /// Sends (more of) the body. A server that has refused already need not read it.
    pub(crate) fn send(&mut self, body: &[u8]) {
        let _ = self.stream.write_all(body);
    }

    /// Reads the answer to its end.
    pub(crate) fn answer(mut self) -> Answer {
        let mut bytes = Vec::new();
        // A server that refuses a body that it has not read may reset the connection behind its answer.
        let _ = self.stream.read_to_end(&mut bytes);
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text:?}"));
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status line");
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        Answer { status: status.parse().unwrap(), headers, body: body.to_owned() }
    }
}

/// Sends a request with a body of this type.
pub(crate) fn send(address: &str, method: &str, path: &str, media_type: &str, body: &[u8]) -> Answer {
    let length = body.len().to_string();
    let headers = [("content-type", media_type), ("content-length", &length)];
    let mut exchange = Exchange::begin(address, method, path, &headers);
    exchange.send(body);
    exchange.answer()
}

/// Sends a request without a body.
pub(crate) fn ask(address: &str, method: &str, path: &str) -> Answer {
    Exchange::begin(address, method, path, &[]).answer()
}
