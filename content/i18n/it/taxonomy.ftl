# La tassonomia: i termini con cui si classifica.
taxonomy-title = Tassonomia
taxonomy-intro = I termini che servono a classificare: settori di attività, Stati, organi e tipi di riunioni. Accanto a ogni nome è indicato da dove viene e quando l’abbiamo letto, oppure che la traduzione è nostra. Non serve un account.
taxonomy-go = Sfoglia la tassonomia
taxonomy-search = Cerca un termine in qualsiasi lingua
taxonomy-list = Elenco
taxonomy-still = Situazione
taxonomy-current = Attuale
taxonomy-ended = Concluso
taxonomy-count = { $count ->
    [one] { $count } termine
   *[other] { $count } termini
 }
taxonomy-none = Nessun termine corrisponde a questi filtri.
taxonomy-own = Questi termini sono stati aggiunti da questa installazione.
taxonomy-names = Nomi
taxonomy-as-source = Come in: { $source }
taxonomy-ours = Traduzione nostra
taxonomy-missing = Ancora senza nome in: { $languages }.
taxonomy-also = Altro nome
taxonomy-broader = Fa parte di
taxonomy-narrower = Comprende
taxonomy-replaced-by = Sostituito da
taxonomy-replaces = Sostituisce
taxonomy-held = Esercitata da
taxonomy-same = Lo stesso termine altrove
taxonomy-id = Identificativo permanente
taxonomy-between = dal { $from } al { $until }
taxonomy-from = dal { $from }
taxonomy-until = fino al { $until }
taxonomy-from-ended = dal { $from }; concluso, data non nota
taxonomy-ended-unknown = concluso, data non nota
taxonomy-export = Esporta per altri programmi (SKOS, JSON-LD)
