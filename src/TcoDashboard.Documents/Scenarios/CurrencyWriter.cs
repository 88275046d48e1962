using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Writes the currencies of a scenario; US dollars alone are left out.</summary>
internal static class CurrencyWriter
{
    public static JsonObject? Write(CurrencySpec spec)
    {
        var fields = Sparse.Of(
            ("report_in", spec.ReportIn),
            (
                "rates",
                Sparse.List(
                    spec.Rates,
                    rate =>
                        Sparse.Of(
                            ("currency", rate.Currency),
                            ("usd_per_unit", Sparse.Number(rate.UsdPerUnit)),
                            (
                                "date",
                                rate.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                            ),
                            ("source", rate.Source)
                        )
                )
            )
        );
        return fields.Count == 0 ? null : fields;
    }
}
