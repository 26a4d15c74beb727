using System.Collections.Immutable;
using Polly;
using Polly.Retry;

namespace Throughline.Screening;

/// <summary>Fetches lists from their authorities and puts on the shelf what is sound and new.</summary>
/// <param name="shelf">The shelf.</param>
/// <param name="http">The client; it must not unpack by itself.</param>
/// <param name="options">How to update.</param>
/// <param name="time">The clock that retries wait by.</param>
public sealed class ListUpdate(ListShelf shelf, HttpClient http, UpdateOptions options, TimeProvider time)
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(30);

    /// <summary>Updates lists, one after another; a failure of one leaves the others alone.</summary>
    /// <param name="names">Names of the table of sources.</param>
    /// <param name="report">Told how far downloads have come; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops; finished lists stay, and a part of a file waits for the next run.</param>
    public async IAsyncEnumerable<UpdatedList> RunAsync(
        IReadOnlyList<string> names,
        IProgress<UpdateProgress>? report,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            yield return await UpdateAsync(name, report, cancellationToken);
        }
    }

    private async Task<UpdatedList> UpdateAsync(string name, IProgress<UpdateProgress>? report, CancellationToken cancellationToken)
    {
        var sources = OfficialSource.All.Where(s => s.Name == name).ToList();
        var list = sources[0].List;
        var inUse = shelf.VersionOrNull(list);
        var folder = Path.Combine(shelf.Folder, ".downloads", name);
        Directory.CreateDirectory(folder);
        try
        {
            var files = new List<Downloaded>();
            foreach (var source in sources)
            {
                var have = inUse?.Files.FirstOrDefault(f => NameOf(f.Name) == source.File);
                files.Add(await FetchAsync(source, folder, have, report, cancellationToken));
            }

            if (files.TrueForAll(f => f.Path is null))
            {
                Directory.Delete(folder, recursive: true);
                return new(name, UpdateState.Unchanged, "", null);
            }

            return Take(name, list, folder, files, inUse, cancellationToken);
        }
        catch (DownloadException e)
        {
            return new(name, e.IsOffline ? UpdateState.Offline : UpdateState.Failed, $"{e.Message}; {Stays(inUse)}", null);
        }
    }

    private UpdatedList Take(
        string name,
        string list,
        string folder,
        List<Downloaded> files,
        ListVersion? inUse,
        CancellationToken cancellationToken
    )
    {
        // The files of one list belong to one day: what did not change comes from the version in use.
        var paths = files.Select(f => f.Path ?? Path.Combine(shelf.PathOf(inUse!), f.Origin.Name)).ToList();
        var import = new ImportOptions(options.Today)
        {
            MustBe = list,
            AllowShrinking = options.AllowShrinking,
            Origins = files.ToImmutableDictionary(f => f.Origin.Name, f => f.Origin, StringComparer.Ordinal),
        };
        var outcome = shelf.Import(paths, import, cancellationToken);
        Directory.Delete(folder, recursive: true);
        if (!outcome.Refused.IsEmpty || outcome.Lists.IsEmpty)
        {
            return new(name, UpdateState.Failed, $"{string.Join("; ", outcome.Refused)}; {Stays(inUse)}", null);
        }

        var taken = outcome.Lists[0];
        return new(name, taken.State == ImportState.Unchanged ? UpdateState.Unchanged : UpdateState.Updated, "", taken);
    }

    private async Task<Downloaded> FetchAsync(
        OfficialSource source,
        string folder,
        KeptFile? have,
        IProgress<UpdateProgress>? report,
        CancellationToken cancellationToken
    )
    {
        var download = new FileDownload(http, options);
        var address = AddressOf(source);
        var target = Path.Combine(folder, source.File);
        void Report(long bytes, long? total) => report?.Report(new(source.Name, source.File, bytes, total));
        var fetched = await Retrying()
            .ExecuteAsync(
                async token => await download.TryAsync(address, target, source.MostBytes, have, Report, token),
                cancellationToken
            );
        if (options.Sha256 is { } wanted && !fetched.Origin.Sha256.Equals(wanted, StringComparison.OrdinalIgnoreCase))
        {
            File.Delete(fetched.Path ?? "");
            throw new DownloadException(
                $"{address}: expected SHA-256 {wanted}, found {fetched.Origin.Sha256}; it is another file",
                mayPass: false
            );
        }

        return fetched;
    }

    private ResiliencePipeline Retrying() =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions
                {
                    // A machine that is offline is told so soon.
                    ShouldHandle = failed =>
                        ValueTask.FromResult(
                            failed.Outcome.Exception is DownloadException { MayPass: true } e && (!e.IsOffline || failed.AttemptNumber == 0)
                        ),
                    MaxRetryAttempts = Math.Max(1, options.Retries),
                    Delay = options.Delay,
                    MaxDelay = s_longestWait,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    DelayGenerator = failed =>
                        ValueTask.FromResult<TimeSpan?>(
                            failed.Outcome.Exception is DownloadException { RetryAfter: { } wait } && wait < s_longestWait ? wait : null
                        ),
                }
            )
            .Build();

    private Uri AddressOf(OfficialSource source) =>
        options.From is not { } from ? source.Address
        : options.IsFile ? from
        : new Uri(new Uri(from.AbsoluteUri.TrimEnd('/') + "/"), $"{source.Name}/{source.File}");

    private static string NameOf(string file) => file.EndsWith(".gz", StringComparison.Ordinal) ? file[..^3] : file;

    private static string Stays(ListVersion? inUse) =>
        inUse is null
            ? "nothing was changed; no version of this list is in use"
            : $"nothing was changed; the version of {NodaTime.Text.LocalDatePattern.Iso.Format(inUse.Day)} stays in use";
}
