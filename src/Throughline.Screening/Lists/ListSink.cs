using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Takes what the formats read, joins the files of one list, and turns dated snapshots into intervals.</summary>
internal sealed partial class ListSink(List<string> problems)
{
    private const int MostProblemsAFile = 50;

    private Dictionary<string, EntryDraft> _drafts = new(StringComparer.Ordinal);
    private Dictionary<string, LocalDate> _newest = new(StringComparer.Ordinal);
    private readonly List<LaterChange> _later = [];
    private readonly Dictionary<string, SortedSet<LocalDate>> _snapshots = new(StringComparer.Ordinal);
    private FrozenDictionary<string, LocalDate[]> _days = FrozenDictionary<string, LocalDate[]>.Empty;
    private Dictionary<(string EntryId, string Instrument), Sightings> _seen = [];
    private readonly List<ListSource> _sources = [];
    private string? _filled;
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

    /// <summary>True where a file of the list says that it is the whole list on its day.</summary>
    public bool IsWhole(string list) => _snapshots.ContainsKey(list);

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
                _filled = null;
                return day is null ? draft : null;
            }

            draft.Values.Clear();
            draft.Remarks = null;
        }
        else
        {
            _drafts[id] = draft = new EntryDraft(id, schema) { Revision = Revision };
        }

        if (day is { } known)
        {
            _newest[id] = known;
        }

        _filled = id;
        return draft;
    }

    /// <summary>Counts names for the file's summary.</summary>
    public void CountNames(int names) => _namesOfFile += names;

    /// <summary>A listing of an entry; one of the same authority, instrument and entry number counts once, as the newest file says it.</summary>
    public void List(string entryId, Listing listing)
    {
        var listings = _drafts[entryId].Listings;
        var known = listings.FindIndex(l =>
            l.Authority == listing.Authority && l.Instrument == listing.Instrument && l.EntryId == listing.EntryId
        );
        if (known < 0)
        {
            listings.Add(listing);
        }
        else if (_filled == entryId && listings[known].SourceSha256 != listing.SourceSha256)
        {
            listings[known] = listing;
        }
    }

    /// <summary>That a snapshot of a list has an entry under an instrument.</summary>
    public void Seen(string list, string entryId, string instrument, LocalDate day)
    {
        Touched.Add(~KeyOf(list));
        var key = (entryId, instrument);
        if (!_seen.TryGetValue(key, out var seen))
        {
            _seen[key] = seen = new Sightings(list);
        }

        seen.Add(day);
    }

    /// <summary>A change to an entry that may be read later; applied in <paramref name="order"/> when all files are read.</summary>
    /// <param name="order">Lower numbers first.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="change">The change.</param>
    /// <param name="source">Id of the entity that the change comes from, where a delta can revise it.</param>
    /// <param name="isOptional">True where it is no fault that no file has the entry.</param>
    public void Later(int order, string entryId, Action<EntryDraft> change, string? source = null, bool isOptional = false)
    {
        Touched.Add(KeyOf(entryId));
        if (source is not null)
        {
            Touched.Add(KeyOf(source));
        }

        _later.Add(new(order, entryId, change, source, Revision, isOptional));
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
    public Watchlists Build() =>
        new([.. _sources], ImmutableCollectionsMarshal.AsImmutableArray(Build(e => e)), [.. problems]) { Refused = [.. _refused] };

    /// <summary>What is made of each entry of all files, sorted by their ids; several are made at once, and none is held longer.</summary>
    public T[] Build<T>(Func<ListedEntity, T> make)
    {
        foreach (var later in _later.Where(IsCurrent).OrderBy(l => l.Order))
        {
            if (_drafts.TryGetValue(later.EntryId, out var draft))
            {
                later.Change(draft);
            }
            else if (!later.IsOptional)
            {
                Strays.Add(later.EntryId);
            }
        }

        _days = _snapshots.ToFrozenDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
        var drafts = _drafts.Values.Where(d => !d.IsGone).OrderBy(d => d.Id, StringComparer.Ordinal).ToArray();
        var made = new T[drafts.Length];
        Parallel.For(0, drafts.Length, i => made[i] = make(Entity(drafts[i])));
        return made;
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
        return new(entity, [.. draft.Listings.SelectMany(l => Dated(draft.Id, l))]) { Relations = [.. draft.Relations] };
    }

    private IEnumerable<Listing> Dated(string entryId, Listing listing) =>
        _seen.TryGetValue((entryId, listing.Instrument), out var seen)
            ? seen.Date(listing, _days.GetValueOrDefault(seen.List, []))
            : [listing];
}
