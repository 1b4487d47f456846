//! What adds something, for which there has to be room, and what takes away, ends or only reads, and goes on with a disk that is nearly
//! full. One decision for each word of the journal: a new one does not compile without it.

use crate::door::journal_action::Action;
use crate::door::protected::Verb;

impl Action {
    /// Whether something new is kept by it. Giving, emergency accesses and new passwords add little, and people rely on them when things go
    /// wrong; what a rotation seals anew takes the place of what was there.
    pub(crate) fn adds(self) -> bool {
        match self {
            Self::Record(verb, _) => matches!(verb, Verb::Create | Verb::Change),
            Self::AddAreas
            | Self::AddMember
            | Self::AddOrganisation
            | Self::AddPasskey
            | Self::AnswerSamePlace
            | Self::AskForBudget
            | Self::AskForExport
            | Self::AskForVisit
            | Self::Attach
            | Self::ChangeSite
            | Self::ChooseDigest
            | Self::Complain
            | Self::ConfirmAgreement
            | Self::ConnectDirectory
            | Self::CorrectNotice
            | Self::CorrectPublicNotice
            | Self::CorrectVisit
            | Self::FinishVisit
            | Self::Import
            | Self::InventOrganisations
            | Self::Invite
            | Self::NameLead
            | Self::NewToken
            | Self::PublishNotice
            | Self::PublishPublicNotice
            | Self::Relate
            | Self::RelateToArea
            | Self::RelateToSite
            | Self::ReplyToComplaint
            | Self::RespondToFinding
            | Self::RespondToRecommendation
            | Self::RestoreMembership
            | Self::WritePublicNotice => true,
            Self::AcceptInvitation
            | Self::Backup
            | Self::ChangePassword
            | Self::CloseEmergency
            | Self::ConfirmDigest
            | Self::ConsentToMatch
            | Self::DecideBudget
            | Self::DeclineVisitRequest
            | Self::DestroyDataKeys
            | Self::DiscardPublicNotice
            | Self::DisconnectDirectory
            | Self::DropVisitRequest
            | Self::EndAgreement
            | Self::EndLead
            | Self::EndMatch
            | Self::EndMembership
            | Self::EndNotice
            | Self::EndOrganisation
            | Self::EndRelation
            | Self::EndSession
            | Self::EndToken
            | Self::EndWhatRanOut
            | Self::EraseAgain
            | Self::EraseMember
            | Self::GiveUpLetter
            | Self::JournalCheckpoint
            | Self::LeftToPerson
            | Self::ListEmergencies
            | Self::LookAs
            | Self::LookForMatches
            | Self::MakeJournalKey
            | Self::MergeOrganisation
            | Self::MoveRecords
            | Self::NameInstallation
            | Self::NewRecoveryCodes
            | Self::NoteEmergency
            | Self::OpenEmergency
            | Self::OpenMatch
            | Self::PreviewImport
            | Self::ReadComplaints
            | Self::RefuseSignIn
            | Self::ReleaseStatement
            | Self::RemoveArea
            | Self::RemoveAttachment
            | Self::RemovePasskey
            | Self::RenameOrganisation
            | Self::ReopenOrganisation
            | Self::Reseal
            | Self::Restore
            | Self::ReviewEmergency
            | Self::ReviewPublicNotice
            | Self::RotateDataKey
            | Self::RotateInstallationKey
            | Self::SendLetter
            | Self::SignIn
            | Self::SignOut
            | Self::SignOutEverywhere
            | Self::StopDigest
            | Self::StopMatching
            | Self::TakeBackConsent
            | Self::UndoImport
            | Self::UsePasskey
            | Self::UseRecoveryCode
            | Self::WithdrawPublicNotice => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_away_or_ends_something_or_lets_somebody_in_needs_no_room() {
        let starts = ["end_", "erase", "remove_", "take_back", "stop_", "withdraw", "close_", "drop_", "destroy_", "disconnect", "sign_", "open_", "undo_"];
        for action in Action::all().filter(|action| starts.iter().any(|start| action.as_str().starts_with(start))) {
            assert!(!action.adds(), "{}", action.as_str());
        }
    }

    #[test]
    fn what_makes_something_new_needs_room() {
        let starts = ["add_", "ask_", "attach", "create_", "change_note", "change_visit", "change_site", "import", "invite", "new_token", "relate"];
        for action in Action::all().filter(|action| starts.iter().any(|start| action.as_str().starts_with(start))) {
            assert!(action.adds(), "{}", action.as_str());
        }
    }
}
