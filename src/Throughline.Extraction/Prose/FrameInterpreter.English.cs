using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Sides that an English clause leaves to the clauses around it.</content>
internal sealed partial class FrameInterpreter
{
    // "the account was credited": whose it is was told before.
    private NounPhrase? Holder(Predication p) =>
        (p.Verb is { IsPassive: true } ? p.Patient : p.Agent)
            is { Name: null, Head: "account", Of: null, Owner: null, Determiner: "the" or "this" or "that" }
            ? context.References.AccountHolder
            : null;

    // "moved 46 machines from Germany to Minsk": the country is where they came from, and no shipper.
    private static void Origin(Frame frame, Dictionary<string, NounPhrase> roles, Predication p)
    {
        if (
            Array.IndexOf(s_moves, frame.Predicate) >= 0
            && frame.Response is null
            && roles.TryGetValue("subject", out var from)
            && from.Name is { Type: MentionType.Location }
            && p.Prepositions.Exists(x => x.Word == "from" && x.Phrase == from)
            && (roles.ContainsKey("concerns") || roles.ContainsKey("object"))
        )
        {
            roles.Remove("subject");
            roles.TryAdd("from", from);
        }
    }

    // "It was agreed to place the order with X": those who keep the minutes, or who write the letter.
    private void Impersonal(Frame frame, Dictionary<string, NounPhrase> roles, Predication p)
    {
        if (roles.ContainsKey("subject") || frame.Response is not null || !frame.Roles.ContainsKey("subject"))
        {
            return;
        }

        var over = p.Matrix;
        for (var depth = 0; depth < 2 && over is not null; depth++, over = over.Matrix)
        {
            if (
                over is { Verb.IsPassive: true, Patient.Words: [{ Lower: "it" }] }
                && context.Lexicon.Has("verbs.resolve", over.Lemma)
                && LeftOut.Spoken(p.Start, LeftOut.We(context.Lexicon)) is var we
                && context.References.Resolve(we) is not null
            )
            {
                roles["subject"] = we;
                p.Start = Math.Min(p.Start, over.Start);
                return;
            }
        }
    }

    // "We act for X": X is our client from here on.
    private void OwnClient(Frame frame, Dictionary<string, NounPhrase> roles)
    {
        if (
            frame is { Predicate: "represents", Response: null }
            && roles.GetValueOrDefault("subject") is { IsPronoun: true, Words: [{ Lower: "we" or "i" }] }
            && roles.GetValueOrDefault("object") is { Name: not null } client
        )
        {
            context.References.Client = client;
        }
    }

    // "Also designated today is X", "N himself was listed in May": by the authority whose sanctions the text tells of.
    private void Lister(Frame frame, Dictionary<string, NounPhrase> roles, Predication p)
    {
        if (frame is not { Predicate: "sanctionedBy", Response: null } || frame.Verbs.Count == 0)
        {
            return;
        }

        if (roles.TryGetValue("object", out var authority))
        {
            context.References.Authority = authority.Name is null ? context.References.Authority : authority;
        }
        else if (
            p.Verb is { IsPassive: true }
            && context.Lexicon.Has("verbs.sanction", p.Lemma)
            && roles.TryGetValue("subject", out var listed)
            && listed.Name is not null
            && context.References.Authority is { } last
        )
        {
            roles["object"] = last;
        }
    }

    // "The tanker called at X. Its registered owner is Y": the ship's.
    private void Ship(Frame frame, Dictionary<string, NounPhrase> roles, Predication p)
    {
        if (
            frame is { Predicate: "owns" or "directs", Response: null }
            && roles.TryGetValue("object", out var its)
            && its is { IsPronoun: true, Words: [{ Lower: "it" }] }
            && (p.Patient ?? p.Agent) is { Name: null, Determiner: "its" }
            && context.References.ShipSpokenOf(its) is { } ship
        )
        {
            roles["object"] = ship;
        }
    }

    // "Attached is our invoice", "I enclose our invoice for the first lot": it goes to whom the letter is written to.
    private void ToReader(Frame frame, Dictionary<string, NounPhrase> roles, Predication p)
    {
        if (
            frame.Id is "invoiceFrom" or "issueInvoice"
            && context.References.IsExchange
            && !roles.ContainsKey("object")
            && roles.GetValueOrDefault("subject") is { IsPronoun: true, Words: [{ Lower: "we" or "i" or "our" or "my" }] }
        )
        {
            roles["object"] = LeftOut.Spoken(p.Start, LeftOut.You(context.Lexicon));
        }
    }

    // "I'll pay it today": what is paid, not who is.
    private static void PaidThing(Frame frame, Dictionary<string, NounPhrase> roles, Predication p)
    {
        if (
            frame.Predicate == "paid"
            && roles.GetValueOrDefault("object") is { IsPronoun: true, Words: [{ Lower: "it" or "that" or "this" }] } sum
            && sum == p.Patient
            && p.Verb is { IsPassive: false }
        )
        {
            roles.Remove("object");
            roles.TryAdd("value", sum);
        }
    }

    // "X told reporters that it had sold them": X, not whom the text was about before.
    private NounPhrase Reporting(Frame frame, NounPhrase subject, Predication p, SentenceView sentence)
    {
        if (
            context.References.IsEnglish
            && frame.Predicate is "visited" or "metWith" or "travelledTo" or "attended" or "travelledWith"
            && context.References.IsReport
            && subject is { IsPronoun: true, Words: [{ Lower: "we" }] }
        )
        {
            // "We were received by N": the one who reports.
            return LeftOut.Spoken(subject.Start, "i");
        }

        if (
            !context.References.IsEnglish
            || subject is not { IsPronoun: true, Count: null, Words: [{ Lower: "it" or "he" or "she" or "they" } pronoun] }
            || sentence.Scopes.LastOrDefault(s => s.Manner == ScopeManner.Says && s.Start <= p.At && p.At < s.End)
                is not { Phrase: { IsPronoun: false } speaker }
            || speaker.Start >= subject.Start
            || (speaker.Kinds & (NounKinds.Official | NounKinds.Investigation | NounKinds.Analyst | NounKinds.Country)) != NounKinds.None
            || speaker.More.Count > 0
        )
        {
            return subject;
        }

        var isPerson = speaker.Kinds.HasFlag(NounKinds.Person) && speaker.Name is { Type: MentionType.Person };
        var isFirm = speaker.Kinds.HasFlag(NounKinds.Organization) && !speaker.Kinds.HasFlag(NounKinds.Government) && !isPerson;
        // "the buyer said it" before another "it": only the clause right behind the speaker's verb.
        return pronoun.Lower switch
        {
            "it" when isFirm && speaker.Name is not null => speaker,
            "they" when isFirm && speaker.Name is not null => speaker,
            "he" or "she" when isPerson => speaker,
            _ => subject,
        };
    }
}
