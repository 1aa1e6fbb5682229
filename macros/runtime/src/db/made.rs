//! What the application makes for a row: ids and times.

use chrono::{DateTime, NaiveDate, NaiveTime, SubsecRound, Utc};
use uuid::Uuid;

use super::ids;

/// One operation's makers: every row of it has the same time.
#[derive(Debug)]
pub struct Making {
    now: DateTime<Utc>,
}

impl Making {
    pub(crate) fn begin() -> Self {
        Making { now: Utc::now().trunc_subsecs(3) }
    }

    /// `now()`
    pub fn now<T: FromNow>(&self) -> T {
        T::from_now(self.now)
    }
    /// `uuid()`
    pub fn uuid4<T: FromUuid>(&self) -> T {
        T::from_uuid(Uuid::new_v4())
    }
    /// `uuid(7)`
    pub fn uuid7<T: FromUuid>(&self) -> T {
        T::from_uuid(Uuid::now_v7())
    }
    /// `cuid()`
    pub fn cuid<T: FromText>(&self) -> T {
        T::from_text(ids::cuid())
    }
    /// `cuid(2)`
    pub fn cuid2<T: FromText>(&self) -> T {
        T::from_text(ids::cuid2())
    }
    /// `ulid()`
    pub fn ulid<T: FromText>(&self) -> T {
        T::from_text(ids::ulid())
    }
    /// `nanoid(length)`
    pub fn nanoid<T: FromText>(&self, length: usize) -> T {
        T::from_text(ids::nanoid(length))
    }
}

/// A column that `now()` may fill.
pub trait FromNow {
    /// The value for this moment.
    fn from_now(now: DateTime<Utc>) -> Self;
}
/// A column that `uuid()` may fill.
pub trait FromUuid {
    /// The value for this UUID.
    fn from_uuid(id: Uuid) -> Self;
}
/// A column that the other ids may fill.
pub trait FromText {
    /// The value for this text.
    fn from_text(id: String) -> Self;
}

impl FromNow for DateTime<Utc> {
    fn from_now(now: DateTime<Utc>) -> Self {
        now
    }
}
impl FromNow for NaiveDate {
    fn from_now(now: DateTime<Utc>) -> Self {
        now.date_naive()
    }
}
impl FromNow for NaiveTime {
    fn from_now(now: DateTime<Utc>) -> Self {
        now.time()
    }
}
/// A type that travels as text through a cast, TIMETZ above all: PostgreSQL reads any form of a moment.
impl FromNow for String {
    fn from_now(now: DateTime<Utc>) -> Self {
        super::forms::moment_text(now)
    }
}
impl FromUuid for Uuid {
    fn from_uuid(id: Uuid) -> Self {
        id
    }
}
impl FromUuid for String {
    fn from_uuid(id: Uuid) -> Self {
        id.to_string()
    }
}
impl FromText for String {
    fn from_text(id: String) -> Self {
        id
    }
}
impl<T: FromNow> FromNow for Option<T> {
    fn from_now(now: DateTime<Utc>) -> Self {
        Some(T::from_now(now))
    }
}
impl<T: FromUuid> FromUuid for Option<T> {
    fn from_uuid(id: Uuid) -> Self {
        Some(T::from_uuid(id))
    }
}
impl<T: FromText> FromText for Option<T> {
    fn from_text(id: String) -> Self {
        Some(T::from_text(id))
    }
}
