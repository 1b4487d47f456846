# Lo que vence, por días.
due-title = Vencimientos
due-hint = Todo lo que tiene fecha de vencimiento y de lo que debe ocuparse usted o su organización. Un contenido solo se abre cuando usted elige su línea.
due-none = No vence nada.
due-none-hint = Los hallazgos con fecha, las obligaciones, la revisión de medidas y de planes de lugares, las visitas que se le piden y lo que dejará de compartirse aparecen aquí automáticamente.
due-none-kind = No vence nada de este tipo.
due-week = En los próximos 7 días
due-kind = Mostrar
due-kind-any = Todo
due-kind-finding = Hallazgos
due-kind-duty = Obligaciones
due-kind-measure = Medidas
due-kind-plan = Planes de lugares
due-kind-statement = Declaraciones de colaboración
due-kind-agreement = Convenios
due-kind-recommendation = Recomendaciones
due-kind-visit = Visitas
due-kind-emergency = Acceso de emergencia
due-kind-complaint = Reclamaciones
due-kind-sharing = Lo compartido
due-kind-membership = Miembros
due-kind-token = Tokens de acceso
due-act-put_right = Corregir un hallazgo
due-act-check_finding = Comprobar si un hallazgo está corregido
due-act-meet_duty = Cumplir una obligación legal
due-act-begin_measure = Poner en marcha una medida
due-act-review_measure = Revisar una medida
due-act-renew_measure = Volver a planificar una medida antes de que termine
due-act-review_rights = Revisar el examen de derechos fundamentales de una medida
due-act-review_plan = Revisar el plan de un lugar
due-act-report_recommendation = Informar sobre una recomendación
due-act-await_report = Se espera el informe de una organización sobre una recomendación
due-act-review_agreement = Revisar un convenio
due-act-renew_agreement = Vence un convenio: acordar otro si todavía hace falta
due-act-renew_statement = Renovar una declaración de colaboración o indicar en qué ha quedado
due-act-visit_place = Visitar un lugar
due-act-review_emergency = Revisar un acceso de emergencia
due-act-answer_complaint = { $count ->
    [one] Responder a una reclamación sobre una medida
   *[other] Responder a { $count } reclamaciones sobre una medida
}
due-act-renew_token = Crear un nuevo token de acceso
due-act-share_again = { $count ->
    [one] Volver a compartir un contenido, si aún hace falta
   *[other] Volver a compartir { $count } contenidos, si aún hacen falta
}
due-act-invite_again = { $count ->
    [one] Crear un enlace nuevo para un miembro que no ha usado el suyo
   *[other] Crear enlaces nuevos para { $count } miembros que no han usado el suyo
}
due-act-restore_membership = { $count ->
    [one] Último día para readmitir a un miembro
   *[other] Último día para readmitir a { $count } miembros
}
due-home-all = Mostrar todos los vencimientos
due-cut = Hay más de 5000 contenidos de un mismo tipo. En esta lista solo están los más recientes.
due-calendar-title = Calendario
due-calendar-hint = Su calendario puede mostrar lo que vence. Cada entrada dice qué hay que hacer y lleva a esta página. No nombra ningún lugar ni reproduce ningún contenido.
due-calendar-anyone = Quien tenga esta dirección verá cuánto vence y cuándo, y nada más. La dirección es válida durante un año, o hasta que usted la revoque más abajo.
due-calendar-make = Crear una dirección de calendario
due-calendar-once = Esta es la dirección. Solo se muestra una vez. Añádala a su calendario como suscripción.
due-calendar-token = Calendario
due-calendar-link = Mostrar en mi calendario
due-mail-link = Recibir por correo electrónico
due-calendar-name = Parvis: vencimientos
due-calendar-open = Abrir en Parvis: { $address }
scope-calendar = mostrar los vencimientos en un calendario
keys-due = Ir a los vencimientos
help-due = Todo lo que tiene fecha de vencimiento, lo más próximo primero: hallazgos, obligaciones, medidas, planes de lugares, visitas, revisiones y lo que dejará de compartirse.
