//! The words of a decision about a protected record. Nothing else is looked at (ARCHITECTURE.md, invariant 1).

use crate::closed_list;

closed_list! {
    /// What a member does in the organisation.
    pub enum Role {
        /// Has the whole picture of an area: a national or city authority.
        Coordinator = "coordinator",
        /// Walks sites and advises their owners.
        Adviser = "adviser",
        /// Answers for the sites of an operator.
        OperatorManager = "operator_manager",
        /// Works for an operator.
        OperatorContributor = "operator_contributor",
        /// Looks after a place of a community.
        CommunityMember = "community_member",
        /// Data protection, ombudsperson, auditor: reads who decided and who read; changes nothing.
        Overseer = "overseer",
        /// Another installation.
        PartnerInstallation = "partner_installation",
        /// Manages accounts; reads no protected content.
        Administrator = "administrator",
        /// Not signed in.
        Nobody = "nobody",
    }
}

closed_list! {
    /// What the reader's organisation has to do with the subject of a record; the first that holds. Which of them a sort of subject can
    /// have: [`SubjectKind::relations`](crate::SubjectKind::relations).
    pub enum Relation {
        /// Runs the site.
        Operates = "operates",
        /// Answers for the area, or for the installation.
        Leads = "leads",
        /// Advises the operator of the site, or those in the area.
        Advises = "advises",
        /// Comes when something happens.
        Responds = "responds",
        /// Is next door to the site.
        Neighbours = "neighbours",
        /// It is the organisation.
        Itself = "self",
        /// Has an agreement in force with the organisation.
        Partner = "partner",
        /// Nothing.
        None = "none",
    }
}

closed_list! {
    /// How a record came to the reader; the first that holds.
    pub enum AccessBasis {
        /// It belongs to the reader's organisation.
        Own = "own",
        /// Its owner gave it to the reader's organisation, for the stated purpose, and that still holds.
        Given = "given",
        /// The reader has an emergency access to its site that still runs.
        Emergency = "emergency",
        /// Its owner released it to everybody who works in this installation, and a second member of the owner reviewed that version.
        SharedHere = "shared_here",
        /// None of these.
        Withheld = "withheld",
    }
}

closed_list! {
    /// Traffic Light Protocol 2.0 (FIRST, August 2022).
    pub enum Marking {
        /// TLP:CLEAR.
        Clear = "clear",
        /// TLP:GREEN.
        Green = "green",
        /// TLP:AMBER.
        Amber = "amber",
        /// TLP:AMBER+STRICT.
        AmberStrict = "amber_strict",
        /// TLP:RED.
        Red = "red",
    }
}

closed_list! {
    /// How far a record may go on.
    pub enum Handling {
        /// As its marking says.
        Ordinary = "ordinary",
        /// No further than its owner sent it.
        OriginatorControlled = "originator_controlled",
    }
}

closed_list! {
    /// Where a record stands.
    pub enum RecordState {
        /// Being written.
        Draft = "draft",
        /// In force.
        Current = "current",
        /// No longer in force; kept until it is erased.
        Withdrawn = "withdrawn",
    }
}

closed_list! {
    /// For what somebody reads, in their own words: stated before each reading.
    pub enum Purpose {
        /// The work of the own organisation.
        OwnWork = "own_work",
        /// Assessing a site.
        Assessment = "assessment",
        /// Planning.
        Planning = "planning",
        /// Responding to an emergency.
        Response = "response",
        /// Overseeing what others do.
        Oversight = "oversight",
    }
}

closed_list! {
    /// What a token allows a program to do for its member.
    pub enum Scope {
        /// Read what the member may read.
        Read = "read",
        /// Change what the member may change as well.
        ReadAndChange = "read_and_change",
        /// Have the due list in a calendar, and read nothing else.
        Calendar = "calendar",
    }
}

closed_list! {
    /// How a member proved who they are when a session began.
    pub enum SignInMethod {
        /// By name and password.
        Password = "password",
        /// By a recovery code, which was used up.
        RecoveryCode = "recovery_code",
        /// By a link that sets up an account.
        Link = "link",
        /// By a passkey, with which the device has verified who holds it.
        Passkey = "passkey",
        /// By the directory of their organisation.
        Directory = "directory",
        /// By choosing it, in a demonstration.
        Demonstration = "demonstration",
    }
}
