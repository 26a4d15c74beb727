namespace Throughline.Text.Tests;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("The goods were shipped from the port and paid by the buyer.", "en")]
    [InlineData("Товар был отгружен из порта и оплачен покупателем.", "ru")]
    [InlineData("Товар було відвантажено з порту і сплачено покупцем.", "uk")]
    [InlineData("货物已从港口发运，由买方付款。", "zh")]
    [InlineData("Die Ware wurde aus dem Hafen versandt und von dem Käufer bezahlt.", "de")]
    [InlineData("12345", "und")]
    public void The_language_of_a_sentence_is_told(string text, string language) => Languages.Of(text).ShouldBe(language);
}
