use std::str::FromStr;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU8, Ordering};

use cedar_policy::{
    Authorizer, Context, Decision, Entities, EntityId, EntityTypeName, EntityUid, PolicySet, Request, RestrictedExpression, Schema, ValidationMode, Validator,
};
use parvis_model::{Purpose, RecordKind, Role};
use sha2::{Digest, Sha256};

use crate::{Class, Operation, RulesError};

const SCHEMA: &str = include_str!("../policies/schema.cedarschema");
const ROLES: &str = include_str!("../policies/roles.json");
const EVERY_KIND: &str = include_str!("../policies/every_kind.cedar");
const FINDING: &str = include_str!("../policies/finding.cedar");

/// The groups of fields of a record that a reader sees, and what they may do with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct View(u16);

impl View {
    /// Whether the operation is permitted.
    pub fn allows(self, operation: Operation) -> bool {
        self.0 & 1 << operation as u16 != 0
    }

    /// The permitted operations.
    pub fn operations(self) -> impl Iterator<Item = Operation> {
        Operation::ALL.into_iter().filter(move |operation| self.allows(*operation))
    }
}

const ROLES_COUNT: usize = Role::ALL.len();
const PURPOSES: usize = Purpose::ALL.len();
const KINDS: usize = RecordKind::ALL.len();
const OPERATIONS: usize = Operation::ALL.len();

/// The policies, ready to decide. Each case is decided once, when it is first asked about.
pub struct Rules {
    engine: Engine,
    version: String,
    /// For each case [`UNDECIDED`], [`REFUSED`] or [`ALLOWED`].
    decided: Box<[AtomicU8]>,
}

const UNDECIDED: u8 = 0;
const REFUSED: u8 = 1;
const ALLOWED: u8 = 2;

struct Engine {
    authorizer: Authorizer,
    policies: PolicySet,
    schema: Schema,
    roles: Entities,
    names: Names,
}

/// Names of the entity types, read once.
struct Names {
    role: EntityTypeName,
    action: EntityTypeName,
    relation: EntityTypeName,
    share: EntityTypeName,
    marking: EntityTypeName,
    handling: EntityTypeName,
    state: EntityTypeName,
    purpose: EntityTypeName,
    site_note: EntityTypeName,
    visit: EntityTypeName,
    finding: EntityTypeName,
    duty_assessment: EntityTypeName,
}

impl Names {
    fn read() -> Result<Self, RulesError> {
        let name = |word: &str| {
            EntityTypeName::from_str(&format!("Parvis::{word}"))
                .map_err(|error| RulesError::Unreadable { file: "schema.cedarschema", problem: error.to_string() })
        };
        Ok(Self {
            role: name("Role")?,
            action: name("Action")?,
            relation: name("Relation")?,
            share: name("Share")?,
            marking: name("Marking")?,
            handling: name("Handling")?,
            state: name("State")?,
            purpose: name("Purpose")?,
            site_note: name("SiteNote")?,
            visit: name("Visit")?,
            finding: name("Finding")?,
            duty_assessment: name("DutyAssessment")?,
        })
    }
}

impl std::fmt::Debug for Rules {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rules").field("version", &self.version).finish_non_exhaustive()
    }
}

impl Rules {
    /// Reads the policies and checks them against their schema.
    ///
    /// # Errors
    /// [`RulesError`] says which file is wrong and why.
    pub fn load() -> Result<Self, RulesError> {
        let unreadable = |file: &'static str| move |problem: String| RulesError::Unreadable { file, problem };
        let (schema, _) = Schema::from_cedarschema_str(SCHEMA).map_err(|error| unreadable("schema.cedarschema")(error.to_string()))?;
        // One text: policies that are read together have names of their own.
        let policies =
            PolicySet::from_str(&[EVERY_KIND, FINDING].concat()).map_err(|error| unreadable("every_kind.cedar, finding.cedar")(error.to_string()))?;
        let roles = Entities::from_json_str(ROLES, Some(&schema)).map_err(|error| unreadable("roles.json")(error.to_string()))?;
        let validation = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
        if !validation.validation_passed_without_warnings() {
            return Err(RulesError::Invalid(validation.to_string()));
        }
        let version = version([SCHEMA, ROLES, EVERY_KIND, FINDING]);
        let engine = Engine { authorizer: Authorizer::new(), policies, schema, roles, names: Names::read()? };
        let cases = KINDS * ROLES_COUNT * PURPOSES * Class::COUNT * OPERATIONS;
        Ok(Self { engine, version, decided: (0..cases).map(|_| AtomicU8::new(UNDECIDED)).collect() })
    }

