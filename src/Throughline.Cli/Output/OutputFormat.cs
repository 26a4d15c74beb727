namespace Throughline.Cli.Output;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>Tables and trees for a person.</summary>
    Text,

    /// <summary>One JSON value.</summary>
    Json,

    /// <summary>One JSON value a line.</summary>
    Jsonl,

    /// <summary>Comma-separated values with a header.</summary>
    Csv,
}
