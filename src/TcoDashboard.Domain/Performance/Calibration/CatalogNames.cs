using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Finds the catalog items that publications name in several ways.</summary>
public static class CatalogNames
{
    /// <summary>The accelerator a publication names, in any usual spelling, or the problem.</summary>
    public static (Accelerator? Found, Problem? Problem) FindAccelerator(
        CatalogRevision catalog,
        string name
    )
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(name);
        return catalog.Find(CatalogKind.Accelerator, AcceleratorId(catalog, name)) is { } item
            ? (new(item), null)
            : (
                null,
                Problem.Error(
                    "hardware",
                    CalibrationProblems.HardwareUnknown,
                    Worded(
                        $"The catalog of {catalog.OfKind(CatalogKind.Accelerator).Count()} accelerators holds no {name}."
                    ),
                    Worded(
                        "Use an id of the catalog, or add the accelerator with memory, bandwidth and a matrix rate."
                    )
                )
            );
    }

    /// <summary>
    /// The model a publication names, in any usual spelling; otherwise a released layout scaled to the size in the name; otherwise
    /// the problem.
    /// </summary>
    public static (LanguageModel? Found, Problem? Problem) FindModel(
        CatalogRevision catalog,
        string name
    )
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(name);
        return catalog.Find(CatalogKind.Model, ModelId(catalog, name)) is { } item
                ? (new(item), null)
            : SizedModel.Of(catalog, name) is { } sized ? (sized, null)
            : (
                null,
                Problem.Error(
                    "model",
                    CalibrationProblems.ModelUnknown,
                    Worded(
                        $"The catalog of {catalog.OfKind(CatalogKind.Model).Count()} models holds no {name}, and its name states no size that a released layout comes near."
                    ),
                    Worded("Use an id of the catalog, or add the model with its layout.")
                )
            );
    }

    /// <summary>Whether a measurement's layout is only guessed from the size in the model's name.</summary>
    internal static bool IsStandInName(Measurement row, CatalogRevision catalog) =>
        catalog.Find(CatalogKind.Model, row.Model) is null
        && (
            row.Kind != "training"
            || Training.TrainingLayouts.IsGuessed(catalog, row.Model, row.Notes)
        );

    /// <summary>The id under which an accelerator stands in the catalog; the name itself where it does not.</summary>
    public static string AcceleratorId(CatalogRevision catalog, string name) =>
        NameIndex.Of(catalog).Accelerator(name) ?? name;

    /// <summary>The id under which a model's layout stands in the catalog; the name itself where it does not.</summary>
    public static string ModelId(CatalogRevision catalog, string name) =>
        NameIndex.Of(catalog).Model(name) ?? name;

    /// <summary>The same measurement with its metric in one spelling, and accelerator and model by their ids in the catalog, where it holds them.</summary>
    public static Measurement Canonical(Measurement row, CatalogRevision catalog)
    {
        ArgumentNullException.ThrowIfNull(row);
        var hardware = AcceleratorId(catalog, row.Hardware);
        var model = ModelId(catalog, row.Model);
        var metric = MetricNames.Canonical(row.Metric, row.Unit);
        return hardware == row.Hardware && model == row.Model && metric == row.Metric
            ? row
            : row with
            {
                Hardware = hardware,
                Model = model,
                Metric = metric,
            };
    }
}
