//! The policy engine, which decides from the policies themselves.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::kinds;
use cedar_policy::{
    Authorizer, Context, Decision, Entities, EntityId, EntityTypeName, EntityUid, PolicySet, Request, RestrictedExpression, Schema, ValidationMode, Validator,
};
use parvis_access::{Class, Operation};
use parvis_model::{Purpose, RecordKind, Role};

const SCHEMA: &str = include_str!("../../policies/schema.cedarschema");
const ROLES: &str = include_str!("../../policies/roles.json");
const POLICIES: [&str; 2] = [include_str!("../../policies/every_kind.cedar"), include_str!("../../policies/finding.cedar")];

/// Policies, schema and roles, ready to decide.
pub(super) struct Engine {
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
        Self { authorizer: Authorizer::new(), policies, schema, roles, names }
    }

    /// Refuses whatever cannot even be asked.
    pub(super) fn allows(&self, kind: RecordKind, role: Role, purpose: Purpose, class: Class, operation: Operation) -> bool {
        self.request(kind, role, purpose, class, operation).is_some_and(|request| {
            let answer = self.authorizer.is_authorized(&request, &self.policies, &self.roles);
            // A policy that fails would be left out of the decision.
            assert_eq!(answer.diagnostics().errors().count(), 0, "{kind} {role} {purpose} {class:?} {operation}");
            answer.decision() == Decision::Allow
        })
    }

    fn request(&self, kind: RecordKind, role: Role, purpose: Purpose, class: Class, operation: Operation) -> Option<Request> {
        let names = &self.names;
        let one = |attribute: &str, kind: &EntityTypeName, word| (attribute.to_owned(), RestrictedExpression::new_entity_uid(entity(kind, word)));
        let context = Context::from_pairs([
            one("subject", &names.subject, class.subject.as_str()),
            one("relation", &names.relation, class.relation.as_str()),
            one("basis", &names.basis, class.basis.as_str()),
            one("marking", &names.marking, class.marking.as_str()),
            one("handling", &names.handling, class.handling.as_str()),
            one("state", &names.state, class.state.as_str()),
            one("purpose", &names.purpose, purpose.as_str()),
        ]);
        let (principal, action) = (entity(&names.role, role.as_str()), entity(&names.action, operation.as_str()));
        let resource = entity(&names.kinds[&kind], "any");
        Request::new(principal, action, resource, context.unwrap(), Some(&self.schema)).ok()
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
                    Operation::Respond => kind == RecordKind::Finding,
                    Operation::ShareHere | Operation::ReviewSharing => kind.row().shared_here,
                    _ => true,
                };
                assert_eq!(engine.request(kind, role, Purpose::OwnWork, class, operation).is_some(), asked, "{kind} {role} {operation}");
            }
        }
    }
}
