using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>The results of the shipped presets, computed once for all tests.</summary>
internal static class PresetResults
{
    private static readonly Lazy<Dictionary<string, Result>> Computed = new(() =>
    {
        var catalog = ShippedCatalog.Load().Revision!;
        return Presets
            .Load(ShippedCatalog.Folder)
            .Presets.ToDictionary(
                preset => preset.Id,
                preset => Scenario.Evaluate(preset.Document, catalog, CancellationToken.None)
            );
    });

    public static IReadOnlyCollection<Result> All => Computed.Value.Values;

    public static IEnumerable<string> Ids => Computed.Value.Keys;

    public static Result Get(string id) => Computed.Value[id];

    /// <summary>A preset with a price quoted in euros and totals shown in them.</summary>
    public static Result InEuro() => InEuro("EUR");

    /// <summary>The same scenario with its totals in another currency or, where there is none, in US dollars.</summary>
    public static Result InEuro(string? reportIn)
    {
        var document = Get("fifty-million-dollars").Document;
        return Scenario.Evaluate(
            document with
            {
                Title = document.Title + " (EUR)",
                Currency = new()
                {
                    ReportIn = reportIn,
                    Rates = [new("EUR", 1.08, document.Start, "Bank")],
                },
                Inputs = document.Inputs.With(
                    "electricity_price_usd_per_kwh",
                    new InputSetting(0.09, "quote", "EUR")
                ),
            },
            ShippedCatalog.Load().Revision!,
            CancellationToken.None
        );
    }
}
