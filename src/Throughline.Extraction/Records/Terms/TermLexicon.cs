using System.Collections.Frozen;

namespace Throughline.Extraction.Records;

/// <summary>The multilingual lexicon of column heads and labels.</summary>
internal static class TermLexicon
{
    /// <summary>Roles that a party plays in a record.</summary>
    public static FrozenSet<string> Roles { get; } =
        Set(
            "seller buyer payer payee receiver sender shipper consignee notify carrier manufacturer agent passenger person visitor host employer "
                + "organisation director owner owned authority sanctionedParty counterparty holder participant tester"
        );

    private static readonly FrozenSet<string> s_people = Set("passenger person visitor director participant");
    private static readonly FrozenSet<string> s_parts = Set(
        "inn kpp ogrn uscc regNumber taxId account corrAccount bank bic address country passport birthDate phone email website"
    );
    private static readonly FrozenSet<string> s_nouns = Set("invoice contract waybill order offer act payment declaration");
    private static readonly FrozenSet<string> s_weak = Set(
        "number name unit payment act testWord plannedWord department firstName patronymic"
    );

    private static readonly (PhraseTable Terms, FrozenSet<string> Ignored) s_file = Load();

    /// <summary>The simplified form of a Chinese character that occurs in labels; the character itself otherwise.</summary>
    public static string Simplified(char c) => Folding.Table.TryGetValue(c, out var simple) ? simple : c.ToString();

    /// <summary>What a head or label means; null where the lexicon knows less than half of it.</summary>
    public static Meaning? ReadOrNull(string text, double least = 0.5) => ReadOrNull(Tokens.Of(text), text, least);

    /// <summary>What a run of tokens means; null where the lexicon knows less than half of it.</summary>
    public static Meaning? ReadOrNull(List<Token> tokens, string text, double least = 0.5)
    {
        if (tokens.Count is 0 or > 24)
        {
            return null;
        }

        var (hits, covered, counted) = Cover(tokens);
        if (hits.Count == 0 || counted == 0)
        {
            return null;
        }

        var coverage = (double)covered / counted;
        if (coverage < least)
        {
            return null;
        }

        var key = Compose(hits, text.TrimStart() is { Length: > 0 } label ? label : " ");
        if (key is null)
        {
            return null;
        }

        var unit = Units.FindOrNull(tokens, hits);
        key = key is "net" && unit is "kg" or "t" or "g" ? "netWeight" : key;
        return new(key, coverage, Currencies.FindOrNull(text)?.Code, unit, hits.Contains("testWord"));
    }

    /// <summary>False where a token is known neither as the beginning of a term nor as a word that does not count: no label begins with it.</summary>
    public static bool MayBegin(List<Token> tokens, int at) => IsFree(tokens[at].Text) || s_file.Terms.BeginsAt(tokens, at);

    private static bool IsFree(string word) => s_file.Ignored.Contains(word) || Currencies.IsWord(word) || Units.IsWord(word);

    /// <summary>The concepts of a run of tokens that cover most of it with the fewest phrases.</summary>
    private static (List<string> Hits, int Covered, int Counted) Cover(List<Token> tokens)
    {
        var n = tokens.Count;
        var best = new (int Score, int Next, string? Hit, bool Free)[n + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            best[i] = (best[i + 1].Score, i + 1, null, IsFree(tokens[i].Text));
            foreach (var (meaning, length) in s_file.Terms.At(tokens, i))
            {
                // A longer phrase beats two short ones: each token counts 10, each phrase costs 1.
                var score = best[i + length].Score + 10 * length - 1;
                if (score > best[i].Score)
                {
                    best[i] = (score, i + length, meaning, false);
                }
            }
        }

        var hits = new List<string>();
        var (covered, counted) = (0, 0);
        for (var i = 0; i < n; i = best[i].Next)
        {
            var step = best[i];
            if (step.Hit is not null)
            {
                hits.Add(step.Hit);
                covered += step.Next - i;
                counted += step.Next - i;
            }
            else if (!step.Free)
            {
                counted++;
            }
        }

        return (hits, covered, counted);
    }

