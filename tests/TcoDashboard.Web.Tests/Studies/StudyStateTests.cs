using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Web.Components.Editor.Studies;

namespace TcoDashboard.Web.Tests.Studies;

public sealed class StudyStateTests
{
    private static readonly Gen<string?> s_word = Gen.Elements<string?>(
        null,
        "pue",
        "gpu/racks/output_per_system",
        "net_present_cost",
        "a b&c=d#e:f"
    );

    [Fact]
    public void State_AnyThousand_ComesBackFromItsAddress()
    {
        var states =
            from section in Gen.Elements(Enum.GetValues<StudySection>())
            from words in Gen.ArrayOf(s_word, 5)
            from goal in Gen.OneOf(
                Gen.Constant((double?)null),
                ArbMap.Default.GeneratorFor<NormalFloat>().Select(value => (double?)value.Get)
            )
            from fall in Gen.Elements<double?>(null, -0.276, 0, 1)
            select new StudyState
            {
                Section = section,
                Metric = words[0],
                Against = words[1],
                Across = words[2],
                Along = words[3],
                Edited = words[4],
                Goal = goal,
                Fall = fall,
            };
        Prop.ForAll(states.ToArbitrary(), state => StudyState.FromPart(state.ToPart()) == state)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("nonsense~m")]
    [InlineData("tornado~goal:NaN~x:")]
    public void State_OfAWordNobodyWrote_IsWhatIsShownFirst(string? part) =>
        Assert.Equal(new StudyState(), StudyState.FromPart(part));
}
