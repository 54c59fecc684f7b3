//! The curriculum a new season begins with.
//!
//! Nothing else knows these modules: once a season has them they are modules like any other, and every number of
//! them can be changed. What is not here: which temp needs which module ([`Module::is_needed_by`]).

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::Datelike as _;

use crate::command::{BulkSource, Command};
use crate::dates::{Day, Week, WeekRange};
use crate::ids::{ModuleId, SeasonId};
use crate::module::{Module, ModuleForm, TrainerPost, Window};
use crate::season::{Contents, Season, SeasonHead, Settings};
use crate::temp::{Engagement, TempTool};
use crate::trainer::{Role, Tool};

/// The default curriculum: from e-learning before the first day to the check some weeks later.
pub fn default_curriculum() -> Vec<Module> {
    // Shoulder to shoulder in the full client, one to one, within the week before the first day.
    let client = |id: &str, name: &str, minutes| Module {
        id: id.into(),
        name: name.into(),
        form: ModuleForm::ShoulderToShoulder,
        minutes,
        session_minutes: minutes,
        group_max: 1,
        trainer_tool: Some(Tool::FullClient),
        trainer_kinds: [TrainerPost::Superuser, TrainerPost::Instructor].into(),
        trainer_roles: [].into(),
        for_tools: [TempTool::FullClient].into(),
        for_roles: [].into(),
        for_engagements: [Engagement::New].into(),
        home_care_only: false,
        window: days(-7, 0),
        after: [].into(),
    };
    let rover = |id, name, minutes| Module {
        group_max: 2,
        trainer_tool: Some(Tool::Rover),
        for_tools: [TempTool::RoverOnly].into(),
        ..client(id, name, minutes)
    };
    let elearning = |id, name, minutes| Module {
        form: ModuleForm::Elearning,
        trainer_tool: None,
        window: days(-28, -7),
        ..client(id, name, minutes)
    };
    let both: BTreeSet<TempTool> = [TempTool::RoverOnly, TempTool::FullClient].into();
    let nurses: BTreeSet<Role> = [Role::Nurse, Role::SocialEducator].into();
    vec![
        Module {
            for_tools: both.clone(),
            for_engagements: [Engagement::New, Engagement::Returning].into(),
            ..elearning("E-GRUNN", "Introduksjon, taushetsplikt og personvern", 60)
        },
        Module { for_tools: [TempTool::RoverOnly].into(), ..elearning("E-ROVER", "Rover – e-læring", 30) },
        Module { window: days(-28, -10), ..elearning("E-KLIENT", "Full klient – e-læring", 150) },
        Module { after: after("E-ROVER"), ..rover("P-ROVER", "Rover i praksis", 120) },
        Module {
            group_max: 1,
            trainer_kinds: [TrainerPost::Superuser].into(),
            for_tools: both.clone(),
            home_care_only: true,
            window: days(0, 4),
            ..rover("P-HJEM", "Rover i hjemmetjenesten", 90)
        },
        Module {
            form: ModuleForm::Course,
            group_max: 8,
            trainer_kinds: [TrainerPost::Instructor].into(),
            window: days(-14, -3),
            after: after("E-KLIENT"),
            ..client("K-KLIENT", "Full klient – kurs", 240)
        },
        Module { after: after("K-KLIENT"), ..client("P-KLIENT1", "Full klient på vakt 1", 210) },
        Module {
            for_roles: [Role::Assistant, Role::Apprentice, Role::HealthWorker, Role::Student].into(),
            window: days(0, 7),
            after: after("P-KLIENT1"),
            ..client("P-KLIENT2", "Full klient på vakt 2", 120)
        },
        Module {
            for_roles: nurses.clone(),
            window: days(0, 7),
            after: after("P-KLIENT1"),
            ..client("P-KLIENT2S", "Full klient på vakt 2, sykepleier", 210)
        },
        Module {
            trainer_roles: nurses.clone(),
            for_roles: nurses,
            window: days(0, 4),
            after: after("P-KLIENT1"),
            ..client("P-LEGEM", "Legemidler i Helseplattformen", 120)
        },
        Module {
            form: ModuleForm::Check,
            group_max: 1,
            for_tools: both,
            window: days(10, 18),
            ..rover("P-OPPF", "Oppfølgingssjekk", 30)
        },
        Module {
            for_engagements: [Engagement::Returning].into(),
            window: days(-7, 2),
            ..rover("R-ROVER", "Oppfriskning Rover", 60)
        },
        Module {
            for_engagements: [Engagement::Returning].into(),
            window: days(-7, 2),
            ..client("R-KLIENT", "Oppfriskning full klient", 120)
        },
    ]
}

