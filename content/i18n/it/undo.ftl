# Parole delle domande prima che qualcosa vada perso, e di ciò che lo riporta.
photo-dropped = Foto scartata.
point-dropped = Punto rimosso.
areas-remove-sure = Rimuovere { $name }?
areas-remove-says = I luoghi che vi si trovano restano nel registro. L’operazione non si può annullare: chi vorrà di nuovo il territorio dovrà aggiungerlo o disegnarlo un’altra volta.
attachment-remove-sure = Rimuovere { $name }?
attachment-remove-says = Il file viene cancellato per tutti coloro che possono vederlo qui. L’operazione non si può annullare.
given-sure = Interrompere la condivisione con { $name }?
given-sure-says = Da questo momento l’organizzazione non lo vede più. Ciò che ha già letto o esportato le resta. Potete condividerlo di nuovo in qualsiasi momento.
