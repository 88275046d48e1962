using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Entry;
using SupplyEvidence = TcoDashboard.Domain.Procurement.Supply.Evidence;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>Second source, exit and gate of one option, to change.</summary>
public sealed partial class SupplyTermFields
{
    private SupplyEvidence Judgement => new(null, Say["deals.exampleFiguresWhatA"]);

    // The hour is the loaded engineering hour of the inputs; the rest is to be replaced.
    private static readonly PortingWork s_exit = new(1, 1000, 0.5, 100, 3, 0, 0);

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>Id of the option.</summary>
    [Parameter, EditorRequired]
    public string Option { get; set; } = "";

    /// <summary>What the option says of its supply.</summary>
    [Parameter, EditorRequired]
    public SupplyTerms Terms { get; set; } = null!;

    /// <summary>The path of a key of it in the document.</summary>
    [Parameter, EditorRequired]
    public Func<string, string> At { get; set; } = null!;

    /// <summary>Changes it.</summary>
    [Parameter, EditorRequired]
    public Action<Func<SupplyTerms, SupplyTerms>> Set { get; set; } = null!;

    private ImmutableArray<FieldChoice> Others =>
        [
            .. Session
                .Document.Options.Where(option => option.Id != Option)
                .Select(option => new FieldChoice(option.Id, option.Name)),
        ];

    private EntryField Entry(string key, string label, Unit unit, double maximum) =>
        new(At(key), label, unit, 0, maximum);

    private void SetExit(Func<PortingWork, PortingWork> change) =>
        Set(terms => terms with { Exit = terms.Exit is { } now ? change(now) : null });
}
