//! The texts of statements.

use super::dialect::Dialect;
use super::table::{Column, Table};

/// The list of what a row is read from, made once for each table and dialect.
pub(crate) fn selected<D: Dialect>(table: &'static Table) -> &'static str {
    table.selected[D::INDEX].get_or_init(|| {
        let mut sql = String::new();
        for (index, column) in table.columns.iter().enumerate() {
            if index > 0 {
                sql.push_str(", ");
            }
            D::selected(&mut sql, column);
        }
        // A table all of whose columns are unknown to generated code still has rows.
        if table.columns.is_empty() {
            sql.push('1');
        }
        sql
    })
}

/// `SELECT … FROM …`
pub(crate) fn select<D: Dialect>(table: &'static Table) -> String {
    let columns = selected::<D>(table);
    let mut sql = String::with_capacity(columns.len() + 160);
    sql.push_str("SELECT ");
    sql.push_str(columns);
    sql.push_str(" FROM ");
    D::table(&mut sql, table);
    sql
}

/// Appends ` WHERE a = $1 AND b = $2`, counting on from `first`.
pub(crate) fn push_key<D: Dialect>(sql: &mut String, columns: &[Column], key: &[usize], first: usize) {
    for (index, &column) in key.iter().enumerate() {
        sql.push_str(if index == 0 { " WHERE " } else { " AND " });
        D::quote(sql, columns[column].name);
        sql.push_str(" = ");
        D::placeholder(sql, first + index, &columns[column]);
    }
}

/// Appends ` RETURNING …`
pub(crate) fn push_returning<D: Dialect>(sql: &mut String, table: &'static Table) {
    sql.push_str(" RETURNING ");
    sql.push_str(selected::<D>(table));
}

/// `INSERT INTO … (…) VALUES (…), (…) RETURNING …`
pub(crate) fn insert<D: Dialect>(table: &'static Table, given: &[usize], rows: usize) -> String {
    let mut sql = String::with_capacity(160 + rows * given.len() * 3);
    sql.push_str("INSERT INTO ");
    D::table(&mut sql, table);
    if given.is_empty() {
        sql.push_str(" DEFAULT VALUES");
    } else {
        for (index, &column) in given.iter().enumerate() {
            sql.push_str(if index == 0 { " (" } else { ", " });
            D::quote(&mut sql, table.columns[column].name);
        }
        sql.push_str(") VALUES ");
        let mut number = 1;
        for row in 0..rows {
            for (index, &column) in given.iter().enumerate() {
                sql.push_str(match (row, index) {
                    (0, 0) => "(",
                    (_, 0) => "), (",
                    _ => ", ",
                });
                D::placeholder(&mut sql, number, &table.columns[column]);
                number += 1;
            }
        }
        sql.push(')');
    }
    push_returning::<D>(&mut sql, table);
    sql
}

/// `UPDATE … SET … WHERE … RETURNING …`
pub(crate) fn update<D: Dialect>(table: &'static Table, given: &[usize]) -> String {
    let mut sql = String::from("UPDATE ");
    D::table(&mut sql, table);
    for (index, &column) in given.iter().enumerate() {
        sql.push_str(if index == 0 { " SET " } else { ", " });
        D::quote(&mut sql, table.columns[column].name);
        sql.push_str(" = ");
        D::placeholder(&mut sql, index + 1, &table.columns[column]);
    }
    push_key::<D>(&mut sql, table.columns, table.key, given.len() + 1);
    push_returning::<D>(&mut sql, table);
    sql
}
