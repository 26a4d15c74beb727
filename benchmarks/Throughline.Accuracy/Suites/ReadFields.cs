using System.Globalization;
using Throughline.Documents;
using Throughline.Extraction;
using Throughline.Model;

namespace Throughline.Accuracy.Suites;

/// <summary>The fields that the product reads from one file, by name.</summary>
internal sealed class ReadFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _quotes = new(StringComparer.Ordinal);

    private ReadFields(string kind, IEnumerable<Field> fields)
    {
        Kind = kind;
        foreach (var field in fields)
        {
            _fields.TryAdd(field.Name, field.Value);
            _quotes.TryAdd(field.Name, field.At.Quote);
        }
    }

    /// <summary>The document's kind.</summary>
    public string Kind { get; }

    /// <summary>Every value.</summary>
    public IEnumerable<string> Values => _fields.Values;

    /// <summary>The value of a name; null where it was not read.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>The words that a field rests on, as they stand in the document; null where it was not read.</summary>
    public string? Quote(string name) => _quotes.GetValueOrDefault(name);

    /// <summary>How many members a list has.</summary>
    public int Count(string list)
    {
        var count = 0;
        while (
            _fields.Keys.Any(k => k.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{list}[{count}]."), StringComparison.Ordinal))
        )
        {
            count++;
        }

        return count;
    }

    /// <summary>Reads a file; null where it was refused. Every field's quote must stand at its place.</summary>
    public static ReadFields? OrNull(string path, CancellationToken cancellationToken)
    {
        var outcome = new DocumentReader(new ReadLimits()).Read(path, File.ReadAllBytes(path), cancellationToken);
        if (outcome.Documents.IsEmpty)
        {
            return null;
        }

        return Of(outcome.Documents[0].Document);
    }

    /// <summary>The fields of a document; null where a quote does not stand at its place.</summary>
    public static ReadFields? Of(Document document)
    {
        var extraction = new ClaimExtractor().Extract(document);
        return extraction.Fields.All(f => f.At.IsFoundIn(document.Text)) ? new(extraction.Kind, extraction.Fields) : null;
    }

    /// <summary>True where two values are the same number or the same text, whatever the spaces.</summary>
    public static bool Same(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return false;
        }

        return
            decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
            && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
            ? a == b
            : Bare(left) == Bare(right);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
