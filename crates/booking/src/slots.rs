//! The possible starts of one day as a set of bits: bit *n* is the start *n* steps after midnight.

/// A day has at most 288 starts, five minutes apart.
const WORDS: usize = 5;

/// Minutes of a day.
pub(crate) const DAY: i32 = 24 * 60;

/// A set of starts of one day. Every minute given to it counts from that day's midnight and may lie outside the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Slots([u64; WORDS]);

impl Slots {
    pub(crate) fn is_empty(&self) -> bool {
        self.0 == [0; WORDS]
    }
    /// Adds the starts from one minute to another, both included.
    pub(crate) fn add(&mut self, from: i32, to: i32, step: i32) {
        self.each_word(from, to, step, |word, bits| *word |= bits);
    }
    /// Takes the starts out that lie after one minute and before another, neither included.
    pub(crate) fn remove_between(&mut self, after: i32, before: i32, step: i32) {
        self.each_word(after.saturating_add(1), before.saturating_sub(1), step, |word, bits| *word &= !bits);
    }
    /// Leaves only the starts from one minute to another, both included.
    pub(crate) fn keep(&mut self, from: i32, to: i32, step: i32) {
        self.remove_between(-1, from, step);
        self.remove_between(to, DAY, step);
    }
    #[must_use]
    pub(crate) fn and(mut self, other: Self) -> Self {
        for (word, bits) in self.0.iter_mut().zip(other.0) {
            *word &= bits;
        }
        self
    }
    #[must_use]
    pub(crate) fn or(mut self, other: Self) -> Self {
        for (word, bits) in self.0.iter_mut().zip(other.0) {
            *word |= bits;
        }
        self
    }
    /// Whether a minute is one of the starts.
    pub(crate) fn has(&self, minute: i32, step: i32) -> bool {
        let slot = (minute / step) as usize;
        minute % step == 0 && self.0[slot / 64] >> (slot % 64) & 1 == 1
    }
    /// Adds the time that sessions of a length cover on the day, a slot being the step after it.
    pub(crate) fn cover(&mut self, starts: Self, minutes: i32, step: i32) {
        for place in 0..starts.count() {
            let start = starts.nth(place, step);
            self.add(start, start + minutes - 1, step);
        }
    }
    /// How long sessions of a length last beyond midnight at most.
    pub(crate) fn overhang(&self, minutes: i32, step: i32) -> i32 {
        let last = self.count().checked_sub(1).map(|place| self.nth(place, step));
        last.map_or(0, |last| (last + minutes - DAY).max(0))
    }
    /// How many starts there are.
    pub(crate) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }
    /// The start with so many before it, as minutes after midnight.
    pub(crate) fn nth(&self, mut place: usize, step: i32) -> i32 {
        for (number, &word) in self.0.iter().enumerate() {
            let mut word = word;
            if place >= word.count_ones() as usize {
                place -= word.count_ones() as usize;
                continue;
            }
            for _ in 0..place {
                word &= word - 1;
            }
            return (number as i32 * 64 + word.trailing_zeros() as i32) * step;
        }
        unreachable!("fewer starts are asked for than there are")
    }

    fn each_word(&mut self, from: i32, to: i32, step: i32, change: impl Fn(&mut u64, u64)) {
        let first = from.max(0).saturating_add(step - 1) / step;
        let last = to.min(DAY - 1).div_euclid(step);
        if first > last {
            return;
        }
        let (first, last) = (first as usize, last as usize);
        for word in first / 64..=last / 64 {
            let low = first.saturating_sub(word * 64);
            let high = (last - word * 64).min(63);
            change(&mut self.0[word], (u64::MAX >> (63 - high)) & (u64::MAX << low));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Slots;

    fn starts(slots: Slots, step: i32) -> Vec<i32> {
        (0..slots.count()).map(|place| slots.nth(place, step)).collect()
    }

    #[test]
    fn starts_are_multiples_of_the_step_within_the_day() {
        let mut slots = Slots::default();
        slots.add(451, 570, 30);
        assert_eq!(starts(slots, 30), [480, 510, 540, 570]);
        slots.remove_between(480, 540, 30);
        assert_eq!(starts(slots, 30), [480, 540, 570], "the ends stay");
        slots.keep(481, 569, 30);
        assert_eq!(starts(slots, 30), [540]);
        assert!(slots.has(540, 30) && !slots.has(541, 30) && !slots.has(510, 30));
    }

    #[test]
    fn what_lies_outside_the_day_is_cut() {
        let mut slots = Slots::default();
        slots.add(-500, 5_000, 5);
        assert_eq!(slots.count(), 288);
        slots.remove_between(i32::MIN, 1_435, 5);
        assert_eq!(starts(slots, 5), [1_435]);
        slots.add(-60, -10, 5);
        slots.add(1_440, 2_000, 5);
        assert_eq!(slots.count(), 1);
    }
}
