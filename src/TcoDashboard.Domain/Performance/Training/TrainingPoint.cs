using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>How fast a number of equal systems trains, with its parts, its power and how it would scale.</summary>
public sealed record TrainingPoint
{
    /// <summary>The run that was planned.</summary>
    public required TrainingRunSpec Spec { get; init; }

    /// <summary>The best plan found and what it takes.</summary>
    public required TrainingRun Run { get; init; }

    /// <summary>Systems used.</summary>
    public required int Systems { get; init; }

    /// <summary>Operations the model needs for one token, recomputation apart.</summary>
    public required double OperationsPerToken { get; init; }

    /// <summary>Dense peak of one accelerator in the format of the run.</summary>
    public required ComputeRate Peak { get; init; }

    /// <summary>In which formats it multiplies.</summary>
    public required TrainingFormats Formats { get; init; }

    /// <summary>IT power of one system while it trains.</summary>
    public required Power SystemPower { get; init; }

    /// <summary>IT power of one system that is on but idle.</summary>
    public required Power SystemIdlePower { get; init; }

    /// <summary>IT power to provision for one system.</summary>
    public required Power SystemProvisionedPower { get; init; }

    /// <summary>What that power was estimated from; <c>null</c> where the catalog has a maximum.</summary>
    public ProvisionedBasis? ProvisionedBasis { get; init; }

    /// <summary>How the rate was obtained.</summary>
    public required EvidenceTier Tier { get; init; }

    /// <summary>Sentences for the explanation: assumptions taken, limits met.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The same run on other numbers of accelerators, fewest first; numbers on which it does not run are left out.</summary>
    public ImmutableArray<TrainingScale> Scaling { get; init; } = [];

    /// <summary>Tokens a second of one system while steps run.</summary>
    public TokenRate TokensPerSystem => Run.Tokens / Systems;
}
