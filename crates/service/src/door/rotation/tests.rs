//! Several processes at one key file, and a kill at any moment: no key is lost.

use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use parvis_model::{Caller, OrganisationKind};

use super::*;
use crate::installation::environment::{OperatingSystemRandom, SystemClock};
use crate::installation::folder_lock::FolderLock;

const SHELL: Caller = Caller::CommandLine;

async fn made(folder: &Path) -> Register {
    Register::init(folder, Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap()
}

async fn opened(folder: &Path) -> Result<Register, ServiceError> {
    Register::open(folder, Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await
}

/// An organisation with a data key.
async fn seals(register: &Register, name: &str) -> Result<(), ServiceError> {
    let id = register.add_organisation(&SHELL, name, OrganisationKind::Operator).await.unwrap().id;
    let mut change = register.store.write().await?;
    register.data_key(&mut change, id).await?;
    Ok(change.commit(register.entry(&SHELL, Action::Backup, "")).await?)
}

/// Whether the key of this register opens every data key and every key of the journal.
async fn opens_all(register: &Register) -> bool {
    let mut snapshot = register.store.read().await.unwrap();
    let data = snapshot.data_keys().await.unwrap();
    let journal = snapshot.journal_keys().await.unwrap();
    data.iter().all(|(organisation, version, wrapped)| register.unwrap(*organisation, *version, wrapped).is_ok())
        && journal.iter().all(|(version, wrapped)| journal_key::unwrap(register.installation_key().unwrap(), *version, wrapped).is_ok())
}

/// Whether something is still not done after a moment.
async fn waits<T>(what: &mut (impl Future<Output = T> + Unpin)) -> bool {
    tokio::time::timeout(Duration::from_millis(300), what).await.is_err()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_opened_in_the_middle_of_a_rotation_waits_for_its_end_and_loses_no_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = made(folder.path()).await;
    seals(&first, "Schools").await.unwrap();
    let waiting = new_key_path(folder.path(), first.settings());
    for kept in [true, false] {
        let before = std::fs::read(folder.path().join(keys::FILE)).unwrap();
        let (change, damaged) = first.wrapped_anew().await.unwrap();
        assert!(damaged.is_empty() && waiting.exists());
        let path = folder.path().to_owned();
        let mut second = tokio::spawn(async move { opened(&path).await });
        assert!(waits(&mut second).await, "the other process looks again when the rotation has ended");
        assert!(waiting.exists(), "the new key stays for as long as the rotation runs");
        if kept {
            change.commit(first.entry(&SHELL, Action::RotateInstallationKey, "")).await.unwrap();
        } else {
            change.roll_back().await.unwrap();
        }
        let second = second.await.unwrap().unwrap();
        assert!(opens_all(&second).await && !waiting.exists());
        assert_eq!(std::fs::read(folder.path().join(keys::FILE)).unwrap() == before, !kept);
        first.finish_rotation().await.unwrap();
        assert!(opens_all(&first).await, "the one that rotated finds it done");
        second.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_read_the_old_key_wraps_nothing_by_it_after_a_rotation() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = made(folder.path()).await;
    seals(&first, "Schools").await.unwrap();
    let second = opened(folder.path()).await.unwrap();
    first.rotate_installation_key(&SHELL).await.unwrap();
    let refused = seals(&second, "Churches").await;
    assert!(matches!(refused, Err(ServiceError::Sealed(_))), "{refused:?}");
    assert!(second.rotate_data_keys(&SHELL).await.is_err());
    assert!(opens_all(&first).await);
    let third = opened(folder.path()).await.unwrap();
    seals(&third, "Churches").await.unwrap();
    assert!(opens_all(&third).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passphrase_is_put_before_the_key_that_is_in_force() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = made(folder.path()).await;
    seals(&first, "Schools").await.unwrap();
    let mut second = opened(folder.path()).await.unwrap();
    first.rotate_installation_key(&SHELL).await.unwrap();
    second.lock_key_file(&SHELL, "lantern gravel oboe thirst").await.unwrap();
    let mut third = opened(folder.path()).await.unwrap();
    third.unlock("lantern gravel oboe thirst").await.unwrap();
    assert!(opens_all(&third).await, "the old key did not come back in the place of the new one");
    let refused = first.rotate_installation_key(&SHELL).await;
    assert!(matches!(refused, Err(ServiceError::Invalid(_))), "{refused:?}");
    first.unlock_key_file(&SHELL).await.unwrap();
    assert!(opens_all(&opened(folder.path()).await.unwrap()).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_key_is_not_exchanged_while_a_server_answers_and_no_server_starts_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = made(folder.path()).await;
    let before = std::fs::read(folder.path().join(keys::FILE)).unwrap();
    let server = register.claim(FolderUse::Serving).unwrap();
    let refused = register.rotate_installation_key(&SHELL).await;
    assert!(matches!(refused, Err(ServiceError::FolderInUse { what: FolderUse::Rotating, .. })), "{refused:?}");
    assert_eq!(std::fs::read(folder.path().join(keys::FILE)).unwrap(), before);
    drop(server);
    let rotation = register.claim(FolderUse::Rotating).unwrap();
    assert!(FolderLock::take(folder.path(), FolderUse::Serving).is_err());
    drop(rotation);
    register.rotate_installation_key(&SHELL).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn half_a_key_that_a_killed_program_left_is_taken_away_and_blocks_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let register = made(folder.path()).await;
    seals(&register, "Schools").await.unwrap();
    let waiting = new_key_path(folder.path(), register.settings());
    std::fs::write(&waiting, "pa").unwrap();
    std::fs::write(folder.path().join("installation.key.part"), "x").unwrap();
    std::fs::write(folder.path().join("installation.key.new.part"), "x").unwrap();
    let mut second = opened(folder.path()).await.unwrap();
    assert!(opens_all(&second).await && !waiting.exists());
    second.rotate_installation_key(&SHELL).await.unwrap();
    second.lock_key_file(&SHELL, "lantern gravel oboe thirst").await.unwrap();
}
