namespace Throughline.Accuracy.Suites.Roles;

/// <summary>A trigger with what it can mean, the pairs that may be its sides, and which of them a labelled text confirms.</summary>
/// <param name="Sense">Answers for the trigger.</param>
/// <param name="Subjects">Answers for each candidate as subject.</param>
/// <param name="Targets">Answers for each candidate as object; the last for nobody.</param>
/// <param name="Pairs">The pairs.</param>
/// <param name="Goods">Answers for each candidate as goods, and whether the text says so; empty where it says nothing of goods.</param>
internal sealed record RoleExample(
    uint[] Sense,
    uint[][] Subjects,
    uint[][] Targets,
    RolePair[] Pairs,
    (uint[] Answers, bool IsRight)[] Goods
);
