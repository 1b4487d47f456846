use std::path::Path;
use std::process::ExitCode;

use parvis_service::{LetterAnswer, MailAnswer, WhyNotSent};

use crate::arguments::{MailAction, MailCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::CALLER;

pub(crate) async fn run(data: &Path, command: &MailCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        MailAction::Test { to, language } => {
            let tried = register.try_mail(&CALLER, to, language).await?;
            register.close().await;
            return match tried {
                Ok(()) => {
                    line("the server has taken the message")?;
                    say("hint: if it does not arrive, look for it among unwanted messages, and ask those who run the mail server");
                    Ok(ExitCode::SUCCESS)
                }
                Err(not_sent) => Err(Failure::Environment(format!("{}: {}\n{}", says(not_sent.why), not_sent.said, to_do(not_sent.why)))),
            };
        }
        MailAction::State(output) => {
            let state = register.mail_state(&CALLER).await?;
            if output.json { json(&state)? } else { print(&state)? }
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

fn print(state: &MailAnswer) -> Result<(), Failure> {
    match (&state.server, &state.from) {
        (Some(server), Some(from)) => line(&format!("through {server}, from {from}: {} waiting, {} not sent in 30 days", state.waiting, state.failed))?,
        _ => return line("parvis.toml names no mail server, [mail]: nothing is sent"),
    }
    state.letters.iter().try_for_each(one)
}

fn one(letter: &LetterAnswer) -> Result<(), Failure> {
    let what = if letter.confirms { "confirmation" } else { "digest" };
    let when = if letter.waits { "tried again at" } else { "given up at" };
    line(&format!("{what:<12}  {when} {}, {} tries  {}: {}", letter.at, letter.tries, says(letter.why), letter.said))?;
    line(&format!("              {}", to_do(letter.why)))
}

fn says(why: WhyNotSent) -> &'static str {
    match why {
        WhyNotSent::Unreachable => "the mail server cannot be reached",
        WhyNotSent::Silent => "the mail server does not answer",
        WhyNotSent::Tls => "no encrypted connection to the mail server",
        WhyNotSent::Password => "the mail server does not accept the user name or the password",
        WhyNotSent::Sender => "the mail server does not accept the sender address",
        WhyNotSent::Recipient => "the mail server does not accept the address to which it goes",
        WhyNotSent::Later => "the mail server asks to try again later",
        WhyNotSent::Refused => "the mail server refused the message",
        WhyNotSent::Unknown => "Parvis did not understand the mail server's answer",
        WhyNotSent::Unclear => "the connection broke off while the message was sent: it may have arrived",
        WhyNotSent::Unwritten => "the message could not be written",
    }
}

fn to_do(why: WhyNotSent) -> &'static str {
    match why {
        WhyNotSent::Unreachable => "Check the server and the port under [mail], and whether this machine may connect to it.",
        WhyNotSent::Silent => "Check the port under [mail], and \"security\": a server that waits for TLS says nothing to one that does not begin it.",
        WhyNotSent::Tls => {
            "Check \"security\" and \"server\" under [mail]: the certificate has to be for that name. If this machine does not trust its authority, name that in \"authority\"."
        }
        WhyNotSent::Password => "Check \"user\" and the file in \"password_file\" under [mail].",
        WhyNotSent::Sender => "Ask those who run the mail server to accept the address in \"from\", or write another.",
        WhyNotSent::Recipient => "The member sees this on their page and enters another address.",
        WhyNotSent::Later => "Nothing to do: it is tried again for a day.",
        WhyNotSent::Refused => "Ask those who run the mail server why; their words stand above.",
        WhyNotSent::Unknown => "Check server and port under [mail]: there may be no mail server at this address.",
        WhyNotSent::Unclear => "Nothing to do: it is not sent again, so that nobody gets it twice. The next one says the same, and more.",
        WhyNotSent::Unwritten => "The log of \"parvis serve\" says what is wrong.",
    }
}
