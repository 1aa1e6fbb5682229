//! SQL that a person writes between the statements of a migration's file, kept when the file is written anew.
//!
//! A block stands between two lines, [`BEGIN`] and [`END`]. It is tied to the statement before it: in the new text it
//! goes behind the same statement again. Nothing else of a file belongs to a person.

/// The line before SQL of somebody's own.
pub const BEGIN: &str = "-- by hand: begin";
/// The line behind it.
pub const END: &str = "-- by hand: end";

/// A block of somebody's own SQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The statement before it, without comments, and how many equal ones stand before that one; none at the top.
    pub anchor: Option<(String, usize)>,
    /// The block with its two lines.
    pub text: String,
}

/// A text taken apart: what isotype wrote, and the blocks that a person put between.
///
/// # Errors
///
/// The number of a line where a block begins and does not end, or ends without having begun.
pub fn take_apart(text: &str) -> Result<(String, Vec<Block>), usize> {
    let mut ours = String::new();
    let mut blocks: Vec<(usize, String)> = Vec::new();
    let mut open: Option<(usize, String)> = None;
    let mut gap = false;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let plain = line.trim();
        match &mut open {
            None if plain == BEGIN => open = Some((index + 1, format!("{plain}\n"))),
            None if plain == END => return Err(index + 1),
            // The empty line behind a block belongs to it.
            None if gap && plain.is_empty() => gap = false,
            None => {
                gap = false;
                ours.push_str(line);
            }
            Some((line, _)) if plain == BEGIN => return Err(*line),
            Some((_, block)) if plain == END => {
                block.push_str(END);
                block.push('\n');
                blocks.push((ours.len(), std::mem::take(block)));
                (open, gap) = (None, true);
            }
            Some((_, block)) => block.push_str(line),
        }
    }
    if let Some((line, _)) = open {
        return Err(line);
    }
    let statements = statements(&ours);
    let anchored = blocks.into_iter().map(|(place, text)| {
        let before = statements.partition_point(|statement| statement.end <= place);
        let anchor =
            before.checked_sub(1).map(|last| (statements[last].sql.clone(), rank(&statements, last)));
        Block { anchor, text }
    });
    let blocks = anchored.collect();
    // A block at the end leaves the empty line that stood before it.
    Ok((format!("{}\n", ours.trim_end()), blocks))
}

/// How many statements before this one are equal to it.
fn rank(statements: &[Found], place: usize) -> usize {
    statements[..place].iter().filter(|it| it.sql == statements[place].sql).count()
}

/// Puts blocks into a text: each behind its statement. Gives those back whose statement is not there.
pub fn put_in(text: &str, blocks: Vec<Block>) -> (String, Vec<Block>) {
    let statements = statements(text);
    let start = statements.first().map_or(text.len(), |first| first.start);
    let mut lost = Vec::new();
    let mut placed: Vec<(usize, String)> = Vec::new();
    for block in blocks {
        let place = match &block.anchor {
            None => Some(start),
            Some((sql, wanted)) => {
                let mut same = (0..statements.len()).filter(|&place| statements[place].sql == *sql);
                same.clone().nth(*wanted).or_else(|| same.next_back()).map(|place| statements[place].end)
            }
        };
        match place {
            Some(place) => placed.push((place, block.text)),
            None => lost.push(block),
        }
    }
    placed.sort_by_key(|(place, _)| *place);
    let mut out = String::new();
    let mut done = 0;
    for (place, block) in placed {
        out.push_str(&text[done..place]);
        done = place;
        if place == start {
            out.push_str(&block);
            out.push('\n');
        } else {
            out.push('\n');
            out.push_str(&block);
        }
    }
    out.push_str(&text[done..]);
    (out, lost)
}

/// Puts a block whose statement is gone at the end of a text, inside the transaction that the text itself opens.
pub fn put_last(text: &str, block: &Block) -> String {
    let statements = statements(text);
    let commit = statements.iter().rposition(|it| it.sql.eq_ignore_ascii_case("COMMIT"));
    let place = match commit {
        Some(0) => 0,
        Some(commit) => statements[commit - 1].end,
        None => return format!("{}\n\n{}", text.trim_end(), block.text),
    };
    format!("{}\n{}{}", &text[..place], block.text, &text[place..])
}

/// A statement in a text.
struct Found {
    /// Where it begins, with the comments above it.
    start: usize,
    /// Where the line of its semicolon ends.
    end: usize,
    /// What it says, without comments at its edges and without the semicolon.
    sql: String,
}

/// The statements of a text, as far as both databases agree on where one ends. The statements inside a trigger's BEGIN
/// and END belong to it.
fn statements(text: &str) -> Vec<Found> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut start = header_end(text);
    // Where the first word of the statement is.
    let mut first = None;
    let mut place = start;
    while place < bytes.len() {
        let rest = &text[place..];
        let length = match bytes[place] {
            b'-' if rest.starts_with("--") => rest.find('\n').map_or(rest.len(), |end| end + 1),
            b'/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            quote @ (b'\'' | b'"' | b'`') => {
                first.get_or_insert(place);
                quoted(rest, quote)
            }
            b'$' => {
                first.get_or_insert(place);
                dollar_quoted(rest)
            }
            b';' => {
                let begin = first.unwrap_or(place);
                let sql = text[begin..place].trim();
                if !is_trigger(sql) || sql.to_ascii_uppercase().ends_with("END") {
                    let line = text[place..].find('\n').map_or(text.len(), |end| place + end + 1);
                    found.push(Found { start, end: line, sql: sql.to_owned() });
                    (start, first) = (line, None);
                    // What stands behind the semicolon on its line is a remark.
                    place = line;
                    continue;
                }
                1
            }
            byte => {
                if !byte.is_ascii_whitespace() {
                    first.get_or_insert(place);
                }
                rest.chars().next().map_or(1, char::len_utf8)
            }
        };
        if first.is_none() && bytes[place] == b'\n' && start == place {
            start = place + 1;
        }
        place += length;
    }
    found
}

