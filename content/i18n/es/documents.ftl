# Planes impresos: el plan de un lugar, las fichas de acción, las cuatro páginas.
print-site-plan = Plan del lugar
print-cards = Fichas de acción
print-plan-of-day = Plan del { $date }
print-replaced = Algunos caracteres no se pueden imprimir y aparecen como �: { $characters }. El plan los conserva.
print-call = Número al que llamar
print-address = Dirección que hay que dar
print-uses = Usos del lugar
print-capacity = Número máximo de personas
print-contents = En este plan
print-functions = Quién hace qué
print-function = Función
print-deputies = Suplentes
print-public = Los visitantes pueden conocerla
print-yes = Sí
print-no = No
print-none = No hay
print-callers = Quién puede activar el procedimiento
print-caller = { $function }; suplentes: { $deputies }
print-step = Paso
print-step-number = paso { $number }
print-nobody-yet = nadie todavía
print-otherwise = Si no funciona
print-until = Duración
print-ways = Recorridos, puntos de reunión y salas
print-sketch-alt = Dibujo del lugar. Puntos de reunión: { $points }, salas: { $rooms }, recorridos: { $routes }. El norte está arriba. Todos figuran en las tablas de abajo.
print-legend = Círculos con número: puntos de reunión. Cuadrados: salas. Línea continua: recorridos sin escalones; discontinua: recorridos con escalones. Círculos pequeños: salidas. Línea de puntos: la zona delante de las entradas.
print-floor-alt = Un plano de planta tenue debajo del dibujo.
print-floor-legend = Debajo, en tono tenue: el plano de planta, colocado a mano.
print-floor-left-out = { $why ->
    [withheld] El plano de planta no se muestra aquí: no tiene permiso para ver los archivos de este plan.
    [gone] El plano de planta no se muestra aquí: este plan no incluye su imagen.
    [damaged] El plano de planta no se muestra aquí: su imagen está dañada y no se puede leer.
   *[far] El plano de planta no se muestra aquí: está demasiado lejos del dibujo.
 }
print-within = Se llega en
print-minutes = { $minutes } min
print-route = Recorrido
print-leads-to = Lleva a
print-step-free = Sin escalones
print-length = Longitud
print-room = Sala
print-people = Personas
print-room-says = Conviene saber
print-who = Quién
print-what = Qué
print-agreed = Acuerdos
print-goes-with = Quién acompaña
print-responders = Para la policía, los bomberos y las ambulancias
print-meets = Quién los recibe
print-keys = Llaves
print-drawings = Planos
print-neighbours = Vecinos
print-reach = Cómo localizarlos
print-approach = Delante de las entradas
print-looks-after = Quién se encarga
print-re-entry = Volver a entrar
print-says-so = Quién decide
print-conditions = Antes de volver a entrar
print-use-title = Uso: { $use }
print-absent = Ausentes
print-stands-in = { $function } (suplente: { $deputy })
print-ways-in-use = Recorridos en uso
print-points-in-use = Puntos de reunión en uso
print-rooms-in-use = Salas en uso
print-differs = Qué cambia
print-else-as-plan = En todo lo demás vale el plan.
# What stands between what something is called and what it is.
print-colon = :
print-open = Qué queda pendiente
print-open-none = La comprobación de este plan no ha detectado nada.
print-open-says = La comprobación de este plan ha detectado:
print-left-out = Sin comprobar, porque faltan estos datos:
print-left-out-outline_unknown = el contorno del lugar: si hay puntos de reunión dentro y si los recorridos atraviesan muros
print-left-out-exits_unknown = las salidas: a qué distancia están los puntos de reunión
print-left-out-water_unknown = el agua que hay cerca: si algún punto de reunión cae en ella
print-left-out-main_roads_unknown = las vías principales cercanas: si hay que cruzar alguna
print-check-step_without_function = nadie se encarga de este paso.
print-check-step_without_words = este paso está vacío.
print-check-function_absent = no hay nadie para este paso, ni siquiera un suplente.
print-check-function_without_deputy = no hay suplente.
print-check-names_what_is_missing = remite a algo que ya no existe ({ $names }).
print-check-nobody_may_call = nadie puede activar este procedimiento.
print-check-doctrine_unknown = la consigna es de un paquete que no está instalado ({ $names }).
print-check-words_unknown = el paquete no contiene esta consigna ({ $names }).
print-check-words_without_doctrine = hay textos que leer en voz alta, pero el plan no indica de qué país son.
print-check-card_over_words = la ficha de acción tiene { $words } palabras en una cara; en una emergencia nadie lee más de { $most }.
print-check-card_over_letters = la ficha de acción tiene { $letters } caracteres en una cara; en una emergencia nadie lee más de { $most }.
print-check-assembly_point_inside = está dentro del lugar.
print-check-assembly_point_in_water = está en el agua.
print-check-assembly_point_across_main_road = hay que cruzar una vía principal ({ $names }).
print-check-assembly_point_too_far = está a { $metres } m; en { $minutes } min se recorren { $reach } m a pie.
print-check-assembly_point_too_far_for_slow = está a { $metres } m; quien camina despacio recorre { $reach } m en { $minutes } min.
print-check-route_through_wall = atraviesa un muro, a { $metres } m de una salida.
print-card-may-call = Usted puede activar este procedimiento.
print-card-say = Qué decir
print-card-deputy = Su suplente
print-card-notes = Anotaciones
print-cards-none = Este plan todavía no tiene pasos; por eso no hay fichas.
print-function-after = Quien dice que todo ha terminado
print-services-say = La policía o los bomberos dicen que ya no hay peligro.
print-until-said = Hasta que la persona responsable diga que todo ha terminado.
print-as-of = Situación a { $date }
print-number = N.º
print-when = Cuándo
print-edit-drawing = El dibujo del lugar está en el plan impreso.
print-findings = Lista de hallazgos
print-findings-places = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
 }
