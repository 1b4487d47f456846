app-name = Parvis
skip-to-content = Перейти к содержанию
nav-label = Главное меню
nav-identify = Импорт
nav-map = Места
nav-areas = Территории
language-label = Язык
theme-label = Цветовая схема
theme-system = Как на устройстве
theme-light = Светлая
theme-dark = Тёмная
keys-button = Сочетания клавиш
keys-title = Сочетания клавиш
keys-search = К поиску
keys-identify = К импорту
keys-map = К местам
keys-areas = К территориям
keys-help = Показать эти сочетания
close = Закрыть
nav-home = Главная
nav-more = Ещё
nav-waiting = требуется внимание
visits-waiting = требуется ваше внимание
keys-home = На главную
keys-coverage = К охвату
keys-help-page = К справке
menu-account = учётная запись, язык и цвета
menu-settings = язык и цвета
menu-along = На этом устройстве: { $count }
find-label = Искать во всём реестре
find-hint = Поиск по местам, записям и справке
find-hint-guest = Поиск по местам и справке
find-found = Результаты
find-count = { $count ->
    [one] { $count } результат
    [few] { $count } результата
   *[many] { $count } результатов
 }
find-nothing = Ничего не найдено.
find-unreachable = Сервер ответил не на все запросы: часть результатов может отсутствовать.
find-places = Места
find-areas = Территории
find-organisations = Организации
find-records = Мои записи
find-help = Справка
find-all-places = Показать все места: { $text }
finding-of = Замечание от { $date }
home-today = Сегодня
home-places = Места, которые касаются вашей организации: { $count }.
home-not-reached = Сервер не отвечает, поэтому пока неизвестно, вошли ли вы. То, что есть на этом устройстве, открывается и без сервера.
home-along = { $site }: визит на этом устройстве
home-along-unnamed = На этом устройстве есть визит
home-along-unsent = Неотправленные ответы: { $answers }. Неотправленные фотографии: { $photos }. Пока их не видит никто другой. Срок отправки: { $date }.
home-along-sent = Всё, что вы уже записали, отправлено. Срок отправки новых ответов: { $date }.
home-continue = Продолжить
home-draft = Вы начали: { $survey }
home-draft-says = Отвечено: { $answered } из { $questions }. Ответы хранятся только в этом браузере.
home-waits = Требует вашего внимания
home-nothing = Сейчас ничего не требует вашего внимания
home-nothing-adviser = Выберите место для следующего визита.
home-nothing-coordinator = Раздел «Охват» показывает места, где визитов ещё не было.
home-nothing-overseer = Журнал показывает, кто, что, когда и зачем читал.
home-nothing-partner = То, к чему другие организации предоставили вам доступ, появится здесь и в разделе «Заметки».
home-nothing-operator = Нужен визит? Откройте одно из своих мест и выберите «Запросить визит».
home-of = { $shown } из { $all }
home-all-queue = Показать весь список
home-ours = Ваши места
home-ours-none = С вашей организацией ещё не связано ни одно место. Попросите администратора связать места, которыми вы управляете.
home-to-answer = Ждут ответа
home-coverage-open = Открыть раздел «Охват»
home-coverage-none = С вашей организацией ещё не связана ни одна территория. Попросите администратора связать её.
home-shared = К чему вам предоставлен доступ
home-shared-none = Вашей организации пока не предоставили доступ ни к чему. Когда кто-то предоставит доступ к визиту, замечанию или заметке, это появится здесь.
home-asked = Визиты, которые вы запросили
home-asked-none = Вы не запрашивали визитов. Откройте место и выберите «Запросить визит».
home-ending = Доступ, который закончится в ближайшие 30 дней
home-changed = Что изменилось с { $date }
home-changed-none = Ничего не изменилось.
home-import = Импорт: { $territory }
home-import-says = Добавлено: { $added }. Изменено: { $changed }. Больше нет в источнике: { $vanished }.
home-start = С чего начать
home-doors = Проверьте сами
home-lonely = Организации без участников
home-lonely-none = В каждой организации кто-нибудь уже может войти в систему. Участники: { $count }.
lot-visit = { $count ->
    [one] { $count } визит
    [few] { $count } визита
   *[many] { $count } визитов
 }
lot-finding = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
   *[many] { $count } замечаний
 }
lot-note = { $count ->
    [one] { $count } заметка
    [few] { $count } заметки
   *[many] { $count } заметок
 }
lot-record = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
 }
waits-emergency = { $count ->
    [one] { $count } случай экстренного доступа требует вашего внимания
    [few] { $count } случая экстренного доступа требуют вашего внимания
   *[many] { $count } случаев экстренного доступа требуют вашего внимания
 }
waits-emergency-review = Проверьте каждый случай в течение 72 часов. Посмотрите, кто, когда и зачем получил доступ, и сохраните проверку.
waits-emergency-note = Посмотрите, кто, когда и зачем получил доступ, и примите это к сведению.
waits-look = Посмотреть
waits-findings = { $count ->
    [one] { $count } замечание ждёт вашего ответа
    [few] { $count } замечания ждут вашего ответа
   *[many] { $count } замечаний ждут вашего ответа
 }
waits-findings-says = Укажите по каждому, устранено ли оно, будет ли устранено или останется как есть.
waits-answer = Ответить на замечания
waits-place = Открыть место
waits-budget = { $sites ->
    [one] Консультант просит открыть сегодня ещё { $sites } место
    [few] Консультант просит открыть сегодня ещё { $sites } места
   *[many] Консультант просит открыть сегодня ещё { $sites } мест
 }
waits-export = { $sites ->
    [one] Кто-то просит экспортировать { $sites } место
    [few] Кто-то просит экспортировать { $sites } места
   *[many] Кто-то просит экспортировать { $sites } мест
 }
waits-decide = Решить
waits-same = { $count ->
    [one] { $count } пара объектов может оказаться одним и тем же местом
    [few] { $count } пары объектов могут оказаться одним и тем же местом
   *[many] { $count } пар объектов могут оказаться одним и тем же местом
 }
waits-same-says = При импорте это определить не удалось. Сравните и решите.
waits-visit = Визит в работе, начат { $date }
waits-note = Черновик заметки, { $date }
waits-sharing = { $name } предлагает предоставить доступ к этой заметке всем в системе.
waits-review = Проверить
door-takes = Займёт
door-leaves = Вы получите
door-law = Распространяется ли на нас закон?
door-law-says = Ответьте на несколько вопросов о месте, за которое вы отвечаете. Вы увидите, что требует закон и где это сказано.
door-law-takes = около 2 минут
door-law-leaves = страницу для печати
door-law-go = Узнать
door-look = Обойти своё здание
door-look-says = Пройдите по зданию с коротким списком вопросов. Вы увидите, что стоит исправить.
door-look-takes = около 35 минут, можно с телефона
door-look-leaves = список дел для печати
door-look-go = Начать обход
door-find = Найти место
door-find-says = Посмотрите общественные места на карте и узнайте, откуда взяты сведения.
door-find-takes = сколько захотите
door-find-leaves = только открытые сведения, ничего о защите места
door-find-go = Открыть карту
guest-title = Тем, кто заботится о месте, где собираются люди
guest-lead = Узнайте, распространяется ли на вас закон, обойдите своё здание или найдите место. Учётная запись не нужна, а ваши ответы не сохраняются на сервере.
guest-invited = Вас пригласили?
guest-invited-says = Откройте ссылку, которую вам прислали. Если она больше не действует, попросите новую у того, кто отвечает здесь за участников вашей организации.
guest-demonstration = Чтобы попробовать демонстрацию, войдите и выберите, в какой роли её смотреть. Пароль не нужен.
guest-danger = Кому-то грозит опасность?
guest-danger-says = Звоните в экстренные службы. За этой страницей никто не следит.
steps-title = Первые шаги
steps-done = Сделано: { $done } из { $all }
steps-away = Скрыть эти шаги
steps-import = Импортировать места своей страны
steps-import-says = Выполните на сервере: parvis import ФАЙЛ.osm.pbf
steps-import-go = Показать импорт
steps-organisations = Добавить первые организации
steps-organisations-says = Консультационную службу, управляющие организации и общины, а также надзорный орган.
steps-organisations-go = Добавить
steps-invite = Пригласить их участников
steps-invite-says = Каждый получает свою ссылку, она действует неделю.
steps-invite-go = Пригласить
steps-relate = Связать организации с местами
steps-relate-says = Укажите, кто какими местами управляет, кто их консультирует и кто выезжает туда на вызовы.
steps-relate-go = Связать
steps-restore = Попробовать восстановить резервную копию
steps-restore-says = Работает ли копия, станет ясно, только когда её восстановят.
steps-restore-go = Показать как
steps-restore-done = Уже сделано
help-title = Справка
help-intro = Для чего нужна каждая страница. Чтобы увидеть сочетания клавиш, нажмите ?.
help-open = Открыть: { $page }
help-home = Всё, что требует вашего внимания: начатые визиты, замечания без ответа, запросы — и то, что изменилось с прошлого раза. Визиты, которые вы взяли с собой, открываются и без сети.
help-places = Все общественные места в таблице и на карте. Фильтруйте их по категории, территории или статусу. На странице места видны сведения и их источники, а если у вас есть доступ — визиты, замечания и заметки.
help-imports = Каждый импорт картографических данных: что он добавил, что изменил и чего больше не нашёл. Если два объекта могут быть одним и тем же местом, решаете вы.
help-areas = Страны, районы и муниципалитеты из картографических данных и территории, которые вы добавили из файла или нарисовали.
help-organisations = Организации, которые работают с этой системой. Администраторы добавляют их, приглашают участников и связывают организации с местами.
help-visits = Возьмите визит с собой, обойдите место (можно и без сети), отправьте ответы и завершите визит. По вашим ответам составляется отчёт.
help-findings = Что стоит исправить. Те, кто управляет местом, сообщают, что сделано; те, кто записал замечание, это проверяют.
help-backup = Резервные копии
help-backup-says = Чтобы записать всё в один зашифрованный файл, выполните: parvis backup --out ФАЙЛ --passphrase-file ФРАЗА. Чтобы проверить копию, восстановите её в пустую папку: parvis --data ПАПКА restore ФАЙЛ --passphrase-file ФРАЗА.
term-visit = Визит
term-finding = Замечание
search-label = Поиск
search-hint = Название, улица или населённый пункт
filter-category = Категория
filter-all-categories = Все категории
filter-area = Территория
filter-all-areas = Все территории
filter-status = Статус
filter-all-statuses = Все, кроме «не общественное место»
filter-source = Картографические данные
filter-source-all = Все места
filter-source-no = Ещё есть в картографических данных
filter-source-only = Больше нет в картографических данных
filter-clear = Сбросить фильтры
filter-label = Фильтры
status-candidate = Предложено
status-confirmed = Подтверждено
status-closed = Закрыто
status-not_a_site = Не общественное место
register-table = Таблица общественных мест
column-name = Название
column-category = Категория
column-status = Статус
column-map = Карта
show-on-map = Показать на карте: { $title }
more = Показать ещё
damaged = Повреждено: прочитать это больше нельзя.
layout-label = Вид
layout-both = Таблица и карта
layout-table = Только таблица
layout-map = Только карта
empty-register = В реестре пока нет общественных мест. Чтобы импортировать выгрузку OpenStreetMap, выполните: parvis import ФАЙЛ.osm.pbf
empty-result = По этим фильтрам общественных мест не нашлось.
places-sets = Группы мест
places-all = Все
places-mine = Наши
places-changed = Изменены импортом от { $date }
places-mine-none = Ваша организация не управляет этими местами, не консультирует их и не выезжает туда на вызовы.
places-sorted-within = { $count ->
    [one] Отсортировано только { $count } место, показанное здесь, а не весь список.
    [few] Отсортированы только { $count } места, показанные здесь, а не весь список.
   *[many] Отсортировано только { $count } мест, показанных здесь, а не весь список.
 }
