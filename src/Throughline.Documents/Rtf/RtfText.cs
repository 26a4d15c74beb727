using System.Globalization;
using System.Text;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Rtf;

/// <summary>Walks the groups, control words and bytes of an RTF file and writes its text into a layer.</summary>
internal sealed class RtfText(Layer layer, Budget budget)
{
    // Deeper groups are hostile.
    private const int Deepest = 2_000;

    private readonly Stack<RtfState> _groups = new();
    private readonly RtfFonts _fonts = new();
    private readonly List<byte> _bytes = [];
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _title = new();
    private readonly StringBuilder _author = new();
    private readonly RtfTable _table = new(layer);
    private RtfState _state = new(Encoding.Latin1, 1, RtfTarget.Body, false);
    private Encoding _usual = Encoding.Latin1;
    private int _font;
    private int _skip;
    private bool _isOptional;

    /// <summary>True once the outermost group was closed.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Writes the text of a file.</summary>
    public void Add(ReadOnlySpan<byte> rtf)
    {
        for (var at = 0; at < rtf.Length && !IsClosed && !layer.IsFull; )
        {
            if (at % 4096 == 0)
            {
                budget.Check();
            }

            switch (rtf[at])
            {
                case (byte)'{':
                    Flush();
                    if (_groups.Count >= Deepest)
                    {
                        throw new InvalidDataException("groups nest too deep");
                    }

                    _groups.Push(_state);
                    at++;
                    break;
                case (byte)'}':
                    Flush();
                    _isOptional = false;
                    IsClosed = _groups.Count <= 1;
                    _state = _groups.TryPop(out var before) ? before : _state;
                    at++;
                    break;
                case (byte)'\\':
                    at += Control(rtf[at..]);
                    break;
                case (byte)'\r' or (byte)'\n':
                    at++;
                    break;
                default:
                    Byte(rtf[at++]);
                    break;
            }
        }

        EndLine(isLast: true);
        _table.End();
        layer.Title = _title.Length > 0 ? _title.ToString() : layer.Title;
        layer.Author = _author.Length > 0 ? _author.ToString() : layer.Author;
    }

    // A backslash and what belongs to it; gives the bytes taken.
    private int Control(ReadOnlySpan<byte> rtf)
    {
        if (rtf.Length < 2)
        {
            return rtf.Length;
        }

        if (!char.IsAsciiLetter((char)rtf[1]))
        {
            return Symbol(rtf);
        }

        var control = RtfWord.Read(rtf);
        if (control is { Word: "bin", Number: > 0 and var bytes })
        {
            return Math.Min(rtf.Length, control.Length + bytes);
        }

        Word(control.Word, control.Number);
        return control.Length;
    }

    private int Symbol(ReadOnlySpan<byte> rtf)
    {
        switch ((char)rtf[1])
        {
            case '\''
                when rtf.Length >= 4
                    && byte.TryParse(rtf[2..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value):
                Byte(value);
                return 4;
            case '*':
                _isOptional = true;
                break;
            case '~':
                Character('\u00a0');
                break;
            case '_':
                Character('\u2011');
                break;
            case '\\' or '{' or '}':
                Byte(rtf[1]);
                break;
            case '\r' or '\n':
                EndLine(isLast: false);
                break;
            default:
                break;
        }

        return 2;
    }

    private void Word(string word, int? number)
    {
        Flush();
        var (isOptional, n) = (_isOptional, number ?? 0);
        _isOptional = false;
        switch (word)
        {
            case "u":
                Character((char)(ushort)(short)n);
                _skip = _state.Fallbacks;
                break;
            case "uc":
                _state = _state with { Fallbacks = Math.Clamp(n, 0, 16) };
                break;
            case "ansicpg" when n is > 0 and < 65536:
                _usual = Page(n);
                _state = _state with { Encoding = _usual };
                break;
            case "f":
                _font = n;
                _state = _state.Target == RtfTarget.Fonts ? _state : _state with { Encoding = _fonts.Of(n, _usual) };
                break;
            case "fcharset":
                _fonts.Add(_font, n);
                break;
            case "plain":
                _state = _state with { Encoding = _usual };
                break;
            case "par" or "line" or "sect" or "page":
                EndLine(isLast: false);
                break;
            case "pard":
                _state = _state with { InTable = false };
                break;
            case "intbl":
                _state = _state with { InTable = true };
                break;
            case "cell" or "nestcell":
                Flush();
                _table.Cell(_text.ToString());
                _text.Clear();
                break;
            case "row" or "nestrow":
                _table.EndRow();
                break;
            case "tab":
                Character('\t');
                break;
            case "emdash" or "endash" or "bullet" or "lquote" or "rquote" or "ldblquote" or "rdblquote":
                Character(Mark(word));
                break;
            case "fonttbl":
                _state = _state with { Target = RtfTarget.Fonts };
                break;
            case "title":
                _state = _state with { Target = RtfTarget.Title };
                break;
            case "author":
                _state = _state with { Target = RtfTarget.Author };
                break;
            case "info":
                _state = _state with { Target = RtfTarget.Nowhere };
                break;
            default:
                if (isOptional || RtfDestinations.IsSkipped(word))
                {
                    _state = _state with { Target = RtfTarget.Nowhere };
                }

                break;
        }
    }

    private static char Mark(string word) =>
        word switch
        {
            "emdash" => '\u2014',
            "endash" => '\u2013',
            "bullet" => '\u2022',
            "lquote" => '\u2018',
            "rquote" => '\u2019',
            "ldblquote" => '\u201c',
            _ => '\u201d',
        };

    private static Encoding Page(int number)
    {
        try
        {
            return CodePages.Of(number);
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException)
        {
            return Encoding.Latin1;
        }
    }

    private void Byte(byte value)
    {
        if (_skip > 0)
        {
            _skip--;
            return;
        }

        _bytes.Add(value);
    }

    private void Character(char c)
    {
        Flush();
        Append(c.ToString());
    }

    private void Flush()
    {
        if (_bytes.Count > 0)
        {
            Append(_state.Encoding.GetString([.. _bytes]));
            _bytes.Clear();
        }
    }

    private void Append(string text)
    {
        var target = _state.Target switch
        {
            RtfTarget.Body => _text,
            RtfTarget.Title => _title,
            RtfTarget.Author => _author,
            _ => null,
        };
        target?.Append(text);
    }

    private void EndLine(bool isLast)
    {
        Flush();
        if (_state.Target != RtfTarget.Body && !isLast)
        {
            return;
        }

        if (_state.InTable && !isLast)
        {
            _text.Append(' ');
            return;
        }

        if (isLast && _text.Length == 0)
        {
            return;
        }

        _table.End();
        layer.Line(_text.ToString().TrimEnd());
        _text.Clear();
    }
}
