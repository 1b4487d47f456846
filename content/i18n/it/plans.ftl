# Il piano di un luogo nelle sue pagine: l’elenco, la scrittura, i controlli, due persone insieme, la stampa. Le parole stampate stanno in documents.ftl.
plans-title = Piano
plan-of = Piano del luogo in data { $date }
plans-one = Piano del luogo
plans-signed-out = Solo chi ha effettuato l’accesso può vedere i piani di un luogo.
plans-none = Qui non ci sono piani che possiate vedere per questa finalità.
plans-none-teaches = Un piano indica che cosa si fa in questo luogo in caso di emergenza. Partite da un modello per questo tipo di luogo e cambiate ciò che non va bene.
plans-write = Scrivi il piano
plans-another = Scrivi un altro piano
plans-changed = Modificato il { $date }
plans-review-on = Revisione il { $date }
plans-review-none = Ancora nessuna data per la revisione
plans-use-of = { $use }: { $people }
plans-uses-count =
    { $count ->
        [one] { $count } uso del luogo
       *[other] { $count } usi del luogo
    }
plans-state =
    { $count ->
        [0] Niente da verificare
        [one] { $count } punto da verificare
       *[other] { $count } punti da verificare
    }

plans-start = Da che cosa volete cominciare?
plans-start-template = Da un modello, che adatto
plans-start-file = Da un piano salvato in un file
plans-start-empty = Da un piano vuoto
plans-template = Modello
plans-language = Lingua del piano
plans-file-open = Scegli un file
plans-file-hint = Scegliete il piano di un luogo, esportato o creato dalla riga di comando. Un file salvato da «{ plan-title }» diventa il piano di questo luogo.
plans-file-none = Scegliete prima un file.
plans-file-large = Questo file è troppo grande per essere un piano.
plans-file-json = Questo file non si può leggere come piano. È danneggiato o di altro tipo.
plans-file-other = Questo file non è il piano di un luogo.

plans-parts = Parti del piano
plans-part = Parte del piano
plans-part-place = Il luogo
plans-part-responders = Chiavi e accoglienza dei soccorsi
plans-part-around = Vicini e area davanti agli ingressi
plans-part-after = Rientro e seguito
plans-before = Indietro: { $part }
plans-next = Avanti: { $part }
plans-views = Visualizzazione
plans-view-write = Scrittura
plans-view-paper = Anteprima
plans-paper-hint = Il piano stampato si presenta così. Righe e pagine possono andare a capo un po’ diversamente.
plans-paper-empty = Qui non c’è ancora scritto niente.
plans-to-check =
    { $count ->
        [one] { $count } da verificare
       *[other] { $count } da verificare
    }
plans-checks-here =
    { $count ->
        [one] { $count } punto da verificare in questa parte
       *[other] { $count } punti da verificare in questa parte
    }
plans-missing = Che cosa manca
plans-missing-hint = Scegliete una riga per andare al punto corrispondente. Potete salvare e stampare il piano anche prima che sia completo.
plans-nothing-missing = Non manca niente. I controlli non sostituiscono le esercitazioni.
plans-lacks-head-title = Il piano non ha un nome.
plans-lacks-head-call = Manca il numero da chiamare.
plans-lacks-head-address = Manca l’indirizzo da dare.
plans-lacks-functions = Non è stata aggiunta nessuna funzione.
plans-lacks-procedures-evacuation = L’evacuazione non ha passi.
plans-lacks-procedures-invacuation = La parte «Stanza più sicura» non ha passi.
plans-lacks-procedures-lockdown = La chiusura delle porte non ha passi.
plans-lacks-procedures-communication = La parte «Avvisare» non ha passi.
plans-lacks-assembly_points = Non c’è un punto di raccolta.
plans-lacks-routes = Non c’è un percorso.
plans-lacks-rooms = Non c’è una stanza più sicura.
plans-lacks-help = Il piano non dice nulla delle persone che hanno bisogno di aiuto.
plans-lacks-responders = Nessuno è incaricato di accogliere i soccorsi.
plans-lacks-re_entry = Nessuno è incaricato di decidere quando si può rientrare.
plans-newer =
    { $count ->
        [one] { $count } elemento di questo piano proviene da una versione più recente di Parvis. È conservato, ma questa versione non può stampare il piano.
       *[other] { $count } elementi di questo piano provengono da una versione più recente di Parvis. Sono conservati, ma questa versione non può stampare il piano.
    }

