namespace Throughline.Extraction.Tests.Prose;

/// <summary>Sentences as people write them: insertions, brackets, participles, goods that no list has.</summary>
public class RussianProseTests
{
    [Theory]
    [InlineData(
        "По данным таможни, ООО «Тавр-Импорт» в 2024 году ввезло через фирму «Сары-Арка» 300 осциллографов на 2 млн долларов.",
        "ООО «Тавр-Импорт» received"
    )]
    [InlineData(
        "Предприятие «Сибмаш» приобрело у компании «Дунфан» четыре обрабатывающих центра.",
        "Сибмаш ordered Дунфан | обрабатывающих центра"
    )]
    [InlineData(
        "ООО «Стройресурс» приобрело у ООО «Мираж» бетонные смеси на сумму 64 200 000 руб.",
        "ООО «Стройресурс» ordered ООО «Мираж» | бетонные смеси"
    )]
    [InlineData("Фактически смеси поставляло ООО «Бетон-Юг».", "ООО «Бетон-Юг» supplied смеси | смеси")]
    [InlineData("В нарушение условий договора ООО «Техсервис» поставило 22 станции.", "ООО «Техсервис» supplied станции | станции")]
    [InlineData("АО «Агрегат» с 2022 года производит гидравлику для бронетехники.", "АО «Агрегат» produces гидравлику")]
    public void Goods_need_no_list(string text, string expected) =>
        Written.Triples("ru", text).ShouldContain(t => t.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Двигатели для дронов, как утверждают авторы доклада, производит компания «Мотор-Л».", "Мотор-Л produces Двигатели")]
    [InlineData("Олег Нестеренко, ранее возглавлявший завод «Заря», дважды летал в Шэньчжэнь.", "Олег Нестеренко directs Заря")]
    [InlineData(
        "Олег Нестеренко летал в Шэньчжэнь, где встречался с менеджерами фирмы «Юньфэй».",
        "Олег Нестеренко metWith менеджерами фирмы «Юньфэй»"
    )]
    [InlineData("Комплекты, в которые входят плата и камера, завод «Ротор» закупает у фирмы «Скай».", "Ротор ordered Скай | Комплекты")]
    [InlineData("О сделке директор завода «Агат» К. М. Саакян, по его словам, не знал.", "К. М. Саакян directs Агат")]
    public void Insertions_and_clauses_are_stepped_over(string text, string expected) =>
        Written.Triples("ru", text).ShouldContain(expected);

    [Theory]
    [InlineData("Восемь насосов фирмы «Аквила Пумпс» установлены на катере.", "Аквила Пумпс produces насосов фирмы «Аквила Пумпс»")]
    [InlineData("Ли Вэй из «Скайфин» прилетел в Алматы.", "Ли Вэй employedBy Скайфин")]
    [InlineData("Учредителем ООО «Гранит» является супруга Хохлова — Хохлова Дарья Игоревна.", "Хохлова Дарья Игоревна owns ООО «Гранит»")]
    [InlineData("Учредителем ООО «Гранит» является супруга Петра Громова — Дарья Лисина.", "Дарья Лисина relatedTo Петра Громова")]
    [InlineData("Совладельцем «Навикона» значится бывший сотрудник Минобороны Игорь Вершинин.", "Игорь Вершинин owns Навикона")]
    [InlineData("Доля ООО «Металл» в уставном капитале ООО «Сталь» составляет 60 процентов.", "ООО «Металл» owns ООО «Сталь»")]
    [InlineData("Компания «Омега» включена в список за поставку компонентов заводу «Альбатрос».", "Омега supplied Альбатрос | компонентов")]
    [InlineData(
        "Между АО «Прибой» и ООО «Техсервис» 10 октября 2022 года был заключён договор.",
        "АО «Прибой» contractedWith ООО «Техсервис»"
    )]
    [InlineData("Сидоров организовал поставку 12 прицелов через фирму «Ника».", "Сидоров supplied прицелов | прицелов")]
    [InlineData(
        "Средства в размере 18 млн рублей были переведены ООО «Техсервис» на счёт компании «Балтрейд».",
        "ООО «Техсервис» paid Балтрейд"
    )]
    [InlineData(
        "Обнаружены ящики с микросхемами, поступившими от фирмы «Сигма» из Гонконга.",
        "Сигма supplied микросхемами | микросхемами"
    )]
    public void Phrases_and_frames(string text, string expected) => Written.Triples("ru", text).ShouldContain(expected);

    [Theory]
    [InlineData("ООО «Вега» (г. Самара) получило 40 датчиков.", "ООО «Вега» locatedAt Самара")]
    [InlineData("АО «Концерн «Лазурит» отгрузило ООО «Вега» 40 датчиков.", "АО «Концерн «Лазурит» shipped ООО «Вега» | датчиков")]
    public void Names_and_pronouns(string text, string expected) => Written.Triples("ru", text).ShouldContain(expected);

    [Theory]
    [InlineData("В компании Norvik Дмитрий Орлов проработал 15 лет.", "Дмитрий Орлов employedBy Norvik")]
    [InlineData("Главой Norvik станет О.Рихтер.", "О.Рихтер directs Norvik")]
    [InlineData("Управляющий фонда «Веха» в Твери Антон Белик подал в отставку.", "Антон Белик directs Веха")]
    [InlineData("Антон Белик стал председателем правления концерна «Лазурит».", "Антон Белик directs Лазурит")]
    [InlineData("Антон Белик — создатель и директор студии «Веха».", "Антон Белик directs Веха")]
    [InlineData("Губернатор Тверской области Антон Белик посетил завод «Лазурит».", "Антон Белик directs Тверской области")]
    public void Whose_man_and_the_man_are_two_names(string text, string expected) => Written.Triples("ru", text).ShouldContain(expected);

    [Theory]
    [InlineData("Ответа от «Ориона» не поступило.", "noResponse")]
    [InlineData("На звонки в офис «Ориона» никто не ответил.", "noResponse")]
    [InlineData("Связаться с представителями «Ориона» не удалось.", "noResponse")]
    [InlineData("Дозвониться до «Ориона» редакция не смогла.", "noResponse")]
    [InlineData("Представитель «Ориона» назвал обвинения беспочвенными.", "denied")]
    [InlineData("Представитель «Ориона» заявил, что компания не имеет отношения к сделке.", "denied")]
    [InlineData("В пресс-службе «Ориона» от комментариев воздержались.", "declined")]
    public void Silence_and_denial_are_told_in_many_words(string text, string response) =>
        Written
            .Claims("ru", text)
            .ShouldContain(c =>
                c.Predicate == "responded"
                && c.Subject.Name == "Ориона"
                && string.Equals(c.Response.ToString(), response, StringComparison.OrdinalIgnoreCase)
            );

    [Theory]
    [InlineData("Деньги «Вектор» перевёл на счёт фирмы Melvan.", "Вектор paid Melvan")]
    [InlineData("За партию насосов «Вектор» заплатил Melvan 3,4 млн юаней.", "Вектор paid Melvan | насосов")]
    [InlineData("У «Вектора» два учредителя — Иван Лунин и Ольга Рожкова.", "Ольга Рожкова owns Вектора")]
    [InlineData("«Вектор» поставлял «Ориону» подшипники, а тот перепродавал их заводу «Прибой».", "Ориону supplied Прибой | подшипники")]
    [InlineData("Компания «Вектор» открылась в Твери. По словам директора Ивана Лунина, она растёт.", "Ивана Лунина directs Вектор")]
    [InlineData("Станки до сих пор стоят на складе в Ташкенте.", "Станки locatedAt Ташкенте")]
    public void Who_does_it_stands_where_the_verb_agrees(string text, string expected) =>
        Written.Triples("ru", text).ShouldContain(expected);

    [Fact]
    public void A_mans_lawyer_is_not_the_man() =>
        Written
            .Triples("ru", "Адвокат Санина назвал обвинения ложью.")
            .ShouldAllBe(t => !t.StartsWith("Санина ", StringComparison.Ordinal));

    [Fact]
    public void Who_could_not_be_reached_gave_no_answer() =>
        Written
            .Claims("ru", "Азамат Джолдошев работал на заводе «Ротор»; связаться с ним не удалось.")
            .ShouldContain(c =>
                c.Response == Throughline.Model.ResponseKind.NoResponse
                && c.Evidence[0].Quote.EndsWith("не удалось", StringComparison.Ordinal)
            );

    [Fact]
    public void A_letter_speaks_of_its_sender_and_addressee()
    {
        var triples = Written.Triples(
            "ru",
            """
            АО «Техноимпульс»

            Генеральному директору АО «Вымпел-Инфо»

            В соответствии с договором от 12.08.2024 наша компания поставила в Ваш адрес 12 комплектов модулей МК-300 на общую сумму 8,4 млн руб. Оплата в размере 5 000 000 рублей поступила 17 марта 2025 года. Вторая партия (8 комплектов) будет отгружена через ТОО «Алма Логистик» во втором квартале 2025 года.
            """
        );

        triples.ShouldContain(t => t.EndsWith("supplied АО «Вымпел-Инфо» | МК-300", StringComparison.Ordinal));
        triples.ShouldContain("АО «Вымпел-Инфо» paid АО «Техноимпульс»");
        triples.ShouldContain(t => t.Contains(" shipped ", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_asked_for_is_unknown() =>
        Written
            .Claims("ru", "Кем были поставлены насосы, выяснить не удалось.")
            .ShouldContain(c => c.Predicate == "supplied" && c.Knowledge == Throughline.Model.Knowledge.Unknown);
}
