//! Reading values one by one, noting what is wrong with each and going on.
//!
//! A reader of values is a function of [`At`] that answers `None` where the value is wrong, and has noted why. So
//! an entry is made of its fields with `?`, at the end, when every field has been looked at. The trap: a `?` before
//! that hides the problems of the fields that follow.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use serde::de::value::StrDeserializer;
use serde::de::{self, Deserialize};
use skulder_season::dates::{ClockTime, Day, Month, Reversed, Week, parse_day};
use skulder_season::limits;

use super::document::{Json, Pointer, find};
use super::problem::{FileProblem, FileWhy, JsonType};

/// Collects problems with their places; shared by all readers of one document.
#[derive(Default)]
pub(super) struct Problems(RefCell<Vec<(Vec<usize>, FileProblem)>>);

impl Problems {
    /// Notes a problem.
    pub(super) fn add(&self, pointer: &Pointer<'_>, why: FileWhy) {
        let problem = FileProblem { pointer: pointer.to_string(), why };
        self.0.borrow_mut().push((pointer.position(), problem));
    }
    /// What was noted, in the order of the document.
    pub(super) fn in_order(self) -> Vec<FileProblem> {
        let mut problems = self.0.into_inner();
        problems.sort_by(|(one, _), (other, _)| one.cmp(other));
        problems.into_iter().map(|(_, problem)| problem).collect()
    }
}

/// A value, where it stands, and where to note what is wrong with it.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) value: &'a Json,
    pub(super) pointer: Pointer<'a>,
    pub(super) problems: &'a Problems,
}

impl<'a> At<'a> {
    /// The values of a list.
    pub(super) fn list(&self) -> Option<&'a [Json]> {
        self.value.as_list().or_else(|| self.wrong_type(JsonType::List))
    }
    /// A value of this list.
    pub(super) fn item<'b>(&'b self, place: usize, value: &'b Json) -> At<'b> {
        At { value, pointer: Pointer::Index(&self.pointer, place), problems: self.problems }
    }
    /// Notes what is wrong with the value.
    pub(super) fn wrong<T>(&self, why: FileWhy) -> Option<T> {
        self.problems.add(&self.pointer, why);
        None
    }
    fn wrong_type<T>(&self, expected: JsonType) -> Option<T> {
        self.wrong(FileWhy::WrongType { expected })
    }
}

/// An object whose fields are read by their keys. What was never asked for is unknown.
pub(super) struct Fields<'a> {
    entries: &'a [(String, Json)],
    pointer: Pointer<'a>,
    problems: &'a Problems,
    asked: BTreeSet<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of a value that must be an object.
    pub(super) fn of(at: At<'a>) -> Option<Self> {
        match at.value {
            Json::Object(entries) => {
                Some(Self { entries, pointer: at.pointer, problems: at.problems, asked: BTreeSet::new() })
            }
            _ => at.wrong_type(JsonType::Object),
        }
    }

    /// A field that must be there.
    pub(super) fn required<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(At<'_>) -> Option<T>,
    ) -> Option<T> {
        self.asked.insert(key);
        let Some((place, value)) = find(self.entries, key) else {
            self.wrong(key, FileWhy::Missing);
            return None;
        };
        read(At { value, pointer: Pointer::Key(&self.pointer, key, place), problems: self.problems })
    }
    /// A field that may be absent or `null`, and has no default. `None` also where it is wrong.
    pub(super) fn optional<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(At<'_>) -> Option<T>,
    ) -> Option<T> {
        self.asked.insert(key);
        if self.has(key) { self.required(key, read) } else { None }
    }
    /// A field that may be absent or `null`, with its default.
    pub(super) fn or<T>(
        &mut self,
        key: &'static str,
        default: T,
        read: impl FnOnce(At<'_>) -> Option<T>,
    ) -> Option<T> {
        self.asked.insert(key);
        if self.has(key) { self.required(key, read) } else { Some(default) }
    }
    /// Whether a field is there and not `null`.
    pub(super) fn has(&self, key: &str) -> bool {
        find(self.entries, key).is_some_and(|(_, value)| *value != Json::Null)
    }

    /// Notes what is wrong with a field. One that is not there comes after all that are.
    pub(super) fn wrong(&self, key: &str, why: FileWhy) {
        let place = find(self.entries, key).map_or(self.entries.len(), |(place, _)| place);
        self.problems.add(&Pointer::Key(&self.pointer, key, place), why);
    }
    /// Notes what is wrong with the object as a whole.
    pub(super) fn wrong_whole(&self, why: FileWhy) {
        self.problems.add(&self.pointer, why);
    }
    /// The period between two fields; one that ends before it begins is noted.
    pub(super) fn period<E, P>(
        &self,
        keys: (&str, &str),
        ends: (Option<E>, Option<E>),
        new: impl Fn(E, E) -> Result<P, Reversed>,
    ) -> Option<P> {
        let (Some(first), Some(last)) = ends else { return None };
        let period = new(first, last).ok();
        if period.is_none() {
            self.wrong_whole(FileWhy::Reversed { first: keys.0.to_owned(), last: keys.1.to_owned() });
        }
        period
    }
    /// Notes the keys that nobody asked for, and those that stand twice.
    pub(super) fn finish(self) {
        let mut met = BTreeSet::new();
        for (place, (key, _)) in self.entries.iter().enumerate() {
            let pointer = Pointer::Key(&self.pointer, key, place);
            if !met.insert(key) {
                self.problems.add(&pointer, FileWhy::RepeatedKey);
            } else if !self.asked.contains(key.as_str()) {
                self.problems.add(&pointer, FileWhy::UnknownKey);
            }
        }
    }
}

