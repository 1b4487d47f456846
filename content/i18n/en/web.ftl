app-name = Parvis
skip-to-content = Skip to content
nav-label = Main navigation
nav-identify = Imports
nav-map = Places
nav-areas = Areas
language-label = Language
theme-label = Colour scheme
theme-system = Same as device
theme-light = Light
theme-dark = Dark
keys-button = Shortcuts
keys-title = Keyboard shortcuts
keys-search = Go to search
keys-identify = Go to imports
keys-map = Go to places
keys-areas = Go to areas
keys-help = Show help for this page
close = Close
nav-home = Home
nav-more = More
nav-waiting = waiting
visits-waiting = waiting for you
keys-home = Go to the home page
keys-coverage = Go to coverage
keys-help-page = Go to help
menu-account = account, language and colours
menu-organisation = My organisation
menu-settings = language and colours
menu-along = On this device: { $count }
find-label = Search the whole register
find-hint = Search places, records and help
find-hint-guest = Search places and help
find-found = Results
find-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
 }
find-nothing = Nothing was found.
find-unreachable = Some results may be missing: the server did not answer every request.
find-places = Places
find-areas = Areas
find-organisations = Organisations
find-records = My records
find-help = Help
find-all-places = Show all places: { $text }
finding-of = Finding dated { $date }
measure-of = Measure dated { $date }
home-today = Today
home-places = Places that concern your organisation: { $count }.
home-not-reached = The server is not responding, so we cannot yet tell whether you are signed in. You can still open what is on this device.
home-not-reached-later = As soon as it responds, this page shows what is waiting for you. Places and records need the server too.
home-along = Visit on this device: { $site }
home-along-unnamed = There is a visit on this device
home-along-unsent = Answers not sent: { $answers }. Photographs not sent: { $photos }. Nobody else can see them yet. Send them by { $date }.
home-along-sent = Everything so far has been sent. Send any further answers by { $date }.
home-continue = Continue
home-draft = You have begun: { $survey }
home-draft-says = Questions answered: { $answered } of { $questions }. Your answers are saved only in this browser.
home-waits = Waiting for you
home-nothing = Nothing is waiting for you
home-nothing-adviser = Choose a place to visit next.
home-nothing-coordinator = Coverage shows at which places there is no visit that you are allowed to see.
home-nothing-overseer = The journal shows who read what, when and why.
home-nothing-operator = Would you like a visit? Open one of your places and choose “Ask for a visit”.
home-of = { $shown } of { $all }
home-all-queue = Show the whole list
home-ours = Your places
home-ours-none = No place is linked to your organisation yet. Ask an administrator to link the places that you run.
home-to-answer = To answer
home-coverage-open = Open coverage
home-coverage-none = No area is linked to your organisation yet. Ask an administrator to link one.
home-shared = Shared with you
home-shared-none = Nothing has been shared with your organisation yet. When somebody shares a visit, a finding or a note, it appears here.
home-asked = Visits you asked for
home-asked-none = You have not asked for a visit. Open a place and choose “Ask for a visit”.
home-changed = Changed since { $date }
home-changed-none = Nothing has changed.
home-import = Import of { $territory }
home-import-says = Added: { $added }. Changed: { $changed }. No longer listed: { $vanished }.
home-start = Where to begin
start-readings = Who has read about a place
start-readings-says = Find the place with the search at the top or in the list, open it, and choose “{ $link }”.
home-doors = Find out for yourselves
home-lonely = Organisations without members
home-lonely-none = Every organisation has somebody who can sign in. Members: { $count }.
lot-visit = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
 }
lot-finding = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
 }
lot-measure = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
 }
lot-note = { $count ->
    [one] { $count } note
   *[other] { $count } notes
 }
lot-plan = { $count ->
    [one] { $count } emergency plan
   *[other] { $count } emergency plans
 }
lot-record = { $count ->
    [one] { $count } record
   *[other] { $count } records
 }
waits-emergency = { $count ->
    [one] { $count } use of emergency access is waiting for you
   *[other] { $count } uses of emergency access are waiting for you
 }
waits-emergency-review = Review each one within 72 hours. See who used it, when and why, then save your review.
waits-emergency-note = See who had access, when and why, then acknowledge it.
waits-emergency-act = Review
waits-look = View
waits-findings = { $count ->
    [one] { $count } finding is waiting for your answer
   *[other] { $count } findings are waiting for your answer
 }
waits-findings-says = For each one, say whether it has been fixed, will be fixed, or will stay as it is.
waits-answer = Answer findings
waits-check = { $count ->
    [one] { $count } finding reported as fixed
   *[other] { $count } findings reported as fixed
 }
waits-check-says = Check whether that is so, then confirm it or say what is still there.
waits-check-act = Check findings
waits-place = Open the place
waits-budget = { $sites ->
    [one] An adviser has asked to open { $sites } more place today
   *[other] An adviser has asked to open { $sites } more places today
 }
waits-export = { $sites ->
    [one] Somebody has asked to export { $sites } place
   *[other] Somebody has asked to export { $sites } places
 }
waits-decide = Decide
waits-same = { $count ->
    [one] { $count } pair of entries may be the same place
   *[other] { $count } pairs of entries may be the same place
 }
waits-same-says = The import could not tell. Compare them and decide.
waits-visit = Visit in progress since { $date }
waits-plan = What you wrote in the emergency plan on { $date } is not saved yet
waits-plan-differs = Your emergency plan is not saved, and somebody else has changed it since
waits-plan-review = The emergency plan has been due for review since { $date }
waits-plan-act = Review
waits-note = Draft of a note, { $date }
waits-sharing = { $name } proposes to share this note with everybody here.
waits-review = Review
door-takes = Takes
door-leaves = You get
door-law = Does a law apply to us?
door-law-says = Answer a few questions about your place. You will see what the law asks of you, and where it says so.
door-law-takes = about 2 minutes
door-law-leaves = a page to print
door-law-go = Find out
door-look = Look round
door-look-says = Walk through your building with a short list of questions. You will see what to put right.
door-look-takes = about 35 minutes, on a phone if you like
door-look-leaves = a to-do list to print
door-look-go = Look round
door-find = Find a place
door-find-says = See the public places on the map, and where each fact comes from.
door-find-takes = as long as you like
door-find-leaves = public facts only, nothing about how a place is protected
door-find-go = Open the map
guest-title = Looking after a place where people gather
guest-lead = Find out whether a law applies to you, look round your building, write your plan, or find a place. You need no account, and your answers are not saved on the server.
guest-invited = Have you been invited?
guest-invited-says = Open the link that you were sent. If it no longer works, ask the person who manages your organisation’s members here for a new one.
guest-demonstration = To try the demonstration, sign in and choose whose view you want to see. No password is needed.
guest-danger = Is somebody in danger?
guest-danger-says = Call the emergency services. Nobody monitors this page.
steps-title = First steps
steps-done = { $done } of { $all } done
steps-away = Hide these steps
steps-import = Import the places of your country
steps-import-says = On the server, run: parvis import FILE.osm.pbf
steps-import-go = Show imports
steps-organisations = Add the first organisations
steps-organisations-says = The advisory service, operators and communities, and an oversight body.
steps-organisations-go = Add
steps-invite = Invite their members
steps-invite-says = Each person gets a link of their own, valid for a week.
steps-invite-go = Invite
steps-relate = Link organisations to places
steps-relate-says = Say who runs which places, who advises them, and who responds to emergencies there.
steps-relate-go = Link
steps-restore = Try restoring a backup
steps-restore-says = You only know that a backup works once you have restored it.
steps-restore-go = Show how
steps-restore-done = I have tried it
help-title = Help
help-intro = What each page is for. Press ? on any page to read about it beside your work.
help-open = Open: { $page }
help-beside = Help for this page
help-words = Words on this page
help-all = Help for all pages
help-home = Everything that is waiting for you: visits you have begun, findings to answer, requests, and what has changed since you were last here. Without a network connection, you can still open the visits that you have taken with you, the self-check and your own plan.
help-places = All public places, in a table and on the map. Filter them by category, area or status. A place’s page shows its facts and sources and, if you are allowed to see them, its visits, findings, measures, emergency plans and notes.
help-imports = Every import of map data: what it added, what it changed and what it no longer found. Where two entries may be the same place, you decide.
help-areas = Countries, districts and municipalities from the map data, and areas that you add from a file or draw yourself.
help-organisations = The organisations that work with this installation. Administrators add them, invite their members and link them to places.
help-visits = Take a visit with you, walk round the place (even without a network connection), send your answers and finish the visit. The report is made from your answers.
help-findings = What should be put right at a place. Those who run the place say what they have done; those who made the finding check it.
help-backup = Backups
help-backup-says = To write everything into one encrypted file, run: parvis backup --out FILE --passphrase-file PASSPHRASE. To try it, restore it into an empty folder: parvis --data FOLDER restore FILE --passphrase-file PASSPHRASE.
term-link = Link
term-survey = Survey
term-points = Points
term-draft = Draft
term-visit = Visit
term-finding = Finding
term-shared = Shared
term-entry = Journal entry
word-candidate = The place comes from the map data. Nobody has checked it yet.
word-confirmed = Somebody has checked that this is a public place.
word-vanished = The latest map data no longer has it. What people have written about it stays.
word-area = A country, a region or a municipality, or an area that somebody drew.
word-purpose = What you are reading for. It decides which shared records you see, and the journal notes it.
word-role = What a member does for the organisation. It decides what they may see and do.
word-link = It says that an organisation runs or advises a place, or responds to emergencies there. It can also cover all places in an area.
word-survey = The questions that you answer while you walk round. There is one for each kind of place.
word-points = The more points a place has, the sooner it should be visited. They do not measure danger.
word-draft = Something that you have begun and not finished. Nobody outside your organisation sees it.
word-finding = Something at a place that should be put right, with what helps.
word-priority = How soon it should be put right.
word-measures = What you can do about it.
word-index = From 0 to 100: how much of what the survey asks for is in place. It does not measure danger.
word-marking = How far a record may be passed on: RED to nobody, CLEAR to everybody.
word-shared = Another organisation can read it, for one purpose and until a set date. You can stop sharing at any time.
word-review = Afterwards, somebody who was not involved says whether the access was needed.
word-entry = One line for each change and each reading. If anybody altered it later, a check would show it.
word-due = The last visit that you are allowed to see was too long ago.
word-never = There is no visit here that you are allowed to see. Others may have visited the place.
word-plan = What people at a place do when something happens: who does what, in which order, with which words.
word-passkey = It is kept by your device, and you use it with your fingerprint, your face or a PIN. Nobody can guess it.
tour-role-adviser = You are taking the part of an adviser: you visit places and write down what should be put right.
tour-role-coordinator = You are taking the part of a coordinator: you see where visits have been made, and decide on requests.
tour-role-operator = You are taking the part of somebody who runs places: you answer what advisers have found there.
tour-role-community = You are taking the part of a member of a community: you look after the place where you meet, and answer what was found there.
tour-role-overseer = You are taking the part of an overseer: you see who read what, and review the use of emergency access.
tour-role-administrator = You are taking the part of an administrator: you add organisations, invite people and link them to places. You read no protected records.
tour-role-partner = You are taking the part of a partner: you read what others have shared with you.
search-label = Search places
search-hint = Name, street or town
filter-category = Category
filter-all-categories = All categories
filter-area = Area
filter-all-areas = All areas
filter-status = Status
filter-all-statuses = All except “not a public place”
filter-source = Map data
filter-source-all = All places
filter-source-no = Still in the map data
filter-source-only = No longer in the map data
status-candidate = Candidate
status-confirmed = Confirmed
status-closed = Closed
status-not_a_site = Not a public place
register-table = Table of public places
column-name = Name
column-category = Category
column-status = Status
column-map = Map
show-on-map = Show on the map: { $title }
more = Show more
damaged = Damaged: this can no longer be read.
layout-label = View
layout-both = Table and map
layout-table = Table only
layout-map = Map only
empty-register = There are no public places in the register yet. To import an OpenStreetMap extract, run: parvis import FILE.osm.pbf
empty-result = No public places match these filters.
places-sets = Sets of places
places-all = All
places-mine = Ours
places-changed = Changed by the import of { $date }
places-mine-none = Your organisation does not run or advise any of these places, and does not respond to emergencies there.
places-all-show = Show all places
places-sorted-within = { $count ->
    [one] Only the place shown here is sorted, not the whole list.
   *[other] Only the { $count } places shown here are sorted, not the whole list.
 }
