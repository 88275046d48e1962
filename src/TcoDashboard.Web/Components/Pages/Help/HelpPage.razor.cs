using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>Tasks, words and keys on one page, and a search over all documents.</summary>
public sealed partial class HelpPage
{
    private ImmutableArray<HelpMatch>? _matches;

    /// <summary>The words searched for.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Sought { get; set; }

    private static HelpDocument Tasks => HelpShelf.Find("how-to", "tasks")!;

    private static HelpDocument Glossary => HelpShelf.Find("reference", "words")!;

    private string Found =>
        _matches switch
        {
            { Length: 0 } => Say["help.foundNone", Sought],
            { Length: 1 } => Say["help.foundOne", Sought],
            { } matches => Say["help.found", matches.Length, Sought],
            _ => "",
        };

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _matches = string.IsNullOrWhiteSpace(Sought) ? null : HelpShelf.Search(Sought);
}
