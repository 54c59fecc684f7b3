//! Workbooks made by hand, part by part, honest or not.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub(super) const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
pub(super) const SHEET: &str = "xl/worksheets/sheet1.xml";

/// A workbook as its parts, each with its name.
#[derive(Clone)]
pub(super) struct Made {
    pub(super) parts: Vec<(String, Vec<u8>)>,
}

impl Made {
    /// A workbook of sheets, each with its name and its rows in XML.
    pub(super) fn of(sheets: &[(&str, &str)]) -> Self {
        let (mut listed, mut related) = (Vec::new(), Vec::new());
        let mut made = Self { parts: Vec::new() };
        for (number, (name, rows)) in (1..).zip(sheets) {
            listed.push(format!(r#"<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>"#));
            related.push(format!(
                r#"<Relationship Id="rId{number}" Type="{RELATIONSHIPS}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
            ));
            let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
            made = made.with(&format!("xl/worksheets/sheet{number}.xml"), sheet);
        }
        let (listed, related) = (listed.concat(), related.concat());
        made.with(
            "_rels/.rels",
            format!(
                r#"<Relationships><Relationship Id="rId1" Type="{RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        )
        .with("xl/workbook.xml", format!("<workbook><sheets>{listed}</sheets></workbook>"))
        .with("xl/_rels/workbook.xml.rels", format!("<Relationships>{related}</Relationships>"))
    }

    /// The same with a part more, or another in its place.
    pub(super) fn with(mut self, name: &str, content: impl Into<Vec<u8>>) -> Self {
        self.parts.retain(|(other, _)| other != name);
        self.parts.push((name.to_owned(), content.into()));
        self
    }

    /// The parts of a workbook's bytes.
    pub(super) fn opened(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("the workbook is sound");
        let mut made = Self { parts: Vec::new() };
        for place in 0..archive.len() {
            let mut entry = archive.by_index(place).expect("it is there");
            let mut content = Vec::new();
            std::io::copy(&mut entry, &mut content).expect("it is sound");
            made.parts.push((entry.name().expect("it has a name").into_owned(), content));
        }
        made
    }

    /// The workbook, packed.
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.packed(CompressionMethod::Deflated)
    }

    /// The workbook, its parts as they are.
    pub(super) fn stored(&self) -> Vec<u8> {
        self.packed(CompressionMethod::Stored)
    }

    fn packed(&self, method: CompressionMethod) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.parts {
            let options = SimpleFileOptions::default().compression_method(method);
            writer.start_file(name.as_str(), options).expect("the name is new");
            writer.write_all(content).expect("there is room");
        }
        writer.finish().expect("there is room").into_inner()
    }
}

/// Places of an entry's fields after the mark of its record in the directory.
pub(super) mod field {
    pub(crate) const FLAGS: usize = 8;
    pub(crate) const SIZE: usize = 24;
}

/// Overwrites a field in the directory's record of an entry.
pub(super) fn tamper(bytes: &mut [u8], entry: usize, field: usize, with: &[u8]) {
    let records = bytes.windows(4).enumerate().filter(|(_, window)| *window == b"PK\x01\x02");
    let (place, _) = records.clone().nth(entry).expect("there are so many entries");
    bytes[place + field..place + field + with.len()].copy_from_slice(with);
}
