//! What a workbook's number formats say of days and times.
//!
//! calamine would tell dates from numbers, but not days from times; and it copies a whole style, font and all, for every
//! entry of a table, so that a small file can ask for all the memory there is. It never sees this part of a workbook.

use std::borrow::Cow;
use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::{Unreadable, xml};

/// What a number is shown as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// A number, or whatever else is no day and no time.
    Plain,
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// A day and a time of day.
    Moment,
    /// Hours that run past midnight, as "[h]:mm".
    Elapsed,
}

/// The formats of a workbook's cell styles, by their index.
pub(super) fn read(styles: &[u8]) -> Result<Vec<Format>, Unreadable> {
    #[derive(PartialEq)]
    enum Table {
        Codes,
        Cells,
        Other,
    }
    let mut codes: HashMap<String, Format> = HashMap::new();
    let mut formats = Vec::new();
    let mut table = Table::Other;
    let mut reader = xml::reader(styles);
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Eof => return Ok(formats),
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "numFmts" => table = Table::Codes,
                "cellXfs" => table = Table::Cells,
                "numFmt" if table == Table::Codes => {
                    if let (Some(id), Some(code)) =
                        (attribute(&element, "numFmtId")?, attribute(&element, "formatCode")?)
                    {
                        codes.insert(id, tell(&code));
                    }
                }
                "xf" if table == Table::Cells => {
                    let id = attribute(&element, "numFmtId")?.unwrap_or_default();
                    formats.push(codes.get(&id).copied().unwrap_or_else(|| built_in(&id)));
                }
                _ => {}
            },
            Event::End(element) if matches!(element.local_name().as_ref(), "numFmts" | "cellXfs") => {
                table = Table::Other;
            }
            _ => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Unreadable> {
    let found = element.try_get_attribute(name).map_err(|_| Unreadable::Damaged)?;
    let value = found.map(|attribute| quick_xml::escape::unescape(&attribute.value).map(Cow::into_owned));
    value.transpose().map_err(|_| Unreadable::Damaged)
}

/// The formats that every workbook has (ECMA-376 part 1, 18.8.30); those from 27 on hold days or times, by language.
fn built_in(id: &str) -> Format {
    match id.parse::<u32>() {
        Ok(14..=17) => Format::Day,
        Ok(18..=21 | 45 | 47) => Format::Time,
        Ok(22 | 27..=36 | 50..=58) => Format::Moment,
        Ok(46) => Format::Elapsed,
        _ => Format::Plain,
    }
}

/// What a format code shows, by its first section.
fn tell(code: &str) -> Format {
    let mut letters = String::new();
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            ';' => break,
            // The next one stands for itself, for its width, or for as many as fill the cell.
            '\\' | '_' | '*' => {
                characters.next();
            }
            '"' => {
                characters.find(|c| *c == '"');
            }
            '[' => {
                let inside: String = characters.by_ref().take_while(|c| *c != ']').collect();
                let inside = inside.to_ascii_lowercase();
                if ["h", "m", "s"]
                    .iter()
                    .any(|unit| !inside.is_empty() && inside.replace(unit, "").is_empty())
                {
                    return Format::Elapsed;
                }
            }
            _ => letters.extend(character.to_lowercase()),
        }
    }
    // Words among the codes, and letters in them that would mean something else. Some programs write "General" in the
    // user's language.
    for word in ["general", "standard", "am/pm", "a/p"] {
        letters = letters.replace(word, "");
    }
    let has_time = letters.contains(['h', 's']);
    // An m beside hours or seconds is minutes; three are a month's name.
    let has_day =
        letters.contains(['d', 'y']) || letters.contains("mmm") || (!has_time && letters.contains('m'));
    match (has_day, has_time) {
        (true, true) => Format::Moment,
        (true, false) => Format::Day,
        (false, true) => Format::Time,
        (false, false) => Format::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, read, tell};

    #[test]
    fn codes_say_what_they_show() {
        for (code, wanted) in [
            ("dd.mm.yyyy", Format::Day),
            ("d. mmmm yyyy;@", Format::Day),
            ("[$-414]d. mmmm yyyy", Format::Day),
            ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", Format::Day),
            ("mmm-yy", Format::Day),
            ("mm", Format::Day),
            ("DD/MM/YY", Format::Day),
            ("\"uke\" d", Format::Day),
            ("hh:mm", Format::Time),
            ("h:mm AM/PM", Format::Time),
            ("mm:ss.0", Format::Time),
            ("\"kl. \"hh\\.mm", Format::Time),
            ("dd.mm.yyyy hh:mm", Format::Moment),
            ("mmm hh:mm", Format::Moment),
            ("[h]:mm", Format::Elapsed),
            ("[hh]:mm:ss", Format::Elapsed),
            ("[mm]", Format::Elapsed),
            ("General", Format::Plain),
            ("Standard", Format::Plain),
            ("@", Format::Plain),
            ("0.00", Format::Plain),
            ("0 %", Format::Plain),
            ("0\" dager\"", Format::Plain),
            ("#,##0.00_);[Red]\\(#,##0.00\\)", Format::Plain),
            ("[Red]0;[>5]d", Format::Plain),
            ("_-\"kr\"\\ * #,##0.00_-", Format::Plain),
            ("#,##0*d", Format::Plain),
            (";;;", Format::Plain),
            ("\"d", Format::Plain),
            ("[d", Format::Plain),
            ("", Format::Plain),
        ] {
            assert_eq!(tell(code), wanted, "{code}");
        }
    }

    #[test]
    fn only_the_formats_of_cells_count() {
        let styles = r#"<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;uke&quot;\ 0"/>
            <numFmt formatCode="dd.mm.yyyy" numFmtId="165"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"><alignment/></xf><xf numFmtId="165"/><xf/><xf numFmtId="20"/></cellXfs>
            <dxfs><dxf><numFmt numFmtId="164" formatCode="hh:mm"/></dxf></dxfs></styleSheet>"#;
        let wanted = [Format::Plain, Format::Plain, Format::Day, Format::Plain, Format::Time];
        assert_eq!(read(styles.as_bytes()), Ok(wanted.to_vec()));
    }
}
