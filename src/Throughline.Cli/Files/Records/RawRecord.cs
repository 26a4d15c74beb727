namespace Throughline.Cli.Files;

/// <summary>A row as it was read, not yet understood.</summary>
/// <param name="Number">Its row from 1, blank rows and the header not counted.</param>
/// <param name="Line">Line in the file from 1 where it begins; of a Parquet file, the row.</param>
/// <param name="Cells">The cells in the order of the columns; of JSON lines, the line.</param>
internal readonly record struct RawRecord(int Number, long Line, string[] Cells);
