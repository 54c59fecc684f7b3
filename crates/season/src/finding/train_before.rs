//! *Må læres opp før*: somebody can train a need, but only in an earlier week of its window.
//!
//! Why it matters: nothing is wrong yet, but it will be if the session waits. Example: the only full-client
//! superuser goes on holiday in week 28; a student's window is weeks 27–28: in week 28 it is too late.

/// The weeks of a need's window in which it is too late: those after the last in which a qualified superuser of the
/// department has time left. None where nobody ever has (that is too few hours) or somebody has in the last week.
pub fn weeks(
    window: std::ops::RangeInclusive<usize>,
    has_left: impl Fn(usize) -> bool,
) -> std::ops::RangeInclusive<usize> {
    let last = *window.end();
    match window.rev().find(|&week| has_left(week)) {
        Some(latest) => latest + 1..=last,
        #[expect(clippy::reversed_empty_ranges, reason = "the empty range")]
        None => 1..=0,
    }
}

#[cfg(test)]
mod tests {
    fn check(window: std::ops::RangeInclusive<usize>, left: &[usize], late: &[usize]) {
        let found: Vec<usize> = super::weeks(window.clone(), |week| left.contains(&week)).collect();
        assert_eq!(found, late, "window {window:?}, somebody has time in {left:?}");
    }

    #[test]
    fn late_is_what_lies_behind_the_last_chance() {
        check(2..=4, &[2], &[3, 4]);
        check(2..=4, &[2, 4], &[]);
        check(2..=4, &[], &[]);
        check(2..=4, &[1, 5], &[]);
    }
}
