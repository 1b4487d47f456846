//! Who did something, as a reader of the journal may know them.

use std::collections::BTreeMap;

use parvis_access::Task;
use parvis_model::{Caller, MemberId, OrganisationId, closed_list};
use parvis_store::Snapshot;
use serde::Serialize;

use crate::door::permit::{permit_with, sees_organisation};
use crate::installation::error::ServiceError;

closed_list! {
    /// Who did something, by what may be said of them.
    pub enum ToldBy {
        /// A member, by name and organisation.
        Member = "member",
        /// Somebody who was a member of an organisation; their name was erased.
        Former = "former",
        /// Somebody of an organisation, whose name is that organisation's own.
        Organisation = "organisation",
        /// Somebody of an organisation that the reader does not know of, or of none that is left.
        Unseen = "unseen",
        /// Somebody who was not signed in.
        Nobody = "nobody",
        /// Somebody with a shell on the server, or the program itself.
        CommandLine = "command_line",
    }
}

/// Somebody, as a reader of the journal may know them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToldPerson {
    /// What may be said of them.
    pub by: ToldBy,
    /// Who it is, where the reader may know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// What they are called, while that is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// For whom they work, or worked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// What that is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation_name: Option<String>,
}

impl ToldPerson {
    /// Somebody of an organisation that the reader may not know of.
    pub(super) fn unseen() -> Self {
        Self::nobody_named(ToldBy::Unseen)
    }

    fn nobody_named(by: ToldBy) -> Self {
        Self { by, member: None, name: None, organisation: None, organisation_name: None }
    }
}

/// By which right somebody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// The journal names to overseers who acted, of the organisations that they may know of.
    Journal,
    /// To others an organisation names nobody but to its own members; that it read what is theirs, they are told.
    Own,
}

/// People and organisations that were asked for, each looked for once.
pub(super) struct People<'a> {
    caller: &'a Caller,
    naming: Naming,
    members: BTreeMap<MemberId, ToldPerson>,
    organisations: BTreeMap<OrganisationId, Option<String>>,
}

impl<'a> People<'a> {
    pub(super) fn new(caller: &'a Caller, naming: Naming) -> Self {
        Self { caller, naming, members: BTreeMap::new(), organisations: BTreeMap::new() }
    }

    /// What an organisation is called, where the reader may know of it.
    pub(super) async fn organisation(&mut self, snapshot: &mut Snapshot, id: OrganisationId) -> Result<Option<String>, ServiceError> {
        if let Some(known) = self.organisations.get(&id) {
            return Ok(known.clone());
        }
        let seen = self.naming == Naming::Own || sees_organisation(snapshot, self.caller, id).await?;
        let name = if seen { snapshot.organisation(id).await?.map(|row| row.name) } else { None };
        self.organisations.insert(id, name.clone());
        Ok(name)
    }

    /// Who stands in the journal under a word.
    pub(super) async fn actor(&mut self, snapshot: &mut Snapshot, word: &str) -> Result<ToldPerson, ServiceError> {
        match (word, word.parse()) {
            ("command_line", _) => Ok(ToldPerson::nobody_named(ToldBy::CommandLine)),
            (_, Ok(member)) => self.member(snapshot, member).await,
            _ => Ok(ToldPerson::nobody_named(ToldBy::Nobody)),
        }
    }

    /// A member, or somebody who was one.
    pub(super) async fn member(&mut self, snapshot: &mut Snapshot, id: MemberId) -> Result<ToldPerson, ServiceError> {
        if let Some(known) = self.members.get(&id) {
            return Ok(known.clone());
        }
        let person = self.looked_for(snapshot, id).await?;
        self.members.insert(id, person.clone());
        Ok(person)
    }

    async fn looked_for(&mut self, snapshot: &mut Snapshot, id: MemberId) -> Result<ToldPerson, ServiceError> {
        let unseen = ToldPerson::unseen();
        let Some(row) = snapshot.member(id).await? else { return Ok(unseen) };
        let Some(organisation_name) = self.organisation(snapshot, row.organisation).await? else { return Ok(unseen) };
        let named = match self.naming {
            Naming::Journal => true,
            Naming::Own => sees_members(snapshot, self.caller, row.organisation).await?,
        };
        // A name is empty where none was ever given.
        let (by, name) = if named && !row.active {
            (ToldBy::Former, None)
        } else if named && !row.name.is_empty() {
            (ToldBy::Member, Some(row.name))
        } else {
            (ToldBy::Organisation, None)
        };
        Ok(ToldPerson { by, member: Some(id).filter(|_| named), name, organisation: Some(row.organisation), organisation_name: Some(organisation_name) })
    }
}

async fn sees_members(snapshot: &mut Snapshot, caller: &Caller, organisation: OrganisationId) -> Result<bool, ServiceError> {
    match permit_with(snapshot, caller, Task::SeeMembers, organisation).await {
        Ok(_) => Ok(true),
        Err(ServiceError::SignInNeeded | ServiceError::NotFound(_) | ServiceError::Forbidden(_)) => Ok(false),
        Err(error) => Err(error),
    }
}
