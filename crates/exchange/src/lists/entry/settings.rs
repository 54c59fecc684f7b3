//! *Innstillinger*: the season's name, weeks and settings, one a row.
//!
//! Where there is no season yet these rows make one, if they name it and its weeks.

use std::collections::BTreeMap;

use skulder_season::dates::{ClockTime, Week, WeekRange};
use skulder_season::ids::SeasonId;
use skulder_season::limits;
use skulder_season::season::{SeasonHead, Settings};

use crate::lists::choices::ColumnMeaning;
use crate::lists::claims::Voices;
use crate::lists::difference::setting_text;
use crate::lists::draft::{Draft, Taken};
use crate::lists::field::Field;
use crate::lists::header::{Entry, Understood};
use crate::lists::ids;
use crate::lists::preview::{CellWhy, FieldChange};
use crate::lists::row::{Row, minutes, text, whole, word};
use crate::lists::value::{self, Reading};
use crate::lists::words::{SETTINGS, Setting};
use crate::workbook::Value;

/// What a row sets.
#[derive(Clone, PartialEq)]
enum Set {
    Name(String),
    FirstWeek(Week),
    LastWeek(Week),
    Number(Setting, u32),
    Time(Setting, ClockTime),
    /// Nothing of the head.
    Nothing,
}

/// A head that may lack its name or weeks yet.
#[derive(Clone)]
struct Partial {
    name: Option<String>,
    first: Option<Week>,
    last: Option<Week>,
    settings: Settings,
}

impl Partial {
    fn of(head: Option<&SeasonHead>) -> Self {
        Self {
            name: head.map(|head| head.name.clone()),
            first: head.map(|head| head.weeks.first()),
            last: head.map(|head| head.weeks.last()),
            settings: head.map(|head| head.settings.clone()).unwrap_or_default(),
        }
    }
    fn head(&self) -> Option<SeasonHead> {
        let weeks = WeekRange::new(self.first?, self.last?).ok()?;
        Some(SeasonHead { name: self.name.clone()?, weeks, settings: self.settings.clone() })
    }
    fn is_reversed(&self) -> bool {
        self.first.zip(self.last).is_some_and(|(first, last)| first > last)
    }
    fn set(&mut self, set: &Set) {
        match set {
            Set::Name(name) => self.name = Some(name.clone()),
            Set::FirstWeek(week) => self.first = Some(*week),
            Set::LastWeek(week) => self.last = Some(*week),
            Set::Number(setting, number) => *self.number(*setting) = *number,
            Set::Time(Setting::DayEnd, time) => self.settings.day_end = *time,
            Set::Time(_, time) => self.settings.day_start = *time,
            Set::Nothing => {}
        }
    }
    fn number(&mut self, setting: Setting) -> &mut u32 {
        let settings = &mut self.settings;
        match setting {
            Setting::FullTimeWeekMinutes => &mut settings.full_time_week_minutes,
            Setting::TrainingSharePercent => &mut settings.training_share_percent,
            Setting::PresentDaysMin => &mut settings.present_days_min,
            Setting::FreshWeeks => &mut settings.fresh_weeks,
            Setting::FreshTempsPerTrainer => &mut settings.fresh_temps_per_trainer,
            Setting::TightPercent => &mut settings.tight_percent,
            Setting::SessionStep => &mut settings.session_step,
            Setting::TrainerDayMinutes => &mut settings.trainer_day_minutes,
            Setting::TempDayMinutes => &mut settings.temp_day_minutes,
            Setting::TravelMinutes => &mut settings.travel_minutes,
            Setting::SeasonId
            | Setting::SeasonName
            | Setting::FirstWeek
            | Setting::LastWeek
            | Setting::DayStart
            | Setting::DayEnd => unreachable!("it is no number"),
        }
    }
}

