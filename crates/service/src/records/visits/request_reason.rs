//! Why a visit is asked for.

use parvis_model::closed_list;

closed_list! {
    /// Why a visit is asked for.
    pub enum VisitRequestReason {
        /// The operator asks for it.
        Asked = "asked",
        /// An event is coming.
        Event = "event",
        /// A duty falls due.
        Duty = "duty",
        /// A visit is to be rated a second time: by chance, or because somebody asks for it.
        SecondRating = "second_rating",
    }
}
