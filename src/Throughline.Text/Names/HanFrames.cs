using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>
/// The consonants that a word in Chinese characters can stand for where it writes a foreign one: 伊万诺夫 (yi wan nuo fu) is Ivanov, 林巴贺
/// (lin ba he) Limbach. By the habits of Chinese transcription tables a syllable with w or no initial can write v, h a k or nothing, j and q a
/// k or g, or a t or d before i, y a j, er an l, an r or nothing. The likeliest first.
/// </summary>
internal static class HanFrames
{
    private const int Most = 16;
    private const int LongestWord = 8;

    /// <summary>The frames of a word, none shorter than <see cref="ConsonantFrame.Least"/>.</summary>
    public static ImmutableArray<string> Of(string characters)
    {
        if (characters.Length > LongestWord)
        {
            return [];
        }

        var frames = new List<string> { "" };
        for (var i = 0; i < characters.Length; i++)
        {
            var next = i + 1 < characters.Length ? SoundUnits.Reading(characters[i + 1]) : "";
            frames = Extend(frames, SoundUnits.Reading(characters[i]), next);
        }

        return [.. frames.Where(f => f.Length >= ConsonantFrame.Least)];
    }

    private static List<string> Extend(List<string> frames, string syllable, string next)
    {
        var (initial, final) = SoundModel.Divide(syllable);
        var ways =
            syllable == "er" ? ["l", ""]
            : syllable.StartsWith('y') ? ["", "s"]
            : Initials(initial);
        var coda =
            !final.EndsWith('n') && !final.EndsWith("ng", StringComparison.Ordinal) ? ""
            : next.StartsWith('m') ? "nm"
            : "n";
        var extended = new List<string>();

        // By way first: all frames go on in the likeliest way before any goes on in the next.
        foreach (var way in ways)
        {
            foreach (var frame in frames)
            {
                var begun = Add(frame, way);
                if (coda.Length == 0)
                {
                    AddOnce(extended, begun);
                }

                foreach (var nasal in coda)
                {
                    AddOnce(extended, Add(begun, nasal.ToString()));
                }
            }
        }

        return extended;
    }

    private static string[] Initials(string initial) =>
        initial switch
        {
            "b" or "p" => ["p"],
            "d" or "t" => ["t"],
            "g" or "k" => ["k"],
            "f" or "m" or "n" or "l" => [initial],
            "r" => ["l"],
            "h" => ["", "k", "s"],
            "j" or "q" => ["s", "t", "k"],
            "w" => ["f", ""],
            "" => [""],
            _ => ["s"],
        };

    private static string Add(string frame, string sound) =>
        sound.Length == 0 || frame.EndsWith(sound, StringComparison.Ordinal) ? frame : frame + sound;

    private static void AddOnce(List<string> frames, string frame)
    {
        if (frames.Count < Most && !frames.Contains(frame))
        {
            frames.Add(frame);
        }
    }
}
