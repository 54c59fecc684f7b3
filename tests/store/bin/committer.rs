//! Commits without end, and says each revision it is answered on a line of its own, until it is killed.
//!
//! Each commit adds a department with two trainers and takes the oldest away, so that one that is half there
//! shows.

use std::io::Write as _;

use chrono::Utc;
use skulder_season::command::{BulkSource, Command, Stamp};
use skulder_season::dates::{Week, WeekRange};
use skulder_season::department::Department;
use skulder_season::ids::{EntityId, PersonId, SeasonId};
use skulder_season::person::{Naming, Person};
use skulder_season::trainer::{Role, Tool, Trainer, TrainerKind};
use skulder_season::{Season, SeasonHead, Settings, apply, decide};
use skulder_store::{NewEntry, Place, Store};

/// Departments that stay.
const KEPT: i64 = 20;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let place = match (arguments.next().as_deref(), arguments.next()) {
        (Some("sqlite"), Some(file)) => Place::Sqlite(file.into()),
        (Some("postgres"), Some(address)) => Place::Postgres(address),
        _ => panic!("say `sqlite FILE` or `postgres ADDRESS`"),
    };
    let store = Store::open(&place).await.expect("the place can be opened");
    let id = SeasonId::from("summer");
    let loaded = store.load(&id).await.expect("the season can be loaded");
    let (mut season, mut revision) =
        loaded.map_or_else(|| (Season::unmade(id.clone()), 0), |loaded| (loaded.season, loaded.revision));
    loop {
        let entry = next(&season, revision);
        revision = store.commit(&id, revision, &entry).await.expect("the commit is fine");
        season = apply(&season, &entry.changes);
        writeln!(std::io::stdout(), "{revision}").expect("somebody listens");
    }
}

fn next(season: &Season, revision: i64) -> NewEntry {
    let number = revision + 1;
    let stamp = Stamp {
        entry: format!("{number}").as_str().into(),
        at: Utc::now(),
        author: "committer".into(),
        seed: format!("{number}"),
    };
    let (command, names) = if revision == 0 {
        (Command::SetSeason { season: head() }, Vec::new())
    } else {
        let trainers = [format!("{number}-1"), format!("{number}-2")];
        let mut commands = vec![add_department(number)];
        commands.extend(trainers.iter().map(|id| add_trainer(id, number)));
        let old = number - KEPT;
        if old > 1 {
            for trainer in [format!("{old}-1"), format!("{old}-2")] {
                commands.push(Command::Remove { entity: EntityId::Trainer(trainer.into()) });
            }
            commands.push(Command::Remove { entity: EntityId::Department(format!("{old}").into()) });
        }
        let names = trainers.map(|id| Naming {
            person: Person { name: format!("Superbruker {id}"), employee_no: None },
            id: PersonId::Trainer(id.into()),
        });
        (Command::Bulk { source: BulkSource::Together, commands }, names.into())
    };
    let changes = decide(season, &command, &stamp).expect("the command is fine");
    NewEntry { stamp, command, changes, names }
}

fn head() -> SeasonHead {
    let week = |number| Week::from_year_and_number(2027, number).expect("the year has the week");
    SeasonHead {
        name: "Sommer 2027".into(),
        weeks: WeekRange::new(week(20), week(34)).expect("not reversed"),
        settings: Settings::default(),
    }
}

fn add_department(number: i64) -> Command {
    let department = Department {
        id: format!("{number}").into(),
        name: "Nord".into(),
        code: None,
        home_care: false,
        min_present: 1,
    };
    Command::Add { entry: department.into() }
}

fn add_trainer(id: &str, department: i64) -> Command {
    let trainer = Trainer {
        id: id.into(),
        kind: TrainerKind::Superuser { department: format!("{department}").into(), weekly_minutes: None },
        role: Role::Nurse,
        position_percent: 100,
        tools: [Tool::Rover].into(),
        first_day: None,
        last_day: None,
    };
    Command::Add { entry: trainer.into() }
}
