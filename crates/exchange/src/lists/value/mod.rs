//! What a single cell says, read for one kind of fact. Pure functions of the cell: who and what is known is looked up
//! elsewhere.

use skulder_season::dates::{ClockTime, DateRange, Day, Month, Week, WeekRange};

use super::preview::{CellNoticeWhat, CellWhy};
use crate::workbook::Value;

/// What a cell was read as, and what was done to it on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<T> {
    /// What it says.
    pub value: T,
    /// What the user is told of it.
    pub notice: Option<CellNoticeWhat>,
}

/// What tells the year where a cell does not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calendar {
    /// The weeks of the season, whose year it is most likely.
    pub season: Option<WeekRange>,
    /// Today, where there is no season.
    pub today: Day,
}

/// A cell as the user sees it: a text trimmed and with single spaces, a number without needless decimals and with a
/// decimal comma, a day as d.m.yyyy.
pub fn shown(_value: &Value) -> String {
    todo!()
}
/// A text for an id or the like: exactly as it stands, a whole number as its digits.
pub fn exact(_value: &Value) -> String {
    todo!()
}
/// A person's name as "Fornavn Etternavn", from "Etternavn, Fornavn" and CAPITALS too.
pub fn person_name(_value: &Value) -> Result<Reading<String>, CellWhy> {
    todo!()
}
/// An employee number: digits of a number without decimals, or a text.
pub fn employee_no(_value: &Value) -> Result<Reading<String>, CellWhy> {
    todo!()
}
/// A percentage from 0 to 200: "80", "80,00 %", 0.8; rounded half up.
pub fn percent(_value: &Value) -> Result<Reading<u32>, CellWhy> {
    todo!()
}
/// A whole number.
pub fn count(_value: &Value, _min: i64, _max: i64) -> Result<Reading<i64>, CellWhy> {
    todo!()
}
/// Minutes: "90", "1,5 t", "1:30", "90 min"; a plain number is minutes.
pub fn minutes(_value: &Value) -> Result<Reading<u32>, CellWhy> {
    todo!()
}
/// A day: d.m.yyyy, ISO, a date cell; d.m with the season's year.
pub fn day(_value: &Value, _calendar: &Calendar) -> Result<Reading<Day>, CellWhy> {
    todo!()
}
/// One week: "28", "uke 28", "u28", "2027-W28", "28/2027", a date cell of one of its days.
pub fn week(_value: &Value, _calendar: &Calendar) -> Result<Reading<Week>, CellWhy> {
    todo!()
}
/// Days off, from weeks or dates, in as many stretches as the cell names: "26-28", "uke 26 til 28", "u26,27" (one
/// stretch), "26, 29-30" (two), "5.7.-25.7.2027", "05.07–25.07".
pub fn stretches(_value: &Value, _calendar: &Calendar) -> Result<Reading<Vec<DateRange>>, CellWhy> {
    todo!()
}
/// A clock time: "07:30", "7.30", "0730", a time cell.
pub fn clock(_value: &Value) -> Result<Reading<ClockTime>, CellWhy> {
    todo!()
}
/// A month: "2027-06", "juni 2027", "6/2027", a date cell.
pub fn month(_value: &Value) -> Result<Reading<Month>, CellWhy> {
    todo!()
}
/// Yes or no: "ja", "x", "1", "nei", "0", TRUE.
pub fn flag(_value: &Value) -> Result<Reading<bool>, CellWhy> {
    todo!()
}
/// Several texts in one cell, parted by semicolons, or by commas or line breaks where there are no semicolons.
pub fn several(_value: &Value) -> Vec<String> {
    todo!()
}
