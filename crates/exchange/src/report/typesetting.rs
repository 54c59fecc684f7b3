//! Laying a page out: typst with the fonts that come with the program, and nothing else of the machine it runs on.
//!
//! There is no clock, network, package or font of the system, so the same page is the same bytes everywhere.
//!
//! The trap: PDF/UA lets in no letter that the fonts lack. [`legible`] sees to it, once, for every text of a page.

use std::sync::OnceLock;

use serde::Serialize;
use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;
use unicode_normalization::UnicodeNormalization;

/// The templates by their files.
const TEMPLATES: [(&str, &str); 6] = [
    ("common.typ", include_str!("template/common.typ")),
    ("department.typ", include_str!("template/department.typ")),
    ("forum.typ", include_str!("template/forum.typ")),
    ("morning.typ", include_str!("template/morning.typ")),
    ("steering.typ", include_str!("template/steering.typ")),
    ("superusers.typ", include_str!("template/superusers.typ")),
];

/// Where templates find what stands on the page.
const DATA: &str = "data.json";

/// Source Sans 3, under the SIL Open Font License (`fonts/OFL.txt`).
const FONTS: [&[u8]; 3] = [
    include_bytes!("../../fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../../fonts/SourceSans3-Semibold.ttf"),
    include_bytes!("../../fonts/SourceSans3-Bold.ttf"),
];

/// What a page is laid out from: a template and its data.
pub(super) struct Manuscript {
    template: &'static str,
    creator: String,
    data: Bytes,
}

impl Manuscript {
    /// A template with what it reads, laid out by a version of the program.
    pub(super) fn new(template: &'static str, version: &str, data: &impl Serialize) -> Self {
        let mut data = serde_json::to_value(data).expect("a page's data is JSON");
        legible(&mut data);
        Self { template, creator: format!("Skulder {version}"), data: Bytes::from_string(data.to_string()) }
    }
}

/// The pages as PDF.
pub(super) fn pdf(manuscript: &Manuscript) -> Vec<u8> {
    let document = document(manuscript);
    let options = PdfOptions {
        creator: Smart::Custom(Some(manuscript.creator.clone())),
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).expect("one standard is no contradiction"),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).unwrap_or_else(|errors| panic!("{}", said(&errors)))
}

/// The pages as SVG.
pub(super) fn pages(manuscript: &Manuscript) -> Vec<String> {
    let document = document(manuscript);
    document.pages().iter().map(|page| typst_svg::svg(page, &SvgOptions::default())).collect()
}

/// The pages laid out.
pub(super) fn document(manuscript: &Manuscript) -> PagedDocument {
    let document = typst::compile::<PagedDocument>(&Shop { manuscript }).output;
    // What was remembered of this page helps no other, and holds names.
    typst::comemo::evict(0);
    document.unwrap_or_else(|errors| panic!("{}", said(&errors)))
}

/// What typst says of a template that is wrong. It quotes no text of a page: those are values.
///
/// Whoever panics with it has met a mistake of a template, not of a season: texts are values, so nothing in them is read as
/// source, and [`legible`] takes out what PDF/UA refuses. Tests lay out every letter that the fonts have, what they lack,
/// and seasons made by chance.
fn said(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}

/// Texts as the fonts can show them: composed, without control characters, and with a question mark for what no font has.
fn legible(value: &mut Value) {
    match value {
        Value::String(text) => {
            let shown = text.nfc().filter_map(|letter| match letter {
                '\t' | '\n' | '\r' => Some(' '),
                _ if letter.is_control() => None,
                _ if kit().has(letter) => Some(letter),
                // Marks that only join or part the letters beside them.
                '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}' => None,
                _ => Some('?'),
            });
            let shown: String = shown.collect();
            // PDF/UA has no heading without a letter.
            let is_gone = shown.trim().is_empty() && !text.trim().is_empty();
            *text = if is_gone { "?".to_owned() } else { shown };
        }
        Value::Array(values) => values.iter_mut().for_each(legible),
        Value::Object(fields) => fields.values_mut().for_each(legible),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What all pages are made with.
struct Kit {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Kit {
    fn has(&self, letter: char) -> bool {
        self.fonts.iter().all(|font| font.info().coverage.contains(u32::from(letter)))
    }
}

fn kit() -> &'static Kit {
    static KIT: OnceLock<Kit> = OnceLock::new();
    KIT.get_or_init(|| {
        let fonts: Vec<Font> = FONTS.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
        Kit {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    })
}

/// The world typst sees: templates, the data, the fonts.
struct Shop<'a> {
    manuscript: &'a Manuscript,
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the names of the templates are paths");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn name(id: FileId) -> &'static str {
    id.get().vpath().get_without_slash()
}

impl World for Shop<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &kit().library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &kit().book
    }
    fn main(&self) -> FileId {
        file(self.manuscript.template)
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        let template = TEMPLATES.iter().find(|(file, _)| *file == name(id));
        let (_, text) = template.ok_or_else(|| FileError::NotFound(name(id).into()))?;
        Ok(Source::new(id, (*text).to_owned()))
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if name(id) == DATA {
            Ok(self.manuscript.data.clone())
        } else {
            Err(FileError::NotFound(name(id).into()))
        }
    }
    fn font(&self, index: usize) -> Option<Font> {
        kit().fonts.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
