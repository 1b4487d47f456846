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
search-label = Поиск
search-hint = Название, улица или город
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
register-title = Общественные места
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
empty-result = Нет общественных мест, подходящих под эти фильтры.
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
site-address = Адрес
site-position = Расположение
site-names = Названия
site-areas = Находится в
site-operator = Управляющая организация
site-capacity = Людей одновременно, не более
site-method = Источник этого числа
site-reason = Причина
site-own-name = Название точнее, чем в источнике
site-unknown = Пока неизвестно
site-ours = Наши сведения
site-save = Сохранить
site-saved = Сохранено.
site-source = Источник
site-licence = Лицензия
site-data-date = Данные от
site-vanished = В источнике этого места больше нет.
site-incomplete = Контур неполный.
site-tags = Все сведения из источника
site-changed = Последнее изменение
method-none = Выберите…
method-fire_safe_occupancy = Предел по пожарной безопасности
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
identify-undone = Отменён
identify-would = Вот что изменил бы импорт. Ничего не импортировано. Чтобы импортировать, выполните: parvis import { $file } --accept
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
attribute-object = нарисовано заново как другой объект
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
areas-draw-hint = Отметьте углы на карте или впишите по одному в строке: долгота, широта.
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
origin-drawn = нарисовано
not-found = По этому адресу нет страницы.
error-not_found = Здесь ничего нет или нет ничего, что вам можно видеть.
error-invalid = Не принято: { $message }
error-conflict = Тем временем кто-то другой изменил эти данные, поэтому ваше изменение не сохранено. Посмотрите новую версию и повторите.
error-too_large = Превышен допустимый размер. Ничего не сохранено. Попробуйте меньший объём.
error-disk_full = Диск сервера заполнен. Это изменение не сохранено; всё прежнее сохранено. Сообщите администратору.
error-quota_full = Ваша организация исчерпала отведённое ей место. Это не сохранено; всё прежнее сохранено. Удалите то, что больше не нужно, или попросите больше места у тех, кто обслуживает эту установку.
error-too_slow = Соединение было слишком медленным или прервалось. Ничего не сохранено; повторите попытку.
error-busy = Сервер занят, или в реестр сейчас пишет другой процесс. Повторите чуть позже.
error-refused = По этому адресу сервер недоступен. Используйте адрес, который вам дал администратор.
error-internal = Произошла ошибка, ничего не сохранено. Подробности в журнале сервера.
error-report_not_made = Не удалось составить отчёт. Визит не изменился. Попробуйте ещё раз, а если это повторится, сообщите администратору.
error-offline = Сервер не отвечает. Введённое сохранилось; повторите попытку.
retry = Повторить
count-of = Показано { $shown } из { $total }
count-places = { $count ->
    [one] { $count } общественное место
    [few] { $count } общественных места
   *[many] { $count } общественных мест
 }
