//! `skulder check`: how the season in a file stands. No database has a part in it.

use std::path::Path;

use skulder_season::dates::Day;

use crate::failure::Failure;
use crate::{Answer, board, files};

pub(crate) fn run(path: &Path, today: Day, json: bool) -> Result<Answer, Failure> {
    let loaded = files::load(path)?;
    Ok(board::show(&loaded.season, &loaded.people, today, json))
}
