using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Lines of one's own and electricity prices by year: held against sums written out month by month.</summary>
public sealed class OwnLineTests
{
    private static readonly ScenarioDocument s_plain = ShippedScenarios.Preset(
        "on-premises-70b-200-users"
    ) with
    {
        MoneyBasis = MoneyBasis.Real,
    };

    private static DateOnly Start => s_plain.Start;

    private static OptionSpec Owned =>
        s_plain.Options.First(option => option.Fleets.All(fleet => fleet.Deployment.IsBought()));

    [Fact]
    public void Lines_OfEveryKind_ArePaidInTheirMonthsAndAddTheirPresentValue()
    {
        ImmutableArray<OwnLineSpec> lines =
        [
            Line("permit", 250_000, OwnLineKind.Capital, 2, 2),
            Line("guard", 12_000, OwnLineKind.Operating, 5, 20) with
            {
                GrowthPerYear = 0.06,
            },
            Line("subsidy", -7_000, OwnLineKind.Operating, null, null),
            Line("lease", 3_000, OwnLineKind.Operating, 4, null) with
            {
                Years = [new(Start.Year + 1, 4_000), new(Start.Year + 3, 4_500)],
            },
        ];
        var without = Evaluate([]);
        var with = Evaluate(lines);
        var months = s_plain.Months;
        double Wanted(int line, int month) =>
            line switch
            {
                0 => month == 2 ? 250_000 : 0,
                1 => month is >= 5 and <= 20 ? 12_000 * Math.Pow(1.06, (month - 5) / 12.0) : 0,
                2 => -7_000,
                _ => month < 4 ? 0
                : Start.AddMonths(month).Year >= Start.Year + 3 ? 4_500
                : Start.AddMonths(month).Year >= Start.Year + 1 ? 4_000
                : 3_000,
            };

        var rate = Math.Pow(1 + with.Values!.Scalar("in.discount_rate_per_year")!.Value, 1 / 12.0);
        var present = 0.0;
        for (var line = 0; line < lines.Length; line++)
        {
            var before = present;
            var row = with.Values.Series($"own.{lines[line].Id}");
            for (var month = 0; month < months; month++)
            {
                var paid = Wanted(line, month);
                Assert.Equal(paid, row[month]!.Value, 1e-7 * Math.Max(1, Math.Abs(paid)));
                // Capital is paid at the start of its month, everything else at the end.
                present += paid / Math.Pow(rate, line == 0 ? month : month + 1);
            }

            Assert.Equal(
                present - before,
                with.Values.Scalar($"own.{lines[line].Id}.pv")!.Value,
                1e-6 * Math.Abs(present)
            );
        }

        Assert.Equal(Npc(without) + present, Npc(with), 1e-6 * Math.Abs(present));
        Assert.Equal(
            250_000,
            with.Values.Scalar("capex.sum")!.Value - without.Values!.Scalar("capex.sum")!.Value,
            1e-3
        );
    }

    [Fact]
    public void Lines_InNominalMoney_RiseWithThePriceLevel()
    {
        var nominal = s_plain with
        {
            MoneyBasis = MoneyBasis.Nominal,
            Inputs = s_plain.Inputs.With(InputKeys.Inflation, 0.03, ""),
        };
        var line = Line("guard", 12_000, OwnLineKind.Operating, 5, 5);
        var once = Line("permit", 12_000, OwnLineKind.Capital, 5, 5);

        var option = Evaluate([line, once], nominal);

        // Operating expenditure at the price level of the end of its month, capital at that of the start.
        Assert.Equal(
            12_000 * Math.Pow(1.03, 6 / 12.0),
            option.Values!.Series("own.guard")[5]!.Value,
            1e-6
        );
        Assert.Equal(
            12_000 * Math.Pow(1.03, 5 / 12.0),
            option.Values.Series("own.permit")[5]!.Value,
            1e-6
        );
    }

    [Fact]
    public void Line_InAnotherCurrency_CostsWhatItsDollarsCost()
    {
        var euro = s_plain with { Currency = new() { Rates = [new("EUR", 1.25, Start, "Bank")] } };
        var line = Line("guard", 8_000, OwnLineKind.Operating, 1, 9) with
        {
            Years = [new(Start.Year + 1, 9_000)],
        };

        var quoted = Evaluate([line with { Currency = "EUR" }], euro);
        var dollars = Evaluate([
            line with
            {
                Amount = 10_000,
                Years = [new(Start.Year + 1, 11_250)],
            },
        ]);

        Assert.Equal(Npc(dollars), Npc(quoted), 1e-6);
    }

