using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Search;

/// <summary>The fields of the loads.</summary>
internal static class LoadEntries
{
    public static IEnumerable<FieldEntry> Of(ScenarioDocument document, Wording say) =>
        document.Workloads.SelectMany((load, index) => Of(load, index, say));

    private static IEnumerable<FieldEntry> Of(WorkloadSpec load, int index, Wording say)
    {
        FieldEntry At(string label, string key) =>
            new(label, say["tabs.workload"], EditorFields.Path(index, key), load.Name);
        FieldEntry In(EntryField field) =>
            new(field.Label, say["tabs.workload"], field.Path, load.Name);
        FieldEntry[] all =
        [
            At(say["editor.name"], "name"),
            At(say["editor.model"], "model"),
            At(say["editor.whatItDoes"], "kind"),
        ];
        return load.Kind == WorkloadKind.Training
            ?
            [
                .. all,
                At(say["editor.method"], "training.method"),
                In(EditorFields.TrainingTokens(index, say)),
                At(say["editor.precision"], "training.precision"),
                In(EditorFields.SequenceTokens(index, say)),
                In(EditorFields.GlobalBatch(index, say)),
                In(EditorFields.Deadline(index, say)),
            ]
            :
            [
                .. all,
                At(say["editor.weights"], "weights"),
                At(say["editor.keyValueCache"], "kv_cache"),
                In(EditorFields.InputTokens(index, say)),
                In(EditorFields.OutputTokens(index, say)),
                At(say["editor.promptsAre"], "input_spread"),
                At(say["editor.answersAre"], "output_spread"),
                In(EditorFields.Images(index, say)),
                In(EditorFields.CachedInput(index, say)),
                At(say["editor.speculativeDecoding"], "speculation"),
                In(EditorFields.MaxTtft(index, say)),
                In(EditorFields.MinSpeed(index, say)),
                At(say["editor.requestsArrive"], "arrivals.pattern"),
                At(say["editor.demandIsCountedIn"], "demand_kind"),
                In(EditorFields.Demand(index, load.Demand?.Kind ?? default, say)),
            ];
    }
}
