namespace Throughline.Extraction.Tests.Prose;

/// <summary>Names that stand side by side, phrases that no case joins, and who acts where another clause tells it, in Russian texts.</summary>
public class RussianPhraseTests
{
    [Theory]
    // Names side by side.
    [InlineData("Завод купил подшипники у литовской компании UAB «Балтрема».", "UAB «Балтрема»")]
    [InlineData("Генеральный директор ФГУП «НИИ \"Квазар\"» Антон Белик прибыл в Уфу.", "ФГУП «НИИ \"Квазар\"»")]
    [InlineData("Инженер ОТК Бабкин посетил завод «Луч» в Уфе.", "Бабкин")]
    [InlineData("Министр иностранных дел Японии Сэйдзи Икэда прибыл в Уфу.", "Сэйдзи Икэда")]
    [InlineData("Компанией «Луч» управляет Кирилл Сотников. Сотников летал в Уфу.", "Кирилл Сотников")]
    public void Each_name_is_cut_where_it_ends(string text, string name) =>
        Written.Claims("ru", text).SelectMany(c => new[] { c.Subject.Name, c.Object?.Name }).ShouldContain(name);

    [Theory]
    // Counts and kinds that no case joins.
    [InlineData("5 мая 2024 года на склад поступили от ООО «Луч» 60 гидронасосов на сумму 8,34 млн руб.", "supplied", "ООО «Луч»")]
    [InlineData("Экспертизу прицелов провёл НИИ прикладной оптики.", "evaluated", "НИИ прикладной оптики")]
    [InlineData("Покупателем выступало ТОО «Луч», за партии заплатившее около 19 миллионов рублей.", "paid", "ТОО «Луч»")]
    // Who acts is told in another clause.
    [InlineData(
        "Свидетель Рожкова показала, что работала бухгалтером в ООО «Луч» и по указанию Белика перечислила ООО «Ока» 2 млн рублей.",
        "paid",
        "Рожкова"
    )]
    [InlineData("Антон Белик выступил на суде. Он добавил, что в феврале выезжал в Уфу.", "travelledTo", "Антон Белик")]
    [InlineData("Завод «Луч» готов поставить насосы НП-45 по цене 121 тыс. руб.", "offered", "Завод «Луч»")]
    [InlineData("Антон Белик сопровождал Игоря Лаптева.", "travelledWith", "Антон Белик")]
    [InlineData("Антон Белик бросил трубку, услышав вопрос.", "responded", "Антон Белик")]
    [InlineData("Присутствовали: от АО «Луч» — Кравец С. Н., главный конструктор.", "employedBy", "Кравец С. Н.")]
    [InlineData("Доли в уставном капитале ООО «Луч» распределены между Антоном Беликом и Игорем Лаптевым.", "owns", "Антоном Беликом")]
    public void The_party_is_found(string text, string predicate, string subject) =>
        Written.Claims("ru", text).Where(c => c.Predicate == predicate).Select(c => c.Subject.Name).ShouldContain(subject);

    [Theory]
    // A sum that goods are worth is no payment, a day of a month no goods, a town no party of the contract made in it.
    [InlineData("5 мая 2024 года на склад поступили от ООО «Луч» 60 гидронасосов на сумму 8,34 млн руб.", "paid")]
    [InlineData("Антон Белик вернулся к работе в офисе 27 апреля.", "delivered")]
    [InlineData("Нижний Новгород заключил договор с ООО «Луч».", "contractedWith")]
    [InlineData("Корпорация «Луч» создана с одобрения Антона Белика.", "owns")]
    public void What_only_sounds_so_is_none(string text, string predicate) =>
        Written.Claims("ru", text).Select(c => c.Predicate).ShouldNotContain(predicate);

    [Fact]
    public void A_count_behind_the_goods_is_theirs() =>
        Written
            .Claims("ru", "Насосы НП-45 в количестве 8 штук отгружены ООО «Луч» 5 мая 2024 года.")
            .Single(c => c.Predicate == "shipped")
            .Quantity!.Min.ShouldBe(8);

    [Fact]
    public void What_is_resolved_is_still_to_be_done() =>
        Written
            .Claims("ru", "РЕШИЛИ: командировать Антона Белика в Уфу.")
            .Single(c => c.Predicate == "travelledTo")
            .Modality.ShouldBe(Throughline.Model.Modality.Plan);

    [Fact]
    public void Both_acts_under_one_verb_are_planned() =>
        Written
            .Claims("ru", "Антон Белик готов приехать в Уфу 18 ноября и обучить операторов.")
            .Single(c => c.Predicate == "trained")
            .Modality.ShouldBe(Throughline.Model.Modality.Plan);
}
