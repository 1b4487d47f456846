# Beschwerden über Maßnahmen, die Menschen beobachten: das öffentliche Formular, die Seite mit der Antwort und wer antwortet.
notice-complain = Eine Beschwerde über diese Maßnahme senden
complaint-title = Beschwerde über eine Maßnahme, die Menschen beobachtet
complaint-what-happens = Was damit geschieht
complaint-who-reads = Sie wird verschlüsselt. Lesen können sie nur diejenigen, die bei { $body } für die Maßnahme verantwortlich sind.
complaint-by-when = { $days ->
    [one] Sie wird innerhalb von { $days } Tag beantwortet. Zuständig ist: { $function }. Die Frist kann einmal verlängert werden; dann erfahren Sie, warum und bis wann.
   *[other] Sie wird innerhalb von { $days } Tagen beantwortet. Zuständig ist: { $function }. Die Frist kann einmal verlängert werden; dann erfahren Sie, warum und bis wann.
}
complaint-no-name = Sie müssen nicht sagen, wer Sie sind. Weder Ihre Netzadresse noch Angaben zu Ihrem Gerät werden gespeichert.
complaint-number = Sie erhalten eine Nummer und einen Code. Mit dem Code können Sie hier die Antwort lesen.
complaint-erased = { $days ->
    [one] Beschwerde und Antwort werden { $days } Tag nach der Antwort gelöscht.
   *[other] Beschwerde und Antwort werden { $days } Tage nach der Antwort gelöscht.
}
complaint-letter = Sie können sich auch per Brief oder persönlich beschweren: { $address }
complaint-measure-ended = Diese Maßnahme endete am { $date }. Beschwerden darüber werden angenommen, solange diese Seite besteht.
complaint-text = Worüber beschweren Sie sich?
complaint-text-hint = Bis zu 4000 Zeichen. Schreiben Sie, was wann und wo geschehen ist. Nennen Sie bitte keine anderen Personen.
complaint-reach = Wie sind Sie erreichbar? (freiwillig)
complaint-reach-hint = E-Mail-Adresse oder Telefonnummer, für Rückfragen. Sie können das Feld leer lassen.
complaint-send = Beschwerde senden
complaint-have-code = Ich habe einen Code: Antwort lesen
complaint-back = Zurück zur Seite der Maßnahme
complaint-taken = Ihre Beschwerde ist eingegangen
complaint-your-number = Nummer
complaint-your-code = Ihr Code
complaint-answered-by = Antwort bis
complaint-keep-code = Schreiben Sie den Code auf oder drucken Sie diese Seite. Er wird nur einmal angezeigt, und niemand kann ihn Ihnen noch einmal mitteilen.
complaint-read = Die Antwort auf eine Beschwerde lesen
complaint-code-hint = Fünf Gruppen aus vier Buchstaben und Ziffern, wie sie beim Senden der Beschwerde angezeigt wurden.
complaint-show = Antwort anzeigen
complaint-code-wrong = Zu diesem Code gibt es keine Beschwerde. Prüfen Sie Ihre Eingabe. Eine Beschwerde, die vor längerer Zeit beantwortet wurde, ist gelöscht.
complaint-code-too-many = Aus Ihrem Netz wurden zu viele Codes ausprobiert. Warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal.
complaint-code-not-now = Die Antwort kann gerade nicht angezeigt werden. Versuchen Sie es später noch einmal.
complaint-answer-title = Ihre Beschwerde
complaint-received = Eingegangen am
complaint-is-waiting = Sie ist noch nicht beantwortet. Kommen Sie mit Ihrem Code wieder.
complaint-is-late = Die Antwort war bis zum { $date } fällig und steht noch aus. Sie können sich an die Stelle wenden, die die Maßnahme beaufsichtigt.
complaint-why-longer = Warum die Antwort länger dauert
complaint-the-answer = Die Antwort
complaint-was-passed-on = Sie wurde weitergeleitet
complaint-passed-on-to = Weitergeleitet an
complaint-function = Es antwortet
complaint-words = Im Wortlaut
complaint-kept-until = Sie können dies hier bis zum { $date } lesen. Danach werden Beschwerde und Antwort gelöscht.
complaint-not-kept = Ihre Beschwerde wurde nicht gespeichert. { $why } Sie können schreiben an: { $address }
complaint-text-length = Schreiben Sie 1 bis { $most } Zeichen.
complaint-reach-length = Geben Sie in höchstens { $most } Zeichen an, wie Sie erreichbar sind.
complaint-too-long = Sie ist zu lang: Höchstens { $most } Zeichen werden angenommen.
complaint-not-understood = Was Ihr Browser gesendet hat, konnte nicht gelesen werden.
complaint-full = Hier warten schon zu viele Beschwerden auf eine Antwort; zurzeit werden keine weiteren angenommen.
complaint-too-many = Aus Ihrem Netz kamen in kurzer Zeit viele Beschwerden. Warten Sie eine Viertelstunde und senden Sie sie dann noch einmal.
complaint-not-now = Sie kann gerade nicht angenommen werden. Versuchen Sie es später noch einmal.
complaints-title = Beschwerden
complaints-waiting = { $count ->
    [one] { $count } Beschwerde wartet auf eine Antwort.
   *[other] { $count } Beschwerden warten auf eine Antwort.
}
complaints-late = { $count ->
    [one] Davon ist { $count } überfällig.
   *[other] Davon sind { $count } überfällig.
}
complaints-closed = { $count ->
    [one] { $count } ist beantwortet.
   *[other] { $count } sind beantwortet.
}
complaints-next = Die nächste Antwort ist bis zum { $date } fällig.
complaints-show = Beschwerden anzeigen
complaints-hint = Nur wer die Einträge Ihrer Organisation führt, kann sie lesen. Jedes Lesen wird im Journal festgehalten.
complaint-received-on = Eingegangen am { $date }
complaint-due-by = Antwort bis { $date }
complaint-state-waiting = offen
complaint-state-answered = beantwortet
complaint-state-passed_on = weitergeleitet
complaint-damaged = Der Text ist beschädigt.
complaint-can-be-reached = Erreichbar: { $reach }
complaint-cannot-be-reached = Keine Angabe, wie die Person zu erreichen ist. Die Antwort kann sie mit dem Code lesen.
complaint-reply = Antworten
complaint-outcome = Was Sie damit tun
complaint-outcome-answered = Beantworten
complaint-outcome-passed_on = Weiterleiten
complaint-outcome-extended = Mitteilen, dass die Antwort länger dauert
complaint-reply-function = Welche Funktion antwortet
complaint-reply-text = Was die Person liest, die sich beschwert hat
complaint-reply-to = An wen sie weitergeleitet wird
complaint-reply-until = Antwort bis
complaint-replied = Gespeichert. Die Antwort kann mit dem Code gelesen werden.
invalid-complaints_full = Hier warten schon zu viele Beschwerden auf eine Antwort. Diese wurde nicht gespeichert. Schreiben Sie an die Adresse für Beschwerden auf der öffentlichen Seite.
invalid-complaint_reply = Geben Sie an, welche Funktion antwortet. Wenn Sie die Beschwerde weiterleiten, geben Sie an, an wen. Wenn die Antwort länger dauert, geben Sie an, bis wann.
invalid-complaint_days = Die Antwortfrist kann nur einmal verlängert werden, und zwar vor ihrem Ablauf und höchstens um die ursprünglich zugesagte Zahl von Tagen.
invalid-complaints_wait = Menschen warten auf eine Antwort auf Beschwerden über diese Maßnahme. Beantworten Sie diese zuerst. Es wurde nichts gelöscht.
