using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Runtime;

namespace Speed;

/// <summary>What a process holds after full collections: bytes and objects by type, without arrays that wait in a pool for somebody.</summary>
internal sealed class LiveHeap
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";

    // The runtime's word for "collect now, everything" (GCHeapCollect).
    private const long CollectAll = 0x800000;
    private readonly Dictionary<string, (long Bytes, long Count)> _types = [];

    /// <summary>Bytes of all objects.</summary>
    public long Bytes => _types.Values.Sum(type => type.Bytes);

    /// <summary>Collects everything and walks the heap.</summary>
    public static async Task<LiveHeap> OfAsync(int process)
    {
        // Why three times: what had a finalizer goes with the second, what that held with the third.
        for (var turn = 0; turn < 3; turn++)
        {
            await CollectAsync(process);
        }

        return Walk(process);
    }

    /// <summary>How much each type grew since another look, the most first.</summary>
    public IEnumerable<(string Type, long Bytes, long Count)> Since(LiveHeap before) =>
        _types
            .Select(type =>
            {
                var (bytes, count) = before._types.GetValueOrDefault(type.Key);
                return (type.Key, type.Value.Bytes - bytes, type.Value.Count - count);
            })
            .OrderByDescending(type => type.Item2);

    private static async Task CollectAsync(int process)
    {
        var client = new DiagnosticsClient(process);
        using var session = await client.StartEventPipeSessionAsync(
            [new EventPipeProvider(Runtime, EventLevel.Informational, CollectAll)],
            requestRundown: false,
            circularBufferMB: 16,
            CancellationToken.None
        );
        var drain = session.EventStream.CopyToAsync(Stream.Null);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        await session.StopAsync(CancellationToken.None);
        await drain;
    }

    private static LiveHeap Walk(int process)
    {
        // Why a copy: a process held by its threads does not always come free again.
        using var target = DataTarget.CreateSnapshotAndAttach(process);
        using var runtime = target.ClrVersions.Single().CreateRuntime();
        var all = new List<ClrObject>();
        var pooled = new HashSet<ulong>();
        foreach (var found in runtime.Heap.EnumerateObjects())
        {
            if (!found.IsValid || found.IsFree)
            {
                continue;
            }

            all.Add(found);
            if (IsPool(found.Type?.Name))
            {
                pooled.UnionWith(
                    found
                        .EnumerateReferences()
                        .SelectMany(one =>
                            IsSlots(one.Type?.Name) ? one.EnumerateReferences() : [one]
                        )
                        .Select(one => one.Address)
                );
            }
        }

        var heap = new LiveHeap();
        foreach (var found in all.Where(one => !pooled.Contains(one.Address)))
        {
            var name = found.Type?.Name ?? "?";
            var (bytes, count) = heap._types.GetValueOrDefault(name);
            heap._types[name] = (bytes + (long)found.Size, count + 1);
        }

        return heap;
    }

    // The two places where ArrayPool.Shared keeps what was given back: a slot a thread, and stacks for all.
    private static bool IsPool(string? type) =>
        type
            is "System.Buffers.SharedArrayPoolThreadLocalArray[]"
                or "System.Buffers.SharedArrayPoolPartitions+Partition";

    private static bool IsSlots(string? type) => type is "System.Array[]";
}
