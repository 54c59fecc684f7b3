//! From the document's tree to a season's contents: each list of the format, and what must hold between lists.
//!
//! What must hold between entries is looked up in the tree, not in what was read of it: an entry with a mistake in
//! one field still tells what its other fields say, so one mistake hides no other.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use serde::Deserialize;
use skulder_season::absence::Absence;
use skulder_season::assessment::Assessment;
use skulder_season::dates::{ClockTime, DateRange, Day, WeekRange};
use skulder_season::department::Department;
use skulder_season::follow_up::{FollowUp, FollowUpStatus, Inquiry, Severity};
use skulder_season::ids::{DepartmentId, ModuleId, Noun, PersonId, SeasonId, TempId, TrainerId};
use skulder_season::limits;
use skulder_season::loan::Loan;
use skulder_season::module::{Module, TrainerPost, Window};
use skulder_season::person::{Naming, Person};
use skulder_season::raise::Raise;
use skulder_season::refusal::holds_identity_number;
use skulder_season::season::{Contents, SeasonHead, Settings};
use skulder_season::session::{Session, SessionKind};
use skulder_season::shift::Shift;
use skulder_season::temp::{Engagement, Temp};
use skulder_season::trainer::{Trainer, TrainerKind};
use skulder_season::wanted::Wanted;
use skulder_season::week_rule::WeekRule;

use super::document::{Json, Pointer};
use super::fields::{At, Fields, Problems, day, each, flag, id, month, some, text, time, week, whole, word};
use super::problem::{EntrySort, FileProblem, FileWhy, list};
use super::{FORMAT, SeasonFile, has_ids};

/// Reads a whole document, or everything that is wrong with it.
pub(super) fn season_file(document: &Json) -> Result<SeasonFile, Vec<FileProblem>> {
    let problems = Problems::default();
    let at = At { value: document, pointer: Pointer::Root, problems: &problems };
    let file = Fields::of(at).and_then(|mut fields| {
        if let Some(why) = another_format(document) {
            // The rules of another format are not known, so nothing else is said of it.
            fields.wrong("format", why);
            return None;
        }
        note_identity_numbers(at);
        let file = everything(&mut fields, &Known::of(document));
        fields.finish();
        file
    });
    let problems = problems.in_order();
    file.filter(|_| problems.is_empty()).ok_or(problems)
}

/// That the document says it is of another format; a missing format is a missing key like any other.
fn another_format(document: &Json) -> Option<FileWhy> {
    let found = document.get("format")?;
    if found.as_text() == Some(FORMAT) {
        return None;
    }
    // Only what can be the name of a format is repeated.
    let is_name = |text: &&str| text.chars().count() <= 40 && !holds_identity_number(text);
    Some(FileWhy::WrongFormat { found: found.as_text().filter(is_name).map(str::to_owned) })
}

fn note_identity_numbers(at: At<'_>) {
    match at.value {
        Json::Text(text) => {
            if holds_identity_number(text) {
                at.problems.add(&at.pointer, FileWhy::IdentityNumber);
            }
        }
        Json::List(values) => {
            for (place, value) in values.iter().enumerate() {
                note_identity_numbers(at.item(place, value));
            }
        }
        Json::Object(entries) => {
            for (place, (key, value)) in entries.iter().enumerate() {
                note_identity_numbers(At { value, pointer: Pointer::Key(&at.pointer, key, place), ..at });
            }
        }
        Json::Null | Json::Flag(_) | Json::Whole(_) | Json::Number(_) => {}
    }
}

/// The entries that can be referred to, by id. A list that is not there to look into is left out: nothing is said
/// of references into it.
struct Known<'a>(HashMap<Noun, HashMap<&'a str, &'a Json>>);

