//! Why a camera stands at the stadium of the invented country, and one that is still being asked about. The law, the figures and the references are
//! invented with it.

use parvis_model::{Caller, Handling, Marking, MeasureId, NoticeCode, Purpose, RightsRecordId, Role};
use parvis_service::{
    MeasureChange, MeasureFields, MeasureStatus, NewNotice, NewRightsAnswer, NewRightsRecord, NoticeWords, RightsRecordChange, RightsStepWord as Step,
    ServiceError,
};
use serde_json::{Value, json};

use super::complaints::Camera;
use super::measures::of_catalogue;
use super::{Done, Story};

impl Story<'_> {
    /// One camera is decided on by somebody who wrote nothing of its record, runs, and has a public page from which people complain; for a second one the questions are begun. An overseer is
    /// given the first record.
    pub(super) async fn cameras_are_asked_about(&self) -> Result<Camera, ServiceError> {
        self.clock.at(29, 9, 0);
        let company = self.register.account(&self.cast.manager).await?.ok_or(ServiceError::NotFound("member"))?.organisation.id;
        let second = Caller::Member(self.register.add_member(&Caller::CommandLine, company, Role::OperatorManager, "Vesna Kolar").await?.id);
        let gate = self.planned_camera("camera_doors", "A camera above the ticket gates, with a sign.").await?;
        let record = self.record("Camera above the ticket gates", gate).await?;
        self.clock.at(29, 11, 0);
        self.wrote(&self.cast.manager, record, self.camera_answers()?, Some(Step::Screen)).await?;
        for step in [Step::Assess, Step::Consult] {
            self.wrote(&self.cast.manager, record, Vec::new(), Some(step)).await?;
        }
        self.clock.at(28, 15, 0);
        self.wrote(&second, record, Vec::new(), Some(Step::Decide)).await?;
        self.clock.at(28, 16, 0);
        self.wrote(&self.cast.manager, record, Vec::new(), Some(Step::Start)).await?;
        let notice = self.everybody_reads_about(record).await?;
        let version = self.register.measure(&self.cast.manager, Purpose::OwnWork, gate).await?.head.version;
        let says = "A camera above the ticket gates, with a sign.".to_owned();
        let live = MeasureFields { says, ..of_catalogue("camera_doors", MeasureStatus::Live, "Head of security") };
        let change = MeasureChange { version, fields: Some(live), reason: "Its rights record is live; the sign stands.".to_owned() };
        self.register.change_measure(&self.cast.manager, gate, change).await?;
        let overseers = self.register.account(&self.cast.overseer).await?.ok_or(ServiceError::NotFound("member"))?.organisation.id;
        self.share(&self.cast.manager, record.into(), overseers, Purpose::Oversight).await?;
        self.share(&self.cast.manager, gate.into(), overseers, Purpose::Oversight).await?;
        self.clock.at(28, 17, 0);
        let shop = self.planned_camera("camera_doors", "A camera at the door of the fan shop.").await?;
        let draft = self.record("Camera at the fan shop", shop).await?;
        let first = self.camera_answers()?.into_iter().take(1).collect();
        self.wrote(&self.cast.manager, draft, first, None).await?;
        Ok(Camera { record, notice })
    }

    /// What the record proposes is published, with where people can ask.
    async fn everybody_reads_about(&self, record: RightsRecordId) -> Result<NoticeCode, ServiceError> {
        let proposed = self.register.rights_notice(&self.cast.manager, record).await?.proposed.ok_or(ServiceError::NotFound("notice"))?;
        let words = NoticeWords { questions: "At the ticket office, on weekdays from 10 to 16".to_owned(), ..proposed };
        self.register.publish_notice(&self.cast.manager, record, &NewNotice { version: 0, words }).await.map(|published| published.code)
    }

    async fn planned_camera(&self, entry: &str, says: &str) -> Result<MeasureId, ServiceError> {
        let fields = MeasureFields { says: says.to_owned(), ..of_catalogue(entry, MeasureStatus::Planned, "Head of security") };
        Ok(self.write_measure(fields).await?.id)
    }

    async fn record(&self, title: &str, measure: MeasureId) -> Result<RightsRecordId, ServiceError> {
        let new = NewRightsRecord { marking: Marking::Amber, handling: Handling::Ordinary, title: title.to_owned(), measure: Some(measure) };
        Ok(self.register.create_rights_record(&self.cast.manager, self.stadium, new).await?.id)
    }

    async fn wrote(&self, who: &Caller, record: RightsRecordId, answers: Vec<NewRightsAnswer>, step: Option<Step>) -> Done {
        let version = self.register.rights_record(who, Purpose::OwnWork, record).await?.head.version;
        self.register.change_rights_record(who, record, RightsRecordChange { version, answers, step }).await.map(drop)
    }

    fn camera_answers(&self) -> Result<Vec<NewRightsAnswer>, ServiceError> {
        let day = |from_today: i64| self.clock.day(from_today);
        serde_json::from_value(answers(&day)).map_err(|error| ServiceError::Invalid(error.to_string()))
    }
}

