using System.Globalization;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>Times of day as pages show them; days are the presenter's.</summary>
public static class Clock
{
    /// <summary>The time of day with its zone: <c>12:03 UTC</c>.</summary>
    public static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
