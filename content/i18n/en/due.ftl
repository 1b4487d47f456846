# What is due, by day.
due-title = Due
due-hint = Everything with a date that you or your organisation should deal with. A record is opened only when you choose its line.
due-none = Nothing is due.
due-none-hint = Findings with a date, duties, reviews of measures and emergency plans, visits you are asked to make, and sharing that ends appear here automatically.
due-none-kind = Nothing of this kind is due.
due-week = Within 7 days
due-kind = Show
due-kind-any = Everything
due-kind-finding = Findings
due-kind-duty = Duties
due-kind-measure = Measures
due-kind-plan = Emergency plans
due-kind-statement = Partner statements
due-kind-agreement = Agreements
due-kind-recommendation = Recommendations
due-kind-visit = Visits
due-kind-emergency = Emergency access
due-kind-complaint = Complaints
due-kind-sharing = Sharing
due-kind-membership = Members
due-kind-token = Access tokens
due-act-put_right = Put a finding right
due-act-check_finding = Check whether a finding has been fixed
due-act-meet_duty = Do what a law asks
due-act-begin_measure = Put a measure in place
due-act-review_measure = Review a measure
due-act-renew_measure = Plan a measure again before it ends
due-act-review_rights = Review the rights record of a measure
due-act-review_plan = Review an emergency plan
due-act-report_recommendation = Report on a recommendation
due-act-await_report = Report on a recommendation expected from an organisation
due-act-review_agreement = Review an agreement
due-act-renew_agreement = An agreement ends: agree anew if it is still needed
due-act-renew_statement = Renew a partner statement, or say what became of it
due-act-visit_place = Visit a place
due-act-review_emergency = Review a use of emergency access
due-act-answer_complaint = { $count ->
    [one] Answer a complaint about a measure
   *[other] Answer { $count } complaints about a measure
}
due-act-renew_token = Create a new access token
due-act-share_again = { $count ->
    [one] Share a record again, if it is still needed
   *[other] Share { $count } records again, if they are still needed
}
due-act-invite_again = { $count ->
    [one] Create a new link for a member who has not used theirs
   *[other] Create new links for { $count } members who have not used theirs
}
due-act-restore_membership = { $count ->
    [one] Last day to restore a membership
   *[other] Last day to restore { $count } memberships
}
due-home-all = Show everything that is due
due-cut = There are more than 5,000 records of one kind. Only the latest are listed.
due-calendar-title = Calendar
due-calendar-hint = Your calendar program can show what is due. Each entry says what to do and links to this page. It names no place and reveals nothing from any record.
due-calendar-anyone = Anybody who has this address can see how much is due and when, and nothing else. It works for a year, or until you revoke it below.
due-calendar-make = Create a calendar address
due-calendar-once = This is the address. It is shown only once. Add it to your calendar as a subscription.
due-calendar-token = Calendar
due-calendar-link = Show it in my calendar
due-mail-link = Get it by e-mail
due-calendar-name = Parvis: due
due-calendar-open = Open in Parvis: { $address }
scope-calendar = show the due list in a calendar
keys-due = Go to what is due
help-due = Everything with a date, the earliest first: findings, duties, measures, emergency plans, visits, reviews, and sharing that ends.
