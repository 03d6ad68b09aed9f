using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Deliveries, and what customers are told when something can't come.</summary>
internal sealed partial class OrderHistory
{
    private static readonly Dictionary<int, int> Everything = [];

    private static readonly LocalizedText[] Moments =
    [
        new("", "", ""), new("", "", ""), new("tussen 8 en 12 uur", "between 8:00 and 12:00", "zwischen 8 und 12 Uhr"), new("voor 11 uur", "before 11:00", "vor 11 Uhr"),
        new("tussen 13 en 17 uur", "between 13:00 and 17:00", "zwischen 13 und 17 Uhr"), new("na 14 uur", "after 14:00", "nach 14 Uhr"),
    ];

    private static readonly LocalizedText[] Channels = [new("telefonisch", "by telephone", "telefonisch"), new("per mail", "by e-mail", "per E-Mail")];

    private static readonly string[] Lates = ["De leverancier levert later", "Nog niet binnen", "Uitverkocht, nieuwe partij is besteld"];

    private static readonly string[] Declines =
        ["De klant neemt genoegen met wat er geleverd is.", "De klant koopt de rest elders.", "Artikel voorlopig niet leverbaar; in overleg met de klant vervallen."];

    /// <summary>Delivers what is there when the day has come: all of it, or a part where the customer agreed to parts.</summary>
    private void Deliver(Sale sale)
    {
        var order = sale.Order;
        if (Agenda.IsToday || !order.IsConfirmed || order.OpenUnits == 0)
            return;
        if (Ready(sale) is { } entries)
        {
            var delivery = Release(sale, entries, _trade.Day);
            if (sale.Chance.Below(1_000) < 6)
                CancelAndChoose(sale, delivery);
            else
                Ship(sale, delivery);
        }

        if (order.OpenUnits > 0)
            TellLater(sale);
        _trade.Log(order, sale.Author.Name);
    }

    /// <summary>What can go now; null when nothing can.</summary>
    public static Dictionary<int, int>? Ready(Sale sale)
    {
        Dictionary<int, int>? entries = null;
        foreach (var line in sale.Order.Lines)
        {
            if (line.Short > 0 && !sale.Order.Terms.PartialDelivery)
                return null;
            if (line.Releasable > 0)
                (entries ??= [])[line.Id] = line.Releasable;
        }

        return entries;
    }

    /// <summary>Releases a delivery for a day.</summary>
    public Delivery Release(Sale sale, Dictionary<int, int> entries, DateOnly day)
    {
        var (order, chance) = (sale.Order, sale.Chance);
        var contact = sale.Profile.Customer.ContactOrPrimary(order.Terms.ContactPersonId);
        var method = order.Terms.DeliveryTerms == DeliveryTerms.ExWorks ? DeliveryMethod.Collect
            : sale.Profile.Customer.Address.CountryCode != "NL" ? DeliveryMethod.Pallet
            : sale.Profile.Type.Size switch
            {
                CustomerSize.Small => chance.Percent(70) ? DeliveryMethod.Parcel : DeliveryMethod.OwnVan,
                CustomerSize.Medium => chance.Percent(70) ? DeliveryMethod.OwnVan : DeliveryMethod.Parcel,
                CustomerSize.Large => chance.Percent(60) ? DeliveryMethod.OwnVan : DeliveryMethod.Pallet,
            };
        var agreed = contact is not null && chance.Percent(50) ? $"{contact.FullName}, {chance.Pick(Channels).In(order.Terms.Language)}" : "";
        var delivery = World.Keep(World.Made.Deliveries, World.Must(Delivery.Release(order, entries, new DeliveryPlan(method, day, chance.Pick(Moments).In(order.Terms.Language), agreed), World.Firm)));
        World.Number(delivery.Lines);
        _trade.Log(delivery, sale.Author.Name);
        sale.Deliveries.Add(delivery);
        return delivery;
    }

    /// <summary>The warehouse picks it all.</summary>
    public void Pick(Sale sale, Delivery delivery)
    {
        World.Must(delivery.Pick(Everything, sale.Order));
        _trade.Log(delivery, _trade.Hand(delivery.Id));
    }

    private void Ship(Sale sale, Delivery delivery)
    {
        var hand = _trade.Hand(delivery.Id);
        Pick(sale, delivery);
        World.Must(delivery.Ship(sale.Order, _trade.Stock, World.Series(Delivery.NumberPrefix, _trade.Day.Year), World.Firm, hand));
        _trade.Log(delivery, hand);
        foreach (var line in delivery.Lines)
            _trade.Log(_trade.Stock[line.ArticleId], hand);
        _invoices.Delivered(sale, delivery);
        _returns.Delivered(sale, delivery);
    }

    /// <summary>A delivery that doesn't leave: somebody chooses to do it again, a day later.</summary>
    public void CancelAndChoose(Sale sale, Delivery delivery)
    {
        var order = sale.Order;
        World.Must(delivery.Cancel(sale.Chance.Pick(["De klant is vandaag gesloten.", "De bestelbus staat bij de garage.", "Adres klopt niet, eerst navragen."]), order, _trade.Day));
        _trade.Log(delivery, sale.Author.Name);
        World.Number(order.Exceptions);
        var exception = order.Exceptions[^1];
        Agenda.After(1, () =>
        {
            if (Agenda.IsToday || exception.Choice is not null)
                return;
            World.Must(order.Choose(exception.Id, OrderExceptionChoice.Again));
            _trade.Log(order, sale.Author.Name);
            Deliver(sale);
        });
    }

    /// <summary>The promised day has come and goods are missing: the customer hears a new day, or does without.</summary>
    private void TellLater(Sale sale)
    {
        var (order, chance, day) = (sale.Order, sale.Chance, _trade.Day);
        DateOnly? again = null;
        foreach (var line in order.Lines)
        {
            if (line.Short <= 0 || line.PromisedOn > day)
                continue;
            if (order.ShippedUnits > 0 && chance.Percent(9))
            {
                var item = _trade.Stock[line.ArticleId];
                World.Must(order.Decline(line.Id, line.Short, item, day, sale.Author.Name, chance.Pick(Declines)));
                _trade.Log(item, sale.Author.Name);
                continue;
            }

            var supplier = World.Made.Suppliers[World.Made.Articles[line.ArticleId - 1].SupplierId - 1];
            var there = _trade.Stock[line.ArticleId].Expected is [var first, ..] ? first.ExpectedOn : BusinessCalendar.AddWorkingDays(day, supplier.LeadTimeDays + 3);
            var promise = BusinessCalendar.Next(there < day ? BusinessCalendar.AddWorkingDays(day, 2) : there);
            World.Must(order.Promise(line.Id, promise, day, chance.Pick(Lates)));
            again = again is null || promise > again ? promise : again;
        }

        if (again is null)
            return;
        if (Agenda.Number < Agenda.Today - 4 || chance.Percent(60))
            World.Must(order.TellPromises(day, chance.Percent(60) ? "per mail" : "telefonisch"));
        Agenda.On(again.Value, () => Deliver(sale));
    }
}
