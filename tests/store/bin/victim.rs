//! Works without end until it is killed, and says on a line of its own what it was answered.
//!
//! Each commit adds departments with two trainers each and takes the oldest away, so that one that is half there
//! shows. `commits` adds one department at a time and says the revision, `imports` many; `backups` and `restores`
//! commit, say the entry, and make or put back a backup, whose name the former says; `openings` opens the place and
//! says so.

use std::io::Write as _;

use chrono::Utc;
use skulder_season::command::{BulkSource, Command, Stamp};
use skulder_season::dates::{Week, WeekRange};
use skulder_season::department::Department;
use skulder_season::ids::{DepartmentId, EntityId, PersonId, SeasonId};
use skulder_season::person::{Naming, Person};
use skulder_season::trainer::{Role, Tool, Trainer, TrainerKind};
use skulder_season::{Season, SeasonHead, Settings, apply, decide};
use skulder_store::{Backups, NewEntry, Place, Store};

/// Departments that stay, for each that a commit adds.
const KEPT: i64 = 20;

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (work, place) = match arguments[..] {
        [work, "sqlite", file] => (work, Place::Sqlite(file.into())),
        [work, "postgres", address] => (work, Place::Postgres(address.into())),
        _ => panic!("say what to do, and `sqlite FILE` or `postgres ADDRESS`"),
    };
    match work {
        "commits" => commit(&place, 1).await,
        "imports" => commit(&place, 60).await,
        "backups" => back_up(&place).await,
        "restores" => restore(&place).await,
        "openings" => open(&place).await,
        other => panic!("what is to {other}?"),
    }
}

async fn commit(place: &Place, at_once: i64) {
    let mut planner = Planner::open(place).await;
    loop {
        planner.commit(at_once).await;
        say(planner.revision);
    }
}

async fn back_up(place: &Place) {
    let backups = Backups::beside(place).expect("a file has backups");
    let mut planner = Planner::open(place).await;
    loop {
        say(planner.commit(1).await);
        say(backups.make(&planner.store, Utc::now()).await.expect("it can be backed up").name());
    }
}

async fn restore(place: &Place) {
    let backups = Backups::beside(place).expect("a file has backups");
    for number in 0.. {
        let mut planner = Planner::open(place).await;
        say(planner.commit(1).await);
        planner.store.close().await;
        let all = backups.all().expect("the folder can be read");
        let one = &all[number * 7 % all.len()];
        backups.restore(one, Utc::now()).await.expect("it can be put back");
    }
}

async fn open(place: &Place) {
    let _planner = Planner::open(place).await;
    say("open");
    std::future::pending::<()>().await;
}

#[expect(clippy::needless_pass_by_value, reason = "whatever was answered")]
fn say(answered: impl ToString) {
    // Whole lines: half of one would be another answer.
    std::io::stdout().write_all(format!("{}\n", answered.to_string()).as_bytes()).expect("somebody listens");
}

struct Planner {
    store: Store,
    season: Season,
    revision: i64,
}

impl Planner {
    async fn open(place: &Place) -> Self {
        let store = Store::open(place).await.expect("the place can be opened");
        let id = SeasonId::from("summer");
        let loaded = store.load(&id).await.expect("the season can be loaded");
        let (season, revision) =
            loaded.map_or_else(|| (Season::unmade(id), 0), |loaded| (loaded.season, loaded.revision));
        Self { store, season, revision }
    }

    /// Commits, and answers the entry's id, which no other program and no other putting back gives.
    async fn commit(&mut self, at_once: i64) -> String {
        let entry = next(&self.season, self.revision, at_once);
        self.revision =
            self.store.commit(self.season.id(), self.revision, &entry).await.expect("the commit is fine");
        self.season = apply(&self.season, &entry.changes);
        entry.stamp.entry.as_str().to_owned()
    }
}

fn next(season: &Season, revision: i64, at_once: i64) -> NewEntry {
    let now = Utc::now();
    let stamp = Stamp {
        entry: format!("{}-{}-{revision}", std::process::id(), now.timestamp_micros()).into(),
        at: now,
        author: "victim".into(),
        seed: format!("{revision}"),
    };
    let (command, names) = if revision == 0 {
        (Command::SetSeason { season: head() }, Vec::new())
    } else {
        let (mut commands, mut names) = (Vec::new(), Vec::new());
        for place in 0..at_once {
            let number = format!("{revision}-{place}");
            let trainers = [format!("{number}-1"), format!("{number}-2")];
            commands.push(add_department(&number));
            commands.extend(trainers.iter().map(|id| add_trainer(id, &number)));
            names.extend(trainers.map(|id| Naming {
                person: Person { name: format!("Superbruker {id}"), employee_no: None },
                id: PersonId::Trainer(id.into()),
            }));
            let old = format!("{}-{place}", revision - KEPT);
            if season.departments().contains_key(&DepartmentId::from(old.as_str())) {
                for trainer in [format!("{old}-1"), format!("{old}-2")] {
                    commands.push(Command::Remove { entity: EntityId::Trainer(trainer.into()) });
                }
                commands.push(Command::Remove { entity: EntityId::Department(old.into()) });
            }
        }
        (Command::Bulk { source: BulkSource::Together, commands }, names)
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

fn add_department(id: &str) -> Command {
    let department =
        Department { id: id.into(), name: "Nord".into(), code: None, home_care: false, min_present: 1 };
    Command::Add { entry: department.into() }
}

fn add_trainer(id: &str, department: &str) -> Command {
    let trainer = Trainer {
        id: id.into(),
        kind: TrainerKind::Superuser { department: department.into(), weekly_minutes: None },
        role: Role::Nurse,
        position_percent: 100,
        tools: [Tool::Rover].into(),
        first_day: None,
        last_day: None,
    };
    Command::Add { entry: trainer.into() }
}
