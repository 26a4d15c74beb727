using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>A change of a case that happens whole or not at all.</summary>
public sealed record CaseChange
{
    /// <summary>Ids of files whose documents all go before <see cref="Filed"/> come in.</summary>
    public ImmutableArray<string> Replaced { get; init; } = [];

    /// <summary>Documents to add.</summary>
    public ImmutableArray<FiledDocument> Filed { get; init; } = [];

    /// <summary>Rows that turned out to be duplicates: the row stays, its text layer, passages and claims go.</summary>
    public ImmutableArray<StoredDocument> Demoted { get; init; } = [];

    /// <summary>Documents whose claims are replaced; text layer and passages stay.</summary>
    public ImmutableArray<RevisedDocument> Revised { get; init; } = [];

    /// <summary>Watchlist files to add.</summary>
    public ImmutableArray<KeptList> Lists { get; init; } = [];

    /// <summary>New settings; null where they stay.</summary>
    public CaseSettings? Settings { get; init; }

    /// <summary>Decisions about claims to set; <see cref="ReviewStatus.Unreviewed"/> removes one.</summary>
    public ImmutableArray<KeyValuePair<string, ReviewStatus>> Reviews { get; init; } = [];

    /// <summary>All judgements in force, oldest first; null where they stay.</summary>
    public ImmutableArray<Judgement>? Judgements { get; init; }

    /// <summary>Derived results to keep, each in place of the one of its kind.</summary>
    public ImmutableArray<DerivedResult> Derived { get; init; } = [];

    /// <summary>The line for the log; null for derived results, which change nothing that is not already logged.</summary>
    public AuditEntry? Entry { get; init; }
}
