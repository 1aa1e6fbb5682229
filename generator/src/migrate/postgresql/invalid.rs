//! Indexes that `CREATE INDEX CONCURRENTLY` left INVALID: whoever built them was ended. They serve no query and slow
//! every write, and with IF NOT EXISTS the next build would pass over them.

use std::time::Instant;

use super::Session;
use crate::failure::Failure;
use crate::migrate::files::{Direction, Migrations, Part, Script};
use crate::migrate::progress::{Event, Progress};
use crate::migrate::split::Statement;

/// The name of the index that a statement builds CONCURRENTLY.
fn built_by(statement: &Statement) -> Option<Vec<String>> {
    let builds = statement.begins_with(&["CREATE", "INDEX", "CONCURRENTLY"])
        || statement.begins_with(&["CREATE", "UNIQUE", "INDEX", "CONCURRENTLY"]);
    if !builds {
        return None;
    }
    let path = statement
        .path_after(&["CONCURRENTLY", "IF", "NOT", "EXISTS"])
        .or_else(|| statement.path_after(&["CONCURRENTLY"]))?;
    // An index without a name gets one from the server.
    (path != ["on"]).then_some(path)
}

/// The name of the index that a statement builds while writers wait.
fn built_at_once(statement: &Statement) -> Option<Vec<String>> {
    let words = [&["CREATE", "INDEX"][..], &["CREATE", "UNIQUE", "INDEX"]];
    let builds =
        words.iter().any(|words| statement.begins_with(words)) && !statement.has_word("CONCURRENTLY");
    let path = builds.then(|| {
        statement.path_after(&["INDEX", "IF", "NOT", "EXISTS"]).or_else(|| statement.path_after(&["INDEX"]))
    });
    path.flatten()
}

/// The name of the index that a statement drops.
fn dropped_by(statement: &Statement) -> Option<Vec<String>> {
    if !statement.begins_with(&["DROP", "INDEX"]) {
        return None;
    }
    let after = [
        &["INDEX", "CONCURRENTLY", "IF", "EXISTS"][..],
        &["INDEX", "CONCURRENTLY"],
        &["INDEX", "IF", "EXISTS"],
        &["INDEX"],
    ];
    after.iter().find_map(|words| statement.path_after(words))
}

/// What a statement that stands alone in its file does with an index, CONCURRENTLY.
enum Alone {
    Builds(Vec<String>),
    Drops(Vec<String>),
}

fn alone(script: &Script) -> Option<Alone> {
    let statement =
        script.statements.first().filter(|it| script.no_transaction && it.has_word("CONCURRENTLY"))?;
    built_by(statement).map(Alone::Builds).or_else(|| dropped_by(statement).map(Alone::Drops))
}

/// What the ledger says of an index.
enum Wanted<'a> {
    /// It was built, or its dropping was undone, by this statement.
    There(&'a Script, &'a Statement),
    Gone,
}

