using System.Text.Json.Nodes;
using TcoDashboard.Domain.Analysis.Changes;

namespace TcoDashboard.Documents.Changes;

/// <summary>
/// Income tax that only one of two scenarios counts, taken apart: its rate turns it on or off, and every term that is not the usual one then
/// stands for itself. As one setting of many terms it would stand in one lump.
/// </summary>
internal sealed class TaxSwitch
{
    /// <summary>What the rate is called where the region decides it, so that there is something to turn on.</summary>
    public const string OfRegion = "region";

    private const string Accounting = "accounting";
    private const string Tax = "tax";
    private const string Rate = "rate_fraction";
    private const string Hardware = "hardware";

    private readonly bool _isMet;

    /// <summary>Looks at two written scenarios and marks the rate of the one that counts tax, if the other does not.</summary>
    /// <param name="earlier">The earlier one; changed where the region decides the rate or hardware is written off as usual.</param>
    /// <param name="later">The later one; likewise.</param>
    public TaxSwitch(JsonObject earlier, JsonObject later)
    {
        var (before, after) = (TaxOf(earlier), TaxOf(later));
        _isMet = before is null != after is null;
        if (_isMet && (before ?? after) is { } tax)
        {
            tax[Rate] ??= OfRegion;
            if (JsonNode.DeepEquals(tax[Hardware], Usual()))
            {
                tax.Remove(Hardware);
            }
        }
    }

    /// <summary>Whether a setting is the rate that turns tax on or off.</summary>
    /// <param name="setting">A setting of the way.</param>
    public bool Is(ChangedSetting setting) => _isMet && setting.Path is [Accounting, Tax, Rate];

    /// <summary>Makes of a blend what a reader understands: no tax without its rate, and the usual terms where none are chosen.</summary>
    /// <param name="blend">The written scenario between.</param>
    public JsonObject Settled(JsonObject blend)
    {
        if (!_isMet || TaxOf(blend) is not { } tax)
        {
            return blend;
        }

        if (tax[Rate] is not { } rate)
        {
            blend[Accounting]!.AsObject().Remove(Tax);
            return blend;
        }

        if (rate.GetValueKind() == System.Text.Json.JsonValueKind.String)
        {
            tax.Remove(Rate);
        }

        tax[Hardware] ??= Usual();
        return blend;
    }

    private static JsonObject Usual() => new() { ["method"] = "straight_line" };

    private static JsonObject? TaxOf(JsonObject document) =>
        (document[Accounting] as JsonObject)?[Tax] as JsonObject;
}
