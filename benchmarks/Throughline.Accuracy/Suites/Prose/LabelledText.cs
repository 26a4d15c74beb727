using System.Security.Cryptography;
using System.Text;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Prose;

/// <summary>A text of the labelled set with the claims that it makes.</summary>
/// <param name="Id">Its id in the set.</param>
/// <param name="Language"><c>en</c>, <c>ru</c> or <c>zh</c>.</param>
/// <param name="Published">The day that it was published.</param>
/// <param name="Text">Its words.</param>
/// <param name="Claims">What it says.</param>
/// <param name="IsFrozen">True for the third that no rule was tuned on.</param>
internal sealed record LabelledText(
    string Id,
    string Language,
    PartialDate? Published,
    string Text,
    IReadOnlyList<ExpectedClaim> Claims,
    bool IsFrozen
)
{
    /// <summary>The text as a document.</summary>
    public Document Document() =>
        new()
        {
            Id = "d-" + Id,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))),
            Path = Id + ".txt",
            MediaType = "text/plain",
            Text = Text,
            Reader = "labelled/1",
            Language = Language,
            Published = Published,
        };

    private static readonly string[] s_languages = ["en", "ru", "zh"];

    /// <summary>The texts of all languages: those that rules may be tuned on with their frozen third, or the blind ones, all of them frozen.</summary>
    /// <exception cref="FormatException">See <see cref="Load"/>.</exception>
    public static IEnumerable<LabelledText> All(bool isBlind = false)
    {
        var folder = Path.Combine("tests", "benchmarks", "prose");
        return s_languages.SelectMany(l => Load(isBlind ? Path.Combine(folder, "blind") : folder, l));
    }

    /// <summary>The texts of another folder, in the languages that it has a file of.</summary>
    /// <exception cref="FormatException">See <see cref="Load"/>.</exception>
    public static IEnumerable<LabelledText> In(string folder) =>
        s_languages.Where(l => File.Exists(Path.Combine(folder, l + ".txt"))).SelectMany(l => Load(folder, l));

    /// <summary>The texts of a language. Those that <c>frozen.txt</c> lists are frozen, words and claims alike.</summary>
    /// <exception cref="FormatException">A text has no head line, a claim is malformed, or a frozen text was changed.</exception>
    public static IReadOnlyList<LabelledText> Load(string folder, string language)
    {
        var path = Path.Combine(folder, language + ".txt");
        var blocks = File.ReadAllText(path)
            .ReplaceLineEndings("\n")
            .Split("=== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(b => Block(b, path))
            .ToList();
        var list = Path.Combine(folder, "frozen.txt");
        var frozen = (File.Exists(list) ? File.ReadLines(list) : [])
            .Where(l => !l.StartsWith('#'))
            .Select(l => l.Split(' '))
            .ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
        return
        [
            .. blocks.Select(b => new LabelledText(
                b.Id,
                language,
                PartialDate.ParseOrNull(b.Day),
                b.Text,
                Aliased([.. b.Claims.Select(ExpectedClaim.Parse)]),
                IsFrozen(b.Id, b.Hash)
            )),
        ];

        bool IsFrozen(string id, string hash) =>
            frozen.TryGetValue(id, out var fixedHash)
            && (fixedHash == hash ? true : throw new FormatException($"{path}: the frozen text {id} was changed"));
    }

    // "X | alias | Y": either name is right wherever one of them is expected.
    private static IReadOnlyList<ExpectedClaim> Aliased(IReadOnlyList<ExpectedClaim> claims)
    {
        var same = claims
            .Where(c => c.Predicate.Contains("alias", StringComparer.Ordinal))
            .Select(c => c.Subject.Concat(c.Object).Where(n => n != "-").ToArray())
            .ToList();
        string[] Either(string[] names) =>
            [.. names.Concat(same.Where(s => s.Intersect(names, StringComparer.Ordinal).Any()).SelectMany(s => s)).Distinct()];
        return
        [
            .. claims.Select(c =>
                c.Predicate.Contains("alias", StringComparer.Ordinal)
                    ? c
                    : c with
                    {
                        Subject = Either(c.Subject),
                        Object = Either(c.Object),
                    }
            ),
        ];
    }

    private static (string Id, string Day, string Text, string[] Claims, string Hash) Block(string block, string path)
    {
        var head = block.IndexOf('\n', StringComparison.Ordinal);
        var rule = block.IndexOf("\n---\n", StringComparison.Ordinal);
        if (head < 0 || rule < head || block[..head].Split(" · ") is not [var id, _, var day])
        {
            throw new FormatException(
                $"{path}: expected '=== id · kind · day', the text, '---' and claims, found '{block[..Math.Min(60, block.Length)]}'"
            );
        }

        return (
            id,
            day.Trim(),
            block[(head + 1)..rule] + "\n",
            block[(rule + 5)..].Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(("=== " + block).Trim())))
        );
    }
}
