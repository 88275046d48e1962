using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// Layouts of benchmark models that the catalog does not list, as one sentence each: in <c>calibration/training-layouts</c>, or in the
/// notes of a measurement. Example: <c>hidden 8192, 80 layers, 64 heads, 8 key-value heads, feed-forward 28672 gated, vocabulary 32000</c>.
/// </summary>
public static partial class TrainingLayouts
{
    /// <summary>The item that holds the sentences.</summary>
    public const string ItemId = "training-layouts";

    /// <summary>The shape of a model by its name in measurements, or the problem that hides it.</summary>
    public static (TrainingShape? Shape, IReadOnlyList<Problem> Problems) Find(
        CatalogRevision catalog,
        string model,
        string notes
    )
    {
        model = NameOf(catalog, model);
        var sentence = Sentence(catalog, model);
        if (sentence is not null && Read(model, sentence) is { } listed)
        {
            return (listed, []);
        }

        if (catalog.Find(CatalogKind.Model, model) is { } item)
        {
            return TrainingShape.Describe(new(item));
        }

        return Read(model, notes) is { } noted ? (noted, [])
            : Calibration.SizedModel.Of(catalog, model) is { } sized ? TrainingShape.Describe(sized)
            : (
                null,
                [
                    Problem.Error(
                        "model",
                        TrainingProblems.ModelUnknown,
                        Worded(
                            $"The layout of {model} is not known: it is neither a model of the catalog nor described in the notes."
                        ),
                        Worded(
                            "Add the model to the catalog, or state its hidden width, layers, heads and vocabulary in the notes."
                        )
                    ),
                ]
            );
    }

    /// <summary>Whether a layout is neither listed nor in the catalog nor in the notes.</summary>
    internal static bool IsGuessed(CatalogRevision catalog, string model, string notes) =>
        Sentence(catalog, NameOf(catalog, model)) is null
        && catalog.Find(CatalogKind.Model, NameOf(catalog, model)) is null
        && Read(model, notes) is null;

    /// <summary>The name a model is listed under: several names have the same layout.</summary>
    public static string NameOf(CatalogRevision catalog, string model)
    {
        const string SameAs = "as ";
        return
            Sentence(catalog, model) is { } sentence
            && sentence.StartsWith(SameAs, StringComparison.Ordinal)
            ? sentence[SameAs.Length..]
            : model;
    }

    /// <summary>Reads a sentence; <c>null</c> when it names no width and layers.</summary>
    public static TrainingShape? Read(string name, string sentence)
    {
        if (
            Number(HiddenForm(), sentence) is not { } hidden
            || Number(LayersForm(), sentence) is not { } layers
        )
        {
            return null;
        }

        // Published tables of plain GPT models leave these out: heads of 128, four times the width between the matrices.
        var heads = Number(HeadsForm(), sentence) ?? Math.Max(1, hidden / 128);
        var keyHeads = Number(KeyHeadsForm(), sentence) ?? heads;
        var head = Number(HeadWidthForm(), sentence) ?? hidden / heads;
        var isGated = GatedForm().IsMatch(sentence);
        var matrices = isGated ? 3 : 2;
        var experts = Number(ExpertsForm(), sentence) ?? 0;
        var expertLayers = experts > 0 ? Number(ExpertLayersForm(), sentence) ?? layers : 0;
        var width = Number(FeedForwardForm(), sentence) ?? (experts > 0 ? 0 : 4 * hidden);
        var shared = Number(SharedForm(), sentence) ?? 0;
        var dense = ((width * (layers - expertLayers)) + (shared * expertLayers)) / layers;
        var expertWidth = Number(ExpertWidthForm(), sentence) ?? 0;
        var other = (Number(OtherForm(), sentence) ?? 0) * 1e6 / layers;
        var attending = Number(AttendingForm(), sentence) ?? layers;
        var windowed = Number(WindowLayersForm(), sentence) ?? 0;
        var vocabulary = Number(VocabularyForm(), sentence) ?? 51_200;
        var projection = (heads + (2 * keyHeads)) * head;
        return new()
        {
            Name = name,
            Layers = (int)layers,
            Hidden = (int)hidden,
            Heads = (int)heads,
            ProjectionWidth = projection * attending / layers,
            KeyValueWidth = 2 * keyHeads * head * attending / layers,
            AttentionParameters =
                (((heads * head * hidden) + (projection * hidden)) * attending / layers) + other,
            FeedForwardParameters = matrices * hidden * dense,
            FeedForwardWidth = dense,
            IsGated = isGated,
            Experts = (int)experts,
            ActiveExperts = (int)(Number(ActiveForm(), sentence) ?? 0),
            ExpertParameters = matrices * hidden * expertWidth,
            ExpertWidth = expertWidth,
            ExpertLayerShare = expertLayers / layers,
            TableParameters = vocabulary * hidden,
            Vocabulary = (int)vocabulary,
            HasTiedTables = TiedForm().IsMatch(sentence),
            AttentionPerPosition = 4 * heads * head,
            FullAttentionShare = (attending - windowed) / layers,
            WindowShare = windowed / layers,
            WindowTokens = (int)(Number(WindowForm(), sentence) ?? 0),
        };
    }

    // Keys of the catalog have no dots and dashes.
    private static string? Sentence(CatalogRevision catalog, string model) =>
        catalog
            .Find(CatalogKind.Calibration, ItemId)
            ?.Fact(model.Replace('.', '_').Replace('-', '_'));

    private static double? Number(Regex form, string sentence) =>
        form.Match(sentence) is { Success: true } found
            ? double.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"\bhidden (\d+)")]
    private static partial Regex HiddenForm();

    [GeneratedRegex(@"\b(\d+) layers")]
    private static partial Regex LayersForm();

    [GeneratedRegex(@"\b(\d+) heads")]
    private static partial Regex HeadsForm();

    [GeneratedRegex(@"\b(\d+) key-value heads")]
    private static partial Regex KeyHeadsForm();

    [GeneratedRegex(@"\bhead width (\d+)")]
    private static partial Regex HeadWidthForm();

    [GeneratedRegex(@"\bfeed-forward (\d+)")]
    private static partial Regex FeedForwardForm();

    [GeneratedRegex(@"\bgated\b")]
    private static partial Regex GatedForm();

    [GeneratedRegex(@"\btied\b")]
    private static partial Regex TiedForm();

    [GeneratedRegex(@"\bvocabulary (\d+)")]
    private static partial Regex VocabularyForm();

    [GeneratedRegex(@"\b(\d+) experts")]
    private static partial Regex ExpertsForm();

    [GeneratedRegex(@"\b(\d+) active")]
    private static partial Regex ActiveForm();

    [GeneratedRegex(@"\bexpert width (\d+)")]
    private static partial Regex ExpertWidthForm();

    [GeneratedRegex(@"\bexperts in (\d+)")]
    private static partial Regex ExpertLayersForm();

    [GeneratedRegex(@"\bshared width (\d+)")]
    private static partial Regex SharedForm();

    [GeneratedRegex(@"\bother (\d+) million")]
    private static partial Regex OtherForm();

    [GeneratedRegex(@"\battention in (\d+)")]
    private static partial Regex AttendingForm();

    [GeneratedRegex(@"\bwindow (\d+)")]
    private static partial Regex WindowForm();

    [GeneratedRegex(@"\bwindow \d+ in (\d+)")]
    private static partial Regex WindowLayersForm();
}
