<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Icons: Lucide (ISC). Fonts: Inter, Noto, JetBrains Mono (SIL Open Font License). Made with Qt for Python (LGPL), peewee, Pillow, pillow-heif, typst.</source>
        <translation>Свободная программа на условиях GNU General Public License, версия 3 или новее. Значки: Lucide (ISC). Шрифты: Inter, Noto, JetBrains Mono (SIL Open Font License). Сделано на Qt for Python (LGPL), peewee, Pillow, pillow-heif, typst.</translation>
    </message>
    <message>
        <source>It gives information, not legal advice, and supports true claims only. Marketplaces change their rules: the date on the order page counts.</source>
        <translation>Это справка, а не юридическая консультация; программа помогает только с правдивыми требованиями. Площадки меняют правила: верна дата на странице заказа.</translation>
    </message>
    <message>
        <source>Keeps your orders, their deadlines, disputes and evidence on this computer. Nothing is sent anywhere.</source>
        <translation>Хранит ваши заказы, их сроки, споры и доказательства на этом компьютере. Никуда ничего не отправляет.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Orders &amp; Disputes</source>
        <translation>О программе Orders &amp; Disputes</translation>
    </message>
    <message>
        <source>Add order…</source>
        <translation>Добавить заказ…</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Добавить фото…</translation>
    </message>
    <message>
        <source>Add scan…</source>
        <translation>Добавить отметку…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Automatic backups…</source>
        <translation>Автоматические копии…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Резервная копия…</translation>
    </message>
    <message>
        <source>Change several…</source>
        <translation>Изменить несколько…</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Компактные строки</translation>
    </message>
    <message>
        <source>Copy tracking number</source>
        <translation>Копировать трек-номер</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>Dates…</source>
        <translation>Даты…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Export PDF summary…</source>
        <translation>Сохранить сводку в PDF…</translation>
    </message>
    <message>
        <source>Export dates to calendar…</source>
        <translation>Сроки в календарь…</translation>
    </message>
    <message>
        <source>Export its dates to calendar…</source>
        <translation>Его сроки в календарь…</translation>
    </message>
    <message>
        <source>Export orders…</source>
        <translation>Выгрузить заказы…</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Фильтр…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>Найти повторы…</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Group by urgency</source>
        <translation>Группировать по срочности</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импортировать…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Mark as finished</source>
        <translation>Отметить завершённым</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Строка меню</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Объединить…</translation>
    </message>
    <message>
        <source>Money at stake</source>
        <translation>Деньги под вопросом</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая панель</translation>
    </message>
    <message>
        <source>Open dispute…</source>
        <translation>Открыть спор…</translation>
    </message>
    <message>
        <source>Parcels…</source>
        <translation>Посылки…</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>Вставить…</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Предыдущая панель</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Recent backups and exports</source>
        <translation>Недавние копии и выгрузки</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Remove sample orders</source>
        <translation>Убрать примеры заказов</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Сбросить столбцы</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>Rules and sources…</source>
        <translation>Правила и источники…</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Слова для поиска</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Метки…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Use the system’s font</source>
        <translation>Шрифт системы</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>A dispute can be opened until {by}</source>
        <translation>Спор можно открыть до {by}</translation>
    </message>
    <message>
        <source>A fault that shows now can still be claimed.</source>
        <translation>Если дефект проявится сейчас, спор ещё возможен.</translation>
    </message>
    <message>
        <source>A promise is no parcel.</source>
        <translation>Обещание&#xa0;— ещё не посылка.</translation>
    </message>
    <message>
        <source>A refund follows</source>
        <translation>Дальше возврат денег</translation>
    </message>
    <message>
        <source>A replacement follows</source>
        <translation>Дальше замена</translation>
    </message>
    <message>
        <source>A replacement is on its way</source>
        <translation>Замена в пути</translation>
    </message>
    <message>
        <source>Accept the offer: final</source>
        <translation>Принять предложение: окончательно</translation>
    </message>
    <message>
        <source>Accept {offer}: final</source>
        <translation>Принять {offer}: окончательно</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Добавить доказательства</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Добавить фото</translation>
    </message>
    <message>
        <source>After {by} only the other ways to the money stay open.</source>
        <translation>После {by} останутся только другие пути к деньгам.</translation>
    </message>
    <message>
        <source>After {by} the protection is over.</source>
        <translation>После {by} защита закончится.</translation>
    </message>
    <message>
        <source>All that you ask for is offered: {offer}.</source>
        <translation>Предложено всё, что вы просите: {offer}.</translation>
    </message>
    <message>
        <source>Another way to the money is open until {by}.</source>
        <translation>Другой путь к деньгам открыт до {by}.</translation>
    </message>
    <message>
        <source>Ask for another amount</source>
        <translation>Попросить другую сумму</translation>
    </message>
    <message>
        <source>Ask for cancellation</source>
        <translation>Попросить отмену заказа</translation>
    </message>
    <message>
        <source>Ask for the reference under which it was sent.</source>
        <translation>Спросите номер операции, под которым отправлен возврат.</translation>
    </message>
    <message>
        <source>Ask the bank</source>
        <translation>Спросить банк</translation>
    </message>
    <message>
        <source>Ask the bank for a chargeback</source>
        <translation>Попросить банк о чарджбэке</translation>
    </message>
    <message>
        <source>Ask the seller to extend the protection</source>
        <translation>Попросить продавца продлить защиту</translation>
    </message>
    <message>
        <source>Ask {platform} to look again</source>
        <translation>Попросить {platform} пересмотреть решение</translation>
    </message>
    <message>
        <source>Ask {platform} where the refund is</source>
        <translation>Спросить {platform}, где возврат</translation>
    </message>
    <message>
        <source>Asking for an extension keeps time and protection.</source>
        <translation>Просьба о продлении сохраняет время и защиту.</translation>
    </message>
    <message>
        <source>Before shipping there is cancellation, not a dispute.</source>
        <translation>До отправки возможна отмена, а не спор.</translation>
    </message>
    <message>
        <source>Both sides have said what they want.</source>
        <translation>Обе стороны сказали, чего хотят.</translation>
    </message>
    <message>
        <source>Change request…</source>
        <translation>Изменить требование…</translation>
    </message>
    <message>
        <source>Check it and take photos</source>
        <translation>Проверить и сделать фото</translation>
    </message>
    <message>
        <source>Check the amount on the page, then accepting loses nothing.</source>
        <translation>Сверьте сумму на странице: тогда согласие ничего не отнимает.</translation>
    </message>
    <message>
        <source>Check the parcel</source>
        <translation>Проверьте посылку</translation>
    </message>
    <message>
        <source>Check the parcel today</source>
        <translation>Проверьте посылку сегодня</translation>
    </message>
    <message>
        <source>Claim the legal guarantee</source>
        <translation>Потребовать по закону о гарантии</translation>
    </message>
    <message>
        <source>Close as lost</source>
        <translation>Закрыть как отказ</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Закрыть дело</translation>
    </message>
    <message>
        <source>Close the case when your account shows it.</source>
        <translation>Закройте дело, когда деньги появятся на счёте.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Closes the case as replaced. Check it first.</source>
        <translation>Закрывает дело как замену. Сначала проверьте товар.</translation>
    </message>
    <message>
        <source>Closes the dispute for good.</source>
        <translation>Закрывает спор навсегда.</translation>
    </message>
    <message>
        <source>Closes the dispute for good. You give up {given_up}.</source>
        <translation>Закрывает спор навсегда. Вы отказываетесь от {given_up}.</translation>
    </message>
    <message>
        <source>Closes the dispute for good. You give up {given_up}; a second dispute is not possible.</source>
        <translation>Закрывает спор навсегда. Вы отказываетесь от {given_up}; второй спор невозможен.</translation>
    </message>
    <message>
        <source>Closes the dispute for good; a second dispute is not possible.</source>
        <translation>Закрывает спор навсегда; второй спор невозможен.</translation>
    </message>
    <message>
        <source>Closing before it has arrived gives up the claim.</source>
        <translation>Закрыть раньше, чем она пришла,&#xa0;— значит отказаться от требования.</translation>
    </message>
    <message>
        <source>Closing ends the claim; only an offer inside it counts.</source>
        <translation>Закрытие прекращает спор; засчитывается только предложение внутри него.</translation>
    </message>
    <message>
        <source>Compare your account, also around the day of purchase.</source>
        <translation>Сверьте счёт, в том числе около дня покупки.</translation>
    </message>
    <message>
        <source>Confirm receipt only when everything was checked.</source>
        <translation>Подтверждайте получение, только когда всё проверено.</translation>
    </message>
    <message>
        <source>Confirm receipt: final</source>
        <translation>Подтвердить получение: окончательно</translation>
    </message>
    <message>
        <source>Contents, label and weight prove what was sent.</source>
        <translation>Содержимое, этикетка и вес докажут, что отправлено.</translation>
    </message>
    <message>
        <source>Continue the draft</source>
        <translation>Продолжить черновик</translation>
    </message>
    <message>
        <source>Decided: no refund</source>
        <translation>Решение: без возврата</translation>
    </message>
    <message>
        <source>Decided: {decided}</source>
        <translation>Решение: {decided}</translation>
    </message>
    <message>
        <source>Decline and repeat the claim</source>
        <translation>Отказаться и повторить требование</translation>
    </message>
    <message>
        <source>Decline with a reply</source>
        <translation>Отказаться с ответом</translation>
    </message>
    <message>
        <source>Declining keeps the dispute open.</source>
        <translation>Отказ оставляет спор открытым.</translation>
    </message>
    <message>
        <source>Each payment with its currency; the rest stays watched.</source>
        <translation>Каждый платёж со своей валютой; остаток под контролем.</translation>
    </message>
    <message>
        <source>Ends the dispute without a refund. It can be opened again only while the order’s own time still runs.</source>
        <translation>Завершает спор без возврата. Открыть его снова можно, только пока идёт срок самого заказа.</translation>
    </message>
    <message>
        <source>Ends the dispute without a refund. Whether it can be opened again is not known.</source>
        <translation>Завершает спор без возврата. Можно ли открыть его снова, неизвестно.</translation>
    </message>
    <message>
        <source>Finish the claim</source>
        <translation>Закончить требование</translation>
    </message>
    <message>
        <source>How long the seller may take is not known: keep the proof of sending.</source>
        <translation>Сколько времени есть у продавца, неизвестно: храните подтверждение отправки.</translation>
    </message>
    <message>
        <source>It is decided</source>
        <translation>Решение принято</translation>
    </message>
    <message>
        <source>It is too early to expect the parcel</source>
        <translation>Ждать посылку ещё рано</translation>
    </message>
    <message>
        <source>Keep the receipt and enter the number on the page too.</source>
        <translation>Сохраните квитанцию и укажите номер и на странице.</translation>
    </message>
    <message>
        <source>Label, packaging and contents, before anything is used.</source>
        <translation>Этикетка, упаковка и содержимое, прежде чем вещью пользоваться.</translation>
    </message>
    <message>
        <source>Let {platform} decide</source>
        <translation>Пусть решит {platform}</translation>
    </message>
    <message>
        <source>Look again on {by}.</source>
        <translation>Посмотреть снова {by}.</translation>
    </message>
    <message>
        <source>Look at the order page for the last day: it beats every rule.</source>
        <translation>Последний день смотрите на странице заказа: он важнее любого правила.</translation>
    </message>
    <message>
        <source>Look on the page what a late return means.</source>
        <translation>Посмотрите на странице, чем грозит опоздание.</translation>
    </message>
    <message>
        <source>Look on the page whether a dispute is still offered.</source>
        <translation>Посмотрите на странице, можно ли ещё открыть спор.</translation>
    </message>
    <message>
        <source>Look on the page whether it can be cancelled.</source>
        <translation>Посмотрите на странице, можно ли отменить заказ.</translation>
    </message>
    <message>
        <source>Look on the page whether it still takes files.</source>
        <translation>Посмотрите на странице, принимает ли она ещё файлы.</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Отказано</translation>
    </message>
    <message>
        <source>Missing evidence can still help until the decision.</source>
        <translation>Недостающие доказательства ещё могут помочь до решения.</translation>
    </message>
    <message>
        <source>No answer by {by} can count as yes to {offer}.</source>
        <translation>Без ответа до {by} решение на {offer} может считаться принятым.</translation>
    </message>
    <message>
        <source>No answer can count as yes to the seller’s solution.</source>
        <translation>Без ответа решение продавца может считаться принятым.</translation>
    </message>
    <message>
        <source>No answer can count as yes to {offer}.</source>
        <translation>Без ответа решение на {offer} может считаться принятым.</translation>
    </message>
    <message>
        <source>No other way with a known date is open.</source>
        <translation>Других путей с известной датой нет.</translation>
    </message>
    <message>
        <source>No period runs any more.</source>
        <translation>Сроков больше нет.</translation>
    </message>
    <message>
        <source>No scan for {left}: the number may have changed after customs.</source>
        <translation>Нет отметок {left}: после таможни номер мог смениться.</translation>
    </message>
    <message>
        <source>Nobody chases a missing refund but you.</source>
        <translation>Кроме вас, пропавший возврат никто не ищет.</translation>
    </message>
    <message>
        <source>Nothing has arrived yet.</source>
        <translation>Пока ничего не пришло.</translation>
    </message>
    <message>
        <source>Nothing is awaited</source>
        <translation>Ждать нечего</translation>
    </message>
    <message>
        <source>Nothing is on its way yet.</source>
        <translation>Пока ничего не отправлено.</translation>
    </message>
    <message>
        <source>Nothing more is due.</source>
        <translation>Больше ничего не нужно.</translation>
    </message>
    <message>
        <source>Nothing more is watched.</source>
        <translation>Больше ничего не отслеживается.</translation>
    </message>
    <message>
        <source>Nothing was granted.</source>
        <translation>Ничего не присуждено.</translation>
    </message>
    <message>
        <source>On its way for {left}; it was promised by {by}.</source>
        <translation>В пути {left}; обещали к {by}.</translation>
    </message>
    <message>
        <source>On its way for {left}; usual: {earliest} to {latest}.</source>
        <translation>В пути {left}; обычно: {earliest} – {latest}.</translation>
    </message>
    <message>
        <source>On the order page, as long as nothing was shipped.</source>
        <translation>На странице заказа, пока ничего не отправлено.</translation>
    </message>
    <message>
        <source>On {by} the order confirms itself and the seller is paid.</source>
        <translation>Заказ подтвердится сам {by}, и деньги уйдут продавцу.</translation>
    </message>
    <message>
        <source>Only a new date on the order page counts as a yes.</source>
        <translation>Согласием считается только новая дата на странице заказа.</translation>
    </message>
    <message>
        <source>Only new evidence can change a decision.</source>
        <translation>Решение могут изменить только новые доказательства.</translation>
    </message>
    <message>
        <source>Only when the page says that it was decided.</source>
        <translation>Только если на странице сказано, что решение принято.</translation>
    </message>
    <message>
        <source>Open a case at PayPal</source>
        <translation>Открыть дело в PayPal</translation>
    </message>
    <message>
        <source>Open a dispute</source>
        <translation>Открыть спор</translation>
    </message>
    <message>
        <source>Open the dispute today</source>
        <translation>Откройте спор сегодня</translation>
    </message>
    <message>
        <source>Opening the dispute now keeps the whole claim.</source>
        <translation>Если открыть спор сейчас, требование сохранится целиком.</translation>
    </message>
    <message>
        <source>Photograph the parcel</source>
        <translation>Сфотографировать посылку</translation>
    </message>
    <message>
        <source>Photos and answers can be collected before.</source>
        <translation>Фото и ответы можно собрать заранее.</translation>
    </message>
    <message>
        <source>Possible at every stage until the case closes.</source>
        <translation>Можно на любом этапе, пока дело не закрыто.</translation>
    </message>
    <message>
        <source>Possible until {by}.</source>
        <translation>Возможно до {by}.</translation>
    </message>
    <message>
        <source>Prepare it and wait</source>
        <translation>Подготовить и ждать</translation>
    </message>
    <message>
        <source>Prepare the dispute</source>
        <translation>Подготовить спор</translation>
    </message>
    <message>
        <source>Protection ended {left} ago</source>
        <translation>Защита закончилась {left} назад</translation>
    </message>
    <message>
        <source>Protection ends in {left}</source>
        <translation>Защита закончится через {left}</translation>
    </message>
    <message>
        <source>Protection ends today</source>
        <translation>Защита заканчивается сегодня</translation>
    </message>
    <message>
        <source>Read it off the page first: it can change every round.</source>
        <translation>Сначала посмотрите её на странице: сумма может меняться в каждом раунде.</translation>
    </message>
    <message>
        <source>Receipt is confirmed and the seller is paid.</source>
        <translation>Получение подтверждено, продавцу заплачено.</translation>
    </message>
    <message>
        <source>Record acceptance…</source>
        <translation>Записать согласие…</translation>
    </message>
    <message>
        <source>Record confirmation…</source>
        <translation>Записать подтверждение…</translation>
    </message>
    <message>
        <source>Record refund…</source>
        <translation>Записать возврат…</translation>
    </message>
    <message>
        <source>Record that it arrived</source>
        <translation>Записать получение</translation>
    </message>
    <message>
        <source>Record that it is sent</source>
        <translation>Записать отправку</translation>
    </message>
    <message>
        <source>Record that the return arrived</source>
        <translation>Записать, что возврат дошёл</translation>
    </message>
    <message>
        <source>Record that the seller stayed silent</source>
        <translation>Записать, что продавец молчит</translation>
    </message>
    <message>
        <source>Record what arrived</source>
        <translation>Записать, что пришло</translation>
    </message>
    <message>
        <source>Record what follows; its dates are watched then.</source>
        <translation>Запишите, что дальше: сроки будут под контролем.</translation>
    </message>
    <message>
        <source>Record withdrawal…</source>
        <translation>Записать отзыв…</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Записать…</translation>
    </message>
    <message>
        <source>Refunded in full</source>
        <translation>Возвращено полностью</translation>
    </message>
    <message>
        <source>Refunded in part</source>
        <translation>Возвращено частично</translation>
    </message>
    <message>
        <source>Refunded, {missing} short by the exchange rate</source>
        <translation>Возвращено, на курсе потеряно {missing}</translation>
    </message>
    <message>
        <source>Refunds have arrived in several currencies.</source>
        <translation>Возвраты пришли в разных валютах.</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Напомнить</translation>
    </message>
    <message>
        <source>Repeating it keeps the dispute open.</source>
        <translation>Повтор оставляет спор открытым.</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Заменено</translation>
    </message>
    <message>
        <source>Send the parcel back</source>
        <translation>Отправьте посылку обратно</translation>
    </message>
    <message>
        <source>Send the parcel back by {by}</source>
        <translation>Отправьте посылку обратно до {by}</translation>
    </message>
    <message>
        <source>Send the parcel back today</source>
        <translation>Отправьте посылку обратно сегодня</translation>
    </message>
    <message>
        <source>Sent too late, the money goes to the seller.</source>
        <translation>Если отправить поздно, деньги уйдут продавцу.</translation>
    </message>
    <message>
        <source>Silence counts as yes: look whether the page says so.</source>
        <translation>Молчание значит согласие: проверьте, сказано ли это на странице.</translation>
    </message>
    <message>
        <source>Silence until {by} counts as yes and keeps your request whole.</source>
        <translation>Молчание до {by} значит согласие и сохранит требование целиком.</translation>
    </message>
    <message>
        <source>Stays open with the whole request.</source>
        <translation>Спор открыт, требование прежнее.</translation>
    </message>
    <message>
        <source>Stays open. Its proposal or verdict comes on the page.</source>
        <translation>Спор открыт. Предложение или решение появится на странице.</translation>
    </message>
    <message>
        <source>Stays open. The seller answers the new request.</source>
        <translation>Спор открыт. Продавец ответит на новое требование.</translation>
    </message>
    <message>
        <source>Stays open. The seller’s time begins again: until {by}.</source>
        <translation>Спор открыт. Время продавца пойдёт заново: до {by}.</translation>
    </message>
    <message>
        <source>Stays open. {platform} decides from {by}, with your evidence in front of it.</source>
        <translation>Спор открыт. {platform} решает с {by}, ваши доказательства будут перед глазами.</translation>
    </message>
    <message>
        <source>Stays open. {platform} decides on the evidence.</source>
        <translation>Спор открыт. {platform} решит по доказательствам.</translation>
    </message>
    <message>
        <source>Tells {platform} that all is well. Confirm only what you have in your hands and have checked.</source>
        <translation>{platform} узнает, что всё в порядке. Подтверждайте, только если всё у вас в руках и проверено.</translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation>Дело закрыто.</translation>
    </message>
    <message>
        <source>The case stays open here until it has arrived.</source>
        <translation>Дело остаётся здесь открытым, пока она не придёт.</translation>
    </message>
    <message>
        <source>The case stays open until the difference is settled.</source>
        <translation>Дело остаётся открытым, пока разница не возвращена.</translation>
    </message>
    <message>
        <source>The claim is kept until it is in your hands.</source>
        <translation>Требование сохраняется, пока товар не у вас в руках.</translation>
    </message>
    <message>
        <source>The claim is made in time; it can be settled later.</source>
        <translation>Требование заявлено в срок; договориться можно и позже.</translation>
    </message>
    <message>
        <source>The day of shipping is not known.</source>
        <translation>День отправки неизвестен.</translation>
    </message>
    <message>
        <source>The decided amount is not recorded yet.</source>
        <translation>Присуждённая сумма ещё не записана.</translation>
    </message>
    <message>
        <source>The decision is final for this dispute.</source>
        <translation>Для этого спора решение окончательно.</translation>
    </message>
    <message>
        <source>The dispute can be opened</source>
        <translation>Спор можно открыть</translation>
    </message>
    <message>
        <source>The dispute can be opened in {left}</source>
        <translation>Спор можно открыть через {left}</translation>
    </message>
    <message>
        <source>The dispute can be opened today</source>
        <translation>Спор можно открыть сегодня</translation>
    </message>
    <message>
        <source>The dispute is not opened yet</source>
        <translation>Спор ещё не открыт</translation>
    </message>
    <message>
        <source>The draft and its photos stay here until {by}.</source>
        <translation>Черновик и его фото останутся здесь до {by}.</translation>
    </message>
    <message>
        <source>The goods go back first</source>
        <translation>Сначала вернуть товар</translation>
    </message>
    <message>
        <source>The last day to open a dispute</source>
        <translation>Последний день, чтобы открыть спор</translation>
    </message>
    <message>
        <source>The order is finished.</source>
        <translation>Заказ завершён.</translation>
    </message>
    <message>
        <source>The other ways keep their dates here.</source>
        <translation>Даты других путей остаются здесь.</translation>
    </message>
    <message>
        <source>The parcel counts as lost</source>
        <translation>Посылка считается потерянной</translation>
    </message>
    <message>
        <source>The parcel had to be sent back by {by}</source>
        <translation>Посылку нужно было отправить обратно до {by}</translation>
    </message>
    <message>
        <source>The parcel has not come</source>
        <translation>Посылка не пришла</translation>
    </message>
    <message>
        <source>The parcel is in its usual time</source>
        <translation>Посылка идёт обычное время</translation>
    </message>
    <message>
        <source>The parcel is late</source>
        <translation>Посылка опаздывает</translation>
    </message>
    <message>
        <source>The parcel is late; {left} left to act</source>
        <translation>Посылка опаздывает, ещё {left} на действия</translation>
    </message>
    <message>
        <source>The parcel is on its way</source>
        <translation>Посылка в пути</translation>
    </message>
    <message>
        <source>The parcel is on its way back.</source>
        <translation>Посылка едет обратно.</translation>
    </message>
    <message>
        <source>The parcel is shown as delivered.</source>
        <translation>Посылка отмечена доставленной.</translation>
    </message>
    <message>
        <source>The refund follows when the goods are back.</source>
        <translation>Возврат денег&#xa0;— когда товар вернётся.</translation>
    </message>
    <message>
        <source>The refund follows when the return has arrived.</source>
        <translation>Возврат денег&#xa0;— когда товар дойдёт обратно.</translation>
    </message>
    <message>
        <source>The refund has arrived</source>
        <translation>Деньги пришли</translation>
    </message>
    <message>
        <source>The refund is expected by {by}</source>
        <translation>Деньги ожидаются до {by}</translation>
    </message>
    <message>
        <source>The refund is on its way</source>
        <translation>Деньги в пути</translation>
    </message>
    <message>
        <source>The refund is overdue since today</source>
        <translation>Срок возврата денег истёк сегодня</translation>
    </message>
    <message>
        <source>The refund is {left} overdue</source>
        <translation>Возврат денег опаздывает на {left}</translation>
    </message>
    <message>
        <source>The refund watch starts with the decision.</source>
        <translation>Контроль возврата начнётся с решения.</translation>
    </message>
    <message>
        <source>The refund watch starts.</source>
        <translation>Начнётся контроль возврата.</translation>
    </message>
    <message>
        <source>The seller asks you to close the dispute.</source>
        <translation>Продавец просит вас закрыть спор.</translation>
    </message>
    <message>
        <source>The seller confirms the return</source>
        <translation>Продавец подтвердит получение</translation>
    </message>
    <message>
        <source>The seller declines your request.</source>
        <translation>Продавец отклоняет ваше требование.</translation>
    </message>
    <message>
        <source>The seller declines your {asked}.</source>
        <translation>Продавец отклоняет требование: {asked}.</translation>
    </message>
    <message>
        <source>The seller has not answered your request yet.</source>
        <translation>Продавец ещё не ответил на ваше требование.</translation>
    </message>
    <message>
        <source>The seller has not shipped yet</source>
        <translation>Продавец ещё не отправил заказ</translation>
    </message>
    <message>
        <source>The seller has {left} to answer</source>
        <translation>У продавца {left} на ответ</translation>
    </message>
    <message>
        <source>The seller has {left} to ship</source>
        <translation>У продавца {left} на отправку</translation>
    </message>
    <message>
        <source>The seller offers {offer} of {asked}.</source>
        <translation>Продавец предлагает {offer} из {asked}.</translation>
    </message>
    <message>
        <source>The seller offers {offer}.</source>
        <translation>Продавец предлагает {offer}.</translation>
    </message>
    <message>
        <source>The seller’s answer is awaited</source>
        <translation>Ждём ответа продавца</translation>
    </message>
    <message>
        <source>The seller’s time ends today</source>
        <translation>Время продавца истекает сегодня</translation>
    </message>
    <message>
        <source>The seller’s time ran out {left} ago</source>
        <translation>Время продавца истекло {left} назад</translation>
    </message>
    <message>
        <source>The seller’s time to ship ends today</source>
        <translation>Срок отправки истекает сегодня</translation>
    </message>
    <message>
        <source>The seller’s time to ship ran out {left} ago</source>
        <translation>Срок отправки истёк {left} назад</translation>
    </message>
    <message>
        <source>The time to complain ended {left} ago</source>
        <translation>Срок жалобы истёк {left} назад</translation>
    </message>
    <message>
        <source>The time to open a dispute ended {left} ago</source>
        <translation>Срок открыть спор истёк {left} назад</translation>
    </message>
    <message>
        <source>The time to open the dispute ended {left} ago</source>
        <translation>Срок открыть этот спор истёк {left} назад</translation>
    </message>
    <message>
        <source>The time to send them back starts to run.</source>
        <translation>Начнётся срок отправки обратно.</translation>
    </message>
    <message>
        <source>Then send it on the page and record it as opened here.</source>
        <translation>Затем отправьте его на странице и отметьте здесь, что спор открыт.</translation>
    </message>
    <message>
        <source>There is an offer, but its amount is not recorded.</source>
        <translation>Есть предложение, но сумма не записана.</translation>
    </message>
    <message>
        <source>Turn the PayPal dispute into a claim</source>
        <translation>Перевести спор PayPal в претензию</translation>
    </message>
    <message>
        <source>Type the exchange rate to see whether anything is missing.</source>
        <translation>Введите курс, чтобы увидеть, всё ли вернулось.</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Ждать</translation>
    </message>
    <message>
        <source>Wait and watch</source>
        <translation>Ждать и следить</translation>
    </message>
    <message>
        <source>Wait for the confirmation</source>
        <translation>Ждать подтверждения</translation>
    </message>
    <message>
        <source>Wait for the decision</source>
        <translation>Ждать решения</translation>
    </message>
    <message>
        <source>Wait for the parcel</source>
        <translation>Ждать посылку</translation>
    </message>
    <message>
        <source>Wait for the seller</source>
        <translation>Ждать продавца</translation>
    </message>
    <message>
        <source>Waiting leaves your request as it is.</source>
        <translation>Ожидание не меняет вашего требования.</translation>
    </message>
    <message>
        <source>Waiting loses nothing while the protection runs.</source>
        <translation>Пока идёт защита, ожидание ничего не отнимает.</translation>
    </message>
    <message>
        <source>What silence means on {platform} is not known: answer in time.</source>
        <translation>{platform}: что значит молчание, неизвестно. Ответьте в срок.</translation>
    </message>
    <message>
        <source>With the reference the bank can find the booking.</source>
        <translation>По номеру операции банк найдёт платёж.</translation>
    </message>
    <message>
        <source>Withdraw from the contract</source>
        <translation>Отказаться от покупки</translation>
    </message>
    <message>
        <source>Withdraw the dispute: final</source>
        <translation>Отозвать спор: окончательно</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозван</translation>
    </message>
    <message>
        <source>Write letter</source>
        <translation>Написать письмо</translation>
    </message>
    <message>
        <source>Write to the seller</source>
        <translation>Написать продавцу</translation>
    </message>
    <message>
        <source>Write to {platform} about the currency</source>
        <translation>Написать в {platform} о валюте</translation>
    </message>
    <message>
        <source>Write to {platform}, then to the bank with its answer.</source>
        <translation>Напишите в {platform}, затем с ответом в банк.</translation>
    </message>
    <message>
        <source>You ask for {asked}; nothing is offered.</source>
        <translation>Вы просите {asked}; ничего не предложено.</translation>
    </message>
    <message>
        <source>You ask for {asked}; the seller has not answered yet.</source>
        <translation>Вы просите {asked}; продавец ещё не ответил.</translation>
    </message>
    <message>
        <source>You ask for {asked}; {offer} is offered.</source>
        <translation>Вы просите {asked}; предложено {offer}.</translation>
    </message>
    <message>
        <source>You asked for {asked}; nothing came back.</source>
        <translation>Вы просили {asked}; ничего не вернулось.</translation>
    </message>
    <message>
        <source>You asked for {asked}; nothing was granted.</source>
        <translation>Вы просили {asked}; ничего не присуждено.</translation>
    </message>
    <message>
        <source>You asked for {asked}; {decided} was decided.</source>
        <translation>Вы просили {asked}; присуждено {decided}.</translation>
    </message>
    <message>
        <source>Your answer is due</source>
        <translation>Нужен ваш ответ</translation>
    </message>
    <message>
        <source>Your answer is due in {left}</source>
        <translation>У вас {left} на ответ</translation>
    </message>
    <message>
        <source>Your answer is due today</source>
        <translation>Ваш ответ нужен сегодня</translation>
    </message>
    <message>
        <source>Your answer was due {left} ago</source>
        <translation>Срок вашего ответа истёк {left} назад</translation>
    </message>
    <message>
        <source>Your payment is awaited</source>
        <translation>Ждём вашей оплаты</translation>
    </message>
    <message>
        <source>Your request is carried out; the refund watch starts.</source>
        <translation>Требование выполнят; начнётся контроль возврата.</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>магазин</translation>
    </message>
    <message>
        <source>{decided} follows when the goods are back.</source>
        <translation>{decided} вернут, когда товар дойдёт обратно.</translation>
    </message>
    <message>
        <source>{decided} was decided; nothing has arrived yet.</source>
        <translation>Присуждено {decided}; пока ничего не пришло.</translation>
    </message>
    <message>
        <source>{left} left to check the parcel</source>
        <translation>Ещё {left}, чтобы проверить посылку</translation>
    </message>
    <message>
        <source>{left} left to open a dispute</source>
        <translation>Ещё {left}, чтобы открыть спор</translation>
    </message>
    <message>
        <source>{left} left to open the dispute</source>
        <translation>Ещё {left}, чтобы открыть этот спор</translation>
    </message>
    <message>
        <source>{paid} was charged for it, {received} came back.</source>
        <translation>За это списано {paid}, вернулось {received}.</translation>
    </message>
    <message>
        <source>{platform} decides</source>
        <translation>Решает {platform}</translation>
    </message>
    <message>
        <source>{platform} decides with what it has in front of it.</source>
        <translation>{platform} решит по тому, что есть в деле.</translation>
    </message>
    <message>
        <source>{platform} does not know of this claim yet.</source>
        <translation>{platform} ещё не знает об этом требовании.</translation>
    </message>
    <message>
        <source>{platform} pays the seller and the protection ends. Confirm only what you have in your hands and have checked.</source>
        <translation>{platform} заплатит продавцу, и защита закончится. Подтверждайте, только если всё у вас в руках и проверено.</translation>
    </message>
    <message>
        <source>{platform} proposes {offer} of {asked}.</source>
        <translation>{platform} предлагает {offer} из {asked}.</translation>
    </message>
    <message>
        <source>{platform} proposes {offer}.</source>
        <translation>{platform} предлагает {offer}.</translation>
    </message>
    <message>
        <source>{platform} steps in by itself by {by}; a button for it is described only in older guides.</source>
        <translation>{platform} вмешается без вашей просьбы до {by}; кнопка для этого описана только в старых инструкциях.</translation>
    </message>
    <message>
        <source>{platform} takes it from {by}.</source>
        <translation>{platform} примет его с {by}.</translation>
    </message>
    <message>
        <source>{platform} takes it from {by}; it can be prepared before.</source>
        <translation>{platform} примет его с {by}; подготовить можно заранее.</translation>
    </message>
    <message>
        <source>{received} came back.</source>
        <translation>Вернулось {received}.</translation>
    </message>
    <message>
        <source>{received} has arrived.</source>
        <translation>Пришло {received}.</translation>
    </message>
    <message>
        <source>{received} of {asked} came back.</source>
        <translation>Вернулось {received} из {asked}.</translation>
    </message>
    <message>
        <source>{received} of {decided} has arrived.</source>
        <translation>Пришло {received} из {decided}.</translation>
    </message>
