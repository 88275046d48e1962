using TcoDashboard.Documents.Measurements;

namespace TcoDashboard.Documents.Tests.Measurements;

public sealed class ShippedMeasurementsTests
{
    [Fact]
    public void Rows_AreThoseOfSourcesWithALicence_AndAllOfThem()
    {
        var sources = ShippedMeasurements.Sources(ShippedMeasurements.Folder);

        var rows = ShippedMeasurements.Load(ShippedMeasurements.Folder);

        var counts = rows.CountBy(row => row.Conditions.Id.Split('-')[0]).ToDictionary();
        Assert.All(
            sources,
            source =>
            {
                Assert.Equal(source.Licence.Length > 0, source.RowsWithheld == 0);
                Assert.Equal(source.RowsShipped, counts.GetValueOrDefault(source.Prefix));
                Assert.Equal(source.RowsWithheld > 0, source.Reason.Length > 0);
            }
        );
        Assert.Equal(2412, rows.Length);
        Assert.Equal(2664, sources.Sum(source => source.RowsShipped + source.RowsWithheld));
    }

    [Fact]
    public void Rows_HaveUniqueIdsAndAnAddress()
    {
        var rows = ShippedMeasurements.Load(ShippedMeasurements.Folder);

        Assert.Distinct(rows.Select(row => row.Conditions.Id));
        Assert.All(
            rows,
            row => Assert.StartsWith("https://", row.Conditions.SourceUrl, StringComparison.Ordinal)
        );
    }
}
