using Throughline.Samples.Truth;
using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>Papers of the trading firms: Russian invoices, acts, ledgers.</summary>
internal static class TraderPapers
{
    public static IEnumerable<SampleDocument> All() => [May(), October(), Spring(), Almaty(), Engines(), Ladorzha(), SalesBook(), Act()];

    private static SampleDocument May()
    {
        var sale = Invoice("41");
        return new SampleDocument("trade/Счёт-фактура 41.xlsx", "invoice", "ru")
            .Sheet("Лист1")
            .Row([$"СЧЕТ-ФАКТУРА № 41 от {Format.RuLong(sale.Date)}"])
            .Row(["Продавец:", "ООО «ТД Кедрань»"])
            .Row(
                ["Адрес:", "150044, г. Ярославль, ул. Полушкина Роща, д. 14, оф. 9"],
                Claim("kedran", "locatedAt", "150044, г. Ярославль, ул. Полушкина Роща, д. 14, оф. 9")
            )
            .Row(["ИНН/КПП продавца:", $"{Cast.KedranInn}/760401001"], Claim("kedran", "hasIdentifier", Cast.KedranInn))
            .Row(["Грузополучатель и его адрес:", "он же"])
            .Row(["Покупатель:", "АО «КАЗ „Аврора“»"])
            .Row(["ИНН/КПП покупателя:", $"{Cast.AuroraInn}/440101001"], Claim("aurora", "hasIdentifier", Cast.AuroraInn))
            .Row(["Валюта:", "российский рубль, 643"])
            .Row([])
            .Row([
                "№ п/п",
                "Наименование товара",
                "Ед. изм.",
                "Количество",
                "Цена за единицу",
                "Стоимость без налога",
                "Ставка",
                "Стоимость с налогом",
            ])
            .Row(
                [1, "Беспилотное воздушное судно LH-40", "шт", 12, 2_025_000m, 24_300_000m, "20%", 29_160_000m],
                sale.ClaimOf(sale.Lines[0])
            )
            .Row(["Всего к оплате", null, null, null, null, 24_300_000m, "X", 29_160_000m], sale.ClaimOfTotal())
            .Row(["Руководитель организации", "Тушина И.П."]);
    }

    private static SampleDocument October()
    {
        var sale = Invoice("97");
        return new SampleDocument("trade/Счёт № 97.docx", "invoice", "ru")
            .Row(["Банк получателя: АО КБ «Решма»", $"БИК {Cast.Bik}"])
            .Row(["Получатель: ООО «ТД Кедрань»", $"Сч. № {Cast.KedranAccount}"], Claim("kedran", "hasIdentifier", Cast.KedranAccount))
            .Title($"Счет на оплату № 97 от {Format.Dots(sale.Date)}")
            .Field("Поставщик: ООО «ТД Кедрань», ИНН " + Cast.KedranInn, Claim("kedran", "hasIdentifier", Cast.KedranInn))
            .Field("Покупатель: АО «КАЗ „Аврора“», ИНН " + Cast.AuroraInn, Claim("aurora", "hasIdentifier", Cast.AuroraInn))
            .Field("Основание: договор поставки 118/А-24 от 11.03.2024, партия 2")
            .Row(["№", "Товары (работы, услуги)", "Кол-во", "Ед.", "Цена", "Сумма"])
            .Row(
                ["1", "БВС LH-90V с наземной станцией", "4", "компл.", Format.Ru(5_700_000m), Format.Ru(sale.Total)],
                sale.ClaimOf(sale.Lines[0])
            )
            .Row(["", "Итого", "", "", "", Format.Ru(sale.Total)], sale.ClaimOfTotal())
            .Say("Всего наименований 1, на сумму двадцать два миллиона восемьсот тысяч рублей 00 копеек.");
    }