</context>
<context>
    <name>AdviceCard</name>
    <message>
        <source>If I do nothing</source>
        <translation>Если ничего не делать</translation>
    </message>
    <message>
        <source>Other ways to the money</source>
        <translation>Другие пути к деньгам</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Источник: {source}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Why, and what else</source>
        <translation>Почему и что ещё</translation>
    </message>
    <message>
        <source>{way} until {day}</source>
        <translation>{way} до {day}</translation>
    </message>
</context>
<context>
    <name>AmountBox</name>
    <message>
        <source>0 gives up the whole sum. Nothing would be refunded.</source>
        <translation>0&#xa0;— отказ от всей суммы. Ничего не вернут.</translation>
    </message>
    <message>
        <source>Affected part</source>
        <translation>Часть</translation>
    </message>
    <message>
        <source>Affected part would be</source>
        <translation>Часть составит</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Answer in the details how many pieces are affected.</source>
        <translation>Ответьте в подробностях, сколько штук затронуто.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Everything paid</source>
        <translation>Всё уплаченное</translation>
    </message>
    <message>
        <source>How the amount is found</source>
        <translation>Как считать сумму</translation>
    </message>
    <message>
        <source>Own amount</source>
        <translation>Своя сумма</translation>
    </message>
    <message>
        <source>This is more than {most}, the most that can be refunded.</source>
        <translation>Это больше, чем {most}: столько можно вернуть самое большее.</translation>
    </message>
    <message>
        <source>This is no amount. Write it like 34.90.</source>
        <translation>Это не сумма. Напишите так: 34,90.</translation>
    </message>
    <message>
        <source>Write how much you ask for.</source>
        <translation>Напишите, сколько вы просите.</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>доставка</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>скидка</translation>
    </message>
    <message>
        <source>other</source>
        <translation>прочее</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>уплачено</translation>
    </message>
    <message>
        <source>the item</source>
        <translation>товар</translation>
    </message>
    <message>
        <source>you ask for</source>
        <translation>вы просите</translation>
    </message>
    <message>
        <source>{affected} of {pieces} × {base} = {part}</source>
        <translation>{affected} из {pieces} × {base} = {part}</translation>
    </message>
    <message>
        <source>{quantity} × {price}</source>
        <translation>{quantity} × {price}</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
</context>
<context>
    <name>BackupNote</name>
    <message>
        <source>Backed up today</source>
        <translation>Копия: сегодня</translation>
    </message>
    <message>
        <source>Backed up yesterday</source>
        <translation>Копия: вчера</translation>
    </message>
    <message>
        <source>Backed up {day}</source>
        <translation>Копия: {day}</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Копия не удалась</translation>
    </message>
    <message>
        <source>Last backup: {day}</source>
        <translation>Последняя копия: {day}</translation>
    </message>
    <message>
        <source>Not backed up yet</source>
        <translation>Копии ещё нет</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>На компьютере</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>before a restore</source>
        <translation>перед восстановлением</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>перед импортом</translation>
    </message>
    <message>
        <source>before an update of the program</source>
        <translation>перед обновлением программы</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>создана вами</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>регулярная</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Automatic backups</source>
        <translation>Автоматические копии</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Создать копию</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Копия создана</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Made while something changes, as often as the settings say, and before large imports, restores and updates. All of two days are kept, then ever fewer.</source>
        <translation>Делаются при изменениях так часто, как задано в настройках, и перед большими импортами, восстановлением и обновлениями. За два дня хранятся все, дальше всё реже.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>The newest one holds all changes already</source>
        <translation>В последней уже есть все изменения</translation>
    </message>
    <message>
        <source>There is no automatic backup yet.</source>
        <translation>Автоматических копий ещё нет.</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>The last 24 hours can be gone already: act now</source>
        <translation>Последние 24 часа могли уже истечь: действуйте сейчас</translation>
    </message>
    <message>
        <source>Treat the last 24 hours as gone: act by {when}</source>
        <translation>Считайте последние 24 часа потерянными: действуйте до {when}</translation>
    </message>
    <message>
        <source>estimated by rule</source>
        <translation>рассчитано по правилу</translation>
    </message>
    <message>
        <source>estimated by rule, fairly sure</source>
        <translation>рассчитано по правилу, довольно надёжно</translation>
    </message>
    <message>
        <source>estimated by rule, unsure: check on the page</source>
        <translation>рассчитано по правилу, неточно: проверьте на странице</translation>
    </message>
    <message>
        <source>holidays are left out: choose the country of your bank in the settings</source>
        <translation>праздники не учтены: выберите страну вашего банка в настройках</translation>
    </message>
    <message>
        <source>holidays are not counted</source>
        <translation>праздники не учитываются</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>задано вами</translation>
    </message>
    <message>
        <source>stated on the page</source>
        <translation>указано на странице</translation>
    </message>
    <message>
        <source>stated on the page, read {when}</source>
        <translation>указано на странице, прочитано {when}</translation>
    </message>
    <message>
        <source>the holidays of your bank’s country are not known for that time</source>
        <translation>праздники страны вашего банка на это время неизвестны</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>The photo beside it</source>
        <translation>Фото рядом</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>A new tag</source>
        <translation>Новая метка</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Как есть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлен</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Not a day</source>
        <translation>Не дата</translation>
    </message>
    <message>
        <source>Only what you set here changes. All of it is one step that can be undone.</source>
        <translation>Меняется только то, что вы зададите здесь. Всё это один шаг, его можно отменить.</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Оформлен</translation>
    </message>
    <message>
        <source>Out of the archive</source>
        <translation>Из архива</translation>
    </message>
    <message>
        <source>Put on tags</source>
        <translation>Поставить метки</translation>
    </message>
    <message>
        <source>Receipt confirmed</source>
        <translation>Получение подтверждено</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Отправлен</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Take off tags</source>
        <translation>Снять метки</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Chosen: {mark}</source>
        <translation>Выбрано: {mark}</translation>
    </message>
</context>
<context>
    <name>CaptionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Exhibit {letter}</source>
        <translation>Приложение {letter}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Сохранить и дальше</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Что показано</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>All disputes</source>
        <translation>Все споры</translation>
    </message>
    <message>
        <source>Choose a dispute to see it here</source>
        <translation>Выберите спор, чтобы увидеть его здесь</translation>
    </message>
    <message>
        <source>Close the dispute view</source>
        <translation>Закрыть спор</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Другие действия</translation>
    </message>
    <message>
        <source>opened {day}</source>
        <translation>открыт {day}</translation>
    </message>
    <message>
        <source>{reason}, {affected} of {pieces}</source>
        <translation>{reason}, {affected} из {pieces}</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>A link, e-mail or phone number</source>
        <translation>Ссылка, почта или телефон</translation>
    </message>
    <message>
        <source>A photo the text does not name is easily overlooked.</source>
        <translation>Фото, о котором не сказано в тексте, легко не заметить.</translation>
    </message>
    <message>
        <source>Add “Photo {letter}”</source>
        <translation>Добавить «Фото {letter}»</translation>
    </message>
    <message>
        <source>All photos are mentioned</source>
        <translation>Все фото упомянуты</translation>
    </message>
    <message>
        <source>Begin with the defect</source>
        <translation>Начните с дефекта</translation>
    </message>
    <message>
        <source>Check before you go on</source>
        <translation>Проверьте перед отправкой</translation>
    </message>
    <message>
        <source>Forms may refuse the text. Take it out.</source>
        <translation>Форма может отклонить такой текст. Уберите это.</translation>
    </message>
    <message>
        <source>Forms may refuse them.</source>
        <translation>Форма может их не принять.</translation>
    </message>
    <message>
        <source>It changes when you change the amount.</source>
        <translation>Она меняется вместе с суммой.</translation>
    </message>
    <message>
        <source>Leave out the greeting: mediators read the first lines.</source>
        <translation>Без приветствия: посредник читает первые строки.</translation>
    </message>
    <message>
        <source>Main defect comes first</source>
        <translation>Главный дефект назван первым</translation>
    </message>
    <message>
        <source>Mediators read the first lines.</source>
        <translation>Посредник читает первые строки.</translation>
    </message>
    <message>
        <source>No links, no e-mail, no phone</source>
        <translation>Нет ссылок, почты и телефона</translation>
    </message>
    <message>
        <source>Paid in another currency</source>
        <translation>Оплата в другой валюте</translation>
    </message>
    <message>
        <source>Photo {letters} is not mentioned</source>
        <translation>Фото {letters} не упомянуто</translation>
    </message>
    <message>
        <source>Photos {letters} are not mentioned</source>
        <translation>Фото {letters} не упомянуты</translation>
    </message>
    <message>
        <source>The letters are those of the PDF.</source>
        <translation>Буквы те же, что в PDF.</translation>
    </message>
    <message>
        <source>The sum in the text is the same</source>
        <translation>Сумма в тексте совпадает</translation>
    </message>
    <message>
        <source>The sum is not in the text</source>
        <translation>Суммы нет в тексте</translation>
    </message>
    <message>
        <source>Write the amount that you ask for into the text.</source>
        <translation>Впишите в текст сумму, которую вы просите.</translation>
    </message>
    <message>
        <source>You were charged {charged} on {day}. The refund comes in {currency}.</source>
        <translation>{day} с вас списано {charged}. Вернут в валюте {currency}.</translation>
    </message>
    <message>
        <source>You were charged {charged}. The refund comes in {currency}.</source>
        <translation>С вас списано {charged}. Вернут в валюте {currency}.</translation>
    </message>
</context>
<context>
    <name>ChecklistCard</name>
    <message>
        <source>Location data will be removed on export.</source>
        <translation>При выгрузке данные о месте съёмки удаляются.</translation>
    </message>
    <message>
        <source>Missing: {title}</source>
        <translation>Не хватает: {title}</translation>
    </message>
    <message>
        <source>Optional: {title}</source>
        <translation>По желанию: {title}</translation>
    </message>
    <message>
        <source>The form may take only {count} of {photos} photos. {limits}</source>
        <translation>Форма примет, вероятно, лишь {count} из {photos} фото. {limits}</translation>
    </message>
    <message>
        <source>There: {title}</source>
        <translation>Есть: {title}</translation>
    </message>
    <message>
        <source>What helps your case</source>
        <translation>Что поможет делу</translation>
    </message>
    <message>
        <source>{files}, {size}. Location data will be removed on export.</source>
        <translation>{files}, {size}. При выгрузке данные о месте съёмки удаляются.</translation>
    </message>
    <message>
        <source>{met} of {total}</source>
        <translation>{met} из {total}</translation>
    </message>
</context>
<context>
    <name>ClaimEditor</name>
    <message>
        <source>Claim text in English</source>
        <translation>Текст требования по-английски</translation>
    </message>
    <message>
        <source>Claim text in your language</source>
        <translation>Текст требования на вашем языке</translation>
    </message>
    <message>
        <source>English, for the form</source>
        <translation>По-английски, для формы</translation>
    </message>
    <message>
        <source>It looks the same, but some versions of the form refuse the whole text.</source>
        <translation>Выглядит так же, но некоторые формы отклоняют весь текст.</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Язык текста</translation>
    </message>
    <message>
        <source>One character is not plain English: “{letter}”</source>
        <translation>Один знак не из английского: «{letter}»</translation>
    </message>
    <message>
        <source>One letter is Cyrillic: “{letter}” in “{word}”</source>
        <translation>Одна буква&#xa0;— кириллица: «{letter}» в слове «{word}»</translation>
    </message>
    <message>
        <source>Rebuild from answers</source>
        <translation>Собрать заново</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Some versions of the form refuse the whole text.</source>
        <translation>Некоторые формы отклоняют весь текст.</translation>
    </message>
    <message>
        <source>Some versions of the form refuse the whole text. Write these words in English.</source>
        <translation>Некоторые формы отклоняют весь текст. Напишите эти слова по-английски.</translation>
    </message>
    <message>
        <source>What you write</source>
        <translation>Что вы напишете</translation>
    </message>
    <message>
        <source>Write from answers</source>
        <translation>Собрать из ответов</translation>
    </message>
    <message>
        <source>Write what happened, or let it be written from the answers.</source>
        <translation>Напишите, что случилось, или соберите текст из ответов.</translation>
    </message>
</context>
<context>
    <name>ColumnMapper</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Перевозчик</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Choose a field…</source>
        <translation>Выберите поле…</translation>
    </message>
    <message>
        <source>Choose the column that holds the order number.</source>
        <translation>Выберите столбец с номером заказа.</translation>
    </message>
    <message>
        <source>Choose whether the day or the month stands first in the dates.</source>
        <translation>Выберите, что в датах стоит первым: день или месяц.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>How to read the values</source>
        <translation>Как читать значения</translation>
    </message>
    <message>
        <source>It is read as the price of one piece.</source>
        <translation>Читается как цена за штуку.</translation>
    </message>
    <message>
        <source>It is read as the total of the order.</source>
        <translation>Читается как сумма заказа.</translation>
    </message>
    <message>
        <source>Item title</source>
        <translation>Название товара</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Live preview</source>
        <translation>Предварительный вид</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>One piece</source>
        <translation>За штуку</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Order total</source>
        <translation>Сумма заказа</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Дата заказа</translation>
    </message>
    <message>
        <source>Price each</source>
        <translation>Цена за штуку</translation>
    </message>
    <message>
        <source>Protection ends</source>
        <translation>Конец защиты</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>Кавычки</translation>
    </message>
    <message>
        <source>Remember for files with these headings</source>
        <translation>Запомнить для файлов с такими заголовками</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Продавец</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Разделитель</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Shipped on</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Shipping cost</source>
        <translation>Цена доставки</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>The first row is the heading</source>
        <translation>Первая строка&#xa0;— заголовок</translation>
    </message>
    <message>
        <source>The same sum stands on all rows of order {number}, so it looks like the order total.</source>
        <translation>Во всех строках заказа {number} одна и та же сумма: похоже, это сумма заказа.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Трек-номер</translation>
    </message>
    <message>
        <source>Two columns become the same field. Choose another one for one of them.</source>
        <translation>Два столбца ведут в одно поле. Для одного выберите другое.</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>Какой столбец что значит?</translation>
    </message>
    <message>
        <source>Whole order</source>
        <translation>За весь заказ</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>запятая</translation>
    </message>
    <message>
        <source>first row is the heading</source>
        <translation>первая строка&#xa0;— заголовок</translation>
    </message>
    <message>
        <source>no heading</source>
        <translation>без заголовка</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>точка с запятой</translation>
    </message>
    <message>
        <source>sheet “{name}”</source>
        <translation>лист «{name}»</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>вертикальная черта</translation>
    </message>
    <message>
        <source>“{column}”: for the whole order or for one piece?</source>
        <translation>«{column}»: за весь заказ или за штуку?</translation>
    </message>
</context>
<context>
    <name>ColumnRow</name>
    <message>
        <source>Chosen twice</source>
        <translation>Выбрано дважды</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Столбец {number}</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Вероятно</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Не нужен</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Точно</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>“{column}” becomes</source>
        <translation>Поле для «{column}»</translation>
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>Becomes</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Столбцы файла</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Надёжность</translation>
    </message>
    <message>
        <source>In your file</source>
        <translation>В вашем файле</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Days in transit</source>
        <translation>Дней в пути</translation>
    </message>
    <message>
        <source>Days since last scan</source>
        <translation>Дней без отметок</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завершён</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Оформлен</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Продавец</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Отслеживание</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add photos</source>
        <translation>Добавить фото</translation>
    </message>
    <message>
        <source>Already there: {names}</source>
        <translation>Уже есть: {names}</translation>
    </message>
    <message>
        <source>Choose an order first, then drop its photos</source>
        <translation>Сначала выберите заказ, затем перетащите его фото</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>Импорт заказов</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Order files ({endings});;All files (*)</source>
        <translation>Файлы заказов ({endings});;Все файлы (*)</translation>
    </message>
    <message>
        <source>Photos, videos and PDF files (*);;All files (*)</source>
        <translation>Фото, видео и PDF (*);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Picture {when}.png</source>
        <translation>Снимок {when}.png</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Some files were not added</source>
        <translation>Некоторые файлы не добавлены</translation>
    </message>
    <message>
        <source>That is a link. Drop the picture itself, or save it and drop the file</source>
        <translation>Это ссылка. Перетащите сам снимок или сохраните его и перетащите файл</translation>
    </message>
    <message>
        <source>Tracking number copied</source>
        <translation>Трек-номер скопирован</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>CurrencyQuestion</name>
    <message>
        <source>Amounts without a currency are in {code}.</source>
        <translation>Суммы без валюты&#xa0;— в {code}.</translation>
    </message>
    <message>
        <source>Currency of the amounts</source>
        <translation>Валюта сумм</translation>
    </message>
    <message>
        <source>In which currency are the amounts?</source>
        <translation>В какой валюте суммы?</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Оставить без ответа</translation>
    </message>
    <message>
        <source>The file does not say. One answer counts for all of them.</source>
        <translation>В файле её нет. Один ответ действует на все суммы.</translation>
    </message>
</context>
<context>
    <name>DamagedDialog</name>
    <message>
        <source>Backups (*.orders);;All files (*)</source>
        <translation>Резервные копии (*.orders);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Every order that is still whole is read into a new library. Changes since the newest backup may be in it.</source>
        <translation>Все уцелевшие заказы читаются в новую библиотеку. В ней могут быть изменения, сделанные после последней копии.</translation>
    </message>
    <message>
        <source>Looking for automatic backups…</source>
        <translation>Поиск автоматических копий…</translation>
    </message>
    <message>
        <source>No automatic backup was found. A backup of your own will do.</source>
        <translation>Автоматических копий не нашлось. Подойдёт и ваша копия.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Other backup…</source>
        <translation>Другая копия…</translation>
    </message>
    <message>
        <source>Rescue what can be read</source>
        <translation>Спасти, что читается</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Восстановить из копии</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Восстановить из этой копии</translation>
    </message>
    <message>
        <source>The damaged library is kept in any case.</source>
        <translation>Повреждённая библиотека сохранится в любом случае.</translation>
    </message>
    <message>
        <source>The library is damaged</source>
        <translation>Библиотека повреждена</translation>
    </message>
    <message>
        <source>The newest ones first. What was changed after the backup is not in it.</source>
        <translation>Сначала новейшие. Изменённого после копии в ней нет.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose a day</source>
        <translation>Выбрать день</translation>
    </message>
</context>
<context>
    <name>DateRow</name>
    <message>
        <source>passed</source>
        <translation>прошло</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Delivered on</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Delivery promised by</source>
        <translation>Доставка обещана до</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>PayPal dispute opened on</source>
        <translation>Спор в PayPal открыт</translation>
    </message>
    <message>
        <source>Receipt confirmed on</source>
        <translation>Получение подтверждено</translation>
    </message>
    <message>
        <source>Stored in the agent’s warehouse on</source>
        <translation>Принято на склад посредника</translation>
    </message>
    <message>
        <source>dispute page</source>
        <translation>страница спора</translation>
    </message>
    <message>
        <source>in force until {when}</source>
        <translation>действовало до {when}</translation>
    </message>
    <message>
        <source>order page</source>
        <translation>страница заказа</translation>
    </message>
    <message>
        <source>read {when}</source>
        <translation>прочитано {when}</translation>
    </message>
</context>
<context>
    <name>DatesDialog</name>
    <message>
        <source>All dates</source>
        <translation>Все даты</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Dates of the order</source>
        <translation>Даты заказа</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Keep this date</source>
        <translation>Сохранить дату</translation>
    </message>
    <message>
        <source>No date is known yet: no page stated one, and no rule gives one.</source>
        <translation>Дат пока нет: ни страница, ни правила их не дают.</translation>
    </message>
    <message>
        <source>Not stated any more</source>
        <translation>Больше не указано</translation>
    </message>
    <message>
        <source>Read so far</source>
        <translation>Прочитано раньше</translation>
    </message>
    <message>
        <source>State a date that I read</source>
        <translation>Указать прочитанную дату</translation>
    </message>
    <message>
        <source>The page states</source>
        <translation>На странице указано</translation>
    </message>
    <message>
        <source>The page states a time, too</source>
        <translation>На странице есть и время</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Where I read it</source>
        <translation>Где прочитано</translation>
    </message>
    <message>
        <source>Write the day, such as 24 Nov 2026.</source>
        <translation>Напишите день, например 24.11.2026.</translation>
    </message>
</context>
<context>
    <name>DeadlineBadge</name>
    <message>
        <source>Look on the order page and add it to the order.</source>
        <translation>Посмотрите его на странице заказа и добавьте к заказу.</translation>
    </message>
    <message>
        <source>No last day is known</source>
        <translation>Последний день неизвестен</translation>
    </message>
    <message>
        <source>The last day has passed</source>
        <translation>Последний день прошёл</translation>
    </message>
    <message>
        <source>{day}, {time}, your time</source>
        <translation>{day}, {time}, ваше время</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>Осталось: {left}</translation>
    </message>
    <message>
        <source>{left} left to send</source>
        <translation>{left} на отправку</translation>
    </message>
</context>
<context>
    <name>DeadlineCard</name>
    <message>
        <source>Add the date from “Refund if no delivery before …” to be warned in time.</source>
        <translation>Добавьте дату «Возврат, если не доставлено до …», и срок не пройдёт незамеченным.</translation>
    </message>
    <message>
        <source>All dates; state one that I read</source>
        <translation>Все даты; указать прочитанную</translation>
    </message>
    <message>
        <source>All is fine</source>
        <translation>Всё хорошо</translation>
    </message>
    <message>
        <source>Continue dispute</source>
        <translation>Продолжить спор</translation>
    </message>
    <message>
        <source>No date is known for this order</source>
        <translation>Для этого заказа нет известных дат</translation>
    </message>
    <message>
        <source>Nothing is due from you now.</source>
        <translation>От вас сейчас ничего не нужно.</translation>
    </message>
    <message>
        <source>Open dispute</source>
        <translation>Открыть спор</translation>
    </message>
    <message>
        <source>Passed: {what}</source>
        <translation>Прошло: {what}</translation>
    </message>
    <message>
        <source>The draft is kept. The marketplace does not know of it yet.</source>
        <translation>Черновик сохранён. Площадка о нём пока не знает.</translation>
    </message>
    <message>
        <source>{left} for the seller to answer</source>
        <translation>{left} у продавца на ответ</translation>
    </message>
    <message>
        <source>{left} for the seller to ship</source>
        <translation>{left} у продавца на отправку</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>Осталось: {left}</translation>
    </message>
    <message>
        <source>{left} left for a PayPal claim</source>
        <translation>{left} до срока претензии PayPal</translation>
    </message>
    <message>
        <source>{left} left for a PayPal dispute</source>
        <translation>{left} до срока спора PayPal</translation>
    </message>
    <message>
        <source>{left} left for a card chargeback</source>
        <translation>{left} до срока чарджбэка</translation>
    </message>
    <message>
        <source>{left} left for a free return</source>
        <translation>{left} до конца бесплатного возврата</translation>
    </message>
    <message>
        <source>{left} left to answer the seller</source>
        <translation>{left}, чтобы ответить продавцу</translation>
    </message>
    <message>
        <source>{left} left to open a dispute</source>
        <translation>{left}, чтобы открыть спор</translation>
    </message>
    <message>
        <source>{left} left to send the parcel back</source>
        <translation>{left}, чтобы отправить товар обратно</translation>
    </message>
    <message>
        <source>{left} until the refund is due</source>
        <translation>{left} до срока возврата денег</translation>
    </message>
    <message>
        <source>{what} {when}</source>
        <translation>{what}: {when}</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>A dispute can be opened from</source>
        <translation>Начало срока для спора</translation>
    </message>
    <message>
        <source>Card chargeback until</source>
        <translation>Срок чарджбэка по карте</translation>
    </message>
    <message>
        <source>EU guarantee until</source>
        <translation>Срок гарантии ЕС</translation>
    </message>
    <message>
        <source>EU withdrawal until</source>
        <translation>Срок отказа от покупки в ЕС</translation>
    </message>
    <message>
        <source>Free return ends</source>
        <translation>Конец бесплатного возврата</translation>
    </message>
    <message>
        <source>Last day to open a dispute</source>
        <translation>Последний день для спора</translation>
    </message>
    <message>
        <source>PayPal claim by</source>
        <translation>Срок претензии PayPal</translation>
    </message>
    <message>
        <source>PayPal dispute possible until</source>
        <translation>Срок спора PayPal</translation>
    </message>
    <message>
        <source>Protection ends</source>
        <translation>Конец защиты</translation>
    </message>
    <message>
        <source>Receipt is confirmed automatically</source>
        <translation>Автоматическое подтверждение</translation>
    </message>
    <message>
        <source>Refund expected by</source>
        <translation>Срок возврата денег</translation>
    </message>
    <message>
        <source>Refund expected from</source>
        <translation>Деньги могут прийти</translation>
    </message>
    <message>
        <source>Section 75 claim until</source>
        <translation>Срок по Section 75</translation>
    </message>
    <message>
        <source>Seller answers by</source>
        <translation>Срок ответа продавца</translation>
    </message>
    <message>
        <source>Seller ships by</source>
        <translation>Срок отправки продавцом</translation>
    </message>
    <message>
        <source>Send the parcel back by</source>
        <translation>Срок отправки обратно</translation>
    </message>
    <message>
        <source>The marketplace steps in</source>
        <translation>Вмешательство площадки</translation>
    </message>
    <message>
        <source>Tracking counts as silent from</source>
        <translation>Трек считается молчащим</translation>
    </message>
    <message>
        <source>Your answer is due</source>
        <translation>Срок вашего ответа</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Done again: {step}</source>
        <translation>Повторено: {step}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Отменено: {step}</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Add photos</source>
        <translation>Добавить фото</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>Choose an order to see it here</source>
        <translation>Выберите заказ, чтобы увидеть его здесь</translation>
    </message>
    <message>
        <source>Drop photos here. They are copied; your originals stay where they are.</source>
        <translation>Перетащите фото сюда. Они копируются, ваши файлы остаются на месте.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Изменить метки</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Export PDF summary</source>
        <translation>Сводка в PDF</translation>
    </message>
    <message>
        <source>External page</source>
        <translation>Страница перевозчика</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Другие действия</translation>
    </message>
    <message>
        <source>No note yet</source>
        <translation>Заметки пока нет</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Open a dispute first: the summary is about it</source>
        <translation>Сначала откройте спор: сводка составляется о нём</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Отслеживание</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Choose at least one item.</source>
        <translation>Выберите хотя бы один товар.</translation>
    </message>
    <message>
        <source>Choose which it is.</source>
        <translation>Выберите, какая именно.</translation>
    </message>
    <message>
        <source>The claim is written here while you answer. It can be changed in step 4.</source>
        <translation>Текст требования складывается здесь из ваших ответов. Его можно изменить на шаге 4.</translation>
    </message>
    <message>
        <source>The details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>The reason to choose on {marketplace}, as its form called it.</source>
        <translation>Эту причину выбирайте на сайте {marketplace}, словами его формы.</translation>
    </message>
    <message>
        <source>This answer is still missing.</source>
        <translation>Этого ответа ещё нет.</translation>
    </message>
    <message>
        <source>This is no day. Write it like 24 Nov 2026 or 2026-11-24.</source>
        <translation>Это не дата. Напишите так: 24.11.2026 или 2026-11-24.</translation>
    </message>
    <message>
        <source>What the form and the mediator will ask. Short facts are enough.</source>
        <translation>Что спросят форма и посредник. Хватит коротких фактов.</translation>
    </message>
    <message>
        <source>Which is it?</source>
        <translation>Какая именно?</translation>
    </message>
    <message>
        <source>Which items?</source>
        <translation>Какие товары?</translation>
    </message>
    <message>
        <source>Your text so far</source>
        <translation>Ваш текст сейчас</translation>
    </message>
    <message>
        <source>{title}, {quantity} × {price}</source>
        <translation>{title}, {quantity} × {price}</translation>
    </message>
