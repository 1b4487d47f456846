//! What the words of an entry name: records, what they are about, organisations and members.

use parvis_access::Operation;
use parvis_model::{MemberId, OrganisationId, Purpose, RecordId, SubjectId};

use crate::door::journal_action::Action;
use crate::door::protected::Verb;

/// What an entry names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// The record, where it names one alone.
    pub(super) record: Option<RecordId>,
    /// How many records it is about.
    pub(super) count: u64,
    /// What it is about, where it names one subject alone.
    pub(super) about: Option<SubjectId>,
    /// How many subjects it names, or counts.
    pub(super) subjects: u64,
    /// The organisation that it concerns beside that.
    pub(super) organisation: Option<OrganisationId>,
    /// The member whom it concerns.
    pub(super) member: Option<MemberId>,
}

/// Reads the words of an entry.
pub(super) fn said(action: Option<Action>, words: &str) -> Said {
    let (mut records, mut subjects, mut members) = (Vec::new(), Vec::new(), Vec::new());
    for word in words.split(' ') {
        if let Ok(record) = word.parse::<RecordId>() {
            records.push(record);
        } else if let Ok(subject) = word.parse::<SubjectId>() {
            subjects.push(subject);
        } else if let Ok(member) = word.parse::<MemberId>() {
            members.push(member);
        }
    }
    // A reading names what was read about; elsewhere an organisation is the other side.
    let is_reading = matches!(action, Some(Action::Record(Verb::List | Verb::Open | Verb::Export, _)));
    let mut organisation = None;
    if !is_reading {
        subjects.retain(|subject| if let SubjectId::Organisation(id) = subject { organisation.get_or_insert(*id) != id } else { true });
    }
    let numbers: Vec<u64> = words.split(' ').take(4).filter_map(|word| word.trim_end_matches(',').parse().ok()).collect();
    let one = |subject: &[SubjectId]| if let [one] = subject { Some(*one) } else { None };
    Said {
        record: if let [one] = records[..] { Some(one) } else { None },
        count: numbers.first().copied().filter(|_| records.is_empty()).unwrap_or_else(|| u64::try_from(records.len()).unwrap_or(u64::MAX)),
        about: one(&subjects),
        subjects: numbers.get(1).copied().filter(|_| subjects.is_empty()).unwrap_or_else(|| u64::try_from(subjects.len()).unwrap_or(u64::MAX)),
        organisation,
        member: members.first().copied(),
    }
}

/// For what something was read or given, as what is sealed with the entry says.
pub(in crate::door) fn purpose(detail: &str) -> Option<Purpose> {
    Purpose::parse(detail.strip_prefix("for ")?.split(' ').next()?)
}

/// The groups of fields that were read, in the words of the rules.
pub(super) fn fields(detail: &str) -> Vec<String> {
    let within = detail.strip_prefix("for ").unwrap_or_default().split_once(" (").and_then(|(_, rest)| rest.split_once(')')).map(|(within, _)| within);
    within.into_iter().flat_map(|within| within.split(' ')).map(str::to_owned).collect()
}

/// The same as what one may be allowed to see; a word that no rule has is left out.
pub(in crate::door) fn groups(detail: &str) -> Vec<Operation> {
    fields(detail).iter().filter_map(|word| Operation::parse(word)).collect()
}

/// Why something was done, where a reason was asked for.
pub(super) fn why(detail: &str) -> Option<String> {
    detail.strip_prefix("reason: ").map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use parvis_model::{NoteId, RecordKind, SiteId};

    use super::*;

    #[test]
    fn an_opening_names_its_records_and_what_they_are_about() {
        let (note, other, site) = (NoteId::from_random([1; 16]), NoteId::from_random([2; 16]), SiteId::from_random([3; 16]));
        let open = Some(Verb::Open.of(RecordKind::SiteNote));
        let one = said(open, &format!("{note} of {site}"));
        assert_eq!((one.record, one.count, one.about), (Some(note.into()), 1, Some(site.into())));
        let two = said(open, &format!("{note} {other} of {site}"));
        assert_eq!((two.record, two.count, two.about), (None, 2, Some(site.into())));
    }

    #[test]
    fn a_sum_says_how_many_and_a_giving_to_whom() {
        let (note, to, site) = (NoteId::from_random([1; 16]), OrganisationId::from_random([2; 16]), SiteId::from_random([3; 16]));
        let sum = said(Some(Verb::List.of(RecordKind::Finding)), "40 of 12 subjects, sha256 9f");
        assert_eq!((sum.count, sum.subjects, sum.about), (40, 12, None));
        let given = said(Some(Verb::Give.of(RecordKind::SiteNote)), &format!("{note} {to}"));
        assert_eq!((given.record, given.about, given.organisation), (Some(note.into()), None, Some(to)));
        let related = said(Some(Action::Relate), &format!("{to} advises {site}"));
        assert_eq!((related.about, related.organisation), (Some(site.into()), Some(to)));
        let listed = said(Some(Verb::List.of(RecordKind::SiteNote)), &to.to_string());
        assert_eq!((listed.about, listed.organisation), (Some(to.into()), None));
    }

    #[test]
    fn the_purpose_and_the_fields_are_read_from_what_is_sealed() {
        let detail = "for planning (existence text) by rules 4f";
        assert_eq!((purpose(detail), fields(detail)), (Some(Purpose::Planning), vec!["existence".to_owned(), "text".to_owned()]));
        assert_eq!(groups(detail), [Operation::Existence, Operation::Text]);
        assert_eq!(groups("for planning (text a_word_of_later attachments) by rules 4f"), [Operation::Text, Operation::Attachments]);
        assert_eq!(purpose("for response until 2026-12-01T00:00:00Z"), Some(Purpose::Response));
        assert_eq!((purpose("for 30 minutes"), purpose(""), fields("given to org_x")), (None, None, Vec::new()));
        assert!(groups("").is_empty());
    }

    #[test]
    fn a_reason_is_no_purpose_and_names_no_fields() {
        let detail = "reason: for planning (existence text) by law";
        assert_eq!((why(detail).as_deref(), purpose(detail), fields(detail)), (Some("for planning (existence text) by law"), None, Vec::new()));
        assert_eq!(why("for planning (text)"), None);
        let (from, into) = (OrganisationId::from_random([1; 16]), OrganisationId::from_random([2; 16]));
        let merged = said(Some(Action::MergeOrganisation), &format!("{from} {into}"));
        assert_eq!((merged.organisation, merged.about), (Some(from), Some(into.into())));
    }

    #[test]
    fn words_that_name_nothing_are_read_without_harm() {
        for words in ["", "town.osm.pbf", "everywhere", " of ", "note_ of site_", "99999999999999999999 of 2 subjects"] {
            let nothing = said(None, words);
            assert_eq!((nothing.record, nothing.about, nothing.organisation, nothing.member), (None, None, None, None), "{words}");
        }
    }
}
