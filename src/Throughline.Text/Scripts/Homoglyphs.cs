using System.Collections.Frozen;
using System.Text;

namespace Throughline.Text;

/// <summary>Letters of different scripts that look the same.</summary>
public static class Homoglyphs
{
    // Source: own table of letters that are drawn alike in common typefaces.
    private const string Foreign = "АВЕЗКМНОРСТУХІЈЅԐаеорсухіјѕԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν";
    private const string Latin = "ABE3KMHOPCTYXIJSEaeopcyxijsdhqwABEZHIKMNOPTYXoav";
    private static readonly FrozenDictionary<char, char> s_toLatin = Foreign
        .Zip(Latin)
        .Where(p => p.Second != '3')
        .ToFrozenDictionary(p => p.First, p => p.Second);

    private static readonly FrozenDictionary<char, char> s_toCyrillic = Foreign
        .Zip(Latin)
        .Where(p => p.First is >= '\u0410' and <= '\u044F')
        .DistinctBy(p => p.Second)
        .ToFrozenDictionary(p => p.Second, p => p.First);

    /// <summary>Look-alikes as Latin letters; other characters as they are.</summary>
    public static string ToLatin(string text) => Map(text, s_toLatin);

    /// <summary>
    /// A code (part number, model, contract number) in comparable form: upper case, look-alikes Latin, without spaces and hyphens;
    /// so the Cyrillic "А-200" equals the Latin "a200".
    /// </summary>
    public static string Code(string text)
    {
        if (Ascii.IsValid(text))
        {
            return AsciiCode(text);
        }

        var folded = ToLatin(NormalizedText.Of(text, foldCase: false).Text.ToUpperInvariant());
        var code = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
            {
                code.Append(c);
            }
        }

        return code.ToString();
    }

    // Most codes are ASCII already, and lists have hundreds of thousands of them.
    private static string AsciiCode(string text)
    {
        Span<char> code = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                code[length++] = char.ToUpperInvariant(c);
            }
        }

        return length == text.Length && code.SequenceEqual(text) ? text : code[..length].ToString();
    }

    /// <summary>
    /// A word whose letters come from two scripts, or stand beside digits, in one script: the Latin where every foreign letter has a Latin
    /// look-alike and it is a code or mostly Latin, else Cyrillic. Words of one script without digits are left alone.
    /// </summary>
    public static string FoldWord(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        int latin = 0,
            cyrillic = 0,
            digits = 0,
            foreign = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var script = Scripts.Of(rune);
            latin += script == Script.Latin ? 1 : 0;
            cyrillic += script == Script.Cyrillic ? 1 : 0;
            foreign += script == Script.Greek ? 1 : 0;
            digits += Rune.IsDigit(rune) ? 1 : 0;
        }

        if (cyrillic + foreign == 0 || (latin == 0 && digits == 0))
        {
            return word;
        }

        var asLatin = ToLatin(word);
        var fits = !Scripts.Has(asLatin, Script.Cyrillic) && !Scripts.Has(asLatin, Script.Greek);
        if (fits && (digits > 0 || latin >= cyrillic))
        {
            return asLatin;
        }

        return latin > 0 && cyrillic > 0 ? Map(word, s_toCyrillic) : word;
    }

    private static string Map(string text, FrozenDictionary<char, char> table) =>
        string.Create(
            text.Length,
            (text, table),
            static (span, state) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = state.table.GetValueOrDefault(state.text[i], state.text[i]);
                }
            }
        );
}
