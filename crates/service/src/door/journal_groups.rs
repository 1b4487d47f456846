//! The kinds of acts by which the journal is filtered. One decision for each word of the journal: a new one does not compile without it.

use parvis_model::{RecordKind, closed_list};

use crate::door::journal_action::Action;
use crate::door::protected::Verb;

closed_list! {
    /// Kinds of acts.
    pub enum JournalGroup {
        /// Something protected was listed, opened or taken out.
        Read = "read",
        /// Records were made, changed, withdrawn or erased, and files added or removed.
        Changed = "changed",
        /// Records were given to other organisations, or that was taken back.
        Shared = "shared",
        /// Emergency accesses, and what was asked for beyond the day's limit.
        Exceptions = "exceptions",
        /// Places, areas and imports, and visits that were asked for.
        Places = "places",
        /// Organisations, their members and what they have to do with places.
        Managed = "managed",
        /// Signing in, and what one signs in with.
        Accounts = "accounts",
        /// What keeps the installation: keys, backups, the journal itself.
        Upkeep = "upkeep",
    }
}

impl Action {
    /// Of which kind it is.
    pub(crate) fn group(self) -> JournalGroup {
        match self {
            Self::Record(verb, _) => match verb {
                Verb::List | Verb::Open | Verb::Export => JournalGroup::Read,
                Verb::Create | Verb::Change | Verb::Withdraw | Verb::Erase => JournalGroup::Changed,
                Verb::Give | Verb::TakeBack | Verb::ProposeSharing | Verb::ShareHere | Verb::RefuseSharing | Verb::StopSharing => JournalGroup::Shared,
            },
            Self::LookForMatches | Self::OpenMatch | Self::ReadComplaints => JournalGroup::Read,
            Self::ConfirmAgreement
            | Self::ConsentToMatch
            | Self::CorrectNotice
            | Self::CorrectPublicNotice
            | Self::EndAgreement
            | Self::EndMatch
            | Self::EndNotice
            | Self::PublishNotice
            | Self::PublishPublicNotice
            | Self::ReleaseStatement
            | Self::StopMatching
            | Self::TakeBackConsent
            | Self::WithdrawPublicNotice => JournalGroup::Shared,
            Self::Attach
            | Self::Complain
            | Self::CorrectVisit
            | Self::DiscardPublicNotice
            | Self::EndWhatRanOut
            | Self::EraseAgain
            | Self::FinishVisit
            | Self::MoveRecords
            | Self::RemoveAttachment
            | Self::ReplyToComplaint
            | Self::RespondToFinding
            | Self::ReviewPublicNotice
            | Self::WritePublicNotice
            | Self::RespondToRecommendation => JournalGroup::Changed,
            Self::AskForBudget
            | Self::AskForExport
            | Self::CloseEmergency
            | Self::DecideBudget
            | Self::ListEmergencies
            | Self::NoteEmergency
            | Self::OpenEmergency
            | Self::ReviewEmergency => JournalGroup::Exceptions,
            Self::AddAreas
            | Self::AnswerSamePlace
            | Self::AskForVisit
            | Self::ChangeSite
            | Self::DeclineVisitRequest
            | Self::DropVisitRequest
            | Self::Import
            | Self::PreviewImport
            | Self::RemoveArea
            | Self::UndoImport => JournalGroup::Places,
            Self::AddMember
            | Self::AddOrganisation
            | Self::EndLead
            | Self::EndMembership
            | Self::EndOrganisation
            | Self::EndRelation
            | Self::EraseMember
            | Self::InventOrganisations
            | Self::Invite
            | Self::MergeOrganisation
            | Self::NameLead
            | Self::Relate
            | Self::RelateToArea
            | Self::RelateToSite
            | Self::RenameOrganisation
            | Self::ReopenOrganisation
            | Self::RestoreMembership => JournalGroup::Managed,
            Self::AcceptInvitation
            | Self::AddPasskey
            | Self::ChangePassword
            | Self::ChooseDigest
            | Self::ConfirmDigest
            | Self::ConnectDirectory
            | Self::DisconnectDirectory
            | Self::EndSession
            | Self::EndToken
            | Self::LookAs
            | Self::NewRecoveryCodes
            | Self::NewToken
            | Self::RefuseSignIn
            | Self::RemovePasskey
            | Self::SignIn
            | Self::SignOut
            | Self::SignOutEverywhere
            | Self::StopDigest
            | Self::UsePasskey
            | Self::UseRecoveryCode => JournalGroup::Accounts,
            Self::Backup
            | Self::DestroyDataKeys
            | Self::GiveUpLetter
            | Self::JournalCheckpoint
            | Self::LeftToPerson
            | Self::MakeJournalKey
            | Self::NameInstallation
            | Self::Reseal
            | Self::Restore
            | Self::RotateDataKey
            | Self::RotateInstallationKey
            | Self::SendLetter => JournalGroup::Upkeep,
        }
    }

