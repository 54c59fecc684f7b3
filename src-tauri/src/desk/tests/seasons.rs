//! Seasons at the desk: begun, taken back, and the one that is open then.

use skulder_season::curriculum::default_curriculum;

use super::*;

fn weeks(first: &str, last: &str) -> WeekRange {
    let week = |text: &str| text.parse().expect("a week");
    WeekRange::new(week(first), week(last)).expect("not reversed")
}

const NOTHING: TakenAlong = TakenAlong { week_rules: false, wanted: false };

async fn rolled_forward(desk: &Desk) -> Opened {
    let rolled = desk.roll_forward("Sommer 2028", weeks("2028-W22", "2028-W34"), NOTHING).await;
    rolled.expect("nothing is wrong with it")
}

/// Undoes what made the open season.
async fn gone(desk: &Desk) -> Option<Opened> {
    match desk.undo().await {
        Ok(Undone::Gone { opened }) => opened.map(|opened| *opened),
        other => panic!("{other:?} takes no season back"),
    }
}

#[tokio::test]
async fn a_season_begun_from_nothing_has_a_curriculum_and_is_taken_back() {
    let office = Office::new();
    let desk = office.planner("kari");
    let begun = desk.new_season("Sommer 2028", weeks("2028-W20", "2028-W35")).await;
    let begun = begun.expect("nothing is wrong with it");
    assert_eq!(begun.contents.head.name, "Sommer 2028");
    assert_eq!(
        (begun.contents.modules.len(), begun.contents.departments.len()),
        (default_curriculum().len(), 0)
    );
    assert_eq!((begun.revision, begun.steps.can_undo, begun.steps.can_redo), (1, true, false));
    assert!(!begun.is_example && !begun.today_is_fixed);
    assert_eq!(opened(&office.planner("kari")).await, begun, "a restart opens it");

    assert_eq!(gone(&desk).await, None, "there was no season before");
    assert_eq!(desk.redo().await, Err(Failure::NothingOpen), "and it is not made again");
    assert_eq!(desk.seasons().await, Ok(Vec::new()));
}

#[tokio::test]
async fn a_season_that_is_nonsense_is_refused_and_the_open_one_stays() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let before = opened(&desk).await;
    let problem = |field: &str, why| refused(None, field, why);
    assert_eq!(desk.new_season("  ", weeks("2028-W20", "2028-W35")).await, Err(problem("name", Why::Empty)));
    let answer = desk.roll_forward("Sommer", weeks("2028-W01", "2099-W01"), NOTHING).await;
    assert!(
        matches!(&answer, Err(Failure::Refused { refusal }) if refusal.problems[0].field == "lastWeek"),
        "{answer:?}"
    );
    assert_eq!(opened(&desk).await, before);
    assert_eq!(desk.seasons().await.map(|seasons| seasons.len()), Ok(1));
}

#[tokio::test]
async fn next_summer_is_begun_from_this_one_and_taken_back() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let named = Naming {
        id: PersonId::Trainer("t-910001".into()),
        person: Person { name: "Oda Nytt Navn".into(), employee_no: None },
    };
    desk.execute(Command::Name { people: vec![named.id.clone()] }, vec![named.clone()]).await.expect("named");
    let this = opened(&desk).await;
    let next = rolled_forward(&desk).await;
    assert_ne!(next.season_id, this.season_id);
    let (now, then) = (&next.contents, &this.contents);
    assert_eq!(
        (&now.departments, &now.modules, &now.trainers),
        (&then.departments, &then.modules, &then.trainers)
    );
    assert_eq!(now.head.settings, then.head.settings);
    assert_eq!((now.temps.len(), now.absences.len(), now.sessions.len()), (0, 0, 0));
    assert_eq!(next.people.len(), now.trainers.len(), "the trainers are called what they were called");
    assert!(next.people.contains(&named), "lately");
    assert!(!next.today_is_fixed, "it is not the example any more");
    let text = serde_json::to_string(&history(&desk).await).expect("it goes over the wire");
    assert!(!text.contains("Nytt Navn"), "names are nowhere but in their table");

    desk.execute(Command::Remove { entity: EntityId::Trainer("t-910001".into()) }, Vec::new())
        .await
        .expect("nobody else needs the trainer");
    undone(&desk).await;
    assert_eq!(gone(&desk).await.as_ref(), Some(&this), "the one that was open before is open again");
    assert_eq!(opened(&office.planner("kari")).await.season_id, this.season_id, "a restart opens it as well");
    assert!(!opened(&desk).await.steps.can_redo);
    assert_eq!(desk.seasons().await.map(|seasons| seasons.len()), Ok(1));
}

#[tokio::test]
async fn a_season_is_taken_back_after_a_restart_and_the_latest_is_opened() {
    let office = Office::new();
    rolled_forward(&office.planner_at_example("kari").await).await;
    let desk = office.planner("kari");
    assert!(opened(&desk).await.steps.can_undo);
    assert!(gone(&desk).await.is_some_and(|opened| opened.is_example));
}

#[tokio::test]
async fn what_somebody_else_works_on_is_not_taken_back() {
    let office = Office::new();
    let kari = office.planner_at_example("kari").await;
    rolled_forward(&kari).await;
    let per = office.planner("per");
    assert!(!opened(&per).await.steps.can_undo, "it is for whoever made it");
    let removed = Command::Remove { entity: EntityId::Trainer("t-910001".into()) };
    per.execute(removed, Vec::new()).await.expect("nobody else needs the trainer");
    assert_eq!(kari.undo().await, Err(Failure::Stale { by: Some("per".into()) }), "seen at the last moment");
    assert!(!opened(&kari).await.steps.can_undo, "and from then on");
    let nothing_left = refused(None, "", Why::NothingLeft);
    assert_eq!(kari.undo().await, Err(nothing_left));
}

#[tokio::test]
async fn the_example_is_removed_and_never_undone() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    assert!(!opened(&desk).await.steps.can_undo);
    let answer = desk.undo().await;
    assert!(matches!(answer, Err(Failure::Refused { .. })), "{answer:?}");
    assert!(opened(&desk).await.is_example);
}

#[tokio::test]
async fn the_season_open_before_is_opened_when_one_is_removed() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let second = rolled_forward(&desk).await.season_id;
    let third = rolled_forward(&desk).await.season_id;
    let listed = desk.seasons().await.expect("they can be listed");
    let listed: Vec<_> =
        listed.iter().map(|season| (&season.id, season.is_open, season.is_example)).collect();
    assert_eq!(
        listed,
        [(&third, true, false), (&second, false, false), (&example::id(), false, true)],
        "the one changed last first"
    );
    desk.open_season(&example::id()).await.expect("it is there");
    let left = desk.remove_season(&example::id()).await.expect("removed").expect("two are left");
    assert_eq!(left.season_id, third);
    assert_eq!(opened(&office.planner("kari")).await.season_id, third, "a restart opens it as well");
}

#[tokio::test]
async fn a_temp_is_laid_open() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let sheet = desk.temp(&"v-930006".into()).expect("the temp is there");
    assert!(!sheet.modules.is_empty());
    assert_eq!(sheet.readiness.temp, "v-930006".into());
    let nobody = desk.temp(&"nobody".into());
    assert!(matches!(nobody, Err(Failure::Refused { .. })), "{nobody:?}");
}
