using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Hosting;

namespace TcoDashboard.Web.Tests.SharedLinks;

/// <summary>Which pages of links are closed as others are left: the one left longest ago, and never one that somebody reads.</summary>
public sealed class LinksLeftTests : IDisposable
{
    private const int LinksPort = 5081;
    private readonly List<string> _closed = [];
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly Pages _pages = new();
    private readonly LinksLeft _left;
    private readonly LinksGate _gate;

    public LinksLeftTests()
    {
        var close = new RouteEndpointBuilder(
            CloseAsync,
            RoutePatternFactory.Parse("_blazor/disconnect"),
            order: 0
        ).Build();
        // Five pages of colleagues leave room for one of links.
        _left = new(
            new(5),
            [new DefaultEndpointDataSource(close)],
            _services.GetRequiredService<IServiceScopeFactory>()
        );
        _gate = new(
            new(ListensAt: "http://127.0.0.1:5081", LinksPort, Written: null),
            new(LinksLimits.Default),
            new TokenGuard(TimeProvider.System),
            _left
        );
    }

    public void Dispose()
    {
        _pages.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task Page_LeftLongestAgo_IsClosedWhenThereIsNoRoom()
    {
        await LeaveAsync(await OpenAsync("first"));
        await LeaveAsync(await OpenAsync("second"));

        Assert.Equal(["first"], _closed);
    }

    // A line that went dead is noticed after half a minute; its browser is back by another long before.
    [Fact]
    public async Task Page_WhoseOldLineIsNoticedLostAfterItCameBack_StaysOpen()
    {
        var old = await OpenAsync("reader's");
        await ComeBackAsync("reader's");
        await LeaveAsync(old);

        await LeaveAsync(await OpenAsync("other"));

        Assert.Empty(_closed);
    }

    [Fact]
    public async Task Page_LeftAgainAfterItCameBack_CountsAnew()
    {
        await LeaveAsync(await OpenAsync("reader's"));
        await LeaveAsync(await ComeBackAsync("reader's"));
        await LeaveAsync(await OpenAsync("other"));

        Assert.Equal(["reader's"], _closed);
    }

    // Most readers close their window: nobody comes back to such a page, and it must not drive out one whose line was lost.
    [Fact]
    public async Task Page_GivenUpByItsBrowser_TakesNoPlace()
    {
        await LeaveAsync(await OpenAsync("lost"));
        var closing = await OpenAsync("given up");
        _left.Forget("given up");
        await LeaveAsync(closing);

        Assert.Empty(_closed);
    }

    [Fact]
    public async Task Page_GivenUpAfterItsLineEnded_LeavesItsPlace()
    {
        await LeaveAsync(await OpenAsync("given up"));
        _left.Forget("given up");
        await LeaveAsync(await OpenAsync("lost"));

        Assert.Empty(_closed);
    }

    // A page that was put to sleep goes on as another one: of the first nothing is left that could take a place.
    [Fact]
    public async Task Page_ThatWentOnAsAnother_LeavesItsPlace()
    {
        await LeaveAsync(await OpenAsync("asleep"));
        await CallAsync(new(), nameof(Pages.ResumeCircuit), "asleep", "awake");
        await LeaveAsync(await OpenAsync("lost"));

        Assert.Empty(_closed);
    }

    private async Task<Line> OpenAsync(string page)
    {
        var line = new Line();
        await CallAsync(line, nameof(Pages.StartCircuit), "", page);
        return line;
    }

    private async Task<Line> ComeBackAsync(string page)
    {
        var line = new Line();
        await CallAsync(line, nameof(Pages.ConnectCircuit), page, true);
        return line;
    }

    private async Task CallAsync(Line line, string method, string argument, object answer)
    {
        await _gate.OnConnectedAsync(Lifetime(line), _ => Task.CompletedTask);
        await _gate.InvokeMethodAsync(
            new(line, _services, _pages, typeof(Pages).GetMethod(method)!, [argument]),
            _ => ValueTask.FromResult<object?>(answer)
        );
    }

    private Task LeaveAsync(Line line) =>
        _gate.OnDisconnectedAsync(Lifetime(line), null, (_, _) => Task.CompletedTask);

    private HubLifetimeContext Lifetime(Line line) => new(line, _services, _pages);

    private async Task CloseAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(TestContext.Current.CancellationToken);
        _closed.Add(form["circuitId"]!);
    }

    // The framework's own calls by their names.
    private sealed class Pages : Hub
    {
        public static string StartCircuit(string address) => address;

        public static bool ConnectCircuit(string page) => page.Length > 0;

        public static string ResumeCircuit(string page) => page;
    }

    // A line that came by the address of links.
    private sealed class Line : HubCallerContext, IHttpContextFeature
    {
        public Line()
        {
            HttpContext = new DefaultHttpContext { Connection = { LocalPort = LinksPort } };
            Features.Set<IHttpContextFeature>(this);
        }

        public HttpContext? HttpContext { get; set; }

        public override string ConnectionId { get; } = Guid.NewGuid().ToString();

        public override string? UserIdentifier => null;

        public override ClaimsPrincipal? User => null;

        public override IDictionary<object, object?> Items { get; } =
            new Dictionary<object, object?>();

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override CancellationToken ConnectionAborted => CancellationToken.None;

        public override void Abort() { }
    }
}
