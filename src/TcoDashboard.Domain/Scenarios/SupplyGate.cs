using System.Collections.Immutable;
using TcoDashboard.Domain.Numerics;
using TcoDashboard.Domain.Procurement.Supply;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// Judges whether specialised hardware has a clear advantage: its saving at equal tokens must exceed the risk premium and what its supply risk
/// costs more, in enough draws from the bands of both predictions. Moving the software is part of its net present cost.
/// </summary>
internal static class SupplyGate
{
    // Why: 10,000 draws hold a share within one point; the same draws each time.
    private const int Draws = 10_000;
    private const ulong Seed = 20260101;

    /// <summary>The option with its gate, and a warning when the gate stays closed.</summary>
    public static OptionResult Judge(
        ImmutableArray<OptionResult> options,
        OptionResult option,
        int index
    )
    {
        if (option.Supply is not { Terms.Advantage: { } terms } supply)
        {
            return option;
        }

        var other = options.FirstOrDefault(one => one.Spec.Id == terms.Against);
        var isOnly = options.All(one => one == option || !one.IsFeasible);
        if (isOnly)
        {
            return option with { Supply = supply with { Gate = new(0, terms.Threshold, true) } };
        }

        if (
            other is not { IsFeasible: true }
            || Unit(option) is not { } special
            || Unit(other) is not { } ordinary
            || option.Metric(MetricIds.NetPresentCost)?.Value is not { } cost
        )
        {
            return option;
        }

        // Why: both serve the tokens of the specialised option, so that a larger fleet is not taken for a saving.
        var tokens = cost / special.Value!.Value;
        var hurdle = terms.RiskPremiumUsd + supply.Expected - (other.Supply?.Expected ?? 0);
        var gate = AdvantageGate.Of(
            Drawn(ordinary, tokens, "ordinary"),
            Drawn(special, tokens, "specialised"),
            hurdle,
            terms.Threshold,
            false
        );
        var judged = option with { Supply = supply with { Gate = gate } };
        return gate.IsOpen
            ? judged
            : judged with
            {
                Problems = judged.Problems.Add(Closed(gate, hurdle, other, index)),
            };
    }

    private static Problem Closed(
        AdvantageGate gate,
        double hurdle,
        OptionResult other,
        int index
    ) =>
        Problem.Warning(
            $"{OptionSupply.Path(index)}.advantage",
            "S-428",
            Worded(
                $"No clear advantage: it saves more than {hurdle:#,0} USD (risk premium and supply risk) against {other.Spec.Name} in {100 * gate.Probability:0} % of draws; {100 * gate.Threshold:0} % are asked for."
            ),
            Worded(
                "Prefer the ordinary hardware, negotiate the price, or lower with a reason the share of draws it has to win in or what it has to save beyond its supply losses."
            )
        );

    private static Metric? Unit(OptionResult option) =>
        option.Metric(MetricIds.CostPerMtokBlended) is { Value: > 0 } metric ? metric : null;

    /// <summary>Cost of the tokens in each draw: lognormal on both sides of the value, with the ends of its band as P10 and P90.</summary>
    private static double[] Drawn(Metric unit, double tokens, string name)
    {
        var value = unit.Value!.Value;
        var low = Math.Min(unit.Low ?? value, unit.High ?? value);
        var high = Math.Max(unit.Low ?? value, unit.High ?? value);
        var ninety = StandardNormal.Quantile(0.9);
        var below = low > 0 ? Math.Log(value / low) / ninety : 0;
        var above = Math.Log(high / value) / ninety;
        var random = SeededRandom.For(Seed, name);
        var costs = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var deviate = random.NextNormal();
            costs[draw] = tokens * value * Math.Exp(deviate * (deviate < 0 ? below : above));
        }

        return costs;
    }
}
