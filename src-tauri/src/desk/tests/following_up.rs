//! Follow-up at the desk: from a knowledge gap to guidance and back, and the figures beside an assessment.

use skulder_booking::guidance::GuidanceTime;
use skulder_season::assessment::{Assessment, Body, Judgement};
use skulder_season::command::BulkSource;
use skulder_season::coverage::board::Reason;
use skulder_season::department::Department;
use skulder_season::follow_up::{FollowUp, FollowUpStatus};
use skulder_season::ids::FollowUpId;
use skulder_season::season::{SeasonHead, Settings};
use skulder_season::session::{SessionKind, SessionStatus};
use skulder_season::temp::{Engagement, Temp, TempTool};
use skulder_season::trainer::{Role, Tool, Trainer, TrainerKind};

use super::*;

fn follow_up(desk: &Desk, id: &str) -> FollowUp {
    let shown = desk.shown().expect("a season is open");
    (*shown.season().follow_ups()[&FollowUpId::from(id)]).clone()
}

/// The session that the window makes of a free time.
fn guidance_at(time: &GuidanceTime, gap: &FollowUp) -> Session {
    Session {
        id: "new".into(),
        kind: SessionKind::Guidance { title: gap.category.clone() },
        department: Some(gap.department.clone()),
        trainer: time.trainer.clone(),
        temps: [].into(),
        waiting: [].into(),
        date: time.day,
        start: time.start,
        minutes: 60,
        status: SessionStatus::Booked,
        attendance: [].into(),
        cancel_reason: None,
        follow_up: Some(gap.id.clone()),
        locked: false,
    }
}

/// The command that the window sends with it.
fn booked_for(gap: &FollowUp, session: Session) -> Command {
    let assigned = FollowUp { status: FollowUpStatus::Assigned, ..gap.clone() };
    let commands = vec![Command::Add { entry: session.into() }, Command::Change { entry: assigned.into() }];
    Command::Bulk { source: BulkSource::Together, commands }
}

/// Minutes that the instructor of a time has taken in its week.
async fn taken(desk: &Desk, time: &GuidanceTime) -> u32 {
    let timetable = desk.timetable(Week::of(time.day)).await.expect("a week of the season");
    let own = timetable.trainers.iter().find(|one| one.trainer == time.trainer);
    own.expect("the instructor has a week").taken
}

#[tokio::test]
async fn guidance_turns_the_week_in_which_the_instructor_is_the_only_backup_and_one_undo_turns_it_back() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let gap = FollowUp {
        department: "d-new".into(),
        id: "f-new".into(),
        status: FollowUpStatus::New,
        ..follow_up(&desk, "f-25")
    };
    let modules = desk.shown().expect("a season is open").season().modules().keys().cloned().collect();
    let head = desk.shown().expect("a season is open").season().head().clone();
    let settings = Settings { present_days_min: 1, ..head.settings.clone() };
    let commands: Vec<Command> = vec![
        Command::SetSeason { season: SeasonHead { settings, ..head } },
        Command::Add {
            entry: AnyEntry::from(Department {
                id: "d-new".into(),
                name: "Nyåsen".into(),
                code: None,
                home_care: false,
                min_present: 1,
            }),
        },
        Command::Add {
            entry: AnyEntry::from(Trainer {
                id: "t-new".into(),
                kind: TrainerKind::Superuser { department: "d-new".into(), weekly_minutes: None },
                role: Role::Nurse,
                position_percent: 100,
                tools: [Tool::FullClient].into(),
                first_day: None,
                last_day: None,
            }),
        },
        Command::Add {
            entry: AnyEntry::from(Temp {
                id: "v-new".into(),
                department: "d-new".into(),
                role: Role::Nurse,
                tool: TempTool::FullClient,
                engagement: Engagement::New,
                position_percent: 100,
                days: DateRange::new(day("2027-05-31"), day("2027-06-06")).expect("a week"),
                done: [].into(),
                exempt: modules,
            }),
        },
        Command::Add { entry: gap.clone().into() },
    ];
    for command in commands {
        desk.execute(command, Vec::new()).await.expect("nothing is wrong with it");
    }
    let cell = |opened: &Opened| {
        let block = opened.blocks.iter().find(|block| block.department.as_str() == "d-new");
        block.expect("it has a block").cells[0].clone()
    };
    let before = cell(&opened(&desk).await);
    assert_eq!((before.status, &before.reasons[..]), (Status::Yellow, &[Reason::NoBackup][..]));

    let answer = desk.guidance("d-new".into(), 60).await.expect("the department is there");
    let time = answer.times.first().expect("the instructors have time");
    let booking = booked_for(&gap, guidance_at(time, &gap));
    let outcome = desk.execute(booking, Vec::new()).await.expect("nothing is wrong with it").outcome;
    assert_eq!(outcome.moves.len(), 1, "the window says which week turns");
    let after = cell(&opened(&desk).await);
    assert_eq!((after.status, after.present), (Status::Green, before.present + 1), "the instructor is there");
    undone(&desk).await;
    assert_eq!(cell(&opened(&desk).await), before, "and is not any more");
    assert_eq!(follow_up(&desk, "f-new"), gap);
}

