//! R7 and R11.

use super::Check;
use crate::answers::{DataProtection, Recipient, Sharing};
use crate::reason::{Part, ReasonKind};
use crate::words::{DataRegime, MeasureKind};

impl Check<'_> {
    /// R7. STOP if there are personal data, and no assessment or nothing that deletes them.
    pub(super) fn data_protection(&mut self) {
        let unanswered = DataProtection::default();
        let data = self.record.answers.data_protection.as_ref().map_or(&unanswered, |answer| &answer.value);
        self.needs(Part::R7_1, data.personal_data);
        let screening = self.record.answers.screening.as_ref().map(|answer| &answer.value);
        let about_people = screening
            .is_some_and(|screening| [screening.effects.records, screening.effects.identifies].contains(&Some(true)) || screening.is(MeasureKind::Video));
        self.refuse_if(about_people && data.personal_data == Some(false), ReasonKind::PersonalDataDenied, Part::R7_1);
        if data.personal_data != Some(true) {
            return;
        }
        match data.assessment.as_ref().filter(|assessment| assessment.kind.is_some() && !assessment.reference.is_blank()) {
            None => self.refuse(ReasonKind::NoDataAssessment, Part::R7_2),
            Some(assessment) => self.was_on(Part::R7_2, assessment.made_on),
        }
        self.says(Part::R7_3, &data.officer_advice);
        let deleted = data.retention.as_ref().is_some_and(|retention| retention.hours.is_some() && !retention.deletion_job.is_blank());
        self.refuse_if(!deleted, ReasonKind::NoDeletion, Part::R7_4);
        self.refuse_if(data.access_roles.as_slice().is_empty(), ReasonKind::Missing, Part::R7_5);
        self.needs(Part::R7_6, data.logged);
        let by_led = self.record.answers.legality.as_ref().is_some_and(|answer| answer.value.regime == Some(DataRegime::Led));
        self.refuse_if(by_led && data.logged == Some(false), ReasonKind::NoLog, Part::R7_6);
    }

    /// R11. STOP if a recipient was not assessed, or personal data go to one without a legal basis.
    pub(super) fn sharing(&mut self) {
        let unanswered = Sharing::default();
        let sharing = self.record.answers.sharing.as_ref().map_or(&unanswered, |answer| &answer.value);
        self.needs(Part::R11_1, sharing.shared);
        let recipients = sharing.recipients.as_slice();
        self.refuse_if(sharing.shared == Some(false) && !recipients.is_empty(), ReasonKind::Contradicts, Part::R11_1);
        if sharing.shared != Some(true) {
            return;
        }
        self.refuse_if(recipients.is_empty(), ReasonKind::Missing, Part::R11_1);
        for recipient in recipients {
            self.recipient(recipient);
        }
        self.says(Part::R11_4, &sharing.originator_consent);
        self.says(Part::R11_5, &sharing.recall);
    }

    fn recipient(&mut self, recipient: &Recipient) {
        self.says(Part::R11_1, &recipient.who);
        self.says(Part::R11_1, &recipient.purpose);
        self.needs(Part::R11_1, recipient.marking);
        self.says(Part::R11_1, &recipient.least_view);
        let assessed = recipient.assessed == Some(true) && !recipient.assessment.is_blank();
        self.refuse_if(!assessed, ReasonKind::RecipientNotAssessed, Part::R11_2);
        self.says(Part::R11_3, &recipient.onward_use);
        self.needs(Part::R11_1, recipient.personal_data);
        self.refuse_if(recipient.personal_data == Some(true) && recipient.transfer_basis.is_blank(), ReasonKind::NoTransferBasis, Part::R11_2);
    }
}
