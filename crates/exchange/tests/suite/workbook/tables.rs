//! Text tables from the bytes on.

use skulder_exchange::workbook::{Unreadable, paste};

use super::made::Made;
use super::{drawn, read};

#[test]
fn a_table_reads_the_same_in_every_encoding_and_with_every_delimiter() {
    let text = "Navn;Prosent;Merknad\n\nHåkon Østbø;80,5;\"to\nlinjer\"\n;;\nMáret;;'=1\n";
    let wanted = [
        "A1 text Navn",
        "B1 text Prosent",
        "C1 text Merknad",
        "A3 text Håkon Østbø",
        "B3 text 80,5",
        "C3 text to\nlinjer",
        "A5 text Máret",
        "C5 text =1",
    ];
    let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (what, bytes) in [
        ("UTF-8", text.as_bytes().to_vec()),
        ("a mark", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        ("UTF-16 LE", [b"\xFF\xFE", le.as_slice()].concat()),
        ("UTF-16 BE", [b"\xFE\xFF", be.as_slice()].concat()),
        ("UTF-16 LE without a mark", le),
        ("Windows-1252", encoding_rs::WINDOWS_1252.encode(text).0.into_owned()),
        ("tabs", text.replace(';', "\t").into_bytes()),
        ("commas", text.replace("80,5", "\"80,5\"").replace(';', ",").into_bytes()),
        ("a told delimiter", format!("sep=|\r\n{}", text.replace(';', "|")).into_bytes()),
        ("NULs", text.replace(';', "\0;\0").into_bytes()),
    ] {
        let workbook = read(&bytes, "C:\\Lister\\Superbrukere.csv").expect("it is a table");
        assert_eq!(drawn(&workbook.sheets[0]), wanted, "{what}");
        assert_eq!(workbook.sheets[0].name, "Superbrukere");
    }
}

#[test]
fn identity_numbers_never_come_out() {
    for text in ["Nr;Navn\n96200692222;Kari\n", "Nr;Navn\n\"962006 92222\";Kari\n"] {
        let workbook = read(text.as_bytes(), "Kari 96200692222.csv").expect("it is a table");
        assert_eq!(drawn(&workbook.sheets[0]), ["A1 text Nr", "B1 text Navn", "B2 text Kari"]);
        assert_eq!(workbook.sheets[0].dropped, [0]);
        assert_eq!(workbook.sheets[0].name, "Ark 1");
    }
}

#[test]
fn what_is_copied_is_a_table() {
    let workbook = paste("Hansen, Kari\t\"26\n27\"\r\n\t28\0\r\n", "Utklipp").expect("it is a table");
    assert_eq!(drawn(&workbook.sheets[0]), ["A1 text Hansen, Kari", "B1 text 26\n27", "B2 text 28"]);
    assert_eq!(paste(" \t\r\n", "Utklipp"), Err(Unreadable::Empty));
}

#[test]
fn files_of_other_kinds_are_called_by_their_kind() {
    let archive = |parts: &[&str]| {
        parts.iter().fold(Made { parts: Vec::new() }, |made, part| made.with(part, "x")).bytes()
    };
    for (bytes, name, kind) in [
        (archive(&["mimetype", "content.xml"]), "liste.ods", ".ods"),
        (archive(&["_rels/.rels", "xl/workbook.bin"]), "liste.xlsb", ".xlsb"),
        (archive(&["_rels/.rels", "word/document.xml"]), "liste.docx", ".docx"),
        (archive(&["Index/Document.iwa"]), "liste.numbers", ".numbers"),
        (archive(&["lister/liste.xlsx"]), "lister.zip", ".zip"),
        (b"%PDF-1.4".to_vec(), "liste.xlsx", ".pdf"),
        (b"<html><table><tr><td>1".to_vec(), "liste.xls", ".html"),
    ] {
        assert_eq!(read(&bytes, name), Err(Unreadable::WrongKind { kind: kind.to_owned() }), "{name}");
    }
    for bytes in [&b""[..], b" \r\n", b"\xEF\xBB\xBF", b";;\n;;", b"sep=;\r\n"] {
        assert_eq!(read(bytes, "liste.csv"), Err(Unreadable::Empty), "{bytes:?}");
    }
    for (bytes, name) in [
        (archive(&["x"]), "liste.xlsx"),
        (b"PK\x03\x04".to_vec(), "liste.xlsx"),
        ((0..=255).collect::<Vec<u8>>(), "liste.xlsx"),
    ] {
        assert_eq!(read(&bytes, name), Err(Unreadable::Damaged), "{name} of {} bytes", bytes.len());
    }
}