fn answers(day: &dyn Fn(i64) -> String) -> Value {
    let mut all = what_and_why(day);
    if let (Some(all), Value::Array(more)) = (all.as_array_mut(), how_and_who(day)) {
        all.extend(more);
    }
    all
}

fn what_and_why(day: &dyn Fn(i64) -> String) -> Value {
    json!([
        {"item": "r0", "value": {
            "effects": {"observes": true, "identifies": false, "stops": false, "searches": false, "restricts": false, "records": true},
            "authority_decides": false, "directed_at_assembly": false, "kinds": ["video"], "rights": ["privacy", "movement"], "pillars": ["ii", "iv"]}},
        {"item": "r1", "value": {
            "bases": [{"instrument": "Data Protection Act", "article": "section 12", "public": true}],
            "power": "The management of the stadium company.", "regime": "gdpr"}},
        {"item": "r2", "value": {
            "aim": "To see when people are crushed at the gates, in time to open the next one.",
            "threat": {"statement": "On two match days people pressed against the closed gates.", "stated_on": day(-60), "valid_until": day(240), "grade": "b"},
            "assessment": "Visit of this autumn"}},
        {"item": "r3", "value": {
            "facts": "One fixed camera above four ticket gates, without sound.", "objective": "A gate opens before people are crushed.",
            "measured_by": "Minutes from a full gate to an open one, each match day.",
            "alternatives": [
                {"kind": "do_nothing", "description": "Nothing.", "effect": "People are pressed again.", "rejected_because": "It happened twice."},
                {"kind": "less_intrusive", "description": "Two more stewards at the gates.", "effect": "They see their own gate.", "rejected_because": "Tried on three match days: nobody saw all four gates."}],
            "effectiveness": "Not known for stadiums of this size; the review counts it."}},
        {"item": "r4", "value": {
            "groups": "Visitors with standing tickets, who wait there longest.", "criteria": [], "distribution": "All four gates alike.", "unexplained_gap": false,
            "access": "The gate for wheelchairs is outside its view."}}
    ])
}

fn how_and_who(day: &dyn Fn(i64) -> String) -> Value {
    json!([
        {"item": "r5", "value": {
            "persons_a_day": 4200, "data": "Pictures from above, on match days alone.", "how_long": "Two days.", "intensity": "low",
            "balance": "Faces cannot be told apart from that height; a crush can be stopped.", "safeguards": "No sound, no zoom, off on other days.", "residual": "low"}},
        {"item": "r6", "value": {"video": {
            "cameras": [{"purpose": "When a gate is full.", "view": "Plan of the gates, sheet 2"}],
            "retention_hours": 48, "functions": [], "sign_before_entry": true, "data_assessment": "Assessment 3"}}},
        {"item": "r7", "value": {
            "personal_data": true, "assessment": {"kind": "data_protection", "reference": "Assessment 3", "made_on": day(-40)},
            "officer_advice": "Two days are enough.", "retention": {"hours": 48, "deletion_job": "the recorder overwrites"},
            "access_roles": ["operator_manager"], "logged": true}},
        {"item": "r8", "value": {
            "consulted": [{"who": "Association of supporters", "on": day(-38), "changed": "The camera is off when there is no match."}],
            "public_what": "A camera above the ticket gates.", "public_why": "To open the next gate before people are crushed.",
            "dissent": "One member of the association would rather have had more stewards."}},
        {"item": "r9", "value": {
            "responsible": "Head of security", "complaint_route": "At the ticket office, or by letter", "complaint_days": 21,
            "oversight": "Data protection authority", "harm_register": "Log of match days"}},
        {"item": "r10", "value": {"review_on": day(120), "last_day": day(330), "step_down": "The camera is taken down when the new gates are built."}},
        {"item": "r11", "value": {"shared": false}}
    ])
}
