using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>The exact keys of a word.</summary>
internal static class TokenKeys
{
    public static ImmutableArray<string> Of(NameToken token)
    {
        if (token.Role is NameTokenRole.Number or NameTokenRole.Initial)
        {
            return [];
        }

        var keys = ImmutableArray.CreateBuilder<string>();
        if (token.Pinyin.Length > 0)
        {
            keys.Add("p:" + token.Pinyin);
        }

        foreach (var reading in token.Readings)
        {
            keys.Add("p:" + reading);
        }

        foreach (var way in token.Korean)
        {
            keys.Add("k:" + KoreanSyllable.Key(way));
        }

        foreach (var frame in token.Frames)
        {
            keys.Add("f:" + frame);
        }

        if (token.CoarseSound.Length > 0)
        {
            keys.Add("w:" + token.CoarseSound);
        }

        if (token.Meaning.Length > 0)
        {
            keys.Add("m:" + token.Meaning);
        }

        foreach (var variant in token.Variants)
        {
            keys.Add("g:" + variant);
        }

        return keys.Count < 2 ? keys.ToImmutable() : [.. keys.Distinct(StringComparer.Ordinal)];
    }
}
