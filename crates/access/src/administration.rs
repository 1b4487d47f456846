use parvis_model::{OrganisationKind, Role, closed_list};

closed_list! {
    /// What is done to the register itself and to those who use it. None of it shows protected content.
    pub enum Task {
        /// See that an organisation is there, by name.
        SeeOrganisation = "see_organisation",
        /// Add organisations, and say what they have to do with sites and areas.
        ManageOrganisations = "manage_organisations",
        /// See the members of an organisation.
        SeeMembers = "see_members",
        /// Invite members to an organisation, renew their links, end their memberships.
        ManageMembers = "manage_members",
        /// Say what is known of a site beside its sources.
        ChangeSite = "change_site",
        /// Say who runs a site: findings are handed to them, and they answer for what was found.
        NameOperator = "name_operator",
        /// Add and remove areas.
        ManageAreas = "manage_areas",
        /// Undo the last import, and say which places that imports found are one.
        ManageImports = "manage_imports",
        /// Read the journal.
        ReadJournal = "read_journal",
        /// Decide on what somebody else asked for: more sites on a day, an export of many.
        DecideRequests = "decide_requests",
        /// Ask an organisation that advises a site for a visit.
        AskForVisit = "ask_for_visit",
        /// See how protection is distributed, by numbers of places.
        SeeDistribution = "see_distribution",
        /// Write, review, publish, correct and withdraw public notices of the own organisation.
        KeepPublicNotices = "keep_public_notices",
    }
}

/// How the member stands to what the task is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The organisation is their own; for a site: their own organisation operates it.
    pub own: bool,
    /// What the organisation is.
    pub kind: OrganisationKind,
    /// The organisation has, or had, somebody of its own who looks after its members and could sign in.
    pub settled: bool,
}

/// Looks after the members and the protected records of the own organisation.
fn keeps(role: Role) -> bool {
    matches!(role, Role::OperatorManager | Role::CommunityMember)
}

/// Holds what belongs to it alone: nobody else decides who its members are.
fn holds_its_own(kind: OrganisationKind) -> bool {
    matches!(kind, OrganisationKind::Operator | OrganisationKind::Community)
}

/// Whether a member may do a task (`docs/access-rules.md`, "Who manages what"). What is not named is refused.
pub fn may(role: Role, task: Task, standing: Standing) -> bool {
    let Standing { own, kind, settled } = standing;
    match task {
        Task::SeeOrganisation => match role {
            Role::Nobody => false,
            Role::Administrator | Role::Coordinator => true,
            _ => own || kind != OrganisationKind::Community,
        },
        Task::ManageOrganisations => role == Role::Administrator,
        Task::SeeMembers => match role {
            Role::Administrator => own || kind != OrganisationKind::Community || !settled,
            Role::Nobody | Role::PartnerInstallation => false,
            _ => own,
        },
        // Somebody who could add themselves to an operator would read what is the operator's: only its first keeper comes from
        // outside.
        Task::ManageMembers => match role {
            Role::Administrator => !holds_its_own(kind) || !settled,
            role => keeps(role) && own && holds_its_own(kind),
        },
        Task::ChangeSite => match role {
            Role::Coordinator | Role::Adviser => true,
            Role::OperatorManager | Role::OperatorContributor | Role::CommunityMember => own,
            Role::Overseer | Role::PartnerInstallation | Role::Administrator | Role::Nobody => false,
        },
        Task::NameOperator => match role {
            Role::Coordinator | Role::Adviser => true,
            role => keeps(role) && own,
        },
        Task::ManageAreas => matches!(role, Role::Coordinator | Role::Adviser),
        Task::ManageImports => role == Role::Coordinator,
        Task::ReadJournal => role == Role::Overseer,
        Task::DecideRequests => role == Role::Coordinator,
        Task::SeeDistribution => matches!(role, Role::Coordinator | Role::Overseer),
        // Who leads the installation is an authority too.
        Task::KeepPublicNotices => own && kind == OrganisationKind::Authority && matches!(role, Role::Coordinator | Role::Adviser),
        Task::AskForVisit => match role {
            Role::Coordinator | Role::Adviser => true,
            Role::OperatorManager | Role::OperatorContributor | Role::CommunityMember => own,
            Role::Overseer | Role::PartnerInstallation | Role::Administrator | Role::Nobody => false,
        },
    }
}

