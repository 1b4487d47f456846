//! Giving a record to another organisation. [`Share`] is what the database writes down, and these rules alone make one: nobody
//! gives past them, whatever else is done at the same time (docs/access-rules.md, rule 12).

use parvis_model::{AccessBasis, Marking, OrganisationId, OrganisationKind, Purpose, RecordId, Relation, Role, SignedDuration, Timestamp, closed_list};

use crate::{Class, Operation, Rules, Standing, Task, may};

/// The longest time for which a record is given, in hours.
pub const LONGEST_SHARE: i64 = 366 * 24;

closed_list! {
    /// As what an organisation is given a record.
    pub enum SharedAs {
        /// As one that its owner names.
        Named = "named",
        /// Because it runs the place.
        Operator = "operator",
        /// Because it plans for the area.
        Planner = "planner",
    }
}

/// A record as it will be when it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// Which record.
    pub id: RecordId,
    /// Whose it is.
    pub owner: OrganisationId,
    /// As which class it stands to the giver.
    pub class: Class,
}

/// An organisation that would be given a record, and what it is to the subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// What it is.
    pub kind: OrganisationKind,
    /// What it has to do with the subject of the record.
    pub relation: Relation,
    /// The roles that somebody has there now.
    pub roles: Vec<Role>,
    /// It made itself known to the giver's organisation: it asked for a visit at the site, or gave a record about this subject.
    pub made_known: bool,
}

/// For what and until when a record would be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// As what.
    pub part: SharedAs,
    /// For what.
    pub purpose: Purpose,
    /// Now.
    pub now: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// Why a record is not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ShareRefused {
    /// A red record is given to nobody.
    #[error("records marked red are given to nobody")]
    Red,
    /// Who asks may not give this record.
    #[error("you may not give this; ask a keeper of your organisation to give it")]
    Giver,
    /// The owner itself, or an organisation that the giver may not know of.
    #[error("there is no such organisation")]
    Unknown,
    /// It does not run the place.
    #[error("it does not run this place")]
    NotOperator,
    /// It is no authority with anything to do with the place.
    #[error("it is not an authority that responds or advises here")]
    NotPlanner,
    /// Nobody who works there now would see the record for that purpose.
    #[error("nobody who works there could see this for that purpose")]
    NobodySees,
    /// The time is past, or too far away.
    #[error("a record has to be given until a time in the future, at most 366 days from now")]
    Time,
}

/// A record that is given, as the rules allowed it. Only [`Rules::share`] makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    record: RecordId,
    organisation: OrganisationId,
    purpose: Purpose,
    given_at: Timestamp,
    until: Timestamp,
}

impl Share {
    /// Which record.
    pub fn record(&self) -> RecordId {
        self.record
    }

    /// To whom.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// For what.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// Since when.
    pub fn given_at(&self) -> Timestamp {
        self.given_at
    }

    /// Until when.
    pub fn until(&self) -> Timestamp {
        self.until
    }
}

impl Rules {
    /// Whether somebody in this role may give such a record to anybody at all.
    ///
    /// # Errors
    /// [`NotGiven::Red`], [`NotGiven::Giver`].
    pub fn may_give(&self, giver: Role, planned: &Planned) -> Result<(), ShareRefused> {
        if self.view(planned.id.kind(), giver, Purpose::OwnWork, planned.class).allows(Operation::Give) {
            return Ok(());
        }
        Err(if planned.class.marking == Marking::Red { ShareRefused::Red } else { ShareRefused::Giver })
    }

    /// Decides on giving one record to one organisation.
    ///
    /// # Errors
    /// [`NotGiven`] says why not.
    pub fn share(&self, giver: Role, planned: &Planned, recipient: &Recipient, terms: Terms) -> Result<Share, ShareRefused> {
        self.may_give(giver, planned)?;
        let standing = Standing { own: false, kind: recipient.kind, settled: true };
        if recipient.organisation == planned.owner || !(recipient.made_known || may(giver, Task::SeeOrganisation, standing)) {
            return Err(ShareRefused::Unknown);
        }
        match terms.part {
            SharedAs::Named => {}
            SharedAs::Operator if recipient.relation == Relation::Operates => {}
            SharedAs::Operator => return Err(ShareRefused::NotOperator),
            SharedAs::Planner if recipient.kind == OrganisationKind::Authority && is_concerned(recipient.relation) => {}
            SharedAs::Planner => return Err(ShareRefused::NotPlanner),
        }
        // What the record is to somebody who works there, once it is given.
        let class = Class { relation: recipient.relation, basis: AccessBasis::Given, ..planned.class };
        let sees = |role: &Role| self.view(planned.id.kind(), *role, terms.purpose, class).allows(Operation::Existence);
        if !recipient.roles.iter().any(sees) {
            return Err(ShareRefused::NobodySees);
        }
        let lasts = terms.until.duration_since(terms.now);
        if lasts <= SignedDuration::ZERO || lasts > SignedDuration::from_hours(LONGEST_SHARE) {
            return Err(ShareRefused::Time);
        }
        Ok(Share { record: planned.id, organisation: recipient.organisation, purpose: terms.purpose, given_at: terms.now, until: terms.until })
    }
}

/// Whether an authority plans for places to which it has this relation.
fn is_concerned(relation: Relation) -> bool {
    matches!(relation, Relation::Operates | Relation::Advises | Relation::Responds)
}
