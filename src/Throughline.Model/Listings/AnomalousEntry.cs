namespace Throughline.Model;

/// <summary>An entry that an anomaly is about, and where it stands.</summary>
/// <param name="List">The list's short name.</param>
/// <param name="EntryId">Id of the entry, as screening gives it.</param>
/// <param name="Name">Its main name; empty where it has none.</param>
/// <param name="File">Name of the list file.</param>
/// <param name="Line">Line or record number in the file, from 1; 0 where unknown.</param>
public sealed record AnomalousEntry(string List, string EntryId, string Name, string File, int Line);