places-column-town = Town
places-column-runs = Run by
places-column-visit = Last visit
places-visit-none = none that you may see
places-column-changed = Last change
places-column-status = Status
columns = Columns
selection = Selected places
selection-count = { $count ->
    [one] { $count } place selected
   *[other] { $count } places selected
 }
selection-full = { $count ->
    [one] You can select { $count } place at a time.
   *[other] You can select up to { $count } places at a time.
 }
batch-confirm = Confirm
batch-close = Mark as closed
batch-ask = Ask for visits
batch-relate = Link to an organisation
batch-close-title = { $count ->
    [one] Mark { $count } place as closed
   *[other] Mark { $count } places as closed
 }
batch-ask-title = { $count ->
    [one] Ask for a visit to { $count } place
   *[other] Ask for visits to { $count } places
 }
batch-relate-title = { $count ->
    [one] Link { $count } place to an organisation
   *[other] Link { $count } places to an organisation
 }
batch-done = { $count ->
    [one] Saved for { $count } place.
   *[other] Saved for { $count } places.
 }
batch-undone = { $count ->
    [one] Undone for { $count } place.
   *[other] Undone for { $count } places.
 }
batch-refused = { $count ->
    [one] Not saved for { $count } place
   *[other] Not saved for { $count } places
 }
column-organisation = Organisation
export = Export
export-title = { $count ->
    [one] Export { $count } place
   *[other] Export { $count } places
 }
export-what = What to export
export-layer-openstreetmap = Data from OpenStreetMap (under its licence)
export-layer-register = Our information: status, names, operators, numbers of people
export-layer-links = Which place is which object in OpenStreetMap
export-format = Format
export-format-csv = CSV, for spreadsheets
export-format-geojson = GeoJSON, for maps
export-mark = With a byte order mark, so that Excel reads accents correctly
export-progress = Exporting… { $megabytes } MB so far
export-done = The file has been saved.
loading = Loading…
map-label = Map of public places. The table beside it shows the same places.
map-label-alone = Map of public places
map-unavailable = This device cannot draw the map. The table shows everything.
map-open-site = Open
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-whole = Show the whole map
divider-label = Width of the table
invented = Invented country: no place on this map exists.
site-facts = Facts and sources
site-back = Back to places
site-areas-more = { $count ->
    [one] and { $count } more area
   *[other] and { $count } more areas
 }
site-address = Address
site-position = Location
site-names = Names
site-areas = Located in
site-operator = Operator
site-operators-linked = Linked to this place as operator: { $names }
site-capacity = Maximum number of people at one time
site-method = Source of this figure
site-reason = Reason
site-own-name = Name to use instead of the one in the source
site-ours = Our information
site-ours-nothing = Nothing has been added yet.
site-save = Save
site-saved = Saved.
site-source = Source
site-licence = Licence
site-data-date = Data from
site-vanished = The source no longer lists this place.
site-incomplete = The outline is incomplete.
site-tags = All details from the source
site-changed = Last changed
site-tabs = About this place
site-tab-overview = Overview
site-side = Map and key facts
site-at-a-glance = Key facts
site-all-facts = All facts and sources
site-all-visits = All visits
site-who-runs = Run by
site-who-advises = Advised by
site-who-responds = In an emergency
site-next-guest = Do you look after this place?
site-next-guest-says = Find out which laws apply, or answer a first survey. You need no account.
site-next-asked = You have been asked to visit
site-next-confirm = Is this a public place?
site-next-confirm-says = It comes from the map data, and nobody has checked it yet.
site-confirm = Confirm
site-change = Correct or reject
site-confirmed = The place is confirmed.
site-next-last = Last visit: { $date }
site-next-never = No visit that you are allowed to see
site-readings = Who has read about this place
method-none = Choose…
method-fire_safe_occupancy = Fire safety limit
method-historic_attendance = Past attendance
method-seats = Seats and standing room
method-tickets = Tickets or registrations
method-imposed_limit = Limit set by an authority
method-other = Other (give a reason)
identify-title = Imports
identify-empty = Nothing has been imported yet. Run: parvis import FILE.osm.pbf
identify-how = To import a new extract, run this on the server: parvis import FILE.osm.pbf. With --dry-run, the command shows what would change and imports nothing. A coordinator can undo the last import here.
identify-file = File
identify-when = Imported
identify-difference = Changes
identify-territory = Territory
identify-preview = Preview: nothing imported
identify-undone = Undone
identify-would = This is what the import would change. Nothing has been imported. To import it, run: parvis import { $file } --accept
undo-last = Undo the import of { $file } on { $date } …
undo-title = Undo the last import of { $territory }?
undo-keeps = What people have added since the import stays.
undo-import = Undo the import
undo-goes-on = This takes a while: step { $step } of { $steps }. It continues even if you close this page.
undo-done = The import is undone.
undo-map = The earlier base map could not be put back. Import the earlier extract again to get it.
undo-removed = Places that it added and that will be removed
undo-kept = Places that it added and that will stay, because people have added information
undo-restored = Places that will come back
undo-changed = Places that will return to their earlier state
undo-withheld = Places that must not be listed and will stay off the list
undo-areas-removed = Areas that it added and that will be removed
undo-areas-kept = Areas that it added and that will stay, because an organisation is linked to them
same-title = Same place?
same-hint = The place on the left is no longer in the source; the one on the right is new and close by. If they are the same place, everything recorded about either of them is brought together.
same-gone = No longer in the source
same-come = New
same-apart = Distance
same-metres = { $metres } m
same-is-one = Same place
same-is-two = Two places
same-take-back = Undo this answer
same-taken-back = Your answer has been undone. You can answer again.
difference-title = Import of { $territory }: changes
difference-none = No changes of this kind.
difference-vanished-hint = These places are no longer in the map data. What people wrote about them stays. Tick those that have closed and choose “{ $close }”. Leave the others.
difference-there-again = a source has it again
difference-kind = Kind
difference-what = What changed
difference-all = All
kind-added = Added
kind-changed = Changed
kind-moved = Moved
kind-vanished = Vanished
attribute-address = address
attribute-category = category
attribute-incomplete = completeness
attribute-object = redrawn as a different object
attribute-name = name
attribute-names = names in other languages
attribute-outline = outline
attribute-tags = other details
areas-title = Areas
areas-level = Level
areas-level-hint = The level comes from OpenStreetMap. 2 is a country; the higher the number, the smaller the area.
areas-sites = Public places
areas-origin = Origin
areas-add = Add areas from a file (GeoJSON)
areas-add-hint = Each area in the file needs a “name” and a polygon. Either all of them are added or none.
areas-draw = Draw an area on the map
areas-draw-hint = Click the corners on the map, or type one corner per line: longitude, latitude.
areas-corners = Corners
areas-name = Name of the area
areas-remove = Remove { $name }
areas-added = Added.
areas-removed = Removed.
areas-vanished = no longer in any imported extract
areas-search = Find an area by name
areas-within = Areas within { $name }
areas-widest = The largest areas, and those drawn by hand
origin-osm = OpenStreetMap
origin-geojson = file
origin-drawn = drawn
not-found = There is no page at this address.
not-found-says = Check the address for typing mistakes, or use the search at the top.
page-not-loaded = This page could not be loaded. You may have no connection, or Parvis may have been updated.
error-not_found = There is nothing here, or nothing that you are allowed to see.
error-invalid = This was not accepted.
error-detail = Details:
error-conflict = Somebody else has changed this in the meantime, so your change was not saved. Look at the new version, then try again.
error-too_large = This is larger than the limit. Nothing was saved. Try something smaller.
error-disk_full = The server’s disk is full. This change was not saved; everything before it was. Tell your administrator.
error-quota_full = Your organisation has used all its space here. This was not saved; everything before it was. Erase what you no longer need, or ask the people who run this installation for more space.
error-too_slow = The connection was too slow or broke off. Nothing was saved; try again.
error-busy = The server is busy, or another process is writing to the register. Try again in a moment.
error-refused = The server cannot be used at this address. Use the address that your administrator gave you.
error-internal = Something went wrong, and nothing was saved. The server’s log says more.
error-report_not_made = The report could not be made. The visit has not changed. Try again, and tell your administrator if it keeps happening.
error-offline = The server is not responding. What you typed is still here; try again.
retry = Try again
count-of = Public places: { $shown } of { $total }
count-more-than = more than { $count }
count-places = { $count ->
    [one] { $count } public place
   *[other] { $count } public places
 }
moved-by = moved by { $metres } m
working = Working…
nav-organisations = Organisations
nav-notes = Notes
nav-emergency = Emergency access
nav-journal = Journal
keys-network = Go to organisations
keys-share = Go to notes
keys-emergency = Go to emergency access
keys-requests = Go to requests
keys-ours = Go to “Who read our records”
keys-journal = Go to the journal
footer-not-accredited = Not accredited for classified information.
sign-in = Sign in
sign-out = Sign out
sign-out-everywhere = Sign out everywhere
sign-out-everywhere-hint = This ends your sessions in every browser. It also ends your access tokens, unless you keep them.
sign-out-keep-tokens = Keep my access tokens
sign-in-with-code = Use a recovery code
sign-in-with-password = Use my password
sign-in-with-passkey = Sign in with a passkey
sign-in-with-directory = Sign in with { $directory }
sign-in-no-account = No account yet? Ask the person who manages your organisation’s members here to send you a link.
look-as = View as { $name }: { $role }, { $organisation }
look-as-hint = This demonstration shows an invented country. Choose whose view you want to see; no password is needed.
account-title = My account
account-signed-out = You are not signed in.
account-user-name = User name
account-password = Password
account-old-password = Current password
account-new-password = New password
account-password-rule = At least 10 characters. Four unrelated words are easy to remember and hard to guess.
account-password-show = Show what I type
account-password-change = Change password
account-password-changed = Your password has been changed.
account-password-ends = This also ends your other sessions and all your access tokens.
account-no-password = This account has no password.
account-password-set = Set a password
account-password-remove = Sign in without a password
account-password-remove-hint = Nobody can guess or steal a password that does not exist. Enter your password above once more; from then on you sign in only with a passkey or your organisation’s sign-in service.
account-password-removed = Your password has been removed. From now on, sign in with a passkey or your organisation’s sign-in service.
account-code = Recovery code
sessions-title = Where I am signed in
session-device = Device
session-since = Since
session-seen = Last used
session-this = this session
session-end = End
session-ended = The session has ended.
session-method = Signed in with
method-password = Password
method-recovery_code = Recovery code
method-link = Link
method-passkey = Passkey
method-directory = Sign-in service
method-demonstration = Demonstration
codes-title = Recovery codes
codes-hint = Each code signs you in once if you have forgotten your password. Keep them on paper.
codes-left = Codes left: { $count }.
codes-make = Create ten new codes
codes-once = Write them down or print them now: they are shown only once. Your earlier codes no longer work.
directory-hint = Connect this account to your { $directory } account, and you can sign in here without a password.
directory-connect = Connect
directory-connected = You can sign in here with { $directory }.
directory-disconnect = Disconnect
directory-disconnected = Disconnected. Your other sessions have ended.
passkeys-title = Passkeys
passkeys-hint = A passkey signs you in with your device’s fingerprint reader, face recognition or PIN. You cannot type it into a fake page by mistake.
passkeys-impossible = Passkeys do not work in this browser or at this address. Open this page with https under the server’s own name or, on the server itself, as http://localhost.
passkey-name = Name of the device
passkey-add = Add a passkey
passkey-added = The passkey has been added.
passkey-remove = Remove
passkey-removed = The passkey has been removed. Your other sessions have ended.
tokens-title = Access tokens
tokens-hint = An access token lets a program act on your behalf until a date you choose.
token-once = This is your token. It is shown only once.
token-scope = What it may do
token-days = Valid for how many days
token-make = Create a token
token-end = Revoke
token-ended = This token no longer works.
scope-read = read
scope-read_and_change = read and change
budget-title = Places opened today
budget-used = Places whose protected information you have opened today: { $opened } of { $all }.
budget-ask = Ask to open more today
budget-sites = How many more places
budget-for-export = To export many places at once
budget-send = Ask
budget-asked = Your request has been sent. A coordinator will decide.
budget-requests = Requests from others
budget-request = { $sites ->
    [one] { $sites } more place
   *[other] { $sites } more places
 }
