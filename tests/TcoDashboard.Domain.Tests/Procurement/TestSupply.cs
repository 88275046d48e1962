using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>Supply risk for tests on a sheet of 36 months: one system in service, worth what the test says, costing a million dollars a month.</summary>
internal static class TestSupply
{
    internal static readonly DateOnly Start = new(2026, 1, 1);

    internal static AwaitedBranch Servers(double median, double ninety) =>
        new("Servers", Start, [new("Servers", median, ninety)], Evidence.None);

    internal static SupplyEvent Outage(double perYear, double months, double share) =>
        new("outage", new("Outage", perYear, months, share), Evidence.None);

    internal static SupplierFailure Failing(double perYear, double exposure) =>
        new("vendor", "Vendor", perYear, exposure, 0.5, 1, 2, Evidence.None);

    internal static SupplyTerms Waiting(double median, double ninety) =>
        new()
        {
            ValueUsdPerMonth = 3e6,
            Needed = new(2026, 7, 1),
            Branches = [Servers(median, ninety)],
        };

    internal static SheetValues Evaluate(SupplyTerms terms, double rate = 0)
    {
        var given = new Provenance(Origin.Scenario);
        var sheet = new SheetBuilder(new Timeline(Start, 36));
        Expr Row(string id, Unit unit, double value) =>
            sheet.InputRow(id, id, unit, [.. Enumerable.Repeat(value, 36)], given);
        var discount = sheet.Input("rate", "Discount rate", Unit.PerYear, rate, given);
        var tokens = Row("tokens", Unit.MillionTokens, 10);
        SupplySheet.Build(
            sheet,
            terms,
            new()
            {
                Path = "options[0].supply",
                Rate = discount,
                InService = Row("in_service", Unit.Fraction, 1),
                Tokens = tokens,
                Cash = Row("cash", Unit.Usd, 1e6),
                Capital = sheet.Input("capital", "Capital", Unit.Usd, 20e6, given),
                NetPresentCost = sheet.Input("npc", "Net present cost", Unit.Usd, 36e6, given),
                PresentTokens = Fx.Npv(discount, tokens),
            }
        );
        return sheet.Build().Evaluate();
    }

    internal static SupplyResult Result(SupplyTerms terms, double rate = 0) =>
        SupplyResult.Of(terms, Evaluate(terms, rate))
        ?? throw new InvalidOperationException("There is no result.");
}
