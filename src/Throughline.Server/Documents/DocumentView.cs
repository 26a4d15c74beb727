using System.Collections.Immutable;
using Throughline.Server.Claims;

namespace Throughline.Server.Documents;

/// <summary>A document with its text layer.</summary>
/// <param name="Row">Its line of the inventory.</param>
/// <param name="Text">The text layer.</param>
/// <param name="Pages">Pages or sheets.</param>
/// <param name="Zones">Zones.</param>
/// <param name="Tables">Tables.</param>
/// <param name="Properties">Headers and properties.</param>
public sealed record DocumentView(
    DocumentRow Row,
    string Text,
    ImmutableArray<PageView> Pages,
    ImmutableArray<ZoneView> Zones,
    ImmutableArray<TableView> Tables,
    ImmutableArray<DetailView> Properties
);
