# План места на страницах: список, составление, проверки, двое одновременно, печать. Слова, которые и печатаются, стоят в documents.ftl.
plans-title = План
plan-of = План действий от { $date }
plans-one = План действий
plans-signed-out = Планы места видны только тем, кто вошёл в систему.
plans-none = Доступных вам планов для этой цели нет.
plans-none-teaches = В плане сказано, что делать в этом месте в чрезвычайной ситуации. Начните с шаблона для такого места и измените то, что не подходит.
plans-write = Составить план
plans-another = Составить ещё один план
plans-changed = Изменён { $date }
plans-review-on = Пересмотр: { $date }
plans-review-none = Дата пересмотра ещё не назначена
plans-use-of = { $use }: { $people }
plans-uses-count =
    { $count ->
        [one] { $count } вид использования
        [few] { $count } вида использования
        [many] { $count } видов использования
       *[other] { $count } вида использования
    }
plans-state =
    { $count ->
        [0] Проверять нечего
        [one] Проверить: { $count } пункт
        [few] Проверить: { $count } пункта
        [many] Проверить: { $count } пунктов
       *[other] Проверить: { $count } пункта
    }

plans-start = С чего вы хотите начать?
plans-start-template = С шаблона, который я изменю
plans-start-file = С плана из файла
plans-start-empty = С пустого плана
plans-template = Шаблон
plans-language = Язык плана
plans-file-open = Выбрать файл
plans-file-hint = Выберите план места, экспортированный или созданный из командной строки. Файл, сохранённый из раздела «{ plan-title }», становится планом этого места.
plans-file-none = Сначала выберите файл.
plans-file-large = Этот файл слишком велик для плана.
plans-file-json = Этот файл нельзя прочитать как план. Он повреждён или другого вида.
plans-file-other = Этот файл не является планом места.

plans-parts = Части плана
plans-part = Часть плана
plans-part-place = Место
plans-part-responders = Ключи и встреча экстренных служб
plans-part-around = Соседи и пространство перед входами
plans-part-after = Возвращение и что делать потом
plans-before = Назад: { $part }
plans-next = Далее: { $part }
plans-views = Вид
plans-view-write = Текст
plans-view-paper = Предварительный просмотр
plans-paper-hint = Так выглядит напечатанный план. Строки и страницы могут переноситься немного иначе.
plans-paper-empty = Здесь пока ничего не написано.
plans-to-check =
    { $count ->
        [one] проверить: { $count }
        [few] проверить: { $count }
        [many] проверить: { $count }
       *[other] проверить: { $count }
    }
plans-checks-here =
    { $count ->
        [one] В этой части нужно проверить { $count } пункт
        [few] В этой части нужно проверить { $count } пункта
        [many] В этой части нужно проверить { $count } пунктов
       *[other] В этой части нужно проверить { $count } пункта
    }
plans-missing = Чего не хватает
plans-missing-hint = Выберите строку, чтобы перейти к нужному полю. Сохранить и напечатать план можно и до того, как он готов.
plans-nothing-missing = Ничего не пропущено. Проверки не заменяют учений.
plans-lacks-head-title = У плана нет названия.
plans-lacks-head-call = Не указано, по какому номеру звонить.
plans-lacks-head-address = Не указан адрес, который нужно назвать.
plans-lacks-functions = Не добавлено ни одной функции.
plans-lacks-procedures-evacuation = В части «Эвакуация» нет шагов.
plans-lacks-procedures-invacuation = В части «В безопасное помещение» нет шагов.
plans-lacks-procedures-lockdown = В части «Закрыть двери» нет шагов.
plans-lacks-procedures-communication = В части «Оповещение» нет шагов.
plans-lacks-assembly_points = Нет места сбора.
plans-lacks-routes = Нет ни одного пути.
plans-lacks-rooms = Нет безопасного помещения.
plans-lacks-help = В плане ничего не сказано о людях, которым нужна помощь.
plans-lacks-responders = Не указано, кто встречает экстренные службы.
plans-lacks-re_entry = Не указано, кто разрешает вернуться.
plans-newer =
    { $count ->
        [one] { $count } элемент этого плана записан более новой версией Parvis. Он сохраняется, но эта версия не может напечатать план.
        [few] { $count } элемента этого плана записаны более новой версией Parvis. Они сохраняются, но эта версия не может напечатать план.
        [many] { $count } элементов этого плана записаны более новой версией Parvis. Они сохраняются, но эта версия не может напечатать план.
       *[other] { $count } элемента этого плана записаны более новой версией Parvis. Они сохраняются, но эта версия не может напечатать план.
    }

