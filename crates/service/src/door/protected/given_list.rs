//! What an organisation gave to others, page by page.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, OrganisationId, Purpose, RecordId, RecordKind, SubjectId};
use parvis_store::{Seen, ShareRow, Snapshot, place_of};
use serde::Serialize;

use super::give::recipient;
use super::{Reader, RecipientAnswer, organisation_names};
use crate::door::subject::Titles;
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery, Walk};
use crate::register::Register;

/// A record that was given, as its owner's list of what went where has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShareAnswer {
    /// The record.
    pub record: RecordId,
    /// Of which kind it is.
    pub kind: RecordKind,
    /// What it is about.
    pub subject: SubjectId,
    /// To whom, for what, until when.
    #[serde(flatten)]
    pub recipient: RecipientAnswer,
    /// What that is called; empty for the installation.
    pub subject_title: String,
    /// How often they opened it.
    pub readings: u64,
}

impl Register {
    /// A page of what the organisation of the caller gave to anybody, whether or not it still holds, the latest first. That it was looked
    /// at is in the journal, one short entry for each kind of record on the page. Where the caller may not see many of them, a page is short.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn given(&self, caller: &Caller, page: &PageQuery) -> Result<Page<ShareAnswer>, ServiceError> {
        let mut walk = Walk::new(page.place()?);
        let mut snapshot = self.store.read().await?;
        let Some(reader) = self.reader(&mut snapshot, caller, Purpose::OwnWork).await? else { return Ok(Page::empty()) };
        let mut found: Vec<(ShareRow, Seen)> = Vec::new();
        let mut known: BTreeMap<String, Option<Seen>> = BTreeMap::new();
        let next = loop {
            let (after, many) = walk.next();
            let rows = snapshot.shares_of(reader.scope.organisation, after, many).await?;
            walk.looked_at(&rows, many, place_of);
            for row in rows {
                if let Some(seen) = self.own_record(&mut snapshot, &reader, &mut known, &row.record, Operation::Recipients).await? {
                    found.push((row, seen));
                }
            }
            if let Some(next) = walk.done(&mut found, |(row, _)| place_of(row)) {
                break next;
            }
        };
        let names = organisation_names(&mut snapshot).await?;
        let mut titles = Titles::default();
        let mut openings: BTreeMap<String, Vec<(OrganisationId, u64)>> = BTreeMap::new();
        let mut lines = Vec::with_capacity(found.len());
        for (row, seen) in &found {
            let record: RecordId = row.record.parse().map_err(|_| ServiceError::NotFound("record"))?;
            let subject_title = titles.of(&mut snapshot, seen.row.subject).await?;
            // Counted once for a record, however often it was given.
            if !openings.contains_key(&row.record) {
                openings.insert(row.record.clone(), snapshot.openings_by_organisation(&row.record).await?);
            }
            let readings =
                openings.get(&row.record).into_iter().flatten().find(|(organisation, _)| *organisation == row.organisation).map_or(0, |(_, count)| *count);
            let recipient = recipient(row.clone(), &names);
            lines.push(ShareAnswer { record, kind: seen.row.kind, subject: seen.row.subject, subject_title, readings, recipient });
        }
        drop(snapshot);
        for kind in RecordKind::ALL {
            let of_kind: Vec<&Seen> = found.iter().map(|(_, seen)| seen).filter(|seen| seen.row.kind == kind).collect();
            self.journal_view(caller, &reader, kind, &of_kind, Operation::Recipients).await?;
        }
        Ok(Page { lines, next })
    }

    /// A record of the reader's organisation that they may see so much of; each is looked for once.
    pub(in crate::door) async fn own_record(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        known: &mut BTreeMap<String, Option<Seen>>,
        record: &str,
        operation: Operation,
    ) -> Result<Option<Seen>, ServiceError> {
        if let Some(seen) = known.get(record) {
            return Ok(seen.clone());
        }
        let kind = record.parse::<RecordId>().map_err(|_| ServiceError::NotFound("record"))?.kind();
        let classes = self.permitted(reader, kind, operation)?;
        let seen = snapshot.permitted_record(&reader.scope, kind, &classes, record).await?.filter(|seen| seen.row.owner == reader.scope.organisation);
        known.insert(record.to_owned(), seen.clone());
        Ok(seen)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use parvis_model::{Handling, Marking, NoteId, OrganisationKind, RecordState, Relation, Role, SiteId, Timestamp};
    use parvis_osm::PbfWriter;

    use super::*;
    use crate::installation::environment::{OperatingSystemRandom, SystemClock};
    use crate::installation::pages::LOOKED_AT;
    use crate::places::import::ImportOptions;
    use crate::places::site_list::SiteQuery;
    use crate::records::notes::{NewNote, NoteChange};

    const SHELL: Caller = Caller::CommandLine;

    /// A school, its operator with a keeper and a contributor, and advisers to whom they give.
    struct School {
        register: Register,
        site: SiteId,
        keeper: Caller,
        contributor: Caller,
        advisers: OrganisationId,
        _folder: tempfile::TempDir,
    }

    impl School {
        async fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join("parvis.toml"), "ceiling = \"red\"\n").unwrap();
            let register = Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
            let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
            writer.node(1, 1, 9.05, 47.05, &[("amenity", "school")]).unwrap();
            let extract = folder.path().join("town.osm.pbf");
            std::fs::write(&extract, writer.finish().unwrap()).unwrap();
            register.import(&SHELL, &extract, &ImportOptions::default(), &|_, _, _| {}).await.unwrap();
            let site = register.sites(&SHELL, &SiteQuery::default()).await.unwrap().sites[0].id;
            let schools = register.add_organisation(&SHELL, "Schools", OrganisationKind::Operator).await.unwrap().id;
            let advisers = register.add_organisation(&SHELL, "Advisers", OrganisationKind::AdviserService).await.unwrap().id;
            register.relate(&SHELL, schools, Relation::Operates, Some(site), None).await.unwrap();
            register.relate(&SHELL, advisers, Relation::Advises, Some(site), None).await.unwrap();
            register.add_member(&SHELL, advisers, Role::Adviser, "Grace").await.unwrap();
            let member = async |role| Caller::Member(register.add_member(&SHELL, schools, role, "Ada").await.unwrap().id);
            let (keeper, contributor) = (member(Role::OperatorManager).await, member(Role::OperatorContributor).await);
            Self { register, site, keeper, contributor, advisers, _folder: folder }
        }

        /// A note that was given, and marked so afterwards.
        async fn given(&self, marking: Marking) -> NoteId {
            let new = NewNote {
                about: self.site.into(),
                text: "A gate.".to_owned(),
                marking: Marking::Amber,
                handling: Handling::Ordinary,
                state: RecordState::Current,
            };
            let note = self.register.create_note(&self.keeper, new).await.unwrap();
            let until: Timestamp = self.register.now() + parvis_model::SignedDuration::from_hours(24);
            self.register.give(&self.keeper, note.id.into(), self.advisers, Purpose::Planning, until).await.unwrap();
            if marking != Marking::Amber {
                let change = NoteChange { version: note.head.version, text: None, marking: Some(marking), handling: None, current: false };
                self.register.change_note(&self.keeper, note.id, &change).await.unwrap();
            }
            note.id
        }

        /// What stands on all pages for somebody, and the lengths of the pages.
        async fn pages(&self, caller: &Caller, page_size: u16) -> (Vec<RecordId>, Vec<usize>) {
            let (mut records, mut lengths, mut after) = (Vec::new(), Vec::new(), None);
            loop {
                let page = self.register.given(caller, &PageQuery { after, page_size }).await.unwrap();
                lengths.push(page.lines.len());
                records.extend(page.lines.into_iter().map(|line| line.record));
                after = page.next;
                if after.is_none() {
                    return (records, lengths);
                }
            }
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_page_of_what_was_given_ends_where_so_many_were_looked_at_and_the_next_goes_on_there() {
        let school = School::new().await;
        let first = school.given(Marking::Amber).await;
        let many = usize::try_from(LOOKED_AT).unwrap() + 2;
        let mut all = vec![first];
        for _ in 0..many {
            all.push(school.given(Marking::Red).await);
        }
        all.push(school.given(Marking::Amber).await);
        let wanted: Vec<RecordId> = all.iter().rev().map(|note| (*note).into()).collect();
        for page_size in [1, 3, 500] {
            let (records, lengths) = school.pages(&school.keeper, page_size).await;
            assert_eq!(records, wanted, "{page_size} a page");
            assert!(lengths.iter().all(|length| *length <= usize::from(page_size)));
            let (records, lengths) = school.pages(&school.contributor, page_size).await;
            assert_eq!(records, [wanted[0], wanted[many + 1]], "red is the keepers', {page_size} a page");
            assert!(lengths.len() > 1 && lengths.iter().any(|length| *length < usize::from(page_size) || page_size == 1), "{lengths:?}");
        }
    }
}
