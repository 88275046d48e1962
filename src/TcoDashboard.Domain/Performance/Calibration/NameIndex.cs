using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>The names of one catalog's accelerators and models in all their forms, made once.</summary>
internal sealed class NameIndex
{
    private static readonly ConditionalWeakTable<CatalogRevision, NameIndex> s_made = [];

    private readonly FrozenDictionary<string, string> _accelerators;
    private readonly FrozenDictionary<string, string> _models;

    private NameIndex(CatalogRevision catalog)
    {
        _accelerators = Build(
            catalog.OfKind(CatalogKind.Accelerator),
            NameTokens.Accelerator,
            NameAliases.Accelerators
        );
        _models = Build(catalog.OfKind(CatalogKind.Model), NameTokens.Model, NameAliases.Models);
    }

    public static NameIndex Of(CatalogRevision catalog) =>
        s_made.GetValue(catalog, made => new(made));

    /// <summary>Id of the accelerator of that name, or <c>null</c>.</summary>
    public string? Accelerator(string name) => Find(_accelerators, NameTokens.Accelerator(name));

    /// <summary>Id of the model with that name's layout, or <c>null</c>.</summary>
    public string? Model(string name) => Find(_models, NameTokens.Model(name));

    private static string? Find(FrozenDictionary<string, string> index, IEnumerable<string> forms)
    {
        foreach (var form in forms)
        {
            if (form.Length > 0 && index.TryGetValue(form, out var id))
            {
                return id;
            }
        }

        return null;
    }

    // Ids and names first in their strict forms, so that a lenient form of one item never hides another's own name.
    private static FrozenDictionary<string, string> Build(
        IEnumerable<CatalogItem> items,
        Func<string, IEnumerable<string>> forms,
        FrozenDictionary<string, string> aliases
    )
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = items.ToList();
        var steps = all.SelectMany(item =>
                new[] { item.Id, item.Name }.SelectMany(name =>
                    forms(name).Select((form, step) => (Step: step, Form: form, item.Id))
                )
            )
            .OrderBy(entry => entry.Step)
            .ToList();
        foreach (var (_, form, id) in steps.Where(entry => entry.Step == 0))
        {
            index.TryAdd(form, id);
        }

        foreach (var (name, id) in aliases)
        {
            if (all.Exists(item => item.Id == id))
            {
                index.TryAdd(name, id);
            }
        }

        foreach (var (_, form, id) in steps.Where(entry => entry.Step > 0))
        {
            index.TryAdd(form, id);
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
