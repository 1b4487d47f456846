//! The closed lists of the answers.

use parvis_model::closed_list;

closed_list! {
    /// What a record is about, of what the register knows. A demonstration is none of these.
    pub enum Concerns {
        /// A protective measure.
        Measure = "measure",
        /// A plan.
        Plan = "plan",
        /// An agreement to share.
        SharingAgreement = "sharing_agreement",
        /// A collection of data.
        DataSet = "data_set",
    }
}

closed_list! {
    /// The rights that a measure can touch (R0.2).
    pub enum Right {
        /// To life.
        Life = "life",
        /// To liberty.
        Liberty = "liberty",
        /// To move freely.
        Movement = "movement",
        /// To a private life, and over one's data.
        Privacy = "privacy",
        /// Of religion or belief.
        ReligionOrBelief = "religion_or_belief",
        /// Of expression.
        Expression = "expression",
        /// Of assembly and association.
        Assembly = "assembly",
        /// To equality.
        Equality = "equality",
        /// To property.
        Property = "property",
        /// Of the child.
        Child = "child",
        /// Of people with disabilities, to access.
        DisabilityAccess = "disability_access",
        /// To take part in culture.
        Culture = "culture",
    }
}

closed_list! {
    /// The pillars of the Global Counter-Terrorism Strategy of the United Nations, A/RES/60/288 (R0.3).
    pub enum Pillar {
        /// Conditions that let terrorism spread.
        Conditions = "i",
        /// Preventing and combating.
        Prevent = "ii",
        /// What states can do, and the role of the United Nations.
        Capacity = "iii",
        /// Human rights and the rule of law.
        HumanRights = "iv",
    }
}

closed_list! {
    /// Sorts of measures that are asked more (R6).
    pub enum MeasureKind {
        /// Cameras.
        Video = "video",
        /// Recognising people by their bodies.
        Biometrics = "biometrics",
        /// Searching people or their things.
        Search = "search",
        /// At a place of worship.
        Worship = "worship",
        /// A barrier.
        Barrier = "barrier",
        /// A door that is locked.
        LockedDoor = "locked_door",
        /// A private security service.
        PrivateSecurity = "private_security",
        /// Volunteers.
        Volunteers = "volunteers",
    }
}

closed_list! {
    /// Which law of data protection holds (R1.3).
    pub enum DataRegime {
        /// The General Data Protection Regulation (EU) 2016/679.
        Gdpr = "gdpr",
        /// The Law Enforcement Directive (EU) 2016/680.
        Led = "led",
        /// The law of another state.
        OtherLaw = "other_law",
    }
}

closed_list! {
    /// How far a source can be relied on, from completely to not at all, and unknown (R2.1).
    pub enum SourceGrade {
        /// Completely.
        A = "a",
        /// Usually.
        B = "b",
        /// Fairly.
        C = "c",
        /// Not usually.
        D = "d",
        /// Not at all.
        E = "e",
        /// Not known.
        F = "f",
    }
}

closed_list! {
    /// What sort of alternative was considered (R3.3).
    pub enum AlternativeKind {
        /// Doing nothing.
        DoNothing = "do_nothing",
        /// Something that touches rights less.
        LessIntrusive = "less_intrusive",
        /// Something else.
        Other = "other",
    }
}

closed_list! {
    /// Criteria by which people must not be chosen (R4.2).
    pub enum Criterion {
        /// Religion or belief.
        Religion = "religion",
        /// Ethnic origin.
        Ethnicity = "ethnicity",
        /// Nationality.
        Nationality = "nationality",
        /// Political opinion.
        PoliticalOpinion = "political_opinion",
    }
}

closed_list! {
    /// Low, medium or high.
    pub enum Degree {
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
    }
}

closed_list! {
    /// What a camera can do beyond pictures (R6).
    pub enum CameraFunction {
        /// It records sound.
        Audio = "audio",
        /// It can be moved or zoomed from afar.
        Zoom = "zoom",
        /// Software evaluates the pictures.
        Analytics = "analytics",
    }
}

closed_list! {
    /// How people are recognised by their bodies (R6).
    pub enum BiometricUse {
        /// Whether somebody is who they say they are, with their consent.
        Verification = "verification",
        /// Who somebody was, later.
        LaterIdentification = "later_identification",
        /// Who somebody is, at a distance and at once. Never (Regulation (EU) 2024/1689, art. 5(1)(h)).
        RealTimeIdentification = "real_time_identification",
    }
}

closed_list! {
    /// Which assessment of the data was made (R7.2).
    pub enum DataAssessmentKind {
        /// Of the impact on data protection, Regulation (EU) 2016/679, art. 35(7).
        DataProtection = "data_protection",
        /// Of the impact on fundamental rights, Regulation (EU) 2024/1689, art. 27.
        FundamentalRights = "fundamental_rights",
        /// Both.
        Both = "both",
    }
}

closed_list! {
    /// Whether an objective was met (R12.1).
    pub enum Met {
        /// It was.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// It was not.
        No = "no",
        /// Nobody can say.
        Unknown = "unknown",
    }
}

closed_list! {
    /// What follows from a review (R12.4).
    pub enum Outcome {
        /// The measure stays as it is.
        Keep = "keep",
        /// It is changed: its record is answered and decided anew.
        Change = "change",
        /// It ends.
        Withdraw = "withdraw",
    }
}

impl Concerns {
    /// Whether a word names what a record is never about: a demonstration, a strike, another assembly. Said apart from words that are simply unknown.
    pub fn is_assembly(word: &str) -> bool {
        matches!(word, "demonstration" | "protest" | "assembly" | "strike" | "march" | "picket")
    }
}
