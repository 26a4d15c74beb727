using System.Text.Json;
using Throughline.Accuracy.Scores;

namespace Throughline.Accuracy.Suites.Kitinerary;

/// <summary>The test documents of KDE's kitinerary with what its extractors, one a carrier, make of them.</summary>
/// <remarks>
/// Each case is read as the mail program would hand it over: an attachment of a mail with the sender and date that the case names.
/// Compared is every value of the expected JSON under our names, see <see cref="ExpectedFields"/>, which also says what is left out and why.
/// </remarks>
internal sealed class KitinerarySuite : ISuite
{
    public string Name => "kitinerary";

    public string Description => "boarding passes, Wallet passes, calendars, schema.org mails and free-form tickets of kitinerary";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var root = SuiteOptions.Data("documents/kitinerary");
        foreach (var file in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var input in Inputs(file, json.RootElement))
            {
                TravelCase.Score(input, json.RootElement, root, board, cancellationToken);
            }
        }

        return Task.CompletedTask;
    }

    // The boarding passes lie as field dumps beside their JSON; the string itself is the ticket's token in the JSON.
    private static IEnumerable<TravelInput> Inputs(string file, JsonElement expected)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(file))!;
        var bare = file[..^".json".Length];
        if (folder == "bcbpdata")
        {
            var token = expected[0].GetProperty("reservedTicket").GetProperty("ticketToken").GetString()!;
            yield return new(
                "bcbp",
                bare + ".txt",
                System.Text.Encoding.UTF8.GetBytes(token[(token.IndexOf(':', StringComparison.Ordinal) + 1)..])
            );
        }
        else
        {
            foreach (var ending in (string[])["", ".ics", ".html", ".pkpass"])
            {
                if (File.Exists(bare + ending))
                {
                    yield return new(Part(bare + ending), bare + ending, File.ReadAllBytes(bare + ending));
                    yield break;
                }
            }
        }
    }

    private static string Part(string path) =>
        Path.GetExtension(path) switch
        {
            ".pkpass" => "pkpass",
            ".ics" => "ics",
            ".bin" => "rail bar codes",
            ".eml" => "structured html and mail",
            ".html" when File.ReadAllText(path) is var html && html.Contains("schema.org", StringComparison.OrdinalIgnoreCase) =>
                "structured html and mail",
            // One run of characters from a rail operator's bar code is no text.
            ".txt" when !File.ReadAllText(path).Trim().Contains('\n', StringComparison.Ordinal) => "rail bar codes",
            _ => "free-form",
        };
}
