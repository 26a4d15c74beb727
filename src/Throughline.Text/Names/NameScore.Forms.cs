namespace Throughline.Text;

// What legal forms and numbers that differ take from a score.
public static partial class NameScore
{
    private const double NumbersDiffer = 0.55;
    private const double NumbersNear = 0.92;
    private const double NumberOnOneSide = 0.85;
    private const double FormOnOneSide = 0.99;
    private const double FormsAlike = 0.985;

    private static double Numbers(in NameAlignment alignment, double score, int telling, NameReasons? reasons)
    {
        var left = FreeNumber(alignment.Left, alignment.LeftTaken);
        var right = FreeNumber(alignment.Right, alignment.RightTaken);
        if (left is null && right is null)
        {
            return score;
        }

        if (left is null || right is null)
        {
            return Lower(score, NumberOnOneSide, "number", reasons is null ? "" : $"{(left ?? right)!.Surface} on one side only", reasons);
        }

        // One digit of a number in a longer name may be a slip.
        var areNear = telling >= 2 && Nearness.OfNumbers(left, right);
        return Lower(
            score,
            areNear ? NumbersNear : NumbersDiffer,
            "number",
            reasons is null ? "" : $"{left.Surface} ≠ {right.Surface}",
            reasons
        );
    }

    private static NameToken? FreeNumber(PreparedName name, ReadOnlySpan<bool> taken)
    {
        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i] && name.Tokens[i].Role == NameTokenRole.Number)
            {
                return name.Tokens[i];
            }
        }

        return null;
    }

    // Translators choose freely between "limited" and "limited liability", and between kinds of joint-stock companies.
    private static double Forms(PreparedName leftName, PreparedName rightName, double score, NameReasons? reasons)
    {
        var (left, right) = (leftName.LegalForm, rightName.LegalForm);
        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            return score;
        }

        if (left is null || right is null)
        {
            return Lower(score, FormOnOneSide, "legalForm", reasons is null ? "" : $"{left ?? right} on one side only", reasons);
        }

        return IsLoose(left) || IsLoose(right) || Family(left) == Family(right) || AreChinese(leftName, rightName)
            ? Lower(score, FormsAlike, "legalForm", reasons is null ? "" : $"{left} ~ {right}", reasons)
            : Lower(score, FormsDiffer, "legalForm", reasons is null ? "" : $"{left} ≠ {right}", reasons);
    }

    // In English a Chinese company is "Co., Ltd." whether it is limited (有限公司) or limited by shares (股份有限公司).
    private static bool AreChinese(PreparedName left, PreparedName right) =>
        IsStockAgainstLimited(left, right) || IsStockAgainstLimited(right, left);

    private static bool IsStockAgainstLimited(PreparedName chinese, PreparedName english) =>
        chinese.LegalForm == "jsc" && english.LegalForm == "ltd" && IsInHan(chinese) && !IsInHan(english);

    private static bool IsInHan(PreparedName name)
    {
        foreach (var token in name.Tokens)
        {
            if (token.IsHan)
            {
                return true;
            }
        }

        return false;
    }

    // A company; the partnership with which Kazakhstan translates its limited company; the stock company of Japan and Korea, which calls
    // itself limited in English; AS and AB, which are private in one country and public in the next.
    private static bool IsLoose(string form) => form is "co" or "llp" or "kk" or "as";

    private static string Family(string form) =>
        form switch
        {
            "llc" or "ltd" => "limited",
            "jsc" or "pjsc" or "inc" => "stock",
            _ => form,
        };
}
