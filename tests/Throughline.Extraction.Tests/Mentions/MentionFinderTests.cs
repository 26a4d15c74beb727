using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tests.Mentions;

public class MentionFinderTests
{
    [Theory]
    [InlineData(
        "en",
        "The firm Halden Trading Ltd sold the K-90 to Anna Lindqvist in Vienna in May 2024 for $2 million.",
        "ORG:Halden Trading Ltd PRODUCT:K-90 PER:Anna Lindqvist LOC:Vienna DATE:May 2024 MONEY:$2 million"
    )]
    [InlineData(
        "ru",
        "Компания ООО «Вектра» и Петров Иван Ильич встретились в Москве.",
        "ORG:ООО «Вектра» PER:Петров Иван Ильич LOC:Москве"
    )]
    [InlineData("zh", "宁波海达科技有限公司向奥林机械厂供应了K90。", "ORG:宁波海达科技有限公司 ORG:奥林机械厂 PRODUCT:K90")]
    public void Names_and_values_are_found(string language, string text, string expected) =>
        string.Join(' ', MentionFinder.Find(text, language).Select(s => $"{s.Type}:{s.Text.Trim()}")).ShouldBe(expected);

    [Fact]
    public void A_place_that_was_left_blank_before_a_name_ends_nothing() =>
        MentionFinder.Find("It told our plant in , Orbel Motors, of a business in , Halden Trading.", "en").ShouldNotBeEmpty();
}
