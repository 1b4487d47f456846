# El plan de un lugar en sus páginas: la lista, la redacción, las comprobaciones, dos personas a la vez, la impresión. Las palabras impresas están en documents.ftl.
plans-title = Plan
plan-of = Plan del lugar del { $date }
plans-one = Plan del lugar
plans-signed-out = Solo quienes han iniciado sesión pueden ver los planes de un lugar.
plans-none = No hay planes que usted pueda ver aquí para esta finalidad.
plans-none-teaches = Un plan indica qué hace cada persona de este lugar en una emergencia. Empiece con una plantilla para este tipo de lugar y cambie lo que no encaje.
plans-write = Redactar el plan
plans-another = Redactar otro plan
plans-changed = Modificado el { $date }
plans-review-on = Revisión el { $date }
plans-review-none = Aún no hay fecha de revisión
plans-use-of = { $use }: { $people }
plans-uses-count =
    { $count ->
        [one] { $count } uso del lugar
       *[other] { $count } usos del lugar
    }
plans-state =
    { $count ->
        [0] Nada que comprobar
        [one] { $count } punto por comprobar
       *[other] { $count } puntos por comprobar
    }

plans-start = ¿Con qué quiere empezar?
plans-start-template = Con una plantilla, que adaptaré
plans-start-file = Con un plan guardado en un archivo
plans-start-empty = Con un plan vacío
plans-template = Plantilla
plans-language = Idioma del plan
plans-file-open = Elegir un archivo
plans-file-hint = Elija el plan de un lugar, exportado o creado desde la línea de comandos. Un archivo guardado desde «{ plan-title }» pasa a ser el plan de este lugar.
plans-file-none = Elija primero un archivo.
plans-file-large = Este archivo es demasiado grande para ser un plan.
plans-file-json = Este archivo no se puede leer como plan. Está dañado o es de otro tipo.
plans-file-other = Este archivo no es el plan de un lugar.

plans-parts = Partes del plan
plans-part = Parte del plan
plans-part-place = El lugar
plans-part-responders = Llaves y recepción de los servicios de emergencia
plans-part-around = Vecinos y zona delante de las entradas
plans-part-after = Regreso al lugar y después
plans-before = Anterior: { $part }
plans-next = Siguiente: { $part }
plans-views = Vista
plans-view-write = Redacción
plans-view-paper = Vista previa
plans-paper-hint = El plan impreso tiene este aspecto. Las líneas y las páginas pueden cortarse de forma algo distinta.
plans-paper-empty = Aquí todavía no hay nada escrito.
plans-to-check =
    { $count ->
        [one] { $count } por comprobar
       *[other] { $count } por comprobar
    }
plans-checks-here =
    { $count ->
        [one] { $count } punto por comprobar en esta parte
       *[other] { $count } puntos por comprobar en esta parte
    }
plans-missing = Lo que falta
plans-missing-hint = Elija una línea para ir al punto correspondiente. Puede guardar e imprimir el plan antes de que esté completo.
plans-nothing-missing = No falta nada. Las comprobaciones no sustituyen a los ejercicios.
plans-lacks-head-title = El plan no tiene nombre.
plans-lacks-head-call = Falta el número al que llamar.
plans-lacks-head-address = Falta la dirección que hay que dar.
plans-lacks-functions = No se ha añadido ninguna función.
plans-lacks-procedures-evacuation = La evacuación no tiene pasos.
plans-lacks-procedures-invacuation = La parte «Sala más segura» no tiene pasos.
plans-lacks-procedures-lockdown = El cierre de las puertas no tiene pasos.
plans-lacks-procedures-communication = La parte «Avisar» no tiene pasos.
plans-lacks-assembly_points = No hay punto de reunión.
plans-lacks-routes = No hay ningún recorrido.
plans-lacks-rooms = No hay ninguna sala más segura.
plans-lacks-help = El plan no dice nada de las personas que necesitan ayuda.
plans-lacks-responders = Nadie está designado para recibir a los servicios de emergencia.
plans-lacks-re_entry = Nadie está designado para decidir cuándo se puede volver a entrar.
plans-newer =
    { $count ->
        [one] { $count } elemento de este plan procede de una versión más reciente de Parvis. Se conserva, pero esta versión no puede imprimir el plan.
       *[other] { $count } elementos de este plan proceden de una versión más reciente de Parvis. Se conservan, pero esta versión no puede imprimir el plan.
    }

