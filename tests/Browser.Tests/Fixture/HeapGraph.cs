using System.Diagnostics.Tracing;
using System.Runtime.InteropServices;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace Browser.Tests.Fixture;

/// <summary>The objects of a process that live after a full collection, and who holds whom, as the runtime itself tells them while it collects.</summary>
/// <remarks>Nothing is attached and no memory is copied, so that a heap of any size takes seconds and the process goes on.</remarks>
public sealed class HeapGraph
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const int BufferMegabytes = 1024;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(120);
    private readonly Dictionary<ulong, TypeWords> _words = [];
    private readonly Dictionary<ulong, int> _at = [];
    private readonly List<(ulong Address, ulong Type, long Bytes, long Edges)> _objects = [];
    private readonly List<ulong> _targets = [];
    private readonly List<(ulong Source, ulong Target)> _weak = [];
    private readonly List<ulong> _roots = [];
    private readonly Dictionary<ulong, string?> _names = [];
    private long[] _firstEdge = [];
    private int[] _edges = [];

    /// <summary>How many objects there are.</summary>
    public int Count => _objects.Count;

    /// <summary>The objects that roots hold directly.</summary>
    public IEnumerable<int> Roots =>
        _roots.Where(_at.ContainsKey).Select(address => _at[address]).Distinct();

    /// <summary>How many objects there are of a type, by its name with its namespace.</summary>
    public int CountOf(string type) => Enumerable.Range(0, Count).Count(at => TypeOf(at) == type);

    /// <summary>How many objects of a type are held by anything but those of another type.</summary>
    public int CountWithout(string type, string other) =>
        Reached(other).Index().Count(one => one.Item && TypeOf(one.Index) == type);

    /// <summary>Which objects the roots reach without passing any of a type.</summary>
    /// <param name="without">The type; <c>null</c> to pass all.</param>
    public bool[] Reached(string? without)
    {
        var seen = new bool[Count];
        var open = new Stack<int>(Roots);
        while (open.TryPop(out var at))
        {
            if (!seen[at] && (without is null || TypeOf(at) != without))
            {
                seen[at] = true;
                foreach (var one in From(at))
                {
                    open.Push(one);
                }
            }
        }

        return seen;
    }

    /// <summary>Bytes of an object.</summary>
    public long BytesOf(int at) => _objects[at].Bytes;

    /// <summary>Type of an object.</summary>
    public string TypeOf(int at)
    {
        ref var name =
            ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                _names,
                _objects[at].Type,
                out _
            );
        return name ??= NameOf(_objects[at].Type);
    }

    /// <summary>What an object refers to.</summary>
    public ReadOnlySpan<int> From(int at) =>
        _edges.AsSpan((int)_firstEdge[at], (int)(_firstEdge[at + 1] - _firstEdge[at]));

    /// <summary>Collects everything and tells what is left.</summary>
    /// <exception cref="InvalidOperationException">The runtime said less than all, or nothing in two minutes.</exception>
    public static async Task<HeapGraph> OfAsync(int process)
    {
        var client = new DiagnosticsClient(process);
        await ForgetNamesAsync(client);
        using var session = await client.StartEventPipeSessionAsync(
            [
                new EventPipeProvider(
                    Runtime,
                    EventLevel.Verbose,
                    (long)ClrTraceEventParser.Keywords.GCHeapSnapshot
                ),
            ],
            requestRundown: false,
            BufferMegabytes,
            CancellationToken.None
        );
        var graph = new HeapGraph();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var read = Task.Run(() => graph.Read(session.EventStream, done));
        await Task.WhenAny(done.Task, read, Task.Delay(s_limit));
        await session.StopAsync(CancellationToken.None);
        await read.WaitAsync(s_limit);
        graph.Link();
        return graph;
    }

    // Why: the runtime names each type once until a session ends that asked for names.
    private static async Task ForgetNamesAsync(DiagnosticsClient client)
    {
        using var names = await client.StartEventPipeSessionAsync(
            [
                new EventPipeProvider(
                    "Microsoft-DotNETCore-SampleProfiler",
                    EventLevel.Informational
                ),
            ],
            requestRundown: false,
            circularBufferMB: 16,
            CancellationToken.None
        );
        var drain = names.EventStream.CopyToAsync(Stream.Null);
        await names.StopAsync(CancellationToken.None);
        await drain;
    }

    private void Read(Stream stream, TaskCompletionSource done)
    {
        using var source = new EventPipeEventSource(stream);
        var collection = -1;
        source.Clr.GCStart += start =>
        {
            if (collection < 0 && start.Depth == 2 && start.Type != GCType.BackgroundGC)
            {
                collection = start.Count;
            }
        };
        source.Clr.GCStop += stop =>
        {
            if (stop.Count == collection)
            {
                done.TrySetResult();
            }
        };
        Take(source.Clr);
        source.Process();
    }

    private void Take(ClrTraceEventParser told)
    {
        told.TypeBulkType += types =>
        {
            for (var at = 0; at < types.Count; at++)
            {
                var type = types.Values(at);
                _words[type.TypeID] = new(
                    type.TypeName,
                    (type.Flags & TypeFlags.Array) != 0,
                    [.. Enumerable.Range(0, type.TypeParameterCount).Select(type.TypeParameterID)]
                );
            }
        };
        told.GCBulkNode += nodes =>
        {
            for (var at = 0; at < nodes.Count; at++)
            {
                var node = nodes.Values(at);
                _objects.Add((node.Address, node.TypeID, (long)node.Size, (long)node.EdgeCount));
            }
        };
        told.GCBulkEdge += edges =>
        {
            for (var at = 0; at < edges.Count; at++)
            {
                _targets.Add(edges.Values(at).Target);
            }
        };
        told.GCBulkRootEdge += roots =>
        {
            for (var at = 0; at < roots.Count; at++)
            {
                var root = roots.Values(at);
                if ((root.GCRootFlag & GCRootFlags.WeakRef) == 0)
                {
                    _roots.Add(root.RootedNodeAddress);
                }
            }
        };
        told.GCBulkRootConditionalWeakTableElementEdge += pairs =>
        {
            for (var at = 0; at < pairs.Count; at++)
            {
                var pair = pairs.Values(at);
                _weak.Add((pair.GCKeyNodeID, pair.GCValueNodeID));
            }
        };
    }

    private void Link()
    {
        var told = _objects.Sum(one => one.Edges);
        if (_objects.Count == 0 || told != _targets.Count)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"The runtime told {_objects.Count} objects and {_targets.Count} of their {told} references."
                )
            );
        }

        for (var at = 0; at < _objects.Count; at++)
        {
            _at[_objects[at].Address] = at;
        }

        var pairs = _weak.ToLookup(pair => pair.Source, pair => pair.Target);
        var next = 0;
        var edges = new List<int>(_targets.Count);
        _firstEdge = new long[_objects.Count + 1];
        for (var at = 0; at < _objects.Count; at++)
        {
            _firstEdge[at] = edges.Count;
            for (var edge = 0L; edge < _objects[at].Edges; edge++, next++)
            {
                if (_at.TryGetValue(_targets[next], out var target))
                {
                    edges.Add(target);
                }
            }

            foreach (var value in pairs[_objects[at].Address])
            {
                if (_at.TryGetValue(value, out var target))
                {
                    edges.Add(target);
                }
            }
        }

        _firstEdge[^1] = edges.Count;
        _edges = [.. edges];
    }

    private string NameOf(ulong type)
    {
        if (!_words.TryGetValue(type, out var words))
        {
            return "?";
        }

        if (words.IsArray)
        {
            return words.Parameters is [var element, ..]
                ? NameOf(element) + "[]"
                : words.Name + "[]";
        }

        return words.Parameters.Length == 0 || words.Name.Contains('[', StringComparison.Ordinal)
            ? words.Name
            : $"{words.Name}<{string.Join(", ", words.Parameters.Select(NameOf))}>";
    }

    private sealed record TypeWords(string Name, bool IsArray, ulong[] Parameters);
}
