//! What everybody reads of public notices.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn notices_are_found_by_what_they_are_about_and_counted_as_everybody_reads_them() {
    let town = TestInstallation::new("", 1).await;
    let reviewer = town.reviewer().await;
    for (title, field, tag) in [("One", "youth", "en"), ("Two", "policing", "de"), ("Three", "youth", "fr")] {
        let mut content = notice(&[(tag, text(title, "x"))]);
        content.fields = vec![field.to_owned()];
        let draft = town.drafted(&content).await;
        if title != "Three" {
            town.goes_out(&draft, reviewer).await;
        }
    }
    let ask = async |facets: Vec<(PublicNoticeFacet, String)>| {
        let query = PublicNoticeQuery { facets, language: "en".to_owned(), page: PageQuery { after: None, page_size: 1 } };
        town.register.public_notices(&EVERYBODY, &query).await.unwrap()
    };
    let all = ask(Vec::new()).await;
    assert_eq!((all.total, all.lines.len(), all.next.is_some()), (2, 1, true));
    let count = |facet, value: &str| all.facets.iter().find(|one| one.facet == facet && one.value == value).map(|one| one.count);
    assert_eq!(count(PublicNoticeFacet::Field, "youth"), Some(1));
    assert_eq!((count(PublicNoticeFacet::WrittenIn, "fr"), count(PublicNoticeFacet::Year, "2026")), (None, Some(2)), "a draft is counted nowhere");
    let youth = ask(vec![(PublicNoticeFacet::Field, "youth".to_owned()), (PublicNoticeFacet::Kind, "press_release".to_owned())]).await;
    assert_eq!((youth.total, youth.lines[0].title.as_str()), (1, "One"));
    assert_eq!(ask(vec![(PublicNoticeFacet::Field, "' OR 1=1 --".to_owned())]).await.total, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_written_that_is_protected_what_everybody_reads_stays_byte_for_byte() {
    let town = TestInstallation::new("", 2).await;
    let reviewer = town.reviewer().await;
    let draft = town.drafted(&notice(&[("en", text("Open doors", "Come in."))])).await;
    town.goes_out(&draft, reviewer).await;
    let before = town.public_side().await;
    town.at(30);
    town.note(town.sites[0]).await;
    town.rights_record(town.owner, None).await.unwrap();
    town.drafted(&notice(&[("en", text("Not yet", "A draft."))])).await;
    town.register.add_organisation(&Caller::CommandLine, "Parish", OrganisationKind::Community).await.unwrap();
    assert_eq!(town.public_side().await, before);
}
