using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>Makes a new scenario and goes to it, once, however often the button is pressed. One a page.</summary>
public sealed class ScenarioOpening(
    ScenarioLibrary library,
    NavigationManager navigation,
    Announcer announcer,
    Wording say
)
{
    private bool _isBusy;

    /// <summary>Stores a document as a new scenario and goes to its page.</summary>
    public Task CreateAsync(ScenarioDocument document, string note) =>
        OpenAsync(async () => await library.CreateAsync(document, note, CancellationToken.None));

    /// <summary>Stores a document as a new scenario and goes to a place of its page.</summary>
    /// <param name="document">The document.</param>
    /// <param name="note">What its first revision says.</param>
    /// <param name="address">The address for the number of the scenario.</param>
    public Task CreateAsync(ScenarioDocument document, string note, Func<long, string> address) =>
        OpenAsync(
            async () => await library.CreateAsync(document, note, CancellationToken.None),
            address
        );

    /// <summary>Stores what <paramref name="make"/> makes and goes to its page; does nothing while an earlier one is under way.</summary>
    public Task OpenAsync(Func<Task<ScenarioSummary?>> make) => OpenAsync(make, AddressOf);

    private async Task OpenAsync(Func<Task<ScenarioSummary?>> make, Func<long, string> address)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            if (await make() is { } made)
            {
                // Why not free again: the second click of a double click may still be on its way from the page that is left.
                navigation.NavigateTo(address(made.Number));
                return;
            }

            announcer.Say(say["start.gone"]);
            _isBusy = false;
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            _isBusy = false;
            announcer.Say(say["start.notMade"]);
        }
    }

    /// <summary>The page of a scenario.</summary>
    public static string AddressOf(long number) =>
        string.Create(CultureInfo.InvariantCulture, $"/scenarios/{number}");
}