places-column-town = Населённый пункт
places-column-runs = Управляющая организация
places-column-visit = Последний визит
places-column-status = Статус
columns = Столбцы
selection = Выбранные места
selection-count = { $count ->
    [one] Выбрано { $count } место
    [few] Выбрано { $count } места
   *[many] Выбрано { $count } мест
 }
selection-full = { $count ->
    [one] За один раз можно выбрать { $count } место.
    [few] За один раз можно выбрать до { $count } мест.
   *[many] За один раз можно выбрать до { $count } мест.
 }
batch-confirm = Подтвердить
batch-close = Отметить как закрытые
batch-ask = Запросить визиты
batch-relate = Связать с организацией
batch-close-title = { $count ->
    [one] Отметить { $count } место как закрытое
    [few] Отметить { $count } места как закрытые
   *[many] Отметить { $count } мест как закрытые
 }
batch-ask-title = { $count ->
    [one] Запросить визит в { $count } место
    [few] Запросить визиты в { $count } места
   *[many] Запросить визиты в { $count } мест
 }
batch-relate-title = { $count ->
    [one] Связать { $count } место с организацией
    [few] Связать { $count } места с организацией
   *[many] Связать { $count } мест с организацией
 }
batch-done = { $count ->
    [one] Сохранено для { $count } места.
    [few] Сохранено для { $count } мест.
   *[many] Сохранено для { $count } мест.
 }
batch-undone = { $count ->
    [one] Отменено для { $count } места.
    [few] Отменено для { $count } мест.
   *[many] Отменено для { $count } мест.
 }
batch-refused = { $count ->
    [one] Не сохранено для { $count } места
    [few] Не сохранено для { $count } мест
   *[many] Не сохранено для { $count } мест
 }
column-organisation = Организация
export = Экспортировать
export-title = { $count ->
    [one] Экспортировать { $count } место
    [few] Экспортировать { $count } места
   *[many] Экспортировать { $count } мест
 }
export-what = Что экспортировать
export-layer-openstreetmap = Данные OpenStreetMap (на условиях лицензии OpenStreetMap)
export-layer-register = Наши сведения: статус, названия, управляющие организации, число людей
export-layer-links = Какое место какому объекту OpenStreetMap соответствует
export-format = Формат
export-format-csv = CSV, для электронных таблиц
export-format-geojson = GeoJSON, для карт
export-mark = С меткой порядка байтов, чтобы Excel правильно показывал кириллицу
export-progress = Экспорт… уже { $megabytes } МБ
export-done = Файл сохранён.
loading = Загрузка…
map-label = Карта общественных мест. В таблице рядом показаны те же места.
map-unavailable = Это устройство не может показать карту. В таблице есть всё.
map-open-site = Открыть
map-zoom-in = Увеличить
map-zoom-out = Уменьшить
map-whole = Показать всю карту
divider-label = Ширина таблицы
invented = Вымышленная страна: ни одного места на этой карте не существует.
site-facts = Сведения и источники
site-back = Назад к реестру
site-areas-more = { $count ->
    [one] и ещё { $count } территория
    [few] и ещё { $count } территории
   *[many] и ещё { $count } территорий
 }
site-address = Адрес
site-position = Расположение
site-names = Названия
site-areas = Территории
site-operator = Управляющая организация
site-operators-linked = Связаны с этим местом как управляющие организации: { $names }
site-capacity = Наибольшее число людей одновременно
site-method = Источник этого числа
site-reason = Причина
site-own-name = Название вместо указанного в источнике
site-ours = Наши сведения
site-ours-nothing = Пока ничего не добавлено.
site-save = Сохранить
site-saved = Сохранено.
site-source = Источник
site-licence = Лицензия
site-data-date = Данные от
site-vanished = В источнике этого места больше нет.
site-incomplete = Контур неполный.
site-tags = Все сведения из источника
site-changed = Последнее изменение
site-tabs = Об этом месте
site-tab-overview = Обзор
site-side = Карта и главные сведения
site-at-a-glance = Главное
site-all-facts = Все сведения и источники
site-all-visits = Все визиты
site-who-runs = Управляющая организация
site-who-advises = Консультирует
site-who-responds = При чрезвычайной ситуации
site-next-guest = Вы отвечаете за это место?
site-next-guest-says = Узнайте, какие законы применяются, или ответьте на вопросы первой анкеты. Учётная запись не нужна.
site-next-asked = У вас запросили визит
site-next-confirm = Это общественное место?
site-next-confirm-says = Место взято из картографических данных, его ещё никто не проверил.
site-confirm = Подтвердить
site-change = Исправить или отклонить
site-confirmed = Место подтверждено.
site-next-last = Последний визит: { $date }
site-next-never = Нет визитов, которые вам разрешено видеть
site-readings = Кто читал об этом месте
method-none = Выберите…
method-fire_safe_occupancy = Предел по нормам пожарной безопасности
method-historic_attendance = Посещаемость в прошлом
method-seats = Сидячие и стоячие места
method-tickets = Билеты или предварительная запись
method-imposed_limit = Предел, установленный органом власти
method-other = Другое (укажите причину)
identify-title = Импорт
identify-empty = Пока ничего не импортировано. Выполните: parvis import ФАЙЛ.osm.pbf
identify-file = Файл
identify-when = Импортировано
identify-difference = Изменения
identify-territory = Территория
identify-preview = Предпросмотр: ничего не импортировано
identify-undone = Импорт отменён
identify-would = Вот что изменил бы импорт. Ничего не импортировано. Чтобы импортировать, выполните: parvis import { $file } --accept
undo-last = Отменить импорт { $file } …
undo-title = Отменить последний импорт территории «{ $territory }»?
undo-keeps = Всё, что внесено после импорта, сохранится.
undo-import = Отменить импорт
undo-goes-on = Это займёт некоторое время: шаг { $step } из { $steps }. Операция продолжится, даже если вы закроете эту страницу.
undo-done = Импорт отменён.
undo-map = Прежнюю базовую карту вернуть не удалось. Чтобы её получить, импортируйте прежнюю выгрузку ещё раз.
undo-removed = Места, которые появились с импортом и будут удалены
undo-kept = Места, которые появились с импортом и останутся, потому что к ним уже внесены сведения
undo-restored = Места, которые вернутся
undo-changed = Места, которые станут такими же, как раньше
undo-withheld = Места, которых не должно быть в списке и которые в него не вернутся
undo-areas-removed = Территории, которые появились с импортом и будут удалены
undo-areas-kept = Территории, которые появились с импортом и останутся, потому что с ними связана организация
same-title = Это одно и то же место?
same-hint = Места слева в источнике больше нет; место справа — новое и находится рядом. Если это одно и то же место, все сведения о них будут объединены.
same-gone = Больше нет в источнике
same-come = Новое
same-apart = Расстояние
same-metres = { $metres } м
same-is-one = Одно и то же место
same-is-two = Два разных места
same-take-back = Отменить ответ
same-taken-back = Ваш ответ отменён. Можно ответить снова.
difference-title = Импорт «{ $territory }»: изменения
difference-none = Таких изменений нет.
difference-kind = Вид
difference-what = Что изменилось
difference-all = Все
kind-added = Добавлено
kind-changed = Изменено
kind-moved = Перемещено
kind-vanished = Исчезло
attribute-address = адрес
attribute-category = категория
attribute-incomplete = полнота
attribute-object = заново нанесено на карту как другой объект
attribute-name = название
attribute-names = названия на других языках
attribute-outline = контур
attribute-tags = другие сведения
areas-title = Территории
areas-level = Уровень
areas-sites = Общественных мест
areas-origin = Происхождение
areas-add = Добавить территории из файла (GeoJSON)
areas-add-hint = У каждой территории в файле должны быть название («name») и полигон. Добавляются либо все, либо ни одной.
areas-draw = Нарисовать территорию на карте
areas-draw-hint = Отметьте углы на карте или впишите их по одному в строке: долгота, широта.
areas-corners = Углы
areas-name = Название территории
areas-remove = Удалить: { $name }
areas-added = Добавлено.
areas-removed = Удалено.
areas-vanished = больше нет ни в одной импортированной выгрузке
areas-search = Найти территорию по названию
areas-within = Территории внутри: { $name }
areas-widest = Самые крупные территории и нарисованные вручную
origin-osm = OpenStreetMap
origin-geojson = файл
origin-drawn = нарисована вручную
not-found = По этому адресу нет страницы.
not-found-says = Проверьте, нет ли в адресе опечатки, или воспользуйтесь поиском вверху страницы.
page-not-loaded = Не удалось загрузить страницу. Возможно, нет соединения или Parvis был обновлён.
error-not_found = Здесь ничего нет, или вам это недоступно.
error-invalid = Не принято.
error-detail = Подробности (на английском языке):
error-conflict = Тем временем кто-то другой изменил эти данные, поэтому ваше изменение не сохранено. Посмотрите новую версию и повторите попытку.
error-too_large = Размер больше допустимого. Ничего не сохранено. Попробуйте что-нибудь поменьше.
error-disk_full = На диске сервера нет места. Это изменение не сохранено; всё прежнее сохранилось. Сообщите администратору.
error-quota_full = Ваша организация заполнила весь объём, который ей здесь отведён. Это изменение не сохранено; всё прежнее сохранилось. Удалите то, что больше не нужно, или попросите тех, кто обслуживает эту систему, увеличить объём.
error-too_slow = Соединение было слишком медленным или прервалось. Ничего не сохранено; повторите попытку.
error-busy = Сервер занят, или реестр сейчас изменяет другая программа. Повторите попытку чуть позже.
error-refused = По этому адресу сервер недоступен. Используйте адрес, который вам дал администратор.
error-internal = Произошла ошибка, ничего не сохранено. Подробности — в системном журнале сервера.
error-report_not_made = Не удалось составить отчёт. Визит не изменился. Попробуйте ещё раз, а если это повторится, сообщите администратору.
error-offline = Сервер не отвечает. То, что вы ввели, осталось на странице; повторите попытку.
retry = Повторить
count-of = Общественные места: { $shown } из { $total }
count-more-than = более чем { $count }
count-places = { $count ->
    [one] { $count } общественное место
    [few] { $count } общественных места
   *[many] { $count } общественных мест
 }
