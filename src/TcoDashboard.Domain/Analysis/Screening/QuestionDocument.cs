using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Screening;

/// <summary>The document of a question, with a model of the asked size where no released one has it.</summary>
public static class QuestionDocument
{
    /// <summary>A model this near the asked size, as a share, is taken as it is: names round their sizes.</summary>
    private const double SameSize = 0.03;

    private const string CacheElements = "kv_cache_elements_per_token_count";

    /// <summary>
    /// The document without options, or the problem why there is none. The model of a training run of another size than the layout named is
    /// an item of the scenario's own: the same layers, more or fewer of them, within a factor of 2.2.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="catalog">The catalog; it holds the model.</param>
    /// <param name="start">First month of operation.</param>
    public static (ScenarioDocument? Document, Problem? Problem) Of(
        BuyingQuestion question,
        CatalogRevision catalog,
        DateOnly start
    )
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(catalog);
        var item = catalog.Find(CatalogKind.Model, question.Model);
        if (question.Kind != QuestionKind.Training || item is null)
        {
            return (question.Document(start, item?.Name ?? question.Model), null);
        }

        if (new LanguageModel(item).TotalParameters is not { } total)
        {
            return (null, Unsized(item));
        }

        var factor = question.Amount / total;
        if (Math.Abs(factor - 1) <= SameSize)
        {
            return (question.Document(start, item.Name), null);
        }

        if (Math.Max(factor, 1 / factor) > SizedModel.FarthestTotal)
        {
            return (null, TooFar(item, total, question.Amount));
        }

        var own = Own(item, factor, question.Amount);
        return (
            (question with { Model = own.Id }).Document(start, own.Name) with
            {
                OwnItems = [own],
            },
            null
        );
    }

    private static CatalogItem Own(CatalogItem like, double factor, double parameters)
    {
        var scaled = SizedModel.Scaled(like, factor);
        var figures = scaled.Figures.RemoveRange(
            scaled.Figures.Keys.Where(key => key.StartsWith("computed_", StringComparison.Ordinal))
        );
        // Why: elements are counted, and a count that is not whole is refused when the document is read.
        if (figures.TryGetValue(CacheElements, out var cache) && cache.Value is { } elements)
        {
            figures = figures.SetItem(CacheElements, cache with { Value = Math.Round(elements) });
        }

        return scaled with
        {
            Id = $"{like.Id}-resized",
            Name = Worded($"{parameters / 1e9:#,0.#} billion parameters like {like.Name}"),
            IsOwn = true,
            Figures = figures,
            Notes =
            [
                Worded(
                    $"{like.Name} with {factor:0.###} times its layers, because a model of this size was asked for; not a released model."
                ),
            ],
        };
    }

    private static Problem Unsized(CatalogItem item) =>
        Problem.Error(
            "amount",
            "S-650",
            Worded(
                $"The number of parameters of {item.Name} is not published, so it cannot be sized."
            ),
            Worded("Choose a model whose size is known.")
        );

    private static Problem TooFar(CatalogItem item, double total, double asked) =>
        Problem.Error(
            "amount",
            "S-651",
            Worded(
                $"{item.Name} has {total / 1e9:#,0.#} billion parameters; {asked / 1e9:#,0.#} billion is more than 2.2 times away from it, too far for the same width of layers."
            ),
            Worded(
                $"Enter {total / SizedModel.FarthestTotal / 1e9:#,0.#} to {total * SizedModel.FarthestTotal / 1e9:#,0.#} billion, or choose a model nearer in size."
            )
        );
}
