using Throughline.Accuracy.Scores;
using Throughline.Extraction.Mentions;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Codes;

/// <summary>
/// Designations of products in generated sentences of three languages among codes of other things (contracts, flights, standards, dates). The sentences of
/// the held-out part were written apart from the others and are measured apart; <c>--part NAME</c> measures one part.
/// </summary>
internal sealed class CodesSuite : ISuite
{
    private const int EachLanguage = 700;
    private const int Seed = 7;

    /// <inheritdoc/>
    public string Name => "codes";

    /// <inheritdoc/>
    public string Description => "product designations among other codes in generated texts, en ru zh: strict F1";

    /// <inheritdoc/>
    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        foreach (var part in options.ValueOrNull("--part") is { } one ? [one] : (string[])["development", "held out"])
        {
            var (right, found, there) = (0, 0, 0);
            foreach (var language in (string[])["en", "ru", "zh"])
            {
                var (r, f, t) = Measure(board, part, language, cancellationToken);
                board.Measure($"{part} {language} F1", 2.0 * r / (f + t));
                (right, found, there) = (right + r, found + f, there + t);
            }

            board.Measure($"{part} precision", (double)right / found);
            board.Measure($"{part} recall", (double)right / there);
            board.Measure($"{part} F1", 2.0 * right / (found + there));
        }

        return Task.CompletedTask;
    }

    private static (int Right, int Found, int There) Measure(
        Scoreboard board,
        string part,
        string language,
        CancellationToken cancellationToken
    )
    {
        var maker = new CodeMaker(part, language, Seed);
        var (right, found, there) = (0, 0, 0);
        for (var i = 0; i < EachLanguage; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (text, products) = maker.Next();
            var marked = MentionFinder
                .Find(text, Languages.Of(text))
                .Where(s => s.Type == "PRODUCT")
                .Select(s => (s.Start, s.End))
                .ToHashSet();
            found += marked.Count;
            there += products.Count;
            right += products.Count(marked.Contains);
            board.Notes.AddRange(
                products.Where(p => !marked.Contains(p)).Select(p => $"{part} {language} - {text[p.Start..p.End]}   in: {text}")
            );
            board.Notes.AddRange(marked.Except(products).Select(p => $"{part} {language} + {text[p.Start..p.End]}   in: {text}"));
        }

        return (right, found, there);
    }
}
