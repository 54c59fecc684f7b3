//! An independent reading of the published rules: takes a season and an answer as printed, shares no code with the
//! search, and says every breach. Slow and plain on purpose: everything is looked up anew, minute by minute where that
//! is plainest.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use skulder_season::Season;
use skulder_season::dates::{Day, Week, parse_day, public_holidays};
use skulder_season::ids::{ModuleId, PersonId, SessionId, TempId, TrainerId};
use skulder_season::module::{Module, ModuleForm, TrainerPost};
use skulder_season::session::{Session, SessionStatus};
use skulder_season::temp::Temp;
use skulder_season::trainer::{Tool, Trainer};

/// Minutes from the common era to a minute of a day.
fn at(day: Day, minute: i64) -> i64 {
    (day - Day::default()).num_days() * 1_440 + minute
}

/// A session, standing or proposed, as far as the rules ask.
#[derive(Debug, Clone)]
struct Held {
    id: String,
    is_standing: bool,
    module: Option<ModuleId>,
    department: Option<String>,
    trainer: TrainerId,
    temps: BTreeSet<TempId>,
    date: Day,
    from: i64,
    minutes: i64,
}

impl Held {
    fn to(&self) -> i64 {
        self.from + self.minutes
    }
}

struct Checker<'a> {
    season: &'a Season,
    today: Day,
    breaches: Vec<String>,
}

/// Pieces that remain, by temp, module and length.
type Pieces = BTreeMap<(TempId, ModuleId, i64), usize>;

/// Every breach of the rules by an answer.
pub(crate) fn breaches(season: &Season, answer: &Value) -> Vec<String> {
    let today = parse_day(answer["today"].as_str().expect("a day")).expect("a day");
    let mut checker = Checker { season, today, breaches: Vec::new() };
    checker.check(answer);
    checker.breaches
}

/// Every breach of rules 1 to 9 by sessions that would be booked in a season. A session in which nobody is taught is held
/// to those rules that ask about its trainer.
pub(crate) fn breaches_by(season: &Season, today: Day, sessions: &[Session]) -> Vec<String> {
    let mut checker = Checker { season, today, breaches: Vec::new() };
    let (standing, mut pieces) = (checker.standing(), checker.pieces());
    let booked: Vec<Held> =
        sessions.iter().map(|session| Held { is_standing: false, ..Checker::held(session) }).collect();
    for (number, session) in booked.iter().enumerate() {
        if session.module.is_some() {
            checker.check_alone(session, &mut pieces);
        } else {
            checker.check_trainer(session);
        }
        if session.from.rem_euclid(1_440) % i64::from(season.settings().session_step) != 0 {
            checker.breach("6 start", session);
        }
        for other in standing.iter().chain(&booked[..number]) {
            checker.check_pair(session, other);
        }
        checker.check_limits(session, &standing, &booked);
    }
    checker.breaches
}

/// Minutes that a temp still needs of a module.
pub(crate) fn remaining(season: &Season, today: Day, temp: &TempId, module: &ModuleId) -> i64 {
    let pieces = Checker { season, today, breaches: Vec::new() }.pieces();
    let own = pieces.iter().filter(|((of, in_module, _), _)| of == temp && in_module == module);
    own.map(|((.., minutes), count)| minutes * *count as i64).sum()
}

/// The fewest pieces that any booking leaves unplaced, where one leaves so many, by trying all that may leave fewer;
/// nothing where those are too many. Only right where nobody travels: then a booking stays valid when a piece is taken
/// out of it.
pub(crate) fn fewest_unplaced(season: &Season, today: Day, found: usize, most_tries: usize) -> Option<usize> {
    let checker = Checker { season, today, breaches: Vec::new() };
    let standing = checker.standing();
    let each = |((temp, module, minutes), count)| std::iter::repeat_n((temp, module, minutes), count);
    let pieces: Vec<(TempId, ModuleId, i64)> = checker.pieces().into_iter().flat_map(each).collect();
    let spots = pieces.iter().map(|piece| checker.spots(piece, &standing)).collect();
    let mut trying = Trying { checker, pieces, spots, standing, tries: most_tries, least: found };
    trying.go_on(0, 0, &mut Vec::new()).then_some(trying.least)
}

