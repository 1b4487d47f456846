# The plan of a site on its pages: the list at the place, the editor, its checks, two people at once, print. Words that are also printed are in documents.ftl.
plans-title = Plan
plan-of = Emergency plan dated { $date }
plans-one = Emergency plan
plans-signed-out = Only people who are signed in can see the plans of a place.
plans-none = There are no plans here that you are allowed to see for this purpose.
plans-none-teaches = A plan says what people here do in an emergency. Start from a template for this kind of place, and change what does not fit.
plans-write = Write the plan
plans-another = Write another plan
plans-changed = Changed on { $date }
plans-review-on = Review on { $date }
plans-review-none = No review date yet
plans-use-of = { $use }: { $people }
plans-uses-count =
    { $count ->
        [one] { $count } use of the place
       *[other] { $count } uses of the place
    }
plans-state =
    { $count ->
        [0] Nothing to check
        [one] { $count } thing to check
       *[other] { $count } things to check
    }

plans-start = How do you want to begin?
plans-start-template = With a template that I adapt
plans-start-file = With a plan from a file
plans-start-empty = With an empty plan
plans-template = Template
plans-language = Language of the plan
plans-file-open = Choose a file
plans-file-hint = Choose a plan of a place that was exported, or written by the command line. A file saved from “{ plan-title }” becomes the plan of this place.
plans-file-none = Choose a file first.
plans-file-large = This file is too large to be a plan.
plans-file-json = This file cannot be read as a plan. It may be damaged, or of another kind.
plans-file-other = This file is not a plan of a place.

plans-parts = Parts of the plan
plans-part = Part of the plan
plans-part-place = The place
plans-part-responders = Keys, and meeting the emergency services
plans-part-around = Neighbours, and outside the gates
plans-part-after = Going back in, and afterwards
plans-before = Back: { $part }
plans-next = Next: { $part }
plans-views = View
plans-view-write = Write
plans-view-paper = Preview
plans-paper-hint = The printed plan looks like this. Line breaks and pages may differ a little.
plans-paper-empty = Nothing is written here yet.
plans-to-check =
    { $count ->
        [one] { $count } to check
       *[other] { $count } to check
    }
plans-checks-here =
    { $count ->
        [one] { $count } thing to check in this part
       *[other] { $count } things to check in this part
    }
plans-missing = What is missing
plans-missing-hint = Choose a line to go to where it is written. You can save and print the plan before it is complete.
plans-nothing-missing = Nothing is missing. The checks do not replace practising the plan.
plans-lacks-head-title = The plan has no name.
plans-lacks-head-call = The number to call is missing.
plans-lacks-head-address = The address to give is missing.
plans-lacks-functions = No role has been added.
plans-lacks-procedures-evacuation = “Evacuation” has no steps.
plans-lacks-procedures-invacuation = “Safer room” has no steps.
plans-lacks-procedures-lockdown = “Lockdown” has no steps.
plans-lacks-procedures-communication = “Communication” has no steps.
plans-lacks-assembly_points = There is no assembly point.
plans-lacks-routes = There is no route.
plans-lacks-rooms = There is no safer room.
plans-lacks-help = Nothing is said about people who need help.
plans-lacks-responders = Nobody has been named to meet the emergency services.
plans-lacks-re_entry = Nobody has been named to decide that people may go back in.
plans-newer =
    { $count ->
        [one] { $count } part of this plan comes from a newer version of Parvis. It is kept, but this version cannot print the plan.
       *[other] { $count } parts of this plan come from a newer version of Parvis. They are kept, but this version cannot print the plan.
    }

plans-nothing-unsaved = There are no unsaved changes.
plans-all-saved = Everything is saved.
plans-unsaved = Not saved yet. What you write is kept in this browser.
plans-unsaved-lost = Not saved yet. This browser cannot keep what you write: save before you close the page.
plans-saved-merged = Saved. Somebody else saved in the meantime; what both of you wrote is in the plan.
plans-redo = Redo
plans-restored = These are your changes from { $date }, which were not saved. Save them, or discard them.
plans-discard = Discard these changes
plans-unnamed = Something has no name yet. Name it before you save.
plans-go-there = Show it

