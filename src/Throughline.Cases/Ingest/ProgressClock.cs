namespace Throughline.Cases;

/// <summary>Tells how far a run is and when its stage may end.</summary>
internal sealed class ProgressClock(IProgress<IngestProgress>? progress, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private IngestStage? _stage;
    private long _stageStart;

    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    public void Report(IngestStage stage, int done, int total, string path)
    {
        if (progress is null)
        {
            return;
        }

        TimeSpan inStage;
        lock (_gate)
        {
            if (_stage != stage)
            {
                (_stage, _stageStart) = (stage, time.GetTimestamp());
            }

            inStage = time.GetElapsedTime(_stageStart);
        }

        var eta = done > 0 && total >= done ? inStage / done * (total - done) : (TimeSpan?)null;
        progress.Report(new IngestProgress(stage, done, total, path, Elapsed, eta));
    }
}
