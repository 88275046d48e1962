namespace Browser.Tests.Fixture;

/// <summary>Everything on a page that can be unfolded: details, menus, parts of the inputs.</summary>
public static class Folds
{
    // Opens the folds that are closed now; says how many.
    private const string Open = """
        () => {
          const folds = [...document.querySelectorAll("main details:not([open])")];
          const parts = [...document.querySelectorAll("main button[aria-expanded=false]")].filter((one) => one.checkVisibility());
          folds.forEach((fold) => (fold.open = true));
          parts.forEach((part) => part.click());
          return folds.length + parts.length;
        }
        """;

    // Parts of the inputs are drawn by the server, a round trip later; done when nothing was drawn for a tenth of a second.
    private const string Settled = """
        () =>
          new Promise((done) => {
            let wait = setTimeout(done, 100);
            new MutationObserver(() => {
              clearTimeout(wait);
              wait = setTimeout(done, 100);
            }).observe(document.querySelector("main"), { childList: true, subtree: true });
          })
        """;

    private const string Wide = """
        () => {
          const edge = document.documentElement.clientWidth + 1;
          const scrolls = (one) => {
            for (let box = one.parentElement; box; box = box.parentElement) {
              if (getComputedStyle(box).overflowX !== "visible") return true;
            }
            return false;
          };
          return [...document.querySelectorAll("main *")]
            .filter((one) => one.checkVisibility() && !one.closest("svg, .unseen"))
            .filter((one) => {
              const box = one.getBoundingClientRect();
              return box.width > 0 && (box.right > edge || box.left < -1) && !scrolls(one);
            })
            .map((one) => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 40)}`)
            .slice(0, 5);
        }
        """;

    /// <summary>Unfolds all, and asserts that nothing then stands out of the screen; says how much was unfolded.</summary>
    public static async Task<int> AssertFitOpenAsync(this Visit visit)
    {
        var opened = await visit.Page.EvaluateAsync<int>(Open);
        await visit.Page.EvaluateAsync(Settled);
        // Why again: folds hold folds.
        opened += await visit.Page.EvaluateAsync<int>(Open);
        await visit.Page.EvaluateAsync(Settled);
        await visit.AssertNoHorizontalScrollAsync();
        var wide = await visit.Page.EvaluateAsync<string[]>(Wide);
        Assert.True(wide.Length == 0, $"{visit.Page.Url}: {string.Join("; ", wide)}");
        return opened;
    }
}
