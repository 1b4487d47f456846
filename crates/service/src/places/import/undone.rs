//! An import that is undone leaves every row of every table as it was.

use std::path::Path;
use std::sync::Arc;

use parvis_model::{Caller, SiteStatus};
use parvis_store::{Cell, TABLES};

use super::{ImportOptions, ImportSummary};
use crate::installation::environment::{OperatingSystemRandom, SystemClock};
use crate::installation::rule::{BrokenRule, Rule};
use crate::register::Register;

mod earlier;
#[path = "../../../../osm/tests/common/opl.rs"]
mod opl;
mod waited_for;

/// A parish with a church, schools and a hotel without a name.
const BEFORE: &str = include_str!("../../../tests/earlier_import/first.opl");
/// A year later: the church is an outline with a point in it; schools are renamed, gone, new, and one; the chapel moved; the parish is merged.
const AFTER: &str = include_str!("../../../tests/earlier_import/second.opl");

fn after() -> Vec<u8> {
    opl::extract_within(AFTER, [9.0, 46.5, 11.0, 48.0], 1_730_000_000)
}

async fn import(register: &Register, folder: &Path, extract: &[u8]) -> ImportSummary {
    let file = folder.join("vall.osm.pbf");
    std::fs::write(&file, extract).unwrap();
    let options = ImportOptions { accept: true, ..ImportOptions::default() };
    register.import(&Caller::CommandLine, &file, &options, &|_, _, _| {}).await.unwrap()
}

