//! *Ingen reserve*: just as many trainers as needed, while temps are fresh.
//!
//! Why it matters: one sick day and the week is red. Example: a department with one superuser the week a temp starts.

/// Whether a week that is not red has no trainer to spare. A week without fresh temps needs none.
pub fn holds(present: u32, min_present: u32, fresh: u32) -> bool {
    present == min_present && fresh > 0
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_fresh_temps_need_a_backup() {
        assert!(super::holds(1, 1, 1));
        assert!(!super::holds(1, 1, 0), "everybody is past the first weeks");
        assert!(!super::holds(2, 1, 1), "one is to spare");
    }
}
