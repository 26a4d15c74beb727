using System.Collections.Immutable;
using NodaTime;

namespace Throughline.Cases.Tests.Audit;

public class AuditChainTests
{
    private static readonly Instant s_noon = Instant.FromUtc(2025, 3, 1, 12, 0);

    [Fact]
    public void A_chain_of_lines_holds()
    {
        AuditChain.Check(Log()).ShouldBeEmpty();
    }

    [Fact]
    public void The_first_line_follows_zeros()
    {
        Log()[0].PreviousHash.ShouldBe(new string('0', 64));
        Log()[0].Sequence.ShouldBe(1);
    }

    [Fact]
    public void A_changed_line_is_found_though_its_own_hash_was_made_anew()
    {
        var log = Log();
        var changed = log[1] with { Payload = "{\"n\":9}" };
        log = log.SetItem(1, changed with { Hash = AuditChain.HashOf(changed) });
        AuditChain.Check(log).ShouldHaveSingleItem().Where.ShouldStartWith("line 3");
    }

    [Fact]
    public void A_time_is_kept_to_the_microsecond()
    {
        var line = AuditChain.Next(null, s_noon.PlusNanoseconds(1_234_567), new("a", "x", "{}"));
        line.Time.ShouldBe(s_noon.PlusNanoseconds(1_234_000));
    }

    private static ImmutableArray<AuditRecord> Log()
    {
        var first = AuditChain.Next(null, s_noon, new("anna", "created", "{}"));
        var second = AuditChain.Next(first, s_noon, new("anna", "reviewed", "{\"n\":1}"));
        return [first, second, AuditChain.Next(second, s_noon, new("boris", "reviewed", "{\"n\":2}"))];
    }
}
