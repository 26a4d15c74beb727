using Throughline.Accuracy.Matching;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Prose;

/// <summary>Compares a claim that was read with one that a text makes.</summary>
internal static class ExpectedMatch
{
    private static readonly string[] s_forward = ["supplied", "shipped", "delivered", "plannedDelivery"];
    private static readonly string[] s_backward = ["received", "ordered"];

    /// <summary>
    /// True where the claim says the expected thing with the right parties, goods, mode of speech and answer, keeps its hedge, and gives no other time, sum,
    /// count or basis. Parts that it leaves out count in <see cref="Slots"/>.
    /// </summary>
    public static bool IsSame(Claim claim, ExpectedClaim expected)
    {
        var goods = expected.Alternatives("concerns");
        var straight =
            expected.Predicate.Contains(claim.Predicate, StringComparer.Ordinal)
            && Is(claim.Subject.Name, expected.Subject)
            && (Is(claim.ObjectText, expected.Object) || IsGoodsOnly(claim, expected));
        var turned =
            claim.Object is { } target
            && IsTurned(claim.Predicate, expected.Predicate)
            && Is(target.Name, expected.Subject)
            && Is(claim.Subject.Name, expected.Object);
        return (straight || turned)
            && (goods is null || claim.Qualifiers.Concerns is null || Is(claim.Qualifiers.Concerns.Name, goods))
            && Agrees(claim, expected);
    }

    /// <summary>How many parts the expected claim has, and how many of them the claim carries.</summary>
    public static (int Expected, int Kept) Slots(Claim claim, ExpectedClaim expected)
    {
        var (total, kept) = (0, 0);
        void Slot(bool isExpected, bool isKept)
        {
            total += isExpected ? 1 : 0;
            kept += isExpected && isKept ? 1 : 0;
        }

        Slot(expected.Part("time") is not null, claim.Time is not null);
        Slot(expected.Amount is not null, claim.Amount is not null);
        Slot(expected.Quantity is not null, claim.Quantity is not null);
        Slot(expected.Part("concerns") is not null, claim.Qualifiers.Concerns is not null || IsGoodsOnly(claim, expected));
        Slot(expected.Part("percent") is not null, claim.Qualifiers.Percent is not null);
        Slot(expected.Part("basis") is not null, claim.Qualifiers.Basis is not null);
        Slot(expected.Part("place") is not null, claim.Place is not null);
        Slot(expected.Part("via") is not null, claim.Qualifiers.Via is not null);
        Slot(expected.Part("from") is not null, claim.Qualifiers.From is not null);
        Slot(
            expected.Alternatives("source") is not null,
            expected.Alternatives("source") is { } source && claim.Attribution.Any(a => Is(a.Who, source))
        );
        return (total, kept);
    }

    // The goods stand as object where the text names nobody on the other side.
    private static bool IsGoodsOnly(Claim claim, ExpectedClaim expected) =>
        expected.Alternatives("concerns") is { } goods && expected.Object.Contains("-") && Is(claim.ObjectText, goods);

    /// <summary>True for the two ways to tell of one delivery.</summary>
    public static bool IsTurned(string predicate, string[] expected) =>
        (s_forward.Contains(predicate, StringComparer.Ordinal) && expected.Intersect(s_backward, StringComparer.Ordinal).Any())
        || (s_backward.Contains(predicate, StringComparer.Ordinal) && expected.Intersect(s_forward, StringComparer.Ordinal).Any());

    private static bool Agrees(Claim claim, ExpectedClaim expected)
    {
        if (
            expected.Part("time") is { } day
            && claim.Time is { } time
            && TimeRange.ParseOrNull(day) is { } truth
            && !time.CanOverlap(truth)
        )
        {
            return false;
        }

        var isPlan = expected.Part("modality") is "plan" or "forecast";
        return Agrees(expected, claim)
            && (
                isPlan == (claim.Modality is Modality.Plan or Modality.Forecast) || expected.IsHedged && claim.Modality == Modality.Forecast
            )
            && (!expected.IsHedged || !claim.Hedges.IsEmpty || claim.Epistemic is Epistemic.Assessed or Epistemic.Alleged)
            && Same(expected.Alternatives("response"), claim.Response?.ToString())
            && (expected.Part("response") is not null || claim.Response is null)
            && Same([expected.Part("knowledge") ?? "known"], claim.Knowledge.ToString())
            && Same([expected.Part("disclosure") ?? "open"], claim.Disclosure.ToString());
    }

    private static bool Agrees(ExpectedClaim expected, Claim claim) =>
        (expected.Amount is not { } amount || claim.Amount is not { } sum || amount.CanEqual(sum.Min, sum.Max, sum.Currency))
        && (expected.Quantity is not { } quantity || claim.Quantity is not { } count || quantity.CanEqual(count.Min, count.Max, null))
        && (expected.Part("percent") is not { } percent || claim.Qualifiers.Percent is not { } share || percent == $"{share:0.##}")
        && (expected.Part("basis") is not { } basis || claim.Qualifiers.Basis is not { } own || basis == own);

    private static bool Same(string[]? expected, string? found) =>
        expected is null || Array.Exists(expected, e => string.Equals(e, found, StringComparison.OrdinalIgnoreCase));

    /// <summary>True where one name holds the words of the other, whatever their endings; Chinese is compared as a run.</summary>
    public static bool Is(string? text, string[] expected) => Array.Exists(expected, e => e == "-" || text is not null && IsName(text, e));

    private static bool IsName(string text, string expected)
    {
        var (left, right) = (Folded.Words(text), Folded.Words(expected));
        if (left.Length == 0 || right.Length == 0)
        {
            return false;
        }

        if (expected.Any(c => c >= '\u4e00'))
        {
            var (a, b) = (string.Concat(left), string.Concat(right));
            return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
        }

        return Holds(left, right) || Holds(right, left);
    }

    private static bool Holds(string[] longer, string[] shorter) =>
        Array.TrueForAll(shorter, s => Array.Exists(longer, l => Folded.IsSameWord(l, s) || l + "s" == s || s + "s" == l));
}
