# The guided walks of the demonstration. Each step says in one sentence what to do, and why.
tour-title = Guided walk: step { $step } of { $of }
tour-offer = A guided walk takes you through it once, on the real pages.
tour-start = { $minutes ->
    [one] Show me round ({ $minutes } minute)
   *[other] Show me round ({ $minutes } minutes)
}
tour-start-police = { $minutes ->
    [one] Show me emergency access ({ $minutes } minute)
   *[other] Show me emergency access ({ $minutes } minutes)
}
tour-left = You have left the guided walk. You can continue where you left off.
tour-go-on = Continue the guided walk
tour-decline = No, thank you
tour-next = Next
tour-back = Back
tour-skip = Skip this step
tour-leave = Leave the guided walk
tour-done = Finish
tour-where = Show me where
tour-elsewhere = You are on another page.
tour-take-me = Take me to this step
tour-missing = This is not on the page just now. You can skip the step.
tour-any-place = any place
tour-over = That was the guided walk; nothing that you tried touches a real place. In this menu you can sign in or out, or look as somebody else.

tour-role-volunteer = You are taking the part of somebody without an account who looks after a place where people gather.
tour-role-contributor = You are taking the part of somebody who works at a place: you see what advisers have found there, and your managers answer it.

tour-volunteer-look = Choose “{ door-look-go }”: you will be asked about your own place, one question at a time.
tour-volunteer-answer = Choose the answer that fits what you see; it stays on this device.
tour-volunteer-results = Answer as many questions as you like with “{ survey-next }”, then choose “{ survey-to-results }”: what you leave out is shown as not answered.
tour-volunteer-findings = Read what you found: what should be put right first is at the top.
tour-volunteer-plan = Go on to your plan with the button below your results, because the plan takes over what you have answered.
tour-volunteer-begin = Choose “{ plan-begin }”: 14 questions become four pages that your helpers can follow.
tour-volunteer-pages = Answer what you know, then choose “{ plan-to-pages }”: what you leave out becomes a line to write on by hand.
tour-volunteer-print = Choose “{ print }” to put the four pages on paper, or into a PDF file.

tour-adviser-start = Choose “{ visit-start }” beside a place: those that have waited longest come first.
tour-adviser-confirm = Confirm with “{ visit-start }”: the survey that suits the place is already chosen.
tour-adviser-take = Choose “{ walk-go }”, so that the visit also works without a network connection.
tour-adviser-lock = Enter a passphrase twice and choose “{ walk-take }”: it encrypts the visit on this device.
tour-adviser-answer = Choose an answer, for the weakest point that you can find; it is saved at once.
tour-adviser-results = Answer as many questions as you like, then choose “{ survey-to-results }” to see what your answers amount to.
tour-adviser-send = Choose “{ walk-home }”, so that nothing of the visit stays on this device.
tour-adviser-check = Choose “{ visit-to-finish }” to see what is still missing.
tour-adviser-finish = Choose with whom you share the visit, then “{ visit-finish }”: this creates the findings and the report.
tour-adviser-report = Choose “{ visit-report }”: this is the report for those who run the place.

tour-police-find = Search for “{ $place }” and choose it in the list: in an emergency the name is all that you know.
tour-police-open = Choose “{ emergency-open }”: nobody has to allow it first, but everybody concerned will see it.
tour-police-reason = Give a reason and choose “{ emergency-open-now }”: the reason cannot be changed later.
tour-police-read = Look at what is now open under the tabs of this place; you can read it, but not change or export it.
tour-police-list = Open “{ nav-emergency }”: your access is listed there until it is reviewed.
tour-police-end = Choose “{ emergency-close }” as soon as you know enough; somebody else then reviews the access.

tour-operator-open = Open “{ nav-findings }” to see what advisers have found at your places.
tour-operator-tick = Tick a finding: the most urgent are at the top, and you can tick several that have the same answer.
tour-operator-choose = Choose your answer; “{ finding-answer-accepted }” is an honest one too.
tour-operator-save = Say in a sentence why, or what was done, and choose “{ site-save }”: those who found it will see it.
tour-operator-undo = Your answer is saved; “{ undo }” takes it back if it was a mistake.
tour-operator-read = Choose the sentence of a finding to see its photographs, what helps, and what has happened since.

tour-contributor-open = Open “{ nav-findings }” to see what advisers have found where you work.
tour-contributor-tell = Read what helps and tell your managers what you know, because they speak for your organisation.

tour-coordinator-open = Choose an area to see where people have been, and where they have not.
tour-coordinator-district = Choose your district by its name; the arrow beside a name shows the smaller areas in it.
tour-coordinator-never = Here are its places: those that were never visited, as far as you are allowed to see, come first.
tour-coordinator-tick = Tick a place that should be visited.
tour-coordinator-ask = Choose “{ batch-ask }” to ask those who advise it.
tour-coordinator-send = Choose whom you ask and send it if you like: every place becomes a request of its own, and “{ undo }” cancels them.

tour-overseer-find = Search for “{ $place }” and choose it in the list, to check who has read about it.
tour-overseer-who = Choose “{ site-readings }”: each reading of a protected record leaves a line.
tour-overseer-lines = Read who read what, when and for which purpose; “{ findings-filters }” narrows it to a person or a day.
tour-overseer-emergency = Open “{ nav-emergency }”: these readings need your eye most.
tour-overseer-review = Read the reason and what was read that day, then say under “{ emergency-review }” whether it was needed.

tour-administrator-open = Open “{ organisations-title }”: everybody who works with Parvis belongs to one.
tour-administrator-own = Choose your own organisation, to invite somebody to it.
tour-administrator-name = Enter a name, choose a role, and add the person: the role says what they may do.
tour-administrator-link = In a real installation, a link for this person alone would appear here; you pass it on yourself, because Parvis does not send it.

tour-partner-open = Choose a record under “{ home-shared }”: this is what others let you read.
tour-partner-read = See who owns it and how far it may be passed on, before you use it.
tour-partner-all = Open “{ nav-notes }” to see everything that was shared with you.
tour-partner-list = You will find it here for as long as it is shared. Those who share it can stop at any time.
