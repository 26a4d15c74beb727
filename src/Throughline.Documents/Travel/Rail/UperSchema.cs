using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Throughline.Documents.Travel.Rail;

/// <summary>The types of the codes on rail tickets, as <c>data/documents/rail/flexible-content.txt</c> declares them, and how a message is read by them.</summary>
internal sealed class UperSchema
{
    private const int Deepest = 24;
    private static readonly ConcurrentDictionary<int, UperSchema> s_versions = new();

    private readonly Dictionary<string, UperType> _types;

    private UperSchema(Dictionary<string, UperType> types) => _types = types;

    /// <summary>The types as of a version of the format: 1 (1.3), 2 or 3.</summary>
    public static UperSchema Of(int version) => s_versions.GetOrAdd(version, v => new(UperType.Load(v)));

    /// <summary>Reads a message whose outermost type has a name.</summary>
    public UperNode Read(string type, ReadOnlyMemory<byte> message) => Read(new UperField("", false, null, type, false), new(message), 0);

    /// <summary>Reads a message as far as it is understood: what stands behind the field that is named last is left out.</summary>
    public UperNode ReadUpTo(string type, string last, ReadOnlyMemory<byte> message)
    {
        var node = new UperNode("");
        Sequence(_types[type], new(message), 0, node, last);
        return node;
    }

    private UperNode Read(UperField field, UperBits bits, int depth)
    {
        if (depth > Deepest)
        {
            throw new InvalidDataException("the code is nested too deeply");
        }

        if (field.IsList)
        {
            var list = new UperNode("");
            var entry = field with { IsList = false };
            for (var left = bits.Count(); left > 0; left--)
            {
                list.Items.Add(Read(entry, bits, depth + 1));
            }

            return list;
        }

        if (Plain(field.Type, bits) is { } plain)
        {
            return plain;
        }

        if (!_types.TryGetValue(field.Type, out var type))
        {
            throw new InvalidDataException($"the code holds a part that is not read ({field.Name})");
        }

        var node = new UperNode("");
        switch (type.Kind)
        {
            case "enum":
                var isLater = type.IsOpen && bits.Bit();
                var index = isLater ? -1 : (int)bits.Between(0, type.Values.Length - 1);
                return new(isLater ? "" : type.Values.ElementAtOrDefault(index) ?? "");
            case "choice":
                if (type.IsOpen && bits.Bit())
                {
                    throw new InvalidDataException("the code is of a later version");
                }

                var chosen = type.Fields[(int)Math.Min(bits.Between(0, type.Fields.Length - 1), type.Fields.Length - 1)];
                node.Fields[chosen.Name] = Read(chosen, bits, depth + 1);
                return node;
            default:
                Sequence(type, bits, depth, node, null);
                return node;
        }
    }

    private void Sequence(UperType type, UperBits bits, int depth, UperNode node, string? last)
    {
        var isExtended = type.IsOpen && bits.Bit();
        var present = type.Fields.Select(f => !f.MayLack || bits.Bit()).ToArray();
        for (var i = 0; i < type.Fields.Length; i++)
        {
            var field = type.Fields[i];
            if (present[i])
            {
                node.Fields[field.Name] = Read(field, bits, depth + 1);
            }
            else if (field.Default is { } standing)
            {
                node.Fields[field.Name] = new(standing);
            }

            if (field.Name == last)
            {
                return;
            }
        }

        if (isExtended)
        {
            Skip(bits);
        }
    }

    // What a later version has added comes as octets behind their count, so that an earlier reader can pass over it.
    private static void Skip(UperBits bits)
    {
        var count = bits.Bit() ? bits.Count() : (int)bits.Number(6) + 1;
        var present = Enumerable.Range(0, Math.Min(count, 64)).Select(_ => bits.Bit()).Count(p => p);
        for (; present > 0; present--)
        {
            bits.Octets(bits.Count());
        }
    }

    private static UperNode? Plain(string type, UperBits bits)
    {
        switch (type)
        {
            case "bool":
                return new(bits.Bit() ? "true" : "false");
            case "int":
                return new(bits.Unbounded().ToString(CultureInfo.InvariantCulture));
            case "ia5":
                return new(bits.Characters(bits.Count()));
            case "utf8":
                return new(Encoding.UTF8.GetString(bits.Octets(bits.Count())));
            case "octets":
                return new("") { Octets = bits.Octets(bits.Count()) };
            default:
                if (UperType.BoundsOrNull(type, "ia5(", ")") is var (shortest, longest))
                {
                    return new(bits.Characters((int)bits.Between(shortest, longest)));
                }

                return UperType.BoundsOrNull(type, "", "") is var (least, most)
                    ? new(bits.Between(least, most).ToString(CultureInfo.InvariantCulture))
                    : null;
        }
    }
}
