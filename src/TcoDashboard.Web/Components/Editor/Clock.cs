using System.Globalization;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>Times and days as pages show them.</summary>
public static class Clock
{
    /// <summary>The time of day with its zone: <c>12:03 UTC</c>.</summary>
    public static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>The day and time: <c>21 Nov 2026, 12:03 UTC</c>.</summary>
    public static string DayAndTime(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>The day: <c>21 Nov 2026</c>.</summary>
    public static string Day(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
