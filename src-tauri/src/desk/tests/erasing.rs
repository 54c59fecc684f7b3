//! Names that are taken away: afterwards they are nowhere on the disk but in backups, and everything counts as before.

use std::fs;
use std::path::Path;

use skulder_season::command::BulkSource;
use skulder_season::names_until::NamesUntil;

use super::*;

/// Long, so that it is no part of anything else.
const OF_TEMP: [&str; 2] = ["Planta Vikarnavn Ørkenfjell", "PLANTA-4711"];
const OF_GONE: [&str; 2] = ["Planta Bortreist Čáhcesuolu", "PLANTA-4712"];
const OF_TRAINER: [&str; 2] = ["Planta Opplærer Ångström", "PLANTA-4713"];

fn naming(id: PersonId, [name, number]: [&str; 2]) -> Naming {
    Naming { id, person: Person { name: name.into(), employee_no: Some(number.into()) } }
}

fn temp(id: &str) -> PersonId {
    PersonId::Temp(id.into())
}

async fn name(desk: &Desk, source: Option<BulkSource>, namings: Vec<Naming>) {
    let people = namings.iter().map(|naming| naming.id.clone()).collect();
    let name = Command::Name { people };
    let command = match source {
        Some(source) => Command::Bulk { source, commands: vec![name] },
        None => name,
    };
    desk.execute(command, namings).await.expect("they are there to be named");
}

/// The files of a folder, and of those in it, in which a text stands.
fn files_with(folder: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            found.extend(files_with(&path, text));
        } else if fs::read(&path)
            .expect("it can be read")
            .windows(text.len())
            .any(|part| part == text.as_bytes())
        {
            found.push(file_name(&path));
        }
    }
    found
}

#[tokio::test]
async fn a_name_that_is_taken_away_is_nowhere_and_everything_counts_as_before() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let trainer = PersonId::Trainer("t-910001".into());
    let named = vec![
        naming(temp("v-930001"), OF_TEMP),
        naming(temp("v-930002"), OF_GONE),
        naming(trainer.clone(), OF_TRAINER),
    ];
    name(&desk, None, named).await;
    desk.execute(remedy(&desk), Vec::new()).await.expect("carried out");
    undone(&desk).await;
    let gone = Command::Remove { entity: temp("v-930002").into() };
    desk.execute(gone, Vec::new()).await.expect("nobody needs the temp");
    let drafts = DraftsFile::within(&office.path("settings"));
    for (key, text) in [("a", OF_TEMP[0]), ("b", OF_GONE[1]), ("c", OF_TRAINER[0]), ("d", "uke 28")] {
        drafts.keep(key.into(), Some(format!("{{\"typed\":\"{text}\"}}"))).expect("the folder is there");
    }
    for planted in OF_TEMP.into_iter().chain(OF_GONE).chain(OF_TRAINER) {
        assert_ne!(files_with(office.folder.path(), planted), [""; 0], "the search finds {planted}");
    }

    let (before, figures) = (opened(&desk).await, desk.figures());
    let seat =
        |id: PersonId, name: &str| Naming { id, person: Person { name: name.into(), employee_no: None } };
    let seats = vec![seat(temp("v-930001"), "Vikar 1")];
    name(&desk, Some(BulkSource::Anonymise), seats).await;
    for planted in OF_TEMP.into_iter().chain(OF_GONE) {
        let found = files_with(office.folder.path(), planted);
        assert_eq!(found, [""; 0], "{planted} is nowhere, with everything still open");
    }
    for planted in OF_TRAINER {
        assert_ne!(files_with(office.folder.path(), planted), [""; 0], "{planted} was not meant");
    }
    let after = opened(&desk).await;
    assert_eq!((&after.blocks, &after.municipality), (&before.blocks, &before.municipality));
    assert_eq!(desk.figures(), figures, "whoever they were, they count");

    name(&desk, Some(BulkSource::Anonymise), vec![seat(trainer, "Tidligere opplærer 1")]).await;
    let left: Vec<String> = drafts.read().into_iter().map(|draft| draft.key).collect();
    assert_eq!(left, ["d"], "what says nothing of them is still typed");
    let restarted = office.planner("kari");
    assert_eq!(opened(&restarted).await.people, opened(&desk).await.people, "and a restart knows no more");
    desk.leave().await;
    restarted.leave().await;
    for planted in OF_TEMP.into_iter().chain(OF_GONE).chain(OF_TRAINER) {
        assert_eq!(files_with(office.folder.path(), planted), [""; 0], "{planted} is nowhere");
    }
}