plans-nothing-unsaved = No hay nada que guardar.
plans-all-saved = Todo está guardado.
plans-unsaved = Aún sin guardar. Lo que escribe se queda en este navegador.
plans-unsaved-lost = Aún sin guardar. Este navegador no puede conservar lo que escribe: guarde antes de cerrar la página.
plans-saved-merged = Guardado. Entretanto ha guardado también otra persona; lo que han escrito ambas está en el plan.
plans-redo = Rehacer
plans-restored = Estos son sus cambios del { $date }, que no se guardaron. Guárdelos o descártelos.
plans-discard = Descartar estos cambios
plans-unnamed = Un elemento no tiene nombre todavía. Póngale un nombre antes de guardar.
plans-go-there = Mostrar

plans-field-title = Nombre del plan
plans-address-hint = Como usted la diría por teléfono.
plans-doctrine = Consigna en caso de ataque
plans-doctrine-hint = Cada ficha de acción lleva la consigna de un solo país.
plans-doctrine-no = Ninguna
plans-review = Revisar el plan el
plans-review-past = Esta fecha ya ha pasado: hay que revisar el plan ahora.
plans-review-far = Faltan más de tres años para esta fecha. ¿Es correcta?
plans-one-a-line = Un elemento por línea.
plans-people-hint = Escriba funciones, no nombres: una función permanece cuando cambian las personas.
plans-deputies-hint = Marque quién toma el relevo. La primera función marcada es la primera en hacerlo.
plans-public = Los visitantes pueden conocer esta función
plans-add-role = Añadir una función
plans-steps-hint = Una acción por línea, con el verbo al principio. Diga quién la hace.
plans-words-hint = De: { $title }
plans-words-none = Elija primero la consigna en caso de ataque en «El lugar».
plans-last-resort = último recurso
plans-ways-hint = Escriba dónde se reúne la gente, qué recorrido lleva allí y qué sala es más segura. Todo puede dibujarse sobre el contorno del lugar.
plans-floor = Plano de planta
plans-floor-hint = Una imagen de la planta (JPEG o PNG) aparece tenue debajo de recorridos, salas y puntos de reunión, aquí y en el documento impreso. Si es un PDF, guarde antes la página como imagen.
plans-floor-add = Añadir un plano de planta
plans-floor-use = Dibujar sobre { $name }
plans-floor-metres = Anchura de la imagen en metros (de 1 a 2000)
plans-floor-degrees = Giro en el sentido de las agujas del reloj, en grados (de 0 a 360)
plans-floor-middle = Centro
plans-floor-place = Mueva la imagen hasta que las paredes coincidan con el contorno. La marca es su centro.
plans-floor-off = El plano de planta ya no se muestra. Su imagen se conserva con el plan.
plans-floor-gone = El plan no incluye la imagen de este plano de planta. Añádala de nuevo: quedará donde estaba.
plans-floor-nowhere = En el registro no consta dónde está el lugar. Coloque antes un punto de reunión o una sala.
plans-floor-full = Un plan admite { $most } imágenes como máximo. Quite una para añadir otra.
plans-points = Puntos de reunión
plans-add-point = Añadir un punto de reunión
plans-minutes = ¿En cuántos minutos se llega?
plans-routes = Recorridos
plans-add-route = Añadir un recorrido
plans-step-free = Sin escalones
plans-rooms = Salas más seguras
plans-add-room = Añadir una sala
plans-room-people = ¿Para cuántas personas?
plans-at = Dónde está
plans-at-none = Aún sin dibujar.
plans-at-remove = Quitar del dibujo
plans-draw = Dibujar sobre el contorno
plans-drawn = Dibujado
plans-path = Trazado del recorrido
plans-path-none = Aún sin dibujar.
plans-path-count =
    { $count ->
        [one] { $count } punto
       *[other] { $count } puntos
    }
