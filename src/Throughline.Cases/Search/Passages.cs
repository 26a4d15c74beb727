using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>Cuts a text layer into passages: whole lines up to a length at which a snippet is still read at a glance.</summary>
public static class Passages
{
    private const int Longest = 800;

    /// <summary>The passages in order; stretches of white space alone belong to none.</summary>
    public static ImmutableArray<Passage> Of(Document document)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var text = document.Text;
        for (var start = 0; start < text.Length; )
        {
            var end = EndOf(text, start);
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                passages.Add(new Passage(start, document.PageAt(start), text[start..end]));
            }

            start = end;
        }

        return passages.ToImmutable();
    }

    // The last line end within reach; in a long line the last space; in a long word anywhere but inside a surrogate pair.
    private static int EndOf(string text, int start)
    {
        var reach = Math.Min(start + Longest, text.Length);
        if (reach == text.Length)
        {
            return reach;
        }

        var line = text.LastIndexOf('\n', reach - 1, reach - start);
        if (line >= 0)
        {
            return line + 1;
        }

        var space = text.AsSpan(start, reach - start).LastIndexOfAny(' ', '。', '；');
        if (space >= Longest / 4)
        {
            return start + space + 1;
        }

        return char.IsLowSurrogate(text[reach]) ? reach - 1 : reach;
    }
}
