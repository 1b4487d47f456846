# Lo que vence, por días.
due-title = Vencimientos
due-hint = Todo lo que tiene fecha y de lo que debe ocuparse usted o su organización. La lista no abre ningún contenido. Abra una línea para ver de qué se trata.
due-none = No vence nada.
due-none-hint = Un hallazgo con fecha, una obligación, la revisión de una medida o del plan de un lugar, una visita que se le pide y lo que dejará de compartirse aparecen aquí por sí solos.
due-none-kind = No vence nada de este tipo.
due-week = En los próximos 7 días
due-kind = Mostrar
due-kind-any = Todo
due-kind-finding = Hallazgos
due-kind-duty = Obligaciones
due-kind-measure = Medidas
due-kind-plan = Planes de lugares
due-kind-visit = Visitas
due-kind-emergency = Acceso de emergencia
due-kind-sharing = Lo compartido
due-kind-membership = Miembros
due-kind-token = Tokens de acceso
due-act-put_right = Resolver un hallazgo
due-act-check_finding = Comprobar si un hallazgo está resuelto
due-act-meet_duty = Cumplir una obligación legal
due-act-begin_measure = Poner en marcha una medida
due-act-review_measure = Revisar una medida
due-act-renew_measure = Volver a planificar una medida antes de que termine
due-act-review_rights = Revisar el examen de derechos fundamentales de una medida
due-act-review_plan = Revisar el plan de un lugar
due-act-visit_place = Hacer una visita
due-act-review_emergency = Revisar un acceso de emergencia
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
due-calendar-hint = Su calendario puede mostrar lo que vence. Las entradas dicen qué hay que hacer y llevan aquí. No nombran ningún lugar ni dicen nada de ningún contenido.
due-calendar-anyone = Quien tenga esta dirección ve cuánto vence y cuándo. No abre nada más, vale un año y deja de funcionar en cuanto la revoque más abajo.
due-calendar-make = Crear una dirección de calendario
due-calendar-once = Esta es la dirección. Solo se muestra una vez. Añádala a su calendario como suscripción.
due-calendar-token = Calendario
due-calendar-link = Mostrar en mi calendario
due-calendar-name = Parvis: vencimientos
due-calendar-open = Abrir en Parvis: { $address }
scope-calendar = mostrar los vencimientos en un calendario
keys-due = Ir a los vencimientos
help-due = Lo que tiene fecha, lo más próximo primero: hallazgos, obligaciones, medidas, planes de lugares, visitas, revisiones, lo que dejará de compartirse.
