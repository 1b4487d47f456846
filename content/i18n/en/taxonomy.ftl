# The taxonomy: the terms by which things are tagged.
taxonomy-title = Taxonomy
taxonomy-intro = The terms used to tag things: fields of work, States, bodies and kinds of meeting. Beside each name you see where it comes from and when we read it, or that the translation is ours. You need no account.
taxonomy-go = Browse the taxonomy
taxonomy-search = Search terms in any language
taxonomy-list = List
taxonomy-still = Status
taxonomy-current = Current
taxonomy-ended = Ended
taxonomy-count = { $count ->
    [one] { $count } term
   *[other] { $count } terms
 }
taxonomy-none = No term fits these filters.
taxonomy-own = This installation has added these terms.
taxonomy-names = Names
taxonomy-as-source = As in: { $source }
taxonomy-ours = Our own translation
taxonomy-missing = No name yet in: { $languages }.
taxonomy-also = Also called
taxonomy-broader = Belongs to
taxonomy-narrower = Includes
taxonomy-replaced-by = Replaced by
taxonomy-replaces = Replaces
taxonomy-held = Held by
taxonomy-same = The same term elsewhere
taxonomy-id = Permanent id
taxonomy-between = from { $from } to { $until }
taxonomy-from = since { $from }
taxonomy-until = until { $until }
taxonomy-from-ended = since { $from }; ended, date not known
taxonomy-ended-unknown = ended, date not known
taxonomy-export = Export for other programs (SKOS, JSON-LD)
