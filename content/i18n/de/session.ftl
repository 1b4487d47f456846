# Wörter für eine Sitzung, die während der Arbeit endet.
session-over = Ihre Sitzung ist beendet
session-over-says = Alles auf dieser Seite ist noch da. Melden Sie sich wieder als { $name } an, dann geht es dort weiter, wo Sie waren.
session-over-other = Meldet sich hier jemand anderes an, wird diese Seite geschlossen, und Ihre Eingaben darauf gehen verloren.
session-over-directory = In einem neuen Tab mit { $directory } anmelden und dann hierher zurückkehren
