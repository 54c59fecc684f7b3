//! *For få til stede*: fewer trainers are there than the week needs.
//!
//! Why it matters: a temp with a question has nobody to ask. Example: Sykehjem Nord in week 27, where one superuser
//! is on holiday and the other unexpectedly away: 0 of 1.

/// Whether a week has too few trainers present.
pub fn holds(present: u32, min_present: u32) -> bool {
    present < min_present
}

#[cfg(test)]
mod tests {
    #[test]
    fn just_enough_is_enough() {
        assert!(!super::holds(1, 1), "the minimum itself is enough");
        assert!(super::holds(0, 1));
        assert!(!super::holds(0, 0), "where nobody is needed nobody is missing");
    }
}
