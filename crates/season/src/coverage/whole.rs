//! The networks as the rules write them: every need by itself, every trainer and week by itself.
//!
//! Counting merges what is the same and leaves out what cannot matter. These are the networks before that, so that
//! tests can hold the two against each other and benchmarks can give other solvers the same question.

use std::sync::Arc;

use crate::coverage::Coverage;
use crate::coverage::board::NeedLoad;
use crate::coverage::department::{need_load, superusers};
use crate::coverage::need::Need;
use crate::coverage::trainer_weeks::TrainerWeeks;
use crate::ids::{DepartmentId, TrainerId};
use crate::network::Network;
use crate::season::Season;

/// A network, and what its needs are.
#[derive(Debug)]
pub struct Whole {
    /// The network.
    pub network: Network,
    /// Its needs, in its order.
    pub needs: Vec<NeedLoad>,
}

/// The network of one department.
pub fn of_department(season: &Season, coverage: &Coverage, department: &DepartmentId) -> Whole {
    let own = coverage.department(department).expect("the department is of the season");
    let needs: Vec<(&DepartmentId, &Need, u32)> = own
        .needs
        .iter()
        .filter(|need| !need.is_course && need.load > 0)
        .map(|need| (department, need, need.load))
        .collect();
    build(season, coverage, &needs, &[])
}

/// The network of the municipality.
pub fn of_municipality(season: &Season, coverage: &Coverage) -> Whole {
    let mut needs = Vec::new();
    for id in season.departments().keys() {
        let own = coverage.department(id).expect("the department is of the season");
        needs.extend(
            own.needs
                .iter()
                .filter(|need| !need.is_course && need.load > 0)
                .map(|need| (id, need, need.load)),
        );
        let of_courses = coverage.courses.of_department(id).iter();
        needs.extend(of_courses.map(|&(number, load)| (id, &own.needs[number as usize], load)));
    }
    build(season, coverage, &needs, &coverage.counted().instructors)
}

fn build(
    season: &Season,
    coverage: &Coverage,
    needs: &[(&DepartmentId, &Need, u32)],
    instructors: &[Arc<TrainerWeeks>],
) -> Whole {
    let weeks = coverage.rules().weeks;
    let ids: Vec<&TrainerId> = coverage.counted().trainers.keys().collect();
    let number = |trainer: &TrainerWeeks| ids.binary_search(&trainer.id()).expect("the trainer is counted");
    let all = coverage.counted().trainers.values();
    let capacity = all.flat_map(|trainer| trainer.weeks.iter().map(|week| u64::from(week.left()))).collect();
    let mut network = Network::on(capacity);
    let numbered = |trainers: Vec<&Arc<TrainerWeeks>>| -> Vec<(usize, Arc<TrainerWeeks>)> {
        trainers.into_iter().map(|trainer| (number(trainer), trainer.clone())).collect()
    };
    let instructors = numbered(instructors.iter().collect());
    let mut own: Vec<(usize, Arc<TrainerWeeks>)> = Vec::new();
    let mut own_of = None;
    for &(department, need, load) in needs {
        if own_of != Some(department) {
            own = numbered(superusers(season, coverage.counted(), department));
            own_of = Some(department);
        }
        let places = own.iter().chain(&instructors).flat_map(|(number, trainer)| {
            need.weeks()
                .filter(|&week| {
                    let at = weeks.first().plus(week as i32);
                    need.classes.contain(trainer.class)
                        && (trainer.trainer.is_instructor() || trainer.department_in(at) == Some(department))
                })
                .map(move |week| (number * weeks.count() + week) as u32)
        });
        let places: Vec<u32> = places.collect();
        network.need(load.into(), places);
    }
    Whole { network, needs: needs.iter().map(|(_, need, load)| need_load(need, *load)).collect() }
}
