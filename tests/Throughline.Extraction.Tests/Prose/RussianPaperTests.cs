namespace Throughline.Extraction.Tests.Prose;

/// <summary>Rulings, bank notes, customs decisions and letters in Russian: what they say, and what they do not.</summary>
public class RussianPaperTests
{
    private const string Letter = """
        От: Марина Котова <kotova@orlin.example>
        Кому: Андрей Вельский <velsky@vektra.example>
        Дата: 12 февраля 2025 г.
        Тема: Договор № 44-П

        Уважаемый Андрей Юрьевич!

        {0}

        С уважением,
        коммерческий директор
        АО «Орлин»
        Марина Котова
        """;

    [Theory]
    [InlineData("Лапин передал станки представителю компании «Лимфьорд» Карлу Мейеру.", "Карлу Мейеру employedBy Лимфьорд")]
    [InlineData("Фирма «Вектра», возглавляемая бывшим сотрудником «Орлина» Павлом Лапиным, закрылась.", "Павлом Лапиным directs Вектра")]
    [InlineData("Дорохов, в свою очередь, перепродал товар «Орлину».", "Дорохов supplied Орлину | товар")]
    [InlineData("Фирма «Вектра» является производителем прицелов и тепловизоров для армии.", "Вектра produces тепловизоров")]
    [InlineData("Завод «Орлин» начал выпуск дронов.", "Орлин» produces дронов")]
    [InlineData("Со счёта фирмы «Вектра» на счёт фирмы «Лимфьорд» переведено 12 млн рублей.", "Вектра paid Лимфьорд")]
    [InlineData(
        "Часть оборудования, на общую сумму 3 млн евро, ООО «Вектра» закупило у фирмы «Лимфьорд».",
        "ООО «Вектра» ordered Лимфьорд | оборудования"
    )]
    [InlineData("ООО «Вектра» внесено в санкционные списки США и ЕС.", "ООО «Вектра» sanctionedBy ЕС")]
    [InlineData("В отношении ООО «Вектра» введены санкции ЕС.", "ООО «Вектра» sanctionedBy ЕС")]
    [InlineData("Фирма «Вектра» контролируется гражданином Китая Чжоу Минем.", "Чжоу Минем owns Вектра")]
    [InlineData(
        "Представлен контракт, заключённый ООО «Вектра» с фирмой «Лимфьорд» 15 мая 2024 года.",
        "ООО «Вектра» contractedWith Лимфьорд"
    )]
    [InlineData("По контракту «Лимфьорд» должна поставить 3 тыс. насосов до 1 сентября.", "Лимфьорд supplied насосов | насосов")]
    [InlineData(
        "ООО «Вектра» обратилось в суд с иском к АО «Орлин». Ответчик перечислил истцу 2 млн рублей.",
        "АО «Орлин» paid ООО «Вектра»"
    )]
    [InlineData("Оплату товара произвело ООО «Вектра» 5 ноября.", "ООО «Вектра» paid товара | товара")]
    [InlineData("Директор АО «Орлин» Павел Лапин, допрошенный вчера, этот факт отрицал.", "Павел Лапин responded факт")]
    public void A_paper_tells_a_deed(string text, string claim) =>
        Written.Triples("ru", text).ShouldContain(t => t.Contains(claim, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Аванс в размере 1 млн рублей получен 10 февраля.", "Андрей Вельский paid АО «Орлин»")]
    [InlineData("Счёт на оставшуюся сумму выставлен вчера.", "АО «Орлин» invoiced Андрей Вельский")]
    [InlineData("Компрессоры отгружены сегодня автотранспортом.", "АО «Орлин» shipped Компрессоры | Компрессоры")]
    [InlineData("Остальные два компрессора планируем отправить до 1 марта.", "АО «Орлин» shipped компрессора | компрессора")]
    public void An_agentless_passive_of_a_letter_tells_what_its_writer_did(string text, string claim) =>
        Written
            .Triples("ru", Letter.Replace("{0}", text, StringComparison.Ordinal))
            .ShouldContain(t => t.Contains(claim, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("В ноябре груз был вывезен через порт Ладога на теплоходе.", "intermediaryFor")]
    [InlineData("При досмотре в контейнере обнаружены шесть насосов «НЦ-80».", "componentOf")]
    [InlineData("Средства в размере 12 млн рублей перечислены компании «Лимфьорд».", "Лимфьорд paid")]
    [InlineData("Получателем значилось грузинское ООО «Лаго».", "declaredAs")]
    [InlineData("Ответа от фирмы «Вектра» мы не получили.", "responded")]
    public void What_a_paper_does_not_say(string text, string claim) =>
        Written.Triples("ru", text).ShouldNotContain(t => t.Contains(claim, StringComparison.Ordinal));
}
