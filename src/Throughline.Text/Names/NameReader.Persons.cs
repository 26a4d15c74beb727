using System.Buffers;
using System.Collections.Frozen;

namespace Throughline.Text;

// Words of persons' names that customs of writing join or part: both sides of a comparison are brought to one division.
internal static partial class NameReader
{
    private const int LeastBeforeReza = 3;

    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouy");
    private static readonly string[] s_reza = ["reza", "رضا", "реза"];
    private static readonly FrozenSet<string> s_familyEndings = Set("zadeh|zade|zadah|zada|nejad|nezhad|nejhad|zadh|nzhad");
    private static readonly FrozenSet<string> s_familyBeginnings = Set("pour|pur|poor");
    private static readonly FrozenSet<string> s_noInitials = Set("ng|md|mr|dr|jr|sr|st|sh|kh|ph");

    private static void DivideAndJoin(List<NameToken> tokens)
    {
        DivideServants(tokens);
        JoinFamilyParts(tokens);
        JoinCompoundFamilyNames(tokens);
        DivideReza(tokens);
    }

    // "Abdurrahman" is "Abd al-Rahman", "Noureddine" is "Nour al-Din".
    private static void DivideServants(List<NameToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Role == NameTokenRole.Distinctive && ServantNames.DivideOrNull(tokens[i].Surface) is { } divided)
            {
                tokens[i] = Words.Of(divided.First).Token(NameKind.Person);
                tokens.Insert(++i, Words.Of(divided.Second).Token(NameKind.Person));
            }
        }
    }

    // "Hassan Zadeh" and "Hassanzadeh", "Pour Mohammadi" and پورمحمدی.
    private static void JoinFamilyParts(List<NameToken> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            var (first, second) = (tokens[i - 1], tokens[i]);
            var isEnding = i > 1 && (s_familyEndings.Contains(second.Ascii) || (i == tokens.Count - 1 && IsPour(second)));
            if (
                first.Role == NameTokenRole.Distinctive
                && second.Role is NameTokenRole.Distinctive or NameTokenRole.Minor
                && first.Script == second.Script
                && (isEnding || (i > 1 && IsPour(first)))
            )
            {
                tokens[i - 1] = Words.Of(first.Surface + second.Surface).Token(NameKind.Person);
                tokens.RemoveAt(i--);
            }
        }
    }

    private static bool IsPour(NameToken token) => token.Surface == "پور" || s_familyBeginnings.Contains(token.Ascii);

    // "Au Yeung", "Sze To".
    private static void JoinCompoundFamilyNames(List<NameToken> tokens)
    {
        for (var i = 1; i < tokens.Count && tokens.Count > 2; i++)
        {
            var (first, second) = (tokens[i - 1], tokens[i]);
            if (
                first.Script == Script.Latin
                && second.Script == Script.Latin
                && GivenNames.IsCompoundFamilyName(first.Ascii + second.Ascii)
            )
            {
                tokens[i - 1] = Words.Of(first.Ascii + second.Ascii).Token(NameKind.Person);
                tokens.RemoveAt(i);
            }
        }
    }

    // "Gholamreza" and "Gholam Reza", غلامرضا: two given names, which Persian writes apart or together.
    private static void DivideReza(List<NameToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var surface = tokens[i].Surface;
            var reza = RezaOrNull(surface);
            var before = surface.Length - (reza?.Length ?? 0);
            if (reza is not null && before >= LeastBeforeReza && GivenNames.IsGivenName(Words.Of(surface.AsSpan(0, before)).Sound))
            {
                tokens[i] = Words.Of(surface.AsSpan(0, before)).Token(NameKind.Person);
                tokens.Insert(i + 1, Words.Of(surface.AsSpan(before)).Token(NameKind.Person));
            }
        }
    }

    private static string? RezaOrNull(string surface)
    {
        foreach (var reza in s_reza)
        {
            if (surface.EndsWith(reza, StringComparison.Ordinal))
            {
                return reza;
            }
        }

        return null;
    }

    // "JF Lemaire": two capitals that no one can say, in a name that also has small letters.
    private static bool AreInitials(string name, Word word)
    {
        if (
            word.Text is not [>= 'a' and <= 'z', >= 'a' and <= 'z']
            || word.Text.AsSpan().ContainsAny(s_vowels)
            || s_noInitials.Contains(word.Text)
        )
        {
            return false;
        }

        var at = name.IndexOf(word.Text, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && char.IsUpper(name[at]) && char.IsUpper(name[at + 1]) && name.Any(char.IsLower);
    }

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
