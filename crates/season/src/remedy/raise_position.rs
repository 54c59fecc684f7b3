//! *Øk stillingen*: a superuser works more in some weeks, and so has more hours to train in.
//!
//! Why it matters: it moves nobody's holiday and asks nobody else. Example: Hjemmetjeneste Sentrum, where half the
//! temps start in week 25, lacks 3,5 hours of full client; a superuser of 60 % goes up to 75 % for three weeks. It
//! helps where hours are missing, never where nobody is there. Minutes that are set by themselves do not follow the
//! position, so whoever has such is not asked; nor is who has another raise in the way.

use std::sync::Arc;

use crate::command::Command;
use crate::dates::WeekRange;
use crate::ids::TrainerId;
use crate::raise::Raise;
use crate::remedy::Step;
use crate::remedy::asked::Asked;
use crate::trainer::Trainer;

/// The most a position is raised to, and the steps towards it; percent.
const FULL: u32 = 100;
const STEP: u32 = 5;

/// Everybody who counts for the department in one of the weeks of a span, raised as far as can be: whatever less can do,
/// that can do too. More minutes only ever widen places of the network; the smallest source side of a minimum cut
/// shrinks as they widen, and so do the weeks of its findings; and who has time left in a week keeps it.
pub(super) fn steps(asked: &Asked<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    for weeks in asked.spans() {
        for counted in asked.superusers() {
            let trainer: &Arc<Trainer> = &counted.trainer;
            let counts = weeks.iter().any(|week| counted.department_in(week) == Some(&asked.department.id));
            let is_raised = asked.season.raises_of(&trainer.id).any(|raise| raise.weeks.touches(weeks));
            let from = trainer.position_percent;
            if counts && !is_raised && trainer.weekly_minutes().is_none() && from < FULL {
                steps.push(Step::RaisePosition { trainer: trainer.id.clone(), weeks, from, to: FULL });
            }
        }
    }
    steps
}

/// To what less it might be raised, from the smallest on; percent.
pub(super) fn smaller(from: u32, to: u32) -> impl Iterator<Item = u32> {
    ((from / STEP + 1) * STEP..to).step_by(STEP as usize)
}

pub(super) fn command(trainer: &TrainerId, weeks: WeekRange, to: u32) -> Command {
    let raise = Raise { id: "".into(), trainer: trainer.clone(), weeks, position_percent: to };
    Command::New { entry: raise.into() }
}

#[cfg(test)]
mod tests {
    use crate::remedy::RemedyKind::RaisePosition;
    use crate::remedy::testing::check;
    use crate::testing::season;

    const SHORT: &str = "2027   27 28
         = A
         Ida  nurse full 20 | . .
         Ola  nurse rover 50 | . .
         + v1 student full | s s
         + v2 student full | s s";

    #[test]
    fn the_smallest_raise_that_is_enough_is_found() {
        // 420 minutes are needed; 20 % give 127 a week.
        check(
            "2027-04-05",
            &season(SHORT),
            "A 28",
            RaisePosition,
            "Ida 20 to 35 in 27-28: A 27 R>y, A 28 R>y",
        );
    }

    #[test]
    fn raises_do_not_overlap_and_minutes_set_by_themselves_stay() {
        let mut contents = crate::testing::contents(SHORT);
        contents.raises.push(std::sync::Arc::new(crate::raise::Raise {
            id: "r".into(),
            trainer: "Ida".into(),
            weeks: season(SHORT).weeks(),
            position_percent: 25,
        }));
        check("2027-04-05", &crate::testing::restore(contents), "A 28", RaisePosition, "");
        let mut contents = crate::testing::contents(SHORT);
        let ida = std::sync::Arc::make_mut(&mut contents.trainers[0]);
        let department = "A".into();
        ida.kind = crate::trainer::TrainerKind::Superuser { department, weekly_minutes: Some(60) };
        check("2027-04-05", &crate::testing::restore(contents), "A 28", RaisePosition, "");
    }
}
