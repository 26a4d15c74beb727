using Throughline.Model;

namespace Throughline.Server.Claims;

/// <summary>A reviewer's decision.</summary>
/// <param name="Status">The decision; <c>unreviewed</c> takes an earlier one back.</param>
/// <param name="Reason">Why, in the reviewer's words; may be empty.</param>
public sealed record ReviewRequest(ReviewStatus Status, string? Reason);
