# Меры в месте: что его защищает или должно защитить.
site-measure-title = Мера
site-measures-open = Показать меры
site-measures-none = Здесь нет мер, которые вы можете видеть для этой цели.
site-measures-signed-out = Меры в месте видят только те, кто вошёл в систему.
site-measure-write = Добавить меру
site-measure-for-finding = Запланировать меру
site-measure-entry = Мера
site-measure-own = Своими словами
site-measure-in-catalogue = В каталоге
site-measure-says = В чём она состоит
site-measure-says-here = Как это делается здесь
site-measure-observes = Людей наблюдают, опознают, досматривают или записывают
site-measure-observes-hint = Такая мера может действовать только после решения по оценке прав человека. Эта версия пока не хранит таких оценок.
site-measure-status = Состояние
site-measure-needed = нужна
site-measure-planned = запланирована
site-measure-live = действует
site-measure-present = есть
site-measure-deficient = недостаточна
site-measure-expired = истекла
site-measure-answers = Ответственная должность (без имён)
site-measure-since = С какого дня
site-measure-until = Последний день
site-measure-review = Пересмотр
site-measure-due = ближайший срок: { $date }
site-measure-cost = Стоимость здесь
site-measure-cost-add = Указать стоимость
site-measure-cost-remove = Убрать стоимость
site-measure-cost-from = От
site-measure-cost-to = До
site-measure-cost-currency = Валюта
site-measure-cost-year = Год
site-measure-findings = Для этих замечаний
site-measure-findings-count = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
   *[many] { $count } замечаний
 }
site-measure-findings-choose = Выбрать замечания
site-measure-finding = Замечание { $number }
site-measure-remarks = Примечания
invalid-measure_words = Выберите меру из каталога или опишите её своими словами, указав назначение и вид.
invalid-measure_step = Такого состояния у меры пока быть не может. Откройте её снова, чтобы увидеть возможные.
invalid-measure_answers = Укажите ответственную должность: она нужна, если мера запланирована или действует.
invalid-measure_days = Даты не согласуются. Мера начинается до последнего дня, пересматривается не позже него и не существует до своего начала.
invalid-measure_rights = Эта мера наблюдает за людьми. Она может действовать только после решения по оценке прав человека, а эта версия таких оценок пока не хранит.
invalid-measure_cost = Укажите стоимость от меньшей к большей, в валюте, например EUR, и её год.
invalid-measure_finding = В этом месте нет такого замечания.
invalid-measure_findings = Выберите не более { $most } замечаний, каждое один раз.
