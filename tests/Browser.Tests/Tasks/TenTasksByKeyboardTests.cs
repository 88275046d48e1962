using Browser.Tests.Fixture;

namespace Browser.Tests.Tasks;

/// <summary>With keys alone.</summary>
public sealed class TenTasksByKeyboardTests(BrowserFixture app) : TenTasksTests(app)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(1024)]
    [InlineData(360)]
    public Task TenTasks_ByKeyboard_AreAllDone(int width) => DoAllAsync("keyboard", width);
}
