//! Ids in the hidden columns of the template: as they stand, several in one cell parted by semicolons.
//!
//! Any text is an id, the empty one too, and each comes back as it was: one of which nothing is seen, that begins or ends with a
//! blank, or holds a semicolon, a quotation mark or a line break is put in quotation marks, the marks in it doubled.
//!
//! The trap: the visible column beside them is what people edit. Ids hold only where it still says what they say.

use std::collections::BTreeMap;

use skulder_season::ids::TempId;

use crate::workbook::is_blank;

/// Ids as one cell's text.
pub fn join<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    let written: Vec<String> = ids.into_iter().map(quoted).collect();
    written.join("; ")
}

fn quoted(id: &str) -> String {
    let is_plain = !is_blank(id) && id.trim() == id && !id.contains([';', '"', '\n', '\r']);
    if is_plain { id.to_owned() } else { format!("\"{}\"", id.replace('"', "\"\"")) }
}

/// The ids of a cell's text. Never fails: a quotation mark without its fellow reaches to the end.
pub fn split(text: &str) -> Vec<String> {
    let mut ids = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (id, after) = if let Some(quoted) = rest.strip_prefix('"') {
            unquoted(quoted)
        } else {
            let end = rest.find(';').unwrap_or(rest.len());
            (rest[..end].trim_end().to_owned(), &rest[end..])
        };
        ids.push(id);
        // What stands between a closing quotation mark and the semicolon is nothing that we write.
        rest = after.find(';').map_or("", |end| after[end + 1..].trim_start());
    }
    ids
}

/// The text up to the closing quotation mark, and what follows it.
fn unquoted(text: &str) -> (String, &str) {
    let mut id = String::new();
    let mut rest = text;
    while let Some(mark) = rest.find('"') {
        id.push_str(&rest[..mark]);
        rest = &rest[mark + 1..];
        match rest.strip_prefix('"') {
            Some(after) => rest = after,
            None => return (id, rest),
        }
        id.push('"');
    }
    (id + rest, "")
}

/// A session's attendance as one cell's text: ids and minutes by turns.
pub fn join_attendance(attendance: &BTreeMap<TempId, u32>) -> String {
    let pairs: Vec<String> =
        attendance.iter().flat_map(|(temp, minutes)| [quoted(temp.as_str()), minutes.to_string()]).collect();
    pairs.join("; ")
}

/// The attendance of a cell's text; `None` where it is no ids and minutes by turns.
pub fn split_attendance(text: &str) -> Option<BTreeMap<TempId, u32>> {
    let parts = split(text);
    let (pairs, []) = parts.as_chunks() else { return None };
    pairs.iter().map(|[temp, minutes]| Some((temp.as_str().into(), minutes.parse().ok()?))).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{join, join_attendance, split, split_attendance};

    #[test]
    fn plain_ids_stand_as_they_are() {
        assert_eq!(join(["v-1", "Ås 2"]), "v-1; Ås 2");
        assert_eq!(join([]), "");
        assert_eq!(split("v-1;v-2 ;  v-3"), ["v-1", "v-2", "v-3"], "as somebody may have typed them");
    }

    #[test]
    fn odd_ids_are_quoted() {
        assert_eq!(join(["", "a;b", "say \"a\""]), r#"""; "a;b"; "say ""a""""#);
        assert_eq!(split("\"open"), ["open"], "a mark without its fellow reaches to the end");
    }

    #[test]
    fn attendance_comes_back() {
        let attendance = [("v-1".into(), 30), ("".into(), 0)].into();
        assert_eq!(join_attendance(&attendance), r#"""; 0; v-1; 30"#);
        assert_eq!(split_attendance(r#"""; 0; v-1; 30"#), Some(attendance));
        assert_eq!(split_attendance("v-1; 30; v-2"), None, "somebody has deleted half of it");
        assert_eq!(split_attendance("v-1; half"), None);
    }

    proptest! {
        #[test]
        fn every_id_comes_back(ids in proptest::collection::vec("[a-c;\" \n\r\t\u{a0}]{0,5}|\\PC{0,5}", 0..5)) {
            prop_assert_eq!(split(&join(ids.iter().map(String::as_str))), ids);
        }
    }
}