    private static SampleDocument Spring()
    {
        var sale = Invoice("38");
        return new SampleDocument("trade/TN-38.pdf", "invoice", "ru")
            .Title("ТОВАРНАЯ НАКЛАДНАЯ")
            .Row(["Номер документа", "Дата составления"])
            .Row(["38", Format.Dots(sale.Date)])
            .Field($"Поставщик: ООО «Торговый дом „Кедрань“», ИНН {Cast.KedranInn}", Claim("kedran", "hasIdentifier", Cast.KedranInn))
            .Field(
                $"Плательщик: АО «КАЗ „Аврора“», ИНН {Cast.AuroraInn}, р/с {Cast.AuroraAccount}",
                Claim("aurora", "hasIdentifier", Cast.AuroraInn)
            )
            .Field("Основание: договор 118/А-24, дополнительное соглашение № 3")
            .Row(["№", "Наименование", "Кол-во", "Цена, руб.", "Сумма с НДС, руб."])
            .Row(
                ["1", "БВС LH-120", "6", Format.Ru(13_100_000m), Format.Ru(sale.Total)],
                sale.ClaimOf(sale.Lines[0]) with
                {
                    AlsoPredicates = ["supplied", "shipped", "delivered"],
                }
            )
            .Row(["", "Итого", "6", "", Format.Ru(sale.Total)], sale.ClaimOfTotal())
            .Field("Груз получил: инженер отдела снабжения Пелевин К. О., 30.05.2025");
    }

    private static SampleDocument Almaty()
    {
        var sale = Invoice("СЛ-216");
        return new SampleDocument("trade/SL-216.pdf", "invoice", "ru")
            .Title("Инвойс СЛ-216")
            .Field("Дата: 16.09.2024. Договор 12/СК от 02.09.2024.")
            .Field(
                $"Продавец: ТОО «Сарыжел Логистик», г. Алматы, БИН {Cast.SaryzhelBin}, ИИК {Cast.SaryzhelIban}",
                Claim("saryzhel", "hasIdentifier", Cast.SaryzhelBin)
            )
            .Field("Покупатель: ООО «ТД Кедрань», г. Ярославль")
            .Row(["Наименование", "Код ТН ВЭД", "Кол-во", "Цена, RUB", "Сумма, RUB"])
            .Row(
                ["Насосный агрегат для орошения FJ-170", "8413 70", "30", Format.Ru(450_000m), Format.Ru(sale.Total)],
                sale.ClaimOf(sale.Lines[0])
            )
            .Row(["Итого к оплате", "", "30", "", Format.Ru(sale.Total)], sale.ClaimOfTotal())
            .Record(Claim("FJ-170", "declaredAs", "Насосный агрегат для орошения") with { Quote = "Насосный агрегат для орошения FJ-170" });
    }

    private static SampleDocument Engines()
    {
        var sale = Invoice("101");
        return new SampleDocument("trade/УПД-101.xlsx", "invoice", "ru")
            .Sheet("УПД")
            .Row(["Универсальный передаточный документ", null, null, "Счет-фактура №", "101", "от", Format.Dots(sale.Date)])
            .Row(["Статус: 1"])
            .Row(["Продавец", "ООО \"ТД Кедрань\"", null, "ИНН", Cast.KedranInn], Claim("kedran", "hasIdentifier", Cast.KedranInn))
            .Row(["Покупатель", "АО \"КАЗ \"Аврора\"", null, "ИНН", Cast.AuroraInn], Claim("aurora", "hasIdentifier", Cast.AuroraInn))
            .Row(["Основание передачи", "Договор № 131/А-24"])
            .Row([])
            .Row(["Код", "Наименование товара", "Кол-во", "Цена", "Сумма", "Страна происхождения"])
            .Row(["000214", "Двигатель FJ-170 в сборе", 30, 520_000m, 15_600_000m, "Китай"], sale.ClaimOf(sale.Lines[0]))
            .Row(["Всего", null, 30, null, 15_600_000m], sale.ClaimOfTotal())
            .Row(
                ["Товар получил: зам. директора по закупкам Железняк А.В.", null, "22.10.2024"],
                Claim("aurora", "received", "kedran") with
                {
                    Time = "2024-10-22",
                    Optional = true,
                }
            );
    }

    private static SampleDocument Ladorzha()
    {
        var sale = Invoice("4");
        return new SampleDocument("trade/Счёт 4 Ладоржа.pdf", "invoice", "ru")
            .Title("СЧЁТ № 4 от 18 сентября 2025 г.")
            .Field(
                $"Исполнитель: ООО «Ладоржа-Комплект», ИНН {Cast.LadorzhaInn}, 150044, г. Ярославль, ул. Полушкина Роща, д. 14, оф. 11, тел. +7 4852 77-04-19",
                Claim("ladorzha", "hasIdentifier", Cast.LadorzhaInn),
                Claim("ladorzha", "locatedAt", "150044, г. Ярославль, ул. Полушкина Роща, д. 14, оф. 11")
            )
            .Field("Заказчик: АО «КАЗ „Аврора“», г. Кострома. Договор 09/25-Л от 01.09.2025.")
            .Row(["Товар", "Количество", "Цена", "Сумма"])
            .Row(["Двигатель FJ-170", "20 шт.", Format.Ru(545_000m), Format.Ru(sale.Total)], sale.ClaimOf(sale.Lines[0]))
            .Row(["К оплате", "", "", Format.Ru(sale.Total) + " руб."], sale.ClaimOfTotal())
            .Field("Директор ________ Опокин М.Л.", Claim("opokin", "directs", "ladorzha") with { Optional = true });
    }

