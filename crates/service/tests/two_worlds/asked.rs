//! What the reader asks.

use parvis_model::{AttachmentId, Caller, FindingId, Handling, Marking, NoteId, OrganisationId, Purpose, RecordId, RecordKind, RecordState, SiteId, VisitId};
use parvis_service::{
    DueQuery, ExportFormat, ExportLayer, ExportOptions, FindingResponse, FindingStatus, FinishVisit, NewVisitRequest, NoteChange, PageQuery, Paper,
    PublicNoticeQuery, QueueQuery, Register, ServiceError, SiteOrder, SiteQuery, VisitRequestReason,
};
use serde::Serialize;

use crate::hidden::Hidden;
use crate::world::{Common, Dice, World, new_note, new_visit, walked};

/// Pages so short that they end among the records of the reader.
const FEW: PageQuery = PageQuery { after: None, page_size: 2 };

fn said<T: Serialize>(answer: Result<T, ServiceError>) -> String {
    match answer {
        Ok(answer) => serde_json::to_string(&answer).unwrap(),
        Err(error) => format!("{:?}: {error}", error.key()),
    }
}

/// One request of the reader, and its answer.
pub(crate) async fn ask(world: &World, common: &Common, hidden: &Hidden, dice: &mut Dice) -> String {
    let Common { reader, sites, .. } = common;
    let register = &world.register;
    let site = dice.pick(sites);
    let about = dice.pick(&common.subjects);
    let purpose = dice.pick(&Purpose::ALL);
    let mut known = common.visible.clone();
    known.extend(&hidden.notes);
    known.push(NoteId::from_random([9; 16]));
    let note = dice.pick(&known);
    let visit = hidden.visits.first().copied().filter(|_| dice.below(3) > 0).unwrap_or_else(|| VisitId::from_random([8; 16]));
    let finding = hidden.findings.first().copied().filter(|_| dice.below(3) > 0).unwrap_or_else(|| FindingId::from_random([7; 16]));
    match dice.below(29) {
        0 => said(register.notes_about(reader, purpose, about, &FEW).await),
        // Whatever kinds there are.
        1 => {
            let kind = dice.pick(&RecordKind::ALL);
            let absent = RecordId::from_random(kind, [5; 16]);
            said(register.records(reader, purpose, kind, Some(about), &FEW, "en").await)
                + &said(register.records(reader, purpose, kind, None, &FEW, "en").await)
                + &said(register.record(reader, purpose, absent, "en").await)
                + &said(register.record_versions(reader, purpose, note.into()).await)
                + &said(register.record_versions(reader, purpose, visit.into()).await)
                + &said(register.record_versions(reader, purpose, finding.into()).await)
                + &ask_of(register, reader, purpose, dice.pick(&hidden.of_each)).await
        }
        2 | 3 => said(register.note(reader, purpose, note).await),
        4 => said(register.create_note(reader, new_note(about, dice.pick(&Marking::ALL), RecordState::Current)).await),
        5 => said(register.change_note(reader, note, &NoteChange { version: 1, text: Some("mine now".into()), ..NoteChange::default() }).await),
        6 => said(register.give(reader, note.into(), common.others[2].organisation, purpose, "2026-12-01T00:00:00Z".parse().unwrap()).await),
        7 => said(register.withdraw(reader, note.into()).await),
        8 => said(register.erase(reader, note.into()).await),
        9 => {
            let mine = SiteQuery { mine: dice.below(2) == 0, order: dice.pick(&SiteOrder::ALL), page_size: 2, ..SiteQuery::default() };
            said(register.sites(reader, &SiteQuery { text: "school".into(), ..SiteQuery::default() }).await) + &said(register.sites(reader, &mine).await)
        }
        10 => {
            said(register.site(reader, site).await)
                + &said(register.measure_notices(reader, None, &FEW).await)
                + &said(register.measure_notices_of_site(&Caller::Nobody, site, &FEW).await)
                + &said(register.public_notices(&Caller::Nobody, &PublicNoticeQuery::default()).await)
                + &said(register.public_notice_feed(&Caller::Nobody, "en", "https://register.example/", "Notices").await)
                + &said(register.complaints(reader, parvis_model::RightsRecordId::from_random([6; 16]), &FEW).await)
        }
        11 => said(register.notes(reader, purpose, &FEW).await),
        12 => said(register.given(reader, &FEW).await) + &said(register.export_notes(reader, purpose).await),
        13 => {
            said(register.readers(reader, purpose, note.into(), 0).await)
                + &said(register.note_versions(reader, purpose, note).await)
                + &said(register.export_note(reader, purpose, note).await)
        }
        14 => {
            let planned = (dice.pick(&Marking::ALL), Handling::Ordinary, RecordState::Current);
            let kind = dice.pick(&RecordKind::ALL);
            said(register.planned_audience(reader, kind, about, planned, Some((common.others[0].organisation, purpose))).await)
                + &said(register.record_audience(reader, note.into()).await)
                + &said(register.record_audience(reader, visit.into()).await)
        }
        18 => said(register.visits(reader, purpose, None, &FEW).await) + &said(register.visits(reader, purpose, Some(site), &FEW).await),
        19 => {
            said(register.visit(reader, purpose, visit).await)
                + &said(register.visit_report(reader, purpose, visit, ("en", Paper::A4)).await.map(|report| (report.file_name, report.pdf)))
        }
        20 => said(register.record_answers(reader, visit, &walked()).await) + &said(register.take_visit_along(reader, visit).await),
        21 => {
            let named: &[OrganisationId] = if dice.below(2) == 0 { &[] } else { &[common.others[0].organisation] };
            said(register.finish_visit(reader, visit, &FinishVisit { operators: named.to_vec(), planners: Vec::new(), day: None }).await)
        }
        22 => said(register.findings(reader, purpose, None, &FEW).await) + &said(register.findings(reader, purpose, Some(site), &FEW).await),
        23 => {
            let response = FindingResponse { version: 1, status: FindingStatus::Treated, reason: String::new(), fixed_by: None };
            said(register.finding(reader, purpose, finding).await) + &said(register.respond_to_finding(reader, finding, &response).await)
        }
        24 => {
            said(register.visit_queue(reader, &QueueQuery::default()).await)
                + &said(register.coverage(reader, purpose, None).await)
                + &said(register.last_visits_of(reader, purpose, sites).await)
                + &said(register.due(reader, &DueQuery { page: FEW, ..DueQuery::default() }).await)
                + &said(register.distribution(reader).await)
                + &said(register.distribution_table(reader).await)
        }
        25 => {
            let request = NewVisitRequest { to: common.others[0].organisation, reason: VisitRequestReason::Asked, due_on: None, visit: None };
            said(register.visit_requests(reader, &FEW).await)
                + &said(register.answered_visit_requests(reader, &FEW).await)
                + &said(register.ask_for_visit(reader, site, &request).await)
                + &said(
                    register.ask_for_visit(reader, site, &NewVisitRequest { reason: VisitRequestReason::SecondRating, visit: Some(visit), ..request }).await,
                )
                + &said(register.handover(reader, visit).await)
                + &said(register.duty_assessments(reader, purpose, site, "en", &FEW).await)
                + &said(register.rater_agreement(reader, "quick_look", "en").await)
        }
        26 => finish_own(register, common, site, dice).await,
        27 => {
            let note = register.create_note(reader, new_note(about, dice.pick(&Marking::ALL), RecordState::Current)).await;
            let id = note.as_ref().map_or(common.visible[0], |note| note.id);
            let until = "2026-12-01T00:00:00Z".parse().unwrap();
            said(note) + &said(register.give(reader, id.into(), recipient(common, dice), purpose, until).await) + &said(register.given(reader, &FEW).await)
        }
        28 => {
            let file = hidden.files.first().copied().filter(|_| dice.below(3) > 0).unwrap_or_else(|| AttachmentId::from_random([4; 16]));
            said(register.attachment(reader, purpose, common.shared.into(), file).await.map(|(name, _)| name))
                + &said(register.note(reader, purpose, common.shared).await)
                + &said(register.propose_sharing(reader, note.into(), 1).await)
                + &said(register.review_sharing(reader, note.into(), 1, None, true).await)
                + &said(register.stop_sharing(reader, note.into()).await)
                + &said(register.sharings_to_review(reader).await)
        }
        // Where it is refused to every role here: what an emergency access opens is hidden no longer.
        15 => said(register.open_emergency(reader, sites[2], 10, "smoke is seen from the road").await),
        16 => {
            format!(
                "{}{}{}",
                said(register.emergencies(reader, None).await),
                said(register.budget(reader).await),
                said(register.organisations(reader, &FEW).await) + &said(register.leads(reader).await) + &said(register.partner_matches(reader).await),
            ) + &match common.matched {
                Some(id) => said(register.partner_match(reader, id).await) + &said(register.take_back_match_consent(reader, id).await),
                None => String::new(),
            }
        }
        _ => {
            let mut out = Vec::new();
            let export = register
                .export(
                    reader,
                    ExportOptions { layer: ExportLayer::Register, format: ExportFormat::Csv, byte_order_mark: false, without_vanished: false },
                    &mut out,
                )
                .await;
            format!("{}{}{:?}", said(export), String::from_utf8_lossy(&out), register.site_tile(reader, 9, 269, 179, &SiteQuery::default()).await.ok())
        }
    }
}

