using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Decisions;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// A finished comparison: every number with its text. The page, the command line and every export show this and compute nothing. Plain data,
/// so that it can be stored and read back as it is.
/// </summary>
public sealed record ComparisonReport
{
    /// <summary>Title of the scenario, or of several.</summary>
    public required string Title { get; init; }

    /// <summary>The question, when one scenario asks it.</summary>
    public required string Question { get; init; }

    /// <summary>The answer in one or two sentences.</summary>
    public required string Answer { get; init; }

    /// <summary>
    /// The answer without a word on how sure it is, for where the sentence of <see cref="Decision"/> stands or comes beside it; <c>null</c> once it
    /// is the answer. It is not stored.
    /// </summary>
    [JsonIgnore]
    public string? BareAnswer { get; init; }

    /// <summary>The sentence of the answer on what a supplier's warrants are worth; empty where it says nothing of them.</summary>
    public string WarrantWords { get; init; } = "";

    /// <summary>What the costs are divided by.</summary>
    public required CostBasis Basis { get; init; }

    /// <summary>Basis of all money in words: present value, real, pre-tax, over which years.</summary>
    public required string BasisText { get; init; }

    /// <summary>Whether all costs are after income tax; said where there is no room for <see cref="BasisText"/>.</summary>
    public bool IsAfterTax { get; init; }

    /// <summary>Key of the column others are compared with; empty when there is none.</summary>
    public required string BaselineKey { get; init; }

    /// <summary>The options, left to right.</summary>
    public required ImmutableArray<ReportColumn> Columns { get; init; }

    /// <summary>The rows by group.</summary>
    public required ImmutableArray<ReportGroup> Groups { get; init; }

    /// <summary>Why each option costs more or less than the baseline; empty in links made before there were bridges.</summary>
    public ImmutableArray<CostBridge> Bridges { get; init; } = [];

    /// <summary>How sure the choice is and what flips it; <c>null</c> until it is studied, and in links made before there were studies.</summary>
    public DecisionReport? Decision { get; init; }

    /// <summary>Problems of the documents as a whole.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>What net present costs credit and from when systems run; nothing in links made before it was said, and in those without prices.</summary>
    public PresentCostGround Ground { get; init; } = PresentCostGround.None;

    /// <summary>At which precision throughput and costs hold; nothing in links made before it was said.</summary>
    public PrecisionGround Precision { get; init; } = PrecisionGround.None;

    /// <summary>What no number here contains.</summary>
    public required ImmutableArray<string> NotIncluded { get; init; }

    /// <summary>The comparison with how sure its choice is: said once, by the draws and no longer by the answer.</summary>
    /// <param name="decision">What the study found; <c>null</c> leaves the comparison as it is.</param>
    public ComparisonReport With(DecisionReport? decision) =>
        decision is null
            ? this
            : this with
            {
                Answer = BareAnswer ?? Answer,
                BareAnswer = null,
                Decision = decision,
            };

    /// <summary>The comparison with some of its rows only: for what is shown without the table.</summary>
    /// <param name="isKept">Which rows stay.</param>
    public ComparisonReport With(Func<ReportRow, bool> isKept) =>
        this with
        {
            Groups =
            [
                .. Groups.Select(group => group with { Rows = [.. group.Rows.Where(isKept)] }),
            ],
        };

    /// <summary>
    /// Places of the columns that have a cost of their work, the cheapest first, those that fall short of what is asked behind the others; empty
    /// where some train and others answer, whose costs do not compare.
    /// </summary>
    public ImmutableArray<int> ByCost() =>
        new[] { Row(MetricIds.RunCost), Row(MetricIds.CostPerMtokBlended) }
            .OfType<ReportRow>()
            .ToArray()
            is [var cost]
            ?
            [
                .. Enumerable
                    .Range(0, cost.Cells.Length)
                    .Where(column => cost.Cells[column].Value is not null)
                    .OrderBy(column => Columns[column].Shortfall.Length > 0)
                    .ThenBy(column => cost.Cells[column].Value),
            ]
            : [];

    /// <summary>Key of the column to look at beside the baseline before anybody chose one: the cheapest; <c>null</c> where there is no other.</summary>
    public string? BesideKey() =>
        ByCost()
            .Concat(Enumerable.Range(0, Columns.Length))
            .Where(column => !Columns[column].IsBaseline)
            .Select(column => Columns[column].Key)
            .FirstOrDefault();

    /// <summary>A row by id, or <c>null</c>.</summary>
    public ReportRow? Row(string id) =>
        Groups.SelectMany(group => group.Rows).FirstOrDefault(row => row.Id == id);
}
