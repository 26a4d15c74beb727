using System.Text.Json;

namespace Throughline.Screening;

/// <summary>
/// FollowTheMoney entities, one JSON object a line: <c>entities.ftm.json</c>, where entities refer to each other, and <c>targets.nested.json</c>, where
/// they stand inside each other.
/// </summary>
internal sealed class FtmFormat : IListFormat
{
    public string Name => "FollowTheMoney entities (JSON lines)";

    public bool Recognises(ListFile file) =>
        file.Head.StartsWith('{')
        && !FtmDeltaFormat.IsDelta(file)
        && file.Head.Contains("\"schema\"", StringComparison.Ordinal)
        && file.Head.Contains("\"properties\"", StringComparison.Ordinal);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        var entries = new FtmEntries(file, sink);
        foreach (var (json, line) in FtmLines.Of(file, cancellationToken))
        {
            try
            {
                entries.Take(FtmRecord.Of(json, line));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                sink.Problem(file, line, "a JSON object with id, schema and properties", e.Message, "correct or drop the line");
            }
        }

        sink.End(file, "ftm", "FollowTheMoney", entries.Count, file.Dated);
    }
}
