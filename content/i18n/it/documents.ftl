# Piani stampati: il piano di un luogo, le schede d’azione, le quattro pagine.
print-site-plan = Piano del luogo
print-cards = Schede d’azione
print-plan-of-day = Data del piano: { $date }
print-replaced = Alcuni caratteri non si possono stampare e appaiono come �: { $characters }. Il piano li conserva.
print-call = Numero da chiamare
print-address = Indirizzo da comunicare
print-uses = Usi del luogo
print-capacity = Numero massimo di persone
print-contents = In questo piano
print-functions = Chi fa che cosa
print-function = Funzione
print-deputies = Sostituti
print-public = Può essere nota al pubblico
print-yes = Sì
print-no = No
print-none = Non ce ne sono
print-callers = Chi può avviare la procedura
print-caller = { $function }; sostituti: { $deputies }
print-step = Passo
print-step-number = passo { $number }
print-nobody-yet = ancora nessuno
print-otherwise = Se non è possibile
print-until = Durata
print-ways = Percorsi, punti di raccolta e stanze
print-sketch-alt = Disegno del luogo. Punti di raccolta: { $points }, stanze: { $rooms }, percorsi: { $routes }. Il nord è in alto. Le tabelle qui sotto li elencano.
print-legend = Cerchi con numero: punti di raccolta. Quadrati: stanze. Linea continua: percorsi senza gradini; tratteggiata: percorsi con gradini. Cerchi piccoli: uscite. Linea punteggiata: l’area davanti agli ingressi.
print-floor-alt = Una planimetria tenue sotto il disegno.
print-floor-legend = Sotto, in tono tenue: la planimetria, collocata a mano.
print-floor-left-out = { $why ->
    [withheld] La planimetria non è mostrata qui: non siete autorizzati a vedere i file di questo piano.
    [gone] La planimetria non è mostrata qui: la sua immagine non è allegata a questo piano.
    [damaged] La planimetria non è mostrata qui: la sua immagine è danneggiata e illeggibile.
   *[far] La planimetria non è mostrata qui: si trova troppo lontano dal disegno.
 }
print-within = Si raggiunge in
print-minutes = { $minutes } min
print-route = Percorso
print-leads-to = Conduce a
print-step-free = Senza gradini
print-length = Lunghezza
print-room = Stanza
print-people = Persone
print-room-says = Da sapere
print-who = Chi
print-what = Che cosa
print-agreed = Accordi presi
print-goes-with = Chi accompagna
print-responders = Per polizia, vigili del fuoco e ambulanze
print-meets = Chi li accoglie
print-keys = Chiavi
print-drawings = Piante
print-neighbours = Vicini
print-reach = Come contattarli
print-approach = Davanti agli ingressi
print-looks-after = Chi se ne occupa
print-re-entry = Rientro
print-says-so = Chi decide
print-conditions = Prima di rientrare
print-use-title = Uso: { $use }
print-absent = Assenti
print-stands-in = { $function } (sostituto: { $deputy })
print-ways-in-use = Percorsi in uso
print-points-in-use = Punti di raccolta in uso
print-rooms-in-use = Stanze in uso
print-differs = Che cosa cambia
print-else-as-plan = Per tutto il resto vale il piano.
# What stands between what something is called and what it is.
print-colon = :
print-open = Che cosa resta da fare
print-open-none = Il controllo di questo piano non ha rilevato nulla.
print-open-says = Il controllo di questo piano ha rilevato:
print-left-out = Non controllato, perché mancano questi dati:
print-left-out-outline_unknown = il contorno del luogo: se vi sono punti di raccolta all’interno e se i percorsi attraversano muri
print-left-out-exits_unknown = le uscite: quanto distano i punti di raccolta
print-left-out-water_unknown = i corsi e gli specchi d’acqua vicini: se vi si trovano punti di raccolta
print-left-out-main_roads_unknown = le strade principali vicine: se occorre attraversarne una
print-check-step_without_function = nessuno è incaricato di questo passo.
print-check-step_without_words = questo passo è vuoto.
print-check-function_absent = non c’è nessuno per questo passo, nemmeno un sostituto.
print-check-function_without_deputy = non c’è un sostituto.
print-check-names_what_is_missing = rimanda a qualcosa che non esiste più ({ $names }).
print-check-nobody_may_call = nessuno può avviare questa procedura.
print-check-doctrine_unknown = i testi vengono da un pacchetto che non è installato ({ $names }).
print-check-words_unknown = il pacchetto non contiene questi testi ({ $names }).
print-check-words_without_doctrine = sono previsti annunci, ma il piano non indica di quale Paese.
print-check-card_over_words = la scheda d’azione ha { $words } parole su un lato; in un’emergenza nessuno ne legge più di { $most }.
print-check-card_over_letters = la scheda d’azione ha { $letters } caratteri su un lato; in un’emergenza nessuno ne legge più di { $most }.
print-check-assembly_point_inside = si trova all’interno del luogo.
print-check-assembly_point_in_water = si trova in acqua.
print-check-assembly_point_across_main_road = occorre attraversare una strada principale ({ $names }).
print-check-assembly_point_too_far = dista { $metres } m; in { $minutes } min si percorrono a piedi { $reach } m.
print-check-assembly_point_too_far_for_slow = dista { $metres } m; chi cammina lentamente percorre { $reach } m in { $minutes } min.
print-check-route_through_wall = attraversa un muro, a { $metres } m da un’uscita.
print-card-may-call = Potete avviare voi questa procedura.
print-card-say = Da dire
print-card-deputy = Chi vi sostituisce
print-card-notes = Appunti
print-cards-none = Questo piano non ha ancora passi, quindi non ci sono schede.
print-function-after = Chi annuncia la fine dell’emergenza
print-services-say = La polizia o i vigili del fuoco dicono che non c’è più pericolo.
print-until-said = Finché la persona responsabile non annuncia la fine dell’emergenza.
print-as-of = Situazione al { $date }
print-number = N.
print-when = Quando
print-edit-drawing = Il disegno del luogo è nel piano stampato.
print-findings = Elenco dei rilievi
print-findings-places = { $count ->
    [one] { $count } luogo
   *[other] { $count } luoghi
 }