struct Trying<'a> {
    checker: Checker<'a>,
    pieces: Vec<(TempId, ModuleId, i64)>,
    /// Of each piece, the sessions that are valid with it alone.
    spots: Vec<Vec<Held>>,
    standing: Vec<Held>,
    tries: usize,
    least: usize,
}

impl Trying<'_> {
    /// Tries all that can be done with the pieces from one on; says whether that was possible.
    fn go_on(&mut self, piece: usize, unplaced: usize, proposed: &mut Vec<Held>) -> bool {
        if unplaced >= self.least {
            return true;
        }
        if piece == self.pieces.len() {
            self.least = unplaced;
            return true;
        }
        for spot in self.spots[piece].clone() {
            let before = proposed.clone();
            let there = proposed.iter_mut().find(|it| (&it.trainer, it.from) == (&spot.trainer, spot.from));
            if let Some(session) = there {
                if (&session.module, session.minutes) != (&spot.module, spot.minutes)
                    || !session.temps.is_disjoint(&spot.temps)
                {
                    continue;
                }
                session.temps.extend(spot.temps);
                if session.department != spot.department {
                    session.department = None;
                }
            } else {
                proposed.push(spot);
            }
            if self.tries == 0 {
                return false;
            }
            self.tries -= 1;
            let is_done = !self.is_valid(proposed) || self.go_on(piece + 1, unplaced, proposed);
            *proposed = before;
            if !is_done {
                return false;
            }
        }
        self.go_on(piece + 1, unplaced + 1, proposed)
    }

    fn is_valid(&mut self, proposed: &[Held]) -> bool {
        let mut pieces = self.checker.pieces();
        for (number, session) in proposed.iter().enumerate() {
            self.checker.check_alone(session, &mut pieces);
            for other in self.standing.iter().chain(&proposed[..number]) {
                self.checker.check_pair(session, other);
            }
            self.checker.check_limits(session, &self.standing, proposed);
        }
        let is_valid = self.checker.breaches.is_empty();
        self.checker.breaches.clear();
        is_valid
    }
}

