# Библиотека хорошей практики.
library-title = Хорошая практика
library-intro = Для тех, кто отвечает за общественные места: что делать, почему это помогает, как начать на этой неделе, сколько времени это займёт и на что обратить внимание. В каждой статье указаны источники и сказано, что известно о её пользе. Учётная запись не нужна.
library-search = Поиск по хорошей практике
library-topic = Тема
library-topics = Темы
library-count = { $count ->
    [one] { $count } статья
    [few] { $count } статьи
   *[many] { $count } статей
 }
library-none = Этим фильтрам не соответствует ни одна статья.
library-none-teaches = Уберите фильтр или поищите другое слово.
library-search-plain = Сервер не отвечает. Пока связи нет, находятся только слова, которые начинаются так, как вы их ввели.
library-go = Перейти к хорошей практике
library-says = Что делать
library-why = Почему это помогает
library-begin = Начать на этой неделе
library-time = Сколько времени это займёт
library-mind = На что обратить внимание
library-measures = Меры по этой теме
library-measures-open = Показать эти меры
library-asked = Вопросы об этом
library-this = К этой статье
library-limits = О чём библиотека не говорит
library-gone = Такой статьи нет.
library-topic-welcome = Встреча людей и двери
library-topic-first_aid = Первая помощь
library-topic-evacuation = Эвакуация
library-topic-shelter = Укрытие внутри
library-topic-lockdown = Закрытие дверей
library-topic-communication = Оповещение людей
library-topic-neighbours = Соседи
library-topic-services = Полиция, пожарные и спасатели
library-topic-volunteers = Добровольные помощники
library-topic-events = Мероприятия
library-topic-stewards = Распорядители
library-topic-crowds = Скопления людей и очереди
library-topic-keys = Ключи и помещения
library-topic-lighting = Освещение
library-topic-vehicles = Транспортные средства
library-topic-mail = Почта и доставка
library-topic-telephone = Угрозы по телефону
library-topic-online = Интернет: угрозы и публикации
library-topic-items = Оставленные вещи
library-topic-fire = Пожар
library-topic-drones = Дроны
library-topic-recovery = После происшествия
library-topic-children = Дети и молодёжь
library-topic-help = Люди, которым нужна помощь
library-topic-exercises = Учения и обучение
library-topic-cyber = Учётные записи и данные
library-topic-rights = Права и достоинство
library-topic-planning = Руководство и планирование
