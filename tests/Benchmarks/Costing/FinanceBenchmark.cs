using BenchmarkDotNet.Attributes;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Benchmarks.Costing;

/// <summary>One full ten-year monthly evaluation of an option with loan, tax, books and returns.</summary>
[InProcess]
[MemoryDiagnoser]
public class FinanceBenchmark
{
    private static readonly Provenance Given = new(Origin.Scenario, "Given by the benchmark.");

    private readonly Sheet _sheet = Build();

    /// <summary>Every cell of the sheet, 120 months.</summary>
    [Benchmark]
    public double Evaluate() => _sheet.Evaluate().Scalar("npc")!.Value;

    /// <summary>Writing the sheet and evaluating it once.</summary>
    [Benchmark]
    public double BuildAndEvaluate() => Build().Evaluate().Scalar("npc")!.Value;

    /// <summary>Evaluation and the yearly statements.</summary>
    [Benchmark]
    public int Statements() =>
        StatementTable.Of(_sheet.Evaluate(), StatementSpan.Year, 7).Rows.Length;

    private static Sheet Build()
    {
        var plan = new WriteOffPlan
        {
            Method = WriteOffMethod.Macrs,
            Convention = MacrsConvention.ByLaw,
            LifeYears = 5,
        };
        var finance = new FinanceBasis
        {
            FiscalYearStart = 7,
            OutputValue = Of(Unit.UsdPerMillionTokens, 0.5),
            Financing = new()
            {
                Kind = FinancingKind.Loan,
                TermMonths = 48,
                Share = Of(Unit.Fraction, 0.6),
                Rate = Of(Unit.PerYear, 0.09),
                Balloon = Of(Unit.Fraction, 0.1),
            },
            Tax = new()
            {
                Rate = Of(Unit.Fraction, 0.25),
                Losses = LossTreatment.CarriedForward,
                LossLimit = Of(Unit.Fraction, 0.8),
                Hardware = plan,
                Facility = plan with { LifeYears = 15 },
            },
        };
        return CostModel.Build(
            new(new(new(2027, 1, 1), 120), [Fleet()], null, false, null, Of(Unit.PerYear, 0.08))
            {
                Finance = finance,
                Inflation = Of(Unit.PerYear, 0.025),
            }
        );
    }

    private static FleetBasis Fleet() =>
        new()
        {
            Id = "gpu",
            Name = "GPU",
            Deployment = Deployment.Own,
            AcceleratorsPerSystem = 72,
            Multiple = 1,
            InputPerOutputToken = 8,
            OutputPerSystem = Of(Unit.TokensPerSecond, 300_000),
            SequencesPerSystem = Of(Unit.One, 4000),
            PrefillShare = Of(Unit.Fraction, 0.3),
            PowerAtLoad = Of(Unit.Kilowatt, 120),
            PowerIdle = Of(Unit.Kilowatt, 40),
            PowerProvisioned = Of(Unit.Kilowatt, 132),
            GivenSystems = Of(Unit.One, 100),
            LifeMonths = 60,
            RampMonths = 12,
            Input = key =>
            {
                var input = InputDefinitions.ByKey[key];
                var value = key switch
                {
                    InputKeys.SystemPrice => 3.5e6,
                    InputKeys.FacilityPrice => 1.1e7,
                    InputKeys.FacilityLife => 15,
                    InputKeys.ElectricityPrice => 0.07,
                    _ => Math.Clamp(
                        input.Unit == Unit.Fraction ? 0.05 : 1,
                        input.Minimum,
                        input.Maximum
                    ),
                };
                return new(input.Label, input.Unit, value, Given);
            },
        };

    private static Leaf Of(Unit unit, double value) => new("Given", unit, value, Given);
}