impl<'a> Known<'a> {
    fn of(document: &'a Json) -> Self {
        let nouns = Noun::ALL.iter().filter(|&&noun| has_ids(noun));
        Self(
            nouns
                .filter_map(|&noun| {
                    let values = match document.get(list(noun)) {
                        None | Some(Json::Null) if is_optional(noun) => &[],
                        found => found?.as_list()?,
                    };
                    let mut entries = HashMap::new();
                    for value in values {
                        if let Some(id) = value.get("id").and_then(Json::as_text) {
                            entries.entry(id).or_insert(value);
                        }
                    }
                    Some((noun, entries))
                })
                .collect(),
        )
    }
    fn entry(&self, noun: Noun, id: &str) -> Option<&'a Json> {
        self.0.get(&noun)?.get(id).copied()
    }
    /// Reads the id of an entry that must be there.
    fn reference<Id: From<String>>(&self, noun: Noun) -> impl Fn(At<'_>) -> Option<Id> {
        let known = self.0.get(&noun);
        move |at| {
            let id = text(limits::TEXT)(at)?;
            if known.is_some_and(|entries| !entries.contains_key(id.as_str())) {
                return at.wrong(FileWhy::UnknownReference { noun });
            }
            Some(Id::from(id))
        }
    }
}

/// Whether a noun's list may be absent.
fn is_optional(noun: Noun) -> bool {
    !matches!(noun, Noun::Department | Noun::Trainer | Noun::Absence | Noun::Module | Noun::Temp)
}

fn everything(document: &mut Fields<'_>, known: &Known<'_>) -> Option<SeasonFile> {
    document.required("format", |_| Some(()));
    let head = document.required("season", |at| {
        let mut fields = Fields::of(at)?;
        let head = season_head(&mut fields);
        fields.finish();
        head
    });
    let mut people = Vec::new();
    let departments = entries(document, Noun::Department, |fields, _| department(fields));
    let week_rules = week_rules(document, known);
    let trainers = entries(document, Noun::Trainer, |fields, _| trainer(fields, known, &mut people));
    let mut lent = Weeks::default();
    let loans = entries(document, Noun::Loan, |fields, place| {
        let (trainer, weeks) = lent.read(fields, known, Noun::Loan, place);
        let department = fields.required("department", known.reference(Noun::Department));
        Some(Loan { id: numbered("loan", place), trainer: trainer?, department: department?, weeks: weeks? })
    });
    let mut raised = Weeks::default();
    let raises = entries(document, Noun::Raise, |fields, place| {
        let (trainer, weeks) = raised.read(fields, known, Noun::Raise, place);
        let position_percent = fields.required("positionPercent", whole(&limits::PERCENT));
        let id = numbered("raise", place);
        Some(Raise { id, trainer: trainer?, weeks: weeks?, position_percent: position_percent? })
    });
    let absences = entries(document, Noun::Absence, |fields, _| absence(fields, known));
    let modules = entries(document, Noun::Module, |fields, _| module(fields, known));
    document.optional("modules", note_circles);
    let temps = entries(document, Noun::Temp, |fields, _| temp(fields, known, &mut people));
    let wanted = entries(document, Noun::Wanted, |fields, place| wanted(fields, known, place));
    let shifts = entries(document, Noun::Shift, |fields, place| shift(fields, known, place));
    let sessions = entries(document, Noun::Session, |fields, _| session(fields, known));
    let follow_ups = entries(document, Noun::FollowUp, |fields, _| follow_up(fields, known));
    let assessments = entries(document, Noun::Assessment, |fields, _| assessment(fields));
    let (id, head) = head?;
    let contents = Contents {
        head,
        departments: departments?,
        modules: modules?,
        week_rules: week_rules?,
        trainers: trainers?,
        loans: loans?,
        raises: raises?,
        absences: absences?,
        temps: temps?,
        wanted: wanted?,
        shifts: shifts?,
        follow_ups: follow_ups?,
        sessions: sessions?,
        assessments: assessments?,
    };
    Some(SeasonFile { id, contents, people })
}

/// Reads a noun's list; an id that stands twice is noted at the later entry.
fn entries<T>(
    document: &mut Fields<'_>,
    noun: Noun,
    mut read: impl FnMut(&mut Fields<'_>, usize) -> Option<T>,
) -> Option<Vec<Arc<T>>> {
    let read_list = |at: At<'_>| {
        let values = at.list()?;
        let mut first_with: HashMap<&str, usize> = HashMap::new();
        let mut entries = Vec::with_capacity(values.len());
        for (place, value) in values.iter().enumerate() {
            let Some(mut fields) = Fields::of(at.item(place, value)) else { continue };
            entries.extend(read(&mut fields, place).map(Arc::new));
            if let Some(id) = value.get("id").and_then(Json::as_text).filter(|_| has_ids(noun)) {
                let first = *first_with.entry(id).or_insert(place);
                if first != place {
                    fields.wrong_whole(FileWhy::DuplicateId { other: pointer_to(noun, first) });
                }
            }
            fields.finish();
        }
        Some(entries)
    };
    if is_optional(noun) {
        document.or(list(noun), Vec::new(), read_list)
    } else {
        document.required(list(noun), read_list)
    }
}