budget-request-export = { $sites ->
    [one] Export of { $sites } place
   *[other] Export of { $sites } places
 }
budget-grant = Approve
budget-refuse = Refuse
budget-granted = approved
budget-refused = refused
requests-title = Requests
requests-hint = Each person may open protected information about a limited number of places a day. Anybody who needs more can ask, and somebody else decides.
requests-open = Waiting for a decision
requests-today = Other requests today
requests-none = Nobody is waiting for a decision. New requests appear here and on your home page.
requests-final = A decision cannot be changed. It applies today only.
requests-own = Your own request: somebody else decides.
requests-not-yours = You do not decide on these requests. What you ask for yourself is on the page “{ account-title }”.
requests-said-granted = Approved: { $name }.
requests-said-refused = Refused: { $name }.
welcome-title = Set up your account
welcome-first = This is the first account of this installation, for an administrator. Administrators manage organisations and accounts; they cannot read anything protected.
welcome-invited = { $name }, you have been invited to join { $organisation }.
welcome-organisation = Your organisation
welcome-name = Your name
welcome-accept = Set up and sign in
welcome-directory-hint = Or use your { $directory } account instead of a password:
welcome-void = This link has already been used, has expired or has been replaced by a newer one. Ask for a new link.
organisations-title = Organisations
organisation-kind = Kind
organisation-add = Add an organisation
kind-of-authority = Authority
kind-of-adviser_service = Advisory service
kind-of-operator = Operator
kind-of-community = Community
kind-of-partner = Partner
kind-of-overseer = Oversight body
members-title = Members
member-role = Role
member-add = Add a member
member-actions = Actions
member-left = has left; name erased
member-link = Create a link
member-link-hint = Give this link to this person only. It can be used once, within a week, to set up the account or a new password. It is shown only once.
member-link-demonstration = This is a demonstration: you can add members, but nobody can be sent a link to sign in.
member-end = End membership
role-coordinator = coordinator
role-adviser = adviser
role-operator_manager = operator manager
role-operator_contributor = operator staff
role-community_member = community member
role-overseer = overseer
role-partner_installation = partner
role-administrator = administrator
relation-add = Link to a place or an area
relation-add-hint = Choose an organisation, then what it does and where. Before you save, you will see what the link opens.
relation-label = This organisation
relation-operates = runs
relation-advises = advises
relation-responds = responds to emergencies at
relation-neighbours = is next to
relation-leads = is responsible for
relation-one-site = a single place
purpose-label = Purpose
purpose-hint = You see your organisation’s own records, what others have shared with it for this purpose, and what is shared with everybody here.
purpose-own_work = our own work
purpose-assessment = assessment
purpose-planning = planning
purpose-response = emergency response
purpose-oversight = oversight
audience-people = { $count ->
    [one] { $role } ({ $count } person).
   *[other] { $role } ({ $count } people).
 }
# What something is called, and what it is, where they stand side by side.
labelled = { $label }: { $value }
sees-existence = that it exists
sees-text = the text
sees-attachments = the files
sees-recipients = who it is shared with
sees-readers = who has read it
sees-history = earlier versions
audience-sees = Can see: { $what }.
share-given = Because you share it with them, for this purpose: { $purpose }.
share-emergency = Only through emergency access; you see it in Parvis from the moment it begins.
share-shared_here = Shared with everybody here.
audience-title = Who can see this
audience-everybody = Everybody who works here, except administrators
audience-reviewed = They see the version that was reviewed.
audience-nobody = Nobody: the rules do not allow your organisation to keep a record like this here.
audience-rest = Nobody else can see that it exists.
installation-title = This installation
installation-tab = Installation and e-mail
leads-title = Who is responsible for this installation
leads-hint = These authorities are responsible for the installation as a whole and write the notes about it. Being named here does not let them see anything that belongs to others.
leads-none = No authority has been named yet.
leads-since = since { $date }
leads-add = Add an authority
notes-title = Notes
notes-about = Notes about { $called }
notes-hint = Notes are encrypted. Only your organisation sees its notes until it shares them. The journal records each time one is opened.
notes-hint-shared = These are the notes that other organisations share with yours or with everybody here. The journal records each time you open one.
notes-none = There are no notes that you are allowed to see for this purpose.
notes-signed-out = Only people who are signed in can see notes.
notes-export = Export
notes-export-hint = All notes that you are allowed to export, with their text. If they cover more than 20 places, a second person has to approve first: ask under “My account”.
note-title = Note
note-open = Note
note-of = Note dated { $date }
note-site = Place
note-about = About
note-owner = Owner
note-marking = Marking
note-handling = Handling
note-state = Status
note-text = Text
note-write = Write a note
note-change = Edit
note-into-force = Make current
record-end = Withdraw or erase this record
record-withdraw = Withdraw
record-withdrawn-done = The record has been withdrawn. Those it was shared with can no longer see it.
record-erase = Erase
record-erase-hint = All versions will be erased and cannot be recovered. The journal still shows that there was a record, but not what it said.
record-erase-now = Erase now
record-draft = draft
record-current = current
record-withdrawn = withdrawn
visit-state-finished = finished
marking-clear = TLP:CLEAR – no limit on disclosure
marking-green = TLP:GREEN – within the community
marking-amber = TLP:AMBER – need to know, within the organisation and its clients
marking-amber_strict = TLP:AMBER+STRICT – need to know, within the organisation only
marking-red = TLP:RED – for the individual recipients only
handling-ordinary = ordinary
handling-originator_controlled = not to be passed on
give-title = Share with another organisation
give-days = Number of days
give-now = Share
given-done = Shared. You can stop sharing at any time.
given-title = Shared by us
given-none = Nothing is shared with anybody.
given-to = Shared with
given-until = Until
given-until-date = until { $date }
given-ended-on = ended on { $date }
given-readings = Times read
given-take-back = Stop sharing
given-taken-back = No longer shared. They can no longer see it.
here-title = Share with everybody here
here-hint = Everybody who works here, except administrators, will see this version and its files. Another member of your organisation has to review it first. Each newer version needs its own review. You can stop sharing at any time.
here-propose = Propose for review
here-propose-version = Propose this version
here-proposed = Proposed. Another member of your organisation can now review it.
here-waits = Waiting for review by another member of your organisation. Proposed by { $name }, { $date }.
here-drop = Withdraw the proposal
here-dropped = The proposal has been withdrawn.
here-review-hint = { $name } proposes to share this version with everybody here. Read it and check its files. If you approve, everybody who works here, except administrators, will see it.
here-approve = Approve
here-approved = Approved. Everybody here can now see this version.
here-refuse = Refuse
here-refused-now = Refused. Nothing was shared.
here-refused = Refused in the review on { $date }.
here-outdated = This note has changed since it was proposed. Propose the new version.
here-shared = Everybody here sees the version of { $date }. Reviewed by { $name }.
here-newer = There is a newer version, which is not shared.
here-stop = Stop sharing with everybody
here-stopped = It is no longer shared with everybody here.
here-left = a former member
given-taken-back-on = sharing stopped on { $date }
given-taken-back-all = No longer shared: { $count }. The organisation can no longer see these records.
given-refused = Still shared: { $count }
given-take-back-of = Stop sharing with { $name }: { $subject }
given-one = { $what } { $number }
readers-show = Who has read it
readers-title = Who has read it
readers-unknown = an organisation that you cannot see
readers-when = When
readers-who = Who
readers-what = What was read, and why
readers-group-existence = that it exists
readers-group-text = the text
readers-group-attachments = the files
readers-group-recipients = who it is shared with
readers-group-readers = who has read it
readers-group-history = earlier versions
readers-group-export = a full copy
readers-said = { $purpose ->
    [own_work] Read for their own work: { $what }.
    [assessment] Read for an assessment: { $what }.
    [planning] Read for planning: { $what }.
    [response] Read for an emergency response: { $what }.
    [oversight] Read for oversight: { $what }.
   *[none] Read: { $what }.
 }
readers-unsaid = The journal no longer says what was read.
emergencies-hint = In an emergency, responders and advisers may read records that have not been shared with them, for up to an hour and with a reason. Those who run the place, those who keep records about it, coordinators and overseers see the access on this page as soon as it begins. Parvis sends them no message. Each access is reviewed within 72 hours.
emergencies-begin = To start one, open the place. “{ emergency-open }” stands below its name, where your organisation advises or responds.
emergencies-none = There has been no emergency access that concerns you.
emergencies-to-review = To review
emergencies-others = Active and past
emergency-read-then = What was read about this place that day
emergency-review-hint = Was the access needed? Say what you checked, and with whom.
emergency-waiting = waiting for you
emergency-open = Start emergency access
emergency-open-now = Start now, visible to everybody concerned
emergency-terms = You will be able to read other organisations’ visits, findings and notes about this place. You cannot change the terms afterwards.
emergency-terms-told = Those who run the place, those who keep records about it, coordinators and overseers see it with your reason, from the moment it begins, whenever they open Parvis. No message is sent to them at that moment.
emergency-minutes = Minutes (up to 60)
emergency-opened = { $minutes ->
    [one] You have access for { $minutes } minute. To read, keep the purpose “emergency response”; it is chosen below.
   *[other] You have access for { $minutes } minutes. To read, keep the purpose “emergency response”; it is chosen below.
 }
emergency-from-to = { $from } to { $to }
emergency-runs = active now
emergency-close = End now
emergency-closed = Ended.
emergency-note = Acknowledge
emergency-noted = Acknowledged.
emergency-review = Review
emergency-review-due = Review due by { $date }
emergency-review-keep = Save the review
emergency-reviewed = Reviewed.
journal-title = Journal
journal-hint = Who did what and who read what, when and why. The journal never shows what a record says.
journal-overseers = Only overseers can read the journal.
journal-readings = Who has read about { $name }
journal-empty = Nothing in the journal matches.
journal-details = Details
journal-own-folded = { $count ->
    [one] What you looked at yourself is folded below each day: { $count } line.
   *[other] What you looked at yourself is folded below each day: { $count } lines.
 }
journal-own-shown = What you looked at yourself is shown among the other lines.
journal-own-day = { $count ->
    [one] You looked at something yourself once.
   *[other] You looked at something yourself { $count } times.
 }
journal-own-show = Show
journal-own-show-all = Show all of it
journal-own-fold = Fold
journal-again = { $count ->
    [one] and { $count } more like this
   *[other] and { $count } more like this
 }
journal-number = Number
journal-stored = As stored
journal-why = Reason: { $why }
journal-hash = Hash
journal-record-open = Open the record
journal-person = Person
journal-person-hint = At least two letters of the name
journal-person-none = Nobody in the journal has this name.
journal-person-only = Only what { $name } did
journal-command-line = Command line of the server
journal-not-signed-in = Somebody who was not signed in
journal-act = Act
journal-kind = Kind of record
journal-from = From
journal-until = Until
journal-from-chip = from { $date }
journal-until-chip = until { $date }
journal-group-read = Read
journal-group-changed = Changed
journal-group-shared = Shared
journal-group-exceptions = Emergency access and limits
journal-group-places = Places and imports
journal-group-managed = Organisations and members
journal-group-accounts = Signing in
journal-group-upkeep = Upkeep
journal-kind-site_note = Notes
journal-kind-visit = Visits
journal-kind-finding = Findings
journal-kind-duty_assessment = Legal duties
journal-kind-measure = Measures
journal-kind-rights_record = Rights records
journal-kind-plan = Emergency plans
journal-kind-partner_statement = Partner statements
ours-title = Who read our records
ours-hint = This page shows who opened a record of your organisation, and when. Members of your own organisation are named; for others, you see the organisation. The journal records that you looked.
ours-keepers = Only those who look after their organisation’s records can see this.
ours-none = There are no matching readings of your records.
ours-others = Hide our own members
nav-ours = Who read our records
journal-by = { $by ->
    [former] A former member of { $organisation }
    [organisation] Somebody at { $organisation }
    [unseen] Somebody whose organisation is not shown to you
    [nobody] Somebody who was not signed in
    [command_line] The command line of the server
   *[member] { $name } ({ $organisation })
 }
journal-about = { $about ->
    [site] { " " }at “{ $place }”
    [area] { " " }in “{ $place }”
    [organisation] { " " }about “{ $place }”
    [installation] { " " }about this installation
   *[none] { "" }
 }
