using System.Diagnostics;

namespace Throughline.Documents.Tests;

public sealed class ReadingClockTests
{
    [Fact]
    public void A_thread_that_waits_uses_nothing_up()
    {
        var clock = new ReadingClock(new());
        var used = OnThread(() =>
        {
            clock.Begin();
            Thread.Sleep(400);
            return clock.Used(TimeSpan.FromSeconds(10));
        });
        used.ShouldBeLessThan(TimeSpan.FromMilliseconds(OperatingSystem.IsLinux() ? 200 : 10_000));
    }

    [Fact]
    public void A_thread_that_computes_comes_to_its_limit()
    {
        var clock = new ReadingClock(new() { MaxTime = TimeSpan.FromMilliseconds(50) });
        OnThread(() =>
            {
                clock.Begin();
                for (var watch = Stopwatch.StartNew(); clock.Left() > TimeSpan.Zero && watch.Elapsed < TimeSpan.FromSeconds(30); ) { }

                return clock.Left();
            })
            .ShouldBe(TimeSpan.Zero);
        clock.Extend(TimeSpan.FromMinutes(1));
        clock.Left().ShouldBeGreaterThan(TimeSpan.Zero);
    }

    private static TimeSpan OnThread(Func<TimeSpan> work)
    {
        var result = TimeSpan.Zero;
        var thread = new Thread(() => result = work());
        thread.Start();
        thread.Join();
        return result;
    }
}
