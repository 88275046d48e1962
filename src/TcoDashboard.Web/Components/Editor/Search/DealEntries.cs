using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Editor.Deals;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Search;

/// <summary>The fields of deals and of supply: those of the clauses there are, and where the others are added.</summary>
internal static class DealEntries
{
    public static IEnumerable<FieldEntry> Of(ScenarioDocument document, Wording say) =>
        document.Options.SelectMany(
            (option, index) =>
                Deal(option, FormattableString.Invariant($"options[{index}].deal"), say)
                    .Concat(
                        Supply(option, FormattableString.Invariant($"options[{index}].supply"), say)
                    )
        );

    private static IEnumerable<FieldEntry> Deal(OptionSpec option, string path, Wording say)
    {
        var part = say["tabs.dealTerms"];
        FieldEntry[] seller = option.Deal is null
            ? []
            : [new(say["deals.supplier"], part, path + ".supplier", option.Name, option.Id)];
        return
        [
            .. seller,
            .. (option.Deal?.Clauses ?? []).SelectMany(
                (clause, index) =>
                    Clause(
                        option,
                        clause,
                        FormattableString.Invariant($"{path}.clauses[{index}]"),
                        say
                    )
            ),
            // Why the choice: a clause of this kind begins there.
            .. ClauseTemplates
                .Kinds(say)
                .Select(kind => new FieldEntry(
                    kind.Name,
                    part,
                    path,
                    option.Name,
                    option.Id,
                    kind.Word,
                    say["deals.addAClause"]
                )),
        ];
    }

    private static IEnumerable<FieldEntry> Clause(
        OptionSpec option,
        Clause clause,
        string path,
        Wording say
    )
    {
        var form = ClauseForms.Of(clause, say);
        return form
            .Groups.SelectMany(group => group.Fields)
            .Select(field => new FieldEntry(
                field.Label,
                say["tabs.dealTerms"],
                $"{path}.{field.Key}",
                $"{option.Name}, {clause.Name}",
                option.Id,
                form.Kind
            ));
    }

    private static IEnumerable<FieldEntry> Supply(OptionSpec option, string path, Wording say)
    {
        var value = path + ".value_usd_per_month";
        FieldEntry To(string label, string? via) =>
            new(label, say["tabs.supplyRisk"], value, option.Name, option.Id, Via: via);
        return
        [
            To(say["deals.valueOfTheWholeCapacity"], null),
            To(say["deals.neededIn"], say["deals.addALeadTime"]),
            To(say["deals.timesAYear"], say["deals.addAnOutage"]),
            To(say["deals.failsInAYear"], say["deals.addASupplierThat"]),
            To(say["deals.secondSource"], say["deals.addASecondSource"]),
            To(say["deals.leavingTheHardware"], say["deals.addWhatLeavingCosts"]),
        ];
    }
}
