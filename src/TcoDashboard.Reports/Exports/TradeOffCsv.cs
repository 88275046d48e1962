using TcoDashboard.Domain.Analysis.TradeOffs;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Exports;

/// <summary>A weighed ranking as CSV: one row for each option and criterion, raw values.</summary>
public static class TradeOffCsv
{
    private const string Header =
        "option,criterion,label,unit,value,weight_share,part,turns_at_share,total,on_frontier,first_share,out";

    /// <summary>Writes the file.</summary>
    public static void Write(Result result, TradeOffStudy study, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Header + "\r\n");
        if (study.Scored is not { } scored)
        {
            return;
        }

        foreach (var ranked in scored.Ranking)
        {
            foreach (var criterion in study.Criteria)
            {
                var place = scored.Criteria.IndexOf(criterion);
                string[] fields =
                [
                    result.Options[ranked.Option].Spec.Id,
                    criterion.Id,
                    criterion.Label,
                    criterion.Unit,
                    Presenter.Raw(criterion.Values[ranked.Option]),
                    place < 0 ? "" : Presenter.Raw(scored.Weights[place]),
                    place < 0 ? "" : Presenter.Raw(ranked.Parts[place]),
                    place < 0 ? "" : Presenter.Raw(scored.Turns[place]?.Weight),
                    Presenter.Raw(ranked.Total),
                    ranked.IsOnFrontier ? "true" : "false",
                    Presenter.Raw(ranked.FirstShare),
                    string.Join(" ", ranked.Vetoes),
                ];
                writer.Write(string.Join(',', fields.Select(CsvField.Write)) + "\r\n");
            }
        }
    }
}
