namespace TcoDashboard.Web.Components.Pages.Catalog.Own;

/// <summary>A file of own items that one page of a person made and the page of own items shows next.</summary>
public sealed class OwnCorrection
{
    private string? _text;

    /// <summary>Leaves the text of a CSV file.</summary>
    public void Leave(string text) => _text = text;

    /// <summary>Takes what was left, once.</summary>
    public string? Take()
    {
        var left = _text;
        _text = null;
        return left;
    }
}
