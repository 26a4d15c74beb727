using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Tests.Prose;

/// <summary>Other names in brackets.</summary>
public class FormerNamesTests
{
    [Theory]
    [InlineData("ru", "прежнее наименование — «Барыс Охрана»", "Барыс Охрана")]
    [InlineData("ru", "ранее известна как «Барыс», Уральск", "Барыс")]
    [InlineData("ru", "ранее работал в Уральске", null)]
    [InlineData("ru", "Уральск", null)]
    [InlineData("zh", "曾用名“雪豹护卫”", "雪豹护卫")]
    [InlineData("zh", "以下简称", null)]
    public void A_bracket_gives_another_name(string language, string inside, string? expected) =>
        FormerNames.Name(inside, Lexicon.Of(language)).ShouldBe(expected);
}
