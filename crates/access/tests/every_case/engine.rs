//! The policy engine, which decides from the policies themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use super::kinds;
use cedar_policy::{
    ActionConstraint, Authorizer, Context, Decision, Effect, Entities, EntityId, EntityTypeName, EntityUid, Policy, PolicySet, PrincipalConstraint, Request,
    RestrictedExpression, Schema, ValidationMode, Validator,
};
use parvis_access::{Class, Operation};
use parvis_model::{Purpose, RecordKind, Role};

const SCHEMA: &str = include_str!("../../policies/schema.cedarschema");
const ROLES: &str = include_str!("../../policies/roles.json");
const POLICIES: [&str; 4] = [
    include_str!("../../policies/every_kind.cedar"),
    include_str!("../../policies/finding.cedar"),
    include_str!("../../policies/recommendation.cedar"),
    include_str!("../../policies/agreement.cedar"),
];

/// Policies, schema and roles, ready to decide.
pub(super) struct Engine {
    authorizer: Authorizer,
    policies: PolicySet,
    schema: Schema,
    roles: Entities,
    names: Names,
    /// For each role and operation, the policies whose head speaks of both. The head of any other says that it decides nothing there, so it need
    /// not be evaluated in each of some million cases; a test compares.
    of_head: BTreeMap<(Role, Operation), PolicySet>,
    /// The kinds that an operation can be asked about.
    askable: BTreeSet<(RecordKind, Operation)>,
}

/// Names of the entity types, read once.
struct Names {
    role: EntityTypeName,
    action: EntityTypeName,
    subject: EntityTypeName,
    relation: EntityTypeName,
    basis: EntityTypeName,
    marking: EntityTypeName,
    handling: EntityTypeName,
    state: EntityTypeName,
    purpose: EntityTypeName,
    kinds: BTreeMap<RecordKind, EntityTypeName>,
}

fn name(word: &str) -> EntityTypeName {
    EntityTypeName::from_str(&format!("Parvis::{word}")).unwrap()
}

fn entity(kind: &EntityTypeName, word: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(kind.clone(), EntityId::new(word))
}

impl Engine {
    /// Reads the policies and checks them against their schema.
    pub(super) fn load() -> Self {
        let (schema, _) = Schema::from_cedarschema_str(SCHEMA).unwrap();
        // One text: policies that are read together have names of their own.
        let policies = PolicySet::from_str(&[POLICIES.concat(), kinds::policy()].concat()).unwrap();
        let roles = Entities::from_json_str(ROLES, Some(&schema)).unwrap();
        let validation = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
        assert!(validation.validation_passed_without_warnings(), "the access policies do not fit their schema: {validation}");
        let names = Names {
            role: name("Role"),
            action: name("Action"),
            subject: name("Subject"),
            relation: name("Relation"),
            basis: name("AccessBasis"),
            marking: name("Marking"),
            handling: name("Handling"),
            state: name("State"),
            purpose: name("Purpose"),
            kinds: RecordKind::ALL.into_iter().map(|kind| (kind, name(kind.row().entity))).collect(),
        };
        let mut engine = Self { authorizer: Authorizer::new(), policies, schema, roles, names, of_head: BTreeMap::new(), askable: BTreeSet::new() };
        engine.of_head =
            Role::ALL.into_iter().flat_map(|role| Operation::ALL.map(|operation| ((role, operation), engine.speaking_of(role, operation)))).collect();
        let class = Class::all().next().unwrap();
        let questions = RecordKind::ALL.into_iter().flat_map(|kind| Operation::ALL.map(|operation| (kind, operation)));
        engine.askable = questions.filter(|(kind, operation)| engine.checked(*kind, Role::ALL[0], Purpose::OwnWork, class, *operation).is_some()).collect();
        engine
    }

    /// The policies whose head speaks of a role and an operation.
    fn speaking_of(&self, role: Role, operation: Operation) -> PolicySet {
        let (role, action) = (entity(&self.names.role, role.as_str()), entity(&self.names.action, operation.as_str()));
        let speaks = |policy: &&Policy| {
            let of_action = match policy.action_constraint() {
                ActionConstraint::Any => true,
                ActionConstraint::In(some) => some.contains(&action),
                ActionConstraint::Eq(one) => one == action,
            };
            let of_role = match policy.principal_constraint() {
                PrincipalConstraint::Eq(one) => one == role,
                PrincipalConstraint::In(group) => group == role || self.roles.is_ancestor_of(&group, &role),
                _ => true,
            };
            of_action && of_role
        };
        PolicySet::from_policies(self.policies.policies().filter(speaks).cloned()).unwrap()
    }

