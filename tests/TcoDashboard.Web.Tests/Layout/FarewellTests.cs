using Microsoft.JSInterop;
using TcoDashboard.Web.Components.Layout;

namespace TcoDashboard.Web.Tests.Layout;

/// <summary>What a part of a page says as it goes away may be lost; nothing else is.</summary>
public sealed class FarewellTests
{
    public static TheoryData<Exception> Lost =>
        [
            new JSDisconnectedException("The page is gone."),
            new JSException("No such element."),
            new ObjectDisposedException("module"),
            // After the minute that the framework waits for an answer.
            new TaskCanceledException(),
        ];

    [Theory]
    [MemberData(nameof(Lost), DisableDiscoveryEnumeration = true)]
    public async Task Say_WhatDoesNotArrive_IsNoFault(Exception fault)
    {
        var isSaid = false;

        await Farewell.SayAsync(async () =>
        {
            await Task.Yield();
            isSaid = true;
            throw fault;
        });

        Assert.True(isSaid);
    }

    [Fact]
    public async Task Say_WithAMistakeInIt_TellsIt() =>
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await Farewell.SayAsync(() => throw new InvalidOperationException())
        );
}