/// Reads a text of at most so many characters.
pub(super) fn text(max: usize) -> impl Fn(At<'_>) -> Option<String> {
    move |at| {
        let Json::Text(text) = at.value else { return at.wrong_type(JsonType::Text) };
        if text.chars().count() > max { at.wrong(FileWhy::TooLong { max }) } else { Some(text.clone()) }
    }
}

/// Reads the id of an entry.
pub(super) fn id<Id: From<String>>(at: At<'_>) -> Option<Id> {
    text(limits::TEXT)(at).map(Id::from)
}

/// Reads a whole number within bounds.
pub(super) fn whole<N>(bounds: &RangeInclusive<N>) -> impl Fn(At<'_>) -> Option<N> + use<N>
where
    N: Copy + PartialOrd + Into<i64> + TryFrom<i128>,
{
    let bounds = bounds.clone();
    move |at| {
        let out_of_bounds =
            || at.wrong(FileWhy::OutOfBounds { min: (*bounds.start()).into(), max: (*bounds.end()).into() });
        match at.value {
            Json::Whole(number) => match N::try_from(*number) {
                Ok(number) if bounds.contains(&number) => Some(number),
                _ => out_of_bounds(),
            },
            // A whole number too long for 64 bits arrives as one with an exponent.
            Json::Number(number) if number.abs() >= 2_f64.powi(63) => out_of_bounds(),
            _ => at.wrong_type(JsonType::WholeNumber),
        }
    }
}

/// Reads `true` or `false`.
pub(super) fn flag(at: At<'_>) -> Option<bool> {
    match at.value {
        Json::Flag(flag) => Some(*flag),
        _ => at.wrong_type(JsonType::Flag),
    }
}

/// Reads a day.
pub(super) fn day(at: At<'_>) -> Option<Day> {
    written(at, parse_day, FileWhy::NotADay)
}

/// Reads a week.
pub(super) fn week(at: At<'_>) -> Option<Week> {
    written(at, parsed, FileWhy::NotAWeek)
}

/// Reads a month.
pub(super) fn month(at: At<'_>) -> Option<Month> {
    written(at, parsed, FileWhy::NotAMonth)
}

/// Reads a clock time.
pub(super) fn time(at: At<'_>) -> Option<ClockTime> {
    written(at, parsed, FileWhy::NotATime)
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn written<T>(at: At<'_>, parse: impl Fn(&str) -> Option<T>, why: FileWhy) -> Option<T> {
    let Json::Text(text) = at.value else { return at.wrong_type(JsonType::Text) };
    parse(text).map_or_else(|| at.wrong(why), Some)
}

/// Reads one of a type's words. The words are those the type is serialised as: the format's are the core's.
pub(super) fn word<T: for<'de> Deserialize<'de>>(at: At<'_>) -> Option<T> {
    let Json::Text(text) = at.value else { return at.wrong_type(JsonType::Text) };
    T::deserialize(StrDeserializer::<NoSuchWord>::new(text)).map_or_else(
        |NoSuchWord(words)| {
            at.wrong(FileWhy::NotOneOf { words: words.iter().map(|&word| word.to_owned()).collect() })
        },
        Some,
    )
}

/// Reads a list, each value by the same reader.
pub(super) fn each<T, C: FromIterator<T>>(
    read: impl Fn(At<'_>) -> Option<T>,
) -> impl Fn(At<'_>) -> Option<C> {
    move |at| {
        // Every value is looked at before a wrong one makes the whole list wrong.
        let values: Vec<Option<T>> =
            at.list()?.iter().enumerate().map(|(place, value)| read(at.item(place, value))).collect();
        values.into_iter().collect()
    }
}

/// Reads a list that must not be empty.
pub(super) fn some<T: Ord>(read: impl Fn(At<'_>) -> Option<T>) -> impl Fn(At<'_>) -> Option<BTreeSet<T>> {
    let each = each(read);
    move |at| if at.list()?.is_empty() { at.wrong(FileWhy::Empty) } else { each(at) }
}

/// What serde says of a word that a type does not have: the words it has.
#[derive(Debug)]
struct NoSuchWord(&'static [&'static str]);

impl de::Error for NoSuchWord {
    fn custom<T: fmt::Display>(_message: T) -> Self {
        Self(&[])
    }
    fn unknown_variant(_variant: &str, expected: &'static [&'static str]) -> Self {
        Self(expected)
    }
}
impl fmt::Display for NoSuchWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such word")
    }
}
impl std::error::Error for NoSuchWord {}
