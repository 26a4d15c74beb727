namespace Throughline.Text.Tests;

/// <summary>The quick look never denies an acronym that the full search finds.</summary>
public sealed class AcronymsTests
{
    private static readonly string[] s_names =
    [
        "Northern Kettle and Lantern Works",
        "Завод электромеханических приборов «Синий чайник»",
        "Institute of Kettles, Lanterns and Lamps No 7",
        "Blue Kettle Trading Company of the Eastern Region",
        "Радиоэлектронный научно-производственный комбинат чайников",
        "蓝色水壶贸易公司",
    ];

    [Fact]
    public void What_the_name_spells_may_be_there()
    {
        foreach (var name in s_names)
        {
            var found = Names.Prepare(name, NameKind.Organization).Acronyms;
            var tokens = Names.Prepare(name, NameKind.Organization).Tokens;
            found.ShouldAllBe(a => Acronyms.MayHave(tokens, a.Letters));
        }

        Names.Prepare(s_names[0], NameKind.Organization).Acronyms.ShouldContain(a => a.Letters == "nklw");
    }

    [Fact]
    public void Letters_that_no_run_of_words_has_are_denied()
    {
        var name = Names.Prepare(s_names[0], NameKind.Organization);
        name.MayHaveAcronym("xyz").ShouldBeFalse();
        name.MayHaveAcronym("nkz").ShouldBeFalse();
        Names.Prepare("Omar Nasir Karim", NameKind.Person).MayHaveAcronym("onk").ShouldBeFalse();
    }
}
