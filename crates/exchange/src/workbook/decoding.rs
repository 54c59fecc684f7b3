//! The text that bytes are. A text table does not say how its letters are written; it has to be guessed.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Unreadable;

/// The text, without its byte order mark and without NULs, which some systems pad their fields with.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned(),
        None => match unmarked_utf_16(bytes) {
            Some(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
            None => utf_8_or_windows_1252(bytes),
        },
    };
    let text = text.replace('\0', "");
    let controls = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    // More than one in twenty: no text, whatever its name.
    if controls * 20 > text.chars().count() { Err(Unreadable::Damaged) } else { Ok(text) }
}

/// UTF-16 shows by every other byte of Latin letters being zero.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(4096)];
    let zeros = |first: usize| start.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), start.len() / 2);
    if odd * 2 > pairs && even * 20 < pairs {
        Some(UTF_16LE)
    } else if even * 2 > pairs && odd * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn utf_8_or_windows_1252(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let broken = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let whole = text.chars().filter(|c| !c.is_ascii()).count() - broken;
    // Letters of UTF-8 come about in another encoding by chance alone; one cut in half does not make it another.
    if whole >= 4 * broken {
        text.into_owned()
    } else {
        WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Unreadable, decode};

    const TEXT: &str = "Navn;Avdeling\r\nMáret Østbø;Sone Å\r\n";

    #[test]
    fn a_text_is_the_same_however_it_is_written() {
        let marked = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
        let le: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (what, bytes) in [
            ("UTF-8", TEXT.as_bytes().to_vec()),
            ("UTF-8 with a mark", marked(b"\xEF\xBB\xBF", TEXT.as_bytes().to_vec())),
            ("UTF-16 LE", le.clone()),
            ("UTF-16 LE with a mark", marked(b"\xFF\xFE", le)),
            ("UTF-16 BE", be.clone()),
            ("UTF-16 BE with a mark", marked(b"\xFE\xFF", be)),
            ("Windows-1252", encoding_rs::WINDOWS_1252.encode(TEXT).0.into_owned()),
            ("padded", TEXT.replace(';', "\0;").into_bytes()),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(TEXT), "{what}");
        }
    }

    #[test]
    fn one_letter_cut_in_half_does_not_spoil_the_others() {
        let mut bytes = TEXT.repeat(2).into_bytes();
        bytes.extend(b"\xC3");
        assert_eq!(decode(&bytes), Ok(format!("{}\u{fffd}", TEXT.repeat(2))));
    }

    #[test]
    fn what_is_no_text_is_damaged() {
        let bytes: Vec<u8> = (0..4000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert_eq!(decode(&bytes), Err(Unreadable::Damaged));
        assert_eq!(decode(&[0; 64]).as_deref(), Ok(""), "what is all zeros holds nothing");
    }
}
