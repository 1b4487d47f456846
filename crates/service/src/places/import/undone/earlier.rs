//! Imports that an earlier program took, undone by this one.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use parvis_model::Caller;
use parvis_store::{Cell, TABLES};

use super::{Rows, after, assert_same, everything, import};
use crate::installation::environment::{OperatingSystemRandom, SystemClock};
use crate::places::site_list::SiteQuery;
use crate::register::Register;

/// A register of an earlier program, opened by this one; kept in a folder of `tests`.
async fn opened(kept: &str, database: &str, folder: &Path) -> Register {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(kept);
    let packed = std::fs::File::open(kept.join(database)).unwrap();
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut plain).unwrap();
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join("register.sqlite"), plain).unwrap();
    std::fs::copy(kept.join("installation.key"), folder.join("installation.key")).unwrap();
    std::fs::write(folder.join("parvis.toml"), "").unwrap();
    Register::open(folder, Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap()
}

async fn titles(register: &Register) -> Vec<String> {
    let listed = register.sites(&Caller::CommandLine, &SiteQuery::default()).await.unwrap().sites;
    listed.into_iter().map(|site| site.title).collect()
}

/// The date of the data of each record, as it is kept.
fn dates(rows: &Rows) -> Vec<(Cell, Cell)> {
    let place = |table: &str, column: &str| TABLES.iter().find(|t| t.name == table).unwrap().columns.iter().position(|c| *c == column).unwrap();
    let (object, date) = (place("source_record", "external_id"), place("source_record", "data_date"));
    let records = &rows.iter().find(|(name, _)| *name == "source_record").unwrap().1;
    let mut dates: Vec<(Cell, Cell)> = records.iter().map(|row| (row[object].clone(), row[date].clone())).collect();
    dates.sort_by_key(|(object, _)| format!("{object:?}"));
    dates
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_an_earlier_program_took_is_undone_and_leaves_every_row_as_it_was() {
    let home = tempfile::tempdir().unwrap();
    let (first, second) = (home.path().join("first"), home.path().join("second"));
    let before = opened("earlier_import", "first.sqlite.gz", &first).await;
    let register = opened("earlier_import", "second.sqlite.gz", &second).await;
    let wanted = everything(&before).await;
    let would = register.undo_import(&Caller::CommandLine, None, true).await.unwrap();
    assert!(!would.undone && titles(&register).await.contains(&"Added School".to_owned()));
    let undone = register.undo_import(&Caller::CommandLine, None, false).await.unwrap();
    assert_eq!((undone.removed, undone.kept, undone.restored, undone.areas_removed), (1, 0, 1, 1), "{undone:?}");
    let found = everything(&register).await;
    assert_eq!(dates(&found), dates(&wanted));
    assert!(dates(&found).iter().all(|(_, date)| *date == Cell::Text("2023-11-14".into())), "{:?}", dates(&found));
    assert_same(&found, &wanted);
    register.verify_journal(&Caller::CommandLine, &[], None).await.unwrap();
    let broken: Vec<_> = register.doctor(&Caller::CommandLine).await.unwrap().into_iter().filter(|check| check.health == crate::Health::Broken).collect();
    assert!(broken.is_empty(), "{broken:?}");
    // Taken again by this program, the same file brings the same, and can be undone as well.
    for _ in 0..2 {
        let taken = import(&register, &second, &after()).await;
        assert_eq!((taken.added, taken.vanished, taken.redrawn, taken.joined, taken.moved), (1, 1, 1, 2, 1), "{taken:?}");
        register.undo_import(&Caller::CommandLine, Some(taken.import), false).await.unwrap();
        assert_eq!(titles(&register).await, titles(&before).await);
    }
    assert_same(&everything(&register).await, &wanted);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_of_this_program_after_those_of_an_earlier_one_is_undone_to_what_the_earlier_one_left() {
    let home = tempfile::tempdir().unwrap();
    let register = opened("earlier_import", "first.sqlite.gz", home.path()).await;
    let before = everything(&register).await;
    import(&register, home.path(), &after()).await;
    register.undo_import(&Caller::CommandLine, None, false).await.unwrap();
    assert_same(&everything(&register).await, &before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_of_an_earlier_program_kept_at_places_stays_when_the_import_that_brought_these_is_undone() {
    let home = tempfile::tempdir().unwrap();
    let register = opened("earlier_folder", "register.sqlite.gz", home.path()).await;
    assert_eq!(titles(&register).await, ["Moor theatre", "Vall hall", "Vall school"]);
    let undone = register.undo_import(&Caller::CommandLine, None, false).await.unwrap();
    // Of the theatre nobody has said anything; the area that the file brought goes, the one that was drawn stays.
    assert_eq!((undone.removed, undone.kept, undone.areas_removed), (1, 2, 1), "{undone:?}");
    assert_eq!(titles(&register).await, ["Vall hall", "Vall school"]);
    let areas = register.areas(&Caller::CommandLine, &crate::places::area_list::AreaQuery::default()).await.unwrap().areas;
    assert_eq!(areas.iter().map(|area| area.name.as_str()).collect::<Vec<_>>(), ["Quarter"]);
    let broken: Vec<_> = register.doctor(&Caller::CommandLine).await.unwrap().into_iter().filter(|check| check.health == crate::Health::Broken).collect();
    assert!(broken.is_empty(), "{broken:?}");
}
