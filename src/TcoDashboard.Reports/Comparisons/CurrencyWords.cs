using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>The currencies of a scenario in words, with each rate that holds, its date and its source.</summary>
public static class CurrencyWords
{
    /// <summary>"Counted in US dollars; totals also in EUR. 1 EUR = 1.08 USD on 30 June 2026 (source)"; US dollars alone are said so.</summary>
    /// <param name="document">The scenario.</param>
    /// <param name="presenter">Writes numbers and days.</param>
    public static string Of(ScenarioDocument document, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(presenter);
        var counted = document.Currency.ReportIn is { } code
            ? Worded($"Counted in US dollars; totals also in {code}")
            : Worded("US dollars");
        var rates = document
            .Currency.Known.Select(known => document.Currency.InForce(known, document.Start)!)
            .Select(rate =>
                Worded(
                    $"1 {rate.Currency} = {presenter.Editable(rate.UsdPerUnit)} USD on {presenter.Date(rate.Date)} ({rate.Source})"
                )
            );
        return string.Join(". ", [counted, .. rates]);
    }
}
