//! Complaints about measures that observe people.

use crate::closed_list;

closed_list! {
    /// What became of a complaint.
    pub enum ComplaintState {
        /// Nobody has answered it yet.
        Waiting = "waiting",
        /// It was answered.
        Answered = "answered",
        /// It is for somebody else, whom the answer names.
        PassedOn = "passed_on",
    }
}
