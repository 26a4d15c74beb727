using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Coreference;

/// <content>What definite nouns refer to: "the company", "these systems", "the same teams".</content>
internal sealed partial class References
{
    // "the company", "these systems", "the same teams": the last fitting thing that was spoken of.
    private Reference? Definite(NounPhrase phrase)
    {
        var determiner = phrase.Determiner;
        if (
            phrase is { Of: null, Owner: null, Modifier: null, Words.Count: <= 2 }
            && (
                determiner is not ("" or "a" or "an" or "another" or "one" or "any" or "no")
                || IsChinese
                || IsRussian && phrase is { Words.Count: 1, Count: null }
            )
        )
        {
            // "the suppliers" are several.
            var roles = lexicon != Lexicon.Of("en") || phrase.Words[^1].Lower == phrase.Head ? lexicon.ListsOf("role.", phrase.Head) : [];
            if (roles.Length > 0 && (Played(roles[0]) ?? OnlyOther(phrase)) is { } played)
            {
                return played;
            }

            if (IsRussian && IsDefinedTerm(phrase) && (sender is null ? FirstFirm() : Own(sender)) is { } own)
            {
                return own;
            }

            if (IsHost(phrase))
            {
                return Own(who.Host!);
            }

            if (lexicon.Has("counterpart", phrase.Head))
            {
                return Counterpart(phrase) is { } other ? At(other) : null;
            }
        }

        if (
            lexicon != Lexicon.Of("zh")
            && phrase is { Of: null, Owner: null, Modifier: null, Words.Count: 1, Determiner: "this" or "that" or "these" }
            && lexicon.Has("noun.anyOrganization", phrase.Head)
            && (lexicon == Lexicon.Of("ru") || phrase.Words[^1].Lower == phrase.Head)
            && (CalledAlike(phrase, isPointed: true) ?? Nearest(phrase.Start)) is { } pointed
        )
        {
            // "this firm": the one named last.
            return pointed;
        }

        if (IsEnglish && TitleHolder(phrase) is { } holder)
        {
            return holder;
        }

        if (IsEnglish && Characterised(phrase) is { } characterised)
        {
            return characterised;
        }

        if (
            IsRussian
            && phrase is { Head: "лицо", Of: null, Name: null, Determiner: "this" or "these" }
            && _spoken.LastOrDefault(s => s.Phrase.Start < phrase.Start && s.Phrase.Name is { Type: MentionType.Person }) is { } person
        )
        {
            // "указанное лицо".
            return At(person);
        }

        if (
            IsRussian
            && phrase is { Of: null, Name: null, Words.Count: 1 }
            && lexicon.Has("noun.vessel", phrase.Head)
            && _spoken.FindAll(s => s.Phrase.Start < phrase.Start && s.Phrase.Name is not null && lexicon.Has("noun.vessel", s.Phrase.Head))
                is [.., var vessel] vessels
            && vessels.TrueForAll(v => v.Reference.To.Id == vessel.Reference.To.Id)
        )
        {
            // "судно": the only one that was named.
            return At(vessel);
        }

        var bare =
            determiner is "the" or "this" or "these" or "that" or "those" or "its" or "their" or "said" or "这" or "该" or "这些" or "上述"
            || determiner.Contains("same", StringComparison.Ordinal);
        if (!bare || phrase.Of is not null || phrase.Owner is not null || phrase.Modifier is not null || phrase.Words.Count > 2)
        {
            return null;
        }

        _pointed = IsChinese && PointsBack(phrase);
        var known = _apart is null ? _spoken : [.. _spoken.Where(s => s.Reference.To.Id != _apart)];
        if (IsRussian)
        {
            // "Фирма, поставившая заводу насосы": what follows is not what it means.
            known = [.. known.Where(s => s.Phrase.Start < phrase.Start)];
        }

        if (
            IsRussian
            && lexicon.Has("noun.anyOrganization", phrase.Head)
            && known.FindAll(s => !lexicon.Has("noun.firmKind", s.Phrase.Head) || s.Phrase.Head == phrase.Head) is { } ofKind
            && ofKind.Exists(s => IsFirm(s) && s.Phrase.Name is not null && s.Phrase.Start < phrase.Start)
        )
        {
            // "предприятие" is not the concern, the bank or the institute that the text calls so.
            known = ofKind;
        }

        var isPlural = lexicon == Lexicon.Of("en") && phrase.Words[^1].Lower != phrase.Head;
        var demonstrative = determiner is not "the";
        Spoken? found = null;
        if (phrase.Kinds.HasFlag(NounKinds.Organization) && phrase.Words.Count == 1 && CalledAlike(phrase, isPointed: false) is { } called)
        {
            return called;
        }

        if (phrase.Kinds.HasFlag(NounKinds.Organization) && phrase.Words.Count == 1 && !isPlural)
        {
            // "предприятие" goes on with the works of the text, if it has one.
            found = lexicon.Has("noun.works", phrase.Head)
                ? known.LastOrDefault(s =>
                    IsFirm(s)
                    && s.Phrase.Start < phrase.Start
                    && (
                        lexicon.Has("noun.works", s.Phrase.Head)
                        || lexicon.Set("noun.works").Any(w => s.Reference.To.Name.Contains(w, StringComparison.OrdinalIgnoreCase))
                    )
                )
                : null;

            // "the group" goes on with the firm whose name says so, if there is one.
            found ??= IsEnglish
                ? known.LastOrDefault(s =>
                    IsFirm(s)
                    && s.Phrase.Name is not null
                    && s.Phrase.Start < phrase.Start
                    && s.Reference.To.Name.Split(' ').Contains(phrase.Head, StringComparer.OrdinalIgnoreCase)
                )
                : null;

            // "X's manager said the company …": the firm of the same sentence.
            found ??=
                lexicon != Lexicon.Of("zh")
                || phrase.Start > 0 && document.Text[phrase.Start - 1] == '该'
                || document.Text[phrase.Start] == '该'
                    ? known.LastOrDefault(s =>
                        s.Phrase.Start >= SentenceStart
                        && IsFirm(s)
                        && s.Phrase.Name is not null
                        && s.Phrase.Start < phrase.Start
                        && CanBe(phrase.Head, s.Reference.To.Name)
                    )
                    : null;
            // "X, a family firm in Y. The firm's owner": the one that was called so.
            found ??=
                lexicon == Lexicon.Of("en")
                    ? _spoken.LastOrDefault(s =>
                        s.Phrase.Head == phrase.Head
                        && s.Phrase is { Name: null, Describes: { Name: not null } named }
                        && named.Kinds.HasFlag(NounKinds.Organization)
                        && phrase.Start - s.Phrase.Start is > 0 and < LatterReach
                        && !known.Exists(o =>
                            o.IsSubject
                            && o.Phrase.Start > named.FullEnd
                            && o.Phrase.Start < phrase.Start
                            && IsFirm(o)
                            && CanBe(phrase.Head, o.Reference.To.Name)
                        )
                    ) ?? CalledSo(phrase)
                    : null;
            // "公司", "компания", "the company" go on with the subject of the text, not with the firm named last.
            found ??=
                lexicon != Lexicon.Of("en") || lexicon.Has("noun.anyOrganization", phrase.Head)
                    ? known.LastOrDefault(s =>
                        s.IsSubject && IsFirm(s) && s.Phrase.Start < phrase.Start && CanBe(phrase.Head, s.Reference.To.Name)
                    ) ?? known.LastOrDefault(s => IsFirm(s) && s.Phrase.Start < phrase.Start && CanBe(phrase.Head, s.Reference.To.Name))
                    : null;
            // "海纳锻造称，公司…": the subject of the text, where no firm has a legal form in its name.
            found ??=
                IsChinese
                && lexicon.Has("noun.anyOrganization", phrase.Head)
                && !known.Exists(s => IsFirm(s) && CanBe(phrase.Head, s.Reference.To.Name))
                    ? known.LastOrDefault(s =>
                        s.IsSubject && IsFirm(s) && s.Phrase.Start < phrase.Start && EndsInTrade(s.Reference.To.Name)
                    ) ?? OnlyFirmHere(known, phrase)
                    : null;
            if (
                found is null
                && IsRussian
                && lexicon.Has("noun.works", phrase.Head)
                && known.FindAll(s => IsFirm(s) && s.Phrase.Name is not null) is [.., var sole] firms
                && firms.TrueForAll(s => s.Reference.To.Id == sole.Reference.To.Id)
            )
            {
                // "завод": the only firm that the text has named.
                found = sole;
            }

            found ??=
                known.LastOrDefault(s => s.Phrase.Head == phrase.Head && s.Phrase.Name is not null && IsOrganization(s))
                ?? known.LastOrDefault(s =>
                    IsOrganization(s)
                    && s.Reference.To.Schema is not "Group"
                    && s.Phrase.Name is not null
                    && CanBe(phrase.Head, s.Reference.To.Name)
                );
        }
        else if (
            (phrase.Kinds & (NounKinds.People | NounKinds.Official)) == NounKinds.People
            && !(IsEnglish && determiner is "its" or "their")
            && (isPlural || demonstrative || phrase.Head is "delegation" or "group" or "team" or "staff")
        )
        {
            found =
                known.LastOrDefault(s =>
                    s.Reference.To.Schema == "Group" && s.Phrase.Head == phrase.Head && s.Phrase.Name is null && phrase.Head.Length > 0
                )
                ?? known.LastOrDefault(s =>
                    s.IsSubject
                    && s.Reference.To.Schema == "Group"
                    && s.Phrase.Kinds.HasFlag(NounKinds.People)
                    && !s.Phrase.Kinds.HasFlag(NounKinds.Official)
                )
                ?? known.LastOrDefault(s =>
                    s.Reference.To.Schema == "Group"
                    && s.Phrase.Kinds.HasFlag(NounKinds.People)
                    && !s.Phrase.Kinds.HasFlag(NounKinds.Official)
                );
        }
        else if (phrase.Kinds.HasFlag(NounKinds.Goods) && (demonstrative || lexicon.Has("noun.transparent", phrase.Head)))
        {
            found = determiner is "its" or "their"
                ? null
                : known.LastOrDefault(s =>
                    s.Phrase.Kinds.HasFlag(NounKinds.Goods)
                    && !s.Phrase.Kinds.HasFlag(NounKinds.Organization)
                    && !lexicon.Has("noun.transparent", s.Phrase.Head)
                    && s.Phrase.Words.Count > 0
                    && s.Phrase.Determiner is not ("additional" or "other" or "further")
                );
        }

        return found is null ? null : At(found);
    }