    [Fact]
    public void Electricity_ByYear_CostsTheEnergyOfEachMonthAtThePriceOfItsYear()
    {
        (int Year, double Price)[] path = [(Start.Year + 1, 0.2), (Start.Year + 2, 0.05)];
        var document = s_plain with
        {
            ElectricityPath = new()
            {
                Years = [.. path.Select(year => new YearValue(year.Year, year.Price))],
            },
        };

        var plain = Evaluate([]);
        var option = Evaluate([], document);

        var (before, after) = (plain.Values!, option.Values!);
        var now = before
            .Scalar($"fleet.{Owned.Fleets[0].Id}.in.{InputKeys.ElectricityPrice}")!
            .Value;
        var (flat, moved) = (before.Series("opex.energy"), after.Series("opex.energy"));
        for (var month = 0; month < s_plain.Months; month++)
        {
            var year = Start.AddMonths(month).Year;
            var price =
                year >= Start.Year + 2 ? 0.05
                : year == Start.Year + 1 ? 0.2
                : now;
            Assert.Equal(flat[month]!.Value * price / now, moved[month]!.Value, 1e-6);
        }
    }

    [Fact]
    public void Electricity_OfAnOption_TakesThePlaceOfTheScenarios()
    {
        PricePathSpec Path(double price) => new() { Years = [new(Start.Year, price)] };
        var all = s_plain with { ElectricityPath = Path(0.3) };
        var own = all with
        {
            Options = [.. all.Options.Select(o => o with { ElectricityPath = Path(0.1) })],
        };
        var cheap = s_plain with { ElectricityPath = Path(0.1) };

        Assert.Equal(Npc(Evaluate([], cheap)), Npc(Evaluate([], own)), 1e-9);
        Assert.NotEqual(Npc(Evaluate([], all)), Npc(Evaluate([], own)));
    }

