//! Why one piece can be with each trainer, or cannot.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::Duration;
use skulder_booking::explain::{WhyNot, Wish};
use skulder_booking::{Task, Why, accept, book, explain, unbooked};
use skulder_season::change::{Change, Changes, Edit};
use skulder_season::dates::{ClockTime, DateRange, Day};
use skulder_season::ids::{DepartmentId, ModuleId, TempId, TrainerId};
use skulder_season::module::Competence;
use skulder_season::session::{Session, SessionKind, SessionStatus};
use skulder_season::testing::generator::Dice;
use skulder_season::testing::{contents, restore};
use skulder_season::{Season, apply};

use crate::accepted::after;
use crate::examples::day;
use crate::seeded::by_the_hour;
use crate::{check, steps_of};

const GRID: &str = "
    2027   26 27 28
    = A
    Ida    nurse full 100 | . . .
    Ola    assistant rover 50 | . . .
    Per    nurse full 100 | . H .
    + v1   nurse full | . s s
    = B
    Eva    nurse full 100 | . . .
    * Inga nurse full 200 | . . .
";

/// A session for one temp.
fn wish(temp: &str, module: &str, minutes: u32) -> Wish {
    Wish { temps: [TempId::from(temp)].into(), module: ModuleId::from(module), minutes, instead_of: None }
}

/// What is in the way of each trainer for the temp's first client session.
fn hindrances(season: &Season, today: Day) -> Vec<(String, Option<WhyNot>)> {
    let sheet = explain(season, today, &wish("v1", "P-KLIENT", 210), &[]).expect("the temp has the need");
    sheet.trainers.into_iter().map(|it| (it.trainer.to_string(), it.hindrance)).collect()
}

#[test]
fn every_trainer_has_free_times_or_a_reason() {
    let mut contents = contents(GRID);
    contents.head.settings.trainer_day_minutes = 240;
    let season = restore(contents);
    let absence = season.absences().keys().next().expect("there is a holiday").clone();
    let said = hindrances(&season, day("2027-07-01"));
    let expected = [
        ("Ida", None),
        // The window reaches into the Monday of week 28, when Per is back.
        ("Per", None),
        ("Inga", Some(WhyNot::WeekFull)),
        ("Eva", Some(WhyNot::Elsewhere)),
        ("Ola", Some(WhyNot::NotQualified { lacks: Competence::Tool })),
    ];
    assert_eq!(said, expected.map(|(name, why)| (name.to_owned(), why)));
    let sheet = explain(&season, day("2027-07-01"), &wish("v1", "P-KLIENT", 210), &[])
        .expect("the temp has the need");
    assert_eq!(sheet.why, None);
    let ida = &sheet.trainers[0].days[0];
    assert_eq!((ida.day, ida.starts[0].to_string().as_str()), (day("2027-07-05"), "07:30"));
    assert_eq!(ida.starts.len(), 9, "from 07:30 to 11:30, so that it ends by 15:00: {:?}", ida.starts);
    let per = &sheet.trainers[1].days;
    assert_eq!(per.iter().map(|free| free.day).collect::<Vec<_>>(), [day("2027-07-12")]);

    // Beside a proposal that takes Ida's day, it is another day.
    let proposals = book(&Task::new(&season, day("2027-07-01")), &mut steps_of(10)).sessions;
    let other = explain(&season, day("2027-07-01"), &wish("v1", "P-KLIENT", 210), &proposals);
    assert_eq!(other, None, "with the proposal there is no need any more");
    assert!(season.absences().contains_key(&absence));
}

#[test]
fn an_absence_is_named() {
    let grid = GRID.replace("Per    nurse full 100 | . H .", "Per    nurse full 100 | . H H");
    let season = restore(contents(&grid));
    let said = hindrances(&season, day("2027-07-01"));
    let per = said.iter().find(|(trainer, _)| trainer == "Per").expect("every trainer is there");
    let Some(WhyNot::Away { absences }) = &per.1 else { panic!("{said:?}") };
    let absences: Vec<_> = absences.iter().map(|id| season.absences()[id].trainer.to_string()).collect();
    assert_eq!(absences, ["Per", "Per"], "the grid makes one a week");
}

