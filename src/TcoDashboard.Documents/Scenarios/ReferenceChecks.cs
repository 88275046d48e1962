using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Checks that ids are unique and that references inside a document lead somewhere.</summary>
internal static class ReferenceChecks
{
    public static void Check(ScenarioDocument document, ProblemLog log)
    {
        Unique(document.Workloads.Select(workload => workload.Id), "workloads", log);
        Unique(document.Options.Select(option => option.Id), "options", log);
        for (var index = 0; index < document.Options.Length; index++)
        {
            Fleets(document, index, log);
        }

        Known(
            document.Baseline,
            "baseline",
            Worded("option"),
            [.. document.Options.Select(option => option.Id)],
            log
        );
        Unique(document.Comments.Select(comment => comment.Id), "comments", log);
        Overrides(document, log);
        OwnItems(document, log);
    }

    private static void Fleets(ScenarioDocument document, int optionIndex, ProblemLog log)
    {
        var option = document.Options[optionIndex];
        var path = FieldPath.Member(FieldPath.Element("options", optionIndex), "fleets");
        Unique(option.Fleets.Select(fleet => fleet.Id), path, log);
        string[] fleets = [.. option.Fleets.Select(fleet => fleet.Id)];
        string[] workloads = [.. document.Workloads.Select(workload => workload.Id)];
        for (var index = 0; index < option.Fleets.Length; index++)
        {
            Known(
                option.Fleets[index].Workload,
                FieldPath.Member(FieldPath.Element(path, index), "workload"),
                Worded("workload"),
                workloads,
                log
            );
            Known(
                option.Fleets[index].PromptsFor,
                FieldPath.Member(FieldPath.Element(path, index), "prompts_for"),
                Worded("fleet of the option"),
                [.. fleets.Where((_, other) => other != index)],
                log
            );
        }
    }

    private static void Overrides(ScenarioDocument document, ProblemLog log) =>
        Duplicates(
            document.Overrides.Select(made => made.Figure),
            (figure, first, index) =>
                log.Error(
                    FieldPath.Member(FieldPath.Element("overrides", index), "figure"),
                    ReadingCode.DuplicateId,
                    Worded($"The figure \"{figure}\" is already set by overrides[{first}]."),
                    Worded("Keep one of the two.")
                )
        );

    private static void OwnItems(ScenarioDocument document, ProblemLog log) =>
        Duplicates(
            document.OwnItems.Select(item => item.Path),
            (item, first, index) =>
                log.Error(
                    FieldPath.Member(FieldPath.Element("own_items", index), "id"),
                    ReadingCode.DuplicateId,
                    Worded($"The item \"{item}\" is already given by own_items[{first}]."),
                    Worded("Give one of the two another id.")
                )
        );

    private static void Unique(IEnumerable<string> ids, string path, ProblemLog log) =>
        Duplicates(
            ids,
            (id, first, index) =>
                log.Error(
                    FieldPath.Member(FieldPath.Element(path, index), "id"),
                    ReadingCode.DuplicateId,
                    Worded($"The id \"{id}\" is already used by {FieldPath.Element(path, first)}."),
                    Worded("Give one of the two another id.")
                )
        );

    private static void Duplicates(IEnumerable<string> ids, Action<string, int, int> report)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, id) in ids.Index())
        {
            // Why: an empty id stands for one that could not be read, which is reported already.
            if (id.Length > 0 && !seen.TryAdd(id, index))
            {
                report(id, seen[id], index);
            }
        }
    }

    private static void Known(string? id, string path, string what, string[] known, ProblemLog log)
    {
        if (string.IsNullOrEmpty(id) || known.Contains(id))
        {
            return;
        }

        var meant = NearMiss.Of(id, known.Where(other => other.Length > 0));
        log.Error(
            path,
            ScenarioCode.DanglingReference,
            Worded($"No {what} has the id \"{id}\"."),
            meant is not null ? Worded($"Did you mean \"{meant}\"?")
                : known.Length == 0 ? Worded($"Add a {what} with this id.")
                : Worded($"Use one of {string.Join(", ", known)}.")
        );
    }
}
