using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tests.Mentions;

public class DatesBehindPrepositionsTests
{
    [Theory]
    [InlineData("Договор от 12.08.2024 подписан.", "12.08.2024")]
    [InlineData("Поставка от 12 августа 2024 года.", "12 августа 2024 года")]
    public void A_day_behind_a_preposition_is_a_day(string text, string day)
    {
        var found = MentionFinder.Find(text, "ru").Where(s => s.Type is "DATE" or "QUANTITY").Select(s => (s.Type, text[s.Start..s.End]));
        found.ShouldBe([("DATE", day)]);
    }
}