pub(super) fn take_in(rows: &mut [Row<'_>], draft: &mut Draft<'_>) -> Vec<Taken> {
    let told: Vec<Option<(Setting, Set)>> = rows.iter_mut().map(read).collect();
    let before = Partial::of(draft.head());
    let mut partial = before.clone();
    let mut said: BTreeMap<Setting, (Set, Voices)> = BTreeMap::new();
    for (row, told) in rows.iter_mut().zip(&told) {
        let Some((setting, set)) = told.as_ref().filter(|_| row.problems.is_empty()) else { continue };
        let (first, voices) = said.entry(*setting).or_insert_with(|| (set.clone(), Voices::default()));
        let agrees = first == set;
        voices.hear(row.at(), agrees);
        match voices.first().filter(|_| !agrees) {
            Some(other) => row.contradicts(Some(Field::SettingValue), other),
            None => partial.set(set),
        }
    }
    if partial.is_reversed() {
        partial.first = before.first;
        partial.last = before.last;
        for (row, told) in rows.iter_mut().zip(&told) {
            if matches!(told, Some((_, Set::FirstWeek(_) | Set::LastWeek(_)))) {
                row.wrong(Field::SettingValue, CellWhy::Reversed);
            }
        }
        said.retain(|setting, _| !matches!(setting, Setting::FirstWeek | Setting::LastWeek));
    }
    let is_said = !said.is_empty();
    draft.hear_of_head(said.into_iter().map(|(setting, (_, voices))| (setting, voices)).collect());
    let old = draft.season.is_made().then(|| draft.season.head().clone());
    let Some(head) = partial.head() else {
        for row in rows.iter_mut() {
            row.wrong_whole(CellWhy::NoSeason);
        }
        return rows.iter().map(|_| Taken::default()).collect();
    };
    if is_said {
        draft.set_head(head.clone());
    }
    let (is_new, names) = (!draft.season.is_made(), draft.names());
    let taken = |(row, told): (&Row<'_>, &Option<(Setting, Set)>)| {
        let mut taken = Taken::default();
        if let Some((setting, set)) = told.as_ref().filter(|_| row.problems.is_empty())
            && *set != Set::Nothing
        {
            let before = old.as_ref().map(|old| setting_text(*setting, old, names)).unwrap_or_default();
            let after = setting_text(*setting, &head, names);
            taken.is_new = is_new;
            if before != after {
                taken.changes.push(FieldChange { field: Field::SettingValue, before, after });
            }
        }
        taken
    };
    rows.iter().zip(&told).map(taken).collect()
}

/// The season's id, where a sheet of settings tells it.
pub(in crate::lists) fn season_meant(understood: &Understood) -> Option<SeasonId> {
    let column = |wanted: Field| {
        let is_it = |meaning: &ColumnMeaning| *meaning == ColumnMeaning::Field { field: wanted };
        understood.meanings().find(|(_, meaning)| is_it(meaning)).map(|(column, _)| column)
    };
    let (setting, value) = (column(Field::Setting)?, column(Field::SettingValue)?);
    let cell = |entry: &Entry, wanted| {
        entry.cells.iter().find(|(column, _)| *column == wanted).map(|(_, value)| value::exact(value))
    };
    let is_id = |entry: &&Entry| {
        cell(entry, setting).is_some_and(|name| SETTINGS.read(&name) == Some(Setting::SeasonId))
    };
    let entry = understood.entries.iter().find(is_id)?;
    let id = ids::split(&cell(entry, value)?).into_iter().next()?;
    Some(id.as_str().into())
}

fn read(row: &mut Row<'_>) -> Option<(Setting, Set)> {
    let setting = row.must(Field::Setting, None, word(&SETTINGS))?;
    let calendar = row.list.calendar;
    let is_exact = row.is_exact();
    let set = match setting {
        Setting::SeasonId => Set::Nothing,
        Setting::SeasonName => {
            Set::Name(row.must(Field::SettingValue, None, text(is_exact, limits::LONG_TEXT))?)
        }
        Setting::FirstWeek => {
            Set::FirstWeek(row.must(Field::SettingValue, None, |value| value::week(value, &calendar))?)
        }
        Setting::LastWeek => {
            Set::LastWeek(row.must(Field::SettingValue, None, |value| value::week(value, &calendar))?)
        }
        Setting::DayStart | Setting::DayEnd => time(row, setting)?,
        Setting::TrainingSharePercent | Setting::TightPercent => number(row, setting, value::percent)?,
        Setting::FullTimeWeekMinutes => number(row, setting, minutes(&limits::WEEK_MINUTES))?,
        Setting::SessionStep => number(row, setting, minutes(&limits::SESSION_STEP))?,
        Setting::TrainerDayMinutes | Setting::TempDayMinutes => {
            number(row, setting, minutes(&limits::DAY_MINUTES))?
        }
        Setting::TravelMinutes => number(row, setting, minutes(&limits::TRAVEL_MINUTES))?,
        Setting::PresentDaysMin => number(row, setting, whole(&limits::PRESENT_DAYS))?,
        Setting::FreshWeeks => number(row, setting, whole(&limits::FRESH_WEEKS))?,
        Setting::FreshTempsPerTrainer => number(row, setting, whole(&limits::FRESH_TEMPS_PER_TRAINER))?,
    };
    Some((setting, set))
}

/// An empty value is the default, where the template wrote the name beside it; else it says nothing.
fn number(
    row: &mut Row<'_>,
    setting: Setting,
    read: impl Fn(&Value) -> Result<Reading<u32>, CellWhy>,
) -> Option<Set> {
    let default = row.is_exact().then(|| *Partial::of(None).number(setting));
    let number = row
        .may(Field::SettingValue, Some(default), None, |value| read(value).map(|number| number.map(Some)))?;
    Some(number.map_or(Set::Nothing, |number| Set::Number(setting, number)))
}

fn time(row: &mut Row<'_>, setting: Setting) -> Option<Set> {
    let settings = Settings::default();
    let default = if setting == Setting::DayEnd { settings.day_end } else { settings.day_start };
    let default = row.is_exact().then_some(default);
    let time = row.may(Field::SettingValue, Some(default), None, |value| {
        value::clock(value).map(|time| time.map(Some))
    })?;
    Some(time.map_or(Set::Nothing, |time| Set::Time(setting, time)))
}

#[cfg(test)]
mod tests {
    use crate::lists::choices::NewSeason;
    use crate::lists::testing::{Desk, desk};

    #[track_caller]
    fn check(mut desk: Desk, rows: &str, expected: &str) -> Desk {
        desk.check(&format!("= Settings\nInnstilling | Verdi\n{rows}"), expected);
        desk
    }

    #[test]
    fn settings_change_one_by_one() {
        let desk = check(
            desk(),
            "Sesong | Sommer 2027
             Siste uke | 31
             Knapt fra | 90 %
             Opplæring tidligst fra | 08:00
             Reisetid mellom avdelinger |
             Nye vikarer per opplærer | mange
             Kaffe | 3",
            "2 changed Sesong: SettingValue Test > Sommer 2027
             3 changed Siste uke: SettingValue 2027-W30 > 2027-W31
             4 changed Knapt fra: SettingValue 80 % > 90 %
             5 changed Opplæring tidligst fra: SettingValue 07:30 > 08:00
             6 unchanged Reisetid mellom avdelinger
             7 rejected Nye vikarer per opplærer: B7 NotACount
             8 rejected Kaffe: A8 NotOneOf",
        );
        assert_eq!(desk.season.head().name, "Sommer 2027");
    }

    #[test]
    fn what_the_core_refuses_falls_on_its_row() {
        check(
            desk(),
            "Sesong | Sommer
             Minutter mellom mulige starttider | 7
             Opplæring tidligst fra | 16:00
             Første uke | 40",
            "2 changed Sesong: SettingValue Test > Sommer
             3 rejected Minutter mellom mulige starttider: B3 Refused
             4 rejected Opplæring tidligst fra: B4 Refused
             5 rejected Første uke: B5 Reversed",
        );
        check(
            desk(),
            "Siste uke | 30\nSiste uke | 31\nSesong | X\nSesong | X",
            "2 rejected Siste uke: B2 SaidOtherwise
             3 rejected Siste uke: B3 SaidOtherwise
             4 changed Sesong: SettingValue Test > X
             5 changed Sesong: SettingValue Test > X",
        );
    }

    #[test]
    fn where_there_is_no_season_they_make_one() {
        let season = "Sesong | Sommer 2027\nFørste uke | 2027-W22\nSiste uke | 2027-W34";
        let desk = check(Desk::empty(), season, "2 new Sesong\n3 new Første uke\n4 new Siste uke");
        assert!(desk.season.is_made() && desk.season.modules().is_empty(), "its modules are the file's own");
        let look = Desk::empty()
            .look("= Settings\nInnstilling | Verdi\nSesong | Sommer 2027\n= Departments\nNavn\nA");
        assert!(look.needs_season);
        assert!(look.rows.iter().all(|row| !row.problems.is_empty()), "nothing can be brought in");
    }

    #[test]
    fn a_season_that_is_begun_has_the_default_curriculum_unless_the_file_has_modules() {
        let weeks = desk().season.weeks();
        let begun = || {
            let season = NewSeason { name: "Sommer".into(), weeks };
            Desk::empty().with(|choices| choices.season = Some(season))
        };
        let mut desk = begun();
        desk.check("= Departments\nNavn\nA", "2 new A");
        assert_eq!(desk.season.head().name, "Sommer");
        assert!(desk.season.modules().len() > 5);
        let mut desk = begun();
        desk.check(
            "= Modules
             Navn | Form | Varighet | For verktøy | Tidligst, dager fra første dag | Senest, dager fra første dag
             Kurs | Kurs | 60 | Kun Rover | -7 | 0",
            "2 new Kurs",
        );
        assert_eq!(desk.season.modules().len(), 1);
    }
}
