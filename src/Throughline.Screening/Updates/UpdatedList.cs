namespace Throughline.Screening;

/// <summary>What an update did with a list.</summary>
/// <param name="Name">The list.</param>
/// <param name="State">What became of it.</param>
/// <param name="Message">For a failure: what, where, what to do, and which version stays in use.</param>
/// <param name="Import">The version that was taken in; null where none was.</param>
public sealed record UpdatedList(string Name, UpdateState State, string Message, ImportedList? Import);
