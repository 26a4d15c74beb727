using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Offices with what they are for.</content>
internal sealed partial class RussianChunker
{
    // "директор по экспорту компании «X» Пётр Сомов", "менеджер по продажам Анна Белова": the firm and the man are the office's, not the export's.
    private void Portfolios()
    {
        for (var i = 0; i + 2 < _elements.Count; i++)
        {
            if (
                _elements[i].Phrase is not { Name: null, IsPronoun: false } office
                || (office.Kinds & (NounKinds.Role | NounKinds.People)) == NounKinds.None
                || _elements[i + 1] is not { Kind: ElementKind.Preposition, Word: "по" }
                || _elements[i + 2].Phrase is not { Name: null, IsPronoun: false } matter
                || !RussianMorphology.CasesOf(matter.Forms).HasFlag(RussianCases.Dative)
            )
            {
                continue;
            }

            NounPhrase? firm = null;
            NounPhrase? man = null;
            var end = _elements[i + 2].End;
            for (var of = matter.Of; of is not null; of = of.Of)
            {
                man ??= of.Describes ?? (of.Name is { Type: MentionType.Person } ? of : null);
                firm ??= of.Name is not null && of.Kinds.HasFlag(NounKinds.Organization) ? of : null;
            }

            var last = i + 2;
            if (man is null && last + 1 < _elements.Count && _elements[last + 1].Phrase is { Name.Type: MentionType.Person, Case: "" } next)
            {
                (man, last) = (next, last + 1);
                end = next.End;
            }

            if (man is null && firm is null)
            {
                continue;
            }

            office.Of ??= firm;
            if (man is not null)
            {
                office.Describes = man;
                office.Name = man.Name;
                office.Kinds |= man.Kinds;
            }

            office.End = Math.Max(office.End, end);
            _elements[i] = new Element(ElementKind.Phrase, office.Start, end, "") { Phrase = office };
            _elements.RemoveRange(i + 1, last - i);
        }
    }
}
