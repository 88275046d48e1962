using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Costing.Lines;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>The bill of an option: every line by fleet, summed over fleets, summed by group, with present values.</summary>
internal sealed record Bill(
    Expr Capital,
    Expr Operating,
    Expr Credit,
    Expr NetPresentCost,
    IReadOnlyList<Expr> FleetPresentCosts
)
{
    /// <summary>The option's row of each line that is paid.</summary>
    public required IReadOnlyDictionary<CostLine, Expr> Rows { get; init; }

    /// <summary>Each fleet's row of each line it pays, in the order of the fleets.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<CostLine, Expr>> ByFleet { get; init; }

    /// <summary>What the totals say of themselves: empty before tax and financing, else ", financed" or ", after tax".</summary>
    public string Terms { get; init; } = "";

    /// <summary>The loan or lease; <c>null</c> for cash.</summary>
    public FinancingRows? Loan { get; init; }

    /// <summary>The tax; <c>null</c> before tax.</summary>
    public TaxRows? Tax { get; init; }

    /// <summary>What the tokens of each month are worth; <c>null</c> when they are given no value.</summary>
    public Expr? Revenue { get; init; }

    /// <summary>What is lent to a supplier and comes back, one value a month; <c>null</c> where nothing is.</summary>
    public Expr? Lent { get; init; }

    /// <summary>Financing and tax, one value a month; <c>null</c> for a purchase with cash before tax.</summary>
    public Expr? Financing { get; init; }

    /// <summary>Adds the rows of the bill to the sheet.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="fleets">The fleets of the option.</param>
    /// <param name="rate">Discount rate a year.</param>
    /// <param name="presentCost">Id and label of the cell that totals the lines.</param>
    public static Bill Build(
        SheetBuilder sheet,
        IReadOnlyList<FleetRows> fleets,
        Expr rate,
        (string Id, string Label) presentCost
    )
    {
        var rows = new Dictionary<CostLine, Expr>();
        var byFleet = fleets.Select(_ => new Dictionary<CostLine, Expr>()).ToArray();
        foreach (var line in CostLines.All)
        {
            Line(sheet, fleets, line, rows, byFleet);
        }
        var zero = 0 * sheet.PeriodIndex * sheet.Constant(1, Unit.Usd);
        Expr Group(CostGroup group)
        {
            var members = rows.Where(row => row.Key.Group == group).Select(row => row.Value);
            return members.Any() ? FleetRows.SumOf(members) : zero;
        }
        var presentValues = rows.Select(row =>
                sheet.Cell(
                    $"pv.{row.Key.Id}",
                    Worded($"{row.Key.Label}, present value"),
                    Unit.Usd,
                    PresentValue(row.Key, row.Value, rate)
                )
            )
            .ToArray();
        OwnLines(sheet, fleets, rate);
        return new(
            sheet.Row("capex", Worded("Capital expenditure"), Unit.Usd, Group(CostGroup.Capital)),
            sheet.Row(
                "opex",
                Worded("Operating expenditure"),
                Unit.Usd,
                Group(CostGroup.Operating)
            ),
            sheet.Row("credit", Worded("Resale and value left"), Unit.Usd, Group(CostGroup.Credit)),
            sheet.Cell(
                presentCost.Id,
                presentCost.Label,
                Unit.Usd,
                FleetRows.SumOf(presentValues),
                Worded(
                    "Capital is paid at the start of its month, everything else at the end; monthly rate (1 + r)^(1/12) − 1."
                )
            ),
            [.. fleets.Select((fleet, index) => PresentCost(sheet, fleet, byFleet[index], rate))]
        )
        {
            Rows = rows,
            ByFleet = byFleet,
            Lent = rows.Keys.Any(line => line.Group == CostGroup.Financing)
                ? Group(CostGroup.Financing)
                : null,
        };
    }

    /// <summary>Whether a line is hardware or is paid with it: freight, duty, tax, reserve.</summary>
    public static bool IsWithHardware(CostLine line) =>
        line is CapitalLine { Kind: CapitalKind.Hardware or CapitalKind.Attached };

    /// <summary>What moving the software costs, which books and tax deduct in the month it is paid; <c>null</c> where nothing is moved.</summary>
    public Expr? Moving =>
        Rows.FirstOrDefault(row => row.Key is MigrationCost) is { Value: { } paid } ? paid : null;

    /// <summary>Whether a line buys land, which nothing writes off.</summary>
    public static bool IsLand(CostLine line) => line is CapitalLine { Kind: CapitalKind.Land };

    /// <summary>The net present cost of one fleet of the option, in US dollars.</summary>
    private static Expr PresentCost(
        SheetBuilder sheet,
        FleetRows fleet,
        IReadOnlyDictionary<CostLine, Expr> paid,
        Expr rate
    ) =>
        sheet.Cell(
            fleet.Id("npc"),
            Worded($"Net present cost, {fleet.Basis.Name}"),
            Unit.Usd,
            FleetRows.SumOf(paid.Select(row => PresentValue(row.Key, row.Value, rate)))
        );

    /// <summary>One line of every fleet that pays it, and their sum.</summary>
    private static void Line(
        SheetBuilder sheet,
        IReadOnlyList<FleetRows> fleets,
        CostLine line,
        Dictionary<CostLine, Expr> rows,
        Dictionary<CostLine, Expr>[] byFleet
    )
    {
        var parts = new List<Expr>();
        for (var index = 0; index < fleets.Count; index++)
        {
            var fleet = fleets[index];
            if (line.IsPaidBy(fleet.Basis))
            {
                var row = sheet.Row(
                    fleet.Id(line.Id),
                    $"{line.Label}, {fleet.Basis.Name}",
                    Unit.Usd,
                    line.Charged(fleet),
                    line.Note
                );
                parts.Add(row);
                byFleet[index].Add(line, row);
            }
        }
        if (parts.Count > 0)
        {
            rows.Add(line, sheet.Row(line.Id, line.Label, Unit.Usd, FleetRows.SumOf(parts)));
        }
    }

    private static Expr PresentValue(CostLine line, Expr row, Expr rate) =>
        PresentValue(line.Group, row, rate);

    private static Expr PresentValue(CostGroup group, Expr row, Expr rate) =>
        Fx.Npv(rate, row, group == CostGroup.Capital ? Timing.Begin : Timing.End);

    /// <summary>Each line of one's own by itself; together they are the line of the bill that sums them.</summary>
    private static void OwnLines(SheetBuilder sheet, IReadOnlyList<FleetRows> fleets, Expr rate)
    {
        foreach (var line in fleets.SelectMany(fleet => fleet.Basis.OwnLines))
        {
            sheet.Cell(
                OwnCells.PresentValue(line.Id),
                Worded($"{line.Name}, present value"),
                Unit.Usd,
                PresentValue(line.Group, sheet.Find(OwnCells.Line(line.Id))!, rate),
                Worded("A part of the present value of the own lines.")
            );
        }
    }
}
