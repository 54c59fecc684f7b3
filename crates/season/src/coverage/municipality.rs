//! The municipality counted: what the instructors can rescue, and the totals.
//!
//! Its network is every department's network, the courses, and the instructors, who may serve any. It is not built
//! whole: departments meet only through instructors and courses, and a largest flow exists that leaves what a
//! department can meet by itself where it is. So only what departments *ask* ([`Ask`]) enters, which is little.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use imbl::OrdMap;

use crate::coverage::board::ReserveTooSmall;
use crate::coverage::department::{Ask, DepartmentCoverage, Group, groups, need_load, weeks_of};
use crate::coverage::need::{Need, load, touching};
use crate::coverage::rules::{Class, Rules};
use crate::coverage::trainer_weeks::TrainerWeeks;
use crate::finding::reserve_too_small;
use crate::ids::{DepartmentId, ModuleId, TempId};
use crate::network::Network;

/// The course needs of all departments with their loads.
#[derive(Debug, PartialEq, Default)]
pub(crate) struct Courses {
    /// Of each department with any: number of the need in its list, and its load. Loads of 0 are left out.
    loads: BTreeMap<DepartmentId, Vec<(u32, u32)>>,
    /// The sum of the loads; minutes.
    pub(crate) load: u64,
}

impl Courses {
    pub(crate) fn of(rules: &Rules, departments: &OrdMap<DepartmentId, Arc<DepartmentCoverage>>) -> Self {
        let mut by_module: BTreeMap<&ModuleId, Vec<(&DepartmentId, u32, &Need)>> = BTreeMap::new();
        for (id, department) in departments {
            for (number, need) in department.needs.iter().enumerate().filter(|(_, need)| need.is_course) {
                by_module.entry(&need.module).or_default().push((id, number as u32, need));
            }
        }
        let mut courses = Self::default();
        for needs in by_module.values() {
            let spans: Vec<(usize, usize)> =
                needs.iter().map(|(_, _, need)| (need.first, need.last)).collect();
            for (&(id, number, need), sharing) in needs.iter().zip(touching(rules.weeks.count(), &spans)) {
                let load = load(need.remaining, need.group_max, sharing);
                if load > 0 {
                    courses.loads.entry(id.clone()).or_default().push((number, load));
                    courses.load += u64::from(load);
                }
            }
        }
        courses.loads.values_mut().for_each(|loads| loads.sort_unstable());
        courses
    }
    pub(crate) fn of_department(&self, id: &DepartmentId) -> &[(u32, u32)] {
        self.loads.get(id).map(Vec::as_slice).unwrap_or_default()
    }
}

/// What does not fit even with the instructors.
#[derive(Debug, PartialEq, Default)]
pub(crate) struct Reserve {
    /// Sorted by departments, weeks, first need.
    pub(crate) findings: Vec<ReserveTooSmall>,
    /// The needs in them.
    beyond: BTreeSet<(TempId, ModuleId)>,
}

/// A group of needs of one department in the municipality's network.
struct AskedGroup<'a> {
    department: &'a DepartmentId,
    counted: &'a DepartmentCoverage,
    group: Group,
}

impl Reserve {
    pub(crate) fn of(
        rules: &Rules,
        departments: &OrdMap<DepartmentId, Arc<DepartmentCoverage>>,
        courses: &Courses,
        instructors: &[Arc<TrainerWeeks>],
    ) -> Self {
        // Instructors of one class are the same to every need.
        let mut classes: Vec<(Class, Vec<u64>)> = Vec::new();
        for instructor in instructors {
            if !classes.iter().any(|(class, _)| *class == instructor.class) {
                classes.push((instructor.class, vec![0; rules.weeks.count()]));
            }
            let of_class = classes.iter_mut().find(|(class, _)| *class == instructor.class);
            let (_, left) = of_class.expect("the class was added if it was not there");
            left.iter_mut().zip(&instructor.weeks).for_each(|(sum, week)| *sum += u64::from(week.left()));
        }
        let weeks = rules.weeks.count() as u32;
        let mut capacity: Vec<u64> = classes.iter().flat_map(|(_, left)| left).copied().collect();

        let mut asked: Vec<AskedGroup<'_>> = Vec::new();
        let mut own_places: Vec<Vec<u32>> = Vec::new();
        for (department, counted) in departments {
            let of_courses = courses.of_department(department);
            if counted.ask.groups.is_empty() && of_courses.is_empty() {
                continue;
            }
            let Ask { groups: own, places } = &counted.ask;
            let begin = capacity.len();
            capacity.extend(places.iter().map(|place| place.left));
            let courses = groups(of_courses.iter().map(|&(n, load)| (n, &counted.needs[n as usize], load)));
            for group in own.iter().cloned().chain(courses) {
                let open = |&number: &usize| group.admits(places[number].class, places[number].week);
                own_places
                    .push((0..places.len()).filter(open).map(|number| (begin + number) as u32).collect());
                asked.push(AskedGroup { department, counted, group });
            }
        }

        let mut network = Network::on(capacity);
        for (asked, own) in asked.iter().zip(&own_places) {
            let shared =
                classes.iter().enumerate().filter(|(_, (class, _))| asked.group.classes.contain(*class));
            let shared = shared.flat_map(|(number, _)| {
                (asked.group.first as u32..=asked.group.last as u32)
                    .map(move |week| number as u32 * weeks + week)
            });
            network.need(asked.group.load, own.iter().copied().chain(shared));
        }

        let mut reserve = Self::default();
        for part in network.shortfall() {
            let capacity = part.places.iter().map(|&place| network.capacities()[place as usize]).sum();
            let members = part.needs.iter().flat_map(|&number| {
                let asked = &asked[number as usize];
                asked.group.needs.iter().map(move |&need| (asked, need))
            });
            if part.places.is_empty() {
                members.for_each(|member| reserve.add(rules, courses, &[member], capacity));
            } else {
                reserve.add(rules, courses, &members.collect::<Vec<_>>(), capacity);
            }
        }
        reserve.findings.sort_unstable_by(|one, other| {
            (&one.departments, &one.weeks, &one.needs).cmp(&(&other.departments, &other.weeks, &other.needs))
        });
        reserve
    }

    fn add(&mut self, rules: &Rules, courses: &Courses, members: &[(&AskedGroup<'_>, u32)], capacity: u64) {
        let mut departments: Vec<DepartmentId> =
            members.iter().map(|(asked, _)| asked.department.clone()).collect();
        departments.sort_unstable();
        departments.dedup();
        let needs: Vec<_> = members
            .iter()
            .map(|&(asked, number)| {
                let need = &asked.counted.needs[number as usize];
                let of_courses = courses.of_department(asked.department);
                let load = match of_courses.binary_search_by_key(&number, |&(course, _)| course) {
                    Ok(there) => of_courses[there].1,
                    Err(_) => need.load,
                };
                need_load(need, load)
            })
            .collect();
        let weeks =
            weeks_of(rules, members.iter().map(|(asked, number)| &asked.counted.needs[*number as usize]));
        self.beyond.extend(needs.iter().map(|need| (need.temp.clone(), need.module.clone())));
        self.findings.push(reserve_too_small::of(departments, needs, weeks, capacity));
    }

    /// Whether the instructors can take all of some needs.
    pub(crate) fn rescues<'a>(
        &self,
        needs: impl IntoIterator<Item = &'a crate::coverage::board::NeedLoad>,
    ) -> bool {
        self.beyond.is_empty()
            || !needs.into_iter().any(|need| self.beyond.contains(&(need.temp.clone(), need.module.clone())))
    }
}
