namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Own load tests of one accelerator and model, of one kind.</summary>
/// <param name="Hardware">Catalog id of the accelerator, or the name as written when it is not known.</param>
/// <param name="Model">Catalog id of the model, or the name as written.</param>
/// <param name="Kind">Sort of measurement: <c>tpot</c>, <c>ttft</c>, <c>throughput</c> and so on.</param>
/// <param name="Rows">Tests.</param>
/// <param name="Answered">Tests that the model predicts; the others correct nothing.</param>
/// <param name="Correcting">Tests that correct the speeds of scenarios: of all kinds only times per output token stand for device times, and where a speed was published it stands.</param>
/// <param name="ErrorBefore">Median of the absolute errors as shares of what was measured, without these tests; <c>null</c> when none is predicted.</param>
/// <param name="ErrorAfter">The same with all of them.</param>
/// <param name="WhyNot">Why a test is not predicted, and what to change; <c>null</c> when all are.</param>
public sealed record OwnTrialGroup(
    string Hardware,
    string Model,
    string Kind,
    int Rows,
    int Answered,
    int Correcting,
    double? ErrorBefore,
    double? ErrorAfter,
    Problem? WhyNot
)
{
    /// <summary>Whether any of them corrects the speeds of scenarios.</summary>
    public bool Corrects => Correcting > 0;

    /// <summary>Whether a published speed stands where these tests would correct one.</summary>
    public bool IsPublished => Kind == PointEvidence.TokenKind && Answered > 0 && !Corrects;
}
