//! The kinds of protected record, who sees them, and how long they are kept.

pub(crate) mod agreements;
pub(crate) mod any;
pub(crate) mod audience;
pub(crate) mod duty_assessments;
pub(crate) mod duty_statements;
pub(crate) mod findings;
pub(crate) mod kind;
pub(crate) mod measures;
pub(crate) mod meetings;
pub(crate) mod notes;
pub(crate) mod partner_statements;
pub(crate) mod plain_words;
pub(crate) mod plans;
pub(crate) mod recommendations;
pub(crate) mod retention;
pub(crate) mod rights;
pub(crate) mod visits;