    // A year of sales: the plant is one of several customers, the others are farms and a timber firm.
    private static SampleDocument SalesBook()
    {
        var book = new SampleDocument("trade/kniga_prodazh_2024.csv", "ledger", "ru") { Charset = "windows-1251", Separator = ';' };
        book.Row(["Книга продаж ООО \"ТД Кедрань\" за 2024 год"]);
        book.Row(["Дата", "Номер с/ф", "Покупатель", "ИНН покупателя", "Товар", "Сумма с НДС"]);
        Book(book, Day(2024, 2, 14), "7", "ООО \"Сухона-Агро\"", "sukhona", Cast.SukhonaInn, "Запчасти к опрыскивателям", 412_300m);
        foreach (var number in (string[])["41", "97", "101"])
        {
            var sale = Invoice(number);
            Book(
                book,
                sale.Date,
                number,
                "АО \"КАЗ \"Аврора\"",
                "aurora",
                Cast.AuroraInn,
                number == "101" ? "Двигатели FJ-170" : $"БВС {sale.Lines[0].Product}",
                sale.Total
            );
        }

        Book(book, Day(2024, 7, 2), "58", "ООО \"Галич-Лесопункт\"", "forest", CheckDigits.Inn10("440310226"), "Цепи пильные", 96_450m);
        Book(book, Day(2024, 12, 5), "122", "ООО \"Сухона-Агро\"", "sukhona", Cast.SukhonaInn, "Насос мембранный", 188_000m);
        return book;
    }

    private static void Book(
        SampleDocument book,
        DateOnly day,
        string number,
        string buyer,
        string key,
        string inn,
        string goods,
        decimal sum
    ) =>
        book.Row(
            [Format.Dots(day), number, buyer, inn, goods, Format.RuPlain(sum)],
            Claim("kedran", "invoiced", key) with
            {
                AlsoPredicates = ["supplied"],
                Amount = Money(sum, "RUB"),
                Time = Iso(day),
                Concerns = goods,
            },
            Claim(key, "hasIdentifier", inn)
        );

    private static SampleDocument Act() =>
        new SampleDocument("trade/Акт приёма-передачи 12.docx", "act", "ru")
            .Title("АКТ приёма-передачи № 12")
            .Say("г. Кострома, 23 мая 2024 г.")
            .Say(
                "Мы, нижеподписавшиеся, представитель ООО «ТД Кедрань» Шутихин Р.С. и представитель АО «КАЗ „Аврора“» Железняк А.В., составили настоящий акт о том, что Поставщик передал, а Заказчик принял следующее имущество:",
                Claim("kedran", "delivered", "aurora") with
                {
                    AlsoPredicates = ["supplied"],
                    Time = "2024-05-23",
                    Quote = "Поставщик передал, а Заказчик принял следующее имущество",
                },
                Claim("shutikhin", "represents", "kedran") with
                {
                    Quote = "представитель ООО «ТД Кедрань» Шутихин Р.С.",
                },
                Claim("zheleznyak", "represents", "aurora") with
                {
                    Quote = "представитель АО «КАЗ „Аврора“» Железняк А.В.",
                }
            )
            .Row(["№", "Наименование", "Зав. номера", "Кол-во"])
            .Row(
                ["1", "БВС LH-40", "LH40-24-0107 … LH40-24-0118", "12"],
                Claim("kedran", "delivered", "aurora") with
                {
                    AlsoPredicates = ["supplied", "shipped"],
                    Concerns = "LH-40",
                    Quantity = Count(12),
                    Time = "2024-05-23",
                }
            )
            .Say(
                "Претензий по комплектности нет. Обучение личного состава Заказчика будет проведено специалистами изготовителя в июне.",
                Claim("lanlu", "trained", "aurora") with
                {
                    Modality = "plan",
                    Time = "2024-06",
                    Optional = true,
                    Quote = "Обучение личного состава Заказчика будет проведено специалистами изготовителя в июне",
                }
            );
}
