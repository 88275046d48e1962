using Microsoft.Playwright;

namespace Browser.Tests.Fixture;

/// <summary>Pictures of what a test saw, kept only when a person asks for them with <c>TCO_PICTURES=folder</c>.</summary>
public static class Pictures
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("TCO_PICTURES");

    /// <summary>Keeps the whole page.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        if (s_folder is not null)
        {
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(s_folder, name + ".png"), FullPage = true }
            );
        }
    }

    /// <summary>Keeps a file that the page saved.</summary>
    public static async Task KeepAsync(byte[] content, string name)
    {
        if (s_folder is not null)
        {
            await File.WriteAllBytesAsync(Path.Combine(s_folder, name), content);
        }
    }
}
