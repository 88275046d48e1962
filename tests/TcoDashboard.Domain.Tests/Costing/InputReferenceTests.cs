using System.Globalization;
using System.Text;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Tests.Scenarios;
using TcoDashboard.Tests.Shared.Golden;

namespace TcoDashboard.Domain.Tests.Costing;

/// <summary>The reference of inputs is written from the definitions, and every default has a source.</summary>
public sealed class InputReferenceTests
{
    [Fact]
    public void Reference_OfInputs_IsWhatTheDefinitionsSay()
    {
        var text = new StringBuilder(
            """
            # Inputs

            Everything the cost model lets you turn. A document sets an input under `inputs` of the scenario, an option or a fleet; the nearer
            one wins, and what nobody sets takes the sourced default. This page is written from the code by a test
            (`InputReferenceTests`); shares are from 0 to 1. The default shown is that of a GB300 NVL72 in Virginia.

            """
        );
        foreach (var topic in InputDefinitions.All.GroupBy(definition => definition.Topic))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {topic.Key}\n\n| key | meaning | unit | range | default | from |\n|---|---|---|---|---|---|\n"
            );
            foreach (var input in topic)
            {
                var value = Default(input);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{input.Key}` | {input.Label}. {input.Help} | {input.Unit} | {input.Minimum} to {input.Maximum} | {value?.Value.ToString("G6", CultureInfo.InvariantCulture) ?? "the offer's"} | {Origin(value)} |\n"
                );
            }
        }

        GoldenFile.AssertEqual("../../docs/reference/inputs.md", text.ToString());
    }

    [Fact]
    public void Defaults_FromTheCatalog_HaveASource() =>
        Assert.All(
            InputDefinitions.All.Select(Default).OfType<InputValue>(),
            value =>
                Assert.True(
                    value.Provenance.Source is not null || value.Provenance.Text is { Length: > 0 }
                )
        );

    [Fact]
    public void Defaults_LieInsideTheirRange() =>
        Assert.All(
            InputDefinitions.All,
            input =>
            {
                if (Default(input) is { } value)
                {
                    Assert.InRange(value.Value, input.Minimum, input.Maximum);
                }
            }
        );

    private static InputValue? Default(InputDefinition input)
    {
        var catalog = ShippedScenarios.Catalog;
        return input.Default(
            new(
                catalog,
                new(catalog.Find(CatalogKind.Region, "us-va")!),
                AcceleratorSystem.Find(catalog, "nvidia-gb300-nvl72")!,
                null,
                Deployment.Own
            )
        );
    }

    private static string Origin(InputValue? value) =>
        value switch
        {
            null => "the fleet's offer",
            { Provenance.Source: { } source } => source.Title.Replace(
                "|",
                "/",
                StringComparison.Ordinal
            ) + (value.Provenance.IsEstimate ? " (estimate)" : ""),
            _ => value.Provenance.Text ?? "",
        };
}
