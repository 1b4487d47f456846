//! The picture of a public notice: decoded and written anew, so that nothing comes with it but what is seen.

use async_recursion::async_recursion as boxed;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use parvis_access::Task;
use parvis_model::{Caller, NoticePictureId, PublicNoticeId};
use parvis_store::NoticePictureRow;

use super::answers::PublicNoticeDraft;
use super::keepers::held;
use crate::door::journal_action::Action;
use crate::door::permit::permit_in_own;
use crate::door::protected::{LONGEST_ATTACHMENT, for_print};
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// The longest side that is kept, in pixels.
const LONGEST_SIDE: u32 = 1_600;

impl Register {
    /// Gives a notice a picture, in place of any that it has: a photograph as JPEG or PNG. It is a change like any other.
    ///
    /// # Errors
    /// As [`Register::change_public_notice`]; a broken rule for what is no such photograph, is damaged or too large.
    #[boxed]
    pub async fn picture_public_notice(
        &self,
        caller: &Caller,
        id: PublicNoticeId,
        version: i64,
        reason: &str,
        content: &[u8],
    ) -> Result<PublicNoticeDraft, ServiceError> {
        let member = {
            let mut snapshot = self.store.read().await?;
            let held = held(&mut snapshot, caller, id).await?;
            held.is_at(version)?;
            permit_in_own(&mut snapshot, caller, Task::KeepPublicNotices).await?
        };
        if content.len() > LONGEST_ATTACHMENT {
            let most = LONGEST_ATTACHMENT as u64 / (1024 * 1024);
            return Err(Rule::FileTooLong.broken_with(&[("mebibytes", most)], format!("this picture is longer than {most} MiB; nothing was saved")));
        }
        let _own = self.workshop.turn_of(member.id).await?;
        let content = content.to_vec();
        let written = self.workshop.run(move || for_print(&content, LONGEST_SIDE)).await?;
        let Some((jpeg, [width, height])) = written else {
            return Err(Rule::PhotographDamaged.broken("this is no photograph as JPEG or PNG, or it is damaged or too large; nothing was saved"));
        };
        let mut change = self.writer_for(caller).await?;
        let mut held = held(change.snapshot(), caller, id).await?;
        held.is_at(version)?;
        let picture = NoticePictureRow { id: NoticePictureId::from_random(self.random()), width, height, jpeg: STANDARD.encode(jpeg) };
        held.now.picture = Some(picture.id);
        if held.reason.is_empty() && !reason.is_empty() {
            held.reason = [(held.now.content.language_for("en"), reason.to_owned())].into();
        }
        change.put_notice_picture(id, &picture, held.shown.as_ref().and_then(|shown| shown.picture)).await?;
        self.write_notice(&mut change, caller, &held).await?;
        self.done_with_notice(change, caller, Action::WritePublicNotice, id).await
    }
}
