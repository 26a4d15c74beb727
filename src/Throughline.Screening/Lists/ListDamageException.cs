namespace Throughline.Screening;

/// <summary>A fault that makes a list file unusable as a whole: it is refused, and nothing of it is used.</summary>
/// <param name="expected">What the place should hold.</param>
/// <param name="found">What it holds.</param>
/// <param name="todo">What the reader of the message can do.</param>
/// <param name="line">Line in the unpacked file, from 1; 0 where no line can be named.</param>
/// <param name="column">Place in the line, from 1; 0 where none can be named.</param>
internal sealed class ListDamageException(string expected, string found, string todo, long line = 0, long column = 0)
    : Exception($"expected {expected}, found {found}")
{
    public string Expected { get; } = expected;

    public string Found { get; } = found;

    public string ToDo { get; } = todo;

    public long Line { get; } = line;

    public long Column { get; } = column;
}
