using TcoDashboard.Domain;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>The words of the explanation drawer for what the domain names by code.</summary>
public static class ExplainWords
{
    /// <summary>Where an input comes from, one or two words for a chip.</summary>
    public static string Chip(Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance.Origin switch
        {
            Origin.Scenario => "set here",
            Origin.Override => "override",
            Origin.Model => "model",
            Origin.Calendar => "calendar",
            Origin.Constant => "constant",
            _ => provenance.IsEstimate ? "estimate"
            : provenance.Source is { } source ? Of(source)
            : "default",
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
    public static string Of(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Kind.Replace('_', ' ');
    }

    /// <summary>Where an input comes from, one sentence.</summary>
    public static string Of(Origin origin) =>
        origin switch
        {
            Origin.Catalog => "A sourced figure of the catalog.",
            Origin.Default => "A default of the product; the scenario says nothing else.",
            Origin.Scenario => "Set in this scenario.",
            Origin.Override => "A catalog figure that this scenario replaces.",
            Origin.Model => "Computed by the performance model.",
            Origin.Calendar => "A fact of the calendar.",
            _ => "A constant.",
        };

    /// <summary>Where the user set an input.</summary>
    public static string Of(InputLevel level) =>
        level switch
        {
            InputLevel.Scenario => "Set for the whole scenario.",
            InputLevel.Option => "Set for this option.",
            InputLevel.Fleet => "Set for this fleet.",
            _ => "Not set: the sourced default.",
        };

    /// <summary>What keeps an operating point from being faster or larger.</summary>
    public static string Of(BindingConstraint binding) =>
        binding switch
        {
            BindingConstraint.MemoryBandwidth =>
                "Reading weights and cache from memory takes most of a step; faster memory would help, more arithmetic would not.",
            BindingConstraint.Compute =>
                "Arithmetic takes most of a step; faster memory would not help.",
            BindingConstraint.Network => "Waiting for other devices takes most of a step.",
            BindingConstraint.Host => "Launch and scheduling on the host take most of a step.",
            BindingConstraint.CacheCapacity =>
                "The memory left for the key-value cache is full; no more requests fit.",
            BindingConstraint.TimePerOutputTokenTarget =>
                "More requests at once would miss the target for speed per user.",
            BindingConstraint.TimeToFirstTokenTarget =>
                "More requests at once would miss the target for time to first token.",
            _ => "Prompts take all the device time there is.",
        };

    /// <summary>Short name of a binding constraint.</summary>
    public static string NameOf(BindingConstraint binding) =>
        binding switch
        {
            BindingConstraint.MemoryBandwidth => "Memory bandwidth",
            BindingConstraint.Compute => "Arithmetic",
            BindingConstraint.Network => "Network",
            BindingConstraint.Host => "Host overhead",
            BindingConstraint.CacheCapacity => "Room for the cache",
            BindingConstraint.TimePerOutputTokenTarget => "Speed-per-user target",
            BindingConstraint.TimeToFirstTokenTarget => "First-token target",
            _ => "Prompt processing",
        };

    /// <summary>How a throughput was obtained.</summary>
    public static string Of(EvidenceTier tier) =>
        tier switch
        {
            EvidenceTier.Measured =>
                "Measured: published measurements of this model on this hardware correct the formula, or it lies between them.",
            EvidenceTier.Calibrated =>
                "Calibrated: published measurements of this hardware or of this model correct the formula.",
            _ => "Modelled: a formula fitted to other hardware and models, no measurement near.",
        };

    /// <summary>What the time of a step is spent on.</summary>
    public static string Of(TimePartKind kind) =>
        kind switch
        {
            TimePartKind.Weights => "Reading weights",
            TimePartKind.Cache => "Reading the cache",
            TimePartKind.Arithmetic => "Arithmetic",
            TimePartKind.Network => "Waiting for other devices",
            TimePartKind.Host => "Host and launch",
            _ => "Stalls by other prompts",
        };

    /// <summary>How a plan spreads one copy of the model, in words.</summary>
    public static string Of(ParallelPlan plan, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var parts = new[]
        {
            (plan.Tensor, "tensor parallel"),
            (plan.Pipeline, "pipeline stages"),
            (plan.Expert, "expert parallel"),
            // Groups that share a prompt are the same groups that else would each take their own.
            plan.Context > 1
                ? (plan.Context, "parts of each long prompt (context parallel)")
                : (plan.AttentionData, "data-parallel attention"),
        };
        var named = parts
            .Where(part => part.Item1 > 1)
            .Select(part => FormattableString.Invariant($"{part.Item1} × {part.Item2}"));
        var devices = plan.Devices == 1 ? "one device" : $"{presenter.Whole(plan.Devices)} devices";
        var how = string.Join(", ", named);
        return how.Length == 0 ? devices : $"{devices}: {how}";
    }
}