journal-for = { $purpose ->
    [own_work] , for their own work
    [assessment] , for an assessment
    [planning] , for planning
    [response] , for an emergency response
    [oversight] , for oversight
   *[none] { "" }
 }
journal-some = { $count ->
    [one] a record
   *[other] { $count } records
 }
journal-notes = { $count ->
    [one] a note
   *[other] { $count } notes
 }
journal-visits = { $count ->
    [one] a visit
   *[other] { $count } visits
 }
journal-findings = { $count ->
    [one] a finding
   *[other] { $count } findings
 }
journal-assessments = { $count ->
    [one] an assessment of legal duties
   *[other] { $count } assessments of legal duties
 }
journal-measures = { $count ->
    [one] a measure
   *[other] { $count } measures
 }
journal-rights_records = { $count ->
    [one] a rights record
   *[other] { $count } rights records
 }
journal-plans = { $count ->
    [one] an emergency plan
   *[other] { $count } emergency plans
 }
journal-partner_statements = { $count ->
    [one] a partner statement
   *[other] { $count } partner statements
 }
journal-records = { $kind ->
    [none] { journal-some }
    [visit] { journal-visits }
    [finding] { journal-findings }
    [duty_assessment] { journal-assessments }
    [measure] { journal-measures }
    [rights_record] { journal-rights_records }
    [plan] { journal-plans }
    [partner_statement] { journal-partner_statements }
    [meeting] { journal-meetings }
    [recommendation] { journal-recommendations }
    [agreement] { journal-agreements }
   *[site_note] { journal-notes }
 }
journal-act-choose_digest = { journal-by } chose to hear by e-mail what is due.
journal-act-confirm_digest = An e-mail address was confirmed by its link.
journal-act-stop_digest = { journal-by } stopped e-mail about what is due.
journal-act-send_letter = An e-mail was sent to a member.
journal-act-give_up_letter = An e-mail to a member could not be sent.
journal-act-unknown = { journal-by } did something that this version does not know: { $word }.
journal-act-list = { $kind ->
    [none] { journal-by } looked at a list of records{ journal-about }{ journal-for }.
    [visit] { journal-by } looked at a list of visits{ journal-about }{ journal-for }.
    [finding] { journal-by } looked at a list of findings{ journal-about }{ journal-for }.
    [duty_assessment] { journal-by } looked at a list of legal duties{ journal-about }{ journal-for }.
    [measure] { journal-by } looked at a list of measures{ journal-about }{ journal-for }.
    [rights_record] { journal-by } looked at a list of rights records{ journal-about }{ journal-for }.
    [plan] { journal-by } looked at a list of emergency plans{ journal-about }{ journal-for }.
    [partner_statement] { journal-by } looked at a list of partner statements{ journal-about }{ journal-for }.
    [meeting] { journal-by } looked at a list of meetings{ journal-about }{ journal-for }.
    [recommendation] { journal-by } looked at a list of recommendations{ journal-about }{ journal-for }.
    [agreement] { journal-by } looked at a list of agreements{ journal-about }{ journal-for }.
   *[site_note] { journal-by } looked at a list of notes{ journal-about }{ journal-for }.
 }
journal-act-open = { journal-by } opened { journal-records }{ journal-about }{ journal-for }.
journal-open-readers = { journal-by } looked at who has read { journal-records }{ journal-about }.
journal-act-create = { journal-by } created { journal-records }{ journal-about }.
journal-act-change = { journal-by } changed { journal-records }{ journal-about }.
journal-act-give = { journal-by } shared { journal-records }{ journal-about } with { $other }{ journal-for }.
journal-act-take_back = { journal-by } stopped sharing { journal-records }{ journal-about }.
journal-act-propose_sharing = { journal-by } proposed sharing { journal-records }{ journal-about } with everybody here.
journal-act-share_here = { journal-by } approved sharing { journal-records }{ journal-about } with everybody here.
journal-act-refuse_sharing = { journal-by } decided not to share { journal-records }{ journal-about } with everybody here.
journal-act-stop_sharing = { journal-by } stopped sharing { journal-records }{ journal-about } with everybody here.
journal-act-withdraw = { journal-by } withdrew { journal-records }{ journal-about }.
journal-act-erase = { journal-by } erased { journal-records }{ journal-about }.
journal-act-export = { journal-by } exported { journal-records }{ journal-about }{ journal-for }.
journal-act-accept_invitation = { journal-by } set up an account.
journal-act-add_areas = { journal-by } added areas.
journal-act-add_member = { $whom ->
    [named] { journal-by } added { $person } to { $other }.
   *[other] { journal-by } added a member to { $other }.
 }
journal-act-add_organisation = { journal-by } added the organisation { $other }.
journal-act-rename_organisation = { journal-by } renamed the organisation { $other }.
journal-act-end_organisation = { journal-by } ended the organisation { $other }.
journal-act-reopen_organisation = { journal-by } reopened the organisation { $other }.
journal-act-merge_organisation = { $about ->
    [organisation] { journal-by } merged the organisation { $other } into { $place }.
   *[other] { journal-by } merged the organisation { $other } into another.
 }
journal-act-erase_member = { journal-by } erased the name of a former member of { $other }.
journal-act-add_passkey = { journal-by } added a passkey.
journal-act-answer_same_place = { journal-by } decided whether two places are the same.
journal-act-ask_for_budget = { journal-by } asked to open more places that day.
journal-act-ask_for_export = { journal-by } asked to export records of more places at once.
journal-act-ask_for_visit = { journal-by } asked { $other } for a visit{ journal-about }.
journal-act-attach = { journal-by } added a file to a record{ journal-about }.
journal-act-backup = { journal-by } made a backup.
journal-act-change_password = { journal-by } changed the password.
journal-act-change_site = { journal-by } changed the details of “{ $place }”.
journal-act-close_emergency = { journal-by } ended emergency access.
journal-act-complain = Somebody complained about a measure{ journal-about } on its public page.
journal-act-connect_directory = { journal-by } connected an account with the sign-in service.
journal-act-correct_notice = { journal-by } changed the public page of a measure{ journal-about }.
journal-act-correct_public_notice = { journal-by } published a new version of a public notice.
journal-act-correct_visit = { journal-by } corrected the wording of a visit{ journal-about }.
journal-act-decide_budget = { journal-by } decided on a request to open more places.
journal-act-decline_visit_request = { journal-by } declined a request for a visit.
journal-act-destroy_data_keys = { journal-by } destroyed old keys of { $other }.
journal-act-discard_public_notice = { journal-by } discarded the draft of a public notice.
journal-act-disconnect_directory = { journal-by } disconnected an account from the sign-in service.
journal-act-drop_visit_request = { journal-by } closed a request for a visit.
journal-act-end_lead = { journal-by } removed { $other } from the authorities responsible for this installation.
journal-act-end_notice = { journal-by } ended the public page of a measure{ journal-about }.
journal-act-end_membership = { $whom ->
    [named] { journal-by } ended the membership of { $person } at { $other }.
   *[other] { journal-by } ended a membership at { $other }.
 }
journal-act-end_relation = { journal-by } removed a link of { $other }{ journal-about }.
journal-act-end_session = { journal-by } signed out one of their devices.
journal-act-end_token = { journal-by } revoked an access token.
journal-act-end_what_ran_out = { journal-by } removed what had expired.
journal-act-erase_again = { journal-by } erased records again after a restore.
journal-act-finish_visit = { journal-by } finished a visit{ journal-about }.
journal-act-import = { journal-by } imported a map extract.
journal-act-invent_organisations = { journal-by } added the invented organisations of the demonstration.
journal-act-invite = { $whom ->
    [named] { journal-by } made an invitation link for { $person } at { $other }.
   *[other] { journal-by } made an invitation link for a member of { $other }.
 }
journal-act-journal_checkpoint = { journal-by } signed a checkpoint of the journal.
journal-act-left_to_person = { journal-by } restored a backup and left a task to a person.
journal-act-list_emergencies = { journal-by } looked at the uses of emergency access and the reasons for them.
journal-act-look_as = A visitor to the demonstration chose this view: { journal-by }.
journal-act-make_journal_key = { journal-by } created a key for the journal.
journal-act-move_records = { journal-by } moved records when an area was removed.
journal-act-name_lead = { journal-by } named { $other } as one of the authorities responsible for this installation.
journal-act-name_installation = { journal-by } set up this installation.
journal-act-new_recovery_codes = { journal-by } created new recovery codes.
journal-act-new_token = { journal-by } created an access token.
journal-act-note_emergency = { journal-by } acknowledged a use of emergency access.
journal-act-open_emergency = { journal-by } started emergency access{ journal-about }.
journal-act-preview_import = { journal-by } previewed an import.
journal-act-publish_notice = { journal-by } published the public page of a measure{ journal-about }.
journal-act-publish_public_notice = { journal-by } published a public notice.
journal-act-read_complaints = { journal-by } read complaints about a measure{ journal-about }.
journal-act-refuse_sign_in = An attempt to sign in was refused.
journal-act-relate = { journal-by } added a link of { $other }{ journal-about }.
journal-act-restore_membership = { $whom ->
    [named] { journal-by } restored the membership of { $person } at { $other }.
   *[other] { journal-by } restored a membership at { $other }.
 }
journal-act-relate_to_area = { journal-by } added a link of { $other }{ journal-about }.
journal-act-relate_to_site = { journal-by } added a link for { $other }{ journal-about }.
journal-act-remove_area = { journal-by } removed an area.
journal-act-remove_attachment = { journal-by } removed a file from a record{ journal-about }.
journal-act-remove_passkey = { journal-by } removed a passkey.
journal-act-reply_to_complaint = { journal-by } replied to a complaint about a measure{ journal-about }.
journal-act-reseal = { journal-by } encrypted records of { $other } again.
journal-act-respond_to_finding = { journal-by } answered a finding{ journal-about }.
journal-act-restore = { journal-by } restored a backup.
journal-act-review_emergency = { journal-by } reviewed a use of emergency access.
journal-act-review_public_notice = { journal-by } reviewed a public notice.
journal-act-rotate_data_key = { journal-by } replaced the key of { $other }.
journal-act-rotate_installation_key = { journal-by } replaced the key of the installation.
journal-act-sign_in = { journal-by } signed in.
journal-act-sign_out = { journal-by } signed out.
journal-act-sign_out_everywhere = { journal-by } signed out everywhere.
journal-act-undo_import = { journal-by } undid an import.
journal-act-use_passkey = { journal-by } used a passkey.
journal-act-use_recovery_code = { journal-by } signed in with a recovery code.
journal-act-withdraw_public_notice = { journal-by } withdrew a public notice.
journal-act-write_public_notice = { journal-by } worked on a public notice.
site-sign-in-to-change = People who advise, coordinate or run this place can change this.
error-sign_in_needed = Please sign in; your session may have expired. What you typed is still here.
error-wrong_credentials = The user name does not match the password or code. Check both and try again.
error-wrong_password = This is not your password. Nothing has been changed.
error-confirmation_needed = Please confirm that it is you: enter your password, or sign in again and do this within ten minutes.
error-directory_unreachable = Your organisation’s sign-in service is not responding. Try again, or sign in with a password or a passkey.
error-directory_refused = The sign-in service did not confirm who you are. Nothing has been changed.
error-passkey_none = No passkey was used. Try again, or sign in another way.
error-passkey_known = This device already has a passkey for this account.
error-weak_password = This password is too short or too easy to guess. Use four unrelated words.
error-too_many = Too many attempts. Wait a little, then try again.
error-over_budget = You have opened as many places as you are allowed to in one day. You can ask for more under “My account”; somebody else will decide.
error-second_person_needed = A second person has to approve an export of this many places. Ask for it under “My account”, then export again.
error-not_forwarded = The journal entry could not be forwarded as the settings require. So nothing protected was shown, and nothing was changed. Try again later, and tell your administrator.
error-kept = Your change was saved, but cannot be shown at the moment. Do not make it again; check later that it is there.
error-forbidden = You are not allowed to do this.
error-sealed = Protected information cannot be opened: a key is missing or has been destroyed. The public register still works.
attachments-title = Files
attachments-none = No files.
attachment-add = Add a file (up to 10 MB; it will be encrypted)
attachment-added = Added and encrypted.
attachment-kept-as = There was already a different file called { $name }, so this one was saved as { $kept }.
attachments-refused = Not accepted:
attachment-remove = Remove { $name }
attachment-removed = Removed and erased.
attachment-size = { $kilobytes } kB
versions-show = All versions
versions-title = Earlier versions
version-number = Version { $version }
note-export = Export

