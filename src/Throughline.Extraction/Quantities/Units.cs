namespace Throughline.Extraction.Quantities;

/// <summary>Measure words behind a number.</summary>
internal static class Units
{
    private static readonly PhraseIndex<string> s_words = new(WordFile.Read("quantities/units.txt").Select(w => (w.Form, w.Head)));

    /// <summary>The unit that starts at a place; null where none does.</summary>
    public static (int Length, string Unit)? At(string text, int at, int end) =>
        at < end && text[at] is '%' or '％' ? (1, "%")
        : s_words.At(text, at, end) is { } hit && !IsCode(text, at + hit.Length, end) ? (hit.Length, hit.Meaning)
        : null;

    // "m212", "L-202".
    private static bool IsCode(string text, int at, int end) =>
        at < end
        && text[at - 1] < 0x2E80
        && char.IsLetter(text[at - 1])
        && (char.IsAsciiDigit(text[at]) || text[at] == '-' && at + 1 < end && char.IsAsciiDigit(text[at + 1]));
}