moved-by = сдвиг на { $metres } м
working = Выполняется…
nav-organisations = Организации
nav-notes = Заметки
nav-emergency = Экстренный доступ
nav-journal = Журнал
keys-network = К организациям
keys-share = К заметкам
keys-emergency = К экстренному доступу
keys-journal = К журналу
footer-not-accredited = Не аттестовано для работы со сведениями, составляющими государственную тайну.
sign-in = Войти
sign-out = Выйти
sign-out-everywhere = Выйти на всех устройствах
sign-out-everywhere-hint = Ваши сеансы завершатся во всех браузерах. Токены доступа тоже перестанут действовать, если вы не решите их оставить.
sign-out-keep-tokens = Оставить мои токены доступа
sign-in-with-code = Использовать код восстановления
sign-in-with-password = Использовать пароль
sign-in-with-passkey = Войти с помощью ключа доступа
sign-in-with-directory = Войти через { $directory }
sign-in-no-account = Ещё нет учётной записи? Попросите ссылку у того, кто отвечает здесь за участников вашей организации.
look-as = Просмотр: { $role }, { $organisation }
look-as-hint = В этой демонстрации показана вымышленная страна. Выберите, в какой роли смотреть; пароль не нужен.
account-title = Моя учётная запись
account-signed-out = Вы не вошли в систему.
account-user-name = Имя пользователя
account-password = Пароль
account-old-password = Текущий пароль
account-new-password = Новый пароль
account-password-rule = Не менее 10 знаков. Четыре не связанных между собой слова легко запомнить и трудно угадать.
account-password-show = Показать, что я ввожу
account-password-change = Сменить пароль
account-password-changed = Ваш пароль изменён.
account-password-ends = При этом завершатся остальные сеансы и перестанут действовать все токены доступа.
account-no-password = У этой учётной записи нет пароля.
account-password-set = Задать пароль
account-password-remove = Входить без пароля
account-password-remove-hint = Пароль, которого нет, нельзя ни угадать, ни украсть. Введите свой пароль выше ещё раз; после этого вы сможете входить только с помощью ключа доступа или через службу входа вашей организации.
account-password-removed = Ваш пароль удалён. Теперь входите с помощью ключа доступа или через службу входа вашей организации.
account-code = Код восстановления
sessions-title = Где выполнен вход
session-device = Устройство
session-since = Вход выполнен
session-seen = Последнее использование
session-this = этот сеанс
session-end = Завершить
session-ended = Сеанс завершён.
session-method = Способ входа
method-password = Пароль
method-recovery_code = Код восстановления
method-link = Ссылка
method-passkey = Ключ доступа
method-directory = Служба входа
method-demonstration = Демонстрация
codes-title = Коды восстановления
codes-hint = Если вы забыли пароль, войти можно по коду. Каждый код действует один раз. Храните коды на бумаге.
codes-left = Осталось кодов: { $count }.
codes-make = Создать десять новых кодов
codes-once = Запишите или распечатайте их сейчас: они показываются только один раз. Прежние коды больше не действуют.
directory-hint = Свяжите эту учётную запись со своей учётной записью «{ $directory }», и вы сможете входить здесь без пароля.
directory-connect = Связать
directory-connected = Вы можете входить здесь через { $directory }.
directory-disconnect = Отвязать
directory-disconnected = Отвязано. Остальные сеансы завершены.
passkeys-title = Ключи доступа
passkeys-hint = Ключ доступа позволяет войти по отпечатку пальца, лицу или PIN-коду устройства. Его нельзя по ошибке ввести на поддельной странице.
passkeys-impossible = В этом браузере или по этому адресу ключи доступа не работают. Откройте эту страницу по https с именем самого сервера или, прямо на сервере, по адресу http://localhost.
passkey-name = Название устройства
passkey-add = Добавить ключ доступа
passkey-added = Ключ доступа добавлен.
passkey-remove = Удалить
passkey-removed = Ключ доступа удалён. Остальные сеансы завершены.
tokens-title = Токены доступа
tokens-hint = Токен доступа позволяет программе действовать от вашего имени до выбранной вами даты.
token-once = Это ваш токен. Он показывается только один раз.
token-scope = Разрешено
token-days = На сколько дней
token-make = Создать токен
token-end = Отозвать
token-ended = Этот токен больше не действует.
scope-read = читать
scope-read_and_change = читать и изменять
budget-title = Сколько мест вы открыли сегодня
budget-used = Мест, о которых вы сегодня открывали защищённые сведения: { $opened } из { $all }.
budget-ask = Запросить разрешение открыть сегодня больше мест
budget-sites = Сколько ещё мест
budget-for-export = Чтобы экспортировать сразу много мест
budget-send = Отправить запрос
budget-asked = Запрос отправлен. Решение примет координатор.
budget-requests = Запросы других пользователей
budget-request = { $sites ->
    [one] Ещё { $sites } место
    [few] Ещё { $sites } места
   *[many] Ещё { $sites } мест
 }
budget-request-export = { $sites ->
    [one] Экспорт { $sites } места
    [few] Экспорт { $sites } мест
   *[many] Экспорт { $sites } мест
 }
budget-grant = Одобрить
budget-refuse = Отказать
budget-granted = одобрено
budget-refused = отказано
welcome-title = Настройка учётной записи
welcome-first = Это первая учётная запись в этой системе, для администратора. Администраторы управляют организациями и учётными записями; читать защищённые сведения они не могут.
welcome-invited = { $name }, вас приглашает организация «{ $organisation }».
welcome-organisation = Ваша организация
welcome-name = Ваше имя
welcome-accept = Настроить и войти
welcome-directory-hint = Или используйте вместо пароля свою учётную запись «{ $directory }»:
welcome-void = Эта ссылка уже использована, устарела или заменена новой. Попросите новую ссылку.
organisations-title = Организации
organisation-kind = Вид
organisation-add = Добавить организацию
kind-of-authority = Орган власти
kind-of-adviser_service = Консультационная служба
kind-of-operator = Управляющая организация
kind-of-community = Община
kind-of-partner = Партнёр
kind-of-overseer = Надзорный орган
members-title = Участники
member-role = Роль
member-add = Добавить участника
member-actions = Действия
member-left = больше не участник; имя удалено
member-link = Создать ссылку
member-link-hint = Передайте эту ссылку только этому человеку. По ней можно один раз, в течение недели, настроить учётную запись или задать новый пароль. Она показывается только один раз.
member-link-demonstration = Это демонстрация: участников можно добавить, но нельзя дать им ссылку для входа.
member-end = Исключить из организации
role-coordinator = координатор
role-adviser = консультант
role-operator_manager = руководитель (управляющая организация)
role-operator_contributor = сотрудник (управляющая организация)
role-community_member = член общины
role-overseer = представитель надзорного органа
role-partner_installation = партнёр
role-administrator = администратор
relation-add = Связать с местом или территорией
relation-label = Эта организация
relation-operates = управляет
relation-advises = консультирует
relation-responds = выезжает на вызовы
relation-neighbours = находится рядом
relation-leads = отвечает за
relation-one-site = отдельное место
purpose-label = Цель
purpose-hint = Вы видите записи своей организации, то, к чему ей предоставили доступ для этой цели, и то, к чему доступ есть у всех в системе.
purpose-own_work = наша собственная работа
purpose-assessment = оценка
purpose-planning = планирование
purpose-response = экстренное реагирование
purpose-oversight = надзор
people-count = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
 }
sees-existence = что запись существует
sees-text = текст
sees-attachments = файлы
sees-recipients = кому предоставлен доступ
sees-readers = кто прочёл
sees-history = прежние версии
audience-sees = Видно: { $what }.
share-given = Потому что вы предоставляете доступ с этой целью: { $purpose }.
share-emergency = Только при экстренном доступе; вам сообщат сразу.
share-shared_here = Доступ предоставлен всем в системе.
audience-title = Кто это увидит
audience-everybody = Все, кто работает в системе, кроме администраторов
audience-reviewed = Они видят проверенную версию.
audience-nobody = Никто: правила не позволяют вашей организации хранить здесь такую запись.
audience-rest = Больше никто не узнает, что эта запись существует.
installation-title = Эта система
leads-title = Кто отвечает за эту систему
leads-hint = Эти органы власти отвечают за систему в целом и пишут заметки о ней. Само по себе это не открывает им того, что принадлежит другим.
leads-none = Ответственный орган ещё не назначен.
leads-since = с { $date }
leads-add = Добавить орган власти
notes-title = Заметки
notes-about = Заметки: { $called }
notes-hint = Заметки зашифрованы. Их видит только ваша организация, пока не предоставит доступ другим. Каждое открытие записывается в журнал.
notes-none = Доступных вам заметок для этой цели нет.
notes-signed-out = Заметки видны только тем, кто вошёл в систему.
notes-export = Экспортировать
notes-export-hint = Все заметки, которые вы вправе экспортировать, вместе с текстом. Если они касаются более 20 мест, экспорт сначала должен одобрить второй человек: запросите одобрение в разделе «Моя учётная запись».
note-title = Заметка
note-open = Заметка
note-of = Заметка от { $date }
note-site = Место
note-about = О чём
note-owner = Владелец
note-marking = Метка TLP
note-handling = Распространение
note-state = Статус
note-text = Текст
note-write = Написать заметку
note-change = Изменить
note-into-force = Сделать действующей
record-withdraw = Отозвать
record-withdrawn-done = Запись отозвана. Те, у кого был доступ, её больше не видят.
record-erase = Удалить
record-erase-hint = Все версии будут удалены без возможности восстановления. В журнале останется отметка о том, что запись была, но не её текст.
record-erase-now = Удалить сейчас
record-draft = черновик
record-current = действует
record-withdrawn = отозвано
visit-state-finished = завершён
marking-clear = TLP:CLEAR — без ограничений на распространение
marking-green = TLP:GREEN — в пределах сообщества
marking-amber = TLP:AMBER — по служебной необходимости, в организации и у её клиентов
marking-amber_strict = TLP:AMBER+STRICT — по служебной необходимости, только в организации
marking-red = TLP:RED — только для конкретных получателей
handling-ordinary = обычное
handling-originator_controlled = без права передачи
give-title = Предоставить доступ другой организации
give-days = Количество дней
give-now = Предоставить доступ
given-done = Доступ предоставлен. Вы можете закрыть его в любой момент.
given-title = Кому мы предоставили доступ
given-none = Доступ никому не предоставлен.
given-to = Кому предоставлен доступ
given-until = До
given-until-date = до { $date }
given-readings = Прочтений
given-take-back = Закрыть доступ
given-taken-back = Доступ закрыт. Организация этого больше не видит.
here-title = Предоставить доступ всем в системе
here-hint = Эту версию и её файлы увидят все, кто работает в системе, кроме администраторов. Сначала её должен проверить другой сотрудник вашей организации. Каждая новая версия проверяется отдельно. Доступ можно закрыть в любой момент.
here-propose = Отправить на проверку
here-propose-version = Предложить эту версию
here-proposed = Отправлено. Теперь эту версию может проверить другой сотрудник вашей организации.
here-waits = Ожидает проверки другим сотрудником вашей организации. Предложение: { $name }, { $date }.
here-drop = Отозвать предложение
here-dropped = Предложение отозвано.
here-review-hint = { $name } предлагает предоставить доступ к этой версии всем в системе. Прочтите её и проверьте файлы. Если вы одобрите, её увидят все, кто работает в системе, кроме администраторов.
here-approve = Одобрить
here-approved = Одобрено. Теперь эту версию видят все в системе.
here-refuse = Отказать
here-refused-now = Отказано. Доступ не предоставлен.
here-refused = Отказано при проверке { $date }.
here-outdated = Заметка изменилась после предложения. Отправьте на проверку новую версию.
here-shared = Все в системе видят версию от { $date }. Проверка: { $name }.
here-newer = Есть более новая версия; доступ к ней не предоставлен.
here-stop = Закрыть доступ для всех
here-stopped = Доступ для всех в системе закрыт.
here-left = бывший сотрудник
given-taken-back-on = доступ закрыт { $date }
given-taken-back-all = Доступ закрыт, записей: { $count }. Организация их больше не видит.
given-refused = Доступ не удалось закрыть, записей: { $count }
given-take-back-of = Закрыть доступ для { $name }: { $subject }
given-one = { $what } { $number }
readers-show = Кто прочёл
readers-title = Кто прочёл
readers-unknown = организация, которая вам не видна
readers-when = Когда
readers-who = Кто
readers-what = Что прочитано и зачем
emergencies-hint = В чрезвычайной ситуации экстренные службы и консультанты могут читать заметки, к которым у них нет доступа, — не более часа и с указанием причины. Всем, кого это касается, сообщают сразу, и каждый такой случай проверяют в течение 72 часов.
emergencies-none = Случаев экстренного доступа, которые вас касаются, нет.
emergency-waiting = требуется ваше внимание
emergency-open = Открыть экстренный доступ
emergency-open-now = Открыть сейчас и сообщить всем, кого это касается
emergency-terms = Вы сможете читать заметки других организаций об этом месте. Их владельцам, координаторам и надзорному органу сразу сообщат об этом и о вашей причине. Потом условия изменить нельзя.
emergency-minutes = Минут (не более 60)
emergency-opened = { $minutes ->
    [one] Доступ открыт на { $minutes } минуту. Чтобы читать, выберите выше цель «экстренное реагирование».
    [few] Доступ открыт на { $minutes } минуты. Чтобы читать, выберите выше цель «экстренное реагирование».
   *[many] Доступ открыт на { $minutes } минут. Чтобы читать, выберите выше цель «экстренное реагирование».
 }
