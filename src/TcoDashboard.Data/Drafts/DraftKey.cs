using System.Globalization;
using TcoDashboard.Data.Storage;

namespace TcoDashboard.Data.Drafts;

/// <summary>Whose draft it is: a saved scenario's, or one that only a browser knows yet.</summary>
public sealed record DraftKey
{
    private DraftKey(string value) => Value = value;

    /// <summary>The key as it is stored.</summary>
    public string Value { get; }

    /// <summary>The draft of a saved scenario.</summary>
    public static DraftKey OfScenario(Guid scenario) =>
        new("scenario:" + scenario.ToString("D", CultureInfo.InvariantCulture));

    /// <summary>The vendor's quote that is being typed in a saved scenario.</summary>
    public static DraftKey OfQuote(Guid scenario) =>
        new("quote:" + scenario.ToString("D", CultureInfo.InvariantCulture));

    /// <summary>The draft of a document that was never saved, under a key that the browser keeps; 1 to 128 characters.</summary>
    public static DraftKey OfBrowser(string key)
    {
        ArgumentOutOfRangeException.ThrowIfZero(key.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, 128);
        return new("browser:" + StoredText.Require(key, nameof(key)));
    }
}
