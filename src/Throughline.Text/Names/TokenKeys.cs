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

        foreach (var frame in token.Frames)
        {
            keys.Add("f:" + frame);
        }

        if (token.Meaning.Length > 0)
        {
            keys.Add("m:" + token.Meaning);
        }

        foreach (var variant in token.Variants)
        {
            keys.Add("g:" + variant);
        }

        return keys.ToImmutable();
    }
}
