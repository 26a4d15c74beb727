using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Finds the arguments of Chinese verbs: subject and coverb phrases stand before the verb, objects behind it.</summary>
internal sealed partial class ChineseClauses(List<Element> elements)
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("zh");
    private readonly List<Predication> _read = [];

    /// <summary>The verbs of a sentence with their arguments.</summary>
    public static List<Predication> Read(List<Element> elements) => new ChineseClauses(elements).All();

    private List<Predication> All()
    {
        FindRelatives();
        NounPhrase? inherited = null;
        NounPhrase? party = null;
        NounPhrase? speaker = null;
        NounPhrase? topic = null;
        var clause = 0;
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Kind is ElementKind.Comma or ElementKind.Break && elements[i].Word is not "#according")
            {
                // "2024年11月，", "某公司于2024年期间，通过…": a time, a place or a subject ahead belongs to the clause behind.
                topic = elements[i].Kind == ElementKind.Break ? null : TopicOf(clause, i) ?? topic;
                var isAhead = IsSetting(clause, i) || IsSubjectAhead(clause, i);
                inherited = isAhead ? inherited : Untold(clause, i) ?? inherited;
                clause = isAhead ? clause : i + 1;
                continue;
            }

            if (elements[i].Verb is not { } verb || IsPurpose(i) || IsContent(i) || IsHelped(i) || IsFeigned(i) || IsCondition(i))
            {
                continue;
            }

            if (IsTopic(i))
            {
                // "未对出口一事作出回应": the topic's verb is no event, and what negates it negates the verb behind.
                for (
                    var k = i + 1;
                    verb.IsNegated && k < elements.Count && elements[k].Kind is not (ElementKind.Comma or ElementKind.Break);
                    k++
                )
                {
                    if (elements[k].Verb is { } next)
                    {
                        next.IsNegated = true;
                    }
                }

                continue;
            }

            var predication = new Predication
            {
                Lemma = verb.Lemma,
                Verb = verb,
                At = verb.MainStart,
                Start = elements[i].Start,
                End = elements[i].End,
            };
            if (_relatives.Find(r => r.Verb == i) is { } relative)
            {
                ReadRelative(relative, predication, clause, inherited);
                inherited = relative.IsHeadless ? relative.Head : inherited;
                _read.Add(predication);
                continue;
            }

            Before(clause, i, predication);
            OwnTimes(i, predication);
            if (
                elements[clause].Verb is { Lemma: "系" or "是" }
                && clause < i
                && predication is { Patient: null, Agent: not null }
                && inherited is { } lot
                && lot.Kinds.HasFlag(NounKinds.Goods)
            )
            {
                // "4票货物实为陀螺仪，系当事人自X购进": the goods go on.
                predication.Patient = lot;
                predication.IsSubjectElsewhere = true;
                predication.Start = Math.Min(predication.Start, lot.Start);
            }

            After(i, predication);
            GoOnPlanned(clause, i, predication);
            if (
                predication is { Agent: null, Lemma: "系" or "是" or "为", Patient: { Name: null } relation }
                && s_lexicon.Has("noun.kin", relation.Head)
                && _read.LastOrDefault()?.Patient is { Name.Type: MentionType.Person } kinsman
            )
            {
                // "法定代表人为某某，系X的配偶": he who was named last.
                predication.Agent = kinsman;
                predication.IsSubjectElsewhere = true;
                predication.Start = Math.Min(predication.Start, kinsman.Start);
            }

            if (
                s_lexicon.Has("verbs.pay", predication.Lemma)
                && predication.Patient is { Name: null, Owner: not null } due
                && predication.Prepositions.Exists(p => p.Word == "由")
            )
            {
                // "贵方的款项由Y代付": whose money it was to be, not who gets it.
                predication.Patient = new NounPhrase
                {
                    Start = due.Start,
                    End = due.End,
                    Words = due.Words,
                    Head = due.Head,
                    Kinds = due.Kinds,
                    Count = due.Count,
                };
            }

            if (
                topic is not null
                && predication is { Agent: not null, Patient: null, Second: null, Verb.IsPassive: false }
                && predication.Agent != topic
                && predication.Agent is not { IsPronoun: true, Count: not null }
                && (s_lexicon.Has("verbs.goods", predication.Lemma) || s_lexicon.Has("verbs.taking", predication.Lemma))
            )
            {
                // "贵司订购的12台泵，我司已交付": the goods stand ahead.
                predication.Patient = topic;
                predication.IsSubjectElsewhere = true;
                predication.Start = Math.Min(predication.Start, topic.Start);
            }

            if (IsGuided(i, predication))
            {
                continue;
            }

            var isTurned = Turn(predication);
            Govern(i, predication);
            if (
                predication.Patient is null
                && ToldOf(predication, inherited) is { } told0
                && predication.Prepositions.Exists(p => p.Word == "由")
                && !s_lexicon.Has("verbs.pay", predication.Lemma)
            )
            {
                // "归X所有，由Y管理": what was spoken of.
                predication.Patient = told0;
                predication.IsSubjectElsewhere = true;
                predication.Start = Math.Min(predication.Start, told0.Start);
                // "将前往X，为客户提供培训": what goes on from a plan is planned.
                verb.IsFuture |= predication.Times.Count == 0 && _read.LastOrDefault()?.Verb is { IsFuture: true };
            }

            foreach (var token in predication.Times.Concat(predication.Money))
            {
                predication.Start = Math.Min(predication.Start, token.Start);
            }

            if (predication.Agent is { Name: null } phone && s_lexicon.Has("noun.phone", phone.Head) && Reached() is { } called)
            {
                // "致电X，电话无人接听", "发给X的邮件未获回复": X does not answer.
                predication.Agent = called;
                predication.IsSubjectElsewhere = true;
                predication.Start = Math.Min(predication.Start, called.Start);
            }

            if (inherited is null && predication is { Agent: null, Lemma: "是", Patient: { Name: not null } one })
            {
                // "一家是X，去年买了…": what is told on is told of X.
                inherited = one;
            }

            if (predication.Verb is { IsPassive: true } && predication.Patient is null && inherited is not null)
            {
                // "，后被海关查获": what was spoken of is what it is done to.
                predication.Patient = inherited;
                predication.IsSubjectElsewhere = true;
                predication.Start = Math.Min(predication.Start, inherited.Start);
            }
            else if (predication.Agent is { } agent)
            {
                speaker = Says(predication) && inherited is null ? agent : speaker;
                if (IsOfContent(clause, i, agent) && inherited is not null)
                {
                    // "X明知探测器属于管制物项，仍通过…": what is known of the goods is told of X.
                    _read.Add(predication);
                    continue;
                }

                // "货物由X承运，运往Y": the goods go on, and so does he to whom something is done.
                inherited =
                    predication is { Verb.IsPassive: true, Patient: { } told }
                    && (told.Kinds & (NounKinds.Party | NounKinds.Goods)) != NounKinds.None
                        ? told
                    : Says(predication) ? inherited ?? agent
                    : predication.Prepositions.Exists(p => p.Word == "由") ? predication.Patient ?? agent
                    // "样机两架，编号为…，由X提供": what a thing is called is no new subject.
                    : predication.Lemma is "为" or "是" or "系"
                    && (agent.Kinds & (NounKinds.Party | NounKinds.Goods | NounKinds.Name)) == NounKinds.None
                        ? inherited ?? agent
                    : agent;
                inherited =
                    s_lexicon.Has("verbs.existential", predication.Lemma) && predication.Patient is { Name: not null } arrived
                        ? arrived
                        : inherited;
                party =
                    (agent.Kinds & NounKinds.Party) != NounKinds.None && !Says(predication) && predication.Verb is not { IsPassive: true }
                        ? agent
                        : party;
            }
            else if (
                clause > 0
                && predication.Verb is { IsPassive: false }
                && !IsStillToDeliver(predication)
                && new[] { inherited, party }.FirstOrDefault(h =>
                    h is not null
                    && CanInherit(predication, h)
                    // "主管称，设备发往某地": who says so is not who sends it.
                    && !(
                        h == speaker
                        && predication.Patient is { } moved
                        && moved.Start < predication.At
                        && moved.Kinds.HasFlag(NounKinds.Goods)
                    )
                )
                    is { } heir
            )
            {
                if (
                    (
                        heir is { IsPronoun: true, Count: not null }
                        || heir.Kinds.HasFlag(NounKinds.Goods) && !heir.Kinds.HasFlag(NounKinds.Organization)
                    )
                    && predication.Second is null
                    && predication.Patient?.Kinds.HasFlag(NounKinds.Goods) != true
                    && s_lexicon.Has("verbs.goods", predication.Lemma)
                )
                {
                    // "四台已完工，将转运至X": so many of what was spoken of go there.
                    (predication.Patient, predication.Second) = (heir, predication.Patient);
                }
                else
                {
                    predication.Agent = heir;
                }

                isTurned = false;
                predication.IsSubjectElsewhere = true;
                // "将于8月前往某地，与某公司商谈": what is to come goes on.
                predication.Verb.IsFuture |=
                    _read.FindLast(r => r.Agent == heir) is { Verb.IsFuture: true } && predication.Times.Count == 0;
                predication.Start = Math.Min(predication.Start, heir.Start);
            }

            if (isTurned)
            {
                // "设备运抵X，再用卡车送到Y": the goods go on.
                inherited = predication.Patient;
            }

            if (
                predication.Agent is not null
                && !predication.Verb.IsFuture
                && predication.Times.Count == 0
                && clause > 0
                && predication.Prepositions.Exists(p => p.Word == "由")
                && _read.Count > 0
                && _read[^1].Verb is { IsFuture: true }
            )
            {
                // "预计下月抵达，再由某公司转运": so is what follows.
                predication.Verb.IsFuture = true;
            }

            if (
                predication is { Agent: { } asker, Verb.IsNegated: true }
                && (
                    asker.Kinds.HasFlag(NounKinds.Investigation)
                    || asker is { IsPronoun: true, Words: [{ Text: "我们" or "我" or "本报" or "笔者" }] }
                    || asker.Words is [{ Mention: null, Text: "对方" or "该公司" or "公司方面" or "后者" }]
                )
                && Answers(predication.Lemma)
                && _read.FindLast(r => Asked(r) is not null) is { } question
            )
            {
                // "记者联系X，未获回复": X does not answer.
                predication.Agent = Asked(question);
                predication.IsSubjectElsewhere = true;
                predication.Start = Math.Min(predication.Start, predication.Agent!.Start);
            }

            OfSameHouse(predication);
            OfKin(predication);
            OfAppointment(predication);
            WithPartner(predication);
            HeldBySomebody(i, predication);
            if (predication is { Agent: null, Verb.IsNegated: true } && Answers(predication.Lemma) && WrittenTo(clause, i) is { } silent)
            {
                // "发给X的邮件未获回复".
                predication.Agent = silent;
                predication.Start = Math.Min(predication.Start, silent.Start);
            }

            Commissioned(predication);
            Succeeds(predication);
            _read.Add(predication);
            _read.AddRange(FurtherPosts(i, predication));
        }

        return _read;
    }

    private static bool Says(Predication predication) =>
        s_lexicon.ListsOf("verbs.", predication.Lemma).Any(l => l is "verbs.show" or "verbs.say" or "verbs.assess");
}
