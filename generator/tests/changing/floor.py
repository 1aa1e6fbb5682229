"""Runs migrations on the SQLite that this Python brings: up, down and up again, with rows in the tables.

Reads cases as JSON, writes the version of SQLite and then a line for everything that is not as it should be.
"""

import json
import sqlite3
import sys


def rows(db, hidden):
    """Every row of every table, and everything that is declared, without what Isotype keeps."""
    told = []
    master = db.execute("SELECT name, type, sql FROM sqlite_master WHERE name NOT LIKE '\\_isotype%' ESCAPE '\\' "
                        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name").fetchall()
    shadows = {name for (name,) in db.execute("SELECT name FROM pragma_table_list WHERE type IN ('shadow', 'virtual')")}
    for name, kind, sql in master:
        if kind == "table" and name not in shadows:
            columns = sorted(c for (c,) in db.execute("SELECT name FROM pragma_table_info(?)", (name,)))
            shown = ["quote(\"%s\")" % c.replace('"', '""') for c in columns if name + "." + c not in hidden]
            query = "SELECT %s FROM \"%s\"" % (", ".join(shown) or "1", name.replace('"', '""'))
            told.append((name, columns, sorted(db.execute(query).fetchall())))
        elif kind in ("view", "trigger"):
            told.append((name, sql))
    return told


def apply(db, file):
    """As a migrator does; gives the error."""
    try:
        db.executescript(file if file.startswith("-- no-transaction") else "BEGIN;\n" + file + "\nCOMMIT;")
    except sqlite3.Error as error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        db.execute("PRAGMA foreign_keys = ON")
        return str(error)
    return None


def prove(case):
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute("PRAGMA foreign_keys = ON")
    db.executescript(case["setup"])

    def look(when):
        for check in ("PRAGMA integrity_check", "PRAGMA foreign_key_check"):
            said = db.execute(check).fetchall()
            if said not in ([("ok",)], []):
                yield "%s: %s says %s" % (when, check, said)
        if db.execute("PRAGMA foreign_keys").fetchone() != (1,):
            yield when + ": foreign keys are off"

    def go(files):
        return next((error for error in (apply(db, file) for file in files) if error), None)

    before = rows(db, case["hidden"])
    error = go(case["ups"])
    yield from look("after the up")
    if case["stops"]:
        if not error or "isotype: " not in error:
            yield "the up does not stop in words: %s" % error
        if rows(db, case["hidden"]) != before:
            yield "the up stopped and changed something"
        return
    if error:
        yield "the up fails: " + error
        return
    after = rows(db, case["hidden"])
    for what, files, wanted in (("down", case["downs"], before), ("second up", case["ups"], after)):
        error = go(files)
        if error:
            yield "the %s fails: %s" % (what, error)
            return
        yield from look("after the " + what)
        if rows(db, case["hidden"]) != wanted:
            yield "the %s leads elsewhere: %s, not %s" % (what, rows(db, case["hidden"]), wanted)


print(sqlite3.sqlite_version)
for case in json.load(sys.stdin):
    for line in prove(case):
        print("%s: %s" % (case["name"], line))
