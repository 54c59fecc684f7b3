//! One department counted: its needs, its cells, where its training does not fit, and what it asks of the reserve.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::coverage::Counted;
use crate::coverage::board::{Cell, DepartmentBlock, NeedLoad, Reason, RoleCover, Status, TooFewHours};
use crate::coverage::cover;
use crate::coverage::need::{Need, load, needs_of, touching};
use crate::coverage::rules::{Class, Classes, Rules};
use crate::coverage::trainer_weeks::TrainerWeeks;
use crate::department::Department;
use crate::finding::{no_backup, tight, too_few_hours, too_few_present, train_before};
use crate::ids::{DepartmentId, TempId};
use crate::network::Network;
use crate::readiness::{Readiness, readiness};
use crate::season::Season;
use crate::temp::{Engagement, Temp};
use crate::week_rule::WeekRule;

#[derive(Debug, PartialEq)]
pub(crate) struct DepartmentCoverage {
    /// By temp, then module; courses included, whose loads are the municipality's.
    pub(crate) needs: Vec<Need>,
    /// Cells and findings; whether the reserve can rescue them is filled in by the municipality.
    pub(crate) block: Arc<DepartmentBlock>,
    /// What would not fit if trainers had only the tight share of their hours.
    pub(crate) tight: Vec<TooFewHours>,
    /// Which needs can only be met early: need and places of the weeks that are too late.
    pub(crate) late: Vec<(usize, std::ops::RangeInclusive<usize>)>,
    /// What it asks of the reserve.
    pub(crate) ask: Ask,
    /// The sum of its loads, courses left out; minutes.
    pub(crate) load: u64,
}

/// What a department cannot meet by itself: the part of its network that the reserve may change. What lies outside
/// never matters to the municipality, because a largest flow that leaves those needs with their superusers exists.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Ask {
    pub(crate) groups: Vec<Group>,
    pub(crate) places: Vec<Place>,
}

/// Needs that are the same to a network: who qualifies and in which weeks.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Group {
    pub(crate) classes: Classes,
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) load: u64,
    /// The needs, by their place in the department's list.
    pub(crate) needs: Vec<u32>,
}

/// Superusers that are the same to a network, in one week. Merging them and needs changes no flow and no smallest
/// cut: what may go to one of them may go to all.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    pub(crate) class: Class,
    pub(crate) week: usize,
    /// Minutes left.
    pub(crate) left: u64,
    /// Minutes left of which each trainer's share is the tight one.
    tight_left: u64,
}

impl Group {
    /// Whether a place is open to it.
    pub(crate) fn admits(&self, class: Class, week: usize) -> bool {
        self.classes.contain(class) && (self.first..=self.last).contains(&week)
    }
}

/// Needs put together that are the same to a network, in the order in which they are first met.
pub(crate) fn groups<'a>(needs: impl Iterator<Item = (u32, &'a Need, u32)>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (number, need, load) in needs {
        let same = |group: &&mut Group| {
            group.classes == need.classes && group.first == need.first && group.last == need.last
        };
        if let Some(group) = groups.iter_mut().find(same) {
            group.load += u64::from(load);
            group.needs.push(number);
        } else {
            let (classes, first, last) = (need.classes, need.first, need.last);
            groups.push(Group { classes, first, last, load: load.into(), needs: vec![number] });
        }
    }
    groups
}

/// The superusers who count for a department in a week of the season, in the order of their ids.
pub(crate) fn superusers<'a>(
    season: &'a Season,
    counted: &'a Counted,
    department: &DepartmentId,
) -> Vec<&'a Arc<TrainerWeeks>> {
    let own = season.superusers_of(department).map(|trainer| &trainer.id);
    let lent = season.loans_to(department).map(|loan| &loan.trainer);
    let mut ids: Vec<_> = own.chain(lent).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().filter_map(|id| counted.trainers.get(id)).collect()
}

