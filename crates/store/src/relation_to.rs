//! What an organisation has to do with the subject of a record: one expression of SQL for each sort of subject, the organisation as `$1`, the moment as `$2`.

use async_recursion::async_recursion as boxed;
use parvis_model::{OrganisationId, Relation, SiteId, SubjectId, SubjectKind, Timestamp};

use crate::agreements::in_force;
use crate::protected::moment;
use crate::{Snapshot, StoreError};

/// That the agreement `a` is in force at `$2`.
const IN_FORCE: &str = in_force!("$2");

/// The place of a relation that a link states, in [`Relation::ALL`], where such a subject can have it.
fn place_of_link(subject: SubjectKind, link: &str) -> String {
    let can_be = subject.relations().iter().filter(|relation| **relation != Relation::None);
    let whens: Vec<String> = can_be.map(|relation| format!("WHEN '{relation}' THEN {}", *relation as u8)).collect();
    format!("CASE {link} {} ELSE {} END", whens.join(" "), Relation::None as u8)
}

/// The places of all relations that hold between `$1` and a subject of one sort.
fn places(kind: SubjectKind, subject: &str, owner: &str) -> String {
    match kind {
        // To the site, to an area in which it lies, or as who runs it.
        SubjectKind::Site => format!(
            "SELECT {} AS place FROM organisation_site os WHERE os.organisation_id = $1 AND os.site_id = {subject} \
             UNION ALL SELECT {} FROM organisation_area oa JOIN site_area sa ON sa.area_id = oa.area_id \
             WHERE oa.organisation_id = $1 AND sa.site_id = {subject} \
             UNION ALL SELECT {} FROM site s JOIN organisation o ON o.id = s.operator_id \
             WHERE s.operator_id = $1 AND o.kind IN ('operator', 'community') AND s.id = {subject}",
            place_of_link(kind, "os.relation"),
            place_of_link(kind, "oa.relation"),
            Relation::Operates as u8
        ),
        // To the area or to one that contains it; never to a site in it.
        SubjectKind::Area => format!(
            "SELECT {} AS place FROM (WITH RECURSIVE around (id) AS (SELECT {subject} UNION SELECT a.parent_id FROM around u JOIN area a ON a.id = u.id \
             WHERE a.parent_id IS NOT NULL) SELECT id FROM around) n JOIN organisation_area oa ON oa.area_id = n.id WHERE oa.organisation_id = $1",
            place_of_link(kind, "oa.relation")
        ),
        // Itself; and a partner, while an agreement between the two is in force, in records of either: what somebody else keeps must not tell them of it.
        SubjectKind::Organisation => {
            let (itself, partner) = (Relation::Itself as u8, Relation::Partner as u8);
            format!(
                "SELECT {itself} AS place FROM organisation o WHERE o.id = $1 AND o.id = {subject} \
                 UNION ALL SELECT {partner} FROM agreement a WHERE a.owner_id = $1 AND a.party_id = {subject} AND {owner} IN ($1, {subject}) AND {IN_FORCE} \
                 UNION ALL SELECT {partner} FROM agreement a WHERE a.party_id = $1 AND a.owner_id = {subject} AND {owner} IN ($1, {subject}) AND {IN_FORCE}"
            )
        }
        SubjectKind::Installation => {
            format!("SELECT {} AS place FROM installation_lead l JOIN installation i ON i.id = {subject} WHERE l.organisation_id = $1", Relation::Leads as u8)
        }
    }
}

/// The place in [`Relation::ALL`] of the first relation that holds between the organisation `$1` and a subject of one of these sorts, for a record of this owner.
pub(crate) fn relation_to((subject, owner): (&str, &str), kinds: &[SubjectKind]) -> String {
    let all: Vec<String> = kinds.iter().map(|kind| places(*kind, subject, owner)).collect();
    format!("(SELECT coalesce(min(found.place), {}) FROM ({}) found)", Relation::None as u8, all.join(" UNION ALL "))
}

/// The beginning of an id, which says of which sort a subject is; as long for each.
pub(crate) const SORT: usize = 4;

/// How the ids of a sort of subject begin.
pub(crate) fn sort(kind: SubjectKind) -> &'static str {
    match kind {
        SubjectKind::Site => "site",
        SubjectKind::Area => "area",
        SubjectKind::Organisation => "org_",
        SubjectKind::Installation => "inst",
    }
}

