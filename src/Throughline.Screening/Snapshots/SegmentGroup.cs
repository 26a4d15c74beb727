using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>A group of list files as a segment keeps it.</summary>
/// <param name="Units">The files.</param>
/// <param name="FirstEntry">Number of its first entry in the segment.</param>
/// <param name="Entries">How many entries it has; they stand together, sorted by id.</param>
/// <param name="FirstKey">Number of its first key in the segment.</param>
/// <param name="Keys">How many keys it has.</param>
/// <param name="Sources">The lists in the files, each with the number of its file.</param>
/// <param name="Problems">What could not be read, each with the number of its file.</param>
/// <param name="Refused">Files that were refused as a whole, each with the number of the file on disk.</param>
internal sealed record SegmentGroup(
    ImmutableArray<WatchlistFile> Units,
    int FirstEntry,
    int Entries,
    int FirstKey,
    int Keys,
    ImmutableArray<(int Unit, ListSource Source)> Sources,
    ImmutableArray<(int Unit, string Text)> Problems,
    ImmutableArray<(int Unit, RefusedFile File)> Refused
)
{
    /// <summary>Writes it.</summary>
    public void Write(PackedWriter writer)
    {
        writer.Number(Units.Length);
        foreach (var unit in Units)
        {
            writer.Text(unit.Path);
            writer.Text(unit.Sha256);
        }

        writer.Number(FirstEntry);
        writer.Number(Entries);
        writer.Number(FirstKey);
        writer.Number(Keys);
        writer.Number(Sources.Length);
        foreach (var (unit, source) in Sources)
        {
            writer.Number(unit);
            writer.Text(source.List);
            writer.Text(source.Authority);
            writer.Number(source.Entities);
            writer.Number(source.Names);
            writer.DayOrNull(source.Published);
            writer.Text(source.Source);
            writer.Text(source.Sha256);
        }

        writer.Number(Problems.Length);
        foreach (var (unit, text) in Problems)
        {
            writer.Number(unit);
            writer.Text(text);
        }

        writer.Number(Refused.Length);
        foreach (var (unit, file) in Refused)
        {
            writer.Number(unit);
            writer.Text(file.Path);
            writer.Text(file.Reason);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SegmentGroup Read(ref PackedReader reader)
    {
        var units = new WatchlistFile[reader.Count()];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = new(reader.Text(), reader.Text());
        }

        var (firstEntry, entries, firstKey, keys) = (
            (int)reader.Number(),
            (int)reader.Number(),
            (int)reader.Number(),
            (int)reader.Number()
        );
        var sources = new (int, ListSource)[reader.Count()];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = (
                (int)reader.Number(),
                new(
                    reader.Text(),
                    reader.Text(),
                    (int)reader.Number(),
                    (int)reader.Number(),
                    reader.DayOrNull(),
                    reader.Text(),
                    reader.Text()
                )
            );
        }

        var problems = new (int, string)[reader.Count()];
        for (var i = 0; i < problems.Length; i++)
        {
            problems[i] = ((int)reader.Number(), reader.Text());
        }

        var refused = new (int, RefusedFile)[reader.Count()];
        for (var i = 0; i < refused.Length; i++)
        {
            refused[i] = ((int)reader.Number(), new(reader.Text(), reader.Text()));
        }

        return new(
            ImmutableArray.Create(units),
            firstEntry,
            entries,
            firstKey,
            keys,
            ImmutableArray.Create(sources),
            ImmutableArray.Create(problems),
            ImmutableArray.Create(refused)
        );
    }
}
