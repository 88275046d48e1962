using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Procurement.Supply;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>The words, ranges and sizes of supply risk in scenario documents, shared by reader and writer.</summary>
internal static class SupplySchema
{
    public static readonly TextRule Name = TextRule.Line(120);
    public static readonly TextRule Note = TextRule.Lines(1000);

    public static readonly CountRule Branches = new(0, 20);
    public static readonly CountRule Steps = new(1, 20);
    public static readonly CountRule Events = new(0, 20);
    public static readonly CountRule Failures = new(0, 20);
    public static readonly CountRule Layers = new(0, 7);
    public static readonly CountRule Suppliers = new(1, 20);

    public static readonly NumberRange Usd = NumberRange.From(0, 1e13, Worded("USD"));
    public static readonly NumberRange UsdPerMonth = NumberRange.From(
        0,
        1e12,
        Worded("USD a month")
    );
    public static readonly NumberRange Weeks = NumberRange.Above(0, 1040, Worded("weeks"));
    public static readonly NumberRange WeeksOrNone = NumberRange.From(0, 520, Worded("weeks"));
    public static readonly NumberRange PerYear = NumberRange.From(0, 365, Worded("a year"));
    public static readonly NumberRange Months = NumberRange.From(0, 120, Worded("months"));
    public static readonly NumberRange YearlyFailure = NumberRange.From(0, 0.99, Worded("a year"));
    public static readonly NumberRange PositiveShare = NumberRange.Above(0, 1, "");
    public static readonly NumberRange Workloads = NumberRange.From(
        0,
        100_000,
        Worded("workloads")
    );
    public static readonly NumberRange Hours = NumberRange.From(0, 1e6, Worded("hours"));
    public static readonly NumberRange UsdPerHour = NumberRange.From(
        0,
        10_000,
        Worded("USD an hour")
    );

    public static readonly Vocabulary<SupplyLayer> LayerNames = new([
        .. Enum.GetValues<SupplyLayer>().Select(layer => (SupplyIds.Word(layer), layer)),
    ]);
}
