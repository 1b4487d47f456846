# Жалобы на меры, при которых наблюдают за людьми: открытая форма, страница с ответом и те, кто отвечает.
notice-complain = Подать жалобу на эту меру
complaint-title = Жалоба на меру, при которой наблюдают за людьми
complaint-what-happens = Что с ней будет
complaint-who-reads = Жалоба шифруется. Прочитать её могут только те, кто отвечает за меру в организации «{ $body }».
complaint-by-when = { $days ->
    [one] Ответ даётся в течение { $days } дня. Ответственный: { $function }. Срок можно продлить один раз; тогда вам сообщат, почему и до какого дня.
    [few] Ответ даётся в течение { $days } дней. Ответственный: { $function }. Срок можно продлить один раз; тогда вам сообщат, почему и до какого дня.
   *[many] Ответ даётся в течение { $days } дней. Ответственный: { $function }. Срок можно продлить один раз; тогда вам сообщат, почему и до какого дня.
}
complaint-no-name = Вы не обязаны называть себя. Ни ваш сетевой адрес, ни сведения о вашем устройстве не сохраняются.
complaint-number = Вы получите номер и код. С этим кодом вы сможете прочитать здесь ответ.
complaint-erased = { $days ->
    [one] Жалоба и ответ стираются через { $days } день после ответа.
    [few] Жалоба и ответ стираются через { $days } дня после ответа.
   *[many] Жалоба и ответ стираются через { $days } дней после ответа.
}
complaint-letter = Пожаловаться можно и письмом или лично: { $address }
complaint-measure-ended = Эта мера прекращена { $date }. Жалобы на неё принимаются, пока существует эта страница.
complaint-text = На что вы жалуетесь?
complaint-text-hint = До 4000 знаков. Напишите, что произошло, где и когда. Пожалуйста, не называйте других людей.
complaint-reach = Как с вами связаться? (необязательно)
complaint-reach-hint = Адрес электронной почты или телефон, чтобы задать вам вопросы. Это поле можно не заполнять.
complaint-send = Отправить жалобу
complaint-have-code = У меня есть код: прочитать ответ
complaint-back = Назад к странице меры
complaint-taken = Ваша жалоба принята
complaint-your-number = Номер
complaint-your-code = Ваш код
complaint-answered-by = Срок ответа
complaint-keep-code = Запишите код или распечатайте эту страницу. Он показывается один раз, и никто не сможет сообщить его вам снова.
complaint-read = Прочитать ответ на жалобу
complaint-code-hint = Пять групп по четыре буквы и цифры, как они были показаны при отправке жалобы.
complaint-show = Показать ответ
complaint-code-wrong = Жалобы с таким кодом нет. Проверьте, что вы ввели. Если ответ дан давно, она стёрта.
complaint-code-too-many = Из вашей сети введено слишком много кодов. Подождите четверть часа и попробуйте снова.
complaint-code-not-now = Сейчас ответ показать нельзя. Попробуйте позже.
complaint-answer-title = Ваша жалоба
complaint-received = Получена
complaint-is-waiting = Ответа пока нет. Зайдите позже со своим кодом.
complaint-is-late = Ответ должны были дать не позднее { $date }, но его нет. Вы можете обратиться в орган, который надзирает за этой мерой.
complaint-why-longer = Почему ответ займёт больше времени
complaint-the-answer = Ответ
complaint-was-passed-on = Жалоба передана
complaint-passed-on-to = Кому передана
complaint-function = Отвечает
complaint-words = Текст
complaint-kept-until = Прочитать это здесь можно до { $date }. Затем жалоба и ответ стираются.
complaint-not-kept = Ваша жалоба не сохранена. { $why } Вы можете написать: { $address }
complaint-text-length = Напишите от 1 до { $most } знаков.
complaint-reach-length = Укажите не более чем в { $most } знаках, как с вами связаться.
complaint-too-long = Она слишком длинная: принимается не более { $most } знаков.
complaint-not-understood = То, что отправил ваш браузер, прочитать не удалось.
complaint-full = Ответа уже ждёт слишком много жалоб, поэтому новые пока не принимаются.
complaint-too-many = Из вашей сети за короткое время пришло много жалоб. Подождите четверть часа и отправьте её снова.
complaint-not-now = Сейчас её принять нельзя. Попробуйте позже.
complaints-title = Жалобы
complaints-waiting = { $count ->
    [one] { $count } жалоба ждёт ответа.
    [few] { $count } жалобы ждут ответа.
   *[many] { $count } жалоб ждут ответа.
}
complaints-late = { $count ->
    [one] Из них просрочена { $count }.
    [few] Из них просрочены { $count }.
   *[many] Из них просрочено { $count }.
}
complaints-closed = { $count ->
    [one] На { $count } жалобу дан ответ.
    [few] На { $count } жалобы дан ответ.
   *[many] На { $count } жалоб дан ответ.
}
complaints-next = Срок ближайшего ответа: { $date }.
complaints-show = Показать жалобы
complaints-hint = Читать их могут только те, кто ведёт записи вашей организации. Каждое чтение отмечается в журнале.
complaint-received-on = Получена { $date }
complaint-due-by = срок ответа: { $date }
complaint-state-waiting = ждёт ответа
complaint-state-answered = дан ответ
complaint-state-passed_on = передана
complaint-damaged = Текст повреждён.
complaint-can-be-reached = Как связаться: { $reach }
complaint-cannot-be-reached = Не указано, как связаться. Ответ можно прочитать по коду.
complaint-reply = Ответить
complaint-outcome = Что вы с ней делаете
complaint-outcome-answered = Ответить
complaint-outcome-passed_on = Передать
complaint-outcome-extended = Сообщить, что ответ займёт больше времени
complaint-reply-function = Какая должность отвечает
complaint-reply-text = Что прочитает тот, кто пожаловался
complaint-reply-to = Кому её передают
complaint-reply-until = Срок ответа
complaint-replied = Сохранено. Ответ можно прочитать по коду.
invalid-complaints_full = Ответа уже ждёт слишком много жалоб. Эта жалоба не сохранена. Напишите по адресу для жалоб на открытой странице.
invalid-complaint_reply = Укажите, какая должность отвечает. Если передаёте жалобу, укажите кому. Если ответ займёт больше времени, укажите, до какого дня.
invalid-complaint_days = Срок ответа можно продлить один раз, пока он не истёк, и не более чем на столько дней, сколько было обещано.
invalid-complaints_wait = Люди ждут ответа на жалобы на эту меру. Сначала ответьте им. Ничего не стёрто.
