using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TcoDashboard.Data.Shares;
using TcoDashboard.Web.Hosting;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>
/// Remembers for a few hours that a visitor knew the password of a link: in a cookie that only this app can write and that the browser sends
/// to this link alone. A new password makes it void, because the mark in it is the mark of the old one.
/// </summary>
/// <param name="protection">Seals the cookie.</param>
/// <param name="door">Tells whether a proxy adds HTTPS, without which the cookie is then not sent.</param>
public sealed class ShareUnlock(IDataProtectionProvider protection, LinksDoor door)
{
    private const string Cookie = "tco-share";
    private static readonly TimeSpan s_lasts = TimeSpan.FromHours(12);
    private readonly ITimeLimitedDataProtector _seal = protection
        .CreateProtector("TcoDashboard.ShareUnlock.1")
        .ToTimeLimitedDataProtector();

    /// <summary>The mark of the password that this visitor gave, or <c>null</c>.</summary>
    public string? Proof(HttpContext context, string token)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 1000 } sealedText)
        {
            return null;
        }

        try
        {
            var parts = _seal.Unprotect(sealedText).Split('\n');
            return parts.Length == 2 && parts[0] == token ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Takes the password that the form of a locked link sends, and leads back to the link.</summary>
    public static async Task<IResult> OpenAsync(
        string token,
        HttpContext context,
        ShareStore shares,
        ShareUnlock unlock,
        TokenGuard guard
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(unlock);
        ArgumentNullException.ThrowIfNull(guard);
        var address = guard.CallerOf(context);
        var password =
            context.Request.HasFormContentType && !guard.IsBlocked(address)
                ? (await context.Request.ReadFormAsync(context.RequestAborted))["password"]
                    .ToString()
                : "";
        var answer = guard.IsBlocked(address)
            ? new ShareOpening.Unknown()
            : await shares.TryPasswordAsync(token, password, context.RequestAborted);
        switch (answer)
        {
            case ShareOpening.Opened { Summary.PasswordMark: { } mark }:
                unlock.Remember(context, token, mark);
                break;
            case ShareOpening.Unknown:
                guard.Miss(address);
                break;
        }

        var query = answer switch
        {
            ShareOpening.Locked { RestsUntil: not null } => "?answer=last",
            ShareOpening.Locked => "?answer=wrong",
            ShareOpening.Blocked => "?answer=wait",
            _ => "",
        };
        // Why 303: a reload of what follows sends no password again.
        context.Response.Headers.Location = $"/s/{Uri.EscapeDataString(token)}{query}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private void Remember(HttpContext context, string token, string mark) =>
        context.Response.Cookies.Append(
            Cookie,
            _seal.Protect($"{token}\n{mark}", s_lasts),
            new()
            {
                Path = $"/s/{token}",
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Strict,
                Secure = door.IsByHttps(context),
                MaxAge = s_lasts,
            }
        );
}