moved-by = сдвиг на { $metres } м
working = Выполняется…
nav-network = Организации
nav-share = Заметки
nav-emergency = Экстренный доступ
nav-journal = Журнал
keys-network = К организациям
keys-share = К заметкам
keys-emergency = К экстренному доступу
keys-journal = К журналу
footer-not-accredited = Не аттестовано для сведений, составляющих государственную тайну.
sign-in = Войти
sign-out = Выйти
sign-out-everywhere = Выйти на всех устройствах
sign-out-everywhere-hint = Ваши сеансы завершатся во всех браузерах. Токены доступа тоже перестанут действовать, если вы их не сохраните.
sign-out-keep-tokens = Сохранить мои токены доступа
sign-in-with-code = Использовать код восстановления
sign-in-with-password = Использовать пароль
sign-in-with-passkey = Войти с ключом доступа
sign-in-with-directory = Войти через { $directory }
sign-in-no-account = Ещё нет учётной записи? Попросите ссылку у того, кто ведёт здесь участников вашей организации.
look-as = Просмотр: { $role }, { $organisation }
look-as-hint = В этой демонстрации показана вымышленная страна. Выберите, в чьей роли смотреть; пароль не нужен.
account-title = Моя учётная запись
account-signed-out = Вход не выполнен.
account-user-name = Имя пользователя
account-password = Пароль
account-old-password = Текущий пароль
account-new-password = Новый пароль
account-password-rule = Не менее 10 знаков. Четыре не связанных между собой слова легко запомнить и трудно угадать.
account-password-show = Показывать ввод
account-password-change = Сменить пароль
account-password-changed = Ваш пароль изменён.
account-password-ends = При этом завершатся остальные сеансы и перестанут действовать все токены доступа.
account-no-password = У этой учётной записи нет пароля.
account-password-set = Задать пароль
account-password-remove = Входить без пароля
account-password-remove-hint = Пароль, которого нет, нельзя ни угадать, ни украсть. Введите свой пароль выше ещё раз; после этого вы входите только с ключом доступа или через службу входа вашей организации.
account-password-removed = Ваш пароль удалён. Теперь входите с ключом доступа или через службу входа вашей организации.
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
codes-hint = Каждый код один раз впустит вас, если вы забыли пароль. Храните коды на бумаге.
codes-left = Осталось кодов: { $count }.
codes-make = Создать десять новых кодов
codes-once = Запишите или распечатайте их сейчас: они показываются только один раз. Прежние коды больше не действуют.
directory-hint = Свяжите эту учётную запись со своей учётной записью «{ $directory }», и вы сможете входить здесь без пароля.
directory-connect = Связать
directory-connected = Вы можете входить здесь через { $directory }.
directory-disconnect = Отвязать
directory-disconnected = Отвязано. Остальные сеансы завершены.
passkeys-title = Ключи доступа
passkeys-hint = Ключ доступа впускает вас по отпечатку пальца, лицу или PIN-коду устройства. Его нельзя по ошибке ввести на поддельной странице.
passkeys-impossible = В этом браузере или по этому адресу ключи доступа не работают. Откройте страницу по https под собственным именем сервера или, на самом сервере, как http://localhost.
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
budget-title = Места, открытые сегодня
budget-used = Мест, о которых вы сегодня открывали защищённые сведения: { $opened } из { $all }.
budget-ask = Попросить разрешения открыть больше
budget-sites = Сколько ещё мест
budget-for-export = Чтобы выгрузить сразу много мест
budget-send = Попросить
budget-asked = Ваша просьба отправлена. Решит координатор.
budget-requests = Просьбы других
budget-request = { $sites ->
    [one] Ещё { $sites } место
    [few] Ещё { $sites } места
   *[many] Ещё { $sites } мест
 }
budget-request-export = { $sites ->
    [one] Выгрузка { $sites } места
    [few] Выгрузка { $sites } мест
   *[many] Выгрузка { $sites } мест
 }
