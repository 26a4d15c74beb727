using System.Text.RegularExpressions;
using Throughline.Documents.Layers;

namespace Throughline.Documents.Swift;

/// <summary>Customers (fields 50 and 59) and banks (52 to 58) of a transfer.</summary>
/// <remarks>Options A and none: account, BIC or name and address; K: account, name and address; F: an identifier line, then numbered lines:
/// 1 name, 2 address, 3 country and town, 4 date and 5 place of birth, 6 customer and 7 national number, 8 what was left over (SWIFT standards, field 50a).</remarks>
internal static partial class SwiftParty
{
    /// <summary>States a customer: name, account, address, country, identifiers.</summary>
    public static void Add(Layer layer, string prefix, string role, SwiftField field)
    {
        var lines = field.Lines();
        var at = 0;
        if (lines.Count > 0 && lines[0].Text.StartsWith('/'))
        {
            State(role + "Account", lines[0].Text.TrimStart('/'), lines[0]);
            at = 1;
        }
        else if (field.Option == 'F' && lines.Count > 0 && PartyCode().Match(lines[0].Text) is { Success: true } code)
        {
            State(role + "Id", code.Groups["id"].Value, lines[0]);
            State(role + "IdType", code.Groups["type"].Value, lines[0]);
            at = 1;
        }

        var rest = lines.Skip(at).ToList();
        if (rest.Count == 0)
        {
            return;
        }

        if (rest.Exists(l => Numbered().IsMatch(l.Text)) && field.Option is 'F')
        {
            Structured(layer, prefix, role, rest);
            return;
        }

        if (rest.Count == 1 && Bic().IsMatch(rest[0].Text) && field.Option is not 'K')
        {
            State(role + "Bic", rest[0].Text, rest[0]);
            return;
        }

        State(role, rest[0].Text, rest[0]);
        Joined(layer, prefix + role + "Address", [.. rest.Skip(1)], 0);

        void State(string name, string text, (string Text, int Start) line)
        {
            var offset = line.Text.IndexOf(text, StringComparison.Ordinal);
            var start = line.Start + Math.Max(0, offset);
            layer.State(prefix + name, text, start, start + text.Length);
        }
    }

    /// <summary>States a bank: its BIC, or its name and address, and its account.</summary>
    public static void AddAgent(Layer layer, string prefix, string role, SwiftField field)
    {
        foreach (var (line, start) in field.Lines())
        {
            if (line.StartsWith('/'))
            {
                var code = line.TrimStart('/');
                layer.State(prefix + role + "Account", code, start + line.Length - code.Length, start + line.Length);
            }
            else
            {
                layer.State(prefix + role, line, start, start + line.Length);
                return;
            }
        }
    }

    private static void Structured(Layer layer, string prefix, string role, List<(string Text, int Start)> lines)
    {
        for (var i = 0; i < lines.Count; )
        {
            // A number stands on each line of its kind; a line without one goes on with the line before.
            var kind = Numbered().IsMatch(lines[i].Text) ? lines[i].Text[0] : ' ';
            var last = i;
            while (
                last + 1 < lines.Count
                && (
                    lines[last + 1].Text[0] == kind && Numbered().IsMatch(lines[last + 1].Text) || !Numbered().IsMatch(lines[last + 1].Text)
                )
            )
            {
                last++;
            }

            var own = lines.GetRange(i, last - i + 1);
            switch (kind)
            {
                case '1':
                    Joined(layer, prefix + role, own, 2);
                    break;
                case '2':
                    Joined(layer, prefix + role + "Address", own, 2);
                    break;
                case '3' when own[0].Text.Length >= 4:
                    layer.State(prefix + role + "Country", own[0].Text[2..4], own[0].Start + 2, own[0].Start + 4);
                    if (own[0].Text.Length > 5)
                    {
                        Joined(layer, prefix + role + "Town", own, 5);
                    }

                    break;
                case '4':
                    Joined(layer, prefix + role + "BirthDate", own, 2);
                    break;
                case '5':
                    Joined(layer, prefix + role + "BirthPlace", own, 2);
                    break;
                case '6':
                    Joined(layer, prefix + role + "CustomerId", own, 2);
                    break;
                case '7':
                    Joined(layer, prefix + role + "NationalId", own, 2);
                    break;
            }

            i = last + 1;
        }
    }

    private static void Joined(Layer layer, string name, List<(string Text, int Start)> lines, int skip)
    {
        if (lines.Count > 0)
        {
            var text = string.Join(
                ' ',
                lines.Select((l, i) => i == 0 || Numbered().IsMatch(l.Text) ? l.Text[Math.Min(skip, l.Text.Length)..] : l.Text)
            );
            layer.State(name, text, lines[0].Start + Math.Min(skip, lines[0].Text.Length), lines[^1].Start + lines[^1].Text.Length);
        }
    }

    [GeneratedRegex(
        "^(?<type>ARNU|CCPT|CUST|DRLC|EMPL|NIDN|SOSE|TXID)/(?<country>[A-Z]{2})/(?<id>.+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PartyCode();

    [GeneratedRegex("^[1-8]/")]
    private static partial Regex Numbered();

    [GeneratedRegex("^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$")]
    private static partial Regex Bic();
}
