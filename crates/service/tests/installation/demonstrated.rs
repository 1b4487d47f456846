//! Somebody who looks at a demonstration leaves nothing in it that ends it, and is nobody anywhere else.

use std::path::Path;
use std::sync::Arc;

use parvis_model::{Caller, MemberId, Role};
use parvis_osm::{INVENTED_BY, PbfWriter};
use parvis_service::{Credential, ErrorKey, Identity, ImportOptions, NewAccount, OperatingSystemRandom, Origin, Register, SystemClock};

const SHELL: Caller = Caller::CommandLine;

async fn import(register: &Register, folder: &Path, name: &str, program: &str) {
    let mut writer = PbfWriter::written_by(program, Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
    writer.node(1, 1, 9.05, 47.05, &[("amenity", "school")]).unwrap();
    let extract = folder.join(name);
    std::fs::write(&extract, writer.finish().unwrap()).unwrap();
    let options = ImportOptions { without_base_map: true, accept: true, ..ImportOptions::default() };
    register.import(&SHELL, &extract, &options, &|_, _, _| {}).await.unwrap();
}

async fn open(folder: &Path) -> Register {
    Register::init(folder, Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap()
}

async fn demonstration(folder: &Path) -> (Register, MemberId, MemberId) {
    let register = open(folder).await;
    import(&register, folder, "invented.osm.pbf", INVENTED_BY).await;
    let register = register.into_demonstration().await.unwrap();
    let members = register.demonstration_members().await.unwrap();
    let of = |role: Role| members.iter().find(|(member, _)| member.role == role).unwrap().0.id;
    (register, of(Role::Administrator), of(Role::Coordinator))
}

async fn looks(register: &Register, secret: &str) -> bool {
    register.identify(Some(Credential::Session(secret)), false).await.unwrap() != Identity::NOBODY
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_who_looks_at_a_demonstration_makes_an_account_and_it_starts_again() {
    let folder = tempfile::tempdir().unwrap();
    let (register, administrator, coordinator) = demonstration(folder.path()).await;
    for caller in [Caller::Member(administrator), SHELL] {
        assert_eq!(register.invite(&caller, coordinator).await.unwrap_err().key(), ErrorKey::Forbidden);
    }
    // On the command line, beside the server, a link can be made; while the demonstration runs it is worth nothing.
    let beside = open(folder.path()).await;
    let link = beside.invite(&SHELL, coordinator).await.unwrap();
    beside.close().await;
    let account = NewAccount { user_name: "coordinator".to_owned(), proof: "lantern gravel oboe thirst".into(), ..NewAccount::default() };
    assert_eq!(register.invitation(link.reveal()).await.unwrap_err().key(), ErrorKey::NotFound);
    assert_eq!(register.accept_invitation(link.reveal(), account, &Origin::default()).await.unwrap_err().key(), ErrorKey::NotFound);
    register.close().await;
    open(folder.path()).await.into_demonstration().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_administrator_of_a_demonstration_stays_until_there_is_another_one() {
    let folder = tempfile::tempdir().unwrap();
    let (register, administrator, _) = demonstration(folder.path()).await;
    let by = Caller::Member(administrator);
    let refused = register.end_membership(&by, administrator).await.unwrap_err();
    assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("until somebody else does"), "{refused}");
    let authority = register.account(&by).await.unwrap().unwrap().organisation.id;
    register.add_member(&by, authority, Role::Administrator, "Second").await.unwrap();
    register.end_membership(&by, administrator).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_looked_at_a_demonstration_is_nobody_where_it_is_none_any_longer() {
    let folder = tempfile::tempdir().unwrap();
    let (register, _, coordinator) = demonstration(folder.path()).await;
    let secret = register.look_as(coordinator, &Origin::default()).await.unwrap().secret;
    assert!(looks(&register, secret.reveal()).await);
    register.close().await;
    let register = open(folder.path()).await;
    assert!(!looks(&register, secret.reveal()).await, "served without the word");
    let register = register.into_demonstration().await.unwrap();
    assert!(looks(&register, secret.reveal()).await);
    // Real places come while it is served.
    let beside = open(folder.path()).await;
    import(&beside, folder.path(), "real.osm.pbf", "osmium").await;
    beside.close().await;
    assert!(!looks(&register, secret.reveal()).await);
    assert_eq!(register.look_as(coordinator, &Origin::default()).await.unwrap_err().key(), ErrorKey::NotFound);
}