budget-grant = Одобрить
budget-refuse = Отказать
budget-granted = одобрено
budget-refused = отказано
welcome-title = Настройка учётной записи
welcome-first = Это первая учётная запись установки, запись администратора. Администраторы ведут организации и учётные записи; читать защищённые сведения они не могут.
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
kind-of-adviser_service = Служба консультантов
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
member-link-hint = Передайте эту ссылку только этому человеку. По ней можно один раз, в течение недели, настроить учётную запись или новый пароль. Она показывается только один раз.
member-end = Исключить из организации
member-ended = Участник исключён, имя удалено.
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
relation-one-site = отдельное место
purpose-label = Цель
purpose-own_work = наша собственная работа
purpose-assessment = оценка
purpose-planning = планирование
purpose-response = реагирование
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
share-given = Потому что вы предоставляете доступ с этой целью: { $purpose }.
share-emergency = Только при экстренном доступе; вам сообщат сразу.
audience-title = Кто это увидит
audience-nobody = Никто: правила не позволяют вашей организации хранить здесь такую запись.
audience-rest = Больше никто не увидит, что она существует.
notes-title = Заметки
notes-hint = Заметки зашифрованы. Их видит только ваша организация, пока не предоставит доступ другим. Каждое открытие записывается в журнал.
notes-none = Нет заметок, которые вам можно видеть с этой целью.
notes-signed-out = Заметки видны только тем, кто вошёл.
notes-export = Выгрузить
notes-export-hint = Все заметки, которые вам можно выгрузить, с их текстом. Если они касаются более 20 мест, сначала это должен одобрить второй человек: попросите об этом в разделе «Моя учётная запись».
note-title = Заметка
note-open = Заметка
note-of = Заметка от { $date }
note-site = Место
note-owner = Принадлежит
note-marking = Метка TLP
note-handling = Распространение
note-state = Статус
note-text = Текст
note-write = Написать заметку
note-change = Изменить
note-into-force = Сделать действующей
note-withdraw = Отозвать
note-withdrawn = Заметка отозвана. Те, у кого был доступ, её больше не видят.
note-erase = Удалить
note-erase-hint = Все версии будут удалены без возможности восстановления. В журнале останется, что заметка была, но не что в ней говорилось.
note-erase-now = Удалить сейчас
record-draft = черновик
record-current = действует
record-withdrawn = отозвана
marking-clear = TLP:CLEAR — без ограничений на распространение
marking-green = TLP:GREEN — в пределах сообщества
marking-amber = TLP:AMBER — по служебной необходимости, в организации и у её клиентов
marking-amber_strict = TLP:AMBER+STRICT — по служебной необходимости, только в организации
marking-red = TLP:RED — только для отдельных получателей
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
given-taken-back-on = доступ закрыт { $date }
readers-show = Кто прочёл
readers-title = Кто прочёл
readers-when = Когда
readers-who = Кто
readers-what = Что прочитано и зачем
emergencies-title = Экстренный доступ
emergencies-hint = В чрезвычайной ситуации экстренные службы и консультанты могут читать заметки, к которым у них нет доступа, — не более часа и с указанием причины. Всем, кого это касается, сообщают сразу, и каждый доступ проверяют в течение 72 часов.
emergencies-none = Нет экстренных доступов, которые вас касаются.
emergency-waiting = ожидают вас
emergency-open = Начать экстренный доступ
emergency-open-now = Начать сейчас и сообщить всем, кого это касается
emergency-terms = Вы сможете читать заметки других организаций об этом месте. Организациям, которым они принадлежат, координаторам и надзору сообщат сразу, вместе с вашей причиной. Потом условия изменить нельзя.
emergency-minutes = Минут (не более 60)
emergency-opened = { $minutes ->
    [one] Доступ открыт на { $minutes } минуту. Чтобы читать, выберите выше цель «реагирование».
    [few] Доступ открыт на { $minutes } минуты. Чтобы читать, выберите выше цель «реагирование».
   *[many] Доступ открыт на { $minutes } минут. Чтобы читать, выберите выше цель «реагирование».
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
journal-hint = Кто что сделал и кто что прочёл, когда и зачем. В журнале стоят идентификаторы, но не содержание записей.
journal-overseers = Журнал может читать только надзор.
journal-site = Адрес страницы места или его идентификатор
journal-who-read = Кто о нём читал
journal-place = №
journal-action = Действие
site-sign-in-to-change = Изменить это могут те, кто консультирует, координирует это место или управляет им.
error-sign_in_needed = Войдите; возможно, ваш сеанс истёк. Введённое сохранилось.
error-wrong_credentials = Имя пользователя не подходит к паролю или коду. Проверьте и то и другое и повторите.
error-wrong_password = Это не ваш пароль. Ничего не изменено.
error-confirmation_needed = Подтвердите, что это вы: введите пароль или войдите ещё раз и сделайте это в течение десяти минут.
error-directory_unreachable = Служба входа вашей организации не отвечает. Попробуйте ещё раз или войдите с паролем или ключом доступа.
error-directory_refused = Служба входа не подтвердила, кто вы. Ничего не изменено.
error-passkey_none = Ключ доступа не использован. Попробуйте ещё раз или войдите иначе.
error-passkey_known = На этом устройстве уже есть ключ доступа для этой учётной записи.
error-weak_password = Этот пароль слишком короткий или его слишком легко угадать. Используйте четыре не связанных между собой слова.
error-too_many = Слишком много попыток. Подождите немного и повторите.
error-over_budget = Вы открыли столько мест, сколько разрешено за день. В разделе «Моя учётная запись» можно попросить больше; решит другой человек.
error-second_person_needed = Выгрузку стольких мест должен одобрить второй человек. Попросите об этом в разделе «Моя учётная запись» и повторите выгрузку.
error-not_forwarded = Журнал не удалось переслать, как требуют настройки, поэтому ничего защищённого не показано и ничего не изменено. Повторите позже и сообщите администратору.
error-kept = Изменение сохранено, но сейчас его нельзя показать. Не вносите его повторно, проверьте позже.
error-forbidden = У вас нет права это делать.
error-sealed = Защищённые сведения открыть нельзя: ключ отсутствует или уничтожен. Открытый реестр по-прежнему работает.
attachments-title = Файлы
attachments-none = Файлов нет.
attachment-add = Добавить файл (до 10 МиБ; он будет зашифрован)
attachment-added = Добавлено и зашифровано.
attachment-kept-as = Файл с именем { $name } и другим содержанием уже был, поэтому этот сохранён как { $kept }.
attachments-refused = Не принято:
attachment-remove = Удалить: { $name }
attachment-removed = Удалено без возможности восстановления.
attachment-size = { $kilobytes } КиБ
versions-show = Все версии
versions-title = Прежние версии
version-number = Версия { $version }
note-export = Выгрузить

# Обязанности: распространяется ли закон.
yes = Да
no = Нет
print = Печать
duties-title = Распространяется ли на нас этот закон?
duties-intro = Выберите закон и ответьте на то, что знаете. Вы увидите, чего он от вас требует и где это сказано. Это займёт две минуты, учётная запись не нужна.
duties-nothing-kept = Ваши ответы не сохраняются. Если чего-то не знаете, оставьте вопрос без ответа.
duties-read-on = Текст закона прочитан { $date }.
duties-version = Версия этого описания { $version }, { $licence }.
duties-other-language = Этот закон пока описан только по-английски.
duties-in-force = Действует ли?
duties-stage-on = С { $date }:
duties-stage-unset = Дата ещё не назначена:
duties-limits = Чего эта страница не учитывает:
duties-source = Источник:
duties-not-known = Не знаю
duties-again = Начать заново
duties-standing-in_scope = По вашим ответам, этот закон распространяется на вас
duties-standing-not = По вашим ответам, этот закон на вас не распространяется
duties-standing-no_law = За этой страницей нет закона, только надлежащая практика
duties-standing-unclear = Пока неясно
duties-perhaps = Возможен один из случаев:
duties-missing = Что внесло бы ясность:
duties-owed = Что из этого следует
duties-owed-perhaps = Возможно:
duties-due = Не позднее { $date }
duties-begins = Действует с { $date }
duties-begins-unknown = С какой даты это действует, пока неизвестно
duties-every-years = { $years ->
    [one] и далее каждый { $years } год
    [few] и далее каждые { $years } года
   *[many] и далее каждые { $years } лет
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
duties-paragraph = Норма
duties-truth-holds = Да
duties-truth-fails = Нет
duties-truth-unknown = Неизвестно
duties-would-change = Что изменило бы результат
nav-assess = Самопроверка
keys-assess = К самопроверке
assess-title = Самопроверка

# Анкеты: обход места с вопросами.
survey-list-title = Обход вашего места
survey-intro = Обойдите место с анкетой. Ваши ответы остаются в этом браузере, если вы не сохраните их в файл и не распечатаете.
survey-size = { $questions ->
    [one] { $questions } вопрос
    [few] { $questions } вопроса
   *[many] { $questions } вопросов
 }, около { $minutes ->
    [one] { $minutes } минуты
    [few] { $minutes } минут
   *[many] { $minutes } минут
 }
survey-other-language = Эта анкета пока есть только на английском.
survey-progress = { $place } из { $all }
survey-weakest-point = Отвечайте о самом слабом месте, которое найдёте.
survey-not-applicable = Здесь неприменимо
survey-saved = Сохранено в этом браузере.
survey-not-saved = Этот браузер не может сохранить ваши ответы. Сохраните их в файл, прежде чем закрыть страницу.
survey-back = Назад
survey-next = Дальше
survey-to-results = Посмотреть результаты
survey-back-to-questions = Назад к вопросам
survey-results = Результаты
survey-findings = Что вы нашли
survey-no-findings = Судя по ответам, улучшать пока нечего.
survey-nothing-answered = Пока нет ни одного ответа.
survey-measures = Что поможет
survey-what-if = Отметьте, что собираетесь сделать. Замечания и индекс изменятся так, как если бы это было сделано.
survey-index = Индекс
survey-index-hint = Какая часть того, о чём спрашивает анкета, уже есть: от 0 до 100, по весам, выбранным её авторами. Риск он не измеряет.
survey-range = Диапазон
survey-range-hint = Диапазон показывает, каким ещё может стать индекс, если на все открытые вопросы дать худшие или лучшие ответы.
survey-handling = Конфиденциально. Здесь видно, в чём место уязвимо. Показывайте это только тем, кому это нужно, храните файлы и бумаги под замком и уничтожайте их, когда они больше не нужны.
survey-section = Часть
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
severity-high = В первую очередь
severity-medium = В ближайшие месяцы
severity-low = По возможности

# Visits
nav-visits = Визиты
error-expired = Срок, на который вы взяли этот визит с собой, истёк. Ничего не отправлено; всё осталось на вашем устройстве. Возьмите визит с собой снова и затем отправьте.
visits-title = Мои визиты
visits-along = На этом устройстве
visits-open-along = Открыть визит (отправить до { $date })
visits-along-hint = Визит зашифрован на этом устройстве. Без вашей парольной фразы или ключа доступа никто не сможет ни открыть, ни восстановить его.
visits-signed-out = Визиты видны только тем, кто вошёл.
visits-begun = В работе
visits-finished = Визиты
visits-none = Визитов пока нет.
queue-title = Куда идти дальше
queue-hint = Рядом с каждым местом написано, почему оно в списке. Что там обнаружено и во что верят люди, не учитывается.
queue-kind = Категория
queue-why = Почему
queue-points = Баллы
queue-of = { $all ->
    [one] { $shown } из { $all } места
    [few] { $shown } из { $all } мест
   *[many] { $shown } из { $all } мест
 }
queue-weights = Сколько баллов самое большее даёт каждая причина
queue-weight-asked = О визите просит управляющая организация
queue-weight-event = Предстоит мероприятие
queue-weight-duty = Наступает срок обязанности по закону
queue-weight-time = Время с последнего визита
queue-weight-attendance = Заявленная посещаемость
queue-weight-second_rating = Вторая оценка
queue-none = Пока нет мест, которые ваша организация консультирует, на которые выезжает или которыми управляет.
queue-asked = Просьба от { $input }
queue-event = Мероприятие { $input }
queue-duty = Срок обязанности: { $input }
queue-second_rating = Нужна вторая оценка
queue-never_visited = Ни разу не посещено
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
install-safari = Если этой страницы нет на экране «Домой», Safari стирает сохранённое через семь дней работы браузера, в которые вы её не открывали.
visit-start = Начать визит
visit-start-at = Начать визит: { $site }
visit-second-hint = Вы оцениваете это место второй раз. Первые ответы вы увидите, когда закончите.
visit-survey = Анкета
visit-remarks = Другие замечания
visit-to-site = Перейти к месту
visit-blind = Будет показано, когда закончат оба.
visit-attach = Добавить фотографию или прежний отчёт (PDF)
visit-finish-title = Завершить визит
visit-finish-hint = Всё, что нужно исправить, сохраняется как замечание. Доступ к нему на год получают те, кого вы отметите; вы можете закрыть доступ в любой момент.
visit-finish-hint-role = Всё, что нужно исправить, сохраняется как замечание. Сами вы не можете предоставить доступ: попросите затем того, кто ведёт записи вашей организации, предоставить доступ к визиту.
visit-finish-hint-red = Всё, что нужно исправить, сохраняется как замечание. Доступ к визиту с меткой RED никому не предоставляется.
visit-give-operators = Предоставить доступ к визиту и замечаниям тем, кто управляет местом
visit-give-planners = Предоставить доступ к визиту органу власти, для планирования
visit-finish = Завершить
visit-finished-said = Завершено.
visit-report = Отчёт (PDF)
visit-compare = Сравнить с похожими местами
visit-compared = { $owners ->
    [one] Здесь { $own }. Средняя половина у { $owners } другого владельца: от { $low } до { $high }; медиана { $median }.
    [few] Здесь { $own }. Средняя половина у { $owners } других владельцев: от { $low } до { $high }; медиана { $median }.
   *[many] Здесь { $own }. Средняя половина у { $owners } других владельцев: от { $low } до { $high }; медиана { $median }.
 }
visit-not-compared = { $owners ->
    [one] Известны похожие места у { $owners } другого владельца. Нужно не меньше { $fewest }, иначе можно догадаться, чьи они.
    [few] Известны похожие места у { $owners } других владельцев. Нужно не меньше { $fewest }, иначе можно догадаться, чьи они.
   *[many] Известны похожие места у { $owners } других владельцев. Нужно не меньше { $fewest }, иначе можно догадаться, чьи они.
 }
visit-of = Визит от { $date }
visit-ask = Попросить о визите
visit-ask-whom = Кого просить
visit-ask-day = До какого дня
visit-ask-nobody = Это место пока никто не консультирует.
visit-asked-said = Ваша просьба отправлена.
request-asked = Попросили о визите
request-event = Предстоит мероприятие
request-duty = Наступает срок обязанности по закону
request-second_rating = Вторая оценка
request-drop = Отменить просьбу
coverage-title = Охват
coverage-hint = Какие места посещены, насколько вам можно знать. Что там обнаружено, здесь не видно; опасность это не измеряет.
coverage-whole = Посещено мест: { $visited } из { $sites }. Предстоит: { $due }.
coverage-due-after = { $months ->
    [one] Следующий визит предстоит через { $months } месяц.
    [few] Следующий визит предстоит через { $months } месяца.
   *[many] Следующий визит предстоит через { $months } месяцев.
 }
coverage-area = Территория
coverage-everywhere = Везде
coverage-sites = Места
coverage-visited = Посещено
coverage-share = Процент
coverage-due = Пора снова
coverage-never = Ни разу не посещены
coverage-last = Последний визит
walk-title = Обход
walk-go = Взять с собой
walk-passphrase = Парольная фраза
walk-passphrase-new = Придумайте парольную фразу не короче 8 знаков. Она шифрует визит на этом устройстве и никуда не отправляется. Она нужна каждый раз, когда вы открываете визит.
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
walk-unassigned = Фотографии, ещё не связанные с вопросом
walk-conflict = На двух устройствах разные ответы. Какой верный?
walk-send = Отправить, что готово
walk-home = Отправить всё и удалить
walk-home-hint = После этого на устройстве от визита ничего не останется. Чтобы завершить визит, нужна сеть.
walk-sent = Отправлено.
photo-take = Сфотографировать
photo-cover = Закройте лица и номера: коснитесь их или проведите по ним. Затем сохраните фотографию. Закрытое уже не открыть.
photo-cover-upper = Закрыть верхнюю половину
photo-keep = Сохранить
photo-drop = Удалить
photo-assign = Использовать для этого вопроса
photo-unassign = Не использовать для этого вопроса
photo-number = Фотография { $number }
photo-refused = { $name } не читается как фотография или содержит больше 64 млн точек. Файл не сохранён.
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
findings-none = Нет замечаний, которые вам можно видеть.
finding-closed = Замечание
finding-write = Записать замечание
finding-says = Что обнаружено, одним предложением
finding-evidence = На чём основано
finding-severity = Приоритет
finding-confidence = Степень уверенности
confidence-high = проверено или измерено
confidence-medium = увидено однажды
confidence-low = известно от других
finding-status = Статус
finding-open = открыто
finding-accepted = риск принят
finding-treated = исправлено, по словам управляющей организации
finding-verified = исправлено и проверено
finding-void = больше не актуально
finding-responsible = Ответственная должность (без имён)
finding-due = До какого дня
finding-visit = Обнаружено во время
finding-history = Что произошло с тех пор
finding-no-history = Пока ничего не записано.
finding-reason = Почему или что сделано
finding-say = Сохранить
site-duties = Обязанности по закону
site-duties-open = Показать сохранённые ответы
site-duties-none = Нет сохранённых ответов, которые вам можно видеть.
site-duties-ask = Проверить для этого места:
site-duties-anew = нужно ответить заново
site-duties-keep = Сохранить с местом
site-duties-kept = Сохранено и зашифровано для вашей организации.

# Printed
report-title = Отчёт о визите
report-visited-by = Визит провели
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
report-survey = Анкета
report-limits = Индекс показывает, какая часть того, о чём спрашивает анкета, уже есть. Опасность он не измеряет.
report-page-of = Страница
report-findings = Замечания
report-answers = Ответы

# Agreement of raters
agreement-title = Насколько совпадают оценки
agreement-hint = По местам вашей организации, которые оценили два человека. 1 — полное согласие, 0 — не больше, чем дал бы случай. Когда мест мало, интервалы широкие. Это показывает, насколько совпадают оценки, а не кто прав.
agreement-places = { $places ->
    [one] Дважды оценено { $places } место.
    [few] Дважды оценены { $places } места.
   *[many] Дважды оценено { $places } мест.
 }
agreement-none = С этой анкетой ещё ни одно место не оценено дважды.
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
outline-where = { $metres } м { $direction } от середины места
outline-middle = В середине места
outline-direction-0 = к северу
outline-direction-1 = к северо-востоку
outline-direction-2 = к востоку
outline-direction-3 = к юго-востоку
outline-direction-4 = к югу
outline-direction-5 = к юго-западу
outline-direction-6 = к западу
outline-direction-7 = к северо-западу
outline-no-outline = В реестре есть только точка этого места, контура нет. Между кругами { $metres } м.
walk-lock-passkey = Использовать ключ доступа
walk-lock-passkey-hint = Визит шифруется ключом доступа этого устройства: парольную фразу запоминать не нужно. Без ключа визит никто не откроет.
walk-open-passkey = Открыть ключом доступа
error-wrong_passkey = Этот ключ доступа не открывает визит. Ничего не изменилось; попробуйте ещё раз.
error-passkey_no_key = Этот ключ доступа не может шифровать. Выберите парольную фразу.
walk-print-language = Чтобы напечатать на языке тех, кто управляет местом, сначала выберите этот язык вверху страницы.
points-title = Что и где осмотрено
points-number = Точка
points-answer = Ответ
points-where = Где
points-photos = Фотографии
visit-ask-second = Запросить вторую оценку
visit-ask-second-said = Вторая оценка теперь в списке вашей организации. Тот, кто читал этот визит, не может её дать.
visit-from-photographs = Эта оценка сделана по фотографиям первого визита.
second-how = Как оценивать
second-on-site = На месте
second-photographs = По фотографиям первого визита
agreement-sections = По частям
coverage-show = Показать места: { $name }
coverage-behind = Места за этими числами: { $name }
coverage-state = Статус
coverage-state-never = ни разу не посещено
coverage-state-due = пора снова
coverage-state-visited = посещено
coverage-behind-hint = Сначала места, которые ни разу не посещали, затем те, чей срок прошёл давнее всего; не более 1000.
unit-metres = { $metres } м
error-passkey_not_given = Ключ доступа не использован. Ничего не изменилось; попробуйте ещё раз.
along-opens = Взятое с собой открывается без сети.
walk-passphrase-warning = Эту парольную фразу никто не сможет восстановить. Если вы её забудете, всё неотправленное пропадёт.
walk-passphrase-again = Введите ещё раз
walk-passphrase-differ = Фразы не совпадают. На устройстве пока ничего не сохранено.
walk-ran-out = По часам этого устройства срок визита истёк. Вы видите свои ответы; сведения из прежних визитов закрыты. При отправке ответов срок будет продлён.
walk-not-promised = Этот браузер может стереть сохранённое здесь, если не хватит места. Отправьте это сегодня же.
walk-no-restart = Этот браузер не сможет снова открыть страницу без сети. Не закрывайте её, пока не вернётесь.
walk-not-saved = Не удалось сохранить на этом устройстве. Не закрывайте страницу: попытка повторится при вашем следующем изменении.
walk-gone = Этот визит отправлен и удалён в другом окне. На этом устройстве от него ничего не осталось.
walk-asking-position = Определяем, где вы…
walk-position-noted = Ваше местоположение записано к вопросу, для которого вы его запросили.
walk-drafts = Фотографии, которые нужно проверить перед отправкой
walk-drafts-stay = Осталось проверить фотографий: { $count }. Они остаются на устройстве, пока вы их не сохраните или не удалите.
walk-refused = Это не принято и осталось на устройстве. Всё остальное отправлено.
walk-sign-in = Ваш сеанс завершён. Ваши ответы в безопасности на этом устройстве. Войдите здесь, и отправка продолжится.
photo-look-through = Проверить
photo-protected = Этот браузер изменяет изображения, поэтому закрыть лица здесь нельзя. Фотография сохранена без места и времени. Разрешите этому сайту чтение изображений или оставьте только то, что можно видеть всем.
photo-keep-uncovered = Оставить как есть
photo-kept-here = Она уже на этом устройстве. Она будет отправлена, когда вы её сохраните.
visits-open-along-title = { $site }: открыть (отправить до { $date })
visits-not-reached = Сервер не отвечает, поэтому пока неизвестно, вошли ли вы. Взятое с собой открывается без него.
visit-finish-waiting = Этот визит ещё на этом устройстве. Неотправленных ответов: { $answers }. Неотправленных фотографий: { $photos }. К завершённому визиту ничего добавить нельзя.
visit-finish-anyway = Завершить без того, что ещё на этом устройстве
error-visit_finished = Этот визит завершён, добавить к нему ничего нельзя. Всё, что есть на этом устройстве, остаётся здесь: распечатайте это или запишите недостающее в заметку.
error-visit_not_yours = Вы вошли не как тот человек, который проводит этот визит. Ничего не отправлено; всё осталось на этом устройстве.
error-not_held = Сервер не подтвердил, что получил всё. С этого устройства ничего не удалено; повторите позже.
member-link-for = Ссылка для: { $name }
member-link-copy = Скопировать ссылку для: { $name }
member-link-copied = Скопировано.
member-link-marked = Ссылка выделена: скопируйте её с клавиатуры.
member-end-sure = Исключить из организации: { $name }?
member-end-what = Этот человек сразу не сможет входить, а его имя будет удалено.
member-left-said = Больше не участник: { $name }. Это можно отменить, пока страница открыта; тогда понадобится новая ссылка ({ $name }).
member-restore = Отменить
member-restored = Участник возвращён. Новая ссылка ниже.
cancel = Отмена
relations-title = Связи с местами
relations-none = Пока ничего.
relations-more = Показаны первые { $shown } из { $all }.
relation-all-of = все места: { $area }
relation-end = Удалить
relation-end-of = Удалить: { $called }
relation-ended = Удалено. Доступ, предоставленный этой организации раньше, сохраняется.
relation-sure = { $relation ->
    [advises] { $organisation }: будет консультировать все места на территории «{ $area }».
    [responds] { $organisation }: будет выезжать на вызовы во все места на территории «{ $area }».
    [neighbours] { $organisation }: будет находиться рядом со всеми местами на территории «{ $area }».
   *[operates] { $organisation }: будет управлять всеми местами на территории «{ $area }».
 } Мест там сейчас: { $count }. Вы это имели в виду?
relation-yes = Да, добавить всю территорию
site-picker = Название места
site-picker-none = Мест с таким названием нет.
site-picker-other = Другое место
nav-findings = Замечания
keys-visits = К визитам
keys-findings = К замечаниям
findings-signed-out = Замечания видны только тем, кто вошёл.
findings-unanswered = Замечаний, на которые ещё никто не ответил: { $count }.
findings-waiting = без ответа
findings-at-place = Замечаний: { $all }. Без ответа: { $unanswered }. Последнее: { $date }.
finding-measures = Что поможет
visit-finish-few = Отвечено: { $answered } из { $asked }. Открытые вопросы в завершённом визите останутся без ответа.
visit-erase = Удалить черновик
visit-erase-hint = Черновик, его ответы и фотографии будут удалены здесь и на этом устройстве без возможности восстановления.
visit-erase-now = Удалить
note-withdraw-hint = Те, у кого был доступ, её больше не увидят, и снова сделать её действующей нельзя.
