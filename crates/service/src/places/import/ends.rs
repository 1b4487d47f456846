//! What an import says whose commit failed: what is there is what counts, and where that cannot be read, nobody knows.

use std::sync::Arc;

use parvis_model::{Caller, ImportId};
use parvis_osm::PbfWriter;
use parvis_store::StoreError;

use super::ImportOptions;
use crate::installation::environment::{OperatingSystemRandom, SystemClock};
use crate::installation::error::{ErrorKey, ServiceError};
use crate::register::Register;

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_that_failed_is_told_by_what_is_in_the_register_and_as_unclear_where_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let register = Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
    let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
    writer.node(1, 1, 9.05, 47.05, &[("amenity", "school")]).unwrap();
    let extract = folder.path().join("town.osm.pbf");
    std::fs::write(&extract, writer.finish().unwrap()).unwrap();
    let kept = register.import(&Caller::CommandLine, &extract, &ImportOptions::default(), &|_, _, _| {}).await.unwrap().import;
    let failed = || ServiceError::Store(StoreError::DiskFull);
    register.not_kept(kept, failed()).await.unwrap();
    let lost = register.not_kept(ImportId::from_random([9; 16]), failed()).await.unwrap_err();
    assert!(matches!(lost, ServiceError::Store(StoreError::DiskFull)), "{lost:?}");
    register.store.clone().close().await;
    let unclear = register.not_kept(kept, failed()).await.unwrap_err();
    assert!(matches!(unclear, ServiceError::ImportUnclear(_)) && unclear.key() == ErrorKey::Internal, "{unclear:?}");
    let said = unclear.to_string();
    assert!(said.contains("the disk is full") && said.contains("whether the import was kept cannot be read now: run parvis doctor"), "{said}");
}

#[test]
fn a_base_map_that_does_not_fit_on_the_disk_is_told_as_a_full_disk() {
    let full = |kind: std::io::ErrorKind| ServiceError::Extract(parvis_osm::ExtractError::Write(std::io::Error::from(kind))).key();
    assert_eq!(full(std::io::ErrorKind::StorageFull), ErrorKey::DiskFull);
    assert_eq!(full(std::io::ErrorKind::QuotaExceeded), ErrorKey::DiskFull);
    assert_eq!(full(std::io::ErrorKind::PermissionDenied), ErrorKey::Internal);
}
