//! Signing in through a directory: a small OpenID provider on this machine that behaves, and then does not.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod provider;

use std::sync::Arc;

use parvis_model::{Caller, MemberId, OrganisationKind, Role};
use parvis_service::{
    CameBack, Credential, DirectoryAddress, Health, NewAccount, OperatingSystemRandom, Origin, Register, Rule, Secret, ServiceError, Session, SignedIn,
    SystemClock,
};

use provider::{Provider, Wrong};

const PASSWORD: &str = "lantern gravel oboe thirst";

struct House {
    register: Register,
    provider: Arc<Provider>,
    ada: MemberId,
    ben: MemberId,
    _folder: tempfile::TempDir,
}

fn origin() -> Origin {
    Origin { url: "http://localhost:8433".to_owned(), ..Origin::default() }
}

impl House {
    async fn new() -> Self {
        let provider = Provider::start().await;
        let folder = tempfile::tempdir().unwrap();
        let settings = format!(
            "[directory]\nissuer = \"{}\"\nclient_id = \"parvis\"\nclient_secret_file = \"directory.secret\"\ncalled = \"TestInstallation account\"\n",
            provider.address
        );
        std::fs::write(folder.path().join("parvis.toml"), settings).unwrap();
        std::fs::write(folder.path().join("directory.secret"), "shared secret\n").unwrap();
        let register = Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
        let shell = Caller::CommandLine;
        let organisation = register.add_organisation(&shell, "Parish", OrganisationKind::Community).await.unwrap().id;
        let ada = register.add_member(&shell, organisation, Role::CommunityMember, "Ada").await.unwrap().id;
        let ben = register.add_member(&shell, organisation, Role::CommunityMember, "Ben").await.unwrap().id;
        Self { register, provider, ada, ben, _folder: folder }
    }

    async fn session(&self, signed_in: &SignedIn) -> Session {
        self.register.identify(Some(Credential::Session(signed_in.secret.reveal())), true).await.unwrap().session.unwrap()
    }

    /// An account with a password.
    async fn account(&self, member: MemberId, name: &str) -> Session {
        let link = self.register.invite(&Caller::CommandLine, member).await.unwrap();
        let account = NewAccount { user_name: name.to_owned(), proof: PASSWORD.into(), ..NewAccount::default() };
        self.session(&self.register.accept_invitation(link.reveal(), account, &origin()).await.unwrap()).await
    }

    /// Goes to the directory and comes back as an account of it.
    async fn there_and_back(&self, (address, kept): (DirectoryAddress, Secret), subject: &str) -> Result<CameBack, ServiceError> {
        let (code, state) = self.provider.sign_in(&address, subject);
        self.register.come_back(kept.reveal(), code, &state, &origin()).await
    }

    async fn enter(&self, subject: &str) -> Result<CameBack, ServiceError> {
        self.there_and_back(self.register.sign_in_with_directory(&origin()).await?, subject).await
    }

    async fn connect(&self, session: Session, subject: &str) -> Result<CameBack, ServiceError> {
        self.there_and_back(self.register.connect_directory(session, PASSWORD, &origin()).await?, subject).await
    }
}

fn who(result: Result<CameBack, ServiceError>) -> MemberId {
    let member = match result.unwrap() {
        CameBack::SignedIn(signed_in) => Some(signed_in.account.member),
        CameBack::Connected => None,
    };
    member.unwrap()
}

fn is_wrong(result: &Result<CameBack, ServiceError>) -> bool {
    matches!(result, Err(ServiceError::WrongCredentials))
}