# Duties: whether a law binds.
yes = Yes
no = No
print = Print
duties-title = Which rules apply to us?
duties-intro = Choose the country where your place is, and answer the questions you can. You will see what applies to you, and where to read it. It takes two minutes, and you need no account.
duties-nothing-kept = Your answers are not saved. If you do not know something, leave it open.
duties-away = The server is not responding. It works out what follows from your answers. Go on: your answers stay on this page, and the result appears as soon as the server responds.
duties-kept-with-site = If you do not know something, leave it open. Nothing is saved until you choose “{ site-duties-keep }”.
duties-filled-in = Some answers were filled in from what is known of this place. Check them.
duties-read-on = As of { $date }.
duties-version = Version { $version } of this description, { $licence }.
duties-other-language = This description is available only in English so far.
duties-in-force = Status:
duties-stage-on = From { $date }:
duties-stage-unset = No date set yet:
duties-limits = What this page does not cover:
duties-source = Source:
duties-not-known = I do not know
duties-again = Start again
duties-standing-in_scope = Going by your answers, this applies to you
duties-standing-not = Going by your answers, this does not apply to you
duties-standing-no_law = This page is based on good practice, not on a law
duties-standing-unclear = Not clear yet
duties-perhaps = It may be one of these:
duties-missing = What we would still need to know:
duties-owed = What to do
duties-owed-perhaps = Perhaps:
duties-due = By { $date }
duties-begins = Applies from { $date }
duties-begins-unknown = The date from which this applies is not known yet
duties-due-again = { $years ->
    [one] By { $date } and again every year
   *[other] By { $date } and again every { $years } years
 }
duties-done = Done
duties-open = Open
duties-unknown = Not known
duties-notes = Good to know
duties-to-be-checked = Not verified:
duties-read = read { $date }
duties-because = Why
duties-settled = Conditions settled by your answers: { $count }
duties-unsettled = Conditions still open: { $count }
duties-holds = Met
duties-condition = Condition
duties-paragraph = Reference
duties-truth-holds = Yes
duties-truth-fails = No
duties-truth-unknown = Not known
duties-would-change = What would change this
duties-print = Statement (PDF)
duties-print-hint = The statement is made from your answers. Nothing is saved on the server.
nav-assess = Self-check
keys-assess = Go to the self-check
assess-title = Self-check

# Surveys: a walk round with questions.
survey-list-title = Look round your own place
survey-intro = Walk round with a survey. Your answers stay in this browser unless you save them as a file or print them.
survey-size = Questions: up to { $questions }. Time: about { $minutes } min.
survey-other-language = This survey is available only in English so far.
survey-progress = { $place } of { $all }
survey-weakest-point = Answer for the weakest point you find.
survey-not-applicable = Does not apply here
survey-saved = Saved in this browser.
survey-not-saved = This browser cannot save your answers. Save them as a file before you close the page.
survey-back = Back
survey-next = Next
survey-to-results = See the results
survey-back-to-questions = Back to the questions
survey-results = Results
survey-place = Name of your place
survey-place-hint = Printed above the results. It stays in this browser.
survey-place-printed = Place: { $place } · Printed on { $date }
survey-findings = What you found
survey-no-findings = Going by the answers so far, there is nothing to put right.
survey-nothing-answered = No questions have been answered yet.
survey-measures = What helps
survey-what-if = Tick what you are thinking of doing. The findings and the index change as if it were done.
survey-index = Index
survey-index-hint = The index shows, on a scale from 0 to 100, how much of what the survey asks for is in place, using weights that the authors of the survey chose. It does not measure risk.
survey-range = Range
survey-range-hint = The range shows where the index could still end up if every open question had the worst answer, or the best.
survey-handling = Confidential. This shows where a place is weak. Show it only to people who need it, keep files and paper locked away, and destroy them when they are no longer needed.
survey-section = Section
survey-weight = Weight
survey-answered = Answered
survey-whole = Total
survey-answers = Your answers
survey-open = Not answered
survey-nothing-kept = None of this is saved on the server. Other people who use this browser can see it.
survey-save-file = Save as a file
survey-open-file = Open a file
survey-opened = Opened. It has replaced your earlier answers.
survey-file-refused = This file does not contain answers to this survey. Your earlier answers are still here.
survey-forget = Erase all answers
survey-forget-sure = Erase all answers in this browser? A file that you have saved will stay.
survey-forget-title = Erase all answers?
survey-forgotten = All answers have been erased.
survey-forget-undone = Your answers are back.
survey-source = { $source }. Version { $version }, { $licence }.
nav-measures = Catalogue of measures
keys-measures = Go to the catalogue of measures
site-measures-title = Measures
measures-intro = What can be done to protect a place: what it is, how to begin, what it costs, what is known of its effect and what it brings with it. Free measures come first. You need no account.
measures-search = Search measures
measures-place = Kind of place
measures-all-places = All kinds
measures-function = Function
measures-domain = Domain
measures-cost = Cost
measures-permanence = For how long
measures-rights = Effect on people’s rights
measures-count = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
 }
measures-none = No measure fits these filters.
measures-asked = For this finding
measures-for-finding = Measures for this
measures-other-language = Some of these texts are available only in English so far.
measures-begin = How to begin:
measures-effect = Known effect
measures-effect-unknown = Unknown. We have found no study.
measures-range-unknown = The exact cost is not known.
measures-side = What it brings with it
measures-upkeep = Upkeep
measures-street = Vehicles in the street
measures-uk = British Act of 2025
measures-asked-by = Asked about in
measures-sources = Sources
measures-limits = What the catalogue does not say
measures-version = Version { $version }, { $licence }.
measure-function-deter = Deter
measure-function-detect = Notice
measure-function-delay = Gain time
measure-function-deny = Keep away
measure-function-respond = First minutes
measure-function-recover = Afterwards
measure-domain-procedural = Procedure
measure-domain-personnel = People
measure-domain-information = Information
measure-domain-physical = Buildings and fittings
measure-domain-technical = Technology
measure-cost-free = Free: people’s time only
measure-cost-low = Less than 500 euros (our estimate)
measure-cost-medium = Up to 10,000 euros (our estimate)
measure-cost-high = More than 10,000 euros (our estimate)
measure-permanence-permanent = Permanently
measure-permanence-temporary = For a limited time
measure-permanence-on_the_day = On the day of an event
measure-rights-none = None
measure-rights-observes_people = Observes people
measure-rights-identifies_people = Identifies people
measure-rights-searches_people = Searches people
measure-rights-records_people = Keeps records about people
measure-rights-restricts_access = Restricts access
measure-grade-trial = Trial with a comparison
measure-grade-review = Several studies
measure-grade-observation = Observation
measure-grade-expert = Expert opinion
measure-about-escape_routes = Escape routes
measure-about-accessibility = Accessibility
measure-about-neighbours = Neighbours
measure-about-privacy = Privacy
measure-about-helpers = Helpers
measure-about-use = Use of the place
measure-uk-evacuation = evacuation: getting people out (section 5)
measure-uk-invacuation = invacuation: moving people to a safer place inside (section 5)
measure-uk-lockdown = lockdown: shutting a danger out (section 5)
measure-uk-communication = communication: telling people (section 5)
measure-uk-monitoring = watching over the premises and their surroundings (section 6, enhanced tier)
measure-uk-movement = movement of people in, out and inside (section 6, enhanced tier)
measure-uk-physical_safety = physical safety and security (section 6, enhanced tier)
measure-uk-security_of_information = security of information (section 6, enhanced tier)
measure-street-do_nothing = Nothing more
measure-street-temporary = Temporary barriers
measure-street-semi_permanent = Seasonal barriers
measure-street-traffic_calming = Slower traffic
measure-street-footway_protection = Protection of the pavement
measure-street-controlled_inclusion = Expected vehicles only
measure-street-total_exclusion = No vehicles
measure-seen-text = Passage read on { $date }.
measure-seen-excerpt = Excerpts read on { $date }.
measure-seen-not_read = Not read: to be checked ({ $date }).
measure-seen-own = { $date }.
severity-high = Do first
severity-medium = Within a few months
severity-low = When possible

# Visits
nav-visits = Visits
error-expired = The time for which you took this visit with you has run out. Nothing was sent; everything is still on your device. Take the visit with you again, then send it.
visits-along = On this device
visits-open-along = Open a visit (send by { $date })
visits-along-hint = It is encrypted on this device. Nobody can open or recover it without your passphrase or passkey.
visits-signed-out = Only people who are signed in can see visits.
visits-begun = In progress
visits-finished = Visits
visits-done = Finished visits
visits-none = There are no visits that you are allowed to see.
queue-title = Where to go next
queue-hint = Each place shows why it is listed. What was found there plays no part, nor do anybody’s faith or opinions.
queue-kind = Category
queue-why = Why
queue-of = { $all ->
    [one] { $shown } of { $all } place
   *[other] { $shown } of { $all } places
 }
queue-weights = The most points each reason can add
queue-weight-asked = The operator has asked for a visit
queue-weight-event = An event is coming
queue-weight-duty = A legal duty falls due
queue-weight-time = Time since the last visit
queue-weight-attendance = Declared attendance
queue-weight-second_rating = Second rating
queue-none = There are no places yet that your organisation advises or runs, or where it responds to emergencies.
queue-search = Name, category or area
queue-map = Map
queue-map-hint = The line joins the first places in the list, in order: { $places }. It does not follow roads.
queue-line-points = Points: { $points }
queue-not-found = No place in your list matches.
queue-look-everywhere = Search all places
queue-none-in-area = In this area there are no places that your organisation advises or runs, or where it responds to emergencies.
visits-continue = Continue
visits-continue-at = Continue: { $site }
visits-open-at = Open: { $site }
draft-since = Draft since { $date }
draft-delete = Delete the draft
draft-delete-at = Delete the draft: { $site }
draft-delete-question = Delete the draft of the visit to { $site }?
draft-keep = Keep the draft
draft-deleted = The draft has been deleted: { $site }.
survey-proposed = For this kind of place
survey-others = Other surveys
queue-asked = Visit requested ({ $input })
queue-asked-by = { $name } asked for a visit ({ $input })
queue-event = Event on { $input }
queue-duty = Duty due on { $input }
queue-second_rating = Second rating needed
queue-never_visited = No visit that you are allowed to see
queue-time = { $input ->
    [one] { $input } day since the last visit
   *[other] { $input } days since the last visit
 }
queue-attendance = { $input ->
    [one] Declared: { $input } person
   *[other] Declared: { $input } people
 }
install-title = Keep it on your tablet or phone
install-ipad = iPad and iPhone: open this page in Safari, tap the share symbol, then “Add to Home Screen”. Open it from there.
install-android = Android: open this page in Chrome, then the menu, then “Add to home screen”.
install-safari = If this page is not on the home screen, Safari deletes what it has saved after seven days of browsing in which you did not open it.
visit-start = Start a visit
visit-start-at = Start a visit: { $site }
visit-second-hint = You are rating this place a second time. You will see the first rater’s answers when you have finished.
visit-survey = Survey
visit-remarks = Other remarks
visit-to-site = Go to the place
visit-blind = Shown when both raters have finished.
visit-attach = Add a photograph or an earlier report (PDF)
visit-finish-title = Finish the visit
visit-step-begun = Started
visit-step-walked = Walked round
visit-step-finished = Finished
visit-step-shared = Shared
visit-step-done = (done)
visit-step-answered = { $answered } of { $asked }
visit-next-walk = Next: walk round the place
visit-next-continue = Next: continue the walk
visit-next-send = Not sent from this device yet. Answers: { $answers }. Photographs: { $photos }.
visit-next-settle = Two devices disagree: choose which answers are right
visit-next-finish = Next: check and finish
visit-next-share = It is not shared with anybody
visit-next-done = The report is available
visit-next-others = Somebody else is making this visit
visit-next-withdrawn = It has been withdrawn
visit-to-finish = Check and finish
visit-continue-walk = Continue the walk
visit-settle = Choose the right answers
visit-to-findings = Findings at this place
visit-check-answered = All { $asked } questions are answered
visit-check-open = Not answered: { $open } of { $asked } questions
visit-check-loose = Photographs not linked to a question: { $count }
visit-check-loose-hint = They stay with the visit, but do not appear beside a finding.
visit-check-here = It is still on this device
visit-check-elsewhere = Is anything left on another device?
visit-check-elsewhere-hint = We cannot see from here what is on another device. Send it before you finish; it can be sent until { $date }.
photo-of-question = Question { $number }.
photo-of-none = Not linked to a question
visit-finish-hint = Each thing to put right is saved as a finding. It is shared for a year with those you tick; you can stop sharing at any time.
visit-finish-nobody = The register does not say who runs this place, so nobody there will be told what you found. Ask a coordinator to add the operator, then share the visit with them.
visit-finish-hint-role = Each thing to put right is saved as a finding. You cannot share it yourself: ask somebody who manages your organisation’s records to share the visit afterwards.
visit-finish-hint-red = Each thing to put right is saved as a finding. A visit marked TLP:RED is not shared with anybody.
visit-give-operators = Share the visit and its findings with those who run the place
visit-give-planners = Share the visit with the authority, for planning
visit-finish = Finish
visit-finish-sure = { $count ->
    [one] Finish with { $open } question unanswered?
   *[other] Finish with { $open } questions unanswered?
 }
