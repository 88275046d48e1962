using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Pages.Compare;

namespace TcoDashboard.Web.Tests.Compare;

public sealed class CompareStateTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789-_.";

    private static readonly Config s_thousand = Config
        .QuickThrowOnFailure.WithMaxTest(1000)
        .WithReplay(20261120UL, 7UL);

    [Fact]
    public void FromUrl_OfToUrl_GivesTheSameStateWithoutNotes() =>
        Prop.ForAll(
                States().ToArbitrary(),
                state =>
                {
                    var read = CompareState.FromUrl(state.ToUrl());

                    Assert.Empty(read.Notes);
                    Assert.Equal(state, read.State);
                }
            )
            .Check(s_thousand);

    [Fact]
    public void ToUrl_AnyState_HasAtMost1500CharactersAndNeedsNoEscaping() =>
        Prop.ForAll(
                States().ToArbitrary(),
                state =>
                {
                    var url = state.ToUrl();

                    Assert.True(url.Length <= 1500, $"{url.Length} characters");
                    Assert.True(
                        Uri.TryCreate("http://host" + url, UriKind.Absolute, out var address)
                    );
                    Assert.Equal(url, address.PathAndQuery);
                }
            )
            .Check(s_thousand);

    [Fact]
    public void ToUrl_LargestStateThereCanBe_StaysBelow1500Characters()
    {
        var id = new string('x', 64);
        var column = CompareSelection.OfPreset(id, id);
        var state = new CompareState
        {
            Selections = [column, column, column, column, column, column],
            Baseline = column.ToString(),
            Against = column.ToString(),
            Basis = CostBasis.PresentValue,
            View = CompareView.All,
            Explain = new(
                column.ToString(),
                $"fleet.{id}.{new string('y', 64)}.{new string('z', 14)}",
                int.MaxValue
            ),
        };

        Assert.InRange(state.ToUrl().Length, 1000, 1500);
        Assert.Empty(CompareState.FromUrl(state.ToUrl()).Notes);
    }

    [Fact]
    public void FromUrl_AnyText_NeverThrowsAndReadsItsOwnAnswerBack() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                text =>
                {
                    var read = CompareState.FromUrl("/compare?" + text);

                    Assert.Equal(read.State, CompareState.FromUrl(read.State.ToUrl()).State);
                }
            )
            .Check(s_thousand);

    [Fact]
    public void FromUrl_UnknownParameter_IsIgnoredWithANote()
    {
        var read = CompareState.FromUrl("/compare?s=12@4&zoom=3&basis=per-wish");

        Assert.Equal([CompareSelection.OfScenario(12, 4, null)], read.State.Selections);
        Assert.Equal(CostBasis.PerMillionTokens, read.State.Basis);
        Assert.Collection(
            read.Notes,
            note => Assert.Contains("“zoom”", note, StringComparison.Ordinal),
            note => Assert.Contains("basis=“per-wish”", note, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("twelve")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("12@")]
    [InlineData("12@0")]
    [InlineData("12:")]
    [InlineData("12:GPU")]
    [InlineData("12:a:b")]
    [InlineData("preset:")]
    [InlineData("preset:a b")]
    [InlineData("99999999999999999999")]
    public void FromUrl_EntryThatNamesNothing_IsLeftOutWithANote(string entry)
    {
        var read = CompareState.FromUrl("/compare?s=7," + Uri.EscapeDataString(entry));

        Assert.Equal([CompareSelection.OfScenario(7, null, null)], read.State.Selections);
        Assert.Contains(entry, Assert.Single(read.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void FromUrl_SevenColumns_KeepsSixAndSaysWhichIsLeftOut()
    {
        var read = CompareState.FromUrl("/compare?s=1,2,3,4,5,6,7");

        Assert.Equal(6, read.State.Selections.Length);
        Assert.Contains("“7”", Assert.Single(read.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void FromUrl_SameEntryTwice_CountsOnce() =>
        Assert.Single(CompareState.FromUrl("/compare?s=3:gpu,3:gpu").State.Selections);

    [Fact]
    public void ToUrl_ReadsAsDocumented()
    {
        var state = new CompareState
        {
            Selections =
            [
                CompareSelection.OfScenario(12, 4, "gpu"),
                CompareSelection.OfScenario(15, null, null),
                CompareSelection.OfPreset("750mw-gpu-or-wafer", null),
            ],
            Baseline = "12@4:gpu",
            Explain = new("12@4:gpu", "opex.energy", 3),
        };

        Assert.Equal(
            "/compare?s=12@4:gpu,15,preset:750mw-gpu-or-wafer&base=12@4:gpu&basis=mtok&view=diff&explain=12@4:gpu:opex.energy@3",
            state.ToUrl()
        );
    }

    private static Gen<CompareState> States() =>
        from selections in Selections().ListOf()
        from baseline in Optional(Columns())
        from against in Optional(Columns())
        from basis in Gen.Elements(CostBasis.PerMillionTokens, CostBasis.PresentValue)
        from view in Gen.Elements(CompareView.Differences, CompareView.All)
        from explain in Optional(Addresses())
        select new CompareState
        {
            Selections = [.. selections.Distinct().Take(CompareState.MostColumns)],
            Baseline = baseline?.ToString(),
            Against = against?.ToString(),
            Basis = basis,
            View = view,
            Explain = explain,
        };

    private static Gen<CompareSelection> Selections() =>
        Gen.OneOf(
            Columns(),
            Columns()
                .Select(column =>
                    column.Preset is { } preset
                        ? CompareSelection.OfPreset(preset, null)
                        : CompareSelection.OfScenario(column.Number!.Value, column.Revision, null)
                )
        );

    private static Gen<CompareSelection> Columns() =>
        Gen.OneOf(
            from number in Gen.Choose(1, int.MaxValue)
            from revision in Gen.OneOf(
                Gen.Constant<int?>(null),
                Gen.Choose(1, 5000).Select(value => (int?)value)
            )
            from option in Ids()
            select CompareSelection.OfScenario(number, revision, option),
            from preset in Ids()
            from option in Ids()
            select CompareSelection.OfPreset(preset, option)
        );

    private static Gen<ExplainAddress> Addresses() =>
        from column in Columns()
        from cell in Ids()
        from period in Gen.OneOf(
            Gen.Constant<int?>(null),
            Gen.Choose(0, 1199).Select(value => (int?)value)
        )
        select new ExplainAddress(column.ToString(), $"fleet.{cell}.npc", period);

    private static Gen<string> Ids() =>
        from length in Gen.Choose(1, 64)
        from letters in Gen.Elements(Letters.ToCharArray()).ArrayOf(length)
        select "a" + new string(letters)[1..];

    private static Gen<T?> Optional<T>(Gen<T> gen)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(value => (T?)value));
}
