using Throughline.Model;

namespace Throughline.Resolution;

/// <summary>Mentions held to be one party so far, with everything known of them together.</summary>
internal sealed class Cluster
{
    private static readonly IdentifierKind[] s_unique =
    [
        IdentifierKind.Inn,
        IdentifierKind.Ogrn,
        IdentifierKind.Uscc,
        IdentifierKind.Lei,
        IdentifierKind.Imo,
    ];

    private static readonly Dictionary<string, NameForm> s_noForms = [];
    private SmallSet<string> _ids;
    private SmallSet<string> _documents;
    private SmallSet<Identifier> _identifiers;
    private SmallSet<string> _countries;
    private SmallSet<string> _addresses;
    private SmallSet<string> _birthDates;
    private SmallSet<string> _context;
    private SmallSet<string> _forbidden;
    private SmallSet<string> _aliases;
    private SmallSet<string> _opposed;

    private Cluster(MentionRecord record, IEnumerable<string> forbidden)
    {
        (FirstId, Family, Members) = (record.Id, record.Family, [record]);
        Forms = record.Forms.ToDictionary(f => f.Name, StringComparer.Ordinal);
        _ids.Add(record.Id);

        // A record is read by one cluster alone, which goes on with its sets.
        (_documents, _identifiers, _context) = (record.Documents, record.Identifiers, record.Context);
        (_countries, _addresses, _birthDates) = (record.Countries, record.Addresses, record.BirthDates);
        (_aliases, _opposed) = (record.Aliases, record.Opposed);
        foreach (var id in forbidden)
        {
            _forbidden.Add(id);
        }
    }

    public List<MentionRecord> Members { get; private set; }
    public SmallSet<string> Ids => _ids;
    public MentionFamily Family { get; }
    public Dictionary<string, NameForm> Forms { get; private set; }
    public SmallSet<string> Documents => _documents;
    public SmallSet<Identifier> Identifiers => _identifiers;
    public SmallSet<string> Countries => _countries;
    public SmallSet<string> Addresses => _addresses;
    public SmallSet<string> BirthDates => _birthDates;
    public SmallSet<string> Context => _context;

    /// <summary>Mention ids that a person said are somebody else.</summary>
    public SmallSet<string> Forbidden => _forbidden;

    /// <summary>Mention ids that a claim calls another name of a member.</summary>
    public SmallSet<string> Aliases => _aliases;

    /// <summary>Mention ids on the other side of a member's dealing.</summary>
    public SmallSet<string> Opposed => _opposed;

    /// <summary>Why the members were joined.</summary>
    public List<PartyMerge> Merges { get; private set; } = [];

    /// <summary>Look-alikes that stayed apart.</summary>
    public List<PartyMerge> KeptApart { get; private set; } = [];

    /// <summary>The cluster that took this one in; null while it stands.</summary>
    public Cluster? MergedInto { get; private set; }

    /// <summary>The smallest member id.</summary>
    public string FirstId { get; private set; }

    /// <summary>How far the best of its names tells it apart.</summary>
    public int Telling => Forms.Count == 0 ? 0 : Forms.Values.Max(f => f.Telling);

    /// <summary>The cluster that stands for this one now.</summary>
    public Cluster Standing => MergedInto is null ? this : MergedInto.Standing;

    /// <summary>A cluster of one record.</summary>
    public static Cluster Of(MentionRecord record, IEnumerable<string> forbidden) => new(record, forbidden);

    /// <summary>Takes the other cluster in.</summary>
    public void Take(Cluster other, PartyMerge? why)
    {
        Members.AddRange(other.Members);
        _ids.Take(other.Ids);
        foreach (var (name, form) in other.Forms)
        {
            Forms.TryAdd(name, form);
        }

        _documents.Take(other.Documents);
        _identifiers.Take(other.Identifiers);
        _countries.Take(other.Countries);
        _addresses.Take(other.Addresses);
        _birthDates.Take(other.BirthDates);
        _context.Take(other.Context);
        _forbidden.Take(other.Forbidden);
        _aliases.Take(other.Aliases);
        _opposed.Take(other.Opposed);
        Merges.AddRange(other.Merges);
        KeptApart.AddRange(other.KeptApart);
        if (why is not null)
        {
            Merges.Add(why);
        }

        FirstId = string.CompareOrdinal(other.FirstId, FirstId) < 0 ? other.FirstId : FirstId;
        other.MergedInto = this;
        other.Release();
    }

    // Of what was joined only the way to what stands for it is asked; a large case joins most of its mentions.
    private void Release()
    {
        (Members, Forms, Merges, KeptApart) = ([], s_noForms, [], []);
        (_ids, _documents, _identifiers, _countries, _addresses) = (default, default, default, default, default);
        (_birthDates, _context, _forbidden, _aliases, _opposed) = (default, default, default, default, default);
    }

    /// <summary>True where a person said that a member of one is not a member of the other.</summary>
    public bool IsJudgedApartFrom(Cluster other) => Forbidden.Overlaps(other.Ids) || other.Forbidden.Overlaps(Ids);

    /// <summary>The fact that rules out that the two are one; null where none does.</summary>
    public ScorePart? ConflictWith(Cluster other)
    {
        if (IsJudgedApartFrom(other))
        {
            return new("judgement", -1, "a reviewer holds them to be two");
        }

        if (Opposed.Overlaps(other.Ids) || other.Opposed.Overlaps(Ids))
        {
            return new("dealing", -1, "a claim has them deal with each other");
        }

        foreach (var kind in s_unique)
        {
            var mine = Identifiers.Where(i => i.Kind == kind).ToList();
            var theirs = other.Identifiers.Where(i => i.Kind == kind).ToList();
            if (mine.Count > 0 && theirs.Count > 0 && !mine.Any(theirs.Contains))
            {
                return new(Camel(kind), -1, $"{Least(mine)} against {Least(theirs)}");
            }
        }

        if (BirthDates.Count > 0 && other.BirthDates.Count > 0 && !BirthDates.Any(mine => other.BirthDates.Any(t => CanBeOne(mine, t))))
        {
            return new("birthDate", -1, $"{BirthDates.Min(StringComparer.Ordinal)} against {other.BirthDates.Min(StringComparer.Ordinal)}");
        }

        return null;
    }

    private static string Least(List<Identifier> identifiers) => identifiers.Select(i => i.Value).Min(StringComparer.Ordinal)!;

    private static string Camel(IdentifierKind kind) => kind.ToString().ToLowerInvariant();

    private static bool CanBeOne(string left, string right) =>
        TimeRange.ParseOrNull(left) is not { } a || TimeRange.ParseOrNull(right) is not { } b ? left == right : a.CanOverlap(b);
}
