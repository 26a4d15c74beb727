using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Text;

/// <summary>From paired words to a score: what agrees, against what contradicts on both sides and what only one side has.</summary>
public static class NameScore
{
    /// <summary>How much words that disagree and words that only one side has take away.</summary>
    private readonly record struct Penalties(double Conflict, double Surplus, double LoneSurplus);

    // In a person's name a missing middle name is common and a different one telling; a firm's extra word usually makes another firm.
    private static readonly Penalties s_person = new(2, 0.25, 0.9);
    private static readonly Penalties s_organization = new(1.1, 0.7, 0.9);

    private static readonly double s_initialGain = Gain(NameAlignment.InitialSimilarity);

    private const double Telling = 0.5;
    private const double FormsDiffer = 0.69;
    private const double LeastConflict = 0.8;
    private const double NumbersDiffer = 0.55;
    private const double NumberOnOneSide = 0.85;
    private const double Fuzziness = 1.6;
    private const double OnlyGeneric = 0.5;

    /// <summary>The highest score that any name can reach against a name, told how much of it can find a partner at most.</summary>
    /// <param name="kind">Kind of the pair: of a person where either name is a person's.</param>
    /// <param name="matched">Weight of the name's words that can find a partner; initials count as matched.</param>
    /// <param name="total">Weight of all its words.</param>
    /// <param name="tellingMatched">How many of the matched words weigh 0.5 or more.</param>
    public static double Bound(NameKind kind, double matched, double total, int tellingMatched)
    {
        if (matched <= 0)
        {
            return 0;
        }

        var penalties = kind == NameKind.Person ? s_person : s_organization;
        var surplus = tellingMatched >= 2 ? penalties.Surplus : penalties.LoneSurplus;
        return Math.Min(1, matched / (matched + (surplus * Math.Max(0, total - matched))));
    }

    /// <summary>The highest score that any name can reach against a name, told also how much of it can only find a partner as an initial.</summary>
    /// <param name="kind">Kind of the pair: of a person where either name is a person's.</param>
    /// <param name="matched">Weight of the name's words that can find a partner otherwise.</param>
    /// <param name="initials">Weight of the words that can find one as initials.</param>
    /// <param name="total">Weight of all its words.</param>
    /// <param name="tellingMatched">How many of all these words weigh 0.5 or more.</param>
    public static double Bound(NameKind kind, double matched, double initials, double total, int tellingMatched)
    {
        if (initials <= 0)
        {
            return Bound(kind, matched, total, tellingMatched);
        }

        // An initial pairs with a loss, but with a word of no weight it can also just stop being left over.
        var penalties = kind == NameKind.Person ? s_person : s_organization;
        var surplus = (tellingMatched >= 2 ? penalties.Surplus : penalties.LoneSurplus) * Math.Max(0, total - matched - initials);
        var with = (matched + (initials * s_initialGain)) / (matched + initials + surplus);
        return Math.Clamp(matched > 0 ? Math.Max(with, matched / (matched + surplus)) : with, 0, 1);
    }

    /// <summary>The highest score that two names can reach, told how much of each can find a partner in the other at most.</summary>
    /// <param name="kind">Kind of the pair: of a person where either name is a person's.</param>
    /// <param name="left">Weight of the left name's words that can find a partner (initials count as such), and of all its words.</param>
    /// <param name="right">The same of the right name.</param>
    /// <param name="tellingMatched">How many of the matched words of either side weigh 0.5 or more, at most.</param>
    public static double Bound(
        NameKind kind,
        (double Matched, double Total) left,
        (double Matched, double Total) right,
        int tellingMatched
    )
    {
        var matched = Math.Min(left.Matched, right.Matched);
        if (matched <= 0)
        {
            return 0;
        }

        var penalties = kind == NameKind.Person ? s_person : s_organization;
        var (onLeft, onRight) = (Math.Max(0, left.Total - left.Matched), Math.Max(0, right.Total - right.Matched));
        var surplus = tellingMatched >= 2 ? penalties.Surplus : penalties.LoneSurplus;
        var against = (penalties.Conflict * Math.Min(onLeft, onRight)) + (surplus * Math.Abs(onLeft - onRight));
        return Math.Min(1, matched / (matched + against));
    }

