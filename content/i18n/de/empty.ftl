# Wie etwas dorthin kommt, wo noch nichts ist.
findings-none-operator = Befunde stammen aus Besuchen. Wird ein Besuch mit Ihnen geteilt, stehen seine Befunde hier.
findings-none-adviser = Befunde stammen aus Besuchen, die Sie abschließen. Wer den Ort betreibt, beantwortet sie.
findings-none-here = Was Ihnen außerhalb eines Besuchs auffällt, können Sie hier festhalten.
visits-none-operator = Wer Ihren Ort berät, besucht ihn auch. Um einen Besuch bitten Sie auf der Seite des Ortes unter „{ visits-finished }“.
visits-none-adviser = Beginnen Sie einen Besuch in der Liste oben oder auf der Seite des Ortes unter „{ visits-finished }“.
visits-none-here = Unter „{ visits-finished }“ können Sie einen beginnen oder um einen bitten.
visits-none-below = Beginnen Sie unten den ersten.
queue-none-teaches = Die Administration verknüpft Orte mit Ihrer Organisation. Dann stehen sie hier.
notes-none-teaches = Eine Notiz schreiben Sie auf der Seite eines Ortes, eines Gebiets oder einer Organisation unter „{ notes-title }“.
notes-none-here = Halten Sie fest, was andere darüber wissen sollten und sonst nirgends finden.
site-measures-none-teaches = Eine Maßnahme schützt den Ort oder soll ihn schützen. Wählen Sie eine aus dem Katalog, oder beschreiben Sie eine eigene.
measures-none-teaches = Entfernen Sie oben einen Filter, oder wählen Sie „{ findings-filters-clear }“.
relations-none-teaches = Wählen Sie unten, was diese Organisation tut und an welchem Ort oder in welchem Gebiet.
home-changed-teaches = Was über Ihre Orte geschrieben, beantwortet oder geteilt wird, erscheint hier.