#[tokio::test(flavor = "multi_thread")]
async fn being_in_the_directory_lets_nobody_in_until_a_member_connects_their_account() {
    let house = House::new().await;
    assert!(is_wrong(&house.enter("subject-of-ada").await), "known to the directory, and to nobody here");
    let ada = house.account(house.ada, "ada").await;
    let ben = house.account(house.ben, "ben").await;
    assert!(matches!(house.register.connect_directory(ada, "wrong", &origin()).await, Err(ServiceError::WrongPassword)));
    assert!(matches!(house.connect(ada, "subject-of-ada").await, Ok(CameBack::Connected)));
    assert_eq!(who(house.enter("subject-of-ada").await), house.ada);
    assert!(is_wrong(&house.enter("Subject-of-ada").await), "names of accounts are compared letter by letter");
    assert!(matches!(house.connect(ben, "subject-of-ada").await, Err(error) if error.breaks(Rule::DirectoryTaken)), "it is somebody else's");
    assert!(matches!(house.connect(ada, "ada-anew").await, Ok(CameBack::Connected)), "one at a time");
    assert!(is_wrong(&house.enter("subject-of-ada").await));
    house.register.disconnect_directory(ada).await.unwrap();
    assert!(is_wrong(&house.enter("ada-anew").await));
    assert!(matches!(house.register.disconnect_directory(ada).await, Err(ServiceError::NotFound(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_invited_sets_up_an_account_with_the_directory_alone() {
    let house = House::new().await;
    let register = &house.register;
    let link = register.invite(&Caller::CommandLine, house.ada).await.unwrap();
    assert!(matches!(register.accept_with_directory("no link", "ada", &origin()).await, Err(ServiceError::NotFound(_))));
    assert!(
        matches!(register.accept_with_directory(link.reveal(), "", &origin()).await, Err(error) if error.breaks(Rule::UserName)),
        "recovery codes need a name"
    );
    let sent = register.accept_with_directory(link.reveal(), "ada", &origin()).await.unwrap();
    let again = register.accept_with_directory(link.reveal(), "ada", &origin()).await.unwrap();
    let Ok(CameBack::SignedIn(signed_in)) = house.there_and_back(sent, "subject-of-ada").await else { panic!("not signed in") };
    assert_eq!((signed_in.account.member, signed_in.account.password, signed_in.account.directory), (house.ada, false, true));
    assert!(matches!(house.there_and_back(again, "subject-of-ben").await, Err(ServiceError::NotFound(_))), "the link is used");
    assert_eq!(who(house.enter("subject-of-ada").await), house.ada);
    let session = house.session(&signed_in).await;
    assert!(matches!(register.disconnect_directory(session).await, Err(error) if error.breaks(Rule::LastWayIn)), "the last way in stays");
    assert_eq!(register.new_recovery_codes(session, "").await.unwrap().len(), 10, "a session that has just begun confirms");
    register.end_membership(&Caller::CommandLine, house.ada).await.unwrap();
    assert!(is_wrong(&house.enter("subject-of-ada").await));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_is_worth_something_once_and_in_the_browser_that_began_alone() {
    let house = House::new().await;
    let ada = house.account(house.ada, "ada").await;
    house.connect(ada, "subject-of-ada").await.unwrap();
    let register = &house.register;

    let (address, kept) = register.sign_in_with_directory(&origin()).await.unwrap();
    let (code, state) = house.provider.sign_in(&address, "subject-of-ada");
    assert!(register.come_back(kept.reveal(), code.clone(), &state, &origin()).await.is_ok());
    assert!(is_wrong(&register.come_back(kept.reveal(), code, &state, &origin()).await), "replayed");

    let (address, _) = register.sign_in_with_directory(&origin()).await.unwrap();
    let (_, of_another_browser) = register.sign_in_with_directory(&origin()).await.unwrap();
    let (code, state) = house.provider.sign_in(&address, "subject-of-ada");
    assert!(is_wrong(&register.come_back(of_another_browser.reveal(), code.clone(), &state, &origin()).await), "begun elsewhere");
    assert!(is_wrong(&register.come_back("never begun", code, &state, &origin()).await));

    let (address, kept) = register.sign_in_with_directory(&origin()).await.unwrap();
    let (_, state) = house.provider.sign_in(&address, "subject-of-ada");
    assert!(is_wrong(&register.come_back(kept.reveal(), "guessed".to_owned(), &state, &origin()).await), "the directory gave no such code");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_directory_that_does_not_say_who_it_is_lets_nobody_in() {
    let house = House::new().await;
    let ada = house.account(house.ada, "ada").await;
    house.connect(ada, "subject-of-ada").await.unwrap();
    let set = |wrong| *house.provider.wrong.lock().unwrap() = wrong;
    for wrong in [
        Wrong::Issuer,
        Wrong::Audience,
        Wrong::Nonce,
        Wrong::Expired,
        Wrong::NotYet,
        Wrong::OtherKey,
        Wrong::KeyOfItsOwn,
        Wrong::Unsigned,
        Wrong::SignedByTheSharedSecret,
        Wrong::Refuses,
    ] {
        set(wrong);
        assert!(is_wrong(&house.enter("subject-of-ada").await), "{wrong:?}");
        // What the directory says of itself is asked anew after a failure; whoever fails waits.
        set(Wrong::Nothing);
        assert_eq!(who(house.enter("subject-of-ada").await), house.ada);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_directory_that_does_not_answer_as_it_should_is_named_and_nothing_is_kept() {
    let house = House::new().await;
    let set = |wrong| *house.provider.wrong.lock().unwrap() = wrong;
    for wrong in [Wrong::NotJson, Wrong::Endless, Wrong::Elsewhere] {
        set(wrong);
        assert!(matches!(house.enter("x").await, Err(ServiceError::DirectoryUnreachable)), "{wrong:?}");
    }
    set(Wrong::NoIdToken);
    assert!(matches!(house.enter("x").await, Err(ServiceError::DirectoryUnreachable)));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_directory_there_is_none_and_one_that_cannot_be_is_refused_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let init = || Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom));
    let register = init().await.unwrap();
    assert!(matches!(register.sign_in_with_directory(&origin()).await, Err(ServiceError::NotFound(_))));
    register.close().await;
    let settings = "[directory]\nissuer = \"http://login.example.org\"\nclient_id = \"parvis\"\ncalled = \"TestInstallation\"\n";
    std::fs::write(folder.path().join("parvis.toml"), settings).unwrap();
    let Err(error) = init().await else { panic!("started") };
    assert!(
        error.to_string().contains(
            "line 2: directory.issuer is the https address of a directory, as it names itself; \"http://login.example.org\" does not begin with https"
        ),
        "{error}"
    );
    // After a backup was restored the secret may be elsewhere: the register opens all the same.
    let settings =
        "[directory]\nissuer = \"https://login.example.org\"\nclient_id = \"parvis\"\nclient_secret_file = \"gone\"\ncalled = \"TestInstallation\"\n";
    std::fs::write(folder.path().join("parvis.toml"), settings).unwrap();
    let register = init().await.unwrap();
    assert!(matches!(register.sign_in_with_directory(&origin()).await, Err(ServiceError::NotFound(_))));
    assert_eq!(register.installation(&Caller::Nobody).await.unwrap().directory, None);
    let checks = register.doctor(&Caller::CommandLine).await.unwrap();
    assert!(checks.iter().any(|check| check.what == "directory" && check.health == Health::Broken && check.finding.contains("gone is not there")));
    assert!(checks.iter().any(|check| check.what == "space" && check.finding.contains("GiB free")));
}

/// The remedies that somebody has against a thief who holds their password and a session.
#[derive(Debug, Clone, Copy)]
enum Remedy {
    NewPassword,
    NewLink,
    SignedOutEverywhere,
    Left,
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journey_that_was_begun_before_the_account_was_secured_connects_nothing() {
    for remedy in [Remedy::NewPassword, Remedy::NewLink, Remedy::SignedOutEverywhere, Remedy::Left] {
        let house = House::new().await;
        let own = house.account(house.ada, "ada").await;
        let stolen = house.session(&house.register.sign_in("ada", PASSWORD, &origin()).await.unwrap()).await;
        let begun = house.register.connect_directory(stolen, PASSWORD, &origin()).await.unwrap();
        let new = "harvest pebble violin candle";
        match remedy {
            Remedy::NewPassword => house.register.change_password(own, PASSWORD, Some(new.to_owned().into()), &origin()).await.unwrap(),
            Remedy::NewLink => {
                let link = house.register.invite(&Caller::CommandLine, house.ada).await.unwrap();
                let account = NewAccount { proof: new.into(), ..NewAccount::default() };
                house.register.accept_invitation(link.reveal(), account, &origin()).await.unwrap();
            }
            Remedy::SignedOutEverywhere => house.register.sign_out_everywhere(own, false, &origin()).await.unwrap(),
            Remedy::Left => house.register.end_membership(&Caller::CommandLine, house.ada).await.unwrap(),
        }
        let back = house.there_and_back(begun, "subject-of-a-thief").await;
        assert!(matches!(back, Err(ServiceError::SignInNeeded)), "{remedy:?}: {back:?}");
        assert!(is_wrong(&house.enter("subject-of-a-thief").await), "{remedy:?}");
        assert!(matches!(house.register.disconnect_directory(stolen).await, Err(ServiceError::SignInNeeded)), "{remedy:?}: nor is anything taken away");
    }
}
