using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance;

/// <summary>Every number of the performance model that is not a figure of the hardware or the language model, read from the catalog.</summary>
/// <param name="Batched">Accelerators that run many sequences a step: memory, engine and limits.</param>
/// <param name="Serving">Step times of such accelerators, fitted to measurements.</param>
/// <param name="Wafer">Wafer-scale execution.</param>
/// <param name="Power">IT power.</param>
/// <param name="Storage">Bytes of number formats.</param>
/// <param name="PublishedSpeeds">Published speeds by accelerator and model.</param>
public sealed record PerformanceParameters(
    BatchedParameters Batched,
    ServingParameters Serving,
    WaferParameters Wafer,
    PowerParameters Power,
    StorageParameters Storage,
    ImmutableArray<PublishedSpeed> PublishedSpeeds
)
{
    /// <summary>What measurements say about predictions of batching systems: corrections and bands.</summary>
    public CalibrationSet Evidence { get; init; } = CalibrationSet.None;

    /// <summary>Reads the parameters; scenario overrides of the catalog's figures count.</summary>
    /// <exception cref="ArgumentException">Figures are missing; the message names all of them.</exception>
    public static PerformanceParameters From(CatalogRevision catalog)
    {
        var missing = new List<string>();
        var parameters = new PerformanceParameters(
            BatchedParameters.Read(new(catalog, "general-gpu", missing)),
            ServingParameters.From(catalog),
            WaferParameters.Read(new(catalog, "wafer-scale", missing)),
            PowerParameters.Read(new(catalog, "power", missing)),
            StorageParameters.Read(new(catalog, "number-formats", missing)),
            [.. PublishedSpeed.ReadAll(catalog)]
        )
        {
            Evidence = CalibrationItem.Read(catalog),
        };
        return missing.Count == 0
            ? parameters
            : throw new ArgumentException(
                $"The catalog lacks figures of the performance model: {string.Join(", ", missing)}.",
                nameof(catalog)
            );
    }

    /// <summary>The published speed of a model on an accelerator, or <c>null</c>.</summary>
    public PublishedSpeed? SpeedOf(string acceleratorId, string modelId)
    {
        foreach (var speed in PublishedSpeeds)
        {
            if (speed.AcceleratorId == acceleratorId && speed.ModelId == modelId)
            {
                return speed;
            }
        }

        return null;
    }
}
