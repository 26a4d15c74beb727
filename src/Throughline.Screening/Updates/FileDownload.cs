using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Throughline.Screening;

/// <summary>Fetches one file: goes on where an earlier run stopped, asks for nothing that has not changed, and checks what came.</summary>
internal sealed class FileDownload(HttpClient http, UpdateOptions options)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>One try.</summary>
    /// <param name="address">The address.</param>
    /// <param name="target">Where the file goes; the part that is here lies beside it.</param>
    /// <param name="mostBytes">More is refused.</param>
    /// <param name="have">The file of the version in use; null where there is none.</param>
    /// <param name="report">Told bytes here and in all.</param>
    /// <param name="cancellationToken">Stops; the part stays for the next run.</param>
    /// <exception cref="DownloadException">It failed.</exception>
    public async Task<Downloaded> TryAsync(
        Uri address,
        string target,
        long mostBytes,
        KeptFile? have,
        Action<long, long?> report,
        CancellationToken cancellationToken
    )
    {
        var partial = target + ".part";
        var state = DownloadState.ReadOrNull(partial, address);
        var start = state is null ? 0 : new FileInfo(partial).Length;
        using var request = Request(address, state, start, have);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotModified && have is not null)
            {
                return new(null, have);
            }

            start = Accepted(response, partial, start, address);
            state = start > 0 ? state! : StateOf(response, address);
            await ReceiveAsync(response, partial, state, start, mostBytes, report, address, cancellationToken);
            return Finished(response, partial, target, state, address);
        }
        catch (HttpRequestException e)
        {
            var isOffline = e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError;
            throw isOffline
                ? new DownloadException(
                    $"{address.Host} cannot be reached ({Cause(e)}): this machine is offline, or the address is wrong",
                    true,
                    true
                )
                : Broken(address, e, e.HttpRequestError != HttpRequestError.SecureConnectionError);
        }
        catch (IOException e)
        {
            throw Broken(address, e, mayPass: true);
        }
    }

    private static DownloadException Broken(Uri address, Exception e, bool mayPass) =>
        new($"{address}: the connection broke ({Cause(e)}); what came is kept, and the next run goes on from there", mayPass);

    private static HttpRequestMessage Request(Uri address, DownloadState? state, long start, KeptFile? have)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("throughline", null));
        if (start > 0 && state?.Validator is { } validator)
        {
            request.Headers.Range = new RangeHeaderValue(start, null);
            request.Headers.TryAddWithoutValidation("If-Range", validator);
        }
        else if (have?.Source == address.AbsoluteUri)
        {
            if (have.ETag is { } tag)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            }

            if (have.LastModified is { } date)
            {
                request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
            }
        }

        return request;
    }

    // From which byte on the response goes: 0 where the server begins anew.
    private static long Accepted(HttpResponseMessage response, string partial, long start, Uri address)
    {
        var code = (int)response.StatusCode;
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return 0;
            case HttpStatusCode.PartialContent when response.Content.Headers.ContentRange?.From == start:
                return start;
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                DownloadState.Drop(partial);
                throw new DownloadException($"{address}: the part that is here does not fit the server's file; beginning anew", true);
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                throw new DownloadException(
                    $"{address}: the server answers {code} {response.ReasonPhrase}; try again later",
                    true,
                    false,
                    Wait(response)
                );
            default:
                throw new DownloadException(
                    $"{address}: the server answers {code} {response.ReasonPhrase}; the address may have moved or need a login: give another with --from",
                    mayPass: false
                );
        }
    }

    private async Task ReceiveAsync(
        HttpResponseMessage response,
        string partial,
        DownloadState state,
        long start,
        long mostBytes,
        Action<long, long?> report,
        Uri address,
        CancellationToken cancellationToken
    )
    {
        var total = start + response.Content.Headers.ContentLength;
        if (total > mostBytes)
        {
            throw TooLarge(address, total.Value, mostBytes);
        }

        state.Write(partial);
        await using var file = new FileStream(partial, start > 0 ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.None);
        file.Position = start;
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var buffer = new byte[BufferBytes];
        while (await ReadAsync() is var read and > 0)
        {
            if (file.Position + read > mostBytes)
            {
                file.Close();
                DownloadState.Drop(partial);
                throw TooLarge(address, null, mostBytes);
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            report(file.Position, total);
        }

        if (total is { } expected && file.Position != expected)
        {
            throw new DownloadException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{address}: expected {expected} bytes, found {file.Position}; the connection ended too soon"
                ),
                mayPass: true
            );
        }

        async ValueTask<int> ReadAsync()
        {
            silence.CancelAfter(options.Silence);
            try
            {
                return await content.ReadAsync(buffer, silence.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new DownloadException($"{address}: the server sent nothing for {options.Silence.TotalSeconds:0} s", mayPass: true);
            }
        }
    }

    private static Downloaded Finished(HttpResponseMessage response, string partial, string target, DownloadState state, Uri address)
    {
        using (var content = File.OpenRead(partial))
        {
            if (ContentDigest.MismatchOrNull(response, content) is { } mismatch)
            {
                content.Close();
                DownloadState.Drop(partial);
                throw new DownloadException($"{address}: {mismatch}; the file was damaged on the way", mayPass: true);
            }
        }

        // What came packed stays packed: list files are unpacked as they are read.
        var path = state.Encoding == "gzip" ? target + ".gz" : target;
        File.Move(partial, path, overwrite: true);
        DownloadState.Drop(partial);
        using var file = File.OpenRead(path);
        var sha = Convert.ToHexStringLower(SHA256.HashData(file));
        return new(path, new KeptFile(Path.GetFileName(path), sha, file.Length, address.AbsoluteUri, state.ETag, state.LastModified));
    }

    private static DownloadState StateOf(HttpResponseMessage response, Uri address)
    {
        var encoding = response.Content.Headers.ContentEncoding.LastOrDefault() ?? "";
        return encoding is "" or "gzip" or "identity"
            ? new(
                address.AbsoluteUri,
                response.Headers.ETag?.ToString(),
                response.Content.Headers.LastModified?.ToString("r", CultureInfo.InvariantCulture),
                encoding == "identity" ? "" : encoding
            )
            : throw new DownloadException($"{address}: the server packs the file as '{encoding}', which was not asked for", mayPass: false);
    }

    private static DownloadException TooLarge(Uri address, long? found, long most) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{address}: expected at most {most >> 20} MiB, found {(found is { } bytes ? $"{bytes >> 20} MiB" : "more")}; this is no list that is known"
            ),
            mayPass: false
        );

    private static TimeSpan? Wait(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta;

    private static string Cause(Exception e) => (e.InnerException ?? e).Message.TrimEnd('.');
}
