//! Visits: walked with a survey, with photographs, and finished, or begun.

use parvis_model::{Caller, Handling, Marking, SiteId, VisitId};
use parvis_service::{FinishVisit, NewVisit, OrganisationAnswer, Point, QuestionKind, Sent, ServiceError, SurveyAnswer, VisitAnswer, WalkUpdate};

use super::walk_photographs::Photographed;
use super::{Done, Story};

/// A walk round a place.
#[derive(Clone, Copy)]
pub(super) struct Round {
    pub(super) site: SiteId,
    pub(super) days_ago: i64,
    /// Which of the mixtures of answers.
    pub(super) turn: usize,
    pub(super) second_of: Option<VisitId>,
    pub(super) photographs: &'static [Photographed],
}

impl Round {
    pub(super) fn of(site: SiteId, days_ago: i64, turn: usize) -> Self {
        Self { site, days_ago, turn, second_of: None, photographs: &[] }
    }
}

impl Story<'_> {
    /// A visit that is walked and finished on a day, given to all who run the place or plan for it.
    pub(super) async fn visit(&self, who: &Caller, round: Round) -> Result<VisitId, ServiceError> {
        self.clock.at(round.days_ago, 9, 0);
        let visit = self.start(who, round).await?;
        self.clock.at(round.days_ago, 10, 15);
        self.send(who, &visit, round, usize::MAX).await?;
        self.clock.at(round.days_ago, 10, 40);
        let handover = self.register.handover(who, visit.id).await?;
        let ids = |list: Vec<OrganisationAnswer>| list.into_iter().map(|one| one.id).collect();
        let (operators, planners) = if round.second_of.is_some() { (Vec::new(), Vec::new()) } else { (ids(handover.operators), ids(handover.planners)) };
        self.register.finish_visit(who, visit.id, &FinishVisit { operators, planners, day: None }).await?;
        Ok(visit.id)
    }

    /// A visit of which so many questions are answered.
    pub(super) async fn begin(&self, who: &Caller, site: SiteId, answered: usize) -> Done {
        let round = Round { photographs: super::walk_photographs::HALL, ..Round::of(site, 20, 0) };
        let visit = self.start(who, round).await?;
        self.send(who, &visit, round, answered).await
    }

    async fn start(&self, who: &Caller, round: Round) -> Result<VisitAnswer, ServiceError> {
        let new = NewVisit { survey: None, marking: Marking::Amber, handling: Handling::Ordinary, second_of: round.second_of, from_photographs: false };
        self.register.start_visit(who, round.site, new).await
    }

    async fn send(&self, who: &Caller, visit: &VisitAnswer, round: Round, most: usize) -> Done {
        let content = visit.content.as_ref().ok_or(ServiceError::NotFound("visit"))?;
        let survey = self.register.survey(who, &content.survey, "en")?;
        let at: String = parvis_model::Clock::now(self.clock).to_string();
        let answers = answers(&survey, round, &at).into_iter().take(most).collect();
        let remarks = Some("Walked round with the people on duty. The weakest point of each thing is written down.".to_owned());
        self.register.record_answers(who, visit.id, &WalkUpdate { device: "tablet".to_owned(), answers, remarks }).await?;
        self.photographs_come_home(who, visit.id, round.days_ago.unsigned_abs(), round.photographs).await
    }
}

/// Answers to the questions that are always asked: mixed, so that there is something to put right and something that is well.
fn answers(survey: &SurveyAnswer, round: Round, at: &str) -> Vec<(String, Sent)> {
    let mut answers = Vec::new();
    for (number, question) in survey.asks.iter().enumerate().filter(|(_, question)| question.asked_if.is_none()) {
        let mixed = number * 5 + round.turn * 3;
        let photographed: Vec<&Photographed> = round.photographs.iter().filter(|one| one.question == question.key).collect();
        let answer = match question.kind {
            QuestionKind::YesNo if mixed.is_multiple_of(4) == question.good_is_no => "yes".to_owned(),
            QuestionKind::YesNo => "no".to_owned(),
            QuestionKind::Scale => (1 + mixed % question.steps.len().max(1)).to_string(),
            QuestionKind::Number => question.range.map_or(10.0, |[low, high]| ((low + high) / 2.0).round()).to_string(),
            QuestionKind::Photo if !photographed.is_empty() => photographed.len().to_string(),
            _ => continue,
        };
        let point = |whereabouts: &str, photos| Point { answer: answer.clone(), whereabouts: whereabouts.to_owned(), photos, ..Point::default() };
        let mut points: Vec<Point> = photographed.iter().map(|one| point(one.shows, vec![one.file.to_owned()])).collect();
        if points.is_empty() {
            let weakest = ["main entrance", "north door", "back of the hall"][mixed % 3];
            points.push(point(if question.weakest_point { weakest } else { "" }, Vec::new()));
        }
        answers.push((question.key.clone(), Sent { points, at: at.to_owned(), seen: 0, settles: false }));
    }
    answers
}
