namespace Browser.Tests.Fixture;

/// <summary>The word of doubt in an answer, which pages leave out where a sentence of its own says how sure the answer is.</summary>
public static class Doubt
{
    private const string Words = ", a difference within the uncertainty of the performance model";

    /// <summary>The answer as it stands above that sentence.</summary>
    public static string LeftOut(string answer) =>
        answer.Replace(Words, "", StringComparison.Ordinal);
}
