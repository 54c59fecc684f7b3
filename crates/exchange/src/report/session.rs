//! What a session is called, on every page alike.

use skulder_season::session::{Session, SessionKind};

use super::words::Words;
use super::{Desk, Language};

impl Desk<'_> {
    /// A session's module; of other work its title, after its kind unless the title begins with that.
    pub(super) fn session(&self, session: &Session) -> String {
        let common = &self.words.common;
        match &session.kind {
            SessionKind::Training { module } => self.names.module(module).to_owned(),
            SessionKind::Guidance { title } => titled(common.guidance, title, |words| words.common.guidance),
            SessionKind::Support { title } => titled(common.support, title, |words| words.common.support),
        }
    }
}

/// A title after its kind. Titles are typed and imported in either language, whatever that of the page.
fn titled(kind: &str, title: &str, kind_in: fn(&Words) -> &'static str) -> String {
    let start = title.to_lowercase();
    let says_itself = [Language::Nb, Language::En]
        .into_iter()
        .any(|language| start.starts_with(&kind_in(Words::of(language)).to_lowercase()));
    if says_itself { title.to_owned() } else { format!("{kind}: {title}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_said_once_in_whichever_language() {
        for (title, nb, en) in [
            ("Legemiddel", "Veiledning: Legemiddel", "Guidance: Legemiddel"),
            ("Veiledning: Legemiddel", "Veiledning: Legemiddel", "Veiledning: Legemiddel"),
            ("veiledning i sår", "veiledning i sår", "veiledning i sår"),
            ("GUIDANCE: wounds", "GUIDANCE: wounds", "GUIDANCE: wounds"),
            ("Ny veiledning", "Veiledning: Ny veiledning", "Guidance: Ny veiledning"),
        ] {
            let said = |language| {
                let kind = |words: &Words| words.common.guidance;
                titled(kind(Words::of(language)), title, kind)
            };
            assert_eq!((said(Language::Nb).as_str(), said(Language::En).as_str()), (nb, en));
        }
    }
}
