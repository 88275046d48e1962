using System.Globalization;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Studies;

/// <summary>The study of scale and time as the pages and the files run and keep it.</summary>
public static class ScaleStudy
{
    /// <summary>The name by which its rows are kept.</summary>
    public static string KeyOf(Result result, double fall)
    {
        ArgumentNullException.ThrowIfNull(result);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"scale/{ScenarioHash.Of(result.Document with { CatalogRevision = null })}/{result.Catalog.Hash}/{fall:R}"
        );
    }

    /// <summary>Evaluates every variant.</summary>
    public static VariantRow[] Run(
        Result result,
        double fall,
        IProgress<int>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            .. ScaleAndTime.Run(
                VariantPlan.Of(result, fall),
                result.Catalog,
                progress,
                cancellation
            ),
        ];
    }
}
