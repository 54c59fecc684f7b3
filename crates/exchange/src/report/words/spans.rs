//! Spans of days and weeks, months, and hours, written as the window writes them.
//!
//! Minutes are written exactly: a tenth of an hour is six minutes, so "3,5 t" is exact for multiples of six and all else is
//! written in hours and minutes. What stands in a sum is written one way throughout, so that it adds up as it stands.

use chrono::Datelike;
use skulder_season::dates::{DateRange, Day, Month, Week};

/// How one language writes them.
pub(in crate::report) struct Spans {
    /// The months, January first.
    pub(super) months: [&'static str; 12],
    /// After the number of a day: "12."
    pub(super) after_day: &'static str,
    /// Before one week.
    pub(super) week: &'static str,
    /// Before several.
    pub(super) weeks: &'static str,
    /// After hours.
    pub(super) hour: &'static str,
    /// After minutes.
    pub(super) minute: &'static str,
    /// Between an hour and its tenths.
    pub(super) decimal: char,
    /// Between thousands.
    pub(super) thousands: char,
    /// Between the last two of a list.
    pub(super) and: &'static str,
}

pub(super) const NB: Spans = Spans {
    months: [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ],
    after_day: ".",
    week: "uke",
    weeks: "uke",
    hour: "t",
    minute: "min",
    decimal: ',',
    thousands: GAP,
    and: "og",
};

pub(super) const EN: Spans = Spans {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    after_day: "",
    week: "week",
    weeks: "weeks",
    hour: "h",
    minute: "min",
    decimal: '.',
    thousands: ',',
    and: "and",
};

/// What belongs together stays on one line.
const GAP: char = '\u{a0}';

impl Spans {
    /// "uke 28"
    pub(in crate::report) fn week(&self, week: Week) -> String {
        self.weeks(&[week])
    }
    /// "uke 25, 27–28"; the weeks in order.
    pub(in crate::report) fn weeks(&self, weeks: &[Week]) -> String {
        let word = if weeks.len() > 1 { self.weeks } else { self.week };
        format!("{word}{GAP}{}", Self::week_numbers(weeks))
    }
    /// "25, 27–28"
    pub(in crate::report) fn week_numbers(weeks: &[Week]) -> String {
        let number = |week: Week| week.year_and_number().1;
        let runs = weeks.chunk_by(|one, next| next.weeks_after(*one) == 1);
        let run = |run: &[Week]| match run {
            [week] => number(*week).to_string(),
            run => format!("{}–{}", number(run[0]), number(run[run.len() - 1])),
        };
        runs.map(run).collect::<Vec<_>>().join(", ")
    }
    /// "12. juli"
    pub(in crate::report) fn day(&self, day: Day) -> String {
        format!("{}{}{GAP}{}", day.day(), self.after_day, self.months[day.month0() as usize])
    }
    /// "12. juli 2027"
    pub(in crate::report) fn date(&self, day: Day) -> String {
        format!("{}{GAP}{}", self.day(day), day.year())
    }
    /// "5.–25. juli", "28. juni–18. juli"
    pub(in crate::report) fn days(&self, days: DateRange) -> String {
        let (first, last) = (days.first(), days.last());
        if first == last {
            self.day(first)
        } else if Month::of(first) == Month::of(last) {
            format!("{}{}–{}", first.day(), self.after_day, self.day(last))
        } else if first.year() == last.year() {
            format!("{}–{}", self.day(first), self.day(last))
        } else {
            format!("{}–{}", self.date(first), self.date(last))
        }
    }
    /// "mai 2026"
    pub(in crate::report) fn month(&self, month: Month) -> String {
        let first = month.days().first();
        format!("{}{GAP}{}", self.months[first.month0() as usize], first.year())
    }
    /// "Ida, Ola og Åse"
    pub(in crate::report) fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [others @ .., last] => format!("{} {} {last}", others.join(", "), self.and),
        }
    }
    /// "2 613"
    pub(in crate::report) fn count(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut written = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                written.push(self.thousands);
            }
            written.push(digit);
        }
        written
    }
    /// "3,5 t", or "3 t 20 min" where tenths would not be exact.
    pub(in crate::report) fn exact(&self, minutes: u64) -> String {
        self.sum(&[minutes])(minutes)
    }
    /// One way of writing for all numbers of a sum.
    pub(in crate::report) fn sum(&self, minutes: &[u64]) -> impl Fn(u64) -> String {
        let is_tenths = minutes.iter().all(|minutes| minutes.is_multiple_of(6));
        move |minutes| if is_tenths { self.tenths(minutes) } else { self.hours_and_minutes(minutes) }
    }
    /// "2 613 t": whole hours, for totals in running text.
    pub(in crate::report) fn about(&self, minutes: u64) -> String {
        format!("{}{GAP}{}", self.count((minutes + 30) / 60), self.hour)
    }

    fn tenths(&self, minutes: u64) -> String {
        let (hours, tenths) = (self.count(minutes / 60), minutes % 60 / 6);
        if tenths == 0 {
            format!("{hours}{GAP}{}", self.hour)
        } else {
            format!("{hours}{}{tenths}{GAP}{}", self.decimal, self.hour)
        }
    }
    fn hours_and_minutes(&self, minutes: u64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        let whole = format!("{}{GAP}{}", self.count(hours), self.hour);
        match (hours, rest) {
            (_, 0) => whole,
            (0, _) => format!("{rest}{GAP}{}", self.minute),
            (_, _) => format!("{whole}{GAP}{rest}{GAP}{}", self.minute),
        }
    }
}

