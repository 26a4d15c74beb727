namespace Throughline.Cases;

/// <summary>The actions that the log knows.</summary>
public static class AuditActions
{
    /// <summary>The case was created.</summary>
    public const string Created = "created";

    /// <summary>A file was taken in: its documents, with the hashes of originals, text layers and claims.</summary>
    public const string FileTaken = "fileTaken";

    /// <summary>An ingest came to its end.</summary>
    public const string Ingested = "ingested";

    /// <summary>Watchlist files were copied into the case.</summary>
    public const string ListsTaken = "listsTaken";

    /// <summary>Statements of reasons of matched list entries became documents of the case, in place of those before.</summary>
    public const string ReasonsRead = "reasonsRead";

    /// <summary>A language model proposed claims of a document.</summary>
    public const string Proposed = "proposed";

    /// <summary>A claim was reviewed.</summary>
    public const string Reviewed = "reviewed";

    /// <summary>Two mentions were judged.</summary>
    public const string Judged = "judged";

    /// <summary>A decision was undone.</summary>
    public const string Undone = "undone";
}
