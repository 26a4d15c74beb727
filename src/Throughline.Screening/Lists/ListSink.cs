using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Takes what the formats read, joins the files of one list, and turns dated snapshots into intervals.</summary>
internal sealed class ListSink(List<string> problems)
{
    private const int MostProblemsAFile = 50;

    private readonly Dictionary<string, EntryDraft> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalDate> _newest = new(StringComparer.Ordinal);
    private readonly List<(int Order, string EntryId, Action<EntryDraft> Change)> _later = [];
    private readonly Dictionary<string, SortedSet<LocalDate>> _snapshots = new(StringComparer.Ordinal);
    private readonly Dictionary<(string EntryId, string Instrument), (LocalDate First, LocalDate Last, string List)> _seen = [];
    private readonly List<ListSource> _sources = [];
    private int _problemsOfFile;
    private int _namesOfFile;

    /// <summary>
    /// Hashes of the entries and lists that were touched since it was last cleared. What is kept of one entry or one list must never depend on another that
    /// no file touches together with it: files that share none of these are read apart, and read again apart.
    /// </summary>
    public HashSet<ulong> Touched { get; } = [];

    /// <summary>The lists so far.</summary>
    public IReadOnlyList<ListSource> Sources => _sources;

    /// <summary>After <see cref="Build"/>: entries that aliases, addresses or remarks speak of and that no file has, one for each of these.</summary>
    public List<string> Strays { get; } = [];

    /// <summary>The hash of an entry's id as it stands in <see cref="Touched"/>.</summary>
    public static ulong KeyOf(string entryId) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(entryId.AsSpan()));

    /// <summary>Starts a file: counts begin anew.</summary>
    public void Begin() => (_problemsOfFile, _namesOfFile) = (0, 0);

    /// <summary>Ends a file.</summary>
    public void End(ListFile file, string list, string authority, int entries, LocalDate? published) =>
        _sources.Add(new ListSource(list, authority, entries, _namesOfFile, published, file.Path, file.Sha256));

    /// <summary>Declares a complete snapshot of a list on a day; entries that a later snapshot lacks are delisted.</summary>
    public void Snapshot(string list, LocalDate day)
    {
        if (!_snapshots.TryGetValue(list, out var days))
        {
            _snapshots[list] = days = [];
        }

        days.Add(day);
        Touched.Add(~KeyOf(list));
    }

    /// <summary>The draft of an entry, to be filled by this file; null where a newer snapshot has filled it already.</summary>
    public EntryDraft? Draft(string id, string schema, LocalDate? day = null)
    {
        Touched.Add(KeyOf(id));
        if (_drafts.TryGetValue(id, out var draft))
        {
            if (day is null || _newest.GetValueOrDefault(id, LocalDate.MinIsoValue) >= day)
            {
                return day is null ? draft : null;
            }

            draft.Values.Clear();
            draft.Remarks = null;
        }
        else
        {
            _drafts[id] = draft = new EntryDraft(id, schema);
        }

        if (day is { } known)
        {
            _newest[id] = known;
        }

        return draft;
    }

    /// <summary>Counts names for the file's summary.</summary>
    public void CountNames(int names) => _namesOfFile += names;

    /// <summary>A listing of an entry; one of the same authority, instrument and entry number counts once.</summary>
    public void List(string entryId, Listing listing)
    {
        var listings = _drafts[entryId].Listings;
        if (!listings.Exists(l => l.Authority == listing.Authority && l.Instrument == listing.Instrument && l.EntryId == listing.EntryId))
        {
            listings.Add(listing);
        }
    }

    /// <summary>That a snapshot of a list has an entry under an instrument.</summary>
    public void Seen(string list, string entryId, string instrument, LocalDate day)
    {
        Touched.Add(~KeyOf(list));
        var key = (entryId, instrument);
        _seen[key] = _seen.TryGetValue(key, out var seen)
            ? (LocalDate.Min(seen.First, day), LocalDate.Max(seen.Last, day), list)
            : (day, day, list);
    }

    /// <summary>A change to an entry that may be read later; applied in <paramref name="order"/> when all files are read.</summary>
    public void Later(int order, string entryId, Action<EntryDraft> change)
    {
        Touched.Add(KeyOf(entryId));
        _later.Add((order, entryId, change));
    }

    /// <summary>Something that could not be read.</summary>
    public void Problem(ListFile file, long line, string expected, string found, string todo)
    {
        _problemsOfFile++;
        if (_problemsOfFile < MostProblemsAFile)
        {
            problems.Add($"{file.Path}, line {line}: expected {expected}, found {found}; {todo}");
        }
        else if (_problemsOfFile == MostProblemsAFile)
        {
            problems.Add($"{file.Path}: more problems of this file are not shown; check that it is complete and of one format");
        }
    }

    /// <summary>The entries of all files, sorted by id.</summary>
    public Watchlists Build()
    {
        foreach (var (_, id, change) in _later.OrderBy(l => l.Order))
        {
            if (_drafts.TryGetValue(id, out var draft))
            {
                change(draft);
            }
            else
            {
                Strays.Add(id);
            }
        }

        var entities = _drafts.Values.OrderBy(d => d.Id, StringComparer.Ordinal).Select(Entity).ToImmutableArray();
        return new([.. _sources], entities, [.. problems]);
    }

    private ListedEntity Entity(EntryDraft draft)
    {
        if (draft.Remarks is { } remarks)
        {
            OfacRemarks.Read(remarks, draft);
        }

        var entity = Model.Entity.Of(draft.Id, draft.Schema, draft.Values) with
        {
            Datasets = draft.Dataset is { } dataset ? [dataset] : [],
            FirstSeen = draft.FirstSeen,
            LastSeen = draft.LastSeen,
        };
        return new(entity, [.. draft.Listings.Select(l => Dated(draft.Id, l))]);
    }

    private Listing Dated(string entryId, Listing listing)
    {
        if (!_seen.TryGetValue((entryId, listing.Instrument), out var seen))
        {
            return listing;
        }

        var gone = _snapshots[seen.List].FirstOrDefault(d => d > seen.Last);
        return listing with { SeenFrom = seen.First, To = listing.To ?? (gone == default ? null : gone) };
    }
}
