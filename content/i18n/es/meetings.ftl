# Meetings, and recommendations out of them.
meetings-title = Reuniones
meeting-title = Reunión
meetings-hint = Seminarios y otras reuniones que ha celebrado una organización, y sus conclusiones. El diario anota que usted los ha abierto.
meetings-none = Todavía no se ha anotado ninguna reunión.
meetings-open = Mostrar las reuniones
meetings-signed-out = Inicie sesión para leer las reuniones.
meeting-write = Anotar una reunión
meeting-name = Título
meeting-from = Primer día
meeting-until = Último día, si son varios
meeting-when = Cuándo
meeting-days = del { $from } al { $until }
meeting-place = Lugar
meeting-kind = Tipo de reunión
meeting-bodies = Organizada por
meeting-fields = Ámbitos de trabajo
meeting-choose = Elegir
meeting-remove = Quitar { $name }
meeting-sessions = Orden del día
meeting-sessions-hint = Una sesión en cada línea: cuándo, una barra vertical y de qué trata. Por ejemplo: 10:00 | Puertas abiertas.
meeting-participants = Organizaciones participantes
meeting-participants-hint = Una organización en cada línea. Sin nombres de personas.
meeting-conclusions = Conclusiones
meeting-recommendations = Estado de sus recomendaciones
recommendations-title = Recomendaciones
recommendation-title = Recomendación
recommendation-numbered = Recomendación { $number }
recommendations-hint = Qué se recomendó a esta organización y qué fue de ello. El diario anota que usted las ha abierto.
recommendations-none = Ninguna recomendación a esta organización que usted pueda ver.
recommendations-open = Mostrar las recomendaciones
recommendations-signed-out = Inicie sesión para leer las recomendaciones.
recommendation-write = Hacer una recomendación
recommendation-number = Número
recommendation-wording = Qué se recomienda
recommendation-meeting = De esta reunión
recommendation-meeting-none = de ninguna reunión
recommendation-addressee = Dirigida a
recommendation-addressee-now = ahora se llama { $name }
recommendation-addressee-ended = Esta organización ya no existe.
recommendation-give = Compartirla ya con la organización, por un año
recommendation-give-hint = Si no, la organización no la ve. Déjelo sin marcar si nadie trabaja aquí para la organización.
recommendation-report-due = Informe previsto para el
recommendation-report-due-hint = Con una fecha, tiene seguimiento: la organización informa antes.
recommendation-monitored = Con seguimiento
recommendation-stop-monitoring = Sin seguimiento
recommendation-overdue = Vencida
recommendation-reported = Informe recibido el { $date }
recommendation-reply = Respuesta
recommendation-reply-none = aún sin respuesta
recommendation-reply-accepted = aceptada
recommendation-reply-partly = aceptada en parte
recommendation-reply-noted = tomada en cuenta
recommendation-execution = Aplicación
recommendation-execution-not_begun = sin comenzar
recommendation-execution-in_work = en curso
recommendation-execution-done_by_own_words = aplicada, según la organización
recommendation-execution-confirmed = confirmada
recommendation-execution-not_to_be_done = no se aplicará
recommendation-assistance = Asistencia
recommendation-assistance-none = no se ha pedido
recommendation-assistance-asked = pedida
recommendation-assistance-offered = ofrecida
recommendation-assistance-given = prestada
recommendation-assistance-confirmed = recibida, según confirma la organización
recommendation-evidence = Qué lo demuestra
recommendation-earlier = Redacciones anteriores
recommendation-earlier-until = Hasta el { $date }. Motivo del cambio: { $reason }
recommendation-history = Historial
recommendation-answer = Responder o informar
recommendation-words = Con sus propias palabras
recommendation-no-change = sin cambios
recommendation-sheet = Imprimir esta hoja
board-title = Estado de las recomendaciones
board-hint = Las recomendaciones que ha hecho su organización y las que se le han hecho. Su texto solo se abre cuando usted elige una.
board-none = No hay recomendaciones hechas por su organización ni dirigidas a ella.
board-meeting = Reunión
board-all = Todas las reuniones
board-cut = Hay más de 2000 recomendaciones. Solo se muestran las más recientes.
board-report = Informe sobre estas recomendaciones
board-report-hint = Muestra el texto y el historial de cada una. El diario anota que usted las ha abierto.
board-pdf = Informe (PDF)
board-table = Guardar como tabla (CSV)
# The denominator stands in words, so that no figure is read by itself.
board-said = { $total ->
    [one] De { $total } recomendación: aceptadas { $accepted }, aceptadas en parte { $partly }, tomadas en cuenta { $noted }, aún sin respuesta { $none }. Aplicación confirmada: { $confirmed }. Informe vencido: { $overdue }.
   *[other] De { $total } recomendaciones: aceptadas { $accepted }, aceptadas en parte { $partly }, tomadas en cuenta { $noted }, aún sin respuesta { $none }. Aplicación confirmada: { $confirmed }. Informe vencido: { $overdue }.
 }
journal-kind-meeting = Reuniones
journal-kind-recommendation = Recomendaciones
journal-act-respond_to_recommendation = { journal-by } respondió a una recomendación{ journal-about }.
invalid-recommendation_issuer = Solo la organización que hizo la recomendación puede confirmarla, cerrarla u ofrecer y prestar asistencia.
invalid-recommendation_addressee = La organización a la que se dirige responde aquí por sí misma.
invalid-recommendation_closed = La organización que hizo esta recomendación la ha cerrado. Si algo ha cambiado, avísele.
invalid-recommendation_report = Indique el día en que se espera el informe.
invalid-meeting_days = El último día no puede ser anterior al primero.
invalid-meeting_participant = No existe esa organización. Escriba su nombre.
journal-meetings = { $count ->
    [one] una reunión
   *[other] { $count } reuniones
 }
journal-recommendations = { $count ->
    [one] una recomendación
   *[other] { $count } recomendaciones
 }
lot-meeting = { $count ->
    [one] { $count } reunión
   *[other] { $count } reuniones
 }
lot-recommendation = { $count ->
    [one] { $count } recomendación
   *[other] { $count } recomendaciones
 }
