//! A browser is found or brought, and the one that is brought shows text.

use std::process::Command;

use isotype_testkit::browser::{self, Browser};
use isotype_testkit::{node, scratch};

/// A page whose text has a width has a font; a browser without any ends on its way here.
const SCRIPT: &str = r#"
import { chromium } from "playwright-core";
setTimeout(() => process.exit(3), 60_000).unref();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await page.setContent("<b>shown</b>");
console.log(await page.locator("b").evaluate((text) => text.offsetWidth > 9));
await browser.close();
"#;

fn shows_text(browser: &Browser) {
    let folder = scratch::folder();
    node::link_to(&browser::driver(), folder.path());
    let script = folder.path().join("show.mjs");
    std::fs::write(&script, SCRIPT).unwrap();
    let mut command = Command::new("node");
    command.arg(&script).env("CHROMIUM", browser.program()).envs(browser.environment());
    let output = command.output().unwrap();
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "true\n",
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn there_is_a_browser() {
    shows_text(browser::chromium());
}

/// Whatever is on this machine: somebody else's has none.
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
#[test]
fn the_browser_that_is_brought_shows_text() {
    shows_text(&browser::brought());
}
