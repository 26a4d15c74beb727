using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Text;

/// <summary>Identifiers in running text: by their label, or by a shape and check digits that leave little doubt.</summary>
public static partial class Identifiers
{
    /// <summary>A pattern, the scheme of its group <c>v</c>, and whether it has a label.</summary>
    private sealed record Pattern(Regex Regex, IdentifierKind Kind, bool IsLabelled);

    /// <summary>The identifiers of a text in order of place; values that fail their scheme's check digits are left out.</summary>
    public static ImmutableArray<FoundIdentifier> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normal = NormalizedText.Of(text, foldCase: false);
        var found = new List<FoundIdentifier>();
        var taken = new List<(int Start, int End)>();
        foreach (var pattern in s_patterns)
        {
            foreach (Match match in pattern.Regex.Matches(normal.Text))
            {
                Add(match.Groups["v"], pattern.Kind, pattern.IsLabelled);
                Add(match.Groups["kpp"], IdentifierKind.Kpp, isLabelled: true);
            }
        }

        return [.. found.OrderBy(f => f.Start).ThenBy(f => f.Identifier.Kind)];

        void Add(Group group, IdentifierKind kind, bool isLabelled)
        {
            if (!group.Success)
            {
                return;
            }

            var end = group.Index + group.Length;
            while (end > group.Index && !char.IsLetterOrDigit(normal.Text[end - 1]))
            {
                end--;
            }

            var value = Normal(kind, normal.Text[group.Index..end]);
            var span = normal.OriginalSpan(group.Index, end);
            if (IsPlausible(kind, value) && !taken.Exists(t => t.Start < span.End && span.Start < t.End))
            {
                taken.Add(span);
                found.Add(new(new Identifier(kind, value), span.Start, span.End, isLabelled));
            }
        }
    }

    /// <summary>The normal form of a value of a scheme: upper case, look-alike letters Latin, without spaces and punctuation.</summary>
    public static string Normal(IdentifierKind kind, string value)
    {
        if (kind is IdentifierKind.Email or IdentifierKind.Website)
        {
            return value.Trim().ToLowerInvariant();
        }

        var code = Homoglyphs.Code(value);
        return kind == IdentifierKind.Phone && value.AsSpan().TrimStart().StartsWith("+", StringComparison.Ordinal) ? "+" + code : code;
    }

    /// <summary>
    /// The scheme of a number whose field only says "tax number" or "registration number", by its shape and check digits;
    /// <paramref name="otherwise"/> where none fits.
    /// </summary>
    public static Identifier Classify(string value, IdentifierKind otherwise)
    {
        var code = Normal(otherwise, value);
        var kind = code.Length switch
        {
            10 or 12 when IdentifierChecks.IsInn(code) => IdentifierKind.Inn,
            13 or 15 when IdentifierChecks.IsOgrn(code) => IdentifierKind.Ogrn,
            18 when IdentifierChecks.IsUscc(code) => IdentifierKind.Uscc,
            20 when IdentifierChecks.IsWellFormed(IdentifierKind.Lei, code) && code.Any(char.IsAsciiLetter) => IdentifierKind.Lei,
            _ => otherwise,
        };
        return new Identifier(kind, code);
    }

    private static bool IsPlausible(IdentifierKind kind, string value) =>
        kind switch
        {
            IdentifierKind.Phone => value.Length is >= 8 and <= 16,
            IdentifierKind.Account => value.Length is >= 8 and <= 34 && value.Any(char.IsAsciiDigit),
            IdentifierKind.Passport => value.Length is >= 6 and <= 12 && value.Any(char.IsAsciiDigit),
            IdentifierKind.Bic => IdentifierChecks.IsWellFormed(kind, value),
            _ => IdentifierChecks.IsWellFormed(kind, value),
        };
}