    private static string? Compose(List<string> hits, string text)
    {
        var first = hits[0];
        if (hits.TrueForAll(h => h == first))
        {
            return first;
        }

        if (hits.Contains("balance"))
        {
            return "balance";
        }

        if (hits.Contains("debit") || hits.Contains("credit"))
        {
            return hits.Contains("debit") && hits.Contains("credit") ? "direction"
                : hits.Contains("debit") ? "debit"
                : "credit";
        }

        if (hits.Contains("declared"))
        {
            return hits.Exists(h => h is "amount" or "price" or "grossWeight" or "quantity") ? "declaredValue" : "declared";
        }

        if (hits.Contains("percent"))
        {
            return "percent";
        }

        if (first == "currency" || (hits.Contains("currency") && hits.Exists(s_nouns.Contains)))
        {
            return "currency";
        }

        if (hits is ["tax", "number", ..] or ["tax", "regNumber", ..])
        {
            return "taxId";
        }

        hits = [.. hits.Where(h => h != "currency")];
        // "Организация посетителя" is the visitor's employer, "ФИО посетителя" the visitor.
        if (hits.Contains("organisation") && hits.Exists(h => h is "visitor" or "passenger" or "person" or "participant"))
        {
            return "employer";
        }

        var role = hits.Find(h => Roles.Contains(h) && h is not ("person" or "organisation")) ?? hits.Find(Roles.Contains);
        var part = hits.Find(s_parts.Contains);
        if (role is not null)
        {
            // "From company" and "To company" are the two sides of whatever the row is.
            return role is "organisation" && first is "from" ? "sender"
                : role is "organisation" && first is "to" ? "receiver"
                : OfRole(role, part, hits, Tokens.IsHan(text[0]) || char.IsAscii(text[0]));
        }

        if (part == "bank" && hits.Find(h => h != "bank" && s_parts.Contains(h)) is { } bankPart)
        {
            return bankPart is "address" or "country" or "phone" ? "bank." + bankPart : bankPart;
        }

        if (hits.Contains("plannedWord") || hits.Contains("plannedDate"))
        {
            return hits.Exists(h => h.EndsWith("Date", StringComparison.Ordinal) || h == "date")
                ? "plannedDate"
                : hits.Find(h => h != "plannedWord");
        }

        var noun = hits.Find(s_nouns.Contains);
        if (noun is not null && OfNoun(noun, hits) is { } ofNoun)
        {
            return ofNoun;
        }

        if (hits.Contains("unit") && hits.Exists(h => h is "quantity" or "price"))
        {
            return hits.Find(h => h is "quantity" or "price");
        }

        if (hits.Contains("place") && hits.Contains("date"))
        {
            return "date";
        }

        return hits.Find(h => !s_weak.Contains(h)) ?? hits.FirstOrDefault();
    }

    private static string? OfRole(string role, string? part, List<string> hits, bool wordOrderIsFixed)
    {
        // "Name and address of the seller", "Грузополучатель и его адрес": the name stands first in the value.
        if (part == "address" && (hits.Contains("name") || (hits[0] == role && !wordOrderIsFixed)))
        {
            return role;
        }

        if (part is not null)
        {
            return part == "bank" && hits.Find(h => h is "account" or "bic" or "corrAccount") is { } inBank ? $"{role}.{inBank}"
                : s_people.Contains(role) && part is "passport" or "birthDate" ? part
                : $"{role}.{part}";
        }

        if (hits.Contains("name") || hits.TrueForAll(h => Roles.Contains(h) || h is "invoice" && role == "seller"))
        {
            return role;
        }

        // "Счёт плательщика": a party's bill in a list of payments is its account.
        if (hits.Contains("invoice") && role is "payer" or "payee" or "counterparty" or "holder" or "receiver" or "sender")
        {
            return $"{role}.account";
        }

        if (hits.Contains("position"))
        {
            return hits[0] == "position" ? "position" : role;
        }

        if (hits.Contains("department") || hits.Contains("signatory"))
        {
            return hits.Find(h => h is "department" or "signatory");
        }

        return hits.Find(h => h is "place" or "status" or "route" or "purpose") ?? (hits.Contains("number") ? $"{role}.code" : role);
    }

    private static string? OfNoun(string noun, List<string> hits)
    {
        foreach (var hit in hits)
        {
            switch (hit)
            {
                case "date":
                    return noun is "payment" or "act" ? "date" : noun + ".date";
                case "amount" or "total" or "net" or "tax" or "status" or "purpose" or "dueDate" or "direction" or "goods" or "periodWord":
                    return hit == "goods" && hits[0] == noun ? noun : hit;
                case "account" or "ticket" or "paymentTerms" or "incoterm" or "pnr" or "shipDate" or "deliveryDate":
                    return hit;
            }
        }

        return noun;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static (PhraseTable, FrozenSet<string>) Load()
    {
        using var file = Lexicons.Open("records/terms.json");
        var table = new PhraseTable();
        foreach (var concept in file.RootElement.GetProperty("terms").EnumerateObject())
        {
            foreach (var language in concept.Value.EnumerateObject())
            {
                foreach (var term in language.Value.EnumerateArray())
                {
                    table.Add(term.GetString() ?? "", concept.Name);
                }
            }
        }

        var ignored = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in file.RootElement.GetProperty("ignore").EnumerateObject())
        {
            ignored.UnionWith(language.Value.EnumerateArray().Select(w => w.GetString() ?? ""));
        }

        return (table, ignored.ToFrozenSet(StringComparer.Ordinal));
    }

    // Apart from the terms, since reading those already folds.
    private static class Folding
    {
        public static readonly FrozenDictionary<char, string> Table = Read();

        private static FrozenDictionary<char, string> Read()
        {
            using var file = Lexicons.Open("records/terms.json");
            var pairs = file.RootElement.GetProperty("fold").GetString() ?? "";
            var map = new Dictionary<char, string>();
            for (var i = 0; i + 1 < pairs.Length; i += 2)
            {
                map.TryAdd(pairs[i], pairs[i + 1].ToString());
            }

            return map.ToFrozenDictionary();
        }
    }
}
