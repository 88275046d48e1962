using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement;

/// <summary>What the parts of a deal share while its cells are written: the sheet, the base, and how a number of a clause enters.</summary>
internal sealed class DealWriter(SheetBuilder sheet, DealTerms deal, DealBase given)
{
    public SheetBuilder Sheet { get; } = sheet;

    public DealTerms Deal { get; } = deal;

    public DealBase Base { get; } = given;

    /// <summary>Megawatts of each month: contracted ones, else those of the fleet.</summary>
    public Expr Megawatts { get; set; } = null!;

    /// <summary>Charge after the clauses applied so far.</summary>
    public Expr Charge { get; set; } = null!;

    /// <summary>Zero US dollars in every month.</summary>
    public Expr Nothing => 0 * Sheet.PeriodIndex * Sheet.Constant(1, Unit.Usd);

    /// <summary>A number of a clause as an input of the sheet, with the clause's source; an amount in another currency with its conversion.</summary>
    public Expr In(Clause clause, string field, string label, Unit unit, double value) =>
        unit.Dimensions.Money == 1
        && clause.Currency != "USD"
        && Base.CurrencyRate(clause.Currency) is { } rate
            ? QuotedInput.Write(
                Sheet,
                Id(clause, field),
                $"{label}, {clause.Name}",
                unit,
                new(value, clause.Currency, rate),
                Of(clause, field)
            )
            : Sheet.Input(
                Id(clause, field),
                $"{label}, {clause.Name}",
                unit,
                value,
                Of(clause, field)
            );

    /// <summary>The id of a cell of a clause.</summary>
    public static string Id(Clause clause, string local) => $"deal.{clause.Id}.{local}";

    /// <summary>Where the numbers of a clause come from.</summary>
    public Provenance Of(Clause clause, string field) =>
        new(
            Origin.Scenario,
            clause.Note.Length > 0 ? clause.Note : null,
            clause.Source,
            null,
            null,
            clause.Source.Kind is "estimate" or "judgement",
            FormattableString.Invariant(
                $"{Base.Path}.clauses[{Deal.Clauses.IndexOf(clause)}].{field}"
            )
        );

    /// <summary>The month of a date in the sheet.</summary>
    public int Month(DateOnly date) => Terms.CapacityRamp.MonthOf(Sheet.Timeline, date);
}
