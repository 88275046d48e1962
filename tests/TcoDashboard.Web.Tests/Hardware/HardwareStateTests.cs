using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Web.Components.Editor.Hardware;

namespace TcoDashboard.Web.Tests.Hardware;

public sealed class HardwareStateTests
{
    private static readonly Gen<string?> s_word = Gen.Elements<string?>(
        null,
        "chat",
        "nvidia-dgx-h100",
        "a b&c=d#e:f"
    );

    [Fact]
    public void State_AnyThousand_ComesBackFromItsAddress()
    {
        var states =
            from section in Gen.Elements(Enum.GetValues<HardwareSection>())
            from measure in Gen.Elements(Enum.GetValues<FrontierMeasure>())
            from words in Gen.ArrayOf(s_word, 2)
            select new HardwareState
            {
                Section = section,
                Measure = measure,
                Load = words[0],
                System = words[1],
            };
        Prop.ForAll(states.ToArbitrary(), state => HardwareState.FromPart(state.ToPart()) == state)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("7")]
    [InlineData("nonsense~per")]
    [InlineData("options~per:karat~load:")]
    public void State_OfAWordNobodyWrote_IsWhatIsShownFirst(string? part) =>
        Assert.Equal(new HardwareState(), HardwareState.FromPart(part));
}