impl<'a> Wanted<'a> {
    /// Nothing where no part tells.
    fn of(path: &[String], parts: &[&'a Part], applied: &[i64]) -> Option<Wanted<'a>> {
        let is = |found: Option<Vec<String>>| found.as_deref() == Some(path);
        let builds = |statement: &Statement| is(built_by(statement)) || is(built_at_once(statement));
        let drops = |statement: &Statement| is(dropped_by(statement));
        let touches = |part: &&&'a Part| part.up.statements.iter().any(|it| builds(it) || drops(it));
        let is_applied = |part: &&&'a Part| applied.contains(&part.version);
        let last = parts.iter().rev().filter(is_applied).find(touches);
        let next = parts.iter().filter(|part| !is_applied(part)).find(touches);
        let there = |script: &'a Script| {
            let statement = script.statements.iter().find(|it| is(built_by(it)))?;
            Some(Wanted::There(script, statement))
        };
        let last_word =
            |part: &Part| part.up.statements.iter().rev().find(|it| builds(it) || drops(it)).cloned();
        match last {
            Some(part) if last_word(part).is_some_and(|it| drops(&it)) => Some(Wanted::Gone),
            Some(part) if there(&part.up).is_some() => there(&part.up),
            _ => {
                let next = next?;
                let first = next.up.statements.iter().find(|it| builds(it) || drops(it))?;
                match (drops(first), last) {
                    (true, _) => there(next.down.as_ref()?),
                    (false, None) => Some(Wanted::Gone),
                    (false, Some(_)) => None,
                }
            }
        }
    }
}

impl Session {
    /// A statement that runs outside of a transaction cannot be kept together with its row in the ledger: whoever was
    /// ended in between left one without the other. Only the newest row, or the first part without one, can be meant.
    pub(crate) async fn settle_alone(
        &mut self,
        migrations: &Migrations,
        applied: &[i64],
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<(), Failure> {
        let newest = applied.iter().max().copied();
        let what = match direction {
            Direction::Up => {
                let last = migrations.parts().map(|(_, part)| part).find(|part| Some(part.version) == newest);
                let Some((part, alone)) = last.and_then(|part| Some((part, alone(&part.up)?))) else {
                    return Ok(());
                };
                let undone = match alone {
                    Alone::Builds(path) => self.index(&path).await?.is_none(),
                    // Half an index is what an undo left that was not completed.
                    Alone::Drops(path) => self.index(&path).await?.is_some_and(|(_, valid)| valid),
                };
                if !undone {
                    return Ok(());
                }
                self.record(part, Direction::Down, Instant::now()).await?;
                format!(
                    "{} had been undone by a run that was ended before it wrote the ledger: took its row away",
                    part.stem
                )
            }
            Direction::Down => {
                let first =
                    migrations.parts().find(|(_, part)| newest.is_none_or(|newest| part.version > newest));
                let Some((migration, part)) = first else { return Ok(()) };
                let begun = migration.parts.iter().any(|part| applied.contains(&part.version));
                let Some(down) = part.down.as_ref().filter(|_| part.up.no_transaction) else { return Ok(()) };
                let done = match alone(&part.up) {
                    // An index that nobody recorded may be somebody else's, unless the migration has begun.
                    Some(Alone::Builds(path)) => begun && self.index(&path).await?.is_some(),
                    Some(Alone::Drops(path)) => self.index(&path).await?.is_none(),
                    // What works in batches keeps each of them; its undo finds the rows that were touched, or none.
                    None => begun,
                };
                if !done {
                    return Ok(());
                }
                if down.no_transaction {
                    self.concurrently(&down.text, progress).await?;
                } else {
                    self.undo_batches(down).await?;
                    self.notices.take();
                    return Ok(());
                }
                format!(
                    "{} had been applied by a run that was ended before it wrote the ledger: undid it",
                    part.stem
                )
            }
        };
        self.notices.take();
        progress.tell(Event::Mended { what: &what });
        Ok(())
    }

    /// Runs an undo whose part the ledger does not have.
    async fn undo_batches(&mut self, down: &Script) -> Result<(), Failure> {
        self.ask("BEGIN", "begin a transaction").await?;
        for statement in &down.statements {
            if let Err(error) = self.execute(&statement.sql).await {
                let failure = self.refused(&error).of_statement(down, Some(statement), Direction::Down);
                self.rollback().await;
                return Err(failure);
            }
        }
        self.ask("COMMIT", "end a transaction").await.map(drop)
    }

    /// The index of this path, with its namespace, and whether it is valid.
    async fn index(&mut self, path: &[String]) -> Result<Option<(String, bool)>, Failure> {
        let Some((name, schema)) = path.split_last() else { return Ok(None) };
        let text = |text: &str| text.replace('\'', "''");
        let place = match schema.last() {
            Some(schema) => format!("n.nspname = '{}'", text(schema)),
            None => "pg_table_is_visible(c.oid)".to_owned(),
        };
        let sql = format!(
            "SELECT format('%I.%I', n.nspname, c.relname), i.indisvalid FROM pg_index i \
             JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace \
             WHERE c.relname = '{}' AND {place} \
               AND NOT EXISTS (SELECT 1 FROM pg_stat_progress_create_index p WHERE p.index_relid = c.oid)",
            text(name)
        );
        let found = self.ask(&sql, "look for an index").await?.into_iter().next();
        Ok(found.and_then(|row| {
            let mut values = row.into_iter();
            Some((values.next()??, values.next()?.as_deref() == Some("t")))
        }))
    }

    /// Drops what is left of the indexes that this file builds.
    pub(super) async fn drop_invalid_of(
        &mut self,
        script: &Script,
        progress: &mut dyn Progress,
    ) -> Result<(), Failure> {
        for path in script.statements.iter().filter_map(built_by) {
            if let Some(name) = self.drop_invalid(&path, progress).await? {
                let what = format!("dropped the index {name}, whose build had not been completed");
                progress.tell(Event::Mended { what: &what });
            }
        }
        Ok(())
    }

    /// Drops such leftovers of all migrations, of the ways forth and of the ways back. Where the ledger says that the
    /// index is there, it is built again.
    pub(crate) async fn mend_indexes(
        &mut self,
        migrations: &Migrations,
        applied: &[i64],
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<(), Failure> {
        if !self.is("SELECT 1 FROM pg_index WHERE NOT indisvalid LIMIT 1", "look for INVALID indexes").await?
        {
            return Ok(());
        }
        let parts: Vec<&Part> = migrations.parts().map(|(_, part)| part).collect();
        let scripts = parts.iter().flat_map(|part| [Some(&part.up), part.down.as_ref()]).flatten();
        let mut paths: Vec<Vec<String>> =
            scripts.flat_map(|script| &script.statements).filter_map(built_by).collect();
        paths.sort();
        paths.dedup();
        for path in paths {
            let Some((found, false)) = self.index(&path).await? else { continue };
            let Some(wanted) = Wanted::of(&path, &parts, applied) else { continue };
            self.drop_invalid(&path, progress).await?;
            let what = match wanted {
                Wanted::There(script, statement) => {
                    self.build_again(script, statement, direction, progress).await?;
                    format!("built the index {found} again, whose build had not been completed")
                }
                Wanted::Gone => format!("dropped the index {found}, whose build had not been completed"),
            };
            progress.tell(Event::Mended { what: &what });
        }
        Ok(())
    }

    async fn build_again(
        &mut self,
        script: &Script,
        statement: &Statement,
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<(), Failure> {
        self.give_up_sqlx_lock().await;
        let result = self.execute_watched(&statement.sql, progress).await;
        let taken = self.take_sqlx_lock(progress).await;
        if let Err(error) = result {
            let failure = self.refused(&error).of_statement(script, Some(statement), direction);
            // Half of it stays: by that the next run knows that it is to be built.
            let again = if direction == Direction::Up { "up" } else { "down" };
            return Err(failure.help(format!(
                "The index had been left half built, and is to be built before anything else: put right what stands in the way (change or delete equal rows), then isotype migrate {again}."
            )));
        }
        taken
    }

    /// Drops an index if it is INVALID and nobody is building it right now; gives its name.
    async fn drop_invalid(
        &mut self,
        path: &[String],
        progress: &mut dyn Progress,
    ) -> Result<Option<String>, Failure> {
        let Some((found, false)) = self.index(path).await? else { return Ok(None) };
        self.concurrently(&format!("DROP INDEX CONCURRENTLY IF EXISTS {found}"), progress).await?;
        Ok(Some(found))
    }

    /// Runs a statement that waits for everybody's snapshots.
    async fn concurrently(&mut self, sql: &str, progress: &mut dyn Progress) -> Result<(), Failure> {
        self.give_up_sqlx_lock().await;
        let result = self.execute(sql).await;
        let taken = self.take_sqlx_lock(progress).await;
        result.map_err(|error| self.refused(&error).failure("put the indexes right"))?;
        taken
    }
}
