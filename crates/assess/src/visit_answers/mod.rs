//! A walk round a site: what was answered at which point, on which device, and how what several devices send
//! becomes one. A device that was away for days sends each question with the revision it had seen; what another device
//! answered otherwise in the meantime is kept beside it as a conflict, until a person settles it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What was answered on a walk, by question.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitAnswers {
    /// The answers that stand.
    pub answers: BTreeMap<String, Answered>,
    /// Answers of other devices that differ from the one that stands.
    #[serde(default)]
    pub conflicts: BTreeMap<String, Vec<Answered>>,
}

/// The answer to one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// One answer for each point at which it was looked at.
    pub points: Vec<Point>,
    /// When, as the device had it (RFC 3339).
    pub at: String,
    /// On which device: a name that the device chose by chance.
    pub device: String,
    /// 1 for the first answer; rises with each that takes its place.
    pub revision: u32,
}

/// One point at which a question was answered.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// `yes`, `no`, `not_applicable`, a step, a number, words.
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub answer: String,
    /// Which point it is, in words, such as the north door.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub whereabouts: String,
    /// Where it lies: degrees east and north.
    #[serde(default)]
    pub position: Option<[f64; 2]>,
    /// Names of the photographs of it, as their files are called.
    #[serde(default)]
    pub photos: Vec<String>,
    /// What else there is to say about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub remark: String,
}

/// An answer that a device sends.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Sent {
    /// One answer for each point; none takes the answer back.
    pub points: Vec<Point>,
    /// When, as the device has it (RFC 3339, in UTC, since 1970).
    #[cfg_attr(feature = "openapi", schema(max_length = 30, format = DateTime))]
    pub at: String,
    /// The revision that the device had seen; 0 when there was no answer.
    pub seen: u32,
    /// That a person looked at the conflict and this is what holds.
    #[serde(default)]
    pub settles: bool,
}

/// What became of an answer that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Merged {
    /// It stands now.
    Taken,
    /// It stood already.
    Same,
    /// Another device answered differently: both are kept.
    Conflict,
}

impl VisitAnswers {
    /// Takes in what a device sends about one question. Sending the same twice changes nothing; nothing that was sent is lost
    /// unless the same device sends something else, or a person settles it.
    pub fn merge(&mut self, question: &str, device: &str, sent: &Sent) -> Merged {
        let standing = self.answers.get(question);
        let revision = standing.map_or(0, |answer| answer.revision);
        if standing.is_some_and(|answer| answer.points == sent.points) || standing.is_none() && sent.points.is_empty() {
            // Two who answer alike stand behind it: the first may not change it unseen any more.
            if let Some(answer) = self.answers.get_mut(question).filter(|answer| answer.device != device) {
                answer.revision += 1;
                device.clone_into(&mut answer.device);
            }
            self.drop_conflicts(question, device, sent.settles);
            return Merged::Same;
        }
        let follows = sent.settles || standing.is_none_or(|answer| answer.device == device || sent.seen == answer.revision);
        let answered = Answered { points: sent.points.clone(), at: sent.at.clone(), device: device.to_owned(), revision: revision + 1 };
        if follows {
            self.drop_conflicts(question, device, sent.settles);
            self.answers.insert(question.to_owned(), answered);
            return Merged::Taken;
        }
        let beside = self.conflicts.entry(question.to_owned()).or_default();
        if beside.iter().any(|other| other.device == device && other.points == sent.points) {
            return Merged::Conflict;
        }
        beside.retain(|other| other.device != device);
        beside.push(Answered { revision, ..answered });
        Merged::Conflict
    }

    fn drop_conflicts(&mut self, question: &str, device: &str, settles: bool) {
        if let Some(beside) = self.conflicts.get_mut(question) {
            beside.retain(|other| !settles && other.device != device);
            if beside.is_empty() {
                self.conflicts.remove(question);
            }
        }
    }

