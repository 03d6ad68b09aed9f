using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Features.Orders;

namespace PracticeFirm.Benchmarks;

/// <summary>
/// Learners who work through the dispatcher while something else is measured: each in a firm of their own, by turns a list, a dossier and
/// a line in an offerte, with a pause to think.
/// </summary>
internal sealed class Others : IAsyncDisposable
{
    private static readonly TimeSpan Think = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource _bell = new();
    private readonly Task _work;
    private int _done;

    private Others(FirmsAtWork firms, IReadOnlyList<string> codes) => _work = Task.WhenAll(codes.Select((code, i) => Task.Run(() => Work(firms, code, i))));

    /// <summary>Messages that were carried out.</summary>
    public int Done => _done;

    /// <summary>Lets a learner begin in each of the firms.</summary>
    public static Others Start(FirmsAtWork firms, IReadOnlyList<string> codes) => new(firms, codes);

    public async ValueTask DisposeAsync()
    {
        await _bell.CancelAsync();
        await _work;
        _bell.Dispose();
    }

    private async Task Work(FirmsAtWork firms, string code, int number)
    {
        var dice = new Random(number);
        var (customers, articles) = await firms.Look(code, async db =>
            (await db.Customers.Select(c => c.Id).ToArrayAsync(), await db.Articles.Select(a => a.Id).ToArrayAsync()));
        var offerte = await firms.Send(code, new StartOfferte.Command());
        try
        {
            while (true)
            {
                await Task.Delay(Think * (0.2 + (1.6 * dice.NextDouble())), _bell.Token);
                switch (dice.Next(3))
                {
                    case 0:
                        await firms.Send(code, new ListOrders.Query());
                        break;
                    case 1:
                        await firms.Send(code, new ShowCustomer.Query(customers[dice.Next(customers.Length)], Opened: true));
                        break;
                    default:
                        await firms.Send(code, new EditLines.Put(offerte, null, 0, articles[dice.Next(articles.Length)], new LineEntry("", dice.Next(1, 20), null, Percentage.Zero)));
                        break;
                }

                Interlocked.Increment(ref _done);
            }
        }
        catch (OperationCanceledException)
        {
            // It is time.
        }
    }
}
