//! Seasons made from a seed with something of every noun and names for everybody.

use std::sync::Arc;

use skulder_season::Season;
use skulder_season::assessment::{Assessment, Body, Judgement};
use skulder_season::dates::{ClockTime, Day, Month};
use skulder_season::follow_up::{Cause, FollowUp, FollowUpStatus, Inquiry, Severity};
use skulder_season::ids::{DepartmentId, PersonId};
use skulder_season::module::ModuleForm;
use skulder_season::person::{People, Person};
use skulder_season::season::Contents;
use skulder_season::session::{CancelReason, Session, SessionKind};
use skulder_season::shift::Shift;
use skulder_season::testing::generator::{Dice, wild};

/// The season of a seed, its names, and a day to look at it.
pub(crate) fn season(seed: u64) -> (Season, People, Day) {
    let (mut contents, today) = wild(seed);
    let mut dice = Dice::new(seed ^ 0xC0FF_EE00);
    add_shifts(&mut contents, &mut dice);
    add_follow_ups(&mut contents, &mut dice);
    mend_departments(&mut contents);
    let people = people(&contents, &mut dice);
    let season =
        Season::restore(format!("season-{seed}").into(), contents).expect("the season is a valid one");
    (season, people, today)
}

fn people(contents: &Contents, dice: &mut Dice) -> People {
    let trainers = contents.trainers.iter().map(|trainer| PersonId::Trainer(trainer.id.clone()));
    let temps = contents.temps.iter().map(|temp| PersonId::Temp(temp.id.clone()));
    let mut people = People::new();
    for (number, id) in trainers.chain(temps).enumerate() {
        let employee_no = dice.chance(60).then(|| format!("{}", 900_000 + number));
        let name =
            dice.pick(&["Ærlig Østbø", "Ida \"Bu\" \\ Å", "<b>Vikar</b>", "Máret\tÁnne", "中 😀", " "]);
        // Some have been erased since.
        if dice.chance(90) {
            people.insert(id, Person { name: name.to_owned(), employee_no });
        }
    }
    people
}

fn time(dice: &mut Dice) -> ClockTime {
    ClockTime::from_minutes(dice.below(24 * 60) as u16).expect("the minutes are within a day")
}

fn add_shifts(contents: &mut Contents, dice: &mut Dice) {
    let trainers = contents.trainers.iter().map(|trainer| PersonId::Trainer(trainer.id.clone()));
    let temps = contents.temps.iter().map(|temp| PersonId::Temp(temp.id.clone()));
    let people: Vec<PersonId> = trainers.chain(temps).collect();
    for (number, person) in people.into_iter().enumerate() {
        let date = contents.head.weeks.first().monday();
        // Two of one kind are two.
        for twin in 0..dice.below(3) {
            let (start, end) = (ClockTime::from_minutes(450).expect("a time"), time(dice));
            let id = format!("k-{number}-{twin}").into();
            contents.shifts.push(Arc::new(Shift { id, person: person.clone(), date, start, end }));
        }
    }
}

fn add_follow_ups(contents: &mut Contents, dice: &mut Dice) {
    let day = contents.head.weeks.first().monday();
    let departments: Vec<DepartmentId> = contents.departments.iter().map(|entry| entry.id.clone()).collect();
    for number in 0..dice.below(4) {
        let inquiry = Inquiry {
            to: "Helseplattformen".into(),
            sent_on: day,
            answered_on: dice.chance(50).then_some(day),
            contradictory: dice.chance(30),
        };
        contents.follow_ups.push(Arc::new(FollowUp {
            id: format!("f-{number}").into(),
            department: dice.pick(&departments),
            month: Month::of(day),
            category: "Legemidler".into(),
            cause: dice.pick(&[
                Cause::KnowledgeGap,
                Cause::Setup,
                Cause::Routine,
                Cause::Technical,
                Cause::Unclear,
            ]),
            count: dice.below(9) as u32,
            as_of: dice.chance(30).then_some(day),
            severity: dice.pick(&[Severity::Normal, Severity::Serious]),
            change_proposal: dice.chance(20),
            case_no: dice.chance(30).then(|| "27/104".into()),
            status: dice.pick(&[
                FollowUpStatus::New,
                FollowUpStatus::Assessed,
                FollowUpStatus::Assigned,
                FollowUpStatus::FollowedUp,
                FollowUpStatus::Closed,
                FollowUpStatus::Escalated,
                FollowUpStatus::Answered,
            ]),
            inquiries: vec![inquiry; dice.below(3)],
        }));
        contents.assessments.push(Arc::new(Assessment {
            id: format!("g-{number}").into(),
            date: day,
            body: dice.pick(&[Body::Forum, Body::SteeringGroup]),
            judgement: dice.pick(&[Judgement::Satisfactory, Judgement::NotSatisfactory, Judgement::Pending]),
            line: dice.chance(50).then(|| "Følges".into()),
        }));
    }
    let follow_up = contents.follow_ups.first().map(|follow_up| follow_up.id.clone());
    for session in &mut contents.sessions {
        if dice.chance(80) {
            continue;
        }
        let session = Arc::make_mut(session);
        session.follow_up.clone_from(&follow_up);
        session.locked = dice.chance(50);
        session.cancel_reason = Some(dice.pick(&[CancelReason::TrainerAway, CancelReason::Workload]));
        session.waiting = session.temps.iter().take(1).cloned().collect();
    }
}

/// Gives a department to every session that the format wants one of: all but a course with temps of several.
fn mend_departments(contents: &mut Contents) {
    let first = contents.departments[0].id.clone();
    let needs_one = |session: &Session| match &session.kind {
        SessionKind::Training { module } => {
            let form = contents.modules.iter().find(|entry| entry.id == *module).map(|entry| entry.form);
            let temps = contents.temps.iter().filter(|temp| session.temps.contains(&temp.id));
            let departments: std::collections::BTreeSet<_> = temps.map(|temp| &temp.department).collect();
            form != Some(ModuleForm::Course) || departments.len() == 1
        }
        SessionKind::Guidance { .. } | SessionKind::Support { .. } => true,
    };
    let bare: Vec<bool> =
        contents.sessions.iter().map(|session| session.department.is_none() && needs_one(session)).collect();
    for (session, is_bare) in contents.sessions.iter_mut().zip(bare) {
        if is_bare {
            Arc::make_mut(session).department = Some(first.clone());
        }
    }
}
