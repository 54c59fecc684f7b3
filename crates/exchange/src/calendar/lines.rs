//! Content lines (RFC 5545, 3.1): ended by CR LF, folded at 75 octets between letters, texts escaped (3.3.11).
//!
//! Our own, because the library there is stamps every component that has no stamp with the clock and a random name, the
//! zone included, where neither may stand.

/// Octets of a line, without its end.
const WIDTH: usize = 75;

/// Content lines that are written one after the other.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
}

impl Lines {
    /// A property whose value is no text: numbers, days, words of the format. It goes in as it is.
    pub(super) fn plain(&mut self, property: &str, value: &str) {
        self.line(&format!("{property}:{value}"));
    }
    /// A property whose value is a text: whatever people type.
    pub(super) fn text(&mut self, property: &str, value: &str) {
        self.line(&format!("{property}:{}", escaped(value)));
    }
    /// What has been written.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn line(&mut self, line: &str) {
        let mut width = 0;
        for letter in line.chars() {
            if width + letter.len_utf8() > WIDTH {
                self.text.push_str("\r\n ");
                // The space belongs to the new line.
                width = 1;
            }
            self.text.push(letter);
            width += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A text as a value: what has a meaning in a line escaped, every kind of line break as one, other control characters
/// left out, as the format has no place for them.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{Lines, WIDTH};

    fn written(value: &str) -> String {
        let mut lines = Lines::default();
        lines.text("SUMMARY", value);
        lines.into_text()
    }

    #[test]
    fn what_has_a_meaning_in_a_line_is_escaped() {
        for (text, value) in [
            ("Rover, del 1; \\ \"på\" natt: 2", "Rover\\, del 1\\; \\\\ \"på\" natt: 2"),
            ("Kari\r\nOla\nAda\rBo\u{2028}Eli\u{85}", "Kari\\nOla\\nAda\\nBo\\nEli\\n"),
            ("to\ttre\u{0}\u{b}\u{7f}fire", "to trefire"),
            ("BEGIN:VEVENT\r\nEND:VCALENDAR", "BEGIN:VEVENT\\nEND:VCALENDAR"),
            ("", ""),
        ] {
            assert_eq!(written(text), format!("SUMMARY:{value}\r\n"), "{text:?}");
        }
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_no_letter_is_parted() {
        for text in
            ["æøå".repeat(60), "x".repeat(300), "🌞a".repeat(50), ",".repeat(200), "č đ ŋ š ŧ ž ".repeat(20)]
        {
            let written = written(&text);
            let lines: Vec<&str> = written.strip_suffix("\r\n").expect("an end").split("\r\n").collect();
            assert!(lines.iter().all(|line| line.len() <= WIDTH), "{written}");
            assert!(lines[1..].iter().all(|line| line.starts_with(' ')), "{written}");
            let unfolded: String = lines
                .iter()
                .enumerate()
                .map(|(place, line)| if place == 0 { *line } else { &line[1..] })
                .collect();
            let value = unfolded.strip_prefix("SUMMARY:").expect("the property").replace("\\,", ",");
            assert_eq!(value, text, "what was folded unfolds to what it was");
        }
        let fits = "x".repeat(WIDTH - "SUMMARY:".len());
        assert_eq!(written(&fits).lines().count(), 1, "as many as there may be");
        assert_eq!(written(&(fits + "x")).lines().count(), 2, "and one more");
    }
}