print-findings-count = Rilievi: { $count }. Aperti: { $open }.
print-findings-none = Non ci sono rilievi da elencare.
print-finding = Che cosa è stato rilevato
print-finding-photograph = Fotografia del rilievo { $number }.
print-duties = Prospetto degli obblighi
print-duties-unsure = Che cosa non è certo
print-duties-met = Condizioni soddisfatte
print-duties-unmet = Condizioni non soddisfatte
print-duties-answers = Che cosa è stato risposto
print-duties-about = Su questo prospetto
print-duties-only-law = Questo documento spiega la legge con parole nostre. Fa fede solo il testo della legge.
print-rights-glance = In breve
print-rights-effects = Quali effetti ha sulle persone
print-rights-stops = Ferma le persone
print-rights-alternatives = Alternative considerate
print-rights-recordings = Registrazioni
print-rights-kept = { $hours ->
    [one] Conservate per { $hours } ora.
   *[other] Conservate per { $hours } ore.
 }
print-rights-nothing-kept = Non si registra nulla.
print-rights-decision = Decisione
print-rights-decided = Deciso il { $date } da { $who }, che non ha scritto nessuna delle risposte.
print-rights-not-decided = Nessuno ha ancora deciso.
print-rights-person = Persona { $letter }
print-rights-who = { $who } ({ $role })
print-rights-former = non più membro
print-rights-letters = La stessa lettera indica la stessa persona. I nomi sono stampati solo per i membri dell’organizzazione che cura questo esame.
print-rights-no-measure = Questo esame non indica nessuna misura. Nessuna misura può funzionare in base a esso.
print-rights-measure-hidden = Chi legge questo documento non può leggere nulla sulla misura.
print-rights-missing = Che cosa manca
print-rights-missing-none = Non manca nulla di ciò che questo esame deve dire oggi.
print-rights-overdue = { $count ->
    [one] { $count } reclamo è oltre il termine.
   *[other] { $count } reclami sono oltre il termine.
 }
print-rights-gap = R4: nella protezione resta una lacuna che nessuno può spiegare.
print-rights-evidence = Documenti giustificativi
print-rights-complaints-in-time = Con risposta o trasmessi in tempo
print-rights-complaints-answered-late = Con risposta oltre il termine
print-rights-complaints-waiting = In attesa, entro il termine
print-rights-complaints-overdue = In attesa, oltre il termine
print-rights-complaints-none = Non risulta nessun reclamo su questa misura.
print-rights-complaints-kept = { $days ->
    [one] Un reclamo viene cancellato { $days } giorno dopo la risposta e non viene più conteggiato.
   *[other] Un reclamo viene cancellato { $days } giorni dopo la risposta e non viene più conteggiato.
 }
print-rights-complaints-hidden = Chi legge questo documento non vede se ci sono reclami.
print-rights-complaints-more = { $count ->
    [one] { $count } altro reclamo non è stampato qui.
   *[other] { $count } altri reclami non sono stampati qui.
 }
print-rights-closed = { $state ->
    [answered] risposta data il { $date }
   *[passed_on] trasmesso il { $date }
 }
print-rights-late = oltre il termine
print-rights-about = Questo documento mostra l’esame com’era al momento della stampa, per quanto chi lo legge può leggerne.
