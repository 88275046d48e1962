using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Statements;

namespace TcoDashboard.Reports.Papers;

/// <summary>The units of all amounts of one finance report, the same in every table, so that its tables can be held against one another.</summary>
/// <param name="Dollars">US dollars.</param>
/// <param name="Reported">The reporting currency; <c>null</c> where there is none.</param>
internal sealed record ReportMoney(MoneyScale Dollars, MoneyScale? Reported)
{
    private static readonly Dimensions s_foreign = new(Foreign: 1);

    public static ReportMoney Of(Result result, IReadOnlyCollection<OptionResult> options) =>
        new(
            MoneyScale.Of(Amounts(options, Unit.Usd.Dimensions, OptionStatements.Of), "USD"),
            result.Document.Currency.ReportIn is { } code
                ? MoneyScale.Of(Amounts(options, s_foreign, OptionStatements.Reported), code)
                : null
        );

    /// <summary>The unit of a figure; <c>null</c> for one that is no amount of money.</summary>
    public MoneyScale? For(Unit unit) =>
        unit.Equals(Unit.Usd) ? Dollars
        : unit.Dimensions == s_foreign ? Reported
        : null;

    private static IEnumerable<double?> Amounts(
        IReadOnlyCollection<OptionResult> options,
        Dimensions dimensions,
        Func<OptionResult, StatementSpan, OptionStatements?> statementsOf
    ) =>
        options.SelectMany(option =>
            (statementsOf(option, StatementSpan.Year)?.Lines ?? [])
                .SelectMany(line => line.Values.Append(line.Total))
                .Concat(
                    option
                        .Metrics.Where(metric => metric.Unit.Dimensions == dimensions)
                        .Select(m => m.Value)
                )
        );
}
