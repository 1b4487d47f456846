//! A register with two members, under a clock that is moved by hand.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use parvis_model::{Caller, Clock, MemberId, OrganisationKind, Role, Timestamp};
use parvis_service::{Credential, NewAccount, OperatingSystemRandom, Origin, PasskeyAnswer, Register, ServiceError, Session, SignedIn};

use crate::device::Device;

pub(crate) const PASSWORD: &str = "lantern gravel oboe thirst";
pub(crate) const HERE: &str = "http://localhost:8433";

pub(crate) struct Hand(pub(crate) AtomicI64);

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_790_000_000 + self.0.load(Ordering::Relaxed)).unwrap()
    }
}

pub(crate) struct House {
    pub(crate) register: Register,
    pub(crate) hand: Arc<Hand>,
    pub(crate) ada: MemberId,
    pub(crate) ben: MemberId,
    _folder: tempfile::TempDir,
}

pub(crate) fn origin() -> Origin {
    Origin { url: HERE.to_owned(), address: "192.0.2.7".to_owned(), ..Origin::default() }
}

impl House {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let hand = Arc::new(Hand(AtomicI64::new(0)));
        let register = Register::init(folder.path(), hand.clone(), Arc::new(OperatingSystemRandom)).await.unwrap();
        let shell = Caller::CommandLine;
        let organisation = register.add_organisation(&shell, "Parish", OrganisationKind::Community).await.unwrap().id;
        let ada = register.add_member(&shell, organisation, Role::CommunityMember, "Ada").await.unwrap().id;
        let ben = register.add_member(&shell, organisation, Role::CommunityMember, "Ben").await.unwrap().id;
        Self { register, hand, ada, ben, _folder: folder }
    }

    /// Sets up the account of a member, who is then signed in.
    pub(crate) async fn account(&self, member: MemberId, name: &str) -> Session {
        let link = self.register.invite(&Caller::CommandLine, member).await.unwrap();
        let account = NewAccount { user_name: name.to_owned(), proof: PASSWORD.into(), ..NewAccount::default() };
        self.session(&self.register.accept_invitation(link.reveal(), account, &origin()).await.unwrap()).await
    }

    pub(crate) async fn session(&self, signed_in: &SignedIn) -> Session {
        self.register.identify(Some(Credential::Session(signed_in.secret.reveal())), true).await.unwrap().session.unwrap()
    }

    pub(crate) async fn add(&self, session: Session, device: &mut Device) -> PasskeyAnswer {
        let challenge = self.register.challenge_new_passkey(session, PASSWORD, &origin()).await.unwrap();
        let made = device.make(&challenge, HERE).await;
        self.register.add_passkey(session, &challenge.ceremony, "Tablet", made).await.unwrap()
    }

    pub(crate) async fn enter(&self, device: &mut Device) -> Result<SignedIn, ServiceError> {
        let challenge = self.register.challenge_sign_in(&origin()).unwrap();
        let answer = device.answer(&challenge, HERE).await;
        self.register.sign_in_with_passkey(&challenge.ceremony, answer, &origin()).await
    }
}
