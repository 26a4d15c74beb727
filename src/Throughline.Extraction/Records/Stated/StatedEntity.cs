using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>One entity of another tool's file: all the values of its properties, in text order.</summary>
internal sealed class StatedEntity
{
    private readonly List<StatedValue> _values = [];

    /// <summary>The id that links name it by.</summary>
    public string Id => First("id")?.Value ?? "";

    /// <summary>Its FollowTheMoney schema.</summary>
    public string Schema => First("schema")?.Value ?? "Thing";

    /// <summary>The values, each named by its property alone.</summary>
    public IEnumerable<StatedValue> Values => _values.Where(v => v.Name is not ("id" or "schema"));

    /// <summary>The values of a property.</summary>
    public IEnumerable<StatedValue> Of(string property) => _values.Where(v => v.Name == property);

    /// <summary>The first value of the first property that has one; null where none has.</summary>
    public StatedValue? First(params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            foreach (var value in _values)
            {
                if (value.Name == property)
                {
                    return value;
                }
            }
        }

        return null;
    }

    /// <summary>The entities of a stated record, in its order.</summary>
    public static List<StatedEntity> In(StatedRecord stated)
    {
        var entities = new List<StatedEntity>();
        var of = "";
        foreach (var value in stated.Values)
        {
            var dot = value.Name.IndexOf("].", StringComparison.Ordinal) + 1;
            if (dot == 0)
            {
                continue;
            }

            if (entities.Count == 0 || value.Name[..dot] != of)
            {
                of = value.Name[..dot];
                entities.Add(new());
            }

            entities[^1]._values.Add(value with { Name = value.Name[(dot + 1)..] });
        }

        return entities;
    }
}
