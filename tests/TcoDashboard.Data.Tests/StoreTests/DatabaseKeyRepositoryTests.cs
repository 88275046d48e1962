using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace TcoDashboard.Data.Tests.StoreTests;

public sealed class DatabaseKeyRepositoryTests(DatabaseFixture database)
{
    [Fact]
    public async Task StoredKeys_AnotherReplica_ReadsThemInTheirOrder()
    {
        await using var first = await database.StoresAsync();
        await using var second = new Stores(first.ConnectionString);
        first.Keys.StoreElement(XElement.Parse("<key id=\"1\"><v>ä &amp; b</v></key>"), "key-1");
        first.Keys.StoreElement(XElement.Parse("<key id=\"2\" />"), "key-2");

        Assert.Equal(
            ["<key id=\"1\"><v>ä &amp; b</v></key>", "<key id=\"2\" />"],
            second.Keys.GetAllElements().Select(e => e.ToString(SaveOptions.DisableFormatting))
        );
    }

    [Fact]
    public async Task Protect_InOneAppAndUnprotectInTheNext_GivesTheTextBack()
    {
        await using var stores = await database.StoresAsync();

        var hidden = Protector(stores.ConnectionString).Protect("form token");

        Assert.Equal("form token", Protector(stores.ConnectionString).Unprotect(hidden));
    }

    private static IDataProtector Protector(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("TcoDashboard");
        services.AddTcoData(new TcoDatabase(connectionString, dataFolder: null, server: null));
        return services
            .BuildServiceProvider()
            .GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("test");
    }
}
