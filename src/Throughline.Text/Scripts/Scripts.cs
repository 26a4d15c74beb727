using System.Text;

namespace Throughline.Text;

/// <summary>Which script letters belong to, by Unicode block.</summary>
public static class Scripts
{
    private static readonly int s_kinds = Enum.GetValues<Script>().Length;

    /// <summary>The script of a character.</summary>
    public static Script Of(Rune rune)
    {
        var c = rune.Value;
        if (c < 0x80)
        {
            return c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') ? Script.Latin : Script.Common;
        }

        return c switch
        {
            0xAA or 0xBA or (>= 0xC0 and <= 0x24F and not 0xD7 and not 0xF7) or (>= 0x1E00 and <= 0x1EFF) => Script.Latin,
            (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A) => Script.Latin,
            (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF) => Script.Greek,
            (>= 0x400 and <= 0x52F) or (>= 0x1C80 and <= 0x1C8F) or (>= 0x2DE0 and <= 0x2DFF) or (>= 0xA640 and <= 0xA69F) =>
                Script.Cyrillic,
            (>= 0x590 and <= 0x5FF) => Script.Hebrew,
            (>= 0x600 and <= 0x6FF) or (>= 0x750 and <= 0x77F) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) => Script.Arabic,
            (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9D) => Script.Kana,
            (>= 0x2E80 and <= 0x2FD5) or 0x3005 or 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) => Script.Han,
            (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF) => Script.Han,
            (>= 0x1100 and <= 0x11FF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0x3130 and <= 0x318F) => Script.Hangul,
            _ => Rune.IsLetter(rune) ? Script.Other : Script.Common,
        };
    }

    /// <summary>The script that most letters of a text have; <see cref="Script.Common"/> where it has no letter.</summary>
    public static Script Dominant(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[s_kinds];
        foreach (var rune in text.EnumerateRunes())
        {
            counts[(int)Of(rune)]++;
        }

        counts[(int)Script.Common] = 0;
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return (Script)best;
    }

    /// <summary>True where a text has a letter of the script.</summary>
    public static bool Has(ReadOnlySpan<char> text, Script script)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Of(rune) == script)
            {
                return true;
            }
        }

        return false;
    }
}
