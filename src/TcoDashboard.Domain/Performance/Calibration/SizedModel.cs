using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>
/// A stand-in for a model that the catalog does not hold but whose name states its size: the released layout nearest in size with its
/// number of layers scaled, so that bytes and operations are those of the stated parameters. Only for predictions, never shown as a model.
/// </summary>
internal static class SizedModel
{
    /// <summary>Item fact that marks a stand-in.</summary>
    public const string Mark = "stand_in_for";

    // Beyond these factors a scaled layout has the wrong width for the size.
    public const double FarthestTotal = 2.2;

    // For a published name the limits are wider: its band says how little is known.
    private const double FarthestNamed = 4;
    private const double FarthestActive = 2.5;

    /// <summary>The stand-in, or <c>null</c> where the name states no size or nothing released is near it.</summary>
    public static LanguageModel? Of(CatalogRevision catalog, string name)
    {
        var (total, active) = NameTokens.Sizes(NamedSizes.Of(name));
        if (total is not { } billions)
        {
            return null;
        }

        var isSparse = active is not null;
        var near = catalog
            .OfKind(CatalogKind.Model)
            .Select(item => new LanguageModel(item))
            .Where(model =>
                !model.IsHypothetical
                && model.IsMixtureOfExperts == isSparse
                && model.MissingLayout.IsEmpty
                && Arithmetic.ModelArithmetic.HasCompleteLayout(model)
                && model.TotalParameters is not null
                && model.ActiveParameters is not null
            )
            .Select(model =>
                (
                    Model: model,
                    Total: billions * 1e9 / model.TotalParameters!.Value,
                    Active: isSparse ? active!.Value * 1e9 / model.ActiveParameters!.Value : 1
                )
            )
            .OrderBy(each =>
                Math.Abs(Math.Log(each.Total)) + Math.Abs(Math.Log(each.Active / each.Total))
            )
            .ThenBy(each => each.Model.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return
            near.Model is null
            || Distance(near.Total) > FarthestNamed
            || (isSparse && Distance(near.Active / near.Total) > FarthestActive)
            ? null
            : new(Named(near.Model.Item, name, near.Total));
    }

    private static double Distance(double ratio) => Math.Max(ratio, 1 / ratio);

    // Why: a stand-in's context says nothing about the real model's.
    private static CatalogItem Named(CatalogItem like, string name, double factor)
    {
        var scaled = Scaled(like, factor);
        return scaled with
        {
            Id = name,
            Name = name,
            Figures = scaled.Figures.Remove("max_context_tokens"),
            Facts = like.Facts.SetItem(Mark, new(Mark, like.Id, null)),
        };
    }

    /// <summary>The layout with its layers, and so its parameters and its cache, multiplied.</summary>
    public static CatalogItem Scaled(CatalogItem like, double factor)
    {
        var figures = like.Figures;
        foreach (
            var key in (ReadOnlySpan<string>)
                [
                    "layers_count",
                    "dense_layers_count",
                    "moe_layers_count",
                    "sliding_window_layers_count",
                ]
        )
        {
            if (figures.TryGetValue(key, out var figure) && figure.Value is > 0)
            {
                figures = figures.SetItem(
                    key,
                    figure with
                    {
                        Value = Math.Max(1, Math.Round(figure.Value.Value * factor)),
                        IsEstimate = true,
                    }
                );
            }
        }

        foreach (
            var key in (ReadOnlySpan<string>)
                [
                    "total_params_billion_count",
                    "active_params_billion_count",
                    "kv_cache_elements_per_token_count",
                ]
        )
        {
            if (figures.TryGetValue(key, out var figure) && figure.Value is { } value)
            {
                figures = figures.SetItem(key, figure with { Value = value * factor });
            }
        }

        return like with
        {
            Figures = figures,
        };
    }
}
