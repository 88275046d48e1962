using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Papers;

/// <summary>A warning in a memo says whose it is.</summary>
public sealed class OpenWarningTests
{
    [Fact]
    public void Memo_WithAWarningOfOneOption_NamesIt()
    {
        var result = PresetResults.Get("selective-acceleration");
        var (option, warning) = result
            .Options.SelectMany(one => one.Problems.Select(problem => (one, problem)))
            .First(one => one.problem.Severity == Severity.Warning);
        Assert.DoesNotContain(option.Spec.Name, warning.Message, StringComparison.Ordinal);

        var facts = Items(PresetPapers.Get("selective-acceleration", PaperKind.DecisionMemo));

        Assert.Contains(
            $"{option.Spec.Name}: {warning.Message} {warning.Remedy} ({warning.Code})",
            facts
        );
    }

    [Fact]
    public void Memo_WithAWarningThatNamesItsOption_NamesItOnce()
    {
        var plain = PresetResults.Get("750mw-gpu-or-wafer");
        var result = Scenario.Evaluate(
            plain.Document with
            {
                Accounting = new() { OutputValue = 0.001 },
            },
            plain.Catalog,
            TestContext.Current.CancellationToken
        );

        var facts = Items(
            PaperMaker.Make(
                PaperKind.DecisionMemo,
                result,
                new("0123"),
                TestContext.Current.CancellationToken
            )
        );

        var payback = facts
            .Where(fact => fact.Contains("F-111", StringComparison.Ordinal))
            .ToArray();
        Assert.NotEmpty(payback);
        Assert.All(
            payback,
            fact =>
                Assert.Single(
                    result.Options,
                    option => fact.StartsWith(option.Spec.Name + ": ", StringComparison.Ordinal)
                )
        );
        Assert.All(
            result.Options.Select(option => option.Spec.Name + ": "),
            name => Assert.DoesNotContain(payback, fact => fact.Split(name).Length > 2)
        );
    }

    private static string[] Items(Paper memo) =>
        [.. memo.Blocks.OfType<PaperText>().Where(text => text.IsItem).Select(text => text.Text)];
}
