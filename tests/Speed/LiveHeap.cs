using Browser.Tests.Fixture;

namespace Speed;

/// <summary>What a process holds after full collections: bytes and objects by type, without arrays that wait in a pool for somebody.</summary>
internal sealed class LiveHeap
{
    private const int MostHolders = 40;

    // The two places where ArrayPool.Shared keeps what was given back: a slot a thread, and stacks for all.
    private readonly Dictionary<string, (long Bytes, long Count)> _types = [];
    private readonly HeapGraph _graph;
    private readonly HashSet<int> _pooled = [];

    private LiveHeap(HeapGraph graph)
    {
        _graph = graph;
        for (var at = 0; at < graph.Count; at++)
        {
            var isSlot = graph.TypeOf(at) == "System.Buffers.SharedArrayPoolThreadLocalArray[]";
            // Why also by what it holds: the runtime says the name of a type inside another without that of the other.
            var isStack = graph.TypeOf(at) == "Partition";
            foreach (var one in isSlot || isStack ? graph.From(at) : [])
            {
                if (isSlot)
                {
                    _pooled.Add(one);
                }
                else if (graph.TypeOf(one) == "System.Array[]")
                {
                    _pooled.UnionWith(graph.From(one).ToArray());
                }
            }
        }

        for (var at = 0; at < graph.Count; at++)
        {
            if (!_pooled.Contains(at))
            {
                var (bytes, count) = _types.GetValueOrDefault(graph.TypeOf(at));
                _types[graph.TypeOf(at)] = (bytes + graph.BytesOf(at), count + 1);
            }
        }
    }

    /// <summary>Bytes of all objects.</summary>
    public long Bytes => _types.Values.Sum(type => type.Bytes);

    /// <summary>Collects everything and asks what is left.</summary>
    public static async Task<LiveHeap> OfAsync(int process)
    {
        // Why three times: what had a finalizer goes with the second, what that held with the third.
        await HeapGraph.OfAsync(process);
        await HeapGraph.OfAsync(process);
        return new(await HeapGraph.OfAsync(process));
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

    /// <summary>What would go with each type of which there are more than before: bytes that nothing else holds, the most first.</summary>
    public IEnumerable<(string Type, long Bytes, long Count)> HeldSince(LiveHeap before, int pages)
    {
        var all = Reached(null);
        return
        [
            .. Since(before)
                .Where(type =>
                    type.Count >= pages / 2
                    && type.Count <= pages * 60
                    && !type.Type.StartsWith("System.", StringComparison.Ordinal)
                )
                .Select(type => (type.Type, Bytes: all - Reached(type.Type), type.Count))
                .OrderByDescending(type => type.Bytes)
                .Take(MostHolders),
        ];
    }

    // Bytes that the roots reach without passing a type.
    private long Reached(string? without) =>
        _graph
            .Reached(without)
            .Index()
            .Where(one => one.Item)
            .Sum(one => _graph.BytesOf(one.Index));
}