    /// The answers as a survey reads them.
    pub fn written(&self) -> BTreeMap<String, Vec<String>> {
        self.answers.iter().map(|(question, answer)| (question.clone(), answer.points.iter().map(|point| point.answer.clone()).collect())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sent(answer: &str, seen: u32) -> Sent {
        let point = Point { answer: answer.to_owned(), ..Point::default() };
        Sent { points: vec![point], at: "2026-11-25T08:00:00Z".to_owned(), seen, settles: false }
    }

    fn stands(walk: &VisitAnswers) -> &str {
        &walk.answers["exits"].points[0].answer
    }

    #[test]
    fn two_devices_that_answer_alike_do_not_differ() {
        let mut walk = VisitAnswers::default();
        assert_eq!(walk.merge("exits", "tablet", &sent("2", 0)), Merged::Taken);
        assert_eq!(walk.merge("exits", "phone", &sent("2", 0)), Merged::Same);
        assert!(walk.conflicts.is_empty());
    }

    #[test]
    fn a_device_that_did_not_see_the_other_answer_makes_a_conflict_and_both_are_kept() {
        let mut walk = VisitAnswers::default();
        walk.merge("exits", "tablet", &sent("2", 0));
        assert_eq!(walk.merge("exits", "phone", &sent("3", 0)), Merged::Conflict);
        assert_eq!((stands(&walk), walk.conflicts["exits"][0].points[0].answer.as_str()), ("2", "3"));
        // The first device goes on; the conflict stays until somebody settles it.
        assert_eq!(walk.merge("exits", "tablet", &sent("4", 1)), Merged::Taken);
        assert_eq!(walk.conflicts["exits"].len(), 1);
        assert_eq!(walk.merge("exits", "tablet", &Sent { settles: true, ..sent("3", 2) }), Merged::Taken);
        assert!(stands(&walk) == "3" && walk.conflicts.is_empty());
    }

    #[test]
    fn what_is_sent_again_beside_another_answer_adds_nothing() {
        let mut walk = VisitAnswers::default();
        walk.merge("exits", "tablet", &sent("2", 0));
        walk.merge("exits", "phone", &sent("3", 0));
        let before = walk.clone();
        for at in ["2026-11-25T08:00:01Z", "2026-11-25T09:00:00Z"] {
            assert_eq!(walk.merge("exits", "phone", &Sent { at: at.to_owned(), ..sent("3", 0) }), Merged::Conflict);
            assert_eq!(walk, before);
        }
    }

    #[test]
    fn a_device_whose_acknowledgement_was_lost_may_change_its_answer() {
        let mut walk = VisitAnswers::default();
        walk.merge("exits", "tablet", &sent("2", 0));
        assert_eq!(walk.merge("exits", "tablet", &sent("3", 0)), Merged::Taken);
        assert_eq!((stands(&walk), walk.answers["exits"].revision), ("3", 2));
    }

    #[test]
    fn a_device_that_saw_the_answer_of_another_may_change_it() {
        let mut walk = VisitAnswers::default();
        walk.merge("exits", "tablet", &sent("2", 0));
        assert_eq!(walk.merge("exits", "phone", &sent("3", 1)), Merged::Taken);
    }

    proptest! {
        /// What each device said last stands or is kept beside; saying everything again changes nothing.
        #[test]
        fn nothing_that_was_sent_is_lost_and_sending_it_again_changes_nothing(
            messages in proptest::collection::vec((0_usize..3, 1_usize..5, 0_u32..3), 1..30),
        ) {
            let devices = ["tablet", "phone", "paper"];
            let mut walk = VisitAnswers::default();
            let mut replaced_by_one_who_saw: BTreeMap<&str, Vec<Point>> = BTreeMap::new();
            let mut last: BTreeMap<&str, Vec<Point>> = BTreeMap::new();
            for (device, answer, seen) in messages {
                let message = sent(&answer.to_string(), seen);
                let before = walk.answers.get("exits").cloned();
                let became = walk.merge("exits", devices[device], &message);
                if let (Merged::Taken, Some(before)) = (became, before) {
                    let said: Vec<&str> = last.iter().filter(|(_, points)| **points == before.points).map(|(device, _)| *device).collect();
                    replaced_by_one_who_saw.extend(said.into_iter().map(|device| (device, before.points.clone())));
                }
                last.insert(devices[device], message.points.clone());
                let again = walk.clone();
                let settled = Sent { seen: walk.answers["exits"].revision, ..message };
                if became != Merged::Conflict {
                    walk.merge("exits", devices[device], &settled);
                    prop_assert_eq!(&walk, &again);
                }
            }
            for (device, points) in last {
                let kept = walk.answers["exits"].points == points
                    || walk.conflicts.get("exits").is_some_and(|beside| beside.iter().any(|other| other.points == points))
                    || replaced_by_one_who_saw.get(device) == Some(&points);
                prop_assert!(kept, "{device} said {points:?}, and it is gone: {walk:?}");
            }
        }
    }
}
