namespace Throughline.Text.Tests;

public sealed class HomoglyphsTests
{
    [Fact]
    public void A_code_in_Cyrillic_letters_equals_the_Latin_one() => Homoglyphs.Code("А-200 ").ShouldBe(Homoglyphs.Code("a200"));

    [Theory]
    [InlineData("Оrion", "Orion")]
    [InlineData("пpиказ", "приказ")]
    [InlineData("Москва", "Москва")]
    [InlineData("В200", "B200")]
    public void A_word_of_two_scripts_becomes_a_word_of_one(string word, string expected) => Homoglyphs.FoldWord(word).ShouldBe(expected);
}