#[cfg(test)]
mod tests {
    use skulder_season::dates::parse_day;

    use super::*;

    /// With spaces that break, to be read.
    fn plain(text: &str) -> String {
        text.replace(GAP, " ")
    }

    #[test]
    fn weeks_in_a_row_are_drawn_together() {
        let weeks = |texts: &[&str]| -> Vec<Week> {
            texts.iter().map(|text| text.parse().expect("a week")).collect()
        };
        let written = |spans: &Spans, texts: &[&str]| plain(&spans.weeks(&weeks(texts)));
        assert_eq!(written(&NB, &["2027-W25", "2027-W27", "2027-W28"]), "uke 25, 27–28");
        assert_eq!(written(&EN, &["2026-W53", "2027-W01"]), "weeks 53–1", "over the turn of the year");
        assert_eq!(written(&EN, &["2027-W28"]), "week 28");
    }

    #[test]
    fn days_say_their_month_and_year_once() {
        let written = |spans: &Spans, first: &str, last: &str| {
            let day = |text: &str| parse_day(text).expect("a day");
            plain(&spans.days(DateRange::new(day(first), day(last)).expect("in order")))
        };
        assert_eq!(written(&NB, "2027-07-12", "2027-07-12"), "12. juli");
        assert_eq!(written(&NB, "2027-07-05", "2027-07-25"), "5.–25. juli");
        assert_eq!(written(&NB, "2027-06-28", "2027-07-18"), "28. juni–18. juli");
        assert_eq!(written(&EN, "2026-12-28", "2027-01-03"), "28 December 2026–3 January 2027");
    }

    #[test]
    fn hours_of_a_sum_are_written_one_way_and_add_up() {
        assert_eq!(plain(&NB.exact(210)), "3,5 t");
        assert_eq!(plain(&NB.exact(200)), "3 t 20 min");
        let write = NB.sum(&[210, 200]);
        assert_eq!(plain(&write(210)), "3 t 30 min", "beside 3 t 20 min");
        assert_eq!(plain(&EN.exact(20)), "20 min");
        assert_eq!(plain(&NB.about(156_790)), "2 613 t");
        assert_eq!(EN.count(1_234_567), "1,234,567");
    }
}
