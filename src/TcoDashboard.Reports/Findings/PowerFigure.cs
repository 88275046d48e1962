using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Findings;

/// <summary>
/// Where the power of each option goes: systems, the network, storage and management beside them, and the cooling and losses around both, against
/// the budget.
/// </summary>
internal static class PowerFigure
{
    private const double Full = 0.99;

    public static ChartFigure? Of(FigureCanvas canvas)
    {
        PowerOfOption[] powers =
        [
            .. canvas
                .Options.Select(option => new PowerOfOption(
                    option,
                    option.Column.Option.Metric(MetricIds.ITPower)?.Value,
                    Beside(option.Column.Option),
                    option.Column.Option.Metric(MetricIds.FacilityPower)?.Value
                ))
                .Where(power => power is { IT: not null, Facility: not null }),
        ];
        if (powers.Length == 0)
        {
            return null;
        }

        var limits = canvas
            .Options.Select(option => option.Column.Result.Document.Limits)
            .Distinct()
            .ToArray();
        var budget = limits.Length == 1 ? limits[0].PowerBudget?.Megawatts : null;
        var basis = limits[0].PowerBasis ?? PowerBasis.IT;
        ChartFigure bare = new(
            "power",
            Title(canvas, Racing(powers), budget, basis)
                + ShortfallWords.Behind(
                    powers,
                    power => power.Option.Column.Option,
                    power => power.Name
                ),
            Worded(
                "Power at peak: what systems are provisioned for, network, storage and management beside them, cooling and losses on top (PUE)"
            ),
            ChartKind.StackedBars,
            ChartAxis.Of(Worded("Option"), powers.Select(power => power.Name)),
            new(Worded("Facility power at peak"), Unit.Megawatt),
            Parts(powers),
            string.Join(
                " ",
                powers.Select(power =>
                    Worded(
                        $"{power.Name}: {canvas.Presenter.Card(power.Facility, Unit.Megawatt)} of facility power, of which {canvas.Presenter.Card(power.IT, Unit.Megawatt)} reach IT equipment and {canvas.Presenter.Card(power.Systems, Unit.Megawatt)} the systems."
                    )
                )
            ),
            canvas.SourceLine
        );
        return ChartTables.Lined(
            bare,
            budget,
            isOnX: false,
            megawatts => Worded($"Budget: {megawatts} {Words.Of(basis)}"),
            canvas.Presenter
        );
    }

    private static ImmutableArray<ChartSeries> Parts(PowerOfOption[] powers)
    {
        (string Id, string Name, string Color, Func<PowerOfOption, double> Value)[] parts =
        [
            ("it", Worded("Systems"), "systems", power => power.Systems),
            ("beside", Worded("Network, storage and management"), "network", power => power.Beside),
            (
                "overhead",
                Worded("Cooling and losses"),
                "facility",
                power => power.Facility!.Value - power.IT!.Value
            ),
        ];
        return
        [
            .. parts
                .Where(part => powers.Any(power => part.Value(power) > 0))
                .Select(part => Series(part.Id, part.Name, part.Color, powers, part.Value)),
        ];
    }

    /// <summary>Megawatts of the IT power that go to network, storage and management.</summary>
    private static double Beside(OptionResult option) =>
        option.Fleets.Sum(fleet =>
        {
            var share =
                fleet
                    .Inputs.FirstOrDefault(input => input.Definition.Key == InputKeys.OtherITPower)
                    ?.Used.Value
                ?? 0;
            return FleetKilowatts(option, fleet.Spec.Id) / 1e3 * share / (1 + share);
        });

    private static double FleetKilowatts(OptionResult option, string fleet) =>
        (option.Values?.Scalar($"fleet.{fleet}.systems") ?? 0)
        * (option.Values?.Scalar($"fleet.{fleet}.power_per_system") ?? 0);

    private static ChartSeries Series(
        string id,
        string name,
        string part,
        PowerOfOption[] powers,
        Func<PowerOfOption, double> value
    ) =>
        new(
            id,
            name,
            ChartColors.Cost(part),
            SeriesMark.Bar,
            [.. powers.Select((power, place) => new ChartPoint(place, value(power)))]
        );

    // Why: a part of the work needs less power than all of it, which is no finding.
    private static PowerOfOption[] Racing(PowerOfOption[] powers) =>
        ShortfallWords.Contenders(powers, power => power.Option.Column.Option);

    private static string Title(
        FigureCanvas canvas,
        PowerOfOption[] powers,
        double? budget,
        PowerBasis basis
    )
    {
        double Counted(PowerOfOption power) =>
            (basis == PowerBasis.Facility ? power.Facility : power.IT)!.Value;
        var words = Words.Of(basis);
        if (budget is { } megawatts)
        {
            var limit = $"{canvas.Presenter.Card(megawatts, Unit.Megawatt)} {words}";
            var filling = powers.Where(power => Counted(power) >= Full * megawatts).ToArray();
            return filling.Length == powers.Length
                ? powers.Length == 1
                    ? Worded($"{powers[0].Name} fills the budget of {limit}")
                    : Worded($"Every option fills the budget of {limit}")
                : Worded(
                    $"{powers.MinBy(Counted)!.Name} needs only {canvas.Presenter.Card(powers.Min(Counted), Unit.Megawatt)} of the budget of {limit}"
                );
        }

        var least = powers.MinBy(power => power.Facility)!;
        var most = powers.MaxBy(power => power.Facility)!;
        var power = canvas.Presenter.Card(least.Facility, Unit.Megawatt);
        var ratio = most.Facility!.Value / least.Facility!.Value;
        return powers.Length == 1 || !(ratio > 1.01)
            ? Worded(
                $"{(powers.Length == 1 ? powers[0].Name : Worded("Every option"))} needs {power} of facility power"
            )
            : Worded(
                $"{least.Name} needs least, {power} of facility power; {most.Name} needs {canvas.Presenter.Times(ratio)} as much"
            );
    }

    private sealed record PowerOfOption(
        FigureOption Option,
        double? IT,
        double Beside,
        double? Facility
    )
    {
        public string Name => Option.Name;

        public double Systems => IT!.Value - Beside;
    }
}