    /// The rules of this program, read once: what was decided is kept for the whole process.
    ///
    /// # Errors
    /// As [`Rules::load`].
    pub fn shared() -> Result<&'static Self, RulesError> {
        static SHARED: OnceLock<Rules> = OnceLock::new();
        if let Some(rules) = SHARED.get() {
            return Ok(rules);
        }
        let rules = Self::load()?;
        Ok(SHARED.get_or_init(|| rules))
    }

    /// Which policies these are: the first 16 hexadecimal digits of their SHA-256. Journal entries name it.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// What a reader sees of a record of this class, and may do with it.
    pub fn view(&self, kind: RecordKind, role: Role, purpose: Purpose, class: Class) -> View {
        let allowed = Operation::ALL.into_iter().filter(|operation| self.allows(kind, role, purpose, class, *operation));
        View(allowed.fold(0, |bits, operation| bits | 1 << operation as u16))
    }

    fn allows(&self, kind: RecordKind, role: Role, purpose: Purpose, class: Class, operation: Operation) -> bool {
        let reader = (kind as usize * ROLES_COUNT + role as usize) * PURPOSES + purpose as usize;
        let case = &self.decided[(reader * Class::COUNT + class.index()) * OPERATIONS + operation as usize];
        match case.load(Ordering::Relaxed) {
            // Two threads may decide the same case at once; they decide alike.
            UNDECIDED => {
                let allowed = self.engine.decide(kind, role, purpose, class, operation);
                case.store(if allowed { ALLOWED } else { REFUSED }, Ordering::Relaxed);
                allowed
            }
            decided => decided == ALLOWED,
        }
    }

    /// The classes for which an operation is permitted: the condition of a query.
    pub fn permitted(&self, kind: RecordKind, role: Role, purpose: Purpose, operation: Operation) -> Vec<Class> {
        Class::all().filter(|class| self.allows(kind, role, purpose, *class, operation)).collect()
    }
}

/// The first 16 hexadecimal digits of the SHA-256 of texts, each with its end.
fn version(texts: [&str; 4]) -> String {
    let mut digest = Sha256::new();
    for text in texts {
        digest.update(text);
        digest.update([0]);
    }
    digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

impl Engine {
    /// Refuses whatever cannot even be asked.
    fn decide(&self, kind: RecordKind, role: Role, purpose: Purpose, class: Class, operation: Operation) -> bool {
        let request = self.context(purpose, class).and_then(|context| self.request(kind, role, context, operation));
        request.is_some_and(|request| {
            let answer = self.authorizer.is_authorized(&request, &self.policies, &self.roles);
            // A policy that fails would be left out of the decision: then the answer is no.
            answer.decision() == Decision::Allow && answer.diagnostics().errors().next().is_none()
        })
    }

    fn context(&self, purpose: Purpose, class: Class) -> Option<Context> {
        let names = &self.names;
        let one = |attribute: &str, kind: &EntityTypeName, word| (attribute.to_owned(), RestrictedExpression::new_entity_uid(entity(kind, word)));
        let context = Context::from_pairs([
            one("relation", &names.relation, class.relation.as_str()),
            one("share", &names.share, class.share.as_str()),
            one("marking", &names.marking, class.marking.as_str()),
            one("handling", &names.handling, class.handling.as_str()),
            one("state", &names.state, class.state.as_str()),
            one("purpose", &names.purpose, purpose.as_str()),
        ]);
        context.ok()
    }

    fn request(&self, kind: RecordKind, role: Role, context: Context, operation: Operation) -> Option<Request> {
        let names = &self.names;
        let resource = match kind {
            RecordKind::SiteNote => &names.site_note,
            RecordKind::Visit => &names.visit,
            RecordKind::Finding => &names.finding,
            RecordKind::DutyAssessment => &names.duty_assessment,
        };
        let (principal, action) = (entity(&names.role, role.as_str()), entity(&names.action, operation.as_str()));
        Request::new(principal, action, entity(resource, "any"), context, Some(&self.schema)).ok()
    }
}

fn entity(kind: &EntityTypeName, word: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(kind.clone(), EntityId::new(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_model::{Handling, Marking, RecordState, Relation, Share};

    #[test]
    fn every_question_that_can_be_asked_is_understood_by_the_engine() {
        let rules = Rules::load().unwrap();
        let class = Class::all().next().unwrap();
        for kind in RecordKind::ALL {
            for role in Role::ALL {
                for operation in Operation::ALL {
                    let context = rules.engine.context(Purpose::OwnWork, class).unwrap();
                    // What is particular to findings is not even asked about other kinds.
                    let asked = operation != Operation::Respond || kind == RecordKind::Finding;
                    assert_eq!(rules.engine.request(kind, role, context, operation).is_some(), asked, "{kind} {role} {operation}");
                }
            }
        }
    }

    #[test]
    fn the_permitted_classes_are_those_whose_view_allows_the_operation() {
        let rules = Rules::load().unwrap();
        let permitted = rules.permitted(RecordKind::SiteNote, Role::Adviser, Purpose::Response, Operation::Text);
        let emergency =
            Class { relation: Relation::Responds, share: Share::Emergency, marking: Marking::Amber, handling: Handling::Ordinary, state: RecordState::Current };
        assert!(permitted.contains(&emergency));
        assert!(!permitted.contains(&Class { marking: Marking::Red, ..emergency }));
        assert!(!rules.permitted(RecordKind::SiteNote, Role::Adviser, Purpose::Planning, Operation::Text).contains(&emergency));
        assert!(permitted.iter().all(|class| rules.view(RecordKind::SiteNote, Role::Adviser, Purpose::Response, *class).allows(Operation::Text)));
    }

    #[test]
    fn the_version_is_that_of_each_text_of_the_rules_and_no_other() {
        let texts = [SCHEMA, ROLES, EVERY_KIND, FINDING];
        let loaded = Rules::load().unwrap();
        assert_eq!(loaded.version(), version(texts));
        assert!(loaded.version().len() == 16 && loaded.version().bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)));
        for changed in 0..texts.len() {
            let other = [texts[changed], " "].concat();
            let mut with_another = texts;
            with_another[changed] = &other;
            assert_ne!(version(with_another), loaded.version(), "a change of text {changed} is another version");
        }
        assert_ne!(version(["ab", "c", "", ""]), version(["a", "bc", "", ""]), "and so is a letter that moved from one text to the next");
    }
}
