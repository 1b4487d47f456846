//! What others do among themselves, in one of the two worlds. Each thing ends as the page of rules says, so that nothing is silently
//! left out of what is hidden.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::Ordering;

use parvis_model::{
    AttachmentId, Caller, FindingId, Handling, Marking, NoteId, OrganisationId, Purpose, RecordId, RecordKind, RecordState, Role, SubjectId, SubjectKind,
    VisitId,
};
use parvis_service::{ErrorKey, FinishVisit, NewRelease, NoteChange, ServiceError};

use crate::matched::consent_of;
use crate::samples::sample;
use crate::world::{Common, Dice, Other, World, new_finding, new_note, new_visit, walked};

/// What is hidden from the reader.
#[derive(Default)]
pub(crate) struct Hidden {
    pub(crate) notes: Vec<NoteId>,
    pub(crate) visits: Vec<VisitId>,
    pub(crate) findings: Vec<FindingId>,
    /// One of each kind beside the visits.
    pub(crate) of_each: Vec<RecordId>,
    pub(crate) files: Vec<AttachmentId>,
    /// How many things were done, and how many of them the rules refused.
    pub(crate) done: usize,
    pub(crate) refused: usize,
    /// How often something was given.
    pub(crate) given: usize,
    /// A community that gave somebody something about a subject is known to them there.
    known: BTreeSet<(SubjectId, OrganisationId)>,
    /// How many notes were made about each sort of subject.
    pub(crate) about: BTreeMap<SubjectKind, usize>,
}

impl Hidden {
    fn ended<T>(&mut self, what: &str, result: Result<T, ServiceError>, expected: Option<ErrorKey>) {
        let ended = result.err();
        assert_eq!(ended.as_ref().map(ServiceError::key), expected, "{what}: {ended:?}");
        self.done += 1;
        self.refused += usize::from(expected.is_some());
    }

    /// How giving something that its giver may give ends.
    fn share(&self, giver: Other, to: Other, about: impl Into<SubjectId>, marking: Marking) -> Option<ErrorKey> {
        let about = about.into();
        let sees_all = giver.role == Role::Coordinator;
        let hidden = to.role == Role::CommunityMember && !sees_all && !self.known.contains(&(about, giver.organisation));
        // All others have to do with each site and area, and none with an organisation or the installation.
        let stranger = matches!(about.kind(), SubjectKind::Organisation | SubjectKind::Installation);
        if to.organisation == giver.organisation || hidden {
            Some(ErrorKey::NotFound)
        } else if (to.role == Role::CommunityMember || stranger) && marking == Marking::AmberStrict {
            // Nobody there would see it.
            Some(ErrorKey::Invalid)
        } else {
            None
        }
    }

    fn was_given(&mut self, giver: Other, to: OrganisationId, about: impl Into<SubjectId>) {
        self.given += 1;
        if giver.role == Role::CommunityMember {
            self.known.insert((about.into(), to));
        }
    }
}

fn keeps(other: Other) -> bool {
    other.role != Role::OperatorContributor
}

/// What others do among themselves: nothing of it is the reader's.
pub(crate) async fn hide(world: &World, common: &Common, dice: &mut Dice) -> Hidden {
    world.same.drawn.store(1 << 32, Ordering::Relaxed);
    let mut hidden = Hidden::default();
    // So many that something is given even where few worlds are tried.
    for _ in 0..3 + dice.below(4) {
        hide_note(world, common, dice, &mut hidden).await;
    }
    hide_assessments(world, common, dice, &mut hidden).await;
    hide_sharing(world, common, dice, &mut hidden).await;
    consent_of(&world.register, common, common.others[2]).await;
    hidden
}

/// Newer versions and files of what everybody sees, and what was proposed and is not shared: none of it is the reader's.
async fn hide_sharing(world: &World, common: &Common, dice: &mut Dice, hidden: &mut Hidden) {
    let (owner, reviewer, register) = (Caller::Member(common.others[0].member), Caller::Member(common.reviewer), &world.register);
    let newer = NoteChange { version: 1, text: Some("what one sees now".into()), ..NoteChange::default() };
    hidden.ended("change", register.change_note(&owner, common.shared, &newer).await, None);
    let file = register.attach(&owner, common.shared.into(), "plan.pdf", b"%PDF-1.5").await;
    hidden.files.extend(file.as_ref().map(|file| file.id));
    hidden.ended("attach", file, None);
    let marking = dice.pick(&[Marking::Clear, Marking::Green]);
    let note = register.create_note(&owner, new_note(dice.pick(&common.sites), marking, RecordState::Current)).await.unwrap().id;
    hidden.notes.push(note);
    for (note, version) in [(common.shared, 2), (note, 1)] {
        hidden.ended("propose", register.propose_sharing(&owner, note.into(), version).await, None);
        match dice.below(4) {
            0 => hidden.ended("review", register.review_sharing(&owner, note.into(), version, None, true).await, Some(ErrorKey::Invalid)),
            1 => hidden.ended("refuse", register.review_sharing(&reviewer, note.into(), version, None, false).await, None),
            2 if note != common.shared => hidden.ended("stop", register.stop_sharing(&owner, note.into()).await, None),
            3 if note != common.shared => {
                let (to, until) = (common.others[2].organisation, "2026-12-30T00:00:00Z".parse().unwrap());
                hidden.ended("give", register.give(&owner, note.into(), to, Purpose::Assessment, until).await, None);
                hidden.given += 1;
            }
            _ => {}
        }
    }
}

