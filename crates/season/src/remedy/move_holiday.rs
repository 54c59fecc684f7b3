//! *Flytt ferie*: a holiday is moved, by whole weeks and as long as it was.
//!
//! Why it matters: most red weeks are holidays that overlap; often it is enough that one person goes later. Example:
//! of Sykehjem Sør's three superusers, all away in weeks 28–30, the one with the full client goes in weeks 31–33. A
//! wished holiday is the department's to move; a fixed one takes an agreement; a locked one is never suggested.

use chrono::Duration;

use crate::absence::{Absence, AbsenceKind, AbsenceStatus};
use crate::command::Command;
use crate::dates::{DateRange, WeekRange};
use crate::ids::AbsenceId;
use crate::remedy::Step;
use crate::remedy::asked::Asked;
use crate::season::Season;

/// Every holiday that can be moved of everybody the department depends on, to every place where it can be: within the
/// season, not before today, and on no other absence of the same person. One that has begun is past.
pub(super) fn steps(asked: &Asked<'_>) -> Vec<Step> {
    let today = asked.today();
    let absences = asked.trainers().into_iter().flat_map(|trainer| asked.season.absences_of(trainer));
    let movable = |absence: &&std::sync::Arc<Absence>| {
        absence.kind == AbsenceKind::Holiday
            && absence.status != AbsenceStatus::Declined
            && !absence.locked
            && absence.days.first() >= today
    };
    absences.filter(movable).flat_map(|absence| places(asked, absence)).collect()
}

fn places(asked: &Asked<'_>, absence: &Absence) -> Vec<Step> {
    let weeks = asked.season.weeks();
    let season = DateRange::new(weeks.first().monday(), weeks.last().sunday()).expect("weeks are in order");
    let others: Vec<DateRange> = asked
        .season
        .absences_of(&absence.trainer)
        .filter(|other| other.id != absence.id && other.counts())
        .map(|other| other.days)
        .collect();
    let own = WeekRange::touched_by(absence.days);
    let offsets = weeks.first().weeks_after(own.last())..=weeks.last().weeks_after(own.first());
    let place = |weeks: i32| {
        let by = Duration::weeks(weeks.into());
        let to =
            DateRange::new(absence.days.first() + by, absence.days.last() + by).expect("as long as it was");
        let is_free = season.contains(to.first())
            && season.contains(to.last())
            && to.first() >= asked.today()
            && !others.iter().any(|other| other.touches(to));
        (weeks != 0 && is_free).then(|| Step::MoveHoliday {
            trainer: absence.trainer.clone(),
            absence: absence.id.clone(),
            from: absence.days,
            to,
            status: absence.status,
            notice: Absence { days: to, ..absence.clone() }.notice_day(),
        })
    };
    offsets.filter_map(place).collect()
}

pub(super) fn command(season: &Season, absence: &AbsenceId, to: DateRange) -> Command {
    let absence = Absence { days: to, ..(*season.absences()[absence]).clone() };
    Command::Change { entry: absence.into() }
}

#[cfg(test)]
mod tests {
    use crate::remedy::RemedyKind::MoveHoliday;
    use crate::remedy::testing::check;
    use crate::testing::season;

    #[test]
    fn a_holiday_goes_where_somebody_else_is_there() {
        let season = season(
            "2027   26 27 28 29
             = A
             Ida  nurse full 100 | . . w .
             Ola  nurse full 100 | . . H .",
        );
        let busy = crate::testing::season(
            "2027   26 27 28 29
             = A
             Ida  nurse full 100 | . . w .
             Ola  nurse full 100 | . . H .
             + v1 assistant rover raised | s s s s",
        );
        check("2027-04-05", &season, "A 28", MoveHoliday, "");
        check(
            "2027-04-05",
            &busy,
            "A 28",
            MoveHoliday,
            "Ida 2027-07-12 to 2027-07-05: A 28 R>g
             Ola 2027-07-12 to 2027-07-05, agreed: A 28 R>g",
        );
    }

    #[test]
    fn what_cannot_be_moved_stays() {
        for mark in ["L", "u", "x"] {
            let season = season(&format!(
                "2027   26 27 28 29
                 = A
                 Ida  nurse full 100 | . . {mark} .
                 Ola  nurse full 100 | . H u .
                 + v1 assistant rover raised | s s s s"
            ));
            check("2027-04-05", &season, "A 28", MoveHoliday, "");
        }
    }

    #[test]
    fn it_goes_neither_out_of_the_season_nor_into_the_past_nor_onto_another() {
        let season = season(
            "2027   26 27 28 29
             = A
             Ida  nurse full 100 | . u w .
             Ola  nurse full 100 | . . u u
             + v1 assistant rover raised | . s s .",
        );
        check("2027-07-05", &season, "A 28", MoveHoliday, "Ida 2027-07-12 to 2027-07-19: A 28 R>g");
        check("2027-07-13", &season, "A 28", MoveHoliday, "");
    }
}