type Rows = Vec<(&'static str, Vec<Vec<Cell>>)>;

/// All that is in the register, but what says that an import was there.
async fn everything(register: &Register) -> Rows {
    let mut snapshot = register.store.read().await.unwrap();
    let mut all = Vec::new();
    for table in TABLES.iter().filter(|table| !["import", "difference", "journal_entry"].contains(&table.name)) {
        let mut rows = Vec::new();
        // Of what a line was made is kept in one of two ways, and the next import knows both.
        let made_of = table.columns.iter().position(|column| *column == "made_of");
        snapshot
            .each_row::<parvis_store::StoreError>(table, |mut row| {
                made_of.map(|index| row.remove(index));
                rows.push(row);
                Ok(())
            })
            .await
            .unwrap();
        all.push((table.name, rows));
    }
    all
}

fn assert_same(found: &Rows, wanted: &Rows) {
    for ((name, found), (_, wanted)) in found.iter().zip(wanted) {
        let missing: Vec<_> = wanted.iter().filter(|row| !found.contains(row)).collect();
        let more: Vec<_> = found.iter().filter(|row| !wanted.contains(row)).collect();
        assert!(missing.is_empty() && more.is_empty(), "{name}: missing {missing:?}, more {more:?}");
    }
}

async fn started() -> (tempfile::TempDir, Register) {
    let folder = tempfile::tempdir().unwrap();
    let register = Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
    (folder, register)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_undone_leaves_every_row_as_it_was() {
    let (folder, register) = started().await;
    import(&register, folder.path(), &opl::extract(BEFORE)).await;
    let (before, map) = (everything(&register).await, std::fs::read(folder.path().join("base-maps/vall.pmtiles")).unwrap());
    let taken = import(&register, folder.path(), &after()).await;
    assert_eq!((taken.added, taken.vanished, taken.redrawn, taken.joined), (1, 1, 1, 2), "{taken:?}");
    assert_eq!((taken.areas_removed, taken.moved), (1, 1));
    let with_it = everything(&register).await;
    let would = register.undo_import(&Caller::CommandLine, None, true).await.unwrap();
    assert!(!would.undone);
    assert_same(&everything(&register).await, &with_it);
    let undone = register.undo_import(&Caller::CommandLine, Some(taken.import), false).await.unwrap();
    assert_eq!((undone.removed, undone.kept, undone.restored, undone.areas_removed), (1, 0, 1, 1), "{undone:?}");
    assert_same(&everything(&register).await, &before);
    assert_eq!(std::fs::read(folder.path().join("base-maps/vall.pmtiles")).unwrap(), map);
    assert_eq!(register.imports(&Caller::CommandLine).await.unwrap()[0].state, "undone");
    // Once.
    let again = register.undo_import(&Caller::CommandLine, None, false).await.unwrap_err();
    assert_eq!(again.broken_rule().map(BrokenRule::rule), Some(Rule::UndoneAlready), "{again:?}");
    // The counts are those of before as well, and the same file can be taken again.
    let counted = register.sites(&Caller::CommandLine, &crate::places::site_list::SiteQuery::default()).await.unwrap().total;
    assert_eq!(counted, 7);
    let retaken = import(&register, folder.path(), &after()).await;
    assert_eq!((retaken.added, retaken.vanished), (1, 1));
}

/// Two churches, a hotel, and a chapel with a point in it.
const IDS: &str = "\
n1 v1 Tamenity=place_of_worship,name=Peter x9.51 y47.1
n2 v1 Tamenity=place_of_worship,name=Paul x9.52 y47.1
n3 v1 Ttourism=hotel,name=Adler x9.53 y47.1
n4 v1 Tamenity=place_of_worship,name=Chapel x9.5402 y47.1002
n41 v1 x9.54 y47.1
n42 v1 x9.5404 y47.1
n43 v1 x9.5404 y47.1004
n44 v1 x9.54 y47.1004
w5 v1 Tamenity=place_of_worship,building=church,name=Chapel Nn41,n42,n43,n44,n41
";

#[tokio::test(flavor = "multi_thread")]
async fn an_import_in_which_ids_stand_for_something_else_is_undone_as_well() {
    let (folder, register) = started().await;
    import(&register, folder.path(), &opl::extract(IDS)).await;
    let before = everything(&register).await;
    // Two ids are swapped, one stands for a school elsewhere, and the point has left the chapel.
    let after = IDS
        .replace("n1 v1 Tamenity=place_of_worship,name=Peter", "n1 v2 Tamenity=place_of_worship,name=Paul")
        .replace("name=Paul x9.51", "name=Paul x9.52")
        .replace("n2 v1 Tamenity=place_of_worship,name=Paul x9.52", "n2 v2 Tamenity=place_of_worship,name=Peter x9.51")
        .replace("n3 v1 Ttourism=hotel,name=Adler x9.53", "n3 v2 Tamenity=school,name=New%20%School x9.6")
        .replace("n4 v1 Tamenity=place_of_worship,name=Chapel x9.5402", "n4 v2 Tamenity=place_of_worship,name=Other x9.55");
    let taken = import(&register, folder.path(), &opl::extract(&after)).await;
    assert_eq!((taken.added, taken.vanished, taken.redrawn), (2, 1, 2), "{taken:?}");
    register.undo_import(&Caller::CommandLine, None, false).await.unwrap();
    assert_same(&everything(&register).await, &before);
    // Once more, and the same file again brings nothing: the one before is what is undone.
    import(&register, folder.path(), &opl::extract(&after)).await;
    let again = import(&register, folder.path(), &opl::extract(&after)).await;
    assert_eq!((again.added, again.changed, again.vanished), (0, 0, 0), "{again:?}");
    register.undo_import(&Caller::CommandLine, None, false).await.unwrap();
    assert_same(&everything(&register).await, &before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_under_an_id_stays_when_people_have_to_do_with_it_and_the_former_place_has_it_again() {
    let (folder, register) = started().await;
    import(&register, folder.path(), &opl::extract(IDS)).await;
    let after = IDS.replace("n3 v1 Ttourism=hotel,name=Adler x9.53", "n3 v2 Tamenity=school,name=New%20%School x9.6");
    import(&register, folder.path(), &opl::extract(&after)).await;
    let caller = Caller::CommandLine;
    let find = async |text: &str| register.sites(&caller, &crate::SiteQuery { text: text.into(), ..Default::default() }).await.unwrap().sites;
    let school = find("school").await[0].id;
    let version = register.site(&caller, school).await.unwrap().version;
    let confirmed = crate::Change { version, status: Some(SiteStatus::Confirmed), ..Default::default() };
    register.change_site(&caller, school, &confirmed).await.unwrap();
    let undone = register.undo_import(&caller, None, false).await.unwrap();
    assert_eq!((undone.removed, undone.kept, undone.restored), (0, 1, 1), "{undone:?}");
    let (school, hotel) = (find("school").await, find("adler").await);
    assert_eq!((school.len(), school[0].vanished, hotel.len(), hotel[0].vanished), (1, true, 1, false));
    // The file of before brings the hotel and leaves the school; the later one asks for nothing that is there twice.
    assert_eq!(import(&register, folder.path(), &opl::extract(IDS)).await.added, 0);
    let again = import(&register, folder.path(), &opl::extract(&after)).await;
    assert_eq!((again.added, again.vanished), (1, 1), "{again:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_import_that_is_undone_leaves_an_empty_register() {
    let (folder, register) = started().await;
    let empty = everything(&register).await;
    import(&register, folder.path(), &opl::extract(BEFORE)).await;
    let undone = register.undo_import(&Caller::CommandLine, None, false).await.unwrap();
    assert_eq!((undone.removed, undone.areas_removed), (7, 1));
    let (mut found, mut wanted) = (everything(&register).await, empty);
    found.retain(|(name, _)| *name != "extract");
    wanted.retain(|(name, _)| *name != "extract");
    assert_same(&found, &wanted);
    assert!(!folder.path().join("base-maps/vall.pmtiles").exists());
    assert!(register.store.read().await.unwrap().extracts().await.unwrap().is_empty(), "nobody is named for what is not there");
    assert_eq!(import(&register, folder.path(), &opl::extract(BEFORE)).await.added, 7);
}
