using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>
/// What makes a word of a name the word it is, beside its skeleton, weight and role, as one text: two words with equal texts, skeletons, weights and
/// roles compare alike with every other. For stores that keep words apart from the names they stand in.
/// </summary>
public static class TokenCodec
{
    // Neither stands in a word: words are letters, digits and marks.
    private const char Part = '\u0001';
    private const char Item = '\u0002';

    /// <summary>The text of a word: as written; then, where they say more, in Latin letters, its meaning, and the names it is a form of.</summary>
    public static string Write(NameToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var isLatin = string.Equals(token.Ascii, token.Surface, StringComparison.Ordinal);
        if (isLatin && token.Meaning.Length == 0 && token.Variants.Length == 0)
        {
            return token.Surface;
        }

        var ascii = isLatin ? "" : Part + token.Ascii;
        return token.Meaning.Length == 0 && token.Variants.Length == 0
            ? string.Concat(token.Surface, ascii)
            : string.Concat(token.Surface, isLatin ? $"{Part}{token.Surface}" : ascii, $"{Part}{token.Meaning}")
                + string.Concat(token.Variants.Select(v => Item + v));
    }

    /// <summary>The word of a text that <see cref="Write"/> gave.</summary>
    public static NameToken Read(string text, string skeleton, double weight, NameTokenRole role)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.IndexOf(Part, StringComparison.Ordinal);
        if (end < 0)
        {
            return new(text, Same(skeleton, text), weight, role) { Ascii = text };
        }

        var surface = text[..end];
        var rest = text.AsSpan(end + 1);
        end = rest.IndexOf(Part);
        var ascii = end < 0 ? rest : rest[..end];
        var latin = ascii.SequenceEqual(surface) ? surface : ascii.ToString();
        if (end < 0)
        {
            return new(surface, Same(skeleton, latin), weight, role) { Ascii = latin };
        }

        var items = rest[(end + 1)..].ToString().Split(Item);
        return new(surface, Same(skeleton, latin), weight, role)
        {
            Ascii = latin,
            Meaning = items[0],
            Variants = items.Length == 1 ? [] : ImmutableArray.Create(items, 1, items.Length - 1),
        };
    }

    private static string Same(string skeleton, string latin) =>
        string.Equals(skeleton, latin, StringComparison.Ordinal) ? latin : skeleton;
}
