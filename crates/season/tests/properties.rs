//! What must hold of every season: of commands and their changes, and of coverage.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Duration};
use proptest::prelude::*;
use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::coverage::board::{DepartmentBlock, Municipality, NeedLoad, Overdue};
use skulder_season::coverage::whole::{self, Whole};
use skulder_season::dates::{DateRange, Day, Week, WeekRange};
use skulder_season::ids::{DepartmentId, EntityId, Noun, SessionId};
use skulder_season::module::ModuleForm;
use skulder_season::network::Component;
use skulder_season::outcome::Outcome;
use skulder_season::readiness::{ModuleProgress, ModuleState, ReadinessState, TempSheet, temp_sheet};
use skulder_season::season::{AnyEntry, Contents};
use skulder_season::session::SessionStatus;
use skulder_season::sheet::week_sheet;
use skulder_season::testing::generator::{Dice, wild};
use skulder_season::testing::restore;
use skulder_season::trainer::TrainerKind;
use skulder_season::{Command, Coverage, Season, Stamp, apply, decide};

fn stamp(number: usize) -> Stamp {
    Stamp {
        entry: format!("e-{number}").into(),
        at: DateTime::UNIX_EPOCH,
        author: "test".into(),
        seed: format!("new-{number}"),
    }
}

fn some_days(dice: &mut Dice) -> DateRange {
    let first = Week::from_year_and_number(2027, 20).expect("2027 has week 20").monday();
    let first = first + Duration::days(dice.below(110) as i64);
    DateRange::new(first, first + Duration::days(dice.below(25) as i64)).expect("in order")
}

/// A wild season in which some modules are e-learning and some temps are exempt from some.
fn wild_with_e_learning(seed: u64) -> (Contents, Day) {
    let (mut contents, today) = wild(seed);
    let mut dice = Dice::new(seed ^ 4);
    for module in contents.modules.iter_mut().filter(|_| dice.chance(20)) {
        if !contents.sessions.iter().any(|session| session.module() == Some(&module.id)) {
            Arc::make_mut(module).form = ModuleForm::Elearning;
        }
    }
    for temp in &mut contents.temps {
        let modules = contents.modules.iter().map(|module| module.id.clone());
        Arc::make_mut(temp).exempt = modules.filter(|_| dice.chance(10)).collect();
    }
    (contents, today)
}

/// A command of the kind a planner might give, sensible or not.
fn some_command(season: &Season, dice: &mut Dice) -> Command {
    let entries: Vec<EntityId> = Noun::ALL.iter().flat_map(|&noun| ids_of(season, noun)).collect();
    match dice.below(10) {
        0 if !season.trainers().is_empty() => {
            let trainers: Vec<_> = season.trainers().keys().cloned().collect();
            Command::New {
                entry: AnyEntry::Absence(Absence {
                    id: "".into(),
                    trainer: dice.pick(&trainers),
                    days: some_days(dice),
                    kind: AbsenceKind::Holiday,
                    status: dice.pick(&[AbsenceStatus::Wished, AbsenceStatus::Fixed]),
                    locked: false,
                }),
            }
        }
        1 | 2 if !entries.is_empty() => Command::Remove { entity: dice.pick(&entries) },
        3 => {
            let mut head = season.head().clone();
            head.settings.tight_percent = 1 + dice.below(100) as u32;
            Command::SetSeason { season: head }
        }
        4 => Command::Bulk {
            source: skulder_season::command::BulkSource::Together,
            commands: (0..=dice.below(4)).map(|_| some_command(season, dice)).collect(),
        },
        _ if entries.is_empty() => Command::Name { people: Vec::new() },
        _ => {
            let entity = dice.pick(&entries);
            let entry = season.entry(&entity).expect("the id is of the season");
            Command::Change { entry: altered(season, entry, dice) }
        }
    }
}

fn ids_of(season: &Season, noun: Noun) -> Vec<EntityId> {
    macro_rules! ids {
        ($($noun:ident: $table:ident),+) => {
            match noun {
                $(Noun::$noun => season.$table().keys().cloned().map(EntityId::$noun).collect(),)+
            }
        };
    }
    ids!(
        Department: departments, Module: modules, WeekRule: week_rules, Trainer: trainers, Loan: loans,
        Raise: raises, Absence: absences, Temp: temps, Wanted: wanted, Shift: shifts, FollowUp: follow_ups,
        Session: sessions, Assessment: assessments
    )
}