plans-nothing-unsaved = Сохранять пока нечего.
plans-all-saved = Всё сохранено.
plans-unsaved = Ещё не сохранено. То, что вы пишете, остаётся в этом браузере.
plans-unsaved-lost = Ещё не сохранено. Этот браузер не может хранить то, что вы пишете: сохраните план, прежде чем закрыть страницу.
plans-saved-merged = Сохранено. За это время план сохранил кто-то ещё; в нём есть и ваш текст, и чужой.
plans-redo = Повторить
plans-restored = Это ваши изменения от { $date }, которые не были сохранены. Сохраните их или откажитесь от них.
plans-discard = Отказаться от этих изменений
plans-unnamed = У одного из элементов ещё нет названия. Укажите его перед сохранением.
plans-go-there = Показать

plans-field-title = Название плана
plans-address-hint = Так, как вы назвали бы его по телефону.
plans-doctrine = Слова на случай нападения
plans-doctrine-hint = На каждой карточке слова только одной страны.
plans-doctrine-no = Нет
plans-review = Пересмотреть план
plans-review-past = Эта дата уже прошла: план пора пересмотреть.
plans-review-far = До этой даты больше трёх лет. Она верна?
plans-one-a-line = По одному в строке.
plans-people-hint = Пишите функции, а не имена: функция остаётся, когда люди меняются.
plans-deputies-hint = Отметьте, кто заменяет. Кто отмечен первым, тот заменяет первым.
plans-public = Посетителям можно знать об этой функции
plans-add-role = Добавить функцию
plans-steps-hint = По одному действию в строке, сначала глагол. Укажите, кто это делает.
plans-words-hint = Источник: { $title }
plans-words-none = Сначала выберите слова на случай нападения в части «Место».
plans-last-resort = крайнее средство
plans-ways-hint = Напишите, где люди собираются, какой путь туда ведёт и какое помещение безопаснее. Всё это можно нарисовать на контуре места.
plans-floor = План этажа
plans-floor-hint = Изображение этажа (JPEG или PNG) бледно показано под путями, помещениями и местами сбора, здесь и на бумаге. Если план в PDF, сначала сохраните страницу как изображение.
plans-floor-add = Добавить план этажа
plans-floor-use = Чертить на { $name }
plans-floor-metres = Ширина изображения в метрах (от 1 до 2000)
plans-floor-degrees = Поворот по часовой стрелке, в градусах (от 0 до 360)
plans-floor-middle = Середина
plans-floor-place = Сдвигайте изображение, пока стены не совпадут с контуром. Метка — его середина.
plans-floor-off = План этажа больше не показан на схеме. Его изображение остаётся при плане.
plans-floor-gone = К плану не приложено изображение этого плана этажа. Добавьте его снова: оно окажется на прежнем месте.
plans-floor-nowhere = В реестре не указано, где находится место. Сначала отметьте место сбора или помещение.
plans-floor-full = В плане может быть не более { $most } изображений. Удалите одно, чтобы добавить другое.
plans-points = Места сбора
plans-add-point = Добавить место сбора
plans-minutes = За сколько минут можно дойти?
plans-routes = Пути
plans-add-route = Добавить путь
plans-step-free = Без ступеней
plans-rooms = Безопасные помещения
plans-add-room = Добавить помещение
plans-room-people = На сколько человек?
plans-at = Где находится
plans-at-none = Ещё не нарисовано.
plans-at-remove = Убрать с рисунка
plans-draw = Нарисовать на контуре
plans-drawn = На рисунке
plans-path = Линия пути
plans-path-none = Ещё не нарисовано.
plans-path-count =
    { $count ->
        [one] { $count } точка
        [few] { $count } точки
        [many] { $count } точек
       *[other] { $count } точки
    }
