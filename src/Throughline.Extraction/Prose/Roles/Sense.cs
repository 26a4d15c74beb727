using System.Collections.Immutable;

namespace Throughline.Extraction.Prose.Roles;

/// <summary>What a trigger can mean: a predicate, or an answer, with the frames that tell it.</summary>
/// <param name="Frames">The frames, in their order; at least one.</param>
internal sealed record Sense(ImmutableArray<Frame> Frames)
{
    /// <summary>The first frame.</summary>
    public Frame First => Frames[0];

    /// <summary>True for an answer, which has no object.</summary>
    public bool IsAnswer => First.Response is not null;

    /// <summary>The predicate of the claims; for an answer, which one.</summary>
    public string Name { get; } = Frames[0].Response is { } answer ? "answer" + answer : Frames[0].Predicate;

    /// <summary>The name that frames give a role.</summary>
    public static string NameOf(Role role) =>
        role switch
        {
            Role.Subject => "subject",
            Role.Object => "object",
            _ => "concerns",
        };

    /// <summary>What a side must be, by any of the frames; empty where none says.</summary>
    public ImmutableArray<string> TypesOf(Role role) => _types[(int)role];

    private readonly ImmutableArray<string>[] _types = [.. Enum.GetValues<Role>().Select(r => Types(Frames, NameOf(r)))];

    private static ImmutableArray<string> Types(ImmutableArray<Frame> frames, string role) =>
        [.. frames.SelectMany(f => f.Roles.TryGetValue(role, out var slots) ? slots : []).Select(s => s.Type).Distinct()];
}