plans-nothing-unsaved = Non c’è niente da salvare.
plans-all-saved = Tutto è salvato.
plans-unsaved = Non ancora salvato. Quello che scrivete resta in questo browser.
plans-unsaved-lost = Non ancora salvato. Questo browser non può conservare quello che scrivete: salvate prima di chiudere la pagina.
plans-saved-merged = Salvato. Nel frattempo ha salvato anche qualcun altro; quello che avete scritto entrambi è nel piano.
plans-redo = Ripeti
plans-restored = Queste sono le vostre modifiche del { $date }, che non erano state salvate. Salvatele o scartatele.
plans-discard = Scarta queste modifiche
plans-unnamed = Un elemento non ha ancora un nome. Dategli un nome prima di salvare.
plans-go-there = Mostra

plans-field-title = Nome del piano
plans-address-hint = Come lo direste al telefono.
plans-doctrine = Motto in caso di attacco
plans-doctrine-hint = Ogni scheda d’azione ha il motto di un solo paese.
plans-doctrine-no = Nessuno
plans-review = Rivedere il piano il
plans-review-past = Questa data è già passata: il piano va rivisto ora.
plans-review-far = Mancano più di tre anni a questa data. È corretta?
plans-one-a-line = Una voce per riga.
plans-people-hint = Scrivete funzioni, non nomi: una funzione resta quando le persone cambiano.
plans-deputies-hint = Spuntate chi subentra. La prima funzione spuntata è la prima a subentrare.
plans-public = I visitatori possono conoscere questa funzione
plans-add-role = Aggiungi una funzione
plans-steps-hint = Un’azione per riga, con il verbo all’inizio. Dite chi la compie.
plans-words-hint = Da: { $title }
plans-words-none = Scegliete prima il motto in caso di attacco in «Il luogo».
plans-last-resort = ultima risorsa
plans-ways-hint = Scrivete dove ci si raccoglie, quale percorso vi porta e quale stanza è più sicura. Tutto si può disegnare sul contorno del luogo.
plans-floor = Planimetria
plans-floor-hint = Un’immagine del piano (JPEG o PNG) appare tenue sotto percorsi, stanze e punti di raccolta, qui e nella stampa. Se è un PDF, salvate prima la pagina come immagine.
plans-floor-add = Aggiungi una planimetria
plans-floor-use = Disegna su { $name }
plans-floor-metres = Larghezza dell’immagine in metri (da 1 a 2000)
plans-floor-degrees = Rotazione in senso orario, in gradi (da 0 a 360)
plans-floor-middle = Centro
plans-floor-place = Spostate l’immagine finché i muri coincidono con il contorno. Il segno ne è il centro.
plans-floor-off = La planimetria non viene più mostrata. La sua immagine resta conservata con il piano.
plans-floor-gone = L’immagine di questa planimetria non è allegata al piano. Aggiungetela di nuovo: tornerà dov’era.
plans-floor-nowhere = Nel registro non è indicato dove si trova il luogo. Collocate prima un punto di raccolta o una stanza.
plans-floor-full = Un piano può contenere al massimo { $most } immagini. Rimuovetene una per aggiungerne un’altra.
plans-points = Punti di raccolta
plans-add-point = Aggiungi un punto di raccolta
plans-minutes = Raggiunto in quanti minuti?
plans-routes = Percorsi
plans-add-route = Aggiungi un percorso
plans-step-free = Senza gradini
plans-rooms = Stanze più sicure
plans-add-room = Aggiungi una stanza
plans-room-people = Per quante persone?
plans-at = Dove si trova
plans-at-none = Non ancora disegnato.
plans-at-remove = Togli dal disegno
plans-draw = Disegna sul contorno
plans-drawn = Disegnato
plans-path = Tracciato del percorso
plans-path-none = Non ancora disegnato.
plans-path-count =
    { $count ->
        [one] { $count } punto
       *[other] { $count } punti
    }
