# Die Taxonomie: die Begriffe, nach denen geordnet wird.
taxonomy-title = Taxonomie
taxonomy-intro = Die Begriffe, nach denen geordnet wird: Tätigkeitsfelder, Staaten, Einrichtungen und Arten von Treffen. Bei jedem Namen steht, woher er stammt und wann wir ihn gelesen haben, oder dass die Übersetzung von uns ist. Sie brauchen kein Konto.
taxonomy-go = Taxonomie ansehen
taxonomy-search = Begriffe in jeder Sprache suchen
taxonomy-list = Liste
taxonomy-still = Stand
taxonomy-current = Aktuell
taxonomy-ended = Beendet
taxonomy-count = { $count ->
    [one] { $count } Begriff
   *[other] { $count } Begriffe
 }
taxonomy-none = Zu diesen Filtern passt kein Begriff.
taxonomy-own = Diese Begriffe hat diese Installation ergänzt.
taxonomy-names = Namen
taxonomy-as-source = Wie in: { $source }
taxonomy-ours = Eigene Übersetzung
taxonomy-missing = Noch ohne Namen auf: { $languages }.
taxonomy-also = Auch genannt
taxonomy-broader = Gehört zu
taxonomy-narrower = Umfasst
taxonomy-replaced-by = Ersetzt durch
taxonomy-replaces = Ersetzt
taxonomy-held = Wahrgenommen von
taxonomy-same = Derselbe Begriff anderswo
taxonomy-id = Dauerhafte Kennung
taxonomy-between = von { $from } bis { $until }
taxonomy-from = seit { $from }
taxonomy-until = bis { $until }
taxonomy-from-ended = seit { $from }; beendet, Datum nicht bekannt
taxonomy-ended-unknown = beendet, Datum nicht bekannt
taxonomy-export = Für andere Programme exportieren (SKOS, JSON-LD)
