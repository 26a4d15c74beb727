using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Gathers the anchors of a claim: the row or the main label first, then the labels that supply the other arguments.</summary>
internal static class Anchors
{
    /// <summary>The row, then the labels.</summary>
    public static ImmutableArray<Evidence> Of(RecordContext context, RecordRow row, params ReadOnlySpan<Labelled?> labels)
    {
        var anchors = ImmutableArray.CreateBuilder<Evidence>();
        anchors.Add(context.At(row));
        Append(context, anchors, labels);
        return anchors.ToImmutable();
    }

    /// <summary>The labels in order, without repeats.</summary>
    public static ImmutableArray<Evidence> Of(RecordContext context, params ReadOnlySpan<Labelled?> labels)
    {
        var anchors = ImmutableArray.CreateBuilder<Evidence>();
        Append(context, anchors, labels);
        return anchors.ToImmutable();
    }

    private static void Append(RecordContext context, ImmutableArray<Evidence>.Builder anchors, ReadOnlySpan<Labelled?> labels)
    {
        foreach (var label in labels)
        {
            if (label is null)
            {
                continue;
            }

            var at = context.At(label);
            if (!anchors.Any(a => a.Start <= at.Start && a.End >= at.End))
            {
                anchors.Add(at);
            }
        }
    }
}
