//! *Lær opp før*: the department's own superusers train in an earlier week of the window, at times that are free.
//!
//! Why it matters: the cheapest of all; it only takes that somebody writes it down before the holiday comes. Example: the
//! only full-client superuser goes on holiday in week 28; a student's window is weeks 27–28, and Tuesday of week 27 is
//! free for both.

use chrono::Duration;

use crate::dates::DateRange;
use crate::ids::TrainerId;
use crate::remedy::Step;
use crate::remedy::agenda::{Agenda, late, pieces};
use crate::remedy::asked::Asked;
use crate::remedy::free_time::FreeTime;

/// All the needs for which the cell's week is too late, booked before it: with one superuser who takes them all, for each
/// who can; and with whoever is free first. What cannot all be booked is no step.
pub(super) fn steps(asked: &Asked<'_>) -> Vec<Step> {
    let is_late = |temp: &_, module: &_| late(asked).any(|need| need.temp == *temp && need.module == *module);
    let Ok(days) = DateRange::new(asked.today(), asked.week.monday() - Duration::days(1)) else {
        return Vec::new();
    };
    if late(asked).next().is_none() {
        return Vec::new();
    }
    let free_time = FreeTime::of(asked);
    let mut open = pieces(asked, &free_time);
    open.retain(|pieces| is_late(&pieces.temp, &pieces.module));
    let superusers: Vec<&TrainerId> = asked.superusers().into_iter().map(|trainer| trainer.id()).collect();
    let mut steps: Vec<Step> = Vec::new();
    let mut with = |trainers: &[&TrainerId]| {
        let mut agenda = Agenda::of(asked, &free_time, open.clone());
        agenda.fill(trainers, days);
        let is_done = agenda.is_done() && !agenda.sessions.is_empty();
        agenda.sessions.sort_by_key(|session| (session.date, session.start));
        let step = Step::BookEarlier { sessions: agenda.sessions };
        if is_done && !steps.contains(&step) {
            steps.push(step);
        }
    };
    for trainer in &superusers {
        with(std::slice::from_ref(trainer));
    }
    with(&superusers);
    steps
}

#[cfg(test)]
mod tests {
    use crate::remedy::RemedyKind::BookEarlier;
    use crate::remedy::testing::check;
    use crate::testing::season;

    const LATE: &str = "2027   26 27 28 29
         = A
         Ida  nurse full 100 | . . H .
         Ola  nurse rover 100 | . . . .
         + v1 student full | . s s s";

    #[test]
    fn it_is_booked_before_the_holiday() {
        check("2027-04-05", &season(LATE), "A 28", BookEarlier, "Ida P-KLIENT v1 2027-07-05 07:30 210:");
        check("2027-07-09", &season(LATE), "A 28", BookEarlier, "Ida P-KLIENT v1 2027-07-09 07:30 210:");
        check("2027-07-12", &season(LATE), "A 28", BookEarlier, "");
    }

    #[test]
    fn all_that_is_late_is_booked_with_one_or_with_several() {
        let season = season(
            "2027   26 27 28 29
             = A
             Ida  nurse full 50 | . . H .
             Mia  nurse full 50 | . . H .
             Ola  nurse rover 100 | . . . .
             + v1 student full | . s s s
             + v2 student full | . s s s",
        );
        check(
            "2027-04-05",
            &season,
            "A 28",
            BookEarlier,
            "Ida P-KLIENT v1 2027-07-05 07:30 210; Mia P-KLIENT v2 2027-07-05 07:30 210:",
        );
    }
}
