using System.Text;

namespace Throughline.Cli.Files;

/// <summary>
/// Parts a stream of text into rows and cells (RFC 4180, any delimiter and line end), counting lines. A quote inside an unquoted cell is an ordinary character, as
/// in the reader of documents.
/// </summary>
internal sealed class CsvScanner(TextReader text, char delimiter)
{
    private const int LongestCell = 1 << 20;

    private readonly char[] _buffer = new char[1 << 16];
    private readonly StringBuilder _cell = new();
    private readonly System.Buffers.SearchValues<char> _ends = System.Buffers.SearchValues.Create([delimiter, '\n', '\r']);
    private readonly System.Buffers.SearchValues<char> _quoted = System.Buffers.SearchValues.Create(['"', '\n', '\r']);
    private int _at;
    private int _length;
    private long _next = 1;

    /// <summary>Line from 1 where the last row began.</summary>
    public long Line { get; private set; }

    /// <summary>Reads a row; false at the end.</summary>
    /// <exception cref="FormatException">A quote is never closed, or a cell is far too long; the message says where.</exception>
    public bool Read(List<string> cells)
    {
        cells.Clear();
        if (!Fill())
        {
            return false;
        }

        Line = _next;
        while (true)
        {
            if (Peek() == '"')
            {
                _at++;
                Quoted();
            }

            var last = Plain();
            cells.Add(_cell.ToString());
            _cell.Clear();
            if (last != delimiter)
            {
                return true;
            }
        }
    }

    // What follows a closing quote belongs to the cell, up to the delimiter.
    private int Plain()
    {
        while (Fill())
        {
            var rest = _buffer.AsSpan(_at, _length - _at);
            var end = rest.IndexOfAny(_ends);
            Append(end < 0 ? rest : rest[..end]);
            if (end < 0)
            {
                _at = _length;
                continue;
            }

            _at += end + 1;
            var c = rest[end];
            if (c == delimiter)
            {
                return c;
            }

            if (c == '\r' && Peek() == '\n')
            {
                _at++;
            }

            _next++;
            return c;
        }

        return -1;
    }

    private void Quoted()
    {
        var opened = _next;
        while (Fill())
        {
            var rest = _buffer.AsSpan(_at, _length - _at);
            var end = rest.IndexOfAny(_quoted);
            Append(end < 0 ? rest : rest[..end]);
            if (end < 0)
            {
                _at = _length;
                continue;
            }

            var c = rest[end];
            _at += end + 1;
            if (c != '"')
            {
                _cell.Append(c);
                _next += c == '\n' || Peek() != '\n' ? 1 : 0;
            }
            else if (Peek() == '"')
            {
                _cell.Append('"');
                _at++;
            }
            else
            {
                return;
            }
        }

        throw new FormatException($"line {opened}: expected a closing quote for the cell that begins here, found the end of the file");
    }

    private void Append(ReadOnlySpan<char> part)
    {
        _cell.Append(part);
        if (_cell.Length > LongestCell)
        {
            throw new FormatException(
                $"line {Line}: expected a cell of at most {LongestCell} characters, found a longer one; is a quote not closed?"
            );
        }
    }

    private int Peek() => Fill() ? _buffer[_at] : -1;

    private bool Fill()
    {
        if (_at < _length)
        {
            return true;
        }

        (_at, _length) = (0, text.Read(_buffer, 0, _buffer.Length));
        return _length > 0;
    }
}