</context>
<context>
    <name>DisputeActs</name>
    <message>
        <source>Add photos</source>
        <translation>Добавить фото</translation>
    </message>
    <message>
        <source>Already there: {names}</source>
        <translation>Уже есть: {names}</translation>
    </message>
    <message>
        <source>No letter fits this dispute now</source>
        <translation>Сейчас для этого спора нет подходящих писем</translation>
    </message>
    <message>
        <source>Photos, videos and PDF files (*);;All files (*)</source>
        <translation>Фото, видео и PDF (*);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Picture {when}.png</source>
        <translation>Снимок {when}.png</translation>
    </message>
    <message>
        <source>Some files were not added</source>
        <translation>Некоторые файлы не добавлены</translation>
    </message>
</context>
<context>
    <name>DisputeList</name>
    <message>
        <source>Disputes</source>
        <translation>Споры</translation>
    </message>
    <message>
        <source>Filter the disputes</source>
        <translation>Отобрать споры</translation>
    </message>
    <message>
        <source>Find a dispute</source>
        <translation>Найти спор</translation>
    </message>
    <message>
        <source>No dispute holds {words}.</source>
        <translation>Споров со словами {words} нет.</translation>
    </message>
    <message>
        <source>No dispute is like that.</source>
        <translation>Таких споров нет.</translation>
    </message>
    <message>
        <source>No dispute is open. One begins at an order: “Open dispute”.</source>
        <translation>Открытых споров нет. Спор начинается с заказа: «Открыть спор».</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>{shown} of {all} shown</source>
        <translation>Показано {shown} из {all}</translation>
    </message>
    <message>
        <source>{sums} asked for</source>
        <translation>запрошено {sums}</translation>
    </message>
</context>
<context>
    <name>DisputeWizard</name>
    <message>
        <source>About the PDF</source>
        <translation>О PDF</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Спор</translation>
    </message>
    <message>
        <source>Dispute {code}</source>
        <translation>Спор {code}</translation>
    </message>
    <message>
        <source>Dispute {code} opened</source>
        <translation>Спор {code} открыт</translation>
    </message>
    <message>
        <source>Draft not saved</source>
        <translation>Черновик не сохранён</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Черновик сохранён в {time}</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>New folder (*);;ZIP files (*.zip)</source>
        <translation>Новая папка (*);;Архивы ZIP (*.zip)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Документы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Сохранить и закрыть</translation>
    </message>
    <message>
        <source>Save upload pack</source>
        <translation>Сохранить пакет для формы</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>The PDF is being written</source>
        <translation>PDF составляется</translation>
    </message>
    <message>
        <source>The PDF was not saved</source>
        <translation>PDF не сохранён</translation>
    </message>
    <message>
        <source>The draft is not saved</source>
        <translation>Черновик не сохранён</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>{name} saved, {pages} pages</source>
        <translation>{name} сохранён, страниц: {pages}</translation>
    </message>
</context>
<context>
    <name>Disputes</name>
    <message>
        <source>Closed</source>
        <translation>Закрыт</translation>
    </message>
    <message>
        <source>Closed this year</source>
        <translation>Закрыты в этом году</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Dispute begun</source>
        <translation>Спор начат</translation>
    </message>
    <message>
        <source>Goods on their way back</source>
        <translation>Товар едет обратно</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Отказано</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Ещё не открыт</translation>
    </message>
    <message>
        <source>On the way back</source>
        <translation>Едет обратно</translation>
    </message>
    <message>
        <source>Refund awaited</source>
        <translation>Ждём деньги</translation>
    </message>
    <message>
        <source>Refund by {day}</source>
        <translation>Возврат до {day}</translation>
    </message>
    <message>
        <source>Refunded in full</source>
        <translation>Возвращено всё</translation>
    </message>
    <message>
        <source>Refunded in part</source>
        <translation>Возвращено частично</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Заменено</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Замена</translation>
    </message>
    <message>
        <source>Replacement on its way</source>
        <translation>Замена в пути</translation>
    </message>
    <message>
        <source>Seller answers</source>
        <translation>Ждём продавца</translation>
    </message>
    <message>
        <source>Seller asks to close</source>
        <translation>Просят закрыть спор</translation>
    </message>
    <message>
        <source>Seller declined</source>
        <translation>Продавец отказал</translation>
    </message>
    <message>
        <source>Seller offers {amount}</source>
        <translation>Предложено {amount}</translation>
    </message>
    <message>
        <source>Seller’s answer due</source>
        <translation>Ждём продавца</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>Отправить обратно</translation>
    </message>
    <message>
        <source>Send the goods back</source>
        <translation>Отправить обратно</translation>
    </message>
    <message>
        <source>Shop decides</source>
        <translation>Решает площадка</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>Ждём других</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозван</translation>
    </message>
    <message>
        <source>Your answer is due</source>
        <translation>Нужен ваш ответ</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Ваш ход</translation>
    </message>
    <message>
        <source>{platform} proposes {amount}</source>
        <translation>{platform} предлагает {amount}</translation>
    </message>
</context>
<context>
    <name>DisputesPage</name>
    <message>
        <source>Add photos…</source>
        <translation>Добавить фото…</translation>
    </message>
    <message>
        <source>Another dispute for this order…</source>
        <translation>Ещё один спор по этому заказу…</translation>
    </message>
    <message>
        <source>Edit the order…</source>
        <translation>Изменить заказ…</translation>
    </message>
    <message>
        <source>Letters…</source>
        <translation>Письма…</translation>
    </message>
</context>
<context>
    <name>DocumentsGroup</name>
    <message>
        <source>Below the name</source>
        <translation>Под именем</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>In the PDF and in letters; empty leaves it out</source>
        <translation>В PDF и письмах; пусто&#xa0;— без имени</translation>
    </message>
    <message>
        <source>My city and country</source>
        <translation>Мой город и страна</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>Моё имя</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Caption of {name} changed</source>
        <translation>Изменена подпись: {name}</translation>
    </message>
    <message>
        <source>Dates of “{title}” changed</source>
        <translation>Даты «{title}» изменены</translation>
    </message>
    <message>
        <source>Dispute for “{title}” begun</source>
        <translation>Начат спор: «{title}»</translation>
    </message>
    <message>
        <source>Dispute {code} added</source>
        <translation>Добавлен спор {code}</translation>
    </message>
    <message>
        <source>Dispute {code} changed</source>
        <translation>Изменён спор {code}</translation>
    </message>
    <message>
        <source>Draft {code} deleted</source>
        <translation>Удалён черновик {code}</translation>
    </message>
    <message>
        <source>File added</source>
        <translation>Добавлен файл</translation>
    </message>
    <message>
        <source>File moved to the bin</source>
        <translation>Файл убран в корзину</translation>
    </message>
    <message>
        <source>File taken out of the bin</source>
        <translation>Файл возвращён из корзины</translation>
    </message>
    <message>
        <source>Letter “{title}” changed</source>
        <translation>Письмо «{title}» изменено</translation>
    </message>
    <message>
        <source>Marks on {name} changed</source>
        <translation>Изменены пометки: {name}</translation>
    </message>
    <message>
        <source>Note of “{title}” changed</source>
        <translation>Изменена заметка: «{title}»</translation>
    </message>
    <message>
        <source>Order of the photos changed</source>
        <translation>Изменён порядок фото</translation>
    </message>
    <message>
        <source>Order of the views changed</source>
        <translation>Изменён порядок разделов</translation>
    </message>
    <message>
        <source>Own rule deleted</source>
        <translation>Своё правило удалено</translation>
    </message>
    <message>
        <source>Parcel added to “{title}”</source>
        <translation>Добавлена посылка: «{title}»</translation>
    </message>
    <message>
        <source>Parcels of “{title}” changed</source>
        <translation>Посылки «{title}» изменены</translation>
    </message>
    <message>
        <source>Refund for “{title}” changed</source>
        <translation>Изменён возврат: «{title}»</translation>
    </message>
    <message>
        <source>Refund for “{title}” recorded</source>
        <translation>Записан возврат: «{title}»</translation>
    </message>
    <message>
        <source>Reminder for “{title}” set</source>
        <translation>Напоминание о заказе «{title}» поставлено</translation>
    </message>
    <message>
        <source>Round added to dispute {code}</source>
        <translation>Добавлен раунд в спор {code}</translation>
    </message>
    <message>
        <source>Round of dispute {code} changed</source>
        <translation>Раунд спора {code} изменён</translation>
    </message>
    <message>
        <source>Round of dispute {code} deleted</source>
        <translation>Раунд спора {code} удалён</translation>
    </message>
    <message>
        <source>Rule “{title}” changed</source>
        <translation>Изменено правило «{title}»</translation>
    </message>
    <message>
        <source>Rule “{title}” is the program’s again</source>
        <translation>Правило «{title}» снова как в программе</translation>
    </message>
    <message>
        <source>Sample orders added</source>
        <translation>Добавлены примеры заказов</translation>
    </message>
    <message>
        <source>Sample orders removed</source>
        <translation>Убраны примеры заказов</translation>
    </message>
    <message>
        <source>Scan of “{title}” changed</source>
        <translation>Отметка «{title}» изменена</translation>
    </message>
    <message>
        <source>Scan of “{title}” noted</source>
        <translation>Записана отметка: «{title}»</translation>
    </message>
    <message>
        <source>Scan of “{title}” removed</source>
        <translation>Отметка «{title}» удалена</translation>
    </message>
    <message>
        <source>Sides of the pair swapped</source>
        <translation>Стороны пары поменялись местами</translation>
    </message>
    <message>
        <source>Status of {count} orders changed</source>
        <translation>Изменено состояние заказов: {count}</translation>
    </message>
    <message>
        <source>Status of “{title}” changed</source>
        <translation>Изменено состояние: «{title}»</translation>
    </message>
    <message>
        <source>Tag “{name}” removed</source>
        <translation>Удалена метка «{name}»</translation>
    </message>
    <message>
        <source>Tag “{name}” renamed to “{new}”</source>
        <translation>Метка «{name}» переименована в «{new}»</translation>
    </message>
    <message>
        <source>View “{name}” removed</source>
        <translation>Удалён раздел «{name}»</translation>
    </message>
    <message>
        <source>View “{name}” saved</source>
        <translation>Сохранён раздел «{name}»</translation>
    </message>
    <message>
        <source>{count} files added</source>
        <translation>Добавлено файлов: {count}</translation>
    </message>
    <message>
        <source>{count} files moved to the bin</source>
        <translation>В корзину убрано файлов: {count}</translation>
    </message>
    <message>
        <source>{count} files taken out of the bin</source>
        <translation>Из корзины возвращено файлов: {count}</translation>
    </message>
    <message>
        <source>{count} orders archived</source>
        <translation>В архив убрано заказов: {count}</translation>
    </message>
    <message>
        <source>{count} orders brought over from the replaced library</source>
        <translation>Из заменённой библиотеки перенесено заказов: {count}</translation>
    </message>
    <message>
        <source>{count} orders changed</source>
        <translation>Изменено заказов: {count}</translation>
    </message>
    <message>
        <source>{count} orders imported</source>
        <translation>Импортировано заказов: {count}</translation>
    </message>
    <message>
        <source>{count} orders merged into “{title}”</source>
        <translation>Объединено заказов: {count}, в «{title}»</translation>
    </message>
    <message>
        <source>{count} orders moved to the bin</source>
        <translation>В корзину убрано заказов: {count}</translation>
    </message>
    <message>
        <source>{count} orders taken out of the archive</source>
        <translation>Из архива возвращено заказов: {count}</translation>
    </message>
    <message>
        <source>{count} orders taken out of the bin</source>
        <translation>Из корзины возвращено заказов: {count}</translation>
    </message>
    <message>
        <source>{count} rules are the program’s again</source>
        <translation>Снова действуют правила программы: {count}</translation>
    </message>
    <message>
        <source>{listing} and {arrived} side by side</source>
        <translation>{listing} и {arrived} стоят рядом</translation>
    </message>
    <message>
        <source>{one} and {other} are exhibits of their own</source>
        <translation>{one} и {other} снова отдельные приложения</translation>
    </message>
    <message>
        <source>“{title}” added</source>
        <translation>Добавлен: «{title}»</translation>
    </message>
    <message>
        <source>“{title}” archived</source>
        <translation>В архиве: «{title}»</translation>
    </message>
    <message>
        <source>“{title}” brought over from the replaced library</source>
        <translation>«{title}» перенесён из заменённой библиотеки</translation>
    </message>
    <message>
        <source>“{title}” changed</source>
        <translation>Изменён: «{title}»</translation>
    </message>
    <message>
        <source>“{title}” imported</source>
        <translation>Импортирован: «{title}»</translation>
    </message>
    <message>
        <source>“{title}” moved to the bin</source>
        <translation>В корзине: «{title}»</translation>
    </message>
    <message>
        <source>“{title}” taken out of the archive</source>
        <translation>Из архива возвращён: «{title}»</translation>
    </message>
    <message>
        <source>“{title}” taken out of the bin</source>
        <translation>Из корзины возвращён: «{title}»</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop photos or videos</source>
        <translation>Перетащите фото или видео</translation>
    </message>
    <message>
        <source>Drop photos or videos, or browse files</source>
        <translation>Перетащите фото или видео либо выберите файлы</translation>
    </message>
    <message>
        <source>Save the picture first: an address of the web cannot be added</source>
        <translation>Сначала сохраните снимок: адрес из интернета добавить нельзя</translation>
    </message>
    <message>
        <source>They are copied, not moved</source>
        <translation>Файлы копируются, а не перемещаются</translation>
    </message>
    <message>
        <source>or browse files</source>
        <translation>или выберите файлы</translation>
    </message>
</context>
<context>
    <name>Editions</name>
    <message>
        <source>All payments and refunds, what happened when, and the bank’s own dates.</source>
        <translation>Все платежи и возвраты, ход событий и сроки самого банка.</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Everything the marketplace decides by, with my answers to its questions.</source>
        <translation>Всё, по чему решает площадка, с вашими ответами на её вопросы.</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Продавец</translation>
    </message>
    <message>
        <source>The claim, the rounds and the exhibits. Nothing about how I paid.</source>
        <translation>Требование, раунды и приложения. Об оплате ничего.</translation>
    </message>
