using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>The words, ranges and sizes of the field <c>uncertainty</c>, shared by reader and writer.</summary>
internal static class StudySchema
{
    public static readonly NumberRange Draws = NumberRange.From(
        StudySpec.FewestDraws,
        StudySpec.MostDraws,
        Worded("draws")
    );

    public static readonly NumberRange Seed = NumberRange.From(0, int.MaxValue, "");
    public static readonly NumberRange Weight = NumberRange.Above(0, 1e6, "");
    public static readonly NumberRange Correlation = NumberRange.From(-0.99, 0.99, "");

    public static readonly CountRule Ranges = new(0, StudySpec.MostRanges);
    public static readonly CountRule Correlations = new(0, StudySpec.MostCorrelations);
    public static readonly CountRule Cases = new(1, 50);
    public static readonly CountRule Observed = new(2, 2000);

    public static readonly Vocabulary<RangeKind> Kinds = new(
        ("fixed", RangeKind.Fixed),
        ("triangular", RangeKind.Triangular),
        ("pert", RangeKind.Pert),
        ("lognormal", RangeKind.Lognormal),
        ("discrete", RangeKind.Discrete),
        ("empirical", RangeKind.Empirical)
    );

    public static readonly Vocabulary<RangeBasis> Bases = new(
        ("value", RangeBasis.Value),
        ("factor", RangeBasis.Factor)
    );
}