/// The explanation says the same as the booking: who is unplaced for a reason has no free time, and any piece that is
/// placed could be where it is.
#[test]
fn explanations_agree_with_the_booking() {
    let (mut none, mut some) = (0, 0);
    for seed in 0..40 {
        let (season, today) = by_the_hour(seed);
        let booking = book(&Task::new(&season, today), &mut steps_of(20));
        for piece in &booking.unplaced {
            let asked = wish(piece.temp.as_str(), piece.module.as_str(), piece.minutes);
            let sheet = explain(&season, today, &asked, &[]).expect("what is unplaced is a need");
            assert_eq!(sheet.why.unwrap_or(Why::NoRoom), piece.why, "season {seed}: {piece:?}");
            none += 1;
        }
        for session in booking.sessions.iter().filter(|session| session.department.is_some()) {
            let (module, temp) = (session.module().expect("training"), session.temps.first().expect("one"));
            let asked = wish(temp.as_str(), module.as_str(), session.minutes);
            let sheet = explain(&season, today, &asked, &[]).expect("it is a need");
            let chance = sheet.trainers.iter().find(|chance| chance.trainer == session.trainer);
            let free =
                chance.into_iter().flat_map(|chance| &chance.days).find(|free| free.day == session.date);
            assert!(
                free.is_some_and(|free| free.starts.contains(&session.start)),
                "season {seed}: {session:?}"
            );
            some += 1;
        }
    }
    assert!(none > 50 && some > 50, "{none} unplaced, {some} placed");
}

/// The session that a wish would become.
fn session(season: &Season, wish: &Wish, trainer: &TrainerId, day: Day, start: ClockTime) -> Session {
    let of: BTreeSet<&DepartmentId> =
        wish.temps.iter().map(|temp| &season.temps()[temp].department).collect();
    Session {
        id: "tried".into(),
        kind: SessionKind::Training { module: wish.module.clone() },
        department: of.first().filter(|_| of.len() == 1).map(|id| (*id).clone()),
        trainer: trainer.clone(),
        temps: wish.temps.clone(),
        waiting: [].into(),
        date: day,
        start,
        minutes: wish.minutes,
        status: SessionStatus::Booked,
        attendance: [].into(),
        cancel_reason: None,
        follow_up: None,
        locked: false,
    }
}

/// Holds what is offered to a wish against the independent reading of the rules: every start of the days around the
/// window, with some trainers. Answers with how many were offered and how many were not.
fn check_against_the_rules(season: &Season, today: Day, wish: &Wish, dice: &mut Dice) -> (usize, usize) {
    let Some(chances) = explain(season, today, wish, &[]) else { return (0, 0) };
    let step = season.settings().session_step as u16;
    let window = chances.window.unwrap_or_else(|| DateRange::new(today, today).expect("one day"));
    let moved = wish.instead_of.as_ref().map(|id| season.sessions()[id].clone());
    let removal = moved.map(|before| Edit::Session(Change { before: Some(before), after: None }));
    let without = apply(season, &Changes::recorded(removal.into_iter().collect()));
    let (mut offered, mut not) = (0, 0);
    for chance in &chances.trainers {
        for _ in 0..12 {
            let span = (window.last() - window.first()).num_days() as usize + 3;
            let day = window.first() + Duration::days(dice.below(span) as i64 - 1);
            let free = chance.days.iter().find(|free| free.day == day);
            // Starts that are offered are few, so half of those tried are of them.
            let start = match free {
                Some(free) if dice.chance(50) => dice.pick(&free.starts),
                _ => {
                    let minutes = dice.below(usize::from(1_440 / step)) as u16 * step;
                    ClockTime::from_minutes(minutes).expect("within the day")
                }
            };
            let is_offered = free.is_some_and(|free| free.starts.contains(&start));
            let tried = session(season, wish, &chance.trainer, day, start);
            let breaches = check::breaches_by(&without, today, std::slice::from_ref(&tried));
            assert_eq!(is_offered, breaches.is_empty(), "{wish:?}, {tried:?}: {breaches:#?}");
            if is_offered {
                offered += 1;
            } else {
                not += 1;
            }
        }
    }
    (offered, not)
}

#[test]
fn what_is_offered_is_what_the_rules_allow() {
    let (mut offered, mut not, mut groups, mut mixed) = (0, 0, 0, 0);
    for seed in 0..60 {
        let (season, today) = by_the_hour(seed);
        let mut dice = Dice::new(seed);
        let needs = unbooked(&season, today);
        for _ in 0..4.min(needs.len()) {
            let need = dice.pick(&needs);
            let minutes = dice.pick(&need.pieces);
            let mut asked = wish(need.temp.as_str(), need.module.as_str(), minutes);
            if dice.chance(60) {
                let alone = explain(&season, today, &asked, &[]).expect("it is a need");
                if !alone.mates.is_empty() {
                    asked.temps.insert(dice.pick(&alone.mates));
                    groups += 1;
                }
            }
            let of: BTreeSet<_> = asked.temps.iter().map(|temp| &season.temps()[temp].department).collect();
            mixed += usize::from(of.len() > 1);
            let (more, fewer) = check_against_the_rules(&season, today, &asked, &mut dice);
            (offered, not) = (offered + more, not + fewer);
        }
    }
    assert!(
        offered > 500 && not > 500 && groups > 20 && mixed > 3,
        "{offered} offered, {not} not, {groups} for two, {mixed} of two departments"
    );
}

