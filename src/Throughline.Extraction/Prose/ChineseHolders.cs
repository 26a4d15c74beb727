using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>
/// Whose man a Chinese name belongs to, where an office stands right before it: "我公司出口部主任某某", "该公司前会计某某", "X中国区前总裁某某". Read from the words between
/// house and name, whatever the rest of the sentence is.
/// </summary>
internal static class ChineseHolders
{
    // Signs between the house and the office: "中国区前", "驻深圳", "原外贸部".
    private const int LongestBetween = 9;
    private const int LongestOffice = 8;
    private const int LongestPronoun = 4;
    private static readonly Frame s_employs = new() { Id = "staffApposition", Predicate = "employedBy" };
    private static readonly Frame s_directs = new() { Id = "staffApposition", Predicate = "directs" };
    private static readonly Frame s_represents = new() { Id = "staffApposition", Predicate = "represents" };
    private static readonly Frame s_owns = new() { Id = "staffApposition", Predicate = "owns" };
    private static readonly string[] s_offices =
    [
        "noun.chiefRole",
        "noun.lesserRole",
        "noun.role",
        "noun.staff",
        "noun.owner",
        "noun.member",
    ];

    /// <summary>The claims of a sentence that nothing told yet.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="told">What was read of it.</param>
    /// <param name="context">The document.</param>
    public static IEnumerable<Claim> Read(SentenceView sentence, IReadOnlyCollection<Claim> told, ProseContext context)
    {
        var tokens = sentence.Tokens;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (
                tokens[i].Mention is not { Type: MentionType.Person } person
                || Office(tokens[i].Start, sentence, context) is not { Length: > 0 } office
                || House(sentence, tokens[i].Start - office.Length, context) is not { } house
            )
            {
                continue;
            }

            var holder = context.References.Named(person, null);
            if (
                house.Whose.To.Id == holder.To.Id
                || house.Whose.To.Schema is "Person" or "Location"
                || told.Any(c => c.Subject.Id == holder.To.Id && c.Predicate is "directs" or "employedBy" or "owns" or "represents")
            )
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = "是",
                At = house.Start,
                Start = house.Start,
                End = tokens[i].End,
            };
            if (
                context.Build(
                    new ClaimDraft(FrameOf(office, house.IsUnit, context.Lexicon), predication, sentence, holder) { Object = house.Whose }
                ) is
                { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // The longest office that ends where the name begins; empty for none.
    private static string Office(int end, SentenceView sentence, ProseContext context)
    {
        for (var length = Math.Min(LongestOffice, end - sentence.Start); length > 1; length--)
        {
            var word = context.Document.Text[(end - length)..end];
            if (Array.Exists(s_offices, l => context.Lexicon.Has(l, word)))
            {
                return word;
            }
        }

        return "";
    }

    // The house before the office, with nothing but a unit, a region or "前" between.
    private static (Reference Whose, int Start, bool IsUnit)? House(SentenceView sentence, int office, ProseContext context)
    {
        var text = context.Document.Text;
        for (var end = office; end > sentence.Start && office - end <= LongestBetween && (end == office || char.IsLetter(text[end])); end--)
        {
            var between = text[end..office];
            if (sentence.Tokens.Find(t => t.End == end && t.Mention is { Type: MentionType.Organization }) is { } firm)
            {
                return IsFree(between, context) ? (context.References.Named(firm.Mention!, null), firm.Start, IsUnit(between)) : null;
            }

            for (var length = Math.Min(LongestPronoun, end - sentence.Start); length > 1; length--)
            {
                var word = text[(end - length)..end];
                if (context.Lexicon.IsSpeaker(word) || context.Lexicon.Has("pronouns.firm", word))
                {
                    return
                        IsFree(between, context)
                        && (
                            context.Lexicon.IsSpeaker(word) ? context.References.Resolve(LeftOut.Spoken(end - length, word), isParty: true)
                            // In a chat "they" are whom the others speak of.
                            : ChatLog.DayAt(context.Document, end) is null ? context.References.Nearest(end - length)
                            : null
                        )
                            is { } whose
                        ? (whose, end - length, IsUnit(between))
                        : null;
                }
            }
        }

        return null;
    }

    private static bool IsUnit(string between) => between.TrimEnd('前', '原', '的') is [.., '部' or '科' or '处' or '室' or '组' or '区'];

    // "X向Y厂长", "X聘请的工程师": a coverb or a verb between takes the house away.
    private static bool IsFree(string between, ProseContext context)
    {
        if (context.Lexicon.Set("officeBarriers").Any(b => between.Contains(b, StringComparison.Ordinal)))
        {
            return false;
        }

        var words = ChineseTagger.Segment(between).ToList();
        return !words.Where((w, i) => context.Frames.HasVerb(w) && !IsPartOfUnit(words, i)).Any();
    }

    // "采购部", "销售科", "服务工程师": named after what the unit does.
    private static bool IsPartOfUnit(List<string> words, int at) =>
        at + 1 >= words.Count || words[at + 1][0] is '部' or '科' or '处' or '室' or '组' or '中';

    private static Frame FrameOf(string office, bool isUnit, Lexicon lexicon) =>
        lexicon.Has("noun.owner", office) ? s_owns
        : office.EndsWith("代表", StringComparison.Ordinal) && !office.StartsWith("法定", StringComparison.Ordinal) ? s_represents
        : lexicon.Has("noun.chiefRole", office) && !isUnit && !lexicon.Has("noun.lesserRole", office) ? s_directs
        : s_employs;
}
