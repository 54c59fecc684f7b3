//! What was assessed: a season as it was on the day of an assessment, or as it was when the assessment was given the form it
//! has, whichever was first.
//!
//! An assessment is often entered days after the meeting, and corrected later still; the figures kept beside it are those of
//! its day. So the season is first unwound to the entry that gave the assessment its date, its body and its judgement, and
//! from there to the end of its day. Where the history does not reach back to that day, what stood when it was entered is
//! the nearest that is known. Its line is a remark: whoever mends a word of it has assessed nothing anew.
//!
//! The history is unwound, entry by entry from the latest back, by the inverse of its edits. Whoever takes an assessment
//! back and gives it again, or takes back what was changed of it, has assessed nothing anew either: what stands then is what
//! was given first.
//!
//! The trap: of an entry that another version of the program wrote the edits are not known. No way leads back past it.

use crate::apply;
use crate::assessment::Assessment;
use crate::change::{Change, Changes, Edit};
use crate::command::Command;
use crate::dates::Day;
use crate::history::{EntryId, HistoryEntry};
use crate::ids::AssessmentId;
use crate::season::Season;

/// A season that is unwound to what was assessed.
#[derive(Debug, Clone)]
pub struct Assessed {
    season: Season,
    assessment: AssessmentId,
    looking_for: LookingFor,
}

/// What came of following an entry.
#[derive(Debug, Clone, PartialEq)]
pub enum Search {
    /// It lies further back.
    GoesOn,
    /// What was assessed.
    Found(Box<Season>),
    /// It cannot be known.
    Lost,
}

#[derive(Debug, Clone)]
enum LookingFor {
    /// The latest entry that gave the assessment its form.
    Latest,
    /// This entry, which was done again.
    Again(EntryId),
    /// The latest before this entry, which was undone.
    Before(EntryId),
    /// The end of the assessment's day; and the season as it was when it was entered, after that day.
    Day(Day, Box<Season>),
}

impl Assessed {
    /// Begins with a season as it is after its latest entry.
    pub fn unwound_from(season: Season, assessment: AssessmentId) -> Self {
        Self { season, assessment, looking_for: LookingFor::Latest }
    }

    /// Follows the next entry back, which was made on a day of the calendar that assessments are dated by.
    pub fn follow(&mut self, entry: &HistoryEntry, made_on: Day) -> Search {
        match &self.looking_for {
            LookingFor::Day(day, _) if made_on <= *day => {
                return Search::Found(Box::new(self.season.clone()));
            }
            LookingFor::Day(_, given) if !entry.is_reversible || entry.makes_the_season() => {
                return Search::Found(given.clone());
            }
            _ if !entry.is_reversible => return Search::Lost,
            LookingFor::Latest if self.is_given_by(entry) => match &entry.command {
                Command::Redo { entry, .. } => self.looking_for = LookingFor::Again(entry.clone()),
                Command::Undo { entry, .. } => self.looking_for = LookingFor::Before(entry.clone()),
                _ => return self.unwind_to_its_day(entry, made_on),
            },
            LookingFor::Again(again) if *again == entry.id => return self.unwind_to_its_day(entry, made_on),
            LookingFor::Before(undone) if *undone == entry.id => self.looking_for = LookingFor::Latest,
            _ => {}
        }
        self.unwind(entry);
        Search::GoesOn
    }

    /// What was assessed, where the history has no further entry.
    pub fn at_the_beginning(self) -> Option<Season> {
        match self.looking_for {
            LookingFor::Day(_, given) => Some(*given),
            _ => None,
        }
    }

    fn unwind_to_its_day(&mut self, entry: &HistoryEntry, made_on: Day) -> Search {
        let given = Box::new(self.season.clone());
        match given.assessments().get(&self.assessment).map(|assessment| assessment.date) {
            Some(day) if day < made_on => {
                self.looking_for = LookingFor::Day(day, given);
                self.unwind(entry);
                Search::GoesOn
            }
            _ => Search::Found(given),
        }
    }

    fn unwind(&mut self, entry: &HistoryEntry) {
        self.season = apply(&self.season, &Changes::recorded(entry.edits.clone()).inverse());
    }

    fn is_given_by(&self, entry: &HistoryEntry) -> bool {
        let is_given = |edit: &Edit| match edit {
            Edit::Assessment(Change { before: Some(before), after: Some(after) }) => {
                let form = |of: &Assessment| (of.date, of.body, of.judgement);
                after.id == self.assessment && form(before) != form(after)
            }
            Edit::Assessment(Change { before, after }) => {
                before.iter().chain(after).any(|side| side.id == self.assessment)
            }
            _ => false,
        };
        entry.edits.iter().any(is_given)
    }
}

