using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Facility;

/// <summary>
/// What of the power of a site reaches the accelerators of one option: what is not used, what electrical losses and cooling take, IT, what
/// network and storage take, what else stands in the systems. Losses and cooling are one step, because a PUE does not tell them apart.
/// </summary>
public static class PowerWaterfallFigure
{
    private const string Id = "power-waterfall";

    /// <summary>The figure; <c>null</c> when the option has no numbers or draws nothing.</summary>
    /// <param name="result">The result that holds the option.</param>
    /// <param name="option">The option.</param>
    /// <param name="context">Presenter and name of the catalog.</param>
    public static ChartFigure? Of(Result result, OptionResult option, FigureContext context)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(context);
        if (PowerShares.Of(option) is not { Facility: > 0 } power)
        {
            return null;
        }

        var canvas = new FigureCanvas([.. ComparisonColumn.Of(result)], context);
        var limits = result.Document.Limits;
        var basis = limits.PowerBasis ?? PowerBasis.IT;
        // Why not for rented machines: the budget is that of a site of one's own.
        var site = option.Fleets.All(fleet => fleet.Spec.Deployment.IsBought())
            ? limits.PowerBudget?.Megawatts
                * (basis == PowerBasis.Facility ? 1 : power.Facility / power.IT)
            : null;
        var scale = context.Presenter.ScaleFor(
            [Math.Max(site ?? 0, power.Facility)],
            Unit.Megawatt
        );
        Case it = new(
            option,
            power,
            site,
            basis,
            limits.PowerBudget?.Megawatts,
            megawatts => context.Presenter.Card(megawatts, scale),
            context.Presenter
        );
        var steps = Steps(it);
        return new(
            Id,
            Title(it),
            Worded(
                $"Power at peak, {option.Spec.Name}: what is provisioned. Electrical losses and cooling are one step, because the PUE does not tell them apart{Ratings(it)}"
            ),
            ChartKind.BridgeBars,
            ChartAxis.Of(Worded("Step"), steps.Select(step => step.Name)),
            new(Worded("Power at peak"), Unit.Megawatt),
            [Series(steps, it.Card)],
            Worded(
                $"{string.Join("; ", steps.Select(step => $"{step.Name} {it.Card(step.Megawatts)}"))}. What decides the number of systems: {Binding(option)}."
            ),
            canvas.SourceLine
        );
    }

    private static ChartSeries Series(Step[] steps, Func<double, string> card) =>
        new(
            "steps",
            Worded("Power"),
            ChartColors.Plain(0),
            SeriesMark.Bar,
            [
                .. steps.Select(
                    (step, index) =>
                        new ChartPoint(index, step.Megawatts)
                        {
                            Text = card(step.Megawatts),
                            Color = step.Color,
                            IsSubtotal = step.IsSubtotal && index > 0 && index < steps.Length - 1,
                        }
                ),
            ]
        );

    private static Step[] Steps(Case it)
    {
        var power = it.Power;
        Step[] overhead =
        [
            new(
                Worded(
                    $"Electrical losses and cooling (PUE {it.Presenter.Card(power.Facility / power.IT, Unit.One)})"
                ),
                power.IT - power.Facility,
                ChartColors.Cost("facility")
            ),
            new(Worded("IT power"), power.IT, null, IsSubtotal: true),
            new(
                Worded("Network, storage and management"),
                power.Systems - power.IT,
                ChartColors.Cost("network")
            ),
        ];
        Step[] inside = power.Accelerators is { } accelerators
            ?
            [
                new(
                    Worded("Hosts, memory, fans and conversion in the systems"),
                    accelerators - power.Systems,
                    ChartColors.Cost("storage")
                ),
                new(Worded("Accelerators"), accelerators, ChartColors.Cost("systems"), true),
            ]
            : [new(Worded("Systems"), power.Systems, ChartColors.Cost("systems"), true)];
        return
        [
            .. Beginning(it),
            .. overhead.Where(step => step.IsSubtotal || step.Megawatts != 0),
            .. inside,
        ];
    }

    // The site with what it does not use; without one what the systems draw.
    private static Step[] Beginning(Case it)
    {
        var power = it.Power;
        if (it.Site is not { } site)
        {
            return [new(Worded("Facility power at peak"), power.Facility, null, IsSubtotal: true)];
        }

        return
        [
            new(
                it.Basis == PowerBasis.Facility
                    ? Worded("Site, the budget")
                    : Worded($"Site for {it.Card(it.Budget!.Value)} of IT power"),
                site,
                null,
                IsSubtotal: true
            ),
            new(
                power.Facility > site ? Worded("Above the budget") : Worded("Stranded: not used"),
                power.Facility - site,
                ChartColors.Cost("other")
            ),
        ];
    }

    private static string Title(Case it)
    {
        var name = it.Option.Spec.Name;
        var (end, reached) = it.Power.Accelerators is { } accelerators
            ? (Worded("the accelerators"), accelerators)
            : (Worded("the systems"), it.Power.Systems);
        if (it.Site is not { } site)
        {
            return Worded(
                $"{it.Presenter.Percent(reached / it.Power.Facility)} of the {it.Card(it.Power.Facility)} that {name} draws reach {end}"
            );
        }

        var share = it.Presenter.Percent(reached / site);
        return it.Power.Facility > site * 1.0005
            ? Worded(
                $"{name} needs {it.Card(it.Power.Facility - site)} more than the site of {it.Card(site)}"
            )
            : Worded(
                $"{share} of the {it.Card(site)} of the site reach {end} of {name}; {Binding(it.Option)} binds, {it.Card(site - it.Power.Facility)} stay unused"
            );
    }

    // What decided the systems of each fleet, each reason once.
    private static string Binding(OptionResult option) =>
        string.Join(
            Worded(" and "),
            option
                .Fleets.Select(fleet => fleet.SizedBy)
                .OfType<SizingLimit>()
                .Distinct()
                .Select(limit =>
                    limit == SizingLimit.Given
                        ? Worded("the number of systems as given")
                        : Worded($"the {Words.Of(limit)}")
                )
        );

    private static string Ratings(Case it) =>
        it.Power.Accelerators is null
            ? Worded("; no rating of the accelerators alone is known that fits the systems'")
            : Worded("; accelerators at their rating, the rest of the systems' power is one step");

    private sealed record Step(
        string Name,
        double Megawatts,
        string? Color,
        bool IsSubtotal = false
    );

    private sealed record Case(
        OptionResult Option,
        PowerShares Power,
        double? Site,
        PowerBasis Basis,
        double? Budget,
        Func<double, string> Card,
        Presenter Presenter
    );
}
