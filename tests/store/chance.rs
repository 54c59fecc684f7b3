//! Chance that can be had again: a test's seed is in its message, and gives the same course of things.

use std::ops::RangeInclusive;

/// Numbers that look random (`SplitMix64`, Steele, Lea & Flood 2014).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn of_seed(seed: u64) -> Self {
        Self(seed)
    }
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
    /// A number of a span.
    pub(crate) fn number(&mut self, span: RangeInclusive<u32>) -> u32 {
        let width = u64::from(span.end() - span.start()) + 1;
        span.start() + (self.next() % width) as u32
    }
    /// Once in so many times.
    pub(crate) fn once_in(&mut self, times: u32) -> bool {
        self.number(1..=times) == 1
    }
    /// One of some things.
    pub(crate) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.number(0..=of.len() as u32 - 1) as usize]
    }
    /// Each of some things, or not.
    pub(crate) fn some<T: Clone, C: FromIterator<T>>(&mut self, of: &[T]) -> C {
        of.iter().filter(|_| self.once_in(2)).cloned().collect()
    }
    /// Some of some things, at least one.
    pub(crate) fn several<T: Clone, C: FromIterator<T>>(&mut self, of: &[T]) -> C {
        let sure = self.number(0..=of.len() as u32 - 1) as usize;
        let takes: Vec<bool> = (0..of.len()).map(|place| place == sure || self.once_in(2)).collect();
        of.iter().zip(takes).filter(|(_, takes)| *takes).map(|(thing, _)| thing.clone()).collect()
    }
    /// Something, or nothing.
    pub(crate) fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.once_in(2).then(|| make(self))
    }
}
