namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>One option of an example.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">What is built: how many systems, in how much power, and why no more.</param>
/// <param name="Cost">Cost per million tokens, or of a training run; <c>null</c> when there is no result.</param>
/// <param name="Speed">Speed per user, or days of a training run; <c>null</c> when there is no result.</param>
/// <param name="Reason">Why there is no result; empty when there is one.</param>
public sealed record ExampleOption(
    string Name,
    string Size,
    ExampleBar? Cost,
    ExampleBar? Speed,
    string Reason
);
