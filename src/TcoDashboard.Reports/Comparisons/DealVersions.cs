using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// Versions of one deal: options with the same fleets in the same place and the same settings, which differ only in their deal terms. One is not
/// "cheaper" than another: they tell what the same purchase costs under what different sources say of it.
/// </summary>
internal static class DealVersions
{
    /// <summary>Whether the options are versions of one deal.</summary>
    public static bool AreVersions(IReadOnlyList<ComparisonColumn> columns) =>
        columns.Count > 1
        && columns.All(column => column.Option.Deal is not null)
        && columns
            .Skip(1)
            .All(column =>
                ReferenceEquals(column.Result, columns[0].Result)
                && IsSamePurchase(column.Option.Spec, columns[0].Option.Spec)
            );

    /// <summary>What the effective prices of the versions span, in one sentence.</summary>
    public static string Sentence(
        ImmutableArray<(string Name, DealResult Deal)> versions,
        Presenter presenter
    )
    {
        string[] spans =
        [
            .. versions[0]
                .Deal.Effective.Select((price, index) => (price.Volume, index))
                .Where(one => one.Volume is not "system-hour")
                .Select(one => Span(versions, one.index, presenter))
                .OfType<string>(),
        ];
        var suppliers = versions
            .Select(version => version.Deal.Terms.Supplier)
            .Where(supplier => supplier.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var subject = suppliers is [var supplier]
            ? Worded($"These are {versions.Length} versions of one deal with {supplier}")
            : Worded($"These are {versions.Length} versions of one deal");
        return spans.Length == 0
            ? Worded($"{subject}; none has an effective price.")
            : Worded(
                $"{subject}; its effective price, net of warrants at grant value, is {string.Join(Worded(", or "), spans)}."
            );
    }

    private static string? Span(
        ImmutableArray<(string Name, DealResult Deal)> versions,
        int volume,
        Presenter presenter
    )
    {
        var priced = versions
            .Where(version => version.Deal.Effective[volume].NetGrant is not null)
            .OrderBy(version => version.Deal.Effective[volume].NetGrant)
            .ToArray();
        if (priced.Length == 0)
        {
            return null;
        }

        var (low, high) = (priced[0], priced[^1]);
        var unit = low.Deal.Effective[volume].Unit;
        string Card((string Name, DealResult Deal) version) =>
            presenter.Card(version.Deal.Effective[volume].NetGrant, unit);
        return Card(low) == Card(high)
            ? Worded($"{Card(low)} in all of them")
            : Worded($"{Card(low)} ({low.Name}) to {Card(high)} ({high.Name})");
    }

    private static bool IsSamePurchase(OptionSpec one, OptionSpec other) =>
        one.Region == other.Region
        && one.Financing == other.Financing
        && one.Inputs.Equals(other.Inputs)
        && one.Fleets.Length == other.Fleets.Length
        && one.Fleets.Zip(other.Fleets)
            .All(pair =>
                pair.First.System == pair.Second.System
                && pair.First.Workload == pair.Second.Workload
                && pair.First.Deployment == pair.Second.Deployment
                && pair.First.Offer == pair.Second.Offer
                && pair.First.Systems == pair.Second.Systems
                && pair.First.Delivery.Equals(pair.Second.Delivery)
                && pair.First.Inputs.Equals(pair.Second.Inputs)
            );
}
