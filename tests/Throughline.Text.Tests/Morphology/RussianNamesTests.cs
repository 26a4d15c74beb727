namespace Throughline.Text.Tests.Morphology;

public class RussianNamesTests
{
    [Theory]
    [InlineData("Иванов", "Ивановым")]
    [InlineData("Иванов", "Иванову")]
    [InlineData("Луговой", "Лугового")]
    [InlineData("Москва", "Москве")]
    [InlineData("Павел", "Павла")]
    [InlineData("Журавлёв", "Журавлева")]
    [InlineData("Сергей", "Сергеем")]
    [InlineData("Ижевск", "Ижевске")]
    public void Forms_of_one_name_share_a_stem(string nominative, string other) =>
        RussianNames.IsSameName(nominative, other).ShouldBeTrue();

    [Theory]
    [InlineData("Иванов", "Петров")]
    [InlineData("Орлов", "Орловский")]
    [InlineData("Kupol", "Kupola")]
    public void Other_names_do_not(string left, string right) => RussianNames.IsSameName(left, right).ShouldBeFalse();
}
