use parvis_model::closed_list;

closed_list! {
    /// What one may be allowed: to see a group of fields, or to do something. One Cedar action each.
    pub enum Operation {
        /// See that the record is there: kind, site, owner, marking, handling, state, times.
        Existence = "existence",
        /// See what was written.
        Text = "text",
        /// See the files with it.
        Attachments = "attachments",
        /// See who was given it.
        Recipients = "recipients",
        /// See who opened it.
        Readers = "readers",
        /// See its earlier versions.
        History = "history",
        /// Make a new one.
        Create = "create",
        /// Change it.
        Change = "change",
        /// Give it to another organisation.
        Give = "give",
        /// Take back what was given.
        TakeBack = "take_back",
        /// Propose to share it with everybody who works in this installation.
        ShareHere = "share_here",
        /// Review what another member proposed to share so.
        ReviewSharing = "review_sharing",
        /// Put it out of force.
        Withdraw = "withdraw",
        /// Destroy it.
        Erase = "erase",
        /// Take it out as a file.
        Export = "export",
        /// Say what was done about it.
        Respond = "respond",
    }
}

impl Operation {
    /// The groups of fields of a record; the answer to a reader is made of those that are permitted.
    pub const FIELD_GROUPS: [Self; 6] = [Self::Existence, Self::Text, Self::Attachments, Self::Recipients, Self::Readers, Self::History];
}
