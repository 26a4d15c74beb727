using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>
/// The consonants that a word in Arabic or Hebrew letters can stand for: a letter has other sounds in Persian or Urdu than in Arabic (ض is d and z, و is w and v),
/// and Hebrew writes b and v, p and f alike (<c>data/text/abjad-sounds.tsv</c>). The likeliest first.
/// </summary>
internal static class AbjadFrames
{
    private const int Most = 8;
    private const int LongestWord = 16;

    private static readonly FrozenDictionary<char, string[]> s_sounds = Load(1);
    private static readonly FrozenDictionary<char, string[]> s_fineSounds = Load(2);

    /// <summary>The frames of a word, none shorter than <see cref="ConsonantFrame.Least"/>; of a word that can have a shorter one, the finer ones too.</summary>
    public static ImmutableArray<string> Of(string word)
    {
        if (word.Length > LongestWord)
        {
            return [];
        }

        var frames = Frames(word, s_sounds, Add);
        var isShort = frames.Exists(f => f.Length < ConsonantFrame.Least);
        frames.RemoveAll(f => f.Length < ConsonantFrame.Least);
        if (isShort)
        {
            frames.AddRange(
                Frames(word, s_fineSounds, AddFine).Where(f => f.Length >= ConsonantFrame.Least).Select(f => FineFrame.Mark + f)
            );
        }

        return [.. frames];
    }

    private static List<string> Frames(string word, FrozenDictionary<char, string[]> sounds, Func<string, string, string> add)
    {
        var frames = new List<string> { "" };
        foreach (var letter in word)
        {
            if (sounds.TryGetValue(letter, out var ways))
            {
                frames = Extend(frames, ways, add);
            }
        }

        return frames;
    }

    // By way first: all frames go on in the likeliest way before any goes on in the next.
    private static List<string> Extend(List<string> frames, string[] ways, Func<string, string, string> add)
    {
        var extended = new List<string>();
        foreach (var way in ways)
        {
            foreach (var frame in frames)
            {
                var longer = add(frame, way);
                if (extended.Count < Most && !extended.Contains(longer))
                {
                    extended.Add(longer);
                }
            }
        }

        return extended;
    }

    // As ConsonantFrame has it: a double consonant counts once, m before b and p is n.
    private static string Add(string frame, string sound) =>
        sound.Length == 0 || frame.EndsWith(sound, StringComparison.Ordinal) ? frame
        : sound == "p" && frame.EndsWith('m') ? frame[..^1] + "np"
        : frame + sound;

    private static string AddFine(string frame, string sound) => frame + sound;

    private static FrozenDictionary<char, string[]> Load(int column) =>
        TextTable
            .Rows("abjad-sounds.tsv")
            .SelectMany(r => r[0].Select(letter => (letter, Ways: r[column].Split('|').Select(w => w == "-" ? "" : w).ToArray())))
            .ToFrozenDictionary(s => s.letter, s => s.Ways);
}