#[test]
fn a_session_that_is_to_be_moved_is_not_in_its_own_way() {
    let mut found = 0;
    for seed in 0..30 {
        let (season, today) = by_the_hour(seed);
        let mut dice = Dice::new(seed);
        let task = Task::new(&season, today);
        let booking = book(&task, &mut steps_of(5));
        let season = after(&season, &accept(&task, &booking.sessions));
        for session in booking.sessions.iter().step_by(booking.sessions.len() / 3 + 1) {
            let asked = Wish {
                temps: session.temps.clone(),
                module: session.module().expect("it is training").clone(),
                minutes: session.minutes,
                instead_of: Some(session.id.clone()),
            };
            found += check_against_the_rules(&season, today, &asked, &mut dice).0;
        }
    }
    assert!(found > 100, "{found} times to move to");
}

#[test]
fn what_is_too_much_or_not_to_be_taught_together_has_no_chances() {
    let season = restore(contents(
        &GRID
            .replace("+ v1   nurse full | . s s", "+ v1   nurse full | . s s\n    + v2   nurse full | . s s"),
    ));
    let today = day("2027-07-01");
    let asked = wish("v1", "P-KLIENT", 210);
    assert!(explain(&season, today, &asked, &[]).is_some());
    for (wrong, why) in [
        (Wish { minutes: 5_000, ..asked.clone() }, "it is longer than what remains"),
        (Wish { minutes: 0, ..asked.clone() }, "it has no length"),
        (Wish { temps: [].into(), ..asked.clone() }, "nobody is to have it"),
        (Wish { temps: ["v1".into(), "nobody".into()].into(), ..asked.clone() }, "one is not known"),
        (Wish { module: "nothing".into(), ..asked.clone() }, "the module is not known"),
        (Wish { temps: ["v1".into(), "v2".into()].into(), ..asked.clone() }, "it is one to one"),
    ] {
        assert_eq!(explain(&season, today, &wrong, &[]), None, "{why}");
    }
}

#[test]
fn the_best_come_first() {
    let grid = "
        2027   26 27 28
        = A
        Eli    nurse full 100 | . . .
        Ida    nurse full 100 | . . .
        Kim    nurse full 100 | . . .
        + v1   nurse full | . s s
        + v2   nurse full | . s s
        = B
        * Inga nurse full 400 | . . .
    ";
    let season = restore(contents(grid));
    let today = day("2027-07-01");
    let booked = |id: &str, trainer: &str, temp: &str, module: &str, minutes: u32, start: &str| {
        let asked = wish(temp, module, minutes);
        let start = start.parse().expect("a time");
        let session = session(&season, &asked, &trainer.into(), day("2027-07-05"), start);
        Edit::Session(Change { before: None, after: Some(Arc::new(Session { id: id.into(), ..session })) })
    };
    let with = |edits: Vec<Edit>| apply(&season, &Changes::recorded(edits));
    let order = |season: &Season| -> Vec<(String, bool, bool, u32)> {
        let chances = explain(season, today, &wish("v1", "P-KLIENT", 210), &[]).expect("it is a need");
        let free = chances.trainers.iter().filter(|it| it.hindrance.is_none());
        free.map(|it| (it.trainer.to_string(), it.is_own, it.has_taught, it.taken_percent)).collect()
    };
    let names = |season: &Season| order(season).into_iter().map(|it| it.0).collect::<Vec<_>>();
    assert_eq!(names(&season), ["Eli", "Ida", "Kim", "Inga"], "the department's own, then by id");
    let busy = with(vec![booked("s1", "Eli", "v2", "P-KLIENT", 210, "08:00")]);
    assert_eq!(names(&busy), ["Ida", "Kim", "Eli", "Inga"], "who has less to do comes first");
    let taught = with(vec![
        booked("s1", "Eli", "v2", "P-KLIENT", 210, "08:00"),
        booked("s2", "Kim", "v1", "P-ROVER", 60, "08:00"),
    ]);
    assert_eq!(names(&taught), ["Kim", "Ida", "Eli", "Inga"], "who has taught the temp comes before that");
    let kim = order(&taught).remove(0);
    assert!(kim.1 && kim.2 && kim.3 > 0, "{kim:?}");
}
