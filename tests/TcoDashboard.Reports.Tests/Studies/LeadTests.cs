using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Tests.Studies;

public sealed class LeadTests
{
    [Theory]
    [InlineData(0.95, "A costs less than B in 95 % of the draws over all uncertain inputs.")]
    [InlineData(
        0.88,
        "Likely, but not certain: A costs less than B in 88 % of the draws over all uncertain inputs."
    )]
    [InlineData(
        0.2,
        "Unlikely once all ranges are drawn: A costs less than B in only 20 % of the draws over all uncertain inputs."
    )]
    [InlineData(
        0.6,
        "The difference is within noise: A costs less than B in 60 % of the draws over all uncertain inputs."
    )]
    public void Sureness_WhereCostsOfEitherSignHaveNoRatio_StillTellsTheChance(
        double chance,
        string expected
    ) =>
        Assert.Equal(
            expected,
            new Lead(0, 1, chance, null, null, null).Sureness("A", "B", Presenter.Plain)
        );

    [Fact]
    public void Sureness_OfDrawsThatCouldNotBeComputed_SaysSo() =>
        Assert.Equal(
            "How sure that is cannot be computed.",
            new Lead(0, 1, null, null, null, null).Sureness("A", "B", Presenter.Plain)
        );

    /// <summary>"2,302 % more" is 24 times as much, which a reader would have to work out.</summary>
    [Fact]
    public void Sureness_OfAWideLead_SaysHowManyTimes() =>
        Assert.EndsWith(
            "(P10–P90: 50 % more to 24x as much).",
            new Lead(0, 1, 0.2, 0.5, 2, 23.02).Sureness("A", "B", Presenter.Plain),
            StringComparison.Ordinal
        );
}