    [Theory]
    [InlineData("months", "S-480", "before its first month")]
    [InlineData("outside", "S-481", ": 0 of its months are counted")]
    [InlineData("partly", "S-481", ": 3 of its months are counted")]
    [InlineData("begins later", "S-481", " on, the scenario from ")]
    [InlineData("begins later", "S-481", ": 0 of its months are counted")]
    [InlineData("ended before", "S-481", " runs until ")]
    [InlineData("ended before", "S-481", ": 0 of its months are counted")]
    [InlineData("years", "S-482", "follows")]
    [InlineData("both", "S-483", "a path of 1 year and a change of 0.1 a year")]
    [InlineData("electricity both", "S-483", "a path of 1 year and a change of 0.02 a year")]
    [InlineData("twice", "S-484", "The lines 1 and 2 of the option")]
    [InlineData("point", "S-487", "The id \"guard.amount\" of \"The guard\" has a point")]
    [InlineData("late", "S-485", "none of its 1 values is used")]
    [InlineData("price", "S-486", "is 90 USD/kWh; it may lie from 0 to ")]
    [InlineData("currency", "S-530", "in CHF, but the scenario has 0 rates")]
    public void Lines_ThatDoNotFit_AreSaidWithBothNumbers(string story, string code, string message)
    {
        var line = Line("guard", 1_000, OwnLineKind.Operating, 5, 9);
        var path = new PricePathSpec { Years = [new(Start.Year, 0.1)] };
        ImmutableArray<OwnLineSpec> lines = story switch
        {
            "months" => [line with { LastMonth = Start.AddMonths(4) }],
            "outside" =>
            [
                line with
                {
                    FirstMonth = Start.AddMonths(-9),
                    LastMonth = Start.AddMonths(-2),
                },
            ],
            "partly" =>
            [
                line with
                {
                    FirstMonth = Start.AddMonths(-9),
                    LastMonth = Start.AddMonths(2),
                },
            ],
            "begins later" =>
            [
                line with
                {
                    FirstMonth = Start.AddMonths(s_plain.Months),
                    LastMonth = null,
                },
            ],
            "ended before" => [line with { FirstMonth = null, LastMonth = Start.AddMonths(-1) }],
            "point" => [line, line with { Id = "guard.amount" }],
            "years" => [line with { Years = [new(Start.Year, 1), new(Start.Year, 2)] }],
            "both" => [line with { Years = [new(Start.Year, 1)], GrowthPerYear = 0.1 }],
            "twice" => [line, line],
            "late" => [line with { Years = [new(Start.Year + 20, 1)] }],
            "currency" => [line with { Currency = "CHF" }],
            _ => [],
        };
        var document = story switch
        {
            "electricity both" => s_plain with
            {
                ElectricityPath = path,
                Inputs = s_plain.Inputs.With(InputKeys.ElectricityGrowth, 0.02),
            },
            "price" => s_plain with { ElectricityPath = new() { Years = [new(Start.Year, 90)] } },
            _ => s_plain,
        };

        var problem = Result(lines, document).AllProblems.First(one => one.Code == code);

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    [Theory]
    [InlineData(0.02, null, 0.0, false)]
    [InlineData(0.02, 0.0, null, false)]
    [InlineData(0.0, 0.03, 0.0, false)]
    [InlineData(0.0, 0.03, null, true)]
    [InlineData(0.0, 0.0, 0.04, true)]
    [InlineData(null, null, null, false)]
    public void ElectricityByYear_BesideAYearlyChange_IsRefusedOnlyWhereThatChangeHolds(
        double? scenario,
        double? option,
        double? fleet,
        bool isRefused
    )
    {
        static InputSettings Set(InputSettings inputs, double? change) =>
            change is { } value ? inputs.With(InputKeys.ElectricityGrowth, value) : inputs;
        var document = s_plain with
        {
            ElectricityPath = new() { Years = [new(Start.Year, 0.1)] },
            Inputs = Set(s_plain.Inputs, scenario),
            Options =
            [
                Owned with
                {
                    Inputs = Set(Owned.Inputs, option),
                    Fleets =
                    [
                        .. Owned.Fleets.Select(one => one with { Inputs = Set(one.Inputs, fleet) }),
                    ],
                },
            ],
        };

        Assert.Equal(
            isRefused,
            Result([], document).AllProblems.Any(problem => problem.Code == "S-483")
        );
    }

    [Fact]
    public void ElectricityByYear_OfAnOptionThatRents_AllowsAYearlyChange()
    {
        var document = s_plain with
        {
            Baseline = null,
            ElectricityPath = new() { Years = [new(Start.Year, 0.1)] },
            Inputs = s_plain.Inputs.With(InputKeys.ElectricityGrowth, 0.02),
            Options =
            [
                Owned with
                {
                    Fleets =
                    [
                        .. Owned.Fleets.Select(one => one with { Deployment = Deployment.Cloud }),
                    ],
                },
            ],
        };

        Assert.DoesNotContain(
            ShippedScenarios.Evaluate(document).AllProblems,
            problem => problem.Code == "S-483"
        );
    }

    [Fact]
    public void Capital_OfALine_IsPaidOffInTheAmortisedMonth()
    {
        var document = s_plain with { Inputs = s_plain.Inputs.With(InputKeys.CostOfMoney, 0.08) };
        var line = Line("permit", 50e6, OwnLineKind.Capital, 2, 2);

        var without = Evaluate([], document).Values!;
        var with = Evaluate([line], document).Values!;

        // The annuity of 50 million at 8 %/12 over the horizon.
        var payment = 50e6 * (0.08 / 12) / (1 - Math.Pow(1 + 0.08 / 12, -s_plain.Months));
        Assert.Equal(
            payment,
            with.Scalar("amortised.total")!.Value - without.Scalar("amortised.total")!.Value,
            1e-4
        );
        Assert.True(
            with.Scalar("amortised.accelerator_hour")!.Value
                > without.Scalar("amortised.accelerator_hour")!.Value
        );
    }

    [Fact]
    public void Capital_OfALine_IsWrittenOffInTheBooksUntilTheLastMonth()
    {
        var line = Line("permit", 480_000, OwnLineKind.Capital, 2, 2);

        var without = Evaluate([]).Values!;
        var with = Evaluate([line]).Values!;

        double[] Added(string row) =>
            [
                .. Enumerable
                    .Range(0, s_plain.Months)
                    .Select(month =>
                        with.Series(row)[month]!.Value - without.Series(row)[month]!.Value
                    ),
            ];
        var charge = 480_000.0 / (s_plain.Months - 2);
        Assert.All(
            Added("book.depreciation").Index(),
            month => Assert.Equal(month.Index < 2 ? 0 : charge, month.Item, 1e-4)
        );
        // What is left to sell is worth what it was.
        Assert.All(Added("income.gain"), gain => Assert.Equal(0, gain, 1e-4));
        Assert.Equal(0, Added("book.assets")[^1], 1e-4);
        Assert.Equal(-480_000, Added("income.net").Sum(), 1e-3);
    }

    private static OwnLineSpec Line(
        string id,
        double amount,
        OwnLineKind kind,
        int? first,
        int? last
    ) =>
        new()
        {
            Id = id,
            Name = $"The {id}",
            Kind = kind,
            Amount = amount,
            FirstMonth = first is { } from ? Start.AddMonths(from) : null,
            LastMonth = last is { } until ? Start.AddMonths(until) : null,
        };

    private static Result Result(ImmutableArray<OwnLineSpec> lines, ScenarioDocument document) =>
        ShippedScenarios.Evaluate(
            document with
            {
                Baseline = null,
                Options =
                [
                    document.Options.First(one => one.Id == Owned.Id) with
                    {
                        OwnLines = lines,
                    },
                ],
            }
        );

    private static OptionResult Evaluate(
        ImmutableArray<OwnLineSpec> lines,
        ScenarioDocument? document = null
    ) => Result(lines, document ?? s_plain).Options[0];

    private static double Npc(OptionResult option) => option.Values!.Scalar("npc")!.Value;
}