emergency-from-to = с { $from } до { $to }
emergency-runs = действует сейчас
emergency-close = Завершить сейчас
emergency-closed = Завершено.
emergency-note = Принять к сведению
emergency-noted = Принято к сведению.
emergency-review = Проверка
emergency-review-due = Проверить до { $date }
emergency-review-keep = Сохранить проверку
emergency-reviewed = Проверено.
journal-title = Журнал
journal-hint = Кто что сделал и кто что прочёл, когда и зачем. В журнале указаны идентификаторы, но не содержание записей.
journal-overseers = Журнал может читать только надзорный орган.
journal-about = Адрес страницы (место, территория, организация или эта система) или идентификатор
journal-who-read = Кто об этом читал
journal-readings = Кто читал о следующем: { $name }
journal-all = Показать весь журнал
journal-nobody = Об этом ещё никто ничего не читал.
journal-place = №
journal-action = Действие
site-sign-in-to-change = Изменить это могут консультанты, координаторы и те, кто управляет этим местом.
error-sign_in_needed = Войдите; возможно, ваш сеанс истёк. То, что вы ввели, осталось на странице.
error-wrong_credentials = Неверное имя пользователя, пароль или код. Проверьте их и попробуйте ещё раз.
error-wrong_password = Пароль неверный. Ничего не изменено.
error-confirmation_needed = Подтвердите, что это вы: введите пароль или войдите заново и повторите это действие в течение десяти минут.
error-directory_unreachable = Служба входа вашей организации не отвечает. Попробуйте ещё раз, войдите по паролю или с помощью ключа доступа.
error-directory_refused = Служба входа не подтвердила, кто вы. Ничего не изменено.
error-passkey_none = Ключ доступа не использован. Попробуйте ещё раз или войдите другим способом.
error-passkey_known = На этом устройстве уже есть ключ доступа для этой учётной записи.
error-weak_password = Этот пароль слишком короткий или его слишком легко угадать. Используйте четыре не связанных между собой слова.
error-too_many = Слишком много попыток. Подождите немного и повторите.
error-over_budget = Вы открыли столько мест, сколько разрешено за день. В разделе «Моя учётная запись» можно запросить больше; решение примет другой человек.
error-second_person_needed = Экспорт стольких мест должен одобрить второй человек. Запросите одобрение в разделе «Моя учётная запись» и повторите экспорт.
error-not_forwarded = Запись журнала не удалось переслать, как требуют настройки, поэтому ничего защищённого не показано и ничего не изменено. Повторите позже и сообщите администратору.
error-kept = Изменение сохранено, но сейчас его нельзя показать. Не вносите его повторно, проверьте позже.
error-forbidden = У вас нет прав на это действие.
error-sealed = Защищённые сведения открыть нельзя: ключ отсутствует или уничтожен. Открытый реестр по-прежнему работает.
attachments-title = Файлы
attachments-none = Файлов нет.
attachment-add = Добавить файл (до 10 МБ; он будет зашифрован)
attachment-added = Добавлено и зашифровано.
attachment-kept-as = Другой файл с именем { $name } уже есть, поэтому этот сохранён как { $kept }.
attachments-refused = Не принято:
attachment-remove = Удалить: { $name }
attachment-removed = Удалено без возможности восстановления.
attachment-size = { $kilobytes } кБ
versions-show = Все версии
versions-title = Прежние версии
version-number = Версия { $version }
note-export = Экспортировать

# Обязанности: распространяется ли закон.
yes = Да
no = Нет
print = Печать
duties-title = Какие правила распространяются на нас?
duties-intro = Выберите закон, резолюцию или проверенную практику и ответьте на вопросы, на которые знаете ответ. Вы увидите, чего от вас ждут и где это сказано. Это займёт две минуты, учётная запись не нужна.
duties-nothing-kept = Ваши ответы не сохраняются. Если чего-то не знаете, оставьте вопрос без ответа.
duties-read-on = По состоянию на { $date }.
duties-version = Версия этого описания { $version }, { $licence }.
duties-other-language = Это описание пока есть только на английском языке.
duties-in-force = Статус:
duties-stage-on = С { $date }:
duties-stage-unset = Дата ещё не назначена:
duties-limits = Чего эта страница не учитывает:
duties-source = Источник:
duties-not-known = Не знаю
duties-again = Начать заново
duties-standing-in_scope = Судя по вашим ответам, это распространяется на вас
duties-standing-not = Судя по вашим ответам, это на вас не распространяется
duties-standing-no_law = Эта страница опирается не на закон, а на проверенную практику
duties-standing-unclear = Пока неясно
duties-perhaps = Возможен один из случаев:
duties-missing = Что внесло бы ясность:
duties-owed = Что нужно сделать
duties-owed-perhaps = Возможно:
duties-due = Не позднее { $date }
duties-begins = Действует с { $date }
duties-begins-unknown = С какой даты это действует, пока неизвестно
duties-due-again = { $years ->
    [one] Не позднее { $date } и далее раз в { $years } год
    [few] Не позднее { $date } и далее раз в { $years } года
   *[many] Не позднее { $date } и далее раз в { $years } лет
 }
duties-done = Сделано
duties-open = Не сделано
duties-unknown = Неизвестно
duties-notes = Полезно знать
duties-to-be-checked = Не проверено:
duties-read = прочитано { $date }
duties-because = Почему
duties-holds = Выполнено?
duties-condition = Условие
duties-paragraph = Где это сказано
duties-truth-holds = Да
duties-truth-fails = Нет
duties-truth-unknown = Неизвестно
duties-would-change = Что изменило бы результат
nav-assess = Самопроверка
keys-assess = К самопроверке
assess-title = Самопроверка

# Анкеты: обход места с вопросами.
survey-list-title = Обойдите место, за которое отвечаете
survey-intro = Обойдите место с анкетой. Ваши ответы не покидают этот браузер, пока вы не сохраните их в файл или не распечатаете.
survey-size = Вопросов: до { $questions }. Время: около { $minutes } мин.
survey-other-language = Эта анкета пока есть только на английском языке.
survey-progress = { $place } из { $all }
survey-weakest-point = Отвечая, исходите из самого слабого места, которое найдёте.
survey-not-applicable = Здесь это неприменимо
survey-saved = Сохранено в этом браузере.
survey-not-saved = Этот браузер не может сохранить ваши ответы. Сохраните их в файл, прежде чем закрыть страницу.
survey-back = Назад
survey-next = Дальше
survey-to-results = Посмотреть результаты
survey-back-to-questions = Назад к вопросам
survey-results = Результаты
survey-findings = Что выявлено
survey-no-findings = Судя по ответам, исправлять пока нечего.
survey-nothing-answered = Пока нет ни одного ответа.
survey-measures = Что поможет
survey-what-if = Отметьте, что собираетесь сделать. Замечания и индекс изменятся так, как если бы это было сделано.
survey-index = Индекс
survey-index-hint = Индекс показывает, сколько из того, о чём спрашивает анкета, уже есть: от 0 до 100, по весам, которые выбрали её авторы. Риск он не измеряет.
survey-range = Диапазон
survey-range-hint = Диапазон показывает, каким ещё может стать индекс, если на все вопросы без ответа дать худшие или лучшие ответы.
survey-handling = Конфиденциально. Здесь видно, в чём место уязвимо. Показывайте это только тем, кому это нужно, храните файлы и бумаги под замком и уничтожайте их, когда они больше не нужны.
survey-section = Раздел
survey-weight = Вес
survey-answered = Ответов
survey-whole = Итого
survey-answers = Ваши ответы
survey-open = Без ответа
survey-nothing-kept = На сервере ничего из этого не сохраняется. Другие люди, которые пользуются этим браузером, могут это увидеть.
survey-save-file = Сохранить в файл
survey-open-file = Открыть файл
survey-opened = Открыто. Ваши прежние ответы заменены.
survey-file-refused = В этом файле нет ответов на эту анкету. Ваши прежние ответы на месте.
survey-forget = Удалить все ответы
survey-forget-sure = Удалить все ответы в этом браузере? Сохранённый файл останется.
survey-source = { $source }. Версия { $version }, { $licence }.
nav-measures = Меры
keys-measures = К мерам
measures-intro = Что можно сделать для защиты места: в чём состоит мера, с чего начать, сколько она стоит, что известно о её действии и что она влечёт за собой. Бесплатные меры стоят первыми. Учётная запись не нужна.
measures-search = Поиск мер
measures-place = Вид места
measures-all-places = Все виды
measures-function = Задача
measures-domain = Область
measures-cost = Стоимость
measures-permanence = На какой срок
measures-rights = Влияние на права
measures-count = { $count ->
    [one] { $count } мера
    [few] { $count } меры
   *[many] { $count } мер
 }
