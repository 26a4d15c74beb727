namespace Throughline.Extraction.Prose;

/// <content>"X is Y's dealer".</content>
internal sealed partial class RussianClauses
{
    // "Официальный дилер Hengda — фирма «X»": one firm is no other, so that the name behind the noun is whose dealer X is.
    private void SplitRelation(Predication p)
    {
        if (p is not { Lemma: "быть", Agent: { Name: not null } holder, Patient: { Name: { } firm } office } || office.Words.Count < 2)
        {
            return;
        }

        if (holder.Name == firm || IsRelation(holder) || !IsRelation(office))
        {
            return;
        }

        p.Patient = new NounPhrase
        {
            Start = office.Start,
            End = office.Words[^2].End,
            Words = office.Words[..^1],
            Head = office.Head,
            Kinds = Kinds.OfNoun(lexicon, office.Head),
            Case = office.Case,
            Forms = office.Forms,
            Of = new NounPhrase
            {
                Start = firm.Start,
                End = firm.End,
                Words = [office.Words[^1]],
                Name = firm,
                Kinds = Kinds.OfName(firm),
            },
        };
    }

    private bool IsRelation(NounPhrase phrase) =>
        phrase.Words.Count > 1 && (lexicon.Has("noun.relation", phrase.Head) || lexicon.Has("relativeFirms", phrase.Words[0].Lower));
}
