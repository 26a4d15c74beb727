using System.Collections.Immutable;

namespace Throughline.Screening;

/// <summary>The answer of a screening, by its hashes; a short one in full as well.</summary>
/// <param name="Rows">How many queries were answered.</param>
/// <param name="Matched">How many of them have a match.</param>
/// <param name="Bad">How many rows were no records.</param>
/// <param name="Sha256">Hash of the answer's bytes as they were written.</param>
/// <param name="BlockRows">How many rows a block has; the last one may have fewer.</param>
/// <param name="Blocks">For each block of rows, the hash of its answers as JSON lines, to tell where two answers part.</param>
/// <param name="Answers">The JSON lines of a short answer; empty for a long one.</param>
public sealed record ReceiptResult(
    long Rows,
    long Matched,
    long Bad,
    string Sha256,
    int BlockRows,
    ImmutableArray<string> Blocks,
    ImmutableArray<string> Answers
);