plans-path-hint = Cominciate all’interno, alla porta, e finite al punto di raccolta. Scegliete un punto dopo l’altro e aggiungetelo.
plans-path-add = Aggiungi il punto { $number }
plans-path-back = Togli l’ultimo punto
plans-help-hint = Scrivete ciò che è concordato con le persone stesse. Né nomi né malattie.
plans-add-help = Aggiungi persone che hanno bisogno di aiuto
plans-who-hint = Per esempio: persone in sedia a rotelle sulla balconata.
plans-keys-hint = Nessun codice, e niente sugli oggetti di valore.
plans-add-neighbour = Aggiungi un vicino
plans-add-after = Aggiungi una cosa da fare dopo
plans-nobody-yet = Ancora nessuno
plans-nowhere-yet = Ancora niente
plans-no-name = senza nome
plans-no-roles = Non c’è ancora niente da scegliere.
plans-gone = non più nel piano
plans-nth = numero { $place }
plans-more = Di più
plans-less = Di meno
plans-up = Sposta su
plans-down = Sposta giù
plans-remove = Rimuovi
plans-removed = Rimosso: { $name }
plans-moved = { $name }: ora numero { $place }
plans-most = Qui potete aggiungerne al massimo { $most }.

plans-use = Uso del luogo
plans-use-none = Il piano generale
plans-uses-hint = Un luogo usato in più modi (partita, concerto, apertura parziale) ha un solo piano, che dice per ogni uso che cosa cambia.
plans-uses-back = Tutti gli usi
plans-add-use = Aggiungi un uso
plans-use-name = Come si chiama questo uso?
plans-absent-hint = Spuntate chi non c’è in questo uso. Subentrano i sostituti.
plans-all-in-use =
    { $list ->
        [routes] Tutti i percorsi sono in uso
        [assembly_points] Tutti i punti di raccolta sono in uso
       *[rooms] Tutte le stanze sono in uso
    }
plans-own-procedures = Procedure proprie
plans-own-hint = Un uso segue le procedure del piano, se non ne ha di proprie.
plans-own = procedura propria
plans-is-as-plan = come nel piano
plans-as-plan = Usa quella del piano: { $procedure }
plans-write-own = Scrivine una a parte: { $procedure }
plans-as-plan-all = Tutto come nel piano
plans-order = Ordine degli usi

plans-conflict = Due persone hanno modificato la stessa parte
plans-conflict-says = Mentre scrivevate, qualcun altro ha salvato questa parte. Niente è andato perso: leggete i due testi e sceglietene uno per ogni parte. Tutte le altre modifiche sono state unite automaticamente.
plans-ours = Quello che avete scritto voi
plans-theirs = Quello che ha salvato qualcun altro
plans-keep-ours = Tieni il mio
plans-keep-theirs = Tieni l’altro
plans-conflict-bold = Le righe diverse sono in grassetto.
plans-conflict-open =
    { $count ->
        [one] Ancora { $count } parte da scegliere
       *[other] Ancora { $count } parti da scegliere
    }
plans-empty-here = Vuoto, o rimosso
plans-settle = Salva con questa scelta
plans-conflict-back = Torna alla scrittura

plans-print-what = Che cosa volete stampare?
plans-print-plan = Tutto il piano
plans-print-cards = Le schede d’azione, una per funzione e procedura
plans-print-pdf = Salva come PDF
plans-print-unsaved = Le ultime modifiche non sono salvate. Non verranno stampate.
plans-printed = Il PDF è pronto.
plans-docx = File Word
plans-docx-saved = Il file Word è pronto.
plans-paper = Carta
plans-paper-a4 = A4
plans-paper-a5 = A5
plans-paper-letter = Letter
plans-earlier-open = Leggi questa versione
invalid-cards_too_long = Le schede d’azione di questo piano contano in tutto { $letters } caratteri; se ne stampano al massimo { $most } alla volta. Ogni scheda indica tutti i sostituti della sua funzione: indicatene meno o abbreviate i passi. Il piano resta com’è.
