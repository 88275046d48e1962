using Microsoft.Playwright;

namespace Browser.Tests.Fixture;

/// <summary>Holds the steps back that the app makes of itself, as a busy browser does for a moment.</summary>
public static class OwnSteps
{
    /// <summary>From now on the page's own steps back wait in <c>window.stepsBack</c>; those of the reader do not.</summary>
    public static Task HoldOwnStepsBackAsync(this IPage page) =>
        page.EvaluateAsync(
            """
            () => {
              window.stepsBack = [];
              const back = history.back.bind(history);
              history.back = () => window.stepsBack.push(() => new Promise((done) => {
                addEventListener("popstate", done, { once: true });
                back();
              }));
              const traverse = navigation.traverseTo.bind(navigation);
              navigation.traverseTo = (key) => {
                const step = Promise.withResolvers();
                window.stepsBack.push(() => {
                  const made = traverse(key);
                  made.committed.catch(() => {});
                  made.finished.then(step.resolve, step.reject);
                  return made.finished.catch(() => {});
                });
                return { committed: step.promise, finished: step.promise };
              };
              window.letStepsBack = () => {
                history.back = back;
                navigation.traverseTo = traverse;
                return Promise.all(window.stepsBack.splice(0).map((go) => go())).then(() => {});
              };
            }
            """
        );

    /// <summary>Makes the steps that wait and returns when they are made; no later one waits.</summary>
    public static Task LetOwnStepsBackAsync(this IPage page) =>
        page.EvaluateAsync("() => window.letStepsBack()");
}
