using System.Text;

namespace Throughline.Cli.Commands;

/// <summary>A stream that keeps the first lines written to it, for a table on the screen.</summary>
/// <param name="most">How many.</param>
/// <param name="onlyHits">Passes over lines without hits.</param>
internal sealed class ShownLines(int most, bool onlyHits) : MemoryStream
{
    private readonly List<string> _lines = [];

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        foreach (var range in buffer.Split((byte)'\n'))
        {
            var line = buffer[range];
            if (_lines.Count < most && !line.IsEmpty && (!onlyHits || line.IndexOf("\"matches\":[]"u8) < 0))
            {
                _lines.Add(Encoding.UTF8.GetString(line));
            }
        }
    }
}
