using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>Makes drafts of the inkoopadvies: one for each supplier, linked to the order lines that lack the goods.</summary>
public static class OrderAdvice
{
    /// <summary>An article and how many of it; 0 leaves it for now.</summary>
    public sealed record Choice(int ArticleId, int Quantity);

    /// <param name="Choices">What to buy of what was suggested.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(IReadOnlyList<Choice> Choices) : IFirmCommand<IReadOnlyList<Made>>;

    /// <summary>A draft that was made.</summary>
    public sealed record Made(int Id, string Supplier, int Lines);

    internal static Error NothingChosen { get; } = new("Purchase.NothingChosen", "Je hebt niets gekozen om te bestellen. Vul bij minstens één artikel een aantal in.", "Choices");

    internal static Error Changed { get; } = new(
        "Purchase.AdviceChanged", "Het advies is intussen veranderd: iets wat je koos is al besteld of niet meer nodig. Kijk wat er nu staat en kies opnieuw.");

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<IReadOnlyList<Made>>>
    {
        public async Task<Result<IReadOnlyList<Made>>> Handle(Command command, CancellationToken ct)
        {
            var chosen = command.Choices.Where(c => c.Quantity != 0).ToList();
            if (chosen.Count == 0)
                return NothingChosen;
            var firm = await db.TheFirm(ct);
            var suppliers = await db.Suppliers.ToDictionaryAsync(s => s.Id, ct);
            var advice = PurchaseAdvisor.Suggest(await db.ArticleNeeds(ct), suppliers.Values.Select(SupplierTerms.Of), firm.BusinessDay);
            if (chosen.Any(c => !advice.Any(a => a.Lines.Any(l => l.ArticleId == c.ArticleId))) || chosen.DistinctBy(c => c.ArticleId).Count() < chosen.Count)
                return Changed;
            var ids = chosen.Select(c => c.ArticleId).ToList();
            var articles = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);

            var made = new List<PurchaseOrder>();
            var errors = new List<Error>();
            foreach (var suggestion in advice)
            {
                var lines = suggestion.Lines.Join(chosen, l => l.ArticleId, c => c.ArticleId, (l, c) => (Line: l, c.Quantity)).ToList();
                if (lines.Count == 0)
                    continue;
                var order = PurchaseOrder.Start(suppliers[suggestion.SupplierId], actor.EmployeeId!.Value, firm);
                foreach (var (line, quantity) in lines)
                {
                    var entry = line.Entry with { Quantity = quantity, Links = For(line.Links, quantity) };
                    errors.AddRange(order.AddLine(entry, articles[line.ArticleId], firm).Errors.Select(e => e.On($"Quantity-{line.ArticleId}")));
                }

                made.Add(order);
            }

            if (errors.Count > 0)
                return Result<IReadOnlyList<Made>>.Failure(errors);
            db.PurchaseOrders.AddRange(made);
            await db.SaveChangesAsync(ct);
            return Result<IReadOnlyList<Made>>.Success([.. made.Select(o => new Made(o.Id, o.Supplier.Name, o.Lines.Count))]);
        }

        /// <summary>What the quantity is for when it isn't enough for all: those promised first.</summary>
        private static List<PurchaseLinkEntry> For(IReadOnlyList<PurchaseLinkEntry> links, int quantity)
        {
            var enough = new List<PurchaseLinkEntry>();
            foreach (var link in links)
            {
                var units = Math.Min(link.Quantity, quantity);
                if (units > 0)
                    enough.Add(link with { Quantity = units });
                quantity -= units;
            }

            return enough;
        }
    }
}