plans-path-hint = Начните внутри, у двери, и закончите у места сбора. Выбирайте точки одну за другой и добавляйте их.
plans-path-add = Добавить точку { $number }
plans-path-back = Убрать последнюю точку
plans-help-hint = Напишите, о чём договорились с самими людьми. Ни имён, ни болезней.
plans-add-help = Добавить людей, которым нужна помощь
plans-who-hint = Например: люди на колясках на балконе.
plans-keys-hint = Никаких кодов и ничего о ценностях.
plans-add-neighbour = Добавить соседа
plans-add-after = Добавить, что сделать потом
plans-nobody-yet = Пока никто
plans-nowhere-yet = Пока ничего
plans-no-name = без названия
plans-no-roles = Пока нечего выбирать.
plans-gone = больше нет в плане
plans-nth = номер { $place }
plans-more = Подробнее
plans-less = Короче
plans-up = Выше
plans-down = Ниже
plans-remove = Убрать
plans-removed = Убрано: { $name }
plans-moved = { $name }: теперь номер { $place }
plans-most = Здесь можно добавить не больше { $most }.

plans-use = Как используется место
plans-use-none = План в целом
plans-uses-hint = Если место используется по-разному (матч, концерт, частично открыто), план один, и для каждого вида использования в нём сказано, что меняется.
plans-uses-back = Все виды использования
plans-add-use = Добавить вид использования
plans-use-name = Как называется этот вид использования?
plans-absent-hint = Отметьте, кого при этом нет. Их заменяют заместители.
plans-all-in-use =
    { $list ->
        [routes] Используются все пути
        [assembly_points] Используются все места сбора
       *[rooms] Используются все помещения
    }
plans-own-procedures = Собственный порядок действий
plans-own-hint = Действует порядок из плана, если нет собственного.
plans-own = собственный порядок
plans-is-as-plan = как в плане
plans-as-plan = Взять из плана: { $procedure }
plans-write-own = Составить отдельный: { $procedure }
plans-as-plan-all = Всё как в плане
plans-order = Порядок видов использования

plans-conflict = Двое изменили одну и ту же часть
plans-conflict-says = Пока вы писали, эту часть сохранил кто-то ещё. Ничего не потеряно: прочитайте оба текста и выберите один для каждой части. Все остальные изменения объединены автоматически.
plans-ours = Что написали вы
plans-theirs = Что сохранил кто-то ещё
plans-keep-ours = Оставить мой текст
plans-keep-theirs = Оставить другой текст
plans-conflict-bold = Строки, которые различаются, выделены полужирным.
plans-conflict-open =
    { $count ->
        [one] Осталось выбрать { $count } часть
        [few] Осталось выбрать { $count } части
        [many] Осталось выбрать { $count } частей
       *[other] Осталось выбрать { $count } части
    }
plans-empty-here = Пусто или убрано
plans-settle = Сохранить этот выбор
plans-conflict-back = Вернуться к тексту

plans-print-what = Что вы хотите напечатать?
plans-print-plan = Весь план
plans-print-cards = Карточки действий, по одной на функцию и порядок действий
plans-print-pdf = Сохранить как PDF
plans-print-unsaved = Последние изменения не сохранены. В печать они не попадут.
plans-printed = PDF готов.
plans-docx = Файл Word
plans-docx-saved = Файл Word готов.
plans-paper = Бумага
plans-paper-a4 = A4
plans-paper-a5 = A5
plans-paper-letter = Letter
plans-earlier-open = Прочитать эту версию
invalid-cards_too_long = В карточках действий этого плана вместе { $letters } знаков; за один раз печатается не более { $most }. В каждой карточке названы все заместители по её функции: укажите меньше заместителей или сократите шаги. План остаётся без изменений.
