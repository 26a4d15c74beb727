using Throughline.Dossiers.Markdown;

namespace Throughline.Dossiers.Tests;

public class MarkdownDossierTests
{
    [Fact]
    public void Each_sentence_has_a_footnote_with_the_quote()
    {
        var text = MarkdownDossier.Write(SmallCase.Input(), Audience.Internal);
        text.ShouldContain("- Альфа paid Beta & Co CNY 100 (2025-Q2).[^1]");
        text.ShouldContain("[^1]: “Фирма «Альфа» оплатила");
        text.ShouldNotContain("<b>");
    }
}
