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
    public void A_Russian_sentence_gives_its_claim(string text, string expected) => Written.Triples("ru", text).ShouldContain(expected);
}
