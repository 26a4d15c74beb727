using CsCheck;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Resolution.Tests;

public class ResolverTests
{
    [Fact]
    public void A_full_name_joins_across_documents_whatever_its_legal_form_is_written_like()
    {
        var papers = new Papers();
        papers.Say("a", "LLC \"TSK Orion\"", "paid", "Baltika Parts");
        papers.Say("b", "TSK Orion", "paid", "Baltika Parts");
        var resolved = Resolve(papers);
        PartyOf(resolved, "a", "LLC \"TSK Orion\"").ShouldBe(PartyOf(resolved, "b", "TSK Orion"));
        resolved.Parties.Single(p => p.Id == PartyOf(resolved, "b", "TSK Orion")).Merges.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_person_joins_across_a_booking_a_russian_letter_and_a_chinese_roster_and_a_namesake_does_not()
    {
        var papers = new Papers();
        papers.Say("a", "JIANG/WENLIANG MR:Person", "paid", "Baltika Parts");
        papers.Say("b", "Цзян Вэньлян:Person", "paid", "Baltika Parts");
        papers.Say("c", "江文亮:Person", "paid", "Baltika Parts");
        papers.Say("d", "JIANG/WENLING MS:Person", "paid", "Baltika Parts");
        var resolved = Resolve(papers);
        PartyOf(resolved, "b", "Цзян Вэньлян", "Person").ShouldBe(PartyOf(resolved, "a", "JIANG/WENLIANG MR", "Person"));
        PartyOf(resolved, "c", "江文亮", "Person").ShouldBe(PartyOf(resolved, "a", "JIANG/WENLIANG MR", "Person"));
        PartyOf(resolved, "d", "JIANG/WENLING MS", "Person").ShouldNotBe(PartyOf(resolved, "a", "JIANG/WENLIANG MR", "Person"));
    }

    [Theory]
    [InlineData("Ивановым Петром", "Иванова Петра", "Petr Ivanov")]
    [InlineData("Ремизовой Оксане", "Ремизову Оксану", "Oksana Remizova")]
    [InlineData("Загорскому Виталию Львовичу", "Загорского Виталия Львовича", "Загорский Виталий Львович")]
    [InlineData("Павлом Дроздиным", "Павла Дроздина", "Павел Дроздин")]
    [InlineData("Тимуру Чернышёву", "Тимура Чернышева", "Тимур Чернышев")]
    public void A_person_in_other_cases_is_one_across_documents(string first, string second, string third)
    {
        var papers = new Papers();
        papers.Say("a", first + ":Person", "paid", "Baltika Parts");
        papers.Say("b", second + ":Person", "paid", "Baltika Parts");
        papers.Say("c", third + ":Person", "paid", "Baltika Parts");
        var resolved = Resolve(papers);
        PartyOf(resolved, "b", second, "Person").ShouldBe(PartyOf(resolved, "a", first, "Person"));
        PartyOf(resolved, "c", third, "Person").ShouldBe(PartyOf(resolved, "a", first, "Person"));
    }

    [Theory]
    [InlineData("Петровым Иваном", "Петрова Ивана", "Петровский Иван")]
    [InlineData("Ивановой Марией", "Иванову Марию", "Иванов Марк")]
    public void Another_person_whose_name_is_near_in_some_case_stays_apart(string first, string second, string other)
    {
        var papers = new Papers();
        papers.Say("a", first + ":Person", "paid", "Baltika Parts");
        papers.Say("b", second + ":Person", "paid", "Baltika Parts");
        papers.Say("c", other + ":Person", "paid", "Baltika Parts");
        var resolved = Resolve(papers);
        PartyOf(resolved, "b", second, "Person").ShouldBe(PartyOf(resolved, "a", first, "Person"));
        PartyOf(resolved, "c", other, "Person").ShouldNotBe(PartyOf(resolved, "a", first, "Person"));
    }

    [Fact]
    public void A_man_and_a_woman_whose_names_share_a_stem_stay_apart()
    {
        var papers = new Papers();
        papers.Say("a", "Александр Лопатин:Person", "paid", "Baltika Parts");
        papers.Say("b", "Александра Лопатина:Person", "paid", "Baltika Parts");
        var resolved = Resolve(papers);
        PartyOf(resolved, "b", "Александра Лопатина", "Person").ShouldNotBe(PartyOf(resolved, "a", "Александр Лопатин", "Person"));
    }

    [Theory]
    [InlineData("Приборному заводу «Вектор»", "Приборный завод «Вектор»")]
    [InlineData("Орловскому институту оптики", "Орловский институт оптики")]
    [InlineData("Верхнегорским моторным заводом", "Верхнегорского моторного завода")]
    public void A_firm_in_other_cases_is_one_across_documents(string first, string second)
    {
        var papers = new Papers();
        papers.Say("a", first, "paid", "Baltika Parts");
        papers.Say("b", second, "paid", "Baltika Parts");
        var resolved = Resolve(papers);
        PartyOf(resolved, "b", second).ShouldBe(PartyOf(resolved, "a", first));
    }

    [Fact]
    public void A_shared_phone_is_shown_and_joins_nobody()
    {
        var papers = new Papers();
        papers.Say("a", "Volga Bearings", "hasIdentifier", value: "+74957851122", details: "kind=Phone");
        papers.Say("b", "Polar Fisheries", "hasIdentifier", value: "+74957851122", details: "kind=Phone");
        var resolved = Resolve(papers);
        PartyOf(resolved, "a", "Volga Bearings").ShouldNotBe(PartyOf(resolved, "b", "Polar Fisheries"));
        resolved
            .Parties.Single(p => p.Id == PartyOf(resolved, "a", "Volga Bearings"))
            .KeptApart.ShouldContain(k => k.Parts.Any(x => x.Name == "phone"));
    }

    [Fact]
    public void A_number_with_check_digits_joins_a_firm_whose_name_is_only_roughly_transcribed()
    {
        var papers = new Papers();
        papers.Say("a", "ООО «ТД Кедровка»", "hasIdentifier", value: "7707083893", details: "kind=Inn");
        papers.Say("b", "克德罗夫卡贸易有限责任公司", "hasIdentifier", value: "7707083893", details: "kind=Inn");
        var resolved = Resolve(papers);
        PartyOf(resolved, "b", "克德罗夫卡贸易有限责任公司").ShouldBe(PartyOf(resolved, "a", "ООО «ТД Кедровка»"));
    }

    [Fact]
    public void One_wrong_identifier_does_not_join_strangers()
    {
        var papers = new Papers();
        papers.Say("a", "Volga Bearings", "hasIdentifier", value: "7707083893", details: "kind=Inn");
        papers.Say("b", "Polar Fisheries", "hasIdentifier", value: "7707083893", details: "kind=Inn");
        var resolved = Resolve(papers);
        PartyOf(resolved, "a", "Volga Bearings").ShouldNotBe(PartyOf(resolved, "b", "Polar Fisheries"));
    }

    [Fact]
    public void Two_taxpayer_numbers_keep_namesakes_apart_and_say_why()
    {
        var papers = new Papers();
        papers.Say("a", "Vector Trade House Orion", "hasIdentifier", value: "7707083893", details: "kind=Inn");
        papers.Say("b", "Vector Trade House Orion", "hasIdentifier", value: "7702070139", details: "kind=Inn");
        var resolved = Resolve(papers);
        resolved.Parties.Length.ShouldBe(2);
        resolved.Parties[0].KeptApart.ShouldContain(k => k.Parts.Any(p => p.Name == "inn"));
    }

    [Fact]
    public void A_short_name_joins_the_only_full_name_of_the_case()
    {
        var papers = new Papers();
        papers.Say("a", "Zarya Electromechanical Plant", "received", "Baltika Parts");
        papers.Say("b", "Zarya", "tested", "Model Q7:Product");
        var resolved = Resolve(papers);
        PartyOf(resolved, "a", "Zarya Electromechanical Plant").ShouldBe(PartyOf(resolved, "b", "Zarya"));
    }

    [Fact]
    public void A_short_name_that_fits_two_full_names_joins_neither_unless_its_document_decides()
    {
        var papers = new Papers();
        papers.Say("a", "Zarya Electromechanical", "received", "Baltika Parts");
        papers.Say("b", "Zarya Confectionery", "paid", "Sugar Mill Ten");
        papers.Say("c", "Zarya", "tested", "Model Q7:Product");
        papers.Say("b", "Zarya", "offered", "Sugar Mill Ten");
        var resolved = Resolve(papers);
        var loose = PartyOf(resolved, "c", "Zarya");
        loose.ShouldNotBe(PartyOf(resolved, "a", "Zarya Electromechanical"));
        loose.ShouldNotBe(PartyOf(resolved, "b", "Zarya Confectionery"));
        PartyOf(resolved, "b", "Zarya").ShouldBe(PartyOf(resolved, "b", "Zarya Confectionery"));
        resolved.Parties.Single(p => p.Id == loose).KeptApart.Count(k => k.Parts.Any(p => p.Name == "ambiguous")).ShouldBe(2);
    }

    [Fact]
    public void A_short_name_is_one_party_in_all_papers_though_it_fits_several_longer_names()
    {
        var papers = new Papers();
        papers.Say("a", "Zarya Electromechanical", "received", "Baltika Parts");
        papers.Say("b", "Zarya Confectionery", "paid", "Sugar Mill Ten");
        papers.Say("c", "Zarya", "tested", "Model Q7:Product");
        papers.Say("d", "Zarya", "paid", "Sugar Mill Ten");
        var resolved = Resolve(papers);
        PartyOf(resolved, "c", "Zarya").ShouldBe(PartyOf(resolved, "d", "Zarya"));
        PartyOf(resolved, "c", "Zarya").ShouldNotBe(PartyOf(resolved, "a", "Zarya Electromechanical"));
    }

    [Fact]
    public void A_short_name_that_fits_two_firms_of_other_numbers_is_no_party_of_its_own()
    {
        var papers = new Papers();
        papers.Say("a", "Zarya Electromechanical", "hasIdentifier", value: "7707083893", details: "kind=Inn");
        papers.Say("b", "Zarya Confectionery", "hasIdentifier", value: "7702070139", details: "kind=Inn");
        papers.Say("c", "Zarya", "tested", "Model Q7:Product");
        papers.Say("d", "Zarya", "paid", "Sugar Mill Ten");
        var resolved = Resolve(papers);
        PartyOf(resolved, "c", "Zarya").ShouldNotBe(PartyOf(resolved, "d", "Zarya"));
    }

    [Fact]
    public void Namesakes_with_other_birth_dates_are_two_people()
    {
        var papers = new Papers();
        papers.Say("a", "Pyotr Sergeevich Lunin:Person", "hasAttribute", value: "1970-01-02", details: "attribute=birthDate");
        papers.Say("b", "Pyotr Sergeevich Lunin:Person", "hasAttribute", value: "1985-11-30", details: "attribute=birthDate");
        papers.Say("c", "Pyotr Sergeevich Lunin:Person", "hasAttribute", value: "1970-01-02", details: "attribute=birthDate");
        var resolved = Resolve(papers);
        PartyOf(resolved, "a", "Pyotr Sergeevich Lunin", "Person").ShouldNotBe(PartyOf(resolved, "b", "Pyotr Sergeevich Lunin", "Person"));
        PartyOf(resolved, "a", "Pyotr Sergeevich Lunin", "Person").ShouldBe(PartyOf(resolved, "c", "Pyotr Sergeevich Lunin", "Person"));
    }

    [Fact]
    public void A_surname_alone_joins_nobody_in_another_document()
    {
        var papers = new Papers();
        papers.Say("a", "Pyotr Sergeevich Lunin:Person", "visited", "Zarya Works Nine");
        papers.Say("b", "Lunin:Person", "visited", "Zarya Works Nine");
        papers.Say("a", "Lunin:Person", "contacted", "Baltika Parts");
        var resolved = Resolve(papers);
        PartyOf(resolved, "b", "Lunin", "Person").ShouldNotBe(PartyOf(resolved, "a", "Pyotr Sergeevich Lunin", "Person"));
        PartyOf(resolved, "a", "Lunin", "Person").ShouldBe(PartyOf(resolved, "a", "Pyotr Sergeevich Lunin", "Person"));
    }

    [Theory]
    [InlineData("Орлова И.П.", "И. П. Орловой")]
    [InlineData("Орлов П. С.", "Орловым П.С.")]
    [InlineData("P. S. Orlov", "Orlov P.S.")]
    public void A_family_name_with_two_initials_is_one_person_where_the_context_agrees(string first, string second)
    {
        var papers = new Papers();
        papers.Say("a", first + ":Person", "visited", "Zarya Works Nine");
        papers.Say("b", second + ":Person", "visited", "Zarya Works Nine");
        papers.Say("c", second + ":Person", "visited", "Baltika Parts");
        var resolved = Resolve(papers);
        PartyOf(resolved, "b", second, "Person").ShouldBe(PartyOf(resolved, "a", first, "Person"));
        PartyOf(resolved, "c", second, "Person").ShouldNotBe(PartyOf(resolved, "a", first, "Person"));
    }

    [Fact]
    public void Unnamed_groups_stay_with_their_document()
    {
        var papers = new Papers();
        papers.Say("a", "four specialists:Group", "visited", "Zarya Works Nine");
        papers.Say("b", "four specialists:Group", "visited", "Zarya Works Nine");
        var resolved = Resolve(papers);
        PartyOf(resolved, "a", "four specialists", "Group").ShouldNotBe(PartyOf(resolved, "b", "four specialists", "Group"));
    }

    [Theory]
    [InlineData("Q-740", "Q740")]
    [InlineData("К740", "K740")]
    [InlineData("Q740 drone", "Q740")]
    [InlineData("Q740型无人机", "Q740")]
    public void Spellings_of_a_designation_are_one_product(string left, string right)
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "produces", left + ":Product");
        papers.Say("b", "Baltika Parts", "produces", right + ":Product");
        var resolved = Resolve(papers);
        PartyOf(resolved, "a", left, "Product").ShouldBe(PartyOf(resolved, "b", right, "Product"));
    }

    [Fact]
    public void Whoever_is_paid_by_a_party_is_not_that_party_however_like_the_names()
    {
        var papers = new Papers();
        papers.Say("a", "Trade House Zarya", "paid", "LLC Zarya", amount: "10 RUB");
        var resolved = Resolve(papers);
        PartyOf(resolved, "a", "Trade House Zarya").ShouldNotBe(PartyOf(resolved, "a", "LLC Zarya"));
    }

    [Fact]
    public void A_passenger_title_and_a_country_in_parentheses_are_no_part_of_a_name()
    {
        var papers = new Papers();
        papers.Say("a", "LUNIN/PYOTR MR:Person", "visited", "Orion Freight Seven");
        papers.Say("b", "LUNIN/PYOTR:Person", "visited", "Orion Freight Seven (Russia)");
        var resolved = Resolve(papers);
        PartyOf(resolved, "a", "LUNIN/PYOTR MR", "Person").ShouldBe(PartyOf(resolved, "b", "LUNIN/PYOTR", "Person"));
        PartyOf(resolved, "a", "Orion Freight Seven").ShouldBe(PartyOf(resolved, "b", "Orion Freight Seven (Russia)"));
    }

    [Fact]
    public void One_person_in_two_scripts_joins_where_the_context_agrees()
    {
        var papers = new Papers();
        papers.Say("a", "LUNIN/PYOTR SERGEEVICH:Person", "employedBy", "Orion Freight Seven");
        papers.Say("b", "Пётр Сергеевич Лунин:Person", "employedBy", "Orion Freight Seven");
        var resolved = Resolve(papers);
        PartyOf(resolved, "a", "LUNIN/PYOTR SERGEEVICH", "Person").ShouldBe(PartyOf(resolved, "b", "Пётр Сергеевич Лунин", "Person"));
    }

    [Fact]
    public void One_other_letter_in_one_script_is_another_person()
    {
        var papers = new Papers();
        papers.Say("a", "LUNIN/SHAOTANG:Person", "visited", "Orion Freight Seven");
        papers.Say("b", "LUNIN/SHAOTING:Person", "visited", "Orion Freight Seven");
        var resolved = Resolve(papers);
        PartyOf(resolved, "a", "LUNIN/SHAOTANG", "Person").ShouldNotBe(PartyOf(resolved, "b", "LUNIN/SHAOTING", "Person"));
    }

    [Fact]
    public void A_name_that_a_longer_one_contains_joins_it_only_where_the_context_agrees()
    {
        var papers = new Papers();
        papers.Say("a", "Zarya Orbital Freight Seven", "shipped", "Baltika Parts Nine");
        papers.Say("b", "Zarya Orbital", "shipped", "Baltika Parts Nine");
        papers.Say("c", "Polar Meridian Trust Two", "shipped", "Baltika Parts Nine");
        papers.Say("d", "Polar Meridian", "shipped", "Sugar Mill Ten");
        var resolved = Resolve(papers);
        PartyOf(resolved, "a", "Zarya Orbital Freight Seven").ShouldBe(PartyOf(resolved, "b", "Zarya Orbital"));
        PartyOf(resolved, "c", "Polar Meridian Trust Two").ShouldNotBe(PartyOf(resolved, "d", "Polar Meridian"));
    }

    [Fact]
    public void A_judgement_wins_over_the_score_and_its_undoing_gives_the_old_result_back()
    {
        var papers = new Papers();
        papers.Say("a", "TSK Orion", "paid", "Baltika Parts");
        papers.Say("b", "TSK Orion", "paid", "Baltika Parts");
        papers.Say("c", "Meridian Freight Six", "paid", "Baltika Parts");
        var (a, b, c) = (
            Papers.Named("a", "TSK Orion").Id,
            Papers.Named("b", "TSK Orion").Id,
            Papers.Named("c", "Meridian Freight Six").Id
        );
        var before = Resolve(papers);
        var judged = Resolve(
            papers,
            new(a, b, JudgementVerdict.Different, "ann", "two offices"),
            new(a, c, JudgementVerdict.Same, "ann", "renamed")
        );
        judged.PartyOf[a].ShouldNotBe(judged.PartyOf[b]);
        judged.PartyOf[a].ShouldBe(judged.PartyOf[c]);
        Text(Resolve(papers)).ShouldBe(Text(before));
    }

    [Fact]
    public void The_order_of_the_claims_changes_nothing()
    {
        var names = new[]
        {
            "TSK Orion",
            "Orion",
            "Orion Freight",
            "LLC Orion Freight",
            "Baltika Parts",
            "Baltika",
            "Q740:Product",
            "Lunin Pyotr:Person",
        };
        var claim = Gen.Select(Gen.Int[0, names.Length - 1], Gen.Int[0, names.Length - 1], Gen.Int[0, 4]);
        Gen.Select(claim.List[1, 25], Gen.Int[0, 1000])
            .Sample(
                (rows, seed) =>
                {
                    var papers = new Papers();
                    foreach (var (s, o, d) in rows)
                    {
                        papers.Say($"d{d}", names[s], "contacted", names[o]);
                    }

                    var shuffled = papers.Claims.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    Text(Resolve(papers)).ShouldBe(Text(new Resolver().Resolve(shuffled, [], CancellationToken.None)));
                },
                iter: 200,
                threads: 1
            );
    }

    [Fact]
    public void Every_mention_has_one_party_and_judged_pairs_obey_in_any_case()
    {
        var names = new[] { "TSK Orion", "Orion", "Orion Freight", "Baltika Parts" };
        Gen.Select(Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5]).List[2, 20], Gen.Int[0, 1000])
            .Sample(
                (rows, seed) =>
                {
                    var papers = new Papers();
                    foreach (var (s, d) in rows)
                    {
                        papers.Say($"d{d}", names[s], "stated", value: "x");
                    }

                    var ids = papers.Claims.Select(c => c.Subject.Id).Distinct(StringComparer.Ordinal).ToList();
                    var (left, right) = (ids[seed % ids.Count], ids[(seed / 7) % ids.Count]);
                    if (left != right)
                    {
                        var judged = Resolve(papers, new Judgement(left, right, JudgementVerdict.Different, "ann", "two"));
                        judged.PartyOf[left].ShouldNotBe(judged.PartyOf[right]);
                        judged.PartyOf.Count.ShouldBe(ids.Count);
                        judged.Parties.SelectMany(p => p.Mentions).Count().ShouldBe(ids.Count);
                    }
                },
                iter: 200,
                threads: 1
            );
    }

    [Fact]
    public void Twenty_thousand_mentions_are_no_all_pairs_problem()
    {
        var papers = new Papers();
        for (var i = 0; i < 10_000; i++)
        {
            var (firm, other) = (i % 2500, (i * 7) % 1900);
            papers.Say($"d{i / 2}", $"LLC Firm{firm} Orion{firm % 50}", "paid", $"Works{other} of Trade Port{other % 90}");
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var resolved = Resolve(papers);
        watch.Stop();
        TestContext.Current.SendDiagnosticMessage(
            $"{resolved.PartyOf.Count} mentions, {resolved.Parties.Length} parties, {watch.ElapsedMilliseconds} ms"
        );
        resolved.Parties.Length.ShouldBe(2500 + 1900);
        // Comparing all pairs would take minutes; the bound is wide because machines differ.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90));
    }

    private static ResolvedParties Resolve(Papers papers, params Judgement[] judgements) =>
        new Resolver().Resolve(papers.Claims, judgements, CancellationToken.None);

    private static string PartyOf(ResolvedParties resolved, string document, string name, string schema = "Company") =>
        resolved.PartyOf[Papers.Named(document, name, schema).Id];

    private static string Text(ResolvedParties resolved) => System.Text.Json.JsonSerializer.Serialize(resolved);
}
