using Throughline.Accuracy.Suites.Prose;
using Throughline.Extraction.Prose;
using Throughline.Extraction.Prose.Roles;

namespace Throughline.Accuracy.Suites.Roles;

/// <summary>Makes examples of labelled texts: every trigger of every sentence, right where a label names both sides. The labels name no place, so that a second mention counts, too.</summary>
internal static class RoleExamples
{
    /// <summary>The examples of a text.</summary>
    public static List<RoleExample> Of(LabelledText text)
    {
        var examples = new List<RoleExample>();
        ProseReader.Read(
            text.Document(),
            isOwnRecord: false,
            onScene: (scene, interpreter) => examples.AddRange(Of(scene, interpreter, text.Claims))
        );
        return examples;
    }

    private static IEnumerable<RoleExample> Of(RoleScene scene, FrameInterpreter interpreter, IReadOnlyList<ExpectedClaim> claims)
    {
        var features = new RoleFeatures(scene);
        var names = scene.Candidates.ConvertAll(c => Names(c, scene));
        foreach (var p in scene.All)
        {
            foreach (var sense in interpreter.SensesOf(p, scene.Sentence))
            {
                features.Begin(p, sense);
                var pairs = scene
                    .Pairs(sense)
                    .Select(x => new RolePair(
                        x.Subject,
                        x.Target < 0 ? scene.Candidates.Count : x.Target,
                        features.Of(x.Subject, x.Target).ToArray(),
                        claims.Any(c => IsSaid(c, sense, names[x.Subject], x.Target < 0 ? null : names[x.Target]))
                    ))
                    .ToArray();
                if (pairs.Length > 0)
                {
                    yield return new RoleExample(
                        features.OfSense().ToArray(),
                        [.. scene.Candidates.Select((_, i) => features.Of(i, Role.Subject).ToArray())],
                        [.. scene.Candidates.Select((_, i) => features.Of(i, Role.Object).ToArray()), features.OfNobody().ToArray()],
                        pairs,
                        Goods(scene, sense, features, names, claims)
                    );
                }
            }
        }
    }

    private static (uint[] Answers, bool IsRight)[] Goods(
        RoleScene scene,
        Sense sense,
        RoleFeatures features,
        List<string[]> names,
        IReadOnlyList<ExpectedClaim> claims
    )
    {
        var said = claims
            .Where(c => c.Alternatives("concerns") is not null && c.Predicate.Contains(sense.First.Predicate, StringComparer.Ordinal))
            .Where(c => names.Exists(n => Is(n, c.Subject) || Is(n, Named(c.Object))))
            .SelectMany(c => Named(c.Alternatives("concerns")!))
            .ToArray();
        return said.Length == 0 ? [] : [.. scene.Candidates.Select((_, i) => (features.Of(i, Role.Goods).ToArray(), Is(names[i], said)))];
    }

    private static bool IsSaid(ExpectedClaim expected, Sense sense, string[] subject, string[]? target)
    {
        if (
            sense.First.Response is { } answer
            && expected.Alternatives("response") is { } answers
            && !answers.Contains(answer.ToString(), StringComparer.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        return expected.Predicate.Contains(sense.First.Predicate, StringComparer.Ordinal)
                && Is(subject, expected.Subject)
                && (target is null ? expected.Object.Contains("-") : Is(target, Named(expected.Object)))
            || target is not null
                && ExpectedMatch.IsTurned(sense.First.Predicate, expected.Predicate)
                && Is(subject, Named(expected.Object))
                && Is(target, expected.Subject);
    }

    private static string[] Named(string[] alternatives) => [.. alternatives.Where(a => a != "-")];

    private static bool Is(string[] names, string[] expected) => names.Any(n => ExpectedMatch.Is(n, expected));

    private static string[] Names(RoleCandidate candidate, RoleScene scene) =>
        [
            candidate.To.Name,
            .. candidate.Phrase.Members.Where(m => m.Words.Count > 0).Select(m => scene.Context.Text(m.Words[0].Start, m.Words[^1].End)),
        ];
}
