//! *Moduler*: the curriculum. Without an id a module is that of its name.
//!
//! A module may come after one that stands further down, so all of them are known before any is read to its end.

use std::collections::{BTreeSet, HashMap};

use skulder_season::ids::{ModuleId, Noun};
use skulder_season::limits;
use skulder_season::module::{Module, TrainerPost, Window};
use skulder_season::temp::Engagement;
use skulder_season::trainer::Tool;

use crate::lists::draft::{Draft, Taken};
use crate::lists::field::Field;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, Told, minutes, text, whole, word, words};
use crate::lists::value::{self, Reading};
use crate::lists::which::{self, Found, hidden_one, module_called, modules_called};
use crate::lists::words::{ENGAGEMENTS, FORMS, ROLES, TEMP_TOOLS, TOOLS, TRAINER_KINDS, key};
use crate::workbook::Value;

/// The modules of the file, by id and by name.
#[derive(Default)]
struct Coming {
    ids: BTreeSet<ModuleId>,
    names: HashMap<String, Vec<ModuleId>>,
    texts: HashMap<ModuleId, String>,
    /// Ids of the file that mean a module with another id.
    aliases: HashMap<ModuleId, ModuleId>,
}

pub(super) fn take_in(rows: &mut [Row<'_>], draft: &mut Draft<'_>) -> Vec<Taken> {
    let mut coming = Coming::default();
    let ids: Vec<Option<ModuleId>> = rows.iter_mut().map(|row| identity(row, draft, &mut coming)).collect();
    let mut taken = Vec::new();
    for (row, id) in rows.iter_mut().zip(ids) {
        let is_read = read(row, draft, id, &coming).is_some();
        debug_assert!(is_read || !row.problems.is_empty(), "what cannot be read has a problem");
        taken.push(draft.take_in(row));
    }
    taken
}

/// Which module a row is; `None` where its name is that of several.
fn identity(row: &mut Row<'_>, draft: &Draft<'_>, coming: &mut Coming) -> Option<ModuleId> {
    let name = row.text_of(Field::Name).unwrap_or_default();
    let in_file = hidden_one(row, Field::Id).map(ModuleId::from);
    let id = match in_file.clone().filter(|id| draft.get::<Module>(id).is_some()) {
        Some(id) => id,
        None => match (module_called(&name, draft), in_file.clone()) {
            (Found::One(id), _) | (_, Some(id)) => id,
            (Found::Several(_), None) => return None,
            (Found::Nobody, None) => match coming.names.get(&key(&name)).map(Vec::as_slice) {
                Some([id]) => id.clone(),
                _ => draft.new_id(Noun::Module).into(),
            },
        },
    };
    if let Some(in_file) = in_file.filter(|in_file| *in_file != id) {
        row.alias = Some((in_file.clone().into(), id.clone().into()));
        coming.aliases.insert(in_file, id.clone());
    }
    if coming.ids.insert(id.clone()) {
        coming.names.entry(key(&name)).or_default().push(id.clone());
        coming.texts.insert(id.clone(), name);
    }
    Some(id)
}

fn read(row: &mut Row<'_>, draft: &Draft<'_>, id: Option<ModuleId>, coming: &Coming) -> Option<()> {
    let is_exact = row.is_exact();
    let Some(id) = id else {
        let count = modules_called(&key(&row.text_of(Field::Name).unwrap_or_default()), draft).count();
        row.wrong(Field::Name, CellWhy::SeveralKnown { noun: Noun::Module, count });
        return None;
    };
    let there = draft.get::<Module>(&id);
    let name = match row.told(Field::Name, text(is_exact, limits::TEXT)) {
        Told::Emptied if is_exact => Some(String::new()),
        name => row.needed(Field::Name, name, there.map(|there| there.name.clone())),
    };
    let form = row.must(Field::Form, there.map(|there| there.form), word(&FORMS));
    let all = row.must(Field::Minutes, there.map(|there| there.minutes), minutes(&limits::MINUTES));
    // A module held in one session stays so when its length changes.
    let session =
        there.filter(|there| there.session_minutes != there.minutes).map(|there| there.session_minutes);
    let session =
        row.may(Field::SessionMinutes, session.or(all), all.unwrap_or_default(), minutes(&limits::MINUTES));
    let group_max = row.may(Field::GroupMax, there.map(|there| there.group_max), 1, whole(&limits::GROUP));
    let trainer_tool =
        row.optional(Field::TrainerTool, there.and_then(|there| there.trainer_tool), word::<Tool>(&TOOLS));
    let trainer_kinds = row.may(
        Field::TrainerKinds,
        there.map(|there| there.trainer_kinds.clone()),
        [TrainerPost::Superuser, TrainerPost::Instructor].into(),
        words(&TRAINER_KINDS),
    );
    let trainer_roles = row.may(
        Field::TrainerRoles,
        there.map(|there| there.trainer_roles.clone()),
        BTreeSet::new(),
        words(&ROLES),
    );
    let for_tools = row.must(Field::ForTools, there.map(|there| there.for_tools.clone()), words(&TEMP_TOOLS));
    let for_roles =
        row.may(Field::ForRoles, there.map(|there| there.for_roles.clone()), BTreeSet::new(), words(&ROLES));
    let for_engagements = row.may(
        Field::ForEngagements,
        there.map(|there| there.for_engagements.clone()),
        [Engagement::New].into(),
        words(&ENGAGEMENTS),
    );
    let home_care_only =
        row.may(Field::HomeCareOnly, there.map(|there| there.home_care_only), false, value::flag);
    let from_days = row.must(Field::WindowFromDays, there.map(|there| there.window.from_days), day_of_window);
    let to_days = row.must(Field::WindowToDays, there.map(|there| there.window.to_days), day_of_window);
    let after = after(row, draft, coming);
    let after = match after {
        Told::Is(after) => Some(after),
        Told::Nothing => Some(there.map(|there| there.after.clone()).unwrap_or_default()),
        Told::Emptied => Some(BTreeSet::new()),
        Told::Wrong => None,
    };
    let window = Window { from_days: from_days?, to_days: to_days? };
    if window.from_days > window.to_days {
        row.wrong(Field::WindowToDays, CellWhy::Reversed);
    }
    row.put(Module {
        id,
        name: name?,
        form: form?,
        minutes: all?,
        session_minutes: session?,
        group_max: group_max?,
        trainer_tool: trainer_tool?,
        trainer_kinds: trainer_kinds?,
        trainer_roles: trainer_roles?,
        for_tools: for_tools?,
        for_roles: for_roles?,
        for_engagements: for_engagements?,
        home_care_only: home_care_only?,
        window,
        after: after?,
    });
    Some(())
}

fn day_of_window(value: &Value) -> Result<Reading<i32>, CellWhy> {
    let (min, max) = (*limits::WINDOW_DAYS.start(), *limits::WINDOW_DAYS.end());
    Ok(value::count(value, min.into(), max.into())?.map(|days| days as i32))
}

/// The modules that come before, some of which the file is yet to bring.
fn after(row: &mut Row<'_>, draft: &Draft<'_>, coming: &Coming) -> Told<BTreeSet<ModuleId>> {
    let meant = |id: String| {
        let id = ModuleId::from(id);
        coming.aliases.get(&id).cloned().unwrap_or(id)
    };
    let hidden: Vec<ModuleId> =
        which::hidden(row, Field::AfterIds).into_iter().flatten().map(meant).collect();
    let name_of = |id: &ModuleId| {
        let there = || draft.get::<Module>(id).map(|module| module.name.clone());
        coming.texts.get(id).cloned().or_else(there)
    };
    let called = |text: &str| {
        let id = ModuleId::from(text);
        if coming.ids.contains(&id) {
            return Found::One(id);
        }
        if draft.get::<Module>(&id).is_some() {
            return Found::One(id);
        }
        let name = key(text);
        let there = modules_called(&name, draft).filter(|id| !coming.ids.contains(*id));
        Found::among(coming.names.get(&name).into_iter().flatten().chain(there))
    };
    which::several(row, Field::After, hidden, &name_of, &called, Noun::Module)
}

#[cfg(test)]
mod tests {
    use skulder_season::ids::ModuleId;

    use crate::lists::testing::desk;

    #[test]
    fn a_module_is_that_of_its_name_and_may_come_after_one_further_down() {
        let mut desk = desk();
        desk.check(
            "= Modules
             Navn            | Form     | Varighet | For verktøy | Tidligst, dager fra første dag | Senest, dager fra første dag | Etter
             Rover i praksis |          | 90       |             |                                |                              |
             Først           | Kurs     | 60       | Full klient | -14                            | -1                           | Sist; Full klient på vakt
             Sist            | E-læring | 30       | Kun Rover   | -28                            | -7                           |
             Feil            | Teater   | mye      | Kun Rover   | 3                              | -3                           | Ingenting
             Etter feil      | Kurs     | 60       | Kun Rover   | -14                            | -1                           | Feil
             Uten            |          |          |             |                                |                              |",
            "2 changed Rover i praksis: Minutes 120 min > 90 min
             3 new Først
             4 new Sist
             5 rejected Feil: B5 NotOneOf, C5 NotADuration, F5 Reversed, G5 Unknown
             6 rejected Etter feil: G6 Refused
             7 rejected Uten: B7 Empty, C7 Empty, D7 Empty, E7 Empty, F7 Empty",
        );
        let rover = &desk.season.modules()[&ModuleId::from("P-ROVER")];
        assert_eq!(rover.session_minutes, 90, "held in one session it stays so");
    }

    #[test]
    fn a_circle_is_refused_with_all_that_make_it() {
        let mut desk = desk();
        desk.check(
            "= Modules
             Navn            | Etter
             Rover i praksis | Full klient på vakt
             Full klient på vakt | Rover i praksis",
            "2 rejected Rover i praksis: B2 Refused
             3 rejected Full klient på vakt: B3 Refused",
        );
    }

    #[test]
    fn the_template_says_everything_of_a_module() {
        let mut desk = desk();
        desk.check(
            "= Modules template
             Id      | Navn  | Form | Varighet | Lengde på en økt | Holdes av  | For verktøy            | Tidligst, dager fra første dag | Senest, dager fra første dag | Etter | Etter-id
             P-ROVER | Rover | Kurs | 2 t      | 60               | Instruktør | Kun Rover; Full klient | -7                             | 0                            | Full klient på vakt | P-KLIENT
             M-NEW   | Ny    | Kurs | 60       |                  |            | Kun Rover              | -7                             | 0                            | Rover | P-ROVER",
            "2 changed Rover: Name Rover i praksis > Rover, Form Skulder ved skulder > Kurs, SessionMinutes - > 60 min, TrainerKinds Superbruker; Instruktør > Instruktør, ForTools Kun Rover > Kun Rover; Full klient, After - > Full klient på vakt
             3 new Ny",
        );
        assert_eq!(desk.season.modules()[&ModuleId::from("M-NEW")].after, [ModuleId::from("P-ROVER")].into());
    }
}
