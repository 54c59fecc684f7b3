//! Files the desk writes: the season, the template, and what is on the screen. Each is written whole or not at all.

use std::io;
use std::path::Path;

use skulder_exchange::template::Fill;
use skulder_exchange::view::{Format, View};
use skulder_exchange::{person, season_json, template, view};
use skulder_season::curriculum::season_to_begin;
use skulder_season::ids::{EntityId, PersonId};
use skulder_season::person::People;
use skulder_season::refusal::Why;

use super::{Desk, apart, file_name, random_id, refused};
use crate::answer::Failure;
use crate::kept_file::write_whole;
use crate::open_season::OpenSeason;

/// Letters of a file's name at most; a system counts its bytes, of which a letter may have four.
const NAME_LETTERS: usize = 60;

impl Desk {
    /// A file name for the open season.
    pub(crate) fn file_name_to_suggest(&self, ending: &str) -> Result<String, Failure> {
        Ok(as_file_name(&self.shown()?.season().head().name, ending))
    }

    /// Writes the open season to a file and answers with the file's name.
    pub(crate) async fn export_to(&self, path: &Path) -> Result<String, Failure> {
        let shown = self.shown()?;
        written(path, move || Ok(season_json::write(shown.season(), shown.people()).into_bytes())).await
    }

    /// Writes the template, with the open season or a part of it, or else with a season to begin.
    pub(crate) async fn write_template(&self, path: &Path, fill: Fill) -> Result<String, Failure> {
        let shown = self.shown().ok();
        let id = random_id().into();
        let today = self.clock.today(&id).day;
        written(path, move || {
            let template = match shown {
                Some(shown) => template::write(shown.season(), shown.people(), fill),
                None => template::write(&season_to_begin(id, today), &People::new(), fill),
            };
            template.map_err(io::Error::other)
        })
        .await
    }

    /// A file name for what there is on one person.
    pub(crate) fn person_name_to_suggest(&self, person: &PersonId) -> Result<String, Failure> {
        let shown = self.shown()?;
        expect_person(&shown, person)?;
        let name = shown.people().get(person).map_or("", |person| &person.name);
        Ok(as_file_name(name, "json"))
    }

    /// Writes everything there is on one person and answers with the file's name.
    pub(crate) async fn write_person(&self, path: &Path, person: PersonId) -> Result<String, Failure> {
        let shown = self.shown()?;
        expect_person(&shown, &person)?;
        let store = self.store().await?;
        let history = store.history(shown.id(), Some(shown.revision() + 1), u32::MAX).await?;
        let told = store.told(shown.id(), &person.clone().into()).await?;
        written(path, move || {
            let (season, people, coverage) = (shown.season(), shown.people(), shown.coverage());
            let text = person::write(season, people, coverage, &person, &history, &told);
            Ok(text.expect("the season has the person").into_bytes())
        })
        .await
    }

    /// Writes what is on the screen, as a text table where the file is called so.
    pub(crate) async fn write_view(&self, path: &Path, view: View) -> Result<String, Failure> {
        let shown = self.shown()?;
        let is_csv = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
        let format = if is_csv { Format::Csv } else { Format::Xlsx };
        written(path, move || {
            let (season, people) = (shown.season(), shown.people());
            Ok(view::write(&view, season, people, shown.coverage(), shown.today(), format))
        })
        .await
    }
}

/// Refuses whom the season does not have.
fn expect_person(shown: &OpenSeason, person: &PersonId) -> Result<(), Failure> {
    let entity = EntityId::from(person.clone());
    if shown.season().holds(&entity) {
        return Ok(());
    }
    Err(refused(Some(entity.clone()), "person", Why::Unknown { entity }))
}

/// A name as a file can have it on every system, cut where it is very long.
pub(super) fn as_file_name(name: &str, ending: &str) -> String {
    let name: String = name.chars().take(NAME_LETTERS).collect();
    let name = name.replace(|c: char| !(c.is_alphanumeric() || " ,-".contains(c)), " ");
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}.{ending}", if name.is_empty() { "Skulder" } else { &name })
}

/// Makes a file and writes it; answers with its name.
pub(super) async fn written(
    path: &Path,
    make: impl FnOnce() -> io::Result<Vec<u8>> + Send + 'static,
) -> Result<String, Failure> {
    let target = path.to_owned();
    let wrote = apart(move || make().and_then(|bytes| write_whole(&target, &bytes))).await?;
    wrote.map_err(|error| Failure::unavailable(&error))?;
    Ok(file_name(path))
}
