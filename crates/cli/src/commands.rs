//! Commands in a file: a JSON list of them, or a remedy as `skulder remedies --json` prints it, whose `commands` they are.
//!
//! Everything that is wrong is told at once, each with its place in the file. What names people or takes entries of the
//! history back is no command of a file: names travel beside commands, and the history is in the database.

use std::path::Path;

use serde_json::Value;
use skulder_season::command::{BulkSource, Command, Stamp};
use skulder_season::refusal::{Problem, Refusal, Why};
use skulder_season::{Changes, Season, decide};

use crate::failure::Failure;
use crate::files;
use crate::words::{problem, shown};

/// The commands of a file, as one.
pub(crate) struct Commands {
    command: Command,
    file: String,
    /// Where the list is in the file, as a JSON pointer.
    list: &'static str,
}

/// Reads commands, or everything that is wrong with them.
pub(crate) fn read(path: &Path) -> Result<Commands, Failure> {
    let file = files::name(path);
    let wrong = |at: &str, what: &str| format!("{file}: {at}: {}", shown(what));
    let bytes = files::bytes(path).map_err(Failure::Files)?;
    let document: Value = serde_json::from_slice(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes))
        .map_err(|error| Failure::Files(vec![format!("{file}: this is not JSON: {error}")]))?;
    let (list, entries) = match document {
        Value::Array(entries) => ("", entries),
        Value::Object(mut remedy) => match remedy.remove("commands") {
            Some(Value::Array(entries)) => ("/commands", entries),
            Some(_) => return Err(Failure::Files(vec![wrong("/commands", "this must be a list")])),
            None => return Err(Failure::Files(vec![wrong("/", "this has no list of commands")])),
        },
        _ => return Err(Failure::Files(vec![wrong("/", "this must be a list of commands")])),
    };
    if entries.iter().any(|entry| entry.get("commands").is_some()) {
        let what = "this is a list of remedies: give one of them, or its commands";
        return Err(Failure::Files(vec![wrong("/", what)]));
    }
    let mut commands = Vec::new();
    let mut problems = Vec::new();
    for (place, entry) in entries.into_iter().enumerate() {
        let at = format!("{list}/{place}");
        match serde_json::from_value(entry) {
            Ok(command) if is_of_a_file(&command) => commands.push(command),
            Ok(_) => problems.push(wrong(&at, "this is no command of a file: put lists within the list into it, and name people and undo in the window")),
            Err(error) => problems.push(wrong(&at, &error.to_string())),
        }
    }
    if !problems.is_empty() {
        return Err(Failure::Files(problems));
    }
    Ok(Commands { command: Command::Bulk { source: BulkSource::Remedy, commands }, file, list })
}

impl Commands {
    /// All of them as one command.
    pub(crate) fn command(&self) -> &Command {
        &self.command
    }

    /// What they do to a season, with new ids as the stamp has them; or why they are refused, each with its place.
    pub(crate) fn decide(&self, season: &Season, stamp: &Stamp) -> Result<Changes, Failure> {
        decide(season, &self.command, stamp).map_err(|refused| self.refused(&refused))
    }

    /// The same with new ids that depend on the season and the commands alone: `new-1`, `new-2`, or with another word where
    /// the season has one of these already.
    pub(crate) fn decide_alike(&self, season: &Season, stamp: Stamp) -> Result<Changes, Failure> {
        let mut stamp = Stamp { seed: "new".into(), ..stamp };
        loop {
            let prefix = format!("{}-", stamp.seed);
            let is_taken = |why: &Why| matches!(why, Why::AlreadyThere { entity } if entity.as_str().starts_with(&prefix));
            match decide(season, &self.command, &stamp) {
                Ok(changes) => return Ok(changes),
                Err(refused) if refused.problems.iter().any(|problem| is_taken(&problem.why)) => {
                    stamp.seed = format!("a-{}", stamp.seed);
                }
                Err(refused) => return Err(self.refused(&refused)),
            }
        }
    }

    fn refused(&self, refused: &Refusal) -> Failure {
        let Self { file, list, .. } = self;
        let line = |wrong: &Problem| format!("{file}: {list}/{}: {}", wrong.command, problem(wrong));
        Failure::Files(refused.problems.iter().map(line).collect())
    }
}

fn is_of_a_file(command: &Command) -> bool {
    match command {
        Command::Add { .. }
        | Command::New { .. }
        | Command::Change { .. }
        | Command::Remove { .. }
        | Command::SetSeason { .. } => true,
        // What is wrong in a list within the list would be told with the place of another command.
        Command::Bulk { .. } | Command::Name { .. } | Command::Undo { .. } | Command::Redo { .. } => false,
    }
}
