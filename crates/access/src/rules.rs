use std::sync::OnceLock;

use parvis_model::{Purpose, RecordKind, Role, SubjectKind};
use sha2::{Digest, Sha256};

use crate::matrix::Matrix;
use crate::{Class, Operation, RulesError};

/// What the policies decide in every case, made by the policy engine and proved equal to it in the tests.
pub(crate) const MATRIX: &str = include_str!("../policies/matrix.txt");

/// The texts of the policies, which the version names.
const POLICIES: [&str; 7] = [
    include_str!("../policies/schema.cedarschema"),
    include_str!("../policies/roles.json"),
    include_str!("../policies/every_kind.cedar"),
    include_str!("../policies/kinds.cedar"),
    include_str!("../policies/finding.cedar"),
    include_str!("../policies/recommendation.cedar"),
    include_str!("../policies/agreement.cedar"),
];

/// The groups of fields of a record that a reader sees, and what they may do with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct View(u16);

impl View {
    pub(crate) fn of(operations: impl IntoIterator<Item = Operation>) -> Self {
        Self(operations.into_iter().fold(0, |bits, operation| bits | 1 << operation as u16))
    }

    /// Whether the operation is permitted.
    pub fn allows(self, operation: Operation) -> bool {
        self.0 & 1 << operation as u16 != 0
    }

    /// The permitted operations.
    pub fn operations(self) -> impl Iterator<Item = Operation> {
        Operation::ALL.into_iter().filter(move |operation| self.allows(*operation))
    }
}

/// What the policies decide.
pub struct Rules {
    matrix: Matrix,
    version: String,
}

impl std::fmt::Debug for Rules {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rules").field("version", &self.version).finish_non_exhaustive()
    }
}

impl Rules {
    /// Reads the table of decisions.
    ///
    /// # Errors
    /// [`RulesError`] says which line is wrong and why.
    pub fn load() -> Result<Self, RulesError> {
        Ok(Self { matrix: Matrix::read(MATRIX)?, version: version(&POLICIES) })
    }

    /// The rules of this program, read once for the whole process.
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
        self.matrix.view(kind, role, purpose, class)
    }

    /// The classes for which an operation is permitted: the condition of a query. Of records about one sort of subject, where it is named.
    pub fn permitted(&self, kind: RecordKind, role: Role, purpose: Purpose, operation: Operation, of: Option<SubjectKind>) -> Vec<Class> {
        let subjects = kind.row().subjects.iter().filter(|subject| of.is_none_or(|of| of == **subject));
        let classes = subjects.flat_map(|subject| Class::of_subject(*subject));
        classes.filter(|class| self.view(kind, role, purpose, *class).allows(operation)).collect()
    }
}

/// The first 16 hexadecimal digits of the SHA-256 of texts, each with its end.
fn version(texts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for text in texts {
        digest.update(text);
        digest.update([0]);
    }
    digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_model::{AccessBasis, Handling, Marking, RecordState, Relation, SubjectKind};

    #[test]
    fn the_permitted_classes_are_those_whose_view_allows_the_operation() {
        let rules = Rules::load().unwrap();
        let permitted = rules.permitted(RecordKind::SiteNote, Role::Adviser, Purpose::Response, Operation::Text, None);
        let emergency = Class {
            subject: SubjectKind::Site,
            relation: Relation::Responds,
            basis: AccessBasis::Emergency,
            marking: Marking::Amber,
            handling: Handling::Ordinary,
            state: RecordState::Current,
        };
        assert!(permitted.contains(&emergency));
        assert!(!permitted.contains(&Class { marking: Marking::Red, ..emergency }));
        assert!(!rules.permitted(RecordKind::SiteNote, Role::Adviser, Purpose::Planning, Operation::Text, None).contains(&emergency));
        assert!(permitted.iter().all(|class| rules.view(RecordKind::SiteNote, Role::Adviser, Purpose::Response, *class).allows(Operation::Text)));
        for subject in SubjectKind::ALL {
            let of_subject = rules.permitted(RecordKind::SiteNote, Role::Adviser, Purpose::Response, Operation::Text, Some(subject));
            assert!(of_subject.iter().eq(permitted.iter().filter(|class| class.subject == subject)), "{subject}");
        }
    }

    #[test]
    fn the_version_is_that_of_each_text_of_the_policies_and_no_other() {
        let loaded = Rules::load().unwrap();
        assert_eq!(loaded.version(), version(&POLICIES));
        assert!(loaded.version().len() == 16 && loaded.version().bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)));
        for changed in 0..POLICIES.len() {
            let other = [POLICIES[changed], " "].concat();
            let mut with_another = POLICIES;
            with_another[changed] = &other;
            assert_ne!(version(&with_another), loaded.version(), "a change of text {changed} is another version");
        }
        assert_ne!(version(&["ab", "c", "", ""]), version(&["a", "bc", "", ""]), "and so is a letter that moved from one text to the next");
    }
}
