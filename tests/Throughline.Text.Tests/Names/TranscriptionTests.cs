namespace Throughline.Text.Tests;

public sealed class TranscriptionTests
{
    [Theory]
    [InlineData(Script.Cyrillic, "джеймс", "james", "damasi")]
    [InlineData(Script.Cyrillic, "бордо", "bordeaux", "bordet")]
    [InlineData(Script.Cyrillic, "сакё", "sakyo", "sake")]
    [InlineData(Script.Han, "伊万诺夫", "ivanov", "yanufi")]
    [InlineData(Script.Han, "克雷默", "kremer", "karimi")]
    [InlineData(Script.Arabic, "خالد", "khalid", "hilda")]
    [InlineData(Script.Hangul, "블라디미르", "vladimir", "bladder")]
    public void The_word_that_a_script_writes_costs_less_than_one_that_it_does_not(Script script, string word, string right, string wrong)
    {
        var model = SoundModel.OrNull(script)!;
        var units = SoundUnits.OfScript(word);

        model.Cost(units, SoundUnits.OfLatin(right)).ShouldBeLessThan(model.Cost(units, SoundUnits.OfLatin(wrong)));
    }

    [Fact]
    public void A_letter_that_a_model_never_saw_reads_as_it_is_romanised()
    {
        var model = new SoundModel([]);

        model.Cost(SoundUnits.OfScript("ба"), SoundUnits.OfLatin("ba")).ShouldBe(2);
    }

    [Fact]
    public void A_script_without_a_table_has_no_model() => SoundModel.OrNull(Script.Latin).ShouldBeNull();

    [Fact]
    public void A_word_too_long_to_be_a_name_has_no_frames() => HanFrames.Of(new string('林', 500)).ShouldBeEmpty();

    [Theory]
    [InlineData("伊戈尔·伊万诺夫", "Igor Ivanov")]
    [InlineData("谢尔盖·扎哈罗夫", "Sergey Zakharov")]
    [InlineData("莫里茨·林巴赫", "Moritz Limbach")]
    public void A_foreign_name_in_chinese_characters_meets_its_latin_form(string han, string latin) =>
        Names.Compare(han, latin, NameKind.Person).Score.ShouldBeGreaterThan(0.7);

    [Theory]
    [InlineData("伊戈尔·伊万诺夫", "Igor Antonov")]
    [InlineData("谢尔盖·扎哈罗夫", "Sergey Zaitsev")]
    public void Another_family_name_does_not(string han, string latin) =>
        Names.Compare(han, latin, NameKind.Person).Score.ShouldBeLessThan(0.7);

    [Theory]
    [InlineData("宁波蓝狐机械有限公司", "Ningbo Bluefox Machinery Co., Ltd.")]
    [InlineData("苏州金鹰电子股份有限公司", "Suzhou Goldeagle Electronics Co., Ltd.")]
    public void A_brand_translated_by_its_meaning_is_the_same_firm(string han, string latin) =>
        Names.Compare(han, latin, NameKind.Organization).Score.ShouldBeGreaterThan(0.85);

    [Theory]
    [InlineData("宁波蓝狐机械有限公司", "Ningbo Redfox Machinery Co., Ltd.")]
    [InlineData("苏州金鹰电子股份有限公司", "Suzhou Goldwolf Electronics Co., Ltd.")]
    public void A_brand_with_another_meaning_is_not(string han, string latin) =>
        Names.Compare(han, latin, NameKind.Organization).Score.ShouldBeLessThan(0.7);
}
