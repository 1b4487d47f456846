# Таксономия: термины для классификации.
taxonomy-title = Таксономия
taxonomy-intro = Термины, которые служат для классификации: направления деятельности, государства, структуры и виды встреч. У каждого названия указано, откуда оно и когда мы его прочитали, или что перевод наш. Учётная запись не нужна.
taxonomy-go = Открыть таксономию
taxonomy-search = Поиск терминов на любом языке
taxonomy-list = Список
taxonomy-still = Состояние
taxonomy-current = Действующие
taxonomy-ended = Закрытые
taxonomy-count = { $count ->
    [one] { $count } термин
    [few] { $count } термина
   *[many] { $count } терминов
 }
taxonomy-none = Этим фильтрам не соответствует ни один термин.
taxonomy-own = Эти термины добавлены в этой системе.
taxonomy-names = Названия
taxonomy-as-source = Как в источнике: { $source }
taxonomy-ours = Наш перевод
taxonomy-missing = Пока нет названия на языках: { $languages }.
taxonomy-also = Другое название
taxonomy-broader = Относится к
taxonomy-narrower = Включает
taxonomy-replaced-by = Преемник
taxonomy-replaces = Предшественник
taxonomy-held = У кого
taxonomy-same = То же в других словарях
taxonomy-id = Постоянный идентификатор
taxonomy-between = с { $from } по { $until }
taxonomy-from = начало: { $from }
taxonomy-until = окончание: { $until }
taxonomy-from-ended = начало: { $from }; закрыто, дата неизвестна
taxonomy-ended-unknown = закрыто, дата неизвестна
taxonomy-export = Экспорт для других программ (SKOS, JSON-LD)
