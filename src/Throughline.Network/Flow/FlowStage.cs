namespace Throughline.Network;

/// <summary>A column of the flow picture.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="X">The middle of the column.</param>
public sealed record FlowStage(string Name, double X);