fn pointer_to(noun: Noun, place: usize) -> String {
    format!("/{}/{place}", list(noun))
}

/// The id that an entry without one has outside the file: only its place tells it from others.
fn numbered<Id: From<String>>(noun: &str, place: usize) -> Id {
    Id::from(format!("{noun}-{}", place + 1))
}

fn season_head(fields: &mut Fields<'_>) -> Option<(Option<SeasonId>, SeasonHead)> {
    let id = fields.optional("id", id);
    let name = fields.required("name", text(limits::LONG_TEXT));
    let weeks = weeks(fields);
    if weeks.is_some_and(|weeks| weeks.count() > limits::SEASON_WEEKS) {
        fields.wrong_whole(FileWhy::TooManyWeeks { max: limits::SEASON_WEEKS });
    }
    let settings = fields.or("settings", Settings::default(), |at| {
        let mut fields = Fields::of(at)?;
        let settings = settings(&mut fields);
        fields.finish();
        settings
    });
    Some((id, SeasonHead { name: name?, weeks: weeks?, settings: settings? }))
}

fn settings(fields: &mut Fields<'_>) -> Option<Settings> {
    let default = Settings::default();
    let mut number = |key, default, bounds| fields.or(key, default, whole(bounds));
    let full_time = number("fullTimeWeekMinutes", default.full_time_week_minutes, &limits::WEEK_MINUTES);
    let training_share = number("trainingSharePercent", default.training_share_percent, &limits::PERCENT);
    let present_days = number("presentDaysMin", default.present_days_min, &limits::PRESENT_DAYS);
    let fresh_weeks = number("freshWeeks", default.fresh_weeks, &limits::FRESH_WEEKS);
    let fresh_temps =
        number("freshTempsPerTrainer", default.fresh_temps_per_trainer, &limits::FRESH_TEMPS_PER_TRAINER);
    let tight = number("tightPercent", default.tight_percent, &limits::TIGHT_PERCENT);
    let trainer_day = number("trainerDayMinutes", default.trainer_day_minutes, &limits::DAY_MINUTES);
    let temp_day = number("tempDayMinutes", default.temp_day_minutes, &limits::DAY_MINUTES);
    let travel = number("travelMinutes", default.travel_minutes, &limits::TRAVEL_MINUTES);
    let session_step = fields.or("sessionStep", default.session_step, |at| {
        let step = whole(&limits::SESSION_STEP)(at)?;
        if !limits::MINUTES_OF_A_DAY.is_multiple_of(step) {
            return at.wrong(FileWhy::NotADivisor { of: limits::MINUTES_OF_A_DAY });
        }
        Some(step)
    });
    let day_start: Option<ClockTime> = fields.or("dayStart", default.day_start, time);
    let day_end = fields.or("dayEnd", default.day_end, time);
    if let (Some(start), Some(end)) = (day_start, day_end)
        && start >= end
    {
        fields.wrong_whole(FileWhy::NotBefore { first: "dayStart".into(), last: "dayEnd".into() });
    }
    Some(Settings {
        full_time_week_minutes: full_time?,
        training_share_percent: training_share?,
        present_days_min: present_days?,
        fresh_weeks: fresh_weeks?,
        fresh_temps_per_trainer: fresh_temps?,
        tight_percent: tight?,
        day_start: day_start?,
        day_end: day_end?,
        session_step: session_step?,
        trainer_day_minutes: trainer_day?,
        temp_day_minutes: temp_day?,
        travel_minutes: travel?,
    })
}

fn department(fields: &mut Fields<'_>) -> Option<Department> {
    let id = fields.required("id", id);
    let name = fields.required("name", text(limits::TEXT));
    let code = fields.optional("code", text(limits::TEXT));
    let home_care = fields.or("homeCare", false, flag);
    let min_present = fields.or("minPresent", 1, whole(&limits::COUNT));
    Some(Department { id: id?, name: name?, code, home_care: home_care?, min_present: min_present? })
}

