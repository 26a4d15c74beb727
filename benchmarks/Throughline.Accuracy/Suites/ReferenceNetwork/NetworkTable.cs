using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Throughline.Accuracy.Suites.ReferenceNetwork;

/// <summary>The truth of the reference network: which listings its parties have, how authorities spell them, and what held on which day.</summary>
internal sealed class NetworkTable
{
    /// <summary>A listing of a party.</summary>
    public sealed record Entry(string Party, string Authority, string Instrument, string EntryId);

    /// <summary>A spelling of a party by some authorities; by none where only papers write so.</summary>
    public sealed record Spelling(string Party, string Schema, string[] Authorities, string Name);

    /// <summary>A number of a party.</summary>
    public sealed record Number(string Party, string Property, string Value);

    /// <summary>What an authority's list says of a party on a day.</summary>
    public sealed record State(string Party, string Authority, string Instrument, LocalDate Day, string Expected);

    public List<Entry> Entries { get; } = [];

    public List<Spelling> Spellings { get; } = [];

    public List<Number> Numbers { get; } = [];

    public List<State> States { get; } = [];

    /// <summary>Reads the table that stands beside the program.</summary>
    /// <exception cref="InvalidDataException">A row of no known kind.</exception>
    public static NetworkTable Load()
    {
        var table = new NetworkTable();
        var path = Path.Combine(AppContext.BaseDirectory, "network.tsv");
        foreach (var (line, at) in File.ReadLines(path).Select((l, i) => (l, i + 1)))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                table.Add(line.Split('\t'), at);
            }
        }

        return table;
    }

    private void Add(string[] row, int line)
    {
        switch (row)
        {
            case ["entry", var party, var authority, var instrument, var id]:
                Entries.Add(new(party, authority, instrument, id));
                break;
            case ["name", var party, var schema, var authorities, var name]:
                Spellings.Add(new(party, schema, authorities.Split(',', StringSplitOptions.RemoveEmptyEntries), name));
                break;
            case ["number", var party, var property, var value]:
                Numbers.Add(new(party, property, value));
                break;
            case ["state", var party, var authority, var instrument, var day, var state]:
                States.Add(new(party, authority, instrument, LocalDatePattern.Iso.Parse(day).GetValueOrThrow(), state));
                break;
            default:
                throw new InvalidDataException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"network.tsv:{line}: expected entry, name, number or state, found '{row[0]}'"
                    )
                );
        }
    }
}
