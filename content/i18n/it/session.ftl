# Parole di una sessione che termina durante il lavoro.
session-over = La sessione è terminata
session-over-says = Tutto ciò che è in questa pagina è ancora qui. Accedete di nuovo come { $name } e riprendete da dove eravate.
session-over-other = Se qui accede un’altra persona, questa pagina viene chiusa e ciò che vi avete scritto va perso.
session-over-directory = Accedi con { $directory } in una nuova scheda, poi torna qui
