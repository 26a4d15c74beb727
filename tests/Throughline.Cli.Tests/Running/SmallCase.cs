namespace Throughline.Cli.Tests.Running;

/// <summary>A case of a few papers about invented parties, made once by the program itself.</summary>
public sealed class SmallCase : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    /// <summary>The case's folder.</summary>
    public string Case => _folder["small.case"];

    /// <summary>The folder of papers.</summary>
    public string Papers => _folder["papers"];

    /// <summary>What <c>ingest</c> said.</summary>
    internal ProgramRun Ingest { get; private set; } = new(-1, "", "");

    public async ValueTask InitializeAsync()
    {
        // Letters outside the basic plane stand before every quote, so that an offset in UTF-16 units would miss it.
        _folder.Write(
            "papers/letter.txt",
            "😀😀 A note on gyroscopes [draft]\n\nIn March 2024 Alder Optics Ltd supplied 40 gyroscopes to Bramwell Plant JSC. "
                + "Bramwell Plant JSC paid Alder Optics Ltd 120,000 EUR on 5 April 2024. 𝔊 Carla Winterbourne visited Bramwell Plant JSC in May 2024.\n"
        );
        _folder.Write("papers/register-a.csv", "Company,INN,Director\nOrion Tides LLC,7701234560,Pavel Morozkin\n");
        _folder.Write("papers/register-b.csv", "Company,INN,Director\nOrion Tides LLC,5400112237,Lidia Sorokoumova\n");
        _folder.Write(
            "papers/payments.csv",
            "Date,Payer,Payee,Amount,Currency,Purpose\n"
                + "2024-04-05,Bramwell Plant JSC,Alder Optics Ltd,120000.00,EUR,Invoice 17 [part one]\n"
                + "2024-05-06,Bramwell Plant JSC,Alder Optics Ltd,30000.00,EUR,Invoice 18\n"
        );
        _folder.Write("papers/empty.txt", "");
        Ingest = await ProgramRun.OfAsync("ingest", Papers, "--case", Case, "--as-of", "2024-12-31");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
