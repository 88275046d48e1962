using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog;

/// <summary>
/// Finds sparse rates printed as dense ones, the most frequent mistake in accelerator tables. Halving the format doubles a dense rate; a jump
/// of more than 2.2 from one format to the next, or from what somebody measured, is a sparse rate until a basis of "dense" says otherwise.
/// </summary>
internal static partial class PeakRateRules
{
    /// <summary>The basis that confirms a rate which looks like a sparse one.</summary>
    public const string Dense = "dense";

    private const double MostOverNextWiderFormat = 2.2;

    private static readonly (string Key, string Wider)[] Ladder =
    [
        ("bf16_dense_tflops", "tf32_dense_tflops"),
        ("fp16_dense_tflops", "tf32_dense_tflops"),
        ("fp8_dense_tflops", "bf16_dense_tflops"),
        ("fp6_dense_tflops", "fp8_dense_tflops"),
        ("fp4_dense_tflops", "fp8_dense_tflops"),
        ("int8_dense_tops", "bf16_dense_tflops"),
        ("fp64_matrix_dense_tflops", "fp64_dense_tflops"),
        // Why: public measurements reach half of the dense peak at least, so a peak beyond 2.2 times the best measurement is doubled.
        ("bf16_dense_tflops", "bf16_measured_matmul_tflops"),
        ("fp8_dense_tflops", "fp8_measured_matmul_tflops"),
    ];

    public static bool IsDenseRate(string key) =>
        key.EndsWith("_dense_tflops", StringComparison.Ordinal)
        || key.EndsWith("_dense_tops", StringComparison.Ordinal);

    public static bool IsRate(string key) =>
        key.EndsWith("_tflops", StringComparison.Ordinal)
        || key.EndsWith("_tops", StringComparison.Ordinal);

    /// <summary>A key that holds a sparse rate must carry the words that keep it out of every formula.</summary>
    public static bool HidesSparseRate(string key) =>
        IsRate(key)
        && key.Contains("sparse", StringComparison.Ordinal)
        && !key.Contains("_vendor_sparse_claim", StringComparison.Ordinal);

    public static void Check(CatalogItem item, string path, ProblemLog log)
    {
        foreach (var figure in item.Figures.Values.Where(figure => IsDenseRate(figure.Key)))
        {
            CheckNote(figure, path, log);
        }

        foreach (var (key, wider) in Ladder)
        {
            if (
                item.Figure(key) is { Value: { } rate } figure
                && item.Value(wider) is { } reference
                && rate > MostOverNextWiderFormat * reference
                && figure.Basis != Dense
            )
            {
                TooFast(figure, rate, wider, reference, path, log);
            }
        }
    }

    private static void TooFast(
        Figure figure,
        double rate,
        string wider,
        double reference,
        string path,
        ProblemLog log
    ) =>
        log.Refuse(
            FieldPath.Member(FieldPath.Member(path, figure.Key), "value"),
            CatalogCode.SparseRate,
            Worded(
                $"{figure.Key} is {FigureRules.Sized(rate, figure)}, {rate / reference:0.0} times {wider} ({reference}); a dense rate is at most {MostOverNextWiderFormat} times that."
            ),
            Worded(
                $"Write the dense rate (half of a 2:4 sparse one is {rate / 2}). If {rate} is dense, add \"basis\": \"dense\" and a note that says why."
            )
        );

    private static void CheckNote(Figure figure, string path, ProblemLog log)
    {
        if (figure is not { Value: { } rate, Note: { } note } || !SaysSparse(note, rate))
        {
            return;
        }

        log.Refuse(
            FieldPath.Member(FieldPath.Member(path, figure.Key), "note"),
            CatalogCode.SparseRate,
            Worded(
                $"{figure.Key} is {FigureRules.Sized(rate, figure)} and its note calls that rate sparse: {JsonShow.Quote(note, 80)}."
            ),
            Worded(
                "Write the dense rate, or move the printed one to a key with _vendor_sparse_claim."
            )
        );
    }

    /// <summary>"1,979 with sparsity" names the sparse rate; it is a mistake only when that is the value itself.</summary>
    private static bool SaysSparse(string note, double rate) =>
        StartsSparse().IsMatch(note)
        || SparseNumber()
            .Matches(note)
            .Select(match =>
                match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal)
            )
            .Any(number =>
                double.TryParse(
                    number,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var named
                )
                && Math.Abs(named - rate) <= 1e-6 * rate
            );

    [GeneratedRegex(
        "^(with (2:4 |structured )*sparsity|sparse\\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex StartsSparse();

    [GeneratedRegex(
        "(?<number>\\d[\\d,]*(\\.\\d+)?)( ?(TFLOPS|TFLOP/s|TF|TOPS))? (with (2:4 |structured )*sparsity|sparse)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SparseNumber();
}
