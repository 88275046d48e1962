using System.Text;
using Npgsql;
using TcoDashboard.Data.Shares;

namespace TcoDashboard.Data.Tests.StoreTests;

/// <summary>What a password of a link keeps from those who do not know it, and from those who guess.</summary>
public sealed class SharePasswordTests(DatabaseFixture database)
{
    private const string Password = "correct horse battery";

    private static readonly ShareContent s_content = new(
        ShareKind.Scenario,
        "Secret fleet",
        null,
        """{"npv":1.5}""",
        """{"npv":1.5}""",
        Stores.CatalogHash,
        "1"
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_WithoutThePassword_TellsNothingAndCountsNoView()
    {
        await using var stores = await database.StoresAsync();
        var share = await stores.Shares.CreateAsync(s_content, null, Password, Cancellation);

        foreach (var proof in new[] { null, "", "0123456789abcdef", Password })
        {
            var locked = Assert.IsType<ShareOpening.Locked>(
                await stores.Shares.OpenAsync(share.Token, proof, Cancellation)
            );
            Assert.Equal(0, locked.Summary.Views);
        }
    }

    [Fact]
    public async Task TryPassword_TheRightOne_OpensAndItsMarkOpensFromThenOn()
    {
        await using var stores = await database.StoresAsync();
        var share = await stores.Shares.CreateAsync(s_content, null, Password, Cancellation);

        var wrong = await stores.Shares.TryPasswordAsync(share.Token, "wrong", Cancellation);
        var right = Assert.IsType<ShareOpening.Opened>(
            await stores.Shares.TryPasswordAsync(share.Token, Password, Cancellation)
        );
        var opened = Assert.IsType<ShareOpening.Opened>(
            await stores.Shares.OpenAsync(share.Token, right.Summary.PasswordMark, Cancellation)
        );

        Assert.IsType<ShareOpening.Locked>(wrong);
        Assert.Equal(s_content, right.Content);
        Assert.Equal(0, right.Summary.Views);
        Assert.Equal(1, opened.Summary.Views);
    }

    [Fact]
    public async Task TryPassword_AfterTooManyWrongOnes_RefusesTheRightOneUntilTheWindowIsOver()
    {
        await using var stores = await database.StoresAsync();
        var share = await stores.Shares.CreateAsync(s_content, null, Password, Cancellation);
        var answers = new List<ShareOpening>();
        for (var guess = 0; guess < ShareStore.MostTries; guess++)
        {
            // Why empty: it is counted like any other, without the cost of the slow hash.
            answers.Add(await stores.Shares.TryPasswordAsync(share.Token, "", Cancellation));
        }

        // The last one allowed says at once that the next is of no use.
        DateTimeOffset?[] rests =
        [
            .. answers.Cast<ShareOpening.Locked>().Select(answer => answer.RestsUntil),
        ];
        Assert.All(rests[..^1], rest => Assert.Null(rest));
        // Why a second: the database keeps microseconds.
        Assert.Equal(
            stores.Clock.GetUtcNow() + ShareStore.TryWindow,
            rests[^1]!.Value,
            TimeSpan.FromSeconds(1)
        );

        var blocked = Assert.IsType<ShareOpening.Blocked>(
            await stores.Shares.TryPasswordAsync(share.Token, Password, Cancellation)
        );
        stores.Clock.Advance(blocked.Until - stores.Clock.GetUtcNow());

        Assert.IsType<ShareOpening.Opened>(
            await stores.Shares.TryPasswordAsync(share.Token, Password, Cancellation)
        );
    }

    [Fact]
    public async Task TryPassword_ManyAtOnce_AreNotCheckedMoreOftenThanAllowed()
    {
        await using var stores = await database.StoresAsync();
        var share = await stores.Shares.CreateAsync(s_content, null, Password, Cancellation);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, ShareStore.MostTries * 2)
                .Select(_ => stores.Shares.TryPasswordAsync(share.Token, "", Cancellation))
        );

        Assert.Equal(ShareStore.MostTries, answers.Count(answer => answer is ShareOpening.Locked));
    }

    [Fact]
    public async Task Create_TwoLinksWithOnePassword_StoreDifferentHashesAndNoPassword()
    {
        await using var stores = await database.StoresAsync();
        await stores.Shares.CreateAsync(s_content, null, Password, Cancellation);
        await stores.Shares.CreateAsync(s_content, null, Password, Cancellation);

        await using var connection = new NpgsqlConnection(stores.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("select password_hash from share", connection);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var hashes = new List<byte[]>();
        while (await reader.ReadAsync(Cancellation))
        {
            hashes.Add(reader.GetFieldValue<byte[]>(0));
        }

        Assert.Equal(2, hashes.Count);
        Assert.NotEqual(hashes[0], hashes[1]);
        Assert.All(
            hashes,
            hash =>
                Assert.DoesNotContain(
                    Password,
                    Encoding.Latin1.GetString(hash),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task TryPassword_OfARevokedLink_SaysThatItWasWithdrawn()
    {
        await using var stores = await database.StoresAsync();
        var share = await stores.Shares.CreateAsync(s_content, null, Password, Cancellation);
        await stores.Shares.RevokeAsync(share.Summary.Id, Cancellation);

        Assert.IsType<ShareOpening.Revoked>(
            await stores.Shares.TryPasswordAsync(share.Token, Password, Cancellation)
        );
    }
}
