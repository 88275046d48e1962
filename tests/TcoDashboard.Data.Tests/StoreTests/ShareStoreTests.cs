using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using TcoDashboard.Data.Shares;

namespace TcoDashboard.Data.Tests.StoreTests;

public sealed class ShareStoreTests(DatabaseFixture database)
{
    private static readonly ShareContent s_content = new(
        ShareKind.Comparison,
        "GPU or wafer",
        null,
        """{"options":[]}""",
        """{"npv":1.5}""",
        Stores.CatalogHash,
        "1"
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_NewLink_ShowsTheSameBytesAndCountsViews()
    {
        await using var stores = await database.StoresAsync();
        var share = await stores.Shares.CreateAsync(s_content, null, Cancellation);

        await stores.Shares.OpenAsync(share.Token, Cancellation);
        var opened = Assert.IsType<ShareOpening.Opened>(
            await stores.Shares.OpenAsync(share.Token, Cancellation)
        );

        Assert.Equal(s_content, opened.Content);
        Assert.Equal(2, opened.Summary.Views);
    }

    [Fact]
    public async Task Open_AfterItsEnd_SaysSinceWhenUntilItIsExtended()
    {
        await using var stores = await database.StoresAsync();
        var end = stores.Clock.GetUtcNow().AddDays(7).ToOffset(TimeSpan.FromHours(9));
        var share = await stores.Shares.CreateAsync(s_content, end, Cancellation);
        stores.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.IsType<ShareOpening.Opened>(
            await stores.Shares.OpenAsync(share.Token, Cancellation)
        );

        stores.Clock.Advance(TimeSpan.FromSeconds(1));

        var expired = Assert.IsType<ShareOpening.Expired>(
            await stores.Shares.OpenAsync(share.Token, Cancellation)
        );
        Assert.Equal(share.Summary.ExpiresAt, expired.At);
        Assert.True(
            await stores.Shares.ExtendAsync(share.Summary.Id, end.AddDays(1), Cancellation)
        );
        Assert.IsType<ShareOpening.Opened>(
            await stores.Shares.OpenAsync(share.Token, Cancellation)
        );
    }

    [Fact]
    public async Task Open_Revoked_StaysRevoked()
    {
        await using var stores = await database.StoresAsync();
        var share = await stores.Shares.CreateAsync(s_content, null, Cancellation);

        Assert.True(await stores.Shares.RevokeAsync(share.Summary.Id, Cancellation));
        Assert.False(await stores.Shares.RevokeAsync(share.Summary.Id, Cancellation));
        Assert.False(await stores.Shares.ExtendAsync(share.Summary.Id, null, Cancellation));

        Assert.IsType<ShareOpening.Revoked>(
            await stores.Shares.OpenAsync(share.Token, Cancellation)
        );
    }

    [Fact]
    public async Task Open_AnyOtherSpellingOfAToken_IsUnknown()
    {
        await using var stores = await database.StoresAsync();
        var token = (await stores.Shares.CreateAsync(s_content, null, Cancellation)).Token;
        const string Alphabet =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ =+/\0é";
        var changes =
            from place in Gen.Choose(0, token.Length - 1)
            from letter in Gen.Elements(Alphabet.ToCharArray())
            where token[place] != letter
            select token[..place] + letter + token[(place + 1)..];

        foreach (
            var other in Gen.Sample(changes, 100)
                .Concat(["", " ", token + "A", token[..21], token + "\n", token.ToLowerInvariant()])
        )
        {
            Assert.IsType<ShareOpening.Unknown>(await stores.Shares.OpenAsync(other, Cancellation));
        }
    }

    [Fact]
    public async Task Tokens_Many_AreDistinctUrlSafeAnd128BitsLong()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => ShareToken.New().Token).ToList();

        Assert.Equal(1000, tokens.Distinct().Count());
        Assert.All(tokens, t => Assert.Matches("^[A-Za-z0-9_-]{21}[AQgw]$", t));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Table_WholeRow_HoldsNoTraceOfTheToken()
    {
        await using var stores = await database.StoresAsync();
        var token = (await stores.Shares.CreateAsync(s_content, null, Cancellation)).Token;
        var secret = System.Buffers.Text.Base64Url.DecodeFromChars(token);

        await using var source = NpgsqlDataSource.Create(stores.ConnectionString);
        await using var command = source.CreateCommand("select share::text from share");
        var row = (string)(await command.ExecuteScalarAsync(Cancellation))!;

        Assert.DoesNotContain(token, row, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Convert.ToHexStringLower(secret),
            row,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.DoesNotContain(
            Convert.ToHexStringLower(Encoding.ASCII.GetBytes(token)),
            row,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Contains(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(secret)),
            row,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("document")]
    [InlineData("result")]
    [InlineData("catalog_hash")]
    [InlineData("model_version")]
    public async Task FrozenColumns_ChangedPastTheStore_AreRefusedByTheDatabase(string column)
    {
        await using var stores = await database.StoresAsync();
        await stores.Shares.CreateAsync(s_content, null, Cancellation);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            stores.ExecuteAsync($"update share set {column} = 'other'")
        );

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refusal.SqlState);
    }

    [Fact]
    public async Task List_LinksOfAScenario_LatestFirstAndNoOthers()
    {
        await using var stores = await database.StoresAsync();
        var scenario = await stores.Scenarios.CreateAsync(Stores.Content("One"), Cancellation);
        var content = s_content with { ScenarioId = scenario.Id, Kind = ShareKind.Scenario };
        var first = await stores.Shares.CreateAsync(content, null, Cancellation);
        stores.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await stores.Shares.CreateAsync(content, null, Cancellation);
        await stores.Shares.CreateAsync(s_content, null, Cancellation);

        var list = await stores.Shares.ListAsync(scenario.Id, Cancellation);

        Assert.Equal([second.Summary, first.Summary], list);
    }
}
