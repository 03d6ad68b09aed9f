using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Deliveries;
using PracticeFirm.Web.Features.Invoices;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Kills;

/// <summary>What is going on in a firm when the power goes: a delivery leaves, an invoice is posted, and the same again.</summary>
internal static class Work
{
    /// <summary>How many commands it is.</summary>
    public static int Commands => Steps.Length;

    private static readonly MailEntry Mail = new("administratie@klant.example", "Factuur {nummer}", "Goedemiddag,\n\nHierbij {nummer}.\n\nSam");

    // The firm has two picked deliveries (1 and 2) and a delivered order (3) with a draft invoice (1).
    private static readonly Func<IDispatcher, string, Task<Result>>[] Steps =
    [
        async (d, firm) => await d.Send(firm, new WorkDelivery.Ship(1)),
        async (d, firm) => await d.Send(firm, new SendInvoice.Command(1, Mail)),
        async (d, firm) => await d.Send(firm, new InvoiceOrder.Command(1, Mail)),
        async (d, firm) => await d.Send(firm, new WorkDelivery.Ship(2)),
        async (d, firm) => await d.Send(firm, new InvoiceOrder.Command(2, Mail)),
    ];

    /// <summary>Does it all, and tells after every command that it was acknowledged.</summary>
    /// <param name="services">Where the firm is.</param>
    /// <param name="firm">The firm.</param>
    /// <param name="acknowledged">Told how many are done.</param>
    /// <param name="from">How many were done before.</param>
    public static async Task Do(IServiceProvider services, string firm, Action<int> acknowledged, int from = 0)
    {
        for (var done = from; done < Steps.Length; done++)
        {
            await DoOne(services, firm, done);
            acknowledged(done + 1);
        }
    }

    /// <summary>Does one of the commands.</summary>
    public static async Task DoOne(IServiceProvider services, string firm, int step)
    {
        var result = await Steps[step](TestFirm.As(services, TestUser.Sam), firm);
        if (result.IsFailure)
            throw new InvalidOperationException($"{firm}: {result.Error.Code}");
    }
}
