# Printed plans: the plan of a site, action cards, a volunteer’s four pages.
print-site-plan = Emergency plan
print-cards = Action cards
print-plan-of-day = Plan of { $date }
print-replaced = Some characters cannot be printed and appear as �: { $characters }. They are still in the plan itself.
print-call = Number to call
print-address = Address to give
print-uses = Uses of the place
print-capacity = Most people at one time
print-contents = In this plan
print-functions = Who does what
print-function = Role
print-deputies = Deputies
print-public = May visitors know?
print-yes = Yes
print-no = No
print-none = None
print-callers = Who may start it
print-caller = { $function }; in their absence: { $deputies }
print-step = Step
print-step-number = step { $number }
print-nobody-yet = nobody yet
print-otherwise = If that does not work
print-until = How long
print-ways = Routes and places
print-sketch-alt = Drawing of the place. Assembly points: { $points }, rooms: { $rooms }, routes: { $routes }. North is at the top. The tables below list them.
print-legend = Numbered circles: assembly points. Squares: rooms. Solid lines: routes without steps. Dashed lines: routes with steps. Small circles: exits. Dotted line: the area outside the gates.
print-floor-alt = A pale floor plan beneath the drawing.
print-floor-legend = Beneath, pale: the floor plan, placed by hand.
print-floor-left-out = { $why ->
    [withheld] The floor plan is not shown here: you are not allowed to see the files of this plan.
    [gone] The floor plan is not shown here: its picture is not with this plan.
    [damaged] The floor plan is not shown here: its picture is damaged and cannot be read.
   *[far] The floor plan is not shown here: it lies too far away from the drawing.
 }
print-within = Reached within
print-minutes = { $minutes } min
print-route = Route
print-leads-to = Leads to
print-step-free = Step-free
print-length = Length
print-room = Room
print-people = People
print-room-says = Good to know
print-who = Who
print-what = What
print-agreed = What is agreed
print-goes-with = Who goes with them
print-responders = For the police, fire and ambulance services
print-meets = Who meets them
print-keys = Keys
print-drawings = Plans
print-neighbours = Neighbours
print-reach = How to reach them
print-approach = Outside the gates
print-looks-after = Who looks after it
print-re-entry = Going back in
print-says-so = Who decides
print-conditions = Before anybody goes back in
print-use-title = Use: { $use }
print-absent = Not present
print-stands-in = { $function } ({ $deputy } stands in)
print-ways-in-use = Routes in use
print-points-in-use = Assembly points in use
print-rooms-in-use = Rooms in use
print-differs = What is different
print-else-as-plan = Everything else is as in the plan.
# What stands between what something is called and what it is.
print-colon = :
print-open = What is still open
print-open-none = The checks found nothing to put right in this plan.
print-open-says = The checks of this plan found:
print-left-out = Not checked, for lack of information:
print-left-out-outline_unknown = the outline of the place: whether assembly points lie inside it, and whether routes go through walls
print-left-out-exits_unknown = the exits: how far it is to the assembly points
print-left-out-water_unknown = water nearby: whether assembly points lie in it
print-left-out-main_roads_unknown = main roads nearby: whether people have to cross one
print-check-step_without_function = nobody does this step.
print-check-step_without_words = this step has no text.
print-check-function_absent = nobody is present to do this step, not even a deputy.
print-check-function_without_deputy = there is no deputy.
print-check-names_what_is_missing = this refers to something that no longer exists ({ $names }).
print-check-nobody_may_call = nobody is named who may start this.
print-check-doctrine_unknown = the words to say come from a collection that is not installed ({ $names }).
print-check-words_unknown = the collection does not contain these words ({ $names }).
print-check-words_without_doctrine = there are words to say, but the plan does not say which country they come from.
print-check-card_over_words = the action card has { $words } words on one side; nobody reads more than { $most } in an emergency.
print-check-card_over_letters = the action card has { $letters } letters on one side; nobody reads more than { $most } in an emergency.
print-check-assembly_point_inside = it lies inside the place.
print-check-assembly_point_in_water = it lies in water.
print-check-assembly_point_across_main_road = people have to cross a main road ({ $names }).
print-check-assembly_point_too_far = it is { $metres } m away; people walk { $reach } m in { $minutes } min.
print-check-assembly_point_too_far_for_slow = it is { $metres } m away; people who walk slowly manage { $reach } m in { $minutes } min.
print-check-route_through_wall = it goes through a wall, { $metres } m from an exit.
print-card-may-call = You may start this procedure.
print-card-say = Say
print-card-deputy = Who stands in for you
print-card-notes = Notes
print-cards-none = This plan has no steps yet, so there are no cards.
print-function-after = Person who says that it is over
print-services-say = The police or the fire service say that it is safe.
print-until-said = Until the person in charge says that it is over.
print-as-of = As of { $date }
print-number = No.
print-when = When
print-edit-drawing = The drawing of the place is in the printed plan.
print-findings = List of findings
print-findings-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
 }
print-findings-count = Findings: { $count }. Open: { $open }.
print-findings-none = There are no findings to list.
print-finding = What was found
print-finding-photograph = Photograph of finding { $number }.
print-duties = Statement of duties
print-duties-unsure = What is not certain
print-duties-met = Conditions that are met
print-duties-unmet = Conditions that are not met
print-duties-answers = What was answered
print-duties-about = About this statement
print-duties-only-law = This explains the law in our words. Only the text of the law counts.
print-rights-glance = At a glance
print-rights-effects = What it does to people
print-rights-stops = Stops people
print-rights-alternatives = Alternatives considered
print-rights-recordings = Recordings
print-rights-kept = { $hours ->
    [one] Kept for { $hours } hour.
   *[other] Kept for { $hours } hours.
 }
print-rights-nothing-kept = Nothing is recorded.
print-rights-decision = Decision
print-rights-decided = Decided on { $date } by { $who }, who wrote none of the answers.
print-rights-not-decided = Nobody has decided on it yet.
print-rights-person = Person { $letter }
print-rights-who = { $who } ({ $role })
print-rights-former = no longer a member
print-rights-letters = The same letter stands for the same person. Names are printed only for members of the organisation that keeps this record.
print-rights-no-measure = This record names no measure. No measure may run because of it.
print-rights-measure-hidden = The reader of this document is not allowed to see the measure.
print-rights-missing = What is missing
print-rights-missing-none = Nothing that this record has to say today is missing.
print-rights-overdue = { $count ->
    [one] { $count } complaint is overdue.
   *[other] { $count } complaints are overdue.
 }
print-rights-gap = R4: A gap in protection remains that nobody can explain.
print-rights-evidence = Evidence
print-rights-complaints-in-time = Answered or passed on in time
print-rights-complaints-answered-late = Answered late
print-rights-complaints-waiting = Waiting, still in time
print-rights-complaints-overdue = Waiting, overdue
print-rights-complaints-none = No complaints about this measure are on record.
print-rights-complaints-kept = { $days ->
    [one] A complaint is erased { $days } day after its answer and is then no longer counted.
   *[other] A complaint is erased { $days } days after its answer and is then no longer counted.
 }
print-rights-complaints-hidden = The reader of this paper is not shown whether there are complaints.
print-rights-complaints-more = { $count ->
    [one] { $count } more complaint is not printed here.
   *[other] { $count } more complaints are not printed here.
 }
print-rights-closed = { $state ->
    [answered] answered on { $date }
   *[passed_on] passed to somebody else on { $date }
 }
print-rights-late = late
print-rights-about = This paper shows the record as it was when it was printed, as far as its reader is allowed to read it.
