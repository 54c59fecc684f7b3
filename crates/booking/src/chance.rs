//! Chance from a seed: the same on every machine.

/// Numbers from a seed (splitmix64).
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
    /// A number from 0 to `sides − 1`.
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        ((u128::from(self.next()) * sides as u128) >> 64) as usize
    }
    /// Whether something that happens in so many of a thousand cases does.
    pub(crate) fn per_mille(&mut self, cases: usize) -> bool {
        self.below(1_000) < cases
    }
    /// A number above 0, on average 1, larger ones ever rarer: minus the logarithm of a share. By a series, because
    /// the system's logarithm is not the same everywhere.
    pub(crate) fn exponential(&mut self) -> f64 {
        let share = (self.next() >> 32) as u32 | 1;
        let halvings = share.leading_zeros();
        // Between a half and one.
        let rest = f64::from(share << halvings) / 4_294_967_296.0;
        let ratio = (1.0 - rest) / (1.0 + rest);
        let square = ratio * ratio;
        let series = 1.0 + square * (1.0 / 3.0 + square * (1.0 / 5.0 + square * (1.0 / 7.0 + square / 9.0)));
        f64::from(halvings) * std::f64::consts::LN_2 + 2.0 * ratio * series
    }
    pub(crate) fn shuffle<T>(&mut self, things: &mut [T]) {
        for place in (1..things.len()).rev() {
            things.swap(place, self.below(place + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn exponential_numbers_are_as_often_large_as_they_should_be() {
        let mut chance = Chance::new(1);
        let numbers: Vec<f64> = (0..100_000).map(|_| chance.exponential()).collect();
        let mean = numbers.iter().sum::<f64>() / 100_000.0;
        assert!((mean - 1.0).abs() < 0.02, "{mean}");
        let above_two = numbers.iter().filter(|number| **number > 2.0).count();
        assert!((13_000..14_100).contains(&above_two), "e to the −2 is 13.5 %: {above_two}");
    }
}
