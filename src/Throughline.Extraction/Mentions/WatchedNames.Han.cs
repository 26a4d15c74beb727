using Throughline.Extraction.Coreference;

namespace Throughline.Extraction.Mentions;

/// <content>Names written in Han characters, which stand without spaces.</content>
public sealed partial class WatchedNames
{
    private List<Mention> Han(string text)
    {
        var found = new List<Mention>();
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is < '\u4e00' or > '\u9fff')
            {
                continue;
            }

            var hash = Mixed(Seed, text[i]);
            Mention? best = null;
            for (var j = i + 1; j < text.Length && j - i < LongestHan && IsHanPart(text[j]); j++)
            {
                hash = Mixed(hash, text[j]);
                if (!_names.MayBegin(hash))
                {
                    break;
                }

                if (j - i >= 2 && _names.TypeOf(hash) is { } type)
                {
                    best = new Mention(i, j + 1, text[i..(j + 1)], type);
                }
            }

            if (best is not null)
            {
                found.Add(best);
                i = best.End - 1;
            }
        }

        return found;
    }

    private static bool IsHanPart(char c) => c is >= '\u4e00' and <= '\u9fff' or '·';

    private static void AddHan(string name, MentionType type, List<ulong> all, List<ulong> beginnings)
    {
        var run = new string([.. name.Where(IsHanPart)]);
        foreach (var form in new[] { run, type == MentionType.Organization ? HanShortNames.WithoutForm(run) : run }.Distinct())
        {
            // Two characters, or three that are a word, stand in any text.
            if (form.Length is < 3 or > LongestHan || form.Length < 4 && HanShortNames.IsOrdinary(form))
            {
                continue;
            }

            var hash = Mixed(Seed, form[0]);
            for (var i = 1; i < form.Length; i++)
            {
                hash = Mixed(hash, form[i]);
                if (i < form.Length - 1)
                {
                    beginnings.Add(hash);
                }
            }

            all.Add(Typed(hash, type));
        }
    }
}