impl DepartmentCoverage {
    pub(crate) fn of(
        season: &Season,
        rules: &Rules,
        counted: &Counted,
        department: &Department,
        known: Option<Known<'_>>,
    ) -> Self {
        let trainers = superusers(season, counted, &department.id);
        let temps: Vec<&Arc<Temp>> = season.temps_in(&department.id).collect();
        let needs = department_needs(season, rules, counted, department, &temps, known);
        let readiness = department_readiness(season, rules, counted, department, &temps, known);
        let cover = known.and_then(|known| known.cover_of(&temps));
        let cover = cover.unwrap_or_else(|| cover::of_department(season, &department.id));
        let places = places(rules, &department.id, &trainers);

        let own = |need: &&Need| !need.is_course && need.load > 0;
        let loads = || needs.iter().enumerate().filter(|(_, need)| own(need));
        let groups = groups(loads().map(|(number, need)| (number as u32, need, need.load)));

        let (tight_findings, _) = findings(rules, &needs, &groups, &places, |place| place.tight_left);
        // What fits in the tight share of the hours fits in all of them.
        let (red_findings, mut ask) = if tight_findings.is_empty() {
            Default::default()
        } else {
            findings(rules, &needs, &groups, &places, |place| place.left)
        };
        // A course that superusers can hold competes with everything else here, so the municipality gets it all.
        if needs.iter().any(|need| need.is_course && need.classes.contain_superusers()) {
            ask = Ask { groups, places: places.clone() };
        }

        let late: Vec<_> = loads()
            .map(|(number, need)| {
                let has_left = |week| {
                    places.iter().any(|place| {
                        place.week == week && place.left > 0 && need.classes.contain(place.class)
                    })
                };
                (number, train_before::weeks(need.weeks(), has_left))
            })
            .filter(|(_, weeks)| !weeks.is_empty())
            .collect();

        let cells = cells(
            season,
            rules,
            counted,
            department,
            &trainers,
            &temps,
            &needs,
            &late,
            &red_findings,
            &tight_findings,
        );
        let load = loads().map(|(_, need)| u64::from(need.load)).sum();
        let block = DepartmentBlock {
            department: department.id.clone(),
            cells,
            findings: red_findings,
            temps: readiness,
            cover,
        };
        Self { needs, block: Arc::new(block), tight: tight_findings, late, ask, load }
    }
}

/// What is known of a department from before some edits: what was counted of temps whom these left alone.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    pub(crate) counted: &'a DepartmentCoverage,
    pub(crate) touched: &'a BTreeSet<TempId>,
}

impl<'a> Known<'a> {
    fn needs_of(self, temp: &TempId) -> Option<&'a [Need]> {
        let needs = &self.counted.needs;
        let begin = needs.partition_point(|need| need.temp < *temp);
        let end = needs.partition_point(|need| need.temp <= *temp);
        (!self.touched.contains(temp)).then(|| &needs[begin..end])
    }
    fn readiness_of(self, temp: &TempId) -> Option<&'a Readiness> {
        let temps = &self.counted.block.temps;
        let place = temps.binary_search_by(|there| there.temp.cmp(temp)).ok()?;
        (!self.touched.contains(temp)).then(|| &temps[place])
    }
    /// The cover, where the department's temps are the same ones, and none was touched.
    fn cover_of(self, temps: &[&Arc<Temp>]) -> Option<Vec<RoleCover>> {
        let block = &self.counted.block;
        let are_the_same = block.temps.iter().map(|there| &there.temp).eq(temps.iter().map(|temp| &temp.id));
        let is_touched = |temp: &&Arc<Temp>| self.touched.contains(&temp.id);
        (are_the_same && !temps.iter().any(is_touched)).then(|| block.cover.clone())
    }
}

/// How far a department's temps have come, by temp.
fn department_readiness(
    season: &Season,
    rules: &Rules,
    counted: &Counted,
    department: &Department,
    temps: &[&Arc<Temp>],
    known: Option<Known<'_>>,
) -> Vec<Readiness> {
    let standing = |trainer: &_, session: &_| counted.trainers[trainer].standing_of(session);
    let of = |temp: &&Arc<Temp>| match known.and_then(|known| known.readiness_of(&temp.id)) {
        Some(same) => same.clone(),
        None => readiness(season, rules.today, temp, department.home_care, &standing),
    };
    temps.iter().map(of).collect()
}

