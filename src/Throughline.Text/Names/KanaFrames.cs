using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>
/// The consonants that a word in Kana can stand for: b also writes v (ビ), chi and ji also ti and di (プーチン, ウラジーミル), u before a vowel at the
/// beginning a v, ru at the end nothing but an r that other scripts may leave out.
/// </summary>
internal static class KanaFrames
{
    private const int Most = 8;

    /// <summary>The frames of a word; the plain one first.</summary>
    /// <param name="ascii">The word in Latin letters.</param>
    /// <param name="plain">Its frame as it stands.</param>
    public static ImmutableArray<string> Of(string ascii, string plain)
    {
        var frames = new List<string> { plain };
        Vary(ascii, 0, frames);
        return [.. frames];
    }

    private static void Vary(string ascii, int from, List<string> frames)
    {
        for (var i = from; i < ascii.Length && frames.Count < Most; i++)
        {
            var rest = ascii.AsSpan(i);
            var (taken, other) =
                rest.StartsWith("chi") ? (2, "t")
                : rest.StartsWith("ji") ? (1, "d")
                : rest[0] == 'b' ? (1, "v")
                : i == 0 && rest is ['u', 'a' or 'e' or 'i' or 'o' or 'r', ..] ? (1, "v")
                : (0, "");
            if (taken == 0)
            {
                continue;
            }

            var varied = string.Concat(ascii.AsSpan(0, i), other, ascii.AsSpan(i + taken));
            var frame = ConsonantFrame.Of(varied);
            if (frame.Length >= ConsonantFrame.Least && !frames.Contains(frame))
            {
                frames.Add(frame);
            }

            Vary(varied, i + other.Length, frames);
        }
    }
}
