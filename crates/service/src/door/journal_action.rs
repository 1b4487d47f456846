//! Every word with which the journal says what was done, and what a restore makes of it. One list: an entry is written with a
//! word of it or not at all, and each word has its decision beside it.

use parvis_model::{RecordKind, closed_list};

pub(crate) use crate::door::after_restore::{AfterRestore, Undone};
use crate::door::protected::Verb;

macro_rules! actions {
    ($($(#[$doc:meta])* $action:ident = $word:literal => $effect:expr,)+) => {
        /// What an entry of the journal says was done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Action {
            /// With a protected record of a kind.
            Record(Verb, RecordKind),
            $($(#[$doc])* $action,)+
        }

        closed_list! {
            /// What an entry of the journal says was done, whatever the kind of record: for each of them there is a sentence in every language.
            pub enum JournalAct {
                /// Records were listed, or added up.
                List = "list",
                /// Records were opened.
                Open = "open",
                /// A record was made.
                Create = "create",
                /// A record was changed.
                Change = "change",
                /// A record was given to another organisation.
                Give = "give",
                /// A giving was taken back.
                TakeBack = "take_back",
                /// Sharing a record with everybody here was proposed.
                ProposeSharing = "propose_sharing",
                /// A record was reviewed, and is shared with everybody here.
                ShareHere = "share_here",
                /// What was proposed was refused.
                RefuseSharing = "refuse_sharing",
                /// A record is no longer shared with everybody here.
                StopSharing = "stop_sharing",
                /// A record was withdrawn.
                Withdraw = "withdraw",
                /// A record was erased.
                Erase = "erase",
                /// Records were taken out.
                Export = "export",
                $(#[doc = $word] $action = $word,)+
            }
        }

        impl Action {
            /// All that is not done with a protected record.
            const OTHERS: &'static [Self] = &[$(Self::$action),+];

            /// The word of the journal, such as `import`.
            pub(crate) fn as_str(self) -> &'static str {
                match self {
                    Self::Record(verb, kind) => verb.word(kind),
                    $(Self::$action => $word,)+
                }
            }

            /// What was done, whatever the kind of record.
            pub(crate) fn act(self) -> JournalAct {
                match self {
                    Self::Record(verb, _) => verb.act(),
                    $(Self::$action => JournalAct::$action,)+
                }
            }

            /// What a restore does about it.
            pub(crate) fn after_restore(self) -> AfterRestore {
                match self {
                    Self::Record(verb, _) => of_records(verb),
                    $(Self::$action => $effect,)+
                }
            }
        }
    };
}

use AfterRestore::{Again, ByHand, Harmless, Stops};

/// What a rotation after the backup asks for: the backup holds the keys that it replaced.
const NEW_DATA_KEYS: AfterRestore = ByHand("data keys were replaced since the backup, which brings the old ones back: run parvis keys rotate-data");

actions! {
    /// A member had a way in added, by the link that sets an account up; all that they had before ended.
    AcceptInvitation = "accept_invitation" => Again(Undone::WaysIn),
    AddAreas = "add_areas" => Harmless,
    AddMember = "add_member" => Harmless,
    AddOrganisation = "add_organisation" => Harmless,
    AddPasskey = "add_passkey" => Harmless,
    /// What was said of two places that were one again is two places' again.
    AnswerSamePlace = "answer_same_place" => ByHand("somebody said since the backup whether two places are one: say it again"),
    AskForBudget = "ask_for_budget" => Harmless,
    AskForExport = "ask_for_export" => Harmless,
    AskForVisit = "ask_for_visit" => Harmless,
    Attach = "attach" => Harmless,
    Backup = "backup" => Harmless,
    ChangePassword = "change_password" => Again(Undone::Password),
    ChangeSite = "change_site" => Again(Undone::Operator),
    /// Choices and addresses of letters are in no backup.
    ChooseDigest = "choose_digest" => Harmless,
    CloseEmergency = "close_emergency" => Again(Undone::Emergency),
    /// By anybody, on the public page of a measure.
    Complain = "complain" => ByHand("people complained about measures since the backup, which does not hold it: what they wrote stands in the old folder alone"),
    /// In the backup it waits for it again.
    ConfirmAgreement = "confirm_agreement" => Harmless,
    ConfirmDigest = "confirm_digest" => Harmless,
    /// In place of an earlier connection.
    ConnectDirectory = "connect_directory" => Again(Undone::Directory),
    /// Matches and releases are in no backup.
    ConsentToMatch = "consent_to_match" => Harmless,
    /// Its words were published anew: in the backup older ones may stand.
    CorrectNotice = "correct_notice" => Again(Undone::Notice),
    /// In the backup everybody reads what was corrected.
    CorrectPublicNotice = "correct_public_notice" => ByHand("public notices were corrected since the backup: correct them again"),
    /// In the backup it says what it said before.
    CorrectVisit = "correct_visit" => ByHand("the words of visits were corrected since the backup: correct them again"),
    /// What was asked for is for one day, and what was refused is asked for again at most.
    DecideBudget = "decide_budget" => Harmless,
    /// It is closed again; why stands in the old folder alone.
    DeclineVisitRequest = "decline_visit_request" => Again(Undone::VisitRequest),
    DestroyDataKeys = "destroy_data_keys" => NEW_DATA_KEYS,
    /// Nobody outside had read it.
    DiscardPublicNotice = "discard_public_notice" => Harmless,
    DisconnectDirectory = "disconnect_directory" => Again(Undone::Directory),
    DropVisitRequest = "drop_visit_request" => Again(Undone::VisitRequest),
    /// In the backup it may still be in force.
    EndAgreement = "end_agreement" => Again(Undone::Agreement),
    /// Who leads the installation writes about it, and sees nothing more of what others wrote.
    EndLead = "end_lead" => Again(Undone::Lead),
    /// Matches are in no backup.
    EndMatch = "end_match" => Harmless,
    EndMembership = "end_membership" => Again(Undone::Membership),
    /// A public notice ended before its time.
    EndNotice = "end_notice" => Again(Undone::Notice),
    /// It has ended again where it had in the old folder: nobody works for it.
    EndOrganisation = "end_organisation" => Again(Undone::Organisation),
    EndRelation = "end_relation" => Again(Undone::Relation),
    /// Sessions, tokens and links are in no backup.
    EndSession = "end_session" => Harmless,
    EndToken = "end_token" => Harmless,
    EndWhatRanOut = "end_what_ran_out" => Harmless,
    /// Of earlier versions: it counted what was erased again and named nothing.
    EraseAgain = "erase_again" => Stops("it does not name what was erased again then"),
    /// The time in which a membership could be taken up again was over.
    EraseMember = "erase_member" => Again(Undone::Membership),
    FinishVisit = "finish_visit" => Harmless,
    /// A letter could not be sent, or nobody knows whether it was.
    GiveUpLetter = "give_up_letter" => Harmless,
    /// Facts of a public source: the next import says them anew, and what ended then ends again. What must not be listed leaves at once.
    Import = "import" => ByHand("extracts were imported since the backup: import them again, so that places and areas that ended then end here as well"),
    InventOrganisations = "invent_organisations" => Harmless,
    Invite = "invite" => Harmless,
    JournalCheckpoint = "journal_checkpoint" => Harmless,
    /// By an earlier restore: what it left to a person is left to one again.
    LeftToPerson = "left_to_person" => ByHand("an earlier restore left something to a person: see to it here as well"),
    /// Reasons and reviews were shown.
    ListEmergencies = "list_emergencies" => Harmless,
    LookAs = "look_as" => Harmless,
    LookForMatches = "look_for_matches" => Harmless,
    MakeJournalKey = "make_journal_key" => Harmless,
    /// Whom it ended a share with has entries of its own. In the backup both may stand as before: what belongs to each is its own again.
    MergeOrganisation = "merge_organisation" => ByHand("organisations were merged since the backup: if the backup holds both, merge them again"),
    /// The area that they were about is removed again, and they move again with it.
    MoveRecords = "move_records" => Harmless,
    NameLead = "name_lead" => Harmless,
    NameInstallation = "name_installation" => Harmless,
    NewRecoveryCodes = "new_recovery_codes" => Again(Undone::RecoveryCodes),
    NewToken = "new_token" => Harmless,
    /// It is to be noted, and reviewed, again.
    NoteEmergency = "note_emergency" => Harmless,
    OpenEmergency = "open_emergency" => Harmless,
    /// What both sides of a match consented to was shown.
    OpenMatch = "open_match" => Harmless,
    /// Nothing was taken.
    PreviewImport = "preview_import" => Harmless,
    PublishNotice = "publish_notice" => Harmless,
    PublishPublicNotice = "publish_public_notice" => Harmless,
    /// Complaints about a measure were read by those who answer them.
    ReadComplaints = "read_complaints" => Harmless,
    RefuseSignIn = "refuse_sign_in" => Harmless,
    Relate = "relate" => Harmless,
    ReplyToComplaint = "reply_to_complaint" => ByHand("complaints about measures were answered since the backup: answer those that wait again"),
    /// A member who came back needs a new link.
    RestoreMembership = "restore_membership" => Harmless,
    /// Of earlier versions.
    RelateToArea = "relate_to_area" => Harmless,
    /// Of earlier versions.
    RelateToSite = "relate_to_site" => Harmless,
    /// Releases are in no backup.
    ReleaseStatement = "release_statement" => Harmless,
    RemoveArea = "remove_area" => Again(Undone::Area),
    RemoveAttachment = "remove_attachment" => Again(Undone::File),
    RemovePasskey = "remove_passkey" => Again(Undone::Passkey),
    RenameOrganisation = "rename_organisation" => ByHand("organisations were renamed since the backup, which brings their old names back: rename them again"),
    ReopenOrganisation = "reopen_organisation" => Harmless,
    Reseal = "reseal" => Harmless,
    RespondToFinding = "respond_to_finding" => Harmless,
    RespondToRecommendation = "respond_to_recommendation" => Harmless,
    /// What was done again by it stands in entries of its own.
    Restore = "restore" => Harmless,
    ReviewEmergency = "review_emergency" => Harmless,
    ReviewPublicNotice = "review_public_notice" => Harmless,
    RotateDataKey = "rotate_data_key" => NEW_DATA_KEYS,
    RotateInstallationKey = "rotate_installation_key" =>
        ByHand("the key of the installation was replaced since the backup, which brings the old one back: run parvis keys rotate-installation"),
    SendLetter = "send_letter" => Harmless,
    SignIn = "sign_in" => Harmless,
    SignOut = "sign_out" => Harmless,
    SignOutEverywhere = "sign_out_everywhere" => Harmless,
    StopDigest = "stop_digest" => Harmless,
    /// Releases are in no backup.
    StopMatching = "stop_matching" => Harmless,
    /// Matches are in no backup.
    TakeBackConsent = "take_back_consent" => Harmless,
    /// In the backup the import may stand as it was taken.
    UndoImport = "undo_import" => ByHand("an import was undone since the backup: if the backup holds it, import the extract of before it again"),
    /// The counter of a passkey only ever warns of a copy; the next use moves it on.
    UsePasskey = "use_passkey" => Harmless,
    /// Which of the codes it was is not known.
    UseRecoveryCode = "use_recovery_code" => Again(Undone::RecoveryCodes),
    /// In the backup everybody reads it.
    WithdrawPublicNotice = "withdraw_public_notice" => ByHand("public notices were withdrawn since the backup, which shows them again: withdraw them again"),
    WritePublicNotice = "write_public_notice" => Harmless,
}

/// The same decision for each kind of record.
fn of_records(verb: Verb) -> AfterRestore {
    match verb {
        Verb::List | Verb::Open | Verb::Export | Verb::Create | Verb::Give | Verb::ProposeSharing | Verb::ShareHere => Harmless,
        Verb::Change => Again(Undone::Wider),
        Verb::TakeBack => Again(Undone::Share),
        Verb::RefuseSharing => Again(Undone::Proposal),
        Verb::StopSharing => Again(Undone::SharedHere),
        Verb::Withdraw => Again(Undone::InForce),
        Verb::Erase => Again(Undone::Record),
    }
}

impl Action {
    /// All of them, of each kind of record.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let of_records = RecordKind::ALL.into_iter().flat_map(|kind| Verb::ALL.into_iter().map(move |verb| Self::Record(verb, kind)));
        of_records.chain(Self::OTHERS.iter().copied())
    }

    /// What a word of the journal means; none for one that this program does not know.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        Self::all().find(|action| action.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_journal_means_one_thing() {
        let words: std::collections::BTreeSet<&str> = Action::all().map(Action::as_str).collect();
        assert_eq!(words.len(), Action::all().count());
        for action in Action::all() {
            assert_eq!(Action::parse(action.as_str()), Some(action));
        }
        assert_eq!(Action::parse("melt_note"), None);
    }

    #[test]
    fn the_database_tells_lists_from_openings_by_the_beginning_of_their_words() {
        for action in Action::all().filter(|action| matches!(action, Action::Record(..))) {
            assert_eq!(action.as_str().starts_with("list_"), matches!(action, Action::Record(Verb::List, _)), "{}", action.as_str());
        }
    }

    #[test]
    fn whatever_kind_of_record_goes_or_is_held_back_does_so_again() {
        for kind in RecordKind::ALL {
            for verb in [Verb::Erase, Verb::TakeBack, Verb::StopSharing, Verb::RefuseSharing, Verb::Withdraw, Verb::Change] {
                assert!(matches!(Action::Record(verb, kind).after_restore(), Again(_)), "{verb:?} {kind}");
            }
        }
    }

    #[test]
    fn a_word_that_takes_something_away_is_never_called_harmless() {
        let taking = ["end_", "erase", "remove_", "take_back", "stop_", "refuse_sharing", "withdraw", "close_", "drop_", "destroy_", "disconnect", "rotate_"];
        // No backup has sessions, tokens, links, addresses of letters, releases or matches.
        let in_no_backup = ["end_session", "end_token", "end_what_ran_out", "stop_digest", "end_match", "stop_matching", "take_back_consent"];
        for action in Action::all().filter(|action| taking.iter().any(|start| action.as_str().starts_with(start))) {
            assert!(in_no_backup.contains(&action.as_str()) || action.after_restore() != Harmless, "{}", action.as_str());
        }
    }
}
