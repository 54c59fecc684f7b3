//! *Lær opp i full klient*: a superuser of Rover becomes one of the full client.
//!
//! Why it matters: heads are there, but not those who can train what is needed. Example: a department with three
//! superusers of Rover and one of the full client, who is away when two students start. It takes a course, so it
//! disturbs more than what moves a temp.

use crate::command::Command;
use crate::ids::TrainerId;
use crate::remedy::Step;
use crate::remedy::asked::Asked;
use crate::season::Season;
use crate::trainer::{Tool, Trainer};

/// Every superuser on whom the department depends and who has not learnt the full client.
pub(super) fn steps(asked: &Asked<'_>) -> Vec<Step> {
    let learns = |trainer: &&TrainerId| {
        let trainer = &asked.season.trainers()[*trainer];
        !trainer.is_instructor() && !trainer.tools.contains(&Tool::FullClient)
    };
    asked.trainers().into_iter().filter(learns).map(|id| Step::AddTool { trainer: id.clone() }).collect()
}

pub(super) fn command(season: &Season, trainer: &TrainerId) -> Command {
    let mut trainer: Trainer = (*season.trainers()[trainer]).clone();
    trainer.tools.insert(Tool::FullClient);
    Command::Change { entry: trainer.into() }
}

#[cfg(test)]
mod tests {
    use crate::remedy::RemedyKind::AddTool;
    use crate::remedy::testing::check;
    use crate::testing::season;

    #[test]
    fn who_is_there_learns_what_is_lacking() {
        let season = season(
            "2027   27 28
             = A
             Ida  nurse full 100 | H H
             Ola  nurse rover 100 | . .
             Odd  nurse rover 100 | H H
             + v1 student full | s s",
        );
        check("2027-04-05", &season, "A 27", AddTool, "Ola: A 27 R>y, A 28 R>y");
    }
}
