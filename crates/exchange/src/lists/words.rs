//! The words of a list: what the template writes, and what people write in its place.

use skulder_season::absence::{AbsenceKind, AbsenceStatus};
use skulder_season::module::ModuleForm;
use skulder_season::session::{CancelReason, SessionStatus};
use skulder_season::temp::{Engagement, TempTool};
use skulder_season::trainer::{Role, Tool};

/// The words for the values of one type: of each the word the template writes, then the others that are understood.
/// Words are compared without regard to case, spaces, hyphens and full stops.
pub struct Vocabulary<T: 'static> {
    /// Every value with its words, the written one first.
    pub entries: &'static [(T, &'static [&'static str])],
}

impl<T: Copy + PartialEq> Vocabulary<T> {
    /// The word the template writes.
    pub fn written(&self, value: T) -> &'static str {
        let entry = self.entries.iter().find(|(one, _)| *one == value);
        entry.expect("a vocabulary has a word for every value of its type").1[0]
    }
    /// What a word means.
    pub fn read(&self, _text: &str) -> Option<T> {
        todo!()
    }
    /// The words the template writes, in order.
    pub fn words(&self) -> Vec<&'static str> {
        self.entries.iter().map(|(_, words)| words[0]).collect()
    }
}

/// *Assistent*, *Lærling*, …
pub const ROLES: Vocabulary<Role> = Vocabulary { entries: &[] };
/// What a trainer masters: *Rover*, *Full klient*.
pub const TOOLS: Vocabulary<Tool> = Vocabulary { entries: &[] };
/// What a temp needs: *Kun Rover*, *Full klient*.
pub const TEMP_TOOLS: Vocabulary<TempTool> = Vocabulary { entries: &[] };
/// *Ny*, *Jobbet her før*, *Økt stilling*.
pub const ENGAGEMENTS: Vocabulary<Engagement> = Vocabulary { entries: &[] };
/// *Ferie*, *Ikke tilgjengelig*.
pub const ABSENCE_KINDS: Vocabulary<AbsenceKind> = Vocabulary { entries: &[] };
/// *Ønsket*, *Fastsatt*, *Avslått*.
pub const ABSENCE_STATUSES: Vocabulary<AbsenceStatus> = Vocabulary { entries: &[] };
/// *E-læring*, *Kurs*, …
pub const FORMS: Vocabulary<ModuleForm> = Vocabulary { entries: &[] };
/// *Foreslått*, *Booket*, …
pub const SESSION_STATUSES: Vocabulary<SessionStatus> = Vocabulary { entries: &[] };
/// *Opplærer borte*, …
pub const CANCEL_REASONS: Vocabulary<CancelReason> = Vocabulary { entries: &[] };
