namespace Throughline.Cases;

/// <summary>The stages of an ingest, in order.</summary>
public enum IngestStage
{
    /// <summary>Finding and hashing files.</summary>
    Find,

    /// <summary>Reading files and extracting their claims.</summary>
    Read,

    /// <summary>Finding copies and rewrites.</summary>
    Origins,

    /// <summary>Joining mentions to parties.</summary>
    Resolve,

    /// <summary>Loading the watchlists.</summary>
    Lists,

    /// <summary>Screening the parties.</summary>
    Screen,

    /// <summary>Leads, contradictions, open questions, timeline.</summary>
    Detect,
}
