//! How values become columns, and columns values: once per type, so that a table only has to list its fields.
//!
//! Words (roles, days, weeks, ids …) are kept as the wire writes them, lists as JSON. The trap is the
//! boolean: read as it is, a `boolean` is a type that sqlx's `Any` does not know on SQLite, so it is read by
//! way of a number.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use skulder_season::absence::{AbsenceKind, AbsenceStatus};
use skulder_season::assessment::{Body, Judgement};
use skulder_season::dates::{ClockTime, DateRange, Day, Month, Week, WeekRange};
use skulder_season::follow_up::{Cause, FollowUpStatus, Inquiry, Severity};
use skulder_season::ids::{
    AbsenceId, AssessmentId, DepartmentId, FollowUpId, LoanId, ModuleId, PersonId, RaiseId, SessionId,
    ShiftId, TempId, TrainerId, WantedId, WeekRuleId,
};
use skulder_season::module::{ModuleForm, TrainerPost};
use skulder_season::session::{CancelReason, SessionStatus};
use skulder_season::temp::{Engagement, TempTool};
use skulder_season::trainer::{Role, Tool};
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::{Any, Arguments, Column as _, Decode, Encode, Row as _, Type};

/// A value that is kept in one or more columns.
pub(crate) trait Stored: Sized {
    /// Its columns, under the names a table gives them; a value whose columns have their own names is given
    /// none.
    fn columns(names: &[&'static str]) -> Vec<Column>;
    /// Puts its values behind those that are there, in the order of the columns.
    fn put(&self, values: &mut Values);
    /// Takes its values out of a row, in the order of the columns.
    fn take(cells: &mut Cells<'_>) -> Result<Self, sqlx::Error>;
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) is_boolean: bool,
}

impl Column {
    /// Columns that hold no booleans.
    pub(crate) fn named(names: &[&'static str]) -> Vec<Self> {
        names.iter().map(|&name| Self { name, is_boolean: false }).collect()
    }
}

/// The values of a statement, in order.
#[derive(Default)]
pub(crate) struct Values(pub(crate) AnyArguments);

impl Values {
    /// Puts a value behind those that are there.
    pub(crate) fn add<'v, T: Encode<'v, Any> + Type<Any>>(&mut self, value: T) {
        self.0.add(value).expect("texts, whole numbers and booleans are encoded without fail");
    }
}

/// The values of a row, read from the first column on.
pub(crate) struct Cells<'r> {
    row: &'r AnyRow,
    next: usize,
}

impl<'r> Cells<'r> {
    pub(crate) fn of(row: &'r AnyRow) -> Self {
        Self { row, next: 0 }
    }
    /// Takes the value that comes next, of as many columns as it has.
    pub(crate) fn take<T: Stored>(&mut self) -> Result<T, sqlx::Error> {
        T::take(self)
    }
    /// Takes one cell that may be empty.
    fn cell<T: Decode<'r, Any> + Type<Any>>(&mut self) -> Result<Option<T>, sqlx::Error> {
        let value = self.row.try_get(self.next)?;
        self.next += 1;
        Ok(value)
    }
    /// The error that the cell taken last is not what it should be.
    pub(crate) fn unreadable(&self) -> sqlx::Error {
        let name = self.next.checked_sub(1).map(|place| self.row.column(place).name());
        sqlx::Error::ColumnDecode {
            index: name.unwrap_or_default().to_owned(),
            source: "unknown value".into(),
        }
    }
    fn filled<T>(&self, cell: Option<T>) -> Result<T, sqlx::Error> {
        cell.ok_or_else(|| self.unreadable())
    }
}

/// A value of one column: the cell it is kept in and how it is read from it.
macro_rules! one_column {
    ($cell:ty, $is_boolean:expr, $put:expr, $take:expr; $($type:ty),+ $(,)?) => {$(
        impl Stored for $type {
            fn columns(names: &[&'static str]) -> Vec<Column> {
                let &[name] = names else { panic!("{} is kept in one column", stringify!($type)) };
                vec![Column { name, is_boolean: $is_boolean }]
            }
            fn put(&self, values: &mut Values) {
                values.add($put(self));
            }
            fn take(cells: &mut Cells<'_>) -> Result<Self, sqlx::Error> {
                let cell = cells.cell()?;
                $take(cells.filled(cell)?).ok_or_else(|| cells.unreadable())
            }
        }
        impl Stored for Option<$type> {
            fn columns(names: &[&'static str]) -> Vec<Column> {
                <$type>::columns(names)
            }
            fn put(&self, values: &mut Values) {
                values.add(self.as_ref().map($put));
            }
            fn take(cells: &mut Cells<'_>) -> Result<Self, sqlx::Error> {
                match cells.cell()? {
                    Some(cell) => $take(cell).ok_or_else(|| cells.unreadable()).map(Some),
                    None => Ok(None),
                }
            }
        }
    )+};
}

one_column!(bool, true, |it: &bool| *it, |cell: i64| Some(cell != 0); bool);
one_column!(i64, false, |it: &i64| *it, Some; i64);
one_column!(i64, false, |it: &u32| i64::from(*it), |cell: i64| cell.try_into().ok(); u32);
one_column!(i64, false, |it: &i32| i64::from(*it), |cell: i64| cell.try_into().ok(); i32);
one_column!(String, false, |it: &String| it.clone(), Some; String);
one_column!(String, false, instant, |cell: String| from_instant(&cell); DateTime<Utc>);
one_column!(
    String, false, word, |cell: String| from_word(&cell);
    AbsenceId, AssessmentId, DepartmentId, FollowUpId, LoanId, ModuleId, RaiseId, SessionId, ShiftId, TempId,
    TrainerId, WantedId, WeekRuleId, Day, Week, Month, ClockTime, Role, Tool, TempTool, Engagement, AbsenceKind,
    AbsenceStatus, ModuleForm, Cause, Severity, FollowUpStatus, SessionStatus, CancelReason, Body, Judgement,
);
one_column!(
    String, false, list, |cell: String| serde_json::from_str(&cell).ok();
    BTreeSet<Tool>, BTreeSet<TrainerPost>, BTreeSet<Role>, BTreeSet<TempTool>, BTreeSet<Engagement>,
    BTreeSet<ModuleId>, BTreeSet<TempId>, BTreeMap<TempId, u32>, Vec<Inquiry>,
);

/// An instant as the tables keep it: of one width, so that texts sort as instants do.
fn instant(at: &DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The instant that a text is.
pub(crate) fn from_instant(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc())
}

/// A word as the wire writes it.
fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => unreachable!("ids, dates and plain choices are written as one text"),
    }
}

/// The value of a word.
fn from_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    T::deserialize(serde::de::value::StrDeserializer::<serde::de::value::Error>::new(word)).ok()
}