plans-field-title = Name of the plan
plans-address-hint = As you would say it on the telephone.
plans-doctrine = Words for an attack
plans-doctrine-hint = Each card uses the words of one country only.
plans-doctrine-no = None
plans-review = Review the plan on
plans-review-past = This date is past: the plan is due for review now.
plans-review-far = This date is more than three years away. Is it right?
plans-one-a-line = One per line.
plans-people-hint = Write roles, not names: a role stays when people change.
plans-deputies-hint = Tick who takes over. The first one you tick is asked first.
plans-public = Visitors may know of this role
plans-add-role = Add a role
plans-steps-hint = One action per line, with the verb first. Say who does it.
plans-words-hint = From: { $title }
plans-words-none = Choose the words for an attack under “The place” first.
plans-last-resort = last resort
plans-ways-hint = Write where people gather, which way leads there, and which room is safer. You can draw each on the outline of the place.
plans-floor = Floor plan
plans-floor-hint = A picture of the floor (JPEG or PNG) lies pale beneath routes, rooms and assembly points, here and in print. Of a PDF, save the page as a picture first.
plans-floor-add = Add a floor plan
plans-floor-use = Draw on { $name }
plans-floor-metres = Width of the picture in metres (1 to 2,000)
plans-floor-degrees = Turned clockwise, in degrees (0 to 360)
plans-floor-middle = Middle
plans-floor-place = Move the picture until its walls lie on the outline. The mark is its middle.
plans-floor-off = The floor plan is no longer drawn. Its picture is kept with the plan.
plans-floor-gone = The picture of this floor plan is not with the plan. Add it again: it will lie where it lay.
plans-floor-nowhere = The register does not know where the place is. Add an assembly point or a room first.
plans-floor-full = A plan can have { $most } pictures. Remove one to add another.
plans-points = Assembly points
plans-add-point = Add an assembly point
plans-minutes = Reached within how many minutes?
plans-routes = Routes
plans-add-route = Add a route
plans-step-free = Step-free
plans-rooms = Safer rooms
plans-add-room = Add a room
plans-room-people = For how many people?
plans-at = Where it is
plans-at-none = Not drawn yet.
plans-at-remove = Remove from the drawing
plans-draw = Draw on the outline
plans-drawn = Drawn
plans-path = The line of the route
plans-path-none = Not drawn yet.
plans-path-count =
    { $count ->
        [one] { $count } point
       *[other] { $count } points
    }
plans-path-hint = Begin inside, at the door, and end at the assembly point. Choose each point in turn and add it.
plans-path-add = Add point { $number }
plans-path-back = Remove the last point
plans-help-hint = Say what has been agreed with the people themselves. No names, no illnesses.
plans-add-help = Add people who need help
plans-who-hint = For example: people in wheelchairs on the balcony.
plans-keys-hint = No codes, and nothing about valuables.
plans-add-neighbour = Add a neighbour
plans-add-after = Add something to do afterwards
plans-nobody-yet = Nobody yet
plans-nowhere-yet = Nothing yet
plans-no-name = without a name
plans-no-roles = There is nothing to choose yet.
plans-gone = no longer in the plan
plans-nth = number { $place }
plans-more = More
plans-less = Less
plans-up = Move up
plans-down = Move down
plans-remove = Remove
plans-removed = Removed: { $name }
plans-moved = { $name }: now number { $place }
plans-most = You can add at most { $most } here.

plans-use = Use of the place
plans-use-none = The plan in general
plans-uses-hint = A place that is used in several ways (match, concert, partly open) has one plan. It says for each use what is different.
plans-uses-back = All uses
plans-add-use = Add a use
plans-use-name = What is this use called?
plans-absent-hint = Tick who is not there in this use. Their deputies take over.
plans-all-in-use =
    { $list ->
        [routes] All routes are in use
        [assembly_points] All assembly points are in use
       *[rooms] All rooms are in use
    }
plans-own-procedures = Procedures of its own
plans-own-hint = A use follows the procedures of the plan, unless it has its own.
plans-own = has its own
plans-is-as-plan = as in the plan
plans-as-plan = Use the plan’s: { $procedure }
plans-write-own = Write its own: { $procedure }
plans-as-plan-all = All as in the plan
plans-order = Order of the uses

plans-conflict = Two people changed the same part
plans-conflict-says = Somebody else saved this part while you were writing. Nothing is lost: read both texts and choose one for each part. All other changes have been combined automatically.
plans-ours = What you wrote
plans-theirs = What somebody else saved
plans-keep-ours = Keep mine
plans-keep-theirs = Keep theirs
plans-conflict-bold = Lines that differ are in bold.
plans-conflict-open =
    { $count ->
        [one] { $count } part still to choose
       *[other] { $count } parts still to choose
    }
plans-empty-here = Empty, or removed
plans-settle = Save with this choice
plans-conflict-back = Back to writing

plans-print-what = What do you want to print?
plans-print-plan = The whole plan
plans-print-cards = Action cards, one for each role and procedure
plans-print-pdf = Save as PDF
plans-print-unsaved = Your last changes are not saved. They will not be printed.
plans-printed = The PDF is ready.
plans-docx = Word file
plans-docx-saved = The Word file is ready.
plans-paper = Paper
plans-paper-a4 = A4
plans-paper-a5 = A5
plans-paper-letter = Letter
plans-earlier-open = Read this version
invalid-cards_too_long = The action cards of this plan have { $letters } letters together; at most { $most } are printed at once. Each card names all deputies of its role: name fewer deputies, or shorten the steps. The plan stays as it is.
