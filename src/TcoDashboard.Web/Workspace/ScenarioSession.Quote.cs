using TcoDashboard.Data.Drafts;
using TcoDashboard.Domain.Procurement.Quotes;
using TcoDashboard.Web.Workspace.Quotes;

namespace TcoDashboard.Web.Workspace;

/// <content>The vendor's quote that is being typed: no part of the document until it is taken over, and kept like a draft.</content>
public sealed partial class ScenarioSession
{
    private VendorQuote? _storedQuote;
    private bool _keepingQuote;

    /// <summary>A vendor's quote that is being typed and not taken over yet.</summary>
    public VendorQuote? TypedQuote { get; private set; }

    /// <summary>Whether the quote is stored as it was typed last.</summary>
    public bool IsQuoteKept => TypedQuote == _storedQuote;

    /// <summary>Notes what a quote says so far, or that none is being typed any more; stored a moment later.</summary>
    public void KeepQuote(VendorQuote? quote)
    {
        TypedQuote = quote;
        _ = KeepQuoteAsync();
    }

    private async Task KeepQuoteAsync()
    {
        if (_keepingQuote)
        {
            return;
        }

        _keepingQuote = true;
        try
        {
            var delay = DraftDelay;
            while (!IsQuoteKept)
            {
                await Task.Delay(delay, _services.Clock, _closing.Token);
                delay = await TryStoreQuoteAsync() ? DraftDelay : s_retryDelay;
            }

            Changed?.Invoke();
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page is closing; DisposeAsync stores what is left.
        }
        finally
        {
            _keepingQuote = false;
        }
    }

    private async Task<bool> TryStoreQuoteAsync()
    {
        var quote = TypedQuote;
        if (quote == _storedQuote)
        {
            return true;
        }

        try
        {
            await (
                quote is null
                    ? _services.Drafts.DiscardAsync(DraftKey.OfQuote(Id), CancellationToken.None)
                    : _services.Drafts.PutAsync(
                        DraftKey.OfQuote(Id),
                        QuoteDraft.Write(quote),
                        CancellationToken.None
                    )
            );
            _storedQuote = quote;
            return true;
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            SessionLog.DraftNotKept(_services.Log, Summary.Number, fault);
            return false;
        }
    }
}