    // "the general", "the captain": the one person whom the text called so.
    private Reference? TitleHolder(NounPhrase phrase)
    {
        if (
            phrase is not { Name: null, Of: null, Owner: null, Modifier: null, Determiner: "the", Words: [var word], Count: null }
            || word.Lower != phrase.Head
            || (phrase.Kinds & (NounKinds.Role | NounKinds.People)) == NounKinds.None
            || phrase.Kinds.HasFlag(NounKinds.Organization)
        )
        {
            return null;
        }

        var called = _spoken
            .Where(s =>
                s.Phrase.Start < phrase.Start
                && (s.Phrase.Name ?? s.Phrase.Describes?.Name) is { Type: MentionType.Person }
                && s.Phrase.Words.Exists(w => w.Mention is null && w.Lower == phrase.Head)
            )
            .ToList();
        return called.Select(s => s.Reference.To.Id).Distinct(StringComparer.Ordinal).Count() == 1 ? At(called[^1]) : null;
    }

    // "the Austrian company", "the London broker": the firm that was called so, else the one other firm spoken of before this sentence.
    private Reference? Characterised(NounPhrase phrase)
    {
        if (
            phrase is not { Of: null, Owner: null, Name: null, Determiner: "the", Words: [var character, var last], Count: null }
            || !phrase.Kinds.HasFlag(NounKinds.Organization)
            || last.Lower != phrase.Head
            || !char.IsUpper(character.Text[0])
            || character.Mention is { Type: MentionType.Organization or MentionType.Person }
        )
        {
            return null;
        }

        var firms = _spoken
            .Where(s =>
                s.Phrase.Start < phrase.Start && phrase.Start - s.Phrase.Start < 2 * PairReach && IsFirm(s) && s.Phrase.Name is not null
            )
            .ToList();
        var called = _spoken.LastOrDefault(s =>
            s.Phrase.Start < phrase.Start
            && s.Phrase is { Describes.Name: not null }
            && IsFirm(s)
            && s.Phrase.Words.Exists(w => w.Lower == character.Lower || w.Lower.StartsWith(character.Lower + "-", StringComparison.Ordinal))
        );
        var here = _spoken
            .Where(s => s.Phrase.Start >= SentenceStart && s.Phrase.Start < phrase.Start)
            .Select(s => s.Reference.To.Id)
            .ToHashSet(StringComparer.Ordinal);
        var others = firms.Where(s => !here.Contains(s.Reference.To.Id)).DistinctBy(s => s.Reference.To.Id).ToList();
        return called is not null ? At(called)
            : others is [var only] && CanBe(phrase.Head, only.Reference.To.Name) ? At(only)
            : null;
    }

    // "The claimant, X, sued. … The claimant": whom the text calls so, and nobody else.
    private Spoken? CalledSo(NounPhrase phrase)
    {
        var called = _spoken.Where(s => s.Phrase.Head == phrase.Head && s.Phrase.Describes is { Name: not null } && IsFirm(s)).ToList();
        if (called.Count == 0 && lexicon.Has("noun.litigant", phrase.Head))
        {
            // "The appeal of X was dismissed. The appellant": the only firm named so far.
            called =
            [
                .. _spoken.Where(s =>
                    s.Phrase.Start < phrase.Start
                    && s.Phrase.Name is { Type: MentionType.Organization }
                    && IsFirm(s)
                    && !IsPublic(s.Reference.To.Name)
                ),
            ];
        }

        return called.Select(s => s.Reference.To.Id).Distinct(StringComparer.Ordinal).Count() == 1 ? called[^1] : null;
    }

    // "该公司": pointed at, it can be a firm whose name does not say so.
    private bool _pointed;
}
