using System.Globalization;
using System.Text;

namespace Throughline.Screening;

/// <summary>Lines of a text, none longer than a limit: a hostile file of one endless line does not fill the memory.</summary>
internal sealed class BoundedLines(TextReader text, int mostCharacters)
{
    private readonly char[] _buffer = new char[1 << 15];
    private readonly StringBuilder _begun = new();
    private int _at;
    private int _length;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its end; null at the end of the text.</summary>
    /// <exception cref="ListDamageException">The line is longer than the limit.</exception>
    public string? ReadOrNull()
    {
        Number++;
        _begun.Clear();
        while (true)
        {
            if (_at == _length)
            {
                (_at, _length) = (0, text.Read(_buffer, 0, _buffer.Length));
                if (_length <= 0)
                {
                    _length = 0;
                    return _begun.Length > 0 ? _begun.ToString() : null;
                }
            }

            var rest = _buffer.AsSpan(_at, _length - _at);
            var end = rest.IndexOf('\n');
            _begun.Append(end < 0 ? rest : rest[..end]);
            _at += end < 0 ? rest.Length : end + 1;
            if (_begun.Length > mostCharacters)
            {
                throw new ListDamageException(
                    string.Create(CultureInfo.InvariantCulture, $"lines of at most {mostCharacters} characters"),
                    "a longer one",
                    "the file is refused as a whole; fetch it from its official address",
                    Number
                );
            }

            if (end >= 0)
            {
                return _begun.ToString().TrimEnd('\r');
            }
        }
    }
}
