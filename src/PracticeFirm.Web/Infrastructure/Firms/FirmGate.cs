namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// Who may be at a firm's file: many readers and one writer at a time, or nobody while the file is swapped. Writers queue here,
/// in memory, so that no one ever meets a locked database.
/// </summary>
/// <param name="house">The gate around all firms: whoever is in a firm is in there too; null for that gate itself.</param>
internal sealed class FirmGate(FirmGate? house = null)
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
        var inHouse = house is null ? null : await house.Enter(ct);
        try
        {
            await _visitors.WaitAsync(ct);
        }
        catch
        {
            inHouse?.Dispose();
            throw;
        }

        return new Leave(() =>
        {
            _visitors.Release();
            inHouse?.Dispose();
        });
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
        var inHouse = house is null ? null : await house.Enter(ct);
        var kept = 0;
        var swapping = false;
        try
        {
            await _swapping.WaitAsync(ct);
            swapping = true;
            for (; kept < Everyone; kept++)
                await _visitors.WaitAsync(ct);
        }
        catch
        {
            if (kept > 0)
                _visitors.Release(kept);
            if (swapping)
                _swapping.Release();
            inHouse?.Dispose();
            throw;
        }

        return new Leave(() =>
        {
            Epoch++;
            _visitors.Release(Everyone);
            _swapping.Release();
            inHouse?.Dispose();
        });
    }

    /// <summary>The file was swapped together with all others.</summary>
    public void Renew() => Epoch++;

    private sealed class Leave(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
