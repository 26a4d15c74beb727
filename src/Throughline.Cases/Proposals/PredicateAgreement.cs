using System.Collections.Immutable;
using Throughline.Extraction.Proposals;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>How far rules and model agree on which sentences speak of a predicate.</summary>
/// <param name="Predicate">The predicate.</param>
/// <param name="Both">Sentences where both claim it.</param>
/// <param name="RulesOnly">Sentences where only the rules do.</param>
/// <param name="ModelOnly">Sentences where only the model does.</param>
/// <param name="Kappa">Cohen's kappa over all sentences (Cohen 1960): 1 full agreement, 0 as much as by chance; 1 where chance leaves no room.</param>
public sealed record PredicateAgreement(string Predicate, int Both, int RulesOnly, int ModelOnly, double Kappa)
{
    /// <summary>Compares over the sentences of windows.</summary>
    internal static ImmutableArray<PredicateAgreement> Of(
        IReadOnlyCollection<NumberedSentence> sentences,
        IReadOnlyCollection<Claim> rules,
        IReadOnlyCollection<Claim> model
    )
    {
        return
        [
            .. rules
                .Concat(model)
                .Select(c => c.Predicate)
                .Where(p => ProposalVocabulary.Predicates.Contains(p))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(p => Of(p, sentences, [.. rules.Where(c => c.Predicate == p)], [.. model.Where(c => c.Predicate == p)])),
        ];
    }

    /// <summary>The same predicate's counts of several documents together.</summary>
    internal static PredicateAgreement Sum(string predicate, int sentences, IEnumerable<PredicateAgreement> parts)
    {
        var (both, rules, model) = (0, 0, 0);
        foreach (var part in parts)
        {
            (both, rules, model) = (both + part.Both, rules + part.RulesOnly, model + part.ModelOnly);
        }

        return new(predicate, both, rules, model, KappaOf(both, rules, model, sentences));
    }

    private static PredicateAgreement Of(string predicate, IReadOnlyCollection<NumberedSentence> sentences, Claim[] rules, Claim[] model)
    {
        var (both, rulesOnly, modelOnly) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            var (ruled, modelled) = (rules.Any(c => IsIn(c, sentence)), model.Any(c => IsIn(c, sentence)));
            both += ruled && modelled ? 1 : 0;
            rulesOnly += ruled && !modelled ? 1 : 0;
            modelOnly += modelled && !ruled ? 1 : 0;
        }

        return new(predicate, both, rulesOnly, modelOnly, KappaOf(both, rulesOnly, modelOnly, sentences.Count));
    }

    private static bool IsIn(Claim claim, NumberedSentence sentence) =>
        claim.Evidence[0].Start < sentence.End && sentence.Start < claim.Evidence[0].End;

    private static double KappaOf(int both, int rulesOnly, int modelOnly, int sentences)
    {
        if (sentences == 0)
        {
            return 1;
        }

        var observed = (sentences - rulesOnly - modelOnly) / (double)sentences;
        var (rules, model) = ((both + rulesOnly) / (double)sentences, (both + modelOnly) / (double)sentences);
        var chance = (rules * model) + ((1 - rules) * (1 - model));
        return chance >= 1 ? 1 : Math.Round((observed - chance) / (1 - chance), 3);
    }
}
