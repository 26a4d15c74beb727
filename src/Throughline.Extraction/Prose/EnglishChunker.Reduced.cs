namespace Throughline.Extraction.Prose;

/// <content>Whether a past form is a participle of its noun.</content>
internal sealed partial class EnglishChunker
{
    // "drones produced by X", "visitors described ... were": a past form that the clause cannot use as its verb.
    private bool IsReduced(int start, int next)
    {
        var previous = _elements.Count > 0 ? _elements[^1] : null;
        if (tokens[start].Tag == Tag.Verb && EnglishForms.IsOnlyPast(tokens[next - 1].Lower))
        {
            return false;
        }

        if (previous is not null && IsListedPassive(previous, next))
        {
            return false;
        }

        // "referred the matter to X, recommended that Y stop": what is recommended follows.
        if (
            previous?.Kind == ElementKind.Comma
            && tokens[start].Tag == Tag.Verb
            && next < tokens.Count
            && tokens[next] is { Tag: Tag.Subordinator, Lower: "that" }
        )
        {
            return false;
        }

        // "X, a firm registered in Riga that N had bought": what the firm is, and no clause.
        if (
            previous?.Phrase is { Name: null, Determiner: "a" or "an" } kind
            && kind.Kinds.HasFlag(NounKinds.Organization)
            && _elements.Count > 1
            && _elements[^2].Kind == ElementKind.Comma
            && s_lexicon.Has("verbs.placed", tokens[next - 1].Lemma)
            && next < tokens.Count
            && tokens[next].Tag == Tag.Preposition
        )
        {
            return true;
        }

        // "N, believed to be the wife of M": thought of N by others.
        if (
            previous?.Kind is ElementKind.Comma or ElementKind.Phrase
            && next + 1 < tokens.Count
            && tokens[next] is { Tag: Tag.To }
            && tokens[next + 1].Tag is Tag.Auxiliary
            && s_lexicon.Has("verbs.assess", tokens[next - 1].Lemma)
        )
        {
            return true;
        }

        if (previous is null || next < tokens.Count && tokens[next].Lower == "by" && !IsMeans(next))
        {
            return !IsSecondPassive(previous);
        }

        if (previous.Phrase is { IsPronoun: true, Words: [{ Lower: "i" or "we" or "they" or "he" or "she" or "you" }] })
        {
            // "and they paid in full": a pronoun in the nominative is a subject.
            return false;
        }

        // "said it complied with the rules": behind a verb of saying so is "it".
        if (
            previous.Phrase is { IsPronoun: true, Words: [{ Lower: "it" }] }
            && _elements.Count > 1
            && _elements[^2].Verb is { } over
            && s_lexicon.Has("verbs.say", over.Lemma)
        )
        {
            return false;
        }

        // "“...,” N said by telephone".
        if (
            s_lexicon.Has("verbs.say", tokens[next - 1].Lemma)
            && previous.Kind == ElementKind.Phrase
            && _elements.Count > 1
            && _elements[^2] is { Kind: ElementKind.Adverb, Word: "”" or "\"" or "'" or "’" }
        )
        {
            return false;
        }

        if (
            tokens[start].Tag == Tag.Auxiliary
            || previous.Kind == ElementKind.Phrase && EnglishForms.IsOnlyParticiple(tokens[next - 1].Lower)
        )
        {
            return true;
        }

        // "N denied having done": what is denied follows.
        if (
            next < tokens.Count
            && tokens[next] is { Form: VerbForm.Gerund, Tag: Tag.Auxiliary or Tag.Verb }
            && s_lexicon.Has("verbs.aspect", tokens[next - 1].Lemma)
        )
        {
            return false;
        }

        // "records show the ship passed from X to Y": nothing is ever passed so.
        if (s_lexicon.Has("verbs.intransitive", tokens[next - 1].Lemma))
        {
            return false;
        }

        // "X, based in Y, ...": said of X, whatever the clause goes on to say.
        if (
            previous.Kind == ElementKind.Comma
            && s_lexicon.Has("verbs.placed", tokens[next - 1].Lemma)
            && next < tokens.Count
            && tokens[next].Tag == Tag.Preposition
        )
        {
            return true;
        }

        if (IsSubjectOfObjectRelative(_elements.Count - 1))
        {
            return false;
        }

        // "N, who the Treasury said has served".
        if (
            s_lexicon.Has("verbs.say", tokens[next - 1].Lemma)
            && previous.Kind == ElementKind.Phrase
            && _elements.Count > 1
            && _elements[^2].Kind == ElementKind.Relative
        )
        {
            return false;
        }

        // "“...,” said the minister".
        if (
            s_lexicon.Has("verbs.say", tokens[next - 1].Lemma)
            && previous is { Kind: ElementKind.Adverb, Word: "”" or "\"" or "'" or "’" }
            && next < tokens.Count
            && tokens[next].Tag is Tag.Name or Tag.Determiner or Tag.Noun
        )
        {
            return false;
        }

        // "“...,” the minister said.": the speaker's own verb.
        if (
            s_lexicon.Has("verbs.say", tokens[next - 1].Lemma)
            && previous.Kind == ElementKind.Phrase
            && (
                next >= tokens.Count
                || tokens[next].Tag is Tag.Stop or Tag.Quote or Tag.Time or Tag.Comma
                || tokens[next - 1].Lemma == "say" && tokens[next].Lower is "on" or "in" or "at" or "during" or "after"
            )
        )
        {
            return false;
        }

        var subject =
            previous.Kind == ElementKind.Adverb && char.IsLetter(previous.Word[0]) && _elements.Count > 1 ? _elements[^2] : previous;
        // "N, a spokesman for X, said."
        if (
            previous.Kind == ElementKind.Comma
            && s_lexicon.Has("verbs.say", tokens[next - 1].Lemma)
            && (next >= tokens.Count || tokens[next].Tag is Tag.Stop or Tag.Quote or Tag.Time)
        )
        {
            return false;
        }

        // A participle takes no object: "Kupol received shipments" is a clause, "drones equipped with" is none.
        var hasObject =
            next < tokens.Count
            && tokens[next].Tag is Tag.Determiner or Tag.Name or Tag.Pronoun or Tag.Quantity or Tag.Money or Tag.Noun
            && tokens[next - 1].Lemma is not ("name" or "call" or "dub");
        if (
            hasObject
            && (
                subject.Kind == ElementKind.Phrase
                || previous.Kind == ElementKind.Comma
                    && tokens[next].Tag is not Tag.Noun
                    && !s_lexicon.Has("verbs.ditransitive", tokens[next - 1].Lemma)
            )
        )
        {
            // Behind a comma too: "X, which supplies Y, denied any wrongdoing".
            return false;
        }

        // "a firm called X took delivery": what is not known yet is given its name.
        if (
            tokens[next - 1].Lemma is "call" or "name" or "dub"
            && previous.Phrase is { Name: null, Determiner: "a" or "an" }
            && next < tokens.Count
            && tokens[next].Tag == Tag.Name
        )
        {
            return true;
        }

        if (
            previous.Kind == ElementKind.Adverb
            && char.IsLetter(previous.Word[0])
            && _elements.Count > 1
            && _elements[^2].Kind is ElementKind.Relative or ElementKind.Conjunction
        )
        {
            // "but later stopped".
            previous = _elements[^2];
        }

        if (previous.Kind is ElementKind.Relative or ElementKind.Conjunction)
        {
            return previous.Kind == ElementKind.Conjunction
                && _elements.FindLast(e => e.Kind == ElementKind.Verb) is { Verb.IsReduced: true };
        }

        // "According to evidence presented in court, ...": a source is no clause.
        if (
            previous.Kind == ElementKind.Phrase
            && _elements.Count > 2
            && _elements[^2] is { Kind: ElementKind.Preposition, Word: "to" }
            && _elements[^3] is { Kind: ElementKind.Break, Word: "according" }
        )
        {
            return true;
        }

        // "In his statement recorded on 6 May, N said": what a leading preposition governs is no subject.
        if (
            previous.Kind == ElementKind.Phrase
            && IsGovernedByOpening()
            && next < tokens.Count
            && tokens[next].Tag is Tag.Preposition or Tag.To
        )
        {
            return true;
        }

        if (IsPassiveAside(previous, next))
        {
            return true;
        }

        // A verb of this clause stands already.
        for (var i = _elements.Count - 1; i >= 0; i--)
        {
            var element = _elements[i];
            if (element.Kind is ElementKind.Subordinator or ElementKind.Relative or ElementKind.Break)
            {
                break;
            }

            if (element.Kind == ElementKind.Comma && i < _elements.Count - 1 && ClosesOpening(i))
            {
                // "When interviewed, N denied".
                break;
            }

            if (previous.Kind == ElementKind.Comma && element.Verb is { IsFinite: true } && RelativeBefore(i) is { } opening)
            {
                // "X, whom Y met, refused": the comma closes what was said of X.
                i = opening;
                continue;
            }

            if (element.Verb is { IsFinite: true } && (IsSaidBefore(i) || IsOfOpeningRelative(i)))
            {
                break;
            }

            if (element.Verb is { IsFinite: true })
            {
                return true;
            }
        }

        // A finite verb follows before the clause ends.
        for (var j = next; j < tokens.Count; j++)
        {
            if (j == next && tokens[j].Tag == Tag.To && NextVerb(j + 1) is not { Form: VerbForm.Base })
            {
                continue;
            }

            if (tokens[j].Tag is Tag.Comma or Tag.Conjunction or Tag.Relative or Tag.Subordinator or Tag.Colon or Tag.To or Tag.Stop)
            {
                return false;
            }

            if (
                tokens[j].Tag is Tag.Modal
                || (tokens[j].Tag == Tag.Auxiliary && tokens[j].Form != VerbForm.Gerund)
                || (tokens[j].Tag == Tag.Verb && tokens[j].Form is VerbForm.Base or VerbForm.Present)
                // "crates labelled as parts left a warehouse": a past form with an object is the clause's own verb.
                || tokens[j].Tag == Tag.Verb
                    && tokens[j].Form is VerbForm.Past
                    && tokens[next].Tag is Tag.Preposition or Tag.To
                    && !s_lexicon.Has("verbs.say", tokens[next - 1].Lemma)
                    && (
                        // "e-mails sent to X went unanswered".
                        EnglishForms.IsOnlyPast(tokens[j].Lower)
                        || j + 1 < tokens.Count
                            && tokens[j + 1].Tag is Tag.Determiner or Tag.Name or Tag.Quantity or Tag.Money or Tag.Negation
                            && !s_lexicon.Has("verbs.ditransitive", tokens[j].Lemma)
                    )
            )
            {
                return true;
            }
        }

        return false;
    }