    /// What is permitted in one case.
    pub(super) fn permitted(&self, kind: RecordKind, role: Role, purpose: Purpose, class: Class) -> Vec<Operation> {
        let context = self.context(purpose, class);
        let permits = |operation: &Operation| {
            let policies = &self.of_head[&(role, *operation)];
            // What nothing permits is refused.
            self.askable.contains(&(kind, *operation))
                && policies.policies().any(|policy| policy.effect() == Effect::Permit)
                && self.answer(&self.request(kind, role, context.clone(), *operation, None).unwrap(), policies)
        };
        Operation::ALL.into_iter().filter(permits).collect()
    }

    fn answer(&self, request: &Request, policies: &PolicySet) -> bool {
        let answer = self.authorizer.is_authorized(request, policies, &self.roles);
        // A policy that fails would be left out of the decision.
        assert_eq!(answer.diagnostics().errors().count(), 0, "{request:?}");
        answer.decision() == Decision::Allow
    }

    fn context(&self, purpose: Purpose, class: Class) -> Context {
        let names = &self.names;
        let one = |attribute: &str, kind: &EntityTypeName, word| (attribute.to_owned(), RestrictedExpression::new_entity_uid(entity(kind, word)));
        let pairs = [
            one("subject", &names.subject, class.subject.as_str()),
            one("relation", &names.relation, class.relation.as_str()),
            one("basis", &names.basis, class.basis.as_str()),
            one("marking", &names.marking, class.marking.as_str()),
            one("handling", &names.handling, class.handling.as_str()),
            one("state", &names.state, class.state.as_str()),
            one("purpose", &names.purpose, purpose.as_str()),
        ];
        Context::from_pairs(pairs).unwrap()
    }

    fn request(&self, kind: RecordKind, role: Role, context: Context, operation: Operation, schema: Option<&Schema>) -> Option<Request> {
        let (principal, action) = (entity(&self.names.role, role.as_str()), entity(&self.names.action, operation.as_str()));
        Request::new(principal, action, entity(&self.names.kinds[&kind], "any"), context, schema).ok()
    }

    /// A question, compared with the schema; none where it cannot be asked.
    fn checked(&self, kind: RecordKind, role: Role, purpose: Purpose, class: Class, operation: Operation) -> Option<Request> {
        self.request(kind, role, self.context(purpose, class), operation, Some(&self.schema))
    }
}

#[test]
fn every_question_that_can_be_asked_is_understood_by_the_engine() {
    let engine = Engine::load();
    let class = Class::all().next().unwrap();
    for kind in RecordKind::ALL {
        for role in Role::ALL {
            for operation in Operation::ALL {
                // What is particular to some kinds is not even asked about others.
                let asked = match operation {
                    Operation::Respond => matches!(kind, RecordKind::Finding | RecordKind::Recommendation | RecordKind::Agreement),
                    Operation::ShareHere | Operation::ReviewSharing => kind.row().shared_here,
                    _ => true,
                };
                assert_eq!(engine.checked(kind, role, Purpose::OwnWork, class, operation).is_some(), asked, "{kind} {role} {operation}");
            }
        }
    }
}

#[test]
fn the_policies_whose_head_speaks_of_a_question_decide_it_as_all_of_them_do() {
    let engine = Engine::load();
    let (mut compared, mut allowed) = (0, 0);
    let readers = RecordKind::ALL.into_iter().flat_map(|kind| Role::ALL.map(|role| (kind, role)));
    for (number, (kind, role)) in readers.enumerate() {
        // A different thirty-seventh of the classes for each.
        for (class, purpose) in Class::all().skip(number % 37).step_by(37).zip(Purpose::ALL.into_iter().cycle()) {
            let permitted = engine.permitted(kind, role, purpose, class);
            for operation in Operation::ALL {
                let by_all = engine.checked(kind, role, purpose, class, operation).is_some_and(|request| engine.answer(&request, &engine.policies));
                assert_eq!(permitted.contains(&operation), by_all, "{kind} {role} {purpose} {class:?} {operation}");
                compared += 1;
                allowed += usize::from(by_all);
            }
        }
    }
    assert!(allowed > 100 && compared > 10_000, "{allowed} of {compared}");
}