#[tokio::test]
async fn names_of_the_removed_are_counted_and_taken_away_alone() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let removed = |desk: &Desk| desk.names_kept(NamesUntil::default()).expect("a season is open").removed;
    let before = opened(&desk).await.revision;
    let nothing = Command::take_names_away(Vec::new());
    desk.execute(nothing.clone(), Vec::new()).await.expect("there is nothing to do");
    assert_eq!((removed(&desk), opened(&desk).await.revision), (0, before), "and nothing is done");

    name(&desk, None, vec![naming(temp("v-930002"), OF_GONE)]).await;
    let gone = Command::Remove { entity: temp("v-930002").into() };
    desk.execute(gone, Vec::new()).await.expect("nobody needs the temp");
    assert_eq!(removed(&desk), 1);
    let drafts = DraftsFile::within(&office.path("settings"));
    drafts.keep("a".into(), Some(format!("\"{}\"", OF_GONE[0]))).expect("the folder is there");
    desk.execute(nothing, Vec::new()).await.expect("there is a name to take away");
    assert_eq!((removed(&desk), opened(&desk).await.revision), (0, before + 3));
    for planted in OF_GONE {
        assert_eq!(files_with(office.folder.path(), planted), [""; 0], "{planted} is nowhere");
    }
    undone(&desk).await;
    let back = opened(&desk).await;
    assert!(back.people.iter().all(|naming| naming.id != temp("v-930002")), "undo brings nobody's name back");
    desk.leave().await;
}

#[tokio::test]
async fn another_window_knows_no_name_that_was_taken_away() {
    let office = Office::new();
    let kari = office.planner_at_example("kari").await;
    let trainer = PersonId::Trainer("t-910001".into());
    name(&kari, None, vec![naming(trainer.clone(), OF_TRAINER), naming(temp("v-930002"), OF_GONE)]).await;
    let gone = Command::Remove { entity: temp("v-930002").into() };
    kari.execute(gone, Vec::new()).await.expect("nobody needs the temp");
    // One looks at the same season, and one at the next, which began from it.
    let anna = office.planner("anna");
    opened(&anna).await;
    let ola = office.planner("ola");
    opened(&ola).await;
    let weeks = |year| {
        let week = |number| Week::from_year_and_number(year, number).expect("the year has the week");
        WeekRange::new(week(22), week(34)).expect("not reversed")
    };
    ola.roll_forward("Neste", weeks(2028), TakenAlong::default()).await.expect("it can begin");
    assert!(known(&ola).contains(&OF_TRAINER[0].to_owned()), "trainers go along");
    let drafts = DraftsFile::within(&office.path("settings"));

    let seat = Person { name: "Tidligere opplærer 1".into(), employee_no: None };
    let erased = vec![Naming { id: trainer, person: seat }];
    name(&kari, Some(BulkSource::Anonymise), erased).await;
    drafts.keep("of the other".into(), Some(format!("\"{}\"", OF_TRAINER[0]))).expect("the folder is there");
    for desk in [&anna, &ola] {
        assert!(desk.catch_up().await.expect("it can be read").is_some(), "it is told that its season moved");
        for planted in [OF_TRAINER[0], OF_GONE[0]] {
            assert!(!known(desk).contains(&planted.to_owned()), "{planted} is not known any more");
        }
        assert!(known(desk).contains(&"Tidligere opplærer 1".to_owned()));
    }
    assert_eq!(drafts.read(), [], "nor is it in what is typed there");
    ola.roll_forward("Den neste", weeks(2029), TakenAlong::default()).await.expect("it can begin");
    for desk in [kari, anna, ola] {
        desk.leave().await;
    }
    for planted in OF_TRAINER.into_iter().chain(OF_GONE) {
        assert_eq!(files_with(office.folder.path(), planted), [""; 0], "{planted} was not written back");
    }
}

/// The names that a desk knows.
fn known(desk: &Desk) -> Vec<String> {
    let shown = desk.shown().expect("a season is open");
    shown.people().values().map(|person| person.name.clone()).collect()
}

#[tokio::test]
async fn names_are_kept_until_the_day_that_is_chosen_and_those_of_the_example_for_ever() {
    let office = Office::new();
    let late = day("2028-01-31");
    let mut desk = office.planner("kari");
    desk.clock = Clock::Fixed(late);
    desk.open_example().await.expect("it can be opened");
    let is_over = |until| desk.names_kept(until).expect("a season is open").is_over;
    assert!(!is_over(NamesUntil::September), "there is nobody behind them");
    let week = |number| Week::from_year_and_number(2027, number).expect("the year has the week");
    let weeks = WeekRange::new(week(22), week(34)).expect("not reversed");
    desk.roll_forward("Sommer", weeks, TakenAlong::default()).await.expect("it can begin");
    let kept = desk.names_kept(NamesUntil::January).expect("a season is open");
    assert_eq!((kept.until, kept.is_over, kept.removed), (late, false, 0), "the last day is one of them");
    assert!(is_over(NamesUntil::default()));
    desk.leave().await;
}
