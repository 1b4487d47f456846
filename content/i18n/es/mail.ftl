# Lo que vence, por correo electrónico: los ajustes de un miembro, los mensajes y qué ha sido de ellos.
mail-title = Por correo electrónico
mail-hint = Parvis puede avisarle por correo electrónico de cuántos vencimientos tiene y cuándo. El mensaje no nombra ningún lugar ni reproduce ningún contenido.
mail-hour = Los mensajes se envían después de las { $time }. Si no vence nada, no se envía ninguno.
mail-off = Esta instalación no envía correos electrónicos.
mail-rhythm = Frecuencia
mail-rhythm-daily = Todos los días
mail-rhythm-weekly = Todos los lunes
mail-address = Dirección de correo electrónico
mail-stop = Dejar de recibir mensajes y borrar la dirección
mail-stopped = Ya no recibirá mensajes. Su dirección se ha borrado.
mail-waits = Se está enviando un enlace a { $address }. Ábralo como muy tarde el { $date }. Hasta entonces no se envía allí nada más.
mail-link-over = El enlace enviado a { $address } ya no funciona. Guarde de nuevo la dirección para recibir otro.
mail-runs = { $rhythm ->
    [daily] Se envía un mensaje a { $address } cada día en que algo ha vencido o vence en el plazo de una semana.
   *[weekly] Se envía un mensaje a { $address } cada lunes si algo ha vencido o vence en el plazo de cuatro semanas.
 }
mail-not-sent = No se pudo enviarle el último mensaje. Quienes gestionan esta instalación pueden ver por qué.
mail-not-taken = El último mensaje no le llegó: el servidor de correo no acepta esta dirección. Revísela.
mail-not-sure = Es posible que el último mensaje no le haya llegado. No se vuelve a enviar. Si era el enlace, guarde de nuevo la dirección.
mail-page-title = Correos sobre los vencimientos
mail-confirm-ask = ¿Quiere recibir en esta dirección avisos de los vencimientos de Parvis?
mail-confirm-do = Confirmar la dirección
mail-confirmed = La dirección está confirmada. El primer mensaje llegará cuando venza algo, mañana como muy pronto.
mail-stop-ask = ¿Quiere dejar de recibir correos sobre los vencimientos? No cambia nada más.
mail-stop-do = Dejar de recibirlos
mail-stop-done = No se enviarán más mensajes y la dirección se ha borrado.
mail-link-void = Este enlace ya no funciona.
mail-link-none = Abra el enlace del mensaje para confirmar su dirección o para dejar de recibir mensajes.
mail-state-title = Correo electrónico
mail-state-off = Los ajustes no indican ningún servidor de correo. No se envía ningún correo electrónico. Para cambiarlo, rellene en el servidor la sección [mail] de parvis.toml, pruébela con «parvis mail test --to DIRECCIÓN» y reinicie el servidor.
mail-state-through = Los mensajes pasan por { $server } y proceden de { $from }.
mail-state-counts = En espera: { $waiting }. No enviados en los últimos 30 días: { $failed }.
mail-state-what = Mensaje
mail-state-when = Cuándo
mail-state-why = Por qué, y qué hacer
mail-kind-digest = Vencimientos
mail-kind-confirm = Enlace que confirma una dirección
mail-at-waits = Próximo intento: { $time }
mail-at-ended = Abandonado: { $time }
mail-tries = Intentos: { $count }
mail-said = Respuesta: { $said }
mail-why-unreachable = No se puede acceder al servidor de correo. Revise el servidor y el puerto en los ajustes, y compruebe que este equipo puede conectarse a él.
mail-why-silent = El servidor de correo no responde. Revise el puerto y «security» en los ajustes.
mail-why-tls = No se pudo establecer una conexión cifrada con el servidor de correo. Revise «security» y «server» en los ajustes. Si su certificado procede de una autoridad en la que este equipo no confía, indíquela en «authority».
mail-why-password = El servidor de correo no acepta el nombre de usuario o la contraseña. Revise ambos en los ajustes.
mail-why-sender = El servidor de correo no acepta esta dirección de remitente. Pregunte a quienes lo gestionan o escriba otra en «from».
mail-why-recipient = El servidor de correo no acepta la dirección del miembro. El miembro lo ve en su página.
mail-why-later = El servidor de correo pide que se intente más tarde. Parvis lo sigue intentando durante un día.
mail-why-refused = El servidor de correo rechazó el mensaje. Pregunte por qué a quienes lo gestionan.
mail-why-unknown = Parvis no ha entendido la respuesta del servidor de correo. Revise el servidor y el puerto en los ajustes.
mail-why-unclear = La conexión se interrumpió durante el envío. El mensaje puede haber llegado y no se vuelve a enviar.
mail-why-unwritten = No se pudo redactar el mensaje. El historial de errores del servidor da más detalles.
mail-digest-subject = { $count ->
    [one] Parvis: 1 vencimiento
   *[other] Parvis: { $count } vencimientos
 }
mail-digest-begin = Ya vencido, o con plazo hasta el { $day }:
mail-digest-line = { $when ->
    [over] { $kind }: { $count }, con retraso desde el { $day }
   *[ahead] { $kind }: { $count }, el primer plazo el { $day }
 }
mail-digest-open = Inicie sesión para ver de qué se trata: { $address }
mail-digest-why = { $rhythm ->
    [daily] Recibe este mensaje los días en que vence algo porque lo ha pedido.
   *[weekly] Recibe este mensaje los lunes, cuando vence algo, porque lo ha pedido.
 }
mail-digest-stop = Para no recibir más mensajes: { $address }
mail-confirm-subject = Parvis: confirme su dirección de correo electrónico
mail-confirm-text = Alguien indicó esta dirección en Parvis ({ $address }) para recibir avisos de vencimientos.
mail-confirm-open = Si fue usted, confírmela como muy tarde el { $day }: { $link }
mail-confirm-ignore = Si no fue usted, no tiene que hacer nada. A una dirección sin confirmar no se envían avisos.
mail-test-subject = Parvis: prueba
mail-test-text = El servidor de correo de Parvis ({ $address }) funciona. No tiene que hacer nada.
invalid-mail_off = Esta instalación no envía correos electrónicos.
invalid-mail_address = Esto no es una dirección de correo electrónico. Escriba una como nombre@example.org.
invalid-mail_asked = Hoy ya no puede indicar más direcciones de correo electrónico. Vuelva a intentarlo mañana.
