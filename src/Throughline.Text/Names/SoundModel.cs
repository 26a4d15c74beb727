using System.Collections.Frozen;
using System.Globalization;

namespace Throughline.Text;

/// <summary>
/// How probably a script writes a sound of a Latin word in this or that way, as costs (negative logarithms), learned from pairs of words
/// (<c>data/text/sound-costs.tsv</c>). The lower the cost of a pair of words, the likelier the one writes the other.
/// </summary>
internal sealed class SoundModel
{
    /// <summary>Sounds are letters of ASCII.</summary>
    public const int Size = 128;

    /// <summary>The cost of what was never seen.</summary>
    public const float Unseen = 7;

    private static readonly FrozenDictionary<Script, SoundModel> s_models = Load();

    private readonly float[] _written = new float[Size * Size];

    /// <summary>A model in which every letter stands for itself.</summary>
    public SoundModel()
    {
        Array.Fill(_written, Unseen);
        Array.Fill(Added, Unseen);
        Array.Fill(Unwritten, Unseen);
    }

    /// <summary>Costs of sounds that the script adds, by the sound.</summary>
    public float[] Added { get; } = new float[Size];

    /// <summary>Costs of sounds of the Latin word that the script leaves out, by the sound.</summary>
    public float[] Unwritten { get; } = new float[Size];

    /// <summary>The model of a script; null where none was learned.</summary>
    public static SoundModel? OrNull(Script script) => s_models.GetValueOrDefault(script);

    /// <summary>The cost of a sound of the script for a sound of the Latin word.</summary>
    public ref float Written(char inScript, char inLatin) => ref _written[(inLatin * Size) + inScript];

    /// <summary>The cost of a word in the script for a Latin word, both as sounds.</summary>
    public float Cost(string inScript, string inLatin)
    {
        var width = inScript.Length + 1;
        Span<float> previous = width <= 128 ? stackalloc float[width] : new float[width];
        Span<float> current = width <= 128 ? stackalloc float[width] : new float[width];
        First(inScript, previous);
        foreach (var c in inLatin)
        {
            Next(inScript, c, previous, current);
            current.CopyTo(previous);
        }

        return previous[^1];
    }

    /// <summary>The first row of the table of <see cref="Cost"/>.</summary>
    public void First(string inScript, Span<float> row)
    {
        row[0] = 0;
        for (var i = 0; i < inScript.Length; i++)
        {
            row[i + 1] = row[i] + Added[inScript[i]];
        }
    }

    /// <summary>The row that a further sound of the Latin word makes; returns its least cost.</summary>
    public float Next(string inScript, char inLatin, ReadOnlySpan<float> previous, Span<float> current)
    {
        var unwritten = Unwritten[inLatin];
        var costs = _written.AsSpan(inLatin * Size, Size);
        var least = current[0] = previous[0] + unwritten;
        for (var i = 0; i < inScript.Length; i++)
        {
            var sound = inScript[i];
            var cost = Math.Min(previous[i] + costs[sound], Math.Min(previous[i + 1] + unwritten, current[i] + Added[sound]));
            current[i + 1] = cost;
            least = Math.Min(least, cost);
        }

        return least;
    }

    private static FrozenDictionary<Script, SoundModel> Load()
    {
        var models = new Dictionary<Script, SoundModel>();
        foreach (var row in TextTable.Rows("sound-costs.tsv"))
        {
            var script = Enum.Parse<Script>(row[0]);
            if (!models.TryGetValue(script, out var model))
            {
                models[script] = model = new();
            }

            var cost = float.Parse(row[3], CultureInfo.InvariantCulture);
            switch (row[1], row[2])
            {
                case ("", [var latin]):
                    model.Unwritten[latin] = cost;
                    break;
                case ([var added], ""):
                    model.Added[added] = cost;
                    break;
                case ([var written], [var latin]):
                    model.Written(written, latin) = cost;
                    break;
                default:
                    throw new InvalidOperationException($"sound-costs.tsv: '{string.Join(' ', row)}' is no row of one sound for one sound");
            }
        }

        return models.ToFrozenDictionary();
    }
}
