//! The server as a process of its own, on both databases: by itself, and with the page in a real browser.

mod api;
mod http;
mod page;
mod process;
mod story;
