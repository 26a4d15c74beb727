using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Throughline.Extraction.Prose;
using Throughline.Model;

namespace Throughline.Extraction.Verification;

/// <summary>What the grammar reads in a document, kept as long as the document: the verifier asks it who did what to whom.</summary>
internal sealed class Readings
{
    private static readonly ConditionalWeakTable<Document, Lazy<Readings>> s_readings = [];

    private readonly ImmutableArray<Claim> _claims;

    // How far the quotes of the claims up to each one reach, so that a passage is held against its own claims and not against all.
    private readonly int[] _reach;

    private Readings(ImmutableArray<Claim> reading)
    {
        _claims = [.. reading.OrderBy(c => c.Evidence[0].Start)];
        _reach = new int[_claims.Length];
        var end = 0;
        for (var i = 0; i < _reach.Length; i++)
        {
            _reach[i] = end = Math.Max(end, _claims[i].Evidence[0].End);
        }
    }

    /// <summary>The grammar's proposals whose quotes overlap a stretch of a document.</summary>
    public static IEnumerable<Claim> Of(Document document, int start, int end) =>
        s_readings.GetValue(document, d => new(() => new(ProseReader.Read(d, isOwnRecord: false)))).Value.Over(start, end);

    /// <summary>Keeps a reading that was just made, so that it is not made twice.</summary>
    public static void Keep(Document document, ImmutableArray<Claim> reading) => s_readings.AddOrUpdate(document, new(() => new(reading)));

    private IEnumerable<Claim> Over(int start, int end)
    {
        var (low, high) = (0, _claims.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _claims[middle].Evidence[0].Start < end ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0 && _reach[i] > start; i--)
        {
            if (_claims[i].Evidence[0].End > start)
            {
                yield return _claims[i];
            }
        }
    }
}