visit-finish-sure-says = A finished visit cannot be reopened: no answers can be added. It can be corrected later: you can change its text, stop sharing it, or withdraw it.
visit-finish-now = Finish now
visit-finished-said = Finished.
visit-report = Report (PDF)
visit-report-paper = Paper
visit-report-paper-a4 = A4
visit-report-paper-letter = Letter
visit-correct = Correct the text
visit-correct-hint = You can correct the remarks, the descriptions of where a point is, and answers in words. All other answers stay, because the findings rest on them. Everybody the visit is shared with sees the corrected text and your reason; the earlier text stays in the history.
visit-correct-why = Why it is corrected
visit-correct-save = Save correction
visit-corrected-said = Corrected. Everybody the visit is shared with sees the corrected text.
visit-corrections = Corrections
visit-versions = Show the earlier text
visit-version-since = Text since { $date }
visit-version-nothing = There was no text.
visit-compare = Compare with similar places
visit-compared = { $owners ->
    [one] Here: { $own }. At similar places run by { $owners } other operator, the middle half of the values runs from { $low } to { $high }; the middle value (median) is { $median }.
   *[other] Here: { $own }. At similar places run by { $owners } other operators, the middle half of the values runs from { $low } to { $high }; the middle value (median) is { $median }.
 }
visit-not-compared = { $owners ->
    [one] We know of similar places run by only { $owners } other operator. At least { $fewest } are needed; otherwise somebody could work out whose places they are.
   *[other] We know of similar places run by only { $owners } other operators. At least { $fewest } are needed; otherwise somebody could work out whose places they are.
 }
visit-of = Visit on { $date }
visit-ask = Ask for a visit
visit-ask-at = Ask for a visit: { $site }
visit-ask-whom = From whom
visit-ask-day = By when
visit-ask-plain = No special reason
visit-ask-nobody = Nobody advises this place yet.
visit-asked-said = Your request has been sent.
request-asked = A visit has been asked for
request-event = An event is coming
request-duty = A legal duty falls due
request-second_rating = A second rating
request-for-others = Somebody in your organisation who has not read that visit has to make it.
request-drop = Cancel request
request-from-to = { $from } has asked { $to } for a visit.
request-drop-sure = Cancel this request?
request-drop-says = { $to } will no longer see it. You can ask again at any time.
request-decline = Decline
request-decline-sure = Decline this request?
request-decline-says = { $from } will see that you declined, and why. You cannot undo this.
request-decline-why = Why do you decline?
request-decline-hint = One sentence is enough, for example when you could come instead.
request-declined-said = Declined. { $from } can read why.
request-became-visited = { $to } visited the place on your request ({ $date }).
request-became-declined = { $to } declined your request on { $date }.
request-why = Reason: { $why }
request-seen = Acknowledge
request-again = Ask again
request-visits = See the visits
coverage-title = Coverage
coverage-hint = This shows which places have been visited. Only visits that you are allowed to see count: a place shown as never visited may have been visited by others. It does not show what was found there, and it does not measure danger.
coverage-whole = Places visited: { $visited } of { $sites }. Due: { $due }.
coverage-due-after = { $months ->
    [one] A place is due again after { $months } month.
   *[other] A place is due again after { $months } months.
 }
coverage-area = Area
coverage-everywhere = Everywhere
coverage-sites = Places
coverage-visited = Visited
coverage-share = Percentage
coverage-due = Due again
coverage-never = Never visited
coverage-last = Last visit
walk-title = Walk round
walk-go = Take it with you
walk-passphrase = Passphrase
walk-passphrase-new = Choose a passphrase (a long password) of at least 8 characters. It encrypts the visit on this device and is not sent anywhere. You need it each time you open the visit.
walk-passphrase-open = Enter the passphrase that you chose for this visit.
error-wrong_passphrase = This is not the passphrase. Nothing has changed; try again.
walk-take = Take it with you
walk-open = Open
walk-expired = By this device’s clock, the time for this visit has run out. You can still open your own answers. When you send them, the time is extended.
walk-forget = Remove this visit from this device
walk-forget-sure = Answers and photographs that have not been sent will be lost. Remove them?
walk-until = send by { $date }
walk-waiting = not sent yet: { $count }
walk-all-home = everything sent
walk-saved = Saved on this device.
walk-points = Points
walk-point = Point { $number }
walk-last-time = Last time:
walk-still-so = Still the same
walk-where = Where (in words)
walk-position = Record where I am
walk-position-again = Recorded. Record again
walk-no-position = This device cannot tell where it is.
walk-another-point = Add another point
walk-drop-point = Remove this point
walk-all-questions = All questions
walk-take-photo = Take photo
walk-remark = Remark
walk-saved-at = Saved { $time }
walk-not-saved-short = Not saved on this device
walk-here = On this device
walk-overview = Questions answered: { $answered } of { $asked }
walk-only-missing = Only unanswered ({ $count })
walk-loose = Photographs not linked to a question: { $count }
walk-missing = Not answered
walk-next-missing = Next unanswered question: { $place }
walk-unassigned = Photographs not yet linked to a question
walk-conflict = Two devices disagree. Which is right?
walk-differing = { $count ->
    [one] Two devices disagree on { $count } answer: choose
   *[other] Two devices disagree on { $count } answers: choose
 }
walk-differing-stays = The visit stays on this device until you have chosen which answers are right.
walk-send = Send what is ready
walk-home = Send everything, then remove
walk-home-hint = Afterwards nothing of the visit is left on this device. To finish the visit, you need a network connection.
walk-sent = Sent.
photo-cover = Cover faces and number plates: tap them, or draw over them. Then keep the photograph. What is covered cannot be uncovered.
photo-cover-upper = Cover the upper half
photo-keep = Keep
photo-drop = Discard
photo-assign = Use it for this question
photo-unassign = Do not use it for this question
photo-number = Photograph { $number }
photo-refused = { $name } could not be read as a photograph, or has more than 64 million pixels. It was not saved.
raters-title = Both ratings side by side
raters-differ = Answers that differ: { $count } of { $all }.
raters-question = Question
raters-first = First
raters-second = Second
raters-agreed = Agreed
raters-alike = the same
raters-take-first = Use the first
raters-take-second = Use the second
findings-title = Findings
findings-open-hint = The journal records that you opened them.
findings-print = Print the list
findings-print-hint = The list contains what you see here, with these filters. The journal records that you printed it.
findings-print-photographs = With a photograph for each finding, where there is one
findings-print-pdf = Save as PDF
findings-none = There are no findings here yet. When a visit is finished and shared with you, its findings appear here.
finding-closed = A finding
finding-write = Write a finding
finding-says = What was found, in one sentence
finding-evidence = What this is based on
finding-severity = Priority
finding-confidence = How certain
confidence-high = tested or measured
confidence-medium = seen once
confidence-low = reported by others
finding-open = open
finding-accepted = risk accepted
finding-treated = fixed, says the operator
finding-verified = fixed and checked
finding-void = no longer applies
finding-responsible = Role responsible (no names)
finding-due = By when
finding-photos = Photographs
finding-photo-alt = Photograph { $number } from the visit
finding-photo-failed = This photograph could not be opened. Open the page again.
finding-continues-link = The finding of the earlier visit
finding-again = Also found on an earlier visit
finding-history = What has happened since
finding-reason = Why, or what was done
finding-answer-treated-words = What has been done
finding-answer-open-words = Who will see to it (role, no names)
finding-answer-accepted-words = Why it will stay as it is
finding-answer-seen = { $organisation } will see your answer, and so will everybody it shares this finding with.
finding-check-seen = Everybody who can see this finding will see what you save.
findings-check-seen = Everybody who can see one of these findings will see what you save about it.
findings-sets = Sets of findings
findings-tab-answer = To answer
findings-tab-verify = To check
findings-tab-fixing = Being fixed
findings-tab-open = Open
findings-tab-treated = Fixed, not yet checked
findings-tab-accepted = Risk accepted
findings-tab-verified = Fixed and checked
findings-tab-all = All
findings-search = Words, place or measure
findings-filters = Filters
findings-filters-clear = Clear filters
findings-filter-off = Remove the filter: { $filter }
findings-any = Any
findings-order = Group by
findings-order-urgency = priority
findings-order-due = date
findings-order-place = place
findings-order-measure = measure
findings-due-over = Overdue
findings-due-month = Within 30 days
findings-due-later = Later
findings-due-none = No date
findings-no-measure = No measure suggested
findings-select-all = Select all ({ $count })
findings-select-none = Clear selection
findings-selected = Selected: { $count } of { $all }
findings-select-hint = Tick several findings to answer them together.
findings-select-keys = With the keyboard: Space ticks a finding, Enter goes to the answer.
findings-answer-together = { $count ->
    [one] Answer
   *[other] Answer together
}
findings-answer-many = { $count ->
    [one] Answer { $count } finding
   *[other] Answer { $count } findings together
 }
findings-and-more = and { $count } more
findings-none-tab = There are no findings under this heading.
findings-none-filtered = No finding here matches. Clear the filters to see them all.
findings-closed = Places whose findings are not shown yet: { $places }.
findings-more = Show more
finding-select = Select: { $finding }
finding-more-measures = and { $count } more
finding-overdue = { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
 }
finding-due-before = Due by
finding-due-before-chip = due by { $date }
finding-answer-title = What is your answer?
finding-answer-treated = We have fixed it
finding-answer-treated-hint = Say what has been done. Those who found it will check.
finding-answer-open = We will fix it
finding-answer-open-hint = Say which role will see to it, and by when.
finding-fixed-by-ask = By when will it be fixed?
finding-fixed-by-hint = If you do not know yet, leave it empty. The date already set then stays.
finding-fixed-by = Will be fixed by
finding-promised = say those who run the place
finding-step-fixed-by = Will be fixed by { $date }.
finding-step-fixed-by-instead = Will be fixed by { $date }. The date set until then: { $due }.
finding-day-past = Is the date right?
finding-day-past-says = { $date } is already past. If you save it, the finding is overdue straight away.
finding-answer-accepted = We accept the risk
finding-answer-accepted-hint = Say why it will stay as it is.
finding-check-title = How do things stand now?
finding-check-verified = It is fixed; we checked
finding-check-verified-hint = Somebody has looked at it again, on site or in a photograph.
finding-check-open = It is still there
finding-check-open-hint = Those who run the place need to answer again.
finding-check-treated = Those who run the place say it is fixed
finding-check-treated-hint = It still has to be checked.
finding-check-accepted = The risk is accepted
finding-check-accepted-hint = Say who accepts it, and why.
finding-check-void = It no longer applies
finding-check-void-hint = Say why. The finding will no longer count.
finding-answer-save = { $count ->
    [one] Save { $count } answer
   *[other] Save { $count } answers
 }
