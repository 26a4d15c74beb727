namespace Throughline.Model;

/// <summary>That a list says an entry is linked to somebody: owned by, acting for, providing support to.</summary>
/// <param name="Type">The relation in the list's words: <c>Owned or Controlled By</c>, <c>Linked To</c>.</param>
/// <param name="OtherName">The other's name as the list gives it.</param>
/// <param name="OtherId">Id of the other's entry; null where the list gives only the name.</param>
public sealed record ListedRelation(string Type, string OtherName, string? OtherId = null);