    /// <summary>The score in [0, 1].</summary>
    internal static double Of(NameAlignment alignment) => Of(alignment, null);

    /// <summary>The score with its reasons.</summary>
    internal static NameComparison WithParts(NameAlignment alignment)
    {
        var parts = ImmutableArray.CreateBuilder<ScorePart>();
        var score = Of(alignment, parts);
        return new(score, parts.ToImmutable());
    }

    private static double Of(NameAlignment alignment, ImmutableArray<ScorePart>.Builder? parts)
    {
        var (left, right) = (alignment.Left, alignment.Right);
        if (alignment.Matches.Count == 0)
        {
            return 0;
        }

        var isPerson = left.Kind == NameKind.Person || right.Kind == NameKind.Person;
        var penalties = isPerson ? s_person : s_organization;
        var (gain, full, telling) = (0.0, 0.0, 0);
        foreach (var match in alignment.Matches)
        {
            gain += match.Weight * Gain(match.Similarity);
            full += match.Weight;
            telling += IsTelling(left, match.Left) && IsTelling(right, match.Right) ? 1 : 0;
        }

        var (onLeft, onRight) = (Unmatched(left, alignment.LeftTaken), Unmatched(right, alignment.RightTaken));
        var conflict = Math.Min(onLeft, onRight);
        var surplus = Math.Abs(onLeft - onRight);

        // Oil against gas, equipment against engineering: common words, but the only ones that differ.
        if (!isPerson && conflict >= 0.3)
        {
            conflict = Math.Max(conflict, LeastConflict);
        }

        var surplusFactor = telling >= 2 ? penalties.Surplus : penalties.LoneSurplus;
        var whole = full + (penalties.Conflict * conflict) + (surplusFactor * surplus);
        var score = gain / whole;
        if (parts is not null)
        {
            Explain(alignment, whole, penalties.Conflict * conflict, surplusFactor * surplus, gain, full, parts);
        }

        if (telling == 0 && (HasTelling(left) || HasTelling(right)))
        {
            score = Lower(score, OnlyGeneric, "commonWords", "only words that many names share agree", parts);
        }

        if (isPerson && (IsInitialsOnly(left) || IsInitialsOnly(right)))
        {
            score = Lower(score, OnlyGeneric, "initials", "initials alone name nobody", parts);
        }

        if (isPerson && IsSonTurnedFather(alignment))
        {
            score = Lower(score, FormsDiffer, "order", "son and father change places", parts);
        }

        score = Numbers(alignment, score, parts);
        if (left.LegalForm is { } l && right.LegalForm is { } r && !CanBeSameForm(l, r))
        {
            score = Lower(score, FormsDiffer, "legalForm", $"{l} ≠ {r}", parts);
        }

        return Math.Clamp(score, 0, 1);
    }

    private static bool IsTelling(PreparedName name, (int At, int Count) words)
    {
        for (var k = 0; k < words.Count; k++)
        {
            if (name.Tokens[words.At + k].Weight >= Telling)
            {
                return true;
            }
        }

        return false;
    }

    private static double Gain(double similarity) => similarity >= 0.98 ? similarity : Math.Pow(similarity, Fuzziness);

    private static double Unmatched(PreparedName name, bool[] taken)
    {
        var sum = 0.0;
        for (var i = 0; i < taken.Length; i++)
        {
            sum += taken[i] ? 0 : name.Tokens[i].Weight;
        }

        return sum;
    }

