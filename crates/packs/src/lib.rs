//! Loads and checks `content/`: the categories, the duties, the surveys, the measures, the library, the doctrines, the
//! templates of plans, the taxonomy and the words. The built-in packs are embedded in the binary;
//! `DATA/packs` lies over them, file by file, so that words and rules can be changed without a rebuild.

mod categories;
mod content;
mod doctrine;
mod duties;
mod error;
mod fault;
mod kind;
mod library;
mod measures;
mod osmium_expressions;
mod plan_part;
mod plans;
mod references;
mod surveys;
mod taxonomy;
mod translation;
mod unread;

pub use categories::{Categories, Category, Group, Never, UnnamedTemplates};
pub use content::{Packs, WORKING_LANGUAGES};
pub use doctrine::{Audience, Doctrine, DoctrinePack, DoctrineWords, Standing};
pub use duties::{Choice, Conclusion, Condition, Due, Duty, DutyPack, Input, InputKind, Note, Scope, Stage, Test};
pub use error::PackError;
pub use fault::Fault;
pub use kind::Kind;
pub use library::{LibraryPack, Practice, Topic};
pub use measures::{
    Affected, CatalogueMeasure, CostClass, CostRange, Evidence, EvidenceGrade, MeasureDomain, MeasureFunction, MeasurePack, MeasureSource, Permanence,
    RightsImpact, Seen, SideEffect, StreetOption, UkSlot, Upkeep,
};
pub use plan_part::PlanPart;
pub use plans::{
    PlanTemplate, TemplateAftercare, TemplateApproach, TemplateFunction, TemplateHelp, TemplateNeighbour, TemplateProcedure, TemplateReEntry,
    TemplateResponders, TemplateRoom, TemplateStep,
};
pub use surveys::{Brought, FindingRule, Measure, Question, QuestionKind, Section, Severity, SurveyPack, When};
pub use taxonomy::{Held, TaxonomyPack, Term};
pub use unread::{unasked, unlinked, unoffered, unread};
