using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace TcoDashboard.Web.Components.Elements;

/// <summary>
/// A part of a page that was drawn to its end: one text instead of thousands of frames, which windows that show the same can hold together.
/// </summary>
/// <remarks>
/// The only place of the app where text becomes markup, and it takes no text: what it holds was written by the framework's own static renderer from
/// a component, and that renderer encodes every text and every value of an attribute with <see cref="System.Text.Encodings.Web.HtmlEncoder"/>.
/// A part drawn so hears no events of its own and holds no parts that live.
/// </remarks>
public sealed class StillMarkup
{
    private StillMarkup(string html) => Text = html;

    /// <summary>What was drawn.</summary>
    public string Text { get; }

    /// <summary>Puts it where it is called.</summary>
    public RenderFragment Draw => builder => builder.AddMarkupContent(0, Text);

    /// <summary>Draws a component to its end.</summary>
    /// <param name="services">Where the component finds what it asks for.</param>
    /// <param name="parameters">Its parameters by name.</param>
    /// <exception cref="InvalidOperationException">The component waits for something before it is drawn.</exception>
    public static StillMarkup Of<TComponent>(
        IServiceProvider services,
        IDictionary<string, object?> parameters
    )
        where TComponent : IComponent
    {
        using var renderer = new HtmlRenderer(
            services,
            services.GetRequiredService<ILoggerFactory>()
        );
        // Why not awaited: a renderer of one's own has nobody to wait for, and what draws a page cannot wait.
        var drawn = renderer.Dispatcher.InvokeAsync(() =>
        {
            var root = renderer.BeginRenderingComponent<TComponent>(
                ParameterView.FromDictionary(parameters)
            );
            return root.QuiescenceTask.IsCompletedSuccessfully
                ? root.ToHtmlString()
                : throw new InvalidOperationException(
                    $"{typeof(TComponent).Name} waits for something; only parts that are drawn at once can be kept as text."
                );
        });
        return new(drawn.GetAwaiter().GetResult());
    }
}