finding-answer-none = No single answer fits all of these. Choose findings that are still open.
finding-answer-choose = Choose an answer first.
finding-answer-change = Change the answer
finding-answers-saved = Answers saved: { $count }.
finding-answers-undone = Undone: { $count }. The history still shows the answers.
finding-answers-refused = Not saved: { $count }
undo = Undo
finding-place = Finding { $place } of { $all }
finding-previous = Previous
finding-next = Next
finding-by-others = Those who run the place
finding-found = Found
finding-found-by = Found by
finding-open-visit = Open the visit
finding-goes-on = It was found before:
finding-next-answer = It is your turn to answer
finding-next-answer-hint = { $organisation } has not had an answer yet.
finding-next-fix = Is it fixed?
finding-next-fix-hint = Answer as soon as it is. { $organisation } will then check it.
finding-next-verify = Is it really fixed?
finding-next-verify-hint = Those who run the place say it is. Look again, then say what you saw.
finding-next-wait = Waiting to be checked
finding-next-wait-hint = { $organisation } will check it next. You do not need to do anything.
finding-next-owner = Waiting for those who run the place
finding-next-owner-hint = You can set who sees to it and by when, or say what became of it.
finding-next-others = Waiting for those who run the place
finding-next-others-hint = { $organisation } will see their answer.
finding-next-managers = Waiting for your manager’s answer
finding-next-managers-hint = Only managers of your organisation can answer findings. Tell one of them what you know.
finding-next-accepted = The risk was accepted
finding-next-accepted-hint = The reason is in the history. Change the answer if it no longer holds.
finding-next-verified = Fixed and checked
finding-next-verified-hint = There is nothing left to do here.
finding-next-void = It no longer applies
finding-next-void-hint = There is nothing left to do here.
site-duties = Legal duties
site-duties-open = Show saved answers
site-duties-none = There are no saved answers that you are allowed to see.
site-duties-ask = Check for this place:
site-duties-anew = needs answering again
site-duties-keep = Save with this place
site-duties-kept = Saved and encrypted for your organisation.
duty-assessment-signed-out = Only people who are signed in can see saved answers.
duty-assessment-again = Go through the answers again

# Printed
report-title = Visit report
report-visited-by = Visited by
report-day = Date
date-in-words = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 } { $year }
report-replaced = Some characters cannot be printed and appear as �: { $characters }. The visit itself still has them.
report-corrected = Corrected on { $day }: { $why }
report-survey = Survey
report-limits = The index shows how much of what the survey asks for is in place. It does not measure danger.
report-page-of = Page
report-findings = Findings
report-answers = Answers
report-where = Where
report-in-it = In this report
report-contents = Findings: { $findings }, to do first: { $first }. Photographs: { $photos }. Points on the plan: { $points }.
report-may-read = Who may read it
report-function = { $organisation } ({ $function })
report-first-title = What to do first
report-first-none = No open finding is urgent. The others follow, by part of the place.
report-others-title = Other findings, by part of the place
report-why = Why it matters
report-who = Who
report-nobody = Nobody named yet
report-no-date = No date agreed yet
report-measure = { $measure } Effort: { $cost }
report-on-plan = On the plan
report-photos-at = Other photographs: { $numbers }
report-plan-title = Plan with points
report-plan-alt = Plan of the place. Numbered points: { $points }. North is at the top. The list below says where each point lies.
report-plan-far = Too far away for the plan: points { $points }
report-north = N
report-results = Results by part
report-few = In brackets: fewer than half of the questions in this part were answered. The range says more than the index.
report-strengths = What is already good
report-not-answered = Not answered
report-loose = Further photographs
report-how = How it was rated
report-how-weakest = Where something was checked at several points, the weakest one counts.
report-how-weights = Weights of the parts, in hundredths: { $weights }.
report-how-agreed = Two people rated this place; what they agreed on counts.
report-recipients = Who has received it
report-recipients-none = Nobody so far.
report-recipient = { $organisation }: { $purpose }, until { $date }
report-recipient-ended = { $organisation }: { $purpose }, ended on { $date }
report-unreadable = These photographs could not be read, and are missing here: { $files }

# Agreement of raters
agreement-title = How far raters agree
agreement-hint = Based on places of your organisation that two people have rated. 1 means complete agreement; 0 means no more than chance. With few places the intervals are wide. This shows how far raters agree, not who is right.
agreement-places = { $places ->
    [one] { $places } place has been rated twice.
   *[other] { $places } places have been rated twice.
 }
agreement-none = No place has been rated twice with this survey yet.
agreement-differ = Different
agreement-alpha = Krippendorff’s alpha (95%)
agreement-kappa = Weighted kappa (95%)
agreement-interval = { $value } ({ $low } to { $high })
agreement-divides = Questions on which raters disagree
photo-count = Photographs: { $count }
photo-answer = Photographs for this question
photo-rate = Photographs of the first visit
photo-rate-number = Photograph { $number } of the first visit
photo-rate-hint = Base your rating on these photographs alone. Answer only what they show, and leave the rest open.
outline-title = Outline of the place
outline-pick = Tap where the point is, or move it with the arrows.
outline-pick-short = Show it on the outline
outline-close = Close the outline
outline-north = Move the point north
outline-south = Move the point south
outline-west = Move the point west
outline-east = Move the point east
outline-where = { $direction ->
    [0] { $metres } m north of the middle of the place
    [1] { $metres } m north-east of the middle of the place
    [2] { $metres } m east of the middle of the place
    [3] { $metres } m south-east of the middle of the place
    [4] { $metres } m south of the middle of the place
    [5] { $metres } m south-west of the middle of the place
    [6] { $metres } m west of the middle of the place
   *[7] { $metres } m north-west of the middle of the place
 }
outline-middle = In the middle of the place
outline-no-outline = The register has only a point for this place, no outline. The circles are { $metres } m apart.
walk-lock-passkey = Use a passkey instead
walk-lock-passkey-hint = This device’s passkey encrypts the visit, so there is no passphrase to remember. Nobody can open the visit without it.
walk-open-passkey = Open with the passkey
error-wrong_passkey = This passkey does not open the visit. Nothing has changed; try again.
error-passkey_no_key = This passkey cannot encrypt. Choose a passphrase instead.
walk-print-language = To print in the language of the people who run the place, first choose that language at the top of the page.
points-title = What was seen, and where
points-number = Point
points-answer = Answer
points-where = Where
points-photos = Photographs
visit-ask-second = Ask for a second rating
visit-ask-second-said = Your colleagues who have not read this visit now find the second rating under “Where to go next”. You do not see it there, because you know this visit.
visit-from-photographs = This rating was made from the photographs of the first visit.
second-how = How to rate
second-on-site = On site
second-photographs = From the photographs of the first visit
agreement-sections = By section
coverage-show = Show the places: { $name }
coverage-behind = Places behind these numbers: { $name }
coverage-state = Status
coverage-state-never = never visited
coverage-state-due = due again
coverage-state-visited = visited
coverage-behind-hint = Places never visited, as far as you are allowed to see, come first; then those longest overdue. At most 1,000 are listed.
coverage-in = in { $name }
coverage-map-hint = Places on the map: { $shown } of { $all }. The table below shows everything that the map shows.
coverage-any = Show all categories
unit-metres = { $metres } m
error-passkey_not_given = No passkey was used. Nothing has changed; try again.
along-opens = What you took with you opens without a network connection.
walk-passphrase-warning = Nobody can recover this passphrase. If you forget it, anything not yet sent is lost.
walk-passphrase-again = Enter it again
walk-passphrase-differ = The two do not match. Nothing has been saved on this device yet.
walk-ran-out = By this device’s clock, the time for this visit has run out. You can see your own answers; information from earlier visits stays closed. When you send your answers, the time is extended.
walk-not-promised = This browser may delete what is saved here if it runs short of space. Send it today.
walk-no-restart = This browser cannot reopen this page without a network connection. Keep it open until you are back.
walk-not-saved = This could not be saved on this device. Keep this page open: it will try again with your next change.
walk-gone = Another window has sent this visit and removed it. Nothing of it is left on this device.
walk-asking-position = Finding out where you are…
walk-position-noted = Your position has been recorded with the question where you asked for it.
walk-drafts = Photographs to check before sending
walk-drafts-stay = Photographs still to check: { $count }. They stay on this device until you keep or discard them.
walk-refused = This was not accepted and is still on this device. Everything else has been sent.
walk-sign-in = Your session has ended. Your answers are safe on this device. Sign in here, and sending continues.
photo-look-through = Check
photo-protected = This browser alters pictures, so faces cannot be covered here. The photograph has been saved without place or time. Allow this site to read pictures, or keep only what anybody may see.
photo-keep-uncovered = Keep as it is
photo-kept-here = It is already on this device. It will be sent once you keep it.
visits-open-along-title = { $site }: open (send by { $date })
visits-not-reached = The server is not responding, so we cannot yet tell whether you are signed in. What you took with you opens without it.
visit-finish-waiting = This visit is still on this device. Answers not sent: { $answers }. Photographs not sent: { $photos }. Nothing can be added to a finished visit.
visit-finish-anyway = Finish without what is still on this device
error-visit_finished = This visit is finished, so nothing can be added to it. What is on this device stays here: print it, or write what is missing in a note.
error-visit_not_yours = You are signed in as a different person from the one making this visit. Nothing was sent; it is all still on this device.
error-not_held = The server has not confirmed that it has everything. Nothing was removed from this device; try again later.
error-device_unread = This browser could not read what it keeps on this device. Nothing has changed; try again.
member-link-for = Link for { $name }
member-link-copy = Copy the link for { $name }
member-link-copied = Copied.
member-link-marked = The link is selected: copy it with the keyboard.
member-end-sure = End the membership of { $name }?
cancel = Cancel
unsaved-title = You have not saved what you typed.
unsaved-says = If you leave, it is lost.
unsaved-leave = Leave
unsaved-stay = Stay
relations-title = Links to places
relations-none = This organisation is not linked to a place or an area yet.
relations-more = The first { $shown } of { $all } are shown.
relation-all-of = every place in { $area }
relation-end = Remove
relation-end-of = Remove { $called }
member-link-subject = Invitation to { $organisation }
member-link-letter =
    Hello { $name },

    You have been invited to join { $organisation } in Parvis. Set up your account with this link:

    { $link }

    It can be used once, within a week. Please do not pass it on.
member-link-copy-this = Copy
member-link-mail-this = E-mail
member-link-mail = E-mail the link to { $name }
member-links-title = New links
member-links-copy = Copy all
member-links-by-hand = Your browser does not allow this. Copy the links one by one.
member-link-of = Create a link for { $name }
members-none = Nobody works for this organisation yet. Add the first member.
members-settled = This organisation looks after its own members: its managers, or the members of a community, invite people and end memberships.
invite-hint = One line for each person; each gets a link of their own. You can also paste a list of names.
invite-name-of = Name, line { $number }
invite-role-of = Role, line { $number }
invite-another = Add another line
invite-remove = Remove line { $number }
invite-add = { $count ->
    [one] Add a member
   *[other] Add { $count } members
 }
invite-progress = Added: { $done } of { $all }
invite-stop = Stop
invite-stopped = Stopped. Not added yet: { $count }. They are still in the form.
invite-done = { $count ->
    [one] 1 person added
   *[other] { $count } people added
 }
invite-refused = { $count ->
    [one] 1 person was not added
   *[other] { $count } people were not added
 }