measures-none = Под эти фильтры не подходит ни одна мера.
measures-asked = По этому замечанию
measures-for-finding = Подходящие меры
measures-other-language = Часть этих текстов пока есть только на английском.
measures-begin = С чего начать:
measures-effect = Известное действие
measures-effect-unknown = Неизвестно. Исследований мы не нашли.
measures-range-unknown = Точная стоимость неизвестна.
measures-side = Что она влечёт за собой
measures-upkeep = Поддержание
measures-street = Транспорт на улице
measures-uk = Британский закон 2025 года
measures-asked-by = Об этом спрашивают анкеты
measures-sources = Источники
measures-limits = Чего каталог не говорит
measures-version = Версия { $version }, { $licence }.
measure-function-deter = Сдержать
measure-function-detect = Заметить
measure-function-delay = Выиграть время
measure-function-deny = Не подпустить
measure-function-respond = Первые минуты
measure-function-recover = После
measure-domain-procedural = Порядок действий
measure-domain-personnel = Люди
measure-domain-information = Сведения
measure-domain-physical = Здания и оснащение
measure-domain-technical = Техника
measure-cost-free = Бесплатно: только время
measure-cost-low = До 500 евро (наша оценка)
measure-cost-medium = До 10 000 евро (наша оценка)
measure-cost-high = Больше 10 000 евро (наша оценка)
measure-permanence-permanent = Постоянно
measure-permanence-temporary = На ограниченное время
measure-permanence-on_the_day = В день мероприятия
measure-rights-none = Нет
measure-rights-observes_people = Наблюдает за людьми
measure-rights-identifies_people = Устанавливает личность
measure-rights-searches_people = Предполагает осмотр людей или сумок
measure-rights-records_people = Хранит данные о людях
measure-rights-restricts_access = Ограничивает доступ
measure-grade-trial = Испытание со сравнением
measure-grade-review = Несколько исследований
measure-grade-observation = Наблюдение
measure-grade-expert = Мнение специалистов
measure-about-escape_routes = Пути выхода
measure-about-accessibility = Доступность
measure-about-neighbours = Соседи
measure-about-privacy = Частная жизнь
measure-about-helpers = Помощники
measure-about-use = Жизнь места
measure-uk-evacuation = эвакуация: вывести людей (раздел 5)
measure-uk-invacuation = укрытие внутри: отвести людей в более безопасное место (раздел 5)
measure-uk-lockdown = закрытие дверей: не впустить опасность (раздел 5)
measure-uk-communication = оповещение: сообщить людям (раздел 5)
measure-uk-monitoring = наблюдение за местом и окрестностями (раздел 6, повышенный уровень)
measure-uk-movement = движение людей на вход, на выход и внутри (раздел 6, повышенный уровень)
measure-uk-physical_safety = физическая безопасность (раздел 6, повышенный уровень)
measure-uk-security_of_information = защита сведений (раздел 6, повышенный уровень)
measure-street-do_nothing = Ничего сверх того
measure-street-temporary = Временные заграждения
measure-street-semi_permanent = Заграждения на сезон
measure-street-traffic_calming = Более медленное движение
measure-street-footway_protection = Защита тротуара
measure-street-controlled_inclusion = Только ожидаемый транспорт
measure-street-total_exclusion = Без транспорта
measure-seen-text = Место прочитано { $date }.
measure-seen-excerpt = Прочитаны выдержки { $date }.
measure-seen-not_read = Не прочитано: проверить ({ $date }).
measure-seen-own = { $date }.
severity-high = В первую очередь
severity-medium = В ближайшие месяцы
severity-low = По возможности

# Visits
nav-visits = Визиты
error-expired = Срок, на который вы взяли этот визит с собой, истёк. Ничего не отправлено; всё осталось на вашем устройстве. Возьмите визит с собой снова и затем отправьте.
visits-along = На этом устройстве
visits-open-along = Открыть визит (отправить до { $date })
visits-along-hint = Визит зашифрован на этом устройстве. Без вашей парольной фразы или ключа доступа никто не сможет ни открыть, ни восстановить его.
visits-signed-out = Визиты видны только тем, кто вошёл в систему.
visits-begun = В работе
visits-finished = Визиты
visits-none = Визитов пока нет.
queue-title = Куда идти дальше
queue-hint = Рядом с каждым местом написано, почему оно в списке. Не учитываются ни результаты визитов, ни чья-либо вера или взгляды.
queue-kind = Категория
queue-why = Почему
queue-of = { $all ->
    [one] { $shown } из { $all } места
    [few] { $shown } из { $all } мест
   *[many] { $shown } из { $all } мест
 }
queue-weights = Наибольшее число баллов за каждую причину
queue-weight-asked = Визит запросила управляющая организация
queue-weight-event = Предстоит мероприятие
queue-weight-duty = Подходит срок исполнения обязанности по закону
queue-weight-time = Время с последнего визита
queue-weight-attendance = Заявленная посещаемость
queue-weight-second_rating = Вторая оценка
queue-none = Пока нет мест, по которым ваша организация консультирует, куда она выезжает на вызовы или которыми управляет.
queue-search = Название, категория или территория
queue-map = Карта
queue-map-hint = Линия соединяет первые места списка по порядку: { $places }. Она идёт не по дорогам.
queue-line-points = Баллы: { $points }
queue-not-found = В этом списке ничего не найдено. В нём не больше 200 мест; выберите территорию, чтобы увидеть другие.
queue-look-everywhere = Искать среди всех мест
queue-none-in-area = На этой территории нет мест, по которым ваша организация консультирует, куда она выезжает на вызовы или которыми управляет.
visits-continue = Продолжить
visits-continue-at = Продолжить: { $site }
visits-open-at = Открыть: { $site }
draft-since = Черновик с { $date }
draft-delete = Удалить черновик
draft-delete-at = Удалить черновик: { $site }
draft-delete-question = Удалить черновик визита «{ $site }»?
draft-keep = Оставить черновик
draft-deleted = Черновик удалён: { $site }.
survey-proposed = Для мест этого вида
survey-others = Другие анкеты
queue-asked = Визит запрошен ({ $input })
queue-asked-by = Визит запрошен ({ $input }), кто просит: { $name }
queue-event = Мероприятие { $input }
queue-duty = Срок по закону: { $input }
queue-second_rating = Нужна вторая оценка
queue-never_visited = Визитов ещё не было
queue-time = { $input ->
    [one] { $input } день с последнего визита
    [few] { $input } дня с последнего визита
   *[many] { $input } дней с последнего визита
 }
queue-attendance = { $input ->
    [one] заявлен { $input } человек
    [few] заявлено { $input } человека
   *[many] заявлено { $input } человек
 }
install-title = Сохранить на планшете или телефоне
install-ipad = iPad и iPhone: откройте эту страницу в Safari, нажмите значок «Поделиться», затем «На экран „Домой“». Дальше открывайте её оттуда.
install-android = Android: откройте эту страницу в Chrome, затем меню, затем «Добавить на главный экран».
install-safari = Если этой страницы нет на экране «Домой» и вы семь дней пользуетесь браузером, ни разу её не открыв, Safari удалит её данные.
visit-start = Начать визит
visit-start-at = Начать визит: { $site }
visit-second-hint = Вы даёте вторую оценку этого места. Ответы первой оценки вы увидите, когда закончите.
visit-survey = Анкета
visit-remarks = Другие примечания
visit-to-site = Перейти к месту
visit-blind = Будет показано, когда обе оценки будут завершены.
visit-attach = Добавить фотографию или прежний отчёт (PDF)
visit-finish-title = Завершить визит
visit-step-begun = Начат
visit-step-walked = Обход
visit-step-finished = Завершён
visit-step-shared = Доступ предоставлен
visit-step-done = (готово)
visit-step-answered = { $answered } из { $asked }
visit-next-walk = Дальше: обойти место
visit-next-send = С этого устройства ещё не отправлено. Ответы: { $answers }. Фотографии: { $photos }.
visit-next-finish = Дальше: проверить и завершить
visit-next-share = Доступ никому не предоставлен
visit-next-done = Отчёт готов
visit-next-others = Этот визит проводит другой человек
visit-next-withdrawn = Визит отозван
visit-to-finish = Проверить и завершить
visit-to-findings = Замечания по этому месту
visit-check-answered = Ответы есть на все вопросы: { $asked }
visit-check-open = Вопросы без ответа: { $open } из { $asked }
visit-check-loose = Фотографии, не связанные с вопросом: { $count }
visit-check-loose-hint = Они останутся в визите, но не будут связаны ни с одним замечанием.
visit-check-here = Визит ещё на этом устройстве
visit-check-elsewhere = Не осталось ли чего-то на другом устройстве?
visit-check-elsewhere-hint = Отсюда не видно, что осталось на другом устройстве. Отправьте это до завершения визита; срок — { $date }.
photo-of-question = Вопрос { $number }.
photo-of-none = Не связана с вопросом
visit-finish-hint = Всё, что нужно исправить, сохраняется как замечание. Доступ к нему на год получают те, кого вы отметите; вы можете закрыть доступ в любой момент.
visit-finish-hint-role = Всё, что нужно исправить, сохраняется как замечание. Сами вы не можете предоставить доступ: попросите потом того, кто отвечает за записи вашей организации, предоставить доступ к визиту.
visit-finish-hint-red = Всё, что нужно исправить, сохраняется как замечание. Доступ к визиту с меткой TLP:RED никому не предоставляется.
visit-give-operators = Предоставить доступ к визиту и замечаниям тем, кто управляет местом
visit-give-planners = Предоставить доступ к визиту органу власти, для планирования
visit-finish = Завершить
visit-finished-said = Завершено.
visit-report = Отчёт (PDF)
visit-correct = Исправить текст
visit-correct-hint = Исправить можно примечания, описания того, где находится точка, и текстовые ответы. Остальные ответы не меняются: на них основаны замечания. Все, кому открыт доступ к визиту, видят исправленный текст и причину; прежний текст остаётся в истории.
visit-correct-why = Причина исправления
visit-correct-save = Сохранить исправление
visit-corrected-said = Исправлено. Все, кому открыт доступ к визиту, видят исправленный текст.
visit-corrections = Исправления
visit-versions = Показать прежний текст
visit-version-since = Текст с { $date }
visit-version-nothing = Текста не было.
visit-compare = Сравнить с похожими местами
visit-compared = { $owners ->
    [one] Здесь: { $own }. В похожих местах { $owners } другой управляющей организации средняя половина значений лежит между { $low } и { $high }, среднее по порядку (медиана) — { $median }.
    [few] Здесь: { $own }. В похожих местах { $owners } других управляющих организаций средняя половина значений лежит между { $low } и { $high }, среднее по порядку (медиана) — { $median }.
   *[many] Здесь: { $own }. В похожих местах { $owners } других управляющих организаций средняя половина значений лежит между { $low } и { $high }, среднее по порядку (медиана) — { $median }.
 }
visit-not-compared = { $owners ->
    [one] Похожие места известны только у { $owners } другой управляющей организации. Нужно не меньше { $fewest }, иначе можно догадаться, чьи они.
    [few] Похожие места известны только у { $owners } других управляющих организаций. Нужно не меньше { $fewest }, иначе можно догадаться, чьи они.
   *[many] Похожие места известны только у { $owners } других управляющих организаций. Нужно не меньше { $fewest }, иначе можно догадаться, чьи они.
 }
visit-of = Визит { $date }
visit-ask = Запросить визит
visit-ask-whom = У кого запросить
visit-ask-day = До какого дня
visit-ask-nobody = У этого места пока нет консультанта.
visit-asked-said = Запрос отправлен.
request-asked = Запрошен визит
request-event = Предстоит мероприятие
request-duty = Подходит срок исполнения обязанности по закону
request-second_rating = Вторая оценка
request-drop = Отменить запрос
coverage-title = Охват
coverage-hint = Здесь показано, в каких местах были визиты (насколько эти сведения вам доступны). Результаты визитов не показаны. Охват не измеряет опасность.
coverage-whole = Посещено мест: { $visited } из { $sites }. Пора посетить: { $due }.
coverage-due-after = { $months ->
    [one] Следующий визит нужен через { $months } месяц.
    [few] Следующий визит нужен через { $months } месяца.
   *[many] Следующий визит нужен через { $months } месяцев.
 }
