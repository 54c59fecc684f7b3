//! A JSON document as a tree that keeps the order of the keys and what stands twice, and pointers into it.
//!
//! `serde_json::Value` would do neither: a problem is listed by its place in the document, and a key that stands
//! twice is a problem itself.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::problem::{FileProblem, FileWhy};

/// One value of the document.
#[derive(Debug, PartialEq)]
pub(super) enum Json {
    Null,
    Flag(bool),
    Whole(i128),
    /// A number with a fraction or an exponent, or a whole one beyond 64 bits.
    Number(f64),
    Text(String),
    List(Vec<Json>),
    /// The keys as they stand, with whatever stands twice.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a document, which may open with a byte order mark.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, FileProblem> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        serde_json::from_slice(bytes).map_err(|error| {
            let said = error.to_string();
            let what = said.rsplit_once(" at line ").map_or(said.as_str(), |(what, _)| what).to_owned();
            let why = FileWhy::NotJson { line: error.line(), column: error.column(), what };
            FileProblem { pointer: String::new(), why }
        })
    }

    /// The value of a key of an object; of one that stands twice, the first.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => find(entries, key).map(|(_, value)| value),
            _ => None,
        }
    }
    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
    pub(super) fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(values) => Some(values),
            _ => None,
        }
    }
}

/// The place of a key among those of an object, and its value.
pub(super) fn find<'a>(entries: &'a [(String, Json)], key: &str) -> Option<(usize, &'a Json)> {
    entries.iter().enumerate().find(|(_, (name, _))| name == key).map(|(place, (_, value))| (place, value))
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Tree;
        impl<'de> Visitor<'de> for Tree {
            type Value = Json;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON value")
            }
            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }
            fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
                Ok(Json::Flag(flag))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
                Ok(Json::Whole(number.into()))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
                Ok(Json::Whole(number.into()))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
                Ok(Json::Number(number))
            }
            fn visit_str<E>(self, text: &str) -> Result<Json, E> {
                Ok(Json::Text(text.to_owned()))
            }
            fn visit_string<E>(self, text: String) -> Result<Json, E> {
                Ok(Json::Text(text))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Json, A::Error> {
                let mut list = Vec::new();
                while let Some(value) = values.next_element()? {
                    list.push(value);
                }
                Ok(Json::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
                let mut object = Vec::new();
                while let Some(entry) = entries.next_entry()? {
                    object.push(entry);
                }
                Ok(Json::Object(object))
            }
        }
        deserializer.deserialize_any(Tree)
    }
}

/// A place in the document, built on the way down; shows itself as a JSON pointer (RFC 6901).
#[derive(Clone, Copy)]
pub(super) enum Pointer<'a> {
    Root,
    /// A key of an object, and its place among the keys.
    Key(&'a Pointer<'a>, &'a str, usize),
    Index(&'a Pointer<'a>, usize),
}

impl Pointer<'_> {
    /// The places passed on the way down: these sort as the document reads.
    pub(super) fn position(&self) -> Vec<usize> {
        match self {
            Self::Root => Vec::new(),
            Self::Key(above, _, place) | Self::Index(above, place) => {
                let mut places = above.position();
                places.push(*place);
                places
            }
        }
    }
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Key(above, key, _) => write!(f, "{above}/{}", key.replace('~', "~0").replace('/', "~1")),
            Self::Index(above, place) => write!(f, "{above}/{place}"),
        }
    }
}
