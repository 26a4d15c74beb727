using NodaTime;

namespace Throughline.Screening;

/// <content>Files that are read apart: what is refused leaves nothing behind, and deltas revise what older files say.</content>
internal sealed partial class ListSink
{
    private readonly List<RefusedFile> _refused = [];
    private readonly Dictionary<string, (string Revision, bool IsGone)> _revisions = new(StringComparer.Ordinal);

    /// <summary>The delta that is being read; empty for a complete list. What comes from the last in ordinal order counts.</summary>
    public string Revision { get; set; } = "";

    /// <summary>The files that were refused.</summary>
    public IReadOnlyList<RefusedFile> Refused => _refused;

    /// <summary>True where nothing was read.</summary>
    public bool IsEmpty => _drafts.Count == 0 && _later.Count == 0 && _revisions.Count == 0;

    /// <summary>Refuses a file as a whole.</summary>
    /// <param name="file">The file.</param>
    /// <param name="reason">Place, expected, found, what to do.</param>
    public void Refuse(ListFile file, string reason) => Refuse(new RefusedFile(file.Path, reason));

    /// <summary>Refuses a file that could not even be unpacked.</summary>
    public void Refuse(RefusedFile file)
    {
        _refused.Add(file);
        problems.Add(file.Problem);
    }

    /// <summary>That the delta being read has a state of an entity: what older files say of it no longer counts.</summary>
    public void Revise(string sourceId, bool isGone) => Revise(sourceId, Revision, isGone);

    /// <summary>Takes back an entry that turned out to have no name.</summary>
    public void Discard(string entryId)
    {
        _drafts.Remove(entryId);
        _newest.Remove(entryId);
    }

    /// <summary>That the delta being read no longer has an entry.</summary>
    public void Gone(string entryId)
    {
        Touched.Add(KeyOf(entryId));
        _drafts[entryId] = new EntryDraft(entryId, "Thing") { Revision = Revision, IsGone = true };
    }

    /// <summary>
    /// Takes over what another sink read of one file. Of an entry that both have, the content of the newer day counts, else what was read first; of a
    /// revised entry, the last revision as a whole.
    /// </summary>
    public void Absorb(ListSink other, IReadOnlyList<string> itsProblems)
    {
        // The first file's dictionaries are taken as they are; the other sink is used up.
        if (_drafts.Count == 0 && _newest.Count == 0 && _seen.Count == 0)
        {
            (_drafts, _newest, _seen) = (other._drafts, other._newest, other._seen);
        }
        else
        {
            AbsorbEntries(other);
        }

        foreach (var (list, days) in other._snapshots)
        {
            foreach (var day in days)
            {
                Snapshot(list, day);
            }
        }

        foreach (var (id, (revision, isGone)) in other._revisions)
        {
            Revise(id, revision, isGone);
        }

        Touched.UnionWith(other.Touched);
        _later.AddRange(other._later);
        _sources.AddRange(other._sources);
        _refused.AddRange(other._refused);
        problems.AddRange(itsProblems);
    }

    private void AbsorbEntries(ListSink other)
    {
        foreach (var (id, draft) in other._drafts)
        {
            Absorb(id, draft, other._newest.TryGetValue(id, out var day) ? day : null);
        }

        foreach (var ((entryId, instrument), seen) in other._seen)
        {
            foreach (var day in seen.Days)
            {
                Seen(seen.List, entryId, instrument, day);
            }
        }
    }

    private void Absorb(string id, EntryDraft draft, LocalDate? day)
    {
        var before = _newest.GetValueOrDefault(id, LocalDate.MinIsoValue);
        if (day > before)
        {
            _newest[id] = day.Value;
        }

        if (!_drafts.TryGetValue(id, out var known) || string.CompareOrdinal(draft.Revision, known.Revision) > 0)
        {
            _drafts[id] = draft;
        }
        else if (draft.Revision == known.Revision)
        {
            _filled = day > before ? id : null;
            if (day > before)
            {
                known.TakeContent(draft);
            }

            foreach (var listing in draft.Listings)
            {
                List(id, listing);
            }
        }
    }

    private void Revise(string sourceId, string revision, bool isGone)
    {
        Touched.Add(KeyOf(sourceId));
        if (!_revisions.TryGetValue(sourceId, out var known) || string.CompareOrdinal(revision, known.Revision) >= 0)
        {
            _revisions[sourceId] = (revision, isGone);
        }
    }

    // What deltas have revised since is left out.
    private bool IsCurrent(LaterChange later) =>
        later.Source is not { } source
        || !_revisions.TryGetValue(source, out var last)
        || (!last.IsGone && last.Revision == later.Revision);

    /// <summary>A change that waits for its entry.</summary>
    private readonly record struct LaterChange(
        int Order,
        string EntryId,
        Action<EntryDraft> Change,
        string? Source,
        string Revision,
        bool IsOptional
    );
}
