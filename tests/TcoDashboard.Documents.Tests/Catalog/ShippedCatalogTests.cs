using TcoDashboard.Documents.Catalog;

namespace TcoDashboard.Documents.Tests.Catalog;

public sealed class ShippedCatalogTests
{
    [Fact]
    public void ShippedCatalog_Load_HasNoProblem()
    {
        var reading = ShippedCatalog.Load();

        Assert.Equal(
            "",
            string.Join(
                '\n',
                reading.Problems.Select(problem =>
                    $"{problem.Path} {problem.Code} {problem.Message}"
                )
            )
        );
        Assert.NotNull(reading.Revision);
    }
}
