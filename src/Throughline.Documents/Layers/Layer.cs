using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Throughline.Model;

namespace Throughline.Documents.Layers;

/// <summary>The text layer under construction. What stands in it when a reader fails is what the file yields.</summary>
internal sealed class Layer(int maxCharacters)
{
    private readonly StringBuilder _text = new();
    private readonly List<Page> _pages = [];
    private readonly List<Word> _words = [];
    private readonly List<Table> _tables = [];
    private readonly List<Zone> _zones = [];
    private readonly List<string> _warnings = [];
    private readonly SortedDictionary<string, string> _properties = new(StringComparer.Ordinal);
    private readonly List<StatedValue> _stated = [];
    private readonly HashSet<string> _statedNames = new(StringComparer.Ordinal);
    private ImmutableArray<ImmutableArray<Cell>>.Builder? _rows;
    private (int Start, string Name) _table;
    private (int Start, double? Width, double? Height, string? Name)? _page;

    public int Length => _text.Length;

    /// <summary>True once the limit on characters is reached; readers stop then.</summary>
    public bool IsFull { get; private set; }

    public string MediaType { get; set; } = "";
    public string? Title { get; set; }
    public string? Author { get; set; }
    public PartialDate? Published { get; set; }

    /// <summary>The text may be a news article, whose page furniture is told apart by its lines.</summary>
    public bool MayBeNews { get; set; }

    /// <summary>The kind of the record that the format states; null where the format states none. See <see cref="StatedRecord.Kind"/>.</summary>
    public string? RecordKind { get; set; }

    /// <summary>The record is a copy of one that a member of this file holds; see <see cref="StatedRecord.IsCopy"/>.</summary>
    public bool IsRecordCopy { get; set; }

    public List<Member> Members { get; } = [];
    public List<QuarantinedFile> Refused { get; } = [];
    public int PageCount => _pages.Count;

    public string TextSoFar() => _text.ToString();

    public void Warn(string warning)
    {
        if (!_warnings.Contains(warning, StringComparer.Ordinal))
        {
            _warnings.Add(warning);
        }
    }

    public void Property(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            _properties[name] = Visible(value);
        }
    }

    /// <summary>Adds text as it is and gives its start.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        var start = _text.Length;
        var room = maxCharacters - start;
        if (text.Length > room)
        {
            IsFull = true;
            Warn(string.Create(CultureInfo.InvariantCulture, $"text cut at {maxCharacters} characters: the limit on the text layer"));
            text = text[..Math.Max(0, room)];
            if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
            {
                text = text[..^1];
            }
        }

        _text.Append(text);
        return start;
    }

    /// <summary>Adds one line and its end.</summary>
    public void Line(ReadOnlySpan<char> line, ZoneKind? kind = null)
    {
        var start = Add(line);
        Add("\n");
        if (kind is { } zone)
        {
            Mark(start, Length, zone);
        }
    }

    /// <summary>Records what the format states, in its normal form, at its place in the text.</summary>
    public void State(string name, string? value, int start, int end, string? cell = null)
    {
        if (!string.IsNullOrWhiteSpace(value) && start < end && end <= Length)
        {
            _stated.Add(new(name, value.Trim(), start, end, cell));
            _statedNames.Add(name);
        }
    }

    /// <summary>What was stated under a prefix, by the rest of the name.</summary>
    public Dictionary<string, string> StatedOf(string prefix)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in _stated.Where(s => s.Name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            values.TryAdd(value.Name[prefix.Length..], value.Value);
        }

        return values;
    }

    /// <summary>True once a value of this name was stated.</summary>
    public bool HasStated(string name) => _statedNames.Contains(name);

    public void Word(int start, int end, Box box, double? certainty = null)
    {
        if (end <= Length && end > start)
        {
            _words.Add(new(start, end, _pages.Count + 1, box, certainty));
        }
    }

    public void Mark(int start, int end, ZoneKind kind)
    {
        end = Math.Min(end, Length);
        if (end > start)
        {
            _zones.Add(new(start, end, kind));
        }
    }

    public void BeginPage(double? width = null, double? height = null, string? name = null) => _page = (Length, width, height, name);

    public void EndPage()
    {
        if (_page is { } page)
        {
            _pages.Add(new(_pages.Count + 1, page.Start, Length, page.Width, page.Height, page.Name));
            _page = null;
        }
    }

    public void BeginTable(string name = "")
    {
        _rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        _table = (Length, name);
    }

    /// <summary>Adds a row as one line; <paramref name="write"/> may add a cell's text itself and place its words.</summary>
    public void Row(int cells, Func<int, string> text, Func<int, string> address, Action<int>? write = null)
    {
        if (_rows is null || IsFull)
        {
            return;
        }

        var row = ImmutableArray.CreateBuilder<Cell>(cells);
        for (var column = 0; column < cells; column++)
        {
            if (column > 0)
            {
                Add("\t");
            }

            var start = Length;
            if (write is null)
            {
                Add(OneLine(text(column)));
            }
            else
            {
                write(column);
            }

            row.Add(new(_rows.Count, column, start, Length, _text.ToString(start, Length - start), address(column)));
        }

        Add("\n");
        _rows.Add(row.ToImmutable());
    }

    public void EndTable()
    {
        if (_rows is { Count: > 0 } rows)
        {
            _tables.Add(new(_table.Name, _pages.Count + 1, _table.Start, Length, rows.ToImmutable()));
            Mark(_table.Start, Length, ZoneKind.Table);
        }

        _rows = null;
    }

    /// <summary>Closes what is open and gives the document; zones are put in order and fill the text.</summary>
    public Document Finish(string path, string sha256, long length, string reader, string language)
    {
        EndTable();
        EndPage();
        if (_pages.Count == 0)
        {
            _pages.Add(new(1, 0, Length));
        }

        return new()
        {
            Id = StableId.Of("d", sha256, path),
            Sha256 = sha256,
            Path = path,
            MediaType = MediaType,
            Text = _text.ToString(),
            Reader = reader,
            Length = length,
            Language = language,
            Title = Title is null ? null : Visible(Title),
            Author = Author is null ? null : Visible(Author),
            Published = Published,
            Pages = [.. _pages],
            Words = [.. _words],
            Tables = [.. _tables],
            Zones = ZoneCover.Of(_zones, Length),
            Warnings = [.. _warnings],
            Stated =
                RecordKind is null || _stated.Count == 0
                    ? null
                    : new(RecordKind, [.. _stated.OrderBy(v => v.Start).ThenBy(v => v.Name, StringComparer.Ordinal)], IsRecordCopy),
            Properties = _properties.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>A cell's or a property's text without tabs and line ends.</summary>
    internal static string OneLine(string text) =>
        text.AsSpan().IndexOfAny(s_anyBreak) < 0 ? text : string.Join(' ', text.Split(s_breaks, StringSplitOptions.RemoveEmptyEntries));

    private static readonly System.Buffers.SearchValues<char> s_anyBreak = System.Buffers.SearchValues.Create(
        "\t\r\n\v\f\u0085\u2028\u2029"
    );
    private static readonly char[] s_breaks = ['\t', '\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    private static string Visible(string value) => OneLine(value).Trim();
}