impl Checker<'_> {
    /// Every session that is valid with one piece alone, beside the standing ones.
    fn spots(&self, (temp, module, minutes): &(TempId, ModuleId, i64), standing: &[Held]) -> Vec<Held> {
        let season = self.season;
        let mut spots = Vec::new();
        let Some((first, last)) = self.window(&season.temps()[temp], &season.modules()[module]) else {
            return spots;
        };
        for trainer in season.trainers().keys() {
            for date in first.iter_days().take_while(|day| *day <= last) {
                for start in (0..1_440).step_by(season.settings().session_step as usize) {
                    let session = Held {
                        id: "tried".into(),
                        is_standing: false,
                        module: Some(module.clone()),
                        department: Some(season.temps()[temp].department.to_string()),
                        trainer: trainer.clone(),
                        temps: [temp.clone()].into(),
                        date,
                        from: at(date, start),
                        minutes: *minutes,
                    };
                    let mut alone = Checker { season, today: self.today, breaches: Vec::new() };
                    let mut pieces = Pieces::from([((temp.clone(), module.clone(), *minutes), 1)]);
                    alone.check_alone(&session, &mut pieces);
                    for other in standing {
                        alone.check_pair(&session, other);
                    }
                    alone.check_limits(&session, standing, std::slice::from_ref(&session));
                    if alone.breaches.is_empty() {
                        spots.push(session);
                    }
                }
            }
        }
        spots
    }

    fn breach(&mut self, rule: &str, what: impl std::fmt::Debug) {
        self.breaches.push(format!("{rule}: {what:?}"));
    }

    fn is_workday(day: Day) -> bool {
        use chrono::Datelike as _;
        day.weekday().num_days_from_monday() < 5
            && !public_holidays(day.year()).iter().any(|(holiday, _)| *holiday == day)
    }
    fn is_there(&self, trainer: &Trainer, day: Day) -> bool {
        trainer.first_day.is_none_or(|first| first <= day)
            && trainer.last_day.is_none_or(|last| last >= day)
            && !self.season.absences().values().any(|absence| {
                absence.trainer == trainer.id
                    && absence.counts()
                    && absence.days.first() <= day
                    && day <= absence.days.last()
            })
    }
    fn department_in(&self, trainer: &Trainer, week: Week) -> Option<String> {
        let loan = self
            .season
            .loans()
            .values()
            .find(|loan| loan.trainer == trainer.id && loan.weeks.iter().any(|other| other == week));
        loan.map(|loan| &loan.department).or(trainer.department()).map(ToString::to_string)
    }
    fn capacity(&self, trainer: &Trainer, week: Week) -> i64 {
        let days = (0..7).map(|number| week.monday() + chrono::Days::new(number));
        let present =
            days.filter(|day| Self::is_workday(*day) && self.is_there(trainer, *day)).count() as i64;
        if let Some(weekly) = trainer.weekly_minutes() {
            return i64::from(weekly) * present / 5;
        }
        let raise = self
            .season
            .raises()
            .values()
            .find(|raise| raise.trainer == trainer.id && raise.weeks.iter().any(|other| other == week));
        let percent = raise.map_or(trainer.position_percent, |raise| raise.position_percent);
        let settings = self.season.settings();
        i64::from(settings.full_time_week_minutes)
            * i64::from(percent)
            * i64::from(settings.training_share_percent)
            * present
            / 50_000
    }
    fn qualifies(trainer: &Trainer, module: &Module) -> bool {
        let post =
            if trainer.department().is_some() { TrainerPost::Superuser } else { TrainerPost::Instructor };
        let masters = |tool: Tool| trainer.tools.contains(&tool) || trainer.tools.contains(&Tool::FullClient);
        module.trainer_tool.is_none_or(masters)
            && module.trainer_kinds.contains(&post)
            && (module.trainer_roles.is_empty() || module.trainer_roles.contains(&trainer.role))
    }
    fn stands(&self, session: &Session) -> bool {
        let trainer = &self.season.trainers()[&session.trainer];
        let can_hold = || {
            self.is_there(trainer, session.date)
                && session.module().is_none_or(|id| Self::qualifies(trainer, &self.season.modules()[id]))
                && (trainer.is_instructor()
                    || self.department_in(trainer, Week::of(session.date))
                        == session.department.as_ref().map(ToString::to_string))
        };
        let is_past = session.date < self.today;
        match session.status {
            SessionStatus::Held => session.date <= self.today || can_hold(),
            SessionStatus::Booked => is_past || can_hold(),
            SessionStatus::Proposed => session.locked && !is_past && can_hold(),
            SessionStatus::Cancelled | SessionStatus::NoShow => false,
        }
    }
    fn standing(&self) -> Vec<Held> {
        let sessions = self.season.sessions().values().filter(|session| self.stands(session));
        sessions.map(|session| Self::held(session)).collect()
    }
    fn held(session: &Session) -> Held {
        let is_there = |temp: &&TempId| session.attendance.get(*temp) != Some(&0);
        Held {
            id: session.id.to_string(),
            is_standing: true,
            module: session.module().cloned(),
            department: session.department.as_ref().map(ToString::to_string),
            trainer: session.trainer.clone(),
            temps: session.temps.iter().filter(is_there).cloned().collect(),
            date: session.date,
            from: at(session.date, session.start.minutes().into()),
            minutes: session.minutes.into(),
        }
    }

    /// First and last day on which a need may be met; none where there is no need.
    fn window(&self, temp: &Temp, module: &Module) -> Option<(Day, Day)> {
        let offset = |days: i32| temp.days.first() + chrono::Duration::days(days.into());
        let (first, last) = (offset(module.window.from_days), offset(module.window.to_days));
        if temp.days.last() < self.today || first > temp.days.last() {
            return None;
        }
        let last = last.min(temp.days.last());
        if last < self.today {
            let grace = self.today + chrono::Duration::days(6);
            return Some((self.today, grace.min(temp.days.last())));
        }
        Some((first.max(self.today), last))
    }
    fn pieces(&self) -> Pieces {
        let mut pieces = Pieces::new();
        for temp in self.season.temps().values() {
            for module in self.season.modules().values() {
                let home_care = self.season.departments()[&temp.department].home_care;
                let is_needed = module.form != ModuleForm::Elearning
                    && module.for_tools.contains(&temp.tool)
                    && (module.for_roles.is_empty() || module.for_roles.contains(&temp.role))
                    && module.for_engagements.contains(&temp.engagement)
                    && (home_care || !module.home_care_only)
                    && !temp.done.contains(&module.id)
                    && !temp.exempt.contains(&module.id);
                if !is_needed || self.window(temp, module).is_none() {
                    continue;
                }
                let had: i64 = self
                    .season
                    .sessions()
                    .values()
                    .filter(|session| {
                        session.module() == Some(&module.id) && session.temps.contains(&temp.id)
                    })
                    .filter(|session| self.stands(session))
                    .map(|session| i64::from(*session.attendance.get(&temp.id).unwrap_or(&session.minutes)))
                    .sum();
                let mut remaining = i64::from(module.minutes) - had;
                while remaining > 0 {
                    let length = remaining.min(module.session_minutes.into());
                    *pieces.entry((temp.id.clone(), module.id.clone(), length)).or_default() += 1;
                    remaining -= length;
                }
            }
        }
        pieces
    }

    /// Whether a person's hours have room for a session.
    fn has_hours(&self, person: &PersonId, date: Day, from: i64, minutes: i64) -> bool {
        let shifts: Vec<_> = self.season.shifts().values().filter(|shift| shift.person == *person).collect();
        let is_in_shift = shifts.iter().any(|shift| {
            let (start, end) = (i64::from(shift.start.minutes()), i64::from(shift.end.minutes()));
            let end = if end <= start { end + 1_440 } else { end };
            at(shift.date, start) <= from && from + minutes <= at(shift.date, end)
        });
        let first = shifts.iter().map(|shift| shift.date).min();
        let last = shifts.iter().map(|shift| shift.date).max();
        let is_before_first_day = match person {
            PersonId::Temp(temp) => date < self.season.temps()[temp].days.first(),
            PersonId::Trainer(_) => false,
        };
        let is_unrostered = is_before_first_day
            || first.is_none_or(|first| date < first)
            || last.is_none_or(|last| date > last);
        let settings = self.season.settings();
        let is_in_day = from >= at(date, settings.day_start.minutes().into())
            && from + minutes <= at(date, settings.day_end.minutes().into());
        is_in_shift || (is_unrostered && Self::is_workday(date) && is_in_day)
    }
    fn comes_before(&self, module: &ModuleId) -> BTreeSet<ModuleId> {
        let mut before = BTreeSet::new();
        for id in &self.season.modules()[module].after {
            before.insert(id.clone());
            before.extend(self.comes_before(id));
        }
        before
    }

    fn proposed(&mut self, answer: &Value) -> Vec<Held> {
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let mut proposed = Vec::new();
        let mut next = 1;
        for session in answer["sessions"].as_array().expect("a list") {
            let date = parse_day(&text(&session["date"])).expect("a day");
            let start = text(&session["start"]);
            let start: i64 =
                start[..2].parse::<i64>().expect("hours") * 60 + start[3..].parse::<i64>().expect("minutes");
            let temps: Vec<TempId> =
                session["temps"].as_array().expect("a list").iter().map(|temp| text(temp).into()).collect();
            if !temps.is_sorted() || temps.windows(2).any(|two| two[0] == two[1]) {
                self.breach("temps are sorted and differ", &session["id"]);
            }
            while self.season.sessions().contains_key(&SessionId::from(format!("p-{next}"))) {
                next += 1;
            }
            let id = text(&session["id"]);
            if id != format!("p-{next}") {
                self.breach("ids count up", &id);
            }
            next += 1;
            if session["status"] != "proposed" {
                self.breach("the status", &id);
            }
            if start % i64::from(self.season.settings().session_step) != 0 {
                self.breach("6 start", &id);
            }
            proposed.push(Held {
                id,
                is_standing: false,
                module: Some(text(&session["module"]).into()),
                department: session.get("department").map(text),
                trainer: text(&session["trainer"]).into(),
                temps: temps.into_iter().collect(),
                date,
                from: at(date, start),
                minutes: session["minutes"].as_i64().expect("minutes"),
            });
        }
        let key = |held: &Held| (held.from, held.trainer.clone(), held.temps.first().cloned());
        if !proposed.is_sorted_by_key(key) {
            self.breach("sessions are sorted", "");
        }
        proposed
    }

    fn check(&mut self, answer: &Value) {
        let standing = self.standing();
        let proposed = self.proposed(answer);
        let mut pieces = self.pieces();
        let in_all: usize = pieces.values().sum();
        for session in &proposed {
            self.check_alone(session, &mut pieces);
        }
        for (one, session) in proposed.iter().enumerate() {
            for other in standing.iter().chain(&proposed[..one]) {
                self.check_pair(session, other);
            }
            self.check_limits(session, &standing, &proposed);
        }

        let unplaced: Vec<(TempId, ModuleId, i64, String)> = answer["unplaced"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| {
                let text = |key: &str| it[key].as_str().expect("a text").to_owned();
                let minutes = it["minutes"].as_i64().expect("minutes");
                (text("temp").into(), text("module").into(), minutes, text("why"))
            })
            .collect();
        if !unplaced.is_sorted_by_key(|(temp, module, minutes, _)| (temp, module, -minutes)) {
            self.breach("unplaced is sorted", "");
        }
        let mut left = Pieces::new();
        let mut impossible = 0;
        for (temp, module, minutes, why) in &unplaced {
            *left.entry((temp.clone(), module.clone(), *minutes)).or_default() += 1;
            let expected = self.why(temp, module, *minutes, &standing);
            impossible += u64::from(expected != "noRoom");
            if expected != why {
                self.breach("why", (temp, module, minutes, why, expected));
            }
        }
        pieces.retain(|_, count| *count > 0);
        if pieces != left {
            self.breach("what is not placed is unplaced", (&pieces, &left));
        }
        let bound = answer["bound"]["unplaced"].as_u64().expect("a number");
        if bound < impossible || bound > unplaced.len() as u64 {
            self.breach("bound", (impossible, bound));
        }
        let score = &answer["score"];
        let cost = self.cost(&standing, &proposed);
        if score["pieces"] != in_all || score["unplaced"] != unplaced.len() || score["cost"] != cost {
            self.breach("score", (score, in_all, unplaced.len(), cost));
        }
    }

    fn check_alone(&mut self, session: &Held, pieces: &mut Pieces) {
        let season = self.season;
        let module = &season.modules()[session.module.as_ref().expect("a module")];
        let trainer = &season.trainers()[&session.trainer];
        let week = Week::of(session.date);
        let of_temps: BTreeSet<String> =
            session.temps.iter().map(|temp| season.temps()[temp].department.to_string()).collect();
        if !Self::qualifies(trainer, module) {
            self.breach("1 qualifies", session);
        }
        let counts_for = self.department_in(trainer, week);
        if !trainer.is_instructor()
            && !of_temps.iter().all(|department| Some(department) == counts_for.as_ref())
        {
            self.breach("1 department", session);
        }
        if session.temps.is_empty() || session.temps.len() > module.group_max as usize {
            self.breach("2 group", session);
        }
        if of_temps.len() > 1 && module.form != ModuleForm::Course {
            self.breach("2 one department", session);
        }
        let department = if of_temps.len() == 1 { of_temps.first().cloned() } else { None };
        if session.department != department {
            self.breach("department", session);
        }
        for temp in &session.temps {
            match pieces.get_mut(&(temp.clone(), module.id.clone(), session.minutes)) {
                Some(count) if *count > 0 => *count -= 1,
                _ => self.breach("2 piece", session),
            }
            match self.window(&season.temps()[temp], module) {
                Some((first, last)) if first <= session.date && session.date <= last => {}
                _ => self.breach("3 window", session),
            }
            if !self.has_hours(&PersonId::Temp(temp.clone()), session.date, session.from, session.minutes) {
                self.breach("5 temp's time", session);
            }
        }
        self.check_trainer(session);
    }

    /// Rules 3 and 4, as far as they ask about the day and the trainer.
    fn check_trainer(&mut self, session: &Held) {
        let season = self.season;
        let week = Week::of(session.date);
        let trainer = &season.trainers()[&session.trainer];
        if session.date < self.today || !season.weeks().iter().any(|other| other == week) {
            self.breach("3 day", session);
        }
        if !self.is_there(trainer, session.date)
            || !self.has_hours(
                &PersonId::Trainer(session.trainer.clone()),
                session.date,
                session.from,
                session.minutes,
            )
        {
            self.breach("4 trainer's time", session);
        }
    }

    fn check_pair(&mut self, one: &Held, other: &Held) {
        let both = (one.id.clone(), other.id.clone());
        let overlap = one.from < other.to() && other.from < one.to();
        let is_shared = one.temps.intersection(&other.temps).next().is_some();
        if overlap && (one.trainer == other.trainer || is_shared) {
            self.breach("7 overlap", &both);
        }
        if one.trainer == other.trainer && one.date == other.date && one.department != other.department {
            let gap = (one.from - other.to()).max(other.from - one.to());
            if gap < self.season.settings().travel_minutes.into() {
                self.breach("7 travel", &both);
            }
        }
        let (Some(of_one), Some(of_other), true) = (&one.module, &other.module, is_shared) else { return };
        if self.comes_before(of_one).contains(of_other) && one.from < other.to() {
            self.breach("9 after", &both);
        }
        let binds = !other.is_standing || other.date >= self.today;
        if binds && self.comes_before(of_other).contains(of_one) && other.from < one.to() {
            self.breach("9 before", &both);
        }
    }

    fn check_limits(&mut self, session: &Held, standing: &[Held], proposed: &[Held]) {
        let season = self.season;
        let settings = season.settings();
        let all = || standing.iter().chain(proposed);
        let of_trainer = || all().filter(|other| other.trainer == session.trainer);
        let day: i64 =
            of_trainer().filter(|other| other.date == session.date).map(|other| other.minutes).sum();
        if day > settings.trainer_day_minutes.into() {
            self.breach("8 trainer's day", session);
        }
        let week = Week::of(session.date);
        let minutes: i64 =
            of_trainer().filter(|other| Week::of(other.date) == week).map(|other| other.minutes).sum();
        if minutes > self.capacity(&season.trainers()[&session.trainer], week) {
            self.breach("8 trainer's week", session);
        }
        for temp in &session.temps {
            let day: i64 = all()
                .filter(|other| other.temps.contains(temp) && other.date == session.date)
                .map(|other| other.minutes)
                .sum();
            if day > settings.temp_day_minutes.into() {
                self.breach("8 temp's day", session);
            }
        }
    }

    /// The first reason that holds for a piece.
    fn why(&self, temp: &TempId, module: &ModuleId, minutes: i64, standing: &[Held]) -> &'static str {
        let season = self.season;
        let (of, module) = (&season.temps()[temp], &season.modules()[module]);
        let Some((first, last)) = self.window(of, module) else { return "no need" };
        let days: Vec<Day> = first
            .iter_days()
            .take_while(|day| *day <= last)
            .filter(|day| season.weeks().iter().any(|week| week == Week::of(*day)))
            .collect();
        if days.is_empty() {
            return "outsideSeason";
        }
        let (mut has_trainer, mut has_start) = (false, false);
        for trainer in season.trainers().values().filter(|trainer| Self::qualifies(trainer, module)) {
            for &date in &days {
                let department = Some(of.department.to_string());
                if !trainer.is_instructor() && self.department_in(trainer, Week::of(date)) != department {
                    continue;
                }
                has_trainer = true;
                if !self.is_there(trainer, date) {
                    continue;
                }
                for start in (0..1_440).step_by(season.settings().session_step as usize) {
                    let from = at(date, start);
                    if !self.has_hours(&PersonId::Trainer(trainer.id.clone()), date, from, minutes) {
                        continue;
                    }
                    has_start = true;
                    let session = Held {
                        id: "alone".into(),
                        is_standing: false,
                        module: Some(module.id.clone()),
                        department: department.clone(),
                        trainer: trainer.id.clone(),
                        temps: [temp.clone()].into(),
                        date,
                        from,
                        minutes,
                    };
                    let mut alone = Checker { season, today: self.today, breaches: Vec::new() };
                    let mut pieces = Pieces::new();
                    pieces.insert((temp.clone(), module.id.clone(), minutes), 1);
                    alone.check_alone(&session, &mut pieces);
                    for other in standing {
                        alone.check_pair(&session, other);
                    }
                    alone.check_limits(&session, standing, std::slice::from_ref(&session));
                    if alone.breaches.is_empty() {
                        return "noRoom";
                    }
                }
            }
        }
        match (has_trainer, has_start) {
            (false, _) => "noTrainer",
            (true, false) => "trainersAway",
            (true, true) => "neverFits",
        }
    }

    fn cost(&self, standing: &[Held], proposed: &[Held]) -> i64 {
        let season = self.season;
        let is_course = |session: &Held| {
            session.module.as_ref().is_some_and(|id| season.modules()[id].form == ModuleForm::Course)
        };
        let mut cost = 60 * proposed.len() as i64;
        for session in proposed.iter().filter(|session| !is_course(session)) {
            if season.trainers()[&session.trainer].is_instructor() {
                cost += 300 * session.temps.len() as i64;
            }
        }
        for temp in season.temps().keys() {
            let teachers = |sessions: &[Held]| -> BTreeSet<TrainerId> {
                let with = sessions.iter().filter(|it| it.temps.contains(temp) && !is_course(it));
                with.map(|session| session.trainer.clone()).collect()
            };
            let (new, old) = (teachers(proposed), teachers(standing));
            let further = new.union(&old).count() as i64 - (old.len() as i64).max(1);
            cost += 180 * further.max(0);
        }
        let weeks: BTreeSet<(TrainerId, Week)> =
            proposed.iter().map(|session| (session.trainer.clone(), Week::of(session.date))).collect();
        for (trainer, week) in weeks {
            let minutes = |sessions: &[Held]| -> i64 {
                let of_week = sessions.iter().filter(|it| it.trainer == trainer && Week::of(it.date) == week);
                of_week.map(|session| session.minutes).sum()
            };
            let enough = self.capacity(&season.trainers()[&trainer], week) * 3 / 4;
            let before = minutes(standing);
            cost += (before + minutes(proposed) - enough).max(0) - (before - enough).max(0);
        }
        cost
    }
}
