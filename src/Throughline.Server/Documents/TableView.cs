using System.Collections.Immutable;

namespace Throughline.Server.Documents;

/// <summary>A table. Offsets count code points.</summary>
/// <param name="Name">Sheet or caption.</param>
/// <param name="Page">Page from 1.</param>
/// <param name="Start">Start in the text layer.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Rows">The rows.</param>
public sealed record TableView(string Name, int Page, int Start, int End, ImmutableArray<ImmutableArray<CellView>> Rows);
