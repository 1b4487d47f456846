//! What the organisations of the invented country need, can offer and lack, as they say so themselves.

use parvis_model::{Caller, Handling, Marking, Purpose};
use parvis_service::{
    MatchConsent, MatchStep, NewPartnerStatement, NewRelease, PartnerStatementAnswer, PartnerStatementChange, PartnerStatementFields, ServiceError,
    StatementEnding, StatementOutcome, StatementSort, SupportKind,
};

use super::{Done, Story};

impl Story<'_> {
    /// Each says what it needs or can lend; one is shared with the authority, one was met, one was not renewed.
    pub(super) async fn partners_say_what_they_need(&self) -> Done {
        let cast = &self.cast;
        let everywhere = |sort, support, title: &str, says: &str| PartnerStatementFields {
            sort,
            support,
            title: title.to_owned(),
            says: says.to_owned(),
            area: None,
            from: None,
            until: None,
            quantity: String::new(),
            contact: String::new(),
        };
        self.clock.at(29, 9, 0);
        let stewards = PartnerStatementFields {
            quantity: "Twelve people, four hours".to_owned(),
            contact: "The office, on weekday mornings".to_owned(),
            ..everywhere(
                StatementSort::Need,
                SupportKind::People,
                "Stewards for the feast day",
                "People who greet at the doors and show the way out if needed.",
            )
        };
        let needed = self.state(&cast.parishioner, stewards).await?;
        self.share(&cast.parishioner, needed.id.into(), cast.authority, Purpose::Planning).await?;
        let trained = PartnerStatementFields {
            contact: "Head of stewarding".to_owned(),
            ..everywhere(
                StatementSort::Possibility,
                SupportKind::People,
                "Stewards between match days",
                "Our trained stewards can help elsewhere on days without a match.",
            )
        };
        let trained = self.state(&cast.manager, trained).await?;
        let bleeding = everywhere(
            StatementSort::Deficiency,
            SupportKind::Training,
            "Nobody is trained in stopping bleeding",
            "Our stewards know the first-aid boxes and have never practised.",
        );
        let bleeding = self.state(&cast.manager, bleeding).await?;
        let evening = PartnerStatementFields {
            quantity: "One evening a month, up to 20 people".to_owned(),
            contact: "Training desk".to_owned(),
            ..everywhere(
                StatementSort::Possibility,
                SupportKind::Training,
                "An evening on first aid for volunteers",
                "Two hours of practice with our own material, at your place.",
            )
        };
        let evening = self.state(&cast.adviser, evening).await?;
        let barriers = everywhere(
            StatementSort::Possibility,
            SupportKind::Equipment,
            "Barriers on loan",
            "Forty barriers, to be fetched from the yard and brought back within a week.",
        );
        self.state(&cast.coordinator, barriers).await?;
        let radios = PartnerStatementFields {
            until: self.date(-10),
            ..everywhere(StatementSort::Need, SupportKind::Equipment, "Six radios for the autumn market", "On loan for two days.")
        };
        self.state(&cast.parishioner, radios).await?;
        let leaflet = everywhere(StatementSort::Need, SupportKind::Translation, "The leaflet for visitors in two more languages", "One page, without hurry.");
        let leaflet = self.state(&cast.parishioner, leaflet).await?;
        self.clock.at(28, 15, 0);
        let ends = Some(StatementEnding { outcome: StatementOutcome::Met, reason: "The neighbouring parish translated it.".to_owned() });
        let change = PartnerStatementChange { version: leaflet.head.version, fields: None, ends, confirmed: false };
        self.register.change_partner_statement(&cast.parishioner, leaflet.id, change).await?;
        self.clock.at(28, 16, 0);
        for (who, statement) in [(&cast.parishioner, needed), (&cast.manager, trained), (&cast.manager, bleeding), (&cast.adviser, evening)] {
            self.register.release_statement(who, statement.id, NewRelease { version: statement.head.version }).await?;
        }
        self.two_match().await
    }

    /// The stadium and the advisers agree on an evening of first aid; of the stewards, the stadium has consented to show what it says, and the parish has
    /// not answered yet.
    async fn two_match(&self) -> Done {
        let cast = &self.cast;
        self.clock.at(27, 8, 0);
        for who in [&cast.manager, &cast.adviser, &cast.parishioner] {
            self.register.partner_matches(who).await?;
        }
        let trained = self.register.partner_matches(&cast.manager).await?;
        let of = |support| trained.iter().find(|found| found.support == Some(support)).map(|found| found.id).ok_or(ServiceError::NotFound("match"));
        let (evening, stewards) = (of(SupportKind::Training)?, of(SupportKind::People)?);
        for step in [MatchStep::What, MatchStep::Who, MatchStep::Agreed] {
            for who in [&cast.manager, &cast.adviser] {
                self.register.consent_to_match(who, evening, MatchConsent { step }).await?;
            }
        }
        self.register.consent_to_match(&cast.manager, stewards, MatchConsent { step: MatchStep::What }).await.map(drop)
    }

    async fn state(&self, who: &Caller, fields: PartnerStatementFields) -> Result<PartnerStatementAnswer, ServiceError> {
        let about = self.register.account(who).await?.ok_or(ServiceError::NotFound("member"))?.organisation.id.into();
        let new = NewPartnerStatement { marking: Marking::Amber, handling: Handling::Ordinary, fields, confirmed: false };
        self.register.create_partner_statement(who, about, new).await
    }
}
