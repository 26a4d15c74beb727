using System.Collections.Frozen;

namespace Throughline.Text;

/// <summary>What kind of ship a name says it is ("MV Ocean", «т/х Океан», 金海轮): set aside, it tells nothing apart (<c>data/text/vessel-words.tsv</c>).</summary>
internal static class VesselWords
{
    private const double Weight = 0.05;
    private const int MostWords = 2;

    private static readonly FrozenSet<string> s_before = Load("before");
    private static readonly FrozenSet<string> s_after = Load("after");

    /// <summary>Makes such words at the beginning and the end weigh nearly nothing, where other words are left.</summary>
    public static void SetAside(List<NameToken> tokens)
    {
        for (var count = MostWords; count > 0; count--)
        {
            if (count < tokens.Count && s_before.Contains(string.Join(' ', tokens.Take(count).Select(t => t.Surface))))
            {
                SetAside(tokens, 0, count);
                break;
            }
        }

        if (tokens.Count > 1 && s_after.Contains(tokens[^1].Surface))
        {
            SetAside(tokens, tokens.Count - 1, 1);
        }
    }

    private static void SetAside(List<NameToken> tokens, int at, int count)
    {
        var others = tokens.Take(at).Concat(tokens.Skip(at + count));
        if (!others.Any(t => t.Role is not (NameTokenRole.Number or NameTokenRole.Initial or NameTokenRole.Minor)))
        {
            return;
        }

        for (var i = at; i < at + count; i++)
        {
            tokens[i] = new(tokens[i].Surface, tokens[i].Skeleton, Weight, NameTokenRole.Minor) { Ascii = tokens[i].Ascii };
        }
    }

    private static FrozenSet<string> Load(string place) =>
        TextTable.Rows("vessel-words.tsv").Where(r => r[0] == place).SelectMany(r => r[1].Split('|')).ToFrozenSet(StringComparer.Ordinal);
}