coverage-area = Территория
coverage-everywhere = Везде
coverage-sites = Места
coverage-visited = Посещено
coverage-share = Доля
coverage-due = Пора посетить снова
coverage-never = Без единого визита
coverage-last = Последний визит
walk-title = Обход
walk-go = Взять с собой
walk-passphrase = Парольная фраза
walk-passphrase-new = Придумайте парольную фразу (длинный пароль) не короче 8 знаков. С её помощью визит шифруется на этом устройстве; сама она никуда не отправляется. Она нужна каждый раз, когда вы открываете визит.
walk-passphrase-open = Введите парольную фразу, которую вы выбрали для этого визита.
error-wrong_passphrase = Это не та парольная фраза. Ничего не изменилось; попробуйте ещё раз.
walk-take = Взять с собой
walk-open = Открыть
walk-expired = По часам этого устройства срок визита истёк. Свои ответы вы всё равно можете открыть. При отправке срок будет продлён.
walk-forget = Удалить этот визит с этого устройства
walk-forget-sure = Неотправленные ответы и фотографии пропадут. Удалить?
walk-until = отправить до { $date }
walk-waiting = ещё не отправлено: { $count }
walk-all-home = всё отправлено
walk-saved = Сохранено на этом устройстве.
walk-points = Точки
walk-point = Точка { $number }
walk-last-time = В прошлый раз:
walk-still-so = Без изменений
walk-where = Где (словами)
walk-position = Отметить, где я
walk-position-again = Отмечено. Отметить заново
walk-no-position = Устройство не может определить, где оно находится.
walk-another-point = Добавить ещё одну точку
walk-drop-point = Убрать эту точку
walk-all-questions = Все вопросы
walk-take-photo = Сделать фото
walk-remark = Примечание
walk-saved-at = Сохранено в { $time }
walk-not-saved-short = Не сохранено на устройстве
walk-here = На этом устройстве
walk-overview = Вопросы с ответом: { $answered } из { $asked }
walk-only-missing = Только без ответа ({ $count })
walk-loose = Фотографии, не связанные с вопросом: { $count }
walk-missing = Нет ответа
walk-next-missing = Следующий вопрос без ответа: { $place }
walk-unassigned = Фотографии, ещё не связанные с вопросом
walk-conflict = На двух устройствах разные ответы. Какой верный?
walk-send = Отправить то, что готово
walk-home = Отправить всё, затем удалить с устройства
walk-home-hint = После этого на устройстве от визита ничего не останется. Чтобы завершить визит, нужна сеть.
walk-sent = Отправлено.
photo-take = Сфотографировать
photo-cover = Закройте лица и номера машин: коснитесь их или проведите по ним. Затем сохраните фотографию. Закрытое уже не открыть.
photo-cover-upper = Закрыть верхнюю половину
photo-keep = Сохранить
photo-drop = Удалить
photo-assign = Использовать для этого вопроса
photo-unassign = Не использовать для этого вопроса
photo-number = Фотография { $number }
photo-refused = { $name } не читается как фотография или содержит больше 64 млн пикселей. Файл не сохранён.
raters-title = Две оценки рядом
raters-differ = Различающихся ответов: { $count } из { $all }.
raters-question = Вопрос
raters-first = Первая
raters-second = Вторая
raters-agreed = Согласовано
raters-alike = одинаково
raters-take-first = Взять первую
raters-take-second = Взять вторую
findings-title = Замечания
findings-open = Показать замечания
findings-open-hint = В журнале отмечается, что вы их открыли.
findings-none = Замечаний пока нет. Когда визит завершат и предоставят вам доступ, замечания по нему появятся здесь.
finding-closed = Замечание
finding-write = Записать замечание
finding-says = Что обнаружено, одним предложением
finding-evidence = На чём основано
finding-severity = Приоритет
finding-confidence = Степень уверенности
confidence-high = проверено или измерено
confidence-medium = видели один раз
confidence-low = со слов других
finding-open = открыто
finding-accepted = риск принят
finding-treated = устранено, по словам управляющей организации
finding-verified = устранено и проверено
finding-void = больше не актуально
finding-responsible = Кто отвечает: должность, без имён
finding-due = До какого дня
finding-photos = Фотографии
finding-photo-alt = Фотография { $number }, сделанная во время визита
finding-photo-failed = Эту фотографию не удалось открыть. Обновите страницу.
finding-continues-link = Замечание предыдущего визита
finding-again = Отмечалось и при прежнем визите
finding-history = Что произошло с тех пор
finding-reason = Причина или что сделано
finding-answer-seen = Ваш ответ увидит { $organisation }, а также все, кому эта организация предоставила доступ к замечанию.
findings-sets = Группы замечаний
findings-tab-answer = Ждут ответа
findings-tab-verify = Надо проверить
findings-tab-fixing = Устраняются
findings-tab-open = Открытые
findings-tab-treated = Устранены, не проверены
findings-tab-accepted = Риск принят
findings-tab-verified = Устранены и проверены
findings-tab-all = Все
findings-search = Слова, место или мера
findings-filters = Фильтры
findings-filters-clear = Сбросить фильтры
findings-filter-off = Убрать фильтр: { $filter }
findings-any = Любые
findings-order = Группировать
findings-order-urgency = по приоритету
findings-order-due = по сроку
findings-order-place = по месту
findings-order-measure = по мерам
findings-due-over = Срок прошёл
findings-due-month = В ближайшие 30 дней
findings-due-later = Позже
findings-due-none = Без срока
findings-no-measure = Мера не предложена
findings-select-all = Выбрать все ({ $count })
findings-select-none = Снять выбор
findings-selected = Выбрано: { $count } из { $all }
findings-select-hint = Отметьте несколько замечаний, чтобы дать на них общий ответ.
findings-answer-together = Дать общий ответ
findings-answer-many = { $count ->
    [one] Ответ на { $count } замечание
    [few] Общий ответ на { $count } замечания
   *[many] Общий ответ на { $count } замечаний
 }
findings-and-more = и ещё { $count }
findings-none-tab = Здесь пусто.
findings-none-filtered = Подходящих замечаний нет. Сбросьте фильтры, чтобы увидеть все.
findings-closed = Места, замечания по которым ещё не показаны: { $places }.
findings-more = Показать ещё
finding-select = Выбрать: { $finding }
finding-more-measures = и ещё { $count }
finding-overdue = { $days ->
    [one] просрочено на { $days } день
    [few] просрочено на { $days } дня
   *[many] просрочено на { $days } дней
 }
finding-due-before = Срок не позднее
finding-due-before-chip = срок до { $date }
finding-answer-title = Что вы ответите?
finding-answer-treated = Мы это устранили
finding-answer-treated-hint = Напишите, что сделано. Проверит тот, кто это обнаружил.
finding-answer-open = Мы это устраним
finding-answer-open-hint = Напишите, кто (по должности) этим займётся и к какому сроку.
finding-answer-accepted = Мы принимаем риск
finding-answer-accepted-hint = Напишите, почему всё остаётся как есть.
finding-check-title = Как обстоит дело сейчас?
finding-check-verified = Устранено; мы проверили
finding-check-verified-hint = Это осмотрели ещё раз: на месте или по фотографии.
finding-check-open = По-прежнему не устранено
finding-check-open-hint = Управляющая организация должна ответить ещё раз.
finding-check-treated = По словам управляющей организации, устранено
finding-check-treated-hint = Это ещё надо проверить.
finding-check-accepted = Риск принят
finding-check-accepted-hint = Напишите, кто его принимает и почему.
finding-check-void = Больше не актуально
finding-check-void-hint = Напишите почему. Замечание больше не будет учитываться.
finding-answer-save = { $count ->
    [one] Сохранить { $count } ответ
    [few] Сохранить { $count } ответа
   *[many] Сохранить { $count } ответов
 }
finding-answer-none = Общего ответа на все эти замечания нет. Выберите те, что ещё открыты.
finding-answer-change = Изменить ответ
finding-answers-saved = Сохранено ответов: { $count }.
finding-answers-undone = Отменено ответов: { $count }. В истории они по-прежнему видны.
finding-answers-refused = Не сохранено ответов: { $count }
undo = Отменить
finding-place = Замечание { $place } из { $all }
finding-previous = Предыдущее
finding-next = Следующее
finding-by-others = Управляющая организация
finding-found = Обнаружено
finding-found-by = Кем обнаружено
finding-open-visit = Открыть визит
finding-goes-on = Это отмечалось и раньше:
finding-next-answer = Нужен ваш ответ
finding-next-answer-hint = Ответа ещё нет. Его ждёт { $organisation }.
finding-next-fix = Это устранено?
finding-next-fix-hint = Ответьте, как только будет готово. Затем проверит { $organisation }.
finding-next-verify = Это действительно устранено?
finding-next-verify-hint = Так говорит управляющая организация. Проверьте и напишите, что увидели.
finding-next-wait = Ожидает проверки
finding-next-wait-hint = Проверит { $organisation }. От вас ничего не требуется.
finding-next-owner = Очередь за управляющей организацией
finding-next-owner-hint = Вы можете указать, кто этим займётся и к какому сроку, или что уже сделано.
finding-next-others = Очередь за управляющей организацией
finding-next-others-hint = Ответ увидит { $organisation }.
finding-next-accepted = Риск принят
finding-next-accepted-hint = Причина указана в истории. Если она больше не действует, измените ответ.
finding-next-verified = Устранено и проверено
finding-next-verified-hint = Больше ничего делать не нужно.
finding-next-void = Больше не актуально
finding-next-void-hint = Больше ничего делать не нужно.
site-duties = Обязанности по закону
site-duties-open = Показать сохранённые ответы
site-duties-none = Доступных вам сохранённых ответов нет.
site-duties-ask = Проверить для этого места:
site-duties-anew = нужно ответить заново
site-duties-keep = Сохранить для этого места
site-duties-kept = Сохранено и зашифровано для вашей организации.

# Printed
report-title = Отчёт о визите
report-visited-by = Кто проводил визит
report-day = Дата
date-in-words = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
 } { $year } г.
report-replaced = Некоторые знаки нельзя напечатать, вместо них стоит �: { $characters }. В самом визите они сохранены.
report-corrected = Исправлено { $day }: { $why }
report-survey = Анкета
report-limits = Индекс показывает, сколько из того, о чём спрашивает анкета, уже есть. Опасность он не измеряет.
report-page-of = Страница
report-findings = Замечания
report-answers = Ответы
report-where = Где
report-in-it = В этом отчёте
report-contents = Замечаний: { $findings }, из них в первую очередь: { $first }. Фотографий: { $photos }. Точек на плане: { $points }.
report-may-read = Кому можно его читать
report-function = { $organisation } ({ $function })
report-first-title = Что сделать в первую очередь
report-first-none = Открытых срочных замечаний нет. Остальные приведены ниже, по частям места.
report-others-title = Остальные замечания, по частям места
report-why = Почему
report-who = Кто
report-nobody = Пока никто не назван
report-no-date = Срок пока не согласован
report-measure = { $measure } Что потребуется: { $cost }
report-on-plan = На плане
report-photos-at = Другие фотографии: { $numbers }
report-plan-title = План с точками
report-plan-alt = План места. Пронумерованных точек: { $points }. Север вверху. В списке ниже указано, где находится каждая точка.
report-plan-far = Слишком далеко для плана: точки { $points }
report-north = С
report-results = Результаты по частям
report-few = В скобках: в этой части даны ответы менее чем на половину вопросов. Диапазон говорит больше, чем индекс.
report-strengths = Что уже хорошо
report-not-answered = Без ответа
report-loose = Прочие фотографии
report-how = Как проводилась оценка
report-how-weakest = Если что-то осматривали в нескольких точках, учитывается самая слабая.
report-how-weights = Веса частей, в сотых долях: { $weights }.
report-how-agreed = Место оценивали два человека; учитываются ответы, о которых они договорились.
report-recipients = Кто его получил
report-recipients-none = Пока никто.
report-recipient = { $organisation }: { $purpose }, срок до { $date }
report-recipient-ended = { $organisation }: { $purpose }, прекращено { $date }
report-unreadable = Эти фотографии не удалось прочитать, здесь их нет: { $files }