/// The needs of a department's temps with their loads, by temp, then module.
fn department_needs(
    season: &Season,
    rules: &Rules,
    counted: &Counted,
    department: &Department,
    temps: &[&Arc<Temp>],
    known: Option<Known<'_>>,
) -> Vec<Need> {
    let mut needs = Vec::new();
    let standing = |trainer: &_, session: &_| counted.trainers[trainer].standing_of(session);
    for temp in temps {
        match known.and_then(|known| known.needs_of(&temp.id)) {
            Some(same) => needs.extend_from_slice(same),
            None => needs_of(season, rules, temp, department.home_care, &standing, &mut needs),
        }
    }
    for course in rules.modules.iter().filter(|course| !course.is_the_municipalitys()) {
        let of_module: Vec<usize> =
            (0..needs.len()).filter(|&number| needs[number].module == course.module.id).collect();
        let spans: Vec<(usize, usize)> =
            of_module.iter().map(|&number| (needs[number].first, needs[number].last)).collect();
        for (number, sharing) in of_module.into_iter().zip(touching(rules.weeks.count(), &spans)) {
            needs[number].load = load(needs[number].remaining, needs[number].group_max, sharing);
        }
    }
    needs
}

/// The hours of a department's superusers, those of one class and week together.
fn places(rules: &Rules, department: &DepartmentId, trainers: &[&Arc<TrainerWeeks>]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for (week, at) in rules.weeks.iter().enumerate() {
        let begin = places.len();
        for trainer in trainers.iter().filter(|trainer| trainer.department_in(at) == Some(department)) {
            let left = trainer.weeks[week].left();
            let tight_left = tight::share(left, rules.settings.tight_percent);
            match places[begin..].iter_mut().find(|place| place.class == trainer.class) {
                Some(place) => {
                    place.left += u64::from(left);
                    place.tight_left += u64::from(tight_left);
                }
                None => places.push(Place {
                    class: trainer.class,
                    week,
                    left: left.into(),
                    tight_left: tight_left.into(),
                }),
            }
        }
    }
    places
}

/// What does not fit of a department's groups, as findings, and as what is asked of the reserve.
fn findings(
    rules: &Rules,
    needs: &[Need],
    groups: &[Group],
    places: &[Place],
    left: impl Fn(&Place) -> u64,
) -> (Vec<TooFewHours>, Ask) {
    let mut network = Network::on(places.iter().map(&left).collect());
    for group in groups {
        let open = |(_, place): &(usize, &Place)| group.admits(place.class, place.week);
        network.need(group.load, places.iter().enumerate().filter(open).map(|(number, _)| number as u32));
    }
    let mut ask = Ask::default();
    let mut findings = Vec::new();
    for part in network.shortfall() {
        let parts = part.needs.iter().map(|&group| &groups[group as usize]);
        ask.groups.extend(parts.clone().cloned());
        ask.places.extend(part.places.iter().map(|&place| places[place as usize].clone()));
        let capacity = part.places.iter().map(|&place| left(&places[place as usize])).sum();
        let mut add = |numbers: &mut dyn Iterator<Item = u32>| {
            let members: Vec<&Need> = numbers.map(|number| &needs[number as usize]).collect();
            let loads = members.iter().map(|need| need_load(need, need.load)).collect();
            findings.push(too_few_hours::of(loads, weeks_of(rules, members.into_iter()), capacity));
        };
        if part.places.is_empty() {
            // Nobody qualifies at all: every need stands alone, also those the network took as one.
            parts.flat_map(|group| &group.needs).for_each(|&number| add(&mut std::iter::once(number)));
        } else {
            add(&mut parts.flat_map(|group| group.needs.iter().copied()));
        }
    }
    findings.sort_unstable_by(|one, other| (&one.weeks, &one.needs).cmp(&(&other.weeks, &other.needs)));
    (findings, ask)
}

pub(crate) fn need_load(need: &Need, load: u32) -> NeedLoad {
    NeedLoad { temp: need.temp.clone(), module: need.module.clone(), load }
}

/// The weeks of some needs, in order.
pub(crate) fn weeks_of<'a>(rules: &Rules, needs: impl Iterator<Item = &'a Need>) -> Vec<crate::dates::Week> {
    let mut is_in = vec![false; rules.weeks.count()];
    for need in needs {
        is_in[need.weeks()].fill(true);
    }
    rules.weeks.iter().zip(is_in).filter(|(_, is_in)| *is_in).map(|(week, _)| week).collect()
}

