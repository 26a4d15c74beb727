using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Swift;

// Balances that run on, over the pages of a statement too, and the counts and sums of a report.
internal sealed partial class SwiftStatements
{
    private readonly Dictionary<string, (decimal Closing, string What)> _carried = new(StringComparer.Ordinal);

    private void Verify(SwiftMessage message, BalanceCheck check)
    {
        var account = OneLine(message.Field("25")?.Text ?? "");
        var number = OneLine(message.Field("28")?.Text ?? message.Field("20")?.Text ?? "");
        var what = $"statement {number} of account {(account.Length == 0 ? "not named" : account)}";
        check.Check(layer, what);
        if (
            message.Has("60M")
            && _carried.TryGetValue(account, out var before)
            && check.Opening is { } opening
            && before.Closing != opening
        )
        {
            layer.Warn(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what}: opens with {opening}, but {before.What} closed with {before.Closing}: pages are missing between them"
                )
            );
        }

        _carried.Remove(account);
        if (message.Has("62M") && check.Closing is { } closing)
        {
            _carried[account] = (closing, what);
        }
    }

    // An interim report has no balances; it counts and sums its entries (90D, 90C).
    private void Sums(SwiftMessage message, BalanceCheck check)
    {
        foreach (var tag in (string[])["90D", "90C"])
        {
            if (
                message.Field(tag) is not { } field
                || Sum().Match(field.Text) is not { Success: true } stated
                || Normal.NumberOrNull(stated.Groups["amount"].Value) is not { } sum
            )
            {
                continue;
            }

            var lines = message
                .Fields.Where(f => f.Tag == "61")
                .Select(f => EntryLine.MatchOrNull(f.Text))
                .Where(l => l is not null && EntryLine.IsDebit(l.Groups["mark"].Value) == (tag == "90D"))
                .Select(l => Math.Abs(EntryLine.SignedOrNull(l!) ?? 0))
                .ToList();
            if (lines.Sum() != sum || stated.Groups["count"].Value.TrimStart('0') != Normal.Of(lines.Count).TrimStart('0'))
            {
                layer.Warn(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"report {OneLine(message.Field("20")?.Text ?? "")}: :{tag}: counts {stated.Groups["count"].Value} entries of {sum}, but it holds {lines.Count} of {lines.Sum()}: a difference of {sum - lines.Sum()} (entries under the floor limit are not reported singly)"
                    )
                );
            }
        }
    }

    [GeneratedRegex("^(?<count>[0-9]{1,5})(?<currency>[A-Z]{3})(?<amount>[0-9]{1,200}(?:,[0-9]{0,200})?)", RegexOptions.ExplicitCapture)]
    private static partial Regex Sum();
}
