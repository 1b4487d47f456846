# Меры в месте: что его защищает или должно защитить.
site-measure-title = Мера
site-measures-none = Доступных вам мер для этой цели нет.
site-measures-signed-out = Меры видны только тем, кто вошёл в систему.
site-measure-write = Добавить меру
site-measure-for-finding = Запланировать меру
site-measure-entry = Мера
site-measure-own = Другая мера, своими словами
site-measure-in-catalogue = В каталоге
site-measure-says = В чём она состоит
site-measure-says-here = Как это делается здесь
site-measure-observes = Наблюдает за людьми, устанавливает личность, предполагает досмотр или хранит данные о людях
site-measure-observes-hint = Она может действовать, только пока действует её оценка прав человека.
site-measure-status = Статус
site-measure-needed = нужна
site-measure-planned = запланирована
site-measure-live = действует
site-measure-present = есть
site-measure-deficient = с недостатками
site-measure-expired = срок истёк
site-measure-answers = Кто отвечает: должность, без имён
site-measure-since = С какого дня
site-measure-until = Последний день
site-measure-review = Дата пересмотра
site-measure-due = ближайший срок: { $date }
site-measure-cost = Стоимость в этом месте
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
invalid-measure_words = Выберите меру из каталога или опишите её своими словами, указав задачу и область.
invalid-measure_step = Такого статуса у меры пока быть не может. Откройте её снова, чтобы увидеть возможные статусы.
invalid-measure_answers = Укажите, кто отвечает за меру (по должности): это нужно, если она запланирована или действует.
invalid-measure_days = Даты не согласуются. Начало должно быть раньше последнего дня, а пересмотр — не позже него. Мера, которая ещё не введена, не может считаться имеющейся.
invalid-measure_rights = При этой мере наблюдают за людьми. Она может действовать, только если сегодня действует оценка прав человека. Откройте или начните оценку на странице меры.
invalid-measure_assessed = Содержание этой меры рассмотрено при оценке прав человека и не меняется, пока эта оценка действует. Напишите дополнение в поле «Примечания» или добавьте другую меру.
invalid-measure_cost = Укажите наименьшую и наибольшую стоимость, валюту (например, EUR) и год.
invalid-measure_finding = В этом месте нет такого замечания.
invalid-measure_findings = Выберите не более { $most } замечаний, каждое только один раз.
