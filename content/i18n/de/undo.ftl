# Wörter für Rückfragen, bevor etwas verloren geht, und für das, was es zurückholt.
photo-dropped = Foto verworfen.
point-dropped = Stelle entfernt.
areas-remove-sure = { $name } entfernen?
areas-remove-says = Die Orte darin bleiben im Register. Das lässt sich nicht rückgängig machen: Um das Gebiet wiederzubekommen, muss es jemand erneut hinzufügen oder zeichnen.
attachment-remove-sure = { $name } entfernen?
attachment-remove-says = Die Datei wird für alle gelöscht, die sie hier sehen können. Das lässt sich nicht rückgängig machen.
given-sure = Teilen mit { $name } beenden?
given-sure-says = Ab jetzt ist es dort nicht mehr zu sehen. Was dort schon gelesen oder exportiert wurde, bleibt dort bekannt. Sie können es jederzeit wieder teilen.
