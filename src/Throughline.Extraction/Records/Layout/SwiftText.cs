using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Reads the tagged fields of a SWIFT transfer (MT103, MT202): <c>:32A:</c>, <c>:50K:</c>, <c>:59:</c>, <c>:70:</c>.</summary>
/// <remarks>
/// Two forms: the message itself, a tag between colons with its value behind it, and the print of one, a tag with its description
/// (<c>50K: Ordering Customer</c>, <c>F32A: Value Date…</c>) and its value in the lines below.
/// </remarks>
internal static partial class SwiftText
{
    private const int FewestBoxes = 4;
    private static readonly string[] s_transfer = ["20", "32", "50", "52", "56", "57", "59", "70", "71"];

    /// <summary>The fields as labelled values; empty where the text is no such message.</summary>
    public static List<Labelled> Read(Document document)
    {
        var found = new List<Labelled>();
        var text = document.Text;
        var tags = Tag().Matches(text).ToList();
        // Forms of other kinds number their boxes too: only several of the transfer's own numbers make it one.
        if (
            tags.Where(t => t.Groups["box"].Success)
                .Select(t => t.Groups["tag"].Value[..2])
                .Distinct()
                .Count(t => s_transfer.Contains(t, StringComparer.Ordinal)) < FewestBoxes
        )
        {
            tags.RemoveAll(t => t.Groups["box"].Success);
        }

        bool Has(string start) => tags.Any(t => t.Groups["tag"].Value.StartsWith(start, StringComparison.Ordinal));
        if (!Has("32") || !Has("59") && !Has("58"))
        {
            return found;
        }

        // A cover payment moves money between banks; where customers are named, they are the parties.
        var (payer, payee) = (Has("50") ? "50" : "52", Has("59") ? "59" : "58");
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i].Groups["tag"].Value;
            var start = tags[i].Groups["at"].Index;
            var isPrint = !tags[i].Groups["colon"].Success;
            var next = i + 1 < tags.Count ? tags[i + 1].Index : text.Length;
            var valueStart = tags[i].Index + tags[i].Length;
            if (tags[i].Groups["box"].Success)
            {
                // "59a Beneficiary's name | Alpha Ltd": a form prints tag and description in one box, the value in the next.
                next = text.AsSpan(valueStart, next - valueStart).IndexOfAny('\n', '\t') is >= 0 and var last ? valueStart + last : next;
            }
            else if (isPrint && text.AsSpan(valueStart, next - valueStart).IndexOfAny('\t', '\n') is >= 0 and var mark)
            {
                valueStart += mark + 1;
            }

            var end = text.IndexOf("\n\n", valueStart, next - valueStart, StringComparison.Ordinal) is >= 0 and var blank ? blank : next;
            while (valueStart < end && char.IsWhiteSpace(text[valueStart]))
            {
                valueStart++;
            }

            while (end > valueStart && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            if (tag[..2] == payer || tag[..2] == payee)
            {
                Party(text, tag[..2] == payer ? "payer" : "payee", start, valueStart, end, found);
                continue;
            }

            switch (tag[..2])
            {
                case "32" when Money().Match(text[valueStart..end]) is { Success: true } money:
                    Add("valueDate", valueStart + money.Groups["date"].Index, money.Groups["date"].Length);
                    Add("currency", valueStart + money.Groups["currency"].Index, 3);
                    Add("amount", valueStart + money.Groups["amount"].Index, money.Groups["amount"].Length);
                    break;
                case "32" when Boxed().Match(text[valueStart..end]) is { Success: true } money:
                    Add("valueDate", valueStart + money.Groups["date"].Index, money.Groups["date"].Length);
                    Add("currency", valueStart + money.Groups["currency"].Index, 3);
                    Add("amount", valueStart + money.Groups["amount"].Index, money.Groups["amount"].Length);
                    break;
                case "32":
                    Printed("valueDate", PrintedDate(), valueStart, end);
                    Printed("currency", PrintedCurrency(), valueStart, end);
                    Printed("amount", PrintedAmount(), valueStart, end);
                    break;
                case "70":
                    Add("purpose", valueStart, end - valueStart);
                    break;
                case "20":
                    Add("payment", valueStart, end - valueStart);
                    break;
            }

            void Add(string key, int at, int length)
            {
                if (length > 0)
                {
                    found.Add(new(key, text.Substring(at, length), at, at + length, start, end, tag));
                }
            }

            void Printed(string key, Regex form, int from, int to)
            {
                if (form.Match(text[from..to]).Groups["v"] is { Success: true } value)
                {
                    Add(key, from + value.Index, value.Length);
                }
            }
        }