</context>
<context>
    <name>EditorBar</name>
    <message>
        <source>Back, all is saved</source>
        <translation>Назад, всё сохранено</translation>
    </message>
    <message>
        <source>Compare with original</source>
        <translation>Сравнить с оригиналом</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>Фото {number} из {count}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Redo “{step}”</source>
        <translation>Повторить: «{step}»</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undo “{step}”</source>
        <translation>Отменить: «{step}»</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>Caption</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Пометки</translation>
    </message>
    <message>
        <source>Marks are kept beside it and drawn only when you export. Location data is removed then.</source>
        <translation>Пометки хранятся рядом и рисуются только при выгрузке. Тогда же удаляется место съёмки.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet. Choose a tool on the left.</source>
        <translation>Пока ничего не нарисовано. Выберите инструмент слева.</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Убрать все</translation>
    </message>
    <message>
        <source>The original stays untouched</source>
        <translation>Оригинал не меняется</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Что показано</translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>Add first order</source>
        <translation>Добавить первый заказ</translation>
    </message>
    <message>
        <source>Add what you are waiting for. You will see how long buyer protection lasts and what to do when something goes wrong.</source>
        <translation>Добавьте то, что ждёте. Вы увидите, сколько длится защита покупателя и что делать, если что-то пошло не так.</translation>
    </message>
    <message>
        <source>Every change can be undone</source>
        <translation>Любое изменение можно отменить</translation>
    </message>
    <message>
        <source>Import orders…</source>
        <translation>Импортировать заказы…</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Посмотреть на примерах</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Заказов пока нет</translation>
    </message>
    <message>
        <source>Stays on this computer</source>
        <translation>Остаётся на этом компьютере</translation>
    </message>
    <message>
        <source>Turns a dispute into a PDF</source>
        <translation>Превращает спор в PDF</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A mark lies outside the photo or cannot be read. Nothing was changed.</source>
        <translation>Пометка лежит вне фото или не читается. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A parcel is shipped after the order, delivered after that, and not in the future. Nothing was changed: look at its days.</source>
        <translation>Посылка отправляется после заказа, доставляется после этого, и не в будущем. Ничего не изменено: проверьте её даты.</translation>
    </message>
    <message>
        <source>A photo can have {most} marks. Nothing was changed.</source>
        <translation>У фото может быть пометок: {most}. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A scan of {day} lies before the order of {ordered}. Nothing was changed.</source>
        <translation>Отметка от {day} раньше заказа от {ordered}. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A scan of {day} lies in the future. Nothing was changed.</source>
        <translation>Отметка от {day} ещё в будущем. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A spreadsheet rounded the order number to {number}. Export the file again and do not save it from a spreadsheet before importing it.</source>
        <translation>Электронная таблица округлила номер заказа до {number}. Выгрузите файл заново и не сохраняйте его из таблицы перед импортом.</translation>
    </message>
    <message>
        <source>A tag needs a name. Nothing was changed.</source>
        <translation>Метке нужно название. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A view needs a name. Nothing was changed.</source>
        <translation>Разделу нужно название. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Already in the library, all fields equal.</source>
        <translation>Уже в библиотеке, все поля совпадают.</translation>
    </message>
    <message>
        <source>Already in the library; what differs is left as it is.</source>
        <translation>Уже в библиотеке; отличия оставлены как есть.</translation>
    </message>
    <message>
        <source>An amount cannot be below zero. Nothing was changed.</source>
        <translation>Сумма не может быть меньше нуля. Ничего не изменено.</translation>
    </message>
    <message>
        <source>At least two orders of the library are needed. Nothing was changed.</source>
        <translation>Нужно хотя бы два заказа библиотеки. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Отменено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>From here on a quotation mark is not closed, so the rows that follow cannot be told apart. Export the file again.</source>
        <translation>Здесь не закрыта кавычка, поэтому дальнейшие строки не разделить. Выгрузите файл заново.</translation>
    </message>
    <message>
        <source>No new tracking number was found in this text. Nothing was changed. Order and product numbers are not taken for parcels.</source>
        <translation>Нового трек-номера в этом тексте нет. Ничего не изменено. Номера заказов и товаров за посылки не принимаются.</translation>
    </message>
    <message>
        <source>No order has the tracking number {number}. Add the number to its order, then import again.</source>
        <translation>Ни у одного заказа нет трек-номера {number}. Добавьте номер к заказу и повторите импорт.</translation>
    </message>
    <message>
        <source>No order number. Add this order by hand.</source>
        <translation>Нет номера заказа. Добавьте этот заказ вручную.</translation>
    </message>
    <message>
        <source>No row of {file} could be used; why is said row by row. Nothing was imported.</source>
        <translation>Ни одна строка {file} не подошла; причина указана у каждой. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>Nothing could be read from the damaged library. Restore the newest backup.</source>
        <translation>Из повреждённой библиотеки ничего прочитать не удалось. Восстановите последнюю копию.</translation>
    </message>
    <message>
        <source>One payment for several orders: what each cost is not in the file.</source>
        <translation>Один платёж за несколько заказов: сколько стоил каждый, в файле нет.</translation>
    </message>
    <message>
        <source>Only two photos of the same dispute can stand side by side. Nothing was changed.</source>
        <translation>Рядом могут стоять только два фото одного спора. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Order {number} has no item in line {line}.</source>
        <translation>В заказе {number} нет товара в строке {line}.</translation>
    </message>
    <message>
        <source>Order {number} is already in the library.</source>
        <translation>Заказ {number} уже в библиотеке.</translation>
    </message>
    <message>
        <source>Order {number} is in the bin. Take it out of the bin to import it.</source>
        <translation>Заказ {number} в корзине. Верните его из корзины, чтобы импортировать.</translation>
    </message>
    <message>
        <source>Order {number} is not in the library. Import the orders first, then this file again.</source>
        <translation>Заказа {number} нет в библиотеке. Сначала импортируйте заказы, затем снова этот файл.</translation>
    </message>
    <message>
        <source>Second copy of entry {row} in this file.</source>
        <translation>Вторая копия записи {row} в этом файле.</translation>
    </message>
    <message>
        <source>Several orders have the number {number} ({marketplaces}). Nothing was changed. Put the marketplace before it, such as {example}.</source>
        <translation>Номер {number} у нескольких заказов ({marketplaces}). Ничего не изменено. Укажите перед ним площадку, например {example}.</translation>
    </message>
    <message>
        <source>Several orders have the tracking number {number}, so none was changed.</source>
        <translation>Трек-номер {number} у нескольких заказов, поэтому ни один не изменён.</translation>
    </message>
    <message>
        <source>Some letters are in no font on this computer and may be printed as empty boxes. The file is an ordinary PDF, not one for archives (PDF/A).</source>
        <translation>Некоторых букв нет ни в одном шрифте на этом компьютере, на печати возможны пустые квадраты. Это обычный PDF, не архивный (PDF/A).</translation>
    </message>
    <message>
        <source>Some letters are not in the fonts of this program. They were printed with fonts of this computer.</source>
        <translation>Некоторых букв нет в шрифтах программы. Они напечатаны шрифтами этого компьютера.</translation>
    </message>
    <message>
        <source>That day has passed. Choose a day from today on.</source>
        <translation>Этот день прошёл. Выберите день от сегодняшнего.</translation>
    </message>
    <message>
        <source>The amount is missing. Nothing was changed.</source>
        <translation>Суммы нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The amount {amount} is too large to be kept.</source>
        <translation>Сумма {amount} слишком велика, её не сохранить.</translation>
    </message>
    <message>
        <source>The carriers in {file} cannot be used: {detail}.</source>
        <translation>Перевозчики из {file} не подходят: {detail}.</translation>
    </message>
    <message>
        <source>The copy of {file} differs from the original: the disk may be faulty. The library stays where it is.</source>
        <translation>Копия {file} отличается от оригинала: возможно, диск неисправен. Библиотека остаётся на месте.</translation>
    </message>
    <message>
        <source>The currency of {amount} is not known. Nothing was changed. Add --currency, such as --currency USD.</source>
        <translation>Валюта суммы {amount} неизвестна. Ничего не изменено. Добавьте --currency, например --currency USD.</translation>
    </message>
    <message>
        <source>The database has a {kind} {name} that is not ours.</source>
        <translation>В базе есть посторонний объект: {kind} {name}.</translation>
    </message>
    <message>
        <source>The database is damaged: {detail}.</source>
        <translation>База повреждена: {detail}.</translation>
    </message>
    <message>
        <source>The database is not one of Orders &amp; Disputes.</source>
        <translation>Это не база Orders &amp; Disputes.</translation>
    </message>
    <message>
        <source>The database lacks the {kind} {name}.</source>
        <translation>В базе не хватает объекта: {kind} {name}.</translation>
    </message>
    <message>
        <source>The database was made by a newer version of Orders &amp; Disputes.</source>
        <translation>База создана более новой версией Orders &amp; Disputes.</translation>
    </message>
    <message>
        <source>The database {path} is missing or empty. Nothing was changed and no new one was made. Restore the newest backup.</source>
        <translation>База {path} отсутствует или пуста. Ничего не изменено, новая не создана. Восстановите последнюю копию.</translation>
    </message>
    <message>
        <source>The date {date} can be read as two different days.</source>
        <translation>Дату {date} можно прочесть как два разных дня.</translation>
    </message>
    <message>
        <source>The date {date} does not exist.</source>
        <translation>Даты {date} не существует.</translation>
    </message>
    <message>
        <source>The day until which an answer is due ({due}) is before the step itself ({day}). Nothing was changed.</source>
        <translation>День, до которого нужен ответ ({due}), раньше самого шага ({day}). Ничего не изменено.</translation>
    </message>
    <message>
        <source>The delivery times in {file} cannot be used: {detail}.</source>
        <translation>Сроки доставки из {file} не подходят: {detail}.</translation>
    </message>
    <message>
        <source>The disk with {path} is full. The change was not saved; everything before it is kept. Free some space and try again.</source>
        <translation>Диск с {path} заполнен. Изменение не сохранено, всё прежнее цело. Освободите место и повторите.</translation>
    </message>
    <message>
        <source>The dispute is no longer in the library.</source>
        <translation>Спора больше нет в библиотеке.</translation>
    </message>
    <message>
        <source>The dispute {code} is not about the order {number}. Nothing was added.</source>
        <translation>Спор {code}&#xa0;— не о заказе {number}. Ничего не добавлено.</translation>
    </message>
    <message>
        <source>The entry has a wrong “{field}”.</source>
        <translation>В записи неверное поле «{field}».</translation>
    </message>
    <message>
        <source>The entry holds broken characters and cannot be read.</source>
        <translation>Запись содержит испорченные знаки и не читается.</translation>
    </message>
    <message>
        <source>The entry is not an order.</source>
        <translation>Запись&#xa0;— не заказ.</translation>
    </message>
    <message>
        <source>The facts in {file} cannot be used: {detail}.</source>
        <translation>Сведения из {file} не подходят: {detail}.</translation>
    </message>
    <message>
        <source>The file is no longer in the library.</source>
        <translation>Файла больше нет в библиотеке.</translation>
    </message>
    <message>
        <source>The file says that a dispute is open. Open the order and enter its dispute.</source>
        <translation>В файле сказано, что открыт спор. Откройте заказ и внесите спор.</translation>
    </message>
    <message>
        <source>The folder {file} cannot be read: {detail}. Nothing was added from it.</source>
        <translation>Папка {file} не читается: {detail}. Из неё ничего не добавлено.</translation>
    </message>
    <message>
        <source>The folder {file} has no files in it.</source>
        <translation>В папке {file} нет файлов.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made: {detail}. No pictures were drawn.</source>
        <translation>Папку {path} создать не удалось: {detail}. Изображения не нарисованы.</translation>
    </message>
    <message>
        <source>The folder {path} is missing, so no library was created in it.</source>
        <translation>Папки {path} нет, поэтому библиотека в ней не создана.</translation>
    </message>
    <message>
        <source>The letter {letter} cannot go into this document. Those that can: {known}. Nothing was written.</source>
        <translation>Письмо {letter} в этот документ не входит. Входят: {known}. Ничего не записано.</translation>
    </message>
    <message>
        <source>The letter “{title}” has gaps in brackets. Fill them before you send it.</source>
        <translation>В письме «{title}» есть пропуски в скобках. Заполните их перед отправкой.</translation>
    </message>
    <message>
        <source>The letters in {file} cannot be used: {detail}.</source>
        <translation>Письма из {file} не подходят: {detail}.</translation>
    </message>
    <message>
        <source>The library in {path} cannot be opened for writing: {detail}. Nothing was changed. Make the folder writable, or choose another one.</source>
        <translation>Библиотека в {path} не открывается для записи: {detail}. Ничего не изменено. Разрешите запись в папку или выберите другую.</translation>
    </message>
    <message>
        <source>The library in {path} cannot be written: the folder or the disk is read-only. Nothing was changed.</source>
        <translation>В библиотеку в {path} нельзя писать: папка или диск только для чтения. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The library is open in Orders &amp; Disputes. Close the window and try again.</source>
        <translation>Библиотека открыта в Orders &amp; Disputes. Закройте окно и повторите.</translation>
    </message>
    <message>
        <source>The library needs {needed} MB and the disk of {path} has {free} MB free. Nothing was moved.</source>
        <translation>Библиотеке нужно {needed} МБ, а на диске {path} свободно {free} МБ. Ничего не перенесено.</translation>
    </message>
    <message>
        <source>The library was opened only to be looked at. The change was not saved; everything before it is kept. Make its folder writable and open it again.</source>
        <translation>Библиотека открыта только для просмотра. Изменение не сохранено, всё прежнее цело. Разрешите запись в её папку и откройте снова.</translation>
    </message>
    <message>
        <source>The mail says that the order is closed. Look up how it was closed.</source>
        <translation>В письме сказано, что заказ закрыт. Посмотрите, чем он закончился.</translation>
    </message>
    <message>
        <source>The number {number} stands there twice. Nothing was changed.</source>
        <translation>Номер {number} указан дважды. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The old folder {path} could not be removed completely: {detail}. The library in its new place is whole.</source>
        <translation>Старую папку {path} не удалось удалить целиком: {detail}. Библиотека на новом месте цела.</translation>
    </message>
    <message>
        <source>The order has more than {limit} lines. This one was left out.</source>
        <translation>В заказе больше {limit} строк. Эта пропущена.</translation>
    </message>
    <message>
        <source>The order is gone. Nothing was changed.</source>
        <translation>Заказа больше нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The order is no longer in the library.</source>
        <translation>Заказа больше нет в библиотеке.</translation>
    </message>
    <message>
        <source>The order was paid in {currency}: this amount cannot be compared with it.</source>
        <translation>Заказ оплачен в валюте {currency}: эту сумму с ней не сравнить.</translation>
    </message>
    <message>
        <source>The output could not be written: {detail}.</source>
        <translation>Вывод не записан: {detail}.</translation>
    </message>
    <message>
        <source>The parcel has no tracking number.</source>
        <translation>У посылки нет трек-номера.</translation>
    </message>
    <message>
        <source>The parcel is no longer in the library.</source>
        <translation>Этой посылки больше нет в библиотеке.</translation>
    </message>
    <message>
        <source>The payment names no order or no amount.</source>
        <translation>В платеже нет заказа или суммы.</translation>
    </message>
    <message>
        <source>The price in the file is either that of the first item or the total, so it is left out.</source>
        <translation>Цена в файле&#xa0;— либо первого товара, либо всего заказа, поэтому она пропущена.</translation>
    </message>
    <message>
        <source>The program is not complete: {what} does not work. Install it again.</source>
        <translation>Программа неполна: не работает {what}. Установите её заново.</translation>
    </message>
    <message>
        <source>The questions in {file} cannot be used: {row}: {detail}.</source>
        <translation>Вопросы из {file} не подходят: {row}: {detail}.</translation>
    </message>
    <message>
        <source>The reason “{reason}” has no question “{question}”.</source>
        <translation>У причины «{reason}» нет вопроса «{question}».</translation>
    </message>
    <message>
        <source>The refund is no longer in the library.</source>
        <translation>Возврата больше нет в библиотеке.</translation>
    </message>
    <message>
        <source>The refund needs the amount that came back.</source>
        <translation>Для возврата нужна вернувшаяся сумма.</translation>
    </message>
    <message>
        <source>The refund was not paid: “{status}”.</source>
        <translation>Возврат не выплачен: «{status}».</translation>
    </message>
    <message>
        <source>The replies in {file} cannot be used: {detail}.</source>
        <translation>Ответы из {file} не подходят: {detail}.</translation>
    </message>
    <message>
        <source>The round is no longer in the library.</source>
        <translation>Этого раунда больше нет в библиотеке.</translation>
    </message>
    <message>
        <source>The round of {day} could not have followed then: it needs the step before it. Nothing was changed.</source>
        <translation>Тогда раунд от {day} был бы невозможен: ему нужен предыдущий шаг. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The row has {cells} cells where {wanted} are needed.</source>
        <translation>В строке ячеек: {cells}, нужно: {wanted}.</translation>
    </message>
    <message>
        <source>The row names no marketplace.</source>
        <translation>В строке нет площадки.</translation>
    </message>
    <message>
        <source>The row names no marketplace. Choose one for rows without.</source>
        <translation>В строке нет площадки. Выберите площадку для таких строк.</translation>
    </message>
    <message>
        <source>The row states no refund.</source>
        <translation>Возврата в строке нет.</translation>
    </message>
    <message>
        <source>The same order as entry {row} of {file}.</source>
        <translation>Тот же заказ, что запись {row} файла {file}.</translation>
    </message>
    <message>
        <source>The same order as entry {row}; both are put together.</source>
        <translation>Тот же заказ, что запись {row}; они объединены.</translation>
    </message>
    <message>
        <source>The scan is no longer in the library.</source>
        <translation>Этой отметки больше нет в библиотеке.</translation>
    </message>
    <message>
        <source>The search index does not fit the orders.</source>
        <translation>Поисковый указатель не соответствует заказам.</translation>
    </message>
    <message>
        <source>The status “{status}” is not known, so the status is left as it is.</source>
        <translation>Состояние «{status}» неизвестно, поэтому состояние оставлено прежним.</translation>
    </message>
    <message>
        <source>The system refused to start the program by itself: {detail}. Nothing was changed.</source>
        <translation>Система не разрешила программе запускаться самой: {detail}. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The tracking words in {file} cannot be used: {detail}.</source>
        <translation>Слова отслеживания из {file} не подходят: {detail}.</translation>
    </message>
    <message>
        <source>The window cannot be opened, because Qt cannot be loaded: {detail}.</source>
        <translation>Окно не открыть: не загружается Qt: {detail}.</translation>
    </message>
    <message>
        <source>The window cannot be opened: this system lacks {libraries}. On Debian and Ubuntu: sudo apt install {packages}</source>
        <translation>Окно не открывается: в системе нет {libraries}. В Debian и Ubuntu: sudo apt install {packages}</translation>
    </message>
    <message>
        <source>The {kind} {name} of the database was changed.</source>
        <translation>Изменён объект базы: {kind} {name}.</translation>
    </message>
    <message>
        <source>There is a view “{name}” already. Choose another name for this one.</source>
        <translation>Раздел «{name}» уже есть. Выберите для этого другое название.</translation>
    </message>
    <message>
        <source>There is no database of a library in {path}.</source>
        <translation>В {path} нет базы библиотеки.</translation>
    </message>
    <message>
        <source>There is no display to open the window on. The commands work without one: see orders-gui --help.</source>
        <translation>Нет экрана, чтобы открыть окно. Команды работают и без него: см. orders-gui --help.</translation>
    </message>
    <message>
        <source>There is no dispute {code} in the library. Nothing was changed.</source>
        <translation>Спора {code} в библиотеке нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no dispute {code} in the library. Nothing was written.</source>
        <translation>Спора {code} в библиотеке нет. Ничего не записано.</translation>
    </message>
    <message>
        <source>There is no file {file}. Nothing was imported from it.</source>
        <translation>Файла {file} нет. Из него ничего не импортировано.</translation>
    </message>
    <message>
        <source>There is no file {file}. The window was not opened.</source>
        <translation>Файла {file} нет. Окно не открыто.</translation>
    </message>
    <message>
        <source>There is no folder {path}. Backups go where they went.</source>
        <translation>Папки {path} нет. Копии создаются там же, где раньше.</translation>
    </message>
    <message>
        <source>There is no library in {path}. Nothing was created.</source>
        <translation>В {path} нет библиотеки. Ничего не создано.</translation>
    </message>
    <message>
        <source>There is no order {number} in the library. Nothing was changed.</source>
        <translation>Заказа {number} в библиотеке нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no reason “{reason}”.</source>
        <translation>Причины «{reason}» нет.</translation>
    </message>
    <message>
        <source>There is no reason “{reason}”. Choose one of {known}.</source>
        <translation>Причины «{reason}» нет. Выберите одну из: {known}.</translation>
    </message>
    <message>
        <source>There is no rule “{rule}” in the rulebook “{book}”.</source>
        <translation>Правила «{rule}» в своде «{book}» нет.</translation>
    </message>
    <message>
        <source>There is no rulebook “{name}”.</source>
        <translation>Свода правил «{name}» нет.</translation>
    </message>
    <message>
        <source>This date is not stated any more.</source>
        <translation>Эта дата больше не указана.</translation>
    </message>
    <message>
        <source>This exporter may write the order date one day early.</source>
        <translation>Эта выгрузка иногда пишет дату заказа днём раньше.</translation>
    </message>
    <message>
        <source>This exporter writes only the first item of an order.</source>
        <translation>Эта выгрузка пишет только первый товар заказа.</translation>
    </message>
    <message>
        <source>This library was chosen at the start (--library or ORDERS_GUI_LIBRARY), which would go on looking in {path}. Close the program, move the folder and name its new place at the start.</source>
        <translation>Эта библиотека выбрана при запуске (--library или ORDERS_GUI_LIBRARY), и искаться она будет по-прежнему в {path}. Закройте программу, перенесите папку и назовите при запуске новое место.</translation>
    </message>
    <message>
        <source>This year cannot be. Nothing was changed.</source>
        <translation>Такого года быть не может. Ничего не изменено.</translation>
    </message>
    <message>
        <source>What the order cost is not known: compare the amount with the page.</source>
        <translation>Сколько стоил заказ, неизвестно: сверьте сумму со страницей.</translation>
    </message>
    <message>
        <source>a marketplace is written with small letters, digits and _, not “{value}”</source>
        <translation>площадка пишется строчными латинскими буквами, цифрами и _, а не «{value}»</translation>
    </message>
    <message>
        <source>a part of it is missing</source>
        <translation>части не хватает</translation>
    </message>
    <message>
        <source>every rule starts with [[rule]]</source>
        <translation>каждое правило начинается с [[rule]]</translation>
    </message>
    <message>
        <source>it cannot be read ({detail})</source>
        <translation>файл не читается ({detail})</translation>
    </message>
    <message>
        <source>it holds something that does not belong in a backup</source>
        <translation>в нём есть то, чему в копии не место</translation>
    </message>
    <message>
        <source>it is damaged or was altered ({detail})</source>
        <translation>файл повреждён или изменён ({detail})</translation>
    </message>
    <message>
        <source>it is larger than a backup can be</source>
        <translation>файл больше, чем бывает копия</translation>
    </message>
    <message>
        <source>it is not a backup of Orders &amp; Disputes</source>
        <translation>это не копия Orders &amp; Disputes</translation>
    </message>
    <message>
        <source>it was made by a newer version of Orders &amp; Disputes</source>
        <translation>копия создана более новой версией Orders &amp; Disputes</translation>
    </message>
    <message>
        <source>its table of contents cannot be read</source>
        <translation>оглавление копии не читается</translation>
    </message>
    <message>
        <source>its table of contents does not fit what it holds</source>
        <translation>оглавление копии не соответствует содержимому</translation>
    </message>
    <message>
        <source>the id “{id}” is used twice</source>
        <translation>id «{id}» встречается дважды</translation>
    </message>
    <message>
        <source>the key “{key}” is unknown</source>
        <translation>ключ «{key}» неизвестен</translation>
    </message>
    <message>
        <source>the limits start with [limits]</source>
        <translation>ограничения начинаются с [limits]</translation>
    </message>
    <message>
        <source>the source “{value}” is not a web address</source>
        <translation>источник «{value}»&#xa0;— не веб-адрес</translation>
    </message>
    <message>
        <source>the time zone “{value}” is unknown</source>
        <translation>часовой пояс «{value}» неизвестен</translation>
    </message>
    <message>
        <source>this is not valid TOML ({detail})</source>
        <translation>это не TOML ({detail})</translation>
    </message>
    <message>
        <source>{amount} {currency} is more than the order cost ({most} {currency}). Nothing was changed.</source>
        <translation>{amount} {currency}&#xa0;— больше, чем стоил заказ ({most} {currency}). Ничего не изменено.</translation>
    </message>
    <message>
        <source>{count} entries of the table {table} belong to something that is not there.</source>
        <translation>В таблице {table} записей без своего объекта: {count}.</translation>
    </message>
    <message>
        <source>{count} photos and files that belong to it are not in the folder {folder}</source>
        <translation>Относящихся к ней фото и файлов нет в папке {folder}: {count}</translation>
    </message>
    <message>
        <source>{count} rows are more than a spreadsheet can hold. Nothing was saved. Export fewer orders, or as CSV.</source>
        <translation>Строк больше, чем вмещает таблица: {count}. Ничего не сохранено. Выгрузите меньше заказов или в CSV.</translation>
    </message>
    <message>
        <source>{day} is before the order was placed ({ordered}). Nothing was changed.</source>
        <translation>{day}&#xa0;— раньше, чем оформлен заказ ({ordered}). Ничего не изменено.</translation>
    </message>
    <message>
        <source>{day} is before the parcel was sent ({shipped}). Nothing was changed.</source>
        <translation>{day} раньше отправки посылки ({shipped}). Ничего не изменено.</translation>
    </message>
    <message>
        <source>{day} is before the step that it follows ({last}). Nothing was changed.</source>
        <translation>{day}&#xa0;— раньше предыдущего шага ({last}). Ничего не изменено.</translation>
    </message>
    <message>
        <source>{day} is still ahead. Nothing was changed.</source>
        <translation>{day} ещё впереди. Ничего не изменено.</translation>
    </message>
    <message>
        <source>{figure} cannot be a period: it goes from 0 to {most}. Nothing changed.</source>
        <translation>{figure}&#xa0;— не срок: возможно от 0 до {most}. Ничего не изменено.</translation>
    </message>
    <message>
        <source>{file} belongs to no order.</source>
        <translation>{file} не относится ни к одному заказу.</translation>
    </message>
    <message>
        <source>{file} can be read by other users ({mode}).</source>
        <translation>{file} могут читать другие пользователи ({mode}).</translation>
    </message>
    <message>
        <source>{file} cannot be decoded, so the document names it without showing it.</source>
        <translation>{file} не декодируется, поэтому документ называет его, но не показывает.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a picture now: {detail}. It was not added.</source>
        <translation>{file} сейчас не читается как снимок: {detail}. Файл не добавлен.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a picture. It was not added.</source>
        <translation>{file} не читается как снимок. Файл не добавлен.</translation>
    </message>
    <message>
        <source>{file} cannot be read now: {detail}. Nothing was changed. Try again.</source>
        <translation>{file} сейчас не читается: {detail}. Ничего не изменено. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {detail}. It was not added.</source>
        <translation>{file} не читается: {detail}. Файл не добавлен.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {detail}. No dispute was created.</source>
        <translation>{file} не читается: {detail}. Спор не создан.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {detail}. Nothing was changed.</source>
        <translation>{file} не читается: {detail}. Ничего не изменено.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {detail}. Nothing was imported.</source>
        <translation>{file} не читается: {detail}. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {detail}. The built-in rules stay in force.</source>
        <translation>{file} не читается: {detail}. Действуют встроенные правила.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {detail} No dispute was created.</source>
        <translation>{file} не подходит: {detail} Спор не создан.</translation>
    </message>
    <message>
        <source>{file} claims to have more pixels than any photo. It was not opened and not added.</source>
        <translation>{file}: заявлено больше точек, чем бывает у фото. Файл не открыт и не добавлен.</translation>
    </message>
    <message>
        <source>{file} could not be read and was not added.</source>
        <translation>{file} не читается и не добавлен.</translation>
    </message>
    <message>
        <source>{file} could not be read: the process that reads files broke off. Nothing was changed. Export it again.</source>
        <translation>{file} не прочитан: чтение оборвалось. Ничего не изменено. Выгрузите файл заново.</translation>
    </message>
    <message>
        <source>{file} does not hold this rule. Nothing was changed.</source>
        <translation>В {file} этого правила нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>{file} does not stand beside another photo. Nothing was changed.</source>
        <translation>{file} не стоит рядом с другим фото. Ничего не изменено.</translation>
    </message>
    <message>
        <source>{file} has a password. Nothing was imported. Unpack it and import what is inside.</source>
        <translation>{file} защищён паролем. Ничего не импортировано. Распакуйте его и импортируйте содержимое.</translation>
    </message>
    <message>
        <source>{file} has more than {limit} rows, so it was not read. Nothing was imported. Export a shorter period and try again.</source>
        <translation>В {file} больше {limit} строк, поэтому он не прочитан. Ничего не импортировано. Выгрузите более короткий период и повторите.</translation>
    </message>
    <message>
        <source>{file} holds no table with rows and columns. Nothing was imported.</source>
        <translation>В {file} нет таблицы со строками и столбцами. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>{file} in the library is missing or was changed from outside, so no document was written. Remove it from the dispute or restore a backup.</source>
        <translation>{file} в библиотеке отсутствует или изменён извне, поэтому документ не записан. Удалите его из спора или восстановите копию.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a file.</source>
        <translation>{file} это папка, а не файл.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a file. It was not added.</source>
        <translation>{file}&#xa0;— папка, а не файл. Она не добавлена.</translation>
    </message>
    <message>
        <source>{file} is a link to another file. It was not added. Add the file itself.</source>
        <translation>{file}&#xa0;— ссылка на другой файл. Она не добавлена. Добавьте сам файл.</translation>
    </message>
    <message>
        <source>{file} is damaged or does not come from an exporter. Nothing was imported. Export it again.</source>
        <translation>{file} повреждён или не из программы выгрузки. Ничего не импортировано. Выгрузите его заново.</translation>
    </message>
    <message>
        <source>{file} is damaged: it cannot be read as a picture. It was not added.</source>
        <translation>{file} повреждён: не читается как снимок. Файл не добавлен.</translation>
    </message>
    <message>
        <source>{file} is damaged: line {line} cannot be read. Nothing was imported. Export it again.</source>
        <translation>{file} повреждён: строка {line} не читается. Ничего не импортировано. Выгрузите его заново.</translation>
    </message>
    <message>
        <source>{file} is empty (0 bytes). It was not added.</source>
        <translation>{file} пуст (0&#xa0;байт). Файл не добавлен.</translation>
    </message>
    <message>
        <source>{file} is empty. Nothing was imported.</source>
        <translation>{file} пуст. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>{file} is larger than {gigabytes} GB. It was not added. Add a shorter part of it.</source>
        <translation>{file} больше {gigabytes}&#xa0;ГБ. Файл не добавлен. Добавьте фрагмент покороче.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} MB, so it was not read. Nothing was imported. Export a shorter period and try again.</source>
        <translation>{file} больше {limit}&#xa0;МБ, поэтому не прочитан. Ничего не импортировано. Выгрузите более короткий период и повторите.</translation>
    </message>
    <message>
        <source>{file} is no longer there. It was not added.</source>
        <translation>{file} исчез. Файл не добавлен.</translation>
    </message>
    <message>
        <source>{file} is no photo, video or PDF by its content, whatever its name says. It was not added. These can be added: {accepted}.</source>
        <translation>{file} по содержимому не фото, не видео и не PDF, что бы ни говорило имя. Файл не добавлен. Можно добавить: {accepted}.</translation>
    </message>
    <message>
        <source>{file} is not a file that can be replaced. Nothing was saved. Choose another name.</source>
        <translation>{file} нельзя заменить. Ничего не сохранено. Выберите другое имя.</translation>
    </message>
    <message>
        <source>{file} is not a file. Nothing was imported.</source>
        <translation>{file}&#xa0;— не файл. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>{file} is not a picture that can be used. JPEG, PNG, WebP, HEIC, AVIF, BMP, GIF and TIFF can be added.</source>
        <translation>{file}&#xa0;— неподходящий снимок. Можно добавить JPEG, PNG, WebP, HEIC, AVIF, BMP, GIF и TIFF.</translation>
    </message>
    <message>
        <source>{file} is not a text file, or it is damaged. Nothing was imported. Export it again.</source>
        <translation>{file}&#xa0;— не текстовый файл, или он повреждён. Ничего не импортировано. Выгрузите его заново.</translation>
    </message>
    <message>
        <source>{file} is not an ordinary file. It was not added.</source>
        <translation>{file}&#xa0;— не обычный файл. Он не добавлен.</translation>
    </message>
    <message>
        <source>{file} is not attached, because it shows what you covered in the picture.</source>
        <translation>{file} не вложен: на нём видно то, что вы скрыли на снимке.</translation>
    </message>
    <message>
        <source>{file} is not in a format that is known, or no orders are in it. Nothing was imported.</source>
        <translation>Формат {file} неизвестен, или в нём нет заказов. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>{file} is protected against writing and was left as it is. Choose another name.</source>
        <translation>{file} защищён от записи и оставлен как есть. Выберите другое имя.</translation>
    </message>
    <message>
        <source>{file} is there already and not empty, so nothing was written into it. Choose another name.</source>
        <translation>{file} уже есть, и там не пусто, поэтому ничего не записано. Выберите другое имя.</translation>
    </message>
    <message>
        <source>{file} is too large for a rulebook. The built-in rules stay in force.</source>
        <translation>{file} слишком велик для свода правил. Действуют встроенные правила.</translation>
    </message>
    <message>
        <source>{file} looks like {format}, but has no column “{column}”. Nothing was imported.</source>
        <translation>{file} похож на {format}, но столбца «{column}» в нём нет. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>{file} may not be read by you. It was not added.</source>
        <translation>{file} вам читать нельзя. Файл не добавлен.</translation>
    </message>
    <message>
        <source>{file} needs more memory than there is to be shown. It was not added.</source>
        <translation>{file}: для показа не хватает памяти. Файл не добавлен.</translation>
    </message>
    <message>
        <source>{file} needs too much memory to be read. Nothing was changed. Export a shorter period and try again.</source>
        <translation>Для чтения {file} нужно слишком много памяти. Ничего не изменено. Выгрузите более короткий период и повторите.</translation>
    </message>
    <message>
        <source>{file} takes too long to be read and was given up. Nothing was changed. Export a shorter period and try again.</source>
        <translation>{file} читается слишком долго, чтение прервано. Ничего не изменено. Выгрузите более короткий период и повторите.</translation>
    </message>
    <message>
        <source>{file} takes too long to be read as a picture. It was not added.</source>
        <translation>{file} слишком долго читается как снимок. Файл не добавлен.</translation>
    </message>
    <message>
        <source>{file} was not read because the program is closing.</source>
        <translation>{file} не прочитан: программа закрывается.</translation>
    </message>
    <message>
        <source>{file} was not restored: {reason}. The library is unchanged. Choose another backup.</source>
        <translation>{file} не восстановлен: {reason}. Библиотека не изменена. Выберите другую копию.</translation>
    </message>
    <message>
        <source>{file} was not saved: another program has it open. What was there before is unchanged. Close that program and try again.</source>
        <translation>{file} не сохранён: он открыт в другой программе. Прежнее содержимое цело. Закройте ту программу и повторите.</translation>
    </message>
    <message>
        <source>{file} was not saved: it is too big for this disk. What was there before is unchanged. Choose another disk.</source>
        <translation>{file} не сохранён: он слишком велик для этого диска. Прежнее содержимое цело. Выберите другой диск.</translation>
    </message>
    <message>
        <source>{file} was not saved: orders are exported as .csv, .xlsx or .json. Choose one of these endings.</source>
        <translation>{file} не сохранён: заказы выгружаются в .csv, .xlsx или .json. Выберите одно из этих окончаний.</translation>
    </message>
    <message>
        <source>{file} was not saved: the disk did not return what was written to it. What was there before is unchanged. Choose another disk.</source>
        <translation>{file} не сохранён: диск вернул не то, что записано. Прежнее содержимое цело. Выберите другой диск.</translation>
    </message>
    <message>
        <source>{file} was not saved: the disk is full. What was there before is unchanged. Free some space and try again.</source>
        <translation>{file} не сохранён: диск заполнен. Прежнее содержимое цело. Освободите место и повторите.</translation>
    </message>
    <message>
        <source>{file} was not saved: the disk is read-only. Nothing was changed. Choose another folder.</source>
        <translation>{file} не сохранён: диск только для чтения. Ничего не изменено. Выберите другую папку.</translation>
    </message>
    <message>
        <source>{file} was not saved: the name is too long. Nothing was changed. Choose a shorter name.</source>
        <translation>{file} не сохранён: имя слишком длинное. Ничего не изменено. Выберите имя короче.</translation>
    </message>
    <message>
        <source>{file} was not saved: there is no folder {folder}. Nothing was changed. Choose another folder.</source>
        <translation>{file} не сохранён: папки {folder} нет. Ничего не изменено. Выберите другую папку.</translation>
    </message>
    <message>
        <source>{file} was not saved: writing in {folder} is not permitted. Nothing was changed. Choose another folder.</source>
        <translation>{file} не сохранён: в {folder} запрещена запись. Ничего не изменено. Выберите другую папку.</translation>
    </message>
    <message>
        <source>{file} was not saved: {detail}. What was there before is unchanged. Try again, or choose another folder.</source>
        <translation>{file} не сохранён: {detail}. Прежний файл цел. Повторите или выберите другую папку.</translation>
    </message>
    <message>
        <source>{file} was not written. Choose another folder.</source>
        <translation>{file} не записан. Выберите другую папку.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Orders &amp; Disputes. Nothing was imported.</source>
        <translation>{file} создан более новой версией Orders &amp; Disputes. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>{file} was written, but the disk reported a fault: {detail}. Keep a copy on another disk.</source>
        <translation>{file} записан, но диск сообщил об ошибке: {detail}. Храните копию на другом диске.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}. The built-in rules stay in force.</source>
        <translation>{file}, строка {line}: {reason}. Действуют встроенные правила.</translation>
    </message>
    <message>
        <source>{folder} is synchronised by another program, which can damage a library that is open. Nothing was moved. Choose a folder outside, and keep the backups in there instead.</source>
        <translation>{folder} синхронизирует другая программа, это может повредить открытую библиотеку. Ничего не перенесено. Выберите другую папку, а здесь храните копии.</translation>
    </message>
    <message>
        <source>{folder} lies on a disk of the network, where a library can be damaged. Nothing was moved. Choose a folder on this computer, and keep the backups there instead.</source>
        <translation>{folder} на сетевом диске, где библиотека может повредиться. Ничего не перенесено. Выберите папку на этом компьютере, а там храните копии.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({sha256}).</source>
        <translation>{name} не читается ({sha256}).</translation>
    </message>
    <message>
        <source>{name} is missing from the library ({sha256}).</source>
        <translation>{name} в библиотеке отсутствует ({sha256}).</translation>
    </message>
    <message>
        <source>{name} is no longer what was added: its content was changed ({sha256}).</source>
        <translation>{name}&#xa0;— уже не то, что добавлено: содержимое изменено ({sha256}).</translation>
    </message>
    <message>
        <source>{number} is the number of an order or a product, not of a parcel. Nothing was changed.</source>
        <translation>{number} это номер заказа или товара, а не посылки. Ничего не изменено.</translation>
    </message>
    <message>
        <source>{path} cannot be opened or read: {detail}. Nothing was changed. Look whether its disk is there and in order, and try again.</source>
        <translation>{path} не открывается или не читается: {detail}. Ничего не изменено. Проверьте, подключён ли и исправен ли диск, и повторите.</translation>
    </message>
    <message>
        <source>{path} cannot be written: the folder or the disk is read-only. Nothing was changed. Make it writable and try again.</source>
        <translation>Запись в {path} невозможна: папка или диск только для чтения. Ничего не изменено. Разрешите запись и повторите.</translation>
    </message>
    <message>
        <source>{path} holds other files already. Nothing was moved. Choose another.</source>
        <translation>В {path} уже есть другие файлы. Ничего не перенесено. Выберите другую папку.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder. Nothing was changed.</source>
        <translation>{path}&#xa0;— файл, а не папка. Ничего не изменено.</translation>
    </message>
    <message>
        <source>{path} is a part of where the library is now. Choose another folder.</source>
        <translation>{path} внутри нынешней папки библиотеки. Выберите другую.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be read in full. Nothing was changed. Keep the file and restore the newest backup.</source>
        <translation>Файл {path} повреждён и полностью не читается. Ничего не изменено. Сохраните его и восстановите последнюю копию.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of Orders &amp; Disputes. Nothing was changed. Install the newer version to open it.</source>
        <translation>Файл {path} создан более новой версией Orders &amp; Disputes. Ничего не изменено. Чтобы открыть его, установите новую версию.</translation>
    </message>
    <message>
        <source>{reason} No dispute was created.</source>
        <translation>{reason} Спор не создан.</translation>
    </message>
    <message>
        <source>“{amount}” is not an amount of money.</source>
        <translation>«{amount}»&#xa0;— не денежная сумма.</translation>
    </message>
    <message>
        <source>“{count}” is not a quantity.</source>
        <translation>«{count}»&#xa0;— не количество.</translation>
    </message>
    <message>
        <source>“{currency}” is not a currency code. Three letters are needed, such as USD.</source>
        <translation>«{currency}»&#xa0;— не код валюты. Нужны три буквы, например USD.</translation>
    </message>
    <message>
        <source>“{date}” is not a date.</source>
        <translation>«{date}»&#xa0;— не дата.</translation>
    </message>
    <message>
        <source>“{event}” cannot happen while the dispute is “{state}”. Nothing was changed.</source>
        <translation>Событие «{event}» невозможно, пока состояние спора «{state}». Ничего не изменено.</translation>
    </message>
    <message>
        <source>“{key}” is empty</source>
        <translation>поле «{key}» пустое</translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation>поля «{key}» нет</translation>
    </message>
    <message>
        <source>“{key}” is not a condition of this form</source>
        <translation>«{key}»&#xa0;— не условие этой формы</translation>
    </message>
    <message>
        <source>“{key}” must be a day such as 2026-11-22</source>
        <translation>в поле «{key}» нужна дата, например 2026-11-22</translation>
    </message>
    <message>
        <source>“{key}” must be a number from 0 to {most}</source>
        <translation>в поле «{key}» нужно число от 0 до {most}</translation>
    </message>
    <message>
        <source>“{key}” must be an amount such as 100.00 GBP</source>
        <translation>в поле «{key}» нужна сумма, например 100.00 GBP</translation>
    </message>
    <message>
        <source>“{key}” needs a text in English and in Russian</source>
        <translation>полю «{key}» нужен текст по-английски и по-русски</translation>
    </message>
    <message>
        <source>“{name}” is not a tag: it may have {longest} letters and no comma. Nothing was changed.</source>
        <translation>«{name}»&#xa0;— не метка: букв не больше {longest} и без запятой. Ничего не изменено.</translation>
    </message>
    <message>
        <source>“{number}” is not a tracking number, so no page was opened. It may only have letters and digits.</source>
        <translation>«{number}»&#xa0;— не трек-номер, поэтому страница не открыта. В нём могут быть только буквы и цифры.</translation>
    </message>
    <message>
        <source>“{number}” is not an order number.</source>
        <translation>«{number}»&#xa0;— не номер заказа.</translation>
    </message>
    <message>
        <source>“{rate}” is not an exchange rate. Type a number above 0, such as 0.92.</source>
        <translation>«{rate}»&#xa0;— не курс. Введите число больше 0, например 0,92.</translation>
    </message>
    <message>
        <source>“{status}” is not a status of an order.</source>
        <translation>«{status}»&#xa0;— не состояние заказа.</translation>
    </message>
    <message>
        <source>“{value}” is no answer to the question “{question}”.</source>
        <translation>«{value}»&#xa0;— не ответ на вопрос «{question}».</translation>
    </message>
    <message>
        <source>“{value}” is not possible for “{key}”: {words}</source>
        <translation>«{value}» не подходит для поля «{key}»: {words}</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>accepted the solution</source>
        <translation>принято решение</translation>
    </message>
    <message>
        <source>agrees to the request</source>
        <translation>принято требование</translation>
    </message>
    <message>
        <source>asked the marketplace to decide</source>
        <translation>передано площадке</translation>
    </message>
    <message>
        <source>asks to close the dispute</source>
        <translation>просьба закрыть спор</translation>
    </message>
    <message>
        <source>changed the request</source>
        <translation>изменено требование</translation>
    </message>
    <message>
        <source>closed the case</source>
        <translation>закрыто дело</translation>
    </message>
    <message>
        <source>confirms the refund</source>
        <translation>согласован возврат денег</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>вынесено решение</translation>
    </message>
    <message>
        <source>declined and kept the request</source>
        <translation>отказ, требование прежнее</translation>
    </message>
    <message>
        <source>declines</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>did not answer in time</source>
        <translation>нет ответа в срок</translation>
    </message>
    <message>
        <source>extended the protection</source>
        <translation>продлена защита</translation>
    </message>
    <message>
        <source>got a refund</source>
        <translation>получены деньги</translation>
    </message>
    <message>
        <source>got the goods back</source>
        <translation>получен товар обратно</translation>
    </message>
    <message>
        <source>got the replacement</source>
        <translation>получена замена</translation>
    </message>
    <message>
        <source>noted something</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>offers a solution</source>
        <translation>предложено решение</translation>
    </message>
    <message>
        <source>opened the dispute</source>
        <translation>открыт спор</translation>
    </message>
    <message>
        <source>proposes a solution</source>
        <translation>предложено решение</translation>
    </message>
    <message>
        <source>sends a replacement</source>
        <translation>отправлена замена</translation>
    </message>
    <message>
        <source>sent the goods back</source>
        <translation>отправлен товар обратно</translation>
    </message>
    <message>
        <source>steps in</source>
        <translation>рассматривает спор</translation>
    </message>
    <message>
        <source>wants the goods back first</source>
        <translation>сначала вернуть товар</translation>
    </message>
    <message>
        <source>withdrew the dispute</source>
        <translation>отозван спор</translation>
    </message>
    <message>
        <source>wrote a message</source>
        <translation>сообщение</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Add photos</source>
        <translation>Добавить фото</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Missing: {what}</source>
        <translation>Не хватает: {what}</translation>
    </message>
    <message>
        <source>Nothing yet. Drop photos anywhere on this page.</source>
        <translation>Пока ничего. Перетащите фото в любое место страницы.</translation>
    </message>
