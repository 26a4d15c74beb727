using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Noun phrases and their cases.</content>
internal sealed partial class RussianChunker
{
    private void ReadPhrase()
    {
        var start = _at;
        var words = new List<Token>();
        var determiner = "";
        Token? oneOf = null;
        if (
            _at + 2 < tokens.Count
            && s_lexicon.Has("oneOf", tokens[_at].Lower)
            && tokens[_at + 1].Lower == "из"
            && Closed(tokens[_at + 2]) is null
        )
        {
            // "одному из заказчиков".
            oneOf = tokens[_at];
            _at += 2;
        }

        Quantities.QuantitySpan? count = null;
        for (; _at < tokens.Count; _at++)
        {
            var token = tokens[_at];
            if (token.Tag == Tag.Quantity)
            {
                if (
                    words is [{ Mention: null, Lower: var ours }]
                    && (
                        ours.StartsWith("наш", StringComparison.Ordinal)
                        || IsAdjective(ours) && RussianForms.NounOf(ours) is null && ours[^1] is 'е' or 'х'
                    )
                )
                {
                    // "наши шесть ящиков", "первые шесть станций".
                    words.Clear();
                }

                if (words.Count > 0)
                {
                    break;
                }

                count = token.Quantity;
                continue;
            }

            if (token.Mention is not null && words.Count > 0 && IsNoneOf(words, token))
            {
                break;
            }

            if (token.Mention is not null)
            {
                words.Add(token);
                _at++;
                break;
            }

            if (
                token.Tag is Tag.Time or Tag.Money
                || Closed(token) is not null && !(token.Lower == "же" && words.Count == 0 && determiner.Length > 0)
                || IsVerbStart(_at)
            )
            {
                break;
            }

            if (words.Count > 0 && s_lexicon.Has("determiners", token.Lower))
            {
                break;
            }

            if (words.Count == 0 && determiner.Length > 0 && token.Lower == "же")
            {
                // "ту же фирму".
                continue;
            }

            if (words.Count == 0 && s_lexicon.Has("determiners", token.Lower))
            {
                determiner = token.Lower;
                continue;
            }

            if (words.Count == 0 && token.Lower is "его" or "её" or "ее" or "их" && IsOwnerOfNext())
            {
                determiner = token.Lower;
                continue;
            }

            if (words.Count == 0 && token.Lower.StartsWith("ваш", StringComparison.Ordinal) && token.Lower.Length <= 6)
            {
                determiner = "your";
                continue;
            }

            if (words.Count == 0 && token.Lower.StartsWith("наш", StringComparison.Ordinal) && token.Lower.Length <= 6)
            {
                words.Add(token);
                continue;
            }

            if (
                words.Count > 0
                && token.Lower is "ему" or "ей" or "им" or "ею" or "ими"
                && words.TrueForAll(w => w.Mention is null && RussianMorphology.AdjectiveForms(w.Lower) != 0)
                && _at + 1 < tokens.Count
                && Closed(tokens[_at + 1]) is null
            )
            {
                // "подконтрольную ему фирму".
                continue;
            }

            if (
                words.Count == 0
                && count?.Quantity is { Min: > 4, Unit: null }
                && RussianMorphology.NounForms(token.Lower) is not 0 and var following
                && !RussianMorphology.CasesOf(following).HasFlag(RussianCases.Genitive)
            )
            {
                // "остальные 16 продавец обязуется отправить": the number does not count the seller.
                break;
            }

            words.Add(token);
            if (words.Count == 1 && IsApart(_at))
            {
                _at++;
                break;
            }

            if (s_lexicon.Has("ordinals", token.Lower) && _at + 1 < tokens.Count && RussianMorphology.NounForms(tokens[_at + 1].Lower) != 0)
            {
                continue;
            }

            if (
                !IsAdjective(token.Lower) && !IsLocative(_at)
                || (RussianForms.NounOf(token.Lower) is not null || RussianMorphology.NounForms(token.Lower) != 0)
                    && !IsAttribute(_at)
                    && !IsAgreeing(_at)
                    && !IsBeforeQuoted(_at)
                || s_lexicon.Has("pronouns", token.Lower)
            )
            {
                // A name right behind its noun is one phrase with it: "компания «Вектор»".
                if (
                    _at + 1 < tokens.Count
                    && tokens[_at + 1].Mention is not null
                    && RussianForms.NounOf(token.Lower) is { } noun
                    && (tokens[_at + 1].Mention!.Type != MentionType.Person || tokens[_at + 1].Text[0] == '«')
                    && !(
                        words.Count == 1
                        && _elements is [.., { Phrase: { Name: null, Kinds: var chief } }]
                        && chief.HasFlag(NounKinds.Role)
                        && IsPersonal(tokens[_at + 1])
                    )
                    && !s_lexicon.Has("noun.nameless", noun)
                    && !(
                        s_lexicon.Has("contractRoles", noun)
                        && (IsPluralOnly(token.Lower) || tokens[_at + 1].Text is ['«', .., 'и' or 'ы', '»'])
                    )
                    && !IsOfAnother(_at, noun)
                    && (
                        s_lexicon.Has("noun.org", noun)
                        || s_lexicon.Has("noun.gov", noun) && tokens[_at + 1].Text[0] == '«'
                        || s_lexicon.Has("noun.goods", noun)
                            && tokens[_at + 1].Mention!.Type != MentionType.Organization
                            // "волокно «Кабелю»": behind its noun a quoted name keeps the nominative.
                            && tokens[_at + 1].Text is not ['«', .., 'у' or 'ю', '»']
                            && !ActsBehind(_at)
                        || s_lexicon.Has("noun.place", noun)
                            && !IsOblique(tokens[_at + 1])
                            && !(s_lexicon.Has("noun.ofFirm", noun) && tokens[_at + 1].Text[0] == '«')
                        || (
                            s_lexicon.Has("noun.vessel", noun) || s_lexicon.Has("noun.event", noun) && !s_lexicon.Has("noun.activity", noun)
                        )
                            && tokens[_at + 1].Text[0] == '«'
                    )
                )
                {
                    continue;
                }

                _at++;
                break;
            }
        }

        if (words.Count == 0 && count?.Quantity is { Unit: "%" } && oneOf is null)
        {
            // "ещё 30 % владеет X".
            words.Add(tokens[_at - 1]);
        }

        if (
            words.Count == 0
                && count is null
                && s_lexicon.Has("pronouns.thatOne", determiner)
                && (_elements is [.., { Word: "а" or "что" }] || _elements.Count == 0 && _at < tokens.Count && IsVerbStart(_at))
            || words.Count == 0 && count is null && determiner is "оба" or "обе" && _at < tokens.Count && IsVerbStart(_at)
        )
        {
            // "X продал Y насосы, а тот перепродал их": the one named last.
            words.Add(tokens[_at - 1]);
            determiner = "";
        }

        if (words.Count == 0)
        {
            var last = tokens[Math.Max(start, _at - 1)];
            _elements.Add(
                new Element(ElementKind.Adverb, tokens[start].Start, last.End, last.Lower) { Token = count is null ? null : tokens[start] }
            );
            _at = Math.Max(_at, start + 1);
            return;
        }

        var head = words[^1];
        var headNoun =
            head.Mention is null ? head
            : words.Count > 1 ? words[^2]
            : null;
        var lemma = headNoun is null ? "" : RussianForms.NounOf(headNoun.Lower) ?? headNoun.Lower;
        var forms = headNoun is null ? 0 : FormsOf(words, words.IndexOf(headNoun));
        var cases = RussianMorphology.CasesOf(forms);
        if (
            _elements is [.., { Kind: ElementKind.Preposition, Word: var governor }]
            && (cases & Governed(governor)) is not RussianCases.None and var governed
        )
        {
            (cases, forms) = (governed, RussianMorphology.Within(forms, governed));
        }

        var phrase = new NounPhrase
        {
            Start = tokens[start].Start,
            End = head.End,
            Words = words,
            Determiner =
                determiner.Length == 0 && words.Count == 1 && count is null && IsLoneFirm(lemma)
                    ? "the"
                    : determiner switch
                    {
                        "your" => "your",
                        "его" or "её" or "ее" => "its",
                        "их" => "their",
                        "обе" or "оба" or "обеих" or "обоих" or "обеим" or "обоим" => "both",
                        "этот" or "эта" or "эти" or "этих" or "этого" or "этой" => "these",
                        "другие" or "другими" => "other",
                        _ when s_lexicon.Has("pointing", determiner) => "this",
                        _ => determiner.Length > 0 ? "some" : "",
                    },
            Count = count,
            Name = head.Mention,
            Head = lemma,
            Kinds = (head.Mention is null ? NounKinds.None : Kinds.OfName(head.Mention)) | Kinds.OfNoun(s_lexicon, lemma),
            IsPronoun =
                head.Mention is null
                && (
                    s_lexicon.Has("pronouns", head.Lower)
                    || words.Count == 1 && (s_lexicon.Has("pronouns.thatOne", head.Lower) || head.Lower is "оба" or "обе")
                ),
            Case =
                headNoun is null ? CaseOfName(head)
                : s_pronounCases.TryGetValue(headNoun.Lower, out var known) ? known
                : CaseOf(cases, headNoun.Lower),
            Forms = count is null ? forms : 0,
        };
        if (
            phrase is { Name: null, Head: "часть" or "част" }
            && words is [{ Lower: var spare }, _]
            && spare.StartsWith("запасн", StringComparison.Ordinal)
        )
        {
            // "запасные части": a part of anything else is no goods.
            phrase.Kinds = NounKinds.Goods | NounKinds.Component;
        }

        if (oneOf is not null)
        {
            var ending = s_oneOfCases.FirstOrDefault(e => oneOf.Lower.EndsWith(e.Ending, StringComparison.Ordinal)).Case ?? "";
            (phrase.Case, phrase.Forms, phrase.Determiner) = (ending, 0, "some");
        }

        Settle(phrase, words, headNoun, lemma);
        _elements.Add(new Element(ElementKind.Phrase, phrase.Start, phrase.End, "") { Phrase = phrase });
    }
}
