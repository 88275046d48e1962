using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Changes;

/// <summary>Says how a change was split, so that a reader can judge what a part means.</summary>
internal static class ChangeNotes
{
    /// <summary>How many systems stand against how many, what one costs and draws; nothing unless one fleet with other systems is compared.</summary>
    public static IEnumerable<string> Machines(
        ChangeSide before,
        ChangeSide after,
        Presenter presenter
    ) =>
        (before.Option.Fleets, after.Option.Fleets) is ([var one], [var other])
        && one.Spec.System != other.Spec.System
        && Machine(before, one, presenter) is { } left
        && Machine(after, other, presenter) is { } right
            ? [Worded($"{right} stand against {left}.")]
            : [];

    private static string? Machine(ChangeSide side, FleetResult fleet, Presenter presenter)
    {
        var id = $"fleet.{fleet.Spec.Id}";
        if (
            side.Option.Values is not { } values
            || !values.TryGetScalar($"{id}.systems", out var count)
            || !values.TryGetScalar($"{id}.in.{InputKeys.SystemPrice}", out var price)
            || !values.TryGetScalar($"{id}.power_provisioned", out var power)
        )
        {
            return null;
        }

        return Worded(
            $"{presenter.Card(count, Unit.One)} × {fleet.System?.Item.Name ?? fleet.Spec.System} at {presenter.Card(price, Unit.Usd)} and {presenter.Card(power, Unit.Kilowatt)} each"
        );
    }

    /// <summary>One sentence or two for each way in which something was split.</summary>
    /// <param name="forms">Steps that change the form of the calculation.</param>
    /// <param name="numbers">Steps of numbers only.</param>
    public static IEnumerable<string> Of(ChangeStep[] forms, ChangeStep[] numbers)
    {
        if (forms.Any(step => step.Topic == ChangeTopic.Hardware && step.Inside.Inputs.Length > 1))
        {
            yield return Worded(
                "Another system takes the place of one, so its price, power and output are counted for each unit of what decides the number of systems: what stands in one box says nothing by itself. Within the system they move in all orders, and each adds the mean."
            );
        }

        if (forms.Count(step => step.Topic is not null) > 1)
        {
            yield return Worded(
                "What belongs together moves together. The groups move in all orders, or in two where they are many, and each adds the mean of what it adds in them (Owen value), so no order is favoured and the effects add up exactly. Indented rows split a group."
            );
        }

        if (forms.Any(step => step.Topic is null))
        {
            yield return Worded(
                "Settings that change the form of the calculation are changed one after another: catalog first, then in the order of the document, numbers last. Each adds the difference of two evaluations, so the effects add up exactly. Indented rows say what a change moves inside."
            );
        }

        if (numbers.Any(step => step.Inside.Inputs.Length > 1))
        {
            yield return Worded(
                "Numbers are changed in all orders, or with more than ten of them from first to last and from last to first; each adds the mean, so that no order is favoured."
            );
        }
    }
}
