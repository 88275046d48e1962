using System.Text.Json;
using TcoDashboard.Domain.Procurement.Quotes;

namespace TcoDashboard.Web.Workspace.Quotes;

/// <summary>A quote that is being typed, in the form that lies beside the draft of its scenario: it need not be complete.</summary>
public static class QuoteDraft
{
    /// <summary>The text to keep.</summary>
    public static string Write(VendorQuote quote) => JsonSerializer.Serialize(quote);

    /// <summary>The quote that was kept; <c>null</c> for a text of another form.</summary>
    public static VendorQuote? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<VendorQuote>(text);
        }
        catch (JsonException)
        {
            // Why nothing worse: what was typed is on paper too, and the scenario must open.
            return null;
        }
    }
}
