using System.Globalization;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Transliteration;

/// <summary>Learns the costs of a <see cref="SoundModel"/>: pairs are aligned by the costs so far, then the costs are counted anew.</summary>
internal static class SoundTraining
{
    private const int Rounds = 8;
    private const int Least = 8;
    private const float Smoothing = 0.5f;

    /// <summary>The costs, one line each as in <c>data/text/sound-costs.tsv</c>.</summary>
    public static (SoundModel Model, List<string> Rows) Learn(Script script, IReadOnlyList<(string Script, string Latin)> pairs)
    {
        var model = Start();
        var counts = new float[SoundModel.Size, SoundModel.Size];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(counts);
            foreach (var (word, latin) in pairs)
            {
                Count(model, word, latin, counts);
            }

            model = FromCounts(counts);
        }

        return (model, Rows(script, model, counts));
    }

    // A letter stands for itself; a vowel is nearer a vowel than a consonant.
    private static SoundModel Start()
    {
        var model = new SoundModel();
        const string letters = "abcdefghijklmnopqrstuvwxyzSCTZKGDN";
        foreach (var a in letters)
        {
            model.Added[a] = model.Unwritten[a] = IsVowel(a) ? 1.5f : 3;
            foreach (var b in letters)
            {
                model.Written(a, b) =
                    a == b ? 0.1f
                    : IsVowel(a) && IsVowel(b) ? 1.2f
                    : IsVowel(a) || IsVowel(b) ? 5
                    : 2.5f;
            }
        }

        return model;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    // The cheapest alignment adds to the counts; index 0 stands for nothing.
    private static void Count(SoundModel model, string word, string latin, float[,] counts)
    {
        var width = word.Length + 1;
        var rows = new float[(latin.Length + 1) * width];
        model.First(word, rows.AsSpan(0, width));
        for (var j = 0; j < latin.Length; j++)
        {
            model.Next(word, latin[j], rows.AsSpan(j * width, width), rows.AsSpan((j + 1) * width, width));
        }

        // Pairs that are no transliterations (a name and its translation) teach nothing.
        if (rows[^1] > 2.2f * (word.Length + latin.Length) / 2)
        {
            return;
        }

        var (i, k) = (word.Length, latin.Length);
        while (i > 0 || k > 0)
        {
            var cost = rows[(k * width) + i];
            if (i > 0 && k > 0 && Is(rows[((k - 1) * width) + i - 1] + model.Written(word[i - 1], latin[k - 1]), cost))
            {
                counts[latin[--k], word[--i]]++;
            }
            else if (k > 0 && Is(rows[((k - 1) * width) + i] + model.Unwritten[latin[k - 1]], cost))
            {
                counts[latin[--k], 0]++;
            }
            else
            {
                counts[0, word[--i]]++;
            }
        }
    }

    private static bool Is(float sum, float cost) => Math.Abs(sum - cost) < 1e-4f;

    private static SoundModel FromCounts(float[,] counts)
    {
        var model = new SoundModel();
        var all = 0f;
        for (var b = 1; b < SoundModel.Size; b++)
        {
            var seen = 0f;
            for (var a = 0; a < SoundModel.Size; a++)
            {
                seen += counts[b, a];
            }

            all += seen;
            for (var a = 0; a < SoundModel.Size && seen > 0; a++)
            {
                if (counts[b, a] >= Least)
                {
                    var cost = -MathF.Log((counts[b, a] + Smoothing) / (seen + 1));
                    (a == 0 ? ref model.Unwritten[b] : ref model.Written((char)a, (char)b)) = Math.Min(SoundModel.Unseen, cost);
                }
            }
        }

        for (var a = 1; a < SoundModel.Size; a++)
        {
            if (counts[0, a] >= Least)
            {
                model.Added[a] = Math.Min(SoundModel.Unseen, -MathF.Log((counts[0, a] + Smoothing) / (all + 1)));
            }
        }

        return model;
    }

    private static List<string> Rows(Script script, SoundModel model, float[,] counts)
    {
        var rows = new List<string>();
        for (var b = 0; b < SoundModel.Size; b++)
        {
            for (var a = 0; a < SoundModel.Size; a++)
            {
                if (counts[b, a] >= Least)
                {
                    var cost =
                        a == 0 ? model.Unwritten[b]
                        : b == 0 ? model.Added[a]
                        : model.Written((char)a, (char)b);
                    rows.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{script}\t{(a == 0 ? "" : (char)a)}\t{(b == 0 ? "" : (char)b)}\t{cost:0.00}"
                        )
                    );
                }
            }
        }

        return rows;
    }
}
