//! Forwarding of the journal to a syslog receiver, so that it stands in a second place that somebody who holds this one cannot
//! change. Each entry is sent at least once, in order; what a receiver missed it gets when it is there again.

use async_recursion::async_recursion as boxed;
use parvis_model::Caller;
use parvis_store::WriteTransaction;
use parvis_syslog::{Destination, Sink, message};
use tokio::sync::Mutex;

use crate::installation::error::ServiceError;
use crate::installation::settings::Settings;
use crate::register::Register;

/// The receiver of the settings.
pub(crate) struct Forwarder {
    /// As the settings name it; how far it got is kept under this name.
    destination: String,
    /// Nothing protected is answered unless its entry was sent.
    required: bool,
    sink: Mutex<Sink>,
}

/// The receiver that the settings name.
pub(crate) fn forwarder_of_settings(settings: &Settings) -> Result<Option<Forwarder>, ServiceError> {
    let journal = &settings.journal;
    let Some(name) = &journal.syslog else { return Ok(None) };
    let destination: Destination = name.parse().map_err(|error: parvis_syslog::UnknownDestination| ServiceError::Invalid(error.to_string()))?;
    Ok(Some(Forwarder { destination: name.clone(), required: journal.syslog_required, sink: Mutex::new(Sink::new(destination)) }))
}

impl Register {
    /// Whether the settings name a receiver.
    pub fn forwards_journal(&self) -> bool {
        self.door.forwarder.is_some()
    }

    /// Sends what the receiver of the settings has not been sent yet; answers how many entries that were.
    ///
    /// # Errors
    /// [`ServiceError::NotForwarded`]: what was sent before it stays sent.
    #[boxed]
    pub async fn forward_journal(&self) -> Result<u64, ServiceError> {
        let Some(forwarder) = &self.door.forwarder else { return Ok(0) };
        let mut sink = forwarder.sink.lock().await;
        let (installation, before) = {
            let mut snapshot = self.store.read().await?;
            let installation = snapshot.installation().await?.ok_or(ServiceError::NotFound("installation"))?.to_string();
            (installation, snapshot.forwarded(&forwarder.destination).await?)
        };
        let mut place = before;
        let failed = 'sending: loop {
            // No reader is held while the receiver takes its time.
            let page = self.store.read().await?.journal_after(place).await?;
            if page.is_empty() {
                break None;
            }
            for (entry, link) in &page {
                if let Err(error) = sink.send(&message(&installation, entry, link)).await {
                    break 'sending Some(error);
                }
                place = entry.place;
            }
        };
        if place > before {
            self.store.keep_forwarded(&forwarder.destination, place).await?;
        }
        failed.map_or(Ok(place - before), |error| Err(ServiceError::NotForwarded(error.to_string())))
    }

    /// Where the settings demand it: the entries up to now are sent, or nothing is answered.
    pub(crate) async fn forward_before_answer(&self) -> Result<(), ServiceError> {
        if self.door.forwarder.as_ref().is_some_and(|forwarder| forwarder.required) {
            self.forward_journal().await?;
        }
        Ok(())
    }

    /// Where the settings demand it, before a change whose outcome is shown: the entries up to now are sent and the receiver is there, or
    /// nothing is changed. What cannot be known is whether it goes away in the moment between the change and its entry.
    pub(crate) async fn forward_before_change(&self) -> Result<(), ServiceError> {
        if let Some(forwarder) = self.door.forwarder.as_ref().filter(|forwarder| forwarder.required) {
            self.forward_journal().await?;
            forwarder.sink.lock().await.reach().await.map_err(|error| ServiceError::NotForwarded(error.to_string()))?;
        }
        Ok(())
    }

    /// The same once more with the writer held, which was waited for meanwhile; nobody is asked, so that nobody waits for it.
    pub(crate) fn still_forwards(&self) -> Result<(), ServiceError> {
        let gone = |forwarder: &Forwarder| forwarder.required && forwarder.sink.try_lock().is_ok_and(|sink| !sink.stands());
        if self.door.forwarder.as_deref().is_some_and(gone) {
            return Err(ServiceError::NotForwarded("the receiver went away".to_owned()));
        }
        Ok(())
    }

    /// The writer, for a change whose outcome is shown: where the settings demand that the journal is forwarded first and the receiver
    /// takes nothing, nothing is changed either, so that who tries again does not do it twice.
    pub(crate) async fn writer_to_show(&self, caller: &Caller) -> Result<WriteTransaction, ServiceError> {
        self.forward_before_change().await?;
        let change = self.writer_for(caller).await?;
        self.still_forwards()?;
        Ok(change)
    }

    /// The receiver, and how many entries it was not sent yet; none without one.
    pub(crate) async fn still_to_forward(&self) -> Result<Option<(&str, u64)>, ServiceError> {
        let Some(forwarder) = &self.door.forwarder else { return Ok(None) };
        let mut snapshot = self.store.read().await?;
        let last = snapshot.latest_journal_entries(1).await?.first().map_or(0, |entry| entry.place);
        Ok(Some((&forwarder.destination, last.saturating_sub(snapshot.forwarded(&forwarder.destination).await?))))
    }
}
