# Die Rundgänge der Demoversion. Jeder Schritt sagt in einem Satz, was zu tun ist und wozu.
tour-title = Führung: Schritt { $step } von { $of }
tour-offer = Eine Führung zeigt es Ihnen einmal, auf den echten Seiten.
tour-start = { $minutes ->
    [one] Zeigen Sie es mir ({ $minutes } Minute)
   *[other] Zeigen Sie es mir ({ $minutes } Minuten)
}
tour-start-police = { $minutes ->
    [one] Notfallzugriff zeigen ({ $minutes } Minute)
   *[other] Notfallzugriff zeigen ({ $minutes } Minuten)
}
tour-left = Sie haben die Führung verlassen. Sie können dort fortfahren, wo Sie waren.
tour-go-on = Führung fortsetzen
tour-decline = Nein, danke
tour-next = Weiter
tour-back = Zurück
tour-skip = Schritt überspringen
tour-leave = Führung verlassen
tour-done = Fertig
tour-where = Zeigen, wo
tour-elsewhere = Sie sind auf einer anderen Seite.
tour-take-me = Zu diesem Schritt gehen
tour-missing = Das ist gerade nicht auf der Seite. Sie können den Schritt überspringen.
tour-any-place = irgendein Ort
tour-over = Das war die Führung; nichts, was Sie ausprobiert haben, betrifft einen wirklichen Ort. In diesem Menü können Sie sich an- oder abmelden oder eine andere Rolle wählen.

tour-role-volunteer = Sie sehen die Demoversion als jemand, der sich um einen Treffpunkt kümmert und kein Konto hat.
tour-role-contributor = Sie sehen die Demoversion als jemand, der an einem Ort arbeitet: Sie sehen, was bei Besuchen festgestellt wurde; Ihre Leitung beantwortet es.

tour-volunteer-look = Wählen Sie „{ door-look-go }“: Sie werden zu Ihrem eigenen Ort gefragt, eine Frage nach der anderen.
tour-volunteer-answer = Wählen Sie die Antwort, die zu dem passt, was Sie sehen; sie bleibt auf diesem Gerät.
tour-volunteer-results = Beantworten Sie mit „{ survey-next }“ so viele Fragen, wie Sie möchten, und wählen Sie dann „{ survey-to-results }“: Was Sie auslassen, erscheint als nicht beantwortet.
tour-volunteer-findings = Lesen Sie, was Sie festgestellt haben: Was zuerst zu verbessern ist, steht oben.
tour-volunteer-plan = Gehen Sie mit der Schaltfläche unter Ihren Ergebnissen weiter zu Ihrem Plan, denn er übernimmt Ihre Antworten.
tour-volunteer-begin = Wählen Sie „{ plan-begin }“: Aus 14 Fragen werden vier Seiten, nach denen sich Ihre Helfenden richten können.
tour-volunteer-pages = Beantworten Sie, was Sie wissen, und wählen Sie dann „{ plan-to-pages }“: Was Sie auslassen, wird eine Zeile zum Ausfüllen von Hand.
tour-volunteer-print = Wählen Sie „{ print }“, um die vier Seiten auf Papier oder in eine PDF-Datei zu bringen.

tour-adviser-start = Wählen Sie neben einem Ort „{ visit-start }“: Orte, die am längsten warten, stehen oben.
tour-adviser-confirm = Bestätigen Sie mit „{ visit-start }“: Der passende Fragebogen ist bereits gewählt.
tour-adviser-take = Wählen Sie „{ walk-go }“, damit der Besuch auch ohne Netz funktioniert.
tour-adviser-lock = Geben Sie zweimal eine Passphrase ein und wählen Sie „{ walk-take }“: Sie verschlüsselt den Besuch auf diesem Gerät.
tour-adviser-answer = Wählen Sie eine Antwort für die schwächste Stelle, die Sie finden; sie wird sofort gespeichert.
tour-adviser-results = Beantworten Sie so viele Fragen, wie Sie möchten, und wählen Sie dann „{ survey-to-results }“, um zu sehen, was sich daraus ergibt.
tour-adviser-send = Wählen Sie „{ walk-home }“, damit vom Besuch nichts auf diesem Gerät bleibt.
tour-adviser-check = Wählen Sie „{ visit-to-finish }“, um zu sehen, was noch fehlt.
tour-adviser-finish = Wählen Sie, mit wem Sie den Besuch teilen, und dann „{ visit-finish }“: So entstehen die Befunde und der Bericht.
tour-adviser-report = Wählen Sie „{ visit-report }“: Das ist der Bericht für alle, die den Ort betreiben.

