//! Parts of a season, progress, and stopping.

use skulder_booking::{Progress, Scope, Task, book};
use skulder_season::dates::Week;

use crate::examples::{DEMO, day, season};
use crate::steps_of;

#[test]
fn only_temps_of_the_departments_are_booked() {
    let season = season(DEMO);
    let department = season.departments().keys().next().expect("there are departments").clone();
    let scope = Scope { departments: [department.clone()].into(), from: None };
    let task = Task { scope, ..Task::new(&season, day("2027-04-05")) };
    let booking = book(&task, &mut steps_of(100));
    let of_temps = |department| season.temps().values().filter(move |temp| temp.department == department);
    let whole = book(&Task::new(&season, task.today), &mut steps_of(0));
    assert!(booking.score.pieces > 0 && booking.score.pieces < whole.score.pieces);
    let mine: Vec<_> = of_temps(department).map(|temp| &temp.id).collect();
    for session in &booking.sessions {
        assert!(session.temps.iter().all(|temp| mine.contains(&temp)), "{session:?}");
    }
}

#[test]
fn nothing_is_proposed_before_the_week_to_begin_with() {
    let season = season(DEMO);
    let week: Week = "2027-W26".parse().expect("it is a week");
    let scope = Scope { departments: [].into(), from: Some(week) };
    let task = Task { scope, ..Task::new(&season, day("2027-04-05")) };
    let booking = book(&task, &mut steps_of(100));
    assert!(!booking.sessions.is_empty());
    assert!(booking.sessions.iter().all(|session| session.date >= week.monday()));
    // What had to be learned before is left out; what can still be learned is not.
    let whole = book(&Task::new(&season, task.today), &mut steps_of(0));
    assert!(booking.score.pieces < whole.score.pieces);
    let later = whole.sessions.iter().filter(|session| session.date >= week.monday());
    assert!(booking.score.pieces >= later.map(|session| session.temps.len()).sum());
}

#[test]
fn progress_never_goes_back_and_a_stop_keeps_the_best() {
    let season = season(DEMO);
    let mut told: Vec<Progress> = Vec::new();
    let booking = book(&Task::new(&season, day("2027-04-05")), &mut |progress| {
        told.push(progress);
        // A planner who has seen enough.
        if told.len() == 150 { 1.0 } else { 0.0 }
    });
    assert_eq!(told.len(), 150, "it stops when it is told to");
    assert_eq!(told.iter().map(|progress| progress.steps).collect::<Vec<_>>(), (0..150).collect::<Vec<_>>());
    let better = |two: &[Progress]| {
        (two[1].unplaced, two[1].cost) <= (two[0].unplaced, two[0].cost) && two[0].bound <= two[1].bound
    };
    assert!(told.windows(2).all(better), "what was found is not lost");
    let last = told[told.len() - 1];
    assert_eq!((last.unplaced, last.cost), (booking.score.unplaced, booking.score.cost));
    assert_eq!((last.placed + last.unplaced, last.bound), (booking.score.pieces, booking.bound.unplaced));
}
