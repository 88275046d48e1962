using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>The words of the explanation drawer for what the domain names by code.</summary>
public static class ExplainWords
{
    /// <summary>Where an input comes from, one or two words for a chip.</summary>
    public static string Chip(Provenance provenance, Wording say)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance.Origin switch
        {
            Origin.Scenario => say["explain.setHere"],
            Origin.Override => say["explain.origin.override"],
            Origin.Model => say["explain.origin.model"],
            Origin.Calendar => say["explain.origin.calendar"],
            Origin.Constant => say["explain.origin.constant"],
            _ => provenance.IsEstimate ? say["explain.origin.estimate"]
            : provenance.Source is { } source ? SortOf(source, say)
            : say["explain.origin.default"],
        };
    }

    /// <summary>Tint of the chip: measured, filed, vendor, estimate, default or yours.</summary>
    public static string KindOf(Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance.Origin switch
        {
            Origin.Scenario or Origin.Override => "yours",
            Origin.Model or Origin.Calendar or Origin.Constant => "default",
            _ when provenance.IsEstimate => "estimate",
            _ => provenance.Source?.Kind switch
            {
                "datasheet"
                or "vendor"
                or "vendor_doc"
                or "vendor_whitepaper"
                or "model_card"
                or "model_config" => "vendor",
                "company_disclosure" or "statute" or "official_statistics" or "official_document" =>
                    "filed",
                "paper"
                or "public_trace"
                or "research_dataset"
                or "academic_dataset"
                or "dataset"
                or "benchmark_code" => "measured",
                "estimate" or "derived" or "derived_estimate" or "constructed" => "estimate",
                _ => "default",
            },
        };
    }

    /// <summary>What sort of source it is, in words.</summary>
    public static string SortOf(Source source, Wording say)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Kind == "override"
            ? say["explain.origin.override"]
            : CatalogWords.Word(source.Kind);
    }

    /// <summary>Where an input comes from, one sentence; a figure that nobody published is called what it is.</summary>
    public static string OriginOf(Provenance provenance, Wording say)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance is { Origin: Origin.Catalog, IsEstimate: true, Source.Url: null }
            ? say["explain.anAssumptionOf"]
            : Of(provenance.Origin, say);
    }

    /// <summary>What the values beside the one used are: published, or ends of an assumption where no source can be opened.</summary>
    public static string OthersOf(Figure figure, Wording say)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Conflicts.All(other => (other.Source ?? figure.Source)?.Url is null)
            ? say["explain.otherAssumedValues"]
            : say["explain.otherPublishedValues"];
    }

    /// <summary>Where an input comes from, one sentence.</summary>
    public static string Of(Origin origin, Wording say) =>
        origin switch
        {
            Origin.Catalog => say["explain.aSourcedFigureOf"],
            Origin.Default => say["explain.aDefaultOfThe"],
            Origin.Scenario => say["explain.setInThisScenario"],
            Origin.Override => say["explain.aCatalogFigureThat"],
            Origin.Model => say["explain.computedByThePerformance"],
            Origin.Calendar => say["explain.aFactOfThe"],
            _ => say["explain.aConstant"],
        };

    /// <summary>Where the user set an input.</summary>
    public static string Of(InputLevel level, Wording say) =>
        level switch
        {
            InputLevel.Scenario => say["explain.setForTheWhole"],
            InputLevel.Option => say["explain.setForThisOption"],
            InputLevel.Fleet => say["explain.setForThisFleet"],
            _ => say["explain.notSetTheSourced"],
        };

    /// <summary>What keeps an operating point from being faster or larger.</summary>
    public static string Of(BindingConstraint binding, Wording say) =>
        binding switch
        {
            BindingConstraint.MemoryBandwidth => say["explain.readingWeightsAndCache"],
            BindingConstraint.Compute => say["explain.arithmeticTakesMostOf"],
            BindingConstraint.Network => say["explain.waitingForOtherDevicesTakes"],
            BindingConstraint.Host => say["explain.launchAndSchedulingOn"],
            BindingConstraint.CacheCapacity => say["explain.theMemoryLeftFor"],
            BindingConstraint.TimePerOutputTokenTarget => say["explain.moreRequestsAtOnceWould"],
            BindingConstraint.TimeToFirstTokenTarget => say["explain.moreRequestsAtOnce"],
            _ => say["explain.promptsTakeAllThe"],
        };

    /// <summary>Short name of a binding constraint.</summary>
    public static string NameOf(BindingConstraint binding, Wording say) =>
        binding switch
        {
            BindingConstraint.MemoryBandwidth => say["explain.memoryBandwidth"],
            BindingConstraint.Compute => say["explain.arithmetic"],
            BindingConstraint.Network => say["explain.network"],
            BindingConstraint.Host => say["explain.hostOverhead"],
            BindingConstraint.CacheCapacity => say["explain.roomForTheCache"],
            BindingConstraint.TimePerOutputTokenTarget => say["explain.speedPerUserTarget"],
            BindingConstraint.TimeToFirstTokenTarget => say["explain.firstTokenTarget"],
            _ => say["explain.promptProcessing"],
        };

    /// <summary>How a throughput was obtained, in one word.</summary>
    public static string NameOf(EvidenceTier tier, Wording say) =>
        tier switch
        {
            EvidenceTier.Measured => say["explain.tier.measured"],
            EvidenceTier.Calibrated => say["explain.tier.calibrated"],
            _ => say["explain.tier.modelled"],
        };

    /// <summary>How a throughput was obtained.</summary>
    public static string Of(EvidenceTier tier, Wording say) =>
        tier switch
        {
            EvidenceTier.Measured => say["explain.measuredPublishedMeasurementsOf"],
            EvidenceTier.Calibrated => say["explain.calibratedPublishedMeasurementsOf"],
            _ => say["explain.modelledAFormulaFitted"],
        };

    /// <summary>
    /// How speed and output of a point were obtained, in a few words: one tier where they share it. Why two: a published speed of one user
    /// says nothing of the output under load.
    /// </summary>
    public static string Sure(OperatingPoint point, Presenter presenter, Wording say)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(presenter);
        var (low, high) = (
            presenter.Card(point.BandLow, Unit.One),
            presenter.Card(point.BandHigh, Unit.One)
        );
        return point.SpeedTier == point.Tier
            ? say["explain.sureBand", NameOf(point.Tier, say), low, high]
            : say[
                "explain.sureApart",
                NameOf(point.SpeedTier, say),
                NameOf(point.Tier, say),
                low,
                high
            ];
    }

    /// <summary>The same in whole sentences.</summary>
    public static ImmutableArray<string> SureSentences(OperatingPoint point, Wording say)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.SpeedTier == point.Tier
            ? [Of(point.Tier, say)]
            :
            [
                say["explain.sureSpeed", Of(point.SpeedTier, say)],
                say["explain.sureOutput", Of(point.Tier, say)],
            ];
    }

    /// <summary>What the time of a step is spent on.</summary>
    public static string Of(TimePartKind kind, Wording say) =>
        kind switch
        {
            TimePartKind.Weights => say["explain.readingWeights"],
            TimePartKind.Cache => say["explain.readingTheCache"],
            TimePartKind.Arithmetic => say["explain.arithmetic"],
            TimePartKind.Network => say["explain.waitingForOtherDevices"],
            TimePartKind.Host => say["explain.hostAndLaunch"],
            _ => say["explain.stallsByOtherPrompts"],
        };

    /// <summary>How a plan spreads one copy of the model, in words.</summary>
    public static string Of(ParallelPlan plan, Presenter presenter, Wording say)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var parts = new[]
        {
            (plan.Tensor, say["explain.tensorParallel"]),
            (plan.Pipeline, say["explain.pipelineStages"]),
            (plan.Expert, say["explain.expertParallel"]),
            // Groups that share a prompt are the same groups that else would each take their own.
            plan.Context > 1
                ? (plan.Context, say["explain.partsOfEachLong"])
                : (plan.AttentionData, say["explain.dataParallelAttention"]),
        };
        var named = parts
            .Where(part => part.Item1 > 1)
            .Select(part => FormattableString.Invariant($"{part.Item1} × {part.Item2}"));
        var devices =
            plan.Devices == 1
                ? say["explain.oneDevice"]
                : say["explain.devices", presenter.Whole(plan.Devices)];
        var how = string.Join(", ", named);
        return how.Length == 0 ? devices : $"{devices}: {how}";
    }
}