#[tokio::test]
async fn a_knowledge_gap_becomes_guidance_in_the_instructors_week_and_undo_takes_it_all_back() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let gap = FollowUp { status: FollowUpStatus::Assessed, ..follow_up(&desk, "f-25") };
    desk.execute(Command::Change { entry: gap.clone().into() }, Vec::new()).await.expect("carried out");
    let answer = desk.guidance(gap.department.clone(), 60).await.expect("the department is there");
    assert_eq!((answer.due, answer.is_from_season), (day("2027-06-14"), true), "the season has not begun");
    let time = answer.times.first().expect("the instructors have time").clone();
    assert_eq!(time.day, day("2027-05-31"), "on the season's first workday");
    let session = guidance_at(&time, &gap);
    assert_eq!(desk.breaches(session.clone()).await, Ok(Vec::new()));
    let before = opened(&desk).await;
    let taken_before = taken(&desk, &time).await;
    let answer = desk.execute(booked_for(&gap, session), Vec::new()).await.expect("nothing is wrong with it");
    assert_eq!(answer.outcome.changes.len(), 2, "the session and the follow-up");
    let left = |municipality: &skulder_season::coverage::board::Municipality| municipality.capacity;
    assert_eq!(
        left(&answer.outcome.municipality),
        left(&before.municipality) - 60,
        "the hour is the instructor's no more"
    );
    assert_eq!(taken(&desk, &time).await, taken_before + 60, "it stands in the instructor's week");
    assert_eq!(follow_up(&desk, "f-25").status, FollowUpStatus::Assigned);
    undone(&desk).await;
    let after = opened(&desk).await;
    assert_eq!((after.contents, after.municipality), (before.contents, before.municipality));
    assert_eq!(taken(&desk, &time).await, taken_before);

    for (department, minutes) in [("nowhere", 60), ("d-4101", 0), ("d-4101", 6_001)] {
        let answer = desk.guidance(department.into(), minutes).await;
        assert!(matches!(answer, Err(Failure::Refused { .. })), "{answer:?} to {minutes} at {department}");
    }
}

#[tokio::test]
async fn the_figures_beside_an_assessment_stay_as_they_were() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let id = AssessmentId::from("s-1");
    let assessment = Assessment {
        id: id.clone(),
        date: day("2027-04-12"),
        body: Body::Forum,
        judgement: Judgement::NotSatisfactory,
        line: None,
    };
    desk.execute(Command::Add { entry: assessment.into() }, Vec::new()).await.expect("carried out");
    let figures = desk.figures_of(&id).await.expect("it is there").expect("it was made here");
    assert_eq!((figures.day, figures.open_follow_ups), (day("2027-04-12"), 19), "counted on its day");

    for days in 0..=PAGE {
        let count = days + 1;
        let changed = FollowUp { count, status: FollowUpStatus::Closed, ..follow_up(&desk, "f-11") };
        desk.execute(Command::Change { entry: changed.into() }, Vec::new()).await.expect("carried out");
    }
    desk.execute(remedy(&desk), Vec::new()).await.expect("carried out");
    undone(&desk).await;
    assert_eq!(desk.figures_of(&id).await, Ok(Some(figures.clone())), "whatever came after");
    let restarted = office.planner("kari");
    let today = opened(&restarted).await;
    assert_eq!(restarted.figures_of(&id).await, Ok(Some(figures)), "and after a restart");
    let now = restarted.figures().expect("a season is open");
    assert_eq!((now.day, now.open_follow_ups), (today.today, 18), "today one less is open");
    let nowhere = desk.figures_of(&"nowhere".into()).await;
    assert!(matches!(nowhere, Err(Failure::Refused { .. })), "{nowhere:?}: there is no such assessment");
}

#[tokio::test]
async fn what_is_asked_of_follow_up_is_what_the_core_says_of_the_open_season() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let all = desk.deviations(&DeviationFilter::default()).expect("a season is open");
    assert_eq!(all.months.iter().map(|month| month.total).collect::<Vec<_>>(), [1, 20, 56, 7]);
    let nowhere = DeviationFilter { department: Some("nowhere".into()), cause: None };
    assert!(matches!(desk.deviations(&nowhere), Err(Failure::Refused { .. })));
    assert_eq!(desk.lifted().expect("a season is open").follow_ups.len(), 2);
}
