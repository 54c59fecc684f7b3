//! *Høyt belegg*: the training fits, but not if every trainer had only the tight share of the hours left.
//!
//! Why it matters: a plan that uses nine tenths of all hours breaks at the first sick day. Example: at 80 %, a need
//! of 210 minutes and a superuser with 230 left.

/// What counts as left when it is asked whether a week is tight; minutes, rounded down.
pub fn share(left: u32, tight_percent: u32) -> u32 {
    left * tight_percent / 100
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_share_is_rounded_down() {
        assert_eq!(super::share(639, 80), 511);
        assert_eq!(super::share(639, 100), 639);
    }
}
