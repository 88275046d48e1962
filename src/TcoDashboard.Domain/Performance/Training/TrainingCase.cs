using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>A training measurement understood: what ran on what, with what the row fixes and what must be searched.</summary>
internal sealed record TrainingCase
{
    private const double NodeDevices = 8;
    private const double UsualSequence = 4096;

    public required Measurement Row { get; init; }

    public required Accelerator Accelerator { get; init; }

    /// <summary>Devices the degrees of the row count, at least the accelerators: Trainium counts cores.</summary>
    public required int Devices { get; init; }

    public required int Accelerators { get; init; }

    public required TrainingJob Job { get; init; }

    public required string EngineId { get; init; }

    /// <summary>Understands a row, or says what is missing.</summary>
    public static (TrainingCase? Case, Problem? Problem) Read(
        Measurement row,
        CatalogRevision catalog
    )
    {
        row = CatalogNames.Canonical(row, catalog);
        if (AcceleratorOf(row.Hardware, catalog) is not { } known)
        {
            return (null, UnknownHardware(row));
        }

        var accelerator =
            known.Style == ExecutionStyle.Batched ? PublishedMachine.Of(known) : known;
        var (shape, problems) = TrainingLayouts.Find(catalog, row.Model, row.Notes);
        if (shape is null)
        {
            return (null, problems[0]);
        }

        row = Completed(row);
        if (
            row.Accelerators is not (>= 1 and <= 1e7)
            || row.SequenceTokens is not (>= 1 and <= 1e8)
        )
        {
            return (null, Missing(row, Worded("num_accelerators and seq_len")));
        }

        var count = (int)row.Accelerators;
        return (
            new()
            {
                Row = row,
                Accelerator = accelerator,
                Accelerators = count,
                Devices = count * Cores(row, count),
                EngineId = TrainingConditions.EngineOf(row, accelerator),
                Job = JobOf(row, shape, accelerator, count),
            },
            null
        );
    }

    private static TrainingJob JobOf(
        Measurement row,
        TrainingShape shape,
        Accelerator accelerator,
        int count
    )
    {
        var kind = TrainingConditions.KindOf(row);
        var isPacked =
            row.Notes.Contains("packed to", StringComparison.Ordinal)
            || (
                kind == TrainingKind.Adapters
                && row.Framework.Contains("Bridge", StringComparison.Ordinal)
            );
        return new(
            shape,
            (int)row.SequenceTokens!.Value,
            row.GlobalBatch ?? Assumed(row, count),
            TrainingConditions.FormatOf(row, accelerator),
            kind
        )
        {
            IsRoutingBalanced = row.Notes.Contains("balanced", StringComparison.Ordinal),
            // SQuAD documents of a few hundred tokens packed into one sequence.
            DocumentTokens = isPacked ? 256 : null,
        };
    }

    // Where the degrees multiply to a multiple of the chips they count the cores of a chip.
    private static int Cores(Measurement row, int count)
    {
        var degrees = (row.Tensor ?? 1) * (row.Pipeline ?? 1) * (row.Data ?? 1);
        return
            row.Tensor is not null
            && row.Data is not null
            && degrees > count
            && degrees % count == 0
            ? (int)(degrees / count)
            : 1;
    }

    // A large pre-training run without a stated batch: about sixty million tokens a step, as the published ones use.
    private static double Assumed(Measurement row, int accelerators) =>
        Math.Max(accelerators, 60e6 / row.SequenceTokens!.Value);

    // A device that reports describe with another link, or more fully, than the catalog: the item it is like with those figures replaced.
    private static Accelerator? AcceleratorOf(string hardware, CatalogRevision catalog)
    {
        var variant = catalog.Find(CatalogKind.Calibration, $"training-device-{hardware}");
        if (
            variant?.Fact("like") is { } other
            && catalog.Find(CatalogKind.Accelerator, other) is { } like
        )
        {
            return new(like with { Figures = like.Figures.SetItems(variant.Figures) });
        }

        return catalog.Find(CatalogKind.Accelerator, hardware) is { } item ? new(item) : null;
    }

    // Reports leave out what their readers know: eight devices a node, the devices that the degrees multiply to, a usual sequence.
    private static Measurement Completed(Measurement row)
    {
        var degrees = (row.Tensor ?? 1) * (row.Pipeline ?? 1) * (row.Data ?? 1);
        return row with
        {
            Accelerators =
                row.Accelerators ?? (row.Nodes * NodeDevices) ?? (degrees > 1 ? degrees : null),
            SequenceTokens = row.SequenceTokens ?? UsualSequence,
        };
    }

    private static Problem UnknownHardware(Measurement row) =>
        Problem.Error(
            "hardware",
            TrainingProblems.HardwareUnknown,
            Worded($"{row.Hardware} is not an accelerator of the catalog."),
            Worded("Use the id of an accelerator in the catalog, or add it there.")
        );

    private static Problem Missing(Measurement row, string what) =>
        Problem.Error(
            what,
            TrainingProblems.ConditionMissing,
            Worded($"The training row {row.Id} does not state {what}, each at least 1."),
            Worded($"State {what}.")
        );
}
