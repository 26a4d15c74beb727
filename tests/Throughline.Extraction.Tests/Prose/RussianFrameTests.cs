namespace Throughline.Extraction.Tests.Prose;

public class RussianFrameTests
{
    [Theory]
    [InlineData("ООО «Вектра» поставило заводу «Орлин» 40 двигателей в марте 2024 года.", "ООО «Вектра» supplied Орлин | двигателей")]
    [InlineData("ООО «Вектра» получило от компании «Лимфьорд» 120 датчиков 14 мая 2024 г.", "ООО «Вектра» received Лимфьорд | датчиков")]
    [InlineData("АО «Орлин» перечислило ООО «Вектра» 5,4 млн рублей 3 июня 2024 года.", "АО «Орлин» paid ООО «Вектра»")]
    [InlineData("ООО «Вектра» выставило АО «Орлин» счёт на 800 тыс. евро.", "ООО «Вектра» invoiced АО «Орлин»")]
    [InlineData("АО «Орлин» заключило договор с ООО «Вектра» на поставку станков.", "АО «Орлин» contractedWith ООО «Вектра» | станков")]
    [InlineData("Генеральным директором АО «Орлин» является Петров Иван Ильич.", "Петров Иван Ильич directs АО «Орлин»")]
    [InlineData("Министерство отрицает поставки.", "Министерство responded поставки")]
    [InlineData("АО «Орлин» не ответило на запрос.", "АО «Орлин» responded запрос")]
    [InlineData("«Вектра» — дочерняя структура холдинга «Орлин».", "Орлин owns Вектра")]
    [InlineData("Судно «Лима» принадлежит фирме «Вектра».", "Вектра owns Лима")]
    [InlineData("Обе стороны подтвердили: датчики поставила фирма «Вектра».", "Вектра supplied датчики | датчики")]
    [InlineData("Сергей Лапин возглавляет завод «Орлин» с 2019 года.", "Сергей Лапин directs Орлин")]
    [InlineData("3 июня 2024 года министерство внесло «Вектру» в список.", "Вектру sanctionedBy министерство")]
    public void A_Russian_sentence_gives_its_claim(string text, string expected) => Written.Triples("ru", text).ShouldContain(expected);

    [Theory]
    [InlineData("В марте 2024 года заводом «Орлин» получены 12 датчиков от ООО «Вектра».", "Орлин received ООО «Вектра» | датчиков")]
    [InlineData("Станки, поставленные ООО «Вектра», установлены на изделие ТР-8.", "ООО «Вектра» supplied станки | Станки")]
    [InlineData("В «Вектре» поставки опровергли.", "Вектре responded опровергли")]
    [InlineData("Вэй Гаолян и Шэнь Мубо прилетают 20 июня 2024 г.", "Вэй Гаолян travelledTo прилетают")]
    public void Roles_follow_case_and_preposition(string text, string expected) =>
        Written.Triples("ru", text).ShouldContain(expected, StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void A_signature_declares_who_directs_the_sender() =>
        Written
            .Triples("ru", "ООО «Вектра»\nИсх. № 5 от 10.06.2024\n\nПросим согласовать сроки.\n\nГенеральный директор      П. К. Ильина\n")
            .ShouldContain("П. К. Ильина directs ООО «Вектра»");

    [Fact]
    public void What_the_writer_denies_is_an_answer_and_no_delivery()
    {
        var claims = Written.Claims("ru", "Заявление ООО «Вектра»\n\nНаша компания никогда не поставляла двигатели АО «Орлин».\n");

        claims.ShouldContain(c => c.Predicate == "responded" && c.Response == Throughline.Model.ResponseKind.Denied);
        claims.ShouldNotContain(c => c.Predicate == "supplied");
    }

    [Fact]
    public void A_perfective_present_is_a_plan() =>
        Written
            .Claims("ru", "ООО «Вектра» отгрузит АО «Орлин» 40 двигателей в марте 2026 года.")
            .ShouldContain(c => c.Predicate == "shipped" && c.Modality == Throughline.Model.Modality.Plan);
}
