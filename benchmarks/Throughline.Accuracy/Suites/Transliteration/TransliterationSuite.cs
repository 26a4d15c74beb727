using System.Globalization;
using Throughline.Accuracy.Scores;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Transliteration;

/// <summary>
/// Words of a script against all Latin words of the set (<c>transliteration_wikidata</c>): is the word that it writes the first, or among the
/// first ten? <c>--sample N</c> sets how many words of each script are asked. With <c>--train FILE</c> the costs of the sounds are learned anew and written.
/// </summary>
internal sealed class TransliterationSuite : ISuite
{
    private const int Sample = 1000;

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
        var learned = new List<string>();
        foreach (var (language, file, script) in s_sets)
        {
            var words = WordPairs.Read($"matching/transliteration_wikidata/wd_{file}_80.tsv.xz");
            var model = SoundModel.OrNull(script) ?? new SoundModel();
            if (options.Has("--train"))
            {
                (model, var rows) = SoundTraining.Learn(script, words.Pairs);
                learned.AddRange(rows);
            }

            var sample = int.Parse(options.ValueOrNull("--sample") ?? $"{Sample}", CultureInfo.InvariantCulture);
            Measure(board, language, words, model, sample, cancellationToken);
        }

        if (options.ValueOrNull("--train") is { } path)
        {
            var header = (await File.ReadAllLinesAsync(path, cancellationToken)).TakeWhile(l => l.StartsWith('#'));
            await File.WriteAllTextAsync(path, string.Join('\n', header.Concat(learned)) + "\n", cancellationToken);
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
        var nearest = new NearestWords(model, words.Latin);
        var step = Math.Max(1, words.Queries.Count / sample);
        for (var i = 0; i < words.Queries.Count; i += step)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (word, sounds, right) = words.Queries[i];
            var found = nearest.Of(sounds, 10);
            var at = found.FindIndex(f => right.Contains(f.Word));
            board[$"{language} hit@1"].Add(at == 0);
            board[$"{language} hit@10"].Add(at >= 0);
            if (at < 0)
            {
                board.Notes.Add(
                    $"{language} {word} ({sounds}): {string.Join('|', right)}; found {string.Join(' ', found.Take(3).Select(f => f.Word))}"
                );
            }
        }
    }
}
