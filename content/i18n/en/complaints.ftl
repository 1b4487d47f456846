# Complaints about measures that observe people: the public form, the page with the answer, and those who answer.
notice-complain = Send a complaint about this measure
complaint-title = Complaint about a measure that observes people
complaint-what-happens = What happens with it
complaint-who-reads = It is encrypted and read only by the people at { $body } who are responsible for the measure.
complaint-by-when = { $days ->
    [one] An answer is due within { $days } day. { $function } is responsible for it. The time limit can be extended once; you are then told why and until when.
   *[other] An answer is due within { $days } days. { $function } is responsible for it. The time limit can be extended once; you are then told why and until when.
}
complaint-no-name = You need not say who you are. Neither your network address nor anything about your device is saved.
complaint-number = You receive a number and a code. With the code you read the answer here.
complaint-erased = { $days ->
    [one] The complaint and the answer are erased { $days } day after the answer.
   *[other] The complaint and the answer are erased { $days } days after the answer.
}
complaint-letter = You can also complain by letter or in person: { $address }
complaint-measure-ended = This measure ended on { $date }. Complaints about it are accepted as long as this page is here.
complaint-text = What is your complaint?
complaint-text-hint = Up to 4,000 characters. Say what happened, where and when. Please do not name other people.
complaint-reach = How can you be reached? (optional)
complaint-reach-hint = An e-mail address or a telephone number, for questions to you. Leave it empty if you prefer.
complaint-send = Send the complaint
complaint-have-code = I have a code: read the answer
complaint-back = Back to the page of the measure
complaint-taken = Your complaint has been received
complaint-your-number = Number
complaint-your-code = Your code
complaint-answered-by = Answer due by
complaint-keep-code = Write the code down or print this page. It is shown only once, and nobody can tell it to you again.
complaint-read = Read the answer to a complaint
complaint-code-hint = Five groups of four letters and digits, as shown when you sent the complaint.
complaint-show = Show the answer
complaint-code-wrong = There is no complaint with this code. Check what you typed. If it was answered some time ago, it has been erased.
complaint-code-too-many = Too many codes were tried from your network. Wait a quarter of an hour, then try again.
complaint-code-not-now = The answer cannot be shown at the moment. Try again later.
complaint-answer-title = Your complaint
complaint-received = Received on
complaint-is-waiting = It has not been answered yet. Come back with your code.
complaint-is-late = It should have been answered by { $date } and has not been. You can turn to the body that oversees the measure.
complaint-why-longer = Why the answer takes longer
complaint-the-answer = The answer
complaint-was-passed-on = It was passed on
complaint-passed-on-to = Passed on to
complaint-function = Answered by
complaint-words = In their words
complaint-kept-until = You can read this here until { $date }. Then the complaint and the answer are erased.
complaint-not-kept = Your complaint was not saved. { $why } You can write to: { $address }
complaint-text-length = Write 1 to { $most } characters.
complaint-reach-length = Say in at most { $most } characters how you can be reached.
complaint-too-long = It is too long: at most { $most } characters are accepted.
complaint-not-understood = What your browser sent could not be read.
complaint-full = Too many complaints about measures are waiting for an answer here, so no more are accepted for now.
complaint-too-many = Many complaints came from your network in a short time. Wait a quarter of an hour, then send it again.
complaint-not-now = It cannot be received at the moment. Try again later.
complaints-title = Complaints
complaints-waiting = { $count ->
    [one] { $count } complaint is waiting for an answer.
   *[other] { $count } complaints are waiting for an answer.
}
complaints-late = { $count ->
    [one] { $count } of them is overdue.
   *[other] { $count } of them are overdue.
}
complaints-closed = { $count ->
    [one] { $count } has been answered.
   *[other] { $count } have been answered.
}
complaints-next = The next answer is due by { $date }.
complaints-show = Show the complaints
complaints-hint = Only those who keep the records of your organisation can read them. Reading them is noted in the journal.
complaint-received-on = Received on { $date }
complaint-due-by = answer due by { $date }
complaint-state-waiting = waiting
complaint-state-answered = answered
complaint-state-passed_on = passed on
complaint-damaged = The text is damaged.
complaint-can-be-reached = Can be reached: { $reach }
complaint-cannot-be-reached = Did not say how to be reached. The answer can be read with the code.
complaint-reply = Reply
complaint-outcome = What you do with it
complaint-outcome-answered = Answer it
complaint-outcome-passed_on = Pass it on
complaint-outcome-extended = Say that the answer takes longer
complaint-reply-function = Which role answers
complaint-reply-text = What the person who complained reads
complaint-reply-to = To whom it is passed on
complaint-reply-until = Answer due by
complaint-replied = Saved. The answer can be read with the code.
invalid-complaints_full = Too many complaints about measures are waiting for an answer here, so this one was not saved. Write to the address for complaints on the public page.
invalid-complaint_reply = Say which role answers. If you pass it on, say to whom. If the answer takes longer, say until when.
invalid-complaint_days = The time for an answer can be extended only once, before it runs out, and by no more days than were first promised.
invalid-complaints_wait = People are waiting for an answer to complaints about this measure. Answer them first. Nothing was erased.
