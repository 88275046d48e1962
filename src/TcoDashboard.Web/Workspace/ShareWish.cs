namespace TcoDashboard.Web.Workspace;

/// <summary>How a result is shared.</summary>
/// <param name="Days">After how many days the link ends; <c>null</c> for never.</param>
/// <param name="Password">What a visitor must know; empty for nothing.</param>
/// <param name="HidesPrices">Whether money is shown as an index only.</param>
public sealed record ShareWish(int? Days, string Password, bool HidesPrices);
