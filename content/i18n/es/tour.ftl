# Los recorridos guiados de la demostración. Cada paso dice en una frase qué hacer y para qué.
tour-title = Recorrido guiado: paso { $step } de { $of }
tour-offer = Un recorrido guiado le lleva de principio a fin por las páginas reales.
tour-start = { $minutes ->
    [one] Mostrarme cómo se hace ({ $minutes } minuto)
   *[other] Mostrarme cómo se hace ({ $minutes } minutos)
}
tour-start-police = { $minutes ->
    [one] Mostrarme un acceso de emergencia ({ $minutes } minuto)
   *[other] Mostrarme un acceso de emergencia ({ $minutes } minutos)
}
tour-left = Ha dejado el recorrido guiado. Puede continuar donde estaba.
tour-go-on = Continuar el recorrido guiado
tour-decline = No, gracias
tour-next = Siguiente
tour-back = Atrás
tour-skip = Saltar este paso
tour-leave = Dejar el recorrido guiado
tour-done = Finalizar
tour-where = Mostrar dónde
tour-elsewhere = Está en otra página.
tour-take-me = Ir a este paso
tour-missing = Ahora mismo no está en la página. Puede saltar el paso.
tour-any-place = un lugar cualquiera
tour-over = Aquí termina el recorrido guiado; nada de lo que ha probado afecta a un lugar real. En este menú puede iniciar o cerrar sesión, o elegir otro perfil.

tour-role-volunteer = Ve la demostración con el perfil de quien cuida de un lugar de reunión y no tiene cuenta.
tour-role-contributor = Ve la demostración con el perfil de quien trabaja en un lugar: ve lo que se detectó en las visitas; las respuestas corresponden a sus responsables.

tour-volunteer-look = Elija «{ door-look-go }»: se le preguntará por su propio lugar, pregunta a pregunta.
tour-volunteer-answer = Elija la respuesta que corresponda a lo que ve; se queda en este dispositivo.
tour-volunteer-results = Responda a tantas preguntas como quiera con «{ survey-next }» y elija después «{ survey-to-results }»: lo que omita figurará sin respuesta.
tour-volunteer-findings = Lea lo que ha encontrado: lo que conviene mejorar primero está arriba.
tour-volunteer-plan = Pase a su plan con el botón que está bajo los resultados, porque aprovecha sus respuestas.
tour-volunteer-begin = Elija «{ plan-begin }»: 14 preguntas se convierten en cuatro páginas que su equipo puede seguir.
tour-volunteer-pages = Responda a lo que sepa y elija después «{ plan-to-pages }»: lo que omita será una línea para rellenar a mano.
tour-volunteer-print = Elija «{ print }» para tener las cuatro páginas en papel o en un archivo PDF.

tour-adviser-start = Elija «{ visit-start }» junto a un lugar: los que llevan más tiempo esperando están primero.
tour-adviser-confirm = Confirme con «{ visit-start }»: el cuestionario adecuado para el lugar ya está elegido.
tour-adviser-take = Elija «{ walk-go }», para que la visita funcione también sin red.
tour-adviser-lock = Escriba dos veces una frase secreta y elija «{ walk-take }»: cifra la visita en este dispositivo.
tour-adviser-answer = Elija una respuesta para el punto más débil que encuentre; se guarda enseguida.
tour-adviser-results = Responda a tantas preguntas como quiera y elija después «{ survey-to-results }» para ver el resultado de sus respuestas.
tour-adviser-send = Elija «{ walk-home }», para que no quede nada de la visita en este dispositivo.
tour-adviser-check = Elija «{ visit-to-finish }» para ver qué falta todavía.
tour-adviser-finish = Elija con quién comparte la visita y después «{ visit-finish }»: así se crean los hallazgos y el informe.
tour-adviser-report = Elija «{ visit-report }»: es el informe para quienes gestionan el lugar.

tour-police-find = Busque «{ $place }» y elija el lugar en la lista: en una emergencia solo conoce su nombre.
tour-police-open = Elija «{ emergency-open }»: nadie tiene que autorizarlo antes, pero todos los interesados lo verán.
tour-police-reason = Indique un motivo y elija «{ emergency-open-now }»: el motivo no se puede cambiar después.
tour-police-read = Mire lo que ahora está abierto en las pestañas de este lugar; puede leerlo, pero no cambiarlo ni exportarlo.
tour-police-list = Abra «{ nav-emergency }»: su acceso figura allí hasta que se revise.
tour-police-end = Elija «{ emergency-close }» en cuanto sepa lo suficiente; después otra persona revisa el acceso.

tour-operator-open = Abra «{ nav-findings }» para ver lo que se detectó en sus lugares.
tour-operator-tick = Marque un hallazgo: los más urgentes están arriba, y puede marcar varios que tengan la misma respuesta.
tour-operator-choose = Elija su respuesta; «{ finding-answer-accepted }» también es una respuesta honesta.
tour-operator-save = Diga en una frase por qué, o qué se ha hecho, y elija «{ site-save }»: quienes hicieron la visita verán su respuesta.
tour-operator-undo = Su respuesta está guardada; «{ undo }» la retira si fue un error.
tour-operator-read = Elija la frase de un hallazgo para ver sus fotografías, qué puede ayudar y qué ha ocurrido desde entonces.

tour-contributor-open = Abra «{ nav-findings }» para ver lo que se detectó donde trabaja.
tour-contributor-tell = Lea qué puede ayudar y diga a sus responsables lo que sabe, porque ellos responden por su organización.

tour-coordinator-open = Elija un territorio para ver dónde ha habido visitas y dónde no.
tour-coordinator-district = Elija su distrito por su nombre; la flecha junto a un nombre muestra los territorios más pequeños que contiene.
tour-coordinator-never = Aquí están sus lugares: los que nunca se han visitado, hasta donde usted puede ver, están primero.
tour-coordinator-tick = Marque un lugar que convendría visitar.
tour-coordinator-ask = Elija «{ batch-ask }» para pedírselas a quienes asesoran ese lugar.
tour-coordinator-send = Elija a quién se las pide y envíelas si quiere: cada lugar genera su propia solicitud, y «{ undo }» las cancela.

tour-overseer-find = Busque «{ $place }» y elija el lugar en la lista, para comprobar quién ha leído sobre él.
tour-overseer-who = Elija «{ site-readings }»: cada lectura de un contenido protegido queda anotada en una línea.
tour-overseer-lines = Lea quién leyó qué, cuándo y para qué; «{ findings-filters }» limita la lista a una persona o a un día.
tour-overseer-emergency = Abra «{ nav-emergency }»: estos accesos son los que más necesitan su atención.
tour-overseer-review = Lea el motivo y lo que se leyó ese día, y diga después en «{ emergency-review }» si el acceso era necesario.

tour-administrator-open = Abra «{ organisations-title }»: todas las personas que trabajan con Parvis pertenecen a una.
tour-administrator-own = Elija su propia organización, para invitar a alguien a ella.
tour-administrator-name = Escriba un nombre, elija una función y añada a la persona: la función determina qué puede hacer.
tour-administrator-link = Fuera de la demostración habría aquí un enlace solo para esta persona; lo entrega usted, porque Parvis no lo envía.

tour-partner-open = Elija un contenido en «{ home-shared }»: es lo que otros le permiten leer.
tour-partner-read = Mire de quién es y hasta dónde se puede difundir, antes de usarlo.
tour-partner-all = Abra «{ nav-notes }» para ver todo lo que se ha compartido con usted.
tour-partner-list = Aquí lo vuelve a encontrar mientras esté compartido; quien lo comparte puede dejar de hacerlo en cualquier momento.