print-findings-count = Hallazgos: { $count }. Abiertos: { $open }.
print-findings-none = No hay hallazgos.
print-finding = Qué se ha encontrado
print-finding-photograph = Fotografía del hallazgo { $number }.
print-duties = Relación de obligaciones
print-duties-unsure = Lo que no es seguro
print-duties-met = Condiciones que se cumplen
print-duties-unmet = Condiciones que no se cumplen
print-duties-answers = Lo que se ha respondido
print-duties-about = Sobre esta relación
print-duties-only-law = Este documento explica la ley con nuestras palabras. Solo vale el texto de la ley.
print-rights-glance = En resumen
print-rights-effects = Cómo afecta a las personas
print-rights-stops = Detiene a las personas
print-rights-alternatives = Alternativas consideradas
print-rights-recordings = Grabaciones
print-rights-kept = { $hours ->
    [one] Se guardan durante { $hours } hora.
   *[other] Se guardan durante { $hours } horas.
 }
print-rights-nothing-kept = No se graba nada.
print-rights-decision = Decisión
print-rights-decided = Decidido el { $date } por { $who }, que no escribió ninguna de las respuestas.
print-rights-not-decided = Nadie ha decidido todavía.
print-rights-person = Persona { $letter }
print-rights-who = { $who } ({ $role })
print-rights-former = ya no es miembro
print-rights-letters = La misma letra designa a la misma persona. Los nombres solo se imprimen para los miembros de la organización que lleva este examen.
print-rights-no-measure = Este examen no indica ninguna medida. Ninguna medida puede funcionar en virtud de él.
print-rights-measure-hidden = Quien lee este documento no puede leer nada sobre la medida.
print-rights-missing = Qué falta
print-rights-missing-none = No falta nada de lo que este examen debe decir hoy.
print-rights-overdue = { $count ->
    [one] { $count } reclamación está fuera de plazo.
   *[other] { $count } reclamaciones están fuera de plazo.
 }
print-rights-gap = R4: queda en la protección una laguna que nadie puede explicar.
print-rights-evidence = Documentos justificativos
print-rights-complaints-in-time = Respondidas o trasladadas a tiempo
print-rights-complaints-answered-late = Respondidas fuera de plazo
print-rights-complaints-waiting = En espera, dentro de plazo
print-rights-complaints-overdue = En espera, fuera de plazo
print-rights-complaints-none = No consta ninguna reclamación sobre esta medida.
print-rights-complaints-kept = { $days ->
    [one] Una reclamación se borra { $days } día después de la respuesta y deja de contarse.
   *[other] Una reclamación se borra { $days } días después de la respuesta y deja de contarse.
 }
print-rights-complaints-hidden = Quien lee este documento no ve si hay reclamaciones.
print-rights-complaints-more = { $count ->
    [one] { $count } reclamación más no se imprime aquí.
   *[other] { $count } reclamaciones más no se imprimen aquí.
 }
print-rights-closed = { $state ->
    [answered] respondida el { $date }
   *[passed_on] trasladada el { $date }
 }
print-rights-late = fuera de plazo
print-rights-about = Este documento muestra el examen tal como estaba al imprimirlo, en la medida en que quien lo lee puede leerlo.
