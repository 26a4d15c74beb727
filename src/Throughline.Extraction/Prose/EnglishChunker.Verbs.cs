namespace Throughline.Extraction.Prose;

/// <content>Verb groups.</content>
internal sealed partial class EnglishChunker
{
    private Token? NextVerb(int at)
    {
        while (at < tokens.Count && tokens[at].Tag is Tag.Adverb or Tag.Negation)
        {
            at++;
        }

        return at < tokens.Count && tokens[at].Tag is Tag.Verb or Tag.Auxiliary ? tokens[at] : null;
    }

    // "no" before what was not done, and not before a number.
    private bool IsNone(int at) =>
        at + 1 < tokens.Count
        && tokens[at] is { Tag: Tag.Negation, Lower: "no" }
        && tokens[at + 1].Tag is Tag.Noun or Tag.Name or Tag.Adjective
        && tokens[at + 1].Lower is not ("more" or "fewer" or "less" or "later" or "earlier" or "doubt" or "one");

    private void ReadVerb()
    {
        var start = _at;
        var (negated, infinitive, future, conditional, be, auxiliaries) = (IsNeither(), false, false, false, false, 0);
        var isHaving = false;
        Token? main = null;
        Token? lastAuxiliary = null;
        for (; _at < tokens.Count; _at++)
        {
            var token = tokens[_at];
            if (token.Tag == Tag.Negation)
            {
                negated = true;
            }
            else if (token.Tag == Tag.To && (_at == start || lastAuxiliary is not null))
            {
                // "has yet to answer" tells of no future.
                (infinitive, future) = (_at == start, future || _at > start && tokens[_at - 1].Lower is not "yet");
            }
            else if (token.Tag == Tag.Modal)
            {
                future |= token.Lower is "will" or "shall" or "'ll" or "’ll" or "wo";
                conditional |= token.Lower is "could" or "would" or "can" or "should" or "might" or "may" or "'d" or "’d" or "ca";
                negated |= token.Lower is "cannot";
                auxiliaries++;
            }
            else if (token.Tag == Tag.Auxiliary)
            {
                be |= token.Lemma == "be";
                isHaving |= auxiliaries == 0 && token is { Lemma: "have", Form: VerbForm.Gerund };
                lastAuxiliary = token;
                auxiliaries++;
            }
            else if (token is { Tag: Tag.Verb, Lemma: "become" or "get" } && NextVerb(_at + 1) is { Tag: Tag.Verb, Form: VerbForm.Past })
            {
                // "became fully owned by X".
                be = true;
                lastAuxiliary = token;
                auxiliaries++;
            }
            else if (token.Tag == Tag.Verb)
            {
                main = token;
                _at++;
                if (IsNone(_at))
                {
                    // "supplied no pumps".
                    negated = true;
                    _at++;
                }

                break;
            }
            else if (token.Lower is "subject")
            {
                // "is subject to sanctions": no "is to".
                break;
            }
            else if (token.Tag != Tag.Adverb && !(token.Lower is "twice" or "once" && lastAuxiliary is not null))
            {
                break;
            }
        }

        main ??= lastAuxiliary;
        if (main is null)
        {
            _at = Math.Max(_at, start + 1);
            _elements.Add(new Element(ElementKind.Adverb, tokens[start].Start, tokens[start].End, tokens[start].Lower));
            return;
        }

        // "will install the machines and train the staff": the modal holds for both.
        if (
            auxiliaries == 0
            && !infinitive
            && main.Form == VerbForm.Base
            && _elements.Count > 0
            && _elements[^1] is { Kind: ElementKind.Conjunction, Word: "and" or "or" }
            && _elements.FindLast(e => e.Kind == ElementKind.Verb) is { Verb: { IsInfinitive: false } governed }
        )
        {
            (future, conditional) = (governed.IsFuture, governed.IsConditional);
        }

        // "neither admitted nor denied".
        negated |= _elements.Count > 0 && _elements[^1] is { Kind: ElementKind.Conjunction, Word: "nor" };
        var isPast = main.Form is VerbForm.Past or VerbForm.Participle;
        var isReduced =
            isHaving && be && isPast && main != lastAuxiliary
            || (auxiliaries == 0 || (be && main != lastAuxiliary && lastAuxiliary?.Form == VerbForm.Gerund && auxiliaries == 1))
                && !infinitive
                && isPast
                && IsReduced(start, _at);
        // "were bought by X and resold to Y": the auxiliary holds for both.
        var isSecondPassive =
            auxiliaries == 0
            && isPast
            && !isReduced
            && _elements.Count > 1
            && (
                _elements[^1].Kind == ElementKind.Conjunction
                    && _elements.FindLast(e => e.Kind == ElementKind.Verb) is { Verb: { IsPassive: true, IsFinite: true } }
                || IsListedPassive(_elements[^1], _at)
            )
            && (_at >= tokens.Count || tokens[_at].Tag is Tag.Preposition or Tag.To or Tag.Time or Tag.Stop or Tag.Adverb);
        var group = new VerbGroup
        {
            Lemma = main.Lemma,
            Word = main.Lower,
            MainStart = main.Start,
            IsNegated = negated,
            IsInfinitive = infinitive,
            IsFuture = future,
            IsConditional = conditional,
            IsGerund =
                (main.Form == VerbForm.Gerund && auxiliaries == 0)
                || (lastAuxiliary is { Lemma: "have", Form: VerbForm.Gerund } && auxiliaries == 1),
            IsPassive = (be && isPast && main != lastAuxiliary) || isReduced || isSecondPassive,
            IsReduced = isReduced,
        };
        var end = tokens[Math.Max(_at - 1, start)].End;
        _elements.Add(new Element(ElementKind.Verb, tokens[start].Start, end, main.Lower) { Verb = group });
    }
}
