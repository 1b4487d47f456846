use crate::closed_list;

closed_list! {
    /// What an organisation is in the register.
    pub enum OrganisationKind {
        /// A national, regional or city authority.
        Authority = "authority",
        /// Advises owners of sites: police protective security, a federation.
        AdviserService = "adviser_service",
        /// Runs sites.
        Operator = "operator",
        /// A community with a place of its own.
        Community = "community",
        /// Another installation or an international organisation.
        Partner = "partner",
        /// Data protection, ombudsperson, auditor.
        Overseer = "overseer",
    }
}