#[cfg(test)]
mod tests {
    use super::{Assessed, Search};
    use crate::assessment::{Assessment, Body, Judgement};
    use crate::command::{BulkSource, Command};
    use crate::dates::{Day, parse_day};
    use crate::follow_up::{Cause, FollowUp, FollowUpStatus, Severity};
    use crate::history::HistoryEntry;
    use crate::ids::{AssessmentId, FollowUpId};
    use crate::season::Season;
    use crate::testing::doing::Doing;
    use crate::testing::generator::Dice;
    use crate::testing::season;

    const DATE: &str = "2027-07-05";

    fn begun() -> Doing {
        Doing::on(season("2027 27 28\n= A\nIda nurse full 100 | H .\n+ v1 nurse full | s s"))
    }

    fn day(text: &str) -> Day {
        parse_day(text).expect("a day")
    }

    fn assessment(id: &str, date: &str) -> Assessment {
        Assessment {
            id: id.into(),
            date: day(date),
            body: Body::Forum,
            judgement: Judgement::Satisfactory,
            line: None,
        }
    }

    fn follow_up(id: &str, count: u32) -> FollowUp {
        FollowUp {
            id: id.into(),
            department: "A".into(),
            month: "2027-06".parse().expect("a month"),
            category: "Legemiddel".into(),
            cause: Cause::KnowledgeGap,
            count,
            as_of: None,
            severity: Severity::Normal,
            change_proposal: false,
            case_no: None,
            status: FollowUpStatus::New,
            inquiries: Vec::new(),
        }
    }

    /// What was assessed; nothing where that cannot be known.
    fn assessed(season: &Season, history: &[HistoryEntry], id: &str) -> Option<Season> {
        let mut assessed = Assessed::unwound_from(season.clone(), id.into());
        for entry in history.iter().rev() {
            match assessed.follow(entry, entry.at.date_naive()) {
                Search::GoesOn => {}
                Search::Found(season) => return Some(*season),
                Search::Lost => return None,
            }
        }
        assessed.at_the_beginning()
    }

    /// Carries out a command on a day.
    fn run_on(doing: &mut Doing, made_on: &str, command: Command) {
        doing.run("anna", command);
        let last = doing.history.last_mut().expect("it was carried out");
        last.at = format!("{made_on}T10:00:00Z").parse().expect("an instant");
    }

    #[track_caller]
    fn check(doing: &Doing, expected: &Season, why: &str) {
        let found = assessed(&doing.season, &doing.history, "s-1");
        assert!(found.as_ref() == Some(expected), "{why}");
    }

    #[test]
    fn what_was_assessed_stays_whatever_comes_after() {
        let mut doing = begun();
        doing.run("anna", Command::Add { entry: follow_up("f-1", 3).into() });
        doing.run("anna", Command::Add { entry: assessment("s-1", DATE).into() });
        let then = doing.season.clone();
        check(&doing, &then, "nothing came after");
        doing.run("bent", Command::Change { entry: follow_up("f-1", 30).into() });
        doing.run("bent", Command::Add { entry: follow_up("f-2", 4).into() });
        check(&doing, &then, "what others count is counted later");
        doing.undo("bent");
        doing.undo("bent");
        doing.redo("bent");
        check(&doing, &then, "whatever of it is taken back and done again");
    }

    #[test]
    fn what_is_taken_back_and_given_again_was_assessed_when_it_was_given() {
        let mut doing = begun();
        doing.run("anna", Command::Add { entry: assessment("s-1", DATE).into() });
        let then = doing.season.clone();
        for _ in 0..2 {
            doing.undo("anna");
            doing.run(
                "bent",
                Command::Add { entry: follow_up(&format!("f-{}", doing.history.len()), 4).into() },
            );
            doing.redo("anna");
            check(&doing, &then, "given again, it is of the day it was given");
        }
        let changed = Command::Change { entry: assessment("s-1", "2027-07-12").into() };
        let together = Command::Bulk { source: BulkSource::Together, commands: vec![changed] };
        doing.run("anna", together);
        let anew = doing.season.clone();
        check(&doing, &anew, "what is changed is assessed anew");
        doing.undo("anna");
        check(&doing, &then, "and as before when that is taken back");
        doing.redo("anna");
        check(&doing, &anew, "or done again");
    }

    #[test]
    fn whoever_mends_the_line_has_assessed_nothing_anew() {
        let mut doing = begun();
        doing.run("anna", Command::Add { entry: assessment("s-1", DATE).into() });
        let then = doing.season.clone();
        doing.run("anna", Command::Add { entry: follow_up("f-1", 3).into() });
        let line = |line: &str| Assessment { line: Some(line.into()), ..assessment("s-1", DATE) };
        doing.run("bent", Command::Change { entry: line("Mange avik").into() });
        check(&doing, &then, "a line is added");
        doing.run("bent", Command::Change { entry: line("Mange avvik").into() });
        doing.undo("bent");
        doing.redo("bent");
        check(&doing, &then, "and mended, and back and forth");
        for anew in [
            Assessment { judgement: Judgement::NotSatisfactory, ..line("Mange avvik") },
            Assessment { body: Body::SteeringGroup, ..line("Mange avvik") },
            Assessment { date: day("2027-07-04"), ..line("Mange avvik") },
        ] {
            let mut doing = doing.clone();
            doing.run("bent", Command::Change { entry: anew.into() });
            check(&doing, &doing.season, "something else is assessed");
        }
    }