/// The command that makes a season in which nothing is planned yet, with the default curriculum; it is for a season that
/// is not made yet.
pub fn new_season(head: SeasonHead) -> Command {
    let adds = default_curriculum().into_iter().map(|module| Command::Add { entry: module.into() });
    let commands = std::iter::once(Command::SetSeason { season: head }).chain(adds).collect();
    Command::Bulk { source: BulkSource::NewSeason, commands }
}

/// A season in which nothing is planned yet: this summer's, or from its last week on the next summer's, with the default
/// curriculum.
pub fn season_to_begin(id: SeasonId, today: Day) -> Season {
    let summer = |year| {
        let week = |number| Week::from_year_and_number(year, number).expect("every year has weeks 22 and 34");
        WeekRange::new(week(22), week(34)).expect("22 comes before 34")
    };
    let this_year = summer(today.year());
    let weeks = if today < this_year.last().monday() { this_year } else { summer(today.year() + 1) };
    let (year, _) = weeks.first().year_and_number();
    let head = SeasonHead { name: format!("Sommer {year}"), weeks, settings: Settings::default() };
    let mut contents = Contents::empty(head);
    contents.modules = default_curriculum().into_iter().map(Arc::new).collect();
    Season::restore(id, contents).expect("the default curriculum keeps every rule")
}

fn days(from_days: i32, to_days: i32) -> Window {
    Window { from_days, to_days }
}

fn after(module: &str) -> BTreeSet<ModuleId> {
    [module.into()].into()
}

#[cfg(test)]
mod tests {
    use super::{default_curriculum, new_season, season_to_begin};
    use crate::module::Module;
    use crate::{Season, Stamp, apply, decide};

    /// The fixture leaves out what has its default; these are the defaults of the format.
    fn written_out(mut module: serde_json::Value) -> serde_json::Value {
        let fields = module.as_object_mut().expect("a module is an object");
        let minutes = fields["minutes"].clone();
        let window = serde_json::json!({
            "fromDays": fields.remove("windowFromDays"),
            "toDays": fields.remove("windowToDays"),
        });
        let defaults = serde_json::json!({
            "sessionMinutes": minutes,
            "groupMax": 1,
            "trainerTool": null,
            "trainerKinds": ["superuser", "instructor"],
            "trainerRoles": [],
            "forRoles": [],
            "forEngagements": ["new"],
            "homeCareOnly": false,
            "window": window,
            "after": [],
        });
        for (field, value) in defaults.as_object().expect("it is one") {
            fields.entry(field.clone()).or_insert(value.clone());
        }
        module
    }

    #[test]
    fn it_is_the_curriculum_of_the_demo_season() {
        let demo: serde_json::Value =
            serde_json::from_str(include_str!("../../../tests/fixtures/demo-season.json"))
                .expect("the fixture is JSON");
        let modules = demo["modules"].as_array().expect("it has modules");
        let modules: Vec<Module> = modules
            .iter()
            .map(|module| serde_json::from_value(written_out(module.clone())).expect("it is a module"))
            .collect();
        assert_eq!(default_curriculum(), modules);
    }

    #[test]
    fn a_season_begins_this_summer_and_from_its_last_week_on_the_next() {
        for (today, name, first, last) in [
            ("2027-01-01", "Sommer 2027", "2027-W22", "2027-W34"),
            ("2027-08-22", "Sommer 2027", "2027-W22", "2027-W34"),
            ("2027-08-23", "Sommer 2028", "2028-W22", "2028-W34"),
        ] {
            let season = season_to_begin("s".into(), today.parse().expect("a day"));
            let weeks = season.weeks();
            assert_eq!(
                (season.head().name.as_str(), weeks.first(), weeks.last()),
                (name, week(first), week(last))
            );
            assert_eq!(season.modules().len(), default_curriculum().len());
        }
    }

    #[test]
    fn a_new_season_is_decided_on_one_that_is_not_made() {
        let begun = season_to_begin("s".into(), "2027-01-01".parse().expect("a day"));
        let stamp = Stamp {
            entry: "e".into(),
            at: chrono::DateTime::UNIX_EPOCH,
            author: "anna".into(),
            seed: "n".into(),
        };
        let unmade = Season::unmade("s".into());
        let changes = decide(&unmade, &new_season(begun.head().clone()), &stamp).expect("nothing is wrong");
        assert_eq!(apply(&unmade, &changes), begun);
    }

    fn week(text: &str) -> crate::dates::Week {
        text.parse().expect("a week")
    }
}
