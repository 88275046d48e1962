using System.Text.Json.Nodes;
using TcoDashboard.Domain.Analysis.TradeOffs;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.TradeOffs;

namespace TcoDashboard.Reports.Exports;

/// <summary>A weighed ranking as JSON, raw values.</summary>
public static class TradeOffJson
{
    /// <summary>Criteria with their weights, and the ranking; no ranking where fewer than two options have numbers.</summary>
    public static JsonObject Node(Result result, TradeOffReport report)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(report);
        var scored = report.Study.Scored;
        return new()
        {
            ["schema"] = "tco-tradeoff/1",
            ["answer"] = report.Answer,
            ["criteria"] = new JsonArray([
                .. report.Study.Criteria.Select(criterion => Criterion(scored, criterion, result)),
            ]),
            ["ranking"] = new JsonArray([
                .. scored is null ? [] : scored.Ranking.Select(ranked => Option(ranked, result)),
            ]),
            ["unscored"] = new JsonArray([
                .. report.Unscored.Select(sentence => (JsonNode)sentence),
            ]),
        };
    }

    private static JsonObject Option(RankedOption ranked, Result result) =>
        new()
        {
            ["option"] = result.Options[ranked.Option].Spec.Id,
            ["total"] = JsonNumber.Of(ranked.Total),
            ["on_frontier"] = ranked.IsOnFrontier,
            ["dominated_by"] = ranked.DominatedBy is { } by ? result.Options[by].Spec.Id : null,
            ["first_share"] = JsonNumber.Of(ranked.FirstShare),
            ["out"] = new JsonArray([.. ranked.Vetoes.Select(veto => (JsonNode)veto)]),
        };

    private static JsonObject Criterion(TradeOff? scored, Criterion criterion, Result result)
    {
        var place = scored?.Criteria.IndexOf(criterion) ?? -1;
        var turn = place < 0 ? null : scored!.Turns[place];
        return new()
        {
            ["criterion"] = criterion.Id,
            ["label"] = criterion.Label,
            ["unit"] = criterion.Unit,
            ["weight_share"] = place < 0 ? null : JsonNumber.Of(scored!.Weights[place]),
            ["turns_at_share"] = JsonNumber.Of(turn?.Weight),
            ["leader_there"] = turn is null ? null : result.Options[turn.Leader].Spec.Id,
            ["values"] = new JsonArray([.. criterion.Values.Select(value => JsonNumber.Of(value))]),
        };
    }
}
