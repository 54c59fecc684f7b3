//! A text, read from the left.

/// What is left of a text in small letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scan<'a> {
    rest: &'a str,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }
    /// Whether nothing is left.
    pub(super) fn is_done(self) -> bool {
        self.rest.trim_start().is_empty()
    }
    /// What is left.
    pub(super) fn rest(self) -> &'a str {
        self.rest
    }
    /// Passes over spaces.
    pub(super) fn spaces(&mut self) {
        self.rest = self.rest.trim_start();
    }
    /// Takes a character if it is next.
    pub(super) fn take(&mut self, letter: char) -> bool {
        let after = self.rest.strip_prefix(letter);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }
    /// Takes what comes before a character, and the character.
    pub(super) fn until(&mut self, letter: char) -> Option<&'a str> {
        let (before, after) = self.rest.split_once(letter)?;
        self.rest = after;
        Some(before)
    }
    /// Takes the digits that are next, if there are from `least` to `most` of them.
    pub(super) fn digits(&mut self, least: usize, most: usize) -> Option<u32> {
        let count = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        if count < least || count > most {
            return None;
        }
        let (digits, after) = self.rest.split_at(count);
        let number = digits.parse().ok()?;
        self.rest = after;
        Some(number)
    }
    /// How many digits are next.
    pub(super) fn digits_ahead(self) -> usize {
        self.rest.bytes().take_while(u8::is_ascii_digit).count()
    }
    /// The letters that are next; they are not taken.
    pub(super) fn word_ahead(self) -> &'a str {
        let end = self.rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(self.rest.len());
        &self.rest[..end]
    }
    /// Takes the word that is next if it is one of these; with it a full stop and spaces.
    pub(super) fn word(&mut self, words: &[&str]) -> bool {
        let word = self.word_ahead();
        let is_one = !word.is_empty() && words.contains(&word);
        if is_one {
            self.skip_word();
        }
        is_one
    }
    /// Passes over the word that is next, a full stop after it, and spaces.
    pub(super) fn skip_word(&mut self) {
        self.rest = &self.rest[self.word_ahead().len()..];
        self.take('.');
        self.spaces();
    }
    /// Takes these characters if they are next.
    pub(super) fn phrase(&mut self, phrase: &str) -> bool {
        let after = self.rest.strip_prefix(phrase);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }
}
