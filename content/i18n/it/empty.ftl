# Come qualcosa arriva dove non c’è ancora nulla.
findings-none-operator = I rilievi provengono dalle visite. Quando una visita è condivisa con voi, ciò che è stato rilevato compare qui.
findings-none-adviser = I rilievi provengono dalle visite che concludete. Chi gestisce il luogo vi risponde.
findings-none-here = Ciò che notate al di fuori di una visita si può annotare qui.
visits-none-operator = Chi fa consulenza al vostro luogo lo visita. Potete chiedere una visita nella pagina del luogo, alla voce «{ visits-finished }».
visits-none-adviser = Una visita comincia da un luogo: nell’elenco qui sopra o nella pagina del luogo, alla voce «{ visits-finished }».
visits-none-here = Alla voce «{ visits-finished }» potete iniziarne o chiederne una.
visits-none-below = Iniziate la prima qui sotto.
notes-none-teaches = Una nota si scrive nella pagina di un luogo, di un territorio o di un’organizzazione, alla voce «{ notes-title }».
notes-none-here = Annotate ciò che altri dovrebbero sapere e non trovano altrove.
site-measures-none-teaches = Una misura protegge il luogo o dovrà proteggerlo. Sceglietene una dal catalogo, o descrivetene una vostra.
measures-none-teaches = Togliete un filtro qui sopra, oppure scegliete «{ findings-filters-clear }».
relations-none-teaches = Scegliete qui sotto che cosa fa, e in quale luogo o territorio.
home-changed-teaches = Ciò che si scrive, si risponde o si condivide sui vostri luoghi compare qui.