/// Somebody, and something of a sort that they may write about.
async fn subject(world: &World, common: &Common, dice: &mut Dice, kind: SubjectKind) -> (Other, SubjectId) {
    let who = if kind == SubjectKind::Installation { common.lead } else { dice.pick(&common.others) };
    let about = match kind {
        SubjectKind::Site => dice.pick(&common.sites).into(),
        SubjectKind::Area => dice.pick(&common.areas).into(),
        SubjectKind::Organisation => who.organisation.into(),
        SubjectKind::Installation => world.register.installation_id().await.unwrap().into(),
    };
    (who, about)
}

async fn hide_note(world: &World, common: &Common, dice: &mut Dice, hidden: &mut Hidden) {
    let (to, kind) = (dice.pick(&common.others), dice.pick(&SubjectKind::ALL));
    let (who, about) = subject(world, common, dice, kind).await;
    *hidden.about.entry(kind).or_default() += 1;
    let (caller, register) = (Caller::Member(who.member), &world.register);
    let state = dice.pick(&[RecordState::Draft, RecordState::Current]);
    let marking = dice.pick(&[Marking::Clear, Marking::Green, Marking::Amber, Marking::AmberStrict]);
    let note = register.create_note(&caller, new_note(about, marking, state)).await.unwrap().id;
    hidden.notes.push(note);
    let current = state == RecordState::Current;
    let unless = |allowed: bool| if allowed { None } else { Some(ErrorKey::Forbidden) };
    match dice.below(5) {
        0 => {
            let given = register.give(&caller, note.into(), to.organisation, Purpose::Assessment, "2026-12-30T00:00:00Z".parse().unwrap()).await;
            let expected = unless(keeps(who) && current).or_else(|| hidden.share(who, to, about, marking));
            hidden.ended("give", given, expected);
            if expected.is_none() {
                hidden.was_given(who, to.organisation, about);
            }
        }
        1 => hidden.ended("withdraw", register.withdraw(&caller, note.into()).await, unless(keeps(who) && current)),
        2 => hidden.ended("erase", register.erase(&caller, note.into()).await, unless(keeps(who))),
        3 => {
            let change = NoteChange { version: 1, marking: Some(Marking::Clear), ..NoteChange::default() };
            hidden.ended("change", register.change_note(&caller, note, &change).await, unless(keeps(who) || !current));
        }
        _ => {}
    }
}

/// Visits, findings, duties and requests of others among themselves.
async fn hide_assessments(world: &World, common: &Common, dice: &mut Dice, hidden: &mut Hidden) {
    let (who, to, site) = (dice.pick(&common.others), dice.pick(&common.others), dice.pick(&common.sites));
    let (caller, register) = (Caller::Member(who.member), &world.register);
    let visit = register.start_visit(&caller, site, new_visit()).await.unwrap().id;
    hidden.visits.push(visit);
    register.record_answers(&caller, visit, &walked()).await.unwrap();
    match dice.below(4) {
        0 => {
            let finish = FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None };
            hidden.ended("finish", register.finish_visit(&caller, visit, &finish).await, None);
        }
        1 => {
            let finish = FinishVisit { operators: vec![to.organisation], planners: Vec::new(), day: None };
            // Whom one may not name is answered like somebody who has no part in the place.
            let refused = hidden.share(who, to, site, Marking::Amber).map(|_| ErrorKey::Invalid);
            let expected = if keeps(who) { refused } else { Some(ErrorKey::Forbidden) };
            hidden.ended("finish and give", register.finish_visit(&caller, visit, &finish).await, expected);
            if expected.is_none() {
                hidden.was_given(who, to.organisation, site);
            }
        }
        2 => hidden.ended("erase", register.erase(&caller, visit.into()).await, if keeps(who) { None } else { Some(ErrorKey::Forbidden) }),
        _ => {}
    }
    hidden.findings.push(register.create_finding(&caller, dice.pick(&common.sites), new_finding()).await.unwrap().id);
    // And one of every kind that comes beside the visits, whatever kinds there are, about something that it can be about.
    for kind in RecordKind::ALL.into_iter().filter(|kind| *kind != RecordKind::Visit) {
        let sort = dice.pick(kind.row().subjects);
        let (who, about) = subject(world, common, dice, sort).await;
        let new = sample(kind, Marking::Amber, Handling::Ordinary, RecordState::Current).to_string();
        let made = register.create_record(&Caller::Member(who.member), kind, about, &new, "en").await.unwrap();
        let id: RecordId = made.says["id"].as_str().unwrap().parse().unwrap();
        if let RecordId::Statement(statement) = id {
            // Released for matching, it fits nothing of the reader's.
            let released = register.release_statement(&Caller::Member(who.member), statement, NewRelease { version: 1 }).await;
            hidden.ended("release", released, if keeps(who) { None } else { Some(ErrorKey::Forbidden) });
        }
        hidden.of_each.push(id);
    }
}