/// Where the header of a file ends: its first empty line.
fn header_end(text: &str) -> usize {
    if !text.starts_with("--") {
        return 0;
    }
    let mut place = 0;
    for line in text.split_inclusive('\n') {
        if !line.starts_with("--") {
            return if line.trim().is_empty() { place + line.len() } else { 0 };
        }
        place += line.len();
    }
    place
}

/// How long a text between these quotes is; a doubled one stands for itself.
fn quoted(rest: &str, quote: u8) -> usize {
    let bytes = rest.as_bytes();
    let mut place = 1;
    while place < bytes.len() {
        if bytes[place] == quote {
            if bytes.get(place + 1) != Some(&quote) {
                return place + 1;
            }
            place += 1;
        }
        place += 1;
    }
    rest.len()
}

/// How long `$tag$ … $tag$` is; a dollar alone is one letter.
fn dollar_quoted(rest: &str) -> usize {
    let tag = rest[1..].find('$').map(|end| &rest[..end + 2]);
    match tag
        .filter(|tag| tag[1..tag.len() - 1].chars().all(|letter| letter.is_alphanumeric() || letter == '_'))
    {
        Some(tag) => rest[tag.len()..].find(tag).map_or(rest.len(), |end| tag.len() + end + tag.len()),
        None => 1,
    }
}

/// Whether it is SQLite's CREATE TRIGGER, whose body holds statements.
fn is_trigger(sql: &str) -> bool {
    let mut words = sql.split_ascii_whitespace().map(str::to_ascii_uppercase);
    words.next().as_deref() == Some("CREATE")
        && words.find(|word| word != "TEMP" && word != "TEMPORARY").as_deref() == Some("TRIGGER")
        && sql.to_ascii_uppercase().split_ascii_whitespace().any(|word| word == "BEGIN")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "-- no-transaction\n-- 1_a for SQLite.\n--\n-- What: all.\n\n-- why\nUPDATE a SET b = ';';\n\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n  UPDATE a SET b = 1;\nEND;\n\nDO $x$ a; b; $x$;\n\nUPDATE a SET b = ';';\n\nCOMMIT;\n";

    fn block(name: &str) -> String {
        format!("{BEGIN}\nSELECT '{name}';\n\n{END}\n")
    }

    fn with_blocks() -> String {
        let text = FILE.replace("\n-- why", &format!("\n{}\n-- why", block("top")));
        let text = text.replace("END;\n", &format!("END;\n\n{}", block("trigger")));
        text.replace(";\n\nCOMMIT", &format!(";\n\n{}\n{}\nCOMMIT", block("one"), block("two")))
    }

    #[test]
    fn what_is_taken_apart_is_put_together_again() {
        let text = with_blocks();
        let (ours, blocks) = take_apart(&text).unwrap();
        assert_eq!(ours, FILE);
        let anchors: Vec<_> =
            blocks.iter().map(|it| it.anchor.as_ref().map(|(sql, rank)| (&sql[..6], *rank))).collect();
        assert_eq!(anchors, [None, Some(("CREATE", 0)), Some(("UPDATE", 1)), Some(("UPDATE", 1))]);
        let (again, lost) = put_in(&ours, blocks);
        assert_eq!(lost, []);
        let (ours_again, blocks_again) = take_apart(&again).unwrap();
        assert_eq!((ours_again.as_str(), blocks_again.len()), (FILE, 4));
        assert_eq!(again, text);
    }

    #[test]
    fn a_block_whose_statement_is_gone_goes_before_the_commit() {
        let (_, blocks) = take_apart(&with_blocks()).unwrap();
        let (text, lost) = put_in("-- header\n\nBEGIN;\n\nSELECT 1;\n\nCOMMIT;\n\nPRAGMA x;\n", blocks);
        assert_eq!(lost.len(), 3);
        assert!(text.starts_with(&format!("-- header\n\n{}\nBEGIN;\n", block("top"))), "{text}");
        let text = put_last(&text, &lost[0]);
        assert!(
            text.contains(&format!("SELECT 1;\n\n{}\nCOMMIT;\n\nPRAGMA x;\n", block("trigger"))),
            "{text}"
        );
        assert!(put_last("SELECT 1;\n", &lost[1]).starts_with("SELECT 1;\n\n-- by hand: begin\n"));
    }

    #[test]
    fn blocks_that_do_not_end_are_told() {
        assert_eq!(take_apart(&format!("a;\n{BEGIN}\nb;\n")), Err(2));
        assert_eq!(take_apart(&format!("a;\n{END}\n")), Err(2));
        assert_eq!(take_apart(&format!("{BEGIN}\n{BEGIN}\n{END}\n")), Err(1));
    }
}
