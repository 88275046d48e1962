using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Tasks;

/// <summary>How a person works a page. A task says what is done, the hand how.</summary>
public abstract class Hand
{
    /// <summary>A hand on a mouse; it types with keys, as everybody does.</summary>
    public static Hand Mouse { get; } = new MouseHand();

    /// <summary>Keys alone.</summary>
    public static Hand Keyboard { get; } = new KeyboardHand();

    /// <summary>The hand of this name.</summary>
    public static Hand Of(string name) => name == "mouse" ? Mouse : Keyboard;

    /// <summary>Presses a link, a button, the head of a menu or a box to tick.</summary>
    public abstract Task PressAsync(ILocator target);

    /// <summary>Makes a field the one that is typed into, with all it holds selected.</summary>
    public abstract Task EnterAsync(ILocator field);

    /// <summary>Takes another choice of a list.</summary>
    public abstract Task ChooseAsync(ILocator list, string label);

    /// <summary>Replaces what a field holds.</summary>
    public async Task TypeAsync(ILocator field, string text)
    {
        await Expect(field).ToBeEditableAsync();
        await EnterAsync(field);
        await field.Page.Keyboard.TypeAsync(text);
    }

    private sealed class MouseHand : Hand
    {
        public override Task PressAsync(ILocator target) => target.ClickAsync();

        public override Task EnterAsync(ILocator field) =>
            field.ClickAsync(new() { ClickCount = 3 });

        // Why not by clicks: the list opens outside the page, where no test can point.
        public override Task ChooseAsync(ILocator list, string label) =>
            list.SelectOptionAsync(new SelectOptionValue { Label = label });
    }

    private sealed class KeyboardHand : Hand
    {
        private const int MostSteps = 250;

        // Where the focus stands as seen from an element: on it, before it, after it, or on a number of the same table.
        private const string Place = """
            target => {
              const focus = document.activeElement;
              if (focus === target) return 'there';
              if (target.tabIndex < 0 && target.closest('td[data-column]')) {
                const table = target.closest('table');
                const stop = table.querySelector('[data-stop=true]');
                if (focus === stop) {
                  const at = focus.closest('td'), to = target.closest('td');
                  return at.cellIndex !== to.cellIndex ? (at.cellIndex < to.cellIndex ? 'ArrowRight' : 'ArrowLeft')
                    : at.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING ? 'ArrowDown' : 'ArrowUp';
                }
                target = stop;
              }
              return focus === document.body || focus.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING
                ? 'Tab' : 'Shift+Tab';
            }
            """;

        public override async Task PressAsync(ILocator target)
        {
            await GoToAsync(target);
            var isTicked = await target.EvaluateAsync<bool>(
                "e => e.matches('input[type=checkbox], input[type=radio]')"
            );
            await target.Page.Keyboard.PressAsync(isTicked ? "Space" : "Enter");
        }

        public override async Task EnterAsync(ILocator field)
        {
            await GoToAsync(field);
            await field.Page.Keyboard.PressAsync("Control+a");
        }

        public override async Task ChooseAsync(ILocator list, string label)
        {
            await GoToAsync(list);
            await list.Page.Keyboard.TypeAsync(label);
        }

        private static async Task GoToAsync(ILocator target)
        {
            await Expect(target).ToBeVisibleAsync();
            await Expect(target).ToBeEnabledAsync();
            for (var step = 0; step < MostSteps; step++)
            {
                var key = await target.EvaluateAsync<string>(Place);
                if (key == "there")
                {
                    return;
                }

                await target.Page.Keyboard.PressAsync(key);
            }

            Assert.Fail($"{MostSteps} keys did not lead to {target}.");
        }
    }
}