        foreach (Match match in tags.Exists(t => t.Groups["box"].Success) ? BoxedAccount().Matches(text) : Enumerable.Empty<Match>())
        {
            // The form has boxes without a number for the accounts of both sides.
            var role = match.Groups["payee"].Success ? "payee" : "payer";
            var account = match.Groups["account"];
            if (!found.Exists(f => f.Key == role + ".account"))
            {
                found.Add(
                    new(
                        role + ".account",
                        account.Value,
                        account.Index,
                        account.Index + account.Length,
                        match.Groups["label"].Index,
                        account.Index + account.Length,
                        role
                    )
                );
            }
        }

        return found;
    }

    // An account line begins with a slash; the first line after it that is no code of a bank is the name.
    private static void Party(string text, string role, int start, int valueStart, int end, List<Labelled> found)
    {
        for (var at = valueStart; at < end; )
        {
            var stop = text.IndexOf('\n', at, end - at);
            stop = stop < 0 ? end : stop;
            var line = text[at..stop];
            var value = line.Trim();
            var own = at + line.IndexOf(value, StringComparison.Ordinal);
            if (AccountAhead().Match(value) is { Success: true } ahead)
            {
                // "Bene's A/C No. 0071123456789 ALPHA INC., …": both in the box of the beneficiary.
                var (account, rest) = (ahead.Groups["account"], ahead.Groups["name"]);
                found.Add(
                    new(role + ".account", account.Value, own + account.Index, own + account.Index + account.Length, start, end, role)
                );
                found.Add(new(role, rest.Value, own + rest.Index, own + rest.Index + rest.Length, start, end, role));
                return;
            }

            if (value.StartsWith('/'))
            {
                var account = value.TrimStart('/');
                found.Add(new(role + ".account", account, own + value.Length - account.Length, own + value.Length, start, end, role));
            }
            else if (value.Length > 0 && !BankCode().IsMatch(value))
            {
                // The structured options number their lines: "1/NAME".
                var name = value.StartsWith("1/", StringComparison.Ordinal) ? value[2..] : value;
                var from = own + value.Length - name.Length;
                name = name[..Trade.PartyCut.EndOf(name)];
                name = TwoScripts().Match(name) is { Success: true } first ? first.Groups["first"].Value : name;
                found.Add(new(role, name, from, from + name.Length, start, end, role));
                return;
            }

            at = stop + 1;
        }
    }

    [GeneratedRegex(
        @"(?:^|\n)[ \t]{0,40}(?<at>(?<colon>:)?F?)(?<tag>[0-9]{2}[A-Za-z]?)(?::|(?<box>[ \u2e80-\u2fdf\u4e00-\u9fff][^\t\n]{2,90}\t))",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tag();

    [GeneratedRegex("^(?<date>[0-9]{6})?(?<currency>[A-Z]{3})(?<amount>[0-9]{1,200},[0-9]{0,2})", RegexOptions.ExplicitCapture)]
    private static partial Regex Money();

    [GeneratedRegex(
        @"^(?:(?<date>[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2})[\s,]{1,40})?(?<currency>[A-Z]{3})\s?(?<amount>[0-9][0-9 .,]{0,200}[0-9])",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Boxed();

    [GeneratedRegex(@"(?i)date\s{0,40}:\s{0,40}(?<v>[0-9][0-9A-Z ./-]{4,20}[0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex PrintedDate();

    [GeneratedRegex(@"(?i)curr(?:ency|\.)?\s{0,40}:\s{0,40}(?<v>[A-Z]{3})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex PrintedCurrency();

    [GeneratedRegex(@"(?i)amount\s{0,40}:\s{0,40}#?\s{0,40}(?<v>[0-9][0-9., ]{0,200})", RegexOptions.ExplicitCapture)]
    private static partial Regex PrintedAmount();

    [GeneratedRegex(
        @"(?i)^[^0-9]{0,30}(?:a/c|acc(?:ount)?|账号|帐号)[^0-9\t]{0,12}(?<account>[0-9A-Z]{8,34})[\s,]{1,40}(?<name>\p{L}.{3,120})$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex AccountAhead();

    [GeneratedRegex(
        @"(?i)(?:^|\n|\t)(?<label>(?<payee>[^\n\t]{0,20}(?:收款人|bene|payee))?[^\n\t]{0,20}(?:账号|帐号|a/c no|account no|acc no)[^\n\t]{0,16})\t(?<account>[A-Z]{0,2}[0-9][A-Z0-9 ]{6,33})",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex BoxedAccount();

    // A Chinese firm with its English name behind.
    [GeneratedRegex(@"^(?<first>[\u4e00-\u9fff（）()]{4,40}?(?:公司|厂|院|所|中心))\s{0,40}[A-Z][A-Za-z .,&()-]{3,200}$")]
    private static partial Regex TwoScripts();

    [GeneratedRegex("^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$")]
    private static partial Regex BankCode();
}