/// Whether a member may merge one organisation into another. Those of the other read from then on what belongs to the first, and those who come with it
/// read what belongs to the other: so the person who merges manages the members of the first, and those of the other where anybody comes.
pub fn may_merge(role: Role, from: Standing, into: Standing, somebody_comes: bool) -> bool {
    let manages = |standing| may(role, Task::ManageOrganisations, standing) && may(role, Task::ManageMembers, standing);
    manages(from) && may(role, Task::ManageOrganisations, into) && (manages(into) || !somebody_comes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(role: Role, task: Task) -> Vec<String> {
        let mut words = Vec::new();
        for kind in OrganisationKind::ALL {
            for own in [true, false] {
                for settled in [true, false] {
                    if may(role, task, Standing { own, kind, settled }) {
                        words.push(format!("{kind}{}{}", if own { " own" } else { "" }, if settled { "" } else { " unsettled" }));
                    }
                }
            }
        }
        words
    }

    #[test]
    fn nobody_who_is_not_signed_in_manages_or_sees_anything() {
        for task in Task::ALL {
            assert_eq!(allowed(Role::Nobody, task), Vec::<String>::new(), "{task}");
        }
    }

    #[test]
    fn the_members_of_an_operator_or_a_community_with_a_keeper_are_decided_by_that_keeper_alone() {
        for role in Role::ALL {
            for kind in [OrganisationKind::Operator, OrganisationKind::Community] {
                let allowed = may(role, Task::ManageMembers, Standing { own: false, kind, settled: true });
                assert!(!allowed, "{role} {kind}");
                let own = may(role, Task::ManageMembers, Standing { own: true, kind, settled: true });
                assert_eq!(own, keeps(role), "{role} {kind}");
            }
        }
    }

    #[test]
    fn who_runs_a_place_is_said_by_whoever_may_change_it_but_contributors() {
        for role in Role::ALL {
            for own in [true, false] {
                let standing = Standing { own, kind: OrganisationKind::Operator, settled: true };
                let changes = may(role, Task::ChangeSite, standing);
                assert_eq!(may(role, Task::NameOperator, standing), changes && role != Role::OperatorContributor, "{role} {own}");
            }
        }
    }

    #[test]
    fn communities_are_seen_by_themselves_and_by_those_who_coordinate_and_their_members_by_themselves_alone() {
        let community = Standing { own: false, kind: OrganisationKind::Community, settled: true };
        let seers: Vec<Role> = Role::ALL.into_iter().filter(|role| may(*role, Task::SeeOrganisation, community)).collect();
        assert_eq!(seers, [Role::Coordinator, Role::Administrator]);
        assert!(!Role::ALL.into_iter().any(|role| may(role, Task::SeeMembers, community)));
    }

    #[test]
    fn the_journal_is_for_overseers_and_accounts_are_for_administrators() {
        let anything = Standing { own: false, kind: OrganisationKind::Authority, settled: true };
        let may_all = |task| Role::ALL.into_iter().filter(|role| may(*role, task, anything)).collect::<Vec<_>>();
        assert_eq!(may_all(Task::ReadJournal), [Role::Overseer]);
        assert_eq!(may_all(Task::ManageOrganisations), [Role::Administrator]);
        assert_eq!(may_all(Task::ManageMembers), [Role::Administrator]);
        assert_eq!(may_all(Task::ManageAreas), [Role::Coordinator, Role::Adviser]);
        assert_eq!(may_all(Task::ManageImports), [Role::Coordinator]);
        assert_eq!(may_all(Task::ChangeSite), [Role::Coordinator, Role::Adviser]);
    }

    #[test]
    fn public_notices_are_kept_by_those_of_an_authority_who_keep_records_and_by_nobody_else() {
        for role in Role::ALL {
            let allowed = allowed(role, Task::KeepPublicNotices);
            let keeps = matches!(role, Role::Coordinator | Role::Adviser);
            assert_eq!(allowed, if keeps { vec!["authority own".to_owned(), "authority own unsettled".to_owned()] } else { Vec::new() }, "{role}");
        }
    }

    #[test]
    fn only_an_administrator_merges_and_never_what_holds_its_own_and_is_settled() {
        for role in Role::ALL {
            for (kind, settled, own, comes) in OrganisationKind::ALL
                .into_iter()
                .flat_map(|kind| [(kind, false), (kind, true)])
                .flat_map(|(kind, settled)| [false, true].map(|own| (kind, settled, own)))
                .flat_map(|(kind, settled, own)| [false, true].map(|comes| (kind, settled, own, comes)))
            {
                let standing = |settled| Standing { own, kind, settled };
                let held = matches!(kind, OrganisationKind::Operator | OrganisationKind::Community);
                let administers = role == Role::Administrator;
                assert_eq!(may_merge(role, standing(settled), standing(false), comes), administers && !(held && settled), "{role} {kind} {settled}");
                assert_eq!(may_merge(role, standing(false), standing(settled), comes), administers && !(held && settled && comes), "{role} {kind} {settled}");
            }
        }
    }
}
