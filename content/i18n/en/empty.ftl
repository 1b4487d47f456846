# How something comes to where nothing is yet.
findings-none-operator = Findings come from visits. When a visit is shared with you, its findings appear here.
findings-none-adviser = Findings come from visits that you finish. Those who run the place answer them.
findings-none-here = What you notice outside a visit can be written down here.
visits-none-operator = The people who advise your place visit it. You can ask for a visit on the page of the place, under “{ visits-finished }”.
visits-none-adviser = Start a visit in the list above, or on the page of the place, under “{ visits-finished }”.
visits-none-here = Under “{ visits-finished }” you can start one or ask for one.
visits-none-below = Start the first one below.
queue-none-teaches = An administrator links places to your organisation. Then they are listed here.
notes-none-teaches = A note is written on the page of a place, an area or an organisation, under “{ notes-title }”.
notes-none-here = Write down what others should know about it and cannot find anywhere else.
site-measures-none-teaches = A measure protects the place or is to protect it. Choose one from the catalogue, or describe your own.
measures-none-teaches = Remove a filter above, or choose “{ findings-filters-clear }”.
relations-none-teaches = Choose below what this organisation does, and at which place or in which area.
home-changed-teaches = What is written, answered or shared about your places appears here.
