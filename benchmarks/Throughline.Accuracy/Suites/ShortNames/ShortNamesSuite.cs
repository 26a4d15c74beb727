using Throughline.Accuracy.Scores;
using Throughline.Extraction.Mentions;

namespace Throughline.Accuracy.Suites.ShortNames;

/// <summary>
/// Short forms in generated documents of three languages: parts of names, acronyms, introduced names, family names in all cases; names that two parties
/// share must be linked to neither. The held-out and the third sentences and name parts were written apart and are measured apart; <c>--part NAME</c> measures
/// one part.
/// </summary>
internal sealed class ShortNamesSuite : ISuite
{
    private const int EachLanguage = 400;
    private const int Seed = 11;
    private const int ThirdSeed = 29;

    /// <inheritdoc/>
    public string Name => "shortnames";

    /// <inheritdoc/>
    public string Description => "short names and aliases to the full name in generated documents, en ru zh: F1 of links";

    /// <inheritdoc/>
    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        foreach (var part in options.ValueOrNull("--part") is { } one ? [one] : (string[])["development", "held out", "third"])
        {
            var (right, found, there) = (0, 0, 0);
            foreach (var language in (string[])["en", "ru", "zh"])
            {
                var maker = new ShortNameMaker(part, language, part == "third" ? ThirdSeed : Seed);
                var (r, f, t) = (0, 0, 0);
                for (var i = 0; i < EachLanguage; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var (text, links) = maker.Next();
                    var names = DocumentNames.Of(text, language);
                    var shortNames = new Extraction.Coreference.ShortNames(text, names);
                    var linked = names
                        .Mentions.Select(m => (m.Start, m.End, Full: shortNames.FullestOf(m).Text))
                        .Where(m => m.Full != text[m.Start..m.End])
                        .ToHashSet();
                    (r, f, t) = (r + links.Count(linked.Contains), f + linked.Count, t + links.Count);
                    board.Notes.AddRange(
                        links
                            .Where(l => !linked.Contains(l))
                            .Select(l =>
                                $"{part} {language} - {text[l.Start..l.End]} = {l.Full}   in: {text} [{string.Join(" | ", names.Mentions.Select(m => m.Type + " " + m.Text))}]"
                            )
                    );
                    board.Notes.AddRange(
                        linked.Except(links).Select(l => $"{part} {language} + {text[l.Start..l.End]} = {l.Full}   in: {text}")
                    );
                }

                board.Measure($"{part} {language} F1", 2.0 * r / (f + t));
                (right, found, there) = (right + r, found + f, there + t);
            }

            board.Measure($"{part} precision", (double)right / found);
            board.Measure($"{part} recall", (double)right / there);
            board.Measure($"{part} F1", 2.0 * right / (found + there));
        }

        return Task.CompletedTask;
    }
}
