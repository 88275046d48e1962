using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Tests.Shared.Scenarios;

/// <summary>Random parts of a scenario about money.</summary>
public static class FinanceGenerator
{
    /// <summary>No financing, or one with every field moved.</summary>
    public static Gen<FinancingSpec?> Financing() =>
        Gen.OneOf(
            Gen.Constant((FinancingSpec?)null),
            from kind in Gen.Elements(Enum.GetValues<FinancingKind>())
            from part in Gen.Elements(Enum.GetValues<FinancedPart>())
            from timing in Gen.Elements(Enum.GetValues<Timing>())
            from n in Gen.Choose(0, 1000).ArrayOf(4)
            from months in Gen.Choose(1, 480)
            select (FinancingSpec?)
                new FinancingSpec
                {
                    Kind = kind,
                    Covers = part,
                    Timing = timing,
                    TermMonths = months,
                    Share = n[0] / 1000.0,
                    RatePerYear = n[1] % 4 == 0 ? null : n[1] / 3000.0,
                    Payment = n[1] % 4 == 0 ? n[1] / 4000.0 : null,
                    EveryMonths = n[2] % 3 == 0 ? 3 : 1,
                    Balloon = n[2] / 1000.0,
                    Residual = n[3] / 1000.0,
                    BuyOut = n[0] % 2 == 0,
                }
        );

    /// <summary>The default accounting, or one with every field moved.</summary>
    public static Gen<AccountingSpec> Accounting() =>
        Gen.OneOf(
            Gen.Constant(AccountingSpec.Default),
            from start in Gen.Choose(1, 12)
            from losses in Gen.Elements(Enum.GetValues<LossTreatment>())
            from plans in WriteOff().ArrayOf(3)
            from n in Gen.Choose(0, 1000).ArrayOf(6)
            select new AccountingSpec
            {
                FiscalYearStart = start,
                Tax =
                    n[0] % 3 == 0
                        ? null
                        : new()
                        {
                            Rate = n[0] % 3 == 1 ? null : n[0] / 1000.0,
                            Losses = losses,
                            LossLimit = n[1] / 1000.0,
                            Hardware = plans[0],
                            Facility = n[1] % 2 == 0 ? null : plans[1],
                        },
                Book = n[2] % 2 == 0 ? null : plans[2],
                CapitalCost =
                    n[3] % 2 == 0 ? null : new(n[3] / 1000.0, n[4] / 3000.0, n[5] / 3000.0),
                OutputValue = n[4] % 2 == 0 ? null : n[4] / 7.0,
                InputValue = n[5] % 2 == 0 ? null : n[5] / 7.0,
            }
        );

    private static Gen<WriteOffSpec> WriteOff() =>
        from method in Gen.Elements(Enum.GetValues<WriteOffMethod>())
        from convention in Gen.Elements(Enum.GetValues<MacrsConvention>())
        from life in Gen.Choose(1, 40)
        from n in Gen.Choose(0, 1000).ArrayOf(3)
        select new WriteOffSpec
        {
            Method = method,
            Convention = convention,
            LifeYears = n[1] % 2 == 0 ? life : life + 0.5,
            Bonus = n[0] / 1000.0,
            Factor = 1 + n[1] / 500.0,
            Salvage = n[2] / 1000.0,
        };
}
