//! Records that pass every gate: one of a measure of every sort at once, and one in the short form.

use jiff::ToSpan;
use jiff::civil::date;
use parvis_model::{Marking, Role};

use crate::*;

/// The answers of a record.
#[derive(Debug, Clone)]
pub(super) struct Good {
    pub(super) screening: Screening,
    pub(super) legality: Legality,
    pub(super) aim: Aim,
    pub(super) necessity: Necessity,
    pub(super) equality: Equality,
    pub(super) proportionality: Proportionality,
    pub(super) specifics: Specifics,
    pub(super) data: DataProtection,
    pub(super) participation: Participation,
    pub(super) accountability: Accountability,
    pub(super) time_limit: TimeLimit,
    pub(super) sharing: Sharing,
    pub(super) after: AfterAction,
}

pub(super) fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

pub(super) fn line(words: &str) -> Line {
    Line::new(words).unwrap()
}

pub(super) fn list<T, const MOST: usize>(all: Vec<T>) -> List<T, MOST> {
    List::new(all).unwrap()
}

/// So many days after the first day of the tests.
pub(super) fn day(after: i32) -> Day {
    Day::new(date(2027, 1, 10).checked_add(after.days()).unwrap()).unwrap()
}

pub(super) fn threat(stated: i32, until: i32) -> ThreatStatement {
    ThreatStatement {
        statement: text("Threats were made in writing."),
        stated_on: Some(day(stated)),
        valid_until: Some(day(until)),
        grade: Some(SourceGrade::B),
    }
}

pub(super) fn alternative(kind: AlternativeKind, description: &str) -> Alternative {
    Alternative { kind: Some(kind), description: text(description), effect: text("Little."), rejected_because: text("Not enough.") }
}

impl Good {
    pub(super) fn all(&self) -> Vec<Answer> {
        let good = self.clone();
        vec![
            Answer::Screening(good.screening),
            Answer::Legality(good.legality),
            Answer::Aim(good.aim),
            Answer::Necessity(good.necessity),
            Answer::Equality(good.equality),
            Answer::Proportionality(good.proportionality),
            Answer::Specifics(good.specifics),
            Answer::DataProtection(good.data),
            Answer::Participation(good.participation),
            Answer::Accountability(good.accountability),
            Answer::TimeLimit(good.time_limit),
            Answer::Sharing(good.sharing),
        ]
    }

    pub(super) fn of(&self, item: Item) -> Answer {
        self.all().into_iter().find(|answer| answer.item() == item).unwrap_or(Answer::AfterAction(self.after.clone()))
    }

    /// A measure that takes the short form: a door that is locked.
    pub(super) fn short() -> Self {
        let mut good = Self::full();
        let no = Some(false);
        good.screening.effects = Effects { observes: no, identifies: no, stops: no, searches: no, restricts: Some(true), records: no };
        good.screening.authority_decides = no;
        good.screening.kinds = Some(list(vec![MeasureKind::LockedDoor]));
        good.specifics = Specifics { barrier: good.specifics.barrier, ..Specifics::default() };
        good
    }

