using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>Workloads, and devices and prices of the scenario's own.</content>
public static partial class ScenarioEdits
{
    /// <summary>Changes a workload.</summary>
    public static ScenarioDocument WithWorkload(
        this ScenarioDocument document,
        string id,
        Func<WorkloadSpec, WorkloadSpec> edit
    ) =>
        document with
        {
            Workloads = document.Workloads.Replace(workload => workload.Id == id, edit),
        };

    /// <summary>
    /// Lets a workload train, or answer requests; it begins with the lengths of a usual case, because those of the other kind mean nothing here.
    /// </summary>
    public static ScenarioDocument WithWorkloadKind(
        this ScenarioDocument document,
        string id,
        WorkloadKind kind
    ) =>
        document.WithWorkload(
            id,
            workload =>
                workload.Kind == kind ? workload
                : kind == WorkloadKind.Training
                    ? new()
                    {
                        Id = workload.Id,
                        Name = workload.Name,
                        Model = workload.Model,
                        Training = new()
                        {
                            Tokens = 1e12,
                            SequenceTokens = 8192,
                            GlobalBatch = 1024,
                            Precision = NumberFormat.Bf16,
                            DeadlineDays = 60,
                        },
                    }
                : new()
                {
                    Id = workload.Id,
                    Name = workload.Name,
                    Model = workload.Model,
                    Weights = NumberFormat.Fp8,
                    Cache = NumberFormat.Fp8,
                    InputTokens = 2048,
                    OutputTokens = 512,
                }
        );

    /// <summary>Another name for a workload.</summary>
    public static ScenarioDocument WithWorkloadName(
        this ScenarioDocument document,
        string id,
        string name
    ) => document.WithWorkload(id, workload => workload with { Name = Line(name) });

    /// <summary>Adds a copy of a workload right after it; no fleet serves it yet.</summary>
    public static ScenarioDocument WithWorkloadDuplicated(this ScenarioDocument document, string id)
    {
        if (
            document.Workloads.FirstOrDefault(workload => workload.Id == id) is not { } workload
            || document.Workloads.Length >= MostWorkloads
        )
        {
            return document;
        }

        var copy = workload with
        {
            Id = FreeId(Shortened(id), document.Workloads.Select(existing => existing.Id)),
            Name = CopyName(
                workload.Name,
                [.. document.Workloads.Select(existing => existing.Name)]
            ),
        };
        return document with
        {
            Workloads = document.Workloads.Insert(document.Workloads.IndexOf(workload) + 1, copy),
        };
    }

    /// <summary>Removes a workload; its fleets serve the first one that is left. The only workload stays.</summary>
    public static ScenarioDocument WithoutWorkload(this ScenarioDocument document, string id)
    {
        if (document.Workloads.Length == 1 || document.Workloads.All(load => load.Id != id))
        {
            return document;
        }

        var left = document.Workloads.RemoveAll(workload => workload.Id == id);
        return document with
        {
            Workloads = left,
            Options =
            [
                .. document.Options.Select(option =>
                    option with
                    {
                        Fleets = option.Fleets.Replace(
                            fleet => fleet.Workload == id,
                            fleet => fleet with { Workload = left[0].Id }
                        ),
                    }
                ),
            ],
        };
    }

    /// <summary>Adds an item that exists only inside the scenario, or replaces the one with the same path.</summary>
    public static ScenarioDocument WithOwnItem(this ScenarioDocument document, CatalogItem item)
    {
        var own = item with { IsOwn = true };
        return document.OwnItems.Any(existing => existing.Path == item.Path)
            ? document with
            {
                OwnItems = document.OwnItems.Replace(
                    existing => existing.Path == item.Path,
                    _ => own
                ),
            }
            : document with
            {
                OwnItems = document.OwnItems.Add(own),
            };
    }

    /// <summary>Removes an item of the scenario's own and what was replaced in it.</summary>
    public static ScenarioDocument WithoutOwnItem(this ScenarioDocument document, string path) =>
        document with
        {
            OwnItems = document.OwnItems.RemoveAll(item => item.Path == path),
            Overrides = document.Overrides.RemoveAll(made =>
                made.Figure.StartsWith(path + "#", StringComparison.Ordinal)
            ),
        };
}
