//! `skulder check`: how the season in a file stands. No database has a part in it.

use std::path::Path;

use skulder_season::Season;
use skulder_season::dates::Day;

use crate::failure::Failure;
use crate::{Answer, board, files};

pub(crate) fn run(path: &Path, today: Day, json: bool) -> Result<Answer, Failure> {
    let file = files::read(path)?;
    let id = file.id.unwrap_or_else(|| "file".into());
    let season = Season::restore(id, file.contents).expect("the reader lets in only what the core does");
    let people = file.people.into_iter().map(|naming| (naming.id, naming.person)).collect();
    Ok(board::show(&season, &people, today, json))
}