# Agreement of raters
agreement-title = Насколько совпадают оценки
agreement-hint = По местам вашей организации, которые оценили два человека. 1 — полное совпадение, 0 — совпадений не больше, чем вышло бы случайно. Когда мест мало, интервалы широкие. Это показывает, насколько совпадают оценки, а не кто прав.
agreement-places = { $places ->
    [one] Дважды оценено { $places } место.
    [few] Дважды оценены { $places } места.
   *[many] Дважды оценено { $places } мест.
 }
agreement-none = По этой анкете ещё ни одно место не оценено дважды.
agreement-differ = Различаются
agreement-alpha = Альфа Криппендорфа (95 %)
agreement-kappa = Взвешенная каппа (95 %)
agreement-interval = { $value } (от { $low } до { $high })
agreement-divides = Вопросы, по которым оценки расходятся
photo-count = Фотографий: { $count }
photo-answer = Фотографии к этому вопросу
photo-rate = Фотографии первого визита
photo-rate-number = Фотография { $number } первого визита
photo-rate-hint = Оценивайте только по этим фотографиям. Отвечайте лишь на то, что на них видно, остальное оставьте без ответа.
outline-title = Контур места
outline-pick = Коснитесь нужного места или передвиньте точку стрелками.
outline-pick-short = Показать на контуре
outline-close = Закрыть контур
outline-north = Передвинуть точку на север
outline-south = Передвинуть точку на юг
outline-west = Передвинуть точку на запад
outline-east = Передвинуть точку на восток
outline-where = { $direction ->
    [0] { $metres } м к северу от центра места
    [1] { $metres } м к северо-востоку от центра места
    [2] { $metres } м к востоку от центра места
    [3] { $metres } м к юго-востоку от центра места
    [4] { $metres } м к югу от центра места
    [5] { $metres } м к юго-западу от центра места
    [6] { $metres } м к западу от центра места
   *[7] { $metres } м к северо-западу от центра места
 }
outline-middle = В центре места
outline-no-outline = В реестре есть только точка этого места, контура нет. Между кругами { $metres } м.
walk-lock-passkey = Использовать ключ доступа вместо фразы
walk-lock-passkey-hint = Визит шифруется ключом доступа этого устройства: парольную фразу запоминать не нужно. Без ключа визит никто не откроет.
walk-open-passkey = Открыть ключом доступа
error-wrong_passkey = Этот ключ доступа не открывает визит. Ничего не изменилось; попробуйте ещё раз.
error-passkey_no_key = Этот ключ доступа не может шифровать. Придумайте вместо него парольную фразу.
walk-print-language = Чтобы напечатать на языке тех, кто управляет местом, сначала выберите этот язык вверху страницы.
points-title = Что и где осмотрено
points-number = Точка
points-answer = Ответ
points-where = Где
points-photos = Фотографии
visit-ask-second = Запросить вторую оценку
visit-ask-second-said = Вторая оценка теперь есть у вашей организации в списке «Куда идти дальше». Её не может дать тот, кто уже видел этот визит.
visit-from-photographs = Эта оценка сделана по фотографиям первого визита.
second-how = Как оценивать
second-on-site = На месте
second-photographs = По фотографиям первого визита
agreement-sections = По разделам
coverage-show = Показать места: { $name }
coverage-behind = Места, которые вошли в эти числа: { $name }
coverage-state = Статус
coverage-state-never = визитов ещё не было
coverage-state-due = пора посетить снова
coverage-state-visited = посещено
coverage-behind-hint = Сначала места, где ещё ни разу не были, затем те, где визит просрочен дольше всего; не более 1000.
coverage-in = территория выше: { $name }
coverage-map-hint = Мест на карте: { $shown } из { $all }. В таблице ниже есть всё, что показано на карте.
coverage-any = Показать все категории
unit-metres = { $metres } м
error-passkey_not_given = Ключ доступа не использован. Ничего не изменилось; попробуйте ещё раз.
along-opens = То, что вы взяли с собой, открывается и без сети.
walk-passphrase-warning = Эту парольную фразу никто не сможет восстановить. Если вы её забудете, всё неотправленное пропадёт.
walk-passphrase-again = Введите ещё раз
walk-passphrase-differ = Фразы не совпадают. На устройстве пока ничего не сохранено.
walk-ran-out = По часам этого устройства срок визита истёк. Вы видите свои ответы; сведения из прежних визитов закрыты. При отправке ответов срок будет продлён.
walk-not-promised = Этот браузер может удалить сохранённое здесь, если на устройстве не хватит памяти. Отправьте это сегодня же.
walk-no-restart = Этот браузер не сможет снова открыть страницу без сети. Не закрывайте её, пока не вернётесь.
walk-not-saved = Не удалось сохранить на этом устройстве. Не закрывайте страницу: при следующем изменении Parvis попробует ещё раз.
walk-gone = Этот визит отправлен и удалён в другом окне. На этом устройстве от него ничего не осталось.
walk-asking-position = Определяем, где вы…
walk-position-noted = Ваше местоположение записано к вопросу, для которого вы его запросили.
walk-drafts = Фотографии, которые нужно проверить перед отправкой
walk-drafts-stay = Осталось проверить фотографий: { $count }. Они остаются на устройстве, пока вы их не сохраните или не удалите.
walk-refused = Следующее не принято и осталось на устройстве. Всё остальное отправлено.
walk-sign-in = Ваш сеанс завершён. Ваши ответы сохранены на этом устройстве. Войдите здесь, и отправка продолжится.
photo-look-through = Проверить
photo-protected = Этот браузер изменяет изображения, поэтому закрыть лица здесь нельзя. Фотография сохранена без сведений о месте и времени. Разрешите этому сайту чтение изображений или оставьте только то, что можно видеть всем.
photo-keep-uncovered = Оставить как есть
photo-kept-here = Фотография уже на этом устройстве. Она будет отправлена, когда вы её сохраните.
visits-open-along-title = { $site }: открыть (отправить до { $date })
visits-not-reached = Сервер не отвечает, поэтому пока неизвестно, вошли ли вы. То, что вы взяли с собой, открывается и без него.
visit-finish-waiting = Этот визит ещё на этом устройстве. Неотправленных ответов: { $answers }. Неотправленных фотографий: { $photos }. К завершённому визиту ничего добавить нельзя.
visit-finish-anyway = Завершить без того, что ещё на этом устройстве
error-visit_finished = Этот визит завершён, добавить к нему ничего нельзя. Всё, что есть на этом устройстве, остаётся здесь: распечатайте это или запишите недостающее в заметку.
error-visit_not_yours = Вы вошли под другой учётной записью: этот визит проводит другой человек. Ничего не отправлено; всё осталось на этом устройстве.
error-not_held = Сервер не подтвердил, что получил всё. С этого устройства ничего не удалено; повторите позже.
error-device_unread = Браузер не смог прочитать то, что хранит на этом устройстве. Ничего не изменилось; повторите попытку.
member-link-for = Ссылка для: { $name }
member-link-copy = Скопировать ссылку для: { $name }
member-link-copied = Скопировано.
member-link-marked = Ссылка выделена: скопируйте её с помощью клавиатуры.
member-end-sure = Исключить из организации: { $name }?
cancel = Отмена
relations-title = Связи с местами
relations-none = Пока ничего.
relations-more = Показаны первые { $shown } из { $all }.
relation-all-of = все места: { $area }
relation-end = Удалить
relation-end-of = Удалить: { $called }
member-link-subject = Приглашение: { $organisation }
member-link-letter =
    Здравствуйте, { $name }!

    Вас приглашают работать в Parvis от организации: { $organisation }. Настройте учётную запись по этой ссылке:

    { $link }

    Она действует один раз, в течение недели. Никому её не передавайте.
member-link-copy-this = Скопировать
member-link-mail-this = Письмо
member-link-mail = Письмо со ссылкой для: { $name }
member-links-title = Новые ссылки
member-links-copy = Скопировать все
member-links-by-hand = Браузер этого не разрешает. Скопируйте ссылки по одной.
member-link-of = Создать ссылку: { $name }
members-none = В этой организации пока никого нет. Добавьте первого участника.
invite-hint = Одна строка — один человек; каждый получит свою ссылку. Можно вставить и список имён.
invite-name-of = Имя, строка { $number }
invite-role-of = Роль, строка { $number }
invite-another = Ещё один человек
invite-remove = Убрать строку { $number }
invite-add = { $count ->
    [one] Добавить { $count } участника
    [few] Добавить { $count } участников
   *[many] Добавить { $count } участников
 }
invite-progress = Добавлено: { $done } из { $all }
invite-stop = Остановить
invite-stopped = Остановлено. Ещё не добавлено: { $count }. Они остались в форме.
invite-done = { $count ->
    [one] Добавлен { $count } участник
    [few] Добавлено { $count } участника
   *[many] Добавлено { $count } участников
 }
invite-refused = { $count ->
    [one] Не добавлен { $count } участник
    [few] Не добавлено { $count } участника
   *[many] Не добавлено { $count } участников
 }
invite-no-link = { $name }: участник добавлен, но ссылки ещё нет. Создайте её в списке ниже.
member-left-until = больше не участник; можно восстановить до { $date }
member-end-of = Исключить из организации: { $name }
member-end-signs = { $name } больше не сможет войти. Сеансы, токены доступа и неиспользованные ссылки сразу перестанут действовать.
member-end-keeps = Записи, которые сделал этот участник ({ $name }), остаются у организации: { $organisation }.
member-end-undo = Это можно отменить до { $date }. После этого имя и всё, что нужно для входа, будет удалено.
member-left-said = { $name }: участие в организации прекращено.
member-restore = Восстановить
member-restore-of = Восстановить: { $name }
member-restored = { $name }: участие восстановлено. Войти можно как прежде; неиспользованную ссылку нужно создать заново.
member-erase = Удалить имя
member-erase-of = Удалить имя: { $name }
member-erase-sure = Удалить имя сейчас: { $name }?
member-erase-what = Отменить это нельзя. Имя и всё, что нужно для входа, удаляется сразу, не дожидаясь 30 дней.
member-erased = Имя удалено.
organisation-rename = Переименовать
organisation-new-name = Новое название
organisation-renamed = Сохранено. Теперь все видят новое название.
organisation-end = Закрыть организацию
organisation-end-sure = Закрыть организацию: { $name }?
organisation-end-uses = В неё больше нельзя добавлять участников и ей нельзя предоставлять доступ; её открытые запросы на визиты закрываются.
organisation-end-keeps = Её записи остаются зашифрованными и принадлежат ей. Предоставленный ею доступ действует до своего срока.
organisation-end-undo = Её можно снова открыть в любое время. Тогда её связи с местами снова действуют.
organisation-ended-since = Организация закрыта { $date }.
organisation-reopen = Открыть снова
organisation-reopened = Организация снова открыта.
organisations-with-ended = Показать закрытые организации
organisations-ended-mark = закрыта
relations-search = Организация, место или территория
relation-organisation = Организация
relation-any-organisation = любая
relation-choose-organisation = Выберите…
relation-does = Что делает
relation-any = всё
relation-where = Где
relation-leads-area = Выберите территорию: орган власти отвечает за территорию, а не за отдельное место.
relation-map = Выбрать на карте
relation-map-away = Скрыть карту
relation-map-hint = Нажмите на место на карте. Затем выберите само место или территорию вокруг него.
relation-area-of = { $area } (мест: { $count })
relation-opens = Что открывает эта связь
relation-opens-places = { $count ->
    [one] Затронуто { $count } место.
    [few] Затронуто { $count } места и все, что появятся там позже.
   *[many] Затронуто { $count } мест и все, что появятся там позже.
 }
