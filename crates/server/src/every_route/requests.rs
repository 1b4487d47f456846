//! What the routes are asked with: bodies that are understood and change nothing that later requests need, and ids.

use axum::http::Method;
use parvis_model::{Handling, Marking, RecordId, RecordKind, RecordState};

use super::fixture::{Fixture, Principal};
use super::samples::sample;

/// A record that is not there.
pub(super) fn absent(kind: RecordKind) -> RecordId {
    RecordId::from_random(kind, [0; 16])
}

/// The kinds of records of which a path names one: none where it names something else. What is in force at once, as findings are,
/// is changed by no contributor; what everybody may do with each kind is tried in `giving`, `marking` and `reading`.
pub(super) fn kinds(path: &str) -> Vec<RecordKind> {
    match path.split('/').nth(3).filter(|_| path.contains("/{id}")) {
        Some("records") => RecordKind::ALL.into_iter().filter(|kind| kind.row().files.is_some()).collect(),
        Some(part) => RecordKind::ALL.into_iter().filter(|kind| kind.row().many.replace('_', "-") == part).collect(),
        None => Vec::new(),
    }
}

/// A body that is understood and changes nothing that later requests need.
pub(super) fn body(operation: &str) -> String {
    let said = match operation {
        "publish_notice" => {
            r#"{"version": 99, "words": {"what": "x", "why": "x", "legal_basis": "x", "kept": "x", "who": "x", "responsible_body": "x", "questions": "x",
                "complaints": "x", "complaint_days": 1}}"#
        }
        "draft_public_notice" => r#"{"kind": "report", "date": "2026-11-01", "texts": {}}"#,
        "change_public_notice" => r#"{"version": 99, "keeps_picture": true, "content": {"kind": "report", "date": "2026-11-01", "texts": {}}}"#,
        "review_public_notice" | "publish_public_notice" | "withdraw_public_notice" => r#"{"version": 99}"#,
        "complain" => r#"{"text": "It looks into my window."}"#,
        "complaint_standing" => r#"{"code": "0000-0000-0000-0000-0000"}"#,
        "reply_to_complaint" => r#"{"outcome": "answered", "function": "x", "text": "x"}"#,
        "change_site" => r#"{"version": 99}"#,
        "sign_in" => r#"{"user_name": "x", "password": "x"}"#,
        "sign_in_with_passkey" => r#"{"ceremony": "x", "credential": {}}"#,
        "add_passkey" => r#"{"ceremony": "x", "name": "x", "credential": {}}"#,
        "challenge_new_passkey" | "connect_directory" => r#"{"password": "lantern gravel oboe thirst"}"#,
        "return_from_directory" => r#"{"code": "x", "state": "x"}"#,
        "accept_with_directory" => r#"{"secret": "x"}"#,
        "sign_in_with_code" => r#"{"user_name": "x", "code": "x"}"#,
        "change_password" => r#"{"old": "lantern gravel oboe thirst", "new": "short"}"#,
        "new_recovery_codes" => r#"{"password": "lantern gravel oboe thirst"}"#,
        "new_token" => r#"{"name": "x", "scope": "read", "until": "2000-01-01T00:00:00Z", "password": "x"}"#,
        "choose_digest" => r#"{"rhythm": "weekly", "address": "ada@example.org", "language": "en"}"#,
        "confirm_digest" => r#"{"code": "x"}"#,
        "invitation" => r#"{"secret": "x"}"#,
        "accept_invitation" => r#"{"secret": "x", "password": "x"}"#,
        "look_as" => r#"{"member": "member_00000000000000000000000000"}"#,
        "add_organisation" => r#"{"name": "", "kind": "operator"}"#,
        "relate" => r#"{"relation": "neighbours"}"#,
        "merge_organisation" => r#"{"into": "org_00000000000000000000000000", "reason": ""}"#,
        "rename_organisation" => r#"{"name": ""}"#,
        "restore_membership" => r#"{"name": ""}"#,
        "add_member" => r#"{"name": "x", "role": "nobody"}"#,
        "create_note" => r#"{"text": "", "marking": "amber", "handling": "ordinary", "state": "draft"}"#,
        "change_note" => r#"{"version": 99, "text": "x"}"#,
        "undo_import" => r#"{"dry_run": true}"#,
        "answer_same_place" => r#"{"gone": "site_00000000000000000000000000", "come": "site_00000000000000000000000000", "is_one": true}"#,
        "give" => r#"{"organisation": "org_00000000000000000000000000", "purpose": "planning", "until": "2000-01-01T00:00:00Z"}"#,
        "propose_sharing_here" => r#"{"version": 99}"#,
        "review_sharing_here" => r#"{"version": 99, "proposed_at": "2026-11-26T12:00:00Z", "approved": false}"#,
        "open_emergency" => r#"{"reason": "x", "minutes": 0}"#,
        "review_emergency" => r#"{"found": "all was well"}"#,
        "start_visit" => r#"{"survey": "quick_look", "marking": "amber", "handling": "ordinary"}"#,
        "record_answers" => r#"{"device": "x", "answers": {}}"#,
        "finish_visit" => "{}",
        "correct_visit" => r#"{"version": 99, "why": "x", "remarks": "x"}"#,
        "agree_on_answers" => r#"{"version": 99, "answers": {}}"#,
        "decline_visit_request" => r#"{"why": "no time for it"}"#,
        "ask_for_visit" => r#"{"to": "org_00000000000000000000000000", "reason": "asked"}"#,
        "respond_to_finding" => r#"{"version": 99, "status": "treated"}"#,
        "confirm_agreement" => r#"{"version": 99}"#,
        "end_agreement" => r#"{"version": 99, "reason": "x"}"#,
        "give_under_agreement" => r#"{"purpose": "planning"}"#,
        "respond_to_recommendation" => r#"{"version": 99, "execution": "in_work"}"#,
        "keep_duty_assessment" => r#"{"pack": "no_law", "marking": "amber", "handling": "ordinary", "answers": {"x": "y"}}"#,
        "check_plan" | "preview_plan" => r#"{"plan": {"format": "parvis_site_plan", "version": 1}}"#,
        "release_partner_statement" => r#"{"version": 99}"#,
        "consent_to_match" => r#"{"step": "what"}"#,
        "end_partner_match" => r#"{"why": "not_now"}"#,
        "check_partner_statement" => r#"{"says": "x"}"#,
        "survey_results" | "evaluate_duties" => r#"{"answers": {}}"#,
        // Setting a document takes long: what is understood and does not fit lets everybody in as well.
        "print_duties" => r#"{"answers": {"nothing": "x"}}"#,
        "print_findings" => r#"{"findings": ["finding_00000000000000000000000000"]}"#,
        "ask_for_budget" => r#"{"sites": 0, "reason": "x"}"#,
        "decide_budget" => r#"{"granted": false}"#,
        other if RecordKind::ALL.iter().any(|kind| kind.row().journal.change == other) => r#"{"version": 99}"#,
        _ => "",
    };
    let created = RecordKind::ALL.into_iter().find(|kind| said.is_empty() && kind.row().journal.create == operation);
    created.map_or_else(|| said.to_owned(), |kind| sample(kind, Marking::Amber, Handling::Ordinary, RecordState::Current).to_string())
}

