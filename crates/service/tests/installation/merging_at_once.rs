//! Many who merge organisations at the same time.

use std::collections::BTreeMap;

use parvis_model::{Caller, MemberId, OrganisationId, OrganisationKind, Role};
use parvis_service::PageQuery;

use crate::TestInstallation;

const SHELL: Caller = Caller::CommandLine;
const WHY: &str = "one office since the reform";

#[tokio::test(flavor = "multi_thread")]
async fn fifty_who_merge_at_once_in_every_direction_lose_nobody_and_make_no_circle() {
    let town = TestInstallation::new("[limits]\ndatabase_seconds = 60\n", 1).await;
    let mut all: Vec<OrganisationId> = vec![town.organisation("Advisers").await];
    let mut members: Vec<MemberId> = vec![town.adviser];
    for number in 1..6 {
        let id = town.register.add_organisation(&SHELL, &format!("Service {number}"), OrganisationKind::AdviserService).await.unwrap().id;
        members.push(town.register.add_member(&SHELL, id, Role::Adviser, "Somebody").await.unwrap().id);
        all.push(id);
    }
    let merging: Vec<_> = (0..50)
        .map(|number| {
            let (register, from, into) = (town.register.clone(), all[number % 6], all[(number / 6 + number + 1) % 6]);
            tokio::spawn(async move { register.merge_organisations(&SHELL, from, into, WHY).await.is_ok() })
        })
        .collect();
    let mut done = 0;
    for one in merging {
        done += usize::from(one.await.unwrap());
    }
    let rows = town.register.organisations_and(&SHELL, true, &PageQuery::largest()).await.unwrap().lines;
    let rows: BTreeMap<_, _> = rows.into_iter().map(|row| (row.id, row)).collect();
    assert_eq!((done, all.iter().filter(|id| rows[id].ended_at.is_some()).count()), (done, done), "each merge ended one");
    assert!(done >= 1);
    for start in &all {
        let (mut at, mut steps) = (*start, 0);
        while let Some(next) = rows[&at].merged_into {
            (at, steps) = (next, steps + 1);
            assert!(steps < all.len(), "a circle at {start}");
        }
        assert!(rows[&at].ended_at.is_none(), "each of them leads to one that runs");
    }
    for member in members {
        let of = town.register.account(&Caller::Member(member)).await.unwrap().unwrap().organisation.id;
        assert!(rows[&of].ended_at.is_none(), "{member}");
    }
    town.register.verify_journal(&SHELL, &[], None).await.unwrap();
}
