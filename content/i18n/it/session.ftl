# Parole di una sessione che termina durante il lavoro.
session-over = La sessione è terminata
session-over-says = Tutto ciò che è in questa pagina è ancora qui. Accedete di nuovo come { $name } e quello che stavate facendo prosegue.
session-over-other = Se qui accede un’altra persona, questa pagina viene abbandonata e ciò che vi è stato scritto va perso.
session-over-directory = Accedi con { $directory } in una nuova scheda, poi torna qui
