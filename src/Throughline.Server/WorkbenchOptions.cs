namespace Throughline.Server;

/// <summary>How the workbench is served. It listens on 127.0.0.1 only, whatever is asked.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>The case's folder.</summary>
    public required string CaseFolder { get; init; }

    /// <summary>The port; 0 takes a free one.</summary>
    public int Port { get; init; } = 8077;

    /// <summary>Who reviews, for the audit log.</summary>
    public string Reviewer { get; init; } = Environment.UserName;

    /// <summary>Folder of the built web application.</summary>
    public string WebRoot { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");
}
