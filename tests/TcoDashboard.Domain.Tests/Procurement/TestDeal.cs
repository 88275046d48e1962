using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Terms;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>Deals for tests: 250 MW a year for three years, 20 billion dollars, and a sheet around it.</summary>
internal static class TestDeal
{
    internal static readonly DateOnly Start = new(2026, 1, 1);

    internal static readonly Source Source = new("A test", null, "2026", "derived");

    internal static CapacityClause Capacity(double total = 20e9) =>
        new()
        {
            Id = "capacity",
            Name = "Capacity",
            Status = ClauseStatus.Filed,
            Source = Source,
            Tranches =
            [
                new(250, new(2026, 1, 1), 36),
                new(250, new(2027, 1, 1), 24),
                new(250, new(2028, 1, 1), 12),
            ],
            TotalUsd = total,
        };

    internal static FundingClause Loan() =>
        new()
        {
            Id = "loan",
            Name = "Loan",
            Status = ClauseStatus.Filed,
            Source = Source,
            Form = FundingForm.Loan,
            AmountUsd = 1e9,
            Month = Start,
            RatePerYear = 0.06,
            MarketRatePerYear = 0.12,
            Payments = 2,
        };

    internal static WarrantClause Warrants(params ReadOnlySpan<WarrantTranche> tranches) =>
        new()
        {
            Id = "warrants",
            Name = "Warrants",
            Status = ClauseStatus.Filed,
            Source = Source,
            SharesTotal = 33_445_026,
            StrikeUsd = 1e-5,
            SharePriceUsd = 82.02,
            VolatilityPerYear = 0.6,
            RiskFreePerYear = 0.04,
            Tranches = [.. tranches],
        };

    internal static WarrantTranche AtCapacity(
        double shares,
        double megawatts,
        double? hurdle = null
    ) =>
        new()
        {
            Shares = shares,
            Event = VestingEvent.Capacity,
            Threshold = megawatts,
            HurdleUsd = hurdle,
        };

    internal static DealTerms Of(params ReadOnlySpan<Clause> clauses) =>
        new() { Clauses = [.. clauses] };

    /// <summary>The numbers of a deal on a sheet of 36 months with one system and a million tokens a month.</summary>
    internal static SheetValues Evaluate(DealTerms deal, double rate, double[]? purchases = null)
    {
        var given = new Provenance(Origin.Scenario);
        var sheet = new SheetBuilder(new Timeline(Start, 36));
        Expr Row(string id, Unit unit, double value) =>
            sheet.InputRow(id, id, unit, [.. Enumerable.Repeat(value, 36)], given);
        var bought = purchases is null
            ? null
            : sheet.InputRow("bought", "Systems bought", Unit.One, purchases, given);
        _ = DealSheet.Build(
            sheet,
            deal,
            new()
            {
                Path = "options[0].deal",
                Rate = sheet.Input("rate", "Discount rate", Unit.PerYear, rate, given),
                ListCharge = bought is null ? null : bought * sheet.Constant(1e6, Unit.Usd),
                Timing = bought is null ? Timing.End : Timing.Begin,
                Power = Row("power", Unit.Megawatt, 1),
                SystemsBought = bought is null ? null : Fx.Cumulative(bought),
                SystemsRunning = Row("running", Unit.One, 1),
                Tokens = Row("tokens", Unit.MillionTokens, 1),
            }
        );
        return sheet.Build().Evaluate();
    }

    internal static DealResult Result(DealTerms deal, double rate = 0.1) =>
        DealResult.Of(deal, Evaluate(deal, rate))
        ?? throw new InvalidOperationException("The deal has no result.");

    internal static ImmutableArray<Problem> Problems(DealTerms deal) =>
        DealChecks.Check(deal, "options[0].deal", Start, 36);
}
