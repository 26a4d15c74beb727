using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Coreference;

/// <summary>What a phrase refers to, with the anchors of the antecedents that say so.</summary>
/// <param name="To">The party or thing.</param>
/// <param name="Antecedents">Where the fuller name, or what a pronoun stands for, is found; empty where the phrase names it itself.</param>
internal sealed record Reference(EntityRef To, ImmutableArray<Evidence> Antecedents);