fn altered(season: &Season, entry: AnyEntry, dice: &mut Dice) -> AnyEntry {
    let mut departments: Vec<DepartmentId> = season.departments().keys().cloned().collect();
    departments.push("nowhere".into());
    match entry {
        AnyEntry::Absence(mut absence) => {
            absence.days = some_days(dice);
            absence.status =
                dice.pick(&[AbsenceStatus::Wished, AbsenceStatus::Fixed, AbsenceStatus::Declined]);
            absence.into()
        }
        AnyEntry::Temp(mut temp) => {
            temp.days = some_days(dice);
            temp.department = dice.pick(&departments);
            let modules = season.modules().keys();
            match dice.below(3) {
                0 => temp.done = modules.filter(|_| dice.chance(30)).cloned().collect(),
                1 => temp.exempt = modules.filter(|_| dice.chance(30)).cloned().collect(),
                _ => {}
            }
            temp.into()
        }
        AnyEntry::Trainer(mut trainer) => {
            trainer.position_percent = dice.below(120) as u32;
            if let TrainerKind::Superuser { department, .. } = &mut trainer.kind {
                *department = dice.pick(&departments);
            }
            trainer.into()
        }
        AnyEntry::Session(mut session) => {
            session.status =
                dice.pick(&[SessionStatus::Booked, SessionStatus::Held, SessionStatus::Cancelled]);
            session.date = some_days(dice).first();
            if let Some(temp) = session.temps.iter().next().filter(|_| dice.chance(50)) {
                session.attendance.insert(temp.clone(), dice.below(200) as u32);
            }
            session.into()
        }
        AnyEntry::Wanted(mut wanted) => {
            wanted.department = dice.pick(&departments);
            wanted.weeks = WeekRange::touched_by(some_days(dice));
            wanted.count = dice.below(4) as u32;
            wanted.into()
        }
        AnyEntry::Department(mut department) => {
            department.home_care = dice.chance(50);
            department.min_present = dice.below(3) as u32;
            department.into()
        }
        AnyEntry::Loan(mut loan) => {
            loan.department = dice.pick(&departments);
            loan.into()
        }
        AnyEntry::Raise(mut raise) => {
            raise.position_percent = dice.below(200) as u32;
            raise.into()
        }
        AnyEntry::Module(mut module) => {
            module.minutes = 1 + dice.below(300) as u32;
            module.session_minutes = module.minutes;
            module.into()
        }
        other => other,
    }
}

/// What a window holds: everything it opened with, and what outcomes replaced since.
#[derive(Debug, PartialEq)]
struct Received {
    blocks: BTreeMap<DepartmentId, DepartmentBlock>,
    municipality: Municipality,
}

impl Received {
    fn anew(coverage: &Coverage) -> Self {
        Self {
            blocks: coverage.blocks().map(|block| (block.department.clone(), (**block).clone())).collect(),
            municipality: coverage.municipality(),
        }
    }
    fn take(&mut self, outcome: Outcome) {
        self.blocks.extend(
            outcome.departments.into_iter().map(|block| (block.department.clone(), (*block).clone())),
        );
        outcome.gone.iter().for_each(|department| {
            self.blocks.remove(department);
        });
        self.municipality = outcome.municipality;
    }
}

fn reversed(mut contents: Contents) -> Contents {
    contents.departments.reverse();
    contents.modules.reverse();
    contents.trainers.reverse();
    contents.temps.reverse();
    contents.absences.reverse();
    contents.sessions.reverse();
    contents.loans.reverse();
    contents.raises.reverse();
    contents
}

/// What does not fit of a network as the rules write it, as lists of needs.
fn components(whole: &Whole) -> Vec<Vec<NeedLoad>> {
    let needs = |part: Component| part.needs.iter().map(|&need| whole.needs[need as usize].clone()).collect();
    sorted(whole.network.shortfall().into_iter().map(needs).collect())
}

fn sorted(mut lists: Vec<Vec<NeedLoad>>) -> Vec<Vec<NeedLoad>> {
    for list in &mut lists {
        list.sort_unstable();
    }
    lists.sort_unstable();
    lists
}

