//! Names are in one table and nowhere else, so that erasing a person is deleting one row.

use std::fs;

use skulder_season::command::{BulkSource, Command};
use skulder_season::ids::PersonId;
use skulder_season::person::{Naming, Person};
use skulder_store::Place;

use sqlx::Executor as _;

use crate::arena::{ask_behind, behind, do_behind, file, on_both_engines, store};
use crate::making;
use crate::planner::Planner;

on_both_engines!(
    a_name_is_in_its_table_and_nowhere_else,
    a_name_that_is_taken_away_is_gone_at_once,
    a_name_that_is_taken_away_is_gone_from_every_season,
    names_of_whoever_was_removed_are_taken_away_alone,
    a_season_that_is_removed_takes_its_names_along,
);

/// Long, and followed by short ones: what is only written over in part would show.
const FIRST: [&str; 3] =
    ["Planta Førstenavn til Langtbortistan", "Planta Vikarnavn til Huttiheita", "PLANTA-NUMMER-4711"];
const SECOND: [&str; 3] = ["Planta A", "Planta B", "PLANTA-2"];

fn namings([trainer, temp, number]: [&str; 3]) -> Vec<Naming> {
    let person = |name: &str| Person { name: name.into(), employee_no: Some(number.into()) };
    vec![
        Naming { id: PersonId::Trainer("T".into()), person: person(trainer) },
        Naming { id: PersonId::Temp("V".into()), person: person(temp) },
    ]
}

async fn a_name_is_in_its_table_and_nowhere_else(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let people = vec![making::department("D", "Nord"), making::superuser("T", "D"), making::temp("V", "D")];
    anna.run(making::together(people), namings(FIRST)).await.expect("people can be added");
    anna.store.close().await;
    for planted in FIRST {
        assert!(is_found(&place, planted).await, "the search finds {planted:?} where it is");
    }

    anna.store = store(&place).await;
    let ids: Vec<PersonId> = namings(SECOND).into_iter().map(|naming| naming.id).collect();
    anna.run(Command::Name { people: ids.clone() }, namings(SECOND)).await.expect("people can be renamed");
    for person in ids {
        anna.surely(Command::Remove { entity: person.into() }).await;
    }
    for _ in 0..2 {
        let undo = anna.undo().await.expect("there is something to undo");
        anna.surely(undo).await;
    }
    let redo = anna.redo().await.expect("there is something to redo");
    anna.surely(redo).await;
    anna.store.close().await;
    for planted in FIRST {
        // The end of it: the beginning may lie under the shorter name.
        let rest = planted.get(planted.len() - 10..).expect("the end is plain");
        assert!(!is_found(&place, rest).await, "{planted:?} went when it was replaced");
    }
    for planted in SECOND {
        assert!(is_found(&place, planted).await, "{planted:?} stays, for an undo");
    }

    // Each name by itself, as erasing a person does; through the store's own settings, which overwrite what
    // is deleted.
    if file(&place).is_some() {
        do_behind(&place, "pragma secure_delete = on; delete from names").await;
    } else {
        do_behind(&place, "delete from names").await;
    }
    for planted in FIRST.into_iter().chain(SECOND) {
        assert!(!is_found(&place, planted).await, "{planted:?} is still somewhere else than in its table");
    }
}

/// Seats of nobody, in the place of the people.
const ANONYMOUS: [&str; 3] = ["Superbruker 1", "Vikar 1", ""];