tour-police-find = Suchen Sie „{ $place }“ und wählen Sie den Ort in der Liste: Im Notfall kennen Sie nur seinen Namen.
tour-police-open = Wählen Sie „{ emergency-open }“: Niemand muss vorher zustimmen, aber alle Betroffenen sehen es.
tour-police-reason = Geben Sie einen Grund an und wählen Sie „{ emergency-open-now }“: Der Grund lässt sich später nicht ändern.
tour-police-read = Sehen Sie sich an, was unter den Reitern dieses Ortes jetzt zugänglich ist; Sie können es lesen, aber weder ändern noch exportieren.
tour-police-list = Öffnen Sie „{ nav-emergency }“: Dort steht Ihr Zugriff, bis er geprüft ist.
tour-police-end = Wählen Sie „{ emergency-close }“, sobald Sie genug wissen; danach prüft jemand anderes den Zugriff.

tour-operator-open = Öffnen Sie „{ nav-findings }“, um zu sehen, was bei Besuchen an Ihren Orten festgestellt wurde.
tour-operator-tick = Kreuzen Sie einen Befund an: Die dringendsten stehen oben, und Sie können mehrere ankreuzen, die dieselbe Antwort haben.
tour-operator-choose = Wählen Sie Ihre Antwort; auch „{ finding-answer-accepted }“ ist eine ehrliche.
tour-operator-save = Schreiben Sie in einem Satz, warum, oder was getan wurde, und wählen Sie „{ site-save }“: Wer den Befund festgehalten hat, sieht Ihre Antwort.
tour-operator-undo = Ihre Antwort ist gespeichert; „{ undo }“ nimmt sie zurück, wenn es ein Versehen war.
tour-operator-read = Wählen Sie den Satz eines Befunds: Sie sehen dann die Fotos dazu, was hilft und was seither geschehen ist.

tour-contributor-open = Öffnen Sie „{ nav-findings }“, um zu sehen, was bei Besuchen an Ihrem Arbeitsort festgestellt wurde.
tour-contributor-tell = Lesen Sie, was hilft, und sagen Sie Ihrer Leitung, was Sie wissen, denn sie antwortet für Ihre Organisation.

tour-coordinator-open = Wählen Sie ein Gebiet, um zu sehen, wo es Besuche gab und wo nicht.
tour-coordinator-district = Wählen Sie Ihren Bezirk über seinen Namen; der Pfeil neben einem Namen zeigt die kleineren Gebiete darin.
tour-coordinator-never = Hier sehen Sie die Orte darin: Oben stehen die nie besuchten, soweit Sie Besuche sehen dürfen.
tour-coordinator-tick = Kreuzen Sie einen Ort an, der besucht werden soll.
tour-coordinator-ask = Wählen Sie „{ batch-ask }“, um die zuständige Beratung zu bitten.
tour-coordinator-send = Wählen Sie, wen Sie anfragen, und senden Sie die Anfrage ab, wenn Sie möchten: Jeder Ort wird eine eigene Anfrage, und „{ undo }“ nimmt sie zurück.

tour-overseer-find = Suchen Sie „{ $place }“ und wählen Sie den Ort in der Liste, um zu prüfen, wer etwas über ihn gelesen hat.
tour-overseer-who = Wählen Sie „{ site-readings }“: Jedes Lesen eines geschützten Eintrags hinterlässt eine Zeile.
tour-overseer-lines = Lesen Sie, wer was wann und zu welchem Zweck gelesen hat; „{ findings-filters }“ grenzt auf eine Person oder einen Tag ein.
tour-overseer-emergency = Öffnen Sie „{ nav-emergency }“: Auf diese Zugriffe kommt es bei der Aufsicht am meisten an.
tour-overseer-review = Lesen Sie den Grund und was an dem Tag gelesen wurde, und halten Sie dann unter „{ emergency-review }“ fest, ob der Zugriff nötig war.

tour-administrator-open = Öffnen Sie „{ organisations-title }“: Alle, die mit Parvis arbeiten, gehören zu einer.
tour-administrator-own = Wählen Sie Ihre eigene Organisation, um jemanden dorthin einzuladen.
tour-administrator-name = Geben Sie einen Namen ein, wählen Sie eine Rolle und fügen Sie die Person hinzu: Die Rolle bestimmt, was sie tun darf.
tour-administrator-link = Außerhalb der Demoversion stünde hier ein Link nur für diese Person; Sie geben ihn selbst weiter, denn Parvis verschickt ihn nicht.

tour-partner-open = Wählen Sie einen Eintrag unter „{ home-shared }“: Das lassen andere Sie lesen.
tour-partner-read = Sehen Sie nach, wem der Eintrag gehört und wie weit er weitergegeben werden darf, bevor Sie ihn verwenden.
tour-partner-all = Öffnen Sie „{ nav-notes }“, um alles zu sehen, was mit Ihnen geteilt wurde.
tour-partner-list = Hier finden Sie es wieder, solange es geteilt ist; wer es geteilt hat, kann das jederzeit beenden.
