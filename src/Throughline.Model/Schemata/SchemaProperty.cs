namespace Throughline.Model;

/// <summary>A property of a schema.</summary>
/// <param name="Name">FollowTheMoney name.</param>
/// <param name="Type">FollowTheMoney type: <c>name</c>, <c>country</c>, <c>date</c>, <c>identifier</c>, <c>address</c>, <c>entity</c>, <c>string</c>, <c>text</c>, ...</param>
/// <param name="Range">For type <c>entity</c>, the schema of its values.</param>
/// <param name="ExportAs">For a property of ours, the FollowTheMoney property that an export maps it down to; null: it becomes a note.</param>
public sealed record SchemaProperty(string Name, string Type, string? Range = null, string? ExportAs = null);