fn week_rules(document: &mut Fields<'_>, known: &Known<'_>) -> Option<Vec<Arc<WeekRule>>> {
    let mut first_of = HashMap::new();
    entries(document, Noun::WeekRule, |fields, place| {
        let department: Option<DepartmentId> =
            fields.required("department", known.reference(Noun::Department));
        let week = fields.required("week", week);
        let min_present = fields.required("minPresent", whole(&limits::COUNT));
        let reason = fields.required("reason", text(limits::TEXT));
        if let (Some(department), Some(week)) = (&department, week) {
            let first = *first_of.entry((department.clone(), week)).or_insert(place);
            if first != place {
                fields.wrong_whole(FileWhy::SecondWeekRule { other: pointer_to(Noun::WeekRule, first) });
            }
        }
        Some(WeekRule {
            id: numbered("week-rule", place),
            department: department?,
            week: week?,
            min_present: min_present?,
            reason: reason?,
        })
    })
}

fn trainer(fields: &mut Fields<'_>, known: &Known<'_>, people: &mut Vec<Naming>) -> Option<Trainer> {
    let id: Option<TrainerId> = fields.required("id", id);
    let person = person(fields);
    let post = fields.required("kind", word);
    let department = fields.optional("department", known.reference(Noun::Department));
    let role = fields.required("role", word);
    let position_percent = fields.required("positionPercent", whole(&limits::PERCENT));
    let tools = fields.required("tools", some(word));
    let weekly_minutes = fields.optional("weeklyMinutes", whole(&limits::WEEK_MINUTES));
    let (first_day, last_day) = (fields.optional("firstDay", day), fields.optional("lastDay", day));
    days_between(fields, first_day, last_day);
    let kind = match post {
        Some(TrainerPost::Superuser) => {
            if !fields.has("department") {
                fields.wrong("department", FileWhy::MissingFor { sort: EntrySort::Superuser });
            }
            department.map(|department| TrainerKind::Superuser { department, weekly_minutes })
        }
        Some(TrainerPost::Instructor) => {
            if fields.has("department") {
                fields.wrong("department", FileWhy::NotFor { sort: EntrySort::Instructor });
            }
            if !fields.has("weeklyMinutes") {
                fields.wrong("weeklyMinutes", FileWhy::MissingFor { sort: EntrySort::Instructor });
            }
            weekly_minutes.map(|weekly_minutes| TrainerKind::Instructor { weekly_minutes })
        }
        None => None,
    };
    let id = id?;
    people.extend(named(PersonId::Trainer(id.clone()), person?));
    Some(Trainer {
        id,
        kind: kind?,
        role: role?,
        position_percent: position_percent?,
        tools: tools?,
        first_day,
        last_day,
    })
}

/// The name and the employee number of a trainer or temp. Whoever was erased has neither, and an empty name.
fn person(fields: &mut Fields<'_>) -> Option<Person> {
    let name = fields.required("name", text(limits::TEXT));
    let employee_no = fields.optional("employeeNo", text(limits::TEXT));
    Some(Person { name: name?, employee_no })
}

fn named(id: PersonId, person: Person) -> Option<Naming> {
    (!person.name.is_empty() || person.employee_no.is_some()).then_some(Naming { id, person })
}

/// The weeks of the loans, or of the raises, met so far.
#[derive(Default)]
struct Weeks(HashMap<TrainerId, Vec<(WeekRange, usize)>>);

impl Weeks {
    /// Reads for which superuser and which weeks a loan or raise is; it must not overlap an earlier one.
    fn read(
        &mut self,
        fields: &mut Fields<'_>,
        known: &Known<'_>,
        noun: Noun,
        place: usize,
    ) -> (Option<TrainerId>, Option<WeekRange>) {
        let trainer: Option<TrainerId> = fields.required("trainer", known.reference(Noun::Trainer));
        let weeks = weeks(fields);
        let Some(id) = &trainer else { return (trainer, weeks) };
        let entry = known.entry(Noun::Trainer, id.as_str());
        if entry.and_then(|entry| entry.get("kind")?.as_text()) == Some("instructor") {
            fields.wrong("trainer", FileWhy::NotASuperuser);
        }
        if let Some(weeks) = weeks {
            let earlier = self.0.entry(id.clone()).or_default();
            if let Some((_, other)) = earlier.iter().find(|(other, _)| other.touches(weeks)) {
                fields.wrong_whole(FileWhy::Overlaps { other: pointer_to(noun, *other) });
            }
            earlier.push((weeks, place));
        }
        (trainer, weeks)
    }
}