/// A list as JSON.
fn list<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("lists of words and numbers are always JSON")
}

/// A span: the first and the last in a column each.
macro_rules! span {
    ($($span:ident of $point:ty),+) => {$(
        impl Stored for $span {
            fn columns(names: &[&'static str]) -> Vec<Column> {
                assert_eq!(names.len(), 2, "a span is kept in two columns");
                Column::named(names)
            }
            fn put(&self, values: &mut Values) {
                self.first().put(values);
                self.last().put(values);
            }
            fn take(cells: &mut Cells<'_>) -> Result<Self, sqlx::Error> {
                let (first, last) = (cells.take::<$point>()?, cells.take::<$point>()?);
                Self::new(first, last).map_err(|_| cells.unreadable())
            }
        }
    )+};
}
span!(DateRange of Day, WeekRange of Week);

/// A person: the kind in one column, the id in the next.
impl Stored for PersonId {
    fn columns(names: &[&'static str]) -> Vec<Column> {
        assert_eq!(names.len(), 2, "a person is kept in two columns");
        Column::named(names)
    }
    fn put(&self, values: &mut Values) {
        let (kind, id) = match self {
            Self::Trainer(id) => ("trainer", id.as_str()),
            Self::Temp(id) => ("temp", id.as_str()),
        };
        values.add(kind);
        values.add(id);
    }
    fn take(cells: &mut Cells<'_>) -> Result<Self, sqlx::Error> {
        let kind: String = cells.take()?;
        match kind.as_str() {
            "trainer" => Ok(Self::Trainer(cells.take()?)),
            "temp" => Ok(Self::Temp(cells.take()?)),
            _ => Err(cells.unreadable()),
        }
    }
}

/// The columns of a field, whose type the compiler finds out.
pub(crate) fn columns_of<S, T: Stored>(_field: fn(&S) -> &T, names: &[&'static str]) -> Vec<Column> {
    T::columns(names)
}

/// Keeps a structure field by field: a line per field, with the names of its columns. What is kept `also`
/// follows from the fields: it is written for the database and never read back.
macro_rules! stored {
    (
        $type:ident { $($field:ident => [$($column:literal),*]),+ $(,)? }
        $(also { $($extra:literal => $of:expr),+ $(,)? })?
    ) => {
        impl crate::stored::Stored for $type {
            fn columns(_: &[&'static str]) -> Vec<crate::stored::Column> {
                let mut columns = Vec::new();
                $(columns.extend(crate::stored::columns_of(|it: &$type| &it.$field, &[$($column),*]));)+
                $(columns.extend(crate::stored::Column::named(&[$($extra),+]));)?
                columns
            }
            fn put(&self, values: &mut crate::stored::Values) {
                $(self.$field.put(values);)+
                $($({
                    let of: fn(&$type) -> i64 = $of;
                    values.add(of(self));
                })+)?
            }
            fn take(cells: &mut crate::stored::Cells<'_>) -> Result<Self, sqlx::Error> {
                Ok(Self { $($field: cells.take()?),+ })
            }
        }
    };
}
pub(crate) use stored;
