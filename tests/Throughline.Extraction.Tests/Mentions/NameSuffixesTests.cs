using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tests.Mentions;

public sealed class NameSuffixesTests
{
    [Theory]
    [InlineData("The contract was signed by Gordon Falk, Jr. on Monday.", "Gordon Falk, Jr.")]
    [InlineData("Yesterday Martin Winther III said that he had paid.", "Martin Winther III")]
    public void A_suffix_belongs_to_the_name_before_it_and_is_nobody_alone(string text, string name)
    {
        var names = DocumentNames.Of(text, "en").Mentions;
        names.ShouldContain(m => m.Text == name && m.Type == MentionType.Person);
        names.ShouldNotContain(m => m.Text == "Jr." || m.Text == "Jr" || m.Text == "III");
    }
}
