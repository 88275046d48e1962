using System.Globalization;
using System.Text;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Documents.Measurements;

/// <summary>Writes fitted parameters as the catalog item <c>calibration/inference</c>.</summary>
public static class ServingCalibrationWriter
{
    /// <summary>The item's text.</summary>
    /// <param name="parameters">The fitted values.</param>
    /// <param name="provenance">What they were fitted to, one sentence.</param>
    /// <param name="date">When, as a year and month.</param>
    public static string Write(ServingParameters parameters, string provenance, string date)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var text = new StringBuilder();
        text.Append(
            """
            {
              "schema": "tco-catalog/1",
              "kind": "calibration",
              "id": "inference",
              "name": "Inference on batching accelerators, fitted",
              "figures": {

            """
        );
        text.AppendJoin(
            ",\n",
            ServingParameters
                .Definitions.OrderBy(prior => prior.Key, StringComparer.Ordinal)
                .Select(prior =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $$"""
                            "{{prior.Key}}": {
                              "value": {{(decimal)
                            double.Parse(
                                parameters[prior.Parameter].ToString(
                                    "G4",
                                    CultureInfo.InvariantCulture
                                ),
                                CultureInfo.InvariantCulture
                            )}},
                              "source": "fit",
                              "note": "Before any measurement {{(decimal)prior.Value}}."
                            }
                        """
                    )
                )
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $$"""

              },
              "sources": {
                "fit": {
                  "title": "{{provenance}}",
                  "date": "{{date}}",
                  "kind": "derived"
                }
              }
            }

            """
        );
        return text.ToString().ReplaceLineEndings("\n");
    }
}
