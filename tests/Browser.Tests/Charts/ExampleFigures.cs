using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Figures;

namespace Browser.Tests.Charts;

/// <summary>One figure of each kind, with the kinds of values that pages draw.</summary>
public static class ExampleFigures
{
    /// <summary>Where the money goes: three options, seven parts, one with a hostile name.</summary>
    public static ChartFigure CostByPart { get; } =
        new(
            "cost-by-part",
            "Systems are two thirds of the cost of every option",
            "USD per million output tokens, five years, real 2026",
            ChartKind.StackedBars,
            ChartAxis.Of(
                "Option",
                [
                    "GPU rack, 72 accelerators",
                    "Wafer-scale <b>system</b>",
                    "Rented GPUs, three years",
                ]
            ),
            new ChartAxis("Cost per million output tokens", Unit.UsdPerMillionTokens),
            [
                Part("systems", "Systems", 0.214, 0.262, null),
                Part("network", "Network", 0.031, 0.012, null),
                Part("facility", "Facility", 0.044, 0.039, null),
                Part("energy", "Energy", 0.039, 0.061, null),
                Part("operations", "Support and staff", 0.022, 0.041, null),
                Part("software", "Software", 0.013, 0.013, null),
                Part("cloud", "Rent", null, null, 0.402),
            ],
            "GPU rack: 0.363 USD per million tokens. Wafer-scale: 0.428. Rented: 0.402.",
            "Source: TcoDashboard catalog of 21 November 2026, model 0.1; prices are estimates of analysts."
        );

    /// <summary>Speed against throughput, with a frontier, a limit, and points known in three ways.</summary>
    public static ChartFigure Frontier { get; } =
        new(
            "frontier",
            "Wafers serve each user faster, GPUs serve more users per megawatt",
            "Output tokens, 70B model, FP8, 750 MW of IT power",
            ChartKind.Plot,
            new ChartAxis("Speed per user", Unit.TokensPerSecond) { IsLogarithmic = true },
            new ChartAxis("Throughput per megawatt", Unit.TokensPerSecond) { IsLogarithmic = true },
            [
                new(
                    "frontier",
                    "Frontier",
                    "series-6",
                    SeriesMark.Frontier,
                    [new(35, 410_000), new(120, 180_000), new(640, 61_000), new(2100, 21_000)]
                ),
                new(
                    "nvidia",
                    "NVIDIA",
                    ChartColors.Vendor("NVIDIA"),
                    SeriesMark.Points,
                    [
                        new(35, 410_000)
                        {
                            Label = "GB300 NVL72",
                            Evidence = PointEvidence.Measured,
                        },
                        new(120, 180_000) { Label = "GB200 NVL72" },
                        new(60, 150_000) { Label = "H200, 8" },
                    ]
                ),
                new(
                    "amd",
                    "AMD",
                    ChartColors.Vendor("AMD"),
                    SeriesMark.Points,
                    [new(52, 210_000) { Label = "MI355X, 8" }]
                ),
                new(
                    "cerebras",
                    "Cerebras",
                    ChartColors.Vendor("Cerebras"),
                    SeriesMark.Points,
                    [
                        new(640, 61_000)
                        {
                            Label = "CS-3, 4 wafers",
                            Evidence = PointEvidence.Measured,
                        },
                        new(2100, 21_000)
                        {
                            Label = "CS-3, 12 wafers",
                            Evidence = PointEvidence.OutsideRange,
                        },
                    ]
                ),
            ],
            "Four systems lie on the frontier.",
            "Source: TcoDashboard catalog, model 0.1."
        )
        {
            ReferenceLines = [new("Your limit: 50 tokens/s", 50, IsOnX: true)],
        };

    /// <summary>A value over the months of a contract.</summary>
    public static ChartFigure PowerByMonth { get; } =
        new(
            "power-by-month",
            "The fleet reaches its power budget in the second year",
            "Peak IT power, MW",
            ChartKind.StackedColumns,
            ChartAxis.Of(
                "Month",
                Enumerable.Range(0, 24).Select(month => $"{2027 + month / 12}-{month % 12 + 1:00}")
            ),
            new ChartAxis("Peak power", Unit.Megawatt),
            [
                new(
                    "gpu",
                    "GPU racks",
                    "vendor-nvidia",
                    SeriesMark.Bar,
                    [
                        .. Enumerable
                            .Range(0, 24)
                            .Select(month => new ChartPoint(
                                month,
                                Math.Min(450, 30 * (month + 1))
                            )),
                    ]
                ),
                new(
                    "wafer",
                    "Wafer systems",
                    "vendor-cerebras",
                    SeriesMark.Bar,
                    [
                        .. Enumerable
                            .Range(6, 18)
                            .Select(month => new ChartPoint(
                                month,
                                Math.Min(290, 22 * (month - 5))
                            )),
                    ]
                ),
            ],
            "Power grows from 30 to 740 MW.",
            "Source: delivery schedule of the scenario."
        )
        {
            ReferenceLines = [new("Budget: 750 MW", 750, IsOnX: false)],
        };

    /// <summary>When does one option win.</summary>
    public static ChartFigure BreakEven { get; } =
        new(
            "break-even",
            "Owning beats renting above 41 % utilisation",
            "USD per million output tokens against utilisation",
            ChartKind.Plot,
            new ChartAxis("Utilisation", Unit.Fraction),
            new ChartAxis("Cost per million output tokens", Unit.UsdPerMillionTokens),
            [
                new(
                    "own",
                    "Own",
                    "series-1",
                    SeriesMark.Line,
                    [
                        .. Enumerable
                            .Range(1, 10)
                            .Select(step => new ChartPoint(step / 10.0, 0.165 / (step / 10.0))),
                    ]
                ),
                new(
                    "rent",
                    "Rent",
                    "series-2",
                    SeriesMark.Line,
                    [.. Enumerable.Range(1, 10).Select(step => new ChartPoint(step / 10.0, 0.402))]
                ),
            ],
            "The lines cross at 41 %.",
            "Source: TcoDashboard model 0.1."
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ChartFigure> All { get; } =
    [CostByPart, Frontier, PowerByMonth, BreakEven, .. ExampleStudies.All];

    private static ChartSeries Part(string part, string name, params double?[] values) =>
        new(
            part,
            name,
            ChartColors.Cost(part),
            SeriesMark.Bar,
            [
                .. values
                    .Select((value, place) => (value, place))
                    .Where(one => one.value is not null)
                    .Select(one => new ChartPoint(one.place, one.value!.Value)),
            ]
        );
}
