namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// Who may be at a firm's file: many readers and one writer at a time, or nobody while the file is swapped. Writers queue here,
/// in memory, so that no one ever meets a locked database.
/// </summary>
internal sealed class FirmGate
{
    private const int Everyone = 1_000;
    private readonly SemaphoreSlim _visitors = new(Everyone, Everyone);
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly SemaphoreSlim _swapping = new(1, 1);

    /// <summary>Counts the swaps; an open screen that knows an older epoch has to start anew.</summary>
    public int Epoch { get; private set; }

    /// <summary>Waits until the file may be used.</summary>
    public async Task<IDisposable> Enter(CancellationToken ct)
    {
        await _visitors.WaitAsync(ct);
        return new Leave(() => _visitors.Release());
    }

    /// <summary>Waits for one's turn to write. To be asked for after <see cref="Enter"/>.</summary>
    public async Task<IDisposable> Write(CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        return new Leave(() => _writer.Release());
    }

    /// <summary>Waits until everyone has left and keeps them out until disposed.</summary>
    public async Task<IDisposable> Empty(CancellationToken ct)
    {
        await _swapping.WaitAsync(ct);
        var kept = 0;
        try
        {
            for (; kept < Everyone; kept++)
                await _visitors.WaitAsync(ct);
        }
        catch
        {
            if (kept > 0)
                _visitors.Release(kept);
            _swapping.Release();
            throw;
        }

        return new Leave(() =>
        {
            Epoch++;
            _visitors.Release(Everyone);
            _swapping.Release();
        });
    }

    private sealed class Leave(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
