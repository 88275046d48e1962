using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// At which precision the throughput, speed and cost of each option hold, and why: what is asked for, what the device multiplies in, what is known
/// of quality and what another format would change.
/// </summary>
/// <param name="Title">In a few words; empty when no option has hardware of its own that answers or trains.</param>
/// <param name="Options">One sentence or more a kind of system.</param>
/// <param name="Notes">What is known of quality for each model, and what would change.</param>
public sealed record PrecisionGround(
    string Title,
    ImmutableArray<string> Options,
    ImmutableArray<string> Notes
)
{
    /// <summary>Nothing to say.</summary>
    public static PrecisionGround None { get; } = new("", [], []);

    /// <summary>The ground of the options that have numbers.</summary>
    /// <param name="columns">The options, left to right.</param>
    /// <param name="presenter">Makes the numbers.</param>
    internal static PrecisionGround Of(
        ImmutableArray<ComparisonColumn> columns,
        Presenter presenter
    )
    {
        One[] all =
        [
            .. columns.SelectMany(column =>
                One.Of(column, ColumnNames.InSentence(columns, column))
            ),
        ];
        var training = TrainingPrecision.Of(columns, presenter);
        return all.Length == 0
            ? training
            : training.Beside(
                new(
                    Head(all),
                    [
                        .. all.GroupBy(one =>
                                (one.System.Id, one.Weights, one.Cache, one.Arithmetic)
                            )
                            .Select(same => Why(same.First(), presenter)),
                    ],
                    [
                        .. all.GroupBy(one => (one.Model.Id, one.Weights, one.Cache))
                            .Select(same => Quality(same.First())),
                        Worded(
                            "Another format is chosen under Workload, and every figure follows. More bits a weight take more memory and longer to read, so fewer users fit a copy and a token costs more; fewer bits gain most where the device multiplies in them. How good the answers are is not computed: test the model in its format on your own questions."
                        ),
                    ]
                )
            );
    }

    // Of options that train beside options that answer.
    private PrecisionGround Beside(PrecisionGround other) =>
        Title.Length == 0
            ? other
            : new(
                Worded($"{other.Title}. {Title}"),
                [.. other.Options, .. Options],
                [.. other.Notes, .. Notes]
            );

    /// <summary>The formats of an option in a few words, for a row of a comparison.</summary>
    /// <param name="column">The option.</param>
    internal static string Short(ComparisonColumn column)
    {
        string[] kinds =
        [
            .. One.Of(column, "")
                .Select(one =>
                    Worded(
                        $"{Name(one.Weights)} weights, {Name(one.Cache)} cache, multiplied {In(one.Arithmetic)}"
                    )
                )
                .Distinct(),
            .. TrainingPrecision.Short(column),
        ];
        return kinds.Length == 0 ? Presenter.Missing : string.Join(" + ", kinds);
    }

    private static string Head(One[] all)
    {
        var stored = all.Select(one => (one.Weights, one.Cache)).Distinct().ToArray();
        var head = stored is [var (weights, cache)]
            ? weights == cache
                ? Worded($"All figures hold for weights and cache in {Name(weights)}")
                : Worded(
                    $"All figures hold for weights in {Name(weights)} and cache in {Name(cache)}"
                )
            : Worded("The options keep weights and cache in different formats");
        var products = all.GroupBy(one => one.Arithmetic).ToArray();
        return products is [var only]
            ? Worded($"{head}, multiplied {In(only.Key)}")
            : Worded(
                $"{head}; multiplied {string.Join(", ", products.Select(same => Worded($"{In(same.Key)} by {StudyCanvas.List([.. same.Select(one => one.Option).Distinct()])}")))}"
            );
    }

    private static string Why(One one, Presenter presenter)
    {
        var device = one.System.Accelerator;
        var figure = device.Item.Figure(Accelerator.DensePeakKey(one.Arithmetic));
        var rate = figure?.Value is { } peak
            ? presenter.Card(peak, figure.Unit)
            : Presenter.Missing;
        var has = device.DensePeak(one.Weights) is not null;
        return one.Weights == one.Arithmetic
                ? Worded(
                    $"{one.System.Name} multiplies {In(one.Weights)}, up to {rate} dense a device, and keeps weights so too."
                )
            : has
                ? Worded(
                    $"{one.System.Name} keeps weights in {Name(one.Weights)} and is computed {In(one.Arithmetic)}, up to {rate} dense a device: that is how its vendor describes the service."
                )
            : Worded(
                $"{one.System.Name} has no published rate for products {In(one.Weights)}: weights are kept so, which saves memory and reading, and widened to be multiplied {In(one.Arithmetic)}, up to {rate} dense a device. Its vendor may run the model in another format."
            );
    }

    private static string Quality(One one)
    {
        var released = one.Model.Item.Fact("native_precision");
        var bits = Bits(one.Weights);
        int? native = released is null ? null : Native(released);
        var weights =
            native is not { } original
                ? Worded(
                    $"In which format {one.Model.Name} was released is not in the catalog, so nothing is known of what {Name(one.Weights)} weights cost in quality."
                )
            : bits < original
                ? Worded(
                    $"{one.Model.Name} was released as {released}: weights in {Name(one.Weights)} are rounded further than that, and answers may be worse."
                )
            : Worded(
                $"{one.Model.Name} was released as {released}: weights in {Name(one.Weights)} round it no further."
            );
        return Bits(one.Cache) < 16
            ? Worded($"{weights} A cache in {Name(one.Cache)} is rounded as well.")
            : weights;
    }

    // The least bits a weight that the release itself holds.
    private static int Native(string released) =>
        released.Contains("fp4", StringComparison.OrdinalIgnoreCase)
        || released.Contains("int4", StringComparison.OrdinalIgnoreCase)
        || released.Contains("4-bit", StringComparison.OrdinalIgnoreCase)
            ? 4
        : released.Contains("fp8", StringComparison.OrdinalIgnoreCase) ? 8
        : 16;

    private static int Bits(NumberFormat format) =>
        format switch
        {
            NumberFormat.Fp4 => 4,
            NumberFormat.Fp8 or NumberFormat.EightBitInteger => 8,
            _ => 16,
        };

    /// <summary>The usual name of a format.</summary>
    internal static string Name(NumberFormat format) =>
        format switch
        {
            NumberFormat.Fp4 => "FP4",
            NumberFormat.Fp8 => "FP8",
            NumberFormat.EightBitInteger => "INT8",
            _ => "BF16",
        };

    private static string In(NumberFormat format) => Worded($"in {Name(format)}");

    private sealed record One(
        string Option,
        AcceleratorSystem System,
        LanguageModel Model,
        NumberFormat Weights,
        NumberFormat Cache,
        NumberFormat Arithmetic
    )
    {
        public static IEnumerable<One> Of(ComparisonColumn column, string option)
        {
            foreach (var fleet in column.Option.Fleets)
            {
                if (
                    fleet is { Point: { } point, System: { } system, Workload: { } load }
                    && column.Result.Catalog.Find(CatalogKind.Model, load.Model) is { } model
                )
                {
                    yield return new(
                        option,
                        system,
                        new(model),
                        load.Weights,
                        load.Cache,
                        point.Arithmetic
                    );
                }
            }
        }
    }
}