relation-opens-area = Она касается самой территории. В местах на ней она ничего не открывает.
opening-own_records = Её участники могут вести там собственные записи.
opening-strict_records = Ей можно предоставить доступ к записям с меткой TLP:AMBER+STRICT.
opening-emergency_access = В чрезвычайной ситуации её участники могут читать здесь записи любого вида — по одному месту и не более 60 минут; кроме записей с меткой TLP:RED. Всем, кого это касается, сообщают сразу.
opening-told_of_emergencies = Ей сообщают о каждом экстренном доступе.
opening-answer_findings = Её участники могут отвечать на замечания, к которым ей предоставлен доступ.
opening-change_places = Её участники могут исправлять сведения о месте.
opening-asked_for_visits = К ней можно обращаться с запросом на визит.
relation-otherwise = В остальном она видит только то, к чему ей предоставили доступ.
relation-opens-nothing = Сама по себе она ничего не открывает.
relation-told = Об этой связи никому не сообщают. Она указана в журнале, который читает надзорный орган.
relation-others = { $count ->
    [one] Такая связь там уже есть ещё у { $count } организации.
    [few] Такая связь там уже есть ещё у { $count } организаций.
   *[many] Такая связь там уже есть ещё у { $count } организаций.
 }
relation-places-only = Защищённых записей вы не видите: это следует из одних правил.
relation-already = У этой организации уже есть эта связь.
relation-ended-of = Удалено: { $called }.
relation-ended = Доступ, предоставленный этой организации раньше, сохраняется.
relation-back = Связь восстановлена.
relations-all = Все связи этой организации
relations-not-found = Ничего не найдено. Измените запрос.
relations-none-at-all = Пока ни одна организация не связана с местом или территорией. Добавьте первую связь рядом с этим списком.
site-picker = Название места
site-picker-none = Мест с таким названием нет.
site-picker-other = Другое место
nav-findings = Замечания
keys-visits = К визитам
keys-findings = К замечаниям
findings-signed-out = Замечания видны только тем, кто вошёл в систему.
findings-waiting = без ответа
finding-measures = Что поможет
visit-finish-few = Отвечено: { $answered } из { $asked }. После завершения визита остальные вопросы так и останутся без ответа.
visit-erase = Удалить черновик
visit-erase-hint = Черновик, его ответы и фотографии будут удалены с сервера и с этого устройства без возможности восстановления.
visit-erase-now = Удалить
record-withdraw-hint = Те, у кого был доступ, больше не увидят эту запись, и снова сделать её действующей будет нельзя.

# Rules that a request broke.
invalid-name = Название или имя должно содержать от 1 до 200 видимых знаков в одной строке.
invalid-reason_missing = Укажите причину.
invalid-text_length = Напишите от 1 до { $most } знаков.
invalid-text_too_long = Напишите не более { $most } знаков.
invalid-line_length = Укажите причину: от { $least } до { $most } знаков в одной строке.
invalid-people = Укажите от 1 до 2 000 000 человек.
invalid-operator_kind = Местом может управлять только управляющая организация или община, а эта организация другого вида.
invalid-marking = Записи с такой меткой здесь не принимаются. Выберите менее строгую.
invalid-nothing_changed = Здесь уже так указано. Ничего не изменено.
invalid-changed_enough = Число изменений достигло предела. Отзовите запись и начните новую.
invalid-record_full = Размер записи — не более { $kibibytes } КиБ. Напишите короче или начните ещё одну запись.
invalid-shared_enough = Доступ предоставлен максимально возможное число раз. Отзовите запись и начните новую.
invalid-not_shared_here = Предоставить доступ всем в системе можно только к действующим заметкам с меткой TLP:CLEAR или TLP:GREEN о месте из списка.
invalid-second_reviewer = Проверить эту версию должен другой сотрудник вашей организации — тот, кто её не писал и не предлагал.
invalid-nobody_sees = С этой целью никто в той организации этого не увидит. Выберите другую цель.
invalid-ends_in_time = Укажите срок в днях: от 1 до { $days }.
invalid-visit_not_shared = Визит не завершён: к нему нельзя предоставить доступ одной из отмеченных организаций. Откройте страницу заново и выберите ещё раз.
invalid-answered_enough = Ответов на это замечание уже слишком много, или они слишком длинные. Попросите его владельца рассмотреть замечание ещё раз.
invalid-finding_closed = Владелец закрыл это замечание. Если проблема возникла снова, сообщите ему.
invalid-owner_verifies = Отметить замечание как проверенное может только организация, которая его записала. Вы можете указать, что оно устранено или что риск принят, и почему.
invalid-file_empty = Файл пуст. Отправьте его ещё раз.
invalid-file_too_long = Файл больше { $mebibytes } МиБ.
invalid-files_full = Здесь уже столько файлов, сколько можно хранить. Сначала удалите один.
invalid-photograph_damaged = Фотография повреждена и не читается. Сделайте её заново или сохраните копию в JPEG и отправьте её.
invalid-file_cut_short = Файл неполный. Отправьте его ещё раз.
invalid-photograph_too_large = Фотография слишком велика. Сохраните её с разрешением не более { $million } млн пикселей и отправьте.
invalid-file_format = Этот формат не принимается. Сохраните фотографию в обычном JPEG или в PNG, документ — в PDF и отправьте.
invalid-two_answers = На двух устройствах разные ответы на один вопрос. Сначала выберите верный.
invalid-answers_full = Слишком много устройств ответили здесь по-разному. Ваш ответ остаётся на устройстве: выберите верный, затем отправьте его.
invalid-nothing_answered = Пока нет ответа ни на один вопрос.
invalid-visit_finished = Этот визит уже завершён.
invalid-visit_unfinished = Этот визит ещё не завершён. Исправьте сами ответы.
invalid-visit_not_yours = Это может сделать только тот, кто проводит визит, и только до его завершения.
invalid-rate_first = Вы даёте вторую оценку этому визиту. Сначала завершите свою.
invalid-day_of_visit = У визита, который заканчивается сейчас, не может быть такой даты. Проверьте дату на устройстве.
invalid-day_past = Выберите день в будущем.
invalid-requests_full = У вашей организации уже предельное число открытых запросов по этому месту. Сначала отмените один из них.
invalid-second_rater = Вторую оценку должен дать другой сотрудник организации, проводившей визит, — тот, кто не видел ни ответов, ни замечаний.
invalid-second_asked = Вторая оценка этого визита уже запрошена.
invalid-no_photographs = У первого визита нет фотографий, по которым можно дать оценку.
invalid-raters_unfinished = Договориться можно, когда оба завершили оценку.
invalid-organisation_kind = Организация с таким названием уже есть, но другого вида.
invalid-organisations_full = Число организаций достигло предела. Ничего не добавлено.
invalid-members_full = В этой организации предельное число участников. Сначала исключите кого-нибудь.
invalid-member_role = В организации этого вида у участников не бывает такой роли.
invalid-first_manager = Извне можно добавить только первого руководителя организации; об остальных решает он.
invalid-last_manager = Последний, кто руководит организацией, должен остаться, пока его не сменит кто-то другой.
invalid-membership_runs = Этот участник не исключён.
invalid-organisation_named = Другая организация уже носит это название.
invalid-organisation_has_members = В этой организации ещё есть участники. Сначала исключите их.
invalid-organisation_leads = Этот орган руководит установкой. Сначала уберите его оттуда.
invalid-organisation_ended = Эта организация закрыта. Сначала откройте её снова.
invalid-organisation_runs = Эта организация не закрыта.
invalid-name_erased = Имя этого человека удалено. Введите его заново.
invalid-link_for_self = Для себя ссылку создать нельзя. Смените пароль в разделе «Моя учётная запись» или попросите коллегу.
invalid-user_name_taken = Это имя пользователя уже занято. Выберите другое.
invalid-user_name = Имя пользователя: от 2 до 64 букв, цифр, пробелов или знаков . - _ @
invalid-tokens_full = У вас уже предельное число токенов доступа. Сначала отзовите один.
invalid-passkeys_full = У вас уже предельное число ключей доступа. Сначала удалите один.
invalid-passkeys_impossible = { passkeys-impossible }
invalid-passkey_answer = Ответ устройства не подходит. Начните заново.
invalid-last_way_in = Это ваш последний способ входа. Сначала добавьте ключ доступа или задайте пароль.
invalid-directory_taken = Эту учётную запись службы входа использует кто-то другой.
invalid-places_asked = Число мест в запросе: от 1 до { $most }.
invalid-request_waits = По вашему прежнему запросу решения ещё нет.
invalid-requests_today = На сегодня число запросов исчерпано. Отправьте новый запрос завтра.
invalid-emergency_minutes = Экстренный доступ длится от 1 до { $most } минут.
invalid-emergencies_run = У вас уже открыт экстренный доступ к предельному числу мест. Сначала завершите один из них.
invalid-emergency_here = У вас уже есть экстренный доступ к этому месту. Его условия не меняются.
invalid-emergencies_today = Сегодня вы больше не можете открывать экстренный доступ: достигнут предел. Открытый раньше продолжает действовать, а новый может открыть кто-то другой.
invalid-area_file = Это не файл GeoJSON с территориями. Нужна хотя бы одна территория, у каждой — «name» и полигон.
invalid-area_file_too_long = Размер файла территорий — не более { $mebibytes } МиБ. Ничего не сохранено.
invalid-area_file_full = В этом файле слишком много территорий или углов. Разделите его или упростите контуры. Ничего не сохранено.
invalid-area_in_file = Территорию № { $number } из этого файла использовать нельзя. Ей нужны «name» и замкнутый, не слишком сложный контур с ненулевой площадью. Ничего не сохранено.
invalid-area_outline = Этот контур использовать нельзя. Нужно не менее трёх углов с координатами в градусах, и площадь внутри контура не должна быть нулевой.
invalid-area_too_intricate = Этот контур слишком сложен. Упростите его или добавляйте меньше территорий за раз. Ничего не сохранено.
invalid-area_places = На этих территориях слишком много мест. Добавляйте меньше территорий за раз. Ничего не сохранено.
invalid-areas_around = Одно место оказалось бы сразу на слишком многих территориях. Сначала удалите там лишние или добавьте меньше. Ничего не сохранено.
invalid-areas_full = Число территорий достигло предела. Сначала удалите лишние. Ничего не сохранено.
invalid-area_of_extract = Эта территория взята из выгрузки и остаётся, пока она есть хотя бы в одной.
invalid-area_linked = С этой территорией связаны организации, и они лишились бы её. Попросите тех, кто обслуживает эту систему, удалить её.
invalid-lead_is_authority = За эту систему может отвечать только орган власти.
invalid-last_lead = Других органов власти, которые отвечают за систему, нет. Сначала добавьте ещё один.
invalid-encoding = Сохраните этот файл в UTF-8 и повторите попытку.
invalid-nothing_to_undo = Пока ничего не импортировано, отменять нечего.
invalid-undo_last = Отменить можно только последний импорт. Ничего не изменено.
invalid-undone_already = Последний импорт уже отменён, а предыдущий отменить больше нельзя. Ничего не изменено.
invalid-undo_not_kept = Того, что нужно для отмены последнего импорта, здесь нет: он получен из резервной копии или сделан прежней версией. Ничего не изменено.
