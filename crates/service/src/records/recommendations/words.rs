//! How a recommendation stands. Whether it was agreed to and whether it was carried out are two things, and neither follows from the other.

use parvis_model::closed_list;

closed_list! {
    /// What the organisation to which it is addressed said to it.
    pub enum RecommendationReply {
        /// Nothing yet.
        NoneYet = "none",
        /// It agrees.
        Accepted = "accepted",
        /// It agrees to a part, and says to which.
        Partly = "partly",
        /// It has taken note of it, and says why no more.
        Noted = "noted",
    }
}

closed_list! {
    /// How far it is carried out.
    pub enum RecommendationExecution {
        /// Nothing was begun.
        NotBegun = "not_begun",
        /// Something was begun.
        InWork = "in_work",
        /// The organisation to which it is addressed says that it was carried out.
        DoneByOwnWords = "done_by_own_words",
        /// The body that made it has seen that it was.
        Confirmed = "confirmed",
        /// It will not be.
        NotToBeDone = "not_to_be_done",
    }
}

closed_list! {
    /// How far assistance with it has come.
    pub enum RecommendationAssistance {
        /// None was asked for.
        Nothing = "none",
        /// The organisation to which it is addressed asks for some.
        Asked = "asked",
        /// Some was offered.
        Offered = "offered",
        /// Some was given.
        Given = "given",
        /// The organisation to which it is addressed confirms that it was.
        Confirmed = "confirmed",
    }
}

impl RecommendationExecution {
    /// Whether nothing more is expected.
    pub(crate) fn is_final(self) -> bool {
        matches!(self, Self::Confirmed | Self::NotToBeDone)
    }

    /// Whether the organisation to which it is addressed can say so itself.
    pub(super) fn is_for_addressee(self) -> bool {
        !self.is_final()
    }
}

impl RecommendationAssistance {
    /// Whether the organisation to which it is addressed can say so itself.
    pub(super) fn is_for_addressee(self) -> bool {
        matches!(self, Self::Nothing | Self::Asked | Self::Confirmed)
    }
}
