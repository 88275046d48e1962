using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Components.Pages.Guide;
using TcoDashboard.Web.Components.Pages.Start;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>Takes an item of the catalog into a scenario.</summary>
public sealed partial class CatalogUse(
    CatalogHolder catalogs,
    ScenarioOpening opening,
    TimeProvider clock
)
{
    /// <summary>The item.</summary>
    [Parameter, EditorRequired]
    public CatalogItem Item { get; set; } = null!;

    private static BuyingQuestion People => GuideState.First(QuestionKind.Users);

    private static string Ask(Func<BuyingQuestion, BuyingQuestion> with) =>
        new GuideState { Question = with(People) }.ToUrl();

    private Task StartAsync()
    {
        var catalog = catalogs.Current;
        var options = Candidates
            .Of(catalog, People with { IncludesCloud = false })
            .Where(one => one.Option.Id == Item.Id)
            .Select(one => one.Option)
            .ToArray();
        var model = catalog.Find(CatalogKind.Model, People.Model)?.Name ?? People.Model;
        var document = People.Document(new(clock.GetUtcNow().Year + 1, 1, 1), model) with
        {
            Title = Say["catalog.useTitle", Item.Name],
            Question = Say["catalog.useQuestion", Item.Name],
            Options = [.. options],
        };
        return options.Length == 0
            ? Task.CompletedTask
            : opening.CreateAsync(document, Say["catalog.useNote"]);
    }
}
