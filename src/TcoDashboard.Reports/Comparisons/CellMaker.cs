using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>A raw value on its way into a cell.</summary>
/// <param name="Value">The value, or <c>null</c>.</param>
/// <param name="CellId">The cell of the sheet that explains it.</param>
/// <param name="Low">One end of its range.</param>
/// <param name="High">The other end.</param>
/// <param name="Tier">How a throughput or latency was obtained.</param>
/// <param name="Reason">Why there is no value, where that is known better than that it cannot be computed.</param>
internal readonly record struct RawCell(
    double? Value,
    string? CellId,
    double? Low = null,
    double? High = null,
    EvidenceTier? Tier = null,
    string? Reason = null
);

/// <summary>Makes the cells of numeric rows: text on the row's scale and the comparison with the baseline.</summary>
internal sealed class CellMaker(
    ImmutableArray<ComparisonColumn> columns,
    int baseline,
    Presenter presenter,
    ShownMoney money
)
{
    // Why: sums of the same numbers in another order differ in the last digits; nobody means that by a difference.
    private const double Same = 1e-9;

    public ReportRow Row(
        string id,
        string label,
        Unit unit,
        BetterWhen better,
        IReadOnlyList<RawCell> raw
    )
    {
        RawCell[] shown = [.. raw.Select((cell, column) => Shown(cell, unit, column))];
        var scale = presenter.TableScaleFor([.. shown.Select(cell => cell.Value)], money.In(unit));
        return Row(
            id,
            label,
            money.In(unit),
            better,
            shown,
            scale,
            [.. shown.Select(cell => presenter.Number(cell.Value, scale))]
        );
    }

    /// <summary>The currency of the rows.</summary>
    public ShownMoney Money => money;

    /// <summary>Makes rows that stay in US dollars, as inputs do.</summary>
    public CellMaker InDollars() => new(columns, baseline, presenter, ShownMoney.Dollars);

    /// <summary>The cell of a column that shows another in the currency of the rows; the cell itself where there is none.</summary>
    public string? CellShown(string? cellId, int column) =>
        money.IsForeign
        && cellId is not null
        && columns[column].Option.Sheet?.TryGetCell(CurrencyRows.Id(cellId)) is not null
            ? CurrencyRows.Id(cellId)
            : cellId;

    private RawCell Shown(RawCell cell, Unit unit, int column) =>
        money.In(unit) == unit
            ? cell
            : new(
                money.Of(cell.Value, unit),
                CellShown(cell.CellId, column),
                money.Of(cell.Low, unit),
                money.Of(cell.High, unit),
                cell.Tier
            );

    public ReportRow Row(
        string id,
        string label,
        Unit unit,
        BetterWhen better,
        IReadOnlyList<RawCell> raw,
        NumberScale scale,
        ImmutableArray<string> texts
    ) =>
        new()
        {
            Id = id,
            Label = label,
            Unit = unit.Symbol,
            ScaleLabel = scale.Label,
            Better = better,
            Differs = Differ(raw),
            Cells =
            [
                .. raw.Select(
                    (cell, index) => Cell(cell, index, raw[baseline], unit, scale, texts[index])
                ),
            ],
        };

    /// <summary>Whether totals in a reporting currency get rows of their own: not where all money is in it, nor for a reader of dollars alone.</summary>
    public bool HasRowsOfReported => !money.IsForeign && presenter.Money == MoneyStyle.Scenario;

    /// <summary>One scale for some values beside each other.</summary>
    public NumberScale ScaleOf(IEnumerable<double?> values, Unit unit) =>
        presenter.ScaleFor(values, unit);

    /// <summary>A number on that scale.</summary>
    public string Text(double? value, NumberScale scale) => presenter.Number(value, scale);

    /// <summary>Why a column has no value.</summary>
    public string ReasonAt(int index) =>
        columns[index].Option is { IsFeasible: false } option
            ? option.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error)?.Message
                ?? Worded("This option has no result.")
            : Worded("This cannot be computed for this option.");

    private static bool Differ(IReadOnlyList<RawCell> raw) =>
        raw.Any(cell => cell.Value is null) != raw.All(cell => cell.Value is null)
        || raw.Any(cell =>
            cell.Value is { } value && raw[0].Value is { } first && !IsSame(value, first)
        );

    // Why: the pessimistic end of a cost is its larger number; a reader of a range expects the smaller one first.
    private static double? Lower(double? low, double? high) =>
        low is { } first && high is { } last ? Math.Min(first, last) : null;

    private static double? Upper(double? low, double? high) =>
        low is { } first && high is { } last ? Math.Max(first, last) : null;

    private static bool IsSame(double left, double right) =>
        Math.Abs(left - right) <= Same * Math.Max(Math.Abs(left), Math.Abs(right));

    private ReportCell Cell(
        RawCell raw,
        int index,
        RawCell reference,
        Unit unit,
        NumberScale scale,
        string text
    )
    {
        if (raw.Value is not { } value)
        {
            return new() { Text = Presenter.Missing, Reason = raw.Reason ?? ReasonAt(index) };
        }

        var cell = new ReportCell
        {
            Value = value,
            Text = text,
            FullText = presenter.Card(value, scale, unit),
            Low = Lower(raw.Low, raw.High),
            High = Upper(raw.Low, raw.High),
            RangeText =
                raw is { Low: { } low, High: { } high } && !IsSame(low, high)
                    ? $"{presenter.RangeOn(low, high, scale)} (P10–P90)"
                    : "",
            CellId = raw.CellId,
            Tier = raw.Tier?.ToString().ToLowerInvariant() ?? "",
        };
        // Why: a difference between a token trained and a token answered would be read as a saving.
        return
            index == baseline
            || reference.Value is not { } basis
            || LoadKinds.Of(columns[index]) != LoadKinds.Of(columns[baseline])
            ? cell
            : Doubted(Compared(cell, value, basis, unit, scale), raw, reference, index);
    }

    private ReportCell Doubted(ReportCell cell, RawCell raw, RawCell reference, int index) =>
        cell.Difference is not 0
        && Noise.RatioRange(raw, reference, columns[index].Option, columns[baseline].Option)
            is { } ratio
            ? cell with
            {
                IsWithinNoise = ratio is { Low: <= 1, High: >= 1 },
                RatioText = Worded(
                    $"P10–P90 of the ratio to the baseline: {presenter.Range(ratio.Low, ratio.High, Unit.One)}"
                ),
            }
            : cell;

    private ReportCell Compared(
        ReportCell cell,
        double value,
        double basis,
        Unit unit,
        NumberScale scale
    )
    {
        var difference = IsSame(value, basis) ? 0 : value - basis;
        var isShare = unit.Symbol is "fraction";
        var relative = isShare || basis == 0 ? (double?)null : difference / Math.Abs(basis);
        var size = isShare ? presenter.Points(difference) : presenter.RelativeDifference(relative);
        return cell with
        {
            Difference = difference,
            DifferenceText = presenter.Difference(difference, scale),
            RelativeDifference = relative,
            RelativeText = isShare || relative is not null ? size : "",
            DifferenceWords = Words(difference, relative, isShare, scale),
        };
    }

    private string Words(double difference, double? relative, bool isShare, NumberScale scale)
    {
        if (difference == 0)
        {
            return Worded("equal to the baseline");
        }

        // Why points: a load of 64 % is not 54 % higher than one of 9 %.
        var size =
            isShare ? presenter.Points(Math.Abs(difference)).TrimStart('+')
            : relative is { } share
                ? presenter
                    .Percent(Math.Abs(share))
                    .Replace("%", Worded("percent"), StringComparison.Ordinal)
            : presenter.NumberWithUnit(Math.Abs(difference), scale);
        return difference < 0
            ? Worded($"lower than the baseline by {size}")
            : Worded($"higher than the baseline by {size}");
    }
}