    /// The kind of record with which it is done, where its word says one.
    pub(crate) fn of_kind(self) -> Option<RecordKind> {
        match self {
            Self::Record(_, kind) => Some(kind),
            Self::FinishVisit | Self::CorrectVisit => Some(RecordKind::Visit),
            Self::RespondToFinding => Some(RecordKind::Finding),
            Self::RespondToRecommendation => Some(RecordKind::Recommendation),
            Self::ConfirmAgreement | Self::EndAgreement => Some(RecordKind::Agreement),
            Self::Complain | Self::CorrectNotice | Self::EndNotice | Self::PublishNotice | Self::ReadComplaints | Self::ReplyToComplaint => {
                Some(RecordKind::RightsRecord)
            }
            Self::ConsentToMatch
            | Self::EndMatch
            | Self::LookForMatches
            | Self::OpenMatch
            | Self::ReleaseStatement
            | Self::StopMatching
            | Self::TakeBackConsent => Some(RecordKind::PartnerStatement),
            _ => None,
        }
    }

    /// Whether it is done with records of any kind, and the entry alone says with which.
    fn of_any_kind(self) -> bool {
        matches!(self, Self::Attach | Self::RemoveAttachment)
    }

    /// The words of a kind of act, of a kind of record, or of both, those that are said of records of any kind among them; nothing where neither is
    /// asked for.
    pub(crate) fn words(group: Option<JournalGroup>, kind: Option<RecordKind>) -> Option<Vec<&'static str>> {
        if group.is_none() && kind.is_none() {
            return None;
        }
        let fits = |action: &Self| group.is_none_or(|group| action.group() == group) && (kind.is_none() || action.of_kind() == kind || action.of_any_kind());
        Some(Self::all().filter(fits).map(Self::as_str).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_of_one_kind_of_act_and_no_kind_is_empty() {
        let by_group: Vec<Vec<&str>> = JournalGroup::ALL.into_iter().map(|group| Action::words(Some(group), None).unwrap()).collect();
        assert!(by_group.iter().all(|words| !words.is_empty()));
        assert_eq!(by_group.iter().map(Vec::len).sum::<usize>(), Action::all().count());
        assert_eq!(Action::words(None, None), None);
    }

    #[test]
    fn the_words_of_a_kind_of_record_are_those_that_name_it() {
        let read = Action::words(Some(JournalGroup::Read), Some(RecordKind::SiteNote)).unwrap();
        assert_eq!(read, ["list_notes", "open_note", "export_notes"]);
        let of_findings = Action::words(None, Some(RecordKind::Finding)).unwrap();
        assert!(of_findings.contains(&"attach") && of_findings.contains(&"remove_attachment"), "{of_findings:?}");
        assert!(of_findings.contains(&"respond_to_finding") && !of_findings.contains(&"open_note"), "{of_findings:?}");
        assert_eq!(Action::words(Some(JournalGroup::Upkeep), Some(RecordKind::Visit)).unwrap(), Vec::<&str>::new());
    }
}
