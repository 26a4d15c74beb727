namespace Throughline.Accuracy.Suites.Roles;

/// <summary>Two candidates of an example.</summary>
/// <param name="Subject">Index of the subject.</param>
/// <param name="Target">Index of the object; the last for nobody.</param>
/// <param name="Answers">Answers for both together.</param>
/// <param name="IsRight">True where the text says so.</param>
internal sealed record RolePair(int Subject, int Target, uint[] Answers, bool IsRight);
