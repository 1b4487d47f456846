# Meetings, and recommendations out of them.
meetings-title = Встречи
meeting-title = Встреча
meetings-hint = Семинары и другие встречи, которые провела организация, и их выводы. В журнале отмечается, что вы их открыли.
meetings-none = Ни одной встречи ещё не записано.
meetings-open = Показать встречи
meetings-signed-out = Войдите, чтобы читать о встречах.
meeting-write = Записать встречу
meeting-name = Название
meeting-from = Первый день
meeting-until = Последний день, если их несколько
meeting-when = Когда
meeting-days = с { $from } по { $until }
meeting-place = Место
meeting-kind = Вид встречи
meeting-bodies = Кто провёл
meeting-fields = Направления работы
meeting-choose = Выберите
meeting-remove = Убрать: { $name }
meeting-sessions = Повестка дня
meeting-sessions-hint = По одному заседанию в строке: когда, вертикальная черта и о чём. Например: 10:00 | Открытые двери.
meeting-participants = Организации-участницы
meeting-participants-hint = По одной организации в строке. Без имён людей.
meeting-conclusions = Выводы
meeting-recommendations = Как обстоит дело с рекомендациями
recommendations-title = Рекомендации
recommendation-title = Рекомендация
recommendation-numbered = Рекомендация { $number }
recommendations-hint = Что рекомендовано этой организации и что из этого вышло. В журнале отмечается, что вы их открыли.
recommendations-none = Нет рекомендаций этой организации, которые вам можно видеть.
recommendations-open = Показать рекомендации
recommendations-signed-out = Войдите, чтобы читать рекомендации.
recommendation-write = Дать рекомендацию
recommendation-number = Номер
recommendation-wording = Что рекомендуется
recommendation-meeting = По итогам этой встречи
recommendation-meeting-none = не по итогам встречи
recommendation-addressee = Кому
recommendation-addressee-now = теперь: { $name }
recommendation-addressee-ended = Этой организации больше нет.
recommendation-give = Сразу предоставить организации доступ на год
recommendation-give-hint = Иначе организация её не увидит. Не отмечайте, если здесь никто не работает от этой организации.
recommendation-report-due = Отчёт ожидается до
recommendation-report-due-hint = Если указан день, выполнение отслеживается: к этому дню организация отчитывается.
recommendation-monitored = Отслеживается
recommendation-stop-monitoring = Больше не отслеживать
recommendation-overdue = Просрочено
recommendation-reported = Отчёт получен { $date }
recommendation-reply = Ответ
recommendation-reply-none = ответа пока нет
recommendation-reply-accepted = принята
recommendation-reply-partly = принята частично
recommendation-reply-noted = принята к сведению
recommendation-execution = Выполнение
recommendation-execution-not_begun = не начато
recommendation-execution-in_work = выполняется
recommendation-execution-done_by_own_words = выполнено, по словам организации
recommendation-execution-confirmed = подтверждено
recommendation-execution-not_to_be_done = выполняться не будет
recommendation-assistance = Помощь
recommendation-assistance-none = не запрошена
recommendation-assistance-asked = запрошена
recommendation-assistance-offered = предложена
recommendation-assistance-given = оказана
recommendation-assistance-confirmed = получена, подтверждает организация
recommendation-evidence = Чем это подтверждается
recommendation-earlier = Прежние формулировки
recommendation-earlier-until = До { $date }. Причина изменения: { $reason }
recommendation-history = История
recommendation-answer = Ответить или отчитаться
recommendation-words = Своими словами
recommendation-no-change = без изменений
recommendation-sheet = Напечатать этот лист
board-title = Как обстоит дело с рекомендациями
board-hint = Рекомендации, которые дала ваша организация, и те, что даны ей. Текст открывается, только когда вы выбираете рекомендацию.
board-none = Нет рекомендаций, которые дала ваша организация или которые даны ей.
board-meeting = Встреча
board-all = Все встречи
board-cut = Рекомендаций больше 2000. Показаны только последние.
board-report = Отчёт об этих рекомендациях
board-report-hint = Показывает текст и историю каждой. В журнале отмечается, что вы их открыли.
board-pdf = Отчёт (PDF)
board-table = Сохранить таблицей (CSV)
# The denominator stands in words, so that no figure is read by itself.
board-said = { $total ->
    [one] Из { $total } рекомендации: принято { $accepted }, принято частично { $partly }, принято к сведению { $noted }, без ответа пока { $none }. Выполнение подтверждено: { $confirmed }. Отчёт просрочен: { $overdue }.
    [few] Из { $total } рекомендаций: принято { $accepted }, принято частично { $partly }, принято к сведению { $noted }, без ответа пока { $none }. Выполнение подтверждено: { $confirmed }. Отчёт просрочен: { $overdue }.
   *[many] Из { $total } рекомендаций: принято { $accepted }, принято частично { $partly }, принято к сведению { $noted }, без ответа пока { $none }. Выполнение подтверждено: { $confirmed }. Отчёт просрочен: { $overdue }.
 }
journal-kind-meeting = Встречи
journal-kind-recommendation = Рекомендации
journal-act-respond_to_recommendation = { journal-by } ответил на рекомендацию{ journal-about }.
invalid-recommendation_issuer = Подтвердить рекомендацию, закрыть её, предложить и оказать помощь может только организация, которая её дала.
invalid-recommendation_addressee = Организация, которой она дана, отвечает здесь сама.
invalid-recommendation_closed = Организация, которая дала рекомендацию, закрыла её. Если что-то изменилось, сообщите ей.
invalid-recommendation_report = Укажите день, к которому ожидается отчёт.
invalid-meeting_days = Последний день не может быть раньше первого.
invalid-meeting_participant = Такой организации нет. Напишите её название.
journal-meetings = { $count ->
    [one] { $count } встречу
    [few] { $count } встречи
   *[many] { $count } встреч
 }
journal-recommendations = { $count ->
    [one] { $count } рекомендацию
    [few] { $count } рекомендации
   *[many] { $count } рекомендаций
 }
lot-meeting = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
 }
lot-recommendation = { $count ->
    [one] { $count } рекомендация
    [few] { $count } рекомендации
   *[many] { $count } рекомендаций
 }
