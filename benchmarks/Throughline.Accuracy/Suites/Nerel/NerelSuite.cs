using System.Collections.Frozen;
using Throughline.Accuracy.Scores;
using Throughline.Extraction;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Nerel;

/// <summary>
/// Who works where, who owns, founded, made or is kin to whom in Russian news: the relations of NEREL that our predicates can state, against the claims. Its
/// dev part gives the figures and no notes; <c>--train</c> reads the train part, with notes, to learn from.
/// </summary>
internal sealed class NerelSuite : ISuite
{
    private static readonly FrozenDictionary<string, string[]> s_predicates = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["WORKPLACE"] = ["employedBy", "directs", "represents", "owns"],
        ["MEMBER_OF"] = ["employedBy", "directs", "represents", "owns"],
        ["HEADQUARTERED_IN"] = ["locatedAt"],
        ["PLACE_RESIDES_IN"] = ["locatedAt"],
        ["OWNER_OF"] = ["owns"],
        ["FOUNDED_BY"] = ["owns", "directs"],
        ["PRODUCES"] = ["produces"],
        ["SPOUSE"] = ["relatedTo"],
        ["SIBLING"] = ["relatedTo"],
        ["RELATIVE"] = ["relatedTo"],
        ["PARENT_OF"] = ["relatedTo"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_judged = s_predicates.Values.SelectMany(p => p).ToFrozenSet(StringComparer.Ordinal);

    public string Name => "nerel";

    public string Description =>
        "related pairs of annotated Russian news (NEREL): work, ownership, seat, make, kin (dev part; --train: the train part, with notes)";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var extractor = new ClaimExtractor();
        var isTrain = options.Has("--train");
        foreach (var text in NerelDocument.All(isTrain ? "train" : "dev"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var claims = extractor
                .Extract(
                    new Document
                    {
                        Id = text.Id,
                        Sha256 = "",
                        Path = text.Id,
                        MediaType = "text/plain",
                        Text = text.Text,
                        Reader = "nerel/1",
                        Language = "ru",
                    }
                )
                .Claims;
            Score(text, claims, board, isTrain);
        }

        return Task.CompletedTask;
    }

    private static void Score(NerelDocument text, IReadOnlyList<Claim> claims, Scoreboard board, bool isTrain)
    {
        // A pair counts once: a text says again and again where somebody works.
        var expected = text
            .Relations.Where(r => r.IsOfNames && s_predicates.ContainsKey(r.Type))
            .DistinctBy(r => (r.Type, Stem(r.Source), Stem(r.Target)))
            .ToList();
        foreach (var relation in expected)
        {
            var isFound = claims.Any(c =>
                s_predicates[relation.Type].Contains(c.Predicate, StringComparer.Ordinal) && Relates(c, relation)
            );
            board["recall of related pairs"].Add(isFound);
            board[$"recall {relation.Type}"].Add(isFound);
            if (!isFound && isTrain)
            {
                board.Notes.Add($"missed {text.Id} {relation.Type}: {relation.Source} / {relation.Target}");
            }
        }

        foreach (var claim in claims.Where(c => c.Object is not null && s_judged.Contains(c.Predicate)))
        {
            var isRight = text.Relations.Any(r => Relates(claim, r));
            board["precision of related pairs"].Add(isRight);
            if (!isRight && isTrain)
            {
                board.Notes.Add(
                    $"extra {text.Id}: {claim.Subject.Name} {claim.Predicate} {claim.ObjectText} '{claim.Evidence[0].Quote.ReplaceLineEndings(" ")}'"
                );
            }
        }
    }

    private static bool Relates(Claim claim, NerelDocument.Relation relation) =>
        Is(claim.Subject.Name, relation.Source) && Is(claim.ObjectText, relation.Target)
        || Is(claim.Subject.Name, relation.Target) && Is(claim.ObjectText, relation.Source);

    // Names stand in many cases: words are alike where they begin alike, and a short name is of a longer one.
    private static bool Is(string name, string expected)
    {
        var (left, right) = (Stems(name), Stems(expected));
        return left.Length > 0
            && right.Length > 0
            && (left.All(l => Array.Exists(right, r => IsAlike(l, r))) || right.All(r => Array.Exists(left, l => IsAlike(l, r))));
    }

    private static bool IsAlike(string left, string right) =>
        left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal);

    private static string Stem(string name) => string.Join(' ', Stems(name));

    private static string[] Stems(string name) =>
        [
            .. name.ToLowerInvariant()
                .Split([' ', '«', '»', '"', '(', ')', ',', '.', '-', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.Length > 1)
                .Select(w => w.Length > 4 ? w[..^2] : w),
        ];
}
