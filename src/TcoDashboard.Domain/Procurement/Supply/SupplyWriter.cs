using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>What the parts of supply risk share while their cells are written.</summary>
internal sealed class SupplyWriter(SheetBuilder sheet, SupplyBase given)
{
    public SheetBuilder Sheet { get; } = sheet;

    public SupplyBase Base { get; } = given;

    /// <summary>A number of the section as an input of the sheet; an estimate unless it has a source that is not one.</summary>
    public Expr In(
        string id,
        string label,
        Unit unit,
        double value,
        Evidence evidence,
        string field,
        (double Low, double High)? range = null
    ) =>
        Sheet.Input(
            id,
            label,
            unit,
            value,
            new(
                Origin.Scenario,
                evidence.Note.Length > 0 ? evidence.Note
                    : evidence.Source is null
                        ? Worded("Judgement of the scenario's author; no source is given.")
                    : null,
                evidence.Source,
                range?.Low,
                range?.High,
                evidence.Source is null or { Kind: "estimate" or "judgement" },
                $"{Base.Path}.{field}"
            )
        );

    /// <summary>The present value of losses at the end of their months.</summary>
    public Expr Present(string id, string label, Expr row) =>
        Sheet.Cell(id, Worded($"{label}, present value"), Unit.Usd, Fx.Npv(Base.Rate, row));
}