    // "The source said N and M met to discuss X": what is said is a clause of its own, without "that".
    private bool IsSaidBefore(int verb) =>
        _elements[verb].Verb is { IsPassive: false } said
        && s_lexicon.Has("verbs.clausal", said.Lemma)
        && verb + 1 < _elements.Count
        && _elements[verb + 1].Kind == ElementKind.Phrase
        && _elements.Skip(verb + 1).All(e => e.Kind is ElementKind.Phrase or ElementKind.Conjunction or ElementKind.Adverb);

    // "A woman who answered the phone at X hung up": the verb of the relative clause is not the sentence's own, and no other follows.
    private bool IsOfOpeningRelative(int verb)
    {
        var relative = verb - 1;
        while (relative > 0 && _elements[relative].Kind == ElementKind.Adverb)
        {
            relative--;
        }

        return relative == 1
            && _elements[1] is { Kind: ElementKind.Relative, Word: "who" or "which" or "that" }
            && _elements[0].Kind == ElementKind.Phrase
            && !_elements.Skip(verb + 1).Any(e => e.Kind is ElementKind.Verb or ElementKind.Comma or ElementKind.Conjunction)
            && !tokens
                .Skip(_at)
                .Any(t => t.Tag is Tag.Modal || t.Tag is Tag.Auxiliary or Tag.Verb && t.Form is not (VerbForm.Gerund or VerbForm.Base));
    }
}
