namespace TcoDashboard.Web.Components.Editor;

/// <summary>Which parts of the inputs are open; remembered in the browser.</summary>
public sealed class OpenSections(EditorScript script)
{
    private const string Key = "tco-editor-sections";
    private readonly HashSet<string> _open = new(
        ["scenario", "workloads", "options", "facility", "rental", "deal", "financing", "override"],
        StringComparer.Ordinal
    );

    /// <summary>What is looked for among all inputs; empty when nothing is. Kept while the page is open.</summary>
    public string Filter { get; set; } = "";

    /// <summary>Whether a section is open.</summary>
    public bool IsOpen(string name) => _open.Contains(name);

    /// <summary>Opens a section and remembers it.</summary>
    public Task OpenAsync(string name) => _open.Add(name) ? KeepAsync() : Task.CompletedTask;

    /// <summary>Opens a closed section and closes an open one.</summary>
    public Task TurnAsync(string name)
    {
        if (!_open.Remove(name))
        {
            _open.Add(name);
        }

        return KeepAsync();
    }

    /// <summary>Brings back what the browser remembers; says whether anything changed.</summary>
    public async Task<bool> RecallAsync()
    {
        if (await script.RecallAsync(Key) is not { } remembered)
        {
            return false;
        }

        var names = remembered.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (_open.SetEquals(names))
        {
            return false;
        }

        _open.Clear();
        _open.UnionWith(names);
        return true;
    }

    private Task KeepAsync() => script.KeepAsync(Key, string.Join(' ', _open));
}
