# Reclamaciones sobre medidas que observan a personas: el formulario público, la página con la respuesta y quienes responden.
notice-complain = Enviar una reclamación sobre esta medida
complaint-title = Reclamación sobre una medida que observa a personas
complaint-what-happens = Qué ocurre con ella
complaint-who-reads = Se cifra. Solo pueden leerla quienes responden de la medida en { $body }.
complaint-by-when = { $days ->
    [one] Se responde en un plazo de { $days } día. Responsable: { $function }. El plazo puede ampliarse una vez; en ese caso se le dice por qué y hasta cuándo.
   *[other] Se responde en un plazo de { $days } días. Responsable: { $function }. El plazo puede ampliarse una vez; en ese caso se le dice por qué y hasta cuándo.
}
complaint-no-name = No tiene que decir quién es. No se guardan ni su dirección de red ni datos de su dispositivo.
complaint-number = Recibirá un número y un código. Con el código podrá leer aquí la respuesta.
complaint-erased = { $days ->
    [one] La reclamación y la respuesta se borran { $days } día después de la respuesta.
   *[other] La reclamación y la respuesta se borran { $days } días después de la respuesta.
}
complaint-letter = También puede reclamar por carta o en persona: { $address }
complaint-measure-ended = Esta medida terminó el { $date }. Se aceptan reclamaciones sobre ella mientras exista esta página.
complaint-text = ¿Cuál es su reclamación?
complaint-text-hint = Hasta 4000 caracteres. Diga qué ocurrió, dónde y cuándo. Por favor, no nombre a otras personas.
complaint-reach = ¿Cómo podemos ponernos en contacto con usted? (opcional)
complaint-reach-hint = Una dirección de correo electrónico o un teléfono, para hacerle preguntas. Puede dejarlo vacío.
complaint-send = Enviar la reclamación
complaint-have-code = Tengo un código: leer la respuesta
complaint-back = Volver a la página de la medida
complaint-taken = Hemos recibido su reclamación
complaint-your-number = Número
complaint-your-code = Su código
complaint-answered-by = Respuesta como muy tarde el
complaint-keep-code = Anote el código o imprima esta página. Se muestra una sola vez, y nadie puede volver a dárselo.
complaint-read = Leer la respuesta a una reclamación
complaint-code-hint = Cinco grupos de cuatro letras y cifras, tal como se le mostraron al enviar la reclamación.
complaint-show = Mostrar la respuesta
complaint-code-wrong = Ninguna reclamación tiene este código. Compruebe lo que ha escrito. Si se respondió hace tiempo, se ha borrado.
complaint-code-too-many = Se han probado demasiados códigos desde su red. Espere un cuarto de hora y vuelva a intentarlo.
complaint-code-not-now = La respuesta no se puede mostrar en este momento. Vuelva a intentarlo más tarde.
complaint-answer-title = Su reclamación
complaint-received = Recibida el
complaint-is-waiting = Todavía no se ha respondido. Vuelva con su código.
complaint-is-late = Debía responderse como muy tarde el { $date } y no se ha hecho. Puede dirigirse al órgano que supervisa la medida.
complaint-why-longer = Por qué la respuesta tarda más
complaint-the-answer = La respuesta
complaint-was-passed-on = Se ha trasladado
complaint-passed-on-to = Trasladada a
complaint-function = Responde
complaint-words = Texto
complaint-kept-until = Puede leer esto aquí hasta el { $date }. Después se borran la reclamación y la respuesta.
complaint-not-kept = Su reclamación no se ha guardado. { $why } Puede escribir a: { $address }
complaint-text-length = Escriba de 1 a { $most } caracteres.
complaint-reach-length = Diga en { $most } caracteres como máximo cómo podemos ponernos en contacto con usted.
complaint-too-long = Es demasiado larga: se aceptan { $most } caracteres como máximo.
complaint-not-understood = No se ha podido leer lo que ha enviado su navegador.
complaint-full = Ya hay demasiadas reclamaciones en espera de respuesta y por ahora no se aceptan más.
complaint-too-many = Desde su red han llegado muchas reclamaciones en poco tiempo. Espere un cuarto de hora y vuelva a enviarla.
complaint-not-now = No se puede recibir en este momento. Vuelva a intentarlo más tarde.
complaints-title = Reclamaciones
complaints-waiting = { $count ->
    [one] { $count } reclamación espera respuesta.
   *[other] { $count } reclamaciones esperan respuesta.
}
complaints-late = { $count ->
    [one] De ellas, { $count } está fuera de plazo.
   *[other] De ellas, { $count } están fuera de plazo.
}
complaints-closed = { $count ->
    [one] { $count } tiene respuesta.
   *[other] { $count } tienen respuesta.
}
complaints-next = El plazo para la próxima respuesta termina el { $date }.
complaints-show = Mostrar las reclamaciones
complaints-hint = Solo pueden leerlas quienes llevan los contenidos de su organización. El diario anota cada lectura.
complaint-received-on = Recibida el { $date }
complaint-due-by = respuesta como muy tarde el { $date }
complaint-state-waiting = en espera
complaint-state-answered = respondida
complaint-state-passed_on = trasladada
complaint-damaged = El texto está dañado.
complaint-can-be-reached = Contacto: { $reach }
complaint-cannot-be-reached = No indicó ningún contacto. La respuesta se lee con el código.
complaint-reply = Responder
complaint-outcome = Qué hace con ella
complaint-outcome-answered = Responderla
complaint-outcome-passed_on = Trasladarla
complaint-outcome-extended = Decir que la respuesta tarda más
complaint-reply-function = Qué función responde
complaint-reply-text = Lo que lee la persona que reclamó
complaint-reply-to = A quién se traslada
complaint-reply-until = Respuesta como muy tarde el
complaint-replied = Guardado. La respuesta se puede leer con el código.
invalid-complaints_full = Ya hay demasiadas reclamaciones en espera de respuesta. Esta no se ha guardado. Escriba a la dirección para reclamaciones de la página pública.
invalid-complaint_reply = Diga qué función responde. Si la traslada, diga a quién. Si la respuesta tarda más, diga hasta cuándo.
invalid-complaint_days = El plazo de respuesta se puede ampliar una vez, antes de que venza, y como máximo en tantos días como se prometieron.
invalid-complaints_wait = Hay personas que esperan respuesta a sus reclamaciones sobre esta medida. Respóndalas primero. No se ha borrado nada.
