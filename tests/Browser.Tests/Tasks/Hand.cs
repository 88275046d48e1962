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
        private const int MostKeys = 250;

        // The keys that lead from the focus towards an element before looking again: past all stops between the two but one, radio buttons
        // left out because a group of them is one stop. None on the element, and where it was drawn anew. In a table of numbers arrows lead
        // from one to the other.
        private const string Lead = """
            target => {
              const focus = document.activeElement;
              if (focus === target || !target.isConnected) return '';
              if (target.tabIndex < 0 && target.closest('td[data-column]')) {
                const table = target.closest('table');
                const stop = table.querySelector('[data-stop=true]');
                if (focus === stop) {
                  const at = focus.closest('td'), to = target.closest('td');
                  const key = at.cellIndex !== to.cellIndex ? (at.cellIndex < to.cellIndex ? 'ArrowRight' : 'ArrowLeft')
                    : at.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING ? 'ArrowDown' : 'ArrowUp';
                  return key;
                }
                target = stop;
              }
              const isBefore = focus === document.body || focus.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
              const [from, to] = isBefore ? [focus === document.body ? null : focus, target] : [target, focus];
              const room = target.closest('dialog[open]') ?? document;
              const stops = [...room.querySelectorAll('a[href], button, input:not([type=radio]), select, textarea, summary, [tabindex]')].filter((one) =>
                one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]')
                && (!from || from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
                && one.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING);
              return (isBefore ? 'Tab ' : 'Shift+Tab ').repeat(Math.max(1, stops.length - 1)).trim();
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
            // Why held: to find it by its name again after every key takes the page longer than the key.
            var held = await target.ElementHandleAsync();
            for (var keys = 0; keys < MostKeys; )
            {
                var way = (await held.EvaluateAsync<string>(Lead)).Split(
                    ' ',
                    StringSplitOptions.RemoveEmptyEntries
                );
                foreach (var key in way)
                {
                    await target.Page.Keyboard.PressAsync(key);
                }

                if (way.Length > 0)
                {
                    keys += way.Length;
                }
                else if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
                {
                    return;
                }
                else
                {
                    held = await target.ElementHandleAsync();
                    keys++;
                }
            }

            Assert.Fail($"{MostKeys} keys did not lead to {target}.");
        }
    }
}
