# Печатные планы: план места, карточки действий, четыре страницы.
print-site-plan = План действий
print-cards = Карточки действий
print-plan-of-day = План от { $date }
print-replaced = Некоторые знаки нельзя напечатать, вместо них стоит �: { $characters }. В самом плане они сохранены.
print-call = Номер для звонка
print-address = Адрес для вызова
print-uses = Как используется место
print-capacity = Наибольшее число людей
print-contents = В этом плане
print-functions = Кто что делает
print-function = Функция
print-deputies = Заместители
print-public = Посетителям можно знать
print-yes = Да
print-no = Нет
print-none = Нет
print-callers = Кто может начать
print-caller = { $function }; заместители: { $deputies }
print-step = Шаг
print-step-number = шаг { $number }
print-nobody-yet = пока никто
print-otherwise = Если не получается
print-until = Действует
print-ways = Пути, места сбора и помещения
print-sketch-alt = Схема места. Мест сбора: { $points }, помещений: { $rooms }, путей: { $routes }. Север вверху. Названия указаны в таблицах ниже.
print-legend = Круги с номером: места сбора. Квадраты: помещения. Сплошная линия: пути без ступеней; штриховая: пути со ступенями. Маленькие кружки: выходы. Линия из точек: участок перед входами.
print-floor-alt = Бледный план этажа под схемой.
print-floor-legend = Бледным под схемой: план этажа, размещённый вручную.
print-floor-left-out = { $why ->
    [withheld] План этажа здесь не показан: вам не разрешено видеть файлы этого плана.
    [gone] План этажа здесь не показан: его изображения нет среди файлов этого плана.
    [damaged] План этажа здесь не показан: его изображение повреждено и не читается.
   *[far] План этажа здесь не показан: он расположен слишком далеко от схемы.
 }
print-within = Дойти за
print-minutes = { $minutes } мин
print-route = Путь
print-leads-to = Ведёт к
print-step-free = Без ступеней
print-length = Длина
print-room = Помещение
print-people = Человек
print-room-says = Что нужно знать
print-who = Кто
print-what = Что
print-agreed = О чём договорились
print-goes-with = Кто сопровождает
print-responders = Для полиции, пожарных и скорой помощи
print-meets = Кто встречает
print-keys = Ключи
print-drawings = Планы здания
print-neighbours = Соседи
print-reach = Как связаться
print-approach = Перед входами
print-looks-after = Кто отвечает
print-re-entry = Возвращение внутрь
print-says-so = Кто решает
print-conditions = Прежде чем вернуться
print-use-title = Использование: { $use }
print-absent = Отсутствуют
print-stands-in = { $function } (заместитель: { $deputy })
print-ways-in-use = Используемые пути
print-points-in-use = Используемые места сбора
print-rooms-in-use = Используемые помещения
print-differs = Чем отличается
print-else-as-plan = Всё остальное — как в плане.
# What stands between what something is called and what it is.
print-colon = :
print-open = Что ещё не решено
print-open-none = Проверка этого плана ничего не выявила.
print-open-says = Проверка этого плана выявила:
print-left-out = Не проверено, потому что нет этих данных:
print-left-out-outline_unknown = контур места: не находятся ли места сбора внутри и не проходят ли пути сквозь стены
print-left-out-exits_unknown = выходы: далеко ли до мест сбора
print-left-out-water_unknown = вода поблизости: не находятся ли в ней места сбора
print-left-out-main_roads_unknown = крупные дороги поблизости: не нужно ли их переходить
print-check-step_without_function = этот шаг никто не выполняет.
print-check-step_without_words = этот шаг пуст.
print-check-function_absent = этот шаг некому выполнить: нет и заместителя.
print-check-function_without_deputy = нет заместителя.
print-check-names_what_is_missing = упомянуто то, чего больше нет ({ $names }).
print-check-nobody_may_call = никто не может начать.
print-check-doctrine_unknown = слова взяты из пакета, который не установлен ({ $names }).
print-check-words_unknown = в пакете нет этих слов ({ $names }).
print-check-words_without_doctrine = есть текст для объявления, но в плане не указано, из какой он страны.
print-check-card_over_words = слов на одной стороне карточки: { $words }; в чрезвычайной ситуации никто не читает больше { $most }.
print-check-card_over_letters = знаков на одной стороне карточки: { $letters }; в чрезвычайной ситуации никто не читает больше { $most }.
print-check-assembly_point_inside = оно находится внутри места.
print-check-assembly_point_in_water = оно находится в воде.
print-check-assembly_point_across_main_road = нужно переходить крупную дорогу ({ $names }).
print-check-assembly_point_too_far = до него { $metres } м; за { $minutes } мин люди проходят { $reach } м.
print-check-assembly_point_too_far_for_slow = до него { $metres } м; те, кто идёт медленно, за { $minutes } мин проходят { $reach } м.
print-check-route_through_wall = он проходит сквозь стену, в { $metres } м от выхода.
print-card-may-call = Вы можете начать.
print-card-say = Что говорить
print-card-deputy = Ваш заместитель
print-card-notes = Для пометок
print-cards-none = В этом плане пока нет шагов, поэтому нет и карточек.
print-function-after = Кто говорит, что всё закончилось
print-services-say = Полиция или пожарные говорят, что опасности больше нет.
print-until-said = Пока ответственный не скажет, что всё закончилось.
print-as-of = По состоянию на { $date }
print-number = №
print-when = Когда
print-edit-drawing = Схема места есть в печатном плане.
print-findings = Перечень замечаний
print-findings-places = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
 }