    private static bool HasTelling(PreparedName name)
    {
        foreach (var token in name.Tokens)
        {
            if (token.Role is NameTokenRole.Distinctive)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInitialsOnly(PreparedName name) => name.Tokens.All(t => t.Role is NameTokenRole.Initial or NameTokenRole.Minor);

    // "Omar bin Abdullah" is the son of "Abdullah bin Omar".
    private static bool IsSonTurnedFather(NameAlignment alignment)
    {
        var (left, right) = (SonOrNegative(alignment.Left), SonOrNegative(alignment.Right));
        return left > 0
            && right > 0
            && alignment.Matches.Any(m => m.Left == (left - 1, 1) && m.Right == (right + 1, 1))
            && alignment.Matches.Any(m => m.Left == (left + 1, 1) && m.Right == (right - 1, 1));
    }

    private static int SonOrNegative(PreparedName name)
    {
        for (var i = 1; i + 1 < name.Tokens.Length; i++)
        {
            if (name.Tokens[i].Surface is "bin" or "ibn" or "ben" or "bint")
            {
                return i;
            }
        }

        return -1;
    }

    private static double Numbers(NameAlignment alignment, double score, ImmutableArray<ScorePart>.Builder? parts)
    {
        var left = FreeNumber(alignment.Left, alignment.LeftTaken);
        var right = FreeNumber(alignment.Right, alignment.RightTaken);
        return (left, right) switch
        {
            (null, null) => score,
            (not null, not null) => Lower(score, NumbersDiffer, "number", $"{left} ≠ {right}", parts),
            _ => Lower(score, NumberOnOneSide, "number", $"{left ?? right} on one side only", parts),
        };
    }

    private static string? FreeNumber(PreparedName name, bool[] taken)
    {
        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i] && name.Tokens[i].Role == NameTokenRole.Number)
            {
                return name.Tokens[i].Surface;
            }
        }

        return null;
    }

    // Translators choose freely between "limited" and "limited liability", and between kinds of joint-stock companies.
    private static bool CanBeSameForm(string left, string right) =>
        left == right || left == "co" || right == "co" || Family(left) == Family(right);

    private static string Family(string form) =>
        form switch
        {
            "llc" or "ltd" => "limited",
            "jsc" or "pjsc" or "inc" => "stock",
            _ => form,
        };

    private static double Lower(double score, double factor, string name, string detail, ImmutableArray<ScorePart>.Builder? parts)
    {
        parts?.Add(new(name, Math.Round((score * factor) - score, 3), detail));
        return score * factor;
    }

    private static void Explain(
        NameAlignment alignment,
        double whole,
        double conflict,
        double surplus,
        double gain,
        double full,
        ImmutableArray<ScorePart>.Builder parts
    )
    {
        foreach (var match in alignment.Matches)
        {
            var (l, r) = (Words(alignment.Left, match.Left), Words(alignment.Right, match.Right));
            var detail = match.How.Length == 0 ? $"{l} = {r}" : $"{l} ~ {r}, {match.How}";
            parts.Add(new("name", Math.Round(match.Weight * Gain(match.Similarity) / whole, 3), detail));
        }

        var (onLeft, onRight) = (Free(alignment.Left, alignment.LeftTaken), Free(alignment.Right, alignment.RightTaken));
        if (conflict > 0)
        {
            parts.Add(new("nameConflict", -Math.Round(conflict * gain / (full * whole), 3), $"{onLeft} ≠ {onRight}"));
        }

        if (surplus > 0)
        {
            parts.Add(new("nameExtra", -Math.Round(surplus * gain / (full * whole), 3), $"only on one side: {Join(onLeft, onRight)}"));
        }
    }

    private static string Words(PreparedName name, (int At, int Count) words) =>
        string.Join(' ', name.Tokens.Skip(words.At).Take(words.Count).Select(t => t.Surface));

    private static string Free(PreparedName name, bool[] taken) =>
        string.Join(' ', name.Tokens.Where((_, i) => !taken[i]).Select(t => t.Surface));

    private static string Join(string left, string right) =>
        left.Length == 0 ? right
        : right.Length == 0 ? left
        : $"{left} | {right}";
}