/// A planner with two people who are named. So many, and so much done since, that their names stand on pages that
/// have been written many times.
async fn with_people(place: &Place) -> Planner {
    let mut anna = Planner::new(&store(place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let people = vec![making::department("D", "Nord"), making::superuser("T", "D"), making::temp("V", "D")];
    anna.run(making::together(people), namings(FIRST)).await.expect("people can be added");
    for number in 0..100 {
        let id = format!("V{number}");
        let name = making::naming(PersonId::Temp((*id).into()), &format!("En helt annen {number}"));
        anna.run(Command::Add { entry: making::temp(&id, "D") }, vec![name])
            .await
            .expect("temps can be added");
    }
    anna
}

async fn a_name_that_is_taken_away_is_gone_at_once(place: Place) {
    let mut anna = with_people(&place).await;
    // Another program has the database open, as the terminal may.
    let mut other = behind(&place).await;
    other.execute("select id from season").await.expect("another program reads");
    for planted in FIRST {
        assert!(is_found(&place, planted).await, "the search finds {planted:?} where it is");
    }
    let names = namings(ANONYMOUS).into_iter().map(|mut naming| {
        naming.person.employee_no = None;
        naming
    });
    let names: Vec<Naming> = names.collect();
    let people = names.iter().map(|naming| naming.id.clone()).collect();
    let commands = vec![Command::Name { people }];
    anna.run(Command::Bulk { source: BulkSource::Anonymise, commands }, names).await.expect("it can be done");
    for planted in FIRST {
        // The end of it: the beginning may lie under the shorter name.
        let rest = planted.get(planted.len() - 10..).expect("the end is plain");
        assert!(
            !is_found(&place, rest).await,
            "{planted:?} is gone, from the journal too, with all still open"
        );
    }
    anna.check("after names were taken away").await;
    anna.store.close().await;
    drop(other);
}

/// The names that a place has, as season, id, name and number.
async fn rows(place: &Place) -> Vec<String> {
    let sql = "select season || ' ' || id || ' ' || name || ' ' || coalesce(employee_no, '-') from names \
               order by season, kind, id";
    ask_behind(place, sql).await
}

/// A season with a superuser and a temp, called like this.
async fn with_the_two(place: &Place, season: &'static str, names: Vec<Naming>) -> Planner {
    let mut planner = Planner::new(&store(place).await, season);
    // Ids of entries are unique wherever they are made.
    planner.author = season;
    planner.surely(Command::SetSeason { season: making::head() }).await;
    let people = vec![making::department("D", "Nord"), making::superuser("T", "D"), making::temp("V", "D")];
    planner.run(making::together(people), names).await.expect("people can be added");
    planner
}

fn person(name: &str, number: Option<&str>) -> Person {
    Person { name: name.into(), employee_no: number.map(Into::into) }
}

async fn a_name_that_is_taken_away_is_gone_from_every_season(place: Place) {
    let mut this = with_the_two(&place, "b", namings(FIRST)).await;
    let last = with_the_two(&place, "a", namings(FIRST)).await;
    last.store.archive_season(last.id(), true).await.expect("a season can be put away");
    let respelt = Person { name: "Planta Før Giftermålet".into(), ..namings(FIRST)[0].person.clone() };
    let mut next = namings(FIRST);
    next[0].person = respelt;
    next[1].person = person("En annen under samme nummer", None);
    let mut next = with_the_two(&place, "c", next).await;
    next.surely(Command::Remove { entity: PersonId::Trainer("T".into()).into() }).await;

    let given = vec![
        Naming { id: PersonId::Trainer("T".into()), person: person("Tidligere opplærer 1", None) },
        Naming { id: PersonId::Temp("V".into()), person: person("Vikar 1", None) },
    ];
    let people = given.iter().map(|naming| naming.id.clone()).collect();
    this.run(Command::take_names_away(people), given).await.expect("it can be done");
    for planted in FIRST.into_iter().chain(["Planta Før Giftermålet"]) {
        // The end of it: the beginning may lie under the shorter name.
        let rest = planted.get(planted.len() - 10..).expect("the end is plain");
        assert!(!is_found(&place, rest).await, "{planted:?} is gone, from what was put away too");
    }
    assert_eq!(
        rows(&place).await,
        [
            "a V Vikar 1 -",
            "a T Tidligere opplærer 1 -",
            "b V Vikar 1 -",
            "b T Tidligere opplærer 1 -",
            "c V En annen under samme nummer -",
        ],
        "whoever else has the id keeps their name, and whoever was removed has none"
    );
    this.check("where it was done").await;
    for (other, revision) in [(&last, 3), (&next, 4)] {
        let loaded = other.loaded().await;
        assert_eq!(
            loaded.revision, revision,
            "the other season moved, so that whoever has it open hears of it"
        );
        assert!(loaded.season == other.season, "and is otherwise as it was");
        let told = other.history().await.pop().expect("it has a history");
        assert!(told.command.takes_names_away() && told.edits.is_empty());
    }
    let seasons = this.store.seasons().await.expect("they can be listed");
    assert!(seasons.iter().any(|season| season.id == *last.id() && season.is_archived), "it stays put away");
}

async fn names_of_whoever_was_removed_are_taken_away_alone(place: Place) {
    let mut this = with_the_two(&place, "b", namings(FIRST)).await;
    let last = with_the_two(&place, "a", namings(FIRST)).await;
    let mut next = with_the_two(&place, "c", namings(FIRST)).await;
    let removed = || PersonId::Temp("V".into()).into();
    this.surely(Command::Remove { entity: removed() }).await;
    next.surely(Command::Remove { entity: removed() }).await;
    this.run(Command::take_names_away(Vec::new()), Vec::new()).await.expect("it can be done");
    let [trainer, temp, number] = FIRST;
    let left = [
        format!("a V {temp} {number}"),
        format!("a T {trainer} {number}"),
        format!("b T {trainer} {number}"),
        format!("c T {trainer} {number}"),
    ];
    assert_eq!(rows(&place).await, left, "gone from where they were removed, kept where they are");
    assert_eq!((last.loaded().await.revision, next.loaded().await.revision), (2, 4));
}

async fn a_season_that_is_removed_takes_its_names_along(place: Place) {
    let anna = with_people(&place).await;
    anna.store.remove_season(anna.id()).await.expect("a season can be removed");
    for planted in FIRST {
        assert!(!is_found(&place, planted).await, "{planted:?} is gone, with the database still open");
    }
    let last = "En helt annen 99";
    assert!(!is_found(&place, last).await, "{last:?} too");
}

/// Whether a text is anywhere in the file, or in any row of any table.
async fn is_found(place: &Place, text: &str) -> bool {
    if let Some(file) = file(place) {
        let folder = file.parent().expect("a folder");
        return fs::read_dir(folder).expect("the folder is there").any(|file| {
            let content =
                fs::read(file.expect("the folder can be read").path()).expect("the file can be read");
            content.windows(text.len()).any(|part| part == text.as_bytes())
        });
    }
    let tables =
        "select cast(table_name as text) from information_schema.tables where table_schema = 'public'";
    for table in ask_behind(place, tables).await {
        let rows = ask_behind(place, format!("select cast(\"{table}\" as text) from \"{table}\"")).await;
        if rows.iter().any(|row| row.contains(text)) {
            return true;
        }
    }
    false
}