    #[test]
    fn what_is_entered_later_is_of_its_day_as_far_as_the_history_reaches() {
        let mut doing = begun();
        run_on(&mut doing, "2027-07-01", Command::Add { entry: follow_up("f-1", 3).into() });
        run_on(&mut doing, DATE, Command::Add { entry: follow_up("f-2", 3).into() });
        let of_its_day = doing.season.clone();
        run_on(&mut doing, "2027-07-08", Command::Add { entry: follow_up("f-3", 3).into() });
        run_on(&mut doing, "2027-07-09", Command::Add { entry: assessment("s-1", DATE).into() });
        let entered = doing.season.clone();
        run_on(&mut doing, "2027-07-12", Command::Add { entry: follow_up("f-4", 3).into() });
        check(&doing, &of_its_day, "the day's last, not what was counted until it was entered");
        let mut begun_later = doing.clone();
        begun_later.history.drain(..2);
        check(&begun_later, &entered, "the history begins after the day");
        let other = &mut doing.history[2];
        (other.is_reversible, other.edits) = (false, Vec::new());
        check(&doing, &entered, "no way leads back to the day");
    }

    #[test]
    fn past_an_entry_of_another_version_nothing_is_known() {
        let mut doing = begun();
        doing.run("anna", Command::Add { entry: follow_up("f-1", 3).into() });
        doing.run("anna", Command::Add { entry: assessment("s-1", DATE).into() });
        let then = doing.season.clone();
        doing.run("anna", Command::Add { entry: follow_up("f-2", 4).into() });
        let make_unknown = |doing: &mut Doing, place: usize| {
            let entry = &mut doing.history[place];
            (entry.is_reversible, entry.edits) = (false, Vec::new());
        };
        make_unknown(&mut doing, 0);
        check(&doing, &then, "it does not lie between");
        make_unknown(&mut doing, 2);
        assert!(assessed(&doing.season, &doing.history, "s-1").is_none(), "what it did cannot be taken back");
        assert!(assessed(&begun().season, &[], "s-1").is_none(), "nobody assessed anything");
    }

    /// Two planners, each with an assessment and a follow-up of their own, so that nothing is refused.
    #[test]
    fn whatever_two_planners_do_what_stands_was_assessed_when_it_was_first_given() {
        let mut compared = 0;
        for seed in 0..40 {
            let (mut doing, mut dice) = (begun(), Dice::new(seed));
            let mut given: Vec<(Assessment, Season)> = Vec::new();
            for step in 0..30 {
                let author = dice.pick(&["anna", "bent"]);
                let there =
                    |doing: &Doing| doing.season.assessments().get(&AssessmentId::from(author)).cloned();
                match dice.below(7) {
                    6 => {
                        if let Some(there) = there(&doing) {
                            let entry = Assessment { line: Some(format!("{step}")), ..(*there).clone() };
                            doing.run(author, Command::Change { entry: entry.into() });
                        }
                    }
                    0 | 1 => {
                        // A day of its own, by which it is known again.
                        let entry = assessment(author, &format!("2027-07-{:02}", step + 1));
                        let command = match there(&doing) {
                            Some(_) => Command::Change { entry: entry.clone().into() },
                            None => Command::Add { entry: entry.clone().into() },
                        };
                        doing.run(author, command);
                        given.push((entry, doing.season.clone()));
                    }
                    2 | 3 => {
                        let entry = follow_up(author, step + 1);
                        let is_there = doing.season.follow_ups().contains_key(&FollowUpId::from(author));
                        let command = if is_there {
                            Command::Change { entry: entry.into() }
                        } else {
                            Command::Add { entry: entry.into() }
                        };
                        doing.run(author, command);
                    }
                    4 if !doing.steps(author).undo.is_empty() => doing.undo(author),
                    5 if !doing.steps(author).redo.is_empty() => doing.redo(author),
                    _ => {}
                }
                for standing in doing.season.assessments().values() {
                    let first = given
                        .iter()
                        .find(|(entry, _)| (&entry.id, entry.date) == (&standing.id, standing.date))
                        .expect("it was given");
                    let found = assessed(&doing.season, &doing.history, standing.id.as_str());
                    assert!(found.as_ref() == Some(&first.1), "seed {seed}, step {step}, {}", standing.id);
                    compared += 1;
                }
            }
        }
        assert!(compared > 1000, "there was something to compare: {compared}");
    }
}
