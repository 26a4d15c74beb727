namespace Throughline.Cases;

/// <summary>How far an ingest is.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Done">Items of the stage that are done.</param>
/// <param name="Total">Items of the stage; 0 where not known yet.</param>
/// <param name="Path">The item just done; empty where the stage has none.</param>
/// <param name="Elapsed">Time since the ingest began.</param>
/// <param name="Eta">Estimated time to the end of the stage; null where nothing can be said yet.</param>
public sealed record IngestProgress(IngestStage Stage, int Done, int Total, string Path, TimeSpan Elapsed, TimeSpan? Eta);
