using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Evidence;

/// <summary>The inputs of an option with the worth of their sources.</summary>
public static class EvidenceRows
{
    private const string Cell = "unit_cost.blended";
    private const string RunCell = "training.run_cost";

    /// <summary>Every input that moves the cost, heaviest first.</summary>
    /// <param name="option">An option; without numbers the answer is empty.</param>
    /// <param name="catalog">The catalog with the scenario's overrides.</param>
    /// <param name="today">The day ages are counted to.</param>
    public static ImmutableArray<EvidenceRow> Of(
        OptionResult option,
        CatalogRevision catalog,
        DateOnly today,
        Wording say
    )
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(catalog);
        if (option.Sheet is not { } sheet)
        {
            return [];
        }

        return
        [
            .. OptionWhatIf
                .OneAtATime(option, sheet.TryGetCell(RunCell) is null ? Cell : RunCell)
                .Where(effect => effect.Swing is > 0)
                .Select(effect => (Effect: effect, sheet.Cell(effect.InputId).Provenance))
                .Where(row => row.Provenance is not null)
                .Select(row => new EvidenceRow(
                    row.Effect,
                    row.Provenance!,
                    StrengthOf(row.Provenance!),
                    row.Provenance!.Source?.Date is { } date ? MonthsOld(date, today) : null,
                    row.Effect.Unit.Symbol.Contains("USD", StringComparison.Ordinal),
                    Doubt(row.Provenance!, catalog, say)
                )),
        ];
    }

    /// <summary>What a source is worth.</summary>
    public static EvidenceStrength StrengthOf(Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance.Origin == Origin.Model
            ? EvidenceStrength.Weak
            : SourceKind.Of(provenance) switch
            {
                "vendor" or "filed" or "measured" => EvidenceStrength.Strong,
                "estimate" or "default" => EvidenceStrength.Weak,
                _ => EvidenceStrength.Middling,
            };
    }

    /// <summary>
    /// Whole months from a date of year, month or day to today; a date without month or day counts as the last it can be, so that nothing
    /// seems older than it is. <c>null</c> when it is no date.
    /// </summary>
    public static int? MonthsOld(string date, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(date);
        var parts = date.Split('-');
        if (
            parts.Length is < 1 or > 3
            || !int.TryParse(
                parts[0],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var year
            )
            || year is < 1900 or > 2200
        )
        {
            return null;
        }

        var month =
            parts.Length > 1
            && int.TryParse(
                parts[1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var given
            )
            && given is >= 1 and <= 12
                ? given
                : 12;
        return Math.Max(0, (today.Year - year) * 12 + today.Month - month);
    }

    private static string? Doubt(Provenance provenance, CatalogRevision catalog, Wording say)
    {
        if (
            provenance.Path is not { } path
            || !catalog.TryFigure(path, out var item, out var figure)
            || figure.IsOverride
        )
        {
            return null;
        }

        var status = item.Fact("status");
        return figure.IsLowConfidence ? say["evidence.restsOnASingle"]
            : status is not null
            && (
                status.StartsWith("reported", StringComparison.Ordinal)
                || status.StartsWith("announced", StringComparison.Ordinal)
            )
                ? say["evidence.isNotConfirmed", item.Name, status]
            : provenance.Source?.Kind is "press" or "trade_press"
                ? say["evidence.reportedByThePress"]
            : null;
    }
}
