using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Anchors of stated values: the whole lines that they stand in, so that a quote carries its label or its row.</summary>
internal static class StatedPlaces
{
    private const int LongestLine = 2_000;

    /// <summary>The lines of a value.</summary>
    public static Evidence At(RecordContext context, StatedValue value)
    {
        var text = context.Document.Text;
        var start = value.Start == 0 ? 0 : text.LastIndexOf('\n', value.Start - 1) + 1;
        var end = text.IndexOf('\n', value.End - 1);
        end = end < 0 ? text.Length : end;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end - start > LongestLine || end <= start
            ? Evidence.In(context.Document, value.Start, value.End, value.Cell)
            : Evidence.In(context.Document, start, end, value.Cell);
    }

    /// <summary>The lines of several values, each once, the first one first.</summary>
    public static ImmutableArray<Evidence> Of(RecordContext context, params ReadOnlySpan<StatedValue?> values)
    {
        var anchors = ImmutableArray.CreateBuilder<Evidence>();
        foreach (var value in values)
        {
            if (value is not { } stated)
            {
                continue;
            }

            var at = At(context, stated);
            if (!anchors.Any(a => a.Start <= at.Start && a.End >= at.End))
            {
                anchors.Add(at);
            }
        }

        return anchors.ToImmutable();
    }
}
