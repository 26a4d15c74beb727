using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Throughline.Cases;

/// <summary>The hashes that tie the log's lines to each other.</summary>
public static class AuditChain
{
    /// <summary>What stands for the line before the first.</summary>
    public static string Start { get; } = new('0', 64);

    /// <summary>The line that follows <paramref name="last"/>.</summary>
    /// <param name="last">The last line; null for an empty log.</param>
    /// <param name="time">The time; kept to the microsecond.</param>
    /// <param name="entry">What is to be logged.</param>
    public static AuditRecord Next(AuditRecord? last, Instant time, AuditEntry entry)
    {
        var kept = Instant.FromUnixTimeTicks(time.ToUnixTimeTicks() / 10 * 10);
        var record = new AuditRecord((last?.Sequence ?? 0) + 1, kept, entry.Actor, entry.Action, entry.Payload, last?.Hash ?? Start, "");
        return record with { Hash = HashOf(record) };
    }

    /// <summary>The hash that a line should have.</summary>
    public static string HashOf(AuditRecord record)
    {
        var canonical = string.Join(
            '\u001f',
            record.PreviousHash,
            record.Sequence.ToString(CultureInfo.InvariantCulture),
            InstantPattern.ExtendedIso.Format(record.Time),
            record.Actor,
            record.Action,
            record.Payload
        );
        return CaseJson.Sha256(Encoding.UTF8.GetBytes(canonical));
    }

    /// <summary>Where the chain does not hold.</summary>
    public static IEnumerable<VerifyFailure> Check(ImmutableArray<AuditRecord> log)
    {
        AuditRecord? last = null;
        foreach (var record in log)
        {
            var where = $"line {record.Sequence} of the log ({record.Action})";
            if (record.Sequence != (last?.Sequence ?? 0) + 1)
            {
                yield return new("audit", where, $"sequence {(last?.Sequence ?? 0) + 1}", $"sequence {record.Sequence}");
            }

            if (record.PreviousHash != (last?.Hash ?? Start))
            {
                yield return new("audit", where, $"previous hash {last?.Hash ?? Start}", record.PreviousHash);
            }

            if (record.Hash != HashOf(record))
            {
                yield return new("audit", where, $"hash {HashOf(record)}", record.Hash);
            }

            last = record;
        }
    }
}
