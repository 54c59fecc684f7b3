//! Columns of what is never stored, by their titles.

use crate::lists::kind::ListKind;
use crate::lists::preview::NeverStored;
use crate::lists::words::{key, words};

/// What a column of this title holds that is never stored, in any list.
pub(super) fn always(title: &str) -> Option<NeverStored> {
    let title = key(title);
    let begins = |stems: &[&str]| stems.iter().any(|stem| title.starts_with(stem));
    let is = |words: &[&str]| words.contains(&title.as_str());
    let identity = words![
        "fødselsnummer" "fødselsnr" "fødselnr" "fødselnummer" "personnummer" "personnr" "dnummer" "dnr" "nationalid"
        "identitynumber"
    ];
    if begins(identity) || is(&["fnr", "pnr", "ssn", "nin"]) {
        return Some(NeverStored::IdentityNumber);
    }
    let birth = words!["fødselsdato" "fødselsår" "fødselsdag" "født" "fødd" "dateofbirth" "birth"];
    if begins(birth) || is(&["fdato", "fødseldato", "alder", "dob", "age"]) {
        return Some(NeverStored::BirthDate);
    }
    let contact = words![
        "epost" "email" "mail" "telefon" "tlf" "mobil" "phone" "cellphone" "kontaktinfo" "pårørende" "pårørande"
        "nærmestepårørende"
    ];
    let is_contact = title.contains("telefon") || title.contains("epost");
    if is_contact || begins(contact) || is(&["cell", "kontakt", "contact"]) {
        return Some(NeverStored::Contact);
    }
    let address = words![
        "postnr" "postnummer" "poststed" "poststad" "bosted" "bustad" "bostad" "gate" "street" "zip" "postcode"
        "postalcode"
    ];
    if title.contains("adress") || title.contains("address") || begins(address) || title == "city" {
        return Some(NeverStored::Address);
    }
    let health = words![
        "diagnose" "helseopplysning" "sykdom" "sjukdom" "allergi" "medisiner" "sykefravær" "sjukefråvær" "sykmelding"
        "pasient" "egnethet" "health" "patient"
    ];
    begins(health).then_some(NeverStored::Health)
}

/// Whether a column of this title holds reasons.
pub(super) fn is_reason(title: &str) -> bool {
    let title = key(title);
    let reasons: &[&str] = words![
        "årsak" "fraværsårsak" "fråværsårsak" "fraværsgrunn" "grunn" "begrunnelse" "grunngjeving" "hvorfor" "kvifor"
        "reason" "cause" "why"
    ];
    reasons.iter().any(|stem| title.starts_with(stem))
}

/// The same in a list of this kind, of titles that mean a field elsewhere: a reason for an absence, free words about a
/// person.
pub(super) fn in_list(title: &str, kind: ListKind) -> Option<NeverStored> {
    let is_reason = is_reason(title);
    let title = key(title);
    let free: &[&str] = words![
        "kommentar" "merknad" "anmerkning" "merking" "notat" "beskrivelse" "skildring" "tilbakemelding" "omtale"
        "comment" "note" "remark" "description"
    ];
    let is_free = free.iter().any(|stem| title.starts_with(stem));
    match kind {
        ListKind::Absences | ListKind::HolidayGrid | ListKind::HolidayWishes if is_free || is_reason => {
            Some(NeverStored::AbsenceReason)
        }
        ListKind::Trainers
        | ListKind::Temps
        | ListKind::Completions
        | ListKind::Shifts
        | ListKind::LoansAndRaises
            if is_free || is_reason || title.starts_with("vurdering") =>
        {
            Some(NeverStored::Health)
        }
        ListKind::FollowUps if is_free || title.starts_with("hendelse") || title.starts_with("hending") => {
            Some(NeverStored::Health)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_never_stored_is_told_by_its_title() {
        for (title, expected) in [
            ("Fødselsnummer", NeverStored::IdentityNumber),
            ("Fødselsnr.", NeverStored::IdentityNumber),
            ("Personnr", NeverStored::IdentityNumber),
            ("F.nr.", NeverStored::IdentityNumber),
            ("Fødselsdato", NeverStored::BirthDate),
            ("Født", NeverStored::BirthDate),
            ("Alder", NeverStored::BirthDate),
            ("Adresse", NeverStored::Address),
            ("Privatadresse", NeverStored::Address),
            ("Postnr.", NeverStored::Address),
            ("Poststed", NeverStored::Address),
            ("Telefon", NeverStored::Contact),
            ("Tlf. privat", NeverStored::Contact),
            ("Mobilnummer", NeverStored::Contact),
            ("E-postadresse", NeverStored::Contact),
            ("E-mail", NeverStored::Contact),
            ("Diagnose", NeverStored::Health),
        ] {
            assert_eq!(always(title), Some(expected), "{title}");
        }
        for title in
            ["Navn", "Avdeling", "Ansattnummer", "Merknad", "Fastsatt", "Måned", "Gjennomført", "Født på ny?"]
        {
            let expected = title.starts_with("Født").then_some(NeverStored::BirthDate);
            assert_eq!(always(title), expected, "{title}");
        }
    }

    #[test]
    fn a_reason_is_dropped_where_it_is_one_for_an_absence() {
        for title in ["Årsak", "Fraværsårsak", "Begrunnelse", "Kommentar", "Merknad:", "Hvorfor?"] {
            assert_eq!(in_list(title, ListKind::Absences), Some(NeverStored::AbsenceReason), "{title}");
            assert_eq!(in_list(title, ListKind::HolidayWishes), Some(NeverStored::AbsenceReason), "{title}");
            assert_eq!(
                in_list(title, ListKind::Temps),
                Some(NeverStored::Health),
                "{title}: free words about a person"
            );
        }
        assert_eq!(in_list("Årsak", ListKind::FollowUps), None, "the cause of deviations is none");
        assert_eq!(in_list("Begrunnelse", ListKind::WeekRules), None);
    }
}
