//! A count as it may leave the municipality's own rooms: one from 1 to 4 could point at somebody, so it is not told.
//!
//! The trap: a hidden count is told after all by another beside it. [`PublicCount::total`] therefore says no more of a
//! total than anybody can add up from its shown parts, and of one quantity only one partition may be shown; counts that
//! bound each other otherwise are told by [`PublicCount::below`].

use serde::Serialize;

/// The least count that is told; zero is told too, for it points at nobody.
pub const LEAST_TOLD: u64 = 5;

/// A count of people, deviations or whatever else is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "told", content = "count", rename_all = "camelCase")]
pub enum PublicCount {
    /// As it is: 0, or [`LEAST_TOLD`] or more.
    Exact(u64),
    /// From 1 to 4, and no more is said.
    UnderFive,
    /// This much or more, and no more is said.
    AtLeast(u64),
}

impl PublicCount {
    /// A count that stands by itself.
    pub fn of(count: u64) -> Self {
        if (1..LEAST_TOLD).contains(&count) { Self::UnderFive } else { Self::Exact(count) }
    }

    /// The sum of counts that are shown beside it, each by [`PublicCount::of`].
    ///
    /// Where one is hidden, the total follows from what is shown alone: the shown ones, and one for each that is hidden. So
    /// it rules out no value of a hidden one. A single part that is hidden, beside none but noughts, is its own total.
    pub fn total(parts: &[u64]) -> Self {
        let (mut shown, mut hidden) = (0, 0);
        for part in parts {
            match Self::of(*part) {
                Self::Exact(count) => shown += count,
                Self::UnderFive | Self::AtLeast(_) => hidden += 1,
            }
        }
        match (shown, hidden) {
            (_, 0) => Self::Exact(shown),
            (0, 1) => Self::UnderFive,
            (_, _) => Self::AtLeast(shown + hidden),
        }
    }

    /// A count that is told as it is only below a ceiling, and from there on as that much or more. Where the ceiling is
    /// below [`LEAST_TOLD`], it is told only whether there is any.
    pub fn below(count: u64, ceiling: u64) -> Self {
        match Self::of(count) {
            Self::Exact(0) => Self::Exact(0),
            _ if ceiling < LEAST_TOLD => Self::AtLeast(1),
            Self::Exact(count) if count >= ceiling => Self::AtLeast(ceiling),
            told => told,
        }
    }

    /// Whether it is not told as it is.
    pub fn is_hidden(self) -> bool {
        !matches!(self, Self::Exact(_))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_count_is_told_from_five_and_nought_is_told() {
        assert_eq!(PublicCount::of(0), PublicCount::Exact(0));
        for count in 1..=4 {
            assert_eq!(PublicCount::of(count), PublicCount::UnderFive, "{count} could point at somebody");
        }
        assert_eq!(PublicCount::of(5), PublicCount::Exact(5));
    }

    #[test]
    fn a_total_is_told_as_far_as_its_parts_are() {
        for (parts, total) in [
            (vec![0, 88, 12], PublicCount::Exact(100)),
            (vec![0, 0], PublicCount::Exact(0)),
            (vec![2, 0, 88], PublicCount::AtLeast(89)),
            (vec![0, 3], PublicCount::UnderFive),
            (vec![1, 1, 1, 1], PublicCount::AtLeast(4)),
            (vec![4, 4, 4, 4], PublicCount::AtLeast(4)),
            (vec![1; 7], PublicCount::AtLeast(7)),
        ] {
            assert_eq!(PublicCount::total(&parts), total, "{parts:?}");
        }
    }

    #[test]
    fn from_its_ceiling_on_a_count_is_that_much_or_more() {
        for (count, ceiling, told) in [
            (0, 3, PublicCount::Exact(0)),
            (9, 10, PublicCount::Exact(9)),
            (10, 10, PublicCount::AtLeast(10)),
            (90, 10, PublicCount::AtLeast(10)),
            (4, 10, PublicCount::UnderFive),
            (4, 3, PublicCount::AtLeast(1)),
            (9, 3, PublicCount::AtLeast(1)),
        ] {
            assert_eq!(PublicCount::below(count, ceiling), told, "{count} below {ceiling}");
        }
    }

    /// Every way of choosing so many of some counts, in ascending order.
    fn choices(of: &[u64], many: usize) -> Vec<Vec<u64>> {
        if many == 0 {
            return vec![Vec::new()];
        }
        let with = |place: usize| {
            choices(&of[place..], many - 1).into_iter().map(move |mut parts| {
                parts.insert(0, of[place]);
                parts
            })
        };
        (0..of.len()).flat_map(with).collect()
    }

    /// Whoever sees up to twelve parts and their total, and tries every count that could be behind them, rules out none of
    /// the four for any hidden part. What is shown of the parts does not depend on their order, so each choice of counts
    /// stands for all its orders, and each of its counts can be that of any hidden part.
    #[test]
    fn no_hidden_count_is_narrowed_by_what_is_shown() {
        for many in 1..=12 {
            let mut behind: BTreeMap<String, [bool; 5]> = BTreeMap::new();
            for parts in choices(&[0, 1, 2, 3, 4, 5, 17], many) {
                let told: Vec<PublicCount> = parts.iter().map(|part| PublicCount::of(*part)).collect();
                let total = PublicCount::total(&parts);
                let reversed: Vec<u64> = parts.iter().rev().copied().collect();
                assert_eq!(PublicCount::total(&reversed), total, "{parts:?}: the order tells nothing");
                let possible = behind.entry(format!("{told:?} {total:?}")).or_default();
                for part in parts.into_iter().filter(|part| PublicCount::of(*part).is_hidden()) {
                    possible[part as usize] = true;
                }
            }
            for (shown, possible) in behind {
                let is_any_hidden = shown.contains("UnderFive");
                assert_eq!(possible[1..], [is_any_hidden; 4], "{shown}");
            }
        }
    }
}
