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

    public Cluster(MentionRecord record, IEnumerable<string> forbidden)
    {
        Members = [record];
        Ids = new(StringComparer.Ordinal) { record.Id };
        Family = record.Family;
        Forms = record.Forms.ToDictionary(f => f.Name, StringComparer.Ordinal);
        Documents = new(record.Documents, StringComparer.Ordinal);
        Identifiers = [.. record.Identifiers];
        Countries = new(record.Countries, StringComparer.Ordinal);
        Addresses = new(record.Addresses, StringComparer.Ordinal);
        BirthDates = new(record.BirthDates, StringComparer.Ordinal);
        Context = new(record.Context, StringComparer.Ordinal);
        Forbidden = new(forbidden, StringComparer.Ordinal);
        Aliases = new(record.Aliases, StringComparer.Ordinal);
        Opposed = new(record.Opposed, StringComparer.Ordinal);
    }

    public List<MentionRecord> Members { get; }
    public HashSet<string> Ids { get; }
    public MentionFamily Family { get; }
    public Dictionary<string, NameForm> Forms { get; }
    public HashSet<string> Documents { get; }
    public HashSet<Identifier> Identifiers { get; }
    public HashSet<string> Countries { get; }
    public HashSet<string> Addresses { get; }
    public HashSet<string> BirthDates { get; }
    public HashSet<string> Context { get; }

    /// <summary>Mention ids that a person said are somebody else.</summary>
    public HashSet<string> Forbidden { get; }

    /// <summary>Mention ids that a claim calls another name of a member.</summary>
    public HashSet<string> Aliases { get; }

    /// <summary>Mention ids on the other side of a member's dealing.</summary>
    public HashSet<string> Opposed { get; }

    /// <summary>Why the members were joined.</summary>
    public List<PartyMerge> Merges { get; } = [];

    /// <summary>Look-alikes that stayed apart.</summary>
    public List<PartyMerge> KeptApart { get; } = [];

    /// <summary>The cluster that took this one in; null while it stands.</summary>
    public Cluster? MergedInto { get; private set; }

    /// <summary>The smallest member id.</summary>
    public string FirstId { get; private set; } = "";

    /// <summary>How far the best of its names tells it apart.</summary>
    public int Telling => Forms.Count == 0 ? 0 : Forms.Values.Max(f => f.Telling);

    /// <summary>The cluster that stands for this one now.</summary>
    public Cluster Standing => MergedInto is null ? this : MergedInto.Standing;

    /// <summary>A cluster of one record.</summary>
    public static Cluster Of(MentionRecord record, IEnumerable<string> forbidden) => new(record, forbidden) { FirstId = record.Id };

    /// <summary>Takes the other cluster in.</summary>
    public void Take(Cluster other, PartyMerge? why)
    {
        Members.AddRange(other.Members);
        Ids.UnionWith(other.Ids);
        foreach (var (name, form) in other.Forms)
        {
            Forms.TryAdd(name, form);
        }

        Documents.UnionWith(other.Documents);
        Identifiers.UnionWith(other.Identifiers);
        Countries.UnionWith(other.Countries);
        Addresses.UnionWith(other.Addresses);
        BirthDates.UnionWith(other.BirthDates);
        Context.UnionWith(other.Context);
        Forbidden.UnionWith(other.Forbidden);
        Aliases.UnionWith(other.Aliases);
        Opposed.UnionWith(other.Opposed);
        Merges.AddRange(other.Merges);
        KeptApart.AddRange(other.KeptApart);
        if (why is not null)
        {
            Merges.Add(why);
        }

        FirstId = string.CompareOrdinal(other.FirstId, FirstId) < 0 ? other.FirstId : FirstId;
        other.MergedInto = this;
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
