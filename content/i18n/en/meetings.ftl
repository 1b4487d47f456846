# Meetings, and recommendations out of them.
meetings-title = Meetings
meeting-title = Meeting
meetings-hint = Seminars and other meetings that an organisation held, and what was concluded. The journal records that you opened them.
meetings-none = No meeting has been written down yet.
meetings-open = Show the meetings
meetings-signed-out = Sign in to read meetings.
meeting-write = Write down a meeting
meeting-name = Title
meeting-from = First day
meeting-until = Last day, if it has several
meeting-when = When
meeting-days = { $from } to { $until }
meeting-place = Place
meeting-kind = Kind of meeting
meeting-bodies = Held by
meeting-fields = Fields of work
meeting-choose = Choose
meeting-remove = Remove { $name }
meeting-sessions = Agenda
meeting-sessions-hint = One session on each line: when, a vertical bar, and what it is about. For example: 10:00 | Open doors.
meeting-participants = Organisations that took part
meeting-participants-hint = One organisation on each line. No names of people.
meeting-conclusions = Conclusions
meeting-recommendations = How its recommendations stand
recommendations-title = Recommendations
recommendation-title = Recommendation
recommendation-numbered = Recommendation { $number }
recommendations-hint = What was recommended to this organisation, and what became of it. The journal records that you opened them.
recommendations-none = No recommendation to this organisation that you are allowed to see.
recommendations-open = Show the recommendations
recommendations-signed-out = Sign in to read recommendations.
recommendation-write = Make a recommendation
recommendation-number = Number
recommendation-wording = What is recommended
recommendation-meeting = Out of this meeting
recommendation-meeting-none = of no meeting
recommendation-addressee = Addressed to
recommendation-addressee-now = now called { $name }
recommendation-addressee-ended = This organisation has ended.
recommendation-give = Share it with the organisation now, for a year
recommendation-give-hint = Without this the organisation does not see it. Leave it off if nobody works here for the organisation.
recommendation-report-due = Report due by
recommendation-report-due-hint = With a day, it is monitored: the organisation reports by then.
recommendation-monitored = Monitored
recommendation-stop-monitoring = No longer monitored
recommendation-overdue = Overdue
recommendation-reported = Report received on { $date }
recommendation-reply = Answer
recommendation-reply-none = not answered yet
recommendation-reply-accepted = accepted
recommendation-reply-partly = accepted in part
recommendation-reply-noted = noted
recommendation-execution = Carried out
recommendation-execution-not_begun = not begun
recommendation-execution-in_work = in progress
recommendation-execution-done_by_own_words = done, as the organisation says
recommendation-execution-confirmed = confirmed
recommendation-execution-not_to_be_done = will not be done
recommendation-assistance = Assistance
recommendation-assistance-none = none asked for
recommendation-assistance-asked = asked for
recommendation-assistance-offered = offered
recommendation-assistance-given = given
recommendation-assistance-confirmed = received, as the organisation confirms
recommendation-evidence = What shows it
recommendation-earlier = Earlier wording
recommendation-earlier-until = Until { $date }. Why it was changed: { $reason }
recommendation-history = History
recommendation-answer = Answer or report
recommendation-words = In your own words
recommendation-no-change = as it is
recommendation-sheet = Print this sheet
board-title = How recommendations stand
board-hint = The recommendations that your organisation made, and those made to it. What they say is opened only when you choose one.
board-none = There are no recommendations that your organisation made or that were made to it.
board-meeting = Meeting
board-all = All meetings
board-cut = There are more than 2,000 recommendations. Only the latest are listed.
board-report = Report on these recommendations
board-report-hint = Shows the wording and the history of each. The journal records that you opened them.
board-pdf = Report (PDF)
board-table = Save as a table (CSV)
# The denominator stands in words, so that no figure is read by itself.
board-said = { $total ->
    [one] Of { $total } recommendation: accepted { $accepted }, accepted in part { $partly }, noted { $noted }, not answered yet { $none }. Confirmed as carried out: { $confirmed }. Report overdue: { $overdue }.
   *[other] Of { $total } recommendations: accepted { $accepted }, accepted in part { $partly }, noted { $noted }, not answered yet { $none }. Confirmed as carried out: { $confirmed }. Report overdue: { $overdue }.
 }
journal-kind-meeting = Meetings
journal-kind-recommendation = Recommendations
journal-act-respond_to_recommendation = { journal-by } answered a recommendation{ journal-about }.
invalid-recommendation_issuer = Only the organisation that made the recommendation can confirm it, close it, or offer and give assistance.
invalid-recommendation_addressee = The organisation that this is addressed to answers here itself.
invalid-recommendation_closed = The organisation that made this recommendation has closed it. If something has changed, tell them.
invalid-recommendation_report = Give the day on which the report is due.
invalid-meeting_days = The last day cannot be before the first.
invalid-meeting_participant = There is no such organisation. Write its name.
journal-meetings = { $count ->
    [one] a meeting
   *[other] { $count } meetings
 }
journal-recommendations = { $count ->
    [one] a recommendation
   *[other] { $count } recommendations
 }
lot-meeting = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
 }
lot-recommendation = { $count ->
    [one] { $count } recommendation
   *[other] { $count } recommendations
 }