impl Snapshot {
    /// What an organisation has to do with the subject of a record of this owner, at a moment.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn relation(&mut self, organisation: OrganisationId, subject: SubjectId, owner: OrganisationId, at: Timestamp) -> Result<Relation, StoreError> {
        let sql =
            format!("SELECT {} FROM (SELECT $2 AS at, $3 AS subject, $4 AS owner) asked", relation_to(("asked.subject", "asked.owner"), &[subject.kind()]));
        let asked =
            sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(organisation.to_string()).bind(moment(at)).bind(subject.to_string()).bind(owner.to_string());
        let place: i64 = asked.fetch_one(&mut *self.0).await?;
        Ok(usize::try_from(place).ok().and_then(|place| Relation::ALL.get(place).copied()).unwrap_or(Relation::None))
    }

    /// What an organisation has to do with a site, which depends on no moment.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn relation_to_site(&mut self, organisation: OrganisationId, site: SiteId) -> Result<Relation, StoreError> {
        self.relation(organisation, site.into(), organisation, Timestamp::UNIX_EPOCH).await
    }
}

#[cfg(test)]
mod tests {
    use parvis_model::{AreaId, Caller, InstallationId, JournalId};

    use super::*;
    use crate::JournalEntry;
    use crate::store::testing::opened;

    #[test]
    fn a_subject_is_of_the_sort_that_its_id_begins_with() {
        let bytes = [7; 16];
        for id in [
            SubjectId::from(SiteId::from_random(bytes)),
            AreaId::from_random(bytes).into(),
            OrganisationId::from_random(bytes).into(),
            InstallationId::from_random(bytes).into(),
        ] {
            assert_eq!(&id.to_string()[..SORT], sort(id.kind()));
        }
    }

    #[tokio::test]
    async fn an_area_is_related_to_by_itself_and_by_what_contains_it_and_by_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
        let mut change = store.write().await.unwrap();
        let area = |number: u8| AreaId::from_random([number; 16]);
        let org = |number: u8| OrganisationId::from_random([number; 16]);
        let site = SiteId::from_random([9; 16]);
        // A country, a district in it, a town in that; a quarter beside the town.
        for (number, parent) in [(1, None), (2, Some(1)), (3, Some(2)), (4, Some(2))] {
            let sql = "INSERT INTO area (id, origin, level, parent_id, name, names, outline) VALUES ($1, 'osm', $2, $3, 'x', '{}', '')";
            let parent: Option<String> = parent.map(|parent| area(parent).to_string());
            sqlx::query(sql).bind(area(number).to_string()).bind(i64::from(number)).bind(parent).execute(change.connection()).await.unwrap();
        }
        let sql = "INSERT INTO site (id, status, created_at, changed_at, version) VALUES ($1, 'candidate', 'x', 'x', 1)";
        sqlx::query(sql).bind(site.to_string()).execute(change.connection()).await.unwrap();
        sqlx::query("INSERT INTO site_area (area_id, site_id) VALUES ($1, $2)")
            .bind(area(3).to_string())
            .bind(site.to_string())
            .execute(change.connection())
            .await
            .unwrap();
        for number in 1..=5 {
            let sql = "INSERT INTO organisation (id, name, kind) VALUES ($1, $2, 'authority')";
            sqlx::query(sql).bind(org(number).to_string()).bind(number.to_string()).execute(change.connection()).await.unwrap();
        }
        change.relate_to_area(org(1), area(1), Relation::Leads).await.unwrap();
        change.relate_to_area(org(2), area(2), Relation::Responds).await.unwrap();
        change.relate_to_area(org(2), area(3), Relation::Advises).await.unwrap();
        change.relate_to_area(org(3), area(3), Relation::Operates).await.unwrap();
        change.relate_to_site(org(4), site, Relation::Operates).await.unwrap();
        let entry = JournalEntry {
            id: JournalId::from_random([1; 16]),
            caller: Caller::CommandLine,
            action: "relate",
            subject: String::new(),
            detail: String::new(),
            adds: true,
        };
        change.commit(entry).await.unwrap();
        let mut snapshot = store.read().await.unwrap();
        let at: Timestamp = "2026-11-28T12:00:00Z".parse().unwrap();
        let (none, leads, advises, responds) = (Relation::None, Relation::Leads, Relation::Advises, Relation::Responds);
        for (number, to_areas) in [(1, [leads; 4]), (2, [none, responds, advises, responds]), (3, [none; 4]), (4, [none; 4]), (5, [none; 4])] {
            for (place, expected) in (1..).zip(to_areas) {
                assert_eq!(snapshot.relation(org(number), area(place).into(), org(number), at).await.unwrap(), expected, "organisation {number}, area {place}");
            }
        }
        // Leading an area opens no site in it; running all sites of an area is nothing to the area.
        assert_eq!(snapshot.relation(org(1), site.into(), org(1), at).await.unwrap(), none);
        assert_eq!(snapshot.relation(org(3), site.into(), org(3), at).await.unwrap(), Relation::Operates);
        assert_eq!(snapshot.relation(org(2), org(2).into(), org(2), at).await.unwrap(), Relation::Itself);
        assert_eq!(snapshot.relation(org(2), org(3).into(), org(2), at).await.unwrap(), none);
    }
}
