# What is due, by e-mail: the settings of a member, the letters, and how they fare.
mail-title = By e-mail
mail-hint = Parvis can tell you by e-mail how much is due, and by when. The message names no place and reveals nothing from any record.
mail-hour = Messages are sent after { $time }. When nothing is due, none is sent.
mail-off = This installation sends no e-mail.
mail-rhythm = How often
mail-rhythm-daily = Every day
mail-rhythm-weekly = Every Monday
mail-address = E-mail address
mail-stop = Stop and erase the address
mail-stopped = Stopped. Your address has been erased.
mail-waits = A link is on its way to { $address }. Open it by { $date }. Until then nothing else is sent there.
mail-link-over = The link that was sent to { $address } no longer works. Save the address again to get a new one.
mail-runs = { $rhythm ->
    [daily] A message goes to { $address } on every day when something is overdue or due within a week.
   *[weekly] A message goes to { $address } every Monday if something is overdue or due within four weeks.
 }
mail-not-sent = The last message to you could not be sent. Those who run this installation can see why.
mail-not-taken = The last message to you did not arrive: the mail server does not accept this address. Check it.
mail-not-sure = The last message to you may not have arrived. It is not sent again. If it was the link, save the address again.
mail-page-title = E-mail about what is due
mail-confirm-ask = Do you want to receive e-mail at this address about what is due in Parvis?
mail-confirm-do = Confirm the address
mail-confirmed = The address is confirmed. The first message comes when something is due, tomorrow at the earliest.
mail-stop-ask = Do you want to stop e-mail about what is due? Nothing else changes.
mail-stop-do = Stop
mail-stop-done = No more messages will be sent, and the address has been erased.
mail-link-void = This link no longer works.
mail-link-none = Open the link in the message to confirm your address or to stop messages.
mail-state-title = E-mail
mail-state-off = The settings name no mail server. No e-mail is sent. To change that, fill in [mail] in parvis.toml on the server, try it with “parvis mail test --to ADDRESS”, and start the server again.
mail-state-through = Messages go through { $server }, from { $from }.
mail-state-counts = Waiting: { $waiting }. Not sent in the last 30 days: { $failed }.
mail-state-what = Message
mail-state-when = When
mail-state-why = Why, and what to do
mail-kind-digest = What is due
mail-kind-confirm = Link that confirms an address
mail-at-waits = Next try: { $time }
mail-at-ended = Given up: { $time }
mail-tries = Tries: { $count }
mail-said = Answer: { $said }
mail-why-unreachable = The mail server cannot be reached. Check the server and the port in the settings, and whether this machine may connect to it.
mail-why-silent = The mail server does not answer. Check the port and “security” in the settings.
mail-why-tls = No encrypted connection to the mail server could be made. Check “security” and “server” in the settings. If the server’s certificate comes from an authority that this machine does not trust, name it in “authority”.
mail-why-password = The mail server does not accept the user name or the password. Check both in the settings.
mail-why-sender = The mail server does not accept this sender address. Ask those who run it, or change “from” in the settings.
mail-why-recipient = The mail server does not accept the member’s address. The member sees this on their own page.
mail-why-later = The mail server asks to try again later. Parvis keeps trying for a day.
mail-why-refused = The mail server refused the message. Ask those who run it why.
mail-why-unknown = Parvis did not understand the mail server’s answer. Check the server and the port in the settings.
mail-why-unclear = The connection broke off while the message was sent. It may have arrived and is not sent again.
mail-why-unwritten = The message could not be written. The server’s log says more.
mail-digest-subject = { $count ->
    [one] Parvis: 1 thing is due
   *[other] Parvis: { $count } things are due
 }
mail-digest-begin = This is overdue, or due by { $day }:
mail-digest-line = { $when ->
    [over] { $kind }: { $count }, overdue since { $day }
   *[ahead] { $kind }: { $count }, the first by { $day }
 }
mail-digest-open = Sign in to see what it is about: { $address }
mail-digest-why = { $rhythm ->
    [daily] You get this message on days when something is due, because you asked for it.
   *[weekly] You get this message on Mondays when something is due, because you asked for it.
 }
mail-digest-stop = To stop these messages: { $address }
mail-confirm-subject = Parvis: confirm your e-mail address
mail-confirm-text = Somebody entered this address in Parvis ({ $address }) to hear what is due.
mail-confirm-open = If it was you, confirm it by { $day }: { $link }
mail-confirm-ignore = If it was not you, do nothing. Unless you confirm the address, nothing about what is due is sent to it.
mail-test-subject = Parvis: test
mail-test-text = The mail server of Parvis ({ $address }) works. You do not need to do anything.
invalid-mail_off = This installation sends no e-mail.
invalid-mail_address = This is not an e-mail address. Write one such as name@example.org.
invalid-mail_asked = You cannot enter another e-mail address today. Try again tomorrow.