fn weeks(fields: &mut Fields<'_>) -> Option<WeekRange> {
    let ends = (fields.required("firstWeek", week), fields.required("lastWeek", week));
    fields.period(("firstWeek", "lastWeek"), ends, WeekRange::new)
}

fn days(fields: &mut Fields<'_>) -> Option<DateRange> {
    let (first, last) = (fields.required("firstDay", day), fields.required("lastDay", day));
    days_between(fields, first, last)
}

fn days_between(fields: &Fields<'_>, first: Option<Day>, last: Option<Day>) -> Option<DateRange> {
    fields.period(("firstDay", "lastDay"), (first, last), DateRange::new)
}

fn absence(fields: &mut Fields<'_>, known: &Known<'_>) -> Option<Absence> {
    let id = fields.required("id", id);
    let trainer = fields.required("trainer", known.reference(Noun::Trainer));
    let days = days(fields);
    let kind = fields.required("kind", word);
    let status = fields.required("status", word);
    let locked = fields.or("locked", false, flag);
    Some(Absence { id: id?, trainer: trainer?, days: days?, kind: kind?, status: status?, locked: locked? })
}

fn module(fields: &mut Fields<'_>, known: &Known<'_>) -> Option<Module> {
    let id = fields.required("id", id);
    let name = fields.required("name", text(limits::TEXT));
    let form = fields.required("form", word);
    let minutes = fields.required("minutes", whole(&limits::MINUTES));
    let session_minutes = fields.optional("sessionMinutes", whole(&limits::MINUTES));
    if session_minutes.zip(minutes).is_some_and(|(session, whole)| session > whole) {
        fields.wrong("sessionMinutes", FileWhy::MoreThan { other: "minutes".into() });
    }
    let group_max = fields.or("groupMax", 1, whole(&limits::GROUP));
    let trainer_tool = fields.optional("trainerTool", word);
    let both = BTreeSet::from([TrainerPost::Superuser, TrainerPost::Instructor]);
    let trainer_kinds = fields.or("trainerKinds", both, some(word));
    let trainer_roles = fields.or("trainerRoles", BTreeSet::new(), each(word));
    let for_tools = fields.required("forTools", some(word));
    let for_roles = fields.or("forRoles", BTreeSet::new(), each(word));
    let for_engagements = fields.or("forEngagements", BTreeSet::from([Engagement::New]), some(word));
    let home_care_only = fields.or("homeCareOnly", false, flag);
    let from_days = fields.required("windowFromDays", whole(&limits::WINDOW_DAYS));
    let to_days = fields.required("windowToDays", whole(&limits::WINDOW_DAYS));
    if from_days.zip(to_days).is_some_and(|(from, to)| from > to) {
        fields.wrong_whole(FileWhy::Reversed { first: "windowFromDays".into(), last: "windowToDays".into() });
    }
    let after = fields.or("after", BTreeSet::new(), each(known.reference(Noun::Module)));
    Some(Module {
        id: id?,
        name: name?,
        form: form?,
        minutes: minutes?,
        session_minutes: session_minutes.or(minutes)?,
        group_max: group_max?,
        trainer_tool,
        trainer_kinds: trainer_kinds?,
        trainer_roles: trainer_roles?,
        for_tools: for_tools?,
        for_roles: for_roles?,
        for_engagements: for_engagements?,
        home_care_only: home_care_only?,
        window: Window { from_days: from_days?, to_days: to_days? },
        after: after?,
    })
}

/// Notes every module that comes, by way of others, before itself.
fn note_circles(modules: At<'_>) -> Option<()> {
    let mut graph: DiGraph<(usize, &Json), ()> = DiGraph::new();
    let mut nodes: HashMap<&str, NodeIndex> = HashMap::new();
    for (place, module) in modules.value.as_list()?.iter().enumerate() {
        if let Some(id) = module.get("id").and_then(Json::as_text) {
            nodes.entry(id).or_insert_with(|| graph.add_node((place, module)));
        }
    }
    for &node in nodes.values() {
        let after = graph[node].1.get("after").and_then(Json::as_list).unwrap_or_default();
        for before in after.iter().filter_map(|id| nodes.get(id.as_text()?)) {
            graph.update_edge(*before, node, ());
        }
    }
    for circle in kosaraju_scc(&graph) {
        if circle.len() > 1 || graph.contains_edge(circle[0], circle[0]) {
            for node in circle {
                let (place, module) = graph[node];
                modules.item(place, module).wrong::<()>(FileWhy::Circle);
            }
        }
    }
    Some(())
}

