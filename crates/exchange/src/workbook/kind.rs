//! What kind of file it is: told by its bytes, and by its name only where they say nothing.

use super::Unreadable;

/// What can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A zip archive, which may be a workbook.
    Workbook,
    /// A text, which may be a table.
    Table,
}

/// How files begin that people take for lists.
const BEGINNINGS: [(&[u8], &str); 9] = [
    (b"%PDF-", ".pdf"),
    (b"{\\rtf", ".rtf"),
    (b"\x89PNG", ".png"),
    (b"\xFF\xD8\xFF", ".jpg"),
    (b"GIF8", ".gif"),
    (b"\x1F\x8B", ".gz"),
    (b"7z\xBC\xAF", ".7z"),
    (b"Rar!", ".rar"),
    (b"MIME-Version:", ".mht"),
];

/// How the compound files of Office before 2007 begin, in which a locked workbook is wrapped to this day.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Tells what a file is.
pub(super) fn tell(bytes: &[u8], name: &str) -> Result<Kind, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Workbook);
    }
    if bytes.starts_with(COMPOUND) {
        return Err(of_compound(bytes, name));
    }
    if let Some((_, kind)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return Err(wrong(kind));
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).to_lowercase();
    let start = start.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    // Rota systems give such files the name .xls, and Excel opens them with a warning.
    for (beginning, kind) in [
        ("<?xml", ".xml"),
        ("<!doctype", ".html"),
        ("<html", ".html"),
        ("<table", ".html"),
        ("<meta", ".html"),
    ] {
        if start.starts_with(beginning) {
            return Err(wrong(if start.contains("<html") { ".html" } else { kind }));
        }
    }
    if extension(name) == ".json" && start.starts_with(['{', '[']) {
        return Err(wrong(".json"));
    }
    Ok(Kind::Table)
}

/// Refuses an archive that is something else than a workbook of Excel.
pub(super) fn of_archive(names: &[String], file_name: &str) -> Result<(), Unreadable> {
    let has = |wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    if has("xl/workbook.bin") {
        return Err(wrong(".xlsb"));
    }
    if has("mimetype") && has("content.xml") {
        return Err(wrong(known(file_name, &[".ods", ".odt", ".odp", ".fods"]).unwrap_or(".ods")));
    }
    if has("word/document.xml") {
        return Err(wrong(".docx"));
    }
    if has("ppt/presentation.xml") {
        return Err(wrong(".pptx"));
    }
    if has("Index/Document.iwa") || has("Index.zip") {
        return Err(wrong(".numbers"));
    }
    if has("_rels/.rels") || known(file_name, &[".xlsx", ".xlsm"]).is_some() {
        return Ok(());
    }
    Err(wrong(".zip"))
}

/// A file's name without folders and without the ending of a text table.
pub(super) fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && (1..=4).contains(&ending.len()) => stem,
        _ => name,
    }
}

fn of_compound(bytes: &[u8], name: &str) -> Unreadable {
    // The names of what is in it are in its directory, in UTF-16.
    let has = |wanted: &str| {
        let wanted: Vec<u8> = wanted.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wanted.len()).any(|window| window == wanted)
    };
    if has("EncryptedPackage") {
        return Unreadable::Encrypted;
    }
    if has("WordDocument") {
        return wrong(".doc");
    }
    let kinds = [".xls", ".xlt", ".doc", ".ppt", ".msg", ".msi", ".db"];
    if has("Workbook") || has("Book") { wrong(".xls") } else { wrong(known(name, &kinds).unwrap_or(".xls")) }
}

fn known<'a>(name: &str, endings: &[&'a str]) -> Option<&'a str> {
    let ending = extension(name);
    endings.iter().copied().find(|known| *known == ending)
}

fn extension(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| format!(".{}", ending.to_lowercase())).unwrap_or_default()
}

fn wrong(kind: &str) -> Unreadable {
    Unreadable::WrongKind { kind: kind.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{COMPOUND, Kind, Unreadable, stem, tell, wrong};

    #[test]
    fn the_bytes_come_before_the_name() {
        let compound = |name: &str| {
            let mut bytes = COMPOUND.to_vec();
            bytes.extend([0; 505]);
            bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
            bytes
        };
        for (bytes, name, wanted) in [
            (b"PK\x03\x04...".to_vec(), "liste.csv", Ok(Kind::Workbook)),
            (b"Navn\tAvdeling\r\n".to_vec(), "liste.xls", Ok(Kind::Table)),
            (b"ID;Navn\r\n".to_vec(), "liste.csv", Ok(Kind::Table)),
            (b"".to_vec(), "liste.csv", Err(Unreadable::Empty)),
            (compound("Workbook"), "liste.xlsx", Err(wrong(".xls"))),
            (compound("EncryptedPackage"), "liste.xlsx", Err(Unreadable::Encrypted)),
            (compound("WordDocument"), "liste.xls", Err(wrong(".doc"))),
            (compound("__substg1.0"), "Liste.MSG", Err(wrong(".msg"))),
            (b"%PDF-1.7".to_vec(), "liste.csv", Err(wrong(".pdf"))),
            (b"\xEF\xBB\xBF\r\n<html><table>".to_vec(), "liste.xls", Err(wrong(".html"))),
            (b"<?xml version='1.0'?><Workbook>".to_vec(), "liste.xls", Err(wrong(".xml"))),
            (b"{\"season\": 1}".to_vec(), "sesong.json", Err(wrong(".json"))),
        ] {
            assert_eq!(tell(&bytes, name), wanted, "{name}");
        }
    }

    #[test]
    fn a_table_is_called_as_its_file() {
        for (name, wanted) in [
            ("Superbrukere 2027.csv", "Superbrukere 2027"),
            ("C:\\Lister\\ferie.uke 26.txt", "ferie.uke 26"),
            ("/tmp/ferie", "ferie"),
            (".csv", ".csv"),
            ("Avd. 3 øst", "Avd. 3 øst"),
        ] {
            assert_eq!(stem(name), wanted);
        }
    }
}
