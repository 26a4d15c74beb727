using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Cells that hold a party with its numbers: the account, the tax number and the name in one, as Russian statements write both sides.</summary>
/// <remarks>Over such cells "debit" and "credit" head the accounts that pay and are paid, and no sums.</remarks>
internal static partial class CompositeParties
{
    // Virtual columns stand behind those that a sheet can have.
    private const int Beside = 100_000;

    /// <summary>The table with such cells parted into the party's name and its numbers; the same table where there are none.</summary>
    public static RecordTable Parted(RecordTable table)
    {
        var parties = table.Columns.Where(c => IsSide(c.Key) && AreParties(table.Values(c.Index))).ToList();
        if (parties.Count == 0)
        {
            return table;
        }

        var columns = table.Columns.ToList();
        var rows = table.Rows.Select(r => r.Cells.ToList()).ToList();
        foreach (var column in parties)
        {
            var role = column.Key switch
            {
                "debit" => "payer",
                "credit" => "payee",
                var same => same,
            };
            columns[columns.IndexOf(column)] = column with { Meaning = column.Meaning with { Key = role } };
            var parts = new[] { "account", "inn", "kpp" };
            for (var part = 0; part < parts.Length; part++)
            {
                var index = Beside + (column.Index * parts.Length) + part;
                if (table.Has($"{role}.{parts[part]}"))
                {
                    continue;
                }

                columns.Add(new(index, new($"{role}.{parts[part]}", 0.9), ""));
                foreach (var row in rows)
                {
                    if (row.Find(c => c.Column == column.Index) is { } cell && NumberOrNull(cell.Text, parts[part]) is { } number)
                    {
                        row.Add(Of(cell, index, number.Index, number.Length));
                    }
                }
            }

            foreach (var row in rows)
            {
                if (row.FindIndex(c => c.Column == column.Index) is >= 0 and var at && NameOf(row[at].Text) is var (start, length))
                {
                    row[at] = Of(row[at], column.Index, start, length);
                }
            }
        }

        return new(
            table.Name,
            [.. columns],
            table.Head,
            rows.Select(r => r.ToImmutableArray()),
            table.Sums.Select(r => r.Cells),
            table.HeadEnd
        );
    }

    private static bool IsSide(string key) => key is "debit" or "credit" or "payer" or "payee" or "counterparty";

    private static bool AreParties(List<string> values) => values.Count > 0 && values.Count(Is) * 10 >= values.Count * 7;

    /// <summary>True for a cell with an account and a name.</summary>
    public static bool Is(string text) =>
        Account().IsMatch(text) && NameOf(text) is var (start, length) && IsNamed(text.Substring(start, length));

    private static bool IsNamed(string name) => name.Count(char.IsLetter) > 2;

    private static Match? NumberOrNull(string text, string part) =>
        part switch
        {
            "account" => Account().Match(text) is { Success: true } account ? account : null,
            "inn" => Digits().Matches(text).FirstOrDefault(m => IdentifierChecks.IsInn(m.Value)),
            _ => Digits().Matches(text).FirstOrDefault(m => m.Length == 9 && m.Value[4..6] is "01" or "50" or "43" or "02" or "03"),
        };

    // What is left when the numbers and their labels are taken away, in one piece.
    private static (int Start, int Length) NameOf(string text)
    {
        var (best, length) = (0, 0);
        var at = 0;
        foreach (Match number in Numbers().Matches(text))
        {
            Offer(at, number.Index);
            at = number.Index + number.Length;
        }

        Offer(at, text.Length);
        return (best, length);

        void Offer(int from, int to)
        {
            while (from < to && !char.IsLetterOrDigit(text[from]) && text[from] is not ('«' or '"' or '“'))
            {
                from++;
            }

            while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] is ',' or ';' or '/' or '('))
            {
                to--;
            }

            if (text.AsSpan(from, to - from).Trim().Length > length)
            {
                (best, length) = (from, to - from);
            }
        }
    }

    private static Cell Of(Cell cell, int column, int start, int length) =>
        cell with
        {
            Column = column,
            Start = cell.Start + start,
            End = cell.Start + start + length,
            Text = cell.Text.Substring(start, length),
        };

    [GeneratedRegex(@"\b(?:[0-9]{20}|[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}|[0-9]{14,25})\b")]
    private static partial Regex Account();

    [GeneratedRegex(@"\b[0-9]{9,12}\b")]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"(?i)(?:(?:ИНН|INN|КПП|KPP|БИК|BIK|р/с|р/сч|сч[её]т|account|a/c|iban)[\s.:№/]*)*\b(?:[0-9]{9,25}|[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30})\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Numbers();
}
