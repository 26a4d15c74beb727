using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>What a detection proposes to look at: a lead, never a verdict.</summary>
public sealed record Lead
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>The detection's code, such as <c>D27</c>.</summary>
    public required string Detection { get; init; }

    /// <summary>One sentence in plain words.</summary>
    public required string Title { get; init; }

    /// <summary>Score in [0, 1]: the sum of the parts, clamped.</summary>
    public required double Score { get; init; }

    /// <summary>The parties concerned: (party id, name).</summary>
    public required ImmutableArray<LeadSubject> Subjects { get; init; }

    /// <summary>Ids of the claims it rests on.</summary>
    public required ImmutableArray<string> Claims { get; init; }

    /// <summary>The quotes it rests on.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>The score's named parts.</summary>
    public ImmutableArray<ScorePart> Parts { get; init; } = [];

    /// <summary>Innocent explanations.</summary>
    public ImmutableArray<string> Alternatives { get; init; } = [];

    /// <summary>What would refute it.</summary>
    public ImmutableArray<string> RefutedBy { get; init; } = [];

    /// <summary>Parameters of the rule and its version.</summary>
    public ImmutableSortedDictionary<string, string> Parameters { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
