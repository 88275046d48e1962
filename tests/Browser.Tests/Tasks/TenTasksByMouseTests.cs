using Browser.Tests.Fixture;

namespace Browser.Tests.Tasks;

/// <summary>With a mouse.</summary>
public sealed class TenTasksByMouseTests(BrowserFixture app) : TenTasksTests(app)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(1024)]
    [InlineData(360)]
    public Task TenTasks_ByMouse_AreAllDone(int width) => DoAllAsync("mouse", width);
}
