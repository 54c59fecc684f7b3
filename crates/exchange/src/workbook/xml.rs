//! What is mended in a workbook's parts before calamine reads them, so that what they claim does no harm and what it does
//! not know does not stop it.
//!
//! The parser is the one calamine has, set likewise, so both see the same elements. It opens no other file and knows no
//! entities but XML's own: one that a file defines is never expanded, it makes the file a damaged one.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Size, Unreadable, limits};

/// The errors of formulas that calamine knows.
const KNOWN_ERRORS: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/// A reader of a part's elements.
pub(super) fn reader(part: &[u8]) -> Reader<&[u8]> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    reader
}

/// A part in UTF-8, which is all that calamine reads, without a mark that says so.
pub(super) fn in_utf8(part: Vec<u8>) -> Vec<u8> {
    match encoding_rs::Encoding::for_bom(&part) {
        None => part,
        Some((encoding, mark)) => {
            encoding.decode_without_bom_handling(&part[mark..]).0.into_owned().into_bytes()
        }
    }
}

/// Mends the table of texts: calamine would set aside room for as many as it claims to have, and end the program where
/// there is no such room.
pub(super) fn mend_texts(part: &mut [u8]) -> Result<(), Unreadable> {
    let mut claim = None;
    let mut texts = 0;
    let mut reader = reader(part);
    loop {
        let start = reader.buffer_position() as usize;
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Eof => break,
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "sst" if claim.is_none() => claim = Some(start..reader.buffer_position() as usize),
                "si" => {
                    texts += 1;
                    limits::within(Size::Cells, texts)?;
                }
                _ => {}
            },
            _ => {}
        }
    }
    let (claimed, unheeded) = (b"uniqueCount", b"unusedCount");
    let Some(tag) = claim.and_then(|range| part.get_mut(range)) else { return Ok(()) };
    while let Some(place) = tag.windows(claimed.len()).position(|word| word == claimed) {
        tag[place..place + claimed.len()].copy_from_slice(unheeded);
    }
    Ok(())
}

/// Mends a sheet: the size it claims is taken away, since nothing asks for it and a strange one would stop calamine; and
/// errors of newer programs and other languages, as `#SPILL!` and `#NAVN?`, become `#VALUE!`, as Excel itself writes
/// them for those who do not know them. A part that is no sheet stays as it is; of a broken one, calamine says so.
pub(super) fn mend_sheet(part: Vec<u8>) -> Vec<u8> {
    let mut is_sheet = false;
    let has_errors = part.windows(3).any(|word| word == b"\"e\"" || word == b"'e'");
    let mut mended = Vec::new();
    let mut taken = 0;
    let mut is_error = false;
    let mut is_value = false;
    let mut reader = reader(&part);
    loop {
        let start = reader.buffer_position() as usize;
        let Ok(event) = reader.read_event() else { break };
        let end = reader.buffer_position() as usize;
        let name = match &event {
            Event::Start(element) | Event::Empty(element) => element.local_name(),
            Event::End(element) => element.local_name(),
            Event::Text(text) if is_error && is_value && !KNOWN_ERRORS.contains(&text.as_ref()) => {
                mended.extend_from_slice(&part[taken..start]);
                mended.extend_from_slice(b"#VALUE!");
                taken = end;
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        match (name.as_ref(), &event) {
            ("worksheet", _) => is_sheet = true,
            _ if !is_sheet => break,
            ("dimension", _) => {
                mended.extend_from_slice(&part[taken..start]);
                taken = end;
            }
            ("sheetData", Event::Start(_)) if !has_errors => break,
            ("c", Event::Start(element)) => is_error = is_of_error(element),
            ("v", _) => is_value = matches!(event, Event::Start(_)),
            _ => {}
        }
    }
    if taken == 0 {
        return part;
    }
    mended.extend_from_slice(&part[taken..]);
    mended
}

fn is_of_error(cell: &BytesStart<'_>) -> bool {
    cell.attributes().flatten().any(|attribute| attribute.key.as_ref() == "t" && attribute.value == "e")
}

#[cfg(test)]
mod tests {
    use super::{Size, Unreadable, in_utf8, limits, mend_sheet, mend_texts};

    #[test]
    fn the_number_of_texts_is_not_believed() {
        let mut part = br#"<?xml version="1.0"?><x:sst count="1" uniqueCount = "99999999999999"><si><t>uniqueCount="5"</t></si></x:sst>"#.to_vec();
        mend_texts(&mut part).expect("it is sound");
        let mended = String::from_utf8(part).expect("a text");
        assert!(mended.contains(r#"unusedCount = "99999999999999""#), "{mended}");
        assert!(mended.contains(r#"<t>uniqueCount="5"</t>"#), "a cell's text stays: {mended}");
        let max = limits::most(Size::Cells);
        let mut part = format!("<sst>{}</sst>", "<si/>".repeat(max as usize + 1)).into_bytes();
        assert_eq!(mend_texts(&mut part), Err(Unreadable::TooLarge { of: Size::Cells, max }));
    }

    #[test]
    fn a_sheet_claims_no_size_and_has_no_strange_errors() {
        for (sheet, wanted) in [
            (
                r#"<worksheet><dimension ref="B:A"/><sheetData><c t="n"><v>1</v></c></sheetData></worksheet>"#,
                r#"<worksheet><sheetData><c t="n"><v>1</v></c></sheetData></worksheet>"#,
            ),
            (
                r#"<worksheet><dimension></dimension><sheetData><c t='e'><f>#A</f><v>#NAVN?</v></c><c t="e"><v>#N/A</v></c><c t="str"><v>#NAVN?</v></c></sheetData></worksheet>"#,
                r#"<worksheet><sheetData><c t='e'><f>#A</f><v>#VALUE!</v></c><c t="e"><v>#N/A</v></c><c t="str"><v>#NAVN?</v></c></sheetData></worksheet>"#,
            ),
        ] {
            assert_eq!(String::from_utf8(mend_sheet(sheet.as_bytes().to_vec())).expect("a text"), wanted);
        }
    }

    #[test]
    fn parts_in_utf_16_are_read() {
        let mut part = vec![0xFF, 0xFE];
        part.extend("<sst>Ø</sst>".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(in_utf8(part), "<sst>Ø</sst>".as_bytes());
        assert_eq!(in_utf8(b"\xEF\xBB\xBF<a/>".to_vec()), b"<a/>");
    }
}