/// How many seasons each property is tried on; more in the long run.
fn cases() -> u32 {
    if std::env::var_os("SKULDER_SOAK").is_some() { 20_000 } else { 400 }
}

fn total_capacity(season: &Season, today: Day) -> u64 {
    Coverage::of(season, today).municipality().capacity
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn undone_is_as_before(seed in any::<u64>()) {
        let (contents, _) = wild(seed);
        let mut dice = Dice::new(seed ^ 1);
        let mut season = restore(contents);
        for number in 0..10 {
            let command = some_command(&season, &mut dice);
            if let Ok(changes) = decide(&season, &command, &stamp(number)) {
                let next = apply(&season, &changes);
                prop_assert_eq!(&apply(&next, &changes.inverse()), &season, "the inverse takes everything back");
                let restored = Season::restore(next.id().clone(), next.contents());
                prop_assert_eq!(restored.as_ref(), Ok(&next), "what decide let in is a valid season");
                let undo = Command::Undo {
                    entry: "e".into(),
                    edits: changes.inverse().edits().to_vec(),
                };
                let undone = decide(&next, &undo, &stamp(99)).expect("nothing came between");
                prop_assert_eq!(&apply(&next, &undone), &season, "an undo is a command like any other");
                season = next;
            }
        }
    }

    #[test]
    fn counted_on_is_as_counted_anew(seed in any::<u64>()) {
        let (contents, today) = wild_with_e_learning(seed);
        let mut dice = Dice::new(seed ^ 2);
        let mut season = restore(contents);
        let mut coverage = Coverage::of(&season, today);
        let mut received = Received::anew(&coverage);
        for number in 0..12 {
            let command = some_command(&season, &mut dice);
            let Ok(changes) = decide(&season, &command, &stamp(number)) else { continue };
            let next = apply(&season, &changes);
            let after = coverage.after(&next, changes.edits());
            let anew = Coverage::of(&next, today);
            prop_assert!(after == anew, "after {:?}", command);
            received.take(Outcome::between(&coverage, &after, 0, changes.edits()));
            prop_assert_eq!(&received, &Received::anew(&anew), "a window that followed holds what a new one gets");
            (season, coverage) = (next, after);
        }
    }

    #[test]
    fn the_order_of_lists_changes_nothing(seed in any::<u64>()) {
        let (contents, today) = wild(seed);
        let one = Coverage::of(&restore(contents.clone()), today);
        let other = Coverage::of(&restore(reversed(contents)), today);
        prop_assert!(one == other);
    }

    #[test]
    fn a_holiday_never_raises_a_capacity(seed in any::<u64>()) {
        let (contents, today) = wild(seed);
        let mut dice = Dice::new(seed ^ 3);
        // Sessions that a holiday breaks give their minutes back, which is another matter.
        let season = restore(Contents { sessions: Vec::new(), ..contents });
        let trainers: Vec<_> = season.trainers().keys().cloned().collect();
        prop_assume!(!trainers.is_empty());
        let holiday = Absence {
            id: "new".into(),
            trainer: dice.pick(&trainers),
            days: some_days(&mut dice),
            kind: AbsenceKind::Holiday,
            status: AbsenceStatus::Wished,
            locked: false,
        };
        let command = Command::Add { entry: holiday.into() };
        let changes = decide(&season, &command, &stamp(0)).expect("a holiday is never refused");
        prop_assert!(total_capacity(&apply(&season, &changes), today) <= total_capacity(&season, today));
    }

    #[test]
    fn what_is_merged_and_left_out_does_not_matter(seed in any::<u64>()) {
        let (contents, today) = wild(seed);
        let season = restore(contents);
        let coverage = Coverage::of(&season, today);
        let found: Vec<Vec<NeedLoad>> = coverage.reserve().iter().map(|finding| finding.needs.clone()).collect();
        prop_assert_eq!(components(&whole::of_municipality(&season, &coverage)), sorted(found));
        for block in coverage.blocks() {
            let found = block.findings.iter().map(|finding| finding.needs.clone()).collect();
            prop_assert_eq!(components(&whole::of_department(&season, &coverage, &block.department)), sorted(found));
        }
    }

    #[test]
    fn every_finding_adds_up_by_hand(seed in any::<u64>()) {
        let (contents, today) = wild(seed);
        let season = restore(contents);
        let coverage = Coverage::of(&season, today);
        for block in coverage.blocks() {
            for finding in &block.findings {
                let load: u64 = finding.needs.iter().map(|need| u64::from(need.load)).sum();
                prop_assert_eq!(load, finding.load, "the load is the sum of the needs");
                prop_assert_eq!(finding.load - finding.capacity, finding.short);
                prop_assert!(finding.short > 0);
            }
            for cell in &block.cells {
                let sheet = week_sheet(&season, &coverage, &block.department, cell.week).expect("the cell is there");
                let present = sheet.trainers.iter().filter(|trainer| trainer.is_present).count();
                prop_assert_eq!(present as u32, cell.present, "those shown as present are those counted");
                prop_assert_eq!(sheet.temps.len() as u32, cell.on_floor);
                for sum in sheet.shortfalls.iter().chain(&sheet.tight) {
                    let left: u64 = sum.trainers.iter().map(|trainer| u64::from(trainer.left)).sum();
                    prop_assert_eq!(left, sum.capacity, "the capacity is the sum of what the trainers have left");
                    let load: u64 = sum.needs.iter().map(|need| u64::from(need.load)).sum();
                    prop_assert_eq!(load - left, sum.short);
                }
            }
        }
    }
    #[test]
    fn every_readiness_adds_up_by_hand(seed in any::<u64>()) {
        let (contents, today) = wild_with_e_learning(seed);
        let season = restore(contents);
        let coverage = Coverage::of(&season, today);
        let overdue = coverage.overdue();
        for block in coverage.blocks() {
            let of_department = season.temps_in(&block.department).map(|temp| &temp.id);
            prop_assert!(block.temps.iter().map(|readiness| &readiness.temp).eq(of_department));
        }
        for (id, temp) in season.temps() {
            let TempSheet { readiness, modules } =
                temp_sheet(&season, &coverage, id).expect("the temp is there");
            let block = coverage.block(&temp.department).expect("the department is there");
            prop_assert!(block.temps.contains(&readiness), "the block says what the sheet says");

            let asked: Vec<_> = modules
                .iter()
                .filter(|module| !matches!(module.state, ModuleState::Exempt | ModuleState::Outside))
                .collect();
            let open: Vec<_> =
                asked.iter().filter(|module| module.state != ModuleState::Learned).collect();
            let is_met = |module: &ModuleProgress| module.held + module.booked >= module.minutes;
            let ends = |module: &ModuleProgress| module.window.expect("it is not outside").last();
            prop_assert_eq!(asked.len() as u32, readiness.of);
            prop_assert_eq!((asked.len() - open.len()) as u32, readiness.learned);
            prop_assert_eq!(open.iter().filter(|module| is_met(module)).count() as u32, readiness.booked);
            prop_assert_eq!(modules.iter().any(|module| module.is_too_early), readiness.is_too_early);
            let expected = if temp.days.last() < today {
                ReadinessState::Left
            } else if open.iter().any(|module| ends(module) < today) {
                ReadinessState::Late
            } else if open.iter().any(|module| ends(module) <= today.max(temp.days.first())) {
                ReadinessState::OnTheWay
            } else {
                ReadinessState::Ready
            };
            prop_assert_eq!(readiness.state, expected);

            for module in &modules {
                let held = |session: &&SessionId| {
                    let session = &season.sessions()[*session];
                    session.status == SessionStatus::Held && session.date <= today
                };
                let minutes = |session: &SessionId| season.sessions()[session].minutes_of(id);
                prop_assert_eq!(module.held, module.sessions.iter().filter(held).map(minutes).sum::<u32>());
                // What coverage finds overdue is what no session meets of the modules with a trainer.
                let is_late = module.state == ModuleState::Overdue && !is_met(module);
                let is_counted = is_late
                    && readiness.state != ReadinessState::Left
                    && season.modules()[&module.module].is_trainer_led();
                let need = Overdue { temp: id.clone(), module: module.module.clone() };
                prop_assert_eq!(overdue.contains(&need), is_counted);
            }
        }
    }
}