fn temp(fields: &mut Fields<'_>, known: &Known<'_>, people: &mut Vec<Naming>) -> Option<Temp> {
    let id: Option<TempId> = fields.required("id", id);
    let person = person(fields);
    let department = fields.required("department", known.reference(Noun::Department));
    let role = fields.required("role", word);
    let tool = fields.required("tool", word);
    let engagement = fields.or("engagement", Engagement::New, word);
    let position_percent = fields.required("positionPercent", whole(&limits::PERCENT));
    let days = days(fields);
    let done = fields.or("done", BTreeSet::new(), each(known.reference(Noun::Module)));
    let exempt = fields.or("exempt", BTreeSet::new(), each(known.reference(Noun::Module)));
    let id = id?;
    people.extend(named(PersonId::Temp(id.clone()), person?));
    Some(Temp {
        id,
        department: department?,
        role: role?,
        tool: tool?,
        engagement: engagement?,
        position_percent: position_percent?,
        days: days?,
        done: done?,
        exempt: exempt?,
    })
}

fn wanted(fields: &mut Fields<'_>, known: &Known<'_>, place: usize) -> Option<Wanted> {
    let department = fields.required("department", known.reference(Noun::Department));
    let role = fields.required("role", word);
    let weeks = weeks(fields);
    let count = fields.required("count", whole(&limits::COUNT));
    let id = numbered("wanted", place);
    Some(Wanted { id, department: department?, role: role?, weeks: weeks?, count: count? })
}

fn shift(fields: &mut Fields<'_>, known: &Known<'_>, place: usize) -> Option<Shift> {
    let trainer = fields.optional("trainer", known.reference(Noun::Trainer)).map(PersonId::Trainer);
    let temp = fields.optional("temp", known.reference(Noun::Temp)).map(PersonId::Temp);
    if fields.has("trainer") == fields.has("temp") {
        fields.wrong_whole(FileWhy::ExactlyOneOf { keys: vec!["trainer".into(), "temp".into()] });
    }
    let date = fields.required("date", day);
    let start = fields.required("start", time);
    let end = fields.required("end", time);
    let id = numbered("shift", place);
    Some(Shift { id, person: trainer.or(temp)?, date: date?, start: start?, end: end? })
}

/// The word that says what a session is for.
#[derive(Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Purpose {
    Training,
    Guidance,
    Support,
}

fn session(fields: &mut Fields<'_>, known: &Known<'_>) -> Option<Session> {
    let id = fields.required("id", id);
    let purpose = fields.or("kind", Purpose::Training, word);
    let module: Option<ModuleId> = fields.optional("module", known.reference(Noun::Module));
    let title = fields.optional("title", text(limits::LONG_TEXT));
    let department = fields.optional("department", known.reference(Noun::Department));
    let trainer = fields.required("trainer", known.reference(Noun::Trainer));
    let temps: Option<BTreeSet<TempId>> = fields.required("temps", |at| {
        if purpose == Some(Purpose::Training) {
            some(known.reference(Noun::Temp))(at)
        } else {
            each(known.reference(Noun::Temp))(at)
        }
    });
    let waiting = fields.or("waiting", BTreeSet::new(), each(known.reference(Noun::Temp)));
    let date = fields.required("date", day);
    let start = fields.required("start", time);
    let minutes = fields.required("minutes", whole(&limits::MINUTES));
    let status = fields.required("status", word);
    let attendance: Option<Vec<(TempId, u32)>> = fields.or(
        "attendance",
        Vec::new(),
        each(|at| {
            let mut fields = Fields::of(at)?;
            let temp = fields.required("temp", known.reference(Noun::Temp));
            let minutes = fields.required("minutes", whole(&limits::ATTENDED_MINUTES));
            fields.finish();
            temp.zip(minutes)
        }),
    );
    let cancel_reason = fields.optional("cancelReason", word);
    let follow_up = fields.optional("followUp", known.reference(Noun::FollowUp));
    let locked = fields.or("locked", false, flag);

    let kind = match purpose {
        Some(Purpose::Training) => {
            note_keys(fields, EntrySort::Training, "module", "title");
            module.clone().map(|module| SessionKind::Training { module })
        }
        Some(Purpose::Guidance) => {
            note_keys(fields, EntrySort::GuidanceOrSupport, "title", "module");
            title.map(|title| SessionKind::Guidance { title })
        }
        Some(Purpose::Support) => {
            note_keys(fields, EntrySort::GuidanceOrSupport, "title", "module");
            title.map(|title| SessionKind::Support { title })
        }
        None => None,
    };
    if !fields.has("department")
        && purpose.is_some_and(|purpose| {
            purpose != Purpose::Training || has_one_department(known, module.as_ref(), temps.as_ref())
        })
    {
        fields.wrong("department", FileWhy::OneDepartment);
    }
    Some(Session {
        id: id?,
        kind: kind?,
        department,
        trainer: trainer?,
        temps: temps?,
        waiting: waiting?,
        date: date?,
        start: start?,
        minutes: minutes?,
        status: status?,
        attendance: attendance?.into_iter().collect(),
        cancel_reason,
        follow_up,
        locked: locked?,
    })
}

