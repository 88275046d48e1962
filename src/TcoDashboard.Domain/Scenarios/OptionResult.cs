using System.Collections.Immutable;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What one option delivers and costs.</summary>
public sealed record OptionResult
{
    /// <summary>The option as written.</summary>
    public required OptionSpec Spec { get; init; }

    /// <summary>What each fleet does, in the option's order.</summary>
    public required ImmutableArray<FleetResult> Fleets { get; init; }

    /// <summary>The cost sheet; <c>null</c> when the option is not feasible.</summary>
    public Sheet? Sheet { get; init; }

    /// <summary>The numbers of the sheet; <c>null</c> when the option is not feasible.</summary>
    public SheetValues? Values { get; init; }

    /// <summary>The metrics shown and compared, in a fixed order; empty when not feasible.</summary>
    public ImmutableArray<Metric> Metrics { get; init; } = [];

    /// <summary>What the deal comes to; <c>null</c> without a deal or when not feasible.</summary>
    public DealResult? Deal { get; init; }

    /// <summary>What supply risk is expected to cost; <c>null</c> when nothing is said of it or when not feasible.</summary>
    public SupplyResult? Supply { get; init; }

    /// <summary>Why it is not feasible, or what a reader should know.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>First month of the fiscal year of its statements, 1 to 12.</summary>
    public int FiscalYearStart { get; init; } = 1;

    /// <summary>Cash flow, income effect and balance; <c>null</c> when the option is not feasible.</summary>
    /// <param name="span">How long the columns are.</param>
    public StatementTable? Statements(StatementSpan span) =>
        Values is null ? null : StatementTable.Of(Values, span, FiscalYearStart);

    /// <summary>The statements in the reporting currency; <c>null</c> without one, or when the option is not feasible.</summary>
    /// <param name="span">How long the columns are.</param>
    public StatementTable? StatementsReported(StatementSpan span) =>
        Values is null ? null : StatementTable.Reported(Values, span, FiscalYearStart);

    /// <summary>Whether there are numbers.</summary>
    public bool IsFeasible => Values is not null;

    /// <summary>A metric by id (see <see cref="MetricIds"/>), or <c>null</c>.</summary>
    public Metric? Metric(string id) => Metrics.FirstOrDefault(metric => metric.Id == id);
}