/// Whatever can be asked of a record of any kind.
async fn ask_of(register: &Register, reader: &Caller, purpose: Purpose, record: RecordId) -> String {
    said(register.record(reader, purpose, record, "en").await)
        + &said(register.record_versions(reader, purpose, record).await)
        + &said(register.readers(reader, purpose, record, 0).await)
        + &said(register.record_audience(reader, record).await)
        + &said(register.withdraw(reader, record).await)
        + &said(register.erase(reader, record).await)
}

/// Somebody to whom a record may, or may not, be given: others, a community that one knows nothing of, nobody.
fn recipient(common: &Common, dice: &mut Dice) -> OrganisationId {
    let absent = OrganisationId::from_random([6; 16]);
    dice.pick(&[common.others[0].organisation, common.others[2].organisation, common.others[3].organisation, absent])
}

/// A visit of the reader's own, begun and handed to somebody.
async fn finish_own(register: &Register, common: &Common, site: SiteId, dice: &mut Dice) -> String {
    let reader = &common.reader;
    let begun = register.start_visit(reader, site, new_visit()).await;
    let Ok(visit) = begun.as_ref().map(|visit| visit.id) else { return said(begun) };
    let mut answers = said(begun) + &said(register.record_answers(reader, visit, &walked()).await) + &said(register.handover(reader, visit).await);
    let mut named = || (0..dice.below(3)).map(|_| recipient(common, dice)).collect::<Vec<_>>();
    let (operators, planners) = (named(), named());
    answers += &said(register.finish_visit(reader, visit, &FinishVisit { operators, planners, day: None }).await);
    answers + &said(register.findings(reader, Purpose::OwnWork, Some(site), &FEW).await)
}