print-findings-count = Замечаний: { $count }. Открыто: { $open }.
print-findings-none = Замечаний нет.
print-finding = Что обнаружено
print-finding-photograph = Фотография к замечанию { $number }.
print-duties = Перечень обязанностей
print-duties-unsure = Что точно не известно
print-duties-met = Условия, которые выполнены
print-duties-unmet = Условия, которые не выполнены
print-duties-answers = Какие ответы даны
print-duties-about = Об этом перечне
print-duties-only-law = Здесь закон объяснён нашими словами. Имеет силу только текст закона.
print-rights-glance = Кратко
print-rights-effects = Как эта мера влияет на людей
print-rights-stops = Останавливает людей
print-rights-alternatives = Рассмотренные другие решения
print-rights-recordings = Записи
print-rights-kept = { $hours ->
    [one] Хранят { $hours } час.
    [few] Хранят { $hours } часа.
   *[many] Хранят { $hours } часов.
 }
print-rights-nothing-kept = Ничего не записывают.
print-rights-decision = Решение
print-rights-decided = Решение принято { $date }. Принял: { $who }. Ни одного ответа этот человек не писал.
print-rights-not-decided = Решения пока нет.
print-rights-person = Лицо { $letter }
print-rights-who = { $who } ({ $role })
print-rights-former = больше не участник
print-rights-letters = Одна и та же буква означает одного и того же человека. Имена печатаются только для участников организации, которая ведёт эту оценку.
print-rights-no-measure = В этой оценке мера не названа. На её основании ни одна мера действовать не может.
print-rights-measure-hidden = Читателю этого документа сведения о самой мере недоступны.
print-rights-missing = Чего не хватает
print-rights-missing-none = Всё, что сегодня должно быть в этой оценке, в ней есть.
print-rights-overdue = { $count ->
    [one] Просрочен ответ на { $count } жалобу.
    [few] Просрочены ответы на { $count } жалобы.
   *[many] Просрочены ответы на { $count } жалоб.
 }
print-rights-gap = R4: в защите остаётся пробел, который никто не может объяснить.
print-rights-evidence = Подтверждающие документы
print-rights-complaints-in-time = Ответ дан или жалоба передана в срок
print-rights-complaints-answered-late = Ответ дан с опозданием
print-rights-complaints-waiting = Ждут ответа, срок не истёк
print-rights-complaints-overdue = Ждут ответа, срок истёк
print-rights-complaints-none = Жалоб на эту меру в реестре нет.
print-rights-complaints-kept = { $days ->
    [one] Жалобу стирают через { $days } день после ответа, и затем она не учитывается.
    [few] Жалобу стирают через { $days } дня после ответа, и затем она не учитывается.
   *[many] Жалобу стирают через { $days } дней после ответа, и затем она не учитывается.
 }
print-rights-complaints-hidden = Читателю этого документа не показывают, есть ли жалобы.
print-rights-complaints-more = { $count ->
    [one] Ещё { $count } жалоба здесь не напечатана.
    [few] Ещё { $count } жалобы здесь не напечатаны.
   *[many] Ещё { $count } жалоб здесь не напечатано.
 }
print-rights-closed = { $state ->
    [answered] ответ дан { $date }
   *[passed_on] передана { $date }
 }
print-rights-late = с опозданием
print-rights-about = Здесь показана оценка на момент печати в том объёме, в каком её можно читать читателю этого документа.
