//! The words of `parvis organisations` and `parvis members`.

use clap::{Args, Subcommand};
use parvis_model::{OrganisationKind, Relation, Role};

use super::notes::{organisation_kind, relation, role};
use super::{Json, Listed};

#[derive(Debug, Args)]
pub(crate) struct OrganisationsCommand {
    #[command(subcommand)]
    pub(crate) command: OrganisationsAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OrganisationsAction {
    /// List organisations by name.
    List {
        /// Those that have ended as well.
        #[arg(long)]
        ended: bool,
        #[command(flatten)]
        listed: Listed,
    },
    /// Add an organisation, or set the kind of one that sites name as their operator.
    Add {
        /// Its name.
        name: String,
        /// authority, adviser_service, operator, community, partner or overseer.
        #[arg(long, value_parser = organisation_kind)]
        kind: OrganisationKind,
        #[command(flatten)]
        output: Json,
    },
    /// Link an organisation to a site, or to an area and all sites in it.
    Relate {
        /// Id of the organisation.
        organisation: String,
        /// operates, advises, responds or neighbours; of an area also leads: the authority that answers for it.
        #[arg(long, value_parser = relation)]
        relation: Relation,
        /// Id of the site.
        #[arg(long, conflicts_with = "area")]
        site: Option<String>,
        /// Id of the area.
        #[arg(long)]
        area: Option<String>,
    },
    /// List the sites and areas that organisations are linked to.
    Relations {
        /// Only those of this organisation (its id).
        #[arg(long)]
        of: Option<String>,
        /// Only those of this kind.
        #[arg(long, value_parser = relation)]
        relation: Option<Relation>,
        /// Only those to this site (its id), or to an area that it lies in.
        #[arg(long)]
        site: Option<String>,
        /// Only those to this area (its id), or to one that contains it.
        #[arg(long, conflicts_with = "site")]
        area: Option<String>,
        /// Only those that have these words in the name of the organisation, the site or the area.
        #[arg(long, default_value = "")]
        text: String,
        #[command(flatten)]
        listed: Listed,
    },
    /// Take back that an organisation is linked to a site or an area. What was shared with it stays shared.
    Unrelate {
        /// Id of the organisation.
        organisation: String,
        /// operates, advises, responds, neighbours or leads.
        #[arg(long, value_parser = relation)]
        relation: Relation,
        /// Id of the site.
        #[arg(long, conflicts_with = "area")]
        site: Option<String>,
        /// Id of the area.
        #[arg(long)]
        area: Option<String>,
    },
    /// Give an organisation another name.
    Rename {
        /// Id of the organisation.
        organisation: String,
        /// Its new name.
        name: String,
    },
    /// End an organisation that has no members any more. What it wrote stays encrypted and remains its own.
    End {
        /// Id of the organisation.
        organisation: String,
    },
    /// Merge an organisation into another of its kind, which has its members, links and records from then on. It cannot be undone.
    Merge {
        /// Id of the organisation that ends.
        organisation: String,
        /// Id of the organisation that has all of it from then on.
        #[arg(long)]
        into: String,
        /// Why, 5 to 1000 characters on one line; it stands in the journal.
        #[arg(long, required_unless_present = "dry_run")]
        reason: Option<String>,
        /// Only say what it would do.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        output: Json,
    },
    /// Reopen an organisation that has ended: its links to sites and areas hold again. One that was merged comes back with its name alone.
    Reopen {
        /// Id of the organisation.
        organisation: String,
    },
    /// List the authorities that lead this installation.
    Leads(Json),
    /// Name an authority as one that leads this installation.
    NameLead {
        /// Id of the authority.
        organisation: String,
    },
    /// Say that an authority no longer leads this installation; the last one stays.
    EndLead {
        /// Id of the authority.
        organisation: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct MembersCommand {
    #[command(subcommand)]
    pub(crate) command: MembersAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum MembersAction {
    /// List the members of an organisation.
    List {
        /// Id of the organisation.
        organisation: String,
        #[command(flatten)]
        listed: Listed,
    },
    /// Add a member.
    Add {
        /// Id of the organisation.
        organisation: String,
        /// coordinator, adviser, operator_manager, operator_contributor, community_member, overseer, partner_installation or
        /// administrator; the kind of the organisation decides which are possible.
        #[arg(long, value_parser = role)]
        role: Role,
        /// Their name. It is kept in one place, outside the journal, and erased 30 days after the membership ends.
        #[arg(long)]
        name: String,
        #[command(flatten)]
        output: Json,
    },
    /// Make a link with which a member sets up an account or a new password. It lasts a week and replaces an earlier one.
    Link {
        /// Id of the member.
        member: String,
    },
    /// End a membership at once. For 30 days it can be restored; then the name is erased.
    End {
        /// Id of the member.
        member: String,
        /// Erase the name now, with everything that the member signed in with.
        #[arg(long)]
        erase: bool,
    },
    /// Restore a membership that has ended. Sessions, tokens and links stay ended.
    Restore {
        /// Id of the member.
        member: String,
        /// Their name, once it has been erased; they then need a new link.
        #[arg(long)]
        name: Option<String>,
    },
}