invite-no-link = { $name } has been added, but there is no link yet. Create one in the list below.
member-left-until = has left; can be restored until { $date }
member-end-of = End membership: { $name }
member-end-signs = { $name } can no longer sign in. Sessions, access tokens and unused links stop working at once.
member-end-keeps = What { $name } wrote stays with { $organisation }.
member-end-undo = You can undo this until { $date }. Then the name is erased, with everything used to sign in.
member-left-said = The membership of { $name } has ended.
member-restore = Restore
member-restore-of = Restore: { $name }
member-restored = The membership of { $name } continues. Signing in works as before; an unused link has to be created again.
member-erase = Erase the name
member-erase-of = Erase the name: { $name }
member-erase-sure = Erase the name of { $name } now?
member-erase-what = This cannot be undone. The name and everything used to sign in are gone at once, before the 30 days are over.
member-erased = The name has been erased.
organisation-rename = Rename
organisation-new-name = New name
organisation-renamed = Saved. Everybody sees the new name from now on.
organisation-end = End the organisation
organisation-end-sure = End { $name }?
organisation-end-uses = Nobody can be added to it, nothing new can be shared with it, and its open requests for visits are closed.
organisation-end-keeps = What it wrote stays encrypted and remains its own. What it shared stays shared until that ends.
organisation-end-undo = You can reopen it at any time. Its links to places then apply again.
organisation-ended-since = This organisation ended on { $date }.
organisation-reopen = Reopen
organisation-reopened = The organisation is open again.
organisation-merge = Merge into another …
organisation-merge-title = Merge { $name } into another organisation
organisation-merge-hint = For offices that have become one, and for names that were entered twice. You see what will change before anything happens.
organisation-merge-into = Which organisation does it become part of?
organisation-merge-choose = Choose an organisation
organisation-merge-none = There is no other organisation of this kind.
organisation-merge-why = Reason (recorded in the journal)
organisation-merge-look = See what will change
organisation-merge-sure = Merge { $from } into { $into }?
organisation-merge-verb = Merge
organisation-merge-members = Members who will move to { $into }: { $count }. They keep their roles and accounts.
organisation-merge-reads = They will be able to read what belongs to { $into }, and its members what belonged to { $from }.
organisation-merge-records = All records of { $from } will belong to { $into }. What { $from } shared stays shared until that ends. Administrators still see none of this.
organisation-merge-links = Links to places that will move: { $places }. Links to areas that will move: { $areas }. Places that { $from } runs: { $runs }.
organisation-merge-opens = What these links open to all members of { $into }:
organisation-merge-leads = { $into } will be responsible for this installation.
organisation-merge-ends = What others shared with { $from } will no longer be shared, nor will what { $from } shares with everybody here. The owners can share it again with { $into }.
organisation-merge-requests = Requests for visits move too. Those that the two made to each other are closed.
organisation-merge-undo = This cannot be undone. If you are not sure, end { $from } instead: you can reopen it at any time.
organisation-merged = Merged. Everything now belongs to { $name }.
organisation-merged-into = Merged into { $name } on { $date }.
organisation-merged-keeps = Its members, records and links belong to that organisation now. If you reopen it, only its name comes back.
organisation-merged-from = Merged into this organisation: { $names }
organisations-with-ended = Show organisations that have ended
organisations-ended-mark = ended
relations-search = Organisation, place or area
relation-organisation = Organisation
relation-any-organisation = any
relation-choose-organisation = Choose…
relation-choose = Choose…
batch-relate-opens = { $count ->
    [one] It concerns 1 place.
   *[other] It concerns { $count } places.
 }
batch-relate-first = As an example, this is what it opens at { $title }. The rules are the same at the other places.
relation-does = What it does
relation-any = anything
relation-where = Where
relation-leads-area = Choose an area: an authority is responsible for an area, not for a single place.
relation-map = Choose on the map
relation-map-away = Hide the map
relation-map-hint = Click a place on the map. Then choose the place itself or an area around it.
relation-area-of = { $area } (places: { $count })
relation-opens = What this link opens
relation-opens-places = { $count ->
    [one] It concerns 1 place.
   *[other] It concerns { $count } places, and every place that is added there later.
 }
relation-opens-area = It concerns the area itself. It opens nothing at the places in it.
opening-own_records = Its members can write records of their own there.
opening-strict_records = What is marked TLP:AMBER+STRICT can be shared with it.
opening-emergency_access = In an emergency its members can read every kind of record here, one place at a time and for up to 60 minutes. Records marked TLP:RED stay closed. Everybody concerned sees it in Parvis from the moment it begins.
opening-told_of_emergencies = It is told of every use of emergency access there.
opening-answer_findings = Its members can answer the findings that are shared with it.
opening-change_places = Its members can correct what is known about the place.
opening-asked_for_visits = It can be asked for visits.
relation-otherwise = Otherwise it sees nothing that has not been shared with it.
relation-opens-nothing = It opens nothing by itself.
relation-told = Nobody is sent a message about this link. It is in the journal, which the oversight body reads.
relation-others = { $count ->
    [one] 1 other organisation already has such a link there.
   *[other] { $count } other organisations already have such a link there.
 }
relation-places-only = You see no protected records, so this rests on the rules alone.
relation-already = This organisation already has this link.
relation-ended-of = Removed: { $called }.
relation-ended = What was shared with this organisation before stays shared.
relation-back = The link is back.
relations-all = All links of this organisation
relations-not-found = No link matches. Change the search.
relations-none-at-all = No organisation is linked to a place or an area yet. Add the first link beside this list.
site-picker = Name of the place
site-picker-none = No place has this name.
site-picker-other = Another place
nav-findings = Findings
keys-visits = Go to visits
keys-findings = Go to findings
findings-signed-out = Only people who are signed in can see findings.
findings-waiting = not answered
findings-to-check = to check
finding-measures = What helps
visit-finish-few = Answered: { $answered } of { $asked }. Open questions stay open in a finished visit.
visit-erase-hint = The draft, its answers and its photographs will be deleted from the server and from this device. They cannot be recovered.
visit-erase-now = Delete it
record-withdraw-hint = Those it was shared with will no longer see it, and it cannot be made current again.

# Rules that a request broke.
invalid-name = A name has 1 to 200 visible characters, on one line.
invalid-reason_missing = Give a reason.
invalid-text_length = Write 1 to { $most } characters.
invalid-text_too_long = Write at most { $most } characters.
invalid-line_length = Give a reason of { $least } to { $most } characters, on one line.
invalid-people = Enter a number from 1 to 2,000,000.
invalid-operator_kind = A place is run by an operator or a community. This organisation is of another kind.
invalid-marking = This installation does not accept records with this marking. Choose a lower one.
invalid-nothing_changed = It says this already. Nothing has been changed.
invalid-changed_enough = This cannot be changed any more, because no further versions can be kept. Withdraw it and start a new one.
invalid-record_full = A record can hold at most { $kibibytes } KiB. Write less, or start another record.
invalid-shared_enough = This has reached the limit for sharing. Withdraw it and start a new one.
invalid-not_shared_here = Only current notes marked TLP:CLEAR or TLP:GREEN about a listed place can be shared with everybody here.
invalid-second_reviewer = The review must come from another member of your organisation, who neither wrote nor proposed this version.
invalid-nobody_sees = Nobody who works there could see this for this purpose. Choose another purpose.
invalid-ends_in_time = Choose 1 to { $days } days.
invalid-visit_not_shared = The visit was not finished, because it cannot be shared with one of the organisations you ticked. Open the page again and choose again.
invalid-answered_enough = This finding cannot hold any more answers. Ask its owner to look at it again.
invalid-finding_closed = Its owner has closed this finding. If the problem is back, tell them.
invalid-owner_verifies = Only the organisation that wrote the finding can check it off. You can say that it is fixed, or that the risk is accepted, and why.
invalid-file_empty = The file is empty. Send it again.
invalid-file_too_long = The file is larger than { $mebibytes } MiB.
invalid-files_full = No more files can be kept here. Remove one first.
invalid-photograph_damaged = The photograph is damaged and cannot be read. Take it again, or save a copy as JPEG and send that.
invalid-file_cut_short = The file is incomplete. Send it again.
invalid-photograph_too_large = The photograph is too large. Save it with at most { $million } million pixels and send that.
invalid-file_format = This format is not accepted. Save a photograph as an ordinary JPEG or as PNG, a document as PDF, and send that.
invalid-picture_only = Only a picture can be added here. Save the page as a picture (PNG or JPEG) and add that.
invalid-two_answers = Two devices have different answers to a question. Choose the right one first.
invalid-answers_full = Too many devices have answered this differently. Your device keeps your answer: choose the right one, then send it.
invalid-nothing_answered = No question has been answered yet.
invalid-visit_finished = This visit is already finished.
invalid-visit_unfinished = This visit is not finished. Change its answers instead.
invalid-visit_not_yours = Only the person making this visit can do this, until it is finished.
invalid-rate_first = You are rating this visit a second time. Finish your own rating first.
invalid-day_of_visit = A visit that you finish now cannot have this date. Check the date on your device.
invalid-day_past = Choose a day in the future.
invalid-requests_full = Your organisation cannot have any more open requests for this place. Cancel one first.
invalid-second_rater = The second rating must come from somebody else in the organisation that made the visit, who has read neither the visit nor its findings.
invalid-second_asked = A second rating of this visit has already been asked for.
invalid-no_photographs = The first visit has no photographs to rate from.
invalid-raters_unfinished = Raters can agree once both have finished.
invalid-organisation_kind = There is already an organisation with this name, of another kind.
invalid-organisations_full = No more organisations can be added. Nothing was saved.
invalid-members_full = This organisation cannot have any more members. End another membership first.
invalid-member_role = Members of an organisation of this kind cannot have this role.
invalid-first_manager = From outside, you can add only the first manager of an organisation, who then decides about everybody else.
invalid-last_manager = The last person who manages an organisation has to stay until somebody else manages it.
invalid-membership_runs = This membership has not ended.
invalid-organisation_named = Another organisation already has this name.
invalid-organisation_has_members = People still work for this organisation. End their memberships first.
invalid-organisation_leads = This authority is responsible for the installation. First remove it from the authorities that are.
invalid-organisation_ended = This organisation has ended. Reopen it first.
invalid-organisation_runs = This organisation has not ended.
invalid-merge_same = An organisation cannot be merged into itself. Choose another one.
invalid-merge_kind = Only organisations of the same kind can be merged, so that everybody keeps their role. You can end this organisation instead.
invalid-merge_settled = This operator or community looks after itself, so nobody from outside can hand over what belongs to it. Ask the people who run the server: they can merge it on the command line. If its members leave, you can end it instead.
invalid-name_erased = The name of this person has been erased. Enter it again.
invalid-link_for_self = You cannot create a link for yourself. Change your password under “My account”, or ask a colleague.
invalid-user_name_taken = Somebody else already uses this user name. Choose another.
invalid-user_name = A user name has 2 to 64 letters, digits, spaces or the characters . - _ @
invalid-tokens_full = You cannot have any more access tokens. Revoke one first.
invalid-passkeys_full = You cannot have any more passkeys. Remove one first.
invalid-passkeys_impossible = { passkeys-impossible }
invalid-passkey_answer = The device’s answer could not be verified. Start again.
invalid-last_way_in = This is your last way to sign in. Add a passkey or set a password first.
invalid-directory_taken = Somebody else already signs in with this account of the sign-in service.
invalid-places_asked = You can ask for 1 to { $most } places.
invalid-request_waits = Your earlier request has not been decided yet.
invalid-requests_today = You cannot ask again today. Try again tomorrow.
invalid-emergency_minutes = Emergency access lasts 1 to { $most } minutes.
invalid-emergencies_run = You cannot have emergency access to any more places at the same time. End one access first.
invalid-emergency_here = You already have emergency access to this place. Its terms stay as they are.
invalid-emergencies_today = You cannot start emergency access again today. Access that is already active continues, and somebody else can start emergency access.
invalid-area_file = This is not a GeoJSON file of areas. It needs at least one area, each with a “name” and a polygon.
invalid-area_file_too_long = A file of areas can hold at most { $mebibytes } MiB. Nothing was saved.
invalid-area_file_full = There are too many areas or corners in this file. Divide it, or simplify the outlines. Nothing was saved.
invalid-area_in_file = Area no. { $number } in this file cannot be used. It needs a “name” and a closed outline that encloses some ground and is not too intricate. Nothing was saved.
invalid-area_outline = This outline cannot be used. It needs at least three corners, in degrees, that enclose an area.
invalid-area_too_intricate = This outline is too intricate. Simplify it, or add fewer areas at a time. Nothing was saved.
invalid-area_places = Too many places lie in these areas. Add fewer areas at a time. Nothing was saved.
invalid-areas_around = A place would lie in too many areas. Remove some of the areas there first, or add fewer. Nothing was saved.
invalid-areas_full = No more areas can be kept. Remove some first. Nothing was saved.
invalid-area_of_extract = This area comes from an extract, and stays for as long as an extract contains it.
invalid-area_linked = Organisations are linked to this area and would lose it. Ask the people who run this installation to remove it.
invalid-lead_is_authority = Only an authority can be responsible for this installation.
invalid-last_lead = This is the last authority responsible for the installation. Add another one first.
invalid-encoding = Save this file as UTF-8, then try again.
invalid-nothing_to_undo = Nothing has been imported yet, so there is nothing to undo.
invalid-undo_last = Only the last import can be undone. Nothing has been changed.
invalid-undone_already = The last import has already been undone, and the one before it can no longer be undone. Nothing has been changed.
invalid-undo_not_kept = The last import cannot be undone, because it came with a backup or was made by an earlier version of Parvis. Nothing has been changed.
