using Throughline.Model;

namespace Throughline.Extraction.Tests.Prose;

/// <summary>
/// The cells of the Russian grammar: references, chains of event nouns, participles before and behind their noun, gerunds, reflexive and agentless
/// passives, clauses without a verb, letters and news, one sentence and one claim of it a line in <c>russian-cells.tsv</c>; and what must give none.
/// </summary>
public class RussianCellTests
{
    /// <summary>Sentence and claim of each line; a line break of a letter is written <c>\n</c>.</summary>
    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "russian-cells.tsv")))
        {
            var parts = line.Split('\t');
            cells.Add(parts[0].Replace("\\n", "\n", StringComparison.Ordinal), parts[1]);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_sentence_makes_its_claim(string sentence, string claim) =>
        Written.Triples("ru", sentence).ShouldContain(t => t.Contains(claim, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Оплата от завода «Северин» не поступила.", "paid")]
    [InlineData("Компания «Кварта» не поставляла заводу «Северин» станки.", "supplied")]
    [InlineData("Фирма «Кварта» отказалась поставить заводу «Северин» станки.", "supplied")]
    [InlineData("Станки заводу «Северин» не поставлялись.", "supplied")]
    [InlineData("Договор между фирмой «Кварта» и заводом «Северин» не заключался.", "contractedWith")]
    [InlineData("Если бы фирма «Кварта» поставила станки, завод «Северин» заплатил бы 3 млн рублей.", "paid")]
    [InlineData("Если фирма «Кварта» поставит станки, завод «Северин» перечислит 3 млн рублей.", "paid")]
    [InlineData("Фирма «Арман» отрицает, что поставляла датчики заводу «Вымпел».", "supplied")]
    [InlineData("Фирма «Арман» не намерена поставлять датчики заводу «Вымпел».", "supplied")]
    [InlineData("Часть насосов изготовлена не на заводе «Вымпел».", "produces")]
    [InlineData("В Казахстане зарегистрировано более 500 тысяч товариществ.", "locatedAt")]
    [InlineData("Сухогруз «Вега» вышел из порта Хор 12 сентября 2024 года.", "shipped")]
    [InlineData("Насос завода «Северин» вышел из строя.", "shipped")]
    [InlineData("Пётр Сомов попросил перевезти станки из Риги в Минск.", "shipped")]
    [InlineData("Представитель фирмы «Кварта» попросил организовать доставку станков.", "delivered")]
    [InlineData("Насосы изготовлены не заводом «Северин», а в Китае.", "produces")]
    [InlineData("Минфин США не вносил фирму «Кварта» в санкционный список.", "sanctionedBy")]
    [InlineData("Фирма «Кварта» не выиграла тендер на поставку насосов.", "supplied")]
    [InlineData("Суд отказался взыскать с ООО «Лагуна» 3 млн рублей.", "paid")]
    [InlineData("Холдинг «Кварта» приобрёл 51 % акций завода «Северин».", "ordered")]
    [InlineData("Институт «Прибор» разработал для «Армана» датчик.", "componentOf")]
    [InlineData("Насосы «Армана» покупает завод «Вымпел».", "owns")]
    [InlineData("Фирма «Арман» купила у завода «Оборот» насосы. Они стоят на складе.", "metWith")]
    [InlineData("Лев Сомов открыл счёт в банке «Прибой».", "owns")]
    [InlineData("Лев Сомов приехал в Пермь. Пётр Лось уехал в Тверь. Они не встречались.", "metWith")]
    [InlineData("Завод «Северин» прошёл проверку.", "tested")]
    [InlineData("Фирма «Кварта» поставила насосы на 3 млн рублей.", "paid")]
    public void A_sentence_makes_no_such_claim(string sentence, string predicate) =>
        Written.Claims("ru", sentence).ShouldNotContain(c => c.Predicate == predicate && c.Response == null);

    [Theory]
    [InlineData("Фирма «Кварта» планирует поставить заводу «Северин» 12 станков в 2026 году.")]
    [InlineData("Поставка 12 станков заводу «Северин» намечена на май 2026 года.")]
    [InlineData("ООО «Кварта» обязалось до конца года поставить заводу «Вымпел» ещё 40 гироскопов.")]
    [InlineData("Фирма «Арман» готовится отгрузить заводу «Вымпел» 40 датчиков.")]
    public void What_is_to_come_is_a_plan(string sentence) =>
        Written.Claims("ru", sentence).Where(c => c.Predicate is "supplied" or "shipped").ShouldAllBe(c => c.Modality == Modality.Plan);

    [Theory]
    [InlineData("Фирма «Кварта», вероятно, поставила заводу «Северин» 12 станков.")]
    [InlineData("Фирма «Кварта» могла поставить заводу «Северин» 12 станков.")]
    [InlineData("По мнению экспертов, датчики могла поставить фирма «Арман».")]
    public void A_hedge_is_kept(string sentence) =>
        Written.Claims("ru", sentence).Where(c => c.Predicate == "supplied").ShouldAllBe(c => !c.Hedges.IsEmpty);

    [Theory]
    [InlineData("«Мы никогда не работали с заводом „Вымпел“», — заявил Болат Сериев.", ResponseKind.Denied)]
    [InlineData("Сериев воздержался от комментариев.", ResponseKind.Declined)]
    [InlineData("В «Армане» на момент публикации не ответили на вопросы редакции.", ResponseKind.NoResponse)]
    [InlineData("Сериеву ничего не известно о поставках датчиков.", ResponseKind.NotAware)]
    public void Answers_are_told_apart(string sentence, ResponseKind response) =>
        Written.Claims("ru", sentence).ShouldContain(c => c.Response == response);

    [Theory]
    [InlineData("Фирма «Арман» закупила станки. Включены в перечень Канады три банка.")]
    [InlineData("Фирма «Арман» закупила станки. Выставка прошла в мае. Включена в перечень Канады 2 февраля 2024 года.")]
    public void What_is_told_of_others_is_not_told_of_whom_the_text_speaks(string text) =>
        Written.Triples("ru", text).ShouldNotContain(t => t.Contains("Арман sanctionedBy", StringComparison.Ordinal));
}