fn note_keys(fields: &Fields<'_>, sort: EntrySort, must: &str, must_not: &str) {
    if !fields.has(must) {
        fields.wrong(must, FileWhy::MissingFor { sort });
    }
    if fields.has(must_not) {
        fields.wrong(must_not, FileWhy::NotFor { sort });
    }
}

/// Whether a training session belongs to one department: it is no course, or its temps are all of the same. Where
/// that cannot be told for another mistake, it does not.
fn has_one_department(
    known: &Known<'_>,
    module: Option<&ModuleId>,
    temps: Option<&BTreeSet<TempId>>,
) -> bool {
    let form = module.and_then(|id| known.entry(Noun::Module, id.as_str())?.get("form")?.as_text());
    match form {
        Some("course") => {
            let department_of =
                |id: &TempId| known.entry(Noun::Temp, id.as_str())?.get("department")?.as_text();
            let departments: Option<BTreeSet<&str>> =
                temps.and_then(|temps| temps.iter().map(department_of).collect());
            departments.is_some_and(|departments| departments.len() == 1)
        }
        Some("elearning" | "shoulderToShoulder" | "check") => true,
        _ => false,
    }
}

fn follow_up(fields: &mut Fields<'_>, known: &Known<'_>) -> Option<FollowUp> {
    let id = fields.required("id", id);
    let department = fields.required("department", known.reference(Noun::Department));
    let month = fields.required("month", month);
    let category = fields.required("category", text(limits::TEXT));
    let cause = fields.required("cause", word);
    let count = fields.required("count", whole(&limits::COUNT));
    let as_of = fields.optional("asOf", day);
    let severity = fields.or("severity", Severity::Normal, word);
    let change_proposal = fields.or("changeProposal", false, flag);
    let case_no = fields.optional("caseNo", text(limits::TEXT));
    let status = fields.or("status", FollowUpStatus::New, word);
    let inquiries = fields.or(
        "inquiries",
        Vec::new(),
        each(|at| {
            let mut fields = Fields::of(at)?;
            let to = fields.required("to", text(limits::TEXT));
            let sent_on = fields.required("sentOn", day);
            let answered_on = fields.optional("answeredOn", day);
            let contradictory = fields.or("contradictory", false, flag);
            fields.finish();
            Some(Inquiry { to: to?, sent_on: sent_on?, answered_on, contradictory: contradictory? })
        }),
    );
    Some(FollowUp {
        id: id?,
        department: department?,
        month: month?,
        category: category?,
        cause: cause?,
        count: count?,
        as_of,
        severity: severity?,
        change_proposal: change_proposal?,
        case_no,
        status: status?,
        inquiries: inquiries?,
    })
}

fn assessment(fields: &mut Fields<'_>) -> Option<Assessment> {
    let id = fields.required("id", id);
    let date = fields.required("date", day);
    let body = fields.required("body", word);
    let judgement = fields.required("judgement", word);
    let line = fields.optional("line", text(limits::TEXT));
    Some(Assessment { id: id?, date: date?, body: body?, judgement: judgement?, line })
}
