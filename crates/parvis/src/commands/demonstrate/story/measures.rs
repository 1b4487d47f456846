//! What protects the stadium of the invented country, and what is to protect it.

use parvis_model::{Date, Handling, Marking, Purpose};
use parvis_service::{
    FindingStatus, MeasureChange, MeasureCost, MeasureDomain, MeasureFields, MeasureFunction, MeasureStatus, NewMeasure, PageQuery, ServiceError,
    SiteMeasureAnswer,
};

use super::{Done, Story};

impl Story<'_> {
    /// The stadium writes down what it has and what it needs; what was planned goes live.
    pub(super) async fn measures_are_planned(&self) -> Done {
        self.clock.at(31, 10, 0);
        let fields =
            MeasureFields { since: self.date(-400), review_on: self.date(45), ..of_catalogue("lead_and_deputy", MeasureStatus::Present, "Churchwarden") };
        let new = NewMeasure { marking: Marking::Amber, handling: Handling::Ordinary, fields };
        self.register.create_measure(&self.cast.parishioner, self.church, new).await?;
        let deputies = MeasureFields { review_on: self.date(60), ..of_catalogue("lead_and_deputy", MeasureStatus::Present, "Event manager") };
        self.write_measure(deputies).await?;
        let viewer =
            MeasureFields { since: self.date(45), findings: self.open_finding().await?, ..of_catalogue("door_viewer", MeasureStatus::Planned, "Head steward") };
        self.write_measure(viewer).await?;
        let attended = of_catalogue("one_attended_door", MeasureStatus::Planned, "Head steward");
        let planned = self.write_measure(attended.clone()).await?;
        self.clock.at(30, 16, 0);
        let live = MeasureFields { status: MeasureStatus::Live, review_on: self.date(20), until: self.date(330), ..attended };
        let reason = "Tried on two match days.".to_owned();
        let change = MeasureChange { version: planned.head.version, fields: Some(live), reason };
        self.register.change_measure(&self.cast.manager, planned.id, change).await.map(drop)
    }

    /// What does not hold any more, said in own words.
    pub(super) async fn a_measure_is_deficient(&self) -> Done {
        self.clock.at(8, 10, 0);
        let fields = MeasureFields {
            entry: None,
            says: "Planters at the north gate keep vehicles away from those who wait.".to_owned(),
            function: Some(MeasureFunction::Deny),
            domain: Some(MeasureDomain::Physical),
            cost: Some(MeasureCost { from: 900, to: 1_400, currency: "EUR".to_owned(), year: 2026 }),
            remarks: "Two were moved for a delivery and not put back.".to_owned(),
            ..of_catalogue("", MeasureStatus::Deficient, "Caretaker")
        };
        self.write_measure(fields).await.map(drop)
    }

    pub(super) async fn write_measure(&self, fields: MeasureFields) -> Result<SiteMeasureAnswer, ServiceError> {
        let new = NewMeasure { marking: Marking::Amber, handling: Handling::Ordinary, fields };
        self.register.create_measure(&self.cast.manager, self.stadium, new).await
    }

    /// The first finding at the stadium that waits for those who run it.
    async fn open_finding(&self) -> Result<Vec<parvis_model::FindingId>, ServiceError> {
        let found = self.register.findings(&self.cast.manager, Purpose::OwnWork, Some(self.stadium), &PageQuery::largest()).await?.lines;
        let open = |finding: &&parvis_service::FindingAnswer| finding.content.as_ref().is_some_and(|content| content.status == FindingStatus::Open);
        Ok(found.iter().find(open).map(|finding| finding.id).into_iter().collect())
    }

    pub(super) fn date(&self, from_today: i64) -> Option<Date> {
        self.clock.day(from_today).parse().ok()
    }
}

pub(super) fn of_catalogue(entry: &str, status: MeasureStatus, answers_for: &str) -> MeasureFields {
    MeasureFields {
        entry: Some(entry.to_owned()),
        says: String::new(),
        function: None,
        domain: None,
        observes_people: false,
        status,
        answers_for: answers_for.to_owned(),
        since: None,
        until: None,
        review_on: None,
        cost: None,
        findings: Vec::new(),
        remarks: String::new(),
    }
}