/// The address of a route for somebody: with the ids of what is theirs, where they have it, and the parameters that it needs.
pub(super) fn address(method: &Method, path: &str, principal: &Principal, fixture: &Fixture, kind: Option<RecordKind>) -> String {
    let nothing = |prefix: &str| format!("{prefix}_{}", "0".repeat(26));
    let id = match (path.split('/').nth(3).unwrap_or_default(), kind) {
        ("sites", _) => fixture.site.to_string(),
        ("subjects", _) => {
            let kind = RecordKind::ALL.into_iter().find(|kind| path.ends_with(&format!("/{}", kind.row().many.replace('_', "-"))));
            kind.zip(principal.organisation).map_or(fixture.site.into(), |(kind, own)| fixture.subject(kind, own)).to_string()
        }
        // An administrator is asked about somebody else's organisation, everybody else about their own.
        ("organisations", _) => principal.organisation.map_or_else(|| nothing("org"), |id| id.to_string()),
        ("members", _) => principal.member.map_or_else(|| nothing("member"), |id| id.to_string()),
        (_, Some(kind)) => fixture.records.get(&(principal.role, kind)).map_or_else(|| absent(kind).to_string(), ToString::to_string),
        (other, None) => nothing(match other {
            "areas" => "area",
            "imports" => "import",
            "notices" | "notice-drafts" => "news",
            "measure-notices" => return path.replace("{id}", "00000000"),
            "emergency-accesses" => "emergency",
            "budget-requests" => "budget",
            "partner-matches" => "match",
            "visit-requests" => "request",
            _ if path.contains("tokens") => "token",
            _ if path.contains("passkeys") => "passkey",
            _ => "session",
        }),
    };
    let path = path
        .replace("{id}", &id)
        .replace("{record}", &id)
        .replace("{given}", &nothing("given"))
        .replace("{complaint}", &nothing("complaint"))
        .replace("{attachment}", &nothing("file"))
        .replace("{pack}", if path.contains("/surveys/") { "quick_look" } else { "no_law" })
        .replace("{language}", "en")
        .replace("{name}", "none");
    let path = path.replace("{zoom}", "0").replace("{x}", "0").replace("{y}", "0");
    if path.ends_with("/attachments") {
        return path + "?name=x";
    }
    if path.ends_with("/picture") && *method == Method::PUT {
        return path + "?version=99";
    }
    if path.ends_with("/digest/stop") {
        return path + "?code=x";
    }
    if path.ends_with("/merge/preview") {
        return format!("{path}?into={id}");
    }
    if path.ends_with("/relations/preview") || path.ends_with("/relations") && *method == Method::DELETE {
        return path + "?relation=neighbours";
    }
    if path.ends_with("/audience") && path.contains("/subjects/") { path + "?kind=visit&marking=amber&handling=ordinary&state=draft" } else { path }
}
