using System.Globalization;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog;

/// <summary>What one figure must satisfy: a source, a plausible size, ends in order, a basis only where it says something.</summary>
internal static class FigureRules
{
    public static void Check(Figure figure, string path, ProblemLog log)
    {
        CheckSource(figure, path, log);
        CheckSizes(figure, path, log);
        CheckOrder(figure, path, log);
        CheckBasis(figure, path, log);
        CheckWhole(figure, path, log);
        if (PeakRateRules.HidesSparseRate(figure.Key))
        {
            log.Refuse(
                path,
                CatalogCode.SparseKey,
                Worded(
                    $"{figure.Key} holds a sparse rate, but its key does not keep it out of formulas."
                ),
                Worded("Name the key <format>_vendor_sparse_claim_tflops.")
            );
        }
    }

    /// <summary>A value with the unit of its figure, as messages show it.</summary>
    public static string Sized(double value, Figure figure) =>
        ShownNumber.Of(value, figure.Unit.ToString());

    private static void CheckSource(Figure figure, string path, ProblemLog log)
    {
        if (figure is { Value: { } value, Source: null })
        {
            log.Refuse(
                FieldPath.Member(path, "source"),
                CatalogCode.MissingSource,
                Worded($"{figure.Key} is {Sized(value, figure)} without a source."),
                Worded(
                    "Add the id of a source of the item, or replace the value by \"status\": \"not_sourced\"."
                )
            );
        }
    }

    private static void CheckSizes(Figure figure, string path, ProblemLog log)
    {
        var (low, high) = FigureRanges.Of(figure.Key);
        var range = NumberRange.From(low, high, figure.Unit.Symbol);
        CheckSize(figure.Value, "value");
        CheckSize(figure.Low, "low");
        CheckSize(figure.High, "high");
        for (var index = 0; index < figure.Conflicts.Length; index++)
        {
            CheckSize(
                figure.Conflicts[index].Value,
                string.Create(CultureInfo.InvariantCulture, $"conflicts[{index}].value")
            );
        }

        void CheckSize(double? value, string field)
        {
            if (value is { } size && !range.Contains(size))
            {
                log.Refuse(
                    $"{path}.{field}",
                    CatalogCode.Implausible,
                    Worded(
                        $"{figure.Key} has a {Plain(field)} of {Sized(size, figure)}; plausible is {range}."
                    ),
                    Worded(
                        "Check the unit that the key names and convert the number, or correct it."
                    )
                );
            }
        }
    }

    private static string Plain(string field) =>
        field.StartsWith("conflicts", StringComparison.Ordinal)
            ? Worded("conflicting value")
            : field;

    private static void CheckOrder(Figure figure, string path, ProblemLog log)
    {
        Compare(figure.Low, "low", figure.Value, "value");
        Compare(figure.Value, "value", figure.High, "high");
        Compare(figure.Low, "low", figure.High, "high");

        void Compare(double? smaller, string smallerName, double? larger, string largerName)
        {
            if (smaller is { } left && larger is { } right && left > right)
            {
                log.Refuse(
                    FieldPath.Member(path, smallerName),
                    CatalogCode.RangeOrder,
                    Worded(
                        $"{figure.Key} has {smallerName} {Sized(left, figure)} above {largerName} {Sized(right, figure)}."
                    ),
                    Worded("Order them low, value, high.")
                );
            }
        }
    }

    private static void CheckBasis(Figure figure, string path, ProblemLog log)
    {
        if (figure.Basis is not { } basis)
        {
            return;
        }

        if (basis == "sparse" && PeakRateRules.IsDenseRate(figure.Key))
        {
            log.Refuse(
                FieldPath.Member(path, "basis"),
                CatalogCode.SparseRate,
                Worded($"{figure.Key} is marked as a sparse rate where a dense one is meant."),
                Worded(
                    "Write the dense rate, or move the printed one to a key with _vendor_sparse_claim."
                )
            );
        }
        else if (
            basis != PeakRateRules.Dense
            || !PeakRateRules.IsDenseRate(figure.Key)
            || string.IsNullOrWhiteSpace(figure.Note)
        )
        {
            log.Refuse(
                FieldPath.Member(path, "basis"),
                CatalogCode.BasisMisused,
                Worded(
                    $"{figure.Key} has the basis {JsonShow.Quote(basis, 40)}; allowed is \"dense\", on a dense rate, with a note that says why."
                ),
                Worded("Remove the basis or add the note.")
            );
        }
    }

    private static void CheckWhole(Figure figure, string path, ProblemLog log)
    {
        if (
            figure.Value is { } value
            && IsWhole(figure.Key)
            && Math.Abs(value - Math.Round(value)) > 1e-9
        )
        {
            log.Refuse(
                FieldPath.Member(path, "value"),
                CatalogCode.NotWhole,
                Worded($"{figure.Key} is {value}; a count is whole."),
                Worded($"Write {Math.Floor(value)} or {Math.Ceiling(value)}.")
            );
        }
    }

    // Why: averages and counts in billions are counts too, but of a mean or a multiple.
    private static bool IsWhole(string key) =>
        key.EndsWith("_count", StringComparison.Ordinal)
        && !key.EndsWith("_billion_count", StringComparison.Ordinal)
        && !key.Contains("average_", StringComparison.Ordinal)
        && !key.Contains("mean_", StringComparison.Ordinal);
}