#[expect(clippy::too_many_arguments, reason = "a cell is where everything about a week meets")]
fn cells(
    season: &Season,
    rules: &Rules,
    counted: &Counted,
    department: &Department,
    trainers: &[&Arc<TrainerWeeks>],
    temps: &[&Arc<Temp>],
    needs: &[Need],
    late: &[(usize, std::ops::RangeInclusive<usize>)],
    red: &[TooFewHours],
    tight: &[TooFewHours],
) -> Vec<Cell> {
    let count = rules.weeks.count();
    let mut has_need = vec![false; count];
    for need in needs.iter().filter(|need| !need.is_course) {
        has_need[need.weeks()].fill(true);
    }
    let mut is_late = vec![false; count];
    for (_, weeks) in late {
        is_late[weeks.clone()].fill(true);
    }
    let (mut on_floor, mut fresh) = (vec![0_u32; count], vec![0_u32; count]);
    for temp in temps {
        let (working, new) = weeks_at_work(rules, temp);
        working.for_each(|week| on_floor[week] += 1);
        new.for_each(|week| fresh[week] += 1);
    }
    let mut rules_of = vec![None; count];
    for rule in season.all_of::<WeekRule>(department.id.clone()) {
        if let Some(place) = rules.weeks.position(rule.week) {
            rules_of[place] = Some(rule.min_present);
        }
    }

    rules
        .weeks
        .iter()
        .enumerate()
        .map(|(place, week)| {
            let present = trainers
                .iter()
                .filter(|trainer| {
                    trainer.weeks[place].is_available && trainer.department_in(week) == Some(&department.id)
                })
                .count()
                + counted
                    .instructors
                    .iter()
                    .filter(|trainer| visits(rules, trainer, &department.id, place))
                    .count();
            let present = present as u32;
            let min_present = rules_of[place].unwrap_or_else(|| {
                if on_floor[place] == 0 && !has_need[place] {
                    0
                } else {
                    department.min_present.max(fresh[place].div_ceil(rules.settings.fresh_temps_per_trainer))
                }
            });
            let is_past = place < rules.past_weeks;
            let within = |findings: &[TooFewHours]| {
                !is_past && findings.iter().any(|finding| finding.weeks.binary_search(&week).is_ok())
            };
            let mut reasons = Vec::new();
            if too_few_present::holds(present, min_present) {
                reasons.push(Reason::TooFewPresent);
            }
            if within(red) {
                reasons.push(Reason::TooFewHours);
            }
            let is_red = !reasons.is_empty();
            if !is_red {
                if no_backup::holds(present, min_present, fresh[place]) {
                    reasons.push(Reason::NoBackup);
                }
                if !is_past && is_late[place] {
                    reasons.push(Reason::TrainBefore);
                }
                if within(tight) {
                    reasons.push(Reason::Tight);
                }
            }
            let status = if is_red {
                Status::Red
            } else if !reasons.is_empty() {
                Status::Yellow
            } else if min_present > 0 || has_need[place] {
                Status::Green
            } else {
                Status::Empty
            };
            Cell {
                week,
                status,
                reasons,
                present,
                min_present,
                on_floor: on_floor[place],
                fresh: fresh[place],
            }
        })
        .collect()
}

/// Whether an instructor's sessions in a department lie on enough days of a week to count as present there.
pub(crate) fn visits(
    rules: &Rules,
    instructor: &TrainerWeeks,
    department: &DepartmentId,
    place: usize,
) -> bool {
    let days = instructor.days_in(department, place);
    days > 0 && days >= rules.days_needed(rules.workdays[place])
}

/// The places of the weeks in which a temp is at work, and of those in which the temp is fresh.
pub(crate) fn weeks_at_work(rules: &Rules, temp: &Temp) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
    let count = rules.weeks.count() as i32;
    let place = |week: crate::dates::Week| week.weeks_after(rules.weeks.first());
    let first = place(crate::dates::Week::of(temp.days.first()));
    let last = place(crate::dates::Week::of(temp.days.last()));
    let span = |from: i32, to: i32| {
        from.clamp(0, count) as usize..(to + 1).clamp(from.clamp(0, count), count) as usize
    };
    let fresh_until = (first + rules.settings.fresh_weeks as i32 - 1).min(last);
    let fresh = if temp.engagement == Engagement::RaisedPosition { 0..0 } else { span(first, fresh_until) };
    (span(first, last), fresh)
}
