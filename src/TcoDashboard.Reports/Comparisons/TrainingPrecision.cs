using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Training;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>At which precision times and costs of training hold: what each device multiplies in which format, as the model counted it.</summary>
internal static class TrainingPrecision
{
    /// <summary>The ground of the options that train; nothing when none does.</summary>
    /// <param name="columns">The options, left to right.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static PrecisionGround Of(ImmutableArray<ComparisonColumn> columns, Presenter presenter)
    {
        One[] all =
        [
            .. columns.SelectMany(column =>
                Fleets(column, ColumnNames.InSentence(columns, column))
            ),
        ];
        return all.Length == 0
            ? PrecisionGround.None
            : new(
                Head(all),
                [
                    .. all.GroupBy(one => (one.System.Id, one.Formats))
                        .Select(same => Why(same.First(), presenter)),
                ],
                [
                    Worded(
                        "Weights are kept in 16 bits, and their updates in more, whatever the products are in. Another format is chosen under Workload, and every figure follows. Whether a run in fewer bits ends at the same loss is not computed."
                    ),
                ]
            );
    }

    /// <summary>The formats of an option in a few words, for a row of a comparison.</summary>
    public static IEnumerable<string> Short(ComparisonColumn column) =>
        Fleets(column, "")
            .Select(one =>
                one.Formats.Attention == one.Formats.Layers
                    ? Worded($"trained in {Name(one.Formats.Layers)}")
                    : Worded(
                        $"trained in {Name(one.Formats.Layers)}, attention in {Name(one.Formats.Attention)}"
                    )
            )
            .Distinct();

    private static string Head(One[] all)
    {
        var kinds = all.GroupBy(one => (one.Formats.Layers, one.Formats.Attention)).ToArray();
        return kinds is [var only]
            ? only.Key.Layers == only.Key.Attention
                ? Worded($"All figures of training hold for products in {Name(only.Key.Layers)}")
                : Worded(
                    $"All figures of training hold for layers multiplied in {Name(only.Key.Layers)}, attention and output table in {Name(only.Key.Attention)}"
                )
            : Worded(
                $"The options train in different formats: {string.Join(", ", kinds.Select(same => Worded($"{Name(same.Key.Layers)} by {StudyCanvas.List([.. same.Select(one => one.Option).Distinct()])}")))}"
            );
    }

    private static string Why(One one, Presenter presenter)
    {
        var (name, formats) = (one.System.Name, one.Formats);
        string In(NumberFormat format) => Worded($"in {Name(format)}");
        string Rate(NumberFormat format) =>
            one.System.Accelerator.Item.Figure(Accelerator.DensePeakKey(format))
                is { Value: { } peak } figure
                ? presenter.Card(peak, figure.Unit)
                : Presenter.Missing;
        var (layers, attention) = (formats.Layers, formats.Attention);
        return layers == attention
                ? Worded(
                    $"{name} multiplies everything {In(layers)}, up to {Rate(layers)} dense a device."
                )
            : layers == NumberFormat.EightBitInteger
                ? Worded(
                    $"{name} multiplies two of the three products of each layer {In(layers)}, up to {Rate(layers)} dense a device; weight gradients, attention and the output table {In(attention)}, up to {Rate(attention)}."
                )
            : formats.Share < 1
                ? Worded(
                    $"{name} multiplies {presenter.Card(formats.Share, Unit.Fraction)} of the layers {In(layers)}, up to {Rate(layers)} dense a device, and the sensitive rest {In(formats.Rest)}, up to {Rate(formats.Rest)}; attention and the output table {In(attention)}, up to {Rate(attention)}."
                )
            : Worded(
                $"{name} multiplies the layers {In(layers)}, up to {Rate(layers)} dense a device; attention and the output table {In(attention)}, up to {Rate(attention)}."
            );
    }

    private static string Name(NumberFormat format) => PrecisionGround.Name(format);

    private static IEnumerable<One> Fleets(ComparisonColumn column, string option) =>
        column
            .Option.Fleets.Where(fleet => fleet is { Training: not null, System: not null })
            .Select(fleet => new One(option, fleet.System!, fleet.Training!.Formats));

    private sealed record One(string Option, AcceleratorSystem System, TrainingFormats Formats);
}
