using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Throughline.Dossiers.Html;

namespace Throughline.Dossiers.Tests;

public partial class HtmlDossierTests
{
    [Fact]
    public void Every_citation_opens_its_quote_in_the_passage()
    {
        var html = HtmlDossier.Write(SmallCase.Input(), Audience.Internal);
        var cited = Citation().Matches(html).Select(m => m.Groups[1].Value).Distinct().ToList();
        cited.Count.ShouldBeGreaterThan(1);
        foreach (var number in cited)
        {
            html.ShouldContain($"<span id=\"q{number}\"></span>");
        }

        using var json = JsonDocument.Parse(Quotes().Match(html).Groups[1].Value);
        foreach (var quote in json.RootElement.EnumerateArray())
        {
            var number = quote.GetProperty("number").GetInt32();
            var marked = string.Concat(
                Mark()
                    .Matches(html)
                    .Where(m => m.Groups[1].Value.Split(' ').Contains(number.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                    .Select(m => WebUtility.HtmlDecode(m.Groups[2].Value))
            );
            marked.ShouldBe(quote.GetProperty("text").GetString());
        }
    }

    [Fact]
    public void Text_of_documents_is_never_markup()
    {
        var html = HtmlDossier.Write(SmallCase.Input(), Audience.Internal);
        html.ShouldNotContain("<b>Beta");
        html.ShouldContain("&lt;b&gt;Beta &amp; Co&lt;/b&gt;");
        html.ShouldNotContain("<Beta>");
    }

    [Fact]
    public void Nothing_is_loaded_from_outside() =>
        HtmlDossier.Write(SmallCase.Input(), Audience.Internal).ShouldNotMatch("(src|href)=\"(https?:)?//");

    [Fact]
    public void The_same_input_gives_the_same_file() =>
        HtmlDossier.Write(SmallCase.Input(), Audience.Internal).ShouldBe(HtmlDossier.Write(SmallCase.Input(), Audience.Internal));

    [Fact]
    public void A_shareable_dossier_hides_passports_and_folders()
    {
        HtmlDossier.Write(SmallCase.Input(), Audience.Internal).ShouldContain("4509123456");
        var html = HtmlDossier.Write(SmallCase.Input(), Audience.Shareable);
        html.ShouldNotContain("4509123456");
        html.ShouldContain("mail.zip!/in/letter");
    }

    [GeneratedRegex("href=\"#q([0-9]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Citation();

    [GeneratedRegex("id=\"quotes\">(.*?)</script>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Quotes();

    [GeneratedRegex("<mark data-quote=\"([0-9 ]+)\">(.*?)</mark>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
