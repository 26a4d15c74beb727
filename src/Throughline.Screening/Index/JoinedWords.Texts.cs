namespace Throughline.Screening;

// Texts within an edit of a word.
internal sealed unsafe partial class JoinedWords
{
    private enum Edit : byte
    {
        None,
        Insert,
        Delete,
        Replace,
        Swap,
    }

    // A text that neighbours may spell: the word with an edit at a place.
    private readonly record struct Text(ulong Hash, Edit Edit, byte At, byte Letter)
    {
        public int Write(ReadOnlySpan<byte> word, Span<byte> into)
        {
            var rest = word[At..];
            word[..At].CopyTo(into);
            switch (Edit)
            {
                case Edit.Insert:
                    into[At] = Letter;
                    rest.CopyTo(into[(At + 1)..]);
                    return word.Length + 1;
                case Edit.Delete:
                    rest[1..].CopyTo(into[At..]);
                    return word.Length - 1;
                case Edit.Replace:
                    rest.CopyTo(into[At..]);
                    into[At] = Letter;
                    return word.Length;
                case Edit.Swap:
                    rest.CopyTo(into[At..]);
                    (into[At], into[At + 1]) = (into[At + 1], into[At]);
                    return word.Length;
                default:
                    rest.CopyTo(into[At..]);
                    return word.Length;
            }
        }
    }
}
