using System.Globalization;
using Throughline.Accuracy.Scores;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Transliteration;

/// <summary>
/// Words of a script against all Latin words of the set (<c>transliteration_wikidata</c>): is the word that it writes the first, or among the
/// first ten? Only words that the costs were not learned from are asked. <c>--sample N</c> sets how many of each script, <c>--only LANGUAGE</c> asks one
/// language. With <c>--train FOLDER</c> the costs of the sounds are learned anew and written.
/// </summary>
internal sealed class TransliterationSuite : ISuite
{
    private const int Sample = 1000;

    private const string Header = """
        # learned from word pairs of Wikidata labels (CC0), 2018, without the tenth that the suite asks, by:
        # dotnet run -c Release --project benchmarks/Throughline.Accuracy -- transliteration --train data/text/sounds
        # units of the script, then Latin letters and what they cost in tenths (negative logarithm), again and again
        """;

    private static readonly (string Language, string File, Script Script)[] s_sets =
    [
        ("ru", "russian", Script.Cyrillic),
        ("zh", "chinese", Script.Han),
        ("ar", "arabic", Script.Arabic),
        ("ja", "katakana", Script.Kana),
        ("he", "hebrew", Script.Hebrew),
        ("ko", "korean", Script.Hangul),
    ];

    /// <inheritdoc/>
    public string Name => "transliteration";

    /// <inheritdoc/>
    public string Description => "words of six scripts to the Latin words they write: hit@1, hit@10 (matching/transliteration_wikidata)";

    /// <inheritdoc/>
    public async Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var only = options.ValueOrNull("--only");
        foreach (var (language, file, script) in s_sets.Where(s => only is null || s.Language == only))
        {
            var words = WordPairs.Read($"matching/transliteration_wikidata/wd_{file}_80.tsv.xz");
            var model = SoundModel.OrNull(script);
            if (options.ValueOrNull("--train") is { } folder)
            {
                (model, var rows) = new SoundPhrases(script).Learn(words.Training);
                var path = Path.Combine(folder, $"{script.ToString().ToLowerInvariant()}.tsv");
                await File.WriteAllTextAsync(path, string.Join('\n', Header.Split('\n').Concat(rows)) + "\n", cancellationToken);
            }

            var sample = int.Parse(options.ValueOrNull("--sample") ?? $"{Sample}", CultureInfo.InvariantCulture);
            Measure(board, language, words, model ?? new SoundModel([]), sample, cancellationToken);
        }
    }

    private static void Measure(
        Scoreboard board,
        string language,
        WordPairs words,
        SoundModel model,
        int sample,
        CancellationToken cancellationToken
    )
    {
        var nearest = new NearestWords(model, new LatinTrie(words.Latin));
        var step = Math.Max(1, words.Queries.Count / sample);
        for (var i = 0; i < words.Queries.Count; i += step)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (word, units, right) = words.Queries[i];
            var found = nearest.Of(units, 10);
            var at = found.FindIndex(f => right.Contains(f.Word));
            board[$"{language} hit@1"].Add(at == 0);
            board[$"{language} hit@10"].Add(at >= 0);
            if (at < 0)
            {
                var least = right.Min(r => model.Cost(units, r));
                board.Notes.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{language} {word}: {string.Join('|', right)} at {least:0.0}; found {string.Join(' ', found.Take(3).Select(f => f.Word))}, the last at {found.LastOrDefault().Cost:0.0}"
                    )
                );
            }
        }
    }
}
