using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Brackets without a verb, and dashes: "两家分销商——A和B——", "一家贸易商——C".</content>
internal sealed partial class ChineseChunker
{
    // "A（75%）和B（持股25%）": how much each of them has.
    private void Shares()
    {
        for (var i = 1; i + 2 < _elements.Count; i++)
        {
            if (
                _elements[i] is not { Kind: ElementKind.Adverb, Word: "（" or "(" }
                || _elements[i - 1].Phrase is not { Count: null } holder
            )
            {
                continue;
            }

            var at = _elements[i + 1].Verb is not null ? i + 2 : i + 1;
            if (
                at + 1 < _elements.Count
                && _elements[at].Phrase is { Name: null, Count: { Quantity.Unit: "%" } share }
                && _elements[at + 1] is { Kind: ElementKind.Adverb, Word: "）" or ")" }
            )
            {
                holder.Count = share;
                _elements.RemoveRange(i, at + 2 - i);
            }
        }
    }

    private void DropBrackets()
    {
        for (var open = 0; open < _elements.Count; open++)
        {
            if (_elements[open] is not { Kind: ElementKind.Adverb, Word: "（" or "(" })
            {
                continue;
            }

            var close = _elements.FindIndex(open, e => e is { Kind: ElementKind.Adverb, Word: "）" or ")" });
            if (
                close > open
                && (
                    // "（护照号码：E51234567）": a label and its value too.
                    !_elements
                        .GetRange(open, close - open)
                        .Exists(e => e.Kind is ElementKind.Verb || e is { Kind: ElementKind.Break, Word: not ("：" or ":") })
                    || s_lexicon.Set("defining").Any(w => text.AsSpan(_elements[open].End).StartsWith(w, StringComparison.Ordinal))
                )
            )
            {
                _elements.RemoveRange(open, close - open + 1);
                open--;
            }
        }
    }

    // "《关于收购X股权的议案》": what a title speaks of is still to come.
    private void PlanTitles()
    {
        var isTitle = false;
        foreach (var element in _elements)
        {
            isTitle = element is { Kind: ElementKind.Break, Word: "《" } || isTitle && element.Word is not "》";
            if (isTitle && element.Verb is { } verb)
            {
                verb.IsFuture = true;
            }
        }
    }

    // "创始人、董事长某某": of two offices of one person the nearer is enough.
    private void JoinOffices()
    {
        JoinDescriptions();
        for (var i = 0; i + 2 < _elements.Count; i++)
        {
            if (
                _elements[i].Phrase is { Kinds: NounKinds.Role, Name: null } office
                && _elements[i + 1] is { Kind: ElementKind.Conjunction, Word: "、" or "和" }
                && _elements[i + 2].Phrase is { } holder
                && (holder.Describes is not null || holder.Name is { Type: MentionType.Person })
            )
            {
                if (holder.Describes is not null)
                {
                    holder.Of ??= office.Owner;
                }
                else
                {
                    // "公司董事长兼股东某某": the office before goes on with the person.
                    _elements[i + 2] = _elements[i + 2] with
                    {
                        Start = office.Start,
                        Phrase = new NounPhrase
                        {
                            Start = office.Start,
                            End = holder.End,
                            Words = office.Words,
                            Of = office.Owner,
                            Name = holder.Name,
                            Describes = holder,
                            Head = office.Head,
                            Kinds = NounKinds.Role | holder.Kinds,
                        },
                    };
                }

                _elements.RemoveRange(i, 2);
            }
        }
    }

    // "X的侄子、Y驻某地代表某某", "X的第三大股东、持股12%的基金Z", "团伙的头目、曾在X任职的某某": what is said of somebody goes with his name.
    private void JoinDescriptions()
    {
        for (var i = 0; i + 2 < _elements.Count; i++)
        {
            if (
                _elements[i].Phrase is not { Name: null, Owner: { } whose, IsPronoun: false } told
                || !(
                    s_lexicon.Has("noun.kin", told.Head)
                    || s_lexicon.Has("noun.owner", told.Head)
                    || s_lexicon.Has("noun.leader", told.Head)
                    || told.Kinds == NounKinds.Role
                )
                || _elements[i + 1] is not { Kind: ElementKind.Conjunction, Word: "、" }
                || NamedBehind(i + 2) is not (> 0 and var at)
            )
            {
                continue;
            }

            var named = _elements[at].Phrase!;
            if (at == i + 2 && told.Kinds == NounKinds.Role && named.Name!.Type == MentionType.Person)
            {
                // Read as an office.
                continue;
            }

            var isKin = named is { Name.Type: MentionType.Person, Describes: null, Owner: null } && s_lexicon.Has("noun.kin", told.Head);
            var isOwned = named is { Name.Type: MentionType.Organization, Owner: null } && s_lexicon.Has("noun.owner", told.Head);
            if (isKin || isOwned)
            {
                _elements[at] = _elements[at] with
                {
                    Phrase = new NounPhrase
                    {
                        Start = named.Start,
                        End = named.End,
                        Words = [.. told.Words, .. named.Words],
                        Owner = whose,
                        Name = named.Name,
                        Describes = isKin ? named : null,
                        Head = isKin ? told.Head : "",
                        Kinds = isKin ? NounKinds.Role | named.Kinds : named.Kinds,
                    },
                };
            }

            _elements.RemoveRange(i, 2);
        }
    }

    // The named party right at a place, or behind the relative clause that begins there; 0 for another.
    private int NamedBehind(int from)
    {
        for (var i = from; i < _elements.Count && _elements[i].Kind is not (ElementKind.Comma or ElementKind.Break); i++)
        {
            if (
                _elements[i].Phrase is { Name.Type: MentionType.Person or MentionType.Organization }
                && (i == from || _elements[i - 1].Kind == ElementKind.Relative)
            )
            {
                return i;
            }
        }

        return 0;
    }

    private void JoinDashes()
    {
        for (var i = 0; i + 2 < _elements.Count; i++)
        {
            if (_elements[i].Phrase is not { IsPronoun: false } left || !IsDash(i + 1))
            {
                continue;
            }

            var from = i + 1;
            while (IsDash(from))
            {
                from++;
            }

            if (from >= _elements.Count || _elements[from].Phrase is not { } right || left.Name is null == right.Name is null)
            {
                continue;
            }

            // The names go on in the place of the description; a list of names stays a list.
            var last = from;
            while (
                last + 2 < _elements.Count
                && (_elements[last + 1].Kind == ElementKind.Conjunction || _elements[last + 1].Word is "和" or "与" or "及")
                && _elements[last + 2].Phrase is { Name: not null }
            )
            {
                last += 2;
            }

            var end = last + 1;
            while (IsDash(end))
            {
                end++;
            }

            if (left.Name is null)
            {
                right.Start = Math.Min(right.Start, left.Start);
                _elements.RemoveRange(last + 1, end - last - 1);
                _elements.RemoveRange(i, from - i);
            }
            else
            {
                _elements.RemoveRange(i + 1, end - i - 1);
            }
        }
    }

    private bool IsDash(int i) => i < _elements.Count && _elements[i] is { Kind: ElementKind.Break, Word: "—" or "–" or "―" or "─" };
}