plans-path-hint = Empiece dentro, en la puerta, y termine en el punto de reunión. Elija cada punto, uno tras otro, y añádalo.
plans-path-add = Añadir el punto { $number }
plans-path-back = Quitar el último punto
plans-help-hint = Escriba lo acordado con las propias personas. Ni nombres ni enfermedades.
plans-add-help = Añadir personas que necesitan ayuda
plans-who-hint = Por ejemplo: personas en silla de ruedas en la galería.
plans-keys-hint = Ningún código, y nada sobre objetos de valor.
plans-add-neighbour = Añadir un vecino
plans-add-after = Añadir algo que hacer después
plans-nobody-yet = Nadie todavía
plans-nowhere-yet = Nada todavía
plans-no-name = sin nombre
plans-no-roles = Todavía no hay nada que elegir.
plans-gone = ya no está en el plan
plans-nth = número { $place }
plans-more = Más
plans-less = Menos
plans-up = Subir
plans-down = Bajar
plans-remove = Quitar
plans-removed = Quitado: { $name }
plans-moved = { $name }: ahora número { $place }
plans-most = Aquí puede añadir { $most } como máximo.

plans-use = Uso del lugar
plans-use-none = El plan general
plans-uses-hint = Un lugar que se usa de varias formas (partido, concierto, apertura parcial) tiene un solo plan, que dice qué cambia en cada uso.
plans-uses-back = Todos los usos
plans-add-use = Añadir un uso
plans-use-name = ¿Cómo se llama este uso?
plans-absent-hint = Marque quién no está en este uso. Los suplentes toman el relevo.
plans-all-in-use =
    { $list ->
        [routes] Se usan todos los recorridos
        [assembly_points] Se usan todos los puntos de reunión
       *[rooms] Se usan todas las salas
    }
plans-own-procedures = Procedimientos propios
plans-own-hint = Un uso sigue los procedimientos del plan si no tiene otros propios.
plans-own = procedimiento propio
plans-is-as-plan = como en el plan
plans-as-plan = Usar el del plan: { $procedure }
plans-write-own = Redactar uno aparte: { $procedure }
plans-as-plan-all = Todo como en el plan
plans-order = Orden de los usos

plans-conflict = Dos personas han cambiado la misma parte
plans-conflict-says = Mientras usted escribía, otra persona guardó esta parte. No se ha perdido nada: lea los dos textos y elija uno para cada parte. Todos los demás cambios se han reunido automáticamente.
plans-ours = Lo que ha escrito usted
plans-theirs = Lo que ha guardado otra persona
plans-keep-ours = Conservar el mío
plans-keep-theirs = Conservar el otro
plans-conflict-bold = Las líneas que difieren están en negrita.
plans-conflict-open =
    { $count ->
        [one] Queda { $count } parte por elegir
       *[other] Quedan { $count } partes por elegir
    }
plans-empty-here = Vacío o quitado
plans-settle = Guardar con esta elección
plans-conflict-back = Volver a la redacción

plans-print-what = ¿Qué quiere imprimir?
plans-print-plan = Todo el plan
plans-print-cards = Las fichas de acción, una por función y procedimiento
plans-print-pdf = Guardar como PDF
plans-print-unsaved = Sus últimos cambios no están guardados. No se imprimirán.
plans-printed = El PDF está listo.
plans-docx = Archivo de Word
plans-docx-saved = El archivo de Word está listo.
plans-paper = Papel
plans-paper-a4 = A4
plans-paper-a5 = A5
plans-paper-letter = Carta
plans-earlier-open = Leer esta versión
invalid-cards_too_long = Las fichas de acción de este plan suman { $letters } caracteres; se imprimen como máximo { $most } a la vez. Cada ficha nombra a todos los suplentes de su función: indique menos suplentes o acorte los pasos. El plan queda como está.
