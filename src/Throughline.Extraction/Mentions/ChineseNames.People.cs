using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <content>People by their family name with a cue.</content>
internal static partial class ChineseNames
{
    private static Mention? Person(string text, int at)
    {
        if (
            !Gazetteer.ChineseFamilyNames.Contains(text[at])
            || at > 0 && text[at] is '任' && ChineseTagger.IsVerb(text.Substring(at - 1, 2))
        )
        {
            return null;
        }

        if (at + 1 < text.Length && text[at + 1] == '某')
        {
            // "邓某", "秦某某".
            var length = at + 2 < text.Length && text[at + 2] == '某' ? 3 : 2;
            return new Mention(at, at + length, text.Substring(at, length), MentionType.Person);
        }

        for (var length = 3; length >= 2; length--)
        {
            var end = at + length;
            if (
                end > text.Length
                || !text.AsSpan(at, length).ToArray().All(c => c >= 0x4E00 && c < 0xA000 && !Breaks.Contains(c, StringComparison.Ordinal))
            )
            {
                continue;
            }

            if (s_orgEnds.Any(e => e.Length > 1 && text.AsSpan(at, length).EndsWith(e, StringComparison.Ordinal)))
            {
                // "贸|易公司|总经理" is nobody.
                continue;
            }

            if (length == 3 && (ChineseTagger.StartsVerb(text, at + 2) || ChineseTagger.GoesOn(text, at + 2, at + 3)))
            {
                continue;
            }

            var titled = s_titles.Any(t => string.CompareOrdinal(text, end, t, 0, t.Length) == 0);
            // "法定代表人为某某", "实际控制人系某某".
            var cue = at > 0 && text[at - 1] is '：' or ':' or ' ' or '\u3000' or '为' or '系' or '是' or '即' ? at - 1 : at;
            var introduced = s_titles
                .Concat(s_signs)
                .Any(t => cue >= t.Length && string.CompareOrdinal(text, cue - t.Length, t, 0, t.Length) == 0);
            var closed = end >= text.Length || text[end] < 0x2E80 || Breaks.Contains(text[end], StringComparison.Ordinal);
            if (length == 3 && Bounded(text, at, end))
            {
                return new Mention(at, end, text[at..end], MentionType.Person);
            }

            if (titled || (introduced && (closed || length == 3 || ChineseTagger.StartsVerb(text, end))))
            {
                return new Mention(at, end, text[at..end], MentionType.Person);
            }
        }

        return null;
    }

    // A full name between marks that set off people: a line of its own, a list of names, the subject of a verb of people.
    private static bool Bounded(string text, int at, int end)
    {
        var before = at == 0 ? '\n' : text[at - 1];
        var after = end >= text.Length ? '\n' : text[end];
        if (Lexicon.Of("zh").Set("notNames").Any(w => text.AsSpan(at, end - at).Contains(w, StringComparison.Ordinal)))
        {
            return false;
        }

        var opens =
            before is '\n' or '、' or '和' or '与' or '"'
            || (before is '部' or '处' or '科' or '组' && after is '、' or '，' or '和' or '赴' or '在');
        var closes =
            after is '\n' or '\r' or '、' or '"' or '，' or '（'
            || (before is '、' or '和' or '与' && (after is '赴' or '在' or '等' or '于' or '前' || ChineseTagger.StartsVerb(text, end)));
        var isLine = before == '\n' && after is '\n' or '\r';
        var isListed = (before is '、' or '和' or '与' or '部' or '处' or '组') && closes || before == '"' && after == '"';
        return opens && (isLine || isListed);
    }
}
