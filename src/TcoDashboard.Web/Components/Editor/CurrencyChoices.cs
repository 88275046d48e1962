using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The currencies that a document knows a rate of, as a list to choose from.</summary>
internal static class CurrencyChoices
{
    /// <summary>The currency of the model.</summary>
    public const string Dollar = "USD";

    /// <summary>US dollars, then the others, then one that is used without a rate.</summary>
    public static ImmutableArray<FieldChoice> Of(
        ScenarioDocument document,
        string? used,
        Wording say
    ) =>
        [
            .. new[] { Dollar }
                .Concat(document.Currency.Known)
                .Append(used ?? Dollar)
                .Where(code => code.Length > 0)
                .Distinct()
                .Select(code => new FieldChoice(
                    code,
                    code == Dollar ? say["editor.usDollars"]
                        : document.Currency.Known.Contains(code) ? code
                        : say["editor.noRate", code]
                )),
        ];
}