    pub(super) fn full() -> Self {
        let yes = Some(true);
        Self {
            screening: Screening {
                effects: Effects { observes: yes, identifies: yes, stops: yes, searches: yes, restricts: yes, records: yes },
                authority_decides: yes,
                directed_at_assembly: Some(false),
                kinds: Some(list(MeasureKind::ALL.to_vec())),
                rights: Some(list(vec![Right::Privacy, Right::Movement])),
                pillars: Some(list(vec![Pillar::Prevent])),
            },
            legality: Legality {
                bases: list(vec![LegalBasis { instrument: line("Police Act"), article: line("art. 5"), public: yes }]),
                power: text("The municipal council."),
                regime: Some(DataRegime::Led),
            },
            aim: Aim { aim: text("To keep vehicles away from people."), threat: threat(-10, 300), assessment: line("visit_01") },
            necessity: Necessity {
                facts: text("Two cameras and a barrier."),
                objective: text("No vehicle in the yard."),
                measured_by: text("Counts each month."),
                alternatives: list(vec![
                    alternative(AlternativeKind::DoNothing, "Nothing."),
                    alternative(AlternativeKind::LessIntrusive, "Two people at the gate."),
                ]),
                effectiveness: text("A study of 2025."),
            },
            equality: Equality {
                groups: text("Those who worship here."),
                criteria: Some(list(vec![Criterion::Religion])),
                request: Some(CommunityRequest {
                    community: line("The congregation"),
                    protects_it: yes,
                    signed_by: line("Its board"),
                    signed_on: Some(day(-5)),
                }),
                distribution: text("By assessed need."),
                unexplained_gap: Some(false),
                access: text("A ramp stays free."),
            },
            proportionality: Proportionality {
                persons_a_day: Some(UpTo::new(300).unwrap()),
                data: text("Pictures."),
                how_long: text("Four days."),
                intensity: Some(Degree::Medium),
                balance: text("Few are seen, for a short time."),
                safeguards: text("Masked windows."),
                residual: Some(Degree::High),
                sign_off: Some(SignOff { body: line("Data protection authority"), reference: line("7/2027"), signed_on: Some(day(-3)) }),
            },
            specifics: specifics(),
            data: DataProtection {
                personal_data: yes,
                assessment: Some(DataAssessment { kind: Some(DataAssessmentKind::Both), reference: line("DPIA 3"), made_on: Some(day(-4)) }),
                officer_advice: text("Shorter is better."),
                retention: Some(DataRetention { hours: Some(UpTo::new(96).unwrap()), deletion_job: line("job 12") }),
                access_roles: list(vec![Role::Adviser]),
                logged: yes,
            },
            participation: Participation {
                consulted: list(vec![Consulted { who: line("The congregation"), on: Some(day(-2)), changed: text("One camera fewer.") }]),
                public_what: text("Two cameras at the gate."),
                public_why: text("To keep vehicles away."),
                dissent: text("None was voiced."),
            },
            accountability: Accountability {
                responsible: line("Head of the order office"),
                complaint_route: line("Town hall, room 3"),
                complaint_days: Some(UpTo::new(30).unwrap()),
                oversight: line("Ombudsperson"),
                harm_register: line("Register B"),
            },
            time_limit: TimeLimit { review_on: Some(day(200)), last_day: Some(day(400)), step_down: text("Cameras off.") },
            sharing: Sharing {
                shared: yes,
                recipients: list(vec![Recipient {
                    who: line("Police"),
                    purpose: text("Response."),
                    marking: Some(Marking::Amber),
                    least_view: text("Positions only."),
                    assessed: yes,
                    assessment: line("A 9"),
                    onward_use: text("None."),
                    personal_data: yes,
                    transfer_basis: line("Police Act, art. 9"),
                }]),
                originator_consent: text("Given."),
                recall: text("By letter."),
            },
            after: AfterAction {
                met: Some(Met::Partly),
                seen_by: text("Counts."),
                harms: text("One complaint."),
                lesson: text("Ask earlier."),
                outcome: Some(Outcome::Keep),
                next_review_on: Some(day(360)),
                threat: Some(threat(-1, 395)),
            },
        }
    }
}

fn specifics() -> Specifics {
    let yes = Some(true);
    Specifics {
        video: Some(Video {
            cameras: list(vec![Camera { purpose: text("Vehicles in the yard."), view: line("map 1") }]),
            retention_hours: Some(UpTo::new(96).unwrap()),
            retention_reasons: text("The office is closed for three days."),
            functions: Some(list(vec![ExtraFunction { function: CameraFunction::Zoom, reasons: text("Number plates.") }])),
            sign_before_entry: yes,
            data_assessment: line("DPIA 3"),
        }),
        biometrics: Some(Biometrics { kind: Some(BiometricUse::Verification), authorised_elsewhere: Line::default() }),
        search: Some(Search {
            power: text("House rules."),
            grounds: text("Each bag."),
            recorded_in: line("Book 1"),
            same_sex: yes,
            remedy: text("Complaint."),
        }),
        worship: Some(Worship { consent: text("The board agreed."), monitors_worship: Some(false) }),
        barrier: Some(Barrier {
            exits_usable: yes,
            clear_width_mm: Some(UpTo::new(1200).unwrap()),
            evacuation: line("run 4"),
            checked_by: line("Fire service"),
            checked_on: Some(day(-1)),
        }),
        private_security: Some(PrivateSecurity { licence: line("L 1"), training: text("40 hours."), use_of_force: text("Never.") }),
        volunteers: Some(Volunteers { safeguarding: text("Two together."), insurance: line("Policy 8") }),
    }
}
