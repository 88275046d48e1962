using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Documents.Measurements;

/// <summary>Writes fitted parameters of training: the shipped items with the values of their fitted figures replaced, all else as it is.</summary>
public static class TrainingCalibrationWriter
{
    /// <summary>Writes one file an item into a folder.</summary>
    public static void Save(TrainingParameters parameters, string folder)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Directory.CreateDirectory(folder);
        foreach (var item in TrainingStart.Values(parameters).GroupBy(value => value.Item))
        {
            var name = $"{item.Key}.json";
            var text = File.ReadAllText(Path.Combine(ShippedCatalog.Folder, "calibration", name));
            foreach (var (_, key, value) in item)
            {
                text = Replace(text, key, value);
            }

            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    /// <summary>An item's text with the value of one figure replaced, four significant digits.</summary>
    public static string Replace(string text, string key, double value) =>
        Regex.Replace(
            text,
            $"(\"{Regex.Escape(key)}\": \\{{\\s*\"value\": )[-+0-9.eE]+",
            match =>
                match.Groups[1].Value
                + (
                    (decimal)
                        double.Parse(
                            value.ToString("G4", CultureInfo.InvariantCulture),
                            CultureInfo.InvariantCulture
                        )
                ).ToString(CultureInfo.InvariantCulture),
            RegexOptions.CultureInvariant
        );
}
