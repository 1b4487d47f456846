//! Whatever protects: keys, the journal, the access rules as every protected record meets them, budgets, emergencies and retention.

pub(crate) mod budget;
pub(crate) mod emergency;
pub(crate) mod forwarding;
pub(crate) mod journal;
pub(crate) mod journal_action;
pub(crate) mod journal_key;
pub(crate) mod keys;
pub(crate) mod permit;
pub(crate) mod protected;
pub(crate) mod relations;
pub(crate) mod rotation;
pub(crate) mod sealed_text;
pub(crate) mod subject;
