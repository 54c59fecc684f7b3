//! What day it is: the only place of the program that asks the clock for it.

use chrono::Local;
use skulder_season::dates::Day;

use crate::Today;

impl Today {
    /// The day asked for, or the machine's.
    pub(crate) fn day(&self) -> Day {
        self.day.unwrap_or_else(|| Local::now().date_naive())
    }
}
