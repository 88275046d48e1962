using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Decisions;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Comparisons;
using TcoDashboard.Tests.Shared.Golden;

namespace TcoDashboard.Reports.Tests.Decisions;

/// <summary>What a reader of each preset is told, whole, so that a person reads every sentence before it ships.</summary>
public sealed class PresetAnswerTests
{
    [Fact]
    public void Answers_OfAllPresets_AreTheApprovedSentences()
    {
        var text = new StringBuilder();
        foreach (var id in PresetResults.Ids.Order(StringComparer.Ordinal))
        {
            var result = PresetResults.Get(id);
            ImmutableArray<ComparisonColumn> columns = [.. ComparisonColumn.Of(result)];
            var decision = DecisionBuilder.Of(
                result,
                Presenter.Plain,
                TestContext.Current.CancellationToken
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"{id}\n  {result.Document.Question}\n  Answer: {AnswerSentence.Of(columns, Presenter.Plain, decision is null ? AnswerDoubt.Said : AnswerDoubt.LeftToTheDraws)}\n"
            );
            if (decision is not null)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  How sure: {decision.Sureness}\n  {decision.WhatFlipsIt}\n"
                );
            }

            text.Append('\n');
        }

        GoldenFile.AssertEqual("answers.txt", text.ToString());
    }
}