</context>
<context>
    <name>EvidenceKinds</name>
    <message>
        <source>Chat</source>
        <translation>Переписка</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>Дефект</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Everything in one shot</source>
        <translation>Всё в одном кадре</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Изнутри</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Этикетка</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>Упаковка</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Tracking page</source>
        <translation>Страница трека</translation>
    </message>
    <message>
        <source>Unboxing</source>
        <translation>Вскрытие</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Add photos</source>
        <translation>Добавить фото</translation>
    </message>
    <message>
        <source>Adding files…</source>
        <translation>Файлы добавляются…</translation>
    </message>
    <message>
        <source>Adding {done} of {total}: {name}</source>
        <translation>Добавляется {done} из {total}: {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Caption…</source>
        <translation>Подпись…</translation>
    </message>
    <message>
        <source>Draw and hide…</source>
        <translation>Нарисовать и скрыть…</translation>
    </message>
    <message>
        <source>For goods that arrived the form asks for at least one. Continue again to go on without photos.</source>
        <translation>Для полученного товара форма просит хотя бы одно. Нажмите «Далее» ещё раз, чтобы продолжить без фото.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Убрать в корзину</translation>
    </message>
    <message>
        <source>Photos are copied into this dispute; your originals stay where they are. Nothing leaves this computer.</source>
        <translation>Фото копируются в этот спор, ваши файлы остаются на месте. С этого компьютера ничего не уходит.</translation>
    </message>
    <message>
        <source>Photos, videos and PDF files (*);;All files (*)</source>
        <translation>Фото, видео и PDF (*);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Picture {when}.png</source>
        <translation>Снимок {when}.png</translation>
    </message>
    <message>
        <source>Show what arrived</source>
        <translation>Покажите, что пришло</translation>
    </message>
    <message>
        <source>There is no photo yet</source>
        <translation>Фото пока нет</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Что показано</translation>
    </message>
    <message>
        <source>{name} is there already, as exhibit {letter}.</source>
        <translation>{name} уже есть, это приложение {letter}.</translation>
    </message>
    <message>
        <source>{name} was among the files twice. It was added once.</source>
        <translation>{name} встретился дважды. Добавлен один раз.</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>Evidence: {names}</source>
        <translation>Доказательства: {names}</translation>
    </message>
</context>
<context>
    <name>Exhibits</name>
    <message>
        <source>{letter}. {title}</source>
        <translation>{letter}. {title}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>About {name}</source>
        <translation>О файле {name}</translation>
    </message>
    <message>
        <source>Case file…</source>
        <translation>Файл дела…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Export dispute {code}</source>
        <translation>Выгрузить спор {code}</translation>
    </message>
    <message>
        <source>New folder (*);;ZIP files (*.zip)</source>
        <translation>Новая папка (*);;Архивы ZIP (*.zip)</translation>
    </message>
    <message>
        <source>Nothing was printed</source>
        <translation>Ничего не напечатано</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Документы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Save case file</source>
        <translation>Сохранить файл дела</translation>
    </message>
    <message>
        <source>Save upload pack</source>
        <translation>Сохранить пакет для формы</translation>
    </message>
    <message>
        <source>The file is being written</source>
        <translation>Файл составляется</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>Файл не сохранён</translation>
    </message>
    <message>
        <source>The printer does not take the pages. Save the PDF and print it.</source>
        <translation>Принтер не принимает страницы. Сохраните PDF и напечатайте его.</translation>
    </message>
    <message>
        <source>This is exactly what will be saved. Nothing is sent.</source>
        <translation>Именно это сохранится. Ничего не отправляется.</translation>
    </message>
    <message>
        <source>Upload pack…</source>
        <translation>Пакет для формы…</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Архивы ZIP (*.zip)</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} сохранён</translation>
    </message>
    <message>
        <source>{reason} The name {free} is free.</source>
        <translation>{reason} Свободно имя {free}.</translation>
    </message>
</context>
<context>
    <name>ExportOrdersDialog</name>
    <message>
        <source>A file name cannot be empty or have any of / \ : * ? &quot; &lt; &gt; | in it.</source>
        <translation>Имя файла не может быть пустым и содержать / \ : * ? &quot; &lt; &gt; |.</translation>
    </message>
    <message>
        <source>All orders · {count}</source>
        <translation>Все заказы · {count}</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Таблица CSV</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Сменить папку</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Выберите папку</translation>
    </message>
    <message>
        <source>Everything, to be imported here again</source>
        <translation>Всё целиком, для импорта сюда же</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <source>Export orders</source>
        <translation>Выгрузить заказы</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Имя файла</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>One row for each item, for any spreadsheet</source>
        <translation>Строка на каждый товар, для любой таблицы</translation>
    </message>
    <message>
        <source>Sheets for orders, items, deadlines, disputes and refunds</source>
        <translation>Листы: заказы, товары, сроки, споры и возвраты</translation>
    </message>
    <message>
        <source>Which orders</source>
        <translation>Какие заказы</translation>
    </message>
    <message>
        <source>{name} is there already. {free} is free.</source>
        <translation>{name} уже есть. Свободно: {free}.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>EXIF</source>
        <translation>EXIF</translation>
    </message>
    <message>
        <source>File hash at import</source>
        <translation>Отпечаток</translation>
    </message>
    <message>
        <source>Imported {when}</source>
        <translation>Добавлено {when}</translation>
    </message>
    <message>
        <source>In the export</source>
        <translation>При выгрузке</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Место съёмки</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Файл читается…</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>file date</source>
        <translation>дата файла</translation>
    </message>
    <message>
        <source>none in the file</source>
        <translation>нет в файле</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>не записано</translation>
    </message>
    <message>
        <source>will be removed</source>
        <translation>будет удалено</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Change columns…</source>
        <translation>Изменить столбцы…</translation>
    </message>
    <message>
        <source>Other format…</source>
        <translation>Другой формат…</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Photo {number} of {count}: {name}</source>
        <translation>Фото {number} из {count}: {name}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Сбросить фильтр</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>Сохранить как раздел…</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Сохранить изменения</translation>
    </message>
    <message>
        <source>Take {fact} out of the filter</source>
        <translation>Убрать из фильтра: {fact}</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>10 days</source>
        <translation>10&#xa0;дней</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3&#xa0;дня</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30&#xa0;дней</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Любой</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Filter orders</source>
        <translation>Фильтр заказов</translation>
    </message>
    <message>
        <source>In transit for</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Ближайший срок</translation>
    </message>
    <message>
        <source>Next deadline within</source>
        <translation>Ближайший срок в пределах</translation>
    </message>
    <message>
        <source>No scan for</source>
        <translation>Без отметок</translation>
    </message>
    <message>
        <source>Not a day</source>
        <translation>Не дата</translation>
    </message>
    <message>
        <source>Not an amount</source>
        <translation>Не сумма</translation>
    </message>
    <message>
        <source>Ordered from</source>
        <translation>Заказ с</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>Цена от</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Слова для поиска</translation>
    </message>
    <message>
        <source>Show orders</source>
        <translation>Показать заказы</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Tags, all of them</source>
        <translation>Метки, все сразу</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Words, or seller:kaori tag:gift</source>
        <translation>Слова, продавец:kaori метка:подарок</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>until</source>
        <translation>по</translation>
    </message>
</context>
<context>
    <name>FilterFacts</name>
    <message>
        <source>due in {after} to {within} days</source>
        <translation>срок через {after}–{within} дн.</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>без срока</translation>
    </message>
    <message>
        <source>ordered since {first}</source>
        <translation>заказ с {first}</translation>
    </message>
    <message>
        <source>ordered until {last}</source>
        <translation>заказ по {last}</translation>
    </message>
    <message>
        <source>ordered {first} to {last}</source>
        <translation>заказ {first} – {last}</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>up to {most}</source>
        <translation>до {most}</translation>
    </message>
    <message>
        <source>{least} and more</source>
        <translation>от {least}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} – {most}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>B</source>
        <translation>Б</translation>
    </message>
    <message>
        <source>China time</source>
        <translation>время Китая</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
    <message>
        <source>Moscow time</source>
        <translation>московское время</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Pacific time</source>
        <translation>тихоокеанское время</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>КБ</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>your time</source>
        <translation>ваше время</translation>
    </message>
    <message>
        <source>{days} d ago</source>
        <translation>{days}&#xa0;дн.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Act before the deadline</source>
        <translation>Успейте до срока</translation>
    </message>
    <message>
        <source>Finished this month</source>
        <translation>Завершены в этом месяце</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>В пути</translation>
    </message>
</context>
<context>
    <name>HappenedPage</name>
    <message>
        <source>By the rules a dispute can be sent from {day} on. Prepare it now; the draft stays.</source>
        <translation>По правилам спор можно отправить с {day}. Подготовьте его сейчас; черновик сохранится.</translation>
    </message>
    <message>
        <source>Choose the reason that fits best and choose the same one on {marketplace}. A wrong reason is a common cause of losing; never change it because the seller asks.</source>
        <translation>Выберите самую подходящую причину и ту же укажите на сайте {marketplace}. Неверная причина часто ведёт к проигрышу; не меняйте её по просьбе продавца.</translation>
    </message>
    <message>
        <source>Choose what happened, then continue.</source>
        <translation>Выберите, что случилось, и продолжайте.</translation>
    </message>
    <message>
        <source>Closed: this order has no free return</source>
        <translation>Закрыто: у этого заказа нет бесплатного возврата</translation>
    </message>
    <message>
        <source>I did not receive it</source>
        <translation>Заказ не получен</translation>
    </message>
    <message>
        <source>One reason per dispute. You can come back and change it; your photos and texts stay.</source>
        <translation>Одна причина на спор. Её можно изменить позже; фото и тексты сохранятся.</translation>
    </message>
    <message>
        <source>Something is wrong with it</source>
        <translation>С товаром что-то не так</translation>
    </message>
    <message>
        <source>Tracking says: delivered on {day}</source>
        <translation>Трек: доставлено {day}</translation>
    </message>
    <message>
        <source>Tracking says: {text}, {day}</source>
        <translation>Трек: {text}, {day}</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Что случилось?</translation>
    </message>
</context>
<context>
    <name>HeadlineCard</name>
    <message>
        <source>You press the buttons on {platform}; here you record what you did.</source>
        <translation>{platform}: кнопки вы нажимаете там, здесь записываете, что сделано.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>By your columns</source>
        <translation>По вашим столбцам</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Буфер обмена</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Получение</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлен</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Entry {row}</source>
        <translation>Запись {row}</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завершён</translation>
    </message>
    <message>
        <source>Format: {name}</source>
        <translation>Формат: {name}</translation>
    </message>
    <message>
        <source>Free return</source>
        <translation>Бесплатный возврат</translation>
    </message>
    <message>
        <source>Goes backwards</source>
        <translation>Шаг назад</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Looked at: {when}</source>
        <translation>Просмотрено: {when}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Оформлен</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Вставленный текст</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Price each</source>
        <translation>Цена за штуку</translation>
    </message>
    <message>
        <source>Protection estimated by rule: {day}</source>
        <translation>Защита по правилу: {day}</translation>
    </message>
    <message>
        <source>Protection from the file: {day}</source>
        <translation>Защита из файла: {day}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Продавец</translation>
    </message>
    <message>
        <source>Seller country</source>
        <translation>Страна продавца</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Отправлен</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Доставка, цена</translation>
    </message>
    <message>
        <source>Shop page</source>
        <translation>Страница магазина</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>The items come to {items}, the total is {total}</source>
        <translation>Товары стоят {items}, всего указано {total}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Отслеживание</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Прежнее</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>You changed this</source>
        <translation>Изменено вами</translation>
    </message>
    <message>
        <source>entry {row}</source>
        <translation>запись {row}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>не отмечено</translation>
    </message>
    <message>
        <source>product numbers</source>
        <translation>номера товаров</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
</context>
<context>
    <name>ImportDelegate</name>
    <message>
        <source>+ {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
    <message>
        <source>All changes below</source>
        <translation>Все изменения ниже</translation>
    </message>
    <message>
        <source>{shown} shown, {more} more</source>
        <translation>показано {shown}, ещё {more}</translation>
    </message>
    <message>
        <source>{why}: {field}</source>
        <translation>{why}: {field}</translation>
    </message>
</context>
<context>
    <name>ImportFeature</name>
    <message>
        <source>No order found in this text</source>
        <translation>В этом тексте заказа нет</translation>
    </message>
    <message>
        <source>There is no text on the clipboard</source>
        <translation>В буфере обмена нет текста</translation>
    </message>
</context>
<context>
    <name>ImportModel</name>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Что изменится</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change more than half of your orders?</source>
        <translation>Изменить больше половины заказов?</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
    <message>
        <source>Choose the columns yourself…</source>
        <translation>Выбрать столбцы самостоятельно…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>Найти в этом файле</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>Импорт заказов</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Импортируется…</translation>
    </message>
    <message>
        <source>No table in this file</source>
        <translation>В этом файле нет таблицы</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Ничего не импортировано</translation>
    </message>
    <message>
        <source>One Undo takes the whole import back. Your own notes and photos are never overwritten.</source>
        <translation>Весь импорт отменяется одним шагом. Ваши заметки и фото не перезаписываются.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Читается…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Сохранить отчёт…</translation>
    </message>
    <message>
        <source>This import changes {changed} of your {orders} orders. It is one step: Undo takes all of it back.</source>
        <translation>Импорт изменит заказов: {changed} из {orders}. Это один шаг, он отменяется целиком.</translation>
    </message>
    <message>
        <source>Ticked: {sums}</source>
        <translation>Отмечено: {sums}</translation>
    </message>
    <message>
        <source>{file} holds no rows and columns, so there are none to choose.</source>
        <translation>В {file} нет строк и столбцов, выбирать не из чего.</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} сохранён</translation>
    </message>
    <message>
        <source>{sum} in {orders}</source>
        <translation>{orders} на {sum}</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Orders in the file</source>
        <translation>Заказы в файле</translation>
    </message>
</context>
<context>
    <name>Integrity</name>
    <message>
        <source>The file cannot be read. Check the disk, or restore it from a backup.</source>
        <translation>Файл не читается. Проверьте диск или восстановите файл из копии.</translation>
    </message>
    <message>
        <source>The file is missing from the library. Restore it from a backup.</source>
        <translation>Файла нет в библиотеке. Восстановите его из копии.</translation>
    </message>
    <message>
        <source>The file is no longer what was added: its content was changed. Restore it from a backup.</source>
        <translation>Файл уже не тот, что добавлен: содержимое изменено. Восстановите его из копии.</translation>
    </message>
    <message>
        <source>Unchanged: the file hash is that of the import.</source>
        <translation>Не изменён: отпечаток файла тот же, что при импорте.</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Not an amount</source>
        <translation>Не сумма</translation>
    </message>
    <message>
        <source>Price each</source>
        <translation>Цена за штуку</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Remove item</source>
        <translation>Удалить товар</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Write what was bought</source>
        <translation>Напишите, что куплено</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Add item</source>
        <translation>Добавить товар</translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy letter</source>
        <translation>Копировать письмо</translation>
    </message>
    <message>
        <source>Copy subject</source>
        <translation>Копировать тему</translation>
    </message>
    <message>
        <source>Kept with the dispute</source>
        <translation>Хранится в споре</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Язык письма</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Letter copied</source>
        <translation>Письмо скопировано</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>Put into the PDF…</source>
        <translation>Включить в PDF…</translation>
    </message>
    <message>
        <source>Still missing, in brackets in the letter: {names}</source>
        <translation>Ещё не заполнено, в скобках в письме: {names}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Subject copied</source>
        <translation>Тема скопирована</translation>
    </message>
    <message>
        <source>To PayPal</source>
        <translation>В PayPal</translation>
    </message>
    <message>
        <source>To the bank</source>
        <translation>В банк</translation>
    </message>
    <message>
        <source>To the seller</source>
        <translation>Продавцу</translation>
    </message>
    <message>
        <source>To the shop</source>
        <translation>В магазин</translation>
    </message>
    <message>
        <source>To {platform}</source>
        <translation>В {platform}</translation>
    </message>
    <message>
        <source>Write anew from the case</source>
        <translation>Составить заново по делу</translation>
    </message>
</context>
<context>
    <name>LibraryFeature</name>
    <message>
        <source>Back up the library</source>
        <translation>Создать резервную копию</translation>
    </message>
    <message>
        <source>Backed up: {orders}, {files}</source>
        <translation>Копия создана: {orders}, {files}</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Создание копии</translation>
    </message>
    <message>
        <source>Backup restored: {orders}</source>
        <translation>Восстановлено из копии: {orders}</translation>
    </message>
    <message>
        <source>Backups (*.orders)</source>
        <translation>Резервные копии (*.orders)</translation>
    </message>
    <message>
        <source>Backups (*.orders);;All files (*)</source>
        <translation>Резервные копии (*.orders);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed</source>
        <translation>Отменено. Ничего не изменено</translation>
    </message>
    <message>
        <source>Close the open dialog first, then open the backup again</source>
        <translation>Сначала закройте открытое окно, затем откройте копию ещё раз</translation>
    </message>
    <message>
        <source>Each file is checked. Until all are there the library stays as it is.</source>
        <translation>Проверяется каждый файл. Пока все не на месте, библиотека остаётся прежней.</translation>
    </message>
    <message>
        <source>Everything goes into {name}.</source>
        <translation>Всё записывается в {name}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Reading the damaged library</source>
        <translation>Чтение повреждённой библиотеки</translation>
    </message>
    <message>
        <source>Rescued: {orders}</source>
        <translation>Спасено: {orders}</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Восстановить из копии</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Восстановление из копии</translation>
    </message>
    <message>
        <source>Row by row, which may take a minute.</source>
        <translation>Строка за строкой; это может занять минуту.</translation>
    </message>
    <message>
        <source>Show the damaged one</source>
        <translation>Показать повреждённую</translation>
    </message>
    <message>
        <source>Show the old one</source>
        <translation>Показать прежнюю</translation>
    </message>
    <message>
        <source>{name}: {orders}</source>
        <translation>{name}: {orders}</translation>
    </message>
</context>
<context>
    <name>LibraryGroup</name>
    <message>
        <source>Back up</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Создать копию сейчас</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>Папка для копий</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Every 4 hours</source>
        <translation>Каждые 4 часа</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Каждый день</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Каждую неделю</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Как часто</translation>
    </message>
    <message>
        <source>In the library’s own folder</source>
        <translation>В папке самой библиотеки</translation>
    </message>
    <message>
        <source>Last: {when}, checked.</source>
        <translation>Последняя: {when}, проверена.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>Library and backup</source>
        <translation>Библиотека и копии</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Перенести…</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Only before large imports and updates.</source>
        <translation>Только перед большими импортами и обновлениями.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>There is no automatic backup yet.</source>
        <translation>Автоматических копий ещё нет.</translation>
    </message>
    <message>
        <source>Use the library’s</source>
        <translation>Папка библиотеки</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Библиотеки и их лицензии</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Add order</source>
        <translation>Добавить заказ</translation>
    </message>
    <message>
        <source>Group and columns</source>
        <translation>Группировка и столбцы</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Search orders, sellers, tracking</source>
        <translation>Поиск: товар, продавец, трек</translation>
    </message>
</context>
<context>
    <name>LookGroup</name>
    <message>
        <source>Button</source>
        <translation>Кнопка</translation>
    </message>
    <message>
        <source>Changes at once, your texts stay as they are</source>
        <translation>Меняется сразу, ваши тексты остаются как есть</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Компактные</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Оформление и язык</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Строка меню</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычные</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
