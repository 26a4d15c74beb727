using Throughline.Extraction.Prose.Roles;

namespace Throughline.Extraction.Tests.Prose.Roles;

public sealed class RoleModelTests
{
    private static readonly uint[] s_answers = [7, 9, 4_000_000_000];

    [Fact]
    public void A_model_ships() => RoleModel.Shipped.ShouldNotBeNull();

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        var model = Model();
        using var stream = new MemoryStream();
        model.Write(stream);
        stream.Position = 0;
        RoleModel.Read(stream).Score(s_answers).ShouldBe(model.Score(s_answers));
    }

    [Fact]
    public void A_score_adds_up_the_weights_of_the_answers_that_it_knows()
    {
        Model().Score(s_answers).ShouldBe(1.5f - 0.25f);
        Model().Score([1, 2, 3]).ShouldBe(0);
    }

    [Fact]
    public void What_rounds_to_nothing_is_no_weight() => new RoleModel([new(7, 0.001f)]).Score([7]).ShouldBe(0);

    private static RoleModel Model() => new([new(7, 1.5f), new(8, 3f), new(4_000_000_000, -0.25f)]);
}