</context>
<context>
    <name>LostCard</name>
    <message>
        <source>Ask PayPal or your bank what holds in your case.</source>
        <translation>Что действует в вашем случае, спросите в PayPal или банке.</translation>
    </message>
    <message>
        <source>Estimated by rule: ask PayPal or your bank for your case.</source>
        <translation>Рассчитано по правилу: для вашего случая спросите PayPal или банк.</translation>
    </message>
    <message>
        <source>If this is lost</source>
        <translation>Если спор проигран</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>No other way with a known date is open.</source>
        <translation>Других путей с известной датой нет.</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>закончилось {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Повторить: {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Отменить: {step}</translation>
    </message>
</context>
<context>
    <name>MarkList</name>
    <message>
        <source>Arrow</source>
        <translation>Стрелка</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Рамка</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Овал</translation>
    </message>
    <message>
        <source>Hidden area</source>
        <translation>Скрытая область</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Пометки</translation>
    </message>
    <message>
        <source>Number {n}</source>
        <translation>Номер {n}</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Линейка</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Надпись</translation>
    </message>
    <message>
        <source>black</source>
        <translation>чёрная</translation>
    </message>
    <message>
        <source>mosaic</source>
        <translation>мозаика</translation>
    </message>
    <message>
        <source>no length yet</source>
        <translation>длины пока нет</translation>
    </message>
    <message>
        <source>same as in the PDF</source>
        <translation>тот же, что в PDF</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Оформление и язык</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>After merging</source>
        <translation>После объединения</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Оставить этот</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Merge orders</source>
        <translation>Объединить заказы</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Оформлен</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Продавец</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Отслеживание</translation>
    </message>
    <message>
        <source>What the kept order says counts; what it leaves open comes from the others. Disputes, photos and refunds move to it, and the others go into the bin.</source>
        <translation>Верно то, что в оставленном заказе; чего в нём нет, берётся из других. Споры, фото и возвраты переходят к нему, остальные заказы идут в корзину.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} из {count}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Что-то пошло не так</translation>
    </message>
    <message>
        <source>The program met a fault of its own. What was saved before is kept. The report below holds no names, titles or addresses.</source>
        <translation>В программе произошла ошибка. Всё сохранённое раньше цело. В отчёте ниже нет имён, названий и адресов.</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Time zone of the page</source>
        <translation>Часовой пояс страницы</translation>
    </message>
</context>
<context>
    <name>MoneyGroup</name>
    <message>
        <source>Bank holidays of</source>
        <translation>Страна банка</translation>
    </message>
    <message>
        <source>Decides which periods can apply</source>
        <translation>От этого зависит, какие сроки вам подходят</translation>
    </message>
    <message>
        <source>For “1–20 bank days” until a refund</source>
        <translation>Для «1–20 банковских дней» до возврата</translation>
    </message>
    <message>
        <source>I live in</source>
        <translation>Где я живу</translation>
    </message>
    <message>
        <source>Main currency</source>
        <translation>Основная валюта</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Не выбрано</translation>
    </message>
    <message>
        <source>Others are listed beside it, never converted</source>
        <translation>Остальные стоят рядом, без пересчёта</translation>
    </message>
    <message>
        <source>The most frequent</source>
        <translation>Самая частая</translation>
    </message>
    <message>
        <source>Where I live</source>
        <translation>Где я живу</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Each copy is compared with its original.</source>
        <translation>Каждая копия сверяется с оригиналом.</translation>
    </message>
    <message>
        <source>From {old} to {new}. Every file is copied and compared; until all are there nothing changes. The old folder is kept until you say otherwise.</source>
        <translation>Из {old} в {new}. Каждый файл копируется и сверяется; пока не скопированы все, ничего не меняется. Старая папка хранится, пока вы не решите иначе.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Move the library?</source>
        <translation>Перенести библиотеку?</translation>
    </message>
    <message>
        <source>Moving the library</source>
        <translation>Перенос библиотеки</translation>
    </message>
    <message>
        <source>New place of the library</source>
        <translation>Новое место библиотеки</translation>
    </message>
    <message>
        <source>The library was not moved</source>
        <translation>Библиотека не перенесена</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>NewerDialog</name>
    <message>
        <source>Bring over</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Bring over what is newer?</source>
        <translation>Перенести то, что новее?</translation>
    </message>
    <message>
        <source>Each comes with its photos and disputes and takes the place of its older state here. It is one step: Undo takes all of it back. The replaced library is kept in {folder}.</source>
        <translation>Каждый заказ переносится со своими фото и спорами на место прежнего. Это один шаг: «Отменить» возвращает всё. Заменённая библиотека хранится в {folder}.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Newer in the library that was replaced: {what}.</source>
        <translation>В заменённой библиотеке новее: {what}.</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>изменён {when}</translation>
    </message>
    <message>
        <source>not in the backup</source>
        <translation>нет в копии</translation>
    </message>
</context>
<context>
    <name>NoPicture</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The picture cannot be shown. The file itself is kept.</source>
        <translation>Снимок не показать. Сам файл цел.</translation>
    </message>
    <message>
        <source>{kind}. It opens in the program that your system has for it.</source>
        <translation>{kind}. Откроется в программе, которая для этого есть в системе.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Only for you, never in the PDF</source>
        <translation>Только для вас, в PDF не попадёт</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>NothingHere</name>
    <message>
        <source>All done</source>
        <translation>Всё сделано</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Сбросить фильтр</translation>
    </message>
    <message>
        <source>No open dispute</source>
        <translation>Открытых споров нет</translation>
    </message>
    <message>
        <source>No order fits the filter</source>
        <translation>Под фильтр не подходит ни один заказ</translation>
    </message>
    <message>
        <source>No order needs anything from you now.</source>
        <translation>Сейчас ни один заказ не требует действий.</translation>
    </message>
    <message>
        <source>No orders here</source>
        <translation>Здесь нет заказов</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>По запросу «{text}» ничего не найдено</translation>
    </message>
    <message>
        <source>Open one from an order when something is wrong with it.</source>
        <translation>Откройте спор из заказа, если что-то не так.</translation>
    </message>
    <message>
        <source>Orders you archive are kept here.</source>
        <translation>Здесь хранятся заказы, убранные в архив.</translation>
    </message>
    <message>
        <source>Orders you delete are kept here until you erase them.</source>
        <translation>Здесь хранятся удалённые заказы, пока вы их не сотрёте.</translation>
    </message>
    <message>
        <source>Other views are not searched: choose one at the left.</source>
        <translation>В других разделах не искали: выберите слева.</translation>
    </message>
    <message>
        <source>Other views may hold some.</source>
        <translation>Они могут быть в других разделах.</translation>
    </message>
    <message>
        <source>Take a part of it away, or clear it to see the whole view.</source>
        <translation>Уберите часть фильтра или сбросьте его, чтобы видеть всё.</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Архив пуст</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Корзина пуста</translation>
    </message>
</context>
<context>
    <name>NumberForm</name>
    <message>
        <source>Keep as typed</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Numbers of {carriers} have none.</source>
        <translation>У номеров {carriers} её нет.</translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare the number with the page.</source>
        <translation>Контрольная цифра не подходит. Сверьте номер со страницей.</translation>
    </message>
    <message>
        <source>The check digit does not fit: {serial} needs a {right}, this number has a {typed}. Compare it with the page.</source>
        <translation>Контрольная цифра не подходит: для {serial} нужна {right}, а в номере {typed}. Сверьте со страницей.</translation>
    </message>
    <message>
        <source>This looks like a product number, not like a tracking number.</source>
        <translation>Похоже на номер товара, а не на трек-номер.</translation>
    </message>
    <message>
        <source>This looks like an order number, not like a tracking number.</source>
        <translation>Похоже на номер заказа, а не на трек-номер.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Трек-номер</translation>
    </message>
    <message>
        <source>Use {number}</source>
        <translation>Взять {number}</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Copy, open the carrier’s page, add a scan, edit</source>
        <translation>Копировать, открыть страницу перевозчика, добавить отметку, изменить</translation>
    </message>
    <message>
        <source>Wrong check digit</source>
        <translation>Неверная контрольная цифра</translation>
    </message>
</context>
<context>
    <name>NumberRoles</name>
    <message>
        <source>After customs</source>
        <translation>После таможни</translation>
    </message>
    <message>
        <source>First leg</source>
        <translation>Первый участок</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Whole journey</source>
        <translation>Весь путь</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Can be {carriers}: choose one</source>
        <translation>Возможны {carriers}: выберите</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Перевозчик</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Для</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Remove the number {number}</source>
        <translation>Убрать номер {number}</translation>
    </message>
    <message>
        <source>Remove this number</source>
        <translation>Убрать этот номер</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>Add a new order…</source>
        <translation>Добавить новый заказ…</translation>
    </message>
    <message>
        <source>Add to the chosen order</source>
        <translation>Добавить к выбранному заказу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Carrier not known</source>
        <translation>Перевозчик неизвестен</translation>
    </message>
    <message>
        <source>Check digit fits</source>
        <translation>Контрольная цифра подходит</translation>
    </message>
    <message>
        <source>Check digit is wrong</source>
        <translation>Неверная контрольная цифра</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>In your library: {title}</source>
        <translation>В вашей библиотеке: {title}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>OldFolder</name>
    <message>
        <source>Delete the old folder</source>
        <translation>Удалить старую папку</translation>
    </message>
    <message>
        <source>It is in {new} now: {files}, each compared with its original. The old folder {old} still holds everything as it was. Look around first if you like: the folder can also be deleted by hand later.</source>
        <translation>Теперь она в {new}: {files}, каждый сверен с оригиналом. В старой папке {old} всё осталось как было. Можно сначала осмотреться: удалить папку вручную можно и позже.</translation>
    </message>
    <message>
        <source>Keep the old folder</source>
        <translation>Оставить старую папку</translation>
    </message>
    <message>
        <source>The library has moved</source>
        <translation>Библиотека перенесена</translation>
    </message>
    <message>
        <source>The old folder was deleted</source>
        <translation>Старая папка удалена</translation>
    </message>
</context>
<context>
    <name>OpenedDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Copy the day from the dispute’s page.</source>
        <translation>Возьмите дату со страницы спора.</translation>
    </message>
    <message>
        <source>Left empty: {day}, estimated by rule ({days} days).</source>
        <translation>Если пусто: {day}, рассчитано по правилу ({days}&#xa0;дн.).</translation>
    </message>
    <message>
        <source>Mark as opened</source>
        <translation>Отметить открытым</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Открыт</translation>
    </message>
    <message>
        <source>Opened on {marketplace}</source>
        <translation>Открыт на сайте {marketplace}</translation>
    </message>
    <message>
        <source>Record this after you sent the dispute on the site. From then on the seller’s days are counted.</source>
        <translation>Запишите это, когда отправите спор на сайте. С этого дня считаются дни продавца.</translation>
    </message>
    <message>
        <source>The site says: seller answers by</source>
        <translation>На сайте: продавец ответит до</translation>
    </message>
    <message>
        <source>This day is still ahead.</source>
        <translation>Этот день ещё не наступил.</translation>
    </message>
    <message>
        <source>Write a day after the opening, or leave it empty.</source>
        <translation>Напишите день после открытия или оставьте пустым.</translation>
    </message>
    <message>
        <source>Write the day on which you opened it.</source>
        <translation>Напишите, в какой день вы его открыли.</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Advised</source>
        <translation>Совет</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Auto</source>
        <translation>Авто</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Оба</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Приложения</translation>
    </message>
    <message>
        <source>Exhibits a page</source>
        <translation>Приложений на странице</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>Original files</source>
        <translation>Исходные файлы</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Части</translation>
    </message>
    <message>
        <source>Put them in as they are</source>
        <translation>Вложить как есть</translation>
    </message>
    <message>
        <source>{title} (as I wrote it)</source>
        <translation>{title} (как написано мной)</translation>
    </message>
</context>
<context>
    <name>OrderEditor</name>
    <message>
        <source>Add order</source>
        <translation>Добавить заказ</translation>
    </message>
    <message>
        <source>Add, then another</source>
        <translation>Добавить и начать новый</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Charged as (if different)</source>
        <translation>Списано (если иначе)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy the number from the order page</source>
        <translation>Возьмите номер со страницы заказа</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Edit order</source>
        <translation>Изменить заказ</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Only for you, never in the PDF</source>
        <translation>Только для вас, в PDF не попадёт</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Дата заказа</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Посылка</translation>
    </message>
    <message>
        <source>Protection ends</source>
        <translation>Конец защиты</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Продавец</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Three letters, such as USD</source>
        <translation>Три буквы, например USD</translation>
    </message>
    <message>
        <source>Total paid</source>
        <translation>Всего уплачено</translation>
    </message>
    <message>
        <source>Write it as 5.62 EUR</source>
        <translation>Напишите так: 5,62 EUR</translation>
    </message>
    <message>
        <source>Write the day as 22 Oct 2026</source>
        <translation>Напишите день так: 22.10.2026</translation>
    </message>
    <message>
        <source>Write the total paid, too: both are kept together</source>
        <translation>Укажите и сумму оплаты: они хранятся вместе</translation>
    </message>
    <message>
        <source>e.g. 5.62 EUR</source>
        <translation>напр. 5,62&#xa0;EUR</translation>
    </message>
    <message>
        <source>“{text}” is not an amount</source>
        <translation>«{text}»&#xa0;— не сумма</translation>
    </message>
</context>
<context>
    <name>OrderQuestion</name>
    <message>
        <source>Find an order</source>
        <translation>Найти заказ</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>The tracking number is added to the order.</source>
        <translation>Трек-номер добавится к заказу.</translation>
    </message>
    <message>
        <source>This order</source>
        <translation>Этот заказ</translation>
    </message>
    <message>
        <source>Which order is this parcel of?</source>
        <translation>К какому заказу эта посылка?</translation>
    </message>
</context>
<context>
    <name>OrdersView</name>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
</context>
<context>
    <name>Originals</name>
    <message>
        <source>These show what I covered: {names}. The PDF leaves them out, the case file holds them.</source>
        <translation>На этих видно то, что вы скрыли: {names}. В PDF их нет, в файле дела они есть.</translation>
    </message>
    <message>
        <source>These tell where they were taken: {names}.</source>
        <translation>По этим видно, где они сняты: {names}.</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>My figure</source>
        <translation>Моя цифра</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Now in force: {value}</source>
        <translation>Сейчас действует: {value}</translation>
    </message>
    <message>
        <source>The program counts {period} from: {start}. A date that you read on the page always beats it.</source>
        <translation>Программа считает {period}, начало: {start}. Дата, прочитанная вами на странице, всегда важнее.</translation>
    </message>
    <message>
        <source>Use my figure</source>
        <translation>Взять мою цифру</translation>
    </message>
    <message>
        <source>Where I have it from (optional)</source>
        <translation>Откуда она у меня (необязательно)</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>3 to 10 days</source>
        <translation>3–10&#xa0;дней</translation>
    </message>
    <message>
        <source>Amounts of different currencies stand side by side: nothing is converted.</source>
        <translation>Суммы в разных валютах стоят рядом: ничего не пересчитано.</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>Под вопросом</translation>
    </message>
    <message>
        <source>By marketplace</source>
        <translation>По площадкам</translation>
    </message>
    <message>
        <source>By next deadline</source>
        <translation>По ближайшему сроку</translation>
    </message>
    <message>
        <source>By seller</source>
        <translation>По продавцам</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Споры</translation>
    </message>
    <message>
        <source>Due within 3 days</source>
        <translation>Срок в ближайшие 3&#xa0;дня</translation>
    </message>
    <message>
        <source>In open orders</source>
        <translation>В открытых заказах</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Money at stake</source>
        <translation>Деньги под вопросом</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Seller not known</source>
        <translation>Продавец неизвестен</translation>
    </message>
    <message>
        <source>Within 3 days</source>
        <translation>До 3&#xa0;дней</translation>
    </message>
    <message>
        <source>Won back</source>
        <translation>Возвращено</translation>
    </message>
</context>
<context>
    <name>OwnRuleDialog</name>
    <message>
        <source>Add own rule</source>
        <translation>Добавить своё правило</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Добавить правило</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Отсчёт от</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Считать в</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>It counts before the program’s rules, for all orders of the rulebook. A date that you read on the page always beats it.</source>
        <translation>Оно важнее правил программы для всех заказов этого свода. Дата, прочитанная на странице, всегда важнее него.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Rulebook</source>
        <translation>Свод правил</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Что наступает</translation>
    </message>
    <message>
        <source>What it says, in a few words (optional)</source>
        <translation>Что там сказано, в двух словах (можно пропустить)</translation>
    </message>
    <message>
        <source>What one should know about it (optional)</source>
        <translation>Что о нём стоит знать (можно пропустить)</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Где написано</translation>
    </message>
    <message>
        <source>Write the web address of the page, such as https://www.example.com/help.</source>
        <translation>Напишите адрес страницы, например https://www.example.com/help.</translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message>
        <source>Checklist</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Upload pack saved</source>
        <translation>Пакет для формы сохранён</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Шаг {number} из {count}</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Enlarge</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Страница {number} из {count}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>The page is being prepared…</source>
        <translation>Страница готовится…</translation>
    </message>
</context>
<context>
    <name>PairMenu</name>
    <message>
        <source>Side by side</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>Swap listing and arrived</source>
        <translation>Поменять описание и пришедшее</translation>
    </message>
    <message>
        <source>Two exhibits again</source>
        <translation>Снова два приложения</translation>
    </message>
    <message>
        <source>With {letter}. {name}</source>
        <translation>С {letter}. {name}</translation>
    </message>
</context>
<context>
    <name>PairRow</name>
    <message>
        <source>Side by side: {side}</source>
        <translation>Рядом: {side}</translation>
    </message>
    <message>
        <source>Side by side…</source>
        <translation>Рядом…</translation>
    </message>
</context>
<context>
    <name>ParcelCard</name>
    <message>
        <source>Add number</source>
        <translation>Добавить номер</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Its number is not known yet.</source>
        <translation>Её номер пока неизвестен.</translation>
    </message>
    <message>
        <source>Remove parcel</source>
        <translation>Убрать посылку</translation>
    </message>
    <message>
        <source>Remove {parcel}</source>
        <translation>Убрать: {parcel}</translation>
    </message>
    <message>
        <source>Shipped on</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Write the day as 22 Oct 2026</source>
        <translation>Напишите день, например 22.10.2026</translation>
    </message>
</context>
<context>
    <name>ParcelForm</name>
    <message>
        <source>Add another number</source>
        <translation>Добавить ещё номер</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Перевозчик</translation>
    </message>
    <message>
        <source>Shipped on</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>after customs a parcel often gets a second one</source>
        <translation>после таможни часто бывает второй</translation>
    </message>
</context>
<context>
    <name>ParcelPart</name>
    <message>
        <source>No number yet</source>
        <translation>Номера пока нет</translation>
    </message>
</context>
<context>
    <name>Parcels</name>
    <message>
        <source>Parcel {number}</source>
        <translation>Посылка {number}</translation>
    </message>
    <message>
        <source>last scan today</source>
        <translation>последняя отметка сегодня</translation>
    </message>
</context>
<context>
    <name>ParcelsDialog</name>
    <message>
        <source>Add a parcel without a number</source>
        <translation>Добавить посылку без номера</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Посылки</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>ParcelsFeature</name>
    <message>
        <source>Add scan…</source>
        <translation>Добавить отметку…</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Копировать номер</translation>
    </message>
    <message>
        <source>Edit numbers…</source>
        <translation>Изменить номера…</translation>
    </message>
    <message>
        <source>Open carrier page</source>
        <translation>Открыть страницу перевозчика</translation>
    </message>
</context>
<context>
    <name>Parties</name>
    <message>
        <source>I</source>
        <translation>Я</translation>
    </message>
    <message>
        <source>The seller</source>
        <translation>Продавец</translation>
    </message>
</context>
<context>
    <name>PasteBox</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Hide the text</source>
        <translation>Скрыть текст</translation>
    </message>
    <message>
        <source>No text on the clipboard</source>
        <translation>В буфере обмена нет текста</translation>
    </message>
    <message>
        <source>Paste an order page, e-mail or tracking number</source>
        <translation>Вставьте страницу заказа, письмо или трек-номер</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Вставленный текст</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Показать текст</translation>
    </message>
    <message>
        <source>We fill in what we recognise. Or drop a saved page or a mail here.</source>
        <translation>Узнанное заполнится само. Или перетащите сюда сохранённую страницу или письмо.</translation>
    </message>
    <message>
        <source>{size} of text</source>
        <translation>{size} текста</translation>
    </message>
</context>
<context>
    <name>PastePart</name>
    <message>
        <source>Add to</source>
        <translation>Добавить к</translation>
    </message>
    <message>
        <source>New parcel</source>
        <translation>Новая посылка</translation>
    </message>
    <message>
        <source>No tracking number is found in this text.</source>
        <translation>В этом тексте нет трек-номера.</translation>
    </message>
    <message>
        <source>One a line, or any text that has them</source>
        <translation>По одному в строке или любой текст с ними</translation>
    </message>
    <message>
        <source>Paste tracking numbers</source>
        <translation>Вставьте трек-номера</translation>
    </message>
    <message>
        <source>What the parcels have already is left out.</source>
        <translation>Что у посылок уже есть, пропускается.</translation>
    </message>
    <message>
        <source>{number} is the number of an order or a product, not of a parcel.</source>
        <translation>{number} это номер заказа или товара, а не посылки.</translation>
    </message>
    <message>
        <source>{number}: can be {carriers}</source>
        <translation>{number}: возможны {carriers}</translation>
    </message>
    <message>
        <source>{number}: carrier not known</source>
        <translation>{number}: перевозчик неизвестен</translation>
    </message>
    <message>
        <source>{number}: the check digit does not fit</source>
        <translation>{number}: контрольная цифра не подходит</translation>
    </message>
</context>
<context>
    <name>PastedMark</name>
    <message>
        <source>pasted</source>
        <translation>вставлено</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>A table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Already in your library</source>
        <translation>Уже в вашей библиотеке</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
    <message>
        <source>Import all…</source>
        <translation>Импортировать все…</translation>
    </message>
    <message>
        <source>It is kept in the note.</source>
        <translation>Он сохранён в заметке.</translation>
    </message>
    <message>
        <source>Its rows become orders when you say which column is what.</source>
        <translation>Её строки станут заказами, когда вы укажете, какой столбец что значит.</translation>
    </message>
    <message>
        <source>No order found in this text.</source>
        <translation>В этом тексте заказа нет.</translation>
    </message>
    <message>
        <source>Nothing filled in</source>
        <translation>Ничего не заполнено</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The first one is filled in.</source>
        <translation>Заполнен первый.</translation>
    </message>
    <message>
        <source>{shop}, {size}</source>
        <translation>{shop}, {size}</translation>
    </message>
</context>
<context>
    <name>PhotoEditor</name>
    <message>
        <source>Edit photo</source>
        <translation>Изменение фото</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Draw and hide</source>
        <translation>Пометить и скрыть</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>В корзину</translation>
    </message>
</context>
<context>
    <name>PhotoSteps</name>
    <message>
        <source>Arrow</source>
        <translation>Стрелка</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Рамка</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Яркость</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Обрезка</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удаление</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Овал</translation>
    </message>
    <message>
        <source>Hide area</source>
        <translation>Скрытая область</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перемещение</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Удаление всех пометок</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Изменение размера</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Линейка</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Выравнивание</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Надпись</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Поворот</translation>
    </message>
    <message>
        <source>Way of hiding</source>
        <translation>Способ скрытия</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
</context>
<context>
    <name>PhotoTools</name>
    <message>
        <source>Arrow</source>
        <translation>Стрелка</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Рамка</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Яркость</translation>
    </message>
    <message>
        <source>Click a mark to choose it, drag it to move it. Arrow keys move it, with Ctrl they resize it.</source>
        <translation>Нажмите пометку, чтобы выбрать, тяните, чтобы передвинуть. Стрелки двигают её, с Ctrl меняют размер.</translation>
    </message>
    <message>
        <source>Click a place, then type.</source>
        <translation>Щёлкните место и введите текст.</translation>
    </message>
    <message>
        <source>Click a place. The PDF names it by the same number.</source>
        <translation>Щёлкните место. В PDF у него будет тот же номер.</translation>
    </message>
    <message>
        <source>Colour of marks: {colour}</source>
        <translation>Цвет пометок: {colour}</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Обрезка</translation>
    </message>
    <message>
        <source>Drag along what you measured, then type its length.</source>
        <translation>Проведите вдоль измеренного и введите длину.</translation>
    </message>
    <message>
        <source>Drag around what matters.</source>
        <translation>Обведите то, что важно.</translation>
    </message>
    <message>
        <source>Drag over what nobody needs to see. Hidden areas are removed from the exported picture for good.</source>
        <translation>Обведите то, что никому не нужно видеть. На выгруженном снимке скрытое удаляется навсегда.</translation>
    </message>
    <message>
        <source>Drag towards what matters.</source>
        <translation>Тяните к тому, что важно.</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Овал</translation>
    </message>
    <message>
        <source>Hide area</source>
        <translation>Скрыть область</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Pull the corners, or press Ctrl with the arrow keys. The original keeps what you cut off here.</source>
        <translation>Тяните за углы или нажимайте стрелки с Ctrl. В оригинале остаётся всё, что вы здесь отрезали.</translation>
    </message>
    <message>
        <source>Ruler with a length</source>
        <translation>Линейка с длиной</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Надпись</translation>
    </message>
    <message>
        <source>Turn and straighten</source>
        <translation>Повернуть и выровнять</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>жёлтый</translation>
    </message>
    <message>
        <source>green</source>
        <translation>зелёный</translation>
    </message>
    <message>
        <source>red</source>
        <translation>красный</translation>
    </message>
    <message>
        <source>white</source>
        <translation>белый</translation>
    </message>
    <message>
        <source>{tool} ({key})</source>
        <translation>{tool} ({key})</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Следующее фото</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Предыдущее фото</translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>Фото {number} из {count}</translation>
    </message>
    <message>
        <source>To the pixels</source>
        <translation>Точка в точку</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Всё фото</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Pills</name>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Завершён</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>На таможне</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлен</translation>
    </message>
    <message>
        <source>Dispute open</source>
        <translation>Открыт спор</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Оформлен</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>У курьера</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Застрял</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Не оплачен</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n active orders</source>
        <translation>
            <numerusform>%n&#xa0;активный заказ</numerusform>
            <numerusform>%n&#xa0;активных заказа</numerusform>
            <numerusform>%n&#xa0;активных заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bank days</source>
        <translation>
            <numerusform>%n&#xa0;банковский день</numerusform>
            <numerusform>%n&#xa0;банковских дня</numerusform>
            <numerusform>%n&#xa0;банковских дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business days</source>
        <translation>
            <numerusform>%n&#xa0;рабочий день</numerusform>
            <numerusform>%n&#xa0;рабочих дня</numerusform>
            <numerusform>%n&#xa0;рабочих дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>Не читается: %n</numerusform>
            <numerusform>Не читаются: %n</numerusform>
            <numerusform>Не читаются: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n&#xa0;изменён</numerusform>
            <numerusform>%n&#xa0;изменено</numerusform>
            <numerusform>%n&#xa0;изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n&#xa0;знак</numerusform>
            <numerusform>%n&#xa0;знака</numerusform>
            <numerusform>%n&#xa0;знаков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters are not plain English</source>
        <translation>
            <numerusform>%n&#xa0;знак не из английского</numerusform>
            <numerusform>%n&#xa0;знака не из английского</numerusform>
            <numerusform>%n&#xa0;знаков не из английского</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dates need attention</source>
        <translation>
            <numerusform>%n&#xa0;срок требует внимания</numerusform>
            <numerusform>%n&#xa0;срока требуют внимания</numerusform>
            <numerusform>%n&#xa0;сроков требуют внимания</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dates saved</source>
        <translation>
            <numerusform>Сохранена %n&#xa0;дата</numerusform>
            <numerusform>Сохранено %n&#xa0;даты</numerusform>
            <numerusform>Сохранено %n&#xa0;дат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n&#xa0;день</numerusform>
            <numerusform>%n&#xa0;дня</numerusform>
            <numerusform>%n&#xa0;дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>За %n&#xa0;день</numerusform>
            <numerusform>За %n&#xa0;дня</numerusform>
            <numerusform>За %n&#xa0;дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in transit</source>
        <translation>
            <numerusform>%n&#xa0;день в пути</numerusform>
            <numerusform>%n&#xa0;дня в пути</numerusform>
            <numerusform>%n&#xa0;дней в пути</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days or more</source>
        <translation>
            <numerusform>%n&#xa0;день и больше</numerusform>
            <numerusform>%n&#xa0;дня и больше</numerusform>
            <numerusform>%n&#xa0;дней и больше</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disputes</source>
        <translation>
            <numerusform>%n&#xa0;спор</numerusform>
            <numerusform>%n&#xa0;спора</numerusform>
            <numerusform>%n&#xa0;споров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n&#xa0;запись</numerusform>
            <numerusform>%n&#xa0;записи</numerusform>
            <numerusform>%n&#xa0;записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries read</source>
        <translation>
            <numerusform>Прочитана %n&#xa0;запись</numerusform>
            <numerusform>Прочитано %n&#xa0;записи</numerusform>
            <numerusform>Прочитано %n&#xa0;записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibits</source>
        <translation>
            <numerusform>%n&#xa0;приложение</numerusform>
            <numerusform>%n&#xa0;приложения</numerusform>
            <numerusform>%n&#xa0;приложений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields filled in</source>
        <translation>
            <numerusform>Заполнено %n&#xa0;поле</numerusform>
            <numerusform>Заполнено %n&#xa0;поля</numerusform>
            <numerusform>Заполнено %n&#xa0;полей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields to look at</source>
        <translation>
            <numerusform>%n&#xa0;поле проверить</numerusform>
            <numerusform>%n&#xa0;поля проверить</numerusform>
            <numerusform>%n&#xa0;полей проверить</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n&#xa0;файл</numerusform>
            <numerusform>%n&#xa0;файла</numerusform>
            <numerusform>%n&#xa0;файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files added</source>
        <translation>
            <numerusform>Добавлен %n&#xa0;файл</numerusform>
            <numerusform>Добавлено %n&#xa0;файла</numerusform>
            <numerusform>Добавлено %n&#xa0;файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are not in the backup</source>
        <translation>
            <numerusform>В копии нет %n&#xa0;файла</numerusform>
            <numerusform>В копии нет %n&#xa0;файлов</numerusform>
            <numerusform>В копии нет %n&#xa0;файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are unchanged since their import</source>
        <translation>
            <numerusform>%n&#xa0;файл не изменился после импорта</numerusform>
            <numerusform>%n&#xa0;файла не изменились после импорта</numerusform>
            <numerusform>%n&#xa0;файлов не изменились после импорта</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files moved to the bin</source>
        <translation>
            <numerusform>В корзину убран %n&#xa0;файл</numerusform>
            <numerusform>В корзину убрано %n&#xa0;файла</numerusform>
            <numerusform>В корзину убрано %n&#xa0;файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were not added</source>
        <translation>
            <numerusform>Не добавлен %n&#xa0;файл</numerusform>
            <numerusform>Не добавлено %n&#xa0;файла</numerusform>
            <numerusform>Не добавлено %n&#xa0;файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formats</source>
        <translation>
            <numerusform>%n&#xa0;формат</numerusform>
            <numerusform>%n&#xa0;формата</numerusform>
            <numerusform>%n&#xa0;форматов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no order number</source>
        <translation>
            <numerusform>%n&#xa0;без номера заказа</numerusform>
            <numerusform>%n&#xa0;без номера заказа</numerusform>
            <numerusform>%n&#xa0;без номера заказа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n&#xa0;час</numerusform>
            <numerusform>%n&#xa0;часа</numerusform>
            <numerusform>%n&#xa0;часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n&#xa0;товар</numerusform>
            <numerusform>%n&#xa0;товара</numerusform>
            <numerusform>%n&#xa0;товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n&#xa0;минута</numerusform>
            <numerusform>%n&#xa0;минуты</numerusform>
            <numerusform>%n&#xa0;минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n&#xa0;месяц</numerusform>
            <numerusform>%n&#xa0;месяца</numerusform>
            <numerusform>%n&#xa0;месяцев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more files were not read.</source>
        <translation>
            <numerusform>Ещё %n&#xa0;файл не прочитан.</numerusform>
            <numerusform>Ещё %n&#xa0;файла не прочитаны.</numerusform>
            <numerusform>Ещё %n&#xa0;файлов не прочитано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reasons</source>
        <translation>
            <numerusform>ещё %n&#xa0;причина</numerusform>
            <numerusform>ещё %n&#xa0;причины</numerusform>
            <numerusform>ещё %n&#xa0;причин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new orders</source>
        <translation>
            <numerusform>%n&#xa0;новый заказ</numerusform>
            <numerusform>%n&#xa0;новых заказа</numerusform>
            <numerusform>%n&#xa0;новых заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n&#xa0;открыт</numerusform>
            <numerusform>%n&#xa0;открыто</numerusform>
            <numerusform>%n&#xa0;открыто</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n&#xa0;заказ</numerusform>
            <numerusform>%n&#xa0;заказа</numerusform>
            <numerusform>%n&#xa0;заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders in this text</source>
        <translation>
            <numerusform>В этом тексте %n&#xa0;заказ</numerusform>
            <numerusform>В этом тексте %n&#xa0;заказа</numerusform>
            <numerusform>В этом тексте %n&#xa0;заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n&#xa0;посылка</numerusform>
            <numerusform>%n&#xa0;посылки</numerusform>
            <numerusform>%n&#xa0;посылок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels belong to no order that is known.</source>
        <translation>
            <numerusform>%n&#xa0;посылка не относится ни к одному известному заказу.</numerusform>
            <numerusform>%n&#xa0;посылки не относятся ни к одному известному заказу.</numerusform>
            <numerusform>%n&#xa0;посылок не относятся ни к одному известному заказу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos added</source>
        <translation>
            <numerusform>Добавлено %n&#xa0;фото</numerusform>
            <numerusform>Добавлено %n&#xa0;фото</numerusform>
            <numerusform>Добавлено %n&#xa0;фото</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n&#xa0;снимок</numerusform>
            <numerusform>%n&#xa0;снимка</numerusform>
            <numerusform>%n&#xa0;снимков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures, claim text</source>
        <translation>
            <numerusform>%n&#xa0;снимок, текст требования</numerusform>
            <numerusform>%n&#xa0;снимка, текст требования</numerusform>
            <numerusform>%n&#xa0;снимков, текст требования</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions answered</source>
        <translation>
            <numerusform>%n&#xa0;ответ на вопросы</numerusform>
            <numerusform>%n&#xa0;ответа на вопросы</numerusform>
            <numerusform>%n&#xa0;ответов на вопросы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refunds</source>
        <translation>
            <numerusform>%n&#xa0;возврат</numerusform>
            <numerusform>%n&#xa0;возврата</numerusform>
            <numerusform>%n&#xa0;возвратов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n&#xa0;строка</numerusform>
            <numerusform>%n&#xa0;строки</numerusform>
            <numerusform>%n&#xa0;строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows can be read</source>
        <translation>
            <numerusform>Читается %n&#xa0;строка</numerusform>
            <numerusform>Читаются %n&#xa0;строки</numerusform>
            <numerusform>Читаются %n&#xa0;строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rulebook files cannot be used</source>
        <translation>
            <numerusform>Не подходит %n&#xa0;файл правил</numerusform>
            <numerusform>Не подходят %n&#xa0;файла правил</numerusform>
            <numerusform>Не подходят %n&#xa0;файлов правил</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n&#xa0;правило</numerusform>
            <numerusform>%n&#xa0;правила</numerusform>
            <numerusform>%n&#xa0;правил</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scans</source>
        <translation>
            <numerusform>%n&#xa0;отметка</numerusform>
            <numerusform>%n&#xa0;отметки</numerusform>
            <numerusform>%n&#xa0;отметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n&#xa0;выбран</numerusform>
            <numerusform>%n&#xa0;выбрано</numerusform>
            <numerusform>%n&#xa0;выбрано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n&#xa0;пропущен</numerusform>
            <numerusform>%n&#xa0;пропущено</numerusform>
            <numerusform>%n&#xa0;пропущено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracking numbers</source>
        <translation>
            <numerusform>%n&#xa0;трек-номер</numerusform>
            <numerusform>%n&#xa0;трек-номера</numerusform>
            <numerusform>%n&#xa0;трек-номеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracking numbers in this text</source>
        <translation>
            <numerusform>В этом тексте %n&#xa0;трек-номер</numerusform>
            <numerusform>В этом тексте %n&#xa0;трек-номера</numerusform>
            <numerusform>В этом тексте %n&#xa0;трек-номеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n&#xa0;видео</numerusform>
            <numerusform>%n&#xa0;видео</numerusform>
            <numerusform>%n&#xa0;видео</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a price</source>
        <translation>
            <numerusform>%n&#xa0;без цены</numerusform>
            <numerusform>%n&#xa0;без цены</numerusform>
            <numerusform>%n&#xa0;без цены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A file with %n dates and alarms.</source>
        <translation>
            <numerusform>Файл с %n&#xa0;датой и напоминанием.</numerusform>
            <numerusform>Файл с %n&#xa0;датами и напоминаниями.</numerusform>
            <numerusform>Файл с %n&#xa0;датами и напоминаниями.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n numbers</source>
        <translation>
            <numerusform>Добавить %n&#xa0;номер</numerusform>
            <numerusform>Добавить %n&#xa0;номера</numerusform>
            <numerusform>Добавить %n&#xa0;номеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n orders</source>
        <translation>
            <numerusform>В архив: %n&#xa0;заказ</numerusform>
            <numerusform>В архив: %n&#xa0;заказа</numerusform>
            <numerusform>В архив: %n&#xa0;заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n orders</source>
        <translation>
            <numerusform>Изменить %n&#xa0;заказ</numerusform>
            <numerusform>Изменить %n&#xa0;заказа</numerusform>
            <numerusform>Изменить %n&#xa0;заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %n orders</source>
        <translation>
            <numerusform>Проверить %n&#xa0;заказ</numerusform>
            <numerusform>Проверить %n&#xa0;заказа</numerusform>
            <numerusform>Проверить %n&#xa0;заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n orders</source>
        <translation>
            <numerusform>Удалить %n&#xa0;заказ</numerusform>
            <numerusform>Удалить %n&#xa0;заказа</numerusform>
            <numerusform>Удалить %n&#xa0;заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n orders</source>
        <translation>
            <numerusform>Импортировать %n&#xa0;заказ</numerusform>
            <numerusform>Импортировать %n&#xa0;заказа</numerusform>
            <numerusform>Импортировать %n&#xa0;заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No movement for %n days</source>
        <translation>
            <numerusform>Нет движения %n&#xa0;день</numerusform>
            <numerusform>Нет движения %n&#xa0;дня</numerusform>
            <numerusform>Нет движения %n&#xa0;дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Photo with %n marks</source>
        <translation>
            <numerusform>Фото с %n&#xa0;пометкой</numerusform>
            <numerusform>Фото с %n&#xa0;пометками</numerusform>
            <numerusform>Фото с %n&#xa0;пометками</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release to add %n files</source>
        <translation>
            <numerusform>Отпустите, чтобы добавить %n&#xa0;файл</numerusform>
            <numerusform>Отпустите, чтобы добавить %n&#xa0;файла</numerusform>
            <numerusform>Отпустите, чтобы добавить %n&#xa0;файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release to add %n photos</source>
        <translation>
            <numerusform>Отпустите, чтобы добавить %n&#xa0;фото</numerusform>
            <numerusform>Отпустите, чтобы добавить %n&#xa0;фото</numerusform>
            <numerusform>Отпустите, чтобы добавить %n&#xa0;фото</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n orders</source>
        <translation>
            <numerusform>Показать %n&#xa0;заказ</numerusform>
            <numerusform>Показать %n&#xa0;заказа</numerusform>
            <numerusform>Показать %n&#xa0;заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n orders</source>
        <translation>
            <numerusform>Метки %n&#xa0;заказа</numerusform>
            <numerusform>Метки %n&#xa0;заказов</numerusform>
            <numerusform>Метки %n&#xa0;заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verify all %n files</source>
        <translation>
            <numerusform>Проверить %n&#xa0;файл</numerusform>
            <numerusform>Проверить все %n&#xa0;файла</numerusform>
            <numerusform>Проверить все %n&#xa0;файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more sellers</source>
        <translation>
            <numerusform>и ещё %n&#xa0;продавец</numerusform>
            <numerusform>и ещё %n&#xa0;продавца</numerusform>
            <numerusform>и ещё %n&#xa0;продавцов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n days or later</source>
        <translation>
            <numerusform>срок через %n&#xa0;день или позже</numerusform>
            <numerusform>срок через %n&#xa0;дня или позже</numerusform>
            <numerusform>срок через %n&#xa0;дней или позже</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due within %n days</source>
        <translation>
            <numerusform>срок в пределах %n&#xa0;дня</numerusform>
            <numerusform>срок в пределах %n&#xa0;дней</numerusform>
            <numerusform>срок в пределах %n&#xa0;дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in transit for %n days or more</source>
        <translation>
            <numerusform>в пути %n&#xa0;день и больше</numerusform>
            <numerusform>в пути %n&#xa0;дня и больше</numerusform>
            <numerusform>в пути %n&#xa0;дней и больше</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last scan %n days ago</source>
        <translation>
            <numerusform>последняя отметка %n&#xa0;день назад</numerusform>
            <numerusform>последняя отметка %n&#xa0;дня назад</numerusform>
            <numerusform>последняя отметка %n&#xa0;дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no scan for %n days or more</source>
        <translation>
            <numerusform>без отметок %n&#xa0;день и больше</numerusform>
            <numerusform>без отметок %n&#xa0;дня и больше</numerusform>
            <numerusform>без отметок %n&#xa0;дней и больше</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n files</source>
        <translation>
            <numerusform>{done} из %n&#xa0;файла</numerusform>
            <numerusform>{done} из %n&#xa0;файлов</numerusform>
            <numerusform>{done} из %n&#xa0;файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n orders</source>
        <translation>
            <numerusform>{done} из %n&#xa0;заказа</numerusform>
            <numerusform>{done} из %n&#xa0;заказов</numerusform>
            <numerusform>{done} из %n&#xa0;заказов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Begin an empty library</source>
        <translation>Начать с пустой библиотеки</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Не получилось</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>Библиотека не открывается</translation>
    </message>
    <message>
        <source>The library in {path} cannot be written: the folder or the disk is read-only. You can look at everything and export it, but changes are not kept.</source>
        <translation>В библиотеку в {path} нельзя писать: папка или диск только для чтения. Всё можно смотреть и выгружать, но изменения не сохранятся.</translation>
    </message>
    <message>
        <source>The library is not there</source>
        <translation>Библиотеки нет на месте</translation>
    </message>
    <message>
        <source>The library is read-only</source>
        <translation>Библиотека только для чтения</translation>
    </message>
    <message>
        <source>There is no library in {path} any more. Perhaps it lies on a drive that is not connected. Nothing was changed. Connect the drive and start the program again, or begin with an empty library in the same place.</source>
        <translation>Библиотеки в {path} больше нет. Возможно, она на диске, который не подключён. Ничего не изменено. Подключите диск и запустите программу снова или начните там же с пустой библиотеки.</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Отменяется…</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Подготовка…</translation>
    </message>
</context>
<context>
    <name>ProtectionForm</name>
    <message>
        <source>Copy the date from “Refund if no delivery before …”.</source>
        <translation>Возьмите дату из «Возврат, если не доставлено до …».</translation>
    </message>
    <message>
        <source>Day on which protection ends</source>
        <translation>День конца защиты</translation>
    </message>
    <message>
        <source>Estimated by rule</source>
        <translation>Рассчитано по правилу</translation>
    </message>
    <message>
        <source>No rule gives a date yet: the day of shipping is not known, or the shop has no rule.</source>
        <translation>По правилам даты пока нет: неизвестен день отправки или у магазина нет правила.</translation>
    </message>
    <message>
        <source>See the source</source>
        <translation>Посмотреть источник</translation>
    </message>
    <message>
        <source>Stated on the page</source>
        <translation>Указано на странице</translation>
    </message>
    <message>
        <source>Write the day that stands on the page</source>
        <translation>Напишите день, указанный на странице</translation>
    </message>
    <message>
        <source>{when}: {start} {day} + {period}. Rule “{rule}”, {sure}.</source>
        <translation>{when}: {start} {day} + {period}. Правило «{rule}», {sure}.</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Only the first {count} characters are kept.</source>
        <translation>Сохраняются только первые {count} знаков.</translation>
    </message>
    <message>
        <source>This is no day. Write it like 24 Nov 2026 or 2026-11-24.</source>
        <translation>Это не дата. Напишите так: 24.11.2026 или 2026-11-24.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
</context>
<context>
    <name>QuickReplies</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Decline with it…</source>
        <translation>Отказаться с этим ответом…</translation>
    </message>
    <message>
        <source>Found in the last message</source>
        <translation>Найдено в последнем сообщении</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>Язык ответа</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Источник: {source}</translation>
    </message>
    <message>
        <source>The seller says …</source>
        <translation>Продавец говорит…</translation>
    </message>
    <message>
        <source>What the seller says</source>
        <translation>Что говорит продавец</translation>
    </message>
    <message>
        <source>Why it harms</source>
        <translation>Чем это вредит</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Progress</source>
        <translation>Ход чтения</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Source: {source}</source>
        <translation>Источник: {source}</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Clear list</source>
        <translation>Очистить список</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Пока ничего</translation>
    </message>
</context>
<context>
    <name>RefundCard</name>
    <message>
        <source>1 {source} = {value} {target}, {basis}</source>
        <translation>1&#xa0;{source} = {value}&#xa0;{target}, {basis}</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Пришло</translation>
    </message>
    <message>
        <source>Arrived {day}</source>
        <translation>Пришло {day}</translation>
    </message>
    <message>
        <source>Ask the bank</source>
        <translation>В банк</translation>
    </message>
    <message>
        <source>Charged for it</source>
        <translation>За это списано</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Присуждено</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Expected until</source>
        <translation>Ожидаются до</translation>
    </message>
    <message>
        <source>Money expected</source>
        <translation>Ждать денег</translation>
    </message>
    <message>
        <source>Paid: {amount}. What arrives is compared with it.</source>
        <translation>Уплачено: {amount}. С этим сравнивается, что пришло.</translation>
    </message>
    <message>
        <source>Record refund…</source>
        <translation>Записать возврат…</translation>
    </message>
    <message>
        <source>Refund watch</source>
        <translation>Контроль возврата</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Не хватает</translation>
    </message>
    <message>
        <source>Type the exchange rate to see whether anything is missing.</source>
        <translation>Введите курс, чтобы увидеть, всё ли вернулось.</translation>
    </message>
    <message>
        <source>Write to support</source>
        <translation>Написать в поддержку</translation>
    </message>
    <message>
        <source>after {period}</source>
        <translation>через {period}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>всё пришло</translation>
    </message>
    <message>
        <source>from both amounts</source>
        <translation>из обеих сумм</translation>
    </message>
    <message>
        <source>from your payment</source>
        <translation>из вашего платежа</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>no date known</source>
        <translation>дата неизвестна</translation>
    </message>
    <message>
        <source>no rule known</source>
        <translation>правила нет</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>не начат</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>пока ничего</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочен</translation>
    </message>
    <message>
        <source>typed by you</source>
        <translation>введён вами</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>{amount} short by the exchange rate</source>
        <translation>На курсе потеряно {amount}</translation>
    </message>
    <message>
        <source>{days} overdue</source>
        <translation>опоздание {days}</translation>
    </message>
    <message>
        <source>{expected} was charged for it, {received} came back.</source>
        <translation>За это списано {expected}, вернулось {received}.</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>1 {source} in {target}, optional</source>
        <translation>1&#xa0;{source} в {target}, необязательно</translation>
    </message>
    <message>
        <source>Another currency: write what was sent, or the exchange rate, to see whether anything is missing.</source>
        <translation>Другая валюта: запишите отправленную сумму или курс, чтобы увидеть, всё ли вернулось.</translation>
    </message>
    <message>
        <source>Arrived on the account</source>
        <translation>Пришло на счёт</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Correct a payment</source>
        <translation>Исправить платёж</translation>
    </message>
    <message>
        <source>Exchange rate, optional</source>
        <translation>Курс, необязательно</translation>
    </message>
    <message>
        <source>For</source>
        <translation>За что</translation>
    </message>
    <message>
        <source>Note, optional</source>
        <translation>Заметка, необязательно</translation>
    </message>
    <message>
        <source>Nothing more will come: close the case</source>
        <translation>Больше ничего не придёт: закрыть дело</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Record refund</source>
        <translation>Записать возврат</translation>
    </message>
    <message>
        <source>Record what arrived</source>
        <translation>Запишите, что пришло</translation>
    </message>
    <message>
        <source>Sent, as the page says</source>
        <translation>Отправлено, по странице</translation>
    </message>
    <message>
        <source>The whole dispute</source>
        <translation>За весь спор</translation>
    </message>
    <message>
        <source>This is no amount. Write it like 34.90.</source>
        <translation>Это не сумма. Напишите так: 34,90.</translation>
    </message>
    <message>
        <source>With this the decided amount is complete.</source>
        <translation>С этим присуждённая сумма пришла целиком.</translation>
    </message>
    <message>
        <source>Write the amount that arrived.</source>
        <translation>Напишите пришедшую сумму.</translation>
    </message>
    <message>
        <source>Write the day, such as 24 Nov 2026.</source>
        <translation>Напишите день, например 24.11.2026.</translation>
    </message>
    <message>
        <source>{expected} was charged for it, {received} came back: {missing} short by the exchange rate.</source>
        <translation>За это списано {expected}, вернулось {received}: на курсе потеряно {missing}.</translation>
    </message>
    <message>
        <source>{missing} of {decided} is still missing.</source>
        <translation>Ещё не хватает {missing} из {decided}.</translation>
    </message>
</context>
<context>
    <name>ReminderBanner</name>
    <message>
        <source>Got it</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>Показать заказ</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показать их</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Passed: {what}</source>
        <translation>Прошло: {what}</translation>
    </message>
    <message>
        <source>You wanted to be reminded</source>
        <translation>Напоминание, которое вы просили</translation>
    </message>
    <message>
        <source>{left} left: {what}</source>
        <translation>Ещё {left}: {what}</translation>
    </message>
</context>
<context>
    <name>RemindersFeature</name>
    <message>
        <source>It keeps running here and reminds you. Quit is in its menu.</source>
        <translation>Программа остаётся здесь и напоминает. «Выйти»&#xa0;— в её меню.</translation>
    </message>
</context>
<context>
    <name>RemindersGroup</name>
    <message>
        <source>A closed program cannot remind you</source>
        <translation>Закрытая программа напомнить не может</translation>
    </message>
    <message>
        <source>Closing the window leaves it running there. Quit ends it.</source>
        <translation>Если закрыть окно, программа останется в трее. «Выйти» завершает её.</translation>
    </message>
    <message>
        <source>Dates for your own calendar</source>
        <translation>Сроки для вашего календаря</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>За сколько дней</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Значок в трее</translation>
    </message>
    <message>
        <source>Import it again after changes: entries are replaced.</source>
        <translation>После изменений импортируйте снова: записи заменяются.</translation>
    </message>
    <message>
        <source>It reminds you while it runs. Start it with the computer, or keep the dates in the calendar you already use up to date.</source>
        <translation>Она напоминает, пока работает. Запускайте её вместе с компьютером или обновляйте сроки в своём календаре.</translation>
    </message>
    <message>
        <source>No window opens. It runs until you close its window or log out.</source>
        <translation>Окно не открывается. Работает, пока вы не закроете её окно или не выйдете из системы.</translation>
    </message>
    <message>
        <source>One summary a day, a click opens the order</source>
        <translation>Одна сводка в день, щелчок открывает заказ</translation>
    </message>
    <message>
        <source>Or as soon as the program runs</source>
        <translation>Или как только программа запущена</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Тихо с</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Тихие часы</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Тихо до</translation>
    </message>
    <message>
        <source>Remind me before deadlines</source>
        <translation>Напоминать о сроках</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Reminders wait until the morning</source>
        <translation>Напоминания подождут до утра</translation>
    </message>
    <message>
        <source>Save .ics file…</source>
        <translation>Сохранить файл .ics…</translation>
    </message>
    <message>
        <source>So choose at least one of the next two: let it start with the computer, or put the dates into the calendar you already use.</source>
        <translation>Поэтому выберите хотя бы одно из двух: запуск вместе с компьютером или сроки в вашем календаре.</translation>
    </message>
    <message>
        <source>Start with the computer, in the background</source>
        <translation>Запускать вместе с компьютером, в фоне</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>На этом рабочем столе нет трея.</translation>
    </message>
    <message>
        <source>Time of the summary</source>
        <translation>Время сводки</translation>
    </message>
    <message>
        <source>When the date has passed</source>
        <translation>Когда срок прошёл</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
</context>
<context>
    <name>ReportSaver</name>
    <message>
        <source>Save report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>Text ({ending})</source>
        <translation>Текст ({ending})</translation>
    </message>
    <message>
        <source>The report was not saved: {detail}.</source>
        <translation>Отчёт не сохранён: {detail}.</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>Between you</source>
        <translation>Разница</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Присуждено</translation>
    </message>
    <message>
        <source>Request and offer</source>
        <translation>Требование и предложение</translation>
    </message>
    <message>
        <source>Return the goods</source>
        <translation>Вернуть товар</translation>
    </message>
    <message>
        <source>Seller offers</source>
        <translation>Предлагает продавец</translation>
    </message>
    <message>
        <source>You ask</source>
        <translation>Вы просите</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>решения ещё нет</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>{platform} proposes</source>
        <translation>Предлагает {platform}</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Clear, short and calculated claims win. Everything can still be changed before you send it.</source>
        <translation>Убеждает ясное, короткое и просчитанное требование. До отправки всё можно изменить.</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Сколько?</translation>
    </message>
    <message>
        <source>Nothing arrived, so there is nothing to send back.</source>
        <translation>Ничего не пришло, поэтому отправлять обратно нечего.</translation>
    </message>
    <message>
        <source>Refund only</source>
        <translation>Только возврат денег</translation>
    </message>
    <message>
        <source>Return and refund</source>
        <translation>Вернуть товар и деньги</translation>
    </message>
    <message>
        <source>Ship it back within {days} days of the agreement.</source>
        <translation>Отправить обратно за {days}&#xa0;дн. после согласия.</translation>
    </message>
    <message>
        <source>Text rebuilt</source>
        <translation>Текст собран заново</translation>
    </message>
    <message>
        <source>What do you ask for?</source>
        <translation>Что вы просите?</translation>
    </message>
    <message>
        <source>What do you want?</source>
        <translation>Какое решение вам нужно?</translation>
    </message>
    <message>
        <source>You keep what arrived.</source>
        <translation>Пришедшее остаётся у вас.</translation>
    </message>
    <message>
        <source>You keep what arrived. Usual for damaged goods.</source>
        <translation>Товар остаётся у вас. Обычно при повреждении.</translation>
    </message>
    <message>
        <source>You send it back when that is agreed.</source>
        <translation>Отправите обратно, когда это согласуют.</translation>
    </message>
</context>
<context>
    <name>RestoreQuestion</name>
    <message>
        <source>Disputes</source>
        <translation>Споры</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>В копии</translation>
    </message>
    <message>
        <source>In the library now</source>
        <translation>Сейчас в библиотеке</translation>
    </message>
    <message>
        <source>Keep my library</source>
        <translation>Оставить мою библиотеку</translation>
    </message>
    <message>
        <source>Made {when}</source>
        <translation>Создана {when}</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>Фото и файлы</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Восстановить из этой копии?</translation>
    </message>
    <message>
        <source>The library becomes wholly what the backup holds. As it is now it is backed up first, and its folder {folder} is kept: you can return to it.</source>
        <translation>Библиотека станет такой, как в копии. Сначала сохраняется её нынешняя копия, а папка {folder} остаётся: можно вернуться.</translation>
    </message>
    <message>
        <source>The library had lost them before the backup was made.</source>
        <translation>Библиотека потеряла их ещё до создания копии.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>After you sent it</source>
        <translation>После отправки</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Оба</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>In the upload pack these share a picture: {letters}.</source>
        <translation>В пакете для формы на одном снимке: {letters}.</translation>
    </message>
    <message>
        <source>Language of the PDF</source>
        <translation>Язык PDF</translation>
    </message>
    <message>
        <source>Location data will be removed</source>
        <translation>Место съёмки будет удалено</translation>
    </message>
    <message>
        <source>Mark as opened…</source>
        <translation>Отметить открытым…</translation>
    </message>
    <message>
        <source>More files than the form may take</source>
        <translation>Файлов больше, чем примет форма</translation>
    </message>
    <message>
        <source>More options…</source>
        <translation>Другие настройки…</translation>
    </message>
    <message>
        <source>No files are needed for this reason</source>
        <translation>Для этой причины файлы не нужны</translation>
    </message>
    <message>
        <source>Opened on {day}</source>
        <translation>Открыт {day}</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>Готово к отправке</translation>
    </message>
    <message>
        <source>Reason, request and text are filled in</source>
        <translation>Причина, требование и текст заполнены</translation>
    </message>
    <message>
        <source>Review and export</source>
        <translation>Проверка и выгрузка</translation>
    </message>
    <message>
        <source>Save pack…</source>
        <translation>Сохранить пакет…</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Чего-то не хватает</translation>
    </message>
    <message>
        <source>Starts the seller’s time to answer</source>
        <translation>Пойдёт срок ответа продавца</translation>
    </message>
    <message>
        <source>Starts the seller’s {days} days</source>
        <translation>Пойдёт срок продавца: {days}&#xa0;дн.</translation>
    </message>
    <message>
        <source>The claim text and what goes where</source>
        <translation>Текст требования и что куда загрузить</translation>
    </message>
    <message>
        <source>The text does not name {letters}</source>
        <translation>В тексте не названы {letters}</translation>
    </message>
    <message>
        <source>There is no photo yet</source>
        <translation>Фото пока нет</translation>
    </message>
    <message>
        <source>This is exactly what the PDF will hold. Nothing is sent: you upload it on {marketplace} yourself.</source>
        <translation>Именно это будет в PDF. Ничего не отправляется: вы сами загрузите его на сайт {marketplace}.</translation>
    </message>
    <message>
        <source>Under the limits of the form</source>
        <translation>В пределах ограничений формы</translation>
    </message>
    <message>
        <source>Upload pack</source>
        <translation>Пакет для формы</translation>
    </message>
    <message>
        <source>What I covered is gone from {letters}</source>
        <translation>Скрытое удалено с {letters}</translation>
    </message>
    <message>
        <source>{files}, letters match the text</source>
        <translation>{files}, буквы совпадают с текстом</translation>
    </message>
</context>
<context>
    <name>RoundDialog</name>
    <message>
        <source>Add a round</source>
        <translation>Добавить раунд</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Answer by, as the page says</source>
        <translation>Ответить до, по странице</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change the request</source>
        <translation>Изменить требование</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Закрыть дело</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Далее…</translation>
    </message>
    <message>
        <source>Correct the round</source>
        <translation>Исправить раунд</translation>
    </message>
    <message>
        <source>Decline with a reply</source>
        <translation>Отказаться с ответом</translation>
    </message>
    <message>
        <source>Did what</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>I changed the request on the site…</source>
        <translation>Требование изменено на сайте…</translation>
    </message>
    <message>
        <source>Let the marketplace decide</source>
        <translation>Передать решение площадке</translation>
    </message>
    <message>
        <source>Protection until</source>
        <translation>Защита до</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Record this when you changed the request on {platform}: the seller’s time to answer starts again. A slip in an earlier round is corrected in that round.</source>
        <translation>Запишите это, если вы изменили требование на {platform}: время на ответ продавца начинается снова. Опечатка в прежнем раунде исправляется в нём самом.</translation>
    </message>
    <message>
        <source>Record what happened</source>
        <translation>Запишите, что произошло</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Сохранить исправление</translation>
    </message>
    <message>
        <source>Send back by</source>
        <translation>Отправить обратно до</translation>
    </message>
    <message>
        <source>Sent with it</source>
        <translation>Приложено</translation>
    </message>
    <message>
        <source>The day ends for {platform} on {when}.</source>
        <translation>{platform}: день кончается {when}.</translation>
    </message>
    <message>
        <source>This corrects what I recorded: nobody’s time to answer starts again. A request that was changed on {platform} is a round of its own: the seller gets new time.</source>
        <translation>Исправляется только запись: ничьё время на ответ не начинается снова. Требование, изменённое на {platform}, записывается отдельным раундом: продавец получает новое время.</translation>
    </message>
    <message>
        <source>This is no amount. Write it like 34.90.</source>
        <translation>Это не сумма. Напишите так: 34,90.</translation>
    </message>
    <message>
        <source>Translation, optional</source>
        <translation>Перевод, необязательно</translation>
    </message>
    <message>
        <source>What I write</source>
        <translation>Что вы пишете</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Words, unchanged</source>
        <translation>Слова без изменений</translation>
    </message>
    <message>
        <source>Write a day, or leave it empty.</source>
        <translation>Напишите день или оставьте пустым.</translation>
    </message>
    <message>
        <source>Write the amount.</source>
        <translation>Напишите сумму.</translation>
    </message>
    <message>
        <source>Write the day, such as 24 Nov 2026.</source>
        <translation>Напишите день, например 24.11.2026.</translation>
    </message>
    <message>
        <source>You press the buttons on {platform}; here you record what you did.</source>
        <translation>{platform}: кнопки вы нажимаете там, здесь записываете, что сделано.</translation>
    </message>
    <message>
        <source>Your time</source>
        <translation>Ваше время</translation>
    </message>
</context>
<context>
    <name>RoundRow</name>
    <message>
        <source>Correct this round…</source>
        <translation>Исправить этот раунд…</translation>
    </message>
    <message>
        <source>Delete this round</source>
        <translation>Удалить этот раунд</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message>
        <source>A refund arrived</source>
        <translation>Деньги пришли</translation>
    </message>
    <message>
        <source>A refund arrived: {amount}</source>
        <translation>Деньги пришли: {amount}</translation>
    </message>
    <message>
        <source>A replacement is sent</source>
        <translation>Отправят замену</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Дело закрыто</translation>
    </message>
    <message>
        <source>Exhibit {letters}</source>
        <translation>Приложение {letters}</translation>
    </message>
    <message>
        <source>Exhibits {letters}</source>
        <translation>Приложения {letters}</translation>
    </message>
    <message>
        <source>Refund confirmed</source>
        <translation>Возврат согласован</translation>
    </message>
    <message>
        <source>Refund confirmed: {amount}</source>
        <translation>Возврат согласован: {amount}</translation>
    </message>
    <message>
        <source>Seller agreed to the request</source>
        <translation>Продавец согласен с требованием</translation>
    </message>
    <message>
        <source>Seller agreed: {amount}</source>
        <translation>Продавец согласен: {amount}</translation>
    </message>
    <message>
        <source>Seller asks to close the dispute</source>
        <translation>Продавец просит закрыть спор</translation>
    </message>
    <message>
        <source>Seller declined</source>
        <translation>Продавец отказал</translation>
    </message>
    <message>
        <source>Seller declined, offered {amount}</source>
        <translation>Продавец отказал, предложил {amount}</translation>
    </message>
    <message>
        <source>Seller did not answer in time</source>
        <translation>Продавец не ответил в срок</translation>
    </message>
    <message>
        <source>Seller made an offer</source>
        <translation>Продавец сделал предложение</translation>
    </message>
    <message>
        <source>Seller offers {amount}</source>
        <translation>Продавец предлагает {amount}</translation>
    </message>
    <message>
        <source>Seller wrote</source>
        <translation>Продавец написал</translation>
    </message>
    <message>
        <source>The goods are back at the seller</source>
        <translation>Товар снова у продавца</translation>
    </message>
    <message>
        <source>The goods go back first</source>
        <translation>Сначала вернуть товар</translation>
    </message>
    <message>
        <source>The protection was extended</source>
        <translation>Защита продлена</translation>
    </message>
    <message>
        <source>The replacement arrived</source>
        <translation>Замена пришла</translation>
    </message>
    <message>
        <source>You accepted the solution</source>
        <translation>Вы приняли решение</translation>
    </message>
    <message>
        <source>You accepted {amount}</source>
        <translation>Вы приняли {amount}</translation>
    </message>
    <message>
        <source>You asked {platform} to decide</source>
        <translation>Вы попросили {platform} решить</translation>
    </message>
    <message>
        <source>You changed the request</source>
        <translation>Вы изменили требование</translation>
    </message>
    <message>
        <source>You changed the request: {amount}</source>
        <translation>Вы изменили требование: {amount}</translation>
    </message>
    <message>
        <source>You declined</source>
        <translation>Вы отказались</translation>
    </message>
    <message>
        <source>You kept the request: {amount}</source>
        <translation>Вы не уступили: {amount}</translation>
    </message>
    <message>
        <source>You opened the dispute</source>
        <translation>Вы открыли спор</translation>
    </message>
    <message>
        <source>You opened the dispute: {request}, {amount}</source>
        <translation>Вы открыли спор: {request}, {amount}</translation>
    </message>
    <message>
        <source>You sent the goods back</source>
        <translation>Вы отправили товар обратно</translation>
    </message>
    <message>
        <source>You withdrew the dispute</source>
        <translation>Вы отозвали спор</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>Вы написали</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ваша заметка</translation>
    </message>
    <message>
        <source>refund only</source>
        <translation>только возврат денег</translation>
    </message>
    <message>
        <source>return and refund</source>
        <translation>вернуть товар и деньги</translation>
    </message>
    <message>
        <source>{platform} decided</source>
        <translation>{platform} принимает решение</translation>
    </message>
    <message>
        <source>{platform} decided: {amount}</source>
        <translation>{platform} присуждает {amount}</translation>
    </message>
    <message>
        <source>{platform} proposes a solution</source>
        <translation>{platform} предлагает решение</translation>
    </message>
    <message>
        <source>{platform} proposes {amount}</source>
        <translation>{platform} предлагает {amount}</translation>
    </message>
    <message>
        <source>{platform} stepped in</source>
        <translation>{platform} рассматривает спор</translation>
    </message>
    <message>
        <source>{platform} wrote</source>
        <translation>{platform} пишет</translation>
    </message>
</context>
<context>
    <name>RoundsLog</name>
    <message>
        <source>Add round</source>
        <translation>Добавить раунд</translation>
    </message>
    <message>
        <source>Answer by {day}</source>
        <translation>Ответить до {day}</translation>
    </message>
    <message>
        <source>Protection until {day}</source>
        <translation>Защита до {day}</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>Быстрые ответы</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Раунды</translation>
    </message>
    <message>
        <source>Send back by {day}</source>
        <translation>Отправить обратно до {day}</translation>
    </message>
    <message>
        <source>The refund is on the account</source>
        <translation>Деньги на счёте</translation>
    </message>
    <message>
        <source>The seller answers</source>
        <translation>Продавец ответит</translation>
    </message>
    <message>
        <source>You answer</source>
        <translation>Вы ответите</translation>
    </message>
    <message>
        <source>You send the goods back</source>
        <translation>Вы отправите товар обратно</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>{platform} steps in</source>
        <translation>{platform} вмешается</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Cancelled {day}</source>
        <translation>Отменён {day}</translation>
    </message>
    <message>
        <source>Closed {day}</source>
        <translation>Закрыт {day}</translation>
    </message>
    <message>
        <source>Confirmed {day}</source>
        <translation>Подтверждён {day}</translation>
    </message>
    <message>
        <source>Delivered {day}</source>
        <translation>Доставлен {day}</translation>
    </message>
    <message>
        <source>No tracking yet</source>
        <translation>Трека пока нет</translation>
    </message>
    <message>
        <source>Refund received {day}</source>
        <translation>Деньги пришли {day}</translation>
    </message>
    <message>
        <source>Seller ships by {day}</source>
        <translation>Отправка до {day}</translation>
    </message>
</context>
<context>
    <name>RuleDetails</name>
    <message>
        <source>As of {day}</source>
        <translation>На {day}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Delete this rule</source>
        <translation>Удалить это правило</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Открыть источник</translation>
    </message>
    <message>
        <source>Reset yours</source>
        <translation>Сбросить ваше</translation>
    </message>
    <message>
        <source>without your figure: {period}</source>
        <translation>без вашей цифры: {period}</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>High</source>
        <translation>Высокое</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкое</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Среднее</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>PayPal opened</source>
        <translation>спор PayPal</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ваше</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>согласие</translation>
    </message>
    <message>
        <source>agreement to return</source>
        <translation>согласие на возврат</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>ответ</translation>
    </message>
    <message>
        <source>arrival at the warehouse</source>
        <translation>поступление на склад</translation>
    </message>
    <message>
        <source>arrival of the return</source>
        <translation>получение возврата</translation>
    </message>
    <message>
        <source>business days</source>
        <translation>рабочие дни</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>возврат</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменение</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>получение</translation>
    </message>
    <message>
        <source>confirmed receipt</source>
        <translation>подтверждение получения</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дни</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>решение</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>решение</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставка</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>доставка</translation>
    </message>
    <message>
        <source>end</source>
        <translation>конец</translation>
    </message>
    <message>
        <source>end of protection</source>
        <translation>конец защиты</translation>
    </message>
    <message>
        <source>end of protection or receipt</source>
        <translation>конец защиты или получение</translation>
    </message>
    <message>
        <source>fairly sure: older or second-hand</source>
        <translation>довольно надёжно: старое или из вторых рук</translation>
    </message>
    <message>
        <source>last change of the request</source>
        <translation>последнее изменение требования</translation>
    </message>
    <message>
        <source>last scan</source>
        <translation>последняя отметка</translation>
    </message>
    <message>
        <source>months</source>
        <translation>месяцы</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>not known: gives no date</source>
        <translation>неизвестно: даты не даёт</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>спор</translation>
    </message>
    <message>
        <source>opening of the PayPal dispute</source>
        <translation>открытие спора PayPal</translation>
    </message>
    <message>
        <source>opening of the dispute</source>
        <translation>открытие спора</translation>
    </message>
    <message>
        <source>order</source>
        <translation>заказ</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>заказ</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплата</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>оплата</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>обещано</translation>
    </message>
    <message>
        <source>promised delivery</source>
        <translation>обещанная доставка</translation>
    </message>
    <message>
        <source>seller’s answer</source>
        <translation>ответ продавца</translation>
    </message>
    <message>
        <source>sending back</source>
        <translation>отправка обратно</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>отправка обратно</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>задано вами</translation>
    </message>
    <message>
        <source>shipment</source>
        <translation>отправка</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>отправка</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>склад</translation>
    </message>
    <message>
        <source>sure: the platform’s own recent text</source>
        <translation>надёжно: свежий текст самой площадки</translation>
    </message>
    <message>
        <source>unsure: check on the page</source>
        <translation>неточно: проверьте на странице</translation>
    </message>
    <message>
        <source>{period}, counted from: {start}</source>
        <translation>{period}, начало: {start}</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>A date that you read on the page always beats a rule. Sources can be years old: check the page before you rely on a rule.</source>
        <translation>Дата, прочитанная на странице, всегда важнее правила. Источникам бывает много лет: прежде чем положиться на правило, проверьте страницу.</translation>
    </message>
    <message>
        <source>Add own rule…</source>
        <translation>Добавить своё правило…</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>Найти правило</translation>
    </message>
    <message>
        <source>For every order</source>
        <translation>Для любого заказа</translation>
    </message>
    <message>
        <source>Own rule added</source>
        <translation>Своё правило добавлено</translation>
    </message>
    <message>
        <source>Own rule deleted</source>
        <translation>Своё правило удалено</translation>
    </message>
    <message>
        <source>Own rulebook files…</source>
        <translation>Свои файлы правил…</translation>
    </message>
    <message>
        <source>Rulebooks</source>
        <translation>Своды правил</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Rules and sources</source>
        <translation>Правила и источники</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>from your own file</source>
        <translation>из вашего файла</translation>
    </message>
</context>
<context>
    <name>RulesGroup</name>
    <message>
        <source>A date you read on the page always beats a rule. Double-click a rule to change it.</source>
        <translation>Дата, прочитанная на странице, всегда важнее правила. Двойной щелчок по правилу меняет его.</translation>
    </message>
    <message>
        <source>Add own rule…</source>
        <translation>Добавить своё правило…</translation>
    </message>
    <message>
        <source>All rules…</source>
        <translation>Все правила…</translation>
    </message>
    <message>
        <source>Reset yours</source>
        <translation>Сбросить ваши</translation>
    </message>
    <message>
        <source>Rulebook</source>
        <translation>Свод правил</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Rules and sources</source>
        <translation>Правила и источники</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>показано {shown}, всего {count}</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Доверие</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Срок</translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>no tracking</source>
        <translation>трека нет</translation>
    </message>
    <message>
        <source>rows 1 to {last} of {count}</source>
        <translation>строки 1–{last}, всего {count}</translation>
    </message>
</context>
<context>
    <name>SampleLine</name>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Add scan</source>
        <translation>Добавить отметку</translation>
    </message>
    <message>
        <source>As the tracking page says it</source>
        <translation>Как на странице отслеживания</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Choose a stage, or write what the page says.</source>
        <translation>Выберите этап или напишите, что на странице.</translation>
    </message>
    <message>
        <source>Edit scan</source>
        <translation>Изменить отметку</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>Only the day is known</source>
        <translation>Известен только день</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Посылка</translation>
    </message>
    <message>
        <source>Place, optional</source>
        <translation>Место, можно пропустить</translation>
    </message>
    <message>
        <source>Remove scan</source>
        <translation>Удалить отметку</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Words, optional</source>
        <translation>Слова, можно пропустить</translation>
    </message>
    <message>
        <source>Write the day, such as 24 Nov 2026.</source>
        <translation>Напишите день, например 24.11.2026.</translation>
    </message>
    <message>
        <source>Your time</source>
        <translation>Ваше время</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Every word must be found somewhere in the order. A word before a colon says where. Several words belong together in quotation marks.</source>
        <translation>Каждое слово должно где-то найтись в заказе. Слово перед двоеточием говорит, где искать. Слова в кавычках ищутся вместе.</translation>
    </message>
    <message>
        <source>For example: {words}</source>
        <translation>Например: {words}</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Слова для поиска</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>заметки</translation>
    </message>
    <message>
        <source>order and tracking numbers</source>
        <translation>номера заказов и трек-номера</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>метки</translation>
    </message>
    <message>
        <source>texts of disputes</source>
        <translation>тексты споров</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>аккаунт</translation>
    </message>
    <message>
        <source>the currency, such as EUR</source>
        <translation>валюта, например EUR</translation>
    </message>
    <message>
        <source>the day of the order, such as 2026-11</source>
        <translation>день заказа, например 2026-11</translation>
    </message>
    <message>
        <source>the marketplace</source>
        <translation>площадка</translation>
    </message>
    <message>
        <source>the seller</source>
        <translation>продавец</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>titles of items</source>
        <translation>названия товаров</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Exhibits</source>
        <translation>Приложения</translation>
    </message>
    <message>
        <source>Fingerprints of the files</source>
        <translation>Отпечатки файлов</translation>
    </message>
    <message>
        <source>Payments and refunds</source>
        <translation>Платежи и возвраты</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Вопросы и ответы</translation>
    </message>
    <message>
        <source>Timeline and rounds</source>
        <translation>Ход событий и раунды</translation>
    </message>
</context>
<context>
    <name>SelectionFeature</name>
    <message>
        <source>No order is there twice</source>
        <translation>Повторов среди заказов нет</translation>
    </message>
</context>
<context>
    <name>SettingsFeature</name>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Файлы календаря (*.ics)</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed</source>
        <translation>Отменено. Ничего не изменено</translation>
    </message>
    <message>
        <source>Dates of all active orders</source>
        <translation>Сроки всех активных заказов</translation>
    </message>
    <message>
        <source>Dates of the chosen orders</source>
        <translation>Сроки выбранных заказов</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Saving the dates</source>
        <translation>Сохранение дат</translation>
    </message>
    <message>
        <source>The file that was there is kept until all dates are written.</source>
        <translation>Прежний файл хранится, пока не записаны все даты.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Backed up and checked</source>
        <translation>Копия создана и проверена</translation>
    </message>
    <message>
        <source>Backups follow from now on</source>
        <translation>Копии теперь делаются так</translation>
    </message>
    <message>
        <source>Backups go there from now on</source>
        <translation>Теперь копии создаются там</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Найти настройку</translation>
    </message>
    <message>
        <source>Folder of the automatic backups</source>
        <translation>Папка автоматических копий</translation>
    </message>
    <message>
        <source>No setting holds “{words}”.</source>
        <translation>Настройки «{words}» нет.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere</source>
        <translation>Ничего не отправляется</translation>
    </message>
    <message>
        <source>Own rule added</source>
        <translation>Своё правило добавлено</translation>
    </message>
    <message>
        <source>Reminders changed</source>
        <translation>Напоминания изменены</translation>
    </message>
    <message>
        <source>Saved for the dates and documents</source>
        <translation>Сохранено для сроков и документов</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы настроек</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Sums begin with it</source>
        <translation>Суммы начинаются с неё</translation>
    </message>
    <message>
        <source>The newest backup already holds everything</source>
        <translation>В последней копии уже всё есть</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>Мои разделы</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>На этом компьютере</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Магазины</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>Arrived</source>
        <translation>Пришло</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>Описание</translation>
    </message>
</context>
<context>
    <name>SourcePages</name>
    <message>
        <source>Open page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Open the source in the browser?</source>
        <translation>Открыть источник в браузере?</translation>
    </message>
    <message>
        <source>The source was not opened</source>
        <translation>Источник не открыт</translation>
    </message>
    <message>
        <source>The system has no browser that could be opened.</source>
        <translation>В системе нет браузера, который можно открыть.</translation>
    </message>
    <message>
        <source>This source is not a page that the program knows.</source>
        <translation>Этот источник&#xa0;— не та страница, которую знает программа.</translation>
    </message>
    <message>
        <source>Your browser opens {host}. The page can see your address, as with any page; nothing of your orders is sent.</source>
        <translation>Браузер откроет {host}. Страница увидит ваш адрес, как любая другая; о ваших заказах ничего не передаётся.</translation>
    </message>
    <message>
        <source>{why} Its text was copied: {source}</source>
        <translation>{why} Его текст скопирован: {source}</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>fairly sure</source>
        <translation>довольно надёжно</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>надёжно</translation>
    </message>
    <message>
        <source>unsure: check on the page</source>
        <translation>неточно: проверьте на странице</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Accepted by the carrier</source>
        <translation>Принята перевозчиком</translation>
    </message>
    <message>
        <source>Arrived in the country</source>
        <translation>Прибыла в страну</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлена</translation>
    </message>
    <message>
        <source>Export customs</source>
        <translation>Экспортная таможня</translation>
    </message>
    <message>
        <source>Going back to the sender</source>
        <translation>Возвращается отправителю</translation>
    </message>
    <message>
        <source>Handed to the local carrier</source>
        <translation>Передана местному перевозчику</translation>
    </message>
    <message>
        <source>Import customs</source>
        <translation>Импортная таможня</translation>
    </message>
    <message>
        <source>Left the country of origin</source>
        <translation>Покинула страну отправления</translation>
    </message>
    <message>
        <source>Left the place of sending</source>
        <translation>Покинула место отправления</translation>
    </message>
    <message>
        <source>On its way in the country</source>
        <translation>В пути по стране</translation>
    </message>
    <message>
        <source>Out for delivery or to be picked up</source>
        <translation>У курьера или ждёт выдачи</translation>
    </message>
    <message>
        <source>Sent by the seller</source>
        <translation>Отправлена продавцом</translation>
    </message>
    <message>
        <source>Trouble on the way</source>
        <translation>Проблема в пути</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Dates: {done} of {total}</source>
        <translation>Сроки: {done} из {total}</translation>
    </message>
    <message>
        <source>Last import: {when}</source>
        <translation>Последний импорт: {when}</translation>
    </message>
    <message>
        <source>{money} in open orders</source>
        <translation>На {money} открытых заказов</translation>
    </message>
    <message>
        <source>{money} shown here</source>
        <translation>Показано на {money}</translation>
    </message>
</context>
<context>
    <name>Statuses</name>
    <message>
        <source>At customs</source>
        <translation>На таможне</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Ждёт оплаты</translation>
    </message>
    <message>
        <source>Awaiting shipment</source>
        <translation>Ждёт отправки</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Завершён</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлен</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>У курьера</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращено</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Accepting is final</source>
        <translation>Согласие окончательно</translation>
    </message>
    <message>
        <source>Confirming is final</source>
        <translation>Подтверждение окончательно</translation>
    </message>
    <message>
        <source>I have accepted exactly {amount} on {platform}</source>
        <translation>{platform}: мной принято ровно {amount}</translation>
    </message>
    <message>
        <source>I have accepted the solution on {platform}</source>
        <translation>{platform}: решение мной принято</translation>
    </message>
    <message>
        <source>I have confirmed receipt on {platform}</source>
        <translation>{platform}: получение мной подтверждено</translation>
    </message>
    <message>
        <source>I have withdrawn the dispute on {platform}</source>
        <translation>{platform}: спор мной отозван</translation>
    </message>
    <message>
        <source>It cannot be undone on {platform}.</source>
        <translation>{platform} не даст это отменить.</translation>
    </message>
    <message>
        <source>Keep the dispute open</source>
        <translation>Оставить спор открытым</translation>
    </message>
    <message>
        <source>Keep the protection</source>
        <translation>Оставить защиту</translation>
    </message>
    <message>
        <source>No longer protected</source>
        <translation>Без защиты</translation>
    </message>
    <message>
        <source>Promises outside {platform} do not count. Check the amount on the page once more: both sides can change it in each round.</source>
        <translation>{platform}: обещания за пределами спора не считаются. Сверьте сумму на странице ещё раз: обе стороны могут менять её в каждом раунде.</translation>
    </message>
    <message>
        <source>Record: I accepted</source>
        <translation>Записать согласие</translation>
    </message>
    <message>
        <source>Record: I confirmed</source>
        <translation>Записать подтверждение</translation>
    </message>
    <message>
        <source>Record: I withdrew</source>
        <translation>Записать отзыв</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Источник: {source}</translation>
    </message>
    <message>
        <source>Withdrawing is final</source>
        <translation>Отзыв окончателен</translation>
    </message>
    <message>
        <source>You asked for</source>
        <translation>Вы просили</translation>
    </message>
    <message>
        <source>You give up</source>
        <translation>Вы теряете</translation>
    </message>
    <message>
        <source>You paid</source>
        <translation>Вы заплатили</translation>
    </message>
    <message>
        <source>You would get</source>
        <translation>Вы получите</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
</context>
<context>
    <name>StrengthCard</name>
    <message>
        <source>A main proof cannot be seen well.</source>
        <translation>Главное доказательство плохо видно.</translation>
    </message>
    <message>
        <source>A main proof is missing.</source>
        <translation>Не хватает главного доказательства.</translation>
    </message>
    <message>
        <source>Add it to the evidence</source>
        <translation>Добавить к доказательствам</translation>
    </message>
    <message>
        <source>All main proofs are there.</source>
        <translation>Все главные доказательства есть.</translation>
    </message>
    <message>
        <source>Not strong yet</source>
        <translation>Пока не убедительно</translation>
    </message>
    <message>
        <source>Strong case</source>
        <translation>Убедительно</translation>
    </message>
    <message>
        <source>The main proofs are missing.</source>
        <translation>Не хватает главных доказательств.</translation>
    </message>
    <message>
        <source>Weak case</source>
        <translation>Слабо</translation>
    </message>
    <message>
        <source>{met} of {total}</source>
        <translation>{met} из {total}</translation>
    </message>
    <message>
        <source>{text} This would help next: {title}.</source>
        <translation>{text} Поможет ещё: «{title}».</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>For example: gift</source>
        <translation>Например: подарок</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новая метка</translation>
    </message>
    <message>
        <source>Save tags</source>
        <translation>Сохранить метки</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>There are no tags yet. Type the first one.</source>
        <translation>Меток ещё нет. Напишите первую.</translation>
    </message>
</context>
<context>
    <name>TagsRow</name>
    <message>
        <source>No tags yet</source>
        <translation>Меток пока нет</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>The page promises a free return</source>
        <translation>На странице обещан бесплатный возврат</translation>
    </message>
    <message>
        <source>The seller is in</source>
        <translation>Продавец находится в</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Tracking events</source>
        <translation>События отслеживания</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ToolOptions</name>
    <message>
        <source>Black</source>
        <translation>Чёрная</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Яркость</translation>
    </message>
    <message>
        <source>How areas are hidden</source>
        <translation>Как скрывать</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>Мозаика</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Выравнивание</translation>
    </message>
    <message>
        <source>Turn to the left</source>
        <translation>Повернуть влево</translation>
    </message>
    <message>
        <source>Turn to the right</source>
        <translation>Повернуть вправо</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Всё фото</translation>
    </message>
</context>
<context>
    <name>TrackingFeature</name>
    <message>
        <source>Open page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Open the carrier’s page in the browser?</source>
        <translation>Открыть страницу перевозчика в браузере?</translation>
    </message>
    <message>
        <source>The page was not opened</source>
        <translation>Страница не открыта</translation>
    </message>
    <message>
        <source>The system has no browser that could be opened.</source>
        <translation>В системе нет браузера, который можно открыть.</translation>
    </message>
    <message>
        <source>Your browser opens {host} with the number {number}. The page learns this number and your address, as with any page; nothing else is sent.</source>
        <translation>Браузер откроет {host} с номером {number}. Страница узнает этот номер и ваш адрес, как любая страница; больше ничего не отправляется.</translation>
    </message>
</context>
<context>
    <name>TrackingSection</name>
    <message>
        <source>Add a parcel or its number</source>
        <translation>Добавить посылку или её номер</translation>
    </message>
    <message>
        <source>Add scan</source>
        <translation>Добавить отметку</translation>
    </message>
    <message>
        <source>Edit parcels</source>
        <translation>Изменить посылки</translation>
    </message>
    <message>
        <source>No tracking yet</source>
        <translation>Отслеживания пока нет</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Add order…</source>
        <translation>Добавить заказ…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Показать окно</translation>
    </message>
</context>
<context>
    <name>Tricks</name>
    <message>
        <source>Another reason</source>
        <translation>Другая причина</translation>
    </message>
    <message>
        <source>Close first</source>
        <translation>Сначала закрыть</translation>
    </message>
    <message>
        <source>Confirm first</source>
        <translation>Подтвердить получение</translation>
    </message>
    <message>
        <source>Doubtful tracking</source>
        <translation>Сомнительный трек</translation>
    </message>
    <message>
        <source>Extra fee</source>
        <translation>Доплата</translation>
    </message>
    <message>
        <source>Number in the chat</source>
        <translation>Телефон в чате</translation>
    </message>
    <message>
        <source>Payment outside</source>
        <translation>Оплата в обход</translation>
    </message>
    <message>
        <source>Plays for time</source>
        <translation>Тянет время</translation>
    </message>
    <message>
        <source>Return at your cost</source>
        <translation>Возврат за ваш счёт</translation>
    </message>
    <message>
        <source>Stars for money</source>
        <translation>Деньги за звёзды</translation>
    </message>
    <message>
        <source>Tiny offer</source>
        <translation>Мелкая сумма</translation>
    </message>
</context>
<context>
    <name>UnmatchedParcels</name>
    <message>
        <source>Choose the order…</source>
        <translation>Выбрать заказ…</translation>
    </message>
</context>
<context>
    <name>ValueCard</name>
    <message>
        <source>Certain: {examples} can only be day first.</source>
        <translation>Точно: {examples} бывает только с днём впереди.</translation>
    </message>
    <message>
        <source>Certain: {examples} can only be month first.</source>
        <translation>Точно: {examples} бывает только с месяцем впереди.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Every date can be read both ways. Choose one.</source>
        <translation>Каждую дату можно прочесть двояко. Выберите.</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Из файла</translation>
    </message>
    <message>
        <source>Marketplace, if empty</source>
        <translation>Площадка, если пусто</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>Read as you chose.</source>
        <translation>Читается, как вы выбрали.</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Пропустить строку</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>день.месяц.год</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>месяц/день/год</translation>
    </message>
    <message>
        <source>{examples} cannot both be right. Rows that do not fit are skipped.</source>
        <translation>{examples} не могут быть верны вместе. Неподходящие строки пропускаются.</translation>
    </message>
    <message>
        <source>{examples} does not fit, so those rows are skipped.</source>
        <translation>{examples} не подходит, такие строки пропускаются.</translation>
    </message>
    <message>
        <source>{one} and {two}</source>
        <translation>{one} и {two}</translation>
    </message>
</context>
<context>
    <name>VerifyAll</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Reading {number} of {total}: {name}</source>
        <translation>Читается {number} из {total}: {name}</translation>
    </message>
    <message>
        <source>Stopped. Nothing wrong was found until then.</source>
        <translation>Остановлено. До этого места ничего плохого не нашлось.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Active</source>
        <translation>Активные</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Все заказы</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Споры</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завершённые</translation>
    </message>
    <message>
        <source>Needs action</source>
        <translation>Нужно действие</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>В пути</translation>
    </message>
</context>
<context>
    <name>ViewsFeature</name>
    <message>
        <source>Move down</source>
        <translation>Переместить вниз</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Переместить вверх</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Remove tag from all orders</source>
        <translation>Снять метку со всех заказов</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>Удалить раздел</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Переименовать метку</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Переименовать раздел</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>Сохранить как раздел</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Сохранить раздел</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Card chargeback</source>
        <translation>Чарджбэк по карте</translation>
    </message>
    <message>
        <source>EU guarantee</source>
        <translation>Гарантия ЕС</translation>
    </message>
    <message>
        <source>EU withdrawal</source>
        <translation>Отказ в ЕС</translation>
    </message>
    <message>
        <source>PayPal claim</source>
        <translation>Претензия PayPal</translation>
    </message>
    <message>
        <source>PayPal dispute</source>
        <translation>Спор PayPal</translation>
    </message>
    <message>
        <source>Section 75</source>
        <translation>Section 75</translation>
    </message>
</context>
<context>
    <name>Weaknesses</name>
    <message>
        <source>Blurred: {letters}. A sharper photo would help.</source>
        <translation>Нерезко: {letters}. Поможет фото порезче.</translation>
    </message>
    <message>
        <source>Taken before the parcel arrived: {letters}. Check the camera’s clock, or say why.</source>
        <translation>Снято до прихода посылки: {letters}. Проверьте часы камеры или напишите почему.</translation>
    </message>
    <message>
        <source>Very dark: {letters}. A brighter photo would help.</source>
        <translation>Очень темно: {letters}. Поможет фото посветлее.</translation>
    </message>
    <message>
        <source>Very small: {letters}. Details cannot be seen on paper.</source>
        <translation>Очень мелко: {letters}. На бумаге подробностей не видно.</translation>
    </message>
    <message>
        <source>Without a caption: {letters}. Say what can be seen.</source>
        <translation>Без подписи: {letters}. Напишите, что видно.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Look again: something changed</source>
        <translation>Проверьте снова: есть изменения</translation>
    </message>
    <message>
        <source>PDF and upload pack</source>
        <translation>PDF и пакет для формы</translation>
    </message>
    <message>
        <source>Refund of {amount}</source>
        <translation>Возврат {amount}</translation>
    </message>
    <message>
        <source>Return, refund of {amount}</source>
        <translation>Товар и {amount} обратно</translation>
    </message>
    <message>
        <source>Review and export</source>
        <translation>Проверка и выгрузка</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что случилось</translation>
    </message>
    <message>
        <source>What you ask for</source>
        <translation>Что вы просите</translation>
    </message>
    <message>
        <source>{affected} of {pieces} pieces affected</source>
        <translation>Затронуто {affected} из {pieces}&#xa0;шт.</translation>
    </message>
    <message>
        <source>{count} of {all} items affected</source>
        <translation>Затронуто товаров: {count} из {all}</translation>
    </message>
    <message>
        <source>{photos} and {videos}, {size} each. {note}.</source>
        <translation>{photos} и {videos}, каждое до {size}. {note}.</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Length, as you measured it</source>
        <translation>Длина по вашему измерению</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Надпись</translation>
    </message>
    <message>
        <source>What is hidden, in a word or two</source>
        <translation>Что скрыто, одним-двумя словами</translation>
    </message>
    <message>
        <source>What is there, for the PDF</source>
        <translation>Что здесь, для PDF</translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>Berlin</source>
        <translation>Берлин</translation>
    </message>
    <message>
        <source>London</source>
        <translation>Лондон</translation>
    </message>
    <message>
        <source>Los Angeles</source>
        <translation>Лос-Анджелес</translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation>Москва</translation>
    </message>
    <message>
        <source>Shanghai</source>
        <translation>Шанхай</translation>
    </message>
</context>
<context>
    <name>_DropHint</name>
    <message>
        <source>Or drop files anywhere in this window</source>
        <translation>Или перетащите файлы в любое место окна</translation>
    </message>
    <message>
        <source>Order lists from AliExpress as CSV or JSON, and photos for an order</source>
        <translation>Списки заказов с AliExpress в CSV или JSON и фото для заказа</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Newer orders</source>
        <translation>Более новые заказы</translation>
    </message>
</context>
<context>
    <name>_Orders</name>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
</context>
</TS>
